//! What a person may set.

use serde::{Deserialize, Serialize};

use crate::screens::look::Theme;

/// Settings of the screens. They change no session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub theme: Theme,
    /// Seven-bit glyphs only.
    pub ascii: bool,
    /// One thing may move: a turn a beat while running on.
    pub motion: bool,
    /// The roll call shows everything at once.
    pub roll_at_once: bool,
    /// Verbs by name, with the letter each was moved to.
    pub keys: Vec<(String, char)>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: Theme::Sixteen,
            ascii: false,
            motion: true,
            roll_at_once: false,
            keys: Vec::new(),
        }
    }
}
