//! What happens is kept before it is told.

use std::path::Path;

use crate::session::{Autosave, Turned};

/// Keeps what happens before it is told.
pub trait Keep {
    /// The error is a sentence for the person at the seat.
    fn keep(&mut self, turned: &Turned<'_>) -> Result<(), String>;
    /// After a failure: goes on in this new file, with all that was kept. Then the same turn is handed in again.
    fn elsewhere(&mut self, _file: &Path) -> Result<(), String> {
        Err("nothing is kept of this night".to_owned())
    }
    /// Where the night is kept, once it is.
    fn place(&self) -> Option<&Path> {
        None
    }
}

impl Keep for () {
    fn keep(&mut self, _turned: &Turned<'_>) -> Result<(), String> {
        Ok(())
    }
}

impl Keep for Autosave {
    fn keep(&mut self, turned: &Turned<'_>) -> Result<(), String> {
        self.turn(turned).map_err(|error| error.to_string())
    }
    fn elsewhere(&mut self, file: &Path) -> Result<(), String> {
        Autosave::elsewhere(self, file).map_err(|fault| fault.to_string())
    }
    fn place(&self) -> Option<&Path> {
        self.path()
    }
}
