//! A sparkline: a number's last turns in one row of eighths.

use super::picture::{Ink, Picture};

const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The newest value stands at the right end; older ones that find no room are left out.
#[derive(Clone, Copy, Debug)]
pub struct Spark<'a> {
    pub values: &'a [i32],
    /// What the lowest and the highest block stand for: fixed by the number's scale, so that two rows can be compared.
    pub low: i32,
    pub high: i32,
    pub ink: Ink,
    /// Values at or past it take `Alarm`: above `low` counts upwards, `None` marks nothing.
    pub alarm_from: Option<i32>,
}

impl Spark<'_> {
    /// One row.
    pub fn picture(&self, width: u16) -> Picture {
        let mut picture = Picture::new(width, 1);
        let shown = self.values.len().min(usize::from(width));
        let start = i32::from(width) - shown as i32;
        let last = &self.values[self.values.len() - shown..];
        for (value, x) in last.iter().zip(start..) {
            let alarm = self.alarm_from.is_some_and(|from| *value >= from);
            let ink = if alarm { Ink::Alarm } else { self.ink };
            picture.put(x, 0, self.level(*value), ink);
        }
        picture
    }

    fn level(&self, value: i32) -> char {
        let span = (i64::from(self.high) - i64::from(self.low)).max(1);
        let above = (i64::from(value) - i64::from(self.low)).clamp(0, span);
        LEVELS[(above * 7 / span) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_value_is_at_the_right() {
        let spark = |values: &[i32], width| {
            let spark = Spark {
                values,
                low: 0,
                high: 100,
                ink: Ink::Text,
                alarm_from: Some(90),
            };
            spark.picture(width)
        };
        assert_eq!(spark(&[0, 20, 40, 60, 80, 100], 8).text(), "  ▁▂▃▅▆█");
        assert_eq!(spark(&[0, 20, 40, 60, 80, 100], 3).text(), "▅▆█");
        assert_eq!(spark(&[100, 500, -500], 3).text(), "██▁");
        assert_eq!(spark(&[80, 90], 2).cell(0, 0).ink, Ink::Text);
        assert_eq!(spark(&[80, 90], 2).cell(1, 0).ink, Ink::Alarm);
        assert_eq!(spark(&[], 4).text(), "");
        assert_eq!(spark(&[1, 2], 0).text(), "");
    }

    #[test]
    fn a_scale_without_length_is_drawn_flat() {
        let spark = Spark {
            values: &[i32::MIN, 5, i32::MAX],
            low: 5,
            high: 5,
            ink: Ink::Text,
            alarm_from: None,
        };
        assert_eq!(spark.picture(3).text(), "▁▁█");
    }
}
