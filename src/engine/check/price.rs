//! What orders cost, and what a desk has to spend.

use crate::world::order::Order;
use crate::world::{Desk, Observation};

/// Initiatives an order costs (MODEL 4; GAME: a purse).
pub fn cost(obs: Observation<'_>, order: &Order) -> u8 {
    match order {
        Order::Sound { second: None, .. } => match obs.desk {
            Desk::Capital(_, capital) => u8::from(!capital.free_sounding),
            _ => 0,
        },
        Order::RequestArticle4
        | Order::Raise
        | Order::Share { .. }
        | Order::Publish { .. }
        | Order::Propose { .. }
        | Order::Amend { .. }
        | Order::Sound { .. }
        | Order::Task { .. }
        | Order::Recall
        | Order::Demarche { .. }
        | Order::Offer { .. }
        | Order::SeekMandate { .. }
        | Order::EuAct { .. }
        | Order::UnAct { .. }
        | Order::Hotline
        | Order::CallToExplain { .. }
        | Order::UrgeRestraint { .. }
        | Order::Enact { .. }
        | Order::GoodOffices
        | Order::Exploit
        | Order::OfferData
        | Order::OfferTalks
        | Order::RaiseLevel { .. }
        | Order::Broker { .. }
        | Order::AskSaceur
        | Order::Split { .. }
        | Order::Statement
        | Order::Mediate => 1,
        Order::Alone { .. }
        | Order::Coalition { .. }
        | Order::Invoke42
        | Order::Incident { .. }
        | Order::Retaliate { .. }
        | Order::Mobilise => 2,
        _ => 0,
    }
}

/// Initiatives in hand; desks without a purse are never short.
pub(super) fn purse(obs: Observation<'_>) -> u8 {
    match obs.desk {
        Desk::Capital(_, capital) => capital.purse,
        Desk::Chair(chair) => chair.purse,
        Desk::State(state) => state.purse,
        _ => u8::MAX,
    }
}
