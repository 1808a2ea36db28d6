//! What people said in their own words: reasons, cables, public lines.

use crate::base::clean::clean;
use crate::base::ids::Seat;
use crate::record::payload::{Act, By};
use crate::study::debrief::Night;
use crate::words::report;

/// Columns of a line in a player's own words; a longer one is cut.
pub const LINE_MAX: usize = 4_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub turn: (u8, u8),
    /// `None` for the facilitator.
    pub by: Option<Seat>,
    pub kind: Spoken,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// Why orders were given, and how sure the person was, 0..=100.
    Reason(Option<u8>),
    /// To these seats alone.
    Cable(Vec<Seat>),
    /// In public.
    Line,
}

/// All of it, in the order it came. Without `words` it is told that something was said, by whom and when.
pub fn said(night: &Night, words: bool) -> Vec<Said> {
    let mut all = Vec::new();
    for turn in night.turns() {
        for (_, input) in &turn.inputs {
            let (kind, text) = match &input.act {
                Act::Seal {
                    reason, confidence, ..
                } if !reason.is_empty() || confidence.is_some() => {
                    (Spoken::Reason(*confidence), reason)
                }
                Act::Cable { to, text } => (Spoken::Cable(to.clone()), text),
                Act::Line { text } => (Spoken::Line, text),
                _ => continue,
            };
            let by = match input.by {
                By::Seat(seat) => Some(seat),
                By::Facilitator | By::Clock => None,
            };
            all.push(Said {
                turn: turn.turn,
                by,
                kind,
                text: own(text, words),
            });
        }
    }
    all
}

/// A person's words, fit to be shown, or that they are left out.
pub fn own(text: &str, words: bool) -> String {
    match words || text.is_empty() {
        true => clean(text, LINE_MAX),
        false => report::withheld().to_owned(),
    }
}

/// Its own words, a cable to it, a line in public.
pub fn may_read(said: &Said, seat: Seat) -> bool {
    match &said.kind {
        Spoken::Line => true,
        Spoken::Cable(to) => said.by == Some(seat) || to.contains(&seat),
        Spoken::Reason(_) => said.by == Some(seat),
    }
}
