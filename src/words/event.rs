//! Events told: one sentence each, to a seat that may be told.

mod act;
pub mod lever;
mod proof;
pub mod rest;
mod text;

use crate::base::ids::Seat;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::event::{AbroadEvent, Event, LeverEvent, MoodEvent, TextEvent, TimeEvent};
use crate::world::public::Ending;
use crate::world::text::Stance;

/// One sentence on `event` for `obs.seat`; `None` for what is shown elsewhere (a belief, a purse) or needs no words.
pub fn told(case: &Case, obs: Observation<'_>, event: &Event) -> Option<String> {
    match event {
        Event::Time(event) => time(case, event),
        Event::Proof(event) => proof::told(case, obs, event),
        Event::Text(event) => text::told(case, obs, event),
        Event::Lever(event) => lever::told(case, obs.seat, event),
        Event::Home(event) => rest::home(case, obs.seat, event),
        Event::Force(event) => rest::force(case, obs, event),
        Event::Abroad(event) => rest::abroad(case, obs, event),
        Event::Mood(event) => rest::mood(case, event),
        Event::Act(event) => act::told(case, obs, event),
    }
}

/// What is told without a sentence of its own, because it stands elsewhere on the same page: answers in the roll call, the
/// agenda over the turn, an ask settled on the desk that settled it, estimates and cohesion among the numbers.
pub fn shown_elsewhere(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(TextEvent::Answered { .. })
            | Event::Time(TimeEvent::Agenda { .. })
            | Event::Lever(LeverEvent::Settled { .. })
            | Event::Abroad(AbroadEvent::Sees { .. })
            | Event::Mood(MoodEvent::Cohesion { .. })
    ) || matches!(event, Event::Text(TextEvent::Declared { position, .. })
        if matches!(position.stance, Stance::Open | Stance::Silent))
}

fn time(_case: &Case, event: &TimeEvent) -> Option<String> {
    match event {
        TimeEvent::Ended { ending } => Some(format!("It is over: {}.", ended(*ending))),
        TimeEvent::Instructed { to, .. } => Some(format!(
            "Your standing instruction is now to {}.",
            super::names::line(to.line)
        )),
        _ => None,
    }
}

/// An ending as a clause.
pub fn ended(ending: Ending) -> &'static str {
    match ending {
        Ending::Faded => "the matter fades from the agenda",
        Ending::War => "two governments are at war, and the model stops here",
        Ending::CollectiveDefence => "Article 5 is in force",
        Ending::Fractured => "the alliance no longer speaks as one on this",
        Ending::Settled => "an arrangement is accepted",
        Ending::Deterred => "it stops, for as long as anyone looks",
        Ending::Frozen => "the incidents go on, and so do the measures",
    }
}

/// Whether a seat is the one meant, for "you" instead of a name.
pub(super) fn you(case: &Case, seat: Seat, who: Seat) -> (String, bool) {
    if seat == who {
        ("you".to_owned(), true)
    } else {
        (super::names::seat(case, who), false)
    }
}

/// A subject with its verb in the right number: "You share", "Poland shares".
pub(super) fn does(case: &Case, seat: Seat, who: Seat, verb: &str, verbs: &str) -> String {
    let (name, own) = you(case, seat, who);
    super::names::capital(&format!("{name} {}", if own { verb } else { verbs }))
}
