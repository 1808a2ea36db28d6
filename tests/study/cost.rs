//! What a debrief costs: printed by `tests/bench/debrief.sh`, and nothing is asserted about time.

use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use casus::government::Why;
use casus::record::samples::Sample;
use casus::session::Table;
use casus::study::debrief::work::sample;
use casus::study::debrief::{Debrief, Depth, Figures, Night, Origin, automatic, branch, work};
use casus::world::event::{Audience, Event};
use casus::world::setup::Setup;

use crate::session::{SCENARIO, case};

const SAMPLE: &str = "wrong-at-first";

fn night() -> Night {
    automatic(case(), Setup::automatic(SCENARIO, 37))
}

fn told(what: &str, times: u32, mut run: impl FnMut(usize)) {
    let began = Instant::now();
    for nth in 0..times {
        run(nth as usize);
    }
    let each = began.elapsed() / times.max(1);
    println!("{what:<44} {each:>12.1?}");
}

/// Seconds of processor that this process has had, all its threads together: on a shared machine the clock on the wall
/// tells of others. Where the system does not say, the wall's.
fn cpu(since: Instant) -> f64 {
    let ticks = || -> Option<f64> {
        let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
        let (_, after) = stat.rsplit_once(')')?;
        let mut fields = after.split_whitespace().skip(11);
        let user: f64 = fields.next()?.parse().ok()?;
        let system: f64 = fields.next()?.parse().ok()?;
        Some((user + system) / 100.0)
    };
    ticks().unwrap_or_else(|| since.elapsed().as_secs_f64())
}

/// Whole nights a second of one core, with nobody looking, or with events and weighings kept as a played session does.
fn nights(count: u64, kept: bool) -> f64 {
    let began = Instant::now();
    let before = cpu(began);
    for seed in 0..count {
        let mut table = Table::begin(case(), Setup::automatic(SCENARIO, seed));
        if !kept {
            table.play_out();
            continue;
        }
        let (mut whys, mut events) = (Vec::<Why>::new(), Vec::<(Event, Audience)>::new());
        while !table.is_over() {
            table.advance(&mut whys, &mut events);
        }
        black_box((whys.len(), events.len()));
    }
    count as f64 / (cpu(began) - before).max(0.01)
}

/// What PERFORMANCE asks of a report: so many seconds where a core plays so many nights a second.
const REPORT: (f64, f64) = (30.0, 5_000.0);

#[test]
#[ignore = "a measurement, see tests/bench/debrief.sh"]
fn what_a_debrief_costs() {
    let recording = Sample::find(SAMPLE)
        .expect("it ships")
        .read()
        .expect("it is whole");
    told("read and fold a sample, whys parsed", 3, |_| {
        drop(black_box(Debrief::read(&recording)))
    });
    let night = night();
    let (turns, never) = (night.turns().len(), AtomicBool::new(false));
    told("seek: the state of a turn", 1_000, |nth| {
        black_box(night.state(nth * 7 % turns));
    });
    told("fork: a copy of the state", 10_000, |nth| {
        black_box(*night.state(nth * 7 % turns));
    });
    told("seek: a table to go on with", 100, |nth| {
        drop(black_box(night.table(nth * 7 % turns)))
    });
    // A B A B: the machine is shared, and only their ratio means anything.
    let (mut bare, mut kept) = (0.0, 0.0);
    for _ in 0..3 {
        bare += nights(100, false) / 3.0;
        kept += nights(100, true) / 3.0;
    }
    println!("{:<44} {bare:>10.0}/s", "whole nights, one core");
    println!(
        "{:<44} {:>11.2}x",
        "with log and weighings, against without",
        bare / kept
    );
    let middle = turns / 3;
    for (name, count) in [
        ("first estimate: 16 continuations, 2 threads", 16),
        ("1,000 continuations, 2 threads", 1_000),
    ] {
        told(name, 1, |_| {
            drop(black_box(sample(
                &night,
                Origin::Before(middle),
                count,
                2,
                &never,
            )))
        });
    }
    told("1,000 continuations, 1 thread", 1, |_| {
        drop(black_box(sample(
            &night,
            Origin::Before(middle),
            1_000,
            1,
            &never,
        )));
    });
    told("a branch from the middle to day 90", 3, |_| {
        drop(black_box(branch(&night, middle, &[])))
    });
    report(&night, bare);
}

fn report(night: &Night, nights: f64) {
    let (began, never) = (Instant::now(), AtomicBool::new(false));
    let (mut first, mut figures) = (None, Figures::default());
    let before = cpu(began);
    work(night, Depth::default(), 2, &never, &mut |part| {
        first.get_or_insert_with(|| began.elapsed());
        figures.take(part);
    });
    let (took, first) = (began.elapsed(), first.unwrap_or_default());
    let cores = (cpu(began) - before) / 2.0;
    println!("{:<44} {first:>12.1?}", "work: until the first part");
    let played = figures.progress().0;
    println!("{:<44} {played:>12}", "a report's continuations");
    println!(
        "{:<44} {took:>12.1?}",
        "its odds and turning points, by the wall"
    );
    println!("{:<44} {cores:>10.1} s", "the same as time of two cores");
    let bound = REPORT.0 * REPORT.1 / nights;
    println!(
        "{:<44} {bound:>10.1} s",
        "the bound in proportion to the nights above"
    );
    println!("{:<44} {:>11.2}x", "of that bound", cores / bound);
}
