//! The Council's texts: what each said, who objected at the end of each silence, and what lifted the objection.

use crate::base::ids::{DraftId, Member};
use crate::base::units::Hours;
use crate::paper::draw::chips;
use crate::paper::page::{Block, Figure, Section, Table};
use crate::paper::tell::timeline;
use crate::sitting::roll;
use crate::words::seen::{Seen, SeenTurn};
use crate::words::{clause, names, report, stance, weighing, when};
use crate::world::event::{Event, TextEvent};
use crate::world::text::{Draft, DraftStatus, Edit, Position, Stance};

/// A silence that ended, with the text as it was answered.
struct Round {
    turn: (u8, u8),
    at: Hours,
    draft: Draft,
}

/// An objection, and what became of it.
struct Objection {
    member: Member,
    turn: (u8, u8),
    answer: Position,
    lifted: String,
}

pub fn section(seen: &Seen) -> Section {
    let mut section = Section::new("texts", "The Council's texts");
    let Some(council) = seen.end().council else {
        adopted(seen, &mut section);
        return section;
    };
    if council.drafts.is_empty() {
        section.para("No text was tabled.");
        return section;
    }
    section.para(format!("How a delegation answers: {}", report::STANCE_NOTE));
    for (at, draft) in council.drafts.iter().enumerate() {
        text(seen, DraftId(at as u8), draft, &mut section);
    }
    section
}

/// A seat outside the door knows what was adopted.
fn adopted(seen: &Seen, section: &mut Section) {
    let texts = &seen.end().public.texts;
    if texts.is_empty() {
        section.para("No text was adopted. What was tabled is not known to this seat.");
    }
    let lines = texts.iter().map(|text| {
        format!(
            "{}, {}: {}.",
            names::draft(text.draft),
            when::moment(seen.case, text.at),
            clause::list(text.clauses)
        )
    });
    section.list(lines.collect());
}

fn text(seen: &Seen, id: DraftId, draft: &Draft, section: &mut Section) {
    let case = seen.case;
    section.heading(format!("{}: {}", names::draft(id), status(draft.status)));
    section.para(format!(
        "Tabled by {} on {}; {}. Negotiated by {}.",
        names::seat(case, draft.sponsor),
        when::moment(case, draft.tabled),
        ended(seen, draft),
        names::level(draft.level)
    ));
    let paragraphs = draft.provisions.iter();
    section.blocks.push(Block::Steps(
        paragraphs.map(|one| clause::paragraph(case, one)).collect(),
    ));
    let rounds = rounds(seen, id);
    changes(seen, id, section);
    for round in &rounds {
        section.figure(figure(seen, id, round));
    }
    let objections = objections(seen, id, &rounds);
    let mut table = Table::new(
        format!("{}: objections, and what lifted them", names::draft(id)),
        &[
            "Delegation",
            "Turn",
            "Objected to",
            "Said it would be lifted by",
            "Stated reasons",
            "What lifted it",
        ],
    );
    for one in objections {
        let draft = rounds.iter().find(|round| round.turn == one.turn);
        table.row([
            names::capital(&names::member(case, one.member)),
            timeline::name(one.turn),
            clause::place(draft.map(|round| &round.draft), one.answer.clause),
            match one.answer.lifts {
                Edit::None => "nothing named".to_owned(),
                edit => clause::edit(edit),
            },
            weighing::stated(case, &one.answer),
            one.lifted,
        ]);
    }
    section.table(table);
}

fn status(status: DraftStatus) -> &'static str {
    match status {
        DraftStatus::Tabled => "tabled",
        DraftStatus::UnderSilence => "under silence where the record ends",
        DraftStatus::Broken => "silence broken, not settled where the record ends",
        DraftStatus::Adopted => "adopted",
        DraftStatus::Withdrawn => "withdrawn",
        DraftStatus::Dead => "dead",
    }
}

