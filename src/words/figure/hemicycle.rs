//! A chamber before or on the day of a vote: seats as marks, group by group, in a half circle or on two benches.

mod seats;
mod short;

use crate::content::member::{ChamberShape, GroupRole};

use super::braille::{Blend, Dots};
use super::picture::{Ink, Picture, Spot, columns};
use super::places::Places;
pub use short::shorts;

/// A parliamentary group and what its seats say so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bloc {
    /// Three or four letters beside its wedge: see [`shorts`].
    pub short: String,
    /// It sits with the cabinet or carries it: its marks are discs, and benches put it on the upper side.
    pub government: bool,
    pub for_it: u16,
    pub open: u16,
    pub against: u16,
}

/// What a mark says. Told by shape first: disc, ring, small dot, cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Say {
    ForByGovernment,
    ForByOpposition,
    Open,
    Against,
}

/// The chamber. Groups stand from left to right as they are given.
#[derive(Clone, Copy, Debug)]
pub struct Chamber<'a> {
    pub shape: ChamberShape,
    pub blocs: &'a [Bloc],
}

/// A mark for one seat or for several alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Upper left of its four by four dots.
    pub x: i32,
    pub y: i32,
    /// Which of the blocs.
    pub bloc: usize,
    pub say: Say,
}

/// Where every mark stands for one size, in dots: for cells as for paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub marks: Vec<Mark>,
    /// 0 when there are no seats or no room for one.
    pub seats_a_mark: u16,
    /// Beside its wedge, in dots, the middle of each group's name; `None` for a group without a mark.
    pub names: Vec<Option<(i32, i32)>>,
}

/// A mark's side in dots.
pub const MARK: i32 = 4;
/// More seats than these are drawn several to a mark.
pub const MARKS_MAX: u16 = 120;

impl Bloc {
    /// A chamber's groups as its member file lists them, all seats still open.
    pub fn of(chamber: &crate::content::member::Chamber) -> Vec<Bloc> {
        let names: Vec<&str> = chamber
            .groups
            .iter()
            .map(|group| group.name.as_str())
            .collect();
        let groups = chamber.groups.iter().zip(shorts(&names));
        groups
            .map(|(group, short)| Bloc {
                short,
                government: group.role != GroupRole::Opposition,
                for_it: 0,
                open: group.seats,
                against: 0,
            })
            .collect()
    }

    /// The groups with a count dealt out to them: so many yes from the most willing on, cabinet and support first, so
    /// many no from the other end; the rest is open. A likeness: no desk knows the count by group. Say so beside it.
    pub fn dealt(chamber: &crate::content::member::Chamber, yes: i16, no: i16) -> Vec<Bloc> {
        let mut blocs = Bloc::of(chamber);
        let mut willing: Vec<usize> = (0..blocs.len()).collect();
        willing.sort_by_key(|at| {
            let group = &chamber.groups[*at];
            (!blocs[*at].government, -group.stance_halves, *at)
        });
        let (mut yes, mut no) = (yes.max(0).unsigned_abs(), no.max(0).unsigned_abs());
        for at in &willing {
            let bloc = &mut blocs[*at];
            bloc.for_it = yes.min(bloc.open);
            bloc.open -= bloc.for_it;
            yes -= bloc.for_it;
        }
        for at in willing.iter().rev() {
            let bloc = &mut blocs[*at];
            bloc.against = no.min(bloc.open);
            bloc.open -= bloc.against;
            no -= bloc.against;
        }
        blocs
    }

    pub fn seats(&self) -> u16 {
        self.for_it
            .saturating_add(self.open)
            .saturating_add(self.against)
    }

    /// The same group before it has been told on the day: all seats open.
    #[must_use]
    pub fn untold(&self) -> Bloc {
        Bloc {
            for_it: 0,
            open: self.seats(),
            against: 0,
            ..self.clone()
        }
    }
}

/// The order in which groups are told on the day of a vote: the largest first, the deciding one last.
pub fn order_told(blocs: &[Bloc], deciding: Option<usize>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..blocs.len()).collect();
    order.sort_by_key(|at| (deciding == Some(*at), u16::MAX - blocs[*at].seats(), *at));
    order
}

impl Say {
    /// The row for a legend.
    pub const ALL: [Say; 4] = [
        Say::ForByGovernment,
        Say::ForByOpposition,
        Say::Against,
        Say::Open,
    ];

