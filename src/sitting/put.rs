//! The questions of a stop: what demands an answer first, and at most a few.

use crate::engine::stops::Stop;
use crate::sitting::Sitting;
use crate::words::question::{Question, question, standing};
use crate::world::desk::Asked;
use crate::world::order::Order;
use crate::world::setup::Reasons;

/// Questions put at one stop.
const QUESTIONS_MAX: usize = 3;

/// A question put at a stop.
#[derive(Clone, Debug)]
pub struct Put {
    pub stop: Stop,
    pub question: Question,
    pub answered: bool,
}

impl Sitting {
    /// What demands an answer first; when nothing does, the most urgent reason. In a lesson also every text that falls due
    /// inside the round.
    pub fn questions(&self, found: &[Stop]) -> Vec<Put> {
        let due = self.due().into_iter().map(Stop::SilenceEnds);
        let mut wanted: Vec<Stop> = found.iter().copied().filter(|stop| asks(*stop)).collect();
        for stop in due {
            wanted.retain(|known| text(*known) != text(stop));
            wanted.insert(0, stop);
        }
        if wanted.is_empty() {
            wanted.extend(found.first());
        }
        let mut asked: Vec<Put> = Vec::new();
        for stop in wanted {
            let same = asked
                .iter()
                .any(|put| text(stop).is_some() && text(put.stop) == text(stop));
            if same || asked.len() >= QUESTIONS_MAX {
                continue;
            }
            let mut question = question(self.case(), self.obs(), stop);
            if !asks(stop)
                && let Some(best) = self.best_initiative()
            {
                question.among(self.case(), self.obs(), best);
            }
            asked.push(Put {
                stop,
                question,
                answered: false,
            });
        }
        asked.extend(self.standing_question());
        asked
    }

    /// What is asked of this seat and still open, whether or not it stopped for it.
    pub fn waiting(&self) -> Vec<Stop> {
        let Some((_, desk)) = self.obs().capital() else {
            return Vec::new();
        };
        let asked = desk.asks.iter().enumerate();
        asked
            .filter(|(_, ask)| !matches!(ask.kind, Asked::Sounding { .. } | Asked::Nothing))
            .map(|(at, _)| Stop::Asked(at as u8))
            .collect()
    }

    /// What the desk would do of its own accord, so that it can be chosen where it is not among the answers; nothing where its
    /// weighing is closed, and nothing that only answers others.
    fn best_initiative(&self) -> Option<Order> {
        // A lesson's lines speak of the answers that its scenario puts.
        let teaches = self.case().play.scenario.lesson.is_some();
        let closed = self.reasons() == Reasons::Debrief;
        if teaches || closed || self.obs().capital().is_none() {
            return None;
        }
        let whys = self.weighing();
        let own = whys.iter().filter(|why| {
            !matches!(
                why.order,
                Order::Wait
                    | Order::Position { .. }
                    | Order::Reply { .. }
                    | Order::Echo { .. }
                    | Order::CallHinge { .. }
                    | Order::Instruct { .. }
                    | Order::Engage { .. }
            )
        });
        own.max_by_key(|why| why.score).map(|why| why.order)
    }

    /// At the start of a round in which no known text falls due: what the desk does with one that comes.
    fn standing_question(&self) -> Option<Put> {
        let round = self.round()?;
        let (first, last) = round.turns;
        if first == last || !self.due().is_empty() {
            return None;
        }
        let question = standing(self.case(), self.obs(), last)?;
        Some(Put {
            stop: Stop::Quiet,
            question,
            answered: false,
        })
    }
}

/// Stops that put a question of their own beside others.
pub fn asks(stop: Stop) -> bool {
    matches!(
        stop,
        Stop::Engage
            | Stop::SilenceEnds(_)
            | Stop::Tabled(_)
            | Stop::Amended(_)
            | Stop::Broken(_)
            | Stop::Asked(_)
    )
}

fn text(stop: Stop) -> Option<u8> {
    match stop {
        Stop::SilenceEnds(id) | Stop::Tabled(id) | Stop::Amended(id) | Stop::Broken(id) => {
            Some(id.index() as u8)
        }
        _ => None,
    }
}
