//! The decisions of a turn, and the page of the one that is chosen.

use ratatui::layout::Rect;

use crate::base::ids::Member;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::Tape;
use crate::screens::tape_page::halves;
use crate::screens::tape_page::reading::Reading;
use crate::study::debrief::{Decision, Night, Origin, stood, unknown};
use crate::study::history::features_of;
use crate::words::debrief as say;
use crate::words::{chronicle, names, weighing};

/// Parts of a weighing that are told.
const PARTS: usize = 6;
/// Columns of a label, and of what stands behind it.
const LABEL: u16 = 10;

pub fn draw(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let (list, one) = halves(area, 42);
    let decisions = tape.decisions();
    let row = tape.row.min(decisions.len().saturating_sub(1));
    let mut pane = Pane::new(page, list, true, row);
    pane.title(
        "What was decided",
        if tape.all {
            "all"
        } else {
            "a shows routine too"
        },
    );
    if decisions.is_empty() {
        let why = match () {
            () if tape.at >= night.turns().len() => say::QUIET,
            () if !tape.opened => say::NOT_OPENED,
            () if !tape.uncovered && tape.seat.is_none() => say::COVERED,
            () => say::QUIET,
        };
        pane.para(why, Role::Faint, 4);
        return;
    }
    let first = pane.window(decisions.len(), 1);
    for decision in decisions.iter().skip(first) {
        if pane.left() == 0 {
            break;
        }
        let code = format!("{:<5} ", night.case().code(decision.seat));
        let role = if decision.by_hand {
            Role::Own
        } else {
            Role::Faint
        };
        let text = say::order(
            night.case(),
            night.observe(decision.at, decision.seat),
            &decision.order,
        );
        pane.pick(&[(&code, role), (&text, Role::Text)]);
    }
    let mut pane = Pane::new(page, one, false, usize::MAX);
    about(tape, night, &decisions[row], &mut pane);
}

/// The decision that is chosen, row by row: what was said of it, what was weighed, what could be known.
fn about(tape: &Tape, night: &Night, decision: &Decision, pane: &mut Pane<'_>) {
    let case = night.case();
    let obs = night.observe(decision.at, decision.seat);
    let hand = chronicle::hand(night.is_held(decision.seat), decision.instructed);
    let who = format!(
        "{}{hand}",
        names::capital(&names::seat(case, decision.seat))
    );
    pane.title(&who, &format!("turn {}", decision.turn.0));
    let mut page = Reading::of(pane);
    page.para(&say::order(case, obs, &decision.order), Role::Strong);
    let mut row = |label: &str, text: &str, role: Role| page.labelled(label, LABEL, text, role);
    if let Some(said) = say::stated(case, &decision.order) {
        row("said", &said, Role::Text);
    }
    row("line", &decision.reason, Role::Own);
    if let Some(sure) = decision.confidence {
        row("sure", &format!("{sure} in 100"), Role::Own);
    }
    if let Some(who) = decision.who {
        row("answered", &say::blamed(case, who), Role::Text);
    }
    if let Some(why) = &decision.why {
        let parts = weighing::parts(case, &why.parts, PARTS);
        row("weighed", &parts, Role::Text);
        if let Some((other, points)) = &why.runner_up {
            let other = say::order(case, obs, other);
            let nearly = format!("{other} ({:+})", points - why.score);
            row("nearly", &nearly, Role::Amber);
        }
    }
    row("odds", &odds(tape, decision), Role::Blue);
    row("knew", &say::knew(case, obs).join("; "), Role::Text);
    if tape.uncovered {
        let facts = unknown(night, decision.at, decision.seat);
        let unknown = say::unknown(case, &facts).join("; ");
        row("could not", &unknown, Role::Amber);
    }
    let [narrow, wide] = say::law(case, obs);
    row("law", &narrow, Role::Text);
    row("", &wide, Role::Text);
    if let Some(member) = decision.seat.member() {
        let stood = &stood(night)[Member::index(member)];
        let clause = say::clause(stood.ground, stood.found);
        let text = format!("{clause}; {}", say::stood(case, stood));
        row("stood on", &text, Role::Text);
    }
    let truth = tape
        .uncovered
        .then(|| features_of(case, night.state(decision.at)));
    for (label, text) in say::beside(case, obs, truth.flatten()) {
        row(label, &text, Role::Text);
    }
    page.show(pane, tape.below, say::READ_BELOW);
}

/// Odds before the turn, with its orders, and after it; empty while nothing is known.
fn odds(tape: &Tape, decision: &Decision) -> String {
    let measure = tape.measure();
    let share = |origin| {
        let sample = tape.figures.sample(origin)?;
        Some(say::share_short(sample.share(measure)))
    };
    let places = [
        ("before", Origin::Before(decision.at)),
        ("ordered", Origin::Ordered(decision.at)),
        ("after", Origin::Before(decision.at + 1)),
    ];
    let known: Vec<String> = places
        .into_iter()
        .filter(|(name, _)| *name == "before" || !tape.blind)
        .filter_map(|(name, origin)| Some(format!("{name} {}", share(origin)?)))
        .collect();
    match known.is_empty() {
        true => String::new(),
        false => format!("{}: {}", say::measure(measure), known.join(", ")),
    }
}
