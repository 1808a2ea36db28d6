//! What the lines hold: plain data in RON, with names for numbers.

mod head;
mod input;
mod story;
mod why;

pub use head::{Head, Parent};
pub use input::{Act, By, Input};
pub use story::{Closed, End, Field, Note, To, Told, Turn};
pub use why::{Weighed, Why};

use ron::Options;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::record::line::NotALine;
use crate::record::names::{Named, Names, Naming};

/// How deep a payload may be nested.
const DEPTH_MAX: usize = 32;

/// A good line whose payload this program cannot take.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}, column {column} of what it holds: {what}")]
pub struct BadPayload {
    pub line: u64,
    /// In characters from 1, within the payload.
    pub column: u64,
    pub what: String,
}

/// One line of RON.
pub fn to_ron<T: Serialize>(value: &T, names: &Names) -> Result<String, NotALine> {
    ron::to_string(&Named { value, names }).map_err(|_| NotALine)
}

/// Reads what [`to_ron`] wrote. Unknown fields, unknown names, and text that may not be shown are refused.
pub fn from_ron<'de, T: Deserialize<'de>>(
    payload: &'de str,
    names: &Names,
    line: u64,
) -> Result<T, BadPayload> {
    let options = Options::default().with_recursion_limit(DEPTH_MAX);
    options
        .from_str_seed(payload, Naming::new(names))
        .map_err(|error| BadPayload {
            line,
            column: error.span.start.col as u64,
            // What RON says may repeat what the file holds.
            what: error.code.to_string().escape_debug().to_string(),
        })
}
