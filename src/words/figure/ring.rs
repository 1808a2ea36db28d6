//! The table: 32 seats in English alphabetical order around three sides, the chair at its head.

use crate::base::ids::{MEMBERS, Member};
use crate::content::member::{MemberInfo, shown};

use super::picture::{Ink, Picture, Spot, columns};

/// What one seat shows.
#[derive(Clone, Copy, Debug)]
pub struct Chip {
    /// The stance, or the one you read: see [`super::stance`].
    pub glyph: char,
    pub ink: Ink,
    /// A reading of yours, not a word of theirs: a `?` behind it.
    pub read: bool,
}

/// Who sits how, by place at the table.
#[derive(Clone, Copy, Debug)]
pub struct Ring<'a> {
    /// The members, for their codes as they are shown.
    pub members: &'a [MemberInfo],
    pub chips: &'a [Chip; MEMBERS],
    /// Your own seat.
    pub own: Option<Member>,
    /// The chosen seat: marked with `▸`.
    pub chosen: Option<Member>,
    /// What stands at the head of the table, when there is a row for it: "THE CHAIR".
    pub head: &'a str,
}

/// Where everything stands for one size. Small enough to make anew for each frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seating {
    /// The first letter of each code; `None` for a seat that found no room.
    pub seats: [Option<Spot>; MEMBERS],
    /// The table's inside, for the draft: left, top, width, height. Nothing when the seats stand as a list.
    pub inner: (u16, u16, u16, u16),
    /// The row for the chair, when there is one.
    pub head: Option<u16>,
    /// Left and right edge and the row of the lower one; none when the seats stand as a list.
    edges: Option<(u16, u16, u16)>,
}

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    Left,
    Down,
    Up,
    Right,
}

/// Seats along each side, when the table is as long as it should be.
const SIDE: usize = 12;
/// A chip and what parts it from the next: mark, code, blank, glyph, `?`.
const PITCH: u16 = 7;
/// The left edge stands here; left of it are a mark, a code, a glyph and a `?`.
const LEFT: u16 = 9;
/// From the right edge to the end.
const RIGHT: u16 = 11;
/// A draft needs so many columns to be read.
const INNER_MIN: u16 = 20;

impl Seating {
    /// A table with seats on three sides if there is room for one; else a list, row by row; what finds no room is left
    /// out, and [`Seating::hidden`] says how many.
    pub fn new(width: u16, height: u16) -> Seating {
        (1..=SIDE)
            .rev()
            .find_map(|side| Seating::table(width, height, side))
            .unwrap_or_else(|| Seating::list(width, height))
    }

    fn table(width: u16, height: u16, side: usize) -> Option<Seating> {
        let (left, right) = (LEFT, width.checked_sub(RIGHT)?);
        if right < left + INNER_MIN {
            return None;
        }
        // The lower seats begin under the inside of the table and may end where the right seats end.
        let first = left + 3;
        let across = usize::from((width - first) / PITCH).max(1);
        let foot = MEMBERS - 2 * side;
        let foot_rows = foot.div_ceil(across) as u16;
        let rows = side as u16;
        let head = height.checked_sub(rows + 1 + foot_rows)?.min(1);
        let lower = head + rows;
        let mut seats = [None; MEMBERS];
        for (at, seat) in seats.iter_mut().enumerate() {
            let (x, y) = if at < side {
                (2, head + at as u16)
            } else if at < side + foot {
                let nth = at - side;
                let column = (nth % across) as u16;
                (first + column * PITCH, lower + 1 + (nth / across) as u16)
            } else {
                // Upwards again, so that the order runs around the table.
                (right + 4, head + (MEMBERS - 1 - at) as u16)
            };
            *seat = Some(Spot { x, y });
        }
        Some(Seating {
            seats,
            inner: (left + 2, head, right - left - 3, rows),
            head: (head == 1).then_some(0),
            edges: Some((left, right, lower)),
        })
    }

    fn list(width: u16, height: u16) -> Seating {
        let across = usize::from(width / PITCH);
        let seats = std::array::from_fn(|at| {
            let (x, y) = (at.checked_rem(across)? as u16, (at / across) as u16);
            (y < height).then_some(Spot {
                x: x * PITCH + 1,
                y,
            })
        });
        Seating {
            seats,
            inner: (0, 0, 0, 0),
            head: None,
            edges: None,
        }
    }

    /// Seats that found no room.
    pub fn hidden(&self) -> usize {
        self.seats.iter().filter(|seat| seat.is_none()).count()
    }

