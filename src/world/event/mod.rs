//! What happens: events arrive decided and drawn; applying them is the only way a state changes.

mod abroad;
mod act;
mod force;
mod home;
mod lever;
mod mood;
mod proof;
mod text;
mod time;

pub use abroad::AbroadEvent;
pub use act::ActEvent;
pub use force::ForceEvent;
pub use home::HomeEvent;
pub use lever::LeverEvent;
pub use mood::MoodEvent;
pub use proof::ProofEvent;
pub use text::TextEvent;
pub use time::TimeEvent;

use crate::base::ids::{MEMBERS, Member, Seat};
use crate::world::State;

/// One thing that happened, by the system it belongs to.
#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Clock, agenda, ladders, ending, purses.
    Time(TimeEvent),
    /// Evidence, belief, claims.
    Proof(ProofEvent),
    /// Articles, meetings, texts.
    Text(TextEvent),
    /// Soundings, asks, favours, prices, echoes.
    Lever(LeverEvent),
    /// Chambers.
    Home(HomeEvent),
    /// Pledges and units.
    Force(ForceEvent),
    /// Measures, acts alone, EU, UN.
    Act(ActEvent),
    /// Incidents and the suspected state.
    Abroad(AbroadEvent),
    /// Escalation, cohesion, opinion, markets, attention.
    Mood(MoodEvent),
}

/// Who is told of an event: one bit a seat.
#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audience(pub u64);

impl Audience {
    pub const NOBODY: Audience = Audience(0);
    pub const EVERYONE: Audience = Audience(u64::MAX);
    /// Capitals, chair, military authorities.
    pub const COUNCIL: Audience = Audience(((1 << MEMBERS) - 1) | 1 << 32 | 1 << 34);

    pub const fn seat(seat: Seat) -> Audience {
        Audience(1 << seat.index())
    }
    pub const fn member(member: Member) -> Audience {
        Audience(1 << member.index())
    }
    #[must_use]
    pub const fn and(self, other: Audience) -> Audience {
        Audience(self.0 | other.0)
    }
    pub const fn has(self, seat: Seat) -> bool {
        self.0 & (1 << seat.index()) != 0
    }
}

/// Receives what happens; a rollout keeps nothing.
pub trait Sink {
    fn told(&mut self, event: &Event, to: Audience);
}

/// Keeps nothing.
impl Sink for () {
    fn told(&mut self, _event: &Event, _to: Audience) {}
}

impl Sink for Vec<(Event, Audience)> {
    fn told(&mut self, event: &Event, to: Audience) {
        self.push((*event, to));
    }
}

impl Event {
    /// The only mutation of a state.
    pub fn apply(&self, state: &mut State) {
        match self {
            Event::Time(event) => event.apply(state),
            Event::Proof(event) => event.apply(state),
            Event::Text(event) => event.apply(state),
            Event::Lever(event) => event.apply(state),
            Event::Home(event) => event.apply(state),
            Event::Force(event) => event.apply(state),
            Event::Act(event) => event.apply(state),
            Event::Abroad(event) => event.apply(state),
            Event::Mood(event) => event.apply(state),
        }
    }

    /// Who learns of it at the close of the turn.
    pub fn audience(&self) -> Audience {
        match self {
            Event::Time(event) => event.audience(),
            Event::Proof(event) => event.audience(),
            Event::Text(event) => event.audience(),
            Event::Lever(event) => event.audience(),
            Event::Home(event) => event.audience(),
            Event::Force(event) => event.audience(),
            Event::Act(event) => event.audience(),
            Event::Abroad(event) => event.audience(),
            Event::Mood(event) => event.audience(),
        }
    }
}
