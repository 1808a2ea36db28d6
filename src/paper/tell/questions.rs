//! Questions for the room, by what the night was about and by what happened in it.

use crate::paper::page::{Block, Section};
use crate::words::report::{self, Asked};
use crate::words::seen::Seen;

pub fn section(seen: &Seen) -> Section {
    let questions = &seen.case.content.questions;
    let mut section = Section::new("questions", "Questions for the room");
    section.para(report::PLAYERS_FIRST);
    let mut stages = Vec::new();
    for turn in &seen.turns {
        let agenda = turn.before.public.agenda;
        if !stages.contains(&agenda) {
            stages.push(agenda);
        }
    }
    stages.sort_unstable_by_key(|agenda| *agenda as u8);
    let by_stage = stages.into_iter();
    let by_stage = by_stage.filter_map(|agenda| report::of_stage(questions, agenda));
    section.heading("By what the night was about");
    section
        .blocks
        .push(Block::Steps(by_stage.map(str::to_owned).collect()));
    section.heading("By what happened here");
    let events = seen
        .turns
        .iter()
        .flat_map(|turn| turn.events.iter().copied());
    let happened = Asked::of(seen.end().public, events);
    section
        .blocks
        .push(Block::Steps(report::asked(questions, happened)));
    section
}
