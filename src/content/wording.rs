//! Errors of the reader of values in plain words, with the nearest known names.

use ron::Error;

use crate::base::clean::did_you_mean;
use crate::base::ids::{MEMBER_CODES, Seat};

/// More names than this are not listed.
const NAMES_MAX: usize = 16;

/// A message and a hint; the hint may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub message: String,
    pub hint: String,
}

/// Words for `error`; `found` is the text of the file it is about.
pub fn of(error: &Error, found: &str) -> Words {
    match error {
        Error::NoSuchStructField {
            expected,
            found,
            outer,
        } => words(
            format!("no field `{found}`{}", place(outer)),
            names(found, expected, "the fields are"),
        ),
        Error::NoSuchEnumVariant {
            expected,
            found,
            outer,
        } => words(
            format!("no word `{found}`{}", place(outer)),
            names(found, expected, "the words are"),
        ),
        Error::MissingStructField { field, outer } => words(
            format!("the field `{field}` is missing{}", place(outer)),
            format!("add `{field}: ...`"),
        ),
        Error::DuplicateStructField { field, .. } => words(
            format!("`{field}` is written twice"),
            "take one of the two out",
        ),
        Error::IntegerOutOfBounds => words(
            format!("`{found}` does not fit into this number"),
            "it is too large, or negative where only 0 and above can stand",
        ),
        Error::InvalidValueForType { expected, found } => words(
            format!("expected {expected}, found {found}"),
            "write it as the files beside it do",
        ),
        Error::ExpectedDifferentLength { expected, found } => words(
            format!("expected {expected}, found {found}"),
            "here the number of values is fixed",
        ),
        Error::ExpectedDifferentStructName { expected, found } => words(
            format!("expected `{expected}(...)`, found `{found}`"),
            "the name before the bracket may be left out",
        ),
        Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd => words(
            format!("`{found}` is one too many here"),
            "take it out, or look whether a bracket is closed too early",
        ),
        Error::ExpectedStructLike if is_word(found) => words(
            format!("`{found}` wants a value behind it"),
            format!("write `{found}(...)`"),
        ),
        Error::ExpectedComma if is_word(found) => words(
            format!("`{found}` takes nothing behind it"),
            format!("write `{found}` alone"),
        ),
        Error::ExpectedComma => words(
            format!("`{found}` cannot stand here as it is written"),
            "write it as the files beside it do",
        ),
        Error::Message(message) => words(message.clone(), known_codes(message)),
        _ => expected(error, found),
    }
}

fn expected(error: &Error, found: &str) -> Words {
    let kind = match error {
        Error::ExpectedInteger => "a whole number",
        Error::ExpectedBoolean => "`true` or `false`",
        Error::ExpectedString => "a text in quotation marks",
        Error::ExpectedArray => "a list in square brackets",
        Error::ExpectedMap => "entries in curly brackets",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "fields in round brackets",
        Error::ExpectedOption => "a value or `None`",
        Error::ExpectedIdentifier => "a word",
        Error::ExpectedUnit => "`()`",
        Error::ExpectedMapColon => "a colon and a value",
        _ => return words(error.to_string(), "write it as the files beside it do"),
    };
    let found = match found {
        "" => "nothing".to_owned(),
        found => format!("`{found}`"),
    };
    let quoted = matches!(error, Error::ExpectedIdentifier) && found.starts_with("`\"");
    let hint = match error {
        _ if quoted => "words stand without quotation marks",
        Error::ExpectedInteger => "numbers stand without quotation marks: `12`",
        Error::ExpectedString => "texts stand between quotation marks: `\"so\"`",
        Error::ExpectedArray => "lists are written `[ ..., ... ]`",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
            "fields are written `(name: value, ...)`"
        }
        _ => "write it as the files beside it do",
    };
    words(format!("expected {kind}, found {found}"), hint)
}

/// Members and seats are read by their own reader of codes, which names no neighbours.
fn known_codes(message: &str) -> String {
    let code = |what: &str| message.strip_prefix(what)?.strip_suffix('`');
    if let Some(found) = code("no member `") {
        return did_you_mean(found, MEMBER_CODES);
    }
    let seat = code("no seat `").map(|found| did_you_mean(found, Seat::all().map(Seat::code)));
    seat.unwrap_or_else(|| "write it as the files beside it do".to_owned())
}

fn is_word(found: &str) -> bool {
    found.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn names(found: &str, expected: &[&str], all: &str) -> String {
    let near = did_you_mean(found, expected.iter().copied());
    if !near.is_empty() {
        return near;
    }
    if expected.is_empty() || expected.len() > NAMES_MAX {
        return "look how the files beside it are written".to_owned();
    }
    let listed: Vec<String> = expected.iter().map(|name| format!("`{name}`")).collect();
    format!("{all} {}", listed.join(", "))
}

fn place(outer: &Option<String>) -> String {
    outer
        .as_ref()
        .map_or_else(String::new, |outer| format!(" in `{outer}`"))
}

fn words(message: impl Into<String>, hint: impl Into<String>) -> Words {
    Words {
        message: message.into(),
        hint: hint.into(),
    }
}
