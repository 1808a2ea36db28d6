//! The draft of a night: orders given, taken back, and the questions that they answer.

use crate::engine::check::cost;
use crate::screens::board::Panel;
use crate::screens::night::Night;
use crate::sitting::{Given, Put, same_thing};
use crate::words::question::Choice;
use crate::words::{order, refusal};
use crate::world::desk::Instruction;
use crate::world::order::Order;

impl Night {
    /// Adds an order to the draft; one of the same kind and object takes the old one's place.
    ///
    /// # Errors
    /// A sentence: why it cannot be given now.
    pub fn give(&mut self, order: Order) -> Result<(), String> {
        let given = self
            .draft
            .give(self.sitting.case(), self.sitting.obs(), order);
        match given {
            Given::Drafted | Given::Instead(_) => {
                self.answered_by(&order);
                Ok(())
            }
            Given::Off(why) => Err(format!("Off, because {}.", refusal::refusal(why))),
            Given::Full => Err("Off: twelve orders are the most one seals in a turn.".to_owned()),
        }
    }
    /// A stance on the text that a question is about, or a reply to what it asks, answers it wherever it was given.
    fn answered_by(&mut self, order: &Order) {
        for (put, taken) in self.asked.iter_mut().zip(&mut self.taken) {
            if answers(put, order) {
                put.answered = true;
                let choices = &put.question.answers;
                *taken = choices.iter().position(|choice| choice.orders == [*order]);
            }
        }
    }
    /// Drafts the answer's orders; with every question answered it changes the last answer.
    ///
    /// # Errors
    /// A sentence: why one of its orders cannot be given. The question stays open.
    pub fn answer(&mut self, answer: usize) -> Result<(), String> {
        let Some(at) = self.at() else { return Ok(()) };
        let answers = self.asked[at].question.answers.clone();
        let Some(choice) = answers.get(answer) else {
            return Ok(());
        };
        for given in &answers {
            self.draft.take_back(&given.orders);
        }
        for order in &choice.orders {
            self.give(*order)?;
        }
        self.asked[at].answered = true;
        self.taken[at] = Some(answer);
        self.rows[Panel::Question as usize] = 0;
        Ok(())
    }
    /// Takes the last order back, and opens the question that it answered.
    pub fn undo(&mut self) -> Option<String> {
        let order = self.draft.undo();
        let empty = self.draft.is_empty();
        for (put, taken) in self.asked.iter_mut().zip(&mut self.taken) {
            let choice = taken.and_then(|at| put.question.answers.get(at));
            let holds = choice
                .zip(order)
                .is_some_and(|(choice, order)| choice.orders.contains(&order));
            if holds
                || empty
                || (choice.is_none() && order.is_some_and(|order| answers(put, &order)))
            {
                put.answered = false;
                *taken = None;
            }
        }
        order.map(|order| self.say(&order))
    }
    pub fn say(&self, given: &Order) -> String {
        order::order(self.sitting.case(), self.sitting.obs(), given)
    }
    pub fn orders(&self) -> &[Order] {
        self.draft.orders()
    }
    /// Initiatives that the draft costs.
    pub fn cost(&self) -> u8 {
        let obs = self.sitting.obs();
        self.orders().iter().map(|order| cost(obs, order)).sum()
    }
    /// Initiatives held, and the most that can be.
    pub fn purse(&self) -> Option<(u8, u8)> {
        use crate::world::Desk;
        match self.sitting.obs().desk {
            Desk::Capital(_, desk) => Some((desk.purse, 3)),
            Desk::Chair(desk) => Some((desk.purse, 4)),
            Desk::State(desk) => Some((desk.purse, 3)),
            _ => None,
        }
    }
    pub fn instruction(&self) -> Option<Instruction> {
        self.sitting
            .obs()
            .capital()
            .map(|(_, desk)| desk.instruction)
    }
}

/// A stance or a reply on the very thing that a question is about.
fn answers(put: &Put, order: &Order) -> bool {
    let decides = matches!(order, Order::Position { .. } | Order::Reply { .. });
    let on_it = |choice: &Choice| choice.orders.iter().any(|one| same_thing(one, order));
    decides && put.question.answers.iter().any(on_it)
}
