//! What was heard while a file was read: the kind of value that each place was asked for.

use std::cell::RefCell;
use std::collections::BTreeMap;

/// What a place of a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Bool,
    /// A whole number between these, both included.
    Whole(i128, i128),
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Fields of these names.
    Fields(&'static [&'static str]),
    List,
    /// Whatever the files hold that no one changes from outside.
    Other,
}

/// What was heard, by place (see `located::path`).
#[derive(Debug, Default)]
pub struct Heard {
    kinds: RefCell<BTreeMap<String, (Kind, bool)>>,
}

impl Heard {
    /// The kind of the value at `path`, and whether it may be `None`.
    pub fn at(&self, path: &str) -> Option<(Kind, bool)> {
        let kinds = self.kinds.borrow();
        // The one value of a variant is found under the variant itself.
        let inside = || kinds.get(path.strip_suffix("[0]")?);
        kinds.get(path).or_else(inside).cloned()
    }

    /// What stands in the same place of other elements of a list: there it may be written, here it may not.
    pub fn beside(&self, path: &str) -> Option<(Kind, bool)> {
        let wanted = pattern(path);
        let kinds = self.kinds.borrow();
        let mut alike = kinds.iter().filter(|(path, _)| pattern(path) == wanted);
        let told = alike.find(|(_, (kind, _))| *kind != Kind::Other);
        told.map(|(_, kind)| kind.clone())
    }

    pub(super) fn note(&self, path: &str, kind: Kind) {
        let mut kinds = self.kinds.borrow_mut();
        match kinds.get_mut(path) {
            Some((known, true)) if *known == Kind::Other => *known = kind,
            Some(_) => {}
            None => {
                kinds.insert(path.to_owned(), (kind, false));
            }
        }
    }

    pub(super) fn optional(&self, path: &str) {
        let mut kinds = self.kinds.borrow_mut();
        kinds.insert(path.to_owned(), (Kind::Other, true));
    }
}

/// A path without the numbers in it.
pub fn pattern(path: &str) -> String {
    path.split('[')
        .map(|part| part.split_once(']').map_or(part, |(_, rest)| rest))
        .collect::<Vec<_>>()
        .join("[]")
}
