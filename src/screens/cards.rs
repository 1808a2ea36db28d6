//! What lies on top, drawn: menus, the seal, help, palette, terms, and everything that is only read.

use ratatui::layout::Rect;

use crate::screens::model::{Model, Over};
use crate::screens::night::Night;
use crate::screens::page::{Page, Role, columns_in};
use crate::screens::pane::{Pane, boxed};
use crate::screens::{halls, lists, marks, own_words, sheet, top};
use crate::words::menu::Entry;
use crate::words::{names, next, order, refusal, spoken};

/// Draws the topmost.
pub fn draw(model: &Model, page: &mut Page) {
    let Some(over) = model.over.last() else {
        return;
    };
    match over {
        Over::Menu => menu(model, page),
        Over::Seal { run_on } => seal(model, page, *run_on),
        Over::Palette { typed, row } => lists::palette(model, page, typed, *row),
        Over::Find { typed, row } => lists::find(model, page, typed, *row),
        Over::Terms { typed, row, open } => lists::terms(model, page, typed, *row, *open),
        Over::Sure { typed } => lists::sure(model, page, typed),
        Over::Words { .. } => own_words::draw(model, page),
        Over::Leave => ask(
            page,
            "Leave the night?",
            "What is sealed is kept, turn by turn. What is only drafted is not.",
            "y leaves, Esc stays.",
        ),
        Over::Delete(name) => ask(
            page,
            "Delete the session?",
            &format!("{name} is deleted for good; no copy is kept."),
            "y deletes it, Esc keeps it.",
        ),
        Over::Settings { at } => {
            let inside = boxed(page, 84, 24.min(page.height().saturating_sub(4)), "");
            let mut pane = Pane::new(page, inside, true, *at);
            halls::settings_rows(model, &mut pane);
        }
        Over::Briefing { row } => sheet::read(model, page, "Before you sit down", *row),
        Over::Brief { row } => sheet::read(model, page, "Your secret brief, for you alone", *row),
        Over::All { row } => sheet::read(model, page, "Everything you were told", *row),
        Over::Help { row } => sheet::read(model, page, "Help", *row),
        Over::Why { row } => sheet::read(model, page, "Why these numbers", *row),
    }
}

fn menu(model: &Model, page: &mut Page) {
    let Some(open) = model.night().and_then(|night| night.menu.last()) else {
        return;
    };
    let columns = 92.min(page.width().saturating_sub(6));
    let room = page.height().saturating_sub(8).max(4);
    let high = (open.entries.len() as u16 + 5).clamp(5, room);
    let inside = boxed(page, columns, high, &menu_title(model));
    let room = inside.width.saturating_sub(12);
    let is_cut = |entry: &Entry| columns_in(&entry.label) > room;
    let told = if open.entries.iter().any(is_cut) {
        2
    } else {
        0
    };
    let why = inside.height.saturating_sub(2 + told);
    let list = Rect::new(inside.x, inside.y, inside.width, why);
    let mut pane = Pane::new(page, list, true, open.at);
    let first = pane.window(open.entries.len(), 1);
    for (row, entry) in open.entries.iter().enumerate().skip(first) {
        if pane.left() == 0 {
            break;
        }
        let role = match (entry.off.is_some(), row == open.at) {
            (true, _) => Role::Faint,
            (_, true) => Role::Strong,
            _ => Role::Text,
        };
        let label = marks::cut(&entry.label, pane.columns().saturating_sub(10));
        let off = entry.off.is_some();
        let cost_role = if off { Role::Faint } else { Role::Blue };
        pane.note(&cost(entry), cost_role);
        let pick = top::PICKS.get(row..row + 1).unwrap_or(" ");
        pane.pick(&[(pick, Role::Faint), ("  ", Role::Text), (&label, role)]);
    }
    let Some(entry) = open.entries.get(open.at) else {
        return;
    };
    let says = match (entry.off, entry.pick) {
        (Some(why), _) => format!("Off, because {}.", refusal::refusal(why)),
        (None, crate::words::menu::Pick::Give(given)) => {
            let seen = order::seen_by(&given);
            match order::for_good(&given) {
                Some(what) => format!("Seen by {seen}. For good: {what}."),
                None => format!("Seen by {seen}. It can be undone until you seal."),
            }
        }
        (None, _) => "Enter opens it.".to_owned(),
    };
    let y = inside.bottom().saturating_sub(1);
    // What is cut in its row is told whole below the list.
    if is_cut(entry) && told > 0 {
        let area = Rect::new(inside.x, y - told, inside.width, told);
        Pane::new(page, area, false, 0).para(&entry.label, Role::Strong, told);
    }
    page.put(
        inside.x + 2,
        y,
        inside.width.saturating_sub(2),
        &says,
        Role::Faint,
    );
}

