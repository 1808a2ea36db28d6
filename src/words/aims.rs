//! What an order does to an aim of the secret brief: helps, hurts, or leaves it level. A rule of thumb from the order alone.

use crate::content::clause::Clause;
use crate::content::scenario::{Brief, Goal};
use crate::engine::brief::reaches;
use crate::engine::systems::edit::{apply_edit, provisions};
use crate::world::case::Case;
use crate::world::desk::Asked;
use crate::world::order::{Answer, Order, UnAct};
use crate::world::text::{Clauses, Stance};
use crate::world::{Desk, Observation};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effect {
    Helps,
    Hurts,
    #[default]
    Level,
}

impl Effect {
    pub const fn word(self) -> &'static str {
        match self {
            Effect::Helps => "helps",
            Effect::Hurts => "hurts",
            Effect::Level => "level",
        }
    }
    pub const fn direction(self) -> &'static str {
        match self {
            Effect::Helps => "up",
            Effect::Hurts => "down",
            Effect::Level => "level",
        }
    }
    const fn turned(self) -> Effect {
        match self {
            Effect::Helps => Effect::Hurts,
            Effect::Hurts => Effect::Helps,
            Effect::Level => Effect::Level,
        }
    }
    /// Two effects on one aim: opposite ones leave it level.
    fn with(self, other: Effect) -> Effect {
        match (self, other) {
            (Effect::Level, one) | (one, Effect::Level) => one,
            (one, two) if one == two => one,
            _ => Effect::Level,
        }
    }
}

/// The brief that was drawn for this seat.
pub fn brief<'a>(case: &'a Case, obs: Observation<'_>) -> Option<&'a Brief> {
    let id = match obs.desk {
        Desk::Capital(_, desk) => desk.brief,
        Desk::Chair(desk) => desk.brief,
        Desk::State(desk) => desk.brief,
        _ => return None,
    };
    case.brief(obs.seat, id)
}

/// One effect for each objective of the brief.
pub fn effects(case: &Case, obs: Observation<'_>, orders: &[Order]) -> Vec<Effect> {
    let Some(brief) = brief(case, obs) else {
        return Vec::new();
    };
    let of = |goal: &Goal| {
        orders
            .iter()
            .map(|order| effect(obs, order, goal))
            .fold(Effect::Level, Effect::with)
    };
    brief.objectives.iter().map(|aim| of(&aim.goal)).collect()
}

/// "aim 1 up, aim 3 down"; nothing when every aim stays level.
pub fn moved(effects: &[Effect]) -> Option<String> {
    let moved: Vec<String> = effects
        .iter()
        .enumerate()
        .filter(|(_, effect)| **effect != Effect::Level)
        .map(|(at, effect)| format!("aim {} {}", at + 1, effect.direction()))
        .collect();
    (!moved.is_empty()).then(|| moved.join(", "))
}

/// The same, in words also when every aim stays level.
pub fn said(effects: &[Effect]) -> String {
    moved(effects).unwrap_or_else(|| "level for your aims".to_owned())
}

fn effect(obs: Observation<'_>, order: &Order, goal: &Goal) -> Effect {
    let all = |goals: &[Goal]| {
        goals
            .iter()
            .map(|goal| effect(obs, order, goal))
            .fold(Effect::Level, Effect::with)
    };
    match goal {
        Goal::All(goals) | Goal::Any(goals) => all(goals),
        Goal::Not(goal) => effect(obs, order, goal).turned(),
        Goal::ClauseAdopted { clause, .. } | Goal::ClauseBefore { clause, .. } => {
            on_clause(obs, order, *clause)
        }
        Goal::AdoptedWithinHours(_) | Goal::TextsAdopted(_) | Goal::NoTextDied => on_text(order),
        Goal::InvitedBy { .. } | Goal::OwnConsentGiven => on_accession(obs, order),
        other => on_fact(order, other),
    }
}

/// What an answer does to an invitation.
fn on_accession(obs: Observation<'_>, order: &Order) -> Effect {
    let Order::Reply { ask, answer } = order else {
        return Effect::Level;
    };
    let desk = obs.capital().map(|(_, desk)| desk);
    let asked = desk.and_then(|desk| desk.asks.get(usize::from(*ask)));
    match asked.map(|asked| asked.kind) {
        Some(Asked::Accede) if *answer == Answer::Yes => Effect::Helps,
        Some(Asked::Accede) => Effect::Hurts,
        _ => Effect::Level,
    }
}

/// What an order does to the chance that some text is adopted.
fn on_text(order: &Order) -> Effect {
    match order {
        Order::Position {
            stance: Stance::Break,
            ..
        }
        | Order::Withdraw { .. }
        | Order::Close => Effect::Hurts,
        Order::Position {
            stance: Stance::AskTime | Stance::Open,
            ..
        } => Effect::Level,
        Order::Position { .. }
        | Order::Table { .. }
        | Order::Propose { .. }
        | Order::RequestArticle4 => Effect::Helps,
        _ => Effect::Level,
    }
}

