//! Whether a file is a record at all, and whether this program is new enough for it.

use serde::Deserialize;
use thiserror::Error;

use crate::record::line::Wrong;
use crate::record::walk::Walk;

/// The first words of every record.
pub const MAGIC: &str = "casus foederis record";
/// The format this program writes. Fields may be added under one number; anything else is a new number.
pub const FORMAT: u32 = 1;

/// What every head says, in every format there will be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Stamp {
    pub magic: String,
    pub format: u32,
    /// The version of the program that wrote it: what a newer file asks for.
    pub program: String,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotOurs {
    #[error("it is not a record of this program: its first line is not whole ({0})")]
    NotARecord(Wrong),
    #[error("it is not a record of this program: its first line does not say so")]
    NoMagic,
    #[error(
        "it was written by version {program} (format {format}); this program reads formats up to {FORMAT}; open it with that version"
    )]
    Newer { format: u32, program: String },
}

/// Reads the stamp of a record from its first line, and refuses what is not ours or newer than us.
pub fn stamp(bytes: &[u8]) -> Result<Stamp, NotOurs> {
    let line = Walk::first(bytes).map_err(NotOurs::NotARecord)?;
    let stamp: Stamp = ron::from_str(line.payload).map_err(|_| NotOurs::NoMagic)?;
    if stamp.magic != MAGIC || stamp.format == 0 {
        return Err(NotOurs::NoMagic);
    }
    if stamp.format > FORMAT {
        let Stamp {
            format, program, ..
        } = stamp;
        return Err(NotOurs::Newer { format, program });
    }
    Ok(stamp)
}
