//! A row a government: where it stands, and the bar it would have to reach.

use super::{Drawing, WIDE, along};

const LEFT: i32 = 40;
const ROW: i32 = 15;

/// Values in per cent.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    pub code: &'a str,
    pub first: i32,
    pub last: i32,
    /// What it asks for; `None` when it asks for none.
    pub bar: Option<i32>,
}

/// A ring where it began, a disc where it ended, an upright stroke for its bar.
pub fn drawing(rows: &[Row]) -> Drawing {
    let mut out = Drawing::new(rows.len() as i32 * ROW + 26);
    let long = WIDE - LEFT - 16;
    let x = |value: i32| LEFT + along(value, (0, 100), long);
    let bottom = rows.len() as i32 * ROW + 4;
    for value in [0, 25, 50, 75, 100] {
        out.line((x(value), 0), (x(value), bottom), "grid");
        out.text(x(value), bottom + 15, "middle small", value.to_string());
    }
    for (at, row) in rows.iter().enumerate() {
        let y = at as i32 * ROW + 9;
        out.text(LEFT - 8, y + 4, "end small", row.code);
        out.line((x(row.first), y), (x(row.last), y), "rule");
        if let Some(bar) = row.bar {
            out.rect((x(bar) - 1, y - 6), (3, 12), "m2");
        }
        out.disc(x(row.first), y, 3, "m5");
        out.disc(x(row.last), y, 4, "m0");
    }
    out
}