fn ended(seen: &Seen, draft: &Draft) -> String {
    match draft.status {
        DraftStatus::Adopted => format!("it stood on {}", when::moment(seen.case, draft.decided)),
        DraftStatus::UnderSilence => {
            format!(
                "its silence ends {}",
                when::moment(seen.case, draft.silence_ends)
            )
        }
        status => format!("it is {}", self::status(status)),
    }
}

fn of<'a>(turn: &'a SeenTurn<'_>, id: DraftId) -> impl Iterator<Item = &'a TextEvent> {
    turn.events.iter().filter_map(move |event| match event {
        Event::Text(event) if about(event) == Some(id) => Some(event),
        _ => None,
    })
}

fn about(event: &TextEvent) -> Option<DraftId> {
    match *event {
        TextEvent::Amended { draft, .. }
        | TextEvent::Silence { draft, .. }
        | TextEvent::Extended { draft, .. }
        | TextEvent::Answered { draft, .. }
        | TextEvent::Broken { draft }
        | TextEvent::Adopted { draft }
        | TextEvent::Withdrawn { draft }
        | TextEvent::Dead { draft } => Some(draft),
        _ => None,
    }
}

fn rounds(seen: &Seen, id: DraftId) -> Vec<Round> {
    let mut rounds = Vec::new();
    for turn in &seen.turns {
        let over = |event: &TextEvent| {
            matches!(event, TextEvent::Broken { .. } | TextEvent::Adopted { .. })
        };
        let known = turn
            .after
            .council
            .and_then(|council| council.drafts.get(id.index()));
        if let (true, Some(draft)) = (of(turn, id).any(over), known) {
            rounds.push(Round {
                turn: turn.turn,
                at: draft.silence_ends.min(turn.before.public.clock.end),
                draft: *draft,
            });
        }
    }
    rounds
}

/// How its paragraphs changed, turn by turn.
fn changes(seen: &Seen, id: DraftId, section: &mut Section) {
    let mut lines = Vec::new();
    for turn in &seen.turns {
        let mut by: Vec<String> = of(turn, id)
            .filter_map(|event| match event {
                TextEvent::Amended { by, .. } => Some(names::seat(seen.case, *by)),
                _ => None,
            })
            .collect();
        by.dedup();
        let text = |council: Option<&crate::world::council::Council>| {
            council
                .and_then(|council| council.drafts.get(id.index()))
                .copied()
        };
        let (was, is) = (text(turn.before.council), text(turn.after.council));
        if let (false, Some(was), Some(is)) = (by.is_empty(), was, is) {
            lines.push(format!(
                "Turn {}, by {}: {}.",
                timeline::name(turn.turn),
                names::and(&by),
                changed(&was, &is)
            ));
        }
    }
    if !lines.is_empty() {
        section.para("How it was changed:");
        section.list(lines);
    }
}

fn changed(was: &Draft, is: &Draft) -> String {
    let mut said = Vec::new();
    for old in &was.provisions {
        match is.provision(old.clause) {
            None => said.push(format!("{} went", clause::short(old.clause))),
            Some(new) if new.hedges != old.hedges => said.push(format!(
                "{} is now hedged {}",
                clause::short(old.clause),
                clause::hedges(new.hedges)
            )),
            Some(new) if new.bracketed != old.bracketed => {
                let how = if new.bracketed { "in" } else { "out of" };
                said.push(format!("{} is {how} brackets", clause::short(old.clause)));
            }
            Some(_) => {}
        }
    }
    for new in &is.provisions {
        if was.provision(new.clause).is_none() {
            said.push(format!("{} came in", clause::short(new.clause)));
        }
    }
    match said.is_empty() {
        true => "no paragraph came out otherwise".to_owned(),
        false => said.join("; "),
    }
}

