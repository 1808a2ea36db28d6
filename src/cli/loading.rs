//! Content and scenario for a verb, or what is wrong with them.

use std::fmt;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use crate::base::clean::{clean, did_you_mean};
use crate::cli::args::Args;
use crate::cli::out::Trouble;
use crate::content::alias::Alias;
use crate::content::source::Sources;
use crate::content::{Content, USUAL};
use crate::disk::{ContentFile, content_files, text};
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
    if files.is_empty() {
        nothing_there(folder);
    }
    for file in &files {
        if let Err(why) = &file.text {
            return Err(told(&file.at, why));
        }
    }
    Ok(sources_with(&files))
}

/// Said once, however often the content is asked for.
fn nothing_there(folder: &Path) {
    static SAID: std::sync::Once = std::sync::Once::new();
    SAID.call_once(|| {
        let name = clean(&folder.to_string_lossy(), 200);
        let line = format!(
            "warning: --content {name} holds no content file (.ron); the built-in content is used"
        );
        // Standard error may be closed; the content is the same.
        let _ = writeln!(std::io::stderr(), "{line}");
    });
}

/// The built-in files, with those of `files` that could be read in their places.
pub fn sources_with(files: &[ContentFile]) -> Sources {
    let read = files
        .iter()
        .filter_map(|file| Some((file.path.clone(), file.text.clone().ok()?)));
    Sources::embedded().overridden(read)
}

/// Everything but the scenarios, of which the usual one is read whole, and of the others what they are; or every mistake
/// in it. A terminal is not kept waiting for scenarios that nobody has chosen yet.
pub fn content(args: &Args) -> Result<Arc<Content>, Trouble> {
    content_of(args, &sources(args)?.about(USUAL), mistaken)
}

fn mistaken(mistakes: &str) -> Trouble {
    Trouble::Found(format!("the content has mistakes:\n{mistakes}"))
}

/// The same of these files; `wrong` says what the mistakes are trouble to.
pub fn content_of(
    args: &Args,
    sources: &Sources,
    wrong: impl FnOnce(&str) -> Trouble,
) -> Result<Arc<Content>, Trouble> {
    let content = Content::open(sources);
    let content = content.map_err(|mistakes| wrong(mistakes.render(false).trim_end()))?;
    let other = alias(args)?.over(content, sources);
    other.map(Arc::new).map_err(|why| of_alias(args, &why))
}

/// These files with the other names in their texts, if a file of names was given.
pub fn renamed(args: &Args, sources: Sources) -> Result<Sources, Trouble> {
    if args.alias.is_none() {
        return Ok(sources);
    }
    let content = Content::open(&sources.clone().about(""));
    let content = content.map_err(|mistakes| mistaken(mistakes.render(false).trim_end()))?;
    let texts = alias(args)?.texts(&content, &sources);
    texts.map_err(|why| of_alias(args, &why))
}

/// Other names for states, if a file of them was named.
pub fn alias(args: &Args) -> Result<Alias, Trouble> {
    let Some(path) = &args.alias else {
        return Ok(Alias::default());
    };
    let text = text(path).map_err(|fault| of_alias(args, &fault.to_string()))?;
    Alias::parse(&text).map_err(|why| of_alias(args, &why))
}

/// What is wrong with the file of other names.
pub fn of_alias(args: &Args, why: &str) -> Trouble {
    let path = args.alias.as_deref().unwrap_or(Path::new(""));
    Trouble::Found(format!("{}: {why}", path.display()))
}

/// The scenario of that id, ready to be played.
pub fn case(args: &Args, id: &str) -> Result<Arc<Case>, Trouble> {
    let sources = sources(args)?;
    if !sources.scenarios().any(|known| known == id) {
        return Err(Trouble::Usage(unknown("scenario", id, sources.scenarios())));
    }
    case_of(content_of(args, &sources.of_session(id), mistaken)?, id)
}

/// The scenario of that id in this content.
pub fn case_of(content: Arc<Content>, id: &str) -> Result<Arc<Case>, Trouble> {
    let case = Case::new(Arc::clone(&content), id);
    case.map(Arc::new).ok_or_else(|| {
        let known = content.heads.iter().map(|head| head.id.as_str());
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
