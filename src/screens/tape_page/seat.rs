//! A seat's page, and the words each of the 32 stood on.

use ratatui::layout::Rect;

use crate::base::ids::Seat;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::Tape;
use crate::screens::tape_page::halves;
use crate::screens::tape_page::reading::Reading;
use crate::study::debrief::seats::{Deed, brief_of};
use crate::study::debrief::{Night, seat_page, stood};
use crate::words::debrief as say;
use crate::words::{goal, names};

pub fn page(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let case = night.case();
    let held = tape.debrief.held();
    let seat = tape
        .seat
        .or(held.first().copied())
        .unwrap_or(Seat::of(case.play.scenario.victims[0]));
    let own = tape.may_read(seat);
    let one = seat_page(night, seat);
    let (first, second) = halves(area, 55);
    let mut pane = Pane::new(page, first, true, usize::MAX);
    pane.title(&names::capital(&names::seat(case, seat)), "v: another seat");
    let mut aims = Reading::of(&pane);
    match brief_of(night, seat).filter(|_| own && !tape.blind) {
        None => aims.para(say::BRIEF_COVERED, Role::Faint),
        Some((_, brief)) => {
            for (aim, judged) in brief.objectives.iter().zip(&one.aims) {
                let (mark, role) = mark(judged.met);
                let weight = format!("weight {}", judged.weight);
                aims.line(&[(mark, role), (" ", role), (&weight, Role::Faint)]);
                aims.hang(2, &aim.text, Role::Text);
                for (part, held) in goal::parts(&aim.goal).iter().zip(&judged.parts) {
                    let asked = format!("{} {}", mark_of(*held), goal::asked(case, part));
                    aims.hang(4, &asked, Role::Faint);
                }
            }
            if !one.had_a_hand {
                aims.para(&goal::no_hand(), Role::Amber);
            }
        }
    }
    aims.show(&mut pane, tape.row, say::READ_ON);
    let mut pane = Pane::new(page, second, false, usize::MAX);
    pane.title("How it went about it", "no one score");
    let mut went = Reading::of(&pane);
    if tape.blind {
        went.para(say::HIDDEN, Role::Faint);
        went.show(&mut pane, tape.below, say::READ_BELOW);
        return;
    }
    let mut conduct = one.conduct;
    // What it ordered and held stays covered as its brief does, and whether it was right until what was true is uncovered.
    conduct
        .deeds
        .retain(|(_, deed)| own && (tape.uncovered || !matches!(deed, Deed::Who { .. })));
    for (name, counted) in say::conduct(night, seat, &conduct) {
        went.para(&names::capital(name), Role::Faint);
        let told = match name == say::CALIBRATION && !tape.uncovered {
            true => say::CALIBRATION_COVERED,
            false => &counted,
        };
        went.hang(2, told, Role::Text);
    }
    went.show(&mut pane, tape.below, say::READ_BELOW);
}

const fn mark_of(held: bool) -> &'static str {
    if held { "✓" } else { "✗" }
}

const fn mark(met: bool) -> (&'static str, Role) {
    let role = if met { Role::Blue } else { Role::Orange };
    (mark_of(met), role)
}

/// Until all is uncovered, what a member held of the proof at its own desk stays covered.
pub fn treaty(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let mut pane = Pane::new(page, area, true, usize::MAX);
    pane.title(
        "On which words each stood",
        "North Atlantic Treaty, Articles 5, 6 and 11",
    );
    if tape.blind {
        pane.para(say::HIDDEN, Role::Faint, 2);
        return;
    }
    let case = night.case();
    let wide = pane.columns() >= 100;
    let mut all = Reading::of(&pane);
    let told: Vec<(Seat, &str, String)> = stood(night)
        .iter()
        .map(|stood| {
            let seat = stood.seat();
            match tape.may_read(seat) {
                true => (
                    seat,
                    say::clause(stood.ground, stood.found),
                    say::stood(case, stood),
                ),
                false => (
                    seat,
                    say::clause_told(stood.ground, stood.found),
                    say::stood_told(case, stood),
                ),
            }
        })
        .collect();
    let most = told.iter().map(|(_, words, _)| words.chars().count()).max();
    let column = most.unwrap_or(0) + 2;
    for (seat, words, facts) in told {
        let code = format!("{:<5}", case.code(seat));
        if wide {
            let words = format!("{words:<column$}");
            all.line(&[
                (&code, Role::Strong),
                (&words, Role::Text),
                (&facts, Role::Faint),
            ]);
        } else {
            let short = words.strip_prefix("Article 5: ").unwrap_or(words);
            all.line(&[(&code, Role::Strong), (short, Role::Text)]);
            all.hang(5, &facts, Role::Faint);
        }
    }
    all.show(&mut pane, tape.row, say::READ_ON);
}
