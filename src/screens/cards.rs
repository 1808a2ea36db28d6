//! What lies on top, drawn: menus, the seal, help, palette, terms, and everything that is only read.

use ratatui::layout::Rect;

use crate::screens::model::{Model, Over};
use crate::screens::night::Night;
use crate::screens::page::{Page, Role, columns_in, hung};
use crate::screens::pane::{Pane, boxed};
use crate::screens::{halls, help, lists, marks, own_words, top, why};
use crate::words::menu::Entry;
use crate::words::verb::Verb;
use crate::words::{aims, names, order, refusal, spoken, weighing};
use crate::world::order::Order;
use crate::world::setup::Reasons;

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
        Over::Briefing { row } => read(model, page, "Before you sit down", *row),
        Over::Brief { row } => read(model, page, "Your secret brief, for you alone", *row),
        Over::All { row } => read(model, page, "Everything you were told", *row),
        Over::Help { row } => read(model, page, "Help", *row),
        Over::Why { row } => read(model, page, "Why these numbers", *row),
    }
}

/// A line to be read: how far it is set in, the text, its role.
pub type Line = (u16, String, Role);

/// The lines of what is topmost and only read.
fn lines(model: &Model) -> Vec<Line> {
    let Some(over) = model.over.last() else {
        return Vec::new();
    };
    if let Over::Help { .. } = over {
        return help::lines(model);
    }
    let Some(night) = model.night() else {
        return Vec::new();
    };
    match over {
        Over::Briefing { .. } => briefing(night),
        Over::Brief { .. } => brief(night),
        Over::All { .. } => told(night),
        Over::Why { .. } => why::lines(night),
        _ => Vec::new(),
    }
}

/// Columns of what is read.
const READ: u16 = 84;

fn laid(model: &Model, columns: u16) -> Vec<Line> {
    let mut rows = Vec::new();
    for (indent, text, role) in lines(model) {
        if text.is_empty() {
            rows.push((0, String::new(), role));
        }
        let room = columns.saturating_sub(indent);
        let rest = hung(&text, room);
        rows.extend(rest.into_iter().map(|(by, row)| (indent + by, row, role)));
    }
    rows
}

/// Rows of what is topmost, for scrolling.
pub fn rows(model: &Model) -> usize {
    laid(model, READ.min(model.width.saturating_sub(8))).len()
}

fn read(model: &Model, page: &mut Page, title: &str, from: usize) {
    let columns = READ.min(page.width().saturating_sub(8));
    let rows = laid(model, columns);
    let room = page.height().saturating_sub(8).max(3);
    let high = (rows.len() as u16 + 2).clamp(4, room);
    let inside = boxed(page, columns, high, title);
    let shown = usize::from(high.saturating_sub(1));
    let from = from.min(rows.len().saturating_sub(shown));
    for (at, (indent, text, role)) in rows.iter().skip(from).take(shown).enumerate() {
        let x = inside.x + 2 + indent;
        page.put(x, inside.y + at as u16, columns, text, *role);
    }
    let more = rows.len().saturating_sub(from + shown);
    let foot = match more {
        0 if matches!(model.over.last(), Some(Over::Briefing { .. })) => "all read".to_owned(),
        0 => "Enter closes it".to_owned(),
        1 => "↓ 1 more row".to_owned(),
        more => format!("↓ {more} more rows"),
    };
    // Whoever does not read to the end is told of the secret brief too.
    if let Some(Over::Briefing { .. }) = model.over.last() {
        let brief = model.night().and_then(|night| {
            let (case, obs) = (night.sitting.case(), night.sitting.obs());
            aims::brief(case, obs)
        });
        let key = model.keys.shown(Verb::Brief);
        let keys = match brief {
            Some(_) => format!(" Enter your desk   {key} your secret brief "),
            None => " Enter your desk ".to_owned(),
        };
        let room = inside.width.saturating_sub(columns_in(&foot) + 2);
        page.put(inside.x + 1, inside.bottom(), room, &keys, Role::Strong);
    }
    page.put_right(
        inside.right() + 1,
        inside.bottom(),
        40,
        &format!(" {foot} "),
        Role::Faint,
    );
    page.cursor = Some((inside.x + 2, inside.y));
}

