//! Lines over time: belief stepping at numbered items, odds turn by turn.

use super::braille::{Blend, Dots, Pen};
use super::picture::{Ink, Picture, columns};
use super::places::Places;

/// What is drawn. Time runs in any whole unit, hours or turns; values in any, mostly per cent.
#[derive(Clone, Copy, Debug)]
pub struct Chart<'a> {
    pub from: i32,
    pub to: i32,
    /// Values at the lower and the upper edge.
    pub low: i32,
    pub high: i32,
    /// The first line is drawn last, over the others.
    pub lines: &'a [Series<'a>],
    /// Thresholds of yours: sparse dots across, each with its number at the left.
    pub bars: &'a [i32],
    /// Numbered moments, written below their place; a number without room is left out.
    pub items: &'a [(i32, u16)],
}

/// One line.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// Moments and values, in the order of time.
    pub points: &'a [(i32, i32)],
    /// A value holds until the next: stairs instead of slopes.
    pub stepped: bool,
    pub ink: Ink,
    /// 1 solid, 2 or 3 every second or third dot, more for the edges of a range.
    pub every: u32,
    /// Said at the line's end; empty says nothing.
    pub label: &'a str,
}

/// Columns for the numbers at the left.
const LEFT: i32 = 4;

/// Where the lines are drawn.
struct Plot {
    /// Cells from the left, and how many.
    x: i32,
    width: i32,
    height: i32,
}

impl Chart<'_> {
    /// Numbers at the left, lines, words at their ends, and the items' numbers in the last row.
    pub fn picture(&self, width: u16, height: u16) -> Picture {
        let mut picture = Picture::new(width, height);
        let plot = self.plot(width, height);
        if plot.width < 1 || plot.height < 1 {
            return picture;
        }
        let mut dots = Dots::new(plot.width as u16, plot.height as u16);
        for bar in self.bars {
            let y = self.y(*bar, &dots);
            dots.path([(0, y), (dots.across() - 1, y)], Pen::new(Ink::Warn, 4));
        }
        for line in self.lines.iter().rev() {
            let pen = Pen::new(line.ink, line.every);
            dots.path(self.corners(line, &dots), pen);
        }
        dots.paint(&mut picture, plot.x, 0, Blend::Top);
        let mut places = Places::new(width, height);
        self.numbers(&plot, &dots, &mut places, &mut picture);
        self.labels(&plot, &dots, &mut places, &mut picture);
        self.items(&plot, &dots, &mut places, &mut picture);
        picture
    }

    fn plot(&self, width: u16, height: u16) -> Plot {
        let (width, height) = (i32::from(width), i32::from(height));
        let longest = self.lines.iter().map(|line| columns(line.label)).max();
        let right = match longest.unwrap_or(0) {
            0 => 0,
            // Words take two fifths of the panel at the most.
            long => (long + 1).min(width * 2 / 5),
        };
        Plot {
            x: LEFT,
            width: width - LEFT - right,
            height: height - i32::from(!self.items.is_empty()),
        }
    }

    /// The dots a line goes through; points outside the time shown are left out, but for where it comes from.
    fn corners(&self, line: &Series, dots: &Dots) -> Vec<(i32, i32)> {
        let mut corners: Vec<(i32, i32)> = Vec::with_capacity(line.points.len() * 2 + 1);
        for (at, value) in line.points {
            let (x, y) = (self.x(*at, dots), self.y(*value, dots));
            if let Some((_, before)) = corners.last().copied().filter(|_| line.stepped) {
                corners.push((x, before));
            }
            corners.push((x, y));
        }
        if let Some((_, last)) = corners.last().copied().filter(|_| line.stepped) {
            corners.push((dots.across() - 1, last));
        }
        corners
    }

    fn numbers(&self, plot: &Plot, dots: &Dots, places: &mut Places, picture: &mut Picture) {
        let edges = [self.low, self.high];
        let bars = self.bars.iter().map(|bar| (*bar, Ink::Warn));
        for (value, ink) in bars.chain(edges.map(|edge| (edge, Ink::Faint))) {
            let (said, row) = (value.to_string(), self.y(value, dots) / 4);
            let x = plot.x - 1 - columns(&said);
            if places.exactly(x, row, columns(&said)) {
                picture.write(x, row, &said, ink);
            }
        }
    }

    fn labels(&self, plot: &Plot, dots: &Dots, places: &mut Places, picture: &mut Picture) {
        let x = plot.x + plot.width + 1;
        for line in self.lines {
            let Some((_, value)) = line.points.last() else {
                continue;
            };
            let room = (i32::from(picture.width()) - x).max(0) as usize;
            let label: String = line.label.chars().take(room).collect();
            let row = self.y(*value, dots) / 4;
            // The nearest row that is still free: two lines that end together are named one below the other.
            let rows = (0..plot.height).flat_map(|off| [row + off, row - off]);
            let free = rows
                .filter(|row| (0..plot.height).contains(row))
                .find(|row| places.exactly(x, *row, columns(&label)));
            if let Some(row) = free {
                picture.write(x, row, &label, line.ink);
            }
        }
    }

    fn items(&self, plot: &Plot, dots: &Dots, places: &mut Places, picture: &mut Picture) {
        for (at, number) in self.items {
            let said = number.to_string();
            let x = plot.x + self.x(*at, dots) / 2;
            if places.exactly(x, plot.height, columns(&said)) {
                picture.write(x, plot.height, &said, Ink::Strong);
            }
        }
    }

    fn x(&self, at: i32, dots: &Dots) -> i32 {
        between(at, self.from, self.to, dots.across())
    }
    fn y(&self, value: i32, dots: &Dots) -> i32 {
        dots.down() - 1 - between(value, self.low, self.high, dots.down())
    }
}

