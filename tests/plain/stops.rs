//! How often a seat stops in a night (GAME: stops): seven to thirteen times, about ten, and never a run-on over four turns.

use std::collections::BTreeMap;

use casus::base::ids::Seat;
use casus::engine::stops::{Pace, Stop, stops};
use casus::session::Table;
use casus::world::setup::Setup;

use super::script::case;

/// Stops of each main seat in the night of `seed`, and its longest run of turns without one; every seat as instructed.
fn night(seed: u64, kinds: &mut BTreeMap<String, (u32, u32)>) -> Vec<(Seat, u32, u32)> {
    let case = case();
    let setup = Setup::automatic("night-swarm", seed);
    let mut table = Table::begin(case.clone(), setup);
    let mut counts: Vec<(Seat, u32, u32)> = Seat::main().map(|seat| (seat, 0, 0)).collect();
    let mut quiet = vec![0_u8; counts.len()];
    let mut seen: Vec<Option<Table>> = vec![None; counts.len()];
    while !table.state().public.clock.tail && table.closing().is_none() {
        for (at, (seat, count, longest)) in counts.iter_mut().enumerate() {
            let old = seen[at].as_ref().map(|table| table.state().observe(*seat));
            let found = stops(
                &case,
                old,
                table.state().observe(*seat),
                Pace {
                    quiet: quiet[at],
                    stops: *count as u8,
                },
            );
            for stop in &found {
                let name = format!("{stop:?}");
                let name = name.split('(').next().unwrap().to_owned();
                let kind = kinds.entry(name).or_default();
                kind.0 += 1;
                kind.1 += u32::from(found.len() == 1);
            }
            if found.is_empty() {
                quiet[at] += 1;
            } else {
                *count += 1;
                *longest = (*longest).max(u32::from(quiet[at]));
                quiet[at] = 1;
                seen[at] = Some(table.clone());
            }
        }
        table.advance(&mut (), &mut ());
    }
    if table.turn().0 < 20 {
        counts.clear();
    }
    for (at, (_, _, longest)) in counts.iter_mut().enumerate() {
        *longest = (*longest).max(u32::from(quiet[at]));
    }
    counts
}

#[test]
#[ignore = "a measure"]
fn measured() {
    let seeds: u64 = std::env::var("SEEDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(40);
    let mut kinds = BTreeMap::new();
    let mut by_seat: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    let mut longest = 0;
    for seed in 0..seeds {
        for (seat, count, long) in night(seed, &mut kinds) {
            by_seat.entry(seat.code()).or_default().push(count);
            longest = longest.max(long);
        }
    }
    let (mut all, mut inside) = (Vec::new(), 0);
    for (code, counts) in &mut by_seat {
        counts.sort_unstable();
        let at = |pct: usize| counts[(counts.len() - 1) * pct / 100];
        println!(
            "{code} min {} 5% {} median {} 95% {} max {}",
            at(0),
            at(5),
            at(50),
            at(95),
            at(100)
        );
        inside += counts
            .iter()
            .filter(|count| (7..=13).contains(*count))
            .count();
        all.extend_from_slice(counts);
    }
    all.sort_unstable();
    println!(
        "all median {} inside {}/{} longest {longest}",
        all[all.len() / 2],
        inside,
        all.len()
    );
    let seats = all.len() as f64;
    for (kind, (count, alone)) in &kinds {
        println!(
            "{kind:12} {:.2} a night and seat, alone {:.2}",
            f64::from(*count) / seats,
            f64::from(*alone) / seats
        );
    }
    let _ = Stop::Began;
}
