//! Content and scenario for a verb, or what is wrong with them.

use std::sync::Arc;

use crate::base::clean::{clean, did_you_mean};
use crate::cli::args::Args;
use crate::cli::out::Trouble;
use crate::content::Content;
use crate::content::source::Sources;
use crate::disk::content_files;
use crate::world::case::Case;

/// The built-in files, with those of `--content` in their places.
pub fn sources(args: &Args) -> Result<Sources, Trouble> {
    let sources = Sources::embedded();
    let Some(folder) = &args.content else {
        return Ok(sources);
    };
    let files = content_files(folder)
        .map_err(|(path, fault)| Trouble::Found(format!("{}: {fault}", path.display())))?;
    Ok(sources.overridden(files))
}

/// All content, or every mistake in it.
pub fn content(args: &Args) -> Result<Arc<Content>, Trouble> {
    Content::load(&sources(args)?)
        .map(Arc::new)
        .map_err(|mistakes| {
            Trouble::Found(format!(
                "the content has mistakes:\n{}",
                mistakes.render(false)
            ))
        })
}

/// The scenario of that id, ready to be played.
pub fn case(args: &Args, id: &str) -> Result<Arc<Case>, Trouble> {
    let content = content(args)?;
    Case::new(Arc::clone(&content), id)
        .map(Arc::new)
        .ok_or_else(|| {
            let known = content
                .scenarios
                .iter()
                .map(|play| play.scenario.id.as_str());
            Trouble::Usage(unknown("scenario", id, known))
        })
}

/// "there is no scenario `x`; did you mean `y`?", or all names where none is near.
pub fn unknown<'a>(
    noun: &str,
    typed: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> String {
    let typed = clean(typed, 60);
    let near = did_you_mean(&typed, known.clone());
    if !near.is_empty() {
        return format!("there is no {noun} `{typed}`; {near}");
    }
    let some: Vec<&str> = known.take(40).collect();
    format!("there is no {noun} `{typed}`; there is {}", some.join(", "))
}
