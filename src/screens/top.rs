//! Keys for what lies on top. Esc takes the topmost away; nothing drafted is lost by it.

mod typed;

pub use typed::{capitals, found, matching, orders};

use crate::screens::board::Screen;
use crate::screens::effect::Effect;
use crate::screens::key::Key;
use crate::screens::model::{Model, Over, Place};
use crate::screens::{own_words, tune, verbs};
use crate::words::menu::Pick;
use crate::words::order;
use crate::words::verb::Verb;
use crate::world::order::Order;

/// A key for the topmost.
pub fn key(model: &mut Model, key: Key) -> Option<Effect> {
    if let Some(Over::Words { .. }) = model.over.last() {
        return own_words::key(model, key);
    }
    if key == Key::Esc {
        return close(model);
    }
    if goes_on(model, key) {
        return None;
    }
    match model.over.last()?.clone() {
        Over::Menu => entry(model, key),
        Over::Seal { run_on } => seal(model, key, run_on),
        Over::Leave => leave(model, key),
        Over::Delete(name) => delete(model, key, name),
        Over::Palette { row, .. } => typed::palette(model, key, row),
        Over::Find { row, .. } => typed::find(model, key, row),
        Over::Sure { typed } => sure(model, key, &typed),
        Over::Terms { row, open, .. } => typed::terms(model, key, row, open),
        Over::Settings { at } => {
            let effect = tune::key(model, key, at);
            if let Some(Over::Settings { at: shown }) = model.over.last_mut() {
                *shown = tune::moved(key, at);
            }
            effect
        }
        Over::Briefing { .. }
        | Over::Words { .. }
        | Over::Brief { .. }
        | Over::All { .. }
        | Over::Help { .. }
        | Over::Why { .. } => {
            if matches!(key, Key::Enter | Key::Char('q')) {
                return close(model);
            }
            scroll(model, key);
            None
        }
    }
}

/// From a menu or a page that is only read: a digit goes to its screen, and the key of another page opens that instead.
fn goes_on(model: &mut Model, key: Key) -> bool {
    let Some(verb) = model.keys.verb(key) else {
        return false;
    };
    let reads = matches!(
        model.over.last(),
        Some(
            Over::Briefing { .. }
                | Over::Brief { .. }
                | Over::All { .. }
                | Over::Help { .. }
                | Over::Why { .. }
        )
    );
    let menu = matches!(model.over.last(), Some(Over::Menu));
    let Some(night) = model.night_mut() else {
        return false;
    };
    let sits = night.roll.is_none() && night.last.is_none();
    match verb.screen() {
        Some(at) if sits && (reads || menu) => {
            night.menu.clear();
            night.screen = Screen::ALL[at];
            model.over.clear();
            true
        }
        None if sits && reads && is_page(verb) && verbs::off(model, verb).is_none() => {
            model.over.pop();
            verbs::look(model, verb);
            true
        }
        _ => false,
    }
}

/// Verbs that only open something to read.
const fn is_page(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Why | Verb::Terms | Verb::All | Verb::Brief | Verb::Help | Verb::Commands
    )
}

/// Esc: a menu goes back a page, a term to the list, all else goes away.
fn close(model: &mut Model) -> Option<Effect> {
    match model.over.last_mut() {
        Some(Over::Menu) => {
            let night = model.night_mut()?;
            night.menu.pop();
            if !night.menu.is_empty() {
                return None;
            }
        }
        Some(Over::Terms { open, .. }) if *open => {
            *open = false;
            return None;
        }
        _ => {}
    }
    model.over.pop();
    None
}

/// The row after a key that moves.
pub fn moved(key: Key, row: usize, rows: usize) -> usize {
    let last = rows.saturating_sub(1);
    match key {
        Key::Up | Key::BackTab => row.saturating_sub(1),
        Key::Down | Key::Tab => (row + 1).min(last),
        Key::PageUp => row.saturating_sub(10),
        Key::PageDown => (row + 10).min(last),
        Key::Home => 0,
        Key::End => last,
        _ => row.min(last),
    }
}

