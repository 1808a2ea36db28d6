//! A folder of content files that take the place of those inside the program.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::disk::system::{RealDisk, fault};
use crate::record::disk::{Disk, Fault};

/// The longest content file that is read, in bytes, and the most bytes of all together.
const FILE_BYTES: u64 = 2_000_000;
const ALL_BYTES: usize = 16_000_000;
/// The most files, the most other things beside them, and how deep folders may lie in each other.
const FILES: usize = 1_000;
const ENTRIES: usize = 20_000;
const DEPTH: usize = 4;

/// One file of content: where it is, its path inside the content with `/`, and its text or why it has none.
#[derive(Debug)]
pub struct ContentFile {
    pub at: PathBuf,
    pub path: String,
    pub text: Result<String, Unread>,
}

/// Why a file of content was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    Fault(Fault),
    TooManyFiles,
    TooManyBytes,
    TooDeep,
    /// A folder without any content.
    Nothing,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::Fault(fault) => fault.fmt(f),
            Unread::TooManyFiles => write!(f, "a folder may hold {FILES} content files at most"),
            Unread::TooManyBytes => write!(f, "all files together may have {ALL_BYTES} bytes"),
            Unread::TooDeep => write!(f, "folders may lie {DEPTH} deep at most"),
            Unread::Nothing => f.write_str("there is no content file in this folder"),
        }
    }
}

/// Every `.ron` file under `folder`, in order of path; links are told and not followed.
///
/// # Errors
/// The folder itself cannot be read. What is wrong with a file in it stands beside that file.
pub fn content_files(folder: &Path) -> Result<Vec<ContentFile>, Fault> {
    let mut walk = Walk::default();
    walk.folder(folder, "", 0)?;
    walk.found.sort_by(|a, b| a.path.cmp(&b.path));
    let mut left = ALL_BYTES;
    for file in &mut walk.found {
        if file.text.is_ok() {
            file.text = text(&file.at).map_err(Unread::Fault);
        }
        let bytes = file.text.as_ref().map_or(0, String::len);
        match left.checked_sub(bytes) {
            Some(rest) => left = rest,
            None => file.text = Err(Unread::TooManyBytes),
        }
    }
    Ok(walk.found)
}

/// The text of one content file.
///
/// # Errors
/// It is missing, too long, or no regular file.
pub fn text(path: &Path) -> Result<String, Fault> {
    let bytes = RealDisk.read(path, FILE_BYTES)?;
    // What is not UTF-8 becomes a replacement character, which no content file may hold.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[derive(Default)]
struct Walk {
    found: Vec<ContentFile>,
    entries: usize,
}

impl Walk {
    fn folder(&mut self, folder: &Path, name: &str, depth: usize) -> Result<(), Fault> {
        for entry in fs::read_dir(folder).map_err(fault)? {
            let entry = entry.map_err(fault)?;
            let kind = entry.file_type().map_err(fault)?;
            let at = entry.path();
            let path = format!("{name}{}", entry.file_name().to_string_lossy());
            self.entries += 1;
            if self.entries > ENTRIES || self.found.len() >= FILES {
                self.unread(at, path, Unread::TooManyFiles);
                return Ok(());
            }
            let is_content = path.ends_with(".ron");
            if kind.is_dir() && depth == DEPTH {
                self.unread(at, path, Unread::TooDeep);
            } else if kind.is_dir() {
                if let Err(fault) = self.folder(&at, &format!("{path}/"), depth + 1) {
                    self.unread(at, path, Unread::Fault(fault));
                }
            } else if is_content {
                let text = Ok(String::new());
                self.found.push(ContentFile { at, path, text });
            } else if kind.is_symlink() && at.is_dir() {
                self.unread(at, path, Unread::Fault(Fault::Link));
            }
        }
        Ok(())
    }

    fn unread(&mut self, at: PathBuf, path: String, why: Unread) {
        let told = |file: &ContentFile| file.text == Err(Unread::TooManyFiles);
        if why != Unread::TooManyFiles || !self.found.last().is_some_and(told) {
            let text = Err(why);
            self.found.push(ContentFile { at, path, text });
        }
    }
}
