//! Frames as bytes: what changed since the last one, in as few as a terminal needs. Over a thin line a screen is as quick as
//! its bytes are few.

use std::io::{self, Write};

use ratatui::layout::Size;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthChar;

use crate::screens::look::Theme;
use crate::screens::page::{Cell, Page, Role};
use crate::words::figure::ascii;

/// Columns that it takes a longer sequence to go past than to wipe.
const WIPED_MIN: usize = 9;

/// Writes pages, and remembers what the terminal shows.
pub struct Pencil<W> {
    out: W,
    shown: Option<Shown>,
    /// Reused from frame to frame.
    bytes: Vec<u8>,
}

/// What the terminal shows.
struct Shown {
    page: Page,
    theme: Theme,
    ascii: bool,
}

/// Where the terminal writes next, and how it looks there.
#[derive(Clone, Copy)]
struct Nib {
    at: Option<(u16, u16)>,
    role: Role,
}

/// How roles are written under a theme.
struct Looks {
    styles: [Style; Role::ALL.len()],
    ascii: bool,
}

impl<W: Write> Pencil<W> {
    pub const fn new(out: W) -> Pencil<W> {
        Pencil {
            out,
            shown: None,
            bytes: Vec::new(),
        }
    }
    /// The next frame is drawn whole: the terminal was somebody else's in between.
    pub fn forget(&mut self) {
        self.shown = None;
    }
    /// Shows a page: one write of what is not shown yet, and none when all is.
    ///
    /// # Errors
    /// A terminal that cannot be written to.
    pub fn draw(&mut self, page: Page, theme: Theme, seven_bit: bool) -> io::Result<()> {
        let looks = Looks {
            styles: Role::ALL.map(|role| theme.style(role)),
            ascii: seven_bit,
        };
        let size = |page: &Page| Size::new(page.width(), page.height());
        let known = self.shown.take().filter(|shown| {
            size(&shown.page) == size(&page) && (shown.theme, shown.ascii) == (theme, seven_bit)
        });
        self.bytes.clear();
        let mut nib = Nib {
            at: None,
            role: Role::Text,
        };
        let whole = known.is_none();
        if whole {
            self.bytes.extend_from_slice(b"\x1b[m\x1b[2J");
        }
        let blank = vec![Page::BLANK; usize::from(page.width())];
        for y in 0..page.height() {
            let new = page.row(y);
            let old = known.as_ref().map_or(&blank[..], |shown| shown.page.row(y));
            nib = looks.row(y, old, new, &blank, nib, &mut self.bytes);
        }
        looks.change(nib.role, Role::Text, &mut self.bytes);
        let cursor = known.as_ref().and_then(|shown| shown.page.cursor);
        let moved = !self.bytes.is_empty() || cursor != page.cursor;
        match page.cursor {
            // Where something was written, the cursor has moved.
            Some((x, y)) if moved => {
                go(&mut self.bytes, x, y);
                if cursor.is_none() {
                    self.bytes.extend_from_slice(b"\x1b[?25h");
                }
            }
            None if whole || cursor.is_some() => self.bytes.extend_from_slice(b"\x1b[?25l"),
            _ => {}
        }
        self.shown = Some(Shown {
            page,
            theme,
            ascii: seven_bit,
        });
        if self.bytes.is_empty() {
            return Ok(());
        }
        let written = self.out.write_all(&self.bytes);
        written.and_then(|()| self.out.flush())
    }
}

impl Looks {
    /// A row, by whichever way is shorter: what changed, or all of it after it was wiped.
    fn row(
        &self,
        y: u16,
        old: &[Cell],
        new: &[Cell],
        blank: &[Cell],
        nib: Nib,
        out: &mut Vec<u8>,
    ) -> Nib {
        if old == new {
            return nib;
        }
        let from = out.len();
        let wide = |row: &[Cell]| row.iter().any(|cell| cell.glyph == '\0');
        // Half of a wide character cannot be written over: such a row is wiped.
        if !wide(old) && !wide(new) {
            let after = self.changed(y, old, new, nib, out);
            let length = out.len() - from;
            let mut wiped = Vec::with_capacity(length);
            let other = self.afresh(y, new, blank, nib, &mut wiped);
            if length <= wiped.len() {
                return after;
            }
            out.truncate(from);
            out.extend_from_slice(&wiped);
            return other;
        }
        self.afresh(y, new, blank, nib, out)
    }

