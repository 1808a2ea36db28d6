//! What comes to light: early reports around the certainty of day one, later ones that lead to that of day thirty.

use super::hypotheses::less;
use super::*;
use crate::content::refs::Ref;

/// Hours after which early reports are withdrawn where certainty falls.
const WITHDRAWN_AFTER: u16 = 120;
const WITHDRAWN_PCT: u8 = 90;

/// Reports of the first incident; all are open, so that what allies believe and what the public believes differ by luck alone.
pub(super) fn reports(
    rules: &HistoryRules,
    features: &Features,
    hypotheses: &[Hypothesis],
    exact: bool,
) -> Vec<Evidence> {
    let odds = |step: u8| rules.certainty_db[usize::from(step)];
    let gained = odds(features.attr_d30) - odds(features.attr_d1);
    let seen = if exact { 99 } else { rules.seen_pct };
    let mut made = Maker {
        hypotheses,
        reports: Vec::new(),
    };
    // First reports speak for it; where certainty falls later they are what is withdrawn.
    let early = rules.report_db + (-gained).max(0);
    let first = made.towards("first-report", rules.early_hours, early, seen);
    if gained < 0 {
        first.retracted_pct = WITHDRAWN_PCT;
        first.retracted_after_hours = WITHDRAWN_AFTER;
    }
    if !exact {
        made.against(
            "rumour",
            rules.early_hours,
            rules.report_db,
            rules.mistaken_pct,
        );
    }
    let count = (gained.max(0) + rules.item_db_max - 1) / rules.item_db_max;
    for nth in 0..count {
        let id = format!("finding-{nth}");
        made.towards(&id, rules.late_hours, (gained + nth) / count, seen);
    }
    made.reports
}

struct Maker<'a> {
    hypotheses: &'a [Hypothesis],
    reports: Vec<Evidence>,
}

impl Maker<'_> {
    /// A report seen `seen` in 100 times when it was the coded actor, and `db` decibans less often otherwise.
    fn towards(&mut self, id: &str, hours: (u16, u16), db: Decibans, seen: u8) -> &mut Evidence {
        self.report(id, hours, (seen, less(seen, db)))
    }

    /// A report that misleads: seldom seen when it was the coded actor, oftener otherwise.
    fn against(&mut self, id: &str, hours: (u16, u16), db: Decibans, seen: u8) -> &mut Evidence {
        let often = (1..=100).rev().find(|pct| less(*pct, db) <= seen);
        self.report(id, hours, (seen, often.unwrap_or(seen)))
    }

    fn report(
        &mut self,
        id: &str,
        hours: (u16, u16),
        (coded, otherwise): (u8, u8),
    ) -> &mut Evidence {
        let held = self.hypotheses.iter().enumerate();
        let held = held.filter(|(_, one)| one.truth_pct > 0);
        let seen = held.map(|(at, one)| Likelihood {
            under: Ref::made(&one.id, at as u8),
            pct: coded,
        });
        let seen = seen.collect();
        self.reports.push(Evidence {
            id: id.to_owned(),
            title: String::new(),
            text: String::new(),
            kind: EvidenceKind::TechnicalReport,
            chain: id.to_owned(),
            grade: Grade {
                source: 1,
                information: 2,
            },
            holders: Vec::new(),
            arrives_hours: hours,
            seen,
            otherwise,
            expected: false,
            follow_on: false,
            sharing: Sharing {
                burn_raw_pct: 0,
                burn_cleared_pct: 0,
                delay_hours: 0,
            },
            retracted_pct: 0,
            retracted_after_hours: 0,
            corrects: None,
            about_damage: false,
        });
        let last = self.reports.len() - 1;
        &mut self.reports[last]
    }
}
