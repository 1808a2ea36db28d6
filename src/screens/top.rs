//! Keys for what lies on top. Esc takes the topmost away; nothing drafted is lost by it.

use crate::base::ids::Member;
use crate::content::glossary::Term;
use crate::screens::board::Screen;
use crate::screens::effect::Effect;
use crate::screens::key::Key;
use crate::screens::model::{Model, Over, Place};
use crate::screens::{own_words, tune, verbs};
use crate::words::menu::{self, Entry, Pick};
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
    match model.over.last()?.clone() {
        Over::Menu => entry(model, key),
        Over::Seal { run_on } => seal(model, key, run_on),
        Over::Leave => leave(model, key),
        Over::Delete(name) => delete(model, key, name),
        Over::Palette { row, .. } => palette(model, key, row),
        Over::Find { row, .. } => find(model, key, row),
        Over::Sure { typed } => sure(model, key, &typed),
        Over::Terms { row, open, .. } => terms(model, key, row, open),
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
    let rows = crate::screens::cards::rows(model);
    if let Some(Over::Brief { row } | Over::All { row } | Over::Help { row } | Over::Why { row }) =
        model.over.last_mut()
    {
        *row = strolled(key, *row, rows);
    }
}

/// The letters and figures that choose an entry of a menu at once; those that move are left out.
pub const PICKS: &str = "abcdefgimnopqrstuvwxyz0123456789";

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

/// Verbs that match what is typed, by word or by key.
pub fn matching(model: &Model, typed: &str) -> Vec<Verb> {
    let wanted = typed.trim().to_lowercase();
    let fits = |verb: &Verb| {
        wanted.is_empty()
            || model.keys.shown(*verb).to_lowercase() == wanted
            || verb.short().contains(&wanted)
            || verb.says().to_lowercase().contains(&wanted)
    };
    let mut verbs: Vec<Verb> = Verb::ALL.into_iter().filter(fits).collect();
    verbs.sort_by_key(|verb| {
        let key = model.keys.shown(*verb).to_lowercase() == wanted;
        (!key, !verb.short().starts_with(&wanted))
    });
    verbs
}

/// Orders whose words match what is typed; a letter or two would match too many.
pub fn orders(model: &Model, typed: &str) -> Vec<Entry> {
    let typed = typed.trim();
    let Some(night) = model.night().filter(|_| typed.chars().count() >= 3) else {
        return Vec::new();
    };
    let mut found = menu::search(night.sitting.case(), night.sitting.obs(), typed);
    // A text is composed on its own page, not picked from a list.
    found.retain(|entry| matches!(entry.pick, Pick::Give(_)));
    found.truncate(ORDERS_MAX);
    found
}

/// Orders that the palette lists at most.
const ORDERS_MAX: usize = 40;

fn palette(model: &mut Model, key: Key, row: usize) -> Option<Effect> {
    let Some(Over::Palette { typed, .. }) = model.over.last() else {
        return None;
    };
    let verbs = matching(model, typed);
    let orders = orders(model, typed);
    let rows = verbs.len() + orders.len();
    if key == Key::Enter {
        let row = row.min(rows.saturating_sub(1));
        model.over.pop();
        if let Some(verb) = verbs.get(row) {
            return verbs::do_verb(model, *verb);
        }
        if let Pick::Give(given) = orders.get(row.checked_sub(verbs.len())?)?.pick {
            give(model, given);
        }
        return None;
    }
    if let Some(Over::Palette { row, .. }) = model.over.last_mut() {
        *row = moved(key, *row, rows);
    }
    None
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

/// Members whose name or code begins with what is typed, then those that have it anywhere.
pub fn capitals(model: &Model, typed: &str) -> Vec<Member> {
    let wanted = typed.trim().to_lowercase();
    let rank = |member: &Member| {
        let name = model.content.member(*member).name.to_lowercase();
        let code = model.content.member(*member).shown.to_lowercase();
        match () {
            () if wanted.is_empty() || code.starts_with(&wanted) => Some(0),
            () if name.starts_with(&wanted) => Some(1),
            () if name.contains(&wanted) => Some(2),
            () => None,
        }
    };
    let mut found: Vec<(u8, Member)> = Member::all()
        .filter_map(|member| rank(&member).map(|rank| (rank, member)))
        .collect();
    found.sort();
    found.into_iter().map(|(_, member)| member).collect()
}

fn find(model: &mut Model, key: Key, row: usize) -> Option<Effect> {
    let Some(Over::Find { typed, .. }) = model.over.last() else {
        return None;
    };
    let found = capitals(model, typed);
    if key == Key::Enter {
        model.over.pop();
        let member = found.get(row.min(found.len().saturating_sub(1))).copied()?;
        let night = model.night_mut()?;
        night.other = (night.sitting.seat().member() != Some(member)).then_some(member);
        night.screen = Screen::Capital;
        return None;
    }
    if let Some(Over::Find { row, .. }) = model.over.last_mut() {
        *row = moved(key, *row, found.len());
    }
    None
}

/// Terms whose name, other spelling or text holds what is typed.
pub fn found<'a>(model: &'a Model, typed: &str) -> Vec<&'a Term> {
    let wanted = typed.trim().to_lowercase();
    let rank = |term: &Term| {
        let name = term.name.to_lowercase();
        let also = term
            .also
            .iter()
            .any(|also| also.to_lowercase().contains(&wanted));
        match () {
            () if name.starts_with(&wanted) => Some(0),
            () if name.contains(&wanted) || also => Some(1),
            () if term.text.to_lowercase().contains(&wanted) => Some(2),
            () => None,
        }
    };
    let terms = model.content.glossary.iter();
    let mut found: Vec<(u8, &Term)> = terms
        .filter_map(|term| rank(term).map(|rank| (rank, term)))
        .collect();
    found.sort_by_key(|(rank, term)| (*rank, term.name.to_lowercase()));
    found.into_iter().map(|(_, term)| term).collect()
}

fn terms(model: &mut Model, key: Key, row: usize, open: bool) -> Option<Effect> {
    let Some(Over::Terms { typed, .. }) = model.over.last() else {
        return None;
    };
    let rows = found(model, typed).len();
    if let Some(Over::Terms {
        row: at,
        open: shown,
        ..
    }) = model.over.last_mut()
    {
        *at = if open {
            strolled(key, row, rows)
        } else {
            moved(key, row, rows)
        };
        if key == Key::Enter && rows > 0 {
            *shown = !open;
        }
    }
    None
}
