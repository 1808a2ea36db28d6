//! What a person says in words of the person's own: a reason, how sure, a public line, cables.

use crate::base::ids::Seat;
use crate::session::Spoken;
use crate::words::names;
use crate::world::case::Case;

/// What the log keeps of it, a line each.
pub fn own(case: &Case, spoken: &Spoken) -> Vec<String> {
    let mut lines = Vec::new();
    if !spoken.line.is_empty() {
        lines.push(format!("You said in public: \"{}\"", spoken.line));
    }
    for (to, text) in &spoken.cables {
        lines.push(format!("You to {}: \"{text}\"", seats(case, to)));
    }
    if !spoken.reason.is_empty() {
        lines.push(format!("Your reason: \"{}\"", spoken.reason));
    }
    if let Some(sure) = spoken.confidence {
        lines.push(format!("You were {sure} in 100 sure of it."));
    }
    lines
}

fn seats(case: &Case, to: &[Seat]) -> String {
    let names: Vec<String> = to.iter().map(|seat| names::seat(case, *seat)).collect();
    names.join(", ")
}

/// What is said when a text is taken; `cut` when it was longer than is kept.
pub fn taken(what: Own, cut: bool) -> String {
    let kept = match what {
        Own::Reason => "Kept with your orders, for the debrief; nobody reads it before.",
        Own::Line => "Your public line for this turn; everybody will read it in the record.",
        Own::Cable => "The cable goes with this turn. It is recorded, and moves no rule.",
    };
    if cut {
        format!("{kept} It was cut at {} columns.", Spoken::COLUMNS)
    } else {
        kept.to_owned()
    }
}

/// How a command is typed, when it was typed without its text.
pub const fn usage(what: Own) -> &'static str {
    match what {
        Own::Reason => "Type because and why you give these orders, in a line.",
        Own::Line => "Type line and what you say in public, in a line.",
        Own::Cable => "Type cable, a seat's code and the text: cable CHAIR we need more time.",
    }
}

/// What is said in words of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    Reason,
    Line,
    Cable,
}

// ---- the sheet on which it is written ----

pub const TITLE: &str = "In your own words";
pub const KEYS: &str = "↑↓ another row   Enter or Esc  done";
pub const SURE_LABEL: &str = "how sure";
pub const SURE_NOTE: &str = "A number from 0 to 100: how sure you are of these orders.";
pub const NO_NUMBER: &str = "A number from 0 to 100 is wanted.";
pub const NO_SEAT: &str = "No seat is called so. Type a country or its code, or: chair.";

/// Before what is typed.
pub const fn label(what: Own) -> &'static str {
    match what {
        Own::Reason => "why",
        Own::Line => "in public",
        Own::Cable => "a cable",
    }
}

pub fn cable_to(whom: &str) -> String {
    format!("cable to {whom}")
}

pub fn sure(sure: u8) -> String {
    format!("{sure} in 100")
}

/// Who reads it, and when.
pub const fn read_by(what: Own) -> &'static str {
    match what {
        Own::Reason => "Kept with your orders, for the debrief; nobody reads it before.",
        Own::Line => "Everybody reads it in the record. It moves no rule.",
        Own::Cable => "It goes when you seal. It is recorded, and moves no rule.",
    }
}

/// Who is meant by a name that is being typed.
pub fn addressees(nothing_typed: bool, found: &[String]) -> String {
    match found {
        [] if nothing_typed => "A country, its code, or: chair. Enter takes it.".to_owned(),
        [] => NO_SEAT.to_owned(),
        [one] => format!("Enter: {one}"),
        [first, others @ ..] => format!("Enter: {first}; also {}", others.join(", ")),
    }
}

pub fn refused(why: &str) -> String {
    format!("That is {why}: it cannot be sent.")
}

pub fn full(most: usize) -> String {
    format!("That is as long as it may be: {most} columns.")
}

/// What goes with the orders, a label and its text each.
pub fn under_seal(case: &Case, spoken: &Spoken) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let mut said = |label: String, text: &str| {
        if !text.trim().is_empty() {
            rows.push((label, format!("\"{}\"", text.trim())));
        }
    };
    said(label(Own::Reason).to_owned(), &spoken.reason);
    said(label(Own::Line).to_owned(), &spoken.line);
    for (to, text) in &spoken.cables {
        let codes: Vec<&str> = to.iter().map(|seat| case.code(*seat)).collect();
        said(format!("to {}", codes.join(", ")), text);
    }
    if let Some(pct) = spoken.confidence {
        rows.push((SURE_LABEL.to_owned(), sure(pct)));
    }
    rows
}
