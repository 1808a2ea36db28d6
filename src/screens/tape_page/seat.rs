//! A seat's page, and the words each of the 32 stood on.

use ratatui::layout::Rect;

use crate::base::ids::Seat;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::Tape;
use crate::screens::tape_page::halves;
use crate::study::debrief::seats::brief_of;
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
    let own = tape.may_read(seat) || held.contains(&seat);
    let one = seat_page(night, seat);
    let (first, second) = halves(area, 55);
    let mut pane = Pane::new(page, first, true, usize::MAX);
    pane.title(&names::capital(&names::seat(case, seat)), "v: another seat");
    match brief_of(night, seat).filter(|_| own && !tape.blind) {
        None => pane.para(say::BRIEF_COVERED, Role::Faint, 3),
        Some((_, brief)) => {
            for (aim, judged) in brief.objectives.iter().zip(&one.aims).skip(tape.row) {
                let (mark, role) = if judged.met {
                    ("✓ ", Role::Blue)
                } else {
                    ("✗ ", Role::Orange)
                };
                pane.line(&[
                    (mark, role),
                    (&format!("weight {}", judged.weight), Role::Faint),
                ]);
                pane.hang(2, &aim.text, Role::Text, 3);
                for (part, held) in goal::parts(&aim.goal).iter().zip(&judged.parts) {
                    let mark = if *held { "✓" } else { "✗" };
                    pane.hang(
                        4,
                        &format!("{mark} {}", goal::asked(case, part)),
                        Role::Faint,
                        2,
                    );
                }
            }
            if !one.had_a_hand {
                pane.para(&goal::no_hand(), Role::Amber, 2);
            }
        }
    }
    let mut pane = Pane::new(page, second, false, usize::MAX);
    pane.title("How it went about it", "no one score");
    for (name, counted) in say::conduct(&one.conduct) {
        pane.text(&names::capital(name), Role::Faint);
        pane.hang(2, &counted, Role::Text, 2);
    }
}

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
    let wide = pane.columns() >= 100;
    for stood in stood(night).iter().skip(tape.row) {
        if pane.left() == 0 {
            break;
        }
        let code = format!("{:<5}", stood.member.code());
        let words = say::clause(stood.ground, stood.found);
        let facts = say::stood(night.case(), stood);
        if wide {
            let words = format!("{words:<50}");
            pane.line(&[
                (&code, Role::Strong),
                (&words, Role::Text),
                (&facts, Role::Faint),
            ]);
        } else {
            let short = words.strip_prefix("Article 5: ").unwrap_or(words);
            let facts = format!("  {facts}");
            pane.line(&[
                (&code, Role::Strong),
                (short, Role::Text),
                (&facts, Role::Faint),
            ]);
        }
    }
}
