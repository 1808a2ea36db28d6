//! The debrief, drawn: where one stands, then one sheet of it.

mod choices;
mod odds;
mod reading;
mod room;
mod seat;
mod turn;
mod what_if;

use ratatui::layout::Rect;

use crate::base::ids::Seat;
use crate::screens::foot;
use crate::screens::model::Model;
use crate::screens::page::{Page, Role, columns_in};
use crate::screens::pane::{Pane, boxed};
use crate::screens::tape::{Sheet, Tape, Typed, hits};
use crate::study::debrief::Night;
use crate::words::debrief as say;
use crate::words::when;

/// Rows above the sheet.
const HEAD: u16 = 4;
/// Rows of NEXT, ELSE and the keys.
const FOOT: u16 = 4;

pub fn draw(model: &Model, tape: &Tape, page: &mut Page) {
    head(tape, page);
    let area = Rect::new(0, HEAD, page.width() - 1, page.height() - HEAD - FOOT);
    match tape.night() {
        None if tape.sheet != Sheet::Turn => turn::missing(tape, area, page),
        None => turn::chronicle(tape, area, page),
        Some(night) => match tape.sheet {
            Sheet::Odds => odds::draw(tape, night, area, page),
            Sheet::Turn => turn::draw(tape, night, area, page),
            Sheet::Choices => choices::draw(tape, night, area, page),
            Sheet::Seat => seat::page(tape, night, area, page),
            Sheet::Treaty => seat::treaty(tape, night, area, page),
            Sheet::WhatIf => what_if::draw(tape, night, area, page),
            Sheet::Room => room::draw(tape, night, area, page),
        },
    }
    if let Some(typed) = &tape.typed {
        lay_over(tape, typed, page);
    }
    let (next, otherwise) = next(tape);
    foot::rows(page, model.said.as_deref(), &next, &otherwise, &keys(tape));
}

/// Two columns side by side where there is room, else one above the other; the first takes `percent` of it.
fn halves(area: Rect, percent: u16) -> (Rect, Rect) {
    if area.width >= 96 {
        let left = area.width * percent / 100;
        let first = Rect::new(area.x, area.y, left - 1, area.height);
        (
            first,
            Rect::new(
                area.x + left + 1,
                area.y,
                area.width - left - 1,
                area.height,
            ),
        )
    } else {
        let upper = area.height * percent / 100;
        let first = Rect::new(area.x, area.y, area.width, upper);
        (
            first,
            Rect::new(area.x, area.y + upper, area.width, area.height - upper),
        )
    }
}

fn head(tape: &Tape, page: &mut Page) {
    let width = page.width();
    let head = &tape.debrief.head;
    let eyes = match (tape.night(), tape.seat) {
        (Some(night), seat) => say::seen_by(night.case(), seat),
        (None, _) => "the record".to_owned(),
    };
    let truth = if tape.uncovered {
        "uncovered"
    } else {
        "covered"
    };
    let mut x = page.put(1, 0, width, "Debrief", Role::Strong) + 2;
    x = page.put(
        x,
        0,
        width.saturating_sub(x),
        &format!("{}, seed {}", head.title, head.seed),
        Role::Text,
    ) + 2;
    x = page.put(x, 0, width.saturating_sub(x), "eyes ", Role::Faint);
    x = page.put(x, 0, width.saturating_sub(x), &eyes, Role::Own) + 2;
    x = page.put(x, 0, width.saturating_sub(x), "truth ", Role::Faint);
    let role = if tape.uncovered {
        Role::Amber
    } else {
        Role::Text
    };
    x = page.put(x, 0, width.saturating_sub(x), truth, role);
    let ended = ended(tape);
    if x + 2 + columns_in(&ended) < width {
        page.put_right(width - 1, 0, width, &ended, Role::Faint);
    }
    sheets(tape, page);
    track(tape, page);
}

/// How it ended, unless that lies ahead and is hidden.
fn ended(tape: &Tape) -> String {
    match tape.night() {
        _ if tape.blind => "what lies ahead is hidden".to_owned(),
        Some(night) => say::ended(night.observe(night.turns().len(), Seat::PRESS).public),
        None => String::new(),
    }
}

/// The sheets, and where one stands; where that does not fit, numbers for the sheets one is not on.
fn sheets(tape: &Tape, page: &mut Page) {
    let whole: u16 = Sheet::ALL
        .iter()
        .map(|sheet| columns_in(sheet.name()) + 4)
        .sum();
    let named = whole + 1 < page.width();
    let mut x = 1;
    for (at, sheet) in Sheet::ALL.into_iter().enumerate() {
        let here = sheet == tape.sheet;
        let text = match (here, named) {
            (true, _) => format!("[{} {}]", at + 1, sheet.name()),
            (false, true) => format!(" {} {} ", at + 1, sheet.name()),
            (false, false) => format!(" {}", at + 1),
        };
        let role = if here { Role::Strong } else { Role::Faint };
        x = page.put(x, 1, page.width().saturating_sub(x), &text, role);
    }
    let room = page.width().saturating_sub(x + 2);
    let stamps = tape
        .night()
        .map_or_else(Vec::new, |night| stamps(tape, night));
    if let Some(stamp) = stamps.iter().find(|stamp| columns_in(stamp) <= room) {
        page.put_right(page.width() - 1, 1, room, stamp, Role::Amber);
    }
}

