//! RON in, checked `Content` or every mistake out.
//!
//! - No rule of the model lives here; only its numbers and words.
//! - No file is read or written here: texts come in, values go out.
//! - No content is handed out by halves: one mistake anywhere and all mistakes are told instead.
//! - No reference survives loading unresolved.

pub mod alias;
pub mod ask;
pub mod begin;
mod check;
pub mod clause;
pub mod diagnostics;
pub mod glossary;
pub mod keys;
mod known;
mod lint;
mod load;
pub mod located;
pub mod map;
pub mod measure;
pub mod member;
pub mod questions;
pub mod read;
pub mod refs;
mod resolve;
pub mod rules;
pub mod scenario;
pub mod source;
mod turn;
mod wording;

use crate::base::ids::{MEMBERS, MeasureId, Member};
use ask::SmallAsk;
use glossary::Term;
use map::Atlas;
use measure::Measure;
use member::MemberInfo;
use questions::Questions;
use rules::Rules;
use scenario::{Brief, Evidence, Inject, Scenario};

/// The scenario that opens when none is named.
pub const USUAL: &str = "night-swarm";

/// Everything the program knows, checked and immutable.
#[derive(Clone, Debug)]
pub struct Content {
    /// By place at the table.
    pub members: Vec<MemberInfo>,
    pub measures: Vec<Measure>,
    pub rules: Rules,
    pub glossary: Vec<Term>,
    /// Coasts, borders and names: for faces only.
    pub map: Atlas,
    /// For the debrief's faces only.
    pub questions: Questions,
    /// Those that were read whole, sorted by id.
    pub scenarios: Vec<Play>,
    /// What all scenarios are, sorted by id.
    pub heads: Vec<Scenario>,
    /// blake3 of the canonical bytes, as records write it.
    pub digest: [u8; 32],
}

/// One scenario with its lists.
#[derive(Clone, Debug)]
pub struct Play {
    pub scenario: Scenario,
    pub evidence: Vec<Evidence>,
    pub injects: Vec<Inject>,
    pub asks: Vec<SmallAsk>,
    pub briefs: Vec<Brief>,
    /// The same scenario with its roles fallen otherwise, in the order of its sides; empty where they fall one way only.
    pub others: Vec<Play>,
}

impl Content {
    pub fn member(&self, member: Member) -> &MemberInfo {
        debug_assert_eq!(self.members.len(), MEMBERS);
        &self.members[member.index()]
    }
    pub fn measure(&self, id: MeasureId) -> &Measure {
        &self.measures[id.index()]
    }
    pub fn play(&self, id: &str) -> Option<&Play> {
        self.scenarios.iter().find(|play| play.scenario.id == id)
    }
    /// The scenario that teaches by doing, if there is one.
    pub fn lesson(&self) -> Option<&Scenario> {
        self.heads.iter().find(|head| head.lesson.is_some())
    }
}
