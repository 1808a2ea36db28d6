//! Numbers of a quarrel between two allies.

use serde::Deserialize;

use crate::base::units::Points;
use crate::content::clause::{CLAUSES, Clause};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BetweenRules {
    /// What a clause costs the ally that it speaks against, in the order of `Clause`: it sits at the table and need not
    /// let pass what names it.
    pub accused: [Points; CLAUSES],
    /// Texts the chair considers, strongest first, in the place of its usual ones.
    pub ladder: Vec<Vec<Clause>>,
}
