//! Arrivals over time: what was pledged, when it is there, and whether that is what is needed.

use super::bar::scaled;
use super::picture::{Ink, Picture, columns};

/// Arrivals against a need, from now on.
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'a> {
    /// Hours, like every moment here.
    pub now: i32,
    pub until: i32,
    /// Packages asked for.
    pub need: u16,
    /// In place already.
    pub have: u16,
    /// In the order in which they are to be told.
    pub arrivals: &'a [Arrival<'a>],
    /// What stands below the axis: moments and words, "Day 3".
    pub ticks: &'a [(i32, &'a str)],
}

/// One pledge on its way.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'a> {
    /// "NLD 2 F-35": cut where it is longer than a third of the panel.
    pub label: &'a str,
    /// When it is there; later than the end, it runs off to the right.
    pub at: i32,
    pub packages: u16,
    /// It still waits for a chamber: a broken line.
    pub waits: bool,
    pub own: bool,
}

/// Each arrival's line begins here; what it says stands left of it.
struct Frame {
    x: i32,
    /// Cells for time.
    width: i32,
}

impl Timeline<'_> {
    /// One row an arrival, then what is in place over time against the need, then the axis. Arrivals without a row are
    /// counted in the last one: `+3`.
    pub fn picture(&self, width: u16, height: u16) -> Picture {
        let mut picture = Picture::new(width, height);
        let frame = self.frame(width);
        let rows = (usize::from(height)).saturating_sub(3);
        let shown = self.arrivals.len().min(rows);
        for (arrival, y) in self.arrivals[..shown].iter().zip(0..) {
            self.arrival(arrival, y, &frame, &mut picture);
        }
        let hidden = self.arrivals.len() - shown;
        let y = shown as i32;
        self.in_place(y, &frame, &mut picture);
        if hidden > 0 {
            picture.write(0, y + 1, &format!("+{hidden}"), Ink::Faint);
        }
        self.axis(y + 1, &frame, &mut picture);
        picture
    }

    fn frame(&self, width: u16) -> Frame {
        let width = i32::from(width);
        let longest = self
            .arrivals
            .iter()
            .map(|arrival| columns(arrival.label))
            .max();
        let x = (longest.unwrap_or(0).max(columns(IN_PLACE)) + 2).min(width / 3);
        Frame {
            x,
            width: width - x,
        }
    }

    /// `NLD 2 F-35  ────────●2`, or `╌` while it waits.
    fn arrival(&self, arrival: &Arrival, y: i32, frame: &Frame, picture: &mut Picture) {
        let label: String = arrival
            .label
            .chars()
            .take((frame.x - 1).max(0) as usize)
            .collect();
        let ink = if arrival.own { Ink::Own } else { Ink::Text };
        picture.write(0, y, &label, ink);
        let end = self.column(arrival.at, frame);
        let line = if arrival.waits { '·' } else { '─' };
        picture.fill(frame.x, y, end, line, Ink::Rule);
        if arrival.at > self.until {
            picture.put(frame.x + frame.width - 1, y, '▸', Ink::Faint);
            return;
        }
        let (glyph, ink) = if arrival.waits {
            ('○', Ink::Warn)
        } else {
            ('●', Ink::Good)
        };
        picture.put(frame.x + end, y, glyph, ink);
        let said = arrival.packages.to_string();
        let beside = frame.x + end + 1;
        if beside + columns(&said) <= frame.x + frame.width {
            picture.write(beside, y, &said, Ink::Text);
        } else {
            picture.write_left(frame.x + end - 1, y, &said, Ink::Text);
        }
    }

    /// The running sum, a digit from where it rises: `1──3───4 of 5`. What waits is not counted.
    fn in_place(&self, y: i32, frame: &Frame, picture: &mut Picture) {
        picture.write(0, y, IN_PLACE, Ink::Faint);
        let mut sums = vec![(0, self.have)];
        let mut sorted: Vec<&Arrival> = self.arrivals.iter().collect();
        sorted.sort_by_key(|arrival| arrival.at);
        for arrival in sorted {
            if !arrival.waits && arrival.at <= self.until {
                let sum = sums[sums.len() - 1].1.saturating_add(arrival.packages);
                sums.push((self.column(arrival.at, frame), sum));
            }
        }
        let need = match self.need {
            0 => ", none asked for".to_owned(),
            need => format!(" of {need}"),
        };
        let room = frame.width - columns(&need);
        for (at, (column, sum)) in sums.iter().enumerate() {
            let end = sums.get(at + 1).map_or(room, |next| next.0.min(room));
            let ink = if *sum >= self.need {
                Ink::Good
            } else {
                Ink::Warn
            };
            let said = sum.to_string();
            picture.fill(frame.x + column, y, end - column, '─', Ink::Rule);
            if column + columns(&said) <= room {
                picture.write(frame.x + column, y, &said, ink);
            }
        }
        let (last, ink) = match sums[sums.len() - 1].1 {
            sum if sum >= self.need => (sum, Ink::Good),
            sum => (sum, Ink::Warn),
        };
        picture.write_left(frame.x + room - 1, y, &last.to_string(), ink);
        picture.write(frame.x + room, y, &need, Ink::Text);
    }

    fn axis(&self, y: i32, frame: &Frame, picture: &mut Picture) {
        picture.fill(frame.x, y, frame.width, '─', Ink::Rule);
        let mut free = 0;
        for (at, said) in self
            .ticks
            .iter()
            .filter(|tick| (self.now..=self.until).contains(&tick.0))
        {
            let x = frame.x + self.column(*at, frame);
            picture.put(x, y, '┴', Ink::Rule);
            let begin = x.min(frame.x + frame.width - columns(said));
            if begin >= free && begin >= frame.x {
                picture.write(begin, y + 1, said, Ink::Faint);
                free = begin + columns(said) + 1;
            }
        }
    }

    /// Cells from the beginning of time to a moment, held to the last one.
    fn column(&self, at: i32, frame: &Frame) -> i32 {
        let last = i64::from((frame.width - 1).max(0));
        scaled(
            at.saturating_sub(self.now),
            self.until.saturating_sub(self.now),
            last,
        ) as i32
    }
}

