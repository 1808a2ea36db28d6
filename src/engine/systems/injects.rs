//! Injects: scripted turns of events, each asked at the close of a turn and told once.

use crate::base::ids::{InjectId, Member};
use crate::base::units::Points;
use crate::content::measure::ASSETS;
use crate::content::scenario::{Effect, Told, When};
use crate::engine::Cx;
use crate::world::State;
use crate::world::event::{Audience, Event, LeverEvent, MoodEvent};
use crate::world::force::ApprovalStatus;
use crate::world::public::Markets;
use crate::world::text::DraftStatus;

pub fn injects(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let mut markets = state.public.markets;
    for (at, inject) in cx.case.play.injects.iter().enumerate() {
        let id = InjectId(at as u8);
        if state.hidden.injected & (1 << at) == 0 && holds(cx, state, id, &inject.when) {
            come(cx, state, id, &mut markets, out);
        }
    }
    if markets != state.public.markets {
        out.push(Event::Mood(MoodEvent::Markets { to: markets }));
    }
}

/// One inject comes now: also for the facilitator, who may call any of them.
pub fn called(cx: &Cx<'_>, state: &State, inject: InjectId, out: &mut Vec<Event>) {
    let mut markets = state.public.markets;
    come(cx, state, inject, &mut markets, out);
    if markets != state.public.markets {
        out.push(Event::Mood(MoodEvent::Markets { to: markets }));
    }
}

fn come(cx: &Cx<'_>, state: &State, id: InjectId, markets: &mut Markets, out: &mut Vec<Event>) {
    let Some(inject) = cx.case.play.injects.get(id.index()) else {
        return;
    };
    let to = match &inject.told {
        Told::Everyone => Audience::EVERYONE,
        Told::Council => Audience::COUNCIL,
        Told::Seats(seats) => Audience::seats(seats),
    };
    out.push(Event::Mood(MoodEvent::Injected { inject: id, to }));
    for effect in &inject.then {
        take(state, effect, markets, out);
    }
}

fn take(state: &State, effect: &Effect, markets: &mut Markets, out: &mut Vec<Event>) {
    let event = match effect {
        Effect::Bring(item) => {
            let item = item.id();
            let coming = !state.hidden.arrives[item.index()].is_never();
            if !coming || state.hidden.arrived.has(item) {
                return;
            }
            MoodEvent::Brought { item }
        }
        Effect::Attention(by) => MoodEvent::Attention { by: *by },
        Effect::Pressure(by) => MoodEvent::Pressure { by: *by },
        Effect::Cohesion(by) => MoodEvent::Cohesion { by: *by },
        Effect::Legitimacy(by) => MoodEvent::Legitimacy { by: *by },
        Effect::Deterrence(by) => MoodEvent::Deterrence { by: *by },
        Effect::Reliability { member, by } => MoodEvent::Reliability {
            member: *member,
            by: *by,
        },
        Effect::Opinion { members, by } => {
            return each(members, out, |member| MoodEvent::Support {
                member,
                by: *by,
            });
        }
        Effect::Standing { members, by } => {
            return each(members, out, |member| MoodEvent::Standing {
                member,
                by: *by,
            });
        }
        Effect::Election { member, cabinet } => MoodEvent::Elected {
            member: *member,
            by: *cabinet,
        },
        Effect::Accession(by) => MoodEvent::Eased { by: *by },
        Effect::Restraint { by, on } => {
            return out.push(Event::Lever(LeverEvent::RestraintUrged {
                by: *by,
                on: *on,
            }));
        }
        Effect::NextNight(by) => MoodEvent::NextNight {
            to: (i16::from(state.public.next_night) + i16::from(*by)).clamp(0, 3) as u8,
        },
        Effect::Currency(by) => {
            markets.currency += by;
            return;
        }
        Effect::Gas(by) => {
            markets.gas_tenths = markets.gas_tenths.saturating_add(*by);
            return;
        }
    };
    out.push(Event::Mood(event));
}

/// An empty list means all members.
fn each(members: &[Member], out: &mut Vec<Event>, event: impl Fn(Member) -> MoodEvent) {
    for member in Member::all().filter(|member| members.is_empty() || members.contains(member)) {
        out.push(Event::Mood(event(member)));
    }
}

fn holds(cx: &Cx<'_>, state: &State, id: InjectId, when: &When) -> bool {
    match when {
        When::All(parts) => parts.iter().all(|part| holds(cx, state, id, part)),
        When::Any(parts) => parts.iter().any(|part| holds(cx, state, id, part)),
        When::Not(part) => !holds(cx, state, id, part),
        When::OnCall => false,
        When::Chance(_) => state.hidden.chances & (1 << id.0) != 0,
        When::Came(inject) => state.hidden.injected & (1 << inject.id().0) != 0,
        fact => fact_holds(cx, state, fact),
    }
}

