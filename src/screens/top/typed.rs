//! What lies on top and is typed in: palette, capitals, terms. What is typed finds rows; Enter does the one stood on.

use crate::base::ids::Member;
use crate::content::glossary::Term;
use crate::screens::board::Screen;
use crate::screens::effect::Effect;
use crate::screens::key::Key;
use crate::screens::model::{Model, Over};
use crate::screens::top::{give, moved, strolled};
use crate::screens::verbs;
use crate::words::menu::{self, Entry, Pick};
use crate::words::verb::Verb;

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

pub(super) fn palette(model: &mut Model, key: Key, row: usize) -> Option<Effect> {
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

pub(super) fn find(model: &mut Model, key: Key, row: usize) -> Option<Effect> {
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

pub(super) fn terms(model: &mut Model, key: Key, row: usize, open: bool) -> Option<Effect> {
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
