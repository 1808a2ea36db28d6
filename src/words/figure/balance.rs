//! Factors for and against on a common zero: two options weighed in one row.

use super::bar::EIGHTHS;
use super::picture::{Ink, Picture};

/// `      ████◇│     ` or `     │███◇██ `: the chosen option's points as a bar from the zero, against to the left and for to
/// the right, the runner-up's as `◇`.
#[derive(Clone, Copy, Debug)]
pub struct Balance {
    pub chosen: i32,
    pub runner_up: Option<i32>,
    /// The most that any row against, and any row for, has to hold: the same for all rows of a list.
    pub against: i32,
    pub for_it: i32,
}

impl Balance {
    /// One row. The zero stands where it does in every row with the same `against`, `for_it` and width.
    pub fn picture(&self, width: u16) -> Picture {
        let mut picture = Picture::new(width, 1);
        let scale = Scale::new(self, width);
        let eighths = scale.eighths(self.chosen);
        let (full, rest) = ((eighths.abs() / 8) as i32, (eighths.abs() % 8) as usize);
        if eighths >= 0 {
            picture.fill(scale.zero + 1, 0, full, '█', Ink::Good);
            if rest > 0 {
                picture.put(scale.zero + 1 + full, 0, EIGHTHS[rest], Ink::Good);
            }
        } else {
            picture.fill(scale.zero - full, 0, full, '█', Ink::Good);
            // Of the blocks that hang at the right, only the half has a glyph everywhere.
            if rest > 3 {
                picture.put(scale.zero - full - 1, 0, '▐', Ink::Good);
            }
        }
        picture.put(scale.zero, 0, '│', Ink::Rule);
        if let Some(points) = self.runner_up {
            picture.put(scale.column(points), 0, '◇', Ink::Warn);
        }
        picture
    }
}

struct Scale {
    /// Column of the zero.
    zero: i32,
    /// Columns for points.
    room: i64,
    span: i64,
}

impl Scale {
    fn new(balance: &Balance, width: u16) -> Scale {
        let against = i64::from(balance.against.max(0));
        let span = (against + i64::from(balance.for_it.max(0))).max(1);
        let room = i64::from(width).saturating_sub(1).max(0);
        // Rounded up, so that the longest row against finds its room.
        let zero = (against * room + span - 1) / span;
        Scale {
            zero: zero as i32,
            room,
            span,
        }
    }
    fn eighths(&self, points: i32) -> i64 {
        let most = self.room * 8;
        (i64::from(points) * most / self.span).clamp(-most, most)
    }
    fn column(&self, points: i32) -> i32 {
        let offset = ((self.eighths(points).abs() + 7) / 8) as i32;
        if points < 0 {
            self.zero - offset
        } else {
            self.zero + offset
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(chosen: i32, runner_up: i32, width: u16) -> String {
        let balance = Balance {
            chosen,
            runner_up: Some(runner_up),
            against: 5,
            for_it: 14,
        };
        balance.picture(width).text()
    }

    #[test]
    fn bars_leave_the_zero_to_both_sides() {
        let rows = [(14, 9), (6, -4), (3, 5), (-5, 8), (-2, -3), (0, 0)]
            .map(|(chosen, runner_up)| row(chosen, runner_up, 20));
        assert_eq!(
            rows,
            [
                "     │████████◇█████",
                " ◇   │██████",
                "     │███ ◇",
                "█████│       ◇",
                "  ◇██│",
                "     ◇",
            ]
        );
    }

    #[test]
    fn a_small_or_absurd_row_is_drawn_without_harm() {
        for width in [0, 1, 2, 5] {
            for points in [i32::MIN, -1, 0, 1, i32::MAX] {
                let balance = Balance {
                    chosen: points,
                    runner_up: Some(points),
                    against: points,
                    for_it: points,
                };
                assert_eq!(balance.picture(width).width(), width);
                row(points, points, width);
            }
        }
    }
}
