//! What an order brings with it: who learns of it, and what cannot be taken back.

use crate::world::order::{Form, Order};
use crate::world::text::Stance;

/// Who learns of it at the close of the turn.
pub fn seen_by(order: &Order) -> &'static str {
    match order {
        Order::Say { .. }
        | Order::Publish { .. }
        | Order::RequestArticle4
        | Order::Statement
        | Order::Mediate
        | Order::Alone { .. }
        | Order::Coalition { .. }
        | Order::Enact { .. }
        | Order::Engage { .. }
        | Order::UnAct { .. }
        | Order::EuAct { .. }
        | Order::Invoke42
        | Order::ClaimSelfDefence
        | Order::Letter51
        | Order::Deny
        | Order::OfferData
        | Order::OfferTalks
        | Order::Admit
        | Order::Compensate
        | Order::StandDown
        | Order::Mobilise
        | Order::Incident { .. }
        | Order::Retaliate { .. }
        | Order::Recall
        | Order::AcceptSettlement => "everyone",
        Order::Position { .. }
        | Order::Amend { .. }
        | Order::Raise
        | Order::Table { .. }
        | Order::SetSilence { .. }
        | Order::Extend { .. }
        | Order::RaiseLevel { .. }
        | Order::Split { .. }
        | Order::Withdraw { .. }
        | Order::Close
        | Order::Convene
        | Order::AskSaceur
        | Order::Pledge { .. }
        | Order::Offer { .. }
        | Order::CallToExplain { .. }
        | Order::UrgeRestraint { .. }
        | Order::Share { to: None, .. } => "the Council",
        Order::Propose { .. } => "the chair",
        Order::Share { .. }
        | Order::Sound { .. }
        | Order::Demarche { .. }
        | Order::Reply { .. }
        | Order::PayPrice { .. }
        | Order::CallFavour { .. }
        | Order::Echo { .. }
        | Order::Broker { .. } => "the one addressed",
        Order::Hotline | Order::GoodOffices => "the other side, and those you tell",
        _ => "your own desk",
    }
}

/// What asks for a yes of its own before it is sealed: everything that cannot be taken back.
pub fn is_grave(order: &Order) -> bool {
    for_good(order).is_some()
}

/// What cannot be taken back, if anything.
pub fn for_good(order: &Order) -> Option<&'static str> {
    Some(match order {
        Order::Position {
            stance: Stance::Break,
            ..
        } => "a broken silence stays on record",
        Order::Share {
            form: Form::Raw, ..
        } => "shared is shared; 20 in 100 such sources are lost",
        Order::Share { .. } => "shared is shared",
        Order::Publish { .. } => "published is published",
        Order::Say { .. } => "a public line that proves wrong costs your word 10",
        Order::RequestArticle4 => "a request stands",
        Order::Alone { .. } | Order::Coalition { .. } => {
            "an act alone has its price and must be explained"
        }
        Order::Engage { .. } => "what is done in the first hour stays done",
        Order::ClaimSelfDefence => "it owes a letter to the Security Council at once",
        Order::Incident { .. } | Order::Retaliate { .. } => "what is sent cannot be called back",
        Order::Pledge { .. } | Order::Offer { .. } => "a pledge that falls short costs your word 8",
        Order::Withdraw { .. } => "a text withdrawn costs the chair 1 of its credit",
        Order::Admit => "an admission stays on record",
        Order::Invoke42 => "an invocation stands, and others owe help on it",
        Order::Close => "a matter closed is off the table",
        Order::AcceptSettlement => "it settles the matter",
        Order::Mobilise => "it raises the pressure by 12",
        _ => return None,
    })
}
