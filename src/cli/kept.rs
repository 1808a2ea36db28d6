//! Kept nights by what was typed: a file, the name of a save, or the name of a sample.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::clean::{clean, did_you_mean};
use crate::cli::args::Args;
use crate::cli::loading;
use crate::cli::out::Trouble;
use crate::disk::{RealDisk, saves_folder};
use crate::record::disk::Fault;
use crate::record::name::SaveName;
use crate::record::open::OpenError;
use crate::record::recording::{ReadError, Recording};
use crate::record::samples::{SAMPLES, Sample};
use crate::session::Shelf;
use crate::words;

/// Columns a path may have in a line.
const PATH: usize = 200;

/// The folder of saves.
pub fn shelf(args: &Args) -> Result<Shelf, Trouble> {
    let folder = saves_folder(args.saves.as_deref()).map_err(|fault| {
        Trouble::Found(format!(
            "the folder of saves: {fault}; name one with --saves DIR"
        ))
    })?;
    Ok(Shelf::new(Arc::new(RealDisk), &folder).under(loading::alias(args)?))
}

/// The tree of a record, a line each; none where it is alone, or the folder of saves cannot be read.
pub fn tree(args: &Args, recording: &Recording) -> Vec<String> {
    let sample = |sample: &Sample| Some((SaveName::new(sample.name).ok()?, sample.read().ok()?));
    let shelf = shelf(args).ok();
    let leaves = shelf.and_then(|shelf| {
        shelf
            .tree(recording, SAMPLES.iter().filter_map(sample))
            .ok()
    });
    words::debrief::tree(&leaves.unwrap_or_default())
}

/// A path as it is shown.
pub fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), PATH)
}

/// Reads the file of that path; where there is none, the save of that name, or the sample.
pub fn read(args: &Args, typed: &Path) -> Result<Recording, String> {
    let recording = found(args, typed)?;
    let alias = loading::alias(args).map_err(|trouble| trouble.what().to_owned())?;
    Ok(recording.under(alias))
}

fn found(args: &Args, typed: &Path) -> Result<Recording, String> {
    let missing = match Recording::read(&RealDisk, typed) {
        Err(error @ ReadError::Open(OpenError::Disk(Fault::Missing))) => error,
        read => return read.map_err(|error| error.to_string()),
    };
    let Some(name) = name(typed) else {
        return Err(missing.to_string());
    };
    let saved = shelf(args).ok().map(|shelf| shelf.read(&name));
    match (saved, Sample::find(&name.to_string())) {
        (None | Some(Err(ReadError::Open(OpenError::Disk(Fault::Missing)))), Some(sample)) => {
            sample.read().map_err(|error| error.to_string())
        }
        (Some(Ok(recording)), _) => Ok(recording),
        _ => Err(format!(
            "{missing}, and no save or sample of that name; `casus list saves` tells them"
        )),
    }
}

/// Where the night to be gone on with is: the file of that path, or the save of that name.
pub fn path(args: &Args, typed: &Path) -> Result<PathBuf, Trouble> {
    match (name(typed), shelf(args)) {
        (Some(name), Ok(shelf)) if is_missing(typed) => Ok(shelf.path(&name)),
        _ => Ok(typed.to_owned()),
    }
}

/// No file is there.
pub fn is_missing(path: &Path) -> bool {
    let read = Recording::read(&RealDisk, path);
    matches!(read, Err(ReadError::Open(OpenError::Disk(Fault::Missing))))
}

/// What is said of a night that is neither a file nor a save: the names near it, and where all are told.
pub fn no_save(args: &Args, typed: &Path) -> String {
    let saves = shelf(args).ok().and_then(|shelf| shelf.list().ok());
    let names: Vec<String> = saves
        .unwrap_or_default()
        .iter()
        .map(|save| save.name.to_string())
        .collect();
    let typed = shown(typed);
    let near = did_you_mean(&typed, names.iter().map(String::as_str));
    let near = if near.is_empty() {
        String::new()
    } else {
        format!("{near} ")
    };
    format!(
        "there is no file and no save `{typed}`; {near}`casus list saves` tells which there are"
    )
}

/// A bare word, with or without the ending of a file.
fn name(typed: &Path) -> Option<SaveName> {
    let text = typed.to_str()?;
    SaveName::new(text).ok().or_else(|| SaveName::of_file(text))
}
