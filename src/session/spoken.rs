//! What people say in words of their own. It moves no rule: it goes into the record beside the orders, and is read back.

use crate::base::clean::clean;
use crate::base::ids::Seat;
use crate::record::payload::{Act, By, Input};

/// What a person said in words of the person's own in a turn. Kept with the record; the fold reads none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Why these orders, in the person's words.
    pub reason: String,
    /// How sure the person is of the orders, 0..=100.
    pub confidence: Option<u8>,
    /// The public line of the turn, or empty.
    pub line: String,
    pub cables: Vec<(Vec<Seat>, String)>,
}

impl Spoken {
    /// Columns of one reason, line or cable at most.
    pub const COLUMNS: usize = 200;
    /// Cables a seat sends in one turn at most.
    pub const CABLES: usize = 8;

    pub fn is_empty(&self) -> bool {
        *self == Spoken::default()
    }
    /// Fit to be kept: every text clean and no longer than is kept, no cable without a text, no more than may be sent.
    #[must_use]
    pub fn tidy(self) -> Spoken {
        let text = |text: String| clean(&text, Spoken::COLUMNS);
        let cables = self.cables.into_iter().map(|(to, said)| (to, text(said)));
        Spoken {
            reason: text(self.reason),
            line: text(self.line),
            cables: cables
                .filter(|(_, said)| !said.is_empty())
                .take(Spoken::CABLES)
                .collect(),
            ..self
        }
    }
    /// What was said by whom, from the inputs of one turn: a seat that said nothing is not among them.
    pub fn by_seat<'a>(inputs: impl IntoIterator<Item = &'a Input>) -> Vec<(Seat, Spoken)> {
        let mut all: Vec<(Seat, Spoken)> = Vec::new();
        for input in inputs {
            let By::Seat(seat) = input.by else { continue };
            let mut said = Spoken::default();
            match &input.act {
                Act::Seal {
                    reason, confidence, ..
                } => (said.reason, said.confidence) = (reason.clone(), *confidence),
                Act::Line { text } => said.line.clone_from(text),
                Act::Cable { to, text } => said.cables.push((to.clone(), text.clone())),
                _ => {}
            }
            // A record by other hands may hold any text.
            let said = said.tidy();
            if said.is_empty() {
                continue;
            }
            match all.iter_mut().find(|(by, _)| *by == seat) {
                Some((_, known)) => known.add(said),
                None => all.push((seat, said)),
            }
        }
        all
    }
    /// Says more in the same turn.
    fn add(&mut self, more: Spoken) {
        if !more.reason.is_empty() {
            self.reason = more.reason;
        }
        if !more.line.is_empty() {
            self.line = more.line;
        }
        self.confidence = more.confidence.or(self.confidence);
        self.cables.extend(more.cables);
        self.cables.truncate(Spoken::CABLES);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_and_long_words_are_made_fit() {
        let spoken = Spoken {
            reason: "\u{1b}[2Jno\u{202e} haste".to_owned(),
            line: "a".repeat(900),
            cables: vec![(vec![Seat::CHAIR], " \u{200b} ".to_owned())],
            confidence: None,
        };
        let tidy = spoken.tidy();
        assert_eq!(tidy.reason, "[2Jno haste");
        assert_eq!(tidy.line.len(), Spoken::COLUMNS);
        assert!(tidy.cables.is_empty());
    }
}
