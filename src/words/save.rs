//! Saves in words: a line for a list, how one stands, and the headline it was left at.

use crate::record::recording::ReadError;
use crate::record::samples::Sample;
use crate::session::{Glance, Save, Standing};
use crate::words::names;

/// What everyone may know, the weightiest first, as a paper might head it.
const HEADLINES: &[(&str, &str)] = &[
    ("time-fractured", "The alliance no longer speaks as one"),
    ("abroad-settled", "An arrangement is accepted"),
    ("act-begun", "A measure begins"),
    ("text-adopted", "Nobody objects: a text stands"),
    ("text-broken", "Silence is broken"),
    ("act-alone", "An ally acts alone"),
    ("text-silence", "A text lies under silence"),
    ("text-amended", "A text is amended"),
    ("text-tabled", "A text is on the table"),
    ("text-met", "The Council meets"),
    ("text-requested", "An ally asks for consultations"),
    ("force-pledged", "Forces are pledged"),
    (
        "abroad-denied",
        "It was not us, says the state they suspect",
    ),
    ("mood-crossed", "A threshold is crossed"),
    ("proof-published", "Evidence is laid open"),
    ("proof-claimed", "Capitals say who they think it was"),
    ("proof-opened", "Pictures go round"),
];

/// "The Council meets", or how it came out; without a full stop.
pub fn headline(glance: &Glance) -> String {
    if let Some(end) = &glance.end {
        let (ending, day) = (names::capital(&end.ending.replace('-', " ")), end.day);
        let (formal, functional) = (end.formal, end.functional);
        return format!("{ending} on day {day}; formal {formal}, functional {functional}");
    }
    let said = |kind: &str| glance.told.iter().any(|told| told.kind == kind);
    let found = HEADLINES.iter().find(|(kind, _)| said(kind));
    let quiet = match glance.closed.0 {
        0 => "Nothing has happened yet",
        _ => "A quiet turn",
    };
    found.map_or(quiet, |(_, words)| words).to_owned()
}

/// "open, turn 7", "over", and what is wrong with one that cannot be gone on with.
pub fn standing(save: &Save) -> String {
    let glance = match &save.glance {
        Ok(glance) => glance,
        Err(error) => return unreadable(error),
    };
    let turn = glance.closed.0;
    match &glance.standing {
        Standing::Open => format!("open, turn {}", turn + 1),
        Standing::Over => "over".to_owned(),
        Standing::Recorded => format!("rules {}: to be read, not gone on with", glance.head.rules),
        Standing::LastLine(flaw) => {
            format!("its last line is damaged ({flaw}); good to turn {turn}")
        }
        Standing::Damaged(flaw) => format!("damaged ({flaw}); good to turn {turn}"),
    }
}

/// Who held the seat: its code, or that nobody did.
pub fn seat(glance: &Glance) -> &str {
    glance.head.seats.first().map_or("nobody", String::as_str)
}

/// A line of a list: name, scenario, seat, how it stands, and what it was left at.
pub fn line(save: &Save) -> String {
    let standing = standing(save);
    match &save.glance {
        Ok(glance) => format!(
            "{}, {}: {standing}. {}.",
            glance.head.title,
            seat(glance),
            headline(glance)
        ),
        Err(_) => standing,
    }
}

/// A line on a session that ships with the game: what it shows, and how it came out.
pub fn sample(sample: &Sample) -> String {
    let what = match sample.name {
        "wrong-at-first" => "A sample: for a day everyone looks at the wrong one",
        "at-the-table" => {
            "A sample: a small neighbour's seat, played; a text stands, and measures follow"
        }
        "not-as-one" => "A sample: the alliance no longer speaks as one",
        _ => "A sample",
    };
    match sample.read().and_then(|recording| Glance::of(&recording)) {
        Ok(glance) => format!("{what}. {}: {}.", seat(&glance), headline(&glance)),
        Err(error) => format!("{what}; {}", unreadable(&error)),
    }
}

fn unreadable(error: &ReadError) -> String {
    format!("it cannot be read: {error}")
}
