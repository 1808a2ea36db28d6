//! What somebody asks of this desk, and what it can answer.

use crate::content::measure::Asset;
use crate::engine::systems::pledge::free_packages;
use crate::words::question::Question;
use crate::words::{event, names};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::{Asked, Capital};
use crate::world::order::{Answer, Order, PriceKind};

pub fn asked(case: &Case, obs: Observation<'_>, desk: &Capital, slot: u8) -> Question {
    let Some(ask) = desk.asks.get(usize::from(slot)) else {
        return Question::new("What will you do?");
    };
    let mut question = Question::new(event::lever::asked(case, ask));
    let reply = |answer| Order::Reply { ask: slot, answer };
    match ask.kind {
        Asked::Forces { asset, packages } => {
            let free = free(case, obs, asset);
            question.text = match free {
                0 => format!(
                    "{} You have none left to lend. What do you say?",
                    question.text
                ),
                free => format!("{} You can lend {free}. What do you give?", question.text),
            };
            let most = packages.min(free);
            for count in [1, most] {
                if count == 0 || (count == most && most == 1 && !question.answers.is_empty()) {
                    continue;
                }
                let lend = Order::Pledge {
                    asset,
                    packages: count,
                };
                question.answer(
                    case,
                    obs,
                    format!("Lend {}", names::packages(asset, count)),
                    vec![lend],
                );
            }
            question.answer(case, obs, "Lend nothing", vec![reply(Answer::No)]);
        }
        Asked::Demarche { .. } => {
            question.answer(
                case,
                obs,
                "Say yes: you will move",
                vec![reply(Answer::Yes)],
            );
            let price = Answer::Price {
                kind: PriceKind::Favour,
            };
            question.answer(case, obs, "Say yes, for a favour owed", vec![reply(price)]);
            question.answer(case, obs, "Say no", vec![reply(Answer::No)]);
        }
        Asked::Accede => {
            question.answer(case, obs, "Give your word for it", vec![reply(Answer::Yes)]);
            question.answer(case, obs, "Withhold it for now", vec![reply(Answer::No)]);
        }
        Asked::Explain => {
            question.answer(
                case,
                obs,
                "Give a full account",
                vec![Order::Explain, reply(Answer::Yes)],
            );
            question.answer(case, obs, "Say no", vec![reply(Answer::No)]);
        }
        _ => {
            question.answer(case, obs, "Say yes", vec![reply(Answer::Yes)]);
            question.answer(case, obs, "Say no", vec![reply(Answer::No)]);
        }
    }
    question
}

/// Packages of a kind that this capital has not lent yet.
pub fn free(case: &Case, obs: Observation<'_>, asset: Asset) -> u8 {
    match (obs.capital(), obs.council) {
        (Some((me, _)), Some(council)) => free_packages(case, council, me, asset),
        _ => 0,
    }
}
