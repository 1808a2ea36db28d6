//! Evidence: what arrives, is shared, published, burnt and withdrawn; and what each desk then believes (MODEL 3).

use crate::base::dice::Topic;
use crate::base::ids::{EvId, Member, Seat};
use crate::content::rules::ProofRules;
use crate::engine::Cx;
use crate::engine::systems::belief::{first_day_kind, neighbour, of_capital, of_public};
use crate::engine::systems::engage::engage;
use crate::world::State;
use crate::world::event::{Event, ProofEvent};
use crate::world::order::{Form, Order};
use crate::world::public::Claim;

/// Arrivals and withdrawals of this turn, then what seats did with what they hold.
pub fn proof(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for item in cx.case.evidence() {
        arrival(cx, state, item, out);
    }
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
    if arrived
        && hidden.retracts[item.index()] > clock.start
        && clock.due(hidden.retracts[item.index()])
    {
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
        (
            Order::Share {
                item,
                to: Some(to),
                form,
            },
            Some(by),
        ) => share(cx, state, item, by, to, form, out),
        (
            Order::Share {
                item,
                to: None,
                form,
            },
            Some(by),
        ) => share_all(cx, state, item, by, form, out),
        (Order::Publish { item, form }, Some(by)) => {
            out.push(Event::Proof(ProofEvent::Published { item, by }));
            burn(
                cx,
                state,
                item,
                by,
                form,
                cx.case.content.rules.proof.burn_published_pct,
                out,
            );
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

fn share(
    cx: &Cx<'_>,
    state: &State,
    item: EvId,
    by: Member,
    to: Member,
    form: Form,
    out: &mut Vec<Event>,
) {
    let weight_pct = weight(&cx.case.content.rules.proof, state, item, by, to, form);
    out.push(Event::Proof(ProofEvent::Shared {
        item,
        by,
        to,
        form,
        weight_pct,
    }));
    burn(cx, state, item, by, form, 0, out);
}

fn share_all(cx: &Cx<'_>, state: &State, item: EvId, by: Member, form: Form, out: &mut Vec<Event>) {
    out.push(Event::Proof(ProofEvent::SharedAll { item, by, form }));
    for to in Member::all().filter(|to| *to != by) {
        let weight_pct = weight(&cx.case.content.rules.proof, state, item, by, to, form);
        out.push(Event::Proof(ProofEvent::Reached {
            item,
            to,
            weight_pct,
        }));
    }
    burn(cx, state, item, by, form, 0, out);
}

/// Share of an item's weight that reaches a delegation: form times trust.
fn weight(rules: &ProofRules, state: &State, item: EvId, by: Member, to: Member, form: Form) -> u8 {
    let held = u32::from(state.capital(by).held_pct[item.index()]);
    let form = u32::from(match form {
        Form::Raw => rules.weight_raw_pct,
        Form::Cleared => rules.weight_cleared_pct,
        Form::Assertion => rules.weight_assertion_pct,
    });
    let trust = u32::from(rules.trust_pct[usize::from(state.capital(to).trust[by.index()].min(4))]);
    (held * form * trust / 10_000) as u8
}

/// Whether giving an item away costs its source, and what then never comes.
fn burn(
    cx: &Cx<'_>,
    state: &State,
    item: EvId,
    by: Member,
    form: Form,
    more: i16,
    out: &mut Vec<Event>,
) {
    let info = &cx.case.play.evidence[item.index()];
    let chance = more
        + match form {
            Form::Raw => info.sharing.burn_raw_pct,
            Form::Cleared => info.sharing.burn_cleared_pct,
            Form::Assertion => 0,
        };
    let clock = &state.public.clock;
    let at = (by.index() * 64 + item.index()) as u32;
    if state.capital(by).held_pct[item.index()] < 100
        || !cx
            .dice
            .word(clock.turn, clock.part, Topic::Burn, at)
            .percent(chance)
    {
        return;
    }
    out.push(Event::Proof(ProofEvent::Burned { item, by }));
    for later in cx.case.evidence() {
        let other = &cx.case.play.evidence[later.index()];
        if later != item
            && other.chain == info.chain
            && other.holders.contains(&Seat::of(by))
            && !state.hidden.arrived.has(later)
        {
            out.push(Event::Proof(ProofEvent::Lost { item: later }));
        }
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
