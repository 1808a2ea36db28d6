//! Numbers that turn the coded features of a case of the record into a crisis.

use serde::Deserialize;

use crate::base::units::{Decibans, Percent};
use crate::content::scenario::AimKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryRules {
    /// Odds that desks give the actor at each coded step of certainty, in decibans.
    pub certainty_db: [Decibans; 6],
    /// Of 100, how far the act is held deliberate, reckless and drift at each coded step of intent.
    pub intent_pct: [(u8, u8, u8); 6],
    /// When the first reports come, and when the later ones do that lead to the certainty of day 30.
    pub early_hours: (u16, u16),
    pub late_hours: (u16, u16),
    /// Chance in 100 that a report that speaks for the truth comes at all.
    pub seen_pct: u8,
    /// What an early report weighs, either way, and the chance in 100 of one that misleads.
    pub report_db: Decibans,
    pub mistaken_pct: u8,
    /// The most that one later report weighs.
    pub item_db_max: Decibans,
    /// Capitals south of this (tenths of a degree) look south, others east.
    pub south_tenths: i16,
    /// How far off (tenths of a degree) a thing happens that happened outside the area.
    pub far_tenths: i16,
    /// How far up the ladder a repeat is for the one who orders it (1..=4).
    pub step: u8,
    /// Chance in 100 that a stray recurs within seven days.
    pub stray_weekly_pct: u8,
    /// What a suspected state may want: chances in 100 when it ordered the act, let it run, or had no part in it.
    pub aims: [(AimKind, (Percent, Percent, Percent)); 6],
}
