//! Lines over time, with the range they may lie in, thresholds across and numbered moments below.

use super::{Drawing, WIDE, along, wide};

/// Room for the numbers at the left.
const LEFT: i32 = 30;
/// Between two words at the lines' ends.
const ROW: i32 = 14;

/// What is drawn: time in any whole unit, values in any.
#[derive(Clone, Debug, Default)]
pub struct Plot<'a> {
    pub time: (i32, i32),
    pub values: (i32, i32),
    pub lines: Vec<Line<'a>>,
    /// Values across the sheet, each with what it is.
    pub bars: Vec<(i32, String)>,
    /// Numbered moments, below the axis.
    pub items: Vec<(i32, u16)>,
    /// Words below the axis.
    pub ticks: Vec<(i32, String)>,
    /// Of the lines' own part of the sheet.
    pub height: i32,
}

#[derive(Clone, Debug, Default)]
pub struct Line<'a> {
    pub label: &'a str,
    pub points: Vec<(i32, i32)>,
    /// A value holds until the next.
    pub stepped: bool,
    /// The range at each moment, if there is one.
    pub range: Vec<(i32, i32, i32)>,
}

/// Dash and colour by place: seven can be told apart.
const KINDS: [&str; 7] = ["l0", "l1", "l2", "l3", "l4", "l5", "l6"];
const RANGES: [&str; 7] = ["r0", "r1", "r2", "r3", "r4", "r5", "r6"];

struct Frame {
    wide: i32,
    top: i32,
    high: i32,
}

impl Plot<'_> {
    pub fn drawing(&self) -> Drawing {
        let longest = self.lines.iter().map(|line| wide(line.label)).max();
        let right = longest.filter(|long| *long > 0).map_or(8, |long| long + 22);
        let frame = Frame {
            wide: WIDE - LEFT - right,
            top: 8,
            high: self.height,
        };
        let below = if self.items.is_empty() { 18 } else { 32 };
        let mut out = Drawing::new(frame.top + frame.high + below);
        self.grid(&frame, &mut out);
        for (at, line) in self.lines.iter().enumerate().rev() {
            self.range(line, RANGES[at % RANGES.len()], &frame, &mut out);
        }
        for (at, line) in self.lines.iter().enumerate().rev() {
            out.path(&self.corners(line, &frame), KINDS[at % KINDS.len()]);
        }
        self.bar_words(&frame, &mut out);
        self.labels(&frame, &mut out);
        self.below(&frame, &mut out);
        out
    }

    fn x(&self, at: i32, frame: &Frame) -> i32 {
        LEFT + along(at, self.time, frame.wide)
    }
    fn y(&self, value: i32, frame: &Frame) -> i32 {
        frame.top + frame.high - along(value, self.values, frame.high)
    }

    fn grid(&self, frame: &Frame, out: &mut Drawing) {
        let (low, high) = self.values;
        for value in [low, low + (high - low) / 2, high] {
            let y = self.y(value, frame);
            out.line((LEFT, y), (LEFT + frame.wide, y), "grid");
            out.text(LEFT - 5, y + 4, "end small", value.to_string());
        }
        for (value, _) in &self.bars {
            let y = self.y(*value, frame);
            out.line((LEFT, y), (LEFT + frame.wide, y), "bar");
        }
    }

    /// What the thresholds are, over the lines.
    fn bar_words(&self, frame: &Frame, out: &mut Drawing) {
        for (value, what) in &self.bars {
            let y = self.y(*value, frame) - 3;
            out.text(LEFT + frame.wide - 4, y, "end small", what.clone());
        }
    }

    fn corners(&self, line: &Line, frame: &Frame) -> Vec<(i32, i32)> {
        let mut corners: Vec<(i32, i32)> = Vec::with_capacity(line.points.len() * 2);
        for (at, value) in &line.points {
            let (x, y) = (self.x(*at, frame), self.y(*value, frame));
            if let Some((_, before)) = corners.last().copied().filter(|_| line.stepped) {
                corners.push((x, before));
            }
            corners.push((x, y));
        }
        corners
    }

    fn range(&self, line: &Line, kind: &'static str, frame: &Frame, out: &mut Drawing) {
        if line.range.len() < 2 {
            return;
        }
        let upper = line.range.iter().map(|(at, _, high)| (*at, *high));
        let lower = line.range.iter().rev().map(|(at, low, _)| (*at, *low));
        let around: Vec<(i32, i32)> = upper
            .chain(lower)
            .map(|(at, value)| (self.x(at, frame), self.y(value, frame)))
            .collect();
        out.area(&around, kind);
    }

    /// A mark and a word at each line's end, pushed apart where they would touch.
    fn labels(&self, frame: &Frame, out: &mut Drawing) {
        let mut ends: Vec<(i32, i32, i32, usize)> = self
            .lines
            .iter()
            .enumerate()
            .filter_map(|(at, line)| {
                let (time, value) = line.points.last()?;
                let y = self.y(*value, frame);
                Some((y, self.x(*time, frame), y, at))
            })
            .collect();
        ends.sort_unstable();
        let bottom = frame.top + frame.high + 4;
        for at in 0..ends.len() {
            let least = at
                .checked_sub(1)
                .map_or(frame.top, |last| ends[last].0 + ROW);
            ends[at].0 = ends[at].0.max(least);
        }
        for at in (0..ends.len()).rev() {
            let most = ends.get(at + 1).map_or(bottom, |next| next.0 - ROW);
            ends[at].0 = ends[at].0.min(most);
        }
        for (y, x, end, at) in ends {
            mark(at, x, end, out);
            let label = self.lines[at].label;
            if !label.is_empty() {
                let from = LEFT + frame.wide + 6;
                mark(at, from + 5, y, out);
                out.text(from + 14, y + 4, "start", label);
            }
        }
    }

    fn below(&self, frame: &Frame, out: &mut Drawing) {
        let y = frame.top + frame.high;
        let mut free = 0;
        for (at, number) in &self.items {
            let (x, said) = (self.x(*at, frame), number.to_string());
            out.line((x, y), (x, y + 4), "rule");
            if x - wide(&said) / 2 >= free {
                out.text(x, y + 15, "middle small", said.clone());
                free = x + wide(&said) / 2 + 3;
            }
        }
        let row = if self.items.is_empty() {
            y + 15
        } else {
            y + 29
        };
        let mut free = 0;
        for (at, said) in &self.ticks {
            let x = self.x(*at, frame);
            let from = (x - wide(said) / 2).max(0);
            if from >= free {
                out.text(from + wide(said) / 2, row, "middle small", said.clone());
                free = from + wide(said) + 8;
            }
        }
    }
}

