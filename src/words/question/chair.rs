//! Questions put to the chair.

use crate::base::ids::DraftId;
use crate::content::clause::Clause;
use crate::engine::stops::Stop;
use crate::words::question::Question;
use crate::words::{clause, hinge, names};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::order::Order;
use crate::world::text::{Clauses, DraftStatus, Edit, Hedges, Stance};

/// Three strengths of a text, the middle one last so that no place in the list stands for advice.
pub const TEXTS: [&[Clause]; 3] = [
    &[
        Clause::Condemn,
        Clause::Attribute,
        Clause::Reinforce,
        Clause::ShareData,
    ],
    &[Clause::Condemn, Clause::Vigilance],
    &[
        Clause::Condemn,
        Clause::Likely,
        Clause::Reinforce,
        Clause::ShareData,
    ],
];

pub fn question(case: &Case, obs: Observation<'_>, stop: Stop) -> Question {
    let Some(council) = obs.council else {
        return Question::new("What will you do?");
    };
    let broken = council
        .live()
        .find(|(_, draft)| draft.status == DraftStatus::Broken);
    match (stop, broken) {
        (_, Some((id, _))) => mend(case, obs, id),
        _ if council.live().next().is_some() => wait(case, obs),
        _ if obs.public.article4.meetings > 0 => table(case, obs),
        _ => before(case, obs),
    }
}

fn table(case: &Case, obs: Observation<'_>) -> Question {
    let mut question = Question::new("Thirty-two locks, and no text yet. What do you table?");
    for clauses in TEXTS {
        let clauses = Clauses::of(clauses);
        let order = Order::Table {
            clauses,
            hedges: Hedges::default(),
        };
        question.answer(
            case,
            obs,
            format!("Table: {}", clause::list(clauses)),
            vec![order],
        );
    }
    question
}

/// What the objectors say would lift it, or one rung less.
fn mend(case: &Case, obs: Observation<'_>, id: DraftId) -> Question {
    let mut question = Question::new(format!(
        "{} was broken. What do you change?",
        names::draft(id)
    ));
    let Some(draft) = obs
        .council
        .and_then(|council| council.drafts.get(id.index()))
    else {
        return question;
    };
    question.about = Some(id);
    let mut edits: Vec<Edit> = Vec::new();
    for answer in draft
        .answers
        .iter()
        .filter(|answer| answer.stance == Stance::Break)
    {
        for edit in [
            answer.lifts,
            Edit::Soften {
                clause: answer.clause,
            },
            Edit::Drop {
                clause: answer.clause,
            },
        ] {
            let works = crate::engine::systems::edit::apply_edit(&draft.provisions, edit).is_some();
            if works && !edits.contains(&edit) {
                edits.push(edit);
            }
        }
    }
    for edit in edits.into_iter().take(2) {
        question.answer(
            case,
            obs,
            format!("Amend: {}", clause::edit(edit)),
            vec![Order::Amend { draft: id, edit }],
        );
    }
    question.answer(
        case,
        obs,
        "Raise it to the next level as it stands",
        vec![Order::RaiseLevel { draft: id }],
    );
    question.answer(
        case,
        obs,
        "Withdraw it",
        vec![Order::Withdraw { draft: id }],
    );
    question
}

fn wait(case: &Case, obs: Observation<'_>) -> Question {
    let mut question = Question::new("A text is under silence. What do you do meanwhile?");
    let live = obs
        .council
        .and_then(|council| council.live().next().map(|(id, _)| id));
    if let Some(id) = live {
        if let [first, second, ..] = hinge::hinges(case, obs, id)[..] {
            let order = Order::Sound {
                first,
                second: Some(second),
            };
            question.answer(
                case,
                obs,
                crate::words::order::order(case, obs, &order),
                vec![order],
            );
        }
        question.answer(
            case,
            obs,
            "Extend the silence",
            vec![Order::Extend { draft: id }],
        );
    }
    question.answer(case, obs, "Let the silence run", Vec::new());
    question
}

fn before(case: &Case, obs: Observation<'_>) -> Question {
    let mut question =
        Question::new("Nobody has asked for consultations yet. What does the chair do?");
    question.answer(case, obs, "Convene the Council", vec![Order::Convene]);
    question.answer(
        case,
        obs,
        "Make a statement in your own name",
        vec![Order::Statement],
    );
    question.answer(
        case,
        obs,
        "Ask the supreme commander to act under existing plans",
        vec![Order::AskSaceur],
    );
    question
}
