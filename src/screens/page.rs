//! A sheet of cells with a role each: what every screen draws on before a theme and a terminal come in.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthChar;

use crate::words::figure::{Ink, Picture};

/// What a piece of text carries. A theme says how it looks; each role also has a glyph or a word (MOCKUPS: colour roles).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// What one reads.
    #[default]
    Text,
    /// Titles, keys, the chosen row, NEXT.
    Strong,
    /// Labels, notes, what is not open to you, ELSE.
    Faint,
    /// Rules, axes, the empty part of bars, borders on the map.
    Rule,
    /// Your seat, wherever it stands.
    Own,
    /// Endorse, proof, ally, good, judgement.
    Blue,
    /// Reserve, warning, clock, luck.
    Amber,
    /// Breaks, alarm, the other side.
    Orange,
}

impl From<Ink> for Role {
    fn from(ink: Ink) -> Role {
        match ink {
            Ink::Rule => Role::Rule,
            Ink::Faint => Role::Faint,
            Ink::Text => Role::Text,
            Ink::Good => Role::Blue,
            Ink::Warn => Role::Amber,
            Ink::Alarm => Role::Orange,
            Ink::Own => Role::Own,
            Ink::Strong => Role::Strong,
        }
    }
}

impl Role {
    pub const ALL: [Role; 8] = [
        Role::Text,
        Role::Strong,
        Role::Faint,
        Role::Rule,
        Role::Own,
        Role::Blue,
        Role::Amber,
        Role::Orange,
    ];
    /// One letter for a golden page.
    pub const fn letter(self) -> char {
        match self {
            Role::Text => '.',
            Role::Strong => 'S',
            Role::Faint => 'f',
            Role::Rule => 'r',
            Role::Own => 'o',
            Role::Blue => 'b',
            Role::Amber => 'a',
            Role::Orange => 'x',
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// One column wide; a continuation of a wide character is `\0`.
    pub glyph: char,
    pub role: Role,
}

/// The sheet. Writing outside it is allowed and shows nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    width: u16,
    height: u16,
    cells: Vec<Cell>,
    /// Where the hardware cursor stands: on the first letter of the chosen row.
    pub cursor: Option<(u16, u16)>,
}

impl Page {
    pub const BLANK: Cell = Cell {
        glyph: ' ',
        role: Role::Text,
    };

    pub fn new(width: u16, height: u16) -> Page {
        Page {
            width,
            height,
            cells: vec![Page::BLANK; usize::from(width) * usize::from(height)],
            cursor: None,
        }
    }
    pub const fn width(&self) -> u16 {
        self.width
    }
    pub const fn height(&self) -> u16 {
        self.height
    }
    pub fn whole(&self) -> Rect {
        Rect::new(0, 0, self.width, self.height)
    }
    pub fn cell(&self, x: u16, y: u16) -> Cell {
        self.at(x, y).map_or(Page::BLANK, |at| self.cells[at])
    }
    /// The cells of a row; none outside the sheet.
    pub fn row(&self, y: u16) -> &[Cell] {
        let wide = usize::from(self.width);
        let from = usize::from(y) * wide;
        self.cells.get(from..from + wide).unwrap_or(&[])
    }
    fn at(&self, x: u16, y: u16) -> Option<usize> {
        (x < self.width && y < self.height)
            .then(|| usize::from(y) * usize::from(self.width) + usize::from(x))
    }

    /// One glyph, one column wide.
    pub fn set(&mut self, x: u16, y: u16, glyph: char, role: Role) {
        if let Some(at) = self.at(x, y) {
            self.cells[at] = Cell { glyph, role };
        }
    }
    /// The role of a cell, its glyph as it is.
    pub fn tint(&mut self, x: u16, y: u16, role: Role) {
        if let Some(at) = self.at(x, y) {
            self.cells[at].role = role;
        }
    }
    /// Text in at most `columns`, cut with `…`; returns the column after it.
    pub fn put(&mut self, x: u16, y: u16, columns: u16, text: &str, role: Role) -> u16 {
        let end = x.saturating_add(columns).min(self.width);
        let (mut column, mut rest) = (x, text.chars());
        while let Some(glyph) = rest.next() {
            let wide = columns_of(glyph);
            if wide == 0 {
                continue;
            }
            if column + wide > end {
                return column;
            }
            let last = column + wide == end;
            if last && rest.clone().any(|next| columns_of(next) > 0) {
                self.set(column, y, '…', role);
                return column + 1;
            }
            self.set(column, y, glyph, role);
            if wide == 2 {
                self.set(column + 1, y, '\0', role);
            }
            column += wide;
        }
        column
    }
    /// Text that ends at column `right`, exclusive; returns where it begins.
    pub fn put_right(&mut self, right: u16, y: u16, columns: u16, text: &str, role: Role) -> u16 {
        let wide = columns_in(text).min(columns);
        let x = right.saturating_sub(wide);
        self.put(x, y, wide, text, role);
        x
    }
    pub fn fill(&mut self, area: Rect, glyph: char, role: Role) {
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                self.set(x, y, glyph, role);
            }
        }
    }
    /// A figure, its blank cells left as they are here.
    pub fn picture(&mut self, x: u16, y: u16, picture: &Picture) {
        for (row, cells) in picture.rows().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if cell.glyph != ' ' {
                    let (x, y) = (x + column as u16, y + row as u16);
                    self.set(x, y, cell.glyph, cell.ink.into());
                }
            }
        }
    }
    /// Empties an area, for what lies on top.
    pub fn clear(&mut self, area: Rect) {
        self.fill(area, ' ', Role::Text);
    }

    /// The rows as text, for a golden page.
    pub fn text(&self) -> String {
        self.rows(|cell| Some(cell.glyph).filter(|glyph| *glyph != '\0'))
    }
    /// The rows as letters of roles; a blank cell has no role.
    pub fn roles(&self) -> String {
        self.rows(|cell| {
            Some(if cell.glyph == ' ' {
                ' '
            } else {
                cell.role.letter()
            })
        })
    }
    fn rows(&self, glyph: impl Fn(&Cell) -> Option<char>) -> String {
        let mut out = String::new();
        for row in self.cells.chunks(usize::from(self.width.max(1))) {
            let line: String = row.iter().filter_map(&glyph).collect();
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }
}

