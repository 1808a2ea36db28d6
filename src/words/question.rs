//! The question of a stop: a sentence and two to four answers, each a list of ordinary orders. It marks no favourite.

mod asked;
mod chair;
mod here;
mod moves;
mod parties;
mod state;

pub use chair::texts as ready_texts;
pub use here::position;

use crate::base::ids::DraftId;
use crate::engine::check::check;
use crate::engine::stops::Stop;
use crate::words::aims::{self, Effect};
use crate::words::{names, order};
use crate::world::case::Case;
use crate::world::desk::{Instruction, Line};
use crate::world::order::Order;
use crate::world::{Desk, Observation};

/// A question and its answers; "something else" is always the last and carries no orders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub text: String,
    /// The text it is about, so that it can be read beside it.
    pub about: Option<DraftId>,
    pub answers: Vec<Choice>,
    /// Answers that order something, at most.
    places: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub label: String,
    pub orders: Vec<Order>,
    /// One for each aim of the secret brief.
    pub effects: Vec<Effect>,
    pub seen_by: &'static str,
    pub for_good: Option<&'static str>,
}

impl Question {
    fn new(text: impl Into<String>) -> Question {
        Question {
            text: text.into(),
            about: None,
            answers: Vec::new(),
            places: 3,
        }
    }
    /// Leaves one of the three places to doing nothing.
    fn or_nothing(mut self) -> Question {
        self.places = 2;
        self
    }
    /// Puts one more order among the answers where it is not one of them: before doing nothing, and in the place of the last
    /// order where three are the most. It is not marked.
    pub fn among(&mut self, case: &Case, obs: Observation<'_>, given: Order) {
        let known = |choice: &Choice| choice.orders.contains(&given);
        if self.answers.iter().any(known) || check(case, obs, &given).is_err() {
            return;
        }
        let mut after = Vec::new();
        while self
            .answers
            .last()
            .is_some_and(|last| last.orders.is_empty())
        {
            after.extend(self.answers.pop());
        }
        self.answers.truncate(2 - after.len().min(1));
        self.places = 3;
        self.answer(case, obs, order::order(case, obs, &given), vec![given]);
        self.answers.extend(after);
    }
    /// Adds an answer when every order in it can be given now and no more than three stand already.
    fn answer(
        &mut self,
        case: &Case,
        obs: Observation<'_>,
        label: impl Into<String>,
        orders: Vec<Order>,
    ) {
        let open = orders.iter().all(|order| check(case, obs, order).is_ok());
        // The third place is kept for doing nothing, where that is an answer.
        let places = if orders.is_empty() { 3 } else { self.places };
        if !open || self.answers.len() >= places {
            return;
        }
        let widest = orders
            .iter()
            .map(order::seen_by)
            .min_by_key(|who| breadth(who));
        self.answers.push(Choice {
            label: label.into(),
            effects: aims::effects(case, obs, &orders),
            seen_by: widest.unwrap_or("nobody"),
            for_good: orders.iter().find_map(order::for_good),
            orders,
        });
    }
}

/// Wider audiences come first.
fn breadth(who: &str) -> u8 {
    match who {
        "everyone" => 0,
        "the Council" => 1,
        "your own desk" => 9,
        _ => 5,
    }
}

/// The question that the most urgent stop puts to this seat.
pub fn question(case: &Case, obs: Observation<'_>, stop: Stop) -> Question {
    let mut question = match obs.desk {
        Desk::Chair(_) => chair::question(case, obs, stop),
        Desk::State(_) => state::question(case, obs, stop),
        _ => here::question(case, obs, stop),
    };
    if question.answers.len() < 2 {
        question.answer(case, obs, "Leave it for now", Vec::new());
    }
    question
}

/// What the desk is told for texts that may come and fall due before its holder sits again, at the start of a round.
pub fn standing(case: &Case, obs: Observation<'_>, until_turn: u8) -> Option<Question> {
    let (_, desk) = obs.capital()?;
    let now = desk.instruction;
    let mut question = Question::new(format!(
        "You sit again after turn {until_turn}. A text may come and fall due before that. What is your desk told?"
    ));
    question.places = 4;
    let label = format!(
        "As it stands: {} ({})",
        names::line(now.line),
        names::line_means(now.line)
    );
    question.answer(case, obs, label, Vec::new());
    for line in [Line::Lead, Line::Support, Line::Follow, Line::HoldBack] {
        if line != now.line {
            let label = format!(
                "{}: {}",
                names::capital(names::line(line)),
                names::line_means(line)
            );
            let instruction = Instruction { line, ..now };
            question.answer(case, obs, label, vec![Order::Instruct { instruction }]);
        }
    }
    Some(question)
}

#[cfg(test)]
mod tests {
    use super::breadth;

    #[test]
    fn everyone_is_the_widest_audience() {
        assert!(breadth("everyone") < breadth("the Council"));
        assert!(breadth("the Council") < breadth("the chair"));
        assert!(breadth("the chair") < breadth("your own desk"));
    }
}
