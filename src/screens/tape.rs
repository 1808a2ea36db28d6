//! A recorded night, to be walked through by turn, both ways.

use crate::base::ids::Seat;
use crate::session::Table;

/// A turn of a recorded night, as it is shown: what happened, then how it stood.
#[derive(Clone, Debug)]
pub struct Frame {
    pub turn: u8,
    pub part: u8,
    /// Sentences as everyone heard them.
    pub told: Vec<String>,
    /// What each seat ordered, with its weighing where the record has one.
    pub ordered: Vec<(Seat, String, String)>,
    /// As it stands after the turn; nothing where the night is told from its chronicle alone.
    pub table: Option<Table>,
}

/// The whole night.
#[derive(Debug)]
pub struct Tape {
    pub name: String,
    pub frames: Vec<Frame>,
    pub at: usize,
    pub row: usize,
}

impl Tape {
    pub fn new(name: String, frames: Vec<Frame>) -> Tape {
        Tape {
            name,
            frames,
            at: 0,
            row: 0,
        }
    }
    pub fn frame(&self) -> Option<&Frame> {
        self.frames.get(self.at)
    }
    pub fn go(&mut self, to: usize) {
        self.at = to.min(self.frames.len().saturating_sub(1));
        self.row = 0;
    }
}
