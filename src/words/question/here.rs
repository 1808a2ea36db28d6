//! Questions put to a capital.

use crate::base::ids::{DraftId, Member};
use crate::content::clause::{Clause, Hedge};
use crate::engine::stops::Stop;
use crate::engine::systems::edit::apply_edit;
use crate::engine::systems::solo;
use crate::words::question::Question;
use crate::words::question::asked;
use crate::words::question::moves::{mandate, offer, persuade, share, task};
use crate::words::question::parties::at_odds;
use crate::words::{clause, hinge, names, stop as stops};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Capital;
use crate::world::order::Order;
use crate::world::text::{Clauses, Draft, DraftStatus, Edit, Hedges, Stance};

pub fn question(case: &Case, obs: Observation<'_>, stop: Stop) -> Question {
    let Some((me, desk)) = obs.capital() else {
        return Question::new("What will you do?");
    };
    match stop {
        Stop::Engage => engage(case, obs),
        Stop::SilenceEnds(id) => text(case, obs, me, id, true),
        Stop::Tabled(id) | Stop::Amended(id) | Stop::Broken(id) => text(case, obs, me, id, false),
        Stop::Asked(slot) => asked::asked(case, obs, desk, slot),
        Stop::Bar(_) | Stop::Leading => proof(case, obs, desk),
        Stop::NewIncident(_) | Stop::Began | Stop::Invoked => {
            at_odds(case, obs, me, desk).unwrap_or_else(|| alarm(case, obs, me, desk))
        }
        Stop::SoloAct(at) => acted_alone(case, obs, usize::from(at)),
        _ => quiet(case, obs, me, desk),
    }
}

fn engage(case: &Case, obs: Observation<'_>) -> Question {
    let mut question = Question::new("What do you tell them?");
    for (at, way) in case.play.scenario.engagements.iter().enumerate() {
        let order = Order::Engage {
            engagement: at as u8,
        };
        question.answer(case, obs, way.text.clone(), vec![order]);
    }
    question
}

/// The paragraph that asks most of those who consent, by the rule's own figures.
fn heaviest(case: &Case, draft: &Draft) -> Clause {
    draft
        .provisions
        .iter()
        .map(|provision| provision.clause)
        .max_by_key(|clause| case.content.rules.position.demand[clause.index()])
        .unwrap_or_default()
}

/// The smallest change one would ask for on a paragraph that does not stand in it already.
fn relief(draft: &Draft, on: Clause) -> Edit {
    let hedge = |hedge| Edit::Hedge { clause: on, hedge };
    let soften = Edit::Soften { clause: on };
    let wanted = if on.forces().is_some() {
        [
            hedge(Hedge::NationalProcedures),
            hedge(Hedge::TimeLimit),
            soften,
        ]
    } else {
        [
            soften,
            hedge(Hedge::FurtherEvidence),
            hedge(Hedge::Assessed),
        ]
    };
    wanted
        .into_iter()
        .find(|edit| apply_edit(&draft.provisions, *edit).is_some())
        .unwrap_or(Edit::Drop { clause: on })
}

/// A stance as a person orders it: no margin is worked out for one.
pub fn position(draft: DraftId, stance: Stance, on: Clause, lifts: Edit) -> Order {
    Order::Position {
        draft,
        stance,
        clause: on,
        lifts,
        margin: if stance == Stance::Silent { 15 } else { 5 },
        reasons: [255; 2],
        more: false,
    }
}

fn text(case: &Case, obs: Observation<'_>, me: Member, id: DraftId, last: bool) -> Question {
    let draft = obs
        .council
        .and_then(|council| council.drafts.get(id.index()));
    let Some(draft) = draft else {
        return Question::new("What will you do?");
    };
    let on = heaviest(case, draft);
    let lifts = relief(draft, on);
    let place = clause::place(Some(draft), on);
    let broken = draft.status == DraftStatus::Broken;
    let mut question = Question::new(if broken {
        format!(
            "{} was broken. Do you propose a change, or leave it to the chair?",
            names::draft(id)
        )
    } else if last {
        format!(
            "{}: what does your government answer? No answer is silence, and silence is consent.",
            names::draft(id)
        )
    } else {
        format!("{}: do you declare now, or hold?", names::draft(id))
    });
    question.about = Some(id);
    let stance = |stance, on, lifts| vec![position(id, stance, on, lifts)];
    let none = (Clause::default(), Edit::None);
    question.answer(
        case,
        obs,
        "Speak for it, as it stands",
        stance(Stance::Endorse, none.0, none.1),
    );
    if last {
        question.answer(
            case,
            obs,
            "Stay silent, and so agree",
            stance(Stance::Silent, none.0, none.1),
        );
        question.answer(
            case,
            obs,
            format!(
                "Break silence on {place}, until you get: {}",
                clause::edit(lifts)
            ),
            stance(Stance::Break, on, lifts),
        );
    } else {
        // What the objectors said would lift it, before one's own idea of it.
        let asked = objection(draft).filter(|edit| *edit != lifts);
        for edit in asked.into_iter().filter(|_| broken) {
            question.answer(
                case,
                obs,
                format!("Amend it: {}", clause::edit_stated(case, draft, edit)),
                vec![Order::Amend { draft: id, edit }],
            );
        }
        let amend = Order::Amend {
            draft: id,
            edit: lifts,
        };
        question.answer(
            case,
            obs,
            format!("Amend it: {}", clause::edit_stated(case, draft, lifts)),
            vec![amend],
        );
        let first = hinge::hinges(case, obs, id)
            .first()
            .copied()
            .filter(|first| *first != me);
        if let Some(first) = first {
            question.answer(
                case,
                obs,
                format!("Hold, and sound out {}", names::member(case, first)),
                vec![Order::Sound {
                    first,
                    second: None,
                }],
            );
        }
    }
    question
}

