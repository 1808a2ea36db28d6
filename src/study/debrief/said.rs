//! What people said in their own words: reasons, cables, public lines, and who may hear each.

use crate::base::ids::Seat;
use crate::record::payload::{Act, By};
use crate::session::Spoken;
use crate::study::debrief::{Night, Played};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub turn: (u8, u8),
    /// `None` for the facilitator.
    pub by: Option<Seat>,
    pub kind: Manner,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Why orders were given, and how sure the person was, 0..=100.
    Reason(Option<u8>),
    /// To these seats alone.
    Cable(Vec<Seat>),
    /// In public.
    Line,
}

impl Said {
    /// Its own words, a cable to it, a line in public.
    pub fn is_heard_by(&self, seat: Seat) -> bool {
        match &self.kind {
            Manner::Line => true,
            Manner::Cable(to) => self.by == Some(seat) || to.contains(&seat),
            Manner::Reason(_) => self.by == Some(seat),
        }
    }
}

/// What one seat said while a turn was open, as a record is told it.
pub fn spoken(played: &Played, seat: Seat) -> Spoken {
    let mut spoken = Spoken::default();
    for said in said_in(played).filter(|said| said.by == Some(seat)) {
        match said.kind {
            Manner::Reason(sure) => (spoken.reason, spoken.confidence) = (said.text, sure),
            Manner::Cable(to) => spoken.cables.push((to, said.text)),
            Manner::Line => spoken.line = said.text,
        }
    }
    spoken
}

/// All of it, in the order it came.
pub fn said(night: &Night) -> Vec<Said> {
    night.turns().iter().flat_map(said_in).collect()
}

/// What was said while one turn was open.
pub fn said_in(played: &Played) -> impl Iterator<Item = Said> {
    played.inputs.iter().filter_map(|(_, input)| {
        let (kind, text) = match &input.act {
            Act::Seal {
                reason, confidence, ..
            } if !reason.is_empty() || confidence.is_some() => {
                (Manner::Reason(*confidence), reason)
            }
            Act::Cable { to, text } => (Manner::Cable(to.clone()), text),
            Act::Line { text } => (Manner::Line, text),
            _ => return None,
        };
        let by = match input.by {
            By::Seat(seat) => Some(seat),
            By::Facilitator | By::Clock => None,
        };
        Some(Said {
            turn: played.turn,
            by,
            kind,
            text: text.clone(),
        })
    })
}
