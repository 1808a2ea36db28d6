//! The record of a session: one text file, a record a line, appended and never rewritten.
//!
//! - Nothing here names a file system: every byte goes through [`Disk`], so that any call can be made to fail.
//! - No line is told to anyone before it is written and synced, and no failed sync is ever tried again.
//! - No line is skipped, guessed at or repaired: what is read is a prefix of what was written, or it is refused.
//! - No clock and no person: a time is a label given from outside, and seats are the only names.
//! - Nothing is read without a bound on its size.
//!
//! Layers, lowest first: `disk` (what a file system must offer), `line` (one line, checked and chained), `walk`
//! (a whole file, and what is wrong with it), `open` (a cut file mended, a damaged one refused), `write` (commits).
//! On them, typed: `names`, `payload`, [`Recorder`](recorder::Recorder) and [`Recording`](recording::Recording).

pub mod disk;
pub mod line;
pub mod memo;
pub mod name;
pub mod names;
pub mod open;
pub mod pack;
pub mod payload;
pub mod recorder;
pub mod recording;
pub mod samples;
pub mod stamp;
pub mod walk;
pub mod write;

/// The longest file that is read or written, in bytes.
pub const FILE_BYTES_MAX: u64 = 64 << 20;
/// The longest line, in bytes with its newline.
pub const LINE_BYTES_MAX: usize = 16 << 20;
