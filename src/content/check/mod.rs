//! What the files mean together: ids, sums, ranges, chances, capacities, and things that could never happen.

mod asks;
mod briefs;
mod conditions;
mod evidence;
mod glossary;
mod injects;
mod lesson;
mod map;
mod marker;
mod measures;
mod members;
mod parties;
mod questions;
mod rules;
mod scenario;

use crate::content::diagnostics::Mistakes;
use crate::content::known::Known;
use crate::content::load::{Draft, PlayDraft};
use marker::Marker;
pub use marker::is_id;

/// Tells everything that is wrong with what could be read.
pub fn all(draft: &Draft, mistakes: &mut Mistakes) {
    for file in &draft.members {
        members::one(file, &mut Marker::new(&file.path, mistakes));
    }
    members::together(&draft.members, mistakes);
    let terms = match &draft.glossary {
        Some(file) => {
            glossary::check(&file.value, &mut Marker::new(&file.path, mistakes));
            mistakes.ids(&file.path, "", "id").unwrap_or_default()
        }
        None => Vec::new(),
    };
    if let Some(file) = &draft.measures {
        measures::check(&file.value, &terms, &mut Marker::new(&file.path, mistakes));
    }
    if let Some(file) = &draft.rules {
        rules::check(&file.value, &mut Marker::new(&file.path, mistakes));
    }
    if let Some(file) = &draft.map {
        map::check(&file.value, &mut Marker::new(&file.path, mistakes));
    }
    if let Some(file) = &draft.questions {
        questions::check(&file.value, &mut Marker::new(&file.path, mistakes));
    }
    let measures = draft.measures.as_ref().map_or(0, |file| file.value.len());
    for play in &draft.plays {
        match play.sides.as_slice() {
            [] => one_play(play, measures, mistakes),
            // A mistake that is there on every side is told once.
            sides => sides
                .iter()
                .for_each(|side| one_play(side, measures, mistakes)),
        }
    }
}

fn one_play(play: &PlayDraft, measures: usize, mistakes: &mut Mistakes) {
    let evidence = play.evidence.as_ref().map_or(&[][..], |file| &file.value);
    let chains = Known::new(evidence.iter().map(|item| item.chain.as_str()));
    let scenario = play.scenario.as_ref().map(|file| &file.value);
    if let Some(file) = &play.scenario {
        scenario::check(
            file,
            &play.id,
            &chains,
            &mut Marker::new(&file.path, mistakes),
        );
    }
    if let Some(file) = &play.evidence {
        evidence::check(
            &file.value,
            scenario,
            &mut Marker::new(&file.path, mistakes),
        );
    }
    let injects = play.injects.as_ref().map_or(&[][..], |file| &file.value);
    let world = conditions::Reach::new(injects, scenario, measures);
    if let Some(file) = &play.injects {
        injects::check(&file.value, &world, &mut Marker::new(&file.path, mistakes));
    }
    if let Some(file) = &play.asks {
        asks::check(&file.value, &world, &mut Marker::new(&file.path, mistakes));
    }
    if let Some(file) = &play.briefs {
        let marker = &mut Marker::new(&file.path, mistakes);
        briefs::check(&file.value, scenario, marker);
    }
}
