//! `casus check`: every mistake in content, with where it stands; with `--play`, what automatic nights say about it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::args::{Args, Check};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::cli::progress::Progress;
use crate::content::Content;
use crate::content::source::Sources;
use crate::disk::{ContentFile, Unread, content_files, text};
use crate::screens::fit;
use crate::study::advice::advice;
use crate::words::advice as words;
use crate::world::case::Case;

/// Checks the built-in files with those of `--content` and of the paths (folders or single files) in their places.
pub fn check(args: &Args, check: &Check, out: &mut Out) -> Result<ExitCode, Trouble> {
    let (paths, named) = asked(args, check)?;
    let folders = args.content.iter().chain(&paths);
    let mut looked_at: Vec<ContentFile> = folders.flat_map(|path| files_at(path)).collect();
    looked_at.sort_by(|a, b| a.at.cmp(&b.at));
    looked_at.dedup_by(|a, b| a.at == b.at);
    let sources = loading::sources_with(&looked_at);
    let content = Content::load(&sources);
    let mut mistakes = content.as_ref().err().cloned().unwrap_or_default();
    for file in &looked_at {
        mistakes.call(&file.path, &file.at.to_string_lossy());
        if let Err(why) = &file.text {
            mistakes.unread(&file.path, why.to_string(), hint(why));
        }
    }
    let count = match paths.is_empty() {
        true => sources.files().len(),
        false => looked_at.len(),
    };
    out.text(&mistakes.render(out.colour()))?;
    if let (true, Ok(content)) = (mistakes.is_empty(), content) {
        let content = loading::alias(args)?.over(content, &sources);
        let content = Arc::new(content.map_err(|why| loading::of_alias(args, &why))?);
        if check.play {
            let ids = ids(&content, named, &looked_at);
            played(&content, &ids, check, out)?;
        }
    }
    out.line(&mistakes.summary(count))?;
    Ok(ExitCode::from(u8::from(!mistakes.is_empty())))
}

/// What was typed, parted into paths and, with `--play`, ids of scenarios: what is there as a file is a path.
fn asked(args: &Args, check: &Check) -> Result<(Vec<PathBuf>, Vec<String>), Trouble> {
    if !check.play {
        return Ok((check.paths.clone(), Vec::new()));
    }
    let known = loading::sources(args)?;
    let is_id = |path: &&PathBuf| {
        let name = path.to_str().filter(|_| path.symlink_metadata().is_err());
        name.is_some_and(|name| scenario_file(&known, name))
    };
    let (ids, paths): (Vec<&PathBuf>, Vec<&PathBuf>) = check.paths.iter().partition(is_id);
    let ids = ids.into_iter().map(|id| id.to_string_lossy().into_owned());
    Ok((paths.into_iter().cloned().collect(), ids.collect()))
}

fn scenario_file(known: &Sources, id: &str) -> bool {
    known.file(&format!("scenarios/{id}.ron")).is_some()
}

/// The scenarios that were named; else those with a file among the paths; else all.
fn ids(content: &Content, named: Vec<String>, looked_at: &[ContentFile]) -> Vec<String> {
    if !named.is_empty() {
        return named;
    }
    let all = content.scenarios.iter().map(|play| &play.scenario.id);
    let touched = |id: &&String| {
        let file = format!("scenarios/{id}.");
        looked_at.iter().any(|at| at.path.starts_with(&file))
    };
    let some: Vec<String> = all.clone().filter(touched).cloned().collect();
    match some.is_empty() {
        true => all.cloned().collect(),
        false => some,
    }
}

fn played(
    content: &Arc<Content>,
    ids: &[String],
    check: &Check,
    out: &mut Out,
) -> Result<(), Trouble> {
    for id in ids {
        let Some(case) = Case::new(Arc::clone(content), id).map(Arc::new) else {
            continue;
        };
        let progress = Progress::of(check.seeds);
        let found = advice(&case, check.seeds, check.jobs, &|done| progress.tell(done));
        progress.done();
        let tight = fit::tight(&case.play);
        let mut lines = words::findings(&case, &found);
        let cut = tight
            .iter()
            .map(|text| (text.place.as_str(), text.rows, text.columns));
        lines.extend(words::tight(&cut.collect::<Vec<_>>()));
        for line in lines {
            out.line(&format!("{id}: {line}"))?;
        }
        let last = words::summary(id, check.seeds, found.len(), tight.len());
        out.line(&last)?;
    }
    Ok(())
}

/// What lies at a path: a folder's content files, or the one file.
fn files_at(path: &Path) -> Vec<ContentFile> {
    let one = |text| {
        let path = path.to_owned();
        vec![ContentFile {
            path: name_of(&path),
            at: path,
            text,
        }]
    };
    if !path.is_dir() {
        return one(text(path).map_err(Unread::Fault));
    }
    match content_files(path) {
        Ok(files) if files.is_empty() => one(Err(Unread::Nothing)),
        Ok(files) => files,
        Err(fault) => one(Err(Unread::Fault(fault))),
    }
}

fn hint(why: &Unread) -> &'static str {
    match why {
        Unread::Fault(_) => "content is read from regular files and folders",
        Unread::Nothing => "content files end in `.ron`: `members/POL.ron`, `rules.ron`",
        _ => "leave out what does not replace or add content",
    }
}

/// A single file takes the place that its name and folder say: `members/POL.ron`, or `rules.ron`.
fn name_of(path: &Path) -> String {
    let leaf = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path.parent().and_then(Path::file_name);
    match folder.map(|folder| folder.to_string_lossy()) {
        Some(folder) if folder == "members" || folder == "scenarios" => format!("{folder}/{leaf}"),
        _ => leaf.into_owned(),
    }
}
