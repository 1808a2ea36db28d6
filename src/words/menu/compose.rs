//! A text of one's own: paragraphs put in and taken out, hedges added, then proposed to the chair or tabled by it.

use crate::content::clause::{Clause, Hedge};
use crate::words::clause;
use crate::words::menu::{List, Page};
use crate::world::order::Order;
use crate::world::text::{Clauses, Hedges};

/// MODEL 4: five provisions a text.
const PARAGRAPHS: usize = 5;

pub fn compose(list: &mut List<'_>, clauses: Clauses, hedges: Hedges) {
    let case = list.case;
    let held = clauses.iter().count();
    if held > 0 {
        list.give(Order::Propose { clauses, hedges });
        list.give(Order::Table { clauses, hedges });
    }
    let demand = &case.content.rules.position.demand;
    for on in Clause::ALL {
        let without = clauses
            .iter()
            .filter(|known| *known != on)
            .fold(Clauses(0), Clauses::with);
        let name = clause::short(on);
        if clauses.has(on) {
            list.open(
                format!("Take out: {name}"),
                0,
                Page::Compose(without, hedges),
            );
        } else if held < PARAGRAPHS {
            let label = format!(
                "Put in: {name} (asks {} points of each)",
                demand[on.index()]
            );
            list.open(label, 0, Page::Compose(clauses.with(on), hedges));
        }
    }
    for hedge in Hedge::ALL {
        if held > 0 && !hedges.has(hedge) {
            let label = format!("Hedge it: {}", clause::hedges(Hedges(0).with(hedge)));
            list.open(label, 0, Page::Compose(clauses, hedges.with(hedge)));
        }
    }
}
