//! A night from a script of lines.

use std::sync::{Arc, OnceLock};

use casus::base::ids::Seat;
use casus::content::Content;
use casus::content::source::Sources;
use casus::plain::{Left, Sitting, play};
use casus::session::Table;
use casus::world::case::Case;
use casus::world::setup::{Reasons, Setup, TempoKind};

pub fn case() -> Arc<Case> {
    static CASE: OnceLock<Arc<Case>> = OnceLock::new();
    let made = CASE.get_or_init(|| {
        let content = Content::open(&Sources::embedded()).expect("embedded content has no mistake");
        Arc::new(Case::new(Arc::new(content), "night-swarm").expect("the scenario is embedded"))
    });
    Arc::clone(made)
}

/// A seat held by a person in the night of `seed`.
pub fn sitting(seat: &str, seed: u64, tempo: TempoKind, reasons: Reasons) -> Sitting {
    let seat = Seat::from_code(seat).expect("a seat of the table");
    let setup = Setup {
        seats: vec![seat.code().to_owned()],
        tempo,
        reasons,
        ..Setup::automatic("night-swarm", seed)
    };
    Sitting::new(Table::begin(case(), setup), seat)
}

/// Plays `lines` from `seat`; what was printed, and how it was left.
pub fn night(seat: &str, seed: u64, lines: &str) -> (String, Left) {
    scripted(seat, seed, Reasons::Own, lines)
}

pub fn scripted(seat: &str, seed: u64, reasons: Reasons, lines: &str) -> (String, Left) {
    let mut sitting = sitting(seat, seed, TempoKind::Solo, reasons);
    let mut out = Vec::new();
    let left =
        play(&mut sitting, lines.as_bytes(), &mut out, &mut ()).expect("memory can be written");
    (String::from_utf8(out).expect("sentences are text"), left)
}