    fn afresh(&self, y: u16, new: &[Cell], blank: &[Cell], nib: Nib, out: &mut Vec<u8>) -> Nib {
        go(out, 0, y);
        out.extend_from_slice(b"\x1b[K");
        let at = Some((0, y));
        self.changed(y, blank, new, Nib { at, ..nib }, out)
    }

    fn changed(&self, y: u16, old: &[Cell], new: &[Cell], mut nib: Nib, out: &mut Vec<u8>) -> Nib {
        let mut x = 0;
        let end = self.last_written(new);
        while x < new.len() {
            if self.same(old[x], new[x]) {
                x += 1;
                continue;
            }
            if x >= end {
                // Blank to the end.
                self.reach(y, x, new, &mut nib, out);
                out.extend_from_slice(b"\x1b[K");
                return nib;
            }
            self.reach(y, x, new, &mut nib, out);
            let blanks = new[x..]
                .iter()
                .take_while(|cell| self.is_blank(**cell))
                .count();
            if blanks >= WIPED_MIN {
                sequence(out, blanks, b'X');
                x += blanks;
                continue;
            }
            self.write(new[x], &mut nib, out);
            // Seven bits have no wide letters: what stands for one is followed by a blank.
            if self.ascii && new.get(x + 1).is_some_and(|next| next.glyph == '\0') {
                out.push(b' ');
            }
            x += 1;
            while x < new.len() && new[x].glyph == '\0' {
                x += 1;
            }
            // At the edge a terminal waits with going on: where it stands is not said alike by all.
            nib.at = (x < new.len()).then_some((x as u16, y));
        }
        nib
    }

    /// The column after the last that is not blank.
    fn last_written(&self, row: &[Cell]) -> usize {
        let last = row.iter().rposition(|cell| !self.is_blank(*cell));
        last.map_or(0, |last| last + 1)
    }

    /// Goes to a column of a row: by what stands between when that is shorter, else by a sequence.
    fn reach(&self, y: u16, x: usize, new: &[Cell], nib: &mut Nib, out: &mut Vec<u8>) {
        let Some((from, _)) = nib
            .at
            .filter(|(from, row)| *row == y && usize::from(*from) <= x)
        else {
            go(out, x as u16, y);
            nib.at = Some((x as u16, y));
            return;
        };
        let between = &new[usize::from(from)..x];
        if between.is_empty() {
            return;
        }
        let as_it_is = |cell: &Cell| {
            let plain = self.is_blank(*cell) && !self.lines(nib.role);
            cell.glyph != '\0' && (plain || cell.role == nib.role)
        };
        let bytes: usize = between.iter().map(|cell| cell.glyph.len_utf8()).sum();
        let sequence_bytes = if between.len() == 1 { 3 } else { 4 };
        if bytes <= sequence_bytes && between.iter().all(as_it_is) {
            for cell in between {
                self.put(cell.glyph, out);
            }
        } else {
            sequence(out, between.len(), b'C');
        }
        nib.at = Some((x as u16, y));
    }

    fn write(&self, cell: Cell, nib: &mut Nib, out: &mut Vec<u8>) {
        // A blank looks the same in every role that draws no line under it.
        let plain = self.is_blank(cell);
        if !plain || self.lines(nib.role) {
            let role = if plain { Role::Text } else { cell.role };
            self.change(nib.role, role, out);
            nib.role = role;
        }
        self.put(cell.glyph, out);
    }

