//! Articles, meetings and texts told.

use crate::base::ids::{DraftId, Seat};
use crate::words::event::does;
use crate::words::{clause, names, stance, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::event::TextEvent;
use crate::world::text::{Clauses, Draft};

pub fn told(case: &Case, obs: Observation<'_>, event: &TextEvent) -> Option<String> {
    let seat = obs.seat;
    let chair = |verb, verbs| does(case, seat, Seat::CHAIR, verb, verbs);
    let draft = |id: DraftId| {
        obs.council
            .and_then(|council| council.drafts.get(id.index()))
    };
    let of = |member| Seat::of(member);
    Some(match *event {
        TextEvent::Requested { by } => {
            format!(
                "{} for consultations under Article 4.",
                does(case, seat, of(by), "ask", "asks")
            )
        }
        TextEvent::Raised { by } => format!(
            "{} the matter in the Council, under no article.",
            does(case, seat, of(by), "raise", "raises")
        ),
        TextEvent::Called { at } => {
            format!("The Council is called for {}.", when::moment(case, at))
        }
        TextEvent::Met { article: true } => "The Council meets under Article 4.".to_owned(),
        TextEvent::Met { article: false } => "The Council meets on the matter.".to_owned(),
        TextEvent::Proposed { by, clauses, .. } => format!(
            "{} to the chair: {}.",
            does(case, seat, of(by), "propose", "proposes"),
            clause::list(clauses)
        ),
        TextEvent::Tabled {
            sponsor,
            ref provisions,
            ends,
            ..
        } => format!(
            "{} a text ({}); silence ends {}.",
            does(case, seat, sponsor, "table", "tables"),
            clause::list(held(provisions.iter())),
            when::moment(case, ends)
        ),
        TextEvent::Amended {
            draft,
            by,
            ref provisions,
        } => format!(
            "{} {}; it now holds {}.",
            does(case, seat, by, "amend", "amends"),
            names::draft(draft),
            clause::list(held(provisions.iter()))
        ),
        TextEvent::Silence { draft, ends, .. } => format!(
            "{} is under silence again, until {}.",
            names::draft(draft),
            when::moment(case, ends)
        ),
        TextEvent::Extended { draft, ends } => format!(
            "Silence on {} is extended to {}.",
            names::draft(draft),
            when::moment(case, ends)
        ),
        TextEvent::Declared {
            draft: id,
            by,
            ref position,
        } => stance::declared(case, seat, of(by), id, draft(id), position)?,
        TextEvent::Answered { .. } => return None,
        TextEvent::Broken { draft: id } => broken(case, id, draft(id)),
        TextEvent::ConditionMet { .. } => {
            "It is held to be shown that the attack came from abroad: the finding under Article 5 now stands without a condition."
                .to_owned()
        }
        TextEvent::Adopted { draft: id } => format!(
            "{} stands: nobody broke the silence. It holds {}.",
            names::draft(id),
            clause::list(adopted(obs, id))
        ),
        TextEvent::Withdrawn { draft } => {
            format!(
                "{} {}.",
                chair("withdraw", "withdraws"),
                names::draft(draft)
            )
        }
        TextEvent::Dead { draft } => {
            format!("{} is dead: nobody takes it up again.", names::draft(draft))
        }
        TextEvent::LevelRaised { draft: id } => format!(
            "{} goes up to {}.",
            names::draft(id),
            names::level(draft(id).map_or(1, |draft| draft.level))
        ),
        TextEvent::Stated => {
            let says = chair(
                "make a statement in your own name",
                "makes a statement in its own name",
            );
            format!("{says}; it commits nobody.")
        }
        TextEvent::Closed => format!("{} the matter.", chair("close", "closes")),
        TextEvent::AskedSaceur => {
            let asks = chair("ask", "asks");
            format!("{asks} the supreme commander to act under existing plans.")
        }
        TextEvent::Brokered {
            payer, to, draft, ..
        } => format!(
            "The chair brokers a price on {}: {} for {}.",
            names::draft(draft),
            does(case, seat, of(payer), "pay", "pays"),
            names::member(case, to)
        ),
        TextEvent::Word { member, by } => format!(
            "{} back on a declared stance, at a cost of {} points of word.",
            does(case, seat, of(member), "go", "goes"),
            -by
        ),
        TextEvent::Hurried { draft } => format!(
            "Too little time was given on {}: the chair's credit sinks.",
            names::draft(draft)
        ),
        TextEvent::ObjectionLeaked { member } => format!(
            "It is in the press that {} objected.",
            names::member(case, member)
        ),
        _ => return None,
    })
}

fn held<'a>(provisions: impl Iterator<Item = &'a crate::world::text::Provision>) -> Clauses {
    provisions.fold(Clauses(0), |set, provision| set.with(provision.clause))
}

/// What a text that stands holds: a seat outside the door reads it where it is made known.
fn adopted(obs: Observation<'_>, id: DraftId) -> Clauses {
    let inside = obs
        .council
        .and_then(|council| council.drafts.get(id.index()))
        .map(Draft::clauses);
    let known = obs.public.texts.iter().rev();
    inside
        .or_else(|| {
            known
                .into_iter()
                .find(|text| text.draft == id)
                .map(|text| text.clauses)
        })
        .unwrap_or(Clauses(0))
}

/// Who broke it, on what: the first objector by the hour of its answer.
fn broken(case: &Case, id: DraftId, draft: Option<&Draft>) -> String {
    let first = draft.and_then(|draft| {
        crate::base::ids::Member::all()
            .filter(|member| {
                draft.answers[member.index()].stance == crate::world::text::Stance::Break
            })
            .min_by_key(|member| draft.answers[member.index()].at)
    });
    match first {
        Some(member) => format!(
            "{} breaks silence on {}; {} falls back to the table.",
            names::capital(&names::member(case, member)),
            clause::place(
                draft,
                draft
                    .map(|d| d.answers[member.index()].clause)
                    .unwrap_or_default()
            ),
            names::draft(id)
        ),
        None => format!("Silence on {} is broken.", names::draft(id)),
    }
}
