//! A chamber on the day it decided, a mark a seat or for several.

use super::{Drawing, WIDE, wide};
use crate::words::figure::hemicycle::{Chamber, Layout, Say, order_told};

/// Dots of the figure, and units of the sheet to a dot.
const ACROSS: i32 = 190;
const DOWN: i32 = 76;
const SCALE: i32 = 2;

pub fn drawing(chamber: &Chamber<'_>) -> (Drawing, Layout) {
    let layout = chamber.layout(ACROSS, DOWN);
    let mut out = Drawing::new((DOWN + 10) * SCALE);
    let left = (WIDE - ACROSS * SCALE) / 2;
    for mark in &layout.marks {
        let (x, y) = (left + (mark.x + 2) * SCALE, (mark.y + 8) * SCALE);
        match mark.say {
            Say::ForByGovernment => out.disc(x, y, 4, "m0"),
            Say::ForByOpposition => out.disc(x, y, 3, "m5"),
            Say::Open => out.disc(x, y, 1, "faint"),
            Say::Against => out.cross(x, y, 3, "m4"),
        }
    }
    names(chamber, &layout, left, &mut out);
    (out, layout)
}

/// Beside its wedge, outwards; of two without room for both, the larger group's name stays.
fn names(chamber: &Chamber<'_>, layout: &Layout, left: i32, out: &mut Drawing) {
    let mut taken: Vec<(i32, i32, i32)> = Vec::new();
    for at in order_told(chamber.blocs, None) {
        let Some((x, y)) = layout.names.get(at).copied().flatten() else {
            continue;
        };
        let name = &chamber.blocs[at].short;
        let side = (x - ACROSS / 2) * 4 / ACROSS;
        let (kind, shift) = match side {
            ..0 => ("end small", -4),
            0 => ("middle small", 0),
            _ => ("start small", 4),
        };
        let (x, y) = (left + x * SCALE + shift * 2, ((y + 5) * SCALE).max(11));
        let long = wide(name);
        let from = match side {
            ..0 => x - long,
            0 => x - long / 2,
            _ => x,
        };
        let clash = |(other, to, row): &(i32, i32, i32)| {
            from < *to && from + long > *other && (y - row).abs() < 12
        };
        if !taken.iter().any(clash) {
            taken.push((from, from + long, y));
            out.text(x, y, kind, name.clone());
        }
    }
}
