//! A night as one seat saw it: its observations, what it was told, what it sealed and weighed itself.
//!
//! What a seat's report is made of. No state is reachable from here, so no other seat's secret is.

use crate::base::ids::Seat;
use crate::government::Why;
use crate::study::debrief::Night;
use crate::study::debrief::said::{Said, said};
use crate::words::event;
use crate::words::report::own;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::event::{Audience, Event};
use crate::world::order::Sealed;

pub struct Seen<'a> {
    pub case: &'a Case,
    pub seat: Seat,
    pub begin: Observation<'a>,
    pub turns: Vec<SeenTurn<'a>>,
    /// Its own words, words to it, and words in public.
    pub said: Vec<Said>,
}

/// A closed turn, as the seat saw it.
pub struct SeenTurn<'a> {
    pub turn: (u8, u8),
    pub before: Observation<'a>,
    pub after: Observation<'a>,
    /// Events told to the seat, and no others.
    pub events: Vec<&'a Event>,
    /// The same as sentences.
    pub told: Vec<String>,
    /// What it sealed itself.
    pub sealed: Option<&'a Sealed>,
    pub whys: Vec<&'a Why>,
}

impl<'a> Seen<'a> {
    /// `words`: whether people's own words are told, or only that there were some.
    pub fn new(night: &'a Night, seat: Seat, words: bool) -> Seen<'a> {
        Seen::told(night, seat, words, |to| to.has(seat))
    }
    /// What everyone hears, and what the Council hears behind its door: nobody's desk is in it.
    pub fn table(night: &'a Night, words: bool) -> Seen<'a> {
        Seen::told(night, Seat::MIL, words, |to| {
            to.has(Seat::PRESS) || to == Audience::COUNCIL
        })
    }

    fn told(night: &'a Night, seat: Seat, words: bool, may: impl Fn(Audience) -> bool) -> Seen<'a> {
        let case: &Case = night.case();
        let turns = night.turns().iter().enumerate().map(|(at, played)| {
            let after = night.observe(at + 1, seat);
            let events: Vec<&Event> = played
                .events
                .iter()
                .filter(|(_, to)| may(*to))
                .map(|(event, _)| event)
                .collect();
            let told = events
                .iter()
                .filter_map(|happened| event::told(case, after, happened))
                .collect();
            SeenTurn {
                turn: played.turn,
                before: night.observe(at, seat),
                after,
                events,
                told,
                sealed: played.sealed_by(seat),
                whys: played.whys.iter().filter(|why| why.seat == seat).collect(),
            }
        });
        let heard = said(night).into_iter();
        let heard = heard.filter(|said| said.is_heard_by(seat));
        Seen {
            case,
            seat,
            begin: night.observe(0, seat),
            turns: turns.collect(),
            said: heard.map(|said| own::told(said, words)).collect(),
        }
    }
    /// As it stands at the end.
    pub fn end(&self) -> Observation<'a> {
        self.turns.last().map_or(self.begin, |turn| turn.after)
    }
    /// Before the first turn, then after each.
    pub fn moments(&self) -> impl Iterator<Item = Observation<'a>> + '_ {
        std::iter::once(self.begin).chain(self.turns.iter().map(|turn| turn.after))
    }
}
