//! Questions put to the chair: thirty-two locks, and the roads round a closed one, each with what it costs.

use crate::base::ids::{DraftId, Member};
use crate::content::clause::Clause;
use crate::content::scenario::Goal;
use crate::engine::brief::reaches;
use crate::engine::check::check;
use crate::engine::stops::Stop;
use crate::engine::systems::gravity;
use crate::words::question::Question;
use crate::words::{aims, clause, goal, hinge, names, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::council::Council;
use crate::world::order::Order;
use crate::world::text::{Clauses, Draft, DraftStatus, Edit, Hedges, Position, Stance};

/// Texts that the chair's staff holds ready for this night, three strengths of its ladder that can still be tabled: the strongest,
/// the softest and the middle one, which stands last so that no place in the list stands for advice.
pub fn texts(case: &Case, obs: Observation<'_>) -> Vec<Clauses> {
    let ladder = match case.tables.accused {
        Some(_) => &case.content.rules.between.ladder,
        None => &case.content.rules.text.ladder,
    };
    let grave = gravity::may_be_found(case, obs.public);
    let open = |clauses: &Clauses| {
        let known = obs.public.texts.iter().any(|text| text.clauses == *clauses);
        !known && (grave || !clauses.finds_article_5())
    };
    let rungs: Vec<Clauses> = (ladder.iter())
        .map(|rung| Clauses::of(rung))
        .filter(open)
        .collect();
    let last = rungs.len().saturating_sub(1);
    let mut found: Vec<Clauses> = Vec::new();
    for at in [0, last, last.div_ceil(2)] {
        let text = rungs.get(at).filter(|text| !found.contains(text));
        found.extend(text);
    }
    found
}

pub fn question(case: &Case, obs: Observation<'_>, stop: Stop) -> Question {
    let Some(council) = obs.council else {
        return Question::new("What will you do?");
    };
    let broken = council
        .live()
        .find(|(_, draft)| draft.status == DraftStatus::Broken);
    let live = council.live().next();
    match (stop, broken, live) {
        (_, Some((id, draft)), _) => mend(case, obs, council, id, draft),
        (_, None, Some((id, draft))) => wait(case, obs, id, draft),
        _ if obs.public.attention < 25 => late(case, obs),
        _ if obs.public.article4.meetings == 0 => before(case, obs),
        _ => table(case, obs, council),
    }
}

fn table(case: &Case, obs: Observation<'_>, council: &Council) -> Question {
    let stood = obs.public.texts.len();
    let mut question = Question::new(match stood {
        0 => "Thirty-two locks, and no text yet. A weaker sentence opens more of them and is worth less. What do you table?".to_owned(),
        _ => format!(
            "{}, and none is on the table. One weaker than the last costs attention 10 and deterrence 3. What do you do?",
            match stood {
                1 => "One text stands".to_owned(),
                many => format!("{many} texts stand"),
            }
        ),
    });
    if stood > 0 {
        question = question.or_nothing();
    }
    for clauses in texts(case, obs) {
        let order = Order::Table {
            clauses,
            hedges: Hedges::default(),
        };
        let asks = clauses
            .iter()
            .map(|on| case.content.rules.position.demand[on.index()])
            .max()
            .unwrap_or(0);
        question.answer(
            case,
            obs,
            format!(
                "Table: {} (asks up to {asks} points of each)",
                clause::list(clauses)
            ),
            vec![order],
        );
    }
    if let Some(clause) = wanted(case, obs, &question) {
        let how = format!(
            " Your aim asks for {}: t, then \"Compose a text of your own\".",
            clause::short(clause)
        );
        question.text.push_str(&how);
    }
    if stood > 0 {
        let label = format!("Table nothing; your credit is {} of 10", council.credit);
        question.answer(case, obs, label, Vec::new());
    }
    question
}

/// A paragraph that an aim of the chair's own asks for, that stands in no text yet, and that none of the texts held ready would
/// bring: it can only be composed.
fn wanted(case: &Case, obs: Observation<'_>, question: &Question) -> Option<Clause> {
    let brief = aims::brief(case, obs)?;
    let goals = brief
        .objectives
        .iter()
        .flat_map(|aim| goal::parts(&aim.goal));
    let asked = goals.filter_map(|goal| match *goal {
        Goal::ClauseAdopted { clause, .. } => Some(clause),
        _ => None,
    });
    let stands = |clause: Clause| {
        (obs.public.texts.iter()).any(|text| text.clauses.iter().any(|held| reaches(held, clause)))
    };
    let ready = |clause: Clause| {
        let orders = question.answers.iter().flat_map(|answer| &answer.orders);
        orders.copied().any(|order| match order {
            Order::Table { clauses, .. } => clauses.iter().any(|held| reaches(held, clause)),
            _ => false,
        })
    };
    let composed = |clause: Clause| {
        let order = Order::Table {
            clauses: Clauses::of(&[clause]),
            hedges: Hedges::default(),
        };
        check(case, obs, &order).is_ok()
    };
    asked
        .into_iter()
        .find(|clause| !stands(*clause) && !ready(*clause) && composed(*clause))
}

/// What the objectors say would lift it, then the roads: a level up, a price, two texts, or none.
fn mend(
    case: &Case,
    obs: Observation<'_>,
    council: &Council,
    id: DraftId,
    draft: &Draft,
) -> Question {
    let mut question = Question::new(format!(
        "{} was broken by {}, in round {} of 3; it lasts 72 h at most. What do you change?",
        names::draft(id),
        first_objector(draft).map_or("somebody".to_owned(), |(by, _)| names::member(case, by)),
        draft.round
    ));
    if obs.public.clock.is_first_part() {
        question = question.or_nothing();
    }
    question.about = Some(id);
    if let Some(edit) = least(draft) {
        question.answer(
            case,
            obs,
            format!("Amend it: {}", clause::edit_stated(case, draft, edit)),
            vec![Order::Amend { draft: id, edit }],
        );
    }
    if draft.level < 2 {
        let up = names::level(draft.level + 1);
        question.answer(
            case,
            obs,
            format!("Take it to {up} as it stands (to object there costs 5 points more)"),
            vec![Order::RaiseLevel { draft: id }],
        );
    }
    let wording = draft
        .provisions
        .iter()
        .any(|held| held.clause.forces().is_none());
    if draft.clauses().forces() > 0 && wording {
        question.answer(
            case,
            obs,
            "Split it: wording and forces as two texts, so that one can stand alone",
            vec![Order::Split { draft: id }],
        );
    }
    let payer = case.play.scenario.victims.first().copied();
    if let (Some(payer), Some((to, _))) = (payer, first_objector(draft)) {
        question.answer(
            case,
            obs,
            format!(
                "Broker: {} pays for the consent of {} (+15 points, once)",
                names::member(case, payer),
                names::member(case, to)
            ),
            vec![Order::Broker {
                payer,
                to,
                draft: id,
            }],
        );
    }
    question.answer(
        case,
        obs,
        format!(
            "Withdraw it; that costs you 1 credit, and you have {} of 10",
            council.credit
        ),
        vec![Order::Withdraw { draft: id }],
    );
    if obs.public.clock.is_first_part() {
        let label = "Wait some hours: a level up, a split or a price can be tried then";
        question.answer(case, obs, label, Vec::new());
    }
    question
}

/// Who broke it first; later answers stay unseen.
fn first_objector(draft: &Draft) -> Option<(Member, Position)> {
    Member::all()
        .map(|member| (member, draft.answers[member.index()]))
        .filter(|(_, answer)| answer.stance == Stance::Break)
        .min_by_key(|(_, answer)| answer.at)
}

/// The change that the first objector asked for, or one rung less of what it objected to.
fn least(draft: &Draft) -> Option<Edit> {
    let (_, answer) = first_objector(draft)?;
    let clause = answer.clause;
    let edits = [answer.lifts, Edit::Soften { clause }, Edit::Drop { clause }];
    edits
        .into_iter()
        .find(|edit| crate::engine::systems::edit::apply_edit(&draft.provisions, *edit).is_some())
}

fn wait(case: &Case, obs: Observation<'_>, id: DraftId, draft: &Draft) -> Question {
    let mut question = Question::new(format!(
        "{} is under silence until {}. What do you do meanwhile?",
        names::draft(id),
        when::moment(case, draft.silence_ends)
    ))
    .or_nothing();
    question.about = Some(id);
    // Who has said that it will break it has said what would lift that, too.
    let warned = (draft.declared.iter())
        .filter(|declared| declared.stance == Stance::Break)
        .count();
    if warned > 0 {
        question.text = format!(
            "{} is under silence until {}; {warned} will break it, as they say. What do you do?",
            names::draft(id),
            when::moment(case, draft.silence_ends)
        );
        if let Some(edit) = commonest(draft) {
            let label = format!("Amend it now: {}", clause::edit_stated(case, draft, edit));
            question.answer(case, obs, label, vec![Order::Amend { draft: id, edit }]);
        }
    }
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
        "Extend the silence: more time for proof, and for doubt",
        vec![Order::Extend { draft: id }],
    );
    question.answer(case, obs, "Let the silence run", Vec::new());
    question
}