/// What an order does to the chance that a clause, or a stronger one of its ladder, is adopted.
fn on_clause(obs: Observation<'_>, order: &Order, clause: Clause) -> Effect {
    let draft = |id: crate::base::ids::DraftId| {
        obs.council
            .and_then(|council| council.drafts.get(id.index()))
    };
    let holds = |clauses: Clauses| clauses.iter().any(|held| reaches(held, clause));
    match *order {
        Order::Position { draft: id, .. }
            if draft(id).is_some_and(|draft| holds(draft.clauses())) =>
        {
            on_text(order)
        }
        Order::Table { clauses, hedges } | Order::Propose { clauses, hedges } => {
            let held = provisions(clauses, hedges)
                .iter()
                .any(|held| reaches(held.clause, clause));
            if held { Effect::Helps } else { Effect::Level }
        }
        Order::Amend { draft: id, edit } => {
            let Some(draft) = draft(id) else {
                return Effect::Level;
            };
            let after = apply_edit(&draft.provisions, edit).map(|text| {
                text.iter()
                    .fold(Clauses(0), |set, held| set.with(held.clause))
            });
            match (holds(draft.clauses()), after.map(holds)) {
                (true, Some(false)) => Effect::Hurts,
                (false, Some(true)) => Effect::Helps,
                _ => Effect::Level,
            }
        }
        _ => Effect::Level,
    }
}

fn on_fact(order: &Order, goal: &Goal) -> Effect {
    let yes = matches!(
        (goal, order),
        (Goal::OwnAmendmentAdopted, Order::Amend { .. })
            | (
                Goal::OwnUnits { .. } | Goal::Requirement { .. } | Goal::AnyMeasureByDay(_),
                Order::Pledge { .. } | Order::Offer { .. }
            )
            | (
                Goal::OwnMandateGranted | Goal::OwnUnits { .. },
                Order::SeekMandate { .. }
            )
            | (
                Goal::AnyMeasureByDay(_) | Goal::MeasureInForce { .. },
                Order::Enact { .. } | Order::AskSaceur
            )
            | (
                Goal::OwnEvidenceShared(_) | Goal::TruthKnown { .. },
                Order::Share { .. } | Order::Publish { .. }
            )
            | (
                Goal::TruthKnown { .. } | Goal::AccountStood,
                Order::Task { .. }
            )
            | (
                Goal::Article4By { .. } | Goal::OwnArticle4,
                Order::RequestArticle4
            )
            | (
                Goal::UnMet,
                Order::UnAct {
                    act: UnAct::Meeting
                }
            )
            | (Goal::EuPackage, Order::EuAct { .. })
            | (
                Goal::HotlineUsed | Goal::PressureStayedUnder(_),
                Order::Hotline
            )
            | (Goal::GoodOfficesUsed | Goal::TalksHeld, Order::GoodOffices)
            | (
                Goal::FavoursEarned(_),
                Order::Reply {
                    answer: Answer::Yes,
                    ..
                }
            )
            | (Goal::TalksHeld, Order::OfferTalks)
            | (
                Goal::CohesionAtLeast(_),
                Order::Position {
                    stance: Stance::Endorse | Stance::Silent,
                    ..
                }
            )
    );
    let no = matches!(
        (goal, order),
        (Goal::NoSoloAct, Order::Alone { .. })
            | (
                Goal::CohesionAtLeast(_),
                Order::Alone { .. }
                    | Order::Position {
                        stance: Stance::Break,
                        ..
                    }
            )
            | (
                Goal::NeverAloneObjecting | Goal::NoOwnBreak,
                Order::Position {
                    stance: Stance::Break,
                    ..
                }
            )
            | (
                Goal::AccountStood,
                Order::Say { strength: 3.., .. } | Order::Publish { .. }
            )
            | (
                Goal::PressureStayedUnder(_) | Goal::ThresholdNotCrossed(_) | Goal::NoForceAbroad,
                Order::Alone { .. }
                    | Order::Incident { .. }
                    | Order::Retaliate { .. }
                    | Order::Mobilise
            )
            | (
                Goal::DeniabilityKept(_),
                Order::Admit | Order::Incident { .. } | Order::Retaliate { .. }
            )
            | (
                Goal::IncidentsAtMost(_) | Goal::NoFatalities,
                Order::Incident { .. }
            )
            | (Goal::OwnPledgesKept, Order::Caveat { .. })
    );
    match (yes, no) {
        (true, false) => Effect::Helps,
        (false, true) => Effect::Hurts,
        _ => Effect::Level,
    }
}