/// Conditions that read no list of their own; small asks use the same ones.
pub fn fact_holds(cx: &Cx<'_>, state: &State, when: &When) -> bool {
    let public = &state.public;
    let clock = &public.clock;
    match when {
        When::FromTurn(turn) => clock.turn >= *turn,
        When::FromHour(hour) => clock.end.0 >= i32::from(*hour),
        When::Article4Requested => !public.article4.requested.is_empty(),
        When::ConsultationHeld => !public.article4.first_meeting.is_never(),
        When::TextLive => state.council.live().next().is_some(),
        When::TextAdopted => !public.texts.is_empty(),
        When::TextBroken => broken(state),
        When::Incidents(count) => public.incidents.len() >= usize::from(*count),
        When::Harm(harm) => public
            .incidents
            .iter()
            .any(|incident| incident.harm >= *harm),
        When::AttentionBelow(points) => public.attention < *points,
        When::PressureFrom(points) => public.escalation.pressure >= *points,
        When::CohesionBelow(points) => state.council.cohesion < *points,
        When::LegitimacyBelow(points) => public.legitimacy < *points,
        When::AlliedBeliefFrom(points) => allied_belief(cx, state) >= *points,
        When::PublicBeliefFrom(points) => public_belief(cx, state) >= *points,
        When::MeasureInForce(measure) => public
            .measures
            .iter()
            .any(|on| on.is_on() && on.measure == measure.id()),
        When::MeasuresInForce(count) => {
            public.measures.iter().filter(|on| on.is_on()).count() >= usize::from(*count)
        }
        When::ApprovalOpen => approval(state, |status| {
            matches!(status, ApprovalStatus::Preparing | ApprovalStatus::Moved)
        }),
        When::ApprovalRefused => approval(state, |status| status == ApprovalStatus::Refused),
        When::SoloAct => !public.solo_acts.is_empty(),
        When::Shortfall => shortfall(state),
        When::Published => !public.published.is_empty(),
        When::Invited => !public.accession.invited.is_never(),
        When::Withheld => {
            public.accession.invited.is_never() && !public.accession.withheld.is_empty()
        }
        When::TalksHeld => !public.said.talks_held.is_never(),
        When::SelfDefenceClaimed => !public.self_defence.claimed.is_empty(),
        When::Invoked42 => !public.eu.invoked_42_7.is_empty(),
        When::UnDecided => !public.un.mandate.is_never(),
        When::ForceUsed => public.escalation.crossed & (1 << 3) != 0,
        When::All(parts) => parts.iter().all(|part| fact_holds(cx, state, part)),
        When::Any(parts) => parts.iter().any(|part| fact_holds(cx, state, part)),
        When::Not(part) => !fact_holds(cx, state, part),
        When::Came(inject) => state.hidden.injected & (1 << inject.id().0) != 0,
        When::OnCall | When::Chance(_) => false,
    }
}

/// A silence was broken, now or before.
fn broken(state: &State) -> bool {
    state
        .council
        .drafts
        .iter()
        .any(|draft| draft.status == DraftStatus::Broken || !draft.objected.is_empty())
}

fn approval(state: &State, keep: impl Fn(ApprovalStatus) -> bool) -> bool {
    state
        .desks
        .capitals
        .iter()
        .flat_map(|capital| capital.approvals.iter())
        .any(|approval| keep(approval.status))
}

/// Mean of capitals' belief in the suspected state or its proxy, in percent.
pub fn allied_belief(cx: &Cx<'_>, state: &State) -> Points {
    let sum: Points = state
        .desks
        .capitals
        .iter()
        .map(|capital| capital.believes(|hyp| cx.case.blames_state(hyp)))
        .sum();
    sum / crate::base::ids::MEMBERS as Points
}

/// The public's belief in the suspected state or its proxy, in percent.
pub fn public_belief(cx: &Cx<'_>, state: &State) -> Points {
    state
        .public
        .belief
        .iter()
        .enumerate()
        .filter(|(hyp, _)| cx.case.blames_state(*hyp))
        .map(|(_, pct)| Points::from(*pct))
        .sum()
}

/// Less is in place than the military authorities asked for.
pub fn shortfall(state: &State) -> bool {
    (0..ASSETS).any(|asset| {
        let here: u16 = state
            .public
            .in_place_tenths
            .iter()
            .map(|row| u16::from(row[asset]))
            .sum();
        here < u16::from(state.council.requirement[asset]) * 10
    })
}
