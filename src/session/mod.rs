//! One table: a session in memory, driven from outside.
//!
//! - Nothing here waits, reads a clock, a file or a key.
//! - No order reaches a desk unchecked, neither a person's nor an automatic seat's.
//! - No seat's arrival can matter: what lies sealed is all a turn reads.
//! - No policy is asked again for a recorded turn: what it ordered was recorded like anyone's.

mod autosave;
mod closing;
mod keep;
mod refold;
mod reopen;
mod shelf;
mod spoken;
mod table;
mod tree;
mod weighings;

pub use autosave::Autosave;
pub use closing::{Closing, ending_word};
pub use keep::{KeepError, Keeper, Turned};
pub use refold::{RefoldError, Refolded, refold};
pub use reopen::{ReopenError, Reopened, recorded_case};
pub use shelf::{Glance, Save, Shelf, Standing};
pub use spoken::Spoken;
pub use table::{Dropped, Round, Table};
pub use tree::Leaf;
pub use weighings::{Dated, weighings};