/// A value between two others as one of so many dots, held to the first and the last.
fn between(value: i32, low: i32, high: i32, dots: i32) -> i32 {
    let span = (i64::from(high) - i64::from(low)).max(1);
    let above = (i64::from(value) - i64::from(low)).clamp(0, span);
    let last = i64::from(dots) - 1;
    // To the nearest dot.
    ((above * last * 2 + span) / (span * 2)) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn belief_steps_at_its_items() {
        let chart = Chart {
            from: 0,
            to: 36,
            low: 0,
            high: 100,
            lines: &[
                Series {
                    points: &[(0, 40), (6, 44), (24, 58), (32, 77), (34, 71)],
                    stepped: true,
                    ink: Ink::Good,
                    every: 1,
                    label: "purpose 71",
                },
                Series {
                    points: &[(0, 26), (6, 30), (24, 20), (34, 17)],
                    stepped: true,
                    ink: Ink::Faint,
                    every: 2,
                    label: "astray 17",
                },
                Series {
                    points: &[(0, 26), (24, 9), (34, 14)],
                    stepped: true,
                    ink: Ink::Faint,
                    every: 3,
                    label: "Ukraine 14",
                },
            ],
            bars: &[60, 80, 90],
            items: &[(0, 1), (6, 2), (24, 4), (32, 6), (33, 16), (34, 7)],
        };
        let picture = "
 90 ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀
 80 ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⠄ ⣄⣀⣄ ⠄
                                        ⡇ ⠘⠒⠒ purpose 71
 60 ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁⡖⠓⠒⠓⠒⠓⠒⠓⠒⠃ ⠁ ⠁
    ⣀⣀⣀⣀⣀⣀⣀⡖⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠃
    ⡀⣀⡀⡀⣀⡀⡀⣠⠠⡠⢠⠠⡠⢠⠠⡠⢠⠠⡠⢠⠠⡠⢠⠠⡠⢠⠠⡀
                               ⠆⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠢⡠  astray 17
  0                            ⠈ ⠁⠈ ⠁⠈ ⠁⠈ ⠁   Ukraine 14
    1      2                   4        6 7";
        assert_eq!(format!("\n{}", chart.picture(56, 9).text()), picture);
    }

    #[test]
    fn odds_slope_from_turn_to_turn() {
        let chart = Chart {
            from: 1,
            to: 9,
            low: 0,
            high: 100,
            lines: &[Series {
                points: &[(1, 20), (3, 60), (5, 50), (9, 95)],
                stepped: false,
                ink: Ink::Good,
                every: 1,
                label: "forces",
            }],
            bars: &[],
            items: &[],
        };
        let picture = "
100                    ⢀⡠⠤⠒ forces
                  ⣀⠤⠔⠒⠉⠁
       ⣀⠔⠊⠉⠉⠑⠒⠒⠒⠊⠉
    ⡠⠔⠉
  0";
        assert_eq!(format!("\n{}", chart.picture(34, 5).text()), picture);
    }

    #[test]
    fn no_chart_is_too_odd() {
        let wild = [(i32::MIN, i32::MIN), (0, 0), (i32::MAX, i32::MAX)];
        let line = |points| Series {
            points,
            stepped: true,
            ink: Ink::Text,
            every: 0,
            label: "a label that is far too long for any panel",
        };
        for points in [&[][..], &wild[..], &wild[1..2]] {
            let lines = [line(points); 3];
            for (from, to) in [(0, 0), (9, -9), (i32::MIN, i32::MAX)] {
                let chart = Chart {
                    from,
                    to,
                    low: from,
                    high: to,
                    lines: &lines,
                    bars: &[i32::MIN, 5, i32::MAX],
                    items: &[(i32::MIN, 0), (0, 9), (i32::MAX, u16::MAX)],
                };
                for (width, height) in [(0, 0), (1, 1), (4, 4), (6, 1), (60, 1), (30, 8)] {
                    assert_eq!(chart.picture(width, height).width(), width);
                }
            }
        }
    }
}
