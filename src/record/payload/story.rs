//! The chronicle: what happened, to whom, who may know; and the end.
//!
//! An event is kept as its kind and named fields, not as this program's own type, so that a record can be read long
//! after the rules it was played under are gone. This is the one place where events get their words for `jsonl`.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::base::digest::Sum;
use crate::base::ids::Seat;
use crate::record::line::{Chain, NotALine};
use crate::record::memo::eight_words;
use crate::record::names::{Named, Names};
use crate::record::payload::{BadPayload, from_ron};
use crate::world::event::{Audience, Event};

/// What a closed turn brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    pub turn: u8,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub part: u8,
    pub told: Vec<Told>,
    /// Of the state after it.
    pub digest: Sum,
}

/// A closed turn without its chronicle, which is most of the line: all that a refold compares.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closed {
    pub turn: u8,
    #[serde(default)]
    pub part: u8,
    pub digest: Sum,
}

impl Closed {
    /// Reads both ends of a [`Turn`] line as this program writes it; the chronicle between them is not looked at.
    pub fn read(payload: &str, names: &Names, line: u64) -> Result<Closed, BadPayload> {
        let ends = || {
            let (number, rest) = payload.split_once(",told:[")?;
            let (_, digest) = rest.rsplit_once("],digest:")?;
            Some(format!("{number},digest:{digest}"))
        };
        match ends() {
            Some(short) => from_ron(&short, names, line),
            // Another spelling is read in full, and says itself what is wrong with it.
            None => from_ron(payload, names, line).map(|turn: Turn| Closed {
                turn: turn.turn,
                part: turn.part,
                digest: turn.digest,
            }),
        }
    }
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The system and what happened, in lower case with hyphens: `text-tabled`, `proof-opened`.
    pub kind: String,
    pub to: To,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub of: BTreeMap<String, Field>,
}

/// A field of an event: a number, a name, a list, or fields again.
pub type Field = Value;

impl Told {
    pub fn new(event: &Event, to: Audience, names: &Names) -> Result<Told, NotALine> {
        let value = serde_json::to_value(Named {
            value: event,
            names,
        })
        .map_err(|_| NotALine)?;
        // The outer name is the system that said it, the inner one what happened; two systems may use one word.
        let (system, inner) = variant(value).ok_or(NotALine)?;
        let (kind, fields) = variant(inner).ok_or(NotALine)?;
        Ok(Told {
            kind: format!("{}-{}", hyphens(&system), hyphens(&kind)),
            to: To(to),
            of: fields_of(fields),
        })
    }
    /// The seat it is about: the one that acted, or the one it happened to.
    pub fn seat(&self) -> Option<Seat> {
        ["by", "seat", "member", "from", "of", "to"]
            .iter()
            .find_map(|key| Seat::from_code(self.of.get(*key)?.as_str()?))
    }
}

/// An enum's variant as JSON has it: its name alone, or its name and what it holds.
fn variant(value: Value) -> Option<(String, Value)> {
    match value {
        Value::String(name) => Some((name, Value::Null)),
        Value::Object(one) => one.into_iter().next(),
        _ => None,
    }
}

fn fields_of(value: Value) -> BTreeMap<String, Field> {
    match value {
        Value::Null => BTreeMap::new(),
        Value::Object(fields) => fields.into_iter().collect(),
        other => BTreeMap::from([("value".to_owned(), other)]),
    }
}

/// `PlansActivated` as `plans-activated`, `Invoke42` as `invoke-42`.
fn hyphens(name: &str) -> String {
    let mut out = String::new();
    let mut digit_before = true;
    for letter in name.chars() {
        let starts = letter.is_ascii_uppercase() || letter.is_ascii_digit() && !digit_before;
        if starts && !out.is_empty() {
            out.push('-');
        }
        digit_before = letter.is_ascii_digit();
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Who may know: `everyone`, `council`, `nobody`, or codes of seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct To(pub Audience);

impl To {
    /// The words of it, as `jsonl` writes them: one word, or a code a seat.
    pub fn words(self) -> Vec<&'static str> {
        match self.0 {
            Audience::EVERYONE => vec!["everyone"],
            Audience::COUNCIL => vec!["council"],
            Audience::NOBODY => vec!["nobody"],
            some => Seat::all()
                .filter(|seat| some.has(*seat))
                .map(Seat::code)
                .collect(),
        }
    }
    fn from_words(words: &[String]) -> Option<To> {
        let audience = match words {
            [word] if word == "everyone" => Audience::EVERYONE,
            [word] if word == "council" => Audience::COUNCIL,
            [word] if word == "nobody" => Audience::NOBODY,
            codes => codes.iter().try_fold(Audience::NOBODY, |to, code| {
                Some(to.and(Audience::seat(Seat::from_code(code)?)))
            })?,
        };
        Some(To(audience))
    }
}

impl Serialize for To {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.words().join(" "))
    }
}

impl<'de> Deserialize<'de> for To {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        To::from_words(&words).ok_or_else(|| serde::de::Error::custom("an audience is unknown"))
    }
}

/// A remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The line it is about.
    pub on: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Seat>,
    pub text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub time: String,
}

/// How it ended. Ladders are those of day 90; the rest is of the turn that closed the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    pub formal: u8,
    pub functional: u8,
    pub ending: String,
    pub day: u16,
    pub digest: Sum,
    /// The chain before this line as eight words, for a teacher's notes.
    pub words: String,
}

impl End {
    /// Whether its words are those of the chain before it.
    pub fn names(&self, before: Chain) -> bool {
        self.words == eight_words(before).join(" ")
    }
}

fn is_zero(part: &u8) -> bool {
    *part == 0
}
