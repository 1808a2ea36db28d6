//! The first line: what this is, and everything the session began from but its content.

use serde::{Deserialize, Serialize};

use crate::base::dice;
use crate::base::digest::Sum;
use crate::record::line::Chain;
use crate::record::stamp::{FORMAT, MAGIC};
use crate::world::factor::Factor;
use crate::world::setup::{Reasons, Setup, TempoKind};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub magic: String,
    pub format: u32,
    pub program: String,
    pub rules: u16,
    pub scenario: String,
    pub title: String,
    /// blake3 of the content as the next line holds it.
    pub content: Sum,
    /// The dice's algorithm by name.
    pub dice: String,
    pub seed: u64,
    /// Seats held by people, by code; no person is named.
    pub seats: Vec<String>,
    pub truth: Option<String>,
    pub tempo: TempoKind,
    pub reasons: Reasons,
    /// What the numbers in weighings and stated reasons mean: the factors in order.
    pub factors: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Parent>,
    /// When it was begun, as a label only; empty where two records of one seed must be alike.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub created: String,
}

/// The record that this one was forked or rewound from, and holds the beginning of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parent {
    /// The chain of the last line that both have in common in meaning.
    pub chain: String,
    /// The turn that is played anew.
    pub turn: u8,
}

impl Parent {
    pub fn new(chain: Chain, turn: u8) -> Parent {
        let chain = chain.to_string();
        Parent { chain, turn }
    }
}

impl Head {
    pub fn new(setup: &Setup, title: &str, content: Sum) -> Head {
        Head {
            magic: MAGIC.to_owned(),
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            rules: setup.rules,
            scenario: setup.scenario.clone(),
            title: title.to_owned(),
            content,
            dice: dice::ALGORITHM.to_owned(),
            seed: setup.seed,
            seats: setup.seats.clone(),
            truth: setup.truth.clone(),
            tempo: setup.tempo,
            reasons: setup.reasons,
            factors: legend(),
            parent: None,
            created: String::new(),
        }
    }
    /// What the session began from.
    pub fn setup(&self) -> Setup {
        Setup {
            scenario: self.scenario.clone(),
            seed: self.seed,
            truth: self.truth.clone(),
            seats: self.seats.clone(),
            tempo: self.tempo,
            reasons: self.reasons,
            rules: self.rules,
        }
    }
    /// Whether this program's rules, dice and factors are those it was played with: only then can it be folded again.
    pub fn is_playable(&self) -> bool {
        let factors =
            self.factors.len() <= Factor::ALL.len() && legend().starts_with(&self.factors);
        self.rules == crate::world::setup::RULES_VERSION && self.dice == dice::ALGORITHM && factors
    }
}

fn legend() -> Vec<String> {
    Factor::ALL
        .iter()
        .map(|factor| format!("{factor:?}"))
        .collect()
}
