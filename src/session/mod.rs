//! One table: a session in memory, driven from outside.
//!
//! - Nothing here waits, reads a clock, a file or a key.
//! - No order reaches a desk unchecked, neither a person's nor an automatic seat's.
//! - No seat's arrival can matter: what lies sealed is all a turn reads.
//! - No policy is asked again for a recorded turn: what it ordered was recorded like anyone's.

mod closing;
mod keep;
mod refold;
mod table;

pub use closing::{Closing, ending_word};
pub use keep::{KeepError, Keeper, Turned};
pub use refold::{RefoldError, Refolded, refold};
pub use table::{Dropped, Round, Table};
