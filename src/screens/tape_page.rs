//! A recorded night, drawn turn by turn.

use ratatui::layout::Rect;

use crate::screens::foot;
use crate::screens::marks;
use crate::screens::model::Model;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::{Frame, Tape};
use crate::words::{clocks, when};

pub fn draw(model: &Model, tape: &Tape, page: &mut Page) {
    let (width, height) = (page.width(), page.height());
    let wide = width >= 100;
    let Some(frame) = tape.frame() else {
        page.put(
            2,
            2,
            width - 4,
            "This record holds no closed turn.",
            Role::Text,
        );
        let keys = [("Esc".to_owned(), "back".to_owned())];
        foot::rows(model, page, "Esc goes back.", "", &keys);
        return;
    };
    page.put(
        2,
        0,
        width - 4,
        &format!("Replay  {}", tape.name),
        Role::Strong,
    );
    if let Some(table) = &frame.table {
        let stamp = when::stamp(table.case(), table.state().public.clock.start);
        page.put_right(width - 2, 0, 30, &stamp, Role::Amber);
    }
    track(tape, page);
    let bottom = height - 4;
    let split = if wide { width * 55 / 100 } else { width - 1 };
    let told = if wide {
        Rect::new(0, 4, split - 2, bottom - 4)
    } else {
        Rect::new(0, 4, split, (bottom - 4) / 2)
    };
    let mut pane = Pane::new(page, told, true, usize::MAX);
    pane.title("What everyone heard", &format!("turn {}", frame.turn));
    for line in frame.told.iter().skip(tape.row) {
        pane.para(line, Role::Text, 3);
    }
    if frame.told.is_empty() {
        pane.text("A quiet turn.", Role::Faint);
    }
    let beside = if wide {
        Rect::new(split, 4, width - split - 2, bottom - 4)
    } else {
        let from = 4 + (bottom - 4) / 2;
        Rect::new(0, from, split, bottom - from)
    };
    let mut pane = Pane::new(page, beside, false, 0);
    pane.title("Who ordered what", "and what weighed");
    for (seat, order, why) in frame.ordered.iter().skip(tape.row) {
        if pane.left() == 0 {
            break;
        }
        let shown = frame.table.as_ref().map(|table| table.case().code(*seat));
        let code = format!("{:<6}", shown.unwrap_or(seat.code()));
        pane.line(&[(&code, Role::Faint), (order, Role::Text)]);
        if !why.is_empty() && pane.left() > 0 {
            pane.hang(
                6,
                &marks::cut(why, pane.columns().saturating_sub(6)),
                Role::Faint,
                1,
            );
        }
    }
    let next = numbers(frame);
    let keys = [
        ("←→", "turn"),
        ("↑↓", "read on"),
        ("Home End", "first, last"),
        ("?", "help"),
        ("Esc", "back"),
    ]
    .map(|(key, does)| (key.to_owned(), does.to_owned()));
    foot::rows(
        model,
        page,
        &next,
        "What is recorded does not change.",
        &keys,
    );
}

/// The numbers as they stood after the turn.
fn numbers(frame: &Frame) -> String {
    let Some(table) = &frame.table else {
        return "Played under other rules, and told from its chronicle, in its own names."
            .to_owned();
    };
    let public = &table.state().public;
    let proof = clocks::blame_of(table.case(), &public.belief);
    format!(
        "Attention {}, the public's proof {proof} in 100, pressure {}.",
        public.attention, public.escalation.pressure
    )
}

/// Where on the night one stands.
fn track(tape: &Tape, page: &mut Page) {
    let right = page.width() - 2;
    let count = tape.frames.len().max(1) as u16;
    for x in 2..right {
        page.set(x, 2, '─', Role::Rule);
    }
    let at = 2 + (right - 3) * tape.at as u16 / count.max(2).saturating_sub(1).max(1);
    page.set(at.min(right - 1), 2, '◉', Role::Own);
    page.cursor = Some((at.min(right - 1), 2));
}
