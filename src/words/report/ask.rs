//! Which of the questions a night raises: by what the agenda was, and by what happened.

use crate::content::clause::Clause;
use crate::content::questions::Questions;
use crate::world::clock::Agenda;
use crate::world::event::{
    AbroadEvent, ActEvent, Event, ForceEvent, HomeEvent, MoodEvent, ProofEvent, TextEvent,
};
use crate::world::public::Public;

/// Thresholds of force from this one on are asked about.
const THRESHOLD: u8 = 3;

/// What happened in a night, as far as questions hang on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub text_broken: bool,
    pub text_died: bool,
    pub article_4: bool,
    pub article_5: bool,
    pub alone: bool,
    pub withdrawn: bool,
    pub refused: bool,
    pub shortfall: bool,
    pub second_incident: bool,
    pub leaked: bool,
    pub talks: bool,
    pub threshold: bool,
}

impl Asked {
    /// What somebody knows to have happened who was told these events: questions tell nothing new.
    pub fn of<'a>(public: &Public, events: impl IntoIterator<Item = &'a Event>) -> Asked {
        let finding = |clause| matches!(clause, Clause::Article5 | Clause::ConditionalArticle5);
        let mut texts = public.texts.iter();
        let mut asked = Asked {
            article_4: !public.article4.requested.is_empty(),
            article_5: texts.any(|text| text.clauses.iter().any(finding)),
            second_incident: public.incidents.len() > 1,
            threshold: public.escalation.crossed >> THRESHOLD != 0,
            ..Asked::default()
        };
        for event in events {
            match event {
                Event::Text(TextEvent::Broken { .. }) => asked.text_broken = true,
                Event::Text(TextEvent::Dead { .. }) => asked.text_died = true,
                Event::Text(TextEvent::ObjectionLeaked { .. })
                | Event::Proof(ProofEvent::Leaked { .. }) => asked.leaked = true,
                Event::Act(ActEvent::Alone { .. }) => asked.alone = true,
                Event::Proof(ProofEvent::Withdrawn { .. }) => asked.withdrawn = true,
                Event::Home(HomeEvent::Decided { granted: false, .. }) => asked.refused = true,
                Event::Force(
                    ForceEvent::Fell { .. }
                    | ForceEvent::Caveated { .. }
                    | ForceEvent::Slipped { .. },
                ) => asked.shortfall = true,
                Event::Abroad(AbroadEvent::TalksHeld) => asked.talks = true,
                Event::Mood(MoodEvent::Crossed {
                    threshold: THRESHOLD..,
                }) => asked.threshold = true,
                _ => {}
            }
        }
        asked
    }
}

/// The question of one stage; none once all is over.
pub fn of_stage(questions: &Questions, agenda: Agenda) -> Option<&str> {
    let stages = &questions.stages;
    let question = match agenda {
        Agenda::Incident => &stages.incident,
        Agenda::Attribution => &stages.attribution,
        Agenda::Consultation => &stages.consultation,
        Agenda::Council => &stages.council,
        Agenda::Approvals => &stages.approvals,
        Agenda::Response => &stages.response,
        Agenda::Over => return None,
    };
    Some(question)
}

/// Questions that this night raises, at most one for each thing that happened, then those of every night.
pub fn asked(questions: &Questions, night: Asked) -> Vec<String> {
    let of = &questions.happened;
    let all = [
        (night.text_broken, &of.text_broken),
        (night.text_died, &of.text_died),
        (!night.article_4, &of.no_article_4),
        (night.article_5, &of.article_5),
        (!night.article_5, &of.no_article_5),
        (night.alone, &of.alone),
        (night.withdrawn, &of.withdrawn),
        (night.refused, &of.refused),
        (night.shortfall, &of.shortfall),
        (night.second_incident, &of.second_incident),
        (night.leaked, &of.leaked),
        (night.talks, &of.talks),
        (night.threshold, &of.threshold),
    ];
    let raised = all.into_iter().filter(|(happened, _)| *happened);
    raised
        .map(|(_, question)| question.clone())
        .chain(questions.always.iter().cloned())
        .collect()
}
