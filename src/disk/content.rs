//! A folder of content files that take the place of those inside the program.

use std::fs;
use std::path::{Path, PathBuf};

use crate::disk::system::{RealDisk, fault};
use crate::record::disk::{Disk, Fault};

/// The longest content file that is read, in bytes.
const FILE_BYTES: u64 = 2_000_000;
/// The most files, and how deep folders may lie in each other.
const FILES: usize = 1_000;
const DEPTH: usize = 4;

/// Every `.ron` file under `folder`, by its path from there with `/`, in order; links are not followed.
pub fn content_files(folder: &Path) -> Result<Vec<(String, String)>, (PathBuf, Fault)> {
    let mut paths = Vec::new();
    walk(folder, String::new(), 0, &mut paths)?;
    paths.sort();
    paths
        .into_iter()
        .map(|(name, path)| match text(&path) {
            Ok(text) => Ok((name, text)),
            Err(fault) => Err((path, fault)),
        })
        .collect()
}

/// The text of one content file.
pub fn text(path: &Path) -> Result<String, Fault> {
    let bytes = RealDisk.read(path, FILE_BYTES)?;
    // What is not UTF-8 becomes a replacement character, which no content file may hold.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn walk(
    folder: &Path,
    name: String,
    depth: usize,
    found: &mut Vec<(String, PathBuf)>,
) -> Result<(), (PathBuf, Fault)> {
    let at = |error| (folder.to_owned(), fault(error));
    for entry in fs::read_dir(folder).map_err(at)? {
        let entry = entry.map_err(at)?;
        let kind = entry.file_type().map_err(at)?;
        let path = entry.path();
        let Some(leaf) = entry
            .file_name()
            .to_str()
            .map(|leaf| format!("{name}{leaf}"))
        else {
            continue;
        };
        if kind.is_dir() && depth < DEPTH {
            walk(&path, format!("{leaf}/"), depth + 1, found)?;
        } else if !kind.is_dir() && leaf.ends_with(".ron") && found.len() < FILES {
            found.push((leaf, path));
        }
    }
    Ok(())
}