/// All that was told since one last sat; with the book open, every weighing of the last turn too.
fn told(night: &Night) -> Vec<Line> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let news = night.news().into_iter();
    let mut lines: Vec<Line> = news.map(|line| (0, line, Role::Text)).collect();
    if night.sitting.reasons() != Reasons::Open {
        return lines;
    }
    lines.push((0, String::new(), Role::Text));
    lines.push((0, "Open book: what was weighed".to_owned(), Role::Strong));
    for (_, why) in night.sitting.fell() {
        if why.order == Order::Wait {
            continue;
        }
        let who = names::capital(&names::seat(case, why.seat));
        let what = order::order(case, obs, &why.order);
        lines.push((0, format!("{who}. {what}: {:+}", why.score), Role::Text));
        lines.push((2, weighing::parts(case, &why.parts, 4), Role::Faint));
    }
    lines
}

fn briefing(night: &Night) -> Vec<Line> {
    let case = night.sitting.case();
    let scenario = &case.play.scenario;
    let seat = names::capital(&names::seat(case, night.sitting.seat()));
    let mut lines = vec![
        (0, scenario.title.clone(), Role::Strong),
        (0, String::new(), Role::Text),
    ];
    for (at, line) in scenario.briefing.iter().enumerate() {
        lines.push((0, format!("{}  {line}", at + 1), Role::Text));
    }
    lines.push((0, String::new(), Role::Text));
    lines.push((0, format!("You hold the seat of {seat}."), Role::Own));
    if let Some(member) = night.sitting.seat().member() {
        lines.push((0, case.member(member).hook.clone(), Role::Text));
    }
    lines.push((0, String::new(), Role::Text));
    lines.push((
        0,
        format!(
            "Roster of {}. The governments are as they stood then.",
            scenario.as_of
        ),
        Role::Faint,
    ));
    lines
}

fn brief(night: &Night) -> Vec<Line> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let Some(brief) = aims::brief(case, obs) else {
        return vec![(0, "This seat has no secret brief.".to_owned(), Role::Text)];
    };
    let gap = || (0, String::new(), Role::Text);
    let mut lines = vec![
        (0, brief.office.clone(), Role::Strong),
        (0, brief.situation.clone(), Role::Text),
        gap(),
    ];
    for (at, aim) in brief.objectives.iter().enumerate() {
        let text = format!(
            "{:<4}{} (weight {} of 3)",
            ROMAN[at.min(7)],
            aim.text,
            aim.weight
        );
        lines.push((0, text, Role::Strong));
    }
    lines.push(gap());
    for interest in &brief.interests {
        lines.push((2, interest.clone(), Role::Text));
    }
    lines.push(gap());
    for (label, text) in [
        ("Red line", &brief.red_line.text),
        ("You alone know", &brief.private),
        ("To trade", &brief.trade),
        ("Not to be said aloud", &brief.unsayable),
    ] {
        lines.push((0, format!("{label}: {text}"), Role::Text));
    }
    lines
}

/// Numerals of aims.
pub const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];

fn menu(model: &Model, page: &mut Page) {
    let Some(open) = model.night().and_then(|night| night.menu.last()) else {
        return;
    };
    let columns = 92.min(page.width().saturating_sub(6));
    let room = page.height().saturating_sub(8).max(4);
    let high = (open.entries.len() as u16 + 3).clamp(5, room);
    let inside = boxed(page, columns, high, &menu_title(model));
    let why = inside.height.saturating_sub(2);
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
    let high = night.orders().len() * 2 + words.len() * 2 + 7;
    let high = (high as u16).min(page.height().saturating_sub(4));
    let inside = boxed(page, columns, high, "Under your seal");
    let mut pane = Pane::new(page, inside, false, 0);
    pane.skip(1);
    sealed_rows(night, &mut pane);
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

/// The drafted orders, each with who will see it and what is for good.
pub fn sealed_rows(night: &Night, pane: &mut Pane<'_>) {
    if night.draft.is_empty() {
        pane.para(
            "Nothing is drafted: your standing instruction is sealed instead.",
            Role::Text,
            2,
        );
    }
    for given in night.orders() {
        pane.para(&night.say(given), Role::Strong, 2);
        let mut note = format!("seen by {}", order::seen_by(given));
        if let Some(what) = order::for_good(given) {
            note = format!("{note}; for good: {what}");
        }
        pane.hang(2, &note, Role::Faint, 1);
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