/// What the open page of the menu is about.
fn menu_title(model: &Model) -> String {
    use crate::words::menu::Page as MenuPage;
    let page = model
        .night()
        .and_then(|night| night.menu.first())
        .map(|menu| menu.page);
    match page {
        Some(MenuPage::Family(family)) => names::capital(family.name()),
        Some(MenuPage::BreakOn(_, true)) => "Break silence".to_owned(),
        Some(MenuPage::BreakOn(_, false)) => "Stay silent, with a reservation".to_owned(),
        Some(MenuPage::Call(_, member)) => {
            format!("How will {} answer?", model.content.member(member).shown)
        }
        _ => "Orders".to_owned(),
    }
}

fn seal(model: &Model, page: &mut Page, run_on: bool) {
    let Some(night) = model.night() else { return };
    let columns = 76.min(page.width().saturating_sub(8));
    let words = spoken::under_seal(night.sitting.case(), &night.sitting.spoken);
    let high = night.orders().len() * 3 + words.len() * 2 + 6;
    let high = (high as u16).min(page.height().saturating_sub(6));
    let inside = boxed(page, columns, high, "Under your seal");
    // However much lies under it, the rows that say how it is sealed are kept.
    let rows = inside.height.saturating_sub(KEYS);
    let above = Rect::new(inside.x, inside.y + 1, inside.width, rows.saturating_sub(1));
    sealed_rows(night, &mut Pane::new(page, above, false, 0));
    let below = Rect::new(inside.x, inside.y + rows, inside.width, KEYS);
    let mut pane = Pane::new(page, below, false, 0);
    pane.skip(1);
    let does = if run_on {
        "seal, send and run on"
    } else {
        "seal and send"
    };
    pane.page.cursor = Some((pane.x(), pane.y()));
    pane.line(&[
        ("y", Role::Strong),
        ("  ", Role::Text),
        (does, Role::Strong),
    ]);
    pane.line(&[
        ("u", Role::Strong),
        ("  take back the last", Role::Faint),
        ("     Esc", Role::Strong),
        ("  not yet", Role::Faint),
    ]);
}

/// Rows below what lies under the seal: a blank one, how it is sealed, how it is not.
const KEYS: u16 = 3;

/// The drafted orders, each with who will see it and what is for good.
pub fn sealed_rows(night: &Night, pane: &mut Pane<'_>) {
    if night.draft.is_empty() {
        let text = format!(
            "Nothing is drafted: {} instead.",
            next::unsaid(night.sitting.obs())
        );
        pane.para(&text, Role::Text, 2);
    }
    for given in night.orders() {
        pane.para(&night.say(given), Role::Strong, 2);
        let mut note = format!("seen by {}", order::seen_by(given));
        if let Some(what) = order::for_good(given) {
            note = format!("{note}; for good: {what}");
        }
        pane.hang(2, &note, Role::Faint, 2);
    }
    let words = spoken::under_seal(night.sitting.case(), &night.sitting.spoken);
    for (label, said) in &words {
        marks::labelled(pane, label, said, 2);
    }
}

fn ask(page: &mut Page, title: &str, text: &str, keys: &str) {
    let columns = 60.min(page.width().saturating_sub(8));
    let inside = boxed(page, columns, 6, title);
    let mut pane = Pane::new(page, inside, false, 0);
    pane.skip(1);
    pane.para(text, Role::Text, 3);
    pane.skip(1);
    pane.page.cursor = Some((pane.x(), pane.y()));
    pane.text(keys, Role::Strong);
}

/// What an order costs, as marks.
pub fn cost(entry: &Entry) -> String {
    match entry.cost {
        0 => "free".to_owned(),
        cost => "◆".repeat(usize::from(cost)),
    }
}
