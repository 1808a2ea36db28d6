//! Numbers of asking for Article 4, and of whether units would answer what happened (MODEL 5; facts: record).

use serde::Deserialize;

use crate::base::units::{Percent, Points};
use crate::content::scenario::DOMAINS;

/// What speaks for consultations: ask at 0 or more.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article4Rules {
    pub base: Points,
    /// By the domain of the gravest incident, and more for terror in a member of the Union, which has a road of its own.
    pub domain: [Points; DOMAINS],
    pub union_terror: Points,
    /// For each step of certainty who it was, above or below 3, by the belief of a desk in percent.
    pub certainty: Points,
    pub certainty_steps: [Points; 5],
    /// For each step of intent above or below 3.
    pub intent: Points,
    /// For each step of territory above 2 and of harm above 2; mass casualties.
    pub territory: Points,
    pub harm: Points,
    pub mass_harm: Points,
    /// A war next door before anything happened here.
    pub threat: Points,
    /// For each further incident of a kind that is no armed force, and how many count at most.
    pub accumulated: Points,
    pub accumulated_max: usize,
    /// Belief in drift, in percent, from which it counts as an accident.
    pub accident_belief: Percent,
    /// On the soil, or again, but nothing broken and nobody hurt.
    pub unhurt: Points,
    /// Reasons to stop short (record): nothing broken and nobody hurt over the border or beside it, an accident, help on its way, used lately, words all that it
    /// would bring, outside the area, and each day that passes after so many.
    pub harmless: Points,
    pub accident: Points,
    pub help_coming: Points,
    pub recent: Points,
    pub recent_days: i32,
    pub words_only: Points,
    pub outside: Points,
    pub stale: Points,
    pub stale_after: i32,
    /// Where a channel is kept open, at most so much.
    pub mediation_max: Points,
    /// One that borders the actor and was not hit.
    pub neighbour: Points,
    pub roll: Points,
}

/// Whether units would be of use: at 0 or more they are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedRules {
    pub domain: [Points; DOMAINS],
    /// A threat only; on the soil (territory 3 and more); over it and gone (2); beside it (0, 1).
    pub threat: Points,
    pub soil: Points,
    pub passing: Points,
    pub off: Points,
    /// It happened again.
    pub series: Points,
    /// Outside the area of Article 6.
    pub outside: Points,
    /// A text with forces was adopted within so many days.
    pub answered: Points,
    pub answered_days: i32,
    pub roll: Points,
}
