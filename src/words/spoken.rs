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
