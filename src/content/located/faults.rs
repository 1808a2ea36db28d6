//! What is wrong with a text, all of it counted and the beginning of it told.

use super::Span;

/// Faults of one file that are kept; the rest are counted.
const KEPT_MAX: usize = 100;

/// Something wrong with the text itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub span: Span,
    pub message: String,
    pub hint: String,
}

/// The faults of one file, in the order they were met.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    kept: Vec<Fault>,
    others: usize,
}

impl Faults {
    /// Takes a fault in; its words are made only when there is room for them.
    pub fn push(&mut self, fault: impl FnOnce() -> Fault) {
        if self.kept.len() < KEPT_MAX {
            self.kept.push(fault());
        } else {
            self.others += 1;
        }
    }
    pub fn kept(&self) -> &[Fault] {
        &self.kept
    }
    /// How many there are besides those kept.
    pub const fn others(&self) -> usize {
        self.others
    }
}
