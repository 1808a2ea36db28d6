//! Branches of a recorded night, kept beside the saves: each begins as the night it left and names it.

use std::path::Path;

use crate::cli::args::Args;
use crate::cli::kept::{self, shown};
use crate::session::Keeper;
use crate::study::debrief::Night;

/// The last line of a record that holds nothing of the play: its content.
const CONTENT_LINE: u64 = 2;

/// The night that is left.
pub struct Origin<'a> {
    /// What it was opened by.
    pub name: &'a Path,
    pub night: &'a Night,
}

/// A new record that begins as `origin`, up to the turn at `at`; `night` says who sits from there on.
///
/// # Errors
/// A sentence: what the disk refuses.
pub fn begin(args: &Args, origin: &Origin<'_>, night: &Night, at: usize) -> Result<Keeper, String> {
    let parent = kept::read(args, origin.name)?;
    let last = at
        .checked_sub(1)
        .and_then(|at| origin.night.turns().get(at));
    let after = last.map_or(CONTENT_LINE, |played| played.line);
    let shelf = kept::shelf(args).map_err(|trouble| trouble.what().to_owned())?;
    let stem = origin.name.file_stem();
    let stem = stem.map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let name = shelf
        .free_name(&format!("{stem}-what-if"))
        .map_err(|fault| fault.to_string())?;
    shelf
        .branch(&name, &parent, after, &night.table(at))
        .map_err(|error| error.to_string())
}

/// Keeps a fork that leaves `origin` in the turn at `at`, to its end; where it is.
///
/// # Errors
/// As [`begin`].
pub fn keep(args: &Args, origin: &Origin<'_>, fork: &Night, at: usize) -> Result<String, String> {
    let mut keeper = begin(args, origin, fork, at)?;
    fork.keep(at, &mut keeper)
        .map_err(|error| error.to_string())?;
    Ok(shown(keeper.path()))
}
