//! What is drawn outside a night: title, new crisis, saved sessions, settings, a recorded night.

use ratatui::layout::Rect;

use crate::base::ids::Seat;
use crate::content::scenario::Scenario;
use crate::screens::board::Size;
use crate::screens::foot;
use crate::screens::front::{Entry, TEMPOS};
use crate::screens::model::{Form, Model, Place};
use crate::screens::page::{Page, Role, wrap};
use crate::screens::pane::Pane;
use crate::screens::{radar, tape_page, tune};
use crate::words::figure::map::{self, Map};
use crate::words::names;

/// The name of the game, letter by letter apart.
const NAME: &str = "C A S U S   F O E D E R I S";
const SAYS: &str = "\"The case of the alliance\": the moment a treaty's promise falls due. Thirty-two governments, \
one treaty, drones over an ally at two in the morning, and evidence that is never quite enough.";

pub fn draw(model: &Model, page: &mut Page) {
    match &model.place {
        Place::Title { at } => title(model, page, *at),
        Place::Begin(form) => begin(model, page, form),
        Place::Saves { at, naming } => saves(model, page, *at, naming.as_deref()),
        Place::Settings { at } => settings(model, page, *at),
        Place::Tape(tape) => tape_page::draw(model, tape, page),
        Place::Night(_) => {}
    }
}

fn keys(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter()
        .map(|(key, does)| ((*key).to_owned(), (*does).to_owned()))
        .collect()
}

fn title(model: &Model, page: &mut Page, at: usize) {
    front(page, model.beats);
    let (left, top) = corner(page);
    let width = page.width();
    let first = top + if page.height() >= 30 { 9 } else { 8 };
    for (row, entry) in Entry::ALL.into_iter().enumerate() {
        let y = first + row as u16;
        let chosen = row == at;
        let open = entry.is_open(model);
        let role = match (chosen, open) {
            (true, _) => Role::Strong,
            (false, true) => Role::Text,
            (false, false) => Role::Faint,
        };
        if chosen {
            page.set(left - 2, y, '▸', Role::Strong);
            page.cursor = Some((left, y));
        }
        page.put(left, y, 18, entry.name(), role);
        let says = entry.says(model);
        page.put(
            left + 19,
            y,
            (width - left - 20).min(34),
            &says,
            Role::Faint,
        );
    }
    let next = match Entry::ALL[at.min(Entry::ALL.len() - 1)] {
        Entry::New => "Enter opens a new crisis: a good first seat is chosen for you.",
        Entry::Continue => "Enter goes on where you left.",
        Entry::Saved => "Enter shows the saved sessions; each can be watched again.",
        Entry::Settings => "Enter opens the settings.",
        Entry::Learn => "Enter begins: six turns that explain themselves, a quarter of an hour.",
        Entry::Leave => "Enter leaves.",
        _ => "This one waits.",
    };
    let else_ = "Nothing is running; nobody waits for you.";
    foot::rows(page, model.said.as_deref(), next, else_, &title_keys());
}

fn title_keys() -> Vec<(String, String)> {
    keys(&[
        ("↑↓", "choose"),
        ("Enter", "open"),
        ("g", "terms"),
        ("?", "help"),
        ("q", "leave"),
    ])
}

/// What stands there before anything is known but the name: the first frame, while the content is read. With `entries` it
/// is the title that comes, without what it has to say.
pub fn curtain(width: u16, height: u16, entries: bool) -> Page {
    let mut page = Page::new(width, height);
    if Size::of(width, height) == Size::None {
        return page;
    }
    front(&mut page, 0);
    let (left, top) = corner(&page);
    let first = top + if height >= 30 { 9 } else { 8 };
    for (y, entry) in (first..).zip(Entry::ALL.into_iter().filter(|_| entries)) {
        page.put(left, y, 18, entry.name(), Role::Faint);
    }
    let next = "One moment: the desks are being laid out.";
    let keys = if entries { title_keys() } else { Vec::new() };
    foot::rows(&mut page, None, next, "Nothing has begun yet.", &keys);
    page
}

/// Where the words of the title begin.
fn corner(page: &Page) -> (u16, u16) {
    let left = if is_wide(page) {
        page.width() / 2 - 50
    } else {
        3
    };
    let top = if page.height() >= 30 {
        page.height() / 2 - 13
    } else {
        1
    };
    (left, top)
}

fn is_wide(page: &Page) -> bool {
    page.width() >= 110
}

