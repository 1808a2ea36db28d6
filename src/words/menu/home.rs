//! Home: mandates, whip, caveats, recall, the standing instruction.

use crate::content::measure::Asset;
use crate::words::menu::List;
use crate::world::desk::{Instruction, Line};
use crate::world::force::MandateKind;
use crate::world::order::Order;

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
    let Some((me, desk)) = list.obs.capital() else {
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
    for line in [Line::Lead, Line::Support, Line::Follow, Line::HoldBack] {
        if line != desk.instruction.line {
            let instruction = Instruction {
                line,
                ..desk.instruction
            };
            list.give(Order::Instruct { instruction });
        }
    }
    for bar in [-10, -5, 0, 5, 10] {
        if bar != desk.instruction.bar {
            let instruction = Instruction {
                bar,
                ..desk.instruction
            };
            list.give(Order::Instruct { instruction });
        }
    }
    if list.obs.public.self_defence.claimed.has(me) {
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
