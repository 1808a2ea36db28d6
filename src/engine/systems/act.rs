//! Measures: ordered alone, together, under existing plans or by a text of the Council; in force; over.

use crate::base::ids::{DraftId, MeasureId, Member, MemberSet};
use crate::base::units::Hours;
use crate::content::measure::{By, Force, Ground, Kind, Measure};
use crate::content::scenario::Domain;
use crate::engine::Cx;
use crate::engine::systems::condition::found_in_full;
use crate::engine::systems::fora::{eu, self_defence, un};
use crate::engine::systems::solo::{accounts, consequences};
use crate::world::State;
use crate::world::event::{ActEvent, Event};
use crate::world::order::Order;
use crate::world::public::InForce;
use crate::world::text::AdoptedText;

pub fn act(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    accounts(cx, state, out);
    self_defence(cx, state, out);
    national(cx, state, out);
    coalitions(cx, state, out);
    plans(cx, state, out);
    decided(cx, state, out);
    eu(cx, state, out);
    un(cx, state, out);
    over(cx, state, out);
}

/// What each capital orders within its own powers, or alone.
fn national(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let mut begun: Vec<MeasureId> = Vec::new();
    for member in Member::all() {
        for order in &state.capital(member).sealed.orders {
            let (Order::Enact { measure } | Order::Alone { measure }) = *order else {
                continue;
            };
            let info = cx.case.measure(measure);
            if !info.by.contains(&By::National) || joined(state, measure, By::National, member) {
                continue;
            }
            let by = By::National;
            if begun.contains(&measure) || is_on(state, measure, by) {
                out.push(Event::Act(ActEvent::Joined {
                    measure,
                    by,
                    member,
                }));
            } else {
                begun.push(measure);
                let joiners = MemberSet::only(member);
                begin(state, measure, info, by, joiners, DraftId(255), out);
            }
            consequences(cx, state, measure, (MemberSet::only(member), false), out);
        }
    }
}

/// Those who order one coalition measure in one turn form it together and share its price; later ones join.
fn coalitions(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let forms = |order: &Order| matches!(order, Order::Coalition { .. });
    let mut capitals = state.desks.capitals.iter();
    if !capitals.any(|capital| capital.sealed.orders.iter().any(forms)) {
        return;
    }
    for (id, info) in cx.case.measures() {
        let by = By::Coalition;
        if !info.by.contains(&by) {
            continue;
        }
        let willing: MemberSet = Member::all()
            .filter(|member| {
                let orders = &state.capital(*member).sealed.orders;
                orders
                    .iter()
                    .any(|order| *order == Order::Coalition { measure: id })
                    && !joined(state, id, by, *member)
            })
            .collect();
        if willing.is_empty() {
            continue;
        }
        let shared = is_on(state, id, by) || willing.count() > 1;
        if is_on(state, id, by) {
            out.extend(willing.iter().map(|member| {
                Event::Act(ActEvent::Joined {
                    measure: id,
                    by,
                    member,
                })
            }));
        } else {
            begin(state, id, info, by, willing, DraftId(255), out);
        }
        consequences(cx, state, id, (willing, shared), out);
    }
}

/// Activity under existing plans: ordered by the military authorities, or fitting what happened when the chair has asked.
fn plans(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let mut ordered: Vec<MeasureId> = state
        .desks
        .mil
        .sealed
        .orders
        .iter()
        .filter_map(|order| match order {
            Order::Activate { measure } => Some(*measure),
            _ => None,
        })
        .collect();
    if state.desks.mil.asked_to_act && ordered.is_empty() {
        ordered.extend(fitting(cx, state, Kind::Vigilance, |_| true));
    }
    for id in ordered {
        let info = cx.case.measure(id);
        if info.kind == Kind::Vigilance && !is_on(state, id, By::Nato) {
            begin(state, id, info, By::Nato, MemberSet::ALL, DraftId(255), out);
        }
    }
    if state.desks.mil.asked_to_act {
        out.push(Event::Act(ActEvent::PlansActivated));
    }
}