/// The change that the first objector asked for, if it can be made.
fn objection(draft: &Draft) -> Option<Edit> {
    let broke = draft
        .answers
        .iter()
        .filter(|answer| answer.stance == Stance::Break);
    let first = broke.min_by_key(|answer| answer.at)?;
    apply_edit(&draft.provisions, first.lifts).map(|_| first.lifts)
}

fn proof(case: &Case, obs: Observation<'_>, desk: &Capital) -> Question {
    let blame = desk.believes(|hyp| case.blames_state(hyp));
    let strength = 1 + [55, 80].iter().filter(|bar| blame >= **bar).count() as u8;
    let mut question = Question::new("Your reading has moved. What follows from it?");
    let say = Order::Say {
        actor: case.tables.suspected,
        strength,
        deliberate: false,
    };
    question.answer(
        case,
        obs,
        crate::words::order::order(case, obs, &say),
        vec![say],
    );
    share(case, obs, desk, &mut question);
    task(case, obs, &mut question);
    question
}

fn alarm(case: &Case, obs: Observation<'_>, me: Member, desk: &Capital) -> Question {
    let hit = obs
        .public
        .incidents
        .iter()
        .any(|incident| incident.victim == Some(me));
    let mut question = Question::new(if hit {
        "It happened to you. What do you ask of the allies?"
    } else {
        first_or_now(obs)
    })
    .or_nothing();
    if hit || obs.public.article4.requested.is_empty() {
        question.answer(
            case,
            obs,
            "Ask for consultations under Article 4",
            vec![Order::RequestArticle4],
        );
    }
    if let Some(measure) = solo::may_strike(case, obs.public, me).filter(|_| hit) {
        question.answer(
            case,
            obs,
            "Strike the place it came from, alone and now",
            vec![Order::Alone { measure }, Order::ClaimSelfDefence],
        );
    }
    if !hit {
        persuade(case, obs, &mut question);
    }
    share(case, obs, desk, &mut question);
    task(case, obs, &mut question);
    if hit && desk.purse > 0 {
        let clauses = Clauses::of(&[
            Clause::Condemn,
            Clause::Likely,
            Clause::Reinforce,
            Clause::ShareData,
        ]);
        let wish = Order::Propose {
            clauses,
            hedges: Hedges::default(),
        };
        question.answer(
            case,
            obs,
            format!("Propose to the chair: {}", clause::list(clauses)),
            vec![wish],
        );
    }
    offer(case, obs, me, &mut question);
    question.answer(case, obs, "Say nothing yet", Vec::new());
    question
}

/// "First" is said once in a night, of what it began with.
fn first_or_now(obs: Observation<'_>) -> &'static str {
    match (obs.public.clock.turn, obs.public.incidents.len()) {
        (..=2, ..=1) => "What does your government do first?",
        (_, ..=1) => "What does your government do now?",
        _ => "It has happened again. What does your government do now?",
    }
}

fn acted_alone(case: &Case, obs: Observation<'_>, at: usize) -> Question {
    let mut question = Question::new(stops::stop(case, obs, Stop::SoloAct(at as u8)));
    if let Some(act) = obs.public.solo_acts.get(at) {
        let member = act.member;
        question.answer(
            case,
            obs,
            "Call on it to explain",
            vec![Order::CallToExplain { member }],
        );
        question.answer(
            case,
            obs,
            "Urge it to take no further step alone",
            vec![Order::UrgeRestraint { member }],
        );
    }
    question.answer(case, obs, "Say nothing", Vec::new());
    question
}

fn quiet(case: &Case, obs: Observation<'_>, me: Member, desk: &Capital) -> Question {
    let mut question = Question::new("What will you spend the quiet on?").or_nothing();
    if obs.public.self_defence.claimed.has(me) && !obs.public.self_defence.letters.has(me) {
        question.answer(
            case,
            obs,
            "Send the Article 51 letter",
            vec![Order::Letter51],
        );
    }
    if !obs.public.said.compensation.is_never() || !obs.public.said.apology.is_never() {
        question.answer(
            case,
            obs,
            "Accept the arrangement that is offered",
            vec![Order::AcceptSettlement],
        );
    }
    persuade(case, obs, &mut question);
    mandate(case, obs, me, &mut question);
    share(case, obs, desk, &mut question);
    offer(case, obs, me, &mut question);
    task(case, obs, &mut question);
    question.answer(case, obs, "Keep your initiatives for later", Vec::new());
    question
}