const IN_PLACE: &str = "in place";

#[cfg(test)]
mod tests {
    use super::*;

    fn arrival(label: &str, at: i32, packages: u16, waits: bool) -> Arrival<'_> {
        Arrival {
            label,
            at,
            packages,
            waits,
            own: label.starts_with("LVA"),
        }
    }

    #[test]
    fn pledges_arrive_against_the_need() {
        let arrivals = [
            arrival("NLD 2 F-35", 24, 2, false),
            arrival("LVA hosts", 48, 1, false),
            arrival("DEU battery", 120, 1, true),
            arrival("USA tankers", 400, 1, false),
        ];
        let timeline = Timeline {
            now: 0,
            until: 144,
            need: 5,
            have: 0,
            arrivals: &arrivals,
            ticks: &[(0, "now"), (48, "Day 3"), (96, "Day 5"), (144, "Day 7")],
        };
        let picture = "
NLD 2 F-35   ───────●2
LVA hosts    ──────────────●1
DEU battery  ···································○1
USA tankers  ──────────────────────────────────────────▸
in place     0──────2──────3──────────────────────3 of 5
             ┴─────────────┴─────────────┴─────────────┴
             now           Day 3         Day 5     Day 7
";
        assert_eq!(format!("\n{}", timeline.picture(56, 8).text()), picture);
        let short = "
NLD 2 F-35   ────●2
in place     0───2───3────────────3 of 5
+3           ┴───────┴────────┴────────┴
             now     Day 3    Day 5";
        assert_eq!(format!("\n{}", timeline.picture(40, 4).text()), short);
    }

    #[test]
    fn no_timeline_is_too_odd() {
        let arrivals = [
            arrival("x", i32::MIN, u16::MAX, false),
            arrival("", i32::MAX, u16::MAX, true),
        ];
        for (now, until) in [(0, 0), (5, -5), (i32::MIN, i32::MAX), (0, i32::MAX)] {
            for arrivals in [&arrivals[..], &[]] {
                let timeline = Timeline {
                    now,
                    until,
                    need: u16::MAX,
                    have: u16::MAX,
                    arrivals,
                    ticks: &[(i32::MIN, "before"), (3, ""), (i32::MAX, "after")],
                };
                for (width, height) in [(0, 0), (1, 1), (2, 9), (9, 2), (40, 5)] {
                    assert_eq!(timeline.picture(width, height).height(), height);
                }
            }
        }
    }
}
