//! People's own words on paper: cleaned, bounded, or left out.

use crate::base::clean::clean;
use crate::study::debrief::said::Said;
use crate::words::report;

/// Columns of a line in a player's own words; a longer one is cut.
pub const LINE_MAX: usize = 4_000;

/// A person's words, fit to be shown, or that they are left out.
pub fn own(text: &str, words: bool) -> String {
    match words || text.is_empty() {
        true => clean(text, LINE_MAX),
        false => report::withheld().to_owned(),
    }
}

/// The same of something that was said: without `words` it is still told that it was, by whom and when.
pub fn told(said: Said, words: bool) -> Said {
    Said {
        text: own(&said.text, words),
        ..said
    }
}