    pub const fn word(self) -> &'static str {
        match self {
            Say::ForByGovernment => "for, government",
            Say::ForByOpposition => "for, opposition",
            Say::Open => "open",
            Say::Against => "against",
        }
    }
    pub const fn ink(self) -> Ink {
        match self {
            Say::ForByGovernment | Say::ForByOpposition => Ink::Good,
            Say::Open => Ink::Faint,
            Say::Against => Ink::Alarm,
        }
    }
    /// Its letter where dots cannot be shown.
    pub const fn letter(self) -> char {
        match self {
            Say::ForByGovernment => '#',
            Say::ForByOpposition => 'o',
            Say::Open => '.',
            Say::Against => 'X',
        }
    }
    /// Its four rows of four dots.
    const fn shape(self) -> [&'static [u8; 4]; 4] {
        match self {
            Say::ForByGovernment => [b".##.", b"####", b"####", b".##."],
            Say::ForByOpposition => [b".##.", b"#..#", b"#..#", b".##."],
            Say::Open => [b"....", b".##.", b".##.", b"...."],
            Say::Against => [b"#..#", b".##.", b".##.", b"#..#"],
        }
    }
    /// Two cells for a legend: `⢾⡷`.
    pub fn legend(self) -> Picture {
        let mut dots = Dots::new(2, 1);
        self.draw(0, 0, &mut dots);
        let mut picture = Picture::new(2, 1);
        dots.paint(&mut picture, 0, 0, Blend::Most);
        picture
    }
    fn draw(self, x: i32, y: i32, dots: &mut Dots) {
        for (row, dy) in self.shape().iter().zip(0..) {
            for (dot, dx) in row.iter().zip(0..) {
                if *dot == b'#' {
                    dots.set(x + dx, y + dy, self.ink());
                }
            }
        }
    }
}

impl Chamber<'_> {
    /// Marks and names in a panel of so many dots, with room left for names beside the wedges where there is enough.
    pub fn layout(&self, across: i32, down: i32) -> Layout {
        seats::layout(self, across, down)
    }

    pub fn seats(&self) -> u32 {
        self.blocs.iter().map(|bloc| u32::from(bloc.seats())).sum()
    }

    /// The marks and the groups' names, and the layout they came from. Write [`Layout::caption`] below it.
    pub fn picture(&self, width: u16, height: u16) -> (Picture, Layout) {
        let mut dots = Dots::new(width, height);
        let layout = self.layout(dots.across(), dots.down());
        let mut picture = Picture::new(width, height);
        let mut places = Places::new(width, height);
        for mark in &layout.marks {
            mark.say.draw(mark.x, mark.y, &mut dots);
            for y in mark.y / 4..=(mark.y + MARK - 1) / 4 {
                places.take(mark.x / 2, y, (mark.x + MARK - 1) / 2 - mark.x / 2 + 1);
            }
        }
        dots.paint(&mut picture, 0, 0, Blend::Most);
        self.names(&layout, &mut places, &mut picture);
        (picture, layout)
    }

    /// The same with a letter a mark, for `--ascii` and for lines: dots of one shape would all be a full stop.
    pub fn letters(&self, width: u16, height: u16) -> (Picture, Layout) {
        let layout = self.layout(i32::from(width) * 2, i32::from(height) * 4);
        let mut picture = Picture::new(width, height);
        let mut places = Places::new(width, height);
        for mark in &layout.marks {
            let middle = ((mark.x + MARK / 2) / 2, (mark.y + MARK / 2) / 4);
            // Of two in one cell, the second stands beside it: each seat is counted.
            if let Some(found) = places.mark(middle, "") {
                let (x, y) = found.mark;
                picture.put(x, y, mark.say.letter(), mark.say.ink());
            }
        }
        self.names(&layout, &mut places, &mut picture);
        (picture, layout)
    }

    fn names(&self, layout: &Layout, places: &mut Places, picture: &mut Picture) {
        // The larger groups first: of two names without room for both, the larger group's stays.
        for at in order_told(self.blocs, None) {
            let Some((x, y)) = layout.names.get(at).copied().flatten() else {
                continue;
            };
            let name = &self.blocs[at].short;
            if let Some(Spot { x, y }) = name_spot(places, x, y, name) {
                picture.write(i32::from(x), i32::from(y), name, Ink::Text);
            }
        }
    }
}

fn name_spot(places: &mut Places, x: i32, y: i32, name: &str) -> Option<Spot> {
    if columns(name) == 0 {
        return None;
    }
    let (x, y) = places.name((x.div_euclid(2), y.div_euclid(4)), name)?;
    Some(Spot {
        x: x as u16,
        y: y as u16,
    })
}

impl Layout {
    /// What a mark stands for; empty when each is one seat.
    pub fn caption(&self) -> String {
        match self.seats_a_mark {
            0 | 1 => String::new(),
            seats => format!("A mark is {seats} seats."),
        }
    }
}

#[cfg(test)]
mod tests;
