//! Numbers of parliaments and other offices at home (MODEL 7).

use serde::Deserialize;

use crate::base::units::{Percent, Points};
use crate::content::member::{Family, Group};
use crate::content::scenario::Axis;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HomeRules {
    /// A group's line: base, points for one half of stance, for sitting in or supporting the cabinet, for confidence.
    pub base: Points,
    pub stance_half: Points,
    pub cabinet: Points,
    pub support: Points,
    pub confidence: Points,
    /// Grounds: a Security Council mandate, Article 5, the host's request.
    pub law_mandate: Points,
    pub law_article5: Points,
    pub law_host: Points,
    /// Weight of what is asked, and the belief it asks for in percent, by `MandateKind`: stationing, combat air or sea,
    /// combat land, strikes, receive, transit, law.
    pub kind: [Points; 7],
    pub bar: [Percent; 7],
    pub evidence_gap_max: Points,
    /// Belief percent per point of gap.
    pub evidence_gap_per: Points,
    pub opinion_max: Points,
    /// Support percent (from 50) per point of opinion.
    pub opinion_per: Points,
    /// From this line a group says yes; from the second its members are free.
    pub yes_from: Points,
    pub free_from: Points,
    /// Dissenters in percent of a group: this far from 50, and what then; nearest last.
    pub dissent_far: [Points; 2],
    pub dissent_pct: [Percent; 3],
    pub absent_whipped_pct: Percent,
    pub absent_pct: Percent,
    /// A count of heads errs by this share of the chamber; a motion is tabled at need plus this share.
    pub count_error_pct: Percent,
    pub safety_pct: Percent,
    /// What one narrowing gains in every group, and how many there are.
    pub narrow_gain: Points,
    pub narrow_max: u8,
    /// Chance in 100 that a government short of heads ties it to confidence.
    pub confidence_pct: Percent,
    pub prepare_hours: i32,
    pub wait_hours: i32,
    /// Preparing longer than this, a government gives what needs no motion.
    pub give_up_hours: i32,
    /// Hours of a motion on a power at home, ordinary and urgent.
    pub law_hours: (i32, i32),
    /// The other office agrees, in 100: to defensive presence, to combat.
    pub office_pct: (Percent, Percent),
    /// Standing lost when refused, and lost with the government.
    pub refused_standing: Points,
    pub fallen_standing: Points,
    /// Stance shifted by family, in halves, on axes other than east.
    pub shifts: Vec<FamilyShift>,
}

/// By how many halves a family's stance differs from its stance towards the east.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyShift {
    pub family: Family,
    pub south: i8,
    pub ally: i8,
    pub terror: i8,
    pub out_of_area: i8,
}

impl HomeRules {
    /// A group's stance on an axis, in halves: what is coded is its stance towards the east.
    pub fn stance(&self, group: &Group, axis: Axis) -> i8 {
        let known = self.shifts.iter().find(|one| one.family == group.family);
        let by = known.map_or(0, |one| match axis {
            Axis::East => 0,
            Axis::South => one.south,
            Axis::Ally => one.ally,
            Axis::Terror => one.terror,
            Axis::OutOfArea => one.out_of_area,
        });
        (group.stance_halves + by).clamp(-4, 4)
    }
}
