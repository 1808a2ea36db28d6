//! A grid of dots, two by four to a cell, in layers of ink.

use super::picture::{Ink, Picture};

/// Which ink a cell takes when dots of several meet in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blend {
    /// The strongest: a track over a coast is seen whole.
    Top,
    /// The one with the most dots, the stronger of equals: marks that touch keep their colours.
    Most,
}

/// Dots, from the upper left. What is set outside is not drawn.
#[derive(Clone, Debug)]
pub struct Dots {
    width: u16,
    height: u16,
    /// The dots of each ink, cell by cell, as Unicode numbers them.
    masks: Vec<[u8; Ink::COUNT]>,
}

/// Every how many dots a line has one: 1 solid, 2 a border, 3 a track. Keeps its step from one piece to the next.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    every: u32,
    step: u32,
    ink: Ink,
}

/// The bits of a cell's dots: `BIT[y][x]`.
const BIT: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
const INKS: [Ink; Ink::COUNT] = [
    Ink::Rule,
    Ink::Faint,
    Ink::Text,
    Ink::Good,
    Ink::Warn,
    Ink::Alarm,
    Ink::Own,
    Ink::Strong,
];

impl Pen {
    /// `every` of 0 is drawn as 1.
    pub const fn new(ink: Ink, every: u32) -> Pen {
        let every = if every == 0 { 1 } else { every };
        Pen {
            every,
            step: 0,
            ink,
        }
    }
    fn marks(&mut self) -> bool {
        let marks = self.step == 0;
        self.step = (self.step + 1) % self.every;
        marks
    }
}

impl Dots {
    /// For so many cells.
    pub fn new(width: u16, height: u16) -> Dots {
        let count = usize::from(width) * usize::from(height);
        Dots {
            width,
            height,
            masks: vec![[0; Ink::COUNT]; count],
        }
    }

    /// Dots across: two a cell.
    pub const fn across(&self) -> i32 {
        self.width as i32 * 2
    }
    /// Dots down: four a cell.
    pub const fn down(&self) -> i32 {
        self.height as i32 * 4
    }

    pub fn set(&mut self, x: i32, y: i32, ink: Ink) {
        if (0..self.across()).contains(&x) && (0..self.down()).contains(&y) {
            let cell = (y / 4) as usize * usize::from(self.width) + (x / 2) as usize;
            self.masks[cell][ink as usize] |= BIT[(y % 4) as usize][(x % 2) as usize];
        }
    }

    /// A straight line with both ends; the first dot of a piece that goes on is the last one of the piece before.
    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), pen: &mut Pen) {
        let Some(((x0, y0), (x1, y1))) = self.clipped(from, to) else {
            return;
        };
        let (dx, dy) = ((x1 - x0).abs(), -(y1 - y0).abs());
        let (step_x, step_y) = ((x1 - x0).signum(), (y1 - y0).signum());
        let (mut x, mut y, mut error) = (x0, y0, dx + dy);
        // The end is left to the next piece, or to the caller, so that dashes stay even.
        while (x, y) != (x1, y1) {
            if pen.marks() {
                self.set(x, y, pen.ink);
            }
            let twice = 2 * error;
            if twice >= dy {
                error += dy;
                x += step_x;
            }
            if twice <= dx {
                error += dx;
                y += step_y;
            }
        }
        if pen.every == 1 {
            self.set(x1, y1, pen.ink);
        }
    }

    /// A line through all the points; a point alone is one dot.
    pub fn path(&mut self, points: impl IntoIterator<Item = (i32, i32)>, mut pen: Pen) {
        let mut last = None;
        let mut drawn = false;
        for point in points {
            if let Some(last) = last.filter(|last| *last != point) {
                self.line(last, point, &mut pen);
                drawn = true;
            }
            last = Some(point);
        }
        if let (Some((x, y)), false) = (last, drawn) {
            self.set(x, y, pen.ink);
        }
    }

    /// Lays the dots over a picture with their upper left at cell `x`, `y`; cells without dots stay as they are.
    pub fn paint(&self, picture: &mut Picture, x: i32, y: i32, blend: Blend) {
        let width = usize::from(self.width).max(1);
        for (at, masks) in self.masks.iter().enumerate() {
            let Some((glyph, ink)) = look(masks, blend) else {
                continue;
            };
            picture.put(x + (at % width) as i32, y + (at / width) as i32, glyph, ink);
        }
    }

    /// The part of a line that can be seen: Cohen and Sutherland, so that a line across the globe costs no more than
    /// the panel is wide. `None` when nothing can.
    fn clipped(&self, from: (i32, i32), to: (i32, i32)) -> Option<((i32, i32), (i32, i32))> {
        let (right, bottom) = (i64::from(self.across()) - 1, i64::from(self.down()) - 1);
        let side = |(x, y): (i64, i64)| {
            u8::from(x < 0)
                | u8::from(x > right) << 1
                | u8::from(y < 0) << 2
                | u8::from(y > bottom) << 3
        };
        let mut a = (i64::from(from.0), i64::from(from.1));
        let mut b = (i64::from(to.0), i64::from(to.1));
        // Each end is cut at most once by each side.
        for _ in 0..9 {
            let (at_a, at_b) = (side(a), side(b));
            if at_a | at_b == 0 {
                let small = |(x, y): (i64, i64)| (x as i32, y as i32);
                return Some((small(a), small(b)));
            }
            if at_a & at_b != 0 {
                return None;
            }
            let out = if at_a != 0 { at_a } else { at_b };
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let cut = match out {
                _ if out & 1 != 0 => (0, a.1 + dy * -a.0 / dx),
                _ if out & 2 != 0 => (right, a.1 + dy * (right - a.0) / dx),
                _ if out & 4 != 0 => (a.0 + dx * -a.1 / dy, 0),
                _ => (a.0 + dx * (bottom - a.1) / dy, bottom),
            };
            if at_a != 0 {
                a = cut;
            } else {
                b = cut;
            }
        }
        None
    }
}

