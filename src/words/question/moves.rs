//! Steps that a question can put before a capital: share, task, offer, ask, seek a mandate.

use crate::base::ids::{EvId, Member};
use crate::content::measure::Asset;
use crate::content::member::Needed;
use crate::words::question::Question;
use crate::words::question::asked::free;
use crate::words::{hinge, names, weighing};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Capital;
use crate::world::factor::Factor;
use crate::world::force::MandateKind;
use crate::world::order::{Form, Order};

/// The item of its own, unshared, that most tells the hypotheses apart.
pub fn best_item(case: &Case, obs: Observation<'_>, desk: &Capital) -> Option<EvId> {
    let shared = obs
        .council
        .map(|council| council.shared)
        .unwrap_or_default();
    let own = |item: &EvId| {
        desk.held_pct[item.index()] == 100
            && !obs.public.open.has(*item)
            && !shared.has(*item)
            && !desk.sent.has(*item)
    };
    let spread = |item: &EvId| {
        let row = &case.tables.seen_db[item.index()][..case.play.scenario.hypotheses.len()];
        row.iter().max().copied().unwrap_or(0) - row.iter().min().copied().unwrap_or(0)
    };
    case.evidence().filter(own).max_by_key(spread)
}

pub fn share(case: &Case, obs: Observation<'_>, desk: &Capital, question: &mut Question) {
    if let Some(item) = best_item(case, obs, desk) {
        let order = Order::Share {
            item,
            to: None,
            form: Form::Cleared,
        };
        let title = &case.play.evidence[item.index()].title;
        question.answer(
            case,
            obs,
            format!("Share \"{title}\" with all, cleared"),
            vec![order],
        );
    }
}

pub fn task(case: &Case, obs: Observation<'_>, question: &mut Question) {
    let Some((me, _)) = obs.capital() else { return };
    if let Some(kind) = case.tables.pulls.collects[me.index()] {
        question.answer(
            case,
            obs,
            format!("Task your service: {}", names::kind(kind)),
            vec![Order::Task { kind }],
        );
    }
}

/// One package of what it has most of and has not lent.
pub fn offer(case: &Case, obs: Observation<'_>, me: Member, question: &mut Question) {
    if case.tables.victims.has(me) {
        return;
    }
    let most = Asset::ALL
        .into_iter()
        .max_by_key(|asset| free(case, obs, *asset));
    if let Some(asset) = most.filter(|asset| free(case, obs, *asset) > 0) {
        let order = Order::Offer { asset, packages: 1 };
        question.answer(
            case,
            obs,
            format!("Offer {} unasked", names::packages(asset, 1)),
            vec![order],
        );
    }
}

/// Ask the one nearest to turning on a live text to move, with the argument that weighs most in public.
pub fn persuade(case: &Case, obs: Observation<'_>, question: &mut Question) {
    let Some((draft, _)) = obs.council.and_then(|council| council.live().next()) else {
        return;
    };
    let Some(to) = hinge::hinges(case, obs, draft).first().copied() else {
        return;
    };
    let argument = Factor::Commitment;
    let order = Order::Demarche {
        to,
        draft,
        argument,
    };
    question.answer(
        case,
        obs,
        format!(
            "Ask {} to let {} stand (+2 to +4 points on its {})",
            names::member(case, to),
            names::draft(draft),
            weighing::label(case, argument)
        ),
        vec![order],
    );
}

/// Ask the chamber before the units are asked for: wasted if the text dies, weeks won if it stands.
pub fn mandate(case: &Case, obs: Observation<'_>, me: Member, question: &mut Question) {
    let kind = MandateKind::Stationing;
    let lends = case.member(me).packages.total() > 0;
    let asked = obs
        .capital()
        .is_some_and(|(_, desk)| desk.approvals.iter().any(|approval| approval.kind == kind));
    let free = matches!(
        case.member(me).war_powers.send.needed,
        Needed::Nothing | Needed::Inform
    );
    if !lends || asked || free {
        return;
    }
    question.answer(
        case,
        obs,
        "Seek your chamber's mandate before it is needed",
        vec![Order::SeekMandate { kind }],
    );
}
