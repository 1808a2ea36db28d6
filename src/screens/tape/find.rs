//! Looking for words in a recorded night: what was heard, written and ordered.

use crate::base::ids::Seat;
use crate::screens::tape::Tape;
use crate::study::debrief::said::said_in;
use crate::words::debrief::spoken;
use crate::words::{chronicle, event, names, order};

/// A place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub at: usize,
    pub turn: u8,
    pub text: String,
}

/// More than these are not listed.
const MOST: usize = 200;

/// Every sentence with `typed` in it that may be read, in the order of time.
pub fn hits(tape: &Tape, typed: &str) -> Vec<Hit> {
    let wanted = typed.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let found = |at: usize, turn: u8, text: String| {
        text.to_lowercase()
            .contains(&wanted)
            .then_some(Hit { at, turn, text })
    };
    let mut hits = Vec::new();
    let Some(night) = tape.night() else {
        for (at, turn) in tape.debrief.chronicle.iter().enumerate() {
            let told = turn.told.iter().filter(|told| told.to.0.has(Seat::PRESS));
            hits.extend(told.filter_map(|told| found(at, turn.turn, chronicle::told(told))));
        }
        hits.truncate(MOST);
        return hits;
    };
    let case = night.case();
    let seat = tape.hears();
    for (at, played) in night.turns().iter().enumerate() {
        if tape.blind && at > tape.at {
            break;
        }
        let turn = played.turn.0;
        let told = played.events.iter().filter(|(_, to)| to.has(seat));
        let obs = night.observe(at + 1, seat);
        hits.extend(
            told.filter_map(|(happened, _)| found(at, turn, event::told(case, obs, happened)?)),
        );
        let said = said_in(played).filter(|said| tape.may_hear(said));
        hits.extend(said.filter_map(|said| found(at, turn, spoken(case, &said))));
        for (by, sealed) in played.sealed.iter().filter(|(by, _)| tape.may_read(*by)) {
            let obs = night.observe(at, *by);
            hits.extend(sealed.orders.iter().filter_map(|given| {
                let who = names::capital(&names::seat(case, *by));
                found(
                    at,
                    turn,
                    format!("{who}: {}", order::order(case, obs, given)),
                )
            }));
        }
        if hits.len() >= MOST {
            hits.truncate(MOST);
            break;
        }
    }
    hits
}
