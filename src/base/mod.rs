//! Ground: ids, units, dice, digest, clean text.
//!
//! - Nothing here knows a government, a treaty or a file.
//! - No clock, no float, no hash map, no randomness without an address.
//! - No text from outside leaves this room uncleaned.
pub mod clean;
pub mod dice;
pub mod digest;
pub mod ids;
pub mod list;
pub mod steps;
pub mod units;
