//! The sentences of a report on paper: headings, captions, what is wrong with a record, and what the model is not.

mod ask;
pub mod own;

pub use ask::{Asked, asked, of_stage};

use crate::base::ids::Seat;
use crate::content::scenario::Domain;
use crate::words::names;
use crate::world::case::Case;
use crate::world::setup::{Reasons, TempoKind};

/// In the place of a player's own words.
pub const fn withheld() -> &'static str {
    "(own words, left out of this copy)"
}

/// Part of a record that this program cannot take.
pub fn unreadable(why: &str) -> String {
    format!("A part of this record cannot be read: {why}. What can be shown is shown.")
}

/// A record that folds to something else from here on.
pub fn stopped(why: &str) -> String {
    format!("The record cannot be followed to its end: {why}. What stands before is shown.")
}

/// Why there are no odds beside a record that cannot be folded to its end.
pub const NO_ODDS: &str = "Odds, turning points and what-ifs are not given: they play the night on from where it stood, \
     and this record cannot be played on by this version of the program.";

/// Why a seat's report has none.
pub const SEAT_NO_ODDS: &str = "This copy holds what one seat saw, was told and decided. Odds, turning points, other \
     governments' weighings and what was true are in the whole report.";

/// Whom a report is for.
pub fn handling(case: &Case, seat: Option<Seat>) -> String {
    match seat {
        Some(seat) => format!(
            "For {} alone: what it saw, held and decided, and nothing that it did not.",
            names::seat(case, seat)
        ),
        None => {
            "For the facilitator: it tells what was true and what every government kept to itself. \
                 Let the players speak first."
                .to_owned()
        }
    }
}

pub const FICTION: &str =
    "An exercise. People, finds and calls are invented; governments are offices, never persons.";

pub fn tempo(tempo: TempoKind) -> &'static str {
    match tempo {
        TempoKind::Solo => "turn by turn",
        TempoKind::Minutes50 => "a lesson of 50 minutes",
        TempoKind::Minutes90 => "a lesson of 90 minutes",
        TempoKind::Minutes180 => "a lesson of 180 minutes",
    }
}

pub fn reasons(reasons: Reasons) -> &'static str {
    match reasons {
        Reasons::Own => "one's own weighing during play",
        Reasons::Open => "open book: every weighing during play",
        Reasons::Debrief => "no weighing before the debrief",
    }
}

/// What a reader should know before believing a number.
pub const MODEL: [&str; 8] = [
    "It is not a prediction, and it does not show what governments would do. It is a way to feel how proof, time, law, parliaments and thirty-one colleagues press on a decision.",
    "Its odds are its own opinion: shares of nights that it played on from a moment with fresh luck and automatic governments. They are not odds of the world.",
    "How heavily a government weighs a thing is a coded judgement, and is marked so where it stands. Change one and the night comes out otherwise.",
    "Luck can be rolled again here and cannot be in the world. A good decision can end badly, and the reverse: judge how it was taken.",
    "Governments are single minds here. Quarrels inside cabinets, fatigue, personal trust, rumour and secret talks are missing or crude.",
    "Chambers are dealt out by group from a count; no desk knows the votes of a group, and neither does this report.",
    "The Council holds no counted ballots, and neither does the alliance: there are positions, silence and objections.",
    "The model ends where a war would begin. Nothing here says how one would go.",
];

/// How the odds are made, for the reader who asks.
pub const METHOD: &str = "Odds over time play the night on from the state after each turn, many times, with fresh luck and every seat \
     automatic. A turning point compares three numbers of one turn: the odds before it; the odds with the orders that were \
     given and fresh luck; the odds as it fell. From the first to the second is what was decided, from the second to the third \
     is luck, and of that the part which comes from when evidence arrived is revelation. One seat's share is what changes when \
     its automatic colleague sits in its place with the same luck, one seat at a time; what no single seat explains is called \
     together. Ranges hold the value nineteen times in twenty.";

pub const CLAUSE_NOTE: &str = "Article 5 binds each ally to assist, by such action as it deems necessary. A cheque, an overflight \
     or a frigate keeps its letter; so does a finding that there was no armed attack. What follows is the ground that each stood on, \
     not a mark.";

pub const RECORD_NOTE: &str = "Eighteen cases from 2001 to 2025 are coded by the kind of actor, domain, harm, territory, certainty, intent and area. \
     The nearest is the one that differs least in these; names, dates and outcomes play no part in it. Ask what allies did \
     there, and why this night might have come out otherwise.";

pub const CHAMBER_NOTE: &str = "Discs are for it with the government, rings for it from the opposition, crosses against, dots have not \
     said. How the count falls on the groups is a likeness: only the totals are recorded.";

