//! The chair: the strongest text that no estimate expects to break, mended by what the objection says would lift it (MODEL 6).

use crate::base::dice::Topic;
use crate::base::ids::{DraftId, Member};
use crate::base::units::{Hours, Points};
use crate::content::clause::Clause;
use crate::engine::systems::edit::provisions;
use crate::government::position::View;
use crate::government::{Mind, Notes, give};
use crate::world::Desk;
use crate::world::council::Council;
use crate::world::factor::{Factor, Ledger, Total};
use crate::world::order::{Order, Sealed};
use crate::world::small::ChairDesk;
use crate::world::text::{Clauses, Draft, DraftStatus, Edit, Hedges, Stance};

/// Texts the chair considers, strongest first.
const LADDER: [&[Clause]; 6] = [
    &[
        Clause::Condemn,
        Clause::ConditionalArticle5,
        Clause::ReactionForce,
        Clause::ShareData,
    ],
    &[
        Clause::Condemn,
        Clause::Attribute,
        Clause::Intent,
        Clause::Reinforce,
        Clause::ShareData,
    ],
    &[
        Clause::Condemn,
        Clause::Attribute,
        Clause::Reinforce,
        Clause::ShareData,
    ],
    &[
        Clause::Condemn,
        Clause::Likely,
        Clause::Reinforce,
        Clause::ShareData,
    ],
    &[Clause::Condemn, Clause::Reinforce, Clause::ShareData],
    &[Clause::Condemn, Clause::Vigilance],
];

pub fn chair<N: Notes>(mind: &Mind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let (Desk::Chair(desk), Some(council)) = (mind.obs.desk, mind.obs.council) else {
        return;
    };
    let broken = council
        .live()
        .find(|(_, draft)| draft.status == DraftStatus::Broken);
    if let Some((id, draft)) = broken {
        mend(mind, desk, council, id, draft, sealed, notes);
    } else if council.live().next().is_none() {
        table(mind, council, sealed, notes);
    } else {
        prepare(mind, desk, council, sealed, notes);
    }
    statement(mind, desk, council, sealed, notes);
}

/// Under silence: sounds out the two it is least sure of.
fn prepare<N: Notes>(
    mind: &Mind<'_>,
    desk: &ChairDesk,
    council: &Council,
    sealed: &mut Sealed,
    notes: &mut N,
) {
    let Some((_, draft)) = council.live().next() else {
        return;
    };
    let mut low: Vec<(Points, Member)> = Member::all()
        .filter(|member| {
            desk.readings[member.index()].turn + 2 <= mind.obs.public.clock.turn
                || desk.readings[member.index()].turn == 0
        })
        .map(|member| (estimate(mind, member, draft), member))
        .collect();
    low.sort_unstable();
    if let [(first_gap, first), (_, second), ..] = low[..]
        && first_gap < 0
    {
        let order = Order::Sound {
            first,
            second: Some(second),
        };
        let mut weighing = N::L::default();
        weighing.add(Factor::Certainty, -first_gap);
        weighing.add(Factor::Duty, 4);
        weighing.add(Factor::Urgency, mind.obs.public.attention / 20 + 1);
        notes.keep(mind.obs.seat, order, &weighing, Some((Order::Wait, 0)));
        give(sealed, order);
    }
}

/// What the chair expects of a member's margin: from public belief, stated lines and soundings, with error.
fn estimate(mind: &Mind<'_>, member: Member, draft: &Draft) -> Points {
    let (case, public) = (mind.case, mind.obs.public);
    let error = mind
        .dice
        .word(public.clock.turn, 0, Topic::Estimate, member.index() as u32)
        .spread(case.content.rules.text.chair_error);
    let Desk::Chair(desk) = mind.obs.desk else {
        return 0;
    };
    let reading = desk.readings[member.index()];
    if reading.turn > 0 && public.clock.turn - reading.turn <= 2 {
        return Points::from(reading.gap) - case.content.rules.position.break_base;
    }
    let view = View {
        case,
        obs: mind.obs,
        me: member,
        belief: &public.belief,
        bar: 0,
        roll: 0,
        argued: &[],
        escrow: Default::default(),
    };
    view.worst::<Total>(DraftId(255), draft).1.sum()
        + error
        + Points::from(desk.leans[member.index()])
}

