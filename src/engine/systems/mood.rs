//! The moods of a crisis: attention, cohesion, legitimacy, pressure, deterrence, opinion and markets (MODEL 10; GAME: three clocks).
//!
//! Reads what the open turn has brought (moments that lie inside it) and what time takes away.

mod markets;
mod opinion;
mod pressure;

pub use opinion::is_refuted;

use crate::base::ids::{Member, MemberSet};
use crate::base::units::{Hours, Points};
use crate::content::measure::Kind;
use crate::content::rules::MoodRules;
use crate::engine::Cx;
use crate::engine::systems::abroad::in_turn;
use crate::engine::systems::fade::faded;
use crate::world::State;
use crate::world::event::{Event, MoodEvent};
use crate::world::incident::Incident;
use crate::world::public::InForce;
use crate::world::text::DraftStatus;

pub fn mood(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    attention(cx, state, out);
    texts(cx, state, out);
    legitimacy(cx, state, out);
    pressure::pressure(cx, state, out);
    deterrence(cx, state, out);
    opinion::opinion(cx, state, out);
    markets::markets(cx, state, out);
}

/// Incidents of the open turn; the night itself counts in turn 1.
fn fresh(state: &State) -> impl Iterator<Item = &Incident> {
    let clock = state.public.clock;
    state
        .public
        .incidents
        .iter()
        .filter(move |incident| in_turn(&clock, incident.at))
}

fn push(out: &mut Vec<Event>, event: MoodEvent) {
    out.push(Event::Mood(event));
}

/// Attention sinks by the turn: it is what a table can bear, not a length of time. A meeting's ten points come with the meeting.
fn attention(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.mood;
    let mut by = if state.public.clock.is_first_part() {
        0
    } else {
        rules.attention_turn
    };
    for incident in fresh(state) {
        by += rules.attention_incident;
        if incident.crewed && incident.intercepted {
            by += rules.attention_crewed;
        }
    }
    if by != 0 {
        push(out, MoodEvent::Attention { by });
    }
}

/// Cohesion by what became of texts; a text weaker than the last costs attention and deterrence.
fn texts(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.text;
    let clock = &state.public.clock;
    for draft in state
        .council
        .drafts
        .iter()
        .filter(|draft| in_turn(clock, draft.decided))
    {
        let by = match draft.status {
            // Words that both of two allies let pass bring the others together only so far.
            DraftStatus::Adopted if cx.case.tables.accused.is_some() => {
                cx.case.content.rules.between.cohesion_adopted
            }
            DraftStatus::Adopted => rules.cohesion_adopted,
            DraftStatus::Broken => rules.cohesion_broken,
            DraftStatus::Dead => rules.cohesion_dead,
            _ => continue,
        };
        push(out, MoodEvent::Cohesion { by });
    }
    let texts = state.public.texts.as_slice();
    let weaker = texts.windows(2).any(|pair| {
        in_turn(clock, pair[1].at) && pair[1].clauses.wording() < pair[0].clauses.wording()
    });
    if weaker {
        push(
            out,
            MoodEvent::Attention {
                by: -rules.weaker_attention,
            },
        );
        push(
            out,
            MoodEvent::Deterrence {
                by: -rules.weaker_deterrence,
            },
        );
    }
}

/// A claim published with evidence. Mandates and missing letters are the matter of acts.
fn legitimacy(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let public = &state.public;
    let claimed = public
        .claims
        .iter()
        .any(|claim| claim.strength >= 2 && in_turn(&public.clock, claim.at));
    if claimed && !public.published.is_empty() {
        let by = cx.case.content.rules.mood.claim_legitimacy;
        push(out, MoodEvent::Legitimacy { by });
    }
}

/// Deterrence as seen: readiness in place, measures, reliability of the five most relevant allies, speed of texts. It is seen late:
/// half the way in two days.
fn deterrence(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.mood;
    let public = &state.public;
    let tenths: Points = public
        .in_place_tenths
        .iter()
        .flatten()
        .map(|tenths| Points::from(*tenths))
        .sum();
    let readiness = (tenths / 10 * rules.readiness_per_ten / 10).min(rules.readiness_max);
    let measures: Points = public
        .measures
        .iter()
        .filter(|on| on.is_on() && on.effective <= public.clock.end)
        .map(|on| felt(cx, state, on))
        .sum();
    let reliability = relevant(cx, state) * rules.reliability_pct / 100;
    let target = readiness
        + (measures * rules.measures_pct / 100).min(rules.readiness_max)
        + reliability
        + speed(rules, state);
    let gap = i32::from(target.clamp(0, 100) - public.deterrence);
    let left = faded(gap, &public.clock, rules.deterrence_half_life);
    let by = (gap - left) as Points;
    if by != 0 {
        push(out, MoodEvent::Deterrence { by });
    }
}

/// What a measure in force does to the other side's calculation. A sanction is felt as far as those who trade with it join; where
/// others trade on, half of that leaks away.
fn felt(cx: &Cx<'_>, state: &State, on: &InForce) -> Points {
    let measure = cx.case.measure(on.measure);
    let sanction = |kind: Kind| {
        matches!(
            kind,
            Kind::SanctionsIndividuals
                | Kind::SanctionsFinance
                | Kind::SanctionsEnergy
                | Kind::SanctionsTechnology
        )
    };
    if !sanction(measure.kind) {
        return measure.deterrence;
    }
    let traded = |joiners: MemberSet| -> i32 {
        let share = |member| i32::from(cx.case.member(member).weights.trade_thousandths);
        joiners.iter().map(share).sum()
    };
    let all = state
        .public
        .measures
        .iter()
        .filter(|other| other.is_on() && cx.case.measure(other.measure).kind == measure.kind)
        .fold(MemberSet::NONE, |all, other| all.or(other.joiners));
    let leaks = traded(all) < cx.case.content.rules.act.synchronised_thousandths;
    let felt = i32::from(measure.deterrence) * traded(on.joiners) / 1000;
    (if leaks { felt / 2 } else { felt }) as Points
}

/// Mean seen reliability of the five allies that could lend most.
fn relevant(cx: &Cx<'_>, state: &State) -> Points {
    let five = &cx.case.tables.suppliers;
    let seen = |member: &Member| Points::from(state.public.reliability[member.index()]);
    five.iter().map(seen).sum::<Points>() / five.len() as Points
}

fn speed(rules: &MoodRules, state: &State) -> Points {
    let met = state.public.article4.first_meeting;
    let Some(first) = state.public.texts.get(0) else {
        return rules.speed[3];
    };
    let since = if met.is_never() { Hours(0) } else { met };
    let took = first.at.since(since);
    match took.0 {
        ..=48 => rules.speed[0],
        49..=96 => rules.speed[1],
        _ => rules.speed[2],
    }
}
