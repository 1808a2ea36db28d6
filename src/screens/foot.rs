//! The last four rows of every screen of a night: a rule, NEXT, ELSE, the live keys.

use ratatui::layout::Rect;

use crate::screens::board::{Screen, Size};
use crate::screens::model::Model;
use crate::screens::night::Night;
use crate::screens::page::{Page, Role, columns_in};
use crate::words::next;
use crate::words::verb::Verb;

/// A key and what it does here.
type Live = (String, String);

pub fn draw(model: &Model, night: &Night, page: &mut Page) {
    let said = model.said.as_deref();
    let [next, otherwise] = lines(night, columns(page).saturating_sub(LABEL));
    rows(page, said, &next, &otherwise, &live(model, night));
}

/// The four rows. A sentence to the person stands on the rule.
pub fn rows(page: &mut Page, said: Option<&str>, next: &str, otherwise: &str, keys: &[Live]) {
    let full = is_full(page);
    let (left, columns) = (margin(page), columns(page));
    let top = page.height() - 4;
    for x in left..left + columns {
        page.set(x, top, '─', Role::Rule);
    }
    if let Some(said) = said {
        let said = format!(" {said} ");
        page.put(left + 4, top, columns.saturating_sub(6), &said, Role::Amber);
    }
    page.put(left, top + 1, columns, "NEXT", Role::Strong);
    let (from, room) = (left + LABEL, columns.saturating_sub(LABEL));
    page.put(from, top + 1, room, next, Role::Strong);
    page.put(left, top + 2, columns, "ELSE", Role::Faint);
    page.put(from, top + 2, room, otherwise, Role::Faint);
    let gap = if full { 3 } else { 2 };
    let wide = |(key, does): &Live| columns_in(key) + 1 + columns_in(does) + gap;
    // The first is what to do, the last few are the ways to help and out: they keep their place, the others take what is
    // left.
    let room = columns + gap;
    let (first, last) = (1.min(keys.len()), keys.len().saturating_sub(KEPT).max(1));
    let kept = keys.iter().take(first).chain(keys.iter().skip(last));
    let mut used: u16 = kept.map(wide).sum();
    let mut x = left;
    for (at, live) in keys.iter().enumerate() {
        if (first..last).contains(&at) {
            if used + wide(live) > room {
                continue;
            }
            used += wide(live);
        }
        let end = left + columns;
        x = page.put(x, top + 3, end.saturating_sub(x), &live.0, Role::Strong) + 1;
        x = page.put(x, top + 3, end.saturating_sub(x), &live.1, Role::Faint) + gap;
    }
}

/// Empties the four rows, to be written again.
pub fn anew(page: &mut Page) {
    let (width, top) = (page.width(), page.height() - 4);
    page.clear(Rect::new(0, top, width, 4));
}

/// Columns of a label and the gap after it.
const LABEL: u16 = 6;

fn is_full(page: &Page) -> bool {
    Size::of(page.width(), page.height()) == Size::Full
}

fn margin(page: &Page) -> u16 {
    if is_full(page) { 2 } else { 1 }
}

fn columns(page: &Page) -> u16 {
    page.width().saturating_sub(2 * margin(page))
}

/// Keys at the end that are always shown: command, help, leave.
const KEPT: usize = 3;

/// NEXT and ELSE as `words` has them; a roll call and a run have their own. A question that has the room is itself the next
/// step.
fn lines(night: &Night, room: u16) -> [String; 2] {
    if let Some(roll) = &night.roll {
        let next = match roll.left() {
            0 => format!("{} Space goes back to your desk.", roll.outcome()),
            1 => "One is still out. Space turns the card.".to_owned(),
            left => format!("{left} are still out. Space turns the next card."),
        };
        let otherwise = "Nothing is asked of you here. a shows everything at once; Esc goes on.";
        return [next, otherwise.to_owned()];
    }
    let answered = (night.is_drafted() || night.has_words()) && !night.is_asked();
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let [mut next, otherwise] = next::next(case, obs, night.stop(), answered);
    if night.is_running() {
        let next = "Any key stops it at the end of the turn.";
        let otherwise = "It runs until something is asked of you.";
        return [next, otherwise].map(str::to_owned);
    }
    if night.is_asked()
        && let Some(question) = night.question()
        && columns_in(&question.text) <= room
    {
        next = question.text.clone();
    }
    [next, otherwise]
}

fn live(model: &Model, night: &Night) -> Vec<Live> {
    let key = |verb: Verb, does: &str| (model.keys.shown(verb), does.to_owned());
    let named = |key: &str, does: &str| (key.to_owned(), does.to_owned());
    if night.roll.is_some() {
        return vec![
            named("Space", "next"),
            named("a", "all"),
            named("←", "back"),
            key(Verb::Help, "help"),
            named("Esc", "result"),
        ];
    }
    if night.is_running() {
        return vec![named("any key", "stops it")];
    }
    let narrow = model.width < 80;
    let mut keys = vec![named("Enter", next_word(night, narrow))];
    if night.screen == Screen::Orders && night.question().is_some() {
        keys.push(named("A-D", "answer"));
    }
    match night.screen {
        Screen::Orders => {
            keys.push(named("f p t m x", "orders"));
            keys.push(key(Verb::Undo, "undo"));
        }
        Screen::Council => {
            keys.push(named("e o r b", "stance"));
            keys.push(key(Verb::FindOut, "sound"));
            keys.push(key(Verb::Call, "call"));
        }
        Screen::Evidence => {
            keys.push(key(Verb::Persuade, "share"));
            keys.push(key(Verb::Versus, "versus"));
        }
        Screen::Capital => {
            keys.push(key(Verb::Find, "another capital"));
            keys.push(key(Verb::Home, "home"));
            keys.push(key(Verb::Brief, "brief"));
        }
        _ => {}
    }
    keys.push(key(Verb::RunOn, "run on"));
    keys.push(key(Verb::Seal, "seal"));
    keys.push(key(Verb::Panel, "panel"));
    if night.screen == Screen::Orders {
        keys.push(key(Verb::OwnWords, "your words"));
    }
    if night.screen == Screen::Situation {
        keys.push(named("1-8", "screens"));
        keys.push(key(Verb::Why, "why"));
    }
    keys.push(key(Verb::Commands, "command"));
    keys.push(key(Verb::Help, "help"));
    keys.push(key(Verb::Leave, "leave"));
    keys
}

/// What Enter does now.
fn next_word(night: &Night, narrow: bool) -> &'static str {
    if narrow {
        return if night.is_asked() && night.screen == Screen::Orders {
            "answer"
        } else {
            "next"
        };
    }
    if crate::screens::panels::opens(night) {
        "open"
    } else if night.is_asked() && night.screen == Screen::Orders {
        "take this answer"
    } else if night.is_asked() {
        "open the question"
    } else if night.is_drafted() || night.has_words() {
        "seal and run on"
    } else {
        "run on"
    }
}
