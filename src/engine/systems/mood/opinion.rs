//! Publics and cabinets: support for helping the victim, standing at home, a government's word, its seen reliability.

use crate::base::dice::Topic;
use crate::base::ids::Member;
use crate::base::units::Points;
use crate::content::rules::MoodRules;
use crate::content::scenario::ActorKind;
use crate::engine::Cx;
use crate::engine::systems::fade::Fade;
use crate::engine::systems::mood::{fresh, push};
use crate::world::State;
use crate::world::event::{Event, MoodEvent};

pub fn opinion(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    support(cx, state, out);
    standing(cx, state, out);
    accounts(cx, state, out);
}

/// Help for the victim lies above a survey's base by what happened, and sinks back to it (Tomz, Weeks, Bansak 2023).
fn support(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.mood;
    let worst = fresh(state)
        .map(|incident| Points::from(incident.harm))
        .max();
    let fade = Fade::new(&state.public.clock, rules.support_half_life);
    for member in Member::all() {
        let base = cx.case.member(member).weights.defend_ally_pct;
        let now = Points::from(state.public.support[member.index()]);
        let above = now - base;
        let mut next = fade.of(i32::from(above)) as Points;
        if let Some(harm) = worst {
            next = next.max(rules.support_context + rules.support_harm * harm);
        }
        if next != above {
            push(
                out,
                MoodEvent::Support {
                    member,
                    by: next - above,
                },
            );
        }
    }
}

/// A rally of 0 to 4 points, or a fall when the state looks undefended; either fades over weeks.
fn standing(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.mood;
    let clock = &state.public.clock;
    let mut by = [0 as Points; crate::base::ids::MEMBERS];
    let fade = Fade::new(clock, rules.standing_half_life);
    for member in Member::all() {
        let now = i32::from(state.public.standing[member.index()]);
        by[member.index()] = (fade.of(now) - now) as Points;
    }
    for (incident, victim) in fresh(state).filter_map(|one| Some((one, one.victim?))) {
        let at = victim.index();
        let word = cx
            .dice
            .word(clock.turn, clock.part, Topic::Opinion, at as u32);
        let undefended = incident.harm > 0 && !incident.intercepted;
        by[at] += if undefended {
            let [worst, least] = rules.undefended;
            worst + word.below((least - worst) as u32 + 1) as Points
        } else {
            word.below(rules.rally_max as u32 + 1) as Points
        };
    }
    for (at, by) in by.into_iter().enumerate().filter(|(_, by)| *by != 0) {
        let member = Member::new(at);
        push(out, MoodEvent::Standing { member, by });
    }
}

/// At three dates public claims made since the last are held against what is publicly believed by then.
fn accounts(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.mood;
    let clock = &state.public.clock;
    let hours = rules.account_hours.map(i32::from);
    let Some(at) = hours
        .iter()
        .position(|hour| *hour > clock.start.0 && *hour <= clock.end.0)
    else {
        return;
    };
    let since = if at == 0 { 0 } else { hours[at - 1] };
    for member in Member::all() {
        let claim = &state.public.claims[member.index()];
        if claim.strength >= 2 && claim.at.0 > since && claim.at.0 <= hours[at] {
            judge(rules, member, believed(cx, state, claim.actor), out);
        }
    }
}

/// Public belief in a kind of actor, in percent; the suspected state and its proxy count as one.
fn believed(cx: &Cx<'_>, state: &State, actor: ActorKind) -> Points {
    let side = |kind: ActorKind| match kind {
        ActorKind::Proxy => ActorKind::State,
        other => other,
    };
    cx.case
        .hypotheses()
        .filter(|(id, _)| side(cx.case.tables.actor[id.index()]) == side(actor))
        .map(|(id, _)| Points::from(state.public.belief[id.index()]))
        .sum()
}

/// What this government said aloud about who it was is refuted by what lies open.
pub fn is_refuted(cx: &Cx<'_>, state: &State, member: Member) -> bool {
    let claim = &state.public.claims[member.index()];
    claim.strength >= 2
        && believed(cx, state, claim.actor) <= cx.case.content.rules.mood.account_wrong_to
}

fn judge(rules: &MoodRules, member: Member, believed: Points, out: &mut Vec<Event>) {
    if believed >= rules.account_right_from {
        push(
            out,
            MoodEvent::Word {
                member,
                by: rules.word_right,
            },
        );
    } else if believed <= rules.account_wrong_to {
        push(
            out,
            MoodEvent::Word {
                member,
                by: rules.word_wrong,
            },
        );
        push(
            out,
            MoodEvent::Standing {
                member,
                by: rules.account_failed,
            },
        );
    }
}