/// Columns of one character; control characters and marks have none.
fn columns_of(glyph: char) -> u16 {
    glyph.width().unwrap_or(0) as u16
}

/// Columns of a text.
pub fn columns_in(text: &str) -> u16 {
    let wide: usize = text
        .chars()
        .map(|glyph| usize::from(columns_of(glyph)))
        .sum();
    wide.min(usize::from(u16::MAX)) as u16
}

/// The text as it is where it fits a row, so that its columns stay; else [wrapped](wrap).
pub fn fitted(text: &str, columns: u16) -> Vec<String> {
    if !text.is_empty() && columns_in(text) <= columns {
        return vec![text.to_owned()];
    }
    wrap(text, columns)
}

/// Rows of a text, each with how far it is set in: what stands behind a key, a name or a numeral hangs beside it.
pub fn hung(text: &str, room: u16) -> Vec<(u16, String)> {
    let flat = |text: &str| fitted(text, room).into_iter().map(|row| (0, row)).collect();
    let split = text.rmatch_indices("  ").map(|(at, gap)| at + gap.len());
    let mut heads = split.filter(|at| columns_in(&text[..*at]) <= HEAD);
    let Some(at) = heads.next().filter(|_| columns_in(text) > room) else {
        return flat(text);
    };
    let (head, rest) = text.split_at(at);
    let by = columns_in(head);
    let rows = wrap(rest, room.saturating_sub(by));
    let of = |(at, row): (usize, String)| match at {
        0 => (0, format!("{head}{row}")),
        _ => (by, row),
    };
    rows.into_iter().enumerate().map(of).collect()
}

/// What text hangs behind is no wider: a key and the name of its verb.
const HEAD: u16 = 28;

/// Text broken at spaces into rows of at most `columns`; a longer word is broken where the row ends.
pub fn wrap(text: &str, columns: u16) -> Vec<String> {
    let columns = columns.max(1);
    let mut rows = Vec::new();
    let mut row = String::new();
    for word in text.split_whitespace() {
        let mut word = word.to_owned();
        if !row.is_empty() && columns_in(&row) + 1 + columns_in(&word) > columns {
            rows.push(std::mem::take(&mut row));
        }
        while columns_in(&word) > columns {
            let head: String = head_of(&word, columns);
            word = word[head.len()..].to_owned();
            rows.push(head);
        }
        if !row.is_empty() {
            row.push(' ');
        }
        row.push_str(&word);
    }
    if !row.is_empty() {
        rows.push(row);
    }
    rows
}

fn head_of(word: &str, columns: u16) -> String {
    let mut head = String::new();
    for glyph in word.chars() {
        if !head.is_empty() && columns_in(&head) + columns_of(glyph) > columns {
            break;
        }
        head.push(glyph);
    }
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_with_a_mark_and_never_leaves_the_page() {
        let mut page = Page::new(6, 2);
        assert_eq!(page.put(0, 0, 4, "abcdef", Role::Text), 4);
        assert_eq!(page.put(0, 1, 6, "abcdef", Role::Strong), 6);
        page.put(4, 0, 90, "xyz", Role::Text);
        page.put(0, 7, 9, "nowhere", Role::Text);
        assert_eq!(page.text(), "abc…x…\nabcdef\n");
        assert_eq!(page.roles(), "......\nSSSSSS\n");
    }

    #[test]
    fn wide_and_combining_characters_keep_the_columns() {
        let mut page = Page::new(6, 1);
        page.put(0, 0, 6, "漢e\u{301}x", Role::Text);
        assert_eq!(page.text(), "漢ex\n");
        assert_eq!(page.cell(1, 0).glyph, '\0');
    }

    #[test]
    fn rows_break_at_spaces_and_long_words_where_the_row_ends() {
        assert_eq!(wrap("keep the name", 8), ["keep the", "name"]);
        assert_eq!(wrap("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(wrap("  ", 3), [""; 0]);
    }
}
