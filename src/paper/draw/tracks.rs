//! The night on tracks: one track a kind of happening, one column a turn.

use super::{Drawing, WIDE, along};

const LEFT: i32 = 92;
const ROW: i32 = 26;

pub struct Tracks<'a> {
    /// Columns.
    pub turns: i32,
    pub tracks: Vec<(&'a str, Vec<Mark>)>,
    /// Words below a column.
    pub ticks: Vec<(i32, String)>,
}

/// Something happened in this column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub column: i32,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Disc.
    Good,
    /// Ring.
    Plain,
    /// Lozenge.
    Turn,
    /// Cross.
    Against,
}

impl Tracks<'_> {
    pub fn drawing(&self) -> Drawing {
        let high = self.tracks.len() as i32 * ROW;
        let mut out = Drawing::new(high + 22);
        let long = WIDE - LEFT - 14;
        let x = |column: i32| LEFT + along(column, (0, (self.turns - 1).max(1)), long);
        let mut free = 0;
        for (column, said) in &self.ticks {
            let at = x(*column);
            if at - super::wide(said) / 2 >= free {
                out.line((at, 0), (at, high + 4), "grid");
                out.text(at, high + 17, "middle small", said.clone());
                free = at + super::wide(said) / 2 + 6;
            }
        }
        for (at, (name, marks)) in self.tracks.iter().enumerate() {
            let y = at as i32 * ROW + ROW / 2;
            out.text(LEFT - 10, y + 4, "end small", *name);
            out.line((LEFT, y), (WIDE - 14, y), "rule");
            for mark in marks {
                let x = x(mark.column);
                match mark.kind {
                    Kind::Good => out.disc(x, y, 5, "m0"),
                    Kind::Plain => out.disc(x, y, 4, "m5"),
                    Kind::Turn => out.lozenge(x, y, 6, "m2"),
                    Kind::Against => out.cross(x, y, 5, "m4"),
                }
            }
        }
        out
    }
}
