//! A kept night in words: who was played, and what the chronicle says where the night cannot be folded any more.

use std::cmp::Ordering;

use serde_json::Value;

use crate::record::payload::{Head, Told};
use crate::world::setup::RULES_VERSION;

/// Over what everyone learned.
pub const PUBLIC: &str = "For all to see:";
/// Over what only the Council learned.
pub const COUNCIL: &str = "Behind the Council's door:";

/// Who held a seat.
pub fn played(seats: &[String]) -> String {
    match seats {
        [] => "Nobody played; every seat decided for itself.".to_owned(),
        [one] => format!("{one} was played; every other seat decided for itself."),
        many => format!(
            "{} were played; every other seat decided for itself.",
            many.join(", ")
        ),
    }
}

/// Behind a name: whether a person sealed it.
pub const fn hand(person: bool, instructed: bool) -> &'static str {
    match (person, instructed) {
        (false, _) => "",
        (true, false) => " (sealed by hand)",
        (true, true) => " (by its standing instruction)",
    }
}

/// How many did nothing of their own.
pub fn waited(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("One capital waited.".to_owned()),
        many => Some(format!("{many} capitals waited.")),
    }
}

/// "Text tabled: by CHAIR, draft 2": a happening from its kind and fields alone, in the record's own names.
pub fn told(told: &Told) -> String {
    let kind = super::names::capital(&told.kind.replace('-', " "));
    let fields: Vec<String> = told
        .of
        .iter()
        // Whom it was told, as a number, is told by the block it stands in.
        .filter(|(key, value)| *key != "to" || value.is_string())
        // 255 is how a record writes that there is none.
        .filter(|(_, value)| value.as_u64() != Some(255))
        .filter_map(|(key, value)| Some(format!("{} {}", key.replace('_', " "), short(value)?)))
        .collect();
    match fields.is_empty() {
        true => format!("{kind}."),
        false => format!("{kind}: {}.", fields.join(", ")),
    }
}

fn short(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        _ => None,
    }
}

/// Above what is told of a damaged record.
pub fn damaged(flaw: &str) -> String {
    format!("DAMAGED at {flaw}. What stands before it is whole, and is all that is told here.")
}

/// Above a record whose rules or content are not ours any more.
pub fn recorded(head: &Head) -> String {
    let why = match head.is_playable() {
        true => content(head),
        false => rules(head),
    };
    format!("RECORDED: {why}. Told from its chronicle, in its own names.")
}

/// Why a record that is whole is not folded again.
pub fn rules(head: &Head) -> String {
    let (rules, program) = (head.rules, &head.program);
    match rules.cmp(&RULES_VERSION) {
        Ordering::Less => {
            format!("played under rules {rules}, which are not kept; ours are {RULES_VERSION}")
        }
        Ordering::Greater => format!(
            "played under rules {rules}, ours are {RULES_VERSION}; version {program} goes on with it"
        ),
        Ordering::Equal => format!("played with the dice or factors of version {program}"),
    }
}

/// Why a record of our own rules is not folded again: what it was played with lacks a number that we ask for, or has one
/// that we do not know.
pub fn content(head: &Head) -> String {
    let program = &head.program;
    format!("its content is that of version {program}, which has not the same fields as ours")
}

/// Below a night that is not over.
pub fn open(turn: u8) -> String {
    format!("Open: turn {turn} has not been closed.")
}

/// Where there is no such turn.
pub fn no_turn(turn: u8, last: u8) -> String {
    format!("there is no turn {turn} in it; the last is {last}")
}
