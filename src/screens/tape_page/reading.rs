//! Text that may be longer than its panel: laid out row by row first, then shown from where one has read to.

use crate::screens::page::{Role, columns_in, wrap};
use crate::screens::pane::{Pane, Piece};

/// Rows as wide as a panel.
pub struct Reading {
    columns: u16,
    rows: Vec<Vec<(u16, String, Role)>>,
}

impl Reading {
    pub fn of(pane: &Pane<'_>) -> Reading {
        Reading {
            columns: pane.columns(),
            rows: Vec::new(),
        }
    }
    pub fn skip(&mut self) {
        self.rows.push(Vec::new());
    }
    /// One row of pieces; what does not fit is cut.
    pub fn line(&mut self, pieces: &[Piece<'_>]) {
        let mut x = 0;
        let row = pieces.iter().map(|(text, role)| {
            let at = x;
            x += columns_in(text);
            (at, (*text).to_owned(), *role)
        });
        self.rows.push(row.collect());
    }
    pub fn para(&mut self, text: &str, role: Role) {
        self.hang(0, text, role);
    }
    /// Over as many rows as it takes, `by` columns in.
    pub fn hang(&mut self, by: u16, text: &str, role: Role) {
        let rows = wrap(text, self.columns.saturating_sub(by));
        self.rows
            .extend(rows.into_iter().map(|row| vec![(by, row, role)]));
    }
    /// The same with a label in front of its first row; nothing where there is no text.
    pub fn labelled(&mut self, label: &str, by: u16, text: &str, role: Role) {
        let first = self.rows.len();
        if !text.is_empty() {
            self.hang(by, text, role);
        }
        if let Some(row) = self.rows.get_mut(first) {
            row.push((0, label.to_owned(), Role::Faint));
        }
    }
    /// Writes what fits, from this row on or from the first of the last that fit. `key` reads on.
    pub fn show(self, pane: &mut Pane<'_>, from: usize, key: &str) {
        let room = usize::from(pane.left());
        let all = self.rows.len();
        if room == 0 {
            return;
        }
        let from = from.min(all.saturating_sub(room));
        let below = all.saturating_sub(from + room);
        let shown = if below > 0 { room - 1 } else { room };
        for row in self.rows.into_iter().skip(from).take(shown) {
            let (x, y) = (pane.x(), pane.y());
            for (by, text, role) in row {
                let columns = self.columns.saturating_sub(by);
                pane.page.put(x + by, y, columns, &text, role);
            }
            pane.skip(1);
        }
        if below > 0 {
            let more = format!("… {} more rows: {key}", below + 1);
            pane.text(&more, Role::Faint);
        }
    }
}
