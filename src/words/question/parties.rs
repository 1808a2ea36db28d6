//! Questions put to one of two allies at odds.

use crate::base::ids::Member;
use crate::content::scenario::{Author, FollowPlace};
use crate::words::names;
use crate::words::question::Question;
use crate::words::question::moves::share;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Capital;
use crate::world::order::{Order, UnAct};

/// What one of the two can do when something has happened; `None` for a capital that is no party.
pub fn at_odds(case: &Case, obs: Observation<'_>, me: Member, desk: &Capital) -> Option<Question> {
    let other = case.opponent(me)?;
    let mut question = Question::new(format!(
        "Your units and those of {} are a rope's length apart. What do you do?",
        names::member(case, other)
    ))
    .or_nothing();
    let places = &case.play.scenario.follow_on.places;
    let against = |(_, place): &(usize, &FollowPlace)| {
        place.by == Author::Suspect && place.victim == Some(other)
    };
    let mildest = places.iter().enumerate().filter(against);
    if let Some((at, place)) = mildest.min_by_key(|(_, place)| place.step) {
        question.answer(
            case,
            obs,
            format!("Take a step: {} (step {} of 4)", place.place, place.step),
            vec![Order::Incident { place: at as u8 }],
        );
    }
    question.answer(
        case,
        obs,
        "Raise it in the Council, under no article",
        vec![Order::Raise],
    );
    let act = UnAct::Meeting;
    question.answer(
        case,
        obs,
        "Ask for a meeting of the Security Council",
        vec![Order::UnAct { act }],
    );
    share(case, obs, desk, &mut question);
    question.answer(case, obs, "Do nothing yet", Vec::new());
    Some(question)
}
