//! What lies on top and is typed in: palette, capitals, terms.

use ratatui::layout::Rect;

use crate::screens::cards::cost;
use crate::screens::model::Model;
use crate::screens::page::{Page, Role, wrap};
use crate::screens::pane::{Pane, boxed};
use crate::screens::{marks, top, verbs};
use crate::words::verb::Verb;
use crate::words::{clocks, names};

/// A box with a line to type on; returns the pane below it.
fn typing<'a>(
    page: &'a mut Page,
    title: &str,
    typed: &str,
    (rows, row): (usize, usize),
) -> Pane<'a> {
    let columns = 84.min(page.width().saturating_sub(8));
    let high = (rows as u16 + 3).clamp(5, page.height().saturating_sub(8).max(5));
    let inside = boxed(page, columns, high, title);
    let end = page.put(inside.x + 2, inside.y, columns, typed, Role::Strong);
    page.set(end, inside.y, '_', Role::Faint);
    let below = Rect::new(
        inside.x,
        inside.y + 2,
        inside.width,
        inside.height.saturating_sub(2),
    );
    Pane::new(page, below, true, row)
}

pub fn palette(model: &Model, page: &mut Page, typed: &str, row: usize) {
    let verbs = top::matching(model, typed);
    let orders = top::orders(model, typed);
    let rows = verbs.len() + orders.len();
    let title = "Commands: a word, a key, or an order in words";
    let mut pane = typing(page, title, typed, (rows, row));
    let first = pane.window(rows, 1);
    for (at, verb) in verbs.iter().enumerate().skip(first) {
        if pane.left() == 0 {
            return;
        }
        verb_row(model, &mut pane, *verb, at == row);
    }
    for (at, entry) in orders
        .iter()
        .enumerate()
        .skip(first.saturating_sub(verbs.len()))
    {
        if pane.left() == 0 {
            return;
        }
        let role = match (entry.off.is_some(), at + verbs.len() == row) {
            (true, _) => Role::Faint,
            (_, true) => Role::Strong,
            _ => Role::Text,
        };
        pane.note(&cost(entry), Role::Blue);
        let label = marks::cut(&entry.label, pane.columns().saturating_sub(8));
        pane.pick(&[(&label, role)]);
    }
}

/// Key, name, what it does; what is off says why.
fn verb_row(model: &Model, pane: &mut Pane<'_>, verb: Verb, here: bool) {
    let key = format!("{:<7}", model.keys.shown(verb));
    let name = format!("{:<18}", verb.short());
    match verbs::off(model, verb) {
        Some(why) => pane.pick(&[
            (&key, Role::Faint),
            (&name, Role::Faint),
            (&why, Role::Faint),
        ]),
        None => {
            let role = if here { Role::Strong } else { Role::Text };
            pane.pick(&[
                (&key, Role::Strong),
                (&name, role),
                (verb.says(), Role::Faint),
            ])
        }
    };
}

/// How sure one is that the suspected state or its proxy did it.
pub fn sure(model: &Model, page: &mut Page, typed: &str) {
    let Some(night) = model.night() else { return };
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let mut pane = typing(page, "How sure are you, in 100?", typed, (3, usize::MAX));
    let actor = names::suspect_or_proxy(case);
    let desk = clocks::blame(case, obs);
    let text = format!("That it was {actor}. Your desk says {desk}; Enter seals yours instead.");
    pane.para(&text, Role::Faint, 3);
}

pub fn find(model: &Model, page: &mut Page, typed: &str, row: usize) {
    let found = top::capitals(model, typed);
    let mut pane = typing(page, "Another capital", typed, (found.len(), row));
    let first = pane.window(found.len(), 1);
    for (at, member) in found.iter().enumerate().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let info = model.content.member(*member);
        let role = if at == row { Role::Strong } else { Role::Text };
        let code = format!("{}  ", info.shown);
        let name = format!("{:<22}", info.name);
        pane.pick(&[
            (&code, Role::Faint),
            (&name, role),
            (&info.capital, Role::Faint),
        ]);
    }
}

pub fn terms(model: &Model, page: &mut Page, typed: &str, row: usize, open: bool) {
    let found = top::found(model, typed);
    if let Some(term) = found
        .get(row.min(found.len().saturating_sub(1)))
        .filter(|_| open)
    {
        let columns = 72.min(page.width().saturating_sub(8));
        let rows = wrap(&term.text, columns).len() + wrap(&term.source, columns).len();
        let inside = boxed(page, columns, rows as u16 + 5, &term.name);
        let mut pane = Pane::new(page, inside, false, 0);
        pane.skip(1);
        pane.para(&term.text, Role::Text, 20);
        pane.skip(1);
        pane.para(&term.source, Role::Faint, 6);
        pane.page.cursor = Some((inside.x + 2, inside.y + 1));
        return;
    }
    let mut pane = typing(page, "Terms of the field", typed, (found.len(), row));
    let first = pane.window(found.len(), 1);
    for (at, term) in found.iter().enumerate().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let role = if at == row { Role::Strong } else { Role::Text };
        let name = format!("{:<30}", term.name);
        pane.pick(&[(&name, role), (&term.text, Role::Faint)]);
    }
}
