//! The last page, drawn.

use crate::screens::model::Model;
use crate::screens::night::Night;
use crate::screens::page::{Page, Role};
use crate::screens::{foot, lesson};
use crate::words::names;

pub fn draw(model: &Model, night: &Night, page: &mut Page) {
    let Some(last) = &night.last else { return };
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let left = if page.width() >= 120 { 6 } else { 2 };
    page.put(left, 1, 40, "The last page", Role::Strong);
    let who = names::capital(&names::seat(case, obs.seat));
    let seed = format!("{who}, seed {}", night.sitting.table().setup().seed);
    page.put_right(page.width() - 2, 1, 60, &seed, Role::Faint);
    for x in left..page.width() - 2 {
        page.set(x, 2, '─', Role::Rule);
    }
    let columns = (page.width() - left - 2).min(104);
    let rows = last.laid(columns);
    let kept = lesson::rows(model, night, (page.width(), page.height())).len() as u16;
    let room = page.height().saturating_sub(8 + kept);
    let below = rows.len().saturating_sub(last.row + usize::from(room));
    if below > 0 {
        let more = format!("↓ {below} more {}", if below == 1 { "row" } else { "rows" });
        page.put_right(page.width() - 2, 2, 20, &format!(" {more} "), Role::Faint);
    }
    for (at, (indent, text, role)) in rows
        .iter()
        .skip(last.row)
        .take(usize::from(room))
        .enumerate()
    {
        let y = 4 + at as u16;
        page.put(
            left + indent,
            y,
            columns.saturating_sub(*indent),
            text,
            *role,
        );
    }
    lesson::draw(model, night, page);
    let keys = [
        ("↑↓", "read on"),
        ("d", "debrief"),
        ("n", "another night"),
        ("Enter", "to the title"),
        ("?", "help"),
    ];
    let keys = keys.map(|(key, does)| (key.to_owned(), does.to_owned()));
    foot::rows(
        page,
        model.said.as_deref(),
        "Read on; then d goes through the night: choice, luck, and what if.",
        "The session is over; nothing more can happen in it.",
        &keys,
    );
}