/// The same, where letters are free to move too.
fn strolled(key: Key, row: usize, rows: usize) -> usize {
    let key = match key {
        Key::Char('k') => Key::Up,
        Key::Char('j') => Key::Down,
        Key::Char(' ') => Key::PageDown,
        other => other,
    };
    moved(key, row, rows)
}

fn scroll(model: &mut Model, key: Key) {
    let rows = crate::screens::sheet::rows(model);
    if let Some(
        Over::Briefing { row }
        | Over::Brief { row }
        | Over::All { row }
        | Over::Help { row }
        | Over::Why { row },
    ) = model.over.last_mut()
    {
        *row = strolled(key, *row, rows);
    }
}

/// The letters that choose an entry of a menu at once. Those that move or answer are left out, and digits only ever change
/// screens.
pub const PICKS: &str = "abcdefgimnopqrstuvwxyzEFGHIJKLMNOPQRSTUVWXYZ";

fn entry(model: &mut Model, key: Key) -> Option<Effect> {
    let night = model.night_mut()?;
    let open = night.menu.last_mut()?;
    let picked = match key {
        Key::Char(letter) => PICKS.find(letter).filter(|at| *at < open.entries.len()),
        _ => None,
    };
    match picked {
        Some(at) => open.at = at,
        None => open.at = strolled(key, open.at, open.entries.len()),
    }
    if matches!(key, Key::Left | Key::Char('h') | Key::Backspace) {
        return close(model);
    }
    let goes = picked.is_some() || matches!(key, Key::Enter | Key::Right | Key::Char('l'));
    if !goes {
        return None;
    }
    match open.entries.get(open.at)?.pick {
        Pick::Open(page) => {
            if !night.open(page) {
                model.said = Some("Nothing of that kind is yours to do now.".to_owned());
            }
        }
        Pick::Give(given) => {
            if give(model, given) {
                model.night_mut()?.menu.clear();
                model.over.pop();
            }
        }
    }
    None
}

/// `y` seals; what is for good was said above it.
fn seal(model: &mut Model, key: Key, run_on: bool) -> Option<Effect> {
    match key {
        Key::Char('y') => {
            model.over.pop();
            model.night_mut().map(|night| night.seal(run_on))
        }
        Key::Char('n' | 'q') => close(model),
        Key::Char('u') => {
            let undone = model.night_mut()?.undo();
            model.said = undone.map(|order| format!("Undone: {order}."));
            None
        }
        Key::Enter | Key::Char('s') => {
            model.said = Some("y seals; Esc goes back.".to_owned());
            None
        }
        _ => None,
    }
}

/// A number from 0 to 100 is sealed with the next turn instead of the desk's own.
fn sure(model: &mut Model, key: Key, typed: &str) -> Option<Effect> {
    if key != Key::Enter {
        return None;
    }
    model.over.pop();
    let said = match typed.trim().parse::<u8>() {
        Ok(pct) if pct <= 100 => {
            model.night_mut()?.sitting.who = Some(pct);
            format!("You say {pct} in 100. Nobody else sees it.")
        }
        _ => "A number from 0 to 100 is wanted; your desk's own stands.".to_owned(),
    };
    model.said = Some(said);
    None
}

fn leave(model: &mut Model, key: Key) -> Option<Effect> {
    match key {
        Key::Char('y') => {
            model.over.clear();
            model.place = Place::Title { at: 0 };
            Some(Effect::List)
        }
        Key::Char('n' | 'q') | Key::Enter => close(model),
        _ => None,
    }
}

fn delete(model: &mut Model, key: Key, name: String) -> Option<Effect> {
    match key {
        Key::Char('y') => {
            model.over.pop();
            Some(Effect::Delete(name))
        }
        Key::Char('n' | 'q') | Key::Enter => close(model),
        _ => None,
    }
}

/// Drafts an order and says so; false when it is off.
pub fn give(model: &mut Model, given: Order) -> bool {
    let Some(night) = model.night_mut() else {
        return false;
    };
    let (said, done) = match night.give(given) {
        Err(why) => (why, false),
        Ok(()) => {
            let said = night.say(&given);
            (
                format!("Drafted: {said}. Seen by {}.", order::seen_by(&given)),
                true,
            )
        }
    };
    model.said = Some(said);
    done
}
