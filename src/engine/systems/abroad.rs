//! Beyond the allies' table: how incidents are met, new ones, the suspected state's words and deeds, channels and talks (MODEL 9).

pub mod follow;
pub mod signs;

use crate::base::dice::Topic;
use crate::base::ids::{HypId, Member, Seat};
use crate::base::units::Hours;
use crate::content::scenario::{ActorKind, Hypothesis, Intent};
use crate::engine::Cx;
use crate::engine::systems::between::between;
use crate::engine::systems::engage::engage;
use crate::world::State;
use crate::world::clock::Clock;
use crate::world::desk::{Ask, Asked};
use crate::world::event::{AbroadEvent, Event, LeverEvent, MoodEvent};
use crate::world::order::Order;
use crate::world::public::StateSaid;

/// A reply by force stands nowhere among the scenario's places.
pub const REPLY_PLACE: u8 = 254;
/// Words of `Topic::Incident` in a turn.
const WORD_STRAY: u32 = 1;

pub fn abroad(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    unmet(cx, state, out);
    let mut more = follow::Series::new(state);
    for order in &state.desks.state.sealed.orders {
        state_order(cx, state, order, &mut more, out);
    }
    between(cx, state, &mut more, out);
    stray(cx, state, &mut more, out);
    channels(cx, state, out);
    offers(cx, state, out);
    small_desks(state, out);
    signs::sight(cx, state, out);
    signs::next_night(cx, state, out);
}

/// The moment lies inside the open turn.
pub(crate) fn in_turn(clock: &Clock, moment: Hours) -> bool {
    moment > clock.start && moment <= clock.end
}

/// Who chooses nothing in the first turn has only tracked: the last way of the list.
fn unmet(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let choices = cx.case.play.scenario.engagements.len();
    let first = state.public.incidents.get(0);
    let victim = first
        .filter(|first| first.engagement == 255 && choices > 0)
        .and_then(|first| first.victim);
    if let Some(victim) = victim {
        engage(cx, state, victim, choices as u8 - 1, out);
    }
}

fn state_order(
    cx: &Cx<'_>,
    state: &State,
    order: &Order,
    more: &mut follow::Series,
    out: &mut Vec<Event>,
) {
    let said = match *order {
        Order::Deny => AbroadEvent::Denied,
        Order::OfferData => AbroadEvent::OfferedData,
        Order::OfferTalks => AbroadEvent::OfferedTalks,
        Order::Admit => AbroadEvent::Admitted,
        Order::Compensate => AbroadEvent::Compensated,
        Order::StandDown => AbroadEvent::StoodDown,
        Order::Mobilise => AbroadEvent::Mobilised,
        Order::Exploit => {
            let by = cx.case.content.rules.mood.exploit_cohesion;
            out.push(Event::Mood(MoodEvent::Cohesion { by }));
            AbroadEvent::Exploited
        }
        Order::Incident { place } => return more.order(cx, state, place, out),
        Order::Retaliate { on } => return more.reply(cx, state, on, out),
        _ => return,
    };
    out.push(Event::Abroad(said));
}

/// Weapons of the war next door go astray whoever caused the first night.
fn stray(cx: &Cx<'_>, state: &State, more: &mut follow::Series, out: &mut Vec<Event>) {
    let follow = &cx.case.play.scenario.follow_on;
    let clock = &state.public.clock;
    if clock.start.0 < i32::from(cx.case.content.rules.abroad.stray_from_hour) {
        return;
    }
    let chance = i32::from(follow.stray_weekly_pct) * 100 * clock.hours().0 / 168;
    let word = cx
        .dice
        .word(clock.turn, clock.part, Topic::Incident, WORD_STRAY);
    if word.per_10_000(chance) {
        more.stray(cx, state, out);
    }
}

