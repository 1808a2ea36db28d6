//! Where names and marks stand, so that none covers another.

use std::sync::LazyLock;

use super::picture::columns;

/// Cells that are taken.
pub struct Places {
    width: i32,
    height: i32,
    taken: Vec<bool>,
}

/// A row of cells found for a mark and the text beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub mark: (i32, i32),
    /// Where the text begins; `None` when only the mark found room.
    pub text: Option<i32>,
}

/// How far a mark may be moved: columns and rows.
const REACH: (i32, i32) = (7, 4);
/// How far a name without a mark may be.
const ASIDE: (i32, i32) = (4, 1);

impl Places {
    pub fn new(width: u16, height: u16) -> Places {
        Places {
            width: i32::from(width),
            height: i32::from(height),
            taken: vec![false; usize::from(width) * usize::from(height)],
        }
    }

    /// A name without a mark, its middle at the cell or a little off it. Returns where it begins.
    pub fn name(&mut self, cell: (i32, i32), text: &str) -> Option<(i32, i32)> {
        self.named(cell, text, |_, _, _| true)
    }
    /// The same, two columns from every other text, so that nobody reads the two as one.
    pub fn name_apart(&mut self, cell: (i32, i32), text: &str) -> Option<(i32, i32)> {
        let long = columns(text);
        self.named(cell, text, |places, x, y| places.apart(x, y, long))
    }
    fn named(
        &mut self,
        (x, y): (i32, i32),
        text: &str,
        fits: impl Fn(&Places, i32, i32) -> bool,
    ) -> Option<(i32, i32)> {
        let long = columns(text);
        if !self.inside(x, y) || long > self.width {
            return None;
        }
        let begin = |dx: i32| (x - long / 2 + dx).clamp(0, self.width - long);
        let found = near(ASIDE)
            .map(|(dx, dy)| (begin(dx), y + dy))
            .find(|(x, y)| self.free(*x, *y, long) && fits(self, *x, *y))?;
        self.take(found.0, found.1, long);
        Some(found)
    }

    /// True when these cells are two columns from everything in their row.
    fn apart(&self, x: i32, y: i32, long: i32) -> bool {
        !self.taken(x - 2, y) && !self.taken(x + long + 1, y)
    }

    /// A text at exactly these cells; false when one of them is taken or outside.
    pub fn exactly(&mut self, x: i32, y: i32, long: i32) -> bool {
        let free = long > 0 && self.free(x, y, long);
        if free {
            self.take(x, y, long);
        }
        free
    }

    /// A mark that stays at its cell, and the text on the side asked for, else on the other. `None` when the cell is
    /// taken or outside, or the text finds no room.
    pub fn town(&mut self, (x, y): (i32, i32), text: &str, right: bool) -> Option<Found> {
        let sides = [right, !right];
        let found = sides
            .into_iter()
            .find_map(|right| self.beside(x, y, text, 1, right))?;
        self.take_found(found, text);
        Some(found)
    }

    /// A mark as near to the cell as it finds room, with its text if that can stand beside it, else alone.
    pub fn mark(&mut self, (x, y): (i32, i32), text: &str) -> Option<Found> {
        let with_text = |places: &Places| {
            near(REACH).find_map(|(dx, dy)| {
                [true, false]
                    .into_iter()
                    .find_map(|right| places.beside(x + dx, y + dy, text, 0, right))
            })
        };
        let alone = |places: &Places| {
            near(REACH)
                .map(|(dx, dy)| (x + dx, y + dy))
                .find(|(x, y)| places.inside(*x, *y) && !places.taken(*x, *y))
                .map(|mark| Found { mark, text: None })
        };
        let found = if text.is_empty() {
            alone(self)
        } else {
            with_text(self).or_else(|| alone(self))
        }?;
        self.take_found(found, text);
        Some(found)
    }

    /// Room for a mark at exactly this cell and a text `gap` cells from it.
    fn beside(&self, x: i32, y: i32, text: &str, gap: i32, right: bool) -> Option<Found> {
        let long = columns(text);
        let begin = if right { x + 1 + gap } else { x - gap - long };
        let (first, last) = (begin.min(x), (begin + long - 1).max(x));
        self.free(first, y, last - first + 1).then_some(Found {
            mark: (x, y),
            text: (long > 0).then_some(begin),
        })
    }

    fn take_found(&mut self, found: Found, text: &str) {
        let (x, y) = found.mark;
        self.take(x, y, 1);
        if let Some(begin) = found.text {
            self.take(begin, y, columns(text));
        }
    }

    /// True when all these cells are inside and free, and so are the two at their ends, so that words do not touch.
    fn free(&self, x: i32, y: i32, long: i32) -> bool {
        let inside = self.inside(x, y) && self.inside(x + long - 1, y);
        inside && !(x - 1..=x + long).any(|x| self.taken(x, y))
    }
    fn inside(&self, x: i32, y: i32) -> bool {
        (0..self.width).contains(&x) && (0..self.height).contains(&y)
    }
    fn taken(&self, x: i32, y: i32) -> bool {
        self.inside(x, y) && self.taken[(y * self.width + x) as usize]
    }
    /// Cells that something else has drawn on.
    pub fn take(&mut self, x: i32, y: i32, long: i32) {
        for x in x..x + long {
            if self.inside(x, y) {
                self.taken[(y * self.width + x) as usize] = true;
            }
        }
    }
}

/// Steps away from a cell, the nearest first; a row counts as two columns. Sorted once: every mark asks for them.
static STEPS: LazyLock<Vec<(i32, i32)>> = LazyLock::new(|| {
    let (columns, rows) = REACH;
    let mut steps: Vec<(i32, i32)> = (-rows..=rows)
        .flat_map(|dy| (-columns..=columns).map(move |dx| (dx, dy)))
        .collect();
    steps.sort_by_key(|(dx, dy)| (dx * dx + 4 * dy * dy, *dy, *dx));
    steps
});

/// The steps that stay within so many columns and rows.
fn near((columns, rows): (i32, i32)) -> impl Iterator<Item = (i32, i32)> {
    let steps = STEPS.iter().copied();
    steps.filter(move |(dx, dy)| dx.abs() <= columns && dy.abs() <= rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_do_not_touch_and_marks_make_way() {
        let mut places = Places::new(20, 3);
        assert_eq!(places.name((5, 1), "POLAND"), Some((2, 1)));
        let town = places.town((1, 1), "Lask", true);
        assert_eq!(town, None, "no room beside the name");
        let town = places.town((10, 1), "Brest", true).unwrap();
        assert_eq!((town.mark, town.text), ((10, 1), Some(12)));
        let mark = places.mark((10, 1), "").unwrap();
        assert_eq!(mark.mark, (9, 1));
        let mark = places.mark((19, 0), "LVA").unwrap();
        assert_eq!(
            (mark.mark, mark.text),
            ((19, 0), Some(16)),
            "its code at the left"
        );
    }

    #[test]
    fn nothing_is_placed_where_there_is_nothing() {
        for (width, height) in [(0, 0), (1, 1), (0, 4), (4, 0)] {
            let mut places = Places::new(width, height);
            places.name((0, 0), "POLAND");
            places.town((0, 0), "Lask", false);
            places.mark((0, 0), "LVA");
            places.mark((-3, 99), "");
        }
    }
}
