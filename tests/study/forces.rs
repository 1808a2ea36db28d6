//! Force generation falls short as it does in the record: fighters soon, batteries slowly (MODEL 8; facts: packages).

use casus::content::measure::Asset;

use super::{nights, watched};

/// Share of what was asked that is pledged, in percent, on average over nights that asked.
fn pledged(asset: Asset, after_days: i32) -> (i64, i64) {
    let (mut asked, mut given) = (0, 0);
    for seed in 0..nights(30) {
        let mut seen = None;
        watched(seed, |table, _, _| {
            let (council, clock) = (&table.state().council, &table.state().public.clock);
            let since = clock.start.since(council.requirement_at);
            if council.requirement_at.is_never()
                || since.is_never()
                || since.day() < after_days
                || seen.is_some()
            {
                return;
            }
            let alive = council
                .pledges
                .iter()
                .filter(|pledge| pledge.asset == asset && pledge.is_alive());
            let given: i64 = alive.map(|pledge| i64::from(pledge.packages)).sum();
            seen = Some((i64::from(council.requirement[asset.index()]), given));
        });
        if let Some((need, have)) = seen.filter(|(need, _)| *need > 0) {
            asked += need;
            given += have;
        }
    }
    (given * 100 / asked.max(1), asked)
}

#[test]
fn fighters_come_soon_and_batteries_slowly() {
    let (fighters, _) = pledged(Asset::Fighters, 7);
    let (soon, _) = pledged(Asset::Batteries, 7);
    let (late, _) = pledged(Asset::Batteries, 29);
    assert!((90..=110).contains(&fighters), "fighters {fighters}");
    assert!((50..=75).contains(&soon), "batteries in week one {soon}");
    assert!((70..=90).contains(&late), "batteries by day 30 {late}");
}