/// Hotline, good offices, talks and settlement.
fn channels(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let said = &state.public.said;
    let clock = &state.public.clock;
    let mut channel = said.hotline > 0;
    let mut settles = None;
    for by in Member::all() {
        for order in &state.capital(by).sealed.orders {
            match *order {
                Order::Hotline => {
                    channel = true;
                    out.push(Event::Abroad(AbroadEvent::HotlineUsed { by }));
                }
                Order::GoodOffices => {
                    channel = true;
                    out.push(Event::Abroad(AbroadEvent::GoodOffices { by }));
                }
                Order::AcceptSettlement => settles = Some(by),
                _ => {}
            }
        }
    }
    if let Some(by) = settles.filter(|_| said.settled.is_never()) {
        out.push(Event::Abroad(AbroadEvent::Settled { by }));
    }
    // Talks offered are taken up through a channel that an ally holds open, or by a text that calls for dialogue.
    let called = state
        .public
        .texts
        .iter()
        .any(|text| text.clauses.has(crate::content::clause::Clause::Dialogue));
    let offered = !said.talks_offered.is_never() && said.talks_offered <= clock.start;
    let quarrel = cx.case.tables.accused.is_some();
    if offered && said.talks_held.is_never() && (channel || called) && !quarrel {
        out.push(Event::Abroad(AbroadEvent::TalksHeld));
    }
}

/// What the victim can accept: an apology with compensation, from whoever it was, or talks held and forces stood down (MODEL 11).
pub fn is_offered(said: &StateSaid) -> bool {
    let done = |moment: Hours| !moment.is_never();
    (done(said.apology) && done(said.compensation))
        || (done(said.neighbour_apology) && done(said.neighbour_compensation))
        || (done(said.talks_held) && done(said.stood_down))
        || (done(said.talks_held) && done(said.compensation))
}

/// An arrangement is put to the victim once all of it lies on the table, and once more each week while it does.
fn offers(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let said = &state.public.said;
    let clock = &state.public.clock;
    let first = state.public.incidents.get(0);
    let Some(victim) = first.and_then(|first| first.victim) else {
        return;
    };
    let open = |ask: &Ask| ask.kind == Asked::Settle;
    let asked = state.capital(victim).asks.iter().any(open);
    let quarrel = cx.case.tables.accused.is_some();
    if !is_offered(said) || !said.settled.is_never() || asked || quarrel || clock.is_first_part() {
        return;
    }
    let from = if said.neighbour_apology.is_never() {
        Seat::STATE
    } else {
        Seat::NEIGHBOUR
    };
    let ask = Ask {
        from,
        kind: Asked::Settle,
        at_turn: clock.turn,
        lapses: clock
            .end
            .plus(Hours(cx.case.content.rules.abroad.offer_hours))
            .into(),
    };
    out.push(Event::Lever(LeverEvent::Asked { of: victim, ask }));
}

fn small_desks(state: &State, out: &mut Vec<Event>) {
    let said = &state.public.said;
    for order in &state.sealed(Seat::NEIGHBOUR).orders {
        match order {
            Order::Admit if said.neighbour_apology.is_never() => {
                out.push(Event::Abroad(AbroadEvent::NeighbourApologised));
            }
            Order::Compensate if said.neighbour_compensation.is_never() => {
                out.push(Event::Abroad(AbroadEvent::NeighbourCompensated));
            }
            _ => {}
        }
    }
    let consents = |order: &Order| matches!(order, Order::NeighbourConsent);
    if state.sealed(Seat::NEIGHBOUR).orders.iter().any(consents) && !state.desks.neighbour.consented
    {
        out.push(Event::Abroad(AbroadEvent::NeighbourConsented));
    }
}

/// Used by `follow` and the tests: the hypothesis that says the suspected state meant it.
pub(crate) fn deliberate(cx: &Cx<'_>) -> Option<HypId> {
    meant(cx, ActorKind::State)
}

/// The hypothesis that says an actor of this kind meant it.
pub(crate) fn meant(cx: &Cx<'_>, kind: ActorKind) -> Option<HypId> {
    let says = |hyp: &Hypothesis| hyp.actor == kind && hyp.intent == Intent::Deliberate;
    let mut all = cx.case.hypotheses();
    all.find(|(_, hyp)| says(hyp)).map(|(id, _)| id)
}
