//! Two allies at odds: what each does to the other, good offices between them, the mechanism that keeps their units apart,
//! and the arrangement that both accept.
//!
//! - Nothing here is decided for either of them: what needs both, both say yes to in one turn.
//! - No rule here asks which of the two is in the right.

use crate::base::ids::{MeasureId, Member, MemberSet, Seat};
use crate::base::units::Hours;
use crate::content::measure::{By, Kind};
use crate::content::rules::BetweenRules;
use crate::engine::Cx;
use crate::engine::systems::abroad::follow::Series;
use crate::world::State;
use crate::world::case::Case;
use crate::world::desk::{Ask, Asked};
use crate::world::event::{AbroadEvent, ActEvent, Event, LeverEvent, MoodEvent};
use crate::world::order::{Answer, Order};
use crate::world::public::Public;

/// The two: the one it happened to first, and the one that is suspected. `None` where no ally is.
pub fn parties(case: &Case) -> Option<[Member; 2]> {
    Some([case.victim()?, case.tables.accused?])
}

/// What both said yes to. It reads the asks as they lay before this turn's replies took them off the desks.
pub fn consents(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let Some(parties) = parties(cx.case) else {
        return;
    };
    let rules = &cx.case.content.rules.between;
    let both = |kind: Asked| parties.iter().all(|party| agrees(state, *party, kind));
    let said = &state.public.said;
    if said.talks_held.is_never() && both(Asked::Talks) {
        out.push(Event::Abroad(AbroadEvent::TalksHeld));
        cohesion(rules.cohesion_talks, out);
    }
    if said.stood_down.is_never() && both(Asked::Apart) {
        out.push(Event::Abroad(AbroadEvent::DrawnApart));
        cohesion(rules.cohesion_apart, out);
        if let Some(measure) = mechanism(cx.case) {
            begin(cx.case, state, measure, parties, out);
        }
    }
    if said.settled.is_never() && both(Asked::Settle) {
        out.push(Event::Abroad(AbroadEvent::Settled { by: parties[0] }));
    }
}

fn agrees(state: &State, party: Member, kind: Asked) -> bool {
    let capital = state.capital(party);
    capital.sealed.orders.iter().any(|order| match *order {
        Order::Reply {
            ask,
            answer: Answer::Yes,
        } => {
            let asked = capital.asks.get(usize::from(ask));
            asked.is_some_and(|asked| asked.kind == kind)
        }
        _ => false,
    })
}

/// The alliance's mechanism that keeps the units of two members apart.
pub fn mechanism(case: &Case) -> Option<MeasureId> {
    case.measures_of(Kind::Deconfliction)
        .next()
        .map(|(id, _)| id)
}

fn begin(
    case: &Case,
    state: &State,
    measure: MeasureId,
    parties: [Member; 2],
    out: &mut Vec<Event>,
) {
    let hours = Hours(i32::from(case.measure(measure).hours_to_effect));
    out.push(Event::Act(ActEvent::Begun {
        measure,
        by: By::Nato,
        joiners: parties.into_iter().collect::<MemberSet>(),
        effective: state.public.clock.end.plus(hours),
        draft: crate::base::ids::DraftId(255),
    }));
}

/// What the two do to each other, and what others offer them.
pub fn between(cx: &Cx<'_>, state: &State, more: &mut Series, out: &mut Vec<Event>) {
    let Some(parties) = parties(cx.case) else {
        return;
    };
    if state.public.clock.is_first_part() {
        return;
    }
    first(cx, state, out);
    for by in parties {
        for order in &state.capital(by).sealed.orders {
            if let Order::Incident { place } = *order {
                step(cx, state, by, place, more, out);
            }
        }
    }
    talks(cx, state, parties, out);
    apart(cx, state, parties, out);
    arrangement(cx, state, parties, out);
}

/// That two allies are at odds at all costs them all something.
fn first(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    if state.public.clock.start == Hours(0) {
        cohesion(cx.case.content.rules.between.cohesion_first, out);
    }
}

