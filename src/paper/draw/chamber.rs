//! A chamber on the day it decided, a mark a seat or for several.

use super::{Drawing, WIDE};
use crate::words::figure::hemicycle::{Chamber, Layout, Say};

/// Dots of the figure, and units of the sheet to a dot.
const ACROSS: i32 = 190;
const DOWN: i32 = 76;
const SCALE: i32 = 2;

pub fn drawing(chamber: &Chamber<'_>) -> (Drawing, Layout) {
    let layout = chamber.layout(ACROSS, DOWN);
    let mut out = Drawing::new((DOWN + 6) * SCALE + 6);
    let left = (WIDE - ACROSS * SCALE) / 2;
    for mark in &layout.marks {
        let (x, y) = (left + (mark.x + 2) * SCALE, (mark.y + 4) * SCALE);
        match mark.say {
            Say::ForByGovernment => out.disc(x, y, 4, "m0"),
            Say::ForByOpposition => out.disc(x, y, 3, "m5"),
            Say::Open => out.disc(x, y, 1, "faint"),
            Say::Against => out.cross(x, y, 3, "m4"),
        }
    }
    for (bloc, at) in chamber.blocs.iter().zip(&layout.names) {
        if let Some((x, y)) = at {
            let (x, y) = (left + x * SCALE, (y + 4) * SCALE);
            out.text(x, y.max(12), "middle small", bloc.short.clone());
        }
    }
    (out, layout)
}