pub const STANCE_NOTE: &str = "● speaks for it, ○ silent and so agreed, ◐ silent with a reservation, ◔ asks for time, ✗ breaks silence, ◌ has not said.";

pub const DOTS_NOTE: &str = "A ring is where a government began, a disc where it ended, the upright stroke how much it asks before it names who did it.";

pub const BARS_NOTE: &str = "The frame is what was asked for, the hatched bar what was pledged, the solid bar what was in place at most.";

/// Sources that every night rests on; members' and terms' own are beside them.
pub const SOURCES: [&str; 6] = [
    "North Atlantic Treaty, 4 April 1949, Articles 1 to 6 and 11.",
    "Charter of the United Nations, Articles 2(4) and 51; International Court of Justice, Nicaragua (1986), Oil Platforms (2003), Wall (2004).",
    "International Law Commission, Articles on Responsibility of States for Internationally Wrongful Acts (2001), Articles 8, 11, 49 to 54.",
    "Treaty on European Union, Article 42(7); Treaty on the Functioning of the European Union, Article 222.",
    "The alliance's published communiques and expenditure reports; chambers' own seat tables; constitutions and deployment laws.",
    "For the debrief's form: the four questions of after-action reviews (intended, actual, why, sustain or improve) and the cover of public exercise reports (HSEEP).",
];

pub const WEIGHED: &str = "What was said is what others heard: at most two stated reasons, never a red line or unshared proof. \
     What was weighed is the desk's own list, the heaviest first.";

pub const PLAYERS_FIRST: &str = "Let those who played speak first: what they saw, what they meant, why. Then open what was true.";

pub const BY_HAND_NOTE: &str =
    "No number in this report says who did well. These lines are for people.";

/// Of an incident in which whoever was hit did the damage itself.
pub fn own_fire(case: &Case, victim: Option<crate::base::ids::Member>) -> String {
    let who = names::hit(case, victim);
    match case.play.scenario.incident.domain {
        Domain::Drone | Domain::Missile | Domain::Air => {
            format!(" What fell and did the damage was fired by {who} itself, at the intruders.")
        }
        _ => format!(" Part of the damage was done by {who} itself."),
    }
}

/// Below the timeline: what a split turn is, if there was one.
pub const SPLIT_NOTE: &str = "A turn that stands twice, as 12 and 12b, was cut in two: after a broken silence the first six hours are for words \
     alone, stances, amendments and cables, and 12b is the rest of the turn.";

/// Below the timeline: why there are turns after the end.
pub fn after_note(over: &str, last: &str) -> String {
    format!(
        "It was over with turn {over}. The turns after it, to turn {last}, run to day 90 with nobody at the table: aims and \
         ladders are read then, and units still come and go home."
    )
}

// ---- odds ----
pub const NO_TURNING: &str = "No turn moved the odds by as much as can be told from chance.";
pub const NO_ROAD: &str = "None of the choices that were tried leads anywhere else by more than chance. Try one of your own: `casus debrief` in a \
     terminal, sheets 3 and 6.";
pub const BRIEF_NOTE: &str = "The turns that moved the odds most, in points of 100, each told by the outcome that it moved farthest. These are the \
     model's opinion, not a forecast.";

/// Of so many turning points, how many were decided.
pub fn luck_of(decided: usize, of: usize) -> String {
    match of - decided {
        0 => "None of these was luck: what was ordered moved it most.".to_owned(),
        luck if luck == of => {
            "All of these were luck: judge the orders by what was known, not by how it came out."
                .to_owned()
        }
        luck => format!(
            "{luck} of these {of} {} luck: judge the orders there by what was known, not by how it came out.",
            if luck == 1 { "was" } else { "were" }
        ),
    }
}
pub const ODDS: &str = "From each turn the night was played on many times with fresh luck and automatic governments; a line says in how many \
     of a hundred such nights it came to that. It is a way to see when a night was open and when it was settled.";
pub const ODDS_LEFT_OUT: &str = "Odds and turning points were left out of this copy on request.";

/// How much stands behind the odds.
pub fn depth(least: usize, most: usize, played: usize) -> String {
    let [least, most, played] = [least, most, played].map(thousands);
    let each = match least == most {
        true => format!("{least} nights from each turn"),
        false => {
            format!("{least} to {most} nights from a turn, the most where the odds moved most")
        }
    };
    format!("Behind these numbers: {each}, {played} nights in all.")
}

/// "93,400".
fn thousands(number: usize) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", thousands(number / 1_000), number % 1_000),
    }
}
