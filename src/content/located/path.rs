//! Paths into a file: `evidence[3].chain`, `when.All[1]`, `priors[RUS]`.

use super::{Kind, Node, Span};

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step<'a> {
    Name(&'a str),
    Index(usize),
    Key(&'a str),
}

impl Node {
    /// What to underline for `path`; `None` when the file has no such place.
    pub fn locate(&self, text: &str, path: &str) -> Option<Span> {
        let mut here = self;
        for step in steps(path) {
            here = here.child(text, step)?;
        }
        Some(here.handle(text))
    }

    /// Like `locate`, and where the path leads to nothing (a field left out), the last place it led to.
    pub fn locate_nearest(&self, text: &str, path: &str) -> Span {
        let mut here = self;
        for step in steps(path) {
            match here.child(text, step) {
                Some(child) => here = child,
                None => break,
            }
        }
        here.handle(text)
    }

    /// The value `path` leads to.
    pub fn at(&self, text: &str, path: &str) -> Option<&Node> {
        steps(path).try_fold(self, |here, step| here.child(text, step))
    }

    fn child<'a>(&'a self, text: &str, step: Step<'_>) -> Option<&'a Node> {
        let found = match (self.kind, step) {
            (Kind::Fields, Step::Name(name)) => self.field(text, name).map(|item| &item.value),
            (Kind::Seq, Step::Index(at)) => self.items.get(at).map(|item| &item.value),
            (Kind::Tuple, Step::Index(at)) if !self.wraps_a_list() => {
                self.items.get(at).map(|item| &item.value)
            }
            (Kind::Map, Step::Key(key)) => self
                .items
                .iter()
                .find(|item| item.key_is(text, key))
                .map(|item| &item.value),
            _ => None,
        };
        found
            .or_else(|| self.is_variant(text, step).then_some(self))
            .or_else(|| self.wrapped()?.child(text, step))
    }

    /// The one value inside `Some(...)` or a newtype: paths do not name the wrapper.
    fn wrapped(&self) -> Option<&Node> {
        match (self.kind, self.items.as_slice()) {
            (Kind::Tuple, [only]) => Some(&only.value),
            _ => None,
        }
    }

    fn wraps_a_list(&self) -> bool {
        self.wrapped()
            .is_some_and(|inner| matches!(inner.kind, Kind::Seq | Kind::Map))
    }

    fn is_variant(&self, text: &str, step: Step<'_>) -> bool {
        matches!(step, Step::Name(name) if self.name.is_some_and(|span| span.of(text) == name))
    }
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '['])
        .filter(|part| !part.is_empty())
        .map(|part| match part.strip_suffix(']') {
            Some(inner) => inner.parse().map_or(Step::Key(inner), Step::Index),
            None => Step::Name(part),
        })
}