    fn put(&self, glyph: char, out: &mut Vec<u8>) {
        let glyph = if self.ascii {
            ascii::glyph(glyph)
        } else {
            glyph
        };
        // Should a page ever hold what a terminal obeys or an eye cannot see, it is not sent.
        let shown = matches!(glyph, ' '..='~') || glyph.width().is_some_and(|columns| columns > 0);
        let glyph = if shown { glyph } else { ' ' };
        out.extend_from_slice(glyph.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn same(&self, old: Cell, new: Cell) -> bool {
        let blank = || self.is_blank(old) && self.is_blank(new);
        let looks = || self.style(old.role) == self.style(new.role);
        old == new || blank() || old.glyph == new.glyph && looks()
    }

    fn is_blank(&self, cell: Cell) -> bool {
        cell.glyph == ' ' && !self.lines(cell.role)
    }

    /// A role draws a line under what it looks over.
    fn lines(&self, role: Role) -> bool {
        self.style(role).add_modifier.contains(Modifier::UNDERLINED)
    }

    fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }

    /// From how one role looks to how another does.
    fn change(&self, from: Role, to: Role, out: &mut Vec<u8>) {
        let (from, to) = (self.style(from), self.style(to));
        if from == to {
            return;
        }
        let plain = Style::new();
        if to == plain {
            out.extend_from_slice(b"\x1b[m");
            return;
        }
        out.extend_from_slice(b"\x1b[");
        let mut codes = Codes { out, first: true };
        // What is taken away is taken away with everything.
        let kept = to.add_modifier.contains(from.add_modifier);
        let colourless = to.fg.is_none_or(|fg| fg == Color::Reset) && from.fg.is_some();
        let afresh = !kept || colourless;
        let from = if afresh && from != plain {
            // A number that is left out is a nought.
            codes.push("");
            plain
        } else {
            from
        };
        for (modifier, code) in MODIFIERS {
            if to.add_modifier.contains(modifier) && !from.add_modifier.contains(modifier) {
                codes.push(code);
            }
        }
        if to.fg != from.fg
            && let Some(colour) = to.fg
        {
            codes.colour(colour);
        }
        // Two styles that differ in nothing that is written.
        if codes.first {
            codes.push("0");
        }
        out.push(b'm');
    }
}

const MODIFIERS: [(Modifier, &str); 3] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::UNDERLINED, "4"),
];

/// The numbers of one sequence.
struct Codes<'a> {
    out: &'a mut Vec<u8>,
    first: bool,
}

impl Codes<'_> {
    fn push(&mut self, code: &str) {
        if !self.first {
            self.out.push(b';');
        }
        self.first = false;
        self.out.extend_from_slice(code.as_bytes());
    }
    fn colour(&mut self, colour: Color) {
        let sixteen = match colour {
            Color::Black => "30",
            Color::Red => "31",
            Color::Green => "32",
            Color::Yellow => "33",
            Color::Blue => "34",
            Color::Magenta => "35",
            Color::Cyan => "36",
            Color::Gray => "37",
            Color::DarkGray => "90",
            Color::LightRed => "91",
            Color::LightGreen => "92",
            Color::LightYellow => "93",
            Color::LightBlue => "94",
            Color::LightMagenta => "95",
            Color::LightCyan => "96",
            Color::White => "97",
            Color::Reset => "39",
            Color::Indexed(index) => return self.push(&format!("38;5;{index}")),
            Color::Rgb(red, green, blue) => {
                return self.push(&format!("38;2;{red};{green};{blue}"));
            }
        };
        self.push(sixteen);
    }
}

/// To a place, from anywhere.
fn go(out: &mut Vec<u8>, x: u16, y: u16) {
    let _ = match (x, y) {
        (0, 0) => write!(out, "\x1b[H"),
        (0, _) => write!(out, "\x1b[{}H", y + 1),
        _ => write!(out, "\x1b[{};{}H", y + 1, x + 1),
    };
}

/// A sequence with a count, which is left out when it is one.
fn sequence(out: &mut Vec<u8>, count: usize, action: u8) {
    out.extend_from_slice(b"\x1b[");
    if count > 1 {
        let _ = write!(out, "{count}");
    }
    out.push(action);
}
