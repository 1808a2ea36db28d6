//! An aspirant on the same agenda: the chair goes round the table, each member gives its word or withholds it, and only all of them
//! together invite (Washington Treaty, Article 10). Here no answer is no consent.

use crate::base::ids::{Member, MemberSet, Seat};
use crate::base::units::Hours;
use crate::engine::Cx;
use crate::world::State;
use crate::world::desk::{Ask, Asked};
use crate::world::event::{ActEvent, Event, LeverEvent, MoodEvent};
use crate::world::order::{Answer, Order};

pub fn accession(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let Some(aspirant) = &cx.case.play.scenario.aspirant else {
        return;
    };
    let (clock, now) = (&state.public.clock, &state.public.accession);
    if !now.invited.is_never() || clock.is_first_part() {
        return;
    }
    let rules = &cx.case.content.rules.accession;
    let agreed = now.agreed.or(answers(state, out));
    if agreed == MemberSet::ALL {
        out.push(Event::Act(ActEvent::Invited));
        let by = rules.invited_cohesion;
        out.push(Event::Mood(MoodEvent::Cohesion { by }));
        return;
    }
    let again = Hours(i32::from(aspirant.again_hours));
    let due = now.asked.is_never() || clock.end >= now.asked.plus(again);
    if clock.turn < aspirant.from_turn || !due {
        return;
    }
    if !now.asked.is_never() {
        let by = rules.withheld_cohesion;
        out.push(Event::Mood(MoodEvent::Cohesion { by }));
    }
    out.push(Event::Act(ActEvent::AccessionAsked));
    for of in Member::all().filter(|member| !agreed.has(*member)) {
        let ask = Ask {
            from: Seat::CHAIR,
            kind: Asked::Accede,
            at_turn: clock.turn,
            lapses: clock.end.plus(again).into(),
        };
        out.push(Event::Lever(LeverEvent::Asked { of, ask }));
    }
}

/// Words given in this turn; those who agree.
fn answers(state: &State, out: &mut Vec<Event>) -> MemberSet {
    let mut agree = MemberSet::NONE;
    for by in Member::all() {
        let Some(agreed) = answer(state, by) else {
            continue;
        };
        out.push(Event::Act(ActEvent::Accession { by, agreed }));
        if agreed {
            agree = agree.with(by);
        }
    }
    agree
}

fn answer(state: &State, by: Member) -> Option<bool> {
    let capital = state.capital(by);
    capital.sealed.orders.iter().find_map(|order| match *order {
        Order::Reply { ask, answer } => {
            let asked = capital.asks.get(usize::from(ask))?;
            (asked.kind == Asked::Accede).then_some(answer == Answer::Yes)
        }
        _ => None,
    })
}
