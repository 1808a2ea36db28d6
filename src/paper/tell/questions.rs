//! Questions for the room, by what the night was about and by what happened in it.

use crate::content::clause::Clause;
use crate::paper::page::{Block, Section};
use crate::paper::seen::Seen;
use crate::words::report::{self, Asked};
use crate::world::event::{
    AbroadEvent, ActEvent, Event, ForceEvent, HomeEvent, MoodEvent, ProofEvent, TextEvent,
};

pub fn section(seen: &Seen) -> Section {
    let mut section = Section::new("questions", "Questions for the room");
    section.para(report::PLAYERS_FIRST);
    let mut stages = Vec::new();
    for turn in &seen.turns {
        let agenda = turn.before.public.agenda;
        if !stages.contains(&agenda) {
            stages.push(agenda);
        }
    }
    let by_stage = report::AGENDA
        .iter()
        .filter(|(agenda, _)| stages.contains(agenda));
    section.heading("By what the night was about");
    section.blocks.push(Block::Steps(
        by_stage
            .map(|(_, question)| (*question).to_owned())
            .collect(),
    ));
    section.heading("By what happened here");
    let asked = report::asked(happened(seen)).into_iter();
    section
        .blocks
        .push(Block::Steps(asked.map(str::to_owned).collect()));
    section
}

/// What this seat knows to have happened: its questions tell it nothing new.
fn happened(seen: &Seen) -> Asked {
    let public = seen.end().public;
    let mut asked = Asked {
        article_4: !public.article4.requested.is_empty(),
        article_5: public
            .texts
            .iter()
            .any(|text| text.clauses.has(Clause::Article5)),
        second_incident: public.incidents.len() > 1,
        threshold: public.escalation.crossed & 0b11_1000 != 0,
        ..Asked::default()
    };
    for event in seen.turns.iter().flat_map(|turn| &turn.events) {
        match event {
            Event::Text(TextEvent::Broken { .. }) => asked.text_broken = true,
            Event::Text(TextEvent::Dead { .. }) => asked.text_died = true,
            Event::Text(TextEvent::ObjectionLeaked { .. })
            | Event::Proof(ProofEvent::Leaked { .. }) => asked.leaked = true,
            Event::Act(ActEvent::Alone { .. }) => asked.alone = true,
            Event::Proof(ProofEvent::Withdrawn { .. }) => asked.withdrawn = true,
            Event::Home(HomeEvent::Decided { granted: false, .. }) => asked.refused = true,
            Event::Force(ForceEvent::Fell { .. } | ForceEvent::Caveated { .. }) => {
                asked.shortfall = true;
            }
            Event::Abroad(AbroadEvent::TalksHeld) => asked.talks = true,
            Event::Mood(MoodEvent::Crossed { threshold: 3.. }) => asked.threshold = true,
            _ => {}
        }
    }
    asked
}
