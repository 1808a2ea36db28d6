//! A picture in cells: one glyph and one ink each.

use unicode_width::UnicodeWidthChar;

use super::ascii;

/// What a cell carries, in the words of the grammar's colour roles. Of two that meet in one cell the later is the stronger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// Rules, axes, the empty part of bars, borders on the map.
    Rule,
    /// Labels, notes, coasts, what is not open.
    Faint,
    /// What one reads; silence.
    #[default]
    Text,
    /// Endorse, proof, allies: the blue.
    Good,
    /// Time, limits, reservations, runners-up: the amber.
    Warn,
    /// Stops, harm, the other side: the orange.
    Alarm,
    /// Your seat, wherever it stands.
    Own,
    /// Titles, the chosen, the struck place.
    Strong,
}

impl Ink {
    pub const COUNT: usize = 8;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// One column wide.
    pub glyph: char,
    pub ink: Ink,
}

/// A cell of a picture, from its upper left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    pub x: u16,
    pub y: u16,
}

/// Cells, row by row. What is put outside is not drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    width: u16,
    height: u16,
    cells: Vec<Cell>,
}

const BLANK: Cell = Cell {
    glyph: ' ',
    ink: Ink::Text,
};

impl Picture {
    pub fn new(width: u16, height: u16) -> Picture {
        let count = usize::from(width) * usize::from(height);
        Picture {
            width,
            height,
            cells: vec![BLANK; count],
        }
    }

    pub const fn width(&self) -> u16 {
        self.width
    }
    pub const fn height(&self) -> u16 {
        self.height
    }

    /// The cell there; blank outside.
    pub fn cell(&self, x: i32, y: i32) -> Cell {
        self.index(x, y).map_or(BLANK, |at| self.cells[at])
    }

    /// Puts one glyph. One that is not a single column wide is drawn as `?`.
    pub fn put(&mut self, x: i32, y: i32, glyph: char, ink: Ink) {
        if let Some(at) = self.index(x, y) {
            let glyph = if glyph.width() == Some(1) { glyph } else { '?' };
            self.cells[at] = Cell { glyph, ink };
        }
    }

    /// Writes from `x` on to the right.
    pub fn write(&mut self, x: i32, y: i32, text: &str, ink: Ink) {
        for (glyph, x) in text.chars().zip(x..) {
            self.put(x, y, glyph, ink);
        }
    }

    /// Writes so that the last letter stands at `x`.
    pub fn write_left(&mut self, x: i32, y: i32, text: &str, ink: Ink) {
        self.write(x + 1 - columns(text), y, text, ink);
    }

    /// A glyph from `x` on, `count` times.
    pub fn fill(&mut self, x: i32, y: i32, count: i32, glyph: char, ink: Ink) {
        for x in x..x.saturating_add(count.clamp(0, i32::from(self.width))) {
            self.put(x, y, glyph, ink);
        }
    }

    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        // A picture without columns has no rows to show.
        self.cells.chunks(usize::from(self.width).max(1))
    }

    /// The pieces of one row that have one ink: where each begins, what it says, how. Blank ends are left out.
    pub fn runs(&self, y: u16) -> Vec<(u16, String, Ink)> {
        let mut runs: Vec<(u16, String, Ink)> = Vec::new();
        let row = self.rows().nth(usize::from(y)).unwrap_or(&[]);
        let end = row.iter().rposition(|cell| cell.glyph != ' ');
        for (cell, x) in row[..end.map_or(0, |last| last + 1)].iter().zip(0..) {
            match runs.last_mut() {
                // A blank has no ink of its own.
                Some((_, text, ink)) if *ink == cell.ink || cell.glyph == ' ' => {
                    text.push(cell.glyph);
                }
                None if cell.glyph == ' ' => {}
                _ => runs.push((x, cell.glyph.to_string(), cell.ink)),
            }
        }
        runs
    }

    /// The same cells in seven bits.
    #[must_use]
    pub fn ascii(mut self) -> Picture {
        for cell in &mut self.cells {
            cell.glyph = ascii::glyph(cell.glyph);
        }
        self
    }

    /// As lines, without blanks at their ends.
    pub fn text(&self) -> String {
        let line = |row: &[Cell]| row.iter().map(|cell| cell.glyph).collect::<String>();
        let lines: Vec<String> = self
            .rows()
            .map(|row| line(row).trim_end().to_owned())
            .collect();
        lines.join("\n")
    }

    fn index(&self, x: i32, y: i32) -> Option<usize> {
        let inside =
            (0..i32::from(self.width)).contains(&x) && (0..i32::from(self.height)).contains(&y);
        inside.then(|| y as usize * usize::from(self.width) + x as usize)
    }
}

/// How many cells a text takes here: one a letter.
pub(super) fn columns(text: &str) -> i32 {
    text.chars().count().min(i32::from(u16::MAX) as usize) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_part_a_row_by_ink_and_forget_blank_ends() {
        let mut picture = Picture::new(12, 2);
        picture.write(1, 0, "POL", Ink::Own);
        picture.write(5, 0, "●", Ink::Good);
        let runs = picture.runs(0);
        assert_eq!(
            runs,
            [
                (1, "POL ".to_owned(), Ink::Own),
                (5, "●".to_owned(), Ink::Good)
            ]
        );
        assert!(picture.runs(1).is_empty() && picture.runs(9).is_empty());
        assert_eq!(picture.text(), " POL ●\n");
    }

    #[test]
    fn nothing_is_drawn_outside_and_nothing_wide_inside() {
        let mut picture = Picture::new(3, 1);
        picture.write(-2, 0, "abcdefgh", Ink::Text);
        picture.write(0, 7, "x", Ink::Text);
        assert_eq!(picture.text(), "cde");
        picture.write(0, 0, "a旗\u{200b}", Ink::Text);
        assert_eq!(picture.text(), "a??");
        picture.write_left(1, 0, "xy", Ink::Text);
        picture.fill(-1, 0, i32::MAX, '=', Ink::Rule);
        assert_eq!(Picture::new(0, 5).text(), "");
        assert!(Picture::new(0, 5).runs(0).is_empty() && Picture::new(5, 0).runs(0).is_empty());
    }
}
