//! Numbers of the world beyond the allies: the suspected state, strays, the small desks (MODEL 9).

use serde::Deserialize;

use crate::base::ids::Member;
use crate::base::units::{Percent, Points};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AbroadRules {
    /// Fit of an option with an aim, 0..=40: a row an aim (test, split, deter aid, cover, talks, stay clear), a column an
    /// option (deny, data, exploit, incident, talks, admit, compensate, stand down, mobilise, retaliate).
    pub fit: [[Points; 10]; 6],
    /// How far up the ladder each option is for the one who takes it; an incident's step stands in the scenario.
    pub step: [Points; 10],
    /// Points a step costs for caution, by aim.
    pub caution: [Points; 6],
    /// What an option must score to be taken: a state that waits risks nothing.
    pub wait: Points,
    /// More, for a further incident.
    pub wait_incident: Points,
    pub roll: Points,
    pub face_struck: Points,
    /// Points off an incident where defence stands in its domain, and on one elsewhere.
    pub defended: Points,
    pub elsewhere: Points,
    /// Protection in a domain (measures and packages) from which it counts as defended.
    pub defended_from: Points,
    /// Hours it lets pass between two incidents of its own.
    pub incident_hours: u16,
    /// Hours before it opens talks, admits or pays.
    pub talks_hours: u16,
    /// Hours an arrangement lies before the victim before it is put again.
    pub offer_hours: i32,
    /// Share of lost deniability that speaks for conceding, in percent.
    pub concede_pct: Percent,
    /// Pressure from which standing down, and mobilising, come into question.
    pub stand_down_from: Points,
    pub mobilise_from: Points,
    /// Hours between a neighbour's apology and its offer to pay.
    pub neighbour_pays_hours: i32,
    /// What speaks for an arrangement with the neighbour at war, and what any arrangement must weigh to be taken.
    pub settle_harm: Points,
    pub settle_apology: Points,
    pub settle_neighbour: Points,
    pub settle_from: Points,
    /// Hours in which force is answered in kind.
    pub reply_hours: u16,
    /// Error of its sight of cohesion and of resolve.
    pub sight_error: Points,
    pub sight_text: Points,
    pub sight_leak: Points,
    pub sight_asset: Points,
    /// Chance in 100 that an intruder is stopped without defence in place, and more for ten points of protection.
    pub stopped_pct: Percent,
    pub stopped_per_ten_pct: Percent,
    /// No stray comes before this hour.
    pub stray_from_hour: u16,
    /// Signs of a next night: base, per ten points of deterrence under 50, incident within three days, mobilised, talks held,
    /// stood down, error; and the three steps.
    pub signs_base: Points,
    pub signs_deterrence: Points,
    pub signs_recent: Points,
    pub signs_mobilised: Points,
    pub signs_talks: Points,
    pub signs_stood_down: Points,
    pub signs_error: Points,
    pub signs_steps: [Points; 3],
    /// Harm (0..=5) of a reply by force, in chances of 100.
    pub reply_harm_pct: [u8; 6],
    /// Small desks: chances in 100 a turn.
    pub story_pct: Percent,
    pub neighbour_share_pct: Percent,
    /// Hours after the call at which the Security Council meets, earliest and latest (facts: record 10).
    pub council_meets_hours: [u16; 2],
    /// Hours from a draft to its decision.
    pub council_decides_hours: u16,
    /// Chance in 100 that a draft finds nine of fifteen, where no permanent member is party.
    pub mandate_pct: Percent,
    /// Permanent members of the Security Council, ISO alpha-2 (Charter Article 23(1)).
    pub permanent: Vec<String>,
    /// Those of them that are members.
    pub permanent_members: Vec<Member>,
    /// Public belief in percent, or else harm, from which the Union makes a statement.
    pub statement_from: (Percent, u8),
    /// Hour from which the Union may propose a package, days from proposal to adoption (facts: record, EU sanctions tempo).
    pub package_from_hour: u16,
    pub package_days: u8,
}
