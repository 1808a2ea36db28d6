//! What a session begins from: scenario, seed, seats, tempo. Nothing else enters the fold but inputs.

use serde::{Deserialize, Serialize};

/// Raised on purpose with every change that alters a recorded session.
pub const RULES_VERSION: u16 = 5;

/// Everything a session needs to begin, beside content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    pub scenario: String,
    pub seed: u64,
    /// Forces the truth of the first incident to this hypothesis; drawn from the seed when `None`.
    pub truth: Option<String>,
    /// Seats held by people, by code; all others decide for themselves.
    pub seats: Vec<String>,
    pub tempo: TempoKind,
    pub reasons: Reasons,
    pub rules: u16,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TempoKind {
    #[default]
    Solo,
    Minutes50,
    Minutes90,
    Minutes180,
}

/// Whose weighing is open during play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reasons {
    /// One's own weighing, others' stated reasons.
    #[default]
    Own,
    /// Every weighing: open book, solo on request.
    Open,
    /// Not even one's own until the end.
    Debrief,
}

impl Setup {
    /// A night in which every seat decides for itself.
    pub fn automatic(scenario: &str, seed: u64) -> Setup {
        Setup {
            scenario: scenario.to_owned(),
            seed,
            truth: None,
            seats: Vec::new(),
            tempo: TempoKind::Solo,
            reasons: Reasons::Own,
            rules: RULES_VERSION,
        }
    }
}
