//! Terms of the field, each with its source.

use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Lower-case words with hyphens, unique: `silence-procedure`.
    pub id: String,
    /// As a person would write it: "Silence procedure".
    pub name: String,
    /// Other spellings that find it.
    pub also: Vec<String>,
    /// Two to five sentences.
    pub text: String,
    pub source: String,
    /// Ids of related terms.
    pub see: Vec<String>,
}
