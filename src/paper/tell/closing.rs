//! The end of a report: lines for human judgement, sources, what the model is not.

use crate::base::ids::Member;
use crate::paper::page::{Block, Section, Table};
use crate::words::report;
use crate::words::seen::Seen;

/// Blank lines, and a grid to be filled by hand.
pub fn judgement(seen: &Seen) -> Section {
    let mut section = Section::new("judgement", "For human judgement");
    section.own_page = true;
    section.para(report::BY_HAND_NOTE);
    let questions = &seen.case.content.questions;
    for review in &questions.review {
        section
            .blocks
            .push(Block::Blank(review.question.clone(), review.lines));
    }
    let mut aims = Table::new(
        "Aims of the exercise, rated by hand, each with the fact it rests on",
        &["Aim", "Reached: fully, mostly, barely, not", "Fact"],
    );
    for aim in &seen.case.play.scenario.learning {
        aims.row([aim.clone(), String::new(), String::new()]);
    }
    section.table(aims);
    let mut rubric = Table::new(
        "A rubric, 0 to 4 each, for the group or for one person",
        &["Criterion", "What 4 and 1 look like", "0 to 4", "Because"],
    );
    for one in &questions.rubric {
        rubric.row([
            one.criterion.clone(),
            one.scale.clone(),
            String::new(),
            String::new(),
        ]);
    }
    section.table(rubric);
    let mut plan = Table::new(
        "What follows from it",
        &[
            "Finding: seen in play, inferred, or guessed",
            "What to do",
            "Who",
            "By when",
        ],
    );
    for _ in 0..4 {
        plan.row([const { String::new() }; 4]);
    }
    section.table(plan);
    section
}

/// What the night rests on: treaties, the members' own law and chambers.
pub fn sources(seen: &Seen) -> Section {
    let mut section = Section::new("sources", "Sources");
    section.list(report::SOURCES.map(str::to_owned).into());
    let mut table = Table::new(
        format!(
            "Chambers, war powers and forces of the members, as of {}",
            seen.case.play.scenario.as_of
        ),
        &["Member", "Sources"],
    );
    for member in Member::all() {
        let info = seen.case.member(member);
        table.row([info.name.clone(), info.sources.clone()]);
    }
    section.table(table);
    section
}

/// `odds`: whether the report has any.
pub fn model(odds: bool) -> Section {
    let mut section = Section::new("model", "What the model is not");
    section.list(report::MODEL.map(str::to_owned).into());
    if odds {
        section.heading("How odds and turning points are made");
        section.para(report::METHOD);
    }
    section
}
