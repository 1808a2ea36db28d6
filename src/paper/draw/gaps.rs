//! What moved the odds in a turn: bars to the right where it became likelier, to the left where it became rarer.

use super::{Drawing, WIDE};

const LEFT: i32 = 84;
const ROW: i32 = 46;

/// Points of 100.
pub struct Row {
    pub name: String,
    pub decisions: i32,
    pub revelation: i32,
    pub luck: i32,
}

/// Solid for decisions, hatched for revelation, a frame for other luck, one below the other.
pub fn drawing(rows: &[Row]) -> Drawing {
    let mut out = Drawing::new(rows.len() as i32 * ROW + 20);
    let most = rows
        .iter()
        .flat_map(|row| [row.decisions.abs(), row.revelation.abs(), row.luck.abs()])
        .max()
        .unwrap_or(0)
        .max(5);
    let half = (WIDE - LEFT - 60) / 2;
    let middle = LEFT + 26 + half;
    let bottom = rows.len() as i32 * ROW;
    out.line((middle, 0), (middle, bottom), "rule");
    out.text(middle - 6, bottom + 14, "end small", "rarer");
    out.text(middle + 6, bottom + 14, "start small", "likelier");
    for (at, row) in rows.iter().enumerate() {
        let y = at as i32 * ROW + 4;
        out.text(LEFT - 8, y + 22, "end", row.name.clone());
        for (place, (points, kind)) in (0..).zip([
            (row.decisions, "m0"),
            (row.revelation, "hatch"),
            (row.luck, "frame"),
        ]) {
            let y = y + place * 13;
            let long = points.abs() * half / most;
            let from = if points < 0 { middle - long } else { middle };
            out.rect((from, y), (long, 10), kind);
            if points != 0 {
                let said = format!("{points:+}");
                match points < 0 {
                    true => out.text(from - 4, y + 9, "end small", said),
                    false => out.text(from + long + 4, y + 9, "start small", said),
                }
            }
        }
    }
    out
}
