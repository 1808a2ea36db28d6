//! What was asked for, what was promised of it, and what came.

use super::{Drawing, WIDE, along};

const LEFT: i32 = 150;
const ROW: i32 = 38;

/// Packages in tenths.
pub struct Row<'a> {
    pub name: &'a str,
    pub asked: i32,
    pub pledged: i32,
    pub came: i32,
}

/// A frame for what was asked, hatching for what was pledged, solid for what came.
pub fn drawing(rows: &[Row]) -> Drawing {
    let mut out = Drawing::new(rows.len() as i32 * ROW + 4);
    let most = rows
        .iter()
        .map(|row| row.asked.max(row.pledged).max(row.came))
        .max()
        .unwrap_or(0)
        .max(1);
    let long = WIDE - LEFT - 54;
    for (at, row) in rows.iter().enumerate() {
        let y = at as i32 * ROW + 4;
        let scaled = |value: i32| along(value, (0, most), long);
        out.text(LEFT - 10, y + 20, "end", row.name);
        out.rect((LEFT, y), (scaled(row.asked), 30), "frame");
        out.rect((LEFT, y + 3), (scaled(row.pledged), 11), "hatch");
        out.rect((LEFT, y + 16), (scaled(row.came), 11), "m0");
        let end = LEFT + scaled(row.asked.max(row.pledged).max(row.came)) + 6;
        out.text(end, y + 13, "start small", tenths(row.pledged));
        out.text(end, y + 26, "start small strong", tenths(row.came));
    }
    out
}

/// "3", "2.5".
pub fn tenths(value: i32) -> String {
    match value % 10 {
        0 => (value / 10).to_string(),
        rest => format!("{}.{rest}", value / 10),
    }
}