/// The glyph and the ink of one cell; `None` without a dot.
fn look(masks: &[u8; Ink::COUNT], blend: Blend) -> Option<(char, Ink)> {
    let all = masks.iter().fold(0, |all, mask| all | mask);
    if all == 0 {
        return None;
    }
    let mut inked = INKS.into_iter().zip(masks).filter(|(_, mask)| **mask != 0);
    let ink = match blend {
        Blend::Top => inked.next_back(),
        Blend::Most => inked.max_by_key(|(_, mask)| mask.count_ones()),
    };
    let glyph = char::from_u32(0x2800 + u32::from(all))?;
    Some((glyph, ink?.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(width: u16, height: u16, draw: impl Fn(&mut Dots)) -> Picture {
        let mut dots = Dots::new(width, height);
        draw(&mut dots);
        let mut picture = Picture::new(width, height);
        dots.paint(&mut picture, 0, 0, Blend::Top);
        picture
    }

    #[test]
    fn lines_are_solid_or_every_second_or_third_dot() {
        let line = |every| {
            drawn(6, 1, |dots| {
                dots.path([(0, 0), (5, 0), (11, 0)], Pen::new(Ink::Rule, every));
            })
            .text()
        };
        assert_eq!(line(1), "⠉⠉⠉⠉⠉⠉");
        assert_eq!(line(2), "⠁⠁⠁⠁⠁⠁");
        assert_eq!(line(3), "⠁⠈ ⠁⠈");
    }

    #[test]
    fn the_stronger_ink_shows_or_the_one_with_more_dots() {
        let mut dots = Dots::new(1, 1);
        dots.path([(0, 0), (0, 3)], Pen::new(Ink::Faint, 1));
        dots.set(1, 0, Ink::Alarm);
        let ink = |blend| {
            let mut picture = Picture::new(1, 1);
            dots.paint(&mut picture, 0, 0, blend);
            picture.cell(0, 0)
        };
        assert_eq!(
            (ink(Blend::Top).glyph, ink(Blend::Top).ink),
            ('⡏', Ink::Alarm)
        );
        assert_eq!(
            (ink(Blend::Most).glyph, ink(Blend::Most).ink),
            ('⡏', Ink::Faint)
        );
    }

    #[test]
    fn a_line_across_the_globe_is_cut_at_the_edge() {
        let far = 2_000_000_000;
        let pen = || Pen::new(Ink::Text, 1);
        let crossing = drawn(3, 1, |dots| dots.path([(-far, 2), (far, 2)], pen()));
        assert_eq!(crossing.text(), "⠤⠤⠤");
        let missing = drawn(3, 1, |dots| dots.path([(-far, -1), (far, -1)], pen()));
        assert_eq!(missing.text(), "");
        for (width, height) in [(0, 0), (0, 3), (3, 0), (1, 1)] {
            drawn(width, height, |dots| {
                dots.path([(-9, -9), (9, 9), (9, -9), (3, 3)], pen());
                dots.path([(0, 0)], pen());
                dots.path([], pen());
            });
        }
    }
}
