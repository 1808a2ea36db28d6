//! One's own words of a turn: why these orders and how sure, a public line, cables. Typed straight into what will be sent, so
//! that neither Esc nor a moved arrow loses any.

use crate::base::clean::{clean, name_of_offence};
use crate::base::ids::Seat;
use crate::screens::effect::Effect;
use crate::screens::key::Key;
use crate::screens::model::{Model, Over};
use crate::screens::night::Night;
use crate::screens::page::{Page, Role, columns_in, wrap};
use crate::screens::pane::{Pane, boxed};
use crate::session::Spoken;
use crate::words::names;
use crate::words::spoken::{self, Own};

/// Columns of a name that is typed to find a seat.
const NAME: usize = 24;
/// Columns of the labels.
const LABEL: u16 = 20;

/// A row of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Reason,
    Confidence,
    Line,
    /// A cable that is written, by its place.
    Cable(usize),
    /// Whom the next cable goes to.
    To,
}

fn rows(spoken: &Spoken) -> Vec<Row> {
    let mut rows = vec![Row::Reason, Row::Confidence, Row::Line];
    rows.extend((0..spoken.cables.len()).map(Row::Cable));
    if spoken.cables.len() < Spoken::CABLES {
        rows.push(Row::To);
    }
    rows
}

fn open(model: &Model) -> Option<(&Night, Row, &str)> {
    let Some(Over::Words { row, to }) = model.over.last() else {
        return None;
    };
    let night = model.night()?;
    let rows = rows(&night.sitting.spoken);
    let row = rows.get(*row).or(rows.last())?;
    Some((night, *row, to))
}

/// Seats whose name or code begins with what is typed; a seat sends no cable to itself.
fn addressees(night: &Night, typed: &str) -> Vec<Seat> {
    let case = night.sitting.case();
    let wanted = typed.trim().to_lowercase();
    let begins = |seat: &Seat| {
        let named = |name: &str| name.to_lowercase().starts_with(&wanted);
        let name = names::seat(case, *seat);
        named(case.code(*seat)) || named(&name) || named(name.trim_start_matches("the "))
    };
    let others = Seat::main().filter(|seat| !case.is_empty(*seat) && *seat != night.sitting.seat());
    if wanted.is_empty() {
        return Vec::new();
    }
    others.filter(begins).collect()
}

/// Takes a key while the sheet is open: letters go into the row one stands on.
pub fn key(model: &mut Model, key: Key) -> Option<Effect> {
    let (_, row, _) = open(model)?;
    match key {
        Key::Char(letter) => typed(model, row, letter),
        Key::Backspace => take_back(model, row),
        Key::Enter if row == Row::To => begin_cable(model),
        Key::Enter | Key::Esc => done(model),
        Key::Up | Key::BackTab => go(model, |row, _| row.saturating_sub(1)),
        Key::Down | Key::Tab => go(model, |row, last| (row + 1).min(last)),
        Key::Home | Key::PageUp => go(model, |_, _| 0),
        Key::End | Key::PageDown => go(model, |_, last| last),
        _ => {}
    }
    None
}

/// Pasted text is text.
pub fn paste(model: &mut Model, text: &str) {
    let Some((_, row, _)) = open(model) else {
        return;
    };
    for letter in clean(text, Spoken::COLUMNS).chars() {
        typed(model, row, letter);
    }
}

fn go(model: &mut Model, to: impl Fn(usize, usize) -> usize) {
    let Some(last) = open(model).map(|(night, ..)| rows(&night.sitting.spoken).len() - 1) else {
        return;
    };
    if let Some(Over::Words { row, .. }) = model.over.last_mut() {
        *row = to((*row).min(last), last);
    }
}

/// The sheet is put away; a cable without a text goes with it.
fn done(model: &mut Model) {
    model.over.pop();
    if let Some(night) = model.night_mut() {
        let cables = &mut night.sitting.spoken.cables;
        cables.retain(|(_, text)| !text.trim().is_empty());
    }
}

/// What is typed in that row, and the columns there are for it.
fn text(model: &mut Model, row: Row) -> Option<(&mut String, usize)> {
    if row == Row::To {
        let Some(Over::Words { to, .. }) = model.over.last_mut() else {
            return None;
        };
        return Some((to, NAME));
    }
    let spoken = &mut model.night_mut()?.sitting.spoken;
    let text = match row {
        Row::Reason => &mut spoken.reason,
        Row::Line => &mut spoken.line,
        Row::Cable(at) => &mut spoken.cables.get_mut(at)?.1,
        Row::Confidence | Row::To => return None,
    };
    Some((text, Spoken::COLUMNS))
}

fn typed(model: &mut Model, row: Row, letter: char) {
    if let Some(why) = name_of_offence(letter) {
        model.said = Some(spoken::refused(&why));
        return;
    }
    if row == Row::Confidence {
        sure(model, letter);
        return;
    }
    let Some((text, most)) = text(model, row) else {
        return;
    };
    let mut longer = text.clone();
    longer.push(letter);
    // Marks have no width, so letters are counted as well.
    let fits = usize::from(columns_in(&longer)) <= most && longer.chars().count() <= most;
    if fits {
        *text = longer;
    } else {
        model.said = Some(spoken::full(most));
    }
}

/// A figure more, as long as it is a number from 0 to 100.
fn sure(model: &mut Model, letter: char) {
    let Some(night) = model.night_mut() else {
        return;
    };
    let known = &mut night.sitting.spoken.confidence;
    let figure = letter.to_digit(10);
    let number = figure.map(|figure| u32::from(known.unwrap_or(0)) * 10 + figure);
    match number.and_then(|number| u8::try_from(number).ok()) {
        Some(number) if number <= 100 => *known = Some(number),
        _ => model.said = Some(spoken::NO_NUMBER.to_owned()),
    }
}

