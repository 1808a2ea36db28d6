//! Something goes wrong inside, in a real terminal. Run by `tests/ways_out.py`, which holds the other end.

use casus::screens::{Effect, Model, Msg, Outside};

use super::night;

/// An engine that fails on its first turn.
struct Broken;

impl Outside for Broken {
    fn act(&mut self, _: &mut Model, effect: Effect) -> Option<Msg> {
        assert!(
            !matches!(effect, Effect::Turn(_)),
            "a fault planted in the engine"
        );
        None
    }
}

#[test]
#[ignore = "it needs a terminal of its own: python3 tests/ways_out.py runs it"]
fn a_fault_in_the_engine() {
    let left = casus::terminal::run(&mut night("LVA", 7), &mut Broken);
    println!("SAID: {}", left.expect_err("a fault is told"));
}