fn figure(seen: &Seen, id: DraftId, round: &Round) -> Figure {
    let draft = &round.draft;
    let answers: Vec<(Member, Stance)> = Member::all()
        .map(|member| {
            let answer = draft.answers[member.index()];
            let known = roll::seen(draft, member);
            (member, if known { answer.stance } else { Stance::Open })
        })
        .collect();
    let broken = answers.iter().any(|(_, stance)| *stance == Stance::Break);
    let result = if broken {
        "silence broken"
    } else {
        "silence held"
    };
    let mut said = Vec::new();
    let mut table = Table::new(
        format!(
            "{}, turn {}: the answers",
            names::draft(id),
            timeline::name(round.turn)
        ),
        &["Answer", "How many", "Delegations"],
    );
    for kind in [
        Stance::Endorse,
        Stance::Silent,
        Stance::Reserve,
        Stance::AskTime,
        Stance::Break,
        Stance::Open,
    ] {
        let those: Vec<&str> = answers
            .iter()
            .filter(|(_, stance)| *stance == kind)
            .map(|(member, _)| seen.case.shown(*member))
            .collect();
        if those.is_empty() {
            continue;
        }
        // Once silence is broken the answers of the others are not opened any more.
        let broken = answers.iter().any(|(_, stance)| *stance == Stance::Break);
        let did = match (kind, those.len()) {
            (Stance::Open, 1) if broken => "was not heard any more",
            (Stance::Open, _) if broken => "were not heard any more",
            (kind, count) => stance::do_it(kind, count),
        };
        said.push(format!("{} {did}", those.len()));
        table.row([
            stance::word(kind).to_owned(),
            those.len().to_string(),
            those.join(", "),
        ]);
    }
    let chips: Vec<(&str, Stance)> = answers
        .iter()
        .map(|(member, stance)| (seen.case.shown(*member), *stance))
        .collect();
    Figure {
        caption: format!(
            "{}, turn {}, {}: {result}.",
            names::draft(id),
            timeline::name(round.turn),
            when::moment(seen.case, round.at)
        ),
        alt: format!("{}.", names::capital(&said.join(", "))),
        drawing: chips::drawing(&chips),
        table: Some(table),
    }
}

fn objections(seen: &Seen, id: DraftId, rounds: &[Round]) -> Vec<Objection> {
    let mut found = Vec::new();
    for (at, round) in rounds.iter().enumerate() {
        for member in Member::all() {
            let answer = round.draft.answers[member.index()];
            if answer.stance != Stance::Break || !roll::seen(&round.draft, member) {
                continue;
            }
            found.push(Objection {
                member,
                turn: round.turn,
                answer,
                lifted: lifted(seen, id, round, rounds.get(at + 1), member),
            });
        }
    }
    found
}

/// Read from the next silence: did the delegation consent, and had the text changed where it hurt?
fn lifted(seen: &Seen, id: DraftId, round: &Round, next: Option<&Round>, member: Member) -> String {
    let Some(next) = next else {
        let status = seen
            .end()
            .council
            .and_then(|council| council.drafts.get(id.index()))
            .map_or(DraftStatus::Dead, |draft| draft.status);
        return format!("nothing: the text is {}", self::status(status));
    };
    let answer = round.draft.answers[member.index()];
    let now = next.draft.answers[member.index()].stance;
    if now == Stance::Break {
        return "not lifted: it objected again".to_owned();
    }
    let as_asked = match answer.lifts {
        Edit::Hedge { clause, hedge } => next
            .draft
            .provision(clause)
            .is_some_and(|one| one.hedges.has(hedge)),
        Edit::Add { clause } => next.draft.provision(clause).is_some(),
        Edit::Drop { clause } | Edit::Soften { clause } | Edit::Strengthen { clause } => {
            next.draft.provision(clause).is_none()
        }
        Edit::None => false,
    };
    let (was, is) = (
        round.draft.provision(answer.clause),
        next.draft.provision(answer.clause),
    );
    match () {
        () if as_asked => format!("the change it had named: {}", clause::edit(answer.lifts)),
        () if was != is => "another change of that paragraph".to_owned(),
        () if round.draft.provisions != next.draft.provisions => {
            "a change elsewhere in the text, or what was said to it meanwhile".to_owned()
        }
        () => "no change of wording: proof, time, a price or an argument".to_owned(),
    }
}
