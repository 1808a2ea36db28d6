//! Answers to what was asked of this desk.

use crate::content::measure::Asset;
use crate::words::menu::{List, Page};
use crate::words::{event, names};
use crate::world::desk::Asked;
use crate::world::factor::Factor;
use crate::world::order::{Answer, Order, PriceKind};

const PRICES: [PriceKind; 5] = [
    PriceKind::Favour,
    PriceKind::Evidence,
    PriceKind::Energy,
    PriceKind::Assets,
    PriceKind::Wording,
];
/// What may be answered to a sounding, in points from silence: it may mislead, and nobody is told whether it did.
const GAPS: [i8; 4] = [-20, -8, 8, 20];

/// Everything that is open, in the order it came.
pub fn asks(list: &mut List<'_>) {
    let Some((_, desk)) = list.obs.capital() else {
        return;
    };
    for (slot, ask) in desk.asks.iter().enumerate() {
        if ask.kind != Asked::Nothing {
            let asked = event::lever::asked(list.case, ask);
            list.open(format!("{asked} ..."), 0, Page::Answer(slot as u8));
        }
    }
}

pub fn answers(list: &mut List<'_>, slot: u8) {
    let asked = list
        .obs
        .capital()
        .and_then(|(_, desk)| desk.asks.get(usize::from(slot)))
        .map(|ask| ask.kind);
    let Some(asked) = asked else { return };
    let reply = |answer| Order::Reply { ask: slot, answer };
    match asked {
        Asked::Sounding { .. } => {
            for points in GAPS {
                let gap = names::counted(points.unsigned_abs().into(), "point", "points");
                let side = if points < 0 { "short of" } else { "over" };
                let said = format!("Say that you are {gap} {side} silence");
                let against = [Factor::Demand, Factor::Belief];
                list.give_as(said, reply(Answer::Gap { points, against }));
            }
        }
        Asked::Demarche { .. } => {
            list.give_as(
                "Yes: you will move, and are owed a favour".to_owned(),
                reply(Answer::Yes),
            );
            for kind in PRICES {
                list.give_as(
                    format!("Yes, for {}", names::price(kind)),
                    reply(Answer::Price { kind }),
                );
            }
        }
        Asked::Forces { asset, packages } => lend(list, asset, packages),
        Asked::Explain => list.give(Order::Explain),
        _ => list.give_as("Yes".to_owned(), reply(Answer::Yes)),
    }
    list.give_as("No".to_owned(), reply(Answer::No));
}

fn lend(list: &mut List<'_>, asset: Asset, asked: u8) {
    for packages in 1..=asked {
        let order = Order::Pledge { asset, packages };
        if crate::engine::check::check(list.case, list.obs, &order).is_ok() {
            list.give(order);
        }
    }
}
