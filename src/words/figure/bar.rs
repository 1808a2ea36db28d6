//! A bar of eighths, with thresholds and a runner-up.

use super::picture::{Ink, Picture};

/// Left to right: nothing, an eighth ... seven eighths, full.
pub(super) const EIGHTHS: [char; 9] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/// `████████▍░░░┊░░` of `value` against `most`. Write the number beside it: a bar alone says too little.
#[derive(Clone, Copy, Debug)]
pub struct Bar<'a> {
    pub value: i32,
    /// Where the bar would be full; below 1 it stays empty.
    pub most: i32,
    pub ink: Ink,
    /// `░` for the rest; without it, blank.
    pub hatched: bool,
    /// Thresholds of yours, `┊`: drawn over the rest, under the bar.
    pub thresholds: &'a [i32],
    /// Where the runner-up stands, `◇`: drawn over everything.
    pub runner_up: Option<i32>,
}

impl Bar<'_> {
    /// A hatched bar with nothing marked on it.
    pub const fn plain(value: i32, most: i32, ink: Ink) -> Bar<'static> {
        Bar {
            value,
            most,
            ink,
            hatched: true,
            thresholds: &[],
            runner_up: None,
        }
    }

    /// One row.
    pub fn picture(&self, width: u16) -> Picture {
        let mut picture = Picture::new(width, 1);
        let eighths = scaled(self.value, self.most, i64::from(width) * 8);
        let (full, rest) = ((eighths / 8) as i32, (eighths % 8) as usize);
        if self.hatched {
            picture.fill(0, 0, i32::from(width), '░', Ink::Rule);
        }
        for threshold in self.thresholds {
            picture.put(self.column(*threshold, width), 0, '┊', Ink::Warn);
        }
        picture.fill(0, 0, full, '█', self.ink);
        if rest > 0 {
            picture.put(full, 0, EIGHTHS[rest], self.ink);
        }
        if let Some(value) = self.runner_up {
            picture.put(self.column(value, width), 0, '◇', Ink::Warn);
        }
        picture
    }

    /// The row above: each threshold's number, centred over it. One that would touch the last is left out.
    pub fn scale(&self, width: u16) -> Picture {
        let mut picture = Picture::new(width, 1);
        let mut free = 0;
        for threshold in self.thresholds {
            let said = threshold.to_string();
            let long = said.len() as i32;
            let column = self.column(*threshold, width) - (long - 1) / 2;
            let column = column.min(i32::from(width) - long).max(0);
            if column >= free {
                picture.write(column, 0, &said, Ink::Faint);
                free = column + long + 1;
            }
        }
        picture
    }

    /// The column in which a value lies; the last one holds `most`.
    fn column(&self, value: i32, width: u16) -> i32 {
        let column = scaled(value, self.most, i64::from(width)) as i32;
        column.min(i32::from(width) - 1)
    }
}

/// `value` of `most` in `units`, held between nothing and all.
pub(super) fn scaled(value: i32, most: i32, units: i64) -> i64 {
    if most < 1 {
        return 0;
    }
    (i64::from(value) * units / i64::from(most)).clamp(0, units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_drawn_to_an_eighth() {
        let bar = |value| Bar::plain(value, 100, Ink::Good).picture(14).text();
        assert_eq!(bar(0), "░░░░░░░░░░░░░░");
        assert_eq!(bar(1), "▏░░░░░░░░░░░░░");
        assert_eq!(bar(71), "█████████▉░░░░");
        assert_eq!(bar(78), "██████████▉░░░");
        assert_eq!(bar(100), "██████████████");
    }

    #[test]
    fn thresholds_stand_above_and_the_runner_up_in_the_bar() {
        let bar = Bar {
            value: 71,
            most: 100,
            ink: Ink::Good,
            hatched: false,
            thresholds: &[60, 80, 90],
            runner_up: Some(30),
        };
        let both = |width| [bar.scale(width).text(), bar.picture(width).text()];
        assert_eq!(
            both(40),
            [
                "                        60      80  90",
                "████████████◇███████████████▍   ┊   ┊",
            ]
        );
        assert_eq!(
            both(6),
            ["   60", "█◇██▎┊"],
            "no room for the other numbers"
        );
        assert_eq!(both(0), ["", ""]);
    }

    #[test]
    fn no_number_is_too_large() {
        for value in [i32::MIN, -1, 0, i32::MAX] {
            for most in [i32::MIN, 0, 1, i32::MAX] {
                let bar = Bar {
                    thresholds: &[i32::MIN, i32::MAX],
                    runner_up: Some(value),
                    ..Bar::plain(value, most, Ink::Text)
                };
                for width in [0, 1, 7] {
                    assert_eq!(bar.picture(width).width(), width);
                    bar.scale(width);
                }
            }
        }
    }
}
