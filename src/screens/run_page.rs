//! Running on: one row a turn, the last one marked.

use crate::screens::night::Night;
use crate::screens::page::{Page, Role};

pub fn draw(night: &Night, page: &mut Page) {
    let Some(running) = &night.running else {
        return;
    };
    let columns = page.width().saturating_sub(4);
    let room = usize::from(page.height().saturating_sub(9));
    let first = running.lines.len().saturating_sub(room);
    let shown = running.lines.iter().enumerate().skip(first);
    for (y, (at, line)) in (3..).zip(shown) {
        let last = at + 1 == running.lines.len();
        let role = if last { Role::Strong } else { Role::Text };
        if last {
            page.set(2, y, '▸', Role::Strong);
            page.cursor = Some((4, y));
        }
        page.put(4, y, 8, &format!("turn {}", line.turn), Role::Faint);
        page.put(13, y, 18, &line.at, Role::Amber);
        page.put(33, y, columns.saturating_sub(33), &line.heard, role);
    }
}
