//! The one door to the terminal: keys come in, cells go out, and it is left as it was found.
//!
//! - No other room names the terminal's library.
//! - No way out leaves the terminal raw: return, panic, signal and stop go through one restore.
//! - No loop waits on a terminal that has hung up: a watch outside of it ends the program.
//! - No frame is drawn when nothing has changed, and nothing wakes an idle screen.

mod door;
mod events;
mod interrupt;
mod pencil;
mod signals;

pub use door::{run, run_behind};
pub use interrupt::interrupted;
pub use pencil::Pencil;
