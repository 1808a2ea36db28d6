//! Evidence between capitals: how much of it reaches whom and when, what it costs the source, and what leaks (MODEL 0 and 3).

use crate::base::dice::Topic;
use crate::base::ids::{EvId, Member, Seat};
use crate::base::units::{Hours, Percent};
use crate::content::rules::ProofRules;
use crate::engine::Cx;
use crate::engine::systems::belief::moved;
use crate::engine::systems::mood::is_refuted;
use crate::world::State;
use crate::world::event::{Event, ProofEvent, TextEvent};
use crate::world::incident::{Courier, EvSet};
use crate::world::order::Form;
use crate::world::text::DraftStatus;

/// Trust from which two capitals have a standing arrangement: nothing waits for clearance.
const STANDING: u8 = 4;
/// Words of `Topic::Leak`: whether, what, and whether an objection does.
const WORD_LEAKS: u32 = 0;
const WORD_ITEM: u32 = 1;
const WORD_OBJECTION: u32 = 2;

/// An item is given to one delegation or to all: at once where it takes no longer than the turn, else it is on its way.
pub fn give(
    cx: &Cx<'_>,
    state: &State,
    by: Member,
    (item, to, form): (EvId, Option<Member>, Form),
    out: &mut Vec<Event>,
) {
    let clock = &state.public.clock;
    let standing = to.is_some_and(|to| state.capital(to).trust[by.index()] >= STANDING);
    let hours = cx.case.play.evidence[item.index()].sharing.delay_hours;
    let courier = Courier {
        item,
        by,
        to,
        form,
        at: clock.start.plus(Hours(i32::from(hours))),
    };
    if standing || courier.at <= clock.end || state.hidden.couriers.is_full() {
        arrive(cx, state, courier, out);
    } else {
        out.push(Event::Proof(ProofEvent::Sent { courier }));
    }
    burn(cx, state, item, by, (form, 0), out);
}

/// What was on its way and comes in this turn.
pub fn carried(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for courier in &state.hidden.couriers {
        if state.public.clock.due(courier.at) {
            arrive(cx, state, *courier, out);
        }
    }
}

fn arrive(cx: &Cx<'_>, state: &State, courier: Courier, out: &mut Vec<Event>) {
    let Courier { item, by, form, .. } = courier;
    if let Some(to) = courier.to {
        let weight_pct = weight(cx, state, courier, to);
        out.push(Event::Proof(ProofEvent::Shared {
            item,
            by,
            to,
            form,
            weight_pct,
        }));
        let points = moved(cx.case, state, to, (item, weight_pct));
        out.push(Event::Proof(ProofEvent::Moved {
            item,
            by,
            to,
            points,
        }));
        return;
    }
    out.push(Event::Proof(ProofEvent::SharedAll { item, by, form }));
    for to in Member::all().filter(|to| *to != by) {
        let weight_pct = weight(cx, state, courier, to);
        out.push(Event::Proof(ProofEvent::Reached {
            item,
            to,
            weight_pct,
        }));
    }
}

/// Share of an item's weight that reaches a delegation: form times trust; a mere assertion counts so many decibans by trust,
/// whatever lies behind it.
fn weight(cx: &Cx<'_>, state: &State, courier: Courier, to: Member) -> u8 {
    let rules: &ProofRules = &cx.case.content.rules.proof;
    let at = courier.item.index();
    let trust = usize::from(state.capital(to).trust[courier.by.index()].min(4));
    let form = match courier.form {
        Form::Raw => u32::from(rules.weight_raw_pct),
        Form::Cleared => u32::from(rules.weight_cleared_pct),
        Form::Assertion => {
            let spread = u32::from(cx.case.tables.spread_db[at].unsigned_abs()).max(1);
            // A word of one whose word was proved wrong counts for less (MODEL 3).
            let less = if is_refuted(cx, state, courier.by) {
                rules.assertion_refuted_db
            } else {
                0
            };
            let points = u32::from(rules.assertion_db[trust].saturating_sub(less));
            return (points * 100 / spread).min(100) as u8;
        }
    };
    let held = u32::from(state.capital(courier.by).held_pct[at]);
    (held * form * u32::from(rules.trust_pct[trust]) / 10_000) as u8
}

/// Whether giving an item away costs its source, and what then never comes. `more`: added chance in 100.
pub fn burn(
    cx: &Cx<'_>,
    state: &State,
    item: EvId,
    by: Member,
    (form, more): (Form, Percent),
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

/// What is shared behind the door gets out: each turn a little, the more holders the more, and most after a broken silence; and
/// so does who objected.
pub fn leak(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.proof;
    let clock = &state.public.clock;
    if clock.is_first_part() {
        return;
    }
    let word = |at: u32| cx.dice.word(clock.turn, clock.part, Topic::Leak, at);
    // The silence broke when the last whole turn closed; its first six hours lie between.
    let since = clock.start.0 - if clock.part == 1 { 6 } else { 0 };
    let broke = state.council.drafts.iter().find(|draft| {
        !draft.objected.is_empty()
            && !matches!(draft.status, DraftStatus::Adopted | DraftStatus::Withdrawn)
            && !draft.broken_at.is_never()
            && draft.broken_at.0 >= since
    });
    let upset = if broke.is_some() {
        rules.leak_broken_pct
    } else {
        0
    };
    if let Some(draft) = broke
        && word(WORD_OBJECTION).percent(rules.leak_pct + upset)
    {
        let leaked = draft
            .objected
            .iter()
            .filter(|by| !state.council.leaked.has(*by));
        out.extend(leaked.map(|member| Event::Text(TextEvent::ObjectionLeaked { member })));
    }
    let closed = EvSet(state.council.shared.0 & !state.public.open.0);
    if closed.is_empty() {
        return;
    }
    // Shared with all: thirty-two holders.
    let holders = crate::base::ids::MEMBERS as Percent / rules.leak_holders;
    if word(WORD_LEAKS).percent(rules.leak_pct + holders + upset) {
        let nth = word(WORD_ITEM).below(closed.len()) as usize;
        let item = closed.iter().nth(nth);
        out.extend(item.map(|item| Event::Proof(ProofEvent::Leaked { item })));
    }
}
