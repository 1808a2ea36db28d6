//! Ids on disk are names: numbers inside the program, the content's own words in a record and in `jsonl`.
//!
//! Wrapped in [`Named`], any value writes an [`EvId`](crate::base::ids::EvId) and its like as the id that the content
//! gives it; [`Naming`] reads it back. The session's own numbers (texts, incidents, asks) have no name and stay.

mod read;
mod write;

pub use read::Naming;
pub use write::Named;

use crate::content::{Content, Play};

/// The names of one scenario's things, each list in the order of its numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub evidence: Vec<String>,
    pub measures: Vec<String>,
    pub hypotheses: Vec<String>,
    pub injects: Vec<String>,
}

impl Names {
    pub fn new(content: &Content, play: &Play) -> Names {
        Names {
            evidence: ids(&play.evidence, |item| &item.id),
            measures: ids(&content.measures, |measure| &measure.id),
            hypotheses: ids(&play.scenario.hypotheses, |hyp| &hyp.id),
            injects: ids(&play.injects, |inject| &inject.id),
        }
    }

    /// The names behind a type of id, by the type's own name; `None` for any other type.
    fn list(&self, type_name: &str) -> Option<&[String]> {
        match type_name {
            "EvId" => Some(&self.evidence),
            "MeasureId" => Some(&self.measures),
            "HypId" => Some(&self.hypotheses),
            "InjectId" => Some(&self.injects),
            _ => None,
        }
    }
}

fn ids<T>(items: &[T], id: impl Fn(&T) -> &String) -> Vec<String> {
    items.iter().map(|item| id(item).clone()).collect()
}

/// A number without a name (an empty slot's) is written as `#` and itself; no id of the content begins so.
fn name_of(list: &[String], index: u8) -> String {
    match list.get(usize::from(index)) {
        Some(name) => name.clone(),
        None => format!("#{index}"),
    }
}

/// The number of a name, if it is one that [`name_of`] writes.
fn index_of(list: &[String], name: &str) -> Option<u8> {
    if let Some(number) = name.strip_prefix('#') {
        let index: u8 = number.parse().ok()?;
        return (name_of(list, index) == name).then_some(index);
    }
    let at = list.iter().position(|known| known == name)?;
    u8::try_from(at).ok()
}
