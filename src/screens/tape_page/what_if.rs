//! What if: what a decision could have been, then the two nights side by side.

use ratatui::layout::Rect;

use crate::base::ids::Seat;
use crate::screens::marks;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::{Fork, Tape};
use crate::screens::tape_page::{halves, turn_name};
use crate::study::debrief::outcome::ENDINGS;
use crate::study::debrief::{Measure, Night, difference};
use crate::words::debrief as say;
use crate::words::{event, names};
use crate::world::event::{Audience, Event};

pub fn draw(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    match &tape.fork {
        Some(fork) => side_by_side(tape, night, fork, area, page),
        None => alternatives(tape, night, area, page),
    }
}

fn alternatives(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let case = night.case();
    let chosen = tape.choice.as_ref();
    let Some(decision) = chosen.filter(|chosen| tape.may_read(chosen.seat)) else {
        let mut pane = Pane::new(page, area, true, usize::MAX);
        pane.title("What if", "");
        pane.para(say::NO_CHOICE, Role::Faint, 4);
        road(tape, night, &mut pane);
        kin(tape, &mut pane);
        return;
    };
    let obs = night.observe(decision.at, decision.seat);
    let others = tape.others(decision);
    let mut pane = Pane::new(
        page,
        area,
        true,
        tape.row.min(others.len().saturating_sub(1)),
    );
    pane.title(
        &format!(
            "What if {} had chosen otherwise",
            names::seat(case, decision.seat)
        ),
        &format!("turn {}", decision.turn.0),
    );
    pane.para(
        &format!("It was: {}", say::order(case, obs, &decision.order)),
        Role::Text,
        2,
    );
    pane.skip(1);
    for other in &others {
        if pane.left() == 0 {
            return;
        }
        pane.pick(&[(&say::instead(case, obs, decision, other), Role::Text)]);
    }
    if others.is_empty() {
        pane.text(say::NO_OTHER, Role::Faint);
    }
    pane.skip(1);
    pane.para(say::SAME_LUCK, Role::Faint, 3);
    kin(tape, &mut pane);
}

/// One road not taken, which Enter plays, once all may be read.
fn road(tape: &Tape, night: &Night, pane: &mut Pane<'_>) {
    if let Some(road) = tape.road() {
        pane.skip(1);
        pane.text("A road not taken: Enter shows it", Role::Strong);
        for line in &say::road(night, road) {
            pane.para(line, Role::Text, 3);
        }
    }
}

fn kin(tape: &Tape, pane: &mut Pane<'_>) {
    if !tape.kin.is_empty() {
        pane.skip(1);
        pane.text("The tree of this night", Role::Faint);
        for line in &tape.kin {
            pane.text(line, Role::Text);
        }
    }
}

fn side_by_side(tape: &Tape, night: &Night, fork: &Fork, area: Rect, page: &mut Page) {
    let top = Rect::new(area.x, area.y, area.width, 3);
    let mut pane = Pane::new(page, top, true, usize::MAX);
    pane.title("As it was, and what if", &turn_name(night, fork.at));
    pane.para(&fork.says, Role::Strong, 2);
    let worth = 12.min(area.height.saturating_sub(3) / 2);
    let middle = Rect::new(
        area.x,
        area.y + 3,
        area.width,
        area.height.saturating_sub(3 + worth),
    );
    let half = middle.width / 2;
    let left = Rect::new(middle.x, middle.y, half.saturating_sub(1), middle.height);
    let right = Rect::new(
        middle.x + half,
        middle.y,
        middle.width - half,
        middle.height,
    );
    let parted = difference(night, &fork.night);
    let at = parted.as_ref().map_or(fork.at, |parted| parted.at);
    let only = parted.map_or_else(Default::default, |parted| parted.only);
    let (was, other) = ([night, &fork.night], [&fork.night, night]);
    column(tape, was, at, &only[0], "As it was", left, page);
    column(tape, other, at, &only[1], "What if", right, page);
    let below = Rect::new(area.x, area.bottom() - worth, area.width, worth);
    outcomes(fork, below, page);
}

/// What happened on the first side alone: in the turn in which the two part, then what it is remembered by.
fn column(
    tape: &Tape,
    [night, other]: [&Night; 2],
    at: usize,
    only: &[(Event, Audience)],
    title: &str,
    area: Rect,
    page: &mut Page,
) {
    let case = night.case();
    let seat = tape.hears();
    let obs = night.observe(at + 1, seat);
    let mut pane = Pane::new(page, area, false, usize::MAX);
    pane.title(
        title,
        &say::ended(night.observe(night.turns().len(), Seat::PRESS).public),
    );
    pane.text(&format!("only here, {}", turn_name(night, at)), Role::Faint);
    let told = only.iter().filter(|(_, to)| tape.uncovered || to.has(seat));
    let mut none = true;
    for (happened, _) in told {
        if let Some(said) = event::told(case, obs, happened) {
            none = false;
            pane.para(&format!("≠ {said}"), Role::Amber, 2);
        }
    }
    if none {
        pane.text(say::NOTHING_SEEN, Role::Faint);
    }
    let eyes = if tape.uncovered { None } else { Some(seat) };
    for (turn, said) in say::later(night, other, at, eyes) {
        if pane.left() == 0 {
            break;
        }
        marks::beside(&mut pane, 5, &format!("T{turn}"), &said, 2);
    }
}

/// Outcomes of both over the same fresh dice.
fn outcomes(fork: &Fork, area: Rect, page: &mut Page) {
    let (first, second) = halves(area, 50);
    let mut pane = Pane::new(page, first, false, usize::MAX);
    let Some(paired) = &fork.paired else {
        pane.title("Played on from there", "");
        pane.text(say::PLAYING, Role::Faint);
        return;
    };
    let count = paired.one.len();
    pane.title(
        &format!("Over {count} pairs from there"),
        "as it was, what if",
    );
    let row = |pane: &mut Pane<'_>, measure: Measure| {
        let (one, other) = (paired.one.share(measure), paired.other.share(measure));
        if one.percent() == 0 && other.percent() == 0
            || one.percent() == 100 && other.percent() == 100
        {
            return;
        }
        let name = format!("{:<24}", say::measure(measure));
        let shares = format!("{:>3} {:>3}  ", one.percent(), other.percent());
        pane.line(&[
            (&name, Role::Text),
            (&shares, Role::Strong),
            (&say::gap(paired.gap(measure)), Role::Faint),
        ]);
    };
    for class in 1..=5 {
        row(&mut pane, Measure::Formal(class));
    }
    for class in 1..=5 {
        row(&mut pane, Measure::Functional(class));
    }
    let mut pane = Pane::new(page, second, false, usize::MAX);
    pane.title("and how they end", "");
    for how in ENDINGS {
        row(&mut pane, Measure::Ending(how));
    }
}
