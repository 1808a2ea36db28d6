//! Names that something can be referred to by, and the nearest of them to a name that is none.

use crate::base::clean::did_you_mean;

/// Names that are looked through for what was meant, at most: no catalogue of ours is longer.
const NEAREST_AMONG: usize = 256;
/// Names that are listed when none is near, at most.
const LISTED_MAX: usize = 16;

/// Names that can be referred to.
pub struct Known<'a> {
    sorted: Vec<&'a str>,
}

impl<'a> Known<'a> {
    pub fn new(names: impl IntoIterator<Item = &'a str>) -> Known<'a> {
        let mut sorted: Vec<&str> = names.into_iter().collect();
        sorted.sort_unstable();
        Known { sorted }
    }
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }
    pub fn has(&self, name: &str) -> bool {
        self.sorted.binary_search(&name).is_ok()
    }
    /// Which of them was meant, as a question; where none is near, some of them.
    pub fn nearest(&self, name: &str) -> String {
        let near = did_you_mean(name, self.sorted.iter().copied().take(NEAREST_AMONG));
        if !near.is_empty() {
            return near;
        }
        let listed = &self.sorted[..self.sorted.len().min(LISTED_MAX)];
        let more = if listed.len() < self.sorted.len() {
            ", ..."
        } else {
            ""
        };
        format!("there is {}{more}", listed.join(", "))
    }
}
