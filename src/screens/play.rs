//! Keys in a night with nothing on top: verbs, arrows, answers.

use crate::screens::board::{Panel, Screen};
use crate::screens::effect::{Effect, Wanted};
use crate::screens::key::Key;
use crate::screens::model::{Model, Over, Place};
use crate::screens::night::Night;
use crate::screens::panels;
use crate::screens::verbs::{do_verb, look};
use crate::words::verb::Verb;

/// Rows that a page key moves.
const LEAP: usize = 10;

/// A key in a night.
pub fn key(model: &mut Model, key: Key) -> Option<Effect> {
    let night = model.night_mut()?;
    if night.last.is_some() {
        return last_page(model, key);
    }
    if night.roll.is_some() {
        return roll(model, key);
    }
    if let Some(why) = &night.stopped
        && !matches!(key, Key::Char('q' | '?' | ':' | '1'..='8'))
    {
        // Nothing goes on that is not kept; one may still look around, and leave.
        model.said = Some(why.clone());
        return None;
    }
    if let Key::Char(letter @ 'A'..='D') = key {
        return answer(model, letter as usize - 'A' as usize);
    }
    // Beside an open question small letters answer too; `d` is the brief, as it says there.
    if let Key::Char(letter @ 'a'..='c') = key
        && night.screen == Screen::Orders
        && night.question().is_some()
    {
        return answer(model, letter as usize - 'a' as usize);
    }
    if walk(night, key) {
        return None;
    }
    match (key, model.keys.verb(key)) {
        (Key::Esc, _) => back(model),
        (Key::BackTab, _) => {
            model.night_mut()?.turn_focus(true);
            None
        }
        (_, Some(verb)) => do_verb(model, verb),
        (Key::Char('y'), None) => {
            let seal = model.keys.shown(Verb::Seal);
            model.said = Some(format!(
                "y says yes where one is waited for; nothing waits. {seal} shows what you would seal."
            ));
            None
        }
        _ => None,
    }
}

/// Esc goes back to the situation; it drops nothing.
fn back(model: &mut Model) -> Option<Effect> {
    let night = model.night_mut()?;
    if night.other.is_some() && night.screen == Screen::Capital {
        night.other = None;
    } else {
        night.screen = Screen::Situation;
    }
    None
}

/// Arrows and hjkl: they only ever move.
fn walk(night: &mut Night, key: Key) -> bool {
    let panel = night.focus();
    let row = night.row(panel);
    let rows = panels::rows(panel, night);
    let to = match key {
        Key::Up | Key::Char('k') => row.saturating_sub(1),
        Key::Down | Key::Char('j') => row + 1,
        Key::PageUp => row.saturating_sub(LEAP),
        Key::PageDown => row + LEAP,
        Key::Home => 0,
        Key::End => usize::MAX,
        Key::Left | Key::Char('h') => {
            sideways(night, panel, true);
            return true;
        }
        Key::Right | Key::Char('l') => {
            sideways(night, panel, false);
            return true;
        }
        _ => return false,
    };
    night.set_row(panel, to.min(rows.saturating_sub(1)));
    true
}

/// Around the table; elsewhere to the panel beside.
fn sideways(night: &mut Night, panel: Panel, back: bool) {
    if panel != Panel::Table {
        night.turn_focus(back);
        return;
    }
    let seats = panels::rows(Panel::Table, night).max(1);
    let row = night.row(panel);
    let next = if back { row + seats - 1 } else { row + 1 } % seats;
    night.set_row(panel, next);
}

/// The answer at that place; past the last one is something else.
pub fn answer(model: &mut Model, at: usize) -> Option<Effect> {
    let night = model.night_mut()?;
    let answers = night
        .question()
        .map_or(0, |question| question.answers.len());
    night.screen = Screen::Orders;
    if at < answers {
        night.focus_on(Panel::Question);
        model.said = night.answer(at).err();
    } else if at == answers && answers > 0 {
        night.focus_on(Panel::Draft);
    }
    None
}

/// Keys of the roll call: nothing is asked here.
fn roll(model: &mut Model, key: Key) -> Option<Effect> {
    let night = model.night_mut()?;
    let roll = night.roll.as_mut()?;
    let done = match key {
        Key::Char(' ') | Key::Enter | Key::Down | Key::Right | Key::Char('j' | 'l') => roll.next(),
        Key::Up | Key::Left | Key::Char('k' | 'h') => {
            roll.back();
            false
        }
        Key::Char('a') => {
            roll.all();
            false
        }
        Key::Esc => true,
        Key::Char('?') => {
            model.over.push(Over::Help { row: 0 });
            return None;
        }
        Key::Char(':') => {
            look(model, Verb::Commands);
            return None;
        }
        _ => false,
    };
    if !done {
        return None;
    }
    if night.next_roll() {
        return None;
    }
    night.sit()
}

/// The same scenario, seat and way of playing, with the seed that is drawn for it.
fn another(night: &Night) -> Wanted {
    let setup = night.sitting.table().setup();
    Wanted {
        scenario: night.sitting.case().play.scenario.id.clone(),
        seat: night.sitting.seat(),
        seed: None,
        reasons: setup.reasons,
        tempo: setup.tempo,
    }
}

/// The last page scrolls, and leads back to the title.
fn last_page(model: &mut Model, key: Key) -> Option<Effect> {
    let last = model.night_mut()?.last.as_mut()?;
    match key {
        Key::Up | Key::Char('k') => last.row = last.row.saturating_sub(1),
        Key::Down | Key::Char('j') => last.row += 1,
        Key::PageUp => last.row = last.row.saturating_sub(LEAP),
        Key::PageDown | Key::Char(' ') => last.row += LEAP,
        Key::Home => last.row = 0,
        Key::Char('?') => model.over.push(Over::Help { row: 0 }),
        Key::Char('d') => return Some(Effect::Debrief),
        Key::Char('n') => return model.night().map(|night| Effect::Begin(another(night))),
        Key::Enter | Key::Esc | Key::Char('q') => {
            model.place = Place::Title { at: 0 };
            return Some(Effect::List);
        }
        _ => {}
    }
    let most = model.night()?.last.as_ref()?.rows().saturating_sub(1);
    let last = model.night_mut()?.last.as_mut()?;
    last.row = last.row.min(most);
    None
}
