//! What a Council text can say: clauses on two ladders and beside them, and the hedges that soften a clause.

use serde::{Deserialize, Serialize};

/// One clause of a text. Wording ladder: concern, condemn, likely, attribute, Article 5. Forces ladder: vigilance,
/// reinforce, reaction force, operation. The rest stand beside.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Clause {
    #[default]
    Concern,
    Condemn,
    /// "We assess it as likely that ..."
    Likely,
    /// Names the actor.
    Attribute,
    /// Says it was deliberate; stands only beside `Likely` or `Attribute`.
    Intent,
    /// "If it is determined that ..."
    ConditionalArticle5,
    Article5,
    Vigilance,
    Reinforce,
    ReactionForce,
    /// An operation using force.
    Operation,
    /// Calls for sanctions (the EU and partners decide them).
    Sanctions,
    /// Keeps a channel open, calls for dialogue.
    Dialogue,
    /// All share radar and wreck data.
    ShareData,
    /// A line on civil aviation, shipping or civilians.
    Civil,
    /// Returns to the matter on a date.
    Review,
}

pub const CLAUSES: usize = 16;

impl Clause {
    pub const ALL: [Clause; CLAUSES] = [
        Clause::Concern,
        Clause::Condemn,
        Clause::Likely,
        Clause::Attribute,
        Clause::Intent,
        Clause::ConditionalArticle5,
        Clause::Article5,
        Clause::Vigilance,
        Clause::Reinforce,
        Clause::ReactionForce,
        Clause::Operation,
        Clause::Sanctions,
        Clause::Dialogue,
        Clause::ShareData,
        Clause::Civil,
        Clause::Review,
    ];
    pub const fn index(self) -> usize {
        self as usize
    }
    /// Its rung on the wording ladder (0 concern ... 4 Article 5, conditional too); `None` beside it.
    pub const fn wording(self) -> Option<u8> {
        match self {
            Clause::Concern => Some(0),
            Clause::Condemn => Some(1),
            Clause::Likely => Some(2),
            Clause::Attribute => Some(3),
            Clause::ConditionalArticle5 | Clause::Article5 => Some(4),
            _ => None,
        }
    }
    /// Its rung on the forces ladder (1 vigilance ... 4 operation).
    pub const fn forces(self) -> Option<u8> {
        match self {
            Clause::Vigilance => Some(1),
            Clause::Reinforce => Some(2),
            Clause::ReactionForce => Some(3),
            Clause::Operation => Some(4),
            _ => None,
        }
    }
}

/// A change that softens a clause without taking it out (MODEL 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Hedge {
    /// "We assess as likely."
    Assessed,
    /// "As further evidence becomes available."
    FurtherEvidence,
    TimeLimit,
    /// "In accordance with national procedures."
    NationalProcedures,
    /// Members may stand aside.
    OptOut,
    /// Moved to an annex.
    Annex,
}

pub const HEDGES: usize = 6;

impl Hedge {
    pub const ALL: [Hedge; HEDGES] = [
        Hedge::Assessed,
        Hedge::FurtherEvidence,
        Hedge::TimeLimit,
        Hedge::NationalProcedures,
        Hedge::OptOut,
        Hedge::Annex,
    ];
    pub const fn index(self) -> usize {
        self as usize
    }
}
