//! References from one piece of content to another: each name is found, or told with its neighbours.

use crate::content::diagnostics::Mistakes;
use crate::content::known::Known;
use crate::content::load::{Draft, Filed, PlayDraft};
use crate::content::refs::{Ref, Target};
use crate::content::scenario::{Effect, Goal, When};

/// Turns every name into an index.
pub fn all(draft: &mut Draft, mistakes: &mut Mistakes) {
    let measures = ids(mistakes, draft.measures.as_ref(), |measure| &measure.id);
    for play in &mut draft.plays {
        let names = Names {
            measures: measures.clone(),
            evidence: ids(mistakes, play.evidence.as_ref(), |item| &item.id),
            injects: ids(mistakes, play.injects.as_ref(), |inject| &inject.id),
            hypotheses: play.scenario.as_ref().map_or_else(Vec::new, |file| {
                let read = file.value.hypotheses.iter().map(|it| it.id.clone());
                let written = mistakes.ids(&file.path, "hypotheses", "id");
                written.unwrap_or_else(|| read.collect())
            }),
        };
        one(play, &names, mistakes);
    }
}

/// More names than this are not looked through: a list so long is told as too long already.
const NAMES_MAX: usize = 256;

/// What can be referred to, in order. An empty list means that its file could not be read: then nothing is told.
struct Names {
    measures: Vec<String>,
    evidence: Vec<String>,
    injects: Vec<String>,
    hypotheses: Vec<String>,
}

/// The ids of a list as they are written, or of a file that was only read, as they were read.
fn ids<T>(
    mistakes: &Mistakes,
    file: Option<&Filed<Vec<T>>>,
    id: impl Fn(&T) -> &String,
) -> Vec<String> {
    file.map_or_else(Vec::new, |file| {
        let read = file.value.iter().map(|it| id(it).clone());
        let written = mistakes.ids(&file.path, "", "id");
        written.unwrap_or_else(|| read.collect())
    })
}

fn one(play: &mut PlayDraft, names: &Names, mistakes: &mut Mistakes) {
    if let Some(file) = &mut play.evidence {
        let mut finder = Finder::new(&file.path, names, mistakes);
        for (at, item) in file.value.iter_mut().enumerate() {
            for (nth, seen) in item.seen.iter_mut().enumerate() {
                let path = format!("[{at}].seen[{nth}].under");
                finder.find(&path, &mut seen.under, &names.hypotheses);
            }
            if let Some(corrected) = &mut item.corrects {
                finder.find(&format!("[{at}].corrects"), corrected, &names.evidence);
            }
        }
    }
    if let Some(file) = &mut play.injects {
        let mut finder = Finder::new(&file.path, names, mistakes);
        for (at, inject) in file.value.iter_mut().enumerate() {
            finder.when(&format!("[{at}].when"), &mut inject.when);
            for (nth, effect) in inject.then.iter_mut().enumerate() {
                if let Effect::Bring(item) = effect {
                    let path = format!("[{at}].then[{nth}].Bring[0]");
                    finder.find(&path, item, &names.evidence);
                }
            }
        }
    }
    if let Some(file) = &mut play.asks {
        let mut finder = Finder::new(&file.path, names, mistakes);
        for (at, ask) in file.value.iter_mut().enumerate() {
            finder.when(&format!("[{at}].when"), &mut ask.when);
        }
    }
    if let Some(file) = &mut play.briefs {
        let mut finder = Finder::new(&file.path, names, mistakes);
        for (at, brief) in file.value.iter_mut().enumerate() {
            if let Some(item) = &mut brief.private_item {
                finder.find(&format!("[{at}].private_item"), item, &names.evidence);
            }
            for (nth, objective) in brief.objectives.iter_mut().enumerate() {
                let path = format!("[{at}].objectives[{nth}].goal");
                finder.goal(&path, &mut objective.goal);
            }
        }
    }
}

struct Finder<'a> {
    file: &'a str,
    names: &'a Names,
    mistakes: &'a mut Mistakes,
}

impl<'a> Finder<'a> {
    fn new(file: &'a str, names: &'a Names, mistakes: &'a mut Mistakes) -> Finder<'a> {
        Finder {
            file,
            names,
            mistakes,
        }
    }

    fn find<T: Target>(&mut self, path: &str, reference: &mut Ref<T>, names: &[String]) {
        let known = names.iter().map(String::as_str);
        if names.is_empty() || names.len() > NAMES_MAX || reference.resolve(known.clone()) {
            return;
        }
        let message = format!("no {} `{}`", T::NOUN, reference.name());
        let hint = match self.mistakes.has_room(self.file) {
            true => Known::new(known).nearest(reference.name()),
            false => String::new(),
        };
        self.mistakes.at(self.file, path, message, hint);
    }

    fn when(&mut self, path: &str, when: &mut When) {
        match when {
            When::All(list) => self.whens(&format!("{path}.All"), list),
            When::Any(list) => self.whens(&format!("{path}.Any"), list),
            When::Not(inner) => self.when(&format!("{path}.Not"), inner),
            When::MeasureInForce(measure) => {
                let path = format!("{path}.MeasureInForce[0]");
                self.find(&path, measure, &self.names.measures);
            }
            When::Came(inject) => {
                self.find(&format!("{path}.Came[0]"), inject, &self.names.injects);
            }
            _ => {}
        }
    }

    fn whens(&mut self, path: &str, list: &mut [When]) {
        for (at, when) in list.iter_mut().enumerate() {
            self.when(&format!("{path}[{at}]"), when);
        }
    }

    fn goal(&mut self, path: &str, goal: &mut Goal) {
        match goal {
            Goal::All(list) => self.goals(&format!("{path}.All"), list),
            Goal::Any(list) => self.goals(&format!("{path}.Any"), list),
            Goal::Not(inner) => self.goal(&format!("{path}.Not"), inner),
            Goal::MeasureInForce { measure, .. } => {
                let path = format!("{path}.MeasureInForce.measure");
                self.find(&path, measure, &self.names.measures);
            }
            _ => {}
        }
    }

    fn goals(&mut self, path: &str, list: &mut [Goal]) {
        for (at, goal) in list.iter_mut().enumerate() {
            self.goal(&format!("{path}[{at}]"), goal);
        }
    }
}