    /// The seat an arrow leads to from `from`: the nearest in that direction, `from` itself when there is none.
    pub fn step(&self, from: Member, arrow: Arrow) -> Member {
        let Some(here) = self.seats[from.index()] else {
            return from;
        };
        let placed = Member::all().filter_map(|to| Some((to, self.seats[to.index()]?)));
        placed
            .filter_map(|(to, spot)| Some((cost(here, spot, arrow)?, to)))
            .min()
            .map_or(from, |(_, to)| to)
    }
}

/// How far a seat lies along the arrow, and off it; `None` when it does not lie that way.
fn cost(from: Spot, to: Spot, arrow: Arrow) -> Option<(i32, i32)> {
    let (dx, dy) = (
        i32::from(to.x) - i32::from(from.x),
        i32::from(to.y) - i32::from(from.y),
    );
    let (along, off) = match arrow {
        Arrow::Left => (-dx, dy.abs() * 8),
        Arrow::Right => (dx, dy.abs() * 8),
        Arrow::Up => (-dy * 2, dx.abs()),
        Arrow::Down => (dy * 2, dx.abs()),
    };
    // A seat dead ahead is better than a nearer one aside.
    (along > 0).then_some((along + 2 * off, off))
}

impl Ring<'_> {
    /// The edges of the table and all chips; the draft goes into [`Seating::inner`].
    pub fn picture(&self, width: u16, height: u16) -> (Picture, Seating) {
        let seating = Seating::new(width, height);
        let mut picture = Picture::new(width, height);
        self.edges(&seating, &mut picture);
        for member in Member::all() {
            let Some(spot) = seating.seats[member.index()] else {
                continue;
            };
            self.chip(member, spot, &seating, &mut picture);
        }
        (picture, seating)
    }

    fn edges(&self, seating: &Seating, picture: &mut Picture) {
        let Some((left, right, lower)) = seating.edges else {
            return;
        };
        let (left, right, lower) = (i32::from(left), i32::from(right), i32::from(lower));
        if let Some(row) = seating.head {
            let middle = (left + right + 1 - columns(self.head)) / 2;
            picture.write(middle, i32::from(row), self.head, Ink::Faint);
        }
        for y in i32::from(seating.inner.1)..lower {
            picture.put(left, y, '│', Ink::Rule);
            picture.put(right, y, '│', Ink::Rule);
        }
        picture.fill(left, lower, right - left, '─', Ink::Rule);
        picture.put(left, lower, '╰', Ink::Rule);
        picture.put(right, lower, '╯', Ink::Rule);
    }

    fn chip(&self, member: Member, spot: Spot, seating: &Seating, picture: &mut Picture) {
        let chip = self.chips[member.index()];
        let (x, y) = (i32::from(spot.x), i32::from(spot.y));
        let (own, chosen) = (self.own == Some(member), self.chosen == Some(member));
        let ink = match (own, chosen) {
            (true, _) => Ink::Own,
            (_, true) => Ink::Strong,
            _ => Ink::Text,
        };
        picture.write(x, y, shown(self.members, member), ink);
        let glyph = if own { Ink::Own } else { chip.ink };
        picture.put(x + 4, y, chip.glyph, glyph);
        if chip.read {
            picture.put(x + 5, y, '?', Ink::Faint);
        }
        if chosen {
            // Between two seats of a row there is one column for the mark; along a side there are two.
            let beside = seating
                .edges
                .is_some_and(|(_, _, lower)| y < i32::from(lower));
            picture.put(x - if beside { 2 } else { 1 }, y, '▸', Ink::Strong);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::stance;
    use super::*;
    use crate::world::text::Stance;

    fn member(code: &str) -> Member {
        Member::from_code(code).unwrap()
    }

    fn ring(width: u16, height: u16) -> (String, Seating) {
        let (glyph, ink) = stance(Stance::Silent);
        let mut chips = [Chip {
            glyph,
            ink,
            read: false,
        }; MEMBERS];
        let (glyph, ink) = stance(Stance::Break);
        chips[member("SVK").index()] = Chip {
            glyph,
            ink,
            read: true,
        };
        let ring = Ring {
            members: &[],
            chips: &chips,
            own: Some(member("LVA")),
            chosen: Some(member("SVK")),
            head: "THE CHAIR",
        };
        let (picture, seating) = ring.picture(width, height);
        (picture.text(), seating)
    }

    #[test]
    fn at_the_small_size_all_sit_around_the_draft() {
        let (text, seating) = ring(80, 14);
        let table = "
  ALB ○  │                                                           │   USA ○
  BEL ○  │                                                           │   GBR ○
  BGR ○  │                                                           │   TUR ○
  CAN ○  │                                                           │   SWE ○
  HRV ○  │                                                           │   ESP ○
  CZE ○  │                                                           │   SVN ○
  DNK ○  │                                                           │ ▸ SVK ✗?
  EST ○  │                                                           │   ROU ○
  FIN ○  │                                                           │   PRT ○
  FRA ○  │                                                           │   POL ○
  DEU ○  │                                                           │   NOR ○
  GRC ○  │                                                           │   MKD ○
         ╰───────────────────────────────────────────────────────────╯
            HUN ○  ISL ○  ITA ○  LVA ○  LTU ○  LUX ○  MNE ○  NLD ○";
        assert_eq!(format!("\n{text}"), table);
        assert_eq!((seating.inner, seating.head), ((11, 0, 57, 12), None));
        assert_eq!(seating.hidden(), 0);
    }

    #[test]
    fn with_a_row_more_the_chair_is_named() {
        let (text, seating) = ring(78, 15);
        let head = "                                  THE CHAIR";
        assert_eq!(text.lines().next(), Some(head));
        assert_eq!((seating.inner, seating.head), ((11, 1, 55, 12), Some(0)));
    }

    #[test]
    fn a_low_panel_seats_more_at_the_foot_and_a_narrow_one_makes_a_list() {
        let (low, seating) = ring(60, 12);
        let table = "
  ALB ○  │                                       │   USA ○
  BEL ○  │                                       │   GBR ○
  BGR ○  │                                       │   TUR ○
  CAN ○  │                                       │   SWE ○
  HRV ○  │                                       │   ESP ○
  CZE ○  │                                       │   SVN ○
  DNK ○  │                                       │ ▸ SVK ✗?
  EST ○  │                                       │   ROU ○
         ╰───────────────────────────────────────╯
            FIN ○  FRA ○  DEU ○  GRC ○  HUN ○  ISL ○
            ITA ○  LVA ○  LTU ○  LUX ○  MNE ○  NLD ○
            MKD ○  NOR ○  POL ○  PRT ○";
        assert_eq!(
            (format!("\n{low}"), seating.hidden()),
            (table.to_owned(), 0)
        );
        let (narrow, seating) = ring(36, 7);
        let list = "
 ALB ○  BEL ○  BGR ○  CAN ○  HRV ○
 CZE ○  DNK ○  EST ○  FIN ○  FRA ○
 DEU ○  GRC ○  HUN ○  ISL ○  ITA ○
 LVA ○  LTU ○  LUX ○  MNE ○  NLD ○
 MKD ○  NOR ○  POL ○  PRT ○  ROU ○
▸SVK ✗? SVN ○  ESP ○  SWE ○  TUR ○
 GBR ○  USA ○";
        assert_eq!(
            (format!("\n{narrow}"), seating.hidden()),
            (list.to_owned(), 0)
        );
    }

    #[test]
    fn every_seat_has_a_place_of_its_own_or_is_counted() {
        for width in 0..100 {
            for height in 0..24 {
                let seating = Seating::new(width, height);
                let mut spots: Vec<Spot> = seating.seats.iter().flatten().copied().collect();
                spots.sort();
                spots.dedup();
                assert_eq!(spots.len() + seating.hidden(), MEMBERS);
                let (glyph, ink) = ('●', Ink::Good);
                let chips = [Chip {
                    glyph,
                    ink,
                    read: true,
                }; MEMBERS];
                let ring = Ring {
                    members: &[],
                    chips: &chips,
                    own: None,
                    chosen: None,
                    head: "",
                };
                let text = ring.picture(width, height).0.text();
                assert_eq!(text.matches('●').count(), spots.len(), "{width} x {height}");
            }
        }
    }

    #[test]
    fn arrows_walk_around_the_table() {
        let seating = Seating::new(80, 14);
        let walk = |from: &str, arrows: &[Arrow]| {
            let end = arrows
                .iter()
                .fold(member(from), |at, arrow| seating.step(at, *arrow));
            end.code()
        };
        use Arrow::{Down, Left, Right, Up};
        assert_eq!(walk("ALB", &[Down, Down]), "BGR");
        assert_eq!(walk("ALB", &[Up, Left]), "ALB");
        assert_eq!(walk("ALB", &[Right]), "USA");
        assert_eq!(walk("GRC", &[Down, Right, Right]), "ITA");
        assert_eq!(walk("NLD", &[Up, Up]), "NOR");
        for from in Member::all() {
            let on = [Left, Down, Up, Right].map(|arrow| seating.step(from, arrow));
            assert!(
                on.iter().any(|to| *to != from),
                "{} is a dead end",
                from.code()
            );
        }
    }
}
