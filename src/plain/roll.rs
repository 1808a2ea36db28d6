//! The roll call when silence ends: the sure answers in one block, then at most six cards.

use std::io::{self, Write};

use crate::base::ids::{DraftId, Member, MemberSet};
use crate::sitting::Sitting;
use crate::words::{clause, hinge, names, stance, weighing, when};
use crate::world::text::{Draft, DraftStatus, Stance};

const CARDS: usize = 6;

pub fn call<W: Write>(out: &mut W, sitting: &Sitting, id: DraftId) -> io::Result<()> {
    let obs = sitting.obs();
    let Some(draft) = obs
        .council
        .and_then(|council| council.drafts.get(id.index()))
    else {
        return Ok(());
    };
    writeln!(out, "ROLL CALL on {}", names::draft(id))?;
    let cards = cards(sitting, id, draft);
    block(out, sitting, draft, &cards)?;
    for member in &cards {
        card(out, sitting, id, draft, *member)?;
    }
    result(out, sitting, id, draft)
}

/// The hour at which a broken silence ended: the first objection; later answers stay unseen.
fn broken_at(draft: &Draft) -> Option<crate::base::units::Hours> {
    let broken = draft.status == DraftStatus::Broken || !draft.objected.is_empty();
    broken
        .then(|| {
            Member::all()
                .map(|member| draft.answers[member.index()])
                .filter(|answer| answer.stance == Stance::Break)
                .map(|answer| answer.at)
                .min()
        })
        .flatten()
}

fn seen(draft: &Draft, member: Member) -> bool {
    broken_at(draft).is_none_or(|at| draft.answers[member.index()].at <= at)
}

/// Hinges, objectors, reservations, and whoever went against the reading; by the hour of the answer.
fn cards(sitting: &Sitting, id: DraftId, draft: &Draft) -> Vec<Member> {
    let obs = sitting.obs();
    let called = |member: Member| {
        obs.capital().is_some_and(|(_, desk)| {
            desk.calls
                .iter()
                .any(|call| call.draft == id && call.member == member)
        })
    };
    let mut cards: Vec<Member> = Member::all()
        .filter(|member| seen(draft, *member))
        .filter(|member| {
            let answer = draft.answers[member.index()].stance;
            called(*member)
                || matches!(answer, Stance::Break | Stance::Reserve | Stance::AskTime)
                || hinge::reading(obs, id, *member).is_some()
        })
        .collect();
    cards.sort_by_key(|member| {
        let answer = draft.answers[member.index()];
        (
            answer.stance != Stance::Break,
            std::cmp::Reverse(answer.at),
            member.index(),
        )
    });
    cards.truncate(CARDS);
    cards.sort_by_key(|member| (draft.answers[member.index()].at, member.index()));
    cards
}

fn block<W: Write>(
    out: &mut W,
    sitting: &Sitting,
    draft: &Draft,
    cards: &[Member],
) -> io::Result<()> {
    for stance in [
        Stance::Endorse,
        Stance::Silent,
        Stance::Reserve,
        Stance::AskTime,
        Stance::Break,
    ] {
        let set: MemberSet = Member::all()
            .filter(|member| seen(draft, *member) && !cards.contains(member))
            .filter(|member| draft.answers[member.index()].stance == stance)
            .collect();
        if set.is_empty() {
            continue;
        }
        let first = set
            .iter()
            .map(|member| draft.answers[member.index()].at)
            .min();
        let from = first.map_or_else(String::new, |at| when::moment(sitting.case(), at));
        writeln!(
            out,
            "  From {from}: {} {}: {}.",
            set.count(),
            stance::word(stance),
            names::members(sitting.case(), set)
        )?;
    }
    Ok(())
}

fn card<W: Write>(
    out: &mut W,
    sitting: &Sitting,
    id: DraftId,
    draft: &Draft,
    member: Member,
) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let answer = draft.answers[member.index()];
    let said = stance::sentence(case, member, Some(draft), &answer);
    let mut line = format!("  {} {said}", when::moment(case, answer.at));
    let stated = weighing::stated(case, &answer);
    if !stated.is_empty() {
        line.push_str(&format!(" It says: {stated}."));
    }
    if let Some(reading) = hinge::reading(obs, id, member) {
        line.push_str(&format!(" You read it as {}.", stance::read(&reading)));
    }
    let call = obs.capital().and_then(|(_, desk)| {
        desk.calls
            .iter()
            .find(|call| call.draft == id && call.member == member)
    });
    if let Some(call) = call {
        let right = kind(call.stance) == kind(answer.stance);
        line.push_str(&format!(
            " You called it {}, {} in 100 sure: {}.",
            stance::word(call.stance),
            call.confidence,
            if right { "right" } else { "wrong" }
        ));
    }
    if answer.stance == Stance::Break {
        line.push_str(&format!(
            " What would lift it: {}.",
            clause::edit(answer.lifts)
        ));
    }
    writeln!(out, "{line}")
}

/// To speak for a text and to stay silent on it are one thing to a call.
fn kind(stance: Stance) -> Stance {
    if stance == Stance::Endorse {
        Stance::Silent
    } else {
        stance
    }
}

fn result<W: Write>(out: &mut W, sitting: &Sitting, id: DraftId, draft: &Draft) -> io::Result<()> {
    let name = names::draft(id);
    let result = match draft.status {
        DraftStatus::Adopted => format!("{name} stands: {}.", clause::list(draft.clauses())),
        DraftStatus::Broken => {
            format!("{name} falls back to the table; later answers stay unseen.")
        }
        _ => format!(
            "{name}: silence runs to {}.",
            when::moment(sitting.case(), draft.silence_ends)
        ),
    };
    writeln!(out, "  {result}")
}
