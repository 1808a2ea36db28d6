//! Questions for the room, and the remarks that were made.

use ratatui::layout::Rect;

use crate::base::ids::Seat;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::Tape;
use crate::screens::tape_page::halves;
use crate::screens::tape_page::reading::Reading;
use crate::study::debrief::Night;
use crate::words::debrief as say;

pub fn draw(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let (first, second) = halves(area, 60);
    let agenda = night.observe(tape.at, Seat::PRESS).public.agenda;
    let mut pane = Pane::new(page, first, true, usize::MAX);
    pane.title("Ask the room", &say::agenda(agenda));
    let mut asked = Reading::of(&pane);
    for question in say::questions(night, tape.at, tape.blind, tape.hears()) {
        asked.para(&format!("· {question}"), Role::Text);
    }
    asked.show(&mut pane, tape.row, say::READ_ON);
    let mut pane = Pane::new(page, second, false, usize::MAX);
    pane.title("Remarks", "n adds one");
    let mut remarks = Reading::of(&pane);
    for (_, note) in &tape.debrief.notes {
        let turn = night.turns().iter().find(|played| played.line == note.on);
        let at = turn.map_or_else(String::new, |played| format!("turn {}: ", played.turn.0));
        let note = say::note(note.by, &note.text);
        remarks.para(&format!("{at}{note}"), Role::Text);
    }
    if tape.debrief.notes.is_empty() {
        remarks.para(say::NO_NOTES, Role::Faint);
    }
    remarks.show(&mut pane, tape.below, say::READ_BELOW);
}
