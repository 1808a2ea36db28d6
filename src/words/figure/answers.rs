//! The silence, hour by hour: answers stacked where they fell, the late ones by name.

use crate::base::ids::Member;
use crate::content::member::{MemberInfo, shown};

use super::bar::scaled;
use super::picture::{Ink, Picture, Spot, columns};

/// The answers to one text. The later a capital answers, the closer it was.
#[derive(Clone, Copy, Debug)]
pub struct Answers<'a> {
    /// The members, for their codes as they are shown.
    pub members: &'a [MemberInfo],
    /// Minutes, like every moment here, from the beginning of silence to its end.
    pub from: i32,
    pub to: i32,
    /// In the order of time.
    pub answers: &'a [Answer],
    /// What stands below the axis: moments and words, "14:00".
    pub ticks: &'a [(i32, &'a str)],
}

/// One answer, or one that is still out.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub member: Member,
    pub at: i32,
    /// See [`super::stance`].
    pub glyph: char,
    pub ink: Ink,
    /// A hinge: it has a column of its own with its code above.
    pub named: bool,
    pub own: bool,
}

/// Cells for a stack, and for one with a code above it.
const STACK: i32 = 4;
const NAMED: i32 = 5;
/// The axis and its words.
const FOOT: i32 = 2;

impl Answers<'_> {
    /// Stacks on an axis that ends where silence ends, and where each answer stands. One that finds no room in its
    /// stack is counted on top of it, `+9`, and has no place.
    pub fn picture(&self, width: u16, height: u16) -> (Picture, Vec<Option<Spot>>) {
        let mut picture = Picture::new(width, height);
        let floor = i32::from(height) - FOOT - 1;
        let room = i32::from(width) - 2;
        self.axis(floor + 1, room, &mut picture);
        let columns = self.columns(room);
        let mut spots = vec![None; self.answers.len()];
        let mut at = 0;
        while at < self.answers.len() {
            let end = at
                + columns[at..]
                    .iter()
                    .take_while(|x| **x == columns[at])
                    .count();
            self.stack(at..end, columns[at], floor, &mut picture, &mut spots);
            at = end;
        }
        (picture, spots)
    }

    /// The column of each answer: where its time lies, or the next one that is free.
    fn columns(&self, room: i32) -> Vec<i32> {
        let mut columns: Vec<i32> = Vec::with_capacity(self.answers.len());
        let mut last: Option<(i32, bool)> = None;
        for answer in self.answers {
            let meant = self.column(answer.at, room);
            let column = match last {
                // Unnamed ones within one stack's width share it.
                Some((column, false)) if !answer.named && meant < column + STACK => column,
                Some((column, named)) => {
                    let wide = if named || answer.named { NAMED } else { STACK };
                    meant.max(column + wide)
                }
                None => meant,
            };
            columns.push(column);
            last = Some((column, answer.named));
        }
        self.pulled_back(columns, room)
    }

    /// Columns pushed over the end move left again, as far as they must.
    fn pulled_back(&self, mut columns: Vec<i32>, room: i32) -> Vec<i32> {
        let mut limit = room - 2;
        let mut next: Option<i32> = None;
        for (column, answer) in columns.iter_mut().zip(self.answers).rev() {
            let was = *column;
            if next == Some(was) {
                // Of the same stack as the one after it.
                *column = limit;
                continue;
            }
            if next.is_some() {
                limit -= if answer.named { NAMED } else { STACK };
            }
            limit = limit.min(was);
            *column = limit;
            next = Some(was);
        }
        columns
    }

    fn stack(
        &self,
        which: std::ops::Range<usize>,
        x: i32,
        floor: i32,
        picture: &mut Picture,
        spots: &mut [Option<Spot>],
    ) {
        let first = which.start;
        let named = self.answers[first].named;
        // One row for the code above, or for the count of those without room.
        let rows = if named { 1 } else { floor + 1 };
        let over = which.len() as i32 > rows;
        let rows = if over { (rows - 1).max(0) } else { rows };
        for (at, y) in which.clone().zip((0..=floor).rev()).take(rows as usize) {
            let answer = self.answers[at];
            let inside = (0..i32::from(picture.width())).contains(&x);
            picture.put(
                x,
                y,
                answer.glyph,
                if answer.own { Ink::Own } else { answer.ink },
            );
            spots[at] = inside.then_some(Spot {
                x: x as u16,
                y: y as u16,
            });
        }
        if named {
            let answer = self.answers[first];
            let ink = if answer.own { Ink::Own } else { Ink::Strong };
            picture.write(x - 1, floor - 1, shown(self.members, answer.member), ink);
        } else if over {
            let rest = format!("+{}", which.len() as i32 - rows);
            picture.write(x, floor - rows, &rest, Ink::Faint);
        }
    }

    fn axis(&self, y: i32, room: i32, picture: &mut Picture) {
        picture.fill(0, y, room, '─', Ink::Rule);
        for row in 0..y {
            picture.put(room, row, '│', Ink::Warn);
        }
        picture.put(room, y, '┤', Ink::Warn);
        let mut free = 0;
        for (at, said) in self.ticks {
            let begin = self.column(*at, room) - columns(said) / 2;
            let begin = begin.min(room + 2 - columns(said)).max(0);
            if begin >= free {
                picture.write(begin, y + 1, said, Ink::Faint);
                free = begin + columns(said) + 1;
            }
        }
    }

    /// The first stack stands two columns in, so that its hour can be written below it.
    fn column(&self, at: i32, room: i32) -> i32 {
        let long = i64::from((room - 2).max(0));
        2.min(room.max(0))
            + scaled(
                at.saturating_sub(self.from),
                self.to.saturating_sub(self.from),
                long,
            ) as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(code: &str, at: i32, glyph: char, named: bool) -> Answer {
        Answer {
            member: Member::from_code(code).unwrap(),
            at,
            glyph,
            ink: Ink::Text,
            named,
            own: code == "LVA",
        }
    }

    fn evening() -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        for (nth, code) in ["EST", "LTU", "POL", "LVA", "NOR", "FIN"]
            .into_iter()
            .enumerate()
        {
            answers.push(answer(code, nth as i32, '●', false));
        }
        for (nth, code) in ["SWE", "DNK", "GBR", "CAN"].into_iter().enumerate() {
            answers.push(answer(code, 30 + nth as i32, '●', false));
        }
        answers.push(answer("LUX", 80, '○', false));
        answers.push(answer("PRT", 85, '○', false));
        for (code, at, glyph) in [
            ("FRA", 140, '○'),
            ("GRC", 200, '○'),
            ("ITA", 300, '◐'),
            ("BGR", 305, '○'),
            ("HUN", 440, '◐'),
            ("SVK", 445, '◐'),
            ("USA", 480, '◌'),
        ] {
            answers.push(answer(code, at, glyph, true));
        }
        answers
    }

    #[test]
    fn the_block_falls_first_and_the_hinges_one_by_one() {
        let answers = evening();
        let silence = Answers {
            members: &[],
            from: 0,
            to: 480,
            answers: &answers,
            ticks: &[
                (0, "14:00"),
                (120, "16:00"),
                (240, "18:00"),
                (360, "20:00"),
                (480, "22:00"),
            ],
        };
        let (picture, spots) = silence.picture(72, 8);
        let drawn = "
  ●                                                                   │
  ●                                                                   │
  ●   ●                                                               │
  ●   ●                                                               │
  ●   ●      ○      FRA      GRC           ITA  BGR      HUN  SVK  USA│
  ●   ●      ○       ○        ○             ◐    ○        ◐    ◐    ◌ │
──────────────────────────────────────────────────────────────────────┤
14:00            16:00            18:00            20:00           22:00";
        assert_eq!(format!("\n{}", picture.text()), drawn);
        assert!(spots.iter().all(Option::is_some));
        let spot = spots[answers.len() - 1].unwrap();
        assert_eq!(
            picture.cell(i32::from(spot.x), i32::from(spot.y)).glyph,
            '◌'
        );
    }

    #[test]
    fn no_silence_is_too_odd() {
        let mut answers = evening();
        answers.push(answer("ESP", i32::MAX, '○', false));
        answers.insert(0, answer("TUR", i32::MIN, '○', true));
        for (from, to) in [(0, 0), (9, -9), (i32::MIN, i32::MAX)] {
            for answers in [&answers[..], &[]] {
                let silence = Answers {
                    members: &[],
                    from,
                    to,
                    answers,
                    ticks: &[(i32::MIN, "a"), (0, "b"), (i32::MAX, "c")],
                };
                for width in 0..50 {
                    for height in [0, 1, 2, 3, 4, 9] {
                        let (picture, spots) = silence.picture(width, height);
                        assert_eq!(spots.len(), answers.len());
                        let inside =
                            |spot: &Spot| spot.x < picture.width() && spot.y < picture.height();
                        assert!(spots.iter().flatten().all(inside), "{width} x {height}");
                    }
                }
            }
        }
    }
}
