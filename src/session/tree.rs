//! The tree of a record: the nights it came from and every branch that left any of them, as far as they lie in one folder.

use std::collections::BTreeSet;

use crate::record::disk::Fault;
use crate::record::name::SaveName;
use crate::record::payload::Parent;
use crate::record::recording::Recording;
use crate::session::Shelf;

/// A record in its tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// `None` for the record that was asked about, where it is no save of this folder.
    pub name: Option<SaveName>,
    /// Branches that lead to it; 0 for the first night.
    pub depth: usize,
    /// The turn that it plays anew; `None` where it left no other.
    pub turn: Option<u8>,
    /// It is the one that was asked about.
    pub own: bool,
}

/// What is known of a record before the tree is built.
struct Known {
    name: Option<SaveName>,
    parent: Option<Parent>,
    /// Of the chains that some branch names, those that it holds.
    holds: BTreeSet<String>,
    own: bool,
}

impl Shelf {
    /// The tree of `recording` among the saves and `others`, parents before their branches; empty where it has neither.
    ///
    /// # Errors
    /// A folder that cannot be read. A save that cannot be read is in no tree.
    pub fn tree(
        &self,
        recording: &Recording,
        others: impl IntoIterator<Item = (SaveName, Recording)>,
    ) -> Result<Vec<Leaf>, Fault> {
        let mut saves: Vec<(Option<SaveName>, Recording)> = Vec::new();
        for save in self.list()? {
            if let Ok(other) = self.read(&save.name) {
                saves.push((Some(save.name), other));
            }
        }
        // A save goes before what ships under its name.
        let taken: Vec<_> = saves.iter().map(|(name, _)| name.clone()).collect();
        let others = others.into_iter().map(|(name, other)| (Some(name), other));
        saves.extend(others.filter(|(name, _)| !taken.contains(name)));
        saves.sort_by(|one, other| one.0.cmp(&other.0));
        let is_own = |other: &Recording| first_chain(other) == first_chain(recording);
        let named: BTreeSet<String> = saves
            .iter()
            .map(|(_, other)| other)
            .chain([recording])
            .filter_map(|other| Some(other.head().parent.as_ref()?.chain.clone()))
            .collect();
        let known = |name: Option<SaveName>, other: &Recording| Known {
            own: is_own(other),
            name,
            parent: other.head().parent.clone(),
            holds: held(other, &named),
        };
        let mut all: Vec<Known> = saves
            .into_iter()
            .map(|(name, other)| known(name, &other))
            .collect();
        if !all.iter().any(|one| one.own) {
            all.push(known(None, recording));
        }
        Ok(grown(&all))
    }
}

fn first_chain(recording: &Recording) -> Option<String> {
    let first = recording.walk().lines().next()?;
    Some(first.chain.to_string())
}

fn held(recording: &Recording, named: &BTreeSet<String>) -> BTreeSet<String> {
    let lines = recording.walk().lines();
    lines
        .map(|line| line.chain.to_string())
        .filter(|chain| named.contains(chain))
        .collect()
}

fn grown(all: &[Known]) -> Vec<Leaf> {
    let parent = |at: usize| -> Option<usize> {
        let chain = &all[at].parent.as_ref()?.chain;
        let mut others = (0..all.len()).filter(|other| *other != at);
        others.find(|other| all[*other].holds.contains(chain))
    };
    let Some(mut root) = all.iter().position(|one| one.own) else {
        return Vec::new();
    };
    // No chain can name a later one, so there is an end to this; a forged head is not believed twice.
    for _ in 0..all.len() {
        match parent(root) {
            Some(above) => root = above,
            None => break,
        }
    }
    let mut leaves = Vec::new();
    let mut open = vec![(root, 0)];
    let mut seen = BTreeSet::new();
    while let Some((at, depth)) = open.pop() {
        if !seen.insert(at) {
            continue;
        }
        leaves.push(Leaf {
            name: all[at].name.clone(),
            depth,
            turn: all[at].parent.as_ref().map(|parent| parent.turn),
            own: all[at].own,
        });
        let below = (0..all.len())
            .rev()
            .filter(|below| parent(*below) == Some(at));
        open.extend(below.map(|below| (below, depth + 1)));
    }
    let alone = leaves.len() == 1 && leaves[0].turn.is_none();
    if alone { Vec::new() } else { leaves }
}
