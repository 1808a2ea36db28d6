//! Thirty-two answers to a text, a chip a delegation.

use super::{Drawing, WIDE};
use crate::world::text::Stance;

const COLUMNS: i32 = 8;
const ROW: i32 = 24;

/// Codes and stances, in the order of the table; a stance is told by shape first.
pub fn drawing(stances: &[(&str, Stance)]) -> Drawing {
    let rows = (stances.len() as i32 + COLUMNS - 1) / COLUMNS;
    let mut out = Drawing::new(rows * ROW + 2);
    let step = WIDE / COLUMNS;
    for (at, (code, stance)) in stances.iter().enumerate() {
        let (column, row) = (at as i32 % COLUMNS, at as i32 / COLUMNS);
        let (x, y) = (column * step + 10, row * ROW + 12);
        mark(*stance, x, y, &mut out);
        let kind = if *stance == Stance::Break {
            "start strong"
        } else {
            "start"
        };
        out.text(x + 10, y + 4, kind, *code);
    }
    out
}

/// Disc, ring, half disc, clock, cross, dot.
pub fn mark(stance: Stance, x: i32, y: i32, out: &mut Drawing) {
    match stance {
        Stance::Endorse => out.disc(x, y, 6, "m0"),
        Stance::Silent => out.disc(x, y, 5, "m5"),
        Stance::Reserve => {
            out.disc(x, y, 5, "m5");
            out.half(x, y, 5, "ink");
        }
        Stance::AskTime => {
            out.disc(x, y, 5, "m5");
            out.path(&[(x, y - 5), (x, y), (x + 4, y)], "l2");
        }
        Stance::Break => out.cross(x, y, 5, "m4"),
        Stance::Open => out.disc(x, y, 2, "m5"),
    }
}
