//! The military authorities: advice, the statement of requirement, and the calls that follow it.

use crate::base::ids::{Member, Seat};
use crate::base::units::Hours;
use crate::content::measure::Asset;
use crate::engine::Cx;
use crate::engine::systems::pledge::{free_packages, missing};
use crate::world::State;
use crate::world::case::Case;
use crate::world::council::Advice;
use crate::world::desk::{Ask, Asked};
use crate::world::event::{Event, ForceEvent, LeverEvent};
use crate::world::order::Order;

/// The Military Committee is tasked when a text with forces lies on the table, and answers one turn later.
pub fn advice(state: &State, out: &mut Vec<Event>) {
    let ordered = state
        .desks
        .mil
        .sealed
        .orders
        .iter()
        .any(|order| *order == Order::Advise);
    let wanted = state
        .council
        .live()
        .any(|(_, draft)| draft.clauses().forces() >= 2);
    match state.council.advice {
        Advice::Given => {}
        Advice::Tasked => out.push(Event::Force(ForceEvent::AdviceGiven)),
        Advice::None if ordered => out.push(Event::Force(ForceEvent::AdviceGiven)),
        Advice::None if wanted => out.push(Event::Force(ForceEvent::AdviceTasked)),
        Advice::None => {}
    }
}

/// The statement of requirement: by the rung of the text just adopted, and as the military authorities raise it later.
pub fn requirement(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for order in &state.desks.mil.sealed.orders {
        if let Order::Require { asset, packages } = *order {
            out.push(Event::Force(ForceEvent::Required { asset, packages }));
        }
    }
    let end = state.public.clock.end;
    let new = state.public.texts.iter().filter(|text| text.at == end);
    let rung = usize::from(new.map(|text| text.clauses.forces()).max().unwrap_or(0));
    if rung == 0 {
        return;
    }
    let domain = state.public.incidents.last().map(|last| last.domain);
    let lines = cx.case.content.rules.force.requirement(domain, rung);
    for asset in Asset::ALL {
        let packages = lines[asset.index()];
        if packages > state.council.requirement[asset.index()] {
            out.push(Event::Force(ForceEvent::Required { asset, packages }));
        }
    }
}

/// Round one, the call for the rest, then week by week: each capital is asked for what it has and others have not given.
pub fn calls(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.force;
    let clock = &state.public.clock;
    let due = rules.calls.iter().any(|hours| {
        let at = state.council.requirement_at.plus(Hours(*hours));
        clock.start <= at && at < clock.end
    });
    if !due {
        return;
    }
    let short = Asset::ALL.map(|asset| missing(&state.council, asset));
    let host = host(cx.case, state);
    let inside = |of: &Member| state.capital(*of).outside_until_turn <= clock.turn;
    for of in Member::all().filter(|member| *member != host && inside(member)) {
        let mut wanted: Vec<Asset> = Asset::ALL
            .into_iter()
            .filter(|asset| {
                short[asset.index()] > 0 && free_packages(cx.case, &state.council, of, *asset) > 0
            })
            .collect();
        wanted.sort_by_key(|asset| std::cmp::Reverse(short[asset.index()]));
        for asset in wanted.into_iter().take(rules.call_kinds) {
            let ask = Ask {
                from: Seat::MIL,
                kind: Asked::Forces {
                    asset,
                    packages: short[asset.index()],
                },
                at_turn: clock.turn,
                lapses: clock.end.plus(Hours(rules.call_hours)).into(),
            };
            out.push(Event::Lever(LeverEvent::Asked { of, ask }));
        }
    }
}

/// Units go to the victim of the latest incident; where that hit no member, to the one the scenario names for it.
pub fn host(case: &Case, state: &State) -> Member {
    let last = state.public.incidents.last();
    last.and_then(|incident| incident.victim)
        .unwrap_or(case.tables.host)
}
