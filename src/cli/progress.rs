//! How many nights are done, on a terminal that waits for them.

use std::io::{self, IsTerminal, Write};

pub struct Progress {
    shown: bool,
    of: u64,
}

impl Progress {
    pub fn of(nights: u64) -> Progress {
        Progress {
            shown: io::stderr().is_terminal(),
            of: nights,
        }
    }
    pub fn tell(&self, done: u64) {
        if self.shown {
            // A terminal that has gone does not stop the nights.
            let _ = write!(io::stderr(), "\r{done} of {} nights", self.of);
        }
    }
    pub fn done(&self) {
        if self.shown {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
