//! What can be read at a stop: brief, evidence, council, capital, measures, effects, log, terms.

mod capital;
mod council;
mod evidence;
mod help;

use std::io::{self, BufRead, Write};

use crate::plain::game::Game;
use crate::sitting::Keep;
use crate::words::{aims, clocks, names, stop as stops, when};
use crate::world::{Desk, Observation};

pub use help::help;

/// Screens by their digit, as everywhere in the game.
const SCREENS: [&str; 8] = [
    "situation",
    "evidence",
    "council",
    "capital",
    "measures",
    "effects",
    "log",
    "orders",
];

/// "2 of 3".
pub fn purse(obs: Observation<'_>) -> Option<String> {
    match obs.desk {
        Desk::Capital(_, desk) => Some(format!("{} of 3, one comes back each turn", desk.purse)),
        Desk::Chair(desk) => Some(format!("{} of 4, two come back each turn", desk.purse)),
        Desk::State(desk) => Some(format!("{} of 3, one comes back each turn", desk.purse)),
        _ => None,
    }
}

pub fn numbered<R: BufRead, W: Write, K: Keep>(
    game: &mut Game<'_, R, W, K>,
    number: usize,
) -> io::Result<bool> {
    match number.checked_sub(1).and_then(|at| SCREENS.get(at)) {
        Some(&"orders") => game.orders().map(|()| true),
        Some(name) => show(game, name, ""),
        None => Ok(false),
    }
}

/// Shows the page of that name; false when there is none.
pub fn show<R: BufRead, W: Write, K: Keep>(
    game: &mut Game<'_, R, W, K>,
    name: &str,
    rest: &str,
) -> io::Result<bool> {
    let (out, sitting) = (&mut game.out, &*game.sitting);
    match name {
        "situation" | "now" | "sit" => situation(out, sitting.case(), sitting.obs())?,
        "evidence" | "ev" => evidence::page(out, sitting)?,
        "council" | "co" => council::page(out, sitting)?,
        "capital" | "ca" => capital::page(out, sitting)?,
        "v" | "view" => capital::other(out, sitting, rest)?,
        "measures" | "me" => council::measures(out, sitting)?,
        "effects" | "ef" => {
            for line in clocks::effects(sitting.case(), sitting.obs()) {
                writeln!(out, "{line}")?;
            }
        }
        "brief" => brief(out, sitting.case(), sitting.obs())?,
        "all" | "news" => {
            for line in &sitting.news {
                writeln!(out, "- {line}")?;
            }
        }
        "log" | "cables" => {
            let from = sitting.log.len().saturating_sub(40);
            for (turn, line) in &sitting.log[from..] {
                writeln!(out, "turn {turn}: {line}")?;
            }
        }
        "ring" | "32" => council::ring(out, sitting)?,
        "w" | "why" => capital::why(out, sitting)?,
        "i" | "instruction" => capital::instruction(out, sitting)?,
        "g" | "glossary" => help::term(out, sitting.case(), rest)?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn situation<W: Write>(
    out: &mut W,
    case: &crate::world::case::Case,
    obs: Observation<'_>,
) -> io::Result<()> {
    let public = obs.public;
    for at in 0..public.incidents.len() {
        let incident = &public.incidents[at];
        writeln!(
            out,
            "{}, {}: {}",
            when::moment(case, incident.at),
            names::hit(case, incident.victim),
            stops::incident(case, obs, at)
        )?;
    }
    let asked = public.article4.requested;
    if !asked.is_empty() {
        writeln!(
            out,
            "Article 4 was asked for by {}.",
            names::members(case, asked)
        )?;
    }
    for text in &public.texts {
        writeln!(
            out,
            "{}, {} stands: {}.",
            when::moment(case, text.at),
            names::draft(text.draft),
            crate::words::clause::list(text.clauses)
        )?;
    }
    for line in clocks::three(case, obs) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn brief<W: Write>(
    out: &mut W,
    case: &crate::world::case::Case,
    obs: Observation<'_>,
) -> io::Result<()> {
    let Some(brief) = aims::brief(case, obs) else {
        return writeln!(out, "This seat has no secret brief.");
    };
    writeln!(out, "SECRET BRIEF, for you alone. {}.", brief.office)?;
    writeln!(out, "{}", brief.situation)?;
    for (at, interest) in brief.interests.iter().enumerate() {
        writeln!(out, "Interest {}: {interest}.", at + 1)?;
    }
    for (at, aim) in brief.objectives.iter().enumerate() {
        writeln!(
            out,
            "Aim {} (weight {} of 3): {}.",
            at + 1,
            aim.weight,
            aim.text
        )?;
    }
    writeln!(out, "Red line: {}.", brief.red_line.text)?;
    writeln!(out, "You alone know: {}", brief.private)?;
    writeln!(out, "To trade: {}.", brief.trade)?;
    writeln!(out, "Not to be said aloud: {}.", brief.unsayable)
}
