//! Content and scenario for a verb, or what is wrong with them.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use crate::base::clean::{clean, did_you_mean};
use crate::cli::args::Args;
use crate::cli::out::Trouble;
use crate::content::Content;
use crate::content::source::Sources;
use crate::disk::{ContentFile, content_files};
use crate::world::case::Case;

/// Names that are listed when none is near, at most: the seats fit.
const LISTED_MAX: usize = 34;

/// The built-in files, with those of `--content` in their places.
pub fn sources(args: &Args) -> Result<Sources, Trouble> {
    let Some(folder) = &args.content else {
        return Ok(Sources::embedded());
    };
    let told =
        |at: &Path, why: &dyn fmt::Display| Trouble::Found(format!("{}: {why}", at.display()));
    if folder.is_file() {
        return Err(Trouble::Usage(format!(
            "--content wants a folder, and {} is a file; `casus check` takes single files",
            folder.display()
        )));
    }
    let files = content_files(folder).map_err(|fault| told(folder, &fault))?;
    for file in &files {
        if let Err(why) = &file.text {
            return Err(told(&file.at, why));
        }
    }
    Ok(sources_with(&files))
}

/// The built-in files, with those of `files` that could be read in their places.
pub fn sources_with(files: &[ContentFile]) -> Sources {
    let read = files
        .iter()
        .filter_map(|file| Some((file.path.clone(), file.text.clone().ok()?)));
    Sources::embedded().overridden(read)
}

/// All content, or every mistake in it.
pub fn content(args: &Args) -> Result<Arc<Content>, Trouble> {
    Content::load(&sources(args)?)
        .map(Arc::new)
        .map_err(|mistakes| {
            Trouble::Found(format!(
                "the content has mistakes:\n{}",
                mistakes.render(false).trim_end()
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

/// "there is no scenario `x`; did you mean `y`?", or where none is near, which there are.
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
    let all: Vec<&str> = known.collect();
    match all.len() {
        0..=LISTED_MAX => format!("there is no {noun} `{typed}`; there is {}", all.join(", ")),
        _ => format!("there is no {noun} `{typed}`; `casus list {noun}s` names them all"),
    }
}