/// A text adopted in this turn orders the measure of its highest rung of forces. Under a full finding what allies do together is an
/// operation under one command, whether or not it may shoot (Eagle Assist and Active Endeavour, October 2001).
fn decided(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let end = state.public.clock.end;
    for text in state.public.texts.iter().filter(|text| text.at == end) {
        let kind = match text.clauses.forces() {
            1..=3 if found_in_full(&state.public) => Kind::Operation,
            1 => Kind::Vigilance,
            2 => Kind::Reinforce,
            3 => Kind::ReactionForce,
            4 => Kind::Operation,
            _ => continue,
        };
        let shoots = text.clauses.forces() == 4;
        let suits = |measure: &Measure| {
            kind != Kind::Operation || (measure.force == Force::Abroad) == shoots
        };
        let Some(id) = fitting(cx, state, kind, suits) else {
            continue;
        };
        if !is_on(state, id, By::Nato) {
            let info = cx.case.measure(id);
            let joiners = bound(state, text);
            begin(state, id, info, By::Nato, joiners, text.draft, out);
        }
    }
}

/// All but those who hold a reservation on the text.
fn bound(state: &State, text: &AdoptedText) -> MemberSet {
    let reserved = state
        .council
        .drafts
        .get(text.draft.index())
        .map_or(MemberSet::NONE, |draft| draft.reserved);
    Member::all()
        .filter(|member| !reserved.has(*member))
        .collect()
}

/// The alliance's measure of a kind that answers the latest incident's domain, else the first of that kind not yet in force.
fn fitting(
    cx: &Cx<'_>,
    state: &State,
    kind: Kind,
    suits: impl Fn(&Measure) -> bool,
) -> Option<MeasureId> {
    let domain = state
        .public
        .incidents
        .last()
        .map(|incident| incident.domain);
    let mut all = cx
        .case
        .measures_of(kind)
        .filter(|(_, measure)| measure.by.contains(&By::Nato) && suits(measure));
    let open: Vec<(MeasureId, &Measure)> = all
        .by_ref()
        .filter(|(id, _)| !is_on(state, *id, By::Nato))
        .collect();
    let of_domain = |(_, measure): &&(MeasureId, &Measure)| Some(measure.domain) == domain;
    let own = open.iter().find(of_domain);
    // Aircraft and batteries are no second answer to a cable or a ward.
    let fits_none = domain.is_some_and(|domain| matches!(domain, Domain::Sea | Domain::Cyber));
    let other = open.first().filter(|_| !fits_none);
    own.or(other).map(|(id, _)| *id)
}

fn begin(
    state: &State,
    measure: MeasureId,
    info: &Measure,
    by: By,
    joiners: MemberSet,
    draft: DraftId,
    out: &mut Vec<Event>,
) {
    let hours = i32::from(info.hours_to_effect);
    let hours = if is_prepositioned(state, info) {
        hours / 2
    } else {
        hours
    };
    out.push(Event::Act(ActEvent::Begun {
        measure,
        by,
        joiners,
        effective: state.public.clock.end.plus(Hours(hours.max(1))),
        draft,
    }));
}

/// A package of every kind it needs stands beside the victim already.
fn is_prepositioned(state: &State, info: &Measure) -> bool {
    let stands = |asset: usize| {
        state
            .public
            .in_place_tenths
            .iter()
            .any(|tenths| tenths[asset] > 0)
    };
    !info.needs.is_empty() && info.needs.iter().all(|(asset, _)| stands(asset.index()))
}

fn is_on(state: &State, measure: MeasureId, by: By) -> bool {
    state
        .public
        .measures
        .iter()
        .any(|on| on.measure == measure && on.by == by && on.is_on())
}

fn joined(state: &State, measure: MeasureId, by: By, member: Member) -> bool {
    state
        .public
        .measures
        .iter()
        .any(|on| on.measure == measure && on.by == by && on.is_on() && on.joiners.has(member))
}

/// Acts that are done, closures after quiet, and self-defence once the Security Council has acted (Charter Article 51).
fn over(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for (slot, on) in state.public.measures.iter().enumerate() {
        if on.is_on() && is_over(cx, state, on) {
            out.push(Event::Act(ActEvent::Over { slot: slot as u8 }));
        }
    }
}

fn is_over(cx: &Cx<'_>, state: &State, on: &InForce) -> bool {
    let rules = &cx.case.content.rules.act;
    let end = state.public.clock.end;
    let info = cx.case.measure(on.measure);
    let mandated = !state.public.un.mandate.is_never() && on.ordered <= state.public.un.mandate;
    match info.kind {
        _ if info.ground == Ground::SelfDefence && mandated => true,
        Kind::Strike | Kind::CyberReply | Kind::Boarding => {
            on.effective.plus(Hours(rules.act_over_hours)) <= end
        }
        Kind::Closure => {
            let quiet = end.since(state.public.last_stir.max(on.ordered));
            quiet >= Hours::days(rules.closure_quiet_days)
        }
        _ => false,
    }
}
