//! Every order of a seat by its words, so that one can be typed instead of looked for page by page.

use crate::words::code;
use crate::words::menu::{Entry, Family, Page, Pick, page};
use crate::words::order;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::order::Order;

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
                let text = format!("{label} {}", code::order(case, &order)).to_lowercase();
                let known = found.iter().any(|known| known.pick == entry.pick);
                if !known && wanted.iter().all(|word| text.contains(word.as_str())) {
                    found.push(Entry { label, ..entry });
                }
            },
        );
    }
    found.sort_by_key(|entry| entry.off.is_some());
    found
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
