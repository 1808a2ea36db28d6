//! Small asks by role: what somebody asks of a seat on an otherwise quiet day, so that every seat is needed.

use serde::Deserialize;

use crate::base::ids::Seat;
use crate::base::units::Points;
use crate::content::scenario::When;

/// `content/scenarios/<id>.asks.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmallAsk {
    pub id: String,
    pub kind: AskKind,
    /// Who asks: a seat, or the victim when `None`.
    pub from: Option<Seat>,
    pub to: Role,
    pub when: When,
    /// One sentence, a question.
    pub question: String,
    /// What happens if nobody answers, one sentence.
    pub silence: String,
    /// What it costs whoever says yes, and what saying yes moves.
    pub cost: Points,
    pub gain: AskGain,
    /// Hours until it lapses.
    pub lapses_hours: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum AskKind {
    Overflight,
    Transit,
    ShareEvidence,
    HostForces,
    Statement,
    Lift,
    Money,
    GoodOffices,
    Medical,
    Repair,
    Staff,
    Inspect,
}

/// Which capitals an ask goes to, by what they are, never by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Role {
    /// Within 1,400 km of the victim and not the victim.
    Near,
    /// Over 1,400 km away.
    Far,
    BordersActor,
    BordersVictim,
    /// Lends at least so many packages of any kind.
    Supplier(u8),
    /// Fewer than four packages in all.
    Small,
    /// Needs its chamber's consent before sending.
    ChamberBound,
    /// Exposed at least medium on the scenario's axis.
    Exposed,
    /// Mediation weight of at least 5.
    GoBetween,
    EuMember,
    Services,
    Any,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum AskGain {
    /// A favour owed by the one who asked.
    Favour,
    /// Days off the arrival of forces.
    Sooner,
    Cohesion(Points),
    Legitimacy(Points),
    Word(Points),
    /// The asked seat's best unshared item goes to the asker.
    Evidence,
    Pressure(Points),
    Standing(Points),
}
