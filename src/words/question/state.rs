//! Questions put to the suspected state.

use crate::engine::stops::Stop;
use crate::words::question::Question;
use crate::world::case::Case;
use crate::world::order::Order;
use crate::world::{Desk, Observation};

pub fn question(case: &Case, obs: Observation<'_>, _stop: Stop) -> Question {
    let Desk::State(desk) = obs.desk else {
        return Question::new("What will you do?");
    };
    let said = &obs.public.said;
    let mut question = Question::new("The allies look at you. What do they hear or see next?");
    let did = desk.did_it && obs.public.clock.turn >= desk.knows_from_turn;
    if said.denied.is_never() {
        question.answer(
            case,
            obs,
            if did {
                "Deny it"
            } else {
                "Deny it, truly as far as you know"
            },
            vec![Order::Deny],
        );
    }
    if said.offered_data.is_never() {
        question.answer(
            case,
            obs,
            "Offer data on your own flights",
            vec![Order::OfferData],
        );
    }
    question.answer(
        case,
        obs,
        "Use the quarrel among the allies",
        vec![Order::Exploit],
    );
    if said.talks_offered.is_never() {
        question.answer(case, obs, "Offer talks", vec![Order::OfferTalks]);
    }
    question.answer(case, obs, "Say nothing", Vec::new());
    question
}
