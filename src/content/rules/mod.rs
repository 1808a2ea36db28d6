//! The numbers of the model, by system: `content/rules.ron`. Each is a judgement unless its comment names a source.
//!
//! A record carries the content it was played with. A field that comes later is one that its `rules.ron` has not: without
//! a default it can only be told from its chronicle. So a field that leaves nights as they were takes `#[serde(default)]`
//! and means nothing by that default; one that changes them comes with a new `RULES_VERSION`, and needs none.

mod abroad;
mod accession;
mod act;
mod between;
mod force;
mod history;
mod home;
mod initiative;
mod lever;
mod mood;
mod need;
mod outcome;
mod position;
mod proof;
mod text;

pub use abroad::AbroadRules;
pub use accession::AccessionRules;
pub use act::ActRules;
pub use between::BetweenRules;
pub use force::ForceRules;
pub use history::HistoryRules;
pub use home::{FamilyShift, HomeRules};
pub use initiative::{INITIATIVES, Initiative, InitiativeRules, MutualAid, Pull, RaiseWords};
pub use lever::LeverRules;
pub use mood::MoodRules;
pub use need::{Article4Rules, NeedRules};
pub use outcome::{OutcomeRules, StartRules};
pub use position::PositionRules;
pub use proof::ProofRules;
pub use text::{FactorRule, Heard, TextRules};

use serde::Deserialize;

/// `content/rules.ron`: one section a system.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub format: u8,
    pub proof: ProofRules,
    pub text: TextRules,
    pub start: StartRules,
    pub position: PositionRules,
    pub article4: Article4Rules,
    pub need: NeedRules,
    pub lever: LeverRules,
    pub initiative: InitiativeRules,
    pub home: HomeRules,
    pub force: ForceRules,
    pub act: ActRules,
    pub abroad: AbroadRules,
    pub between: BetweenRules,
    pub accession: AccessionRules,
    pub mood: MoodRules,
    pub outcome: OutcomeRules,
    pub history: HistoryRules,
    pub factors: Vec<FactorRule>,
}