/// The name, what it means, and the radar.
fn front(page: &mut Page, beats: u32) {
    let (width, height) = (page.width(), page.height());
    let wide = is_wide(page);
    let (left, top) = corner(page);
    if wide {
        let high = 24.min(height - 6);
        let rect = Rect::new(left + 56, (top).saturating_sub(1), 48, high);
        radar::draw(page, rect, beats);
    }
    page.put(left, top + 1, width - left, NAME, Role::Strong);
    let says = wrap(SAYS, if wide { 50 } else { width - left - 2 });
    for (y, text) in (top + 3..).zip(says.iter().take(4)) {
        page.put(left, y, width - left - 1, text, Role::Faint);
    }
}

/// A seat's name as the form shows it.
pub fn seat_name(model: &Model, scenario: usize, seat: Seat) -> String {
    let head = model.content.heads.get(scenario);
    match (seat.member(), head) {
        (Some(member), _) => model.content.member(member).name.clone(),
        (None, Some(head)) if seat == Seat::STATE => {
            let state = head.actor.as_ref();
            state.map_or_else(
                || "Nobody's desk in this one".to_owned(),
                |state| names::capital(&state.government),
            )
        }
        _ => "The chair".to_owned(),
    }
}

fn begin(model: &Model, page: &mut Page, form: &Form) {
    let (width, height) = (page.width(), page.height());
    let wide = width >= 110;
    let area = if wide {
        Rect::new(3, 2, 62, height - 6)
    } else {
        Rect::new(0, 1, width - 1, height - 5)
    };
    let Some(scenario) = model.content.heads.get(form.scenario) else {
        return;
    };
    let mut pane = Pane::new(page, area, true, form.at);
    pane.title("New crisis", "");
    pane.skip(1);
    pane.pick(&[
        ("Begin", Role::Strong),
        ("     Enter begins the night", Role::Faint),
    ]);
    pane.skip(1);
    let tempo = TEMPOS
        .iter()
        .find(|(tempo, _)| *tempo == form.tempo)
        .map_or("", |row| row.1);
    let first = form.seat == scenario.first_seat;
    let seat = seat_name(model, form.scenario, form.seat);
    let seed = if form.seed.is_empty() {
        "drawn for you".to_owned()
    } else {
        form.seed.clone()
    };
    let book = if form.open_book {
        "open: every weighing can be read"
    } else {
        "closed: your own weighing only"
    };
    let length = length(scenario);
    let rows: [(&str, String, &str); 5] = [
        ("Scenario", scenario.title.clone(), &length),
        ("Seat", seat, if first { "a good first seat" } else { "" }),
        ("Seed", seed, "the same seed is the same night"),
        ("Open book", book.to_owned(), ""),
        ("Tempo", tempo.to_owned(), ""),
    ];
    for (name, value, note) in rows {
        let here = pane.mark();
        let (x, y) = (pane.x(), pane.y());
        if here {
            pane.page.set(x + 10, y, '‹', Role::Faint);
        }
        let role = if here { Role::Strong } else { Role::Text };
        pane.page.put(x, y, 10, name, Role::Faint);
        let end = pane
            .page
            .put(x + 12, y, pane.columns().saturating_sub(14), &value, role);
        if here {
            pane.page.set(end + 1, y, '›', Role::Faint);
        }
        if !note.is_empty() {
            let room = pane.right().saturating_sub(end + 4);
            pane.page.put(end + 4, y, room, note, Role::Faint);
        }
        pane.skip(1);
    }
    pane.skip(1);
    pane.para(&scenario.summary, Role::Text, 3);
    if let Some(member) = form.seat.member() {
        pane.skip(1);
        pane.para(&model.content.member(member).hook, Role::Faint, 4);
    }
    if wide {
        scene(model, scenario, &mut pane);
        let beside = Rect::new(68, 2, (width - 70).min(60), height - 6);
        let mut pane = Pane::new(page, beside, false, 0);
        pane.title("What you would learn", scenario.as_of.as_str());
        for line in &scenario.learning {
            pane.skip(1);
            pane.para(without_mark(line), Role::Text, 4);
        }
    }
    let live = keys(&[
        ("↑↓", "row"),
        ("←→", "change"),
        match form.at {
            2 => ("A-Z", "a seat"),
            _ => ("0-9", "seed"),
        },
        ("Enter", "begin"),
        ("?", "help"),
        ("Esc", "back"),
    ]);
    let next = match form.at {
        0 => "Enter begins the night from this seat.",
        3 => "Type a number, or leave it empty; Enter begins the night as it stands.",
        _ => "Left and right change this; Enter begins the night as it stands.",
    };
    foot::rows(
        page,
        model.said.as_deref(),
        next,
        "Nothing has begun yet.",
        &live,
    );
}

