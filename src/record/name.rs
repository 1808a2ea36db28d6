//! Names of saves typed on a screen: plain words that are a file's name on every system, and never a path.

use std::fmt;

use thiserror::Error;

/// The ending of a record's file.
pub const ENDING: &str = "casus";
/// The longest name, in letters.
pub const NAME_MAX: usize = 64;

/// A name of a save: 1 to 64 of `a`-`z`, `0`-`9`, `-` and `_`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SaveName(String);

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    #[error("a name has 1 to {NAME_MAX} letters")]
    Length,
    #[error("a name is made of a-z, 0-9, - and _, and has no {found:?}")]
    Letter { found: char },
    #[error("some systems keep that name for a device")]
    Reserved,
}

impl SaveName {
    pub fn new(text: &str) -> Result<SaveName, NameError> {
        let plain = |letter: &char| matches!(letter, 'a'..='z' | '0'..='9' | '-' | '_');
        if let Some(found) = text.chars().find(|letter| !plain(letter)) {
            return Err(NameError::Letter { found });
        }
        if text.is_empty() || text.len() > NAME_MAX {
            return Err(NameError::Length);
        }
        if is_device(text) {
            return Err(NameError::Reserved);
        }
        Ok(SaveName(text.to_owned()))
    }
    /// The name of a file such as `monday.casus`, if it is one.
    pub fn of_file(file: &str) -> Option<SaveName> {
        let name = file.strip_suffix(ENDING)?.strip_suffix('.')?;
        SaveName::new(name).ok()
    }
    pub fn file(&self) -> String {
        format!("{}.{ENDING}", self.0)
    }
}

impl fmt::Display for SaveName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Windows keeps these, with any ending, for devices.
fn is_device(name: &str) -> bool {
    let numbered = |stem| {
        name.strip_prefix(stem)
            .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}