/// Where one stands, the longest first.
fn stamps(tape: &Tape, night: &Night) -> Vec<String> {
    let Some(played) = night.turns().get(tape.at) else {
        return ["after the last turn", "at the end", "end"]
            .map(str::to_owned)
            .into();
    };
    let turn = say::turn_number(played.turn);
    let side = if tape.opened { "in" } else { "before" };
    let start = night.observe(tape.at, Seat::PRESS).public.clock.start;
    vec![
        format!("{side} turn {turn}, {}", when::stamp(night.case(), start)),
        format!("{side} turn {turn}"),
        format!("{side} T{turn}"),
        format!("T{turn}"),
    ]
}

/// Where in the night one stands, and where its turning points are.
fn track(tape: &Tape, page: &mut Page) {
    let (left, right) = (1, page.width() - 2);
    let turns = tape.turns().max(1) as u16;
    let place = |at: usize| left + (right - left) * (at as u16).min(turns) / turns;
    for x in left..=right {
        page.set(x, 2, '─', Role::Rule);
    }
    for turning in tape.turning().take(5) {
        page.set(
            place(turning.at),
            2,
            say::kind(turning.kind()).0,
            Role::Amber,
        );
    }
    page.set(place(tape.at), 2, '◉', Role::Own);
}

fn next(tape: &Tape) -> (String, String) {
    if let Some(typed) = &tape.typed {
        return match typed {
            Typed::Find { .. } => say::finding(),
            Typed::Note { .. } => say::noting(),
        };
    }
    let trouble = tape.debrief.troubles.first();
    let short = trouble.map(|trouble| say::trouble_short(&tape.debrief.head, trouble));
    if tape.night().is_none() {
        return (say::NEXT_RECORDED.to_owned(), short.unwrap_or_default());
    }
    let next = match (tape.sheet, tape.opened) {
        (Sheet::WhatIf, _) => {
            let (chosen, forked) = (tape.choice.is_some(), tape.fork.is_some());
            say::next_fork(chosen, tape.forking, forked, tape.road().is_some())
        }
        (Sheet::Odds, _) => say::next_odds(tape.figures.progress(), tape.listed(), tape.at_road()),
        (_, opened) => say::next_turn(opened),
    };
    (
        next,
        short.unwrap_or_else(|| say::otherwise(tape.uncovered)),
    )
}

fn keys(tape: &Tape) -> Vec<(String, String)> {
    if tape.night().is_none() {
        let live = [
            ("←→", "turn"),
            ("↑↓", "read on"),
            ("/", "find"),
            ("?", "help"),
            ("q", "leave"),
        ];
        return live
            .map(|(key, does)| (key.to_owned(), does.to_owned()))
            .into();
    }
    let mut live = vec![("←→", "turn"), ("space", "open")];
    live.extend(match tape.sheet {
        Sheet::Odds => &[("↑↓", "choose"), ("Enter", "go"), ("m", "measure")][..],
        Sheet::Choices => &[("x", "what if"), ("a", "all")][..],
        Sheet::WhatIf => &[("Enter", "play it"), ("s", "keep it")][..],
        _ => &[("x", "what if")][..],
    });
    live.extend([
        ("T", "truth"),
        ("v", "eyes"),
        ("Tab", "turning point"),
        ("/", "find"),
        ("n", "note"),
        ("?", "help"),
        ("q", "leave"),
    ]);
    let live = live.into_iter();
    live.map(|(key, does)| (key.to_owned(), does.to_owned()))
        .collect()
}

/// What is being typed, and what was found.
fn lay_over(tape: &Tape, typed: &Typed, page: &mut Page) {
    let columns = page.width().saturating_sub(10).min(100);
    match typed {
        Typed::Note { text } => {
            let inside = boxed(page, columns, 3, " A remark on this turn ");
            page.put(
                inside.x + 1,
                inside.y + 1,
                columns,
                &format!("{text}_"),
                Role::Strong,
            );
        }
        Typed::Find { text, row } => {
            let rows = page.height().saturating_sub(10).max(4);
            let inside = boxed(page, columns, rows, " Find ");
            page.put(
                inside.x + 1,
                inside.y,
                columns,
                &format!("/{text}_"),
                Role::Strong,
            );
            let found = hits(tape, text);
            let area = Rect::new(inside.x, inside.y + 1, inside.width, inside.height - 1);
            let mut pane = Pane::new(page, area, true, *row);
            let first = pane.window(found.len(), 1);
            for hit in found.iter().skip(first) {
                if pane.left() == 0 {
                    break;
                }
                let turn = format!("T{:<3}", hit.turn);
                pane.pick(&[(&turn, Role::Faint), (&hit.text, Role::Text)]);
            }
            if found.is_empty() && !text.trim().is_empty() {
                pane.text(say::NOT_FOUND, Role::Faint);
            }
        }
    }
}

/// The turn's number, with its part; nothing behind the last.
fn turn_name(night: &Night, at: usize) -> String {
    let played = night.turns().get(at);
    played.map_or_else(String::new, |played| {
        format!("T{}", say::turn_number(played.turn))
    })
}