/// A goal of learning without the mark that content files it under ("LO1").
fn without_mark(line: &str) -> &str {
    match line.split_once(' ') {
        Some((mark, rest)) if mark.starts_with("LO") => rest,
        _ => line,
    }
}

/// "24 turns at most, 21 days", of a scenario's own schedule.
fn length(scenario: &Scenario) -> String {
    let hours: u32 = scenario.schedule_hours.iter().copied().map(u32::from).sum();
    let turns = scenario.schedule_hours.len();
    format!("{turns} turns at most, {} days", hours.div_ceil(24))
}

fn saves(model: &Model, page: &mut Page, at: usize, naming: Option<&str>) {
    let area = Rect::new(1, 1, (page.width() - 3).min(150), page.height() - 6);
    let mut pane = Pane::new(page, area, true, at);
    pane.title("Saved sessions", "kept turn by turn");
    pane.skip(1);
    if model.saves.is_empty() {
        pane.text(
            "None yet: a night is kept from its first turn.",
            Role::Faint,
        );
    }
    let first = pane.window(model.saves.len(), 1);
    for (row, save) in model.saves.iter().enumerate().skip(first) {
        let here = row == at;
        let name = match naming {
            Some(typed) if here => format!("{typed}_"),
            _ => save.name.clone(),
        };
        let name = format!("{name:<30}");
        let role = if here { Role::Strong } else { Role::Text };
        pane.pick(&[(&name, role), (&save.says, Role::Faint)]);
    }
    let live = if naming.is_some() {
        keys(&[("Enter", "rename"), ("Esc", "leave it")])
    } else {
        keys(&[
            ("Enter", "go on"),
            ("v", "watch again"),
            ("r", "rename"),
            ("x", "delete"),
            ("Esc", "back"),
        ])
    };
    let next = if naming.is_some() {
        "Type a name of letters, figures and hyphens; Enter renames."
    } else {
        "Enter goes on with it; one that is over is gone through turn by turn."
    };
    foot::rows(
        page,
        model.said.as_deref(),
        next,
        "Nothing changes until you choose.",
        &live,
    );
}

/// Where it begins, in what the form leaves.
fn scene(model: &Model, scenario: &Scenario, pane: &mut Pane<'_>) {
    const ROWS_MIN: u16 = 10;
    pane.skip(1);
    let Some(view) = Map::theatre(&model.content.map, &scenario.id) else {
        return;
    };
    if pane.left() < ROWS_MIN {
        return;
    }
    let signs = [map::begins(scenario)];
    let map = Map {
        signs: &signs,
        ..view
    };
    let drawn = map.picture(pane.columns(), pane.left().saturating_sub(1));
    pane.picture(pane.x(), &drawn.picture);
}

fn settings(model: &Model, page: &mut Page, at: usize) {
    let area = Rect::new(1, 1, (page.width() - 3).min(90), page.height() - 6);
    let mut pane = Pane::new(page, area, true, at);
    settings_rows(model, &mut pane);
    let live = keys(&[("↑↓", "row"), ("←→", "change"), ("Esc", "back")]);
    foot::rows(
        page,
        model.said.as_deref(),
        "Left and right change a row; Enter gives a verb another letter.",
        "It is kept at once, and changes nothing in a night.",
        &live,
    );
}

/// Columns of a setting and its value, before what it means.
const MEANS: u16 = 36;

/// The rows of the settings, on their own screen or on top of another.
pub fn settings_rows(model: &Model, pane: &mut Pane<'_>) {
    pane.title("Settings", "");
    pane.skip(1);
    let rows = tune::rows(model);
    let first = pane.window(rows.len(), 1);
    for row in rows.iter().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let (x, y) = (pane.x() + MEANS, pane.y());
        let room = pane.columns().saturating_sub(MEANS);
        pane.page.put(x, y, room, row.says, Role::Faint);
        let name = format!("{:<18}", row.name);
        pane.pick(&[(&name, Role::Faint), (&row.value, Role::Strong)]);
    }
}
