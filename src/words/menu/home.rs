//! Home: mandates, whip, caveats, recall, the standing instruction.

use crate::content::measure::Asset;
use crate::words::menu::{List, Page};
use crate::words::names;
use crate::world::desk::{Instruction, Line};
use crate::world::force::MandateKind;
use crate::world::order::{Order, PriceKind};

const MANDATES: [MandateKind; 7] = [
    MandateKind::Stationing,
    MandateKind::CombatAirSea,
    MandateKind::CombatLand,
    MandateKind::Strikes,
    MandateKind::Receive,
    MandateKind::Transit,
    MandateKind::Law,
];

pub fn family(list: &mut List<'_>) {
    let Some((me, _)) = list.obs.capital() else {
        return;
    };
    for kind in MANDATES {
        list.give(Order::SeekMandate { kind });
    }
    list.give(Order::Recall);
    list.give(Order::Whip);
    for asset in Asset::ALL {
        if list.case.member(me).packages.of(asset) > 0 {
            list.give(Order::Caveat { asset });
        }
    }
    list.open("Your standing instruction ...", 0, Page::Instruction);
    let defence = &list.obs.public.self_defence;
    if defence.claimed.has(me) || list.case.tables.victims.has(me) {
        list.give(Order::Letter51);
    }
    if list
        .obs
        .public
        .solo_acts
        .iter()
        .any(|act| act.member == me && act.account == 1)
    {
        list.give(Order::Explain);
    }
}

/// The line, the bar and the price that answer for the seat in quiet turns.
pub fn instruction(list: &mut List<'_>) {
    let Some((_, desk)) = list.obs.capital() else {
        return;
    };
    let now = desk.instruction;
    let mut give = |label: String, instruction: Instruction| {
        if instruction != now {
            list.give_as(label, Order::Instruct { instruction });
        }
    };
    for line in [Line::Lead, Line::Support, Line::Follow, Line::HoldBack] {
        let label = format!("Line: {} ({})", names::line(line), names::line_means(line));
        give(label, Instruction { line, ..now });
    }
    for bar in [-10, -5, 0, 5, 10] {
        let label = format!(
            "Bar {bar:+} points: ask for {} proof than usual",
            proof(bar)
        );
        give(label, Instruction { bar, ..now });
    }
    for price in [
        PriceKind::Favour,
        PriceKind::Evidence,
        PriceKind::Energy,
        PriceKind::Assets,
        PriceKind::Wording,
    ] {
        let label = format!("Price for your consent: {}", names::price(price));
        give(label, Instruction { price, ..now });
    }
}

fn proof(bar: i8) -> &'static str {
    match bar {
        ..0 => "less",
        0 => "no more",
        _ => "more",
    }
}
