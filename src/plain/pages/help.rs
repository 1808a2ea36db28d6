//! Help by word and by key, and terms.

use std::io::{self, Write};

use crate::base::clean::did_you_mean;
use crate::words::terms;
use crate::world::case::Case;

const HELP: [(&str, &str); 29] = [
    (
        "A to D",
        "answer the question; the last one is something else",
    ),
    ("Enter", "do what NEXT says"),
    (
        "r or Space",
        "run on: seal, then follow your instruction to the next stop",
    ),
    (
        "s",
        "seal what is drafted and close this one turn; sealing is final",
    ),
    ("u", "undo the last drafted order"),
    ("o or 8", "the orders drafted"),
    (
        ": WORDS",
        "every order of yours with these words, numbered, such as : share wreck",
    ),
    ("who N", "how sure you are who did it, 0 to 100"),
    (
        "because TEXT",
        "why you give these orders, for the debrief; sure N says how sure you are of them",
    ),
    ("line TEXT", "one public line of your own, 200 columns"),
    (
        "cable CODE TEXT",
        "a cable to another seat, in your own words; it moves no rule",
    ),
    ("f", "find out: sound a capital, task a service"),
    (
        "p",
        "persuade: share, publish, ask, call in a favour, say in public",
    ),
    ("t", "table: articles, texts, your stance, hinges called"),
    ("m", "home: mandates, whip, caveats, your instruction"),
    ("x", "act: lend units, hotline, measures, acting alone"),
    ("1 situation", "what happened, and the three clocks"),
    ("2 evidence", "who did it, in 100, and the ledger by chain"),
    (
        "3 council",
        "the texts by paragraph, stances, objections, hinges",
    ),
    (
        "4 capital",
        "your desk's weighing, brief, law and chamber; v CODE for another's",
    ),
    (
        "5 measures",
        "what is asked for, pledged, in place and in force",
    ),
    ("6 effects", "pressure, cohesion, legitimacy and the rest"),
    (
        "7 log",
        "what you were told, by turn; all shows the last turn whole",
    ),
    ("ring", "all thirty-two at the table and what each has said"),
    ("again", "the question and the clocks once more"),
    ("brief", "your secret brief"),
    ("w", "why your desk leans as it does"),
    ("g TERM", "what a term means, and its source"),
    ("q", "leave; every sealed turn is kept"),
];

pub fn help<W: Write>(out: &mut W) -> io::Result<()> {
    for (key, what) in HELP {
        writeln!(out, "{key}: {what}.")?;
    }
    Ok(())
}

/// One term with its source, or the nearest names.
pub fn term<W: Write>(out: &mut W, case: &Case, typed: &str) -> io::Result<()> {
    if typed.trim().is_empty() {
        return writeln!(out, "Type g and a term, such as g silence procedure.");
    }
    match terms::meaning(&case.content, typed) {
        Some(found) => {
            writeln!(out, "{}. {}", found.name, found.text)?;
            writeln!(out, "Source: {}.", found.source.trim_end_matches('.'))
        }
        None => {
            let near = did_you_mean(typed.trim(), terms::spellings(&case.content));
            writeln!(out, "No term of that name. {near}")
        }
    }
}
