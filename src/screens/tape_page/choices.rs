//! The decisions of a turn, and the page of the one that is chosen.

use ratatui::layout::Rect;

use crate::base::ids::Member;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::Tape;
use crate::screens::tape_page::halves;
use crate::study::debrief::{Decision, Night, Origin, stood, unknown};
use crate::words::debrief as say;
use crate::words::{chronicle, names, order, weighing};

/// Parts of a weighing that are told.
const PARTS: usize = 6;

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
        let text = order::order(
            night.case(),
            night.observe(decision.at, decision.seat),
            &decision.order,
        );
        pane.pick(&[(&code, role), (&text, Role::Text)]);
    }
    let mut pane = Pane::new(page, one, false, usize::MAX);
    about(tape, night, &decisions[row], &mut pane);
}

fn about(tape: &Tape, night: &Night, decision: &Decision, pane: &mut Pane<'_>) {
    let case = night.case();
    let obs = night.observe(decision.at, decision.seat);
    let hand = chronicle::hand(night.is_held(decision.seat), decision.instructed);
    let who = format!(
        "{}{hand}",
        names::capital(&names::seat(case, decision.seat))
    );
    pane.title(&who, &format!("turn {}", decision.turn.0));
    pane.para(&order::order(case, obs, &decision.order), Role::Strong, 3);
    let row = |pane: &mut Pane<'_>, label: &str, text: &str, role: Role| {
        if pane.left() > 0 && !text.is_empty() {
            let (x, y) = (pane.x(), pane.y());
            pane.page.put(x, y, 9, label, Role::Faint);
            pane.hang(10, text, role, 3);
        }
    };
    if let Some(said) = say::stated(case, &decision.order) {
        row(pane, "said", &said, Role::Text);
    }
    row(pane, "line", &decision.reason, Role::Own);
    if let Some(sure) = decision.confidence {
        row(pane, "sure", &format!("{sure} in 100"), Role::Own);
    }
    if let Some(who) = decision.who {
        row(pane, "answered", &say::blamed(case, who), Role::Text);
    }
    if let Some(why) = &decision.why {
        row(
            pane,
            "weighed",
            &weighing::parts(case, &why.parts, PARTS),
            Role::Text,
        );
        if let Some((other, points)) = &why.runner_up {
            let nearly = format!(
                "{} ({:+})",
                order::order(case, obs, other),
                points - why.score
            );
            row(pane, "nearly", &nearly, Role::Amber);
        }
    }
    row(pane, "knew", &say::knew(case, obs).join("; "), Role::Text);
    if tape.uncovered {
        let facts = unknown(night, decision.at, decision.seat);
        row(
            pane,
            "could not",
            &say::unknown(case, &facts).join("; "),
            Role::Amber,
        );
    }
    odds(tape, decision, pane, row);
    let [narrow, wide] = say::law(case, obs);
    row(pane, "law", &narrow, Role::Text);
    row(pane, "", &wide, Role::Text);
    if let Some(member) = decision.seat.member() {
        let stood = &stood(night)[Member::index(member)];
        let text = format!(
            "{}; {}",
            say::clause(stood.ground, stood.found),
            say::stood(case, stood)
        );
        row(pane, "stood on", &text, Role::Text);
    }
}

/// Odds before the turn, with its orders, and after it.
fn odds(
    tape: &Tape,
    decision: &Decision,
    pane: &mut Pane<'_>,
    row: impl Fn(&mut Pane<'_>, &str, &str, Role),
) {
    let measure = tape.measure();
    let share = |origin| {
        tape.figures
            .sample(origin)
            .map(|sample| say::share_short(sample.share(measure)))
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
    if !known.is_empty() {
        row(
            pane,
            "odds",
            &format!("{}: {}", say::measure(measure), known.join(", ")),
            Role::Blue,
        );
    }
}
