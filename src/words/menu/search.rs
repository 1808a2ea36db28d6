//! Every order of a seat by its words, so that one can be typed instead of looked for page by page.

use crate::content::clause::Clause;
use crate::words::clause;
use crate::words::code;
use crate::words::menu::{Entry, Family, Page, Pick, page};
use crate::words::order;
use crate::world::case::Case;
use crate::world::order::Order;
use crate::world::text::{Clauses, Hedges};
use crate::world::{Desk, Observation};

/// Pages lie no deeper than this below a family.
const DEPTH: u8 = 5;

/// Orders whose sentence or code holds every word typed; those that can be given now first.
pub fn search(case: &Case, obs: Observation<'_>, typed: &str) -> Vec<Entry> {
    let wanted: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let mut found: Vec<Entry> = Vec::new();
    for family in Family::ALL {
        below(
            case,
            obs,
            Page::Family(family),
            DEPTH,
            &mut |entry, order| {
                let label = order::order(case, obs, &order);
                let text = format!("{label} {} {}", code::order(case, &order), clauses(&order));
                let text = text.to_lowercase();
                let known = found.iter().any(|known| known.pick == entry.pick);
                if !known && wanted.iter().all(|word| text.contains(word.as_str())) {
                    found.push(Entry { label, ..entry });
                }
            },
        );
    }
    found.sort_by_key(|entry| entry.off.is_some());
    composed(obs, &wanted, &mut found);
    found
}

/// Verbs that want a text to be spoken of.
const OF_A_TEXT: [&str; 16] = [
    "sound", "call", "hinge", "amend", "soften", "break", "reserve", "endorse", "silence",
    "silent", "stance", "ask", "pay", "broker", "extend", "withdraw",
];

/// Why an order that a seat has at other hours is not found now, in a sentence.
pub fn missing(obs: Observation<'_>, typed: &str) -> Option<String> {
    let typed = typed.to_lowercase();
    let verb = typed.split_whitespace().next()?;
    let of_a_text = OF_A_TEXT.contains(&verb);
    match obs.council {
        None if of_a_text => Some("The Council's door is closed to this seat.".to_owned()),
        Some(council) if of_a_text && council.live().next().is_none() => {
            let what = match verb {
                "sound" => "Nothing to sound others out on yet",
                "ask" => "Nothing to ask others for yet",
                "amend" | "soften" => "Nothing to amend yet",
                "call" | "hinge" => "No hinge to call yet",
                "pay" | "broker" => "No price to pay yet",
                _ => "Nothing to take a stance on yet",
            };
            Some(format!("{what}: no text is on the table."))
        }
        _ => None,
    }
}

/// The paragraphs an order speaks of, in the words people have for them.
fn clauses(order: &Order) -> String {
    let of = |clauses: Clauses| clauses.iter().map(everyday).collect::<Vec<_>>().join(" ");
    match *order {
        Order::Propose { clauses, .. } | Order::Table { clauses, .. } => of(clauses),
        Order::Amend { edit, .. } => everyday(edit.clause()).to_owned(),
        _ => String::new(),
    }
}

fn everyday(on: Clause) -> &'static str {
    match on {
        Clause::ConditionalArticle5 => "conditional finding if it is determined condition",
        Clause::Article5 => "finding collective defence mutual defence",
        Clause::Attribute => "attribution attribute blame name who did it",
        Clause::Likely => "attribution tier",
        Clause::Reinforce => "reinforce troops units defence",
        Clause::Sanctions => "sanctions",
        Clause::Dialogue => "dialogue talks",
        Clause::Operation => "force strike",
        Clause::Condemn => "condemn",
        Clause::ShareData => "share evidence",
        _ => "",
    }
}

/// A text of one's own with the paragraph that is looked for, where no text that is ready has it.
fn composed(obs: Observation<'_>, wanted: &[String], found: &mut Vec<Entry>) {
    let capital = obs.capital().is_some();
    if !capital && !matches!(obs.desk, Desk::Chair(_)) {
        return;
    }
    for on in Clause::ALL {
        let label = format!("A text of your own with: {} ...", clause::short(on));
        let text = format!("{label} compose propose table {}", everyday(on)).to_lowercase();
        if !wanted.is_empty() && wanted.iter().all(|word| text.contains(word.as_str())) {
            found.push(Entry {
                label,
                pick: Pick::Open(Page::Compose(Clauses::of(&[on]), Hedges::default())),
                cost: u8::from(capital),
                off: None,
            });
        }
    }
}

/// Every order on a page and on the pages it opens. A text is composed by hand, never searched.
fn below(
    case: &Case,
    obs: Observation<'_>,
    at: Page,
    depth: u8,
    each: &mut impl FnMut(Entry, Order),
) {
    for entry in page(case, obs, at) {
        match entry.pick {
            Pick::Give(order) => each(entry, order),
            Pick::Open(Page::Compose(..)) => {}
            Pick::Open(next) if depth > 0 => below(case, obs, next, depth - 1, each),
            Pick::Open(_) => {}
        }
    }
}
