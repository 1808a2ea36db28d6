//! What a debrief costs: printed by `tests/bench/debrief.sh`, and nothing is asserted about time.

use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use casus::record::samples::Sample;
use casus::study::debrief::work::sample;
use casus::study::debrief::{Debrief, Depth, Night, Origin, automatic, branch, work};
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
    let (mut parts, began) = (0, Instant::now());
    let mut first = Duration::ZERO;
    work(&night, Depth::default(), 2, &never, &mut |_| {
        parts += 1;
        if parts == 1 {
            first = began.elapsed();
        }
    });
    println!("{:<44} {first:>12.1?}", "work: until the first part");
    println!(
        "{:<44} {:>12.1?}",
        "work: odds and turning points of a night",
        began.elapsed()
    );
}