fn take_back(model: &mut Model, row: Row) {
    if row == Row::Confidence {
        if let Some(night) = model.night_mut() {
            let known = &mut night.sitting.spoken.confidence;
            *known = known.map(|sure| sure / 10).filter(|sure| *sure > 0);
        }
    } else if let Some((text, _)) = text(model, row) {
        text.pop();
    }
}

/// A cable to the first seat that fits what is typed.
fn begin_cable(model: &mut Model) {
    let Some((night, _, to)) = open(model) else {
        return;
    };
    let Some(seat) = addressees(night, to).first().copied() else {
        if to.is_empty() {
            done(model);
        } else {
            model.said = Some(spoken::NO_SEAT.to_owned());
        }
        return;
    };
    if let Some(night) = model.night_mut() {
        let cables = &mut night.sitting.spoken.cables;
        cables.push((vec![seat], String::new()));
    }
    if let Some(Over::Words { to, .. }) = model.over.last_mut() {
        // The row of the name became the row of the cable.
        to.clear();
    }
}

/// The sheet.
pub fn draw(model: &Model, page: &mut Page) {
    let Some((night, here, to)) = open(model) else {
        return;
    };
    let rows = rows(&night.sitting.spoken);
    let columns = 84.min(page.width().saturating_sub(8));
    let room = page.height().saturating_sub(8).max(6);
    let high = rows
        .iter()
        .map(|row| high(night, *row, *row == here, columns));
    let inside = boxed(
        page,
        columns,
        (high.sum::<u16>() + 3).min(room),
        spoken::TITLE,
    );
    let keys = format!(" {} ", spoken::KEYS);
    page.put_right(
        inside.right() + 1,
        inside.bottom(),
        columns,
        &keys,
        Role::Faint,
    );
    let at = rows.iter().position(|row| *row == here).unwrap_or(0);
    let mut pane = Pane::new(page, inside, true, at);
    pane.skip(1);
    let mut first = 0;
    let mut left: u16 = pane.left();
    // Where not all fit, what is above the row one stands on makes way.
    for (nth, row) in rows.iter().enumerate().take(at + 1).rev() {
        let Some(rest) = left.checked_sub(self::high(night, *row, *row == here, columns)) else {
            break;
        };
        (first, left) = (nth, rest);
    }
    pane.start_at(first);
    for row in &rows[first..] {
        draw_row(night, &mut pane, *row, *row == here, to);
    }
}

/// Rows that a row of the sheet takes.
fn high(night: &Night, row: Row, here: bool, columns: u16) -> u16 {
    let said = shown(night, row, "");
    let text = wrap(&said, columns.saturating_sub(LABEL)).len().max(1) as u16;
    text + u16::from(here)
}

/// What stands in a row; `to` is the name that is being typed.
fn shown(night: &Night, row: Row, to: &str) -> String {
    let spoken = &night.sitting.spoken;
    match row {
        Row::Reason => spoken.reason.clone(),
        Row::Confidence => spoken.confidence.map_or(String::new(), spoken::sure),
        Row::Line => spoken.line.clone(),
        Row::Cable(at) => spoken.cables[at].1.clone(),
        Row::To => to.to_owned(),
    }
}

fn draw_row(night: &Night, pane: &mut Pane<'_>, row: Row, here: bool, to: &str) {
    let case = night.sitting.case();
    let label = match row {
        Row::Reason => spoken::label(Own::Reason).to_owned(),
        Row::Confidence => spoken::SURE_LABEL.to_owned(),
        Row::Line => spoken::label(Own::Line).to_owned(),
        Row::Cable(at) => {
            let to = night.sitting.spoken.cables[at].0.iter();
            let codes: Vec<&str> = to.map(|seat| case.code(*seat)).collect();
            spoken::cable_to(&codes.join(", "))
        }
        Row::To => spoken::cable_to("…"),
    };
    let said = shown(night, row, to);
    let role = if here { Role::Strong } else { Role::Faint };
    pane.mark();
    let (x, y) = (pane.x(), pane.y());
    if pane.left() == 0 {
        return;
    }
    pane.page.put(x, y, LABEL - 1, &label, role);
    let mut rows = wrap(&said, pane.columns().saturating_sub(LABEL));
    rows.resize(rows.len().max(1), String::new());
    let end = rows.last().map_or(0, |row| columns_in(row));
    let end = end + u16::from(said.ends_with(' '));
    for text in &rows {
        pane.page.put(
            x + LABEL,
            pane.y(),
            pane.columns().saturating_sub(LABEL),
            text,
            Role::Text,
        );
        pane.skip(1);
    }
    if here {
        let (x, y) = (x + LABEL + end, pane.y().saturating_sub(1));
        pane.page.set(x, y, '_', Role::Faint);
        pane.page.cursor = Some((x, y));
        pane.hang(LABEL, &note(night, row, to), Role::Faint, 1);
    }
}

/// Who will read it, or what to type.
fn note(night: &Night, row: Row, to: &str) -> String {
    match row {
        Row::Reason => spoken::read_by(Own::Reason).to_owned(),
        Row::Confidence => spoken::SURE_NOTE.to_owned(),
        Row::Line => spoken::read_by(Own::Line).to_owned(),
        Row::Cable(_) => spoken::read_by(Own::Cable).to_owned(),
        Row::To => {
            let case = night.sitting.case();
            let found = addressees(night, to);
            let names: Vec<String> = found.iter().map(|seat| names::seat(case, *seat)).collect();
            spoken::addressees(to.is_empty(), &names)
        }
    }
}