fn table<N: Notes>(mind: &Mind<'_>, council: &Council, sealed: &mut Sealed, notes: &mut N) {
    let public = mind.obs.public;
    let met = public.article4.meetings > 0;
    let last = public.texts.last();
    let stirred = public
        .incidents
        .last()
        .is_some_and(|incident| last.is_none_or(|text| incident.at > text.at));
    let moved_on = last.is_some_and(|text| public.clock.start.since(text.at) >= Hours::days(3));
    let failed = council
        .drafts
        .iter()
        .filter(|draft| draft.status == DraftStatus::Dead)
        .count();
    let due = met
        && !council.closed
        && council.drafts.len() < 5
        && failed < 2
        && (last.is_none() || stirred || moved_on);
    if !due {
        return;
    }
    let said = last.map_or(0, |text| text.clauses.wording());
    let mut runner_up = None;
    for (rung, clauses) in LADDER.iter().enumerate() {
        let clauses = Clauses::of(clauses);
        let worst_harm = public
            .incidents
            .iter()
            .map(|incident| incident.harm)
            .max()
            .unwrap_or(0);
        let grave = rung > 0 || worst_harm >= 4;
        if !grave || (said > 0 && !stirred && clauses.wording() <= said) {
            continue;
        }
        let draft = Draft {
            provisions: provisions(clauses, Hedges::default()),
            ..Draft::default()
        };
        let lows = Member::all()
            .filter(|member| {
                estimate(mind, *member, &draft) < mind.case.content.rules.text.chair_expects
            })
            .count() as Points;
        let rules = &mind.case.content.rules.text;
        let mut weighing = N::L::default();
        weighing.add(
            Factor::Gain,
            clauses
                .iter()
                .map(|clause| rules.clause_value[clause.index()])
                .sum(),
        );
        weighing.add(Factor::Others, -rules.objector_cost * lows);
        weighing.add(Factor::Urgency, public.attention / 10 + 1);
        weighing.add(Factor::Cohesion, council.cohesion / 20 + 1);
        let order = Order::Table {
            clauses,
            hedges: Hedges::default(),
        };
        if lows == 0 || rung == LADDER.len() - 1 {
            notes.keep(mind.obs.seat, order, &weighing, runner_up);
            give(sealed, order);
            return;
        }
        runner_up = Some((order, weighing.sum()));
    }
}

/// Every edit that an objector named, and softening the contested clause: the one with least loss.
fn mend<N: Notes>(
    mind: &Mind<'_>,
    desk: &ChairDesk,
    council: &Council,
    id: DraftId,
    draft: &Draft,
    sealed: &mut Sealed,
    notes: &mut N,
) {
    let rules = &mind.case.content.rules.text;
    if draft.round >= rules.rounds_max || council.closed {
        // Nothing more to offer: it dies on the table.
        return;
    }
    let objections: Vec<_> = draft
        .answers
        .iter()
        .filter(|answer| answer.stance == Stance::Break)
        .collect();
    let mut best: Option<(Edit, N::L)> = None;
    let mut second = None;
    for answer in &objections {
        for edit in [
            answer.lifts,
            Edit::Soften {
                clause: answer.clause,
            },
            Edit::Drop {
                clause: answer.clause,
            },
        ] {
            let left = objections
                .iter()
                .filter(|other| {
                    other.clause != edit.clause()
                        || (other.lifts != edit && matches!(edit, Edit::Hedge { .. }))
                })
                .count() as Points;
            let lost = match edit {
                Edit::Hedge { .. } => rules.clause_value[edit.clause().index()] / 3,
                Edit::Soften { clause } => rules.clause_value[clause.index()] / 2,
                _ => rules.clause_value[edit.clause().index()],
            };
            let mut weighing = N::L::default();
            weighing.add(Factor::Others, -rules.objector_cost * left);
            weighing.add(Factor::Gain, -lost);
            weighing.add(Factor::Urgency, mind.obs.public.attention / 10 + 1);
            weighing.add(Factor::Cohesion, council.cohesion / 20 + 1);
            if best
                .as_ref()
                .is_none_or(|(_, known)| weighing.sum() > known.sum())
            {
                second =
                    best.map(|(edit, weighing)| (Order::Amend { draft: id, edit }, weighing.sum()));
                best = Some((edit, weighing));
            }
        }
    }
    if let Some((edit, weighing)) = best {
        let order = Order::Amend { draft: id, edit };
        notes.keep(mind.obs.seat, order, &weighing, second);
        give(sealed, order);
        let other = objections
            .iter()
            .map(|answer| answer.lifts)
            .find(|lift| lift.clause() != edit.clause());
        if let Some(edit) = other {
            give(sealed, Order::Amend { draft: id, edit });
        }
    }
    let _ = desk;
}

/// When attention sinks and no text stands, the chair speaks in its own name, and asks SACEUR to act under existing plans.
fn statement<N: Notes>(
    mind: &Mind<'_>,
    desk: &ChairDesk,
    council: &Council,
    sealed: &mut Sealed,
    notes: &mut N,
) {
    let public = mind.obs.public;
    let met = public.article4.meetings > 0;
    if desk.stated.is_never() && public.clock.turn >= 2 && desk.purse > 0 {
        let mut weighing = N::L::default();
        weighing.add(Factor::Duty, 8);
        weighing.add(Factor::Attention, public.attention / 20);
        weighing.add(Factor::Cohesion, council.cohesion / 20);
        notes.keep(
            mind.obs.seat,
            Order::Statement,
            &weighing,
            Some((Order::Wait, 12)),
        );
        give(sealed, Order::Statement);
    } else if met && public.measures.is_empty() && desk.purse > 0 && public.clock.turn >= 4 {
        give(sealed, Order::AskSaceur);
    }
}
