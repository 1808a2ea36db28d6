//! Cables: what was told, and what is asked of this desk.

use crate::screens::night::Night;
use crate::screens::page::Role;
use crate::screens::pane::Pane;
use crate::words::event::lever;
use crate::words::when;

/// Rows in which a chosen line is told whole.
const WHOLE_MAX: u16 = 4;

/// Everything that was told, the newest first.
pub fn log(night: &Night, pane: &mut Pane<'_>) {
    pane.title("What you were told", "newest first");
    let log = &night.sitting.log;
    if log.is_empty() {
        pane.text("Nothing yet.", Role::Faint);
        return;
    }
    let chosen = log.iter().rev().nth(pane.chosen().min(log.len() - 1));
    let tall = pane.whole(4, chosen.map(|(_, line)| line.as_str()), WHOLE_MAX);
    let first = pane.window_whole(log.len(), tall);
    for (turn, line) in log.iter().rev().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let head = format!("{turn:>2}  ");
        pane.pick_whole((&head, Role::Amber), line, Role::Text, WHOLE_MAX);
    }
}

/// What is asked of this desk and not yet answered.
pub fn asks(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("Asked of you", "Enter  answer");
    let Some((_, desk)) = obs.capital() else {
        pane.text("Nothing is asked of this seat here.", Role::Faint);
        return;
    };
    if desk.asks.is_empty() {
        pane.text("Nothing is open.", Role::Faint);
    }
    for ask in &desk.asks {
        if pane.left() == 0 {
            return;
        }
        pane.mark();
        pane.para(&lever::asked(case, ask), Role::Text, 3);
        let lapses = when::until(obs.public.clock.start, ask.lapses.hours());
        pane.hang(2, &format!("lapses {lapses}"), Role::Amber, 1);
    }
}

/// The fourth column of a very wide screen: what was told, newest first.
pub fn wire(night: &Night, pane: &mut Pane<'_>) {
    pane.title("What you were told", "7  all");
    if night.sitting.log.is_empty() {
        pane.text("Nothing yet.", Role::Faint);
    }
    for (turn, line) in night.sitting.log.iter().rev() {
        if pane.left() == 0 {
            return;
        }
        let head = format!("turn {turn}");
        let (x, y) = (pane.x(), pane.y());
        pane.page.put(x, y, 8, &head, Role::Amber);
        pane.hang(9, line, Role::Text, 3);
    }
}
