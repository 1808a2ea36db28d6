//! `casus check`: every mistake in content, with where it stands.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::args::Args;
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::content::Content;
use crate::disk::{ContentFile, Unread, content_files, text};

/// Checks the built-in files with those of `--content` and of `paths` (folders or single files) in their places.
pub fn check(args: &Args, paths: &[PathBuf], out: &mut Out) -> Result<ExitCode, Trouble> {
    let folders = args.content.iter().chain(paths);
    let looked_at: Vec<ContentFile> = folders.flat_map(|path| files_at(path)).collect();
    let sources = loading::sources_with(&looked_at);
    let mut mistakes = Content::load(&sources).err().unwrap_or_default();
    for file in &looked_at {
        mistakes.call(&file.path, &file.at.to_string_lossy());
        if let Err(why) = &file.text {
            mistakes.of_file(&file.path, why.to_string(), hint(why));
        }
    }
    let count = match paths.is_empty() {
        true => sources.files().len(),
        false => looked_at.len(),
    };
    out.text(&mistakes.render(out.colour()))?;
    out.line(&mistakes.summary(count))?;
    Ok(ExitCode::from(u8::from(!mistakes.is_empty())))
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