/// One of the two takes a step against the other. After a text of the Security Council that asks for a ceasefire the claim
/// of self-defence no longer carries it (Charter, Article 51).
fn step(
    cx: &Cx<'_>,
    state: &State,
    by: Member,
    place: u8,
    more: &mut Series,
    out: &mut Vec<Event>,
) {
    let rules = &cx.case.content.rules.between;
    let places = &cx.case.play.scenario.follow_on.places;
    let Some(info) = places.get(usize::from(place)) else {
        return;
    };
    if !more.between(cx, state, by, place, out) {
        return;
    }
    cohesion(rules.cohesion_step[rung(info.step)], out);
    if !state.public.un.mandate.is_never() && info.step >= 3 {
        let by_points = rules.defiance_legitimacy;
        out.push(Event::Mood(MoodEvent::Legitimacy { by: by_points }));
        out.push(Event::Mood(MoodEvent::Word {
            member: by,
            by: rules.defiance_word,
        }));
    }
}

/// Index of a step 1..=4.
pub fn rung(step: u8) -> usize {
    usize::from(step.clamp(1, 4)) - 1
}

/// Good offices of the chair, or of a third ally: both are asked to sit down (the report on non-military co-operation of
/// 1956 asks members to bring such disputes to the alliance first).
fn talks(cx: &Cx<'_>, state: &State, parties: [Member; 2], out: &mut Vec<Event>) {
    if !state.public.said.talks_held.is_never() {
        return;
    }
    let chair = state.desks.chair.sealed.orders.iter();
    let chair = chair.clone().any(|order| *order == Order::Mediate);
    let third = Member::all()
        .filter(|member| !parties.contains(member))
        .find(|member| {
            let orders = &state.capital(*member).sealed.orders;
            orders.iter().any(|order| *order == Order::GoodOffices)
        });
    let by = match (chair, third) {
        (true, _) => Seat::CHAIR,
        (false, Some(member)) => Seat::of(member),
        (false, None) => return,
    };
    if chair || is_due(rules(cx), &state.public, state.public.said.talks_offered) {
        out.push(Event::Abroad(AbroadEvent::OfferedOffices { by }));
        put(cx, state, parties, by, Asked::Talks, out);
    }
}

fn rules<'a>(cx: &Cx<'a>) -> &'a BetweenRules {
    &cx.case.content.rules.between
}

/// Never before, or long enough ago.
fn is_due(rules: &BetweenRules, public: &Public, last: Hours) -> bool {
    let again = Hours(i32::from(rules.offer_again_hours));
    last.is_never() || public.clock.end.since(last) >= again
}

/// The military authorities put the mechanism to both: it prejudges no claim.
fn apart(cx: &Cx<'_>, state: &State, parties: [Member; 2], out: &mut Vec<Event>) {
    let Some(measure) = mechanism(cx.case) else {
        return;
    };
    let mut orders = state.desks.mil.sealed.orders.iter();
    let offered = orders.any(|order| *order == Order::Activate { measure });
    if offered && state.public.said.stood_down.is_never() {
        put(cx, state, parties, Seat::MIL, Asked::Apart, out);
    }
}

/// Once they have talked and their units are apart, an arrangement lies before both, and again each time the hours between
/// two offers have passed.
fn arrangement(cx: &Cx<'_>, state: &State, parties: [Member; 2], out: &mut Vec<Event>) {
    let said = &state.public.said;
    let clock = &state.public.clock;
    if said.talks_held.is_never() || said.stood_down.is_never() || !said.settled.is_never() {
        return;
    }
    let again = i32::from(rules(cx).offer_again_hours).max(1);
    let ready = said.talks_held.max(said.stood_down);
    // How many offers more than the first were due by a moment.
    let offers = |at: Hours| at.since(ready).0.div_euclid(again);
    if clock.start == ready || offers(clock.end) > offers(clock.start) {
        put(cx, state, parties, Seat::CHAIR, Asked::Settle, out);
    }
}

/// Asks both, unless it still lies before one of them.
fn put(
    cx: &Cx<'_>,
    state: &State,
    parties: [Member; 2],
    from: Seat,
    kind: Asked,
    out: &mut Vec<Event>,
) {
    let clock = &state.public.clock;
    let open = |party: &Member| {
        state
            .capital(*party)
            .asks
            .iter()
            .any(|ask| ask.kind == kind)
    };
    if parties.iter().any(open) {
        return;
    }
    let lapses = clock.end.plus(Hours(rules(cx).offer_lapses_hours)).into();
    for of in parties {
        let ask = Ask {
            from,
            kind,
            at_turn: clock.turn,
            lapses,
        };
        out.push(Event::Lever(LeverEvent::Asked { of, ask }));
    }
}

fn cohesion(by: crate::base::units::Points, out: &mut Vec<Event>) {
    if by != 0 {
        out.push(Event::Mood(MoodEvent::Cohesion { by }));
    }
}