/// The mark of the line at this place: no two of the first five have one shape.
pub fn mark(at: usize, x: i32, y: i32, out: &mut Drawing) {
    match at % 7 {
        0 => out.disc(x, y, 4, "m0"),
        1 => out.rect((x - 4, y - 4), (8, 8), "m1"),
        2 => out.lozenge(x, y, 5, "m2"),
        3 => out.area(&[(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)], "m3"),
        4 => out.cross(x, y, 4, "m4"),
        5 => out.disc(x, y, 4, "m5"),
        _ => out.rect((x - 4, y - 4), (8, 8), "m6"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::draw::Shape;

    #[test]
    fn words_at_the_ends_do_not_touch_and_stay_on_the_sheet() {
        let line = |label, value| Line {
            label,
            points: vec![(0, 50), (10, value)],
            ..Line::default()
        };
        let plot = Plot {
            time: (0, 10),
            values: (0, 100),
            lines: vec![line("a", 2), line("b", 0), line("c", 1), line("d", 99)],
            height: 120,
            ..Plot::default()
        };
        let drawing = plot.drawing();
        let mut rows: Vec<i32> = drawing
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text { y, text, .. } if "abcd".contains(text.as_str()) => Some(*y),
                _ => None,
            })
            .collect();
        rows.sort_unstable();
        assert_eq!(rows.len(), 4);
        assert!(
            rows.windows(2).all(|pair| pair[1] - pair[0] >= ROW),
            "{rows:?}"
        );
        assert!(rows[3] < drawing.height, "{rows:?}");
    }
}