/// The change that most of those who would break silence ask for, and that can be made; the first of equals.
fn commonest(draft: &Draft) -> Option<Edit> {
    let breaks = || (draft.declared.iter()).filter(|said| said.stance == Stance::Break);
    let asked = |edit: Edit| breaks().filter(|said| said.lifts == edit).count();
    let mut best: Option<(usize, Edit)> = None;
    for said in breaks() {
        let count = asked(said.lifts);
        let made = crate::engine::systems::edit::apply_edit(&draft.provisions, said.lifts);
        if made.is_some() && best.is_none_or(|(most, _)| count > most) {
            best = Some((count, said.lifts));
        }
    }
    best.map(|(_, edit)| edit)
}

fn before(case: &Case, obs: Observation<'_>) -> Question {
    let mut question =
        Question::new("Nobody has asked for consultations yet. What does the chair do?");
    question.answer(
        case,
        obs,
        "Convene the Council, under no article",
        vec![Order::Convene],
    );
    question.answer(
        case,
        obs,
        "Make a statement in your own name (it commits nobody)",
        vec![Order::Statement],
    );
    if case.tables.accused.is_some() {
        question.answer(
            case,
            obs,
            "Offer both your good offices (they meet once both say yes)",
            vec![Order::Mediate],
        );
    }
    question.answer(
        case,
        obs,
        "Ask the supreme commander to act under existing plans (no consensus needed)",
        vec![Order::AskSaceur],
    );
    question
}

/// Under 25 attention the chair may close the matter.
fn late(case: &Case, obs: Observation<'_>) -> Question {
    let mut question = Question::new(format!(
        "Attention is at {}; hardly anyone looks any more. What do you do with the matter?",
        obs.public.attention
    ))
    .or_nothing();
    question.answer(case, obs, "Close it", vec![Order::Close]);
    let clauses = Clauses::of(&[Clause::Condemn, Clause::Review]);
    let order = Order::Table {
        clauses,
        hedges: Hedges::default(),
    };
    let label = format!("Table: {}", clause::list(clauses));
    question.answer(case, obs, label, vec![order]);
    question.answer(case, obs, "Let it run", Vec::new());
    question
}
