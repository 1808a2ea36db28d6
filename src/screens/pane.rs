//! A panel being written: a title on a rule, then row after row, with the chosen one marked.

use ratatui::layout::Rect;

use crate::screens::page::{Page, Role, columns_in, wrap};
use crate::words::figure::bar::Bar;
use crate::words::figure::{Ink, Picture};

/// A piece of text with its role.
pub type Piece<'a> = (&'a str, Role);

/// Writes a panel from its top. Rows below its edge are not written.
pub struct Pane<'a> {
    pub page: &'a mut Page,
    area: Rect,
    row: u16,
    focused: bool,
    /// The chosen row, by its number among those that can be chosen.
    chosen: usize,
    picked: usize,
    /// Where the note at the right end of the next row begins: no text runs into it.
    edge: Option<u16>,
}

/// Columns that the mark of the chosen row and of focus take.
const INDENT: u16 = 2;

impl<'a> Pane<'a> {
    pub fn new(page: &'a mut Page, area: Rect, focused: bool, chosen: usize) -> Pane<'a> {
        Pane {
            page,
            area,
            row: area.y,
            focused,
            chosen,
            picked: 0,
            edge: None,
        }
    }
    pub const fn is_focused(&self) -> bool {
        self.focused
    }
    /// Column of the text, and columns there are for it.
    pub const fn x(&self) -> u16 {
        self.area.x + INDENT
    }
    pub fn columns(&self) -> u16 {
        self.area.width.saturating_sub(INDENT)
    }
    pub fn right(&self) -> u16 {
        self.area.right()
    }
    /// The row that is written next.
    pub const fn y(&self) -> u16 {
        self.row
    }
    pub fn left(&self) -> u16 {
        self.area.bottom().saturating_sub(self.row)
    }
    /// The free part of the panel.
    pub fn rest(&self) -> Rect {
        Rect::new(self.x(), self.row, self.columns(), self.left())
    }
    pub fn skip(&mut self, rows: u16) {
        self.row = self.row.saturating_add(rows);
    }

    /// The title on its rule, with a faint note at the right end.
    pub fn title(&mut self, title: &str, note: &str) {
        if self.left() == 0 {
            return;
        }
        let y = self.row;
        let (x, right) = (self.x(), self.right());
        if self.focused {
            self.page.set(self.area.x, y, '▸', Role::Strong);
        }
        let after = self.page.put(x, y, self.columns(), title, Role::Strong) + 1;
        let wide = columns_in(note);
        let fits = wide > 0 && after + wide + 4 <= right;
        let end = if fits { right - wide - 1 } else { right };
        let (rule, role) = if self.focused {
            ('━', Role::Strong)
        } else {
            ('─', Role::Rule)
        };
        for column in after..end {
            self.page.set(column, y, rule, role);
        }
        if fits {
            self.page.put_right(right, y, wide, note, Role::Faint);
        }
        self.row += 1;
    }

    /// One row of pieces.
    pub fn line(&mut self, pieces: &[Piece<'_>]) {
        self.pieces(self.x(), pieces);
        self.row = self.row.saturating_add(1);
        self.edge = None;
    }
    fn pieces(&mut self, mut x: u16, pieces: &[Piece<'_>]) {
        if self.left() == 0 {
            return;
        }
        let right = self.edge.unwrap_or(self.right());
        for (text, role) in pieces {
            let columns = right.saturating_sub(x);
            x = self.page.put(x, self.row, columns, text, *role);
        }
    }
    pub fn text(&mut self, text: &str, role: Role) {
        self.line(&[(text, role)]);
    }
    /// Text over as many rows as it takes, at most `most`; the last is cut.
    pub fn para(&mut self, text: &str, role: Role, most: u16) {
        self.hang(0, text, role, most);
    }
    /// The same, `by` columns further in.
    pub fn hang(&mut self, by: u16, text: &str, role: Role, most: u16) {
        let rows = wrap(text, self.columns().saturating_sub(by));
        let most = usize::from(most.min(self.left()));
        for (at, row) in rows.iter().take(most).enumerate() {
            let cut = at + 1 == most && rows.len() > most;
            let row = if cut {
                format!("{row} …")
            } else {
                row.clone()
            };
            let x = self.x() + by;
            let columns = self.columns().saturating_sub(by);
            self.page.put(x, self.row, columns, &row, role);
            self.row += 1;
        }
    }
    /// Text at the right end of the row that comes next.
    pub fn note(&mut self, text: &str, role: Role) {
        if self.left() > 0 && !text.is_empty() {
            let columns = self.columns();
            let from = self
                .page
                .put_right(self.right(), self.row, columns, text, role);
            self.edge = Some(from.saturating_sub(1));
        }
    }

    /// A row that can be chosen. True when it is the chosen one of the panel in focus.
    pub fn pick(&mut self, pieces: &[Piece<'_>]) -> bool {
        let chosen = self.mark();
        self.line(pieces);
        chosen
    }
    /// A row that can be chosen, and is not cut but told whole in so many rows once it is.
    pub fn pick_whole(&mut self, head: Piece<'_>, text: &str, role: Role, most: u16) {
        if !self.mark() {
            self.line(&[head, (text, role)]);
            return;
        }
        let by = columns_in(head.0);
        if self.left() > 0 {
            self.page.put(self.x(), self.row, by, head.0, head.1);
        }
        self.hang(by, text, role, most);
    }
    /// Rows that the chosen text takes when it is told whole; one where nothing is chosen.
    pub fn whole(&self, by: u16, text: Option<&str>, most: u16) -> usize {
        let room = self.columns().saturating_sub(by);
        let rows = text
            .filter(|_| self.focused)
            .map_or(1, |text| wrap(text, room).len());
        rows.clamp(1, usize::from(most.max(1)))
    }
    /// Marks the row that comes next as one that can be chosen.
    pub fn mark(&mut self) -> bool {
        let chosen = self.focused && self.picked == self.chosen;
        self.picked += 1;
        if chosen && self.left() > 0 {
            self.page.set(self.area.x, self.row, '▸', Role::Strong);
            self.page.cursor = Some((self.x(), self.row));
        }
        chosen
    }
    /// Rows before this one are not shown; rows that can be chosen are counted from it.
    pub const fn start_at(&mut self, first: usize) {
        self.picked = first;
    }
    /// Rows before this one are not shown: the chosen one is kept in sight. Returns the first to be written.
    pub fn window(&mut self, count: usize, rows_each: usize) -> usize {
        let room = (usize::from(self.left()) / rows_each.max(1)).max(1);
        self.window_of(count, room, 1)
    }
    /// The same, where the chosen one is so many rows tall and all others are one.
    pub fn window_whole(&mut self, count: usize, tall: usize) -> usize {
        self.window_of(count, usize::from(self.left()).max(tall), tall)
    }
    fn window_of(&mut self, count: usize, room: usize, tall: usize) -> usize {
        let chosen = self.chosen.min(count.saturating_sub(1));
        let first = if self.focused {
            (chosen + tall).saturating_sub(room)
        } else {
            0
        };
        self.picked = first;
        first
    }
    /// The row that is chosen, whether the panel is in focus or not.
    pub const fn chosen(&self) -> usize {
        self.chosen
    }

    /// A figure at column `x` of the row that comes next.
    pub fn picture(&mut self, x: u16, picture: &Picture) {
        if self.left() > 0 {
            self.page.picture(x, self.row, picture);
        }
    }
    /// A bar of `wide` columns at column `x` of the row that comes next.
    pub fn bar(&mut self, x: u16, wide: u16, value: i32, of: i32, ink: Ink) {
        self.picture(x, &Bar::plain(value, of, ink).picture(wide));
    }
}

/// Rows of the foot: a rule, the next step, what happens otherwise, the live keys.
const FOOT: u16 = 4;

/// A frame for what lies on top, in the middle of the page and above its foot; returns its inside.
pub fn boxed(page: &mut Page, columns: u16, rows: u16, title: &str) -> Rect {
    let room = page.height().saturating_sub(FOOT);
    let wide = (columns + 6).min(page.width());
    let high = (rows + 2).min(room);
    let (x, y) = ((page.width() - wide) / 2, (room - high).div_ceil(2));
    let area = Rect::new(x, y, wide, high);
    // A column on each side parts it from what lies below.
    let around = Rect::new(x.saturating_sub(1), y, wide + 2, high);
    page.clear(around);
    frame(page, area, title);
    Rect::new(x + 1, y + 1, wide.saturating_sub(4), high.saturating_sub(2))
}

/// The frame itself, its inside emptied.
pub fn frame(page: &mut Page, area: Rect, title: &str) {
    if area.width < 2 || area.height < 2 {
        return;
    }
    page.clear(area);
    let (left, right) = (area.x, area.right() - 1);
    let (top, bottom) = (area.y, area.bottom() - 1);
    for x in left..=right {
        page.set(x, top, '─', Role::Rule);
        page.set(x, bottom, '─', Role::Rule);
    }
    for y in top..=bottom {
        page.set(left, y, '│', Role::Rule);
        page.set(right, y, '│', Role::Rule);
    }
    for (x, y, corner) in [
        (left, top, '╭'),
        (right, top, '╮'),
        (left, bottom, '╰'),
        (right, bottom, '╯'),
    ] {
        page.set(x, y, corner, Role::Rule);
    }
    if !title.is_empty() {
        let room = area.width.saturating_sub(5);
        page.put(left + 2, top, room, &format!(" {title} "), Role::Strong);
    }
}
