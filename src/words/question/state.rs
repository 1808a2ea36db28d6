//! Questions put to the suspected state: what it says, and what it does next, by what it knows of its own part.

use crate::content::scenario::Author;
use crate::engine::stops::Stop;
use crate::words::question::Question;
use crate::words::{names, stop as stops};
use crate::world::case::Case;
use crate::world::order::Order;
use crate::world::small::StateDesk;
use crate::world::{Desk, Observation};

/// Times a quarrel can be used before nobody listens (rules of the other side).
const QUARRELS: u8 = 3;

pub fn question(case: &Case, obs: Observation<'_>, stop: Stop) -> Question {
    let Desk::State(desk) = obs.desk else {
        return Question::new("What will you do?");
    };
    let knows = obs.public.clock.turn >= desk.knows_from_turn;
    let mut question = Question::new(format!(
        "{} {}",
        opening(case, obs, stop),
        part(case, desk, knows)
    ))
    .or_nothing();
    match stop {
        Stop::Quiet | Stop::SoloAct(_) => {
            move_on(case, obs, desk, knows, &mut question);
            say(case, obs, desk, knows, &mut question);
        }
        _ => {
            say(case, obs, desk, knows, &mut question);
            move_on(case, obs, desk, knows, &mut question);
        }
    }
    question.answer(case, obs, "Say and do nothing", Vec::new());
    question
}

fn opening(case: &Case, obs: Observation<'_>, stop: Stop) -> String {
    match stop {
        Stop::Began => "The allies wake, and look at you.".to_owned(),
        Stop::Quiet => "It is quiet.".to_owned(),
        Stop::Blamed
        | Stop::Answer(_)
        | Stop::Invoked
        | Stop::NewIncident(_)
        | Stop::SoloAct(_) => stops::stop(case, obs, stop),
        _ => "The allies look at you.".to_owned(),
    }
}

/// What its own services tell it of its part.
fn part(case: &Case, desk: &StateDesk, knows: bool) -> &'static str {
    match (knows, desk.did_it) {
        _ if case.tables.accused.is_some() => {
            "Two of them are at odds, and you look on. What do they hear or see next?"
        }
        (false, _) => {
            "Your own services cannot tell you yet whether it was yours. What do they hear or see next?"
        }
        (true, true) => "It was yours, and you know it. What do they hear or see next?",
        (true, false) => {
            "It was not yours, as far as your services know. What do they hear or see next?"
        }
    }
}

fn say(case: &Case, obs: Observation<'_>, desk: &StateDesk, knows: bool, question: &mut Question) {
    let said = &obs.public.said;
    let open = said.admitted.is_never();
    if said.denied.is_never() && open {
        let label = match (knows, desk.did_it) {
            (true, true) => "Deny it",
            _ => "Deny it, truly as far as you know",
        };
        question.answer(case, obs, label, vec![Order::Deny]);
    }
    let beside = case.tables.accused.is_some();
    if said.talks_offered.is_never() && !beside {
        let label = "Offer talks (pressure -6 once they are held)";
        question.answer(case, obs, label, vec![Order::OfferTalks]);
    }
    if said.offered_data.is_never() && open {
        let label = "Offer data on your own movements";
        question.answer(case, obs, label, vec![Order::OfferData]);
    }
    if knows && desk.did_it && open && !said.denied.is_never() {
        let label = "Admit it, with an apology (pressure -10)";
        question.answer(case, obs, label, vec![Order::Admit]);
    }
}

fn move_on(
    case: &Case,
    obs: Observation<'_>,
    desk: &StateDesk,
    knows: bool,
    question: &mut Question,
) {
    if desk.exploited < QUARRELS {
        let label = "Use the quarrel among the allies (a little cohesion, if there is one)";
        question.answer(case, obs, label, vec![Order::Exploit]);
    }
    let beside = case.tables.accused.is_some();
    if !beside && obs.public.escalation.pressure >= 40 && obs.public.said.stood_down.is_never() {
        let label = "Stand units down (pressure -12)";
        question.answer(case, obs, label, vec![Order::StandDown]);
    }
    let places = &case.play.scenario.follow_on.places;
    let mildest = places
        .iter()
        .enumerate()
        .filter(|(_, place)| (place.by == Author::Outsider) == case.tables.accused.is_some())
        .min_by_key(|(_, place)| place.step);
    let may = (knows && desk.did_it) || (beside && desk.planned > 0);
    if let Some((at, place)) = mildest.filter(|_| may) {
        question.answer(
            case,
            obs,
            format!(
                "Order another incident: {} ({}; step {} of 4)",
                place.place,
                names::hit(case, place.victim),
                place.step
            ),
            vec![Order::Incident { place: at as u8 }],
        );
    }
}
