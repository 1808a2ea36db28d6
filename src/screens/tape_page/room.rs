//! Questions for the room, and the remarks that were made.

use ratatui::layout::Rect;

use crate::base::ids::Seat;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::Tape;
use crate::screens::tape_page::halves;
use crate::study::debrief::Night;
use crate::words::debrief as say;

pub fn draw(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let (first, second) = halves(area, 60);
    let agenda = night.observe(tape.at, Seat::PRESS).public.agenda;
    let mut pane = Pane::new(page, first, true, usize::MAX);
    pane.title("Ask the room", &say::agenda(agenda));
    for question in say::questions(night, tape.at, tape.blind)
        .iter()
        .skip(tape.row)
    {
        if pane.left() == 0 {
            break;
        }
        pane.para(&format!("· {question}"), Role::Text, 3);
    }
    let mut pane = Pane::new(page, second, false, usize::MAX);
    pane.title("Remarks", "n adds one");
    for (_, note) in &tape.debrief.notes {
        if pane.left() == 0 {
            break;
        }
        let turn = night.turns().iter().find(|played| played.line == note.on);
        let at = turn.map_or_else(String::new, |played| format!("turn {}: ", played.turn.0));
        pane.para(
            &format!("{at}{}", say::note(note.by, &note.text)),
            Role::Text,
            3,
        );
    }
    if tape.debrief.notes.is_empty() {
        pane.text(say::NO_NOTES, Role::Faint);
    }
}
