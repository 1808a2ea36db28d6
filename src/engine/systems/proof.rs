//! Evidence: what arrives, is shared, published, burnt and withdrawn; and what each desk then believes (MODEL 3).

use crate::base::ids::{EvId, Member, Seat};
use crate::engine::Cx;
use crate::engine::systems::belief::{first_day_kind, neighbour, of_capital, of_public};
use crate::engine::systems::engage::engage;
use crate::engine::systems::share::{burn, carried, give, leak};
use crate::world::State;
use crate::world::event::{Event, ProofEvent};
use crate::world::order::Order;
use crate::world::public::Claim;

/// Arrivals and withdrawals of this turn, what was on its way between capitals, then what seats did with what they hold.
pub fn proof(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for item in cx.case.evidence() {
        arrival(cx, state, item, out);
    }
    carried(cx, state, out);
    leak(cx, state, out);
    for seat in Seat::all() {
        for order in &state.sealed(seat).orders {
            ordered(cx, state, seat, order, out);
        }
    }
}

fn arrival(cx: &Cx<'_>, state: &State, item: EvId, out: &mut Vec<Event>) {
    let clock = &state.public.clock;
    let info = &cx.case.play.evidence[item.index()];
    let hidden = &state.hidden;
    let arrived = hidden.arrived.has(item);
    if !arrived && clock.due(hidden.arrives[item.index()]) {
        arrive(cx, item, out);
    }
    // One withdrawn in the turn it came is withdrawn in the next: it was read before.
    if arrived && clock.due(hidden.retracts[item.index()]) {
        out.push(Event::Proof(ProofEvent::Withdrawn { item }));
    }
    let awaited = info.expected
        && !info.follow_on
        && hidden.arrives[item.index()].is_never()
        && !hidden.missed.has(item);
    if awaited && i32::from(info.arrives_hours.1) <= clock.end.0 {
        out.push(Event::Proof(ProofEvent::Missed { item }));
    }
}

fn arrive(cx: &Cx<'_>, item: EvId, out: &mut Vec<Event>) {
    let info = &cx.case.play.evidence[item.index()];
    out.push(Event::Proof(ProofEvent::Arrived { item }));
    if info.holders.is_empty() {
        out.push(Event::Proof(ProofEvent::Opened { item }));
    }
    for seat in &info.holders {
        out.push(Event::Proof(ProofEvent::Got { seat: *seat, item }));
    }
    if let Some(corrected) = &info.corrects {
        out.push(Event::Proof(ProofEvent::Withdrawn {
            item: corrected.id(),
        }));
    }
}

fn ordered(cx: &Cx<'_>, state: &State, seat: Seat, order: &Order, out: &mut Vec<Event>) {
    match (*order, seat.member()) {
        (Order::Engage { engagement }, Some(by)) => engage(cx, state, by, engagement, out),
        (Order::Share { item, to, form }, Some(by)) => give(cx, state, by, (item, to, form), out),
        (Order::Publish { item, form }, Some(by)) => {
            out.push(Event::Proof(ProofEvent::Published { item, by }));
            let more = cx.case.content.rules.proof.burn_published_pct;
            burn(cx, state, item, by, (form, more), out);
        }
        (
            Order::Say {
                actor,
                strength,
                deliberate,
            },
            Some(member),
        ) => {
            let claim = Claim {
                actor,
                strength: strength.min(4),
                deliberate,
                at: state.public.clock.end,
            };
            out.push(Event::Proof(ProofEvent::Claimed { member, claim }));
        }
        (Order::Task { kind }, Some(member)) => {
            let mine = |item: &EvId| {
                let info = &cx.case.play.evidence[item.index()];
                info.kind == kind
                    && info.holders.contains(&seat)
                    && !state.hidden.arrived.has(*item)
                    && !state.hidden.arrives[item.index()].is_never()
            };
            let next = cx
                .case
                .evidence()
                .filter(mine)
                .min_by_key(|item| state.hidden.arrives[item.index()]);
            if let Some(item) = next {
                let turn = state.public.clock.hours();
                let to = crate::base::units::Hours(
                    (state.hidden.arrives[item.index()].0 - turn.0.max(12))
                        .max(state.public.clock.end.0),
                );
                out.push(Event::Proof(ProofEvent::Hastened { item, to }));
            }
            let _ = member;
        }
        (Order::NeighbourShare { item } | Order::Story { item }, None) => {
            out.push(Event::Proof(ProofEvent::Released { item }))
        }
        _ => {}
    }
}

/// Every desk weighs what is new to it.
pub fn beliefs(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let mut moved = false;
    for member in Member::all().filter(|member| state.capital(*member).stale) {
        let (belief, own_damage_pct) = of_capital(cx.case, state, member);
        out.push(Event::Proof(ProofEvent::Believes {
            member,
            belief,
            own_damage_pct,
        }));
        moved = true;
    }
    if moved {
        out.push(Event::Proof(ProofEvent::PublicBelieves {
            belief: of_public(cx.case, state),
        }));
        out.push(Event::Proof(ProofEvent::NeighbourBelieves {
            belief: neighbour(cx.case, state),
        }));
    }
    if state.hidden.tally.day1_kind == 255 && state.public.clock.end.0 >= 24 {
        out.push(Event::Proof(ProofEvent::FirstDay {
            kind: first_day_kind(cx.case, state, out),
        }));
    }
}
