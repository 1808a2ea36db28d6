//! Numbers of consultation and texts (MODEL 1, 4, 6; GAME: the table), and what may be said of a factor.

use serde::Deserialize;

use crate::base::units::Points;
use crate::content::clause::{CLAUSES, Clause};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextRules {
    pub silence_hours: u16,
    /// Once attention is under `slow_attention`.
    pub silence_hours_slow: u16,
    pub slow_attention: Points,
    pub meeting_hours_after_request: u16,
    pub extension_hours: u16,
    /// The chair counts on a break below this estimate of a margin, and errs by as much either way.
    pub chair_expects: Points,
    pub chair_error: Points,
    pub rounds_max: u8,
    pub hours_max: u16,
    /// Value lost when a clause goes, by clause (MODEL 6: condemn 5, attribute 15, reinforce 20, Article 5 25).
    pub clause_value: [Points; CLAUSES],
    pub objector_cost: Points,
    /// Texts the chair considers, strongest first.
    pub ladder: Vec<Vec<Clause>>,
    /// The same once Article 5 stands without a condition: what the allies do together.
    pub measures: Vec<Vec<Clause>>,
    /// Hours a condition stands at least before it can be held to be met: what is laid before all must be read.
    pub condition_hours: i32,
    /// Harm from which the chair calls the Council unasked.
    pub convene_harm: u8,
    /// What raising the level, brokering or splitting costs the chair; the level is raised for so many objectors at most.
    pub road_cost: Points,
    pub raise_objectors: Points,
    /// Under this attention the chair closes the matter (GAME: three clocks).
    pub close_attention: Points,
    pub cohesion_adopted: Points,
    pub cohesion_broken: Points,
    pub cohesion_dead: Points,
    pub weaker_attention: Points,
    pub weaker_deterrence: Points,
    /// Silence shorter than this that draws an objection for time costs the chair credit.
    pub hurried_hours: i32,
    /// What the chair's estimate of a delegation moves by when it endorses, reserves, asks for time, objects; and at most.
    pub lean: [i8; 4],
    pub lean_max: i8,
    /// Texts on file after which the chair tables no more, and dead ones after which it gives up.
    pub texts_max: usize,
    pub dead_max: usize,
    /// Word lost for turning a declared stance round.
    pub reversed_word: Points,
}

/// What a factor is called and who may hear it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorRule {
    pub factor: String,
    pub heard: Heard,
    /// Short label: "threat".
    pub label: String,
    /// How a government says it when it speaks for the choice, and when it speaks against.
    pub says_for: String,
    pub says_against: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Heard {
    Aloud,
    Council,
    Never,
}
