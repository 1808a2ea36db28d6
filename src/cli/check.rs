//! `casus check`: every mistake in content, with where it stands.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::args::Args;
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::content::Content;
use crate::disk::{content_files, text};

/// Checks the built-in files with those of `paths` (folders or single files) in their places.
pub fn check(args: &Args, paths: &[PathBuf], out: &mut Out) -> Result<ExitCode, Trouble> {
    let mut sources = loading::sources(args)?;
    let mut looked_at = 0;
    for path in paths {
        let files = files_at(path)?;
        looked_at += files.len();
        sources = sources.overridden(files);
    }
    if paths.is_empty() {
        looked_at = sources.files().len();
    }
    match Content::load(&sources) {
        Ok(_) => {
            out.line(&format!("0 mistakes in {looked_at} files"))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(mistakes) => {
            out.text(&mistakes.render(out.colour()))?;
            out.line(&mistakes.summary(looked_at))?;
            Ok(ExitCode::from(1))
        }
    }
}

fn files_at(path: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let told = |at: &Path, fault| Trouble::Found(format!("{}: {fault}", at.display()));
    if path.is_dir() {
        return content_files(path).map_err(|(at, fault)| told(&at, fault));
    }
    let text = text(path).map_err(|fault| told(path, fault))?;
    Ok(vec![(name_of(path), text)])
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
