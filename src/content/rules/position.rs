//! Numbers of a position under silence and of asking for Article 4 (MODEL 5).

use serde::Deserialize;

use crate::base::units::{Percent, Points};
use crate::content::clause::CLAUSES;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositionRules {
    /// Victim, bordering the actor, within 700 km, within 1,400 km, farther.
    pub threat: [Points; 5],
    /// Demand, bar (percent; 0 none) and escalation fear of each clause, in the order of `Clause`.
    pub demand: [Points; CLAUSES],
    pub bar: [Points; CLAUSES],
    pub fear: [Points; CLAUSES],
    /// Points taken off the demand by each hedge, in the order of `Hedge`.
    pub hedge_relief: [Points; 6],
    /// Points off the bar by each hedge.
    pub hedge_bar: [Points; 6],
    pub belief_gap_low: Points,
    pub belief_gap_high: Points,
    pub exposure: [Points; 4],
    pub roll: Points,
    pub others_max: Points,
    /// What it is worth to be seen beside the victim, by nearness as above.
    pub visibility: [Points; 5],
    pub speak: Points,
    pub reserve: Points,
    /// What a reservation spares: by exposure, where a chamber is bound, for a caretaker, and at most.
    pub relief_exposed: [Points; 4],
    pub relief_bound: Points,
    pub relief_caretaker: Points,
    pub relief_max: Points,
    pub ask_time: Points,
    pub break_base: Points,
    /// What one, two, three or more others known to doubt take off the reluctance to break.
    pub break_company: [Points; 3],
    pub break_close: Points,
    pub break_level: Points,
    pub break_red_line: Points,
    /// Own belief, in percent, from which a government says likely, highly likely and proven in public.
    pub say_from: [Percent; 3],
    /// How far an awaited item can move belief, in percent.
    pub awaited_moves: Points,
    /// Share of exposure, grievance, precedent and ties that a clause touches, in percent.
    pub clause_exposed: [u8; CLAUSES],
    /// Gravity: per harm, per territory over 2, series, deaths, hundreds of dead, crewed, non-state, drift; threshold.
    pub gravity_harm: Points,
    pub gravity_territory: Points,
    pub gravity_series: Points,
    pub gravity_deaths: Points,
    /// Hundreds of dead (harm 5), beside the last.
    pub gravity_mass: Points,
    pub gravity_crewed: Points,
    pub gravity_nonstate: Points,
    pub gravity_drift: Points,
    /// Belief in percent from which a matter counts as a group's, or as drift.
    pub gravity_leading: Percent,
    pub gravity_threshold: Points,
    /// Share of legal caution that counts again where nothing has happened yet and intent is not held proven (percent, at no belief
    /// in it), and outside the area.
    pub prejudged_pct: Points,
    pub outside_pct: Points,
    /// Holding out for more: what it starts from, the share of threat (percent), and how far belief can carry it.
    pub weak_base: Points,
    pub weak_threat_pct: Points,
    pub weak_belief: Points,
}
