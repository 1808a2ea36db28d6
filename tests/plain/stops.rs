//! How often a seat stops in a night (GAME: stops): seven to thirteen times, about ten, no run-on over four turns, and a whole
//! night in under eighty keys.

use casus::base::ids::Seat;
use casus::plain::Left;
use casus::world::setup::{Reasons, TempoKind};

use super::player::{Habit, play_night};
use super::script::sitting;

struct Night {
    code: &'static str,
    seed: u64,
    stops: usize,
    run: usize,
    keys: usize,
    turns: u8,
}

fn nights(seeds: std::ops::Range<u64>, habit: Habit) -> Vec<Night> {
    let mut nights = Vec::new();
    for seed in seeds {
        for seat in Seat::main() {
            let mut sitting = sitting(seat.code(), seed, TempoKind::Solo, Reasons::Own);
            let played = play_night(&mut sitting, habit, &mut ());
            assert_eq!(played.left, Left::Over);
            let last = played.text.lines().filter_map(|line| {
                let rest = line.strip_prefix("== Turn ")?;
                rest.split(' ').next()?.parse().ok()
            });
            nights.push(Night {
                code: seat.code(),
                seed,
                stops: played.stops(),
                run: played.longest_run(),
                keys: played.keys,
                turns: last.max().unwrap_or(1),
            });
        }
    }
    nights
}

fn pct(nights: &[Night], keep: impl Fn(&Night) -> bool) -> usize {
    nights.iter().filter(|night| keep(night)).count() * 100 / nights.len()
}

/// Every night within the bounds; the median between two.
fn held(nights: &[Night], median: std::ops::RangeInclusive<usize>) {
    for night in nights {
        let what = format!("{} in night {}", night.code, night.seed);
        assert!(night.run <= 4, "{what}: {} turns without a stop", night.run);
        assert!(night.keys < 80, "{what}: {} keys", night.keys);
    }
    // A night that ends early stops less often.
    let whole: Vec<&Night> = nights.iter().filter(|night| night.turns >= 20).collect();
    let mut counts: Vec<usize> = whole.iter().map(|night| night.stops).collect();
    counts.sort_unstable();
    let middle = counts[counts.len() / 2];
    assert!(median.contains(&middle), "median {middle}");
    let inside = counts
        .iter()
        .filter(|count| (7..=13).contains(*count))
        .count();
    assert!(
        inside * 100 >= counts.len() * 90,
        "{inside} of {}",
        counts.len()
    );
    assert!(
        counts.iter().all(|count| (6..=16).contains(count)),
        "{counts:?}"
    );
}

#[test]
fn every_seat_stops_about_ten_times_a_night() {
    held(&nights(0..3, Habit::First), 9..=11);
}

#[test]
fn running_on_throughout_is_a_legal_night() {
    // Who asks for nothing is asked a little less.
    held(&nights(3..5, Habit::Never), 8..=11);
}

#[test]
#[ignore = "a measure over many nights: SEEDS=1000 cargo test --release --test suite -- --ignored stops::measured --nocapture"]
fn measured() {
    let seeds: u64 = std::env::var("SEEDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(20);
    for (name, habit) in [
        ("first answers", Habit::First),
        ("answers around", Habit::Around),
        ("running on", Habit::Never),
    ] {
        let nights = nights(0..seeds, habit);
        let mut counts: Vec<usize> = nights.iter().map(|night| night.stops).collect();
        counts.sort_unstable();
        println!(
            "{name}: stops median {}, {} to {}, inside 7..=13 {} in 100 ({} of whole nights); longest run-on {}; keys at most {}",
            counts[counts.len() / 2],
            counts[0],
            counts[counts.len() - 1],
            pct(&nights, |night| (7..=13).contains(&night.stops)),
            {
                let whole: Vec<Night> = nights_whole(seeds, habit);
                pct(&whole, |night| (7..=13).contains(&night.stops))
            },
            nights.iter().map(|night| night.run).max().unwrap_or(0),
            nights.iter().map(|night| night.keys).max().unwrap_or(0),
        );
        for seat in Seat::main() {
            let mut own: Vec<usize> = nights
                .iter()
                .filter(|night| night.code == seat.code())
                .map(|night| night.stops)
                .collect();
            own.sort_unstable();
            print!(
                "{} {}-{}-{} ",
                seat.code(),
                own[0],
                own[own.len() / 2],
                own[own.len() - 1]
            );
        }
        println!();
    }
}

fn nights_whole(seeds: u64, habit: Habit) -> Vec<Night> {
    let mut all = nights(0..seeds, habit);
    all.retain(|night| night.turns >= 20);
    all
}
