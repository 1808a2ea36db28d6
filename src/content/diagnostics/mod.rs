//! Every mistake of the content at once, each with its place and, where there is one, a way out.
//!
//! A check names a file and a path inside it; the place is found in the file's tree. What a message quotes from a
//! file is cleaned here, so no mistake can carry what it complains of to the terminal.

mod lines;
mod render;

pub use lines::LineIndex;

use std::collections::BTreeMap;
use std::fmt;

use crate::base::clean::clean;
use crate::content::located::{Node, Reading, Span, read};
use crate::content::source::SourceFile;

/// More mistakes of one file are counted, not shown.
const SHOWN_MAX: usize = 100;
/// A message or a hint is cut to so many columns.
const WIDTH_MAX: usize = 400;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    pub file: String,
    pub span: Span,
    pub message: String,
    /// Empty when there is nothing to advise.
    pub hint: String,
}

/// A file as the checks look places up in it.
#[derive(Clone, Debug)]
struct Document {
    text: String,
    /// Everything that stands in the file.
    tree: Option<Node>,
    /// What was left of it when broken parts were taken out, if any were; positions are those of the file.
    sound: Option<Node>,
    unshown: usize,
}

/// All mistakes found so far, and the files they stand in.
#[derive(Clone, Debug, Default)]
pub struct Mistakes {
    documents: BTreeMap<String, Document>,
    found: Vec<Mistake>,
}

impl Mistakes {
    pub fn new() -> Mistakes {
        Mistakes::default()
    }

    /// Takes a file in, so that mistakes can be placed in it, and tells the faults of its syntax.
    pub fn open(&mut self, file: &SourceFile) -> Reading {
        let reading = read(&file.text);
        let document = Document {
            text: file.text.clone(),
            tree: reading.tree.clone(),
            sound: None,
            unshown: 0,
        };
        self.documents.insert(file.path.clone(), document);
        for fault in &reading.faults {
            self.push(
                &file.path,
                fault.span,
                fault.message.clone(),
                fault.hint.clone(),
            );
        }
        reading
    }

    /// A mistake at `path` inside `file` (see `located::path`); an empty path means the file's one value. An empty
    /// hint means none.
    pub fn at(
        &mut self,
        file: &str,
        path: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let span = self.place(file, path);
        self.push(file, span, message, hint);
    }

    /// A mistake of a file as a whole, or of a file that is not there.
    pub fn of_file(&mut self, file: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.push(file, Span::default(), message, hint);
    }

    /// A mistake at known bytes of a file. The same words at the same place are told once.
    pub fn push(
        &mut self,
        file: &str,
        span: Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let mistake = Mistake {
            file: clean(file, WIDTH_MAX),
            span,
            message: clean(&message.into(), WIDTH_MAX),
            hint: clean(&hint.into(), WIDTH_MAX),
        };
        let of_file = self.found.iter().filter(|known| known.file == mistake.file);
        if of_file.clone().any(|known| *known == mistake) {
            return;
        }
        if of_file.count() < SHOWN_MAX {
            self.found.push(mistake);
        } else if let Some(document) = self.documents.get_mut(file) {
            document.unshown += 1;
        }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
    /// How many there are, those not shown included.
    pub fn len(&self) -> usize {
        self.found.len()
            + self
                .documents
                .values()
                .map(|file| file.unshown)
                .sum::<usize>()
    }
    pub fn of(&self, file: &str) -> impl Iterator<Item = &Mistake> {
        self.found
            .iter()
            .filter(move |mistake| mistake.file == file)
    }
    /// By file and place.
    pub fn sorted(&self) -> Vec<&Mistake> {
        let mut all: Vec<&Mistake> = self.found.iter().collect();
        all.sort();
        all
    }

    /// Line and column of a mistake, both from 1; columns count characters.
    pub fn line_column(&self, mistake: &Mistake) -> (usize, usize) {
        self.text_of(&mistake.file).map_or((1, 1), |text| {
            LineIndex::new(text).line_column(mistake.span.start)
        })
    }

    /// All mistakes as a person reads them, with the lines they stand in.
    pub fn render(&self, colour: bool) -> String {
        render::all(self, colour)
    }

    /// The last line of a check: `N mistakes in M files`, where `files` were looked at.
    pub fn summary(&self, files: usize) -> String {
        format!("{} mistakes in {files} files", self.len())
    }

    /// The texts under `field` of each element of the list at `path`: the ids a file offers, also those of elements
    /// that are otherwise broken.
    pub fn ids(&self, file: &str, path: &str, field: &str) -> Vec<String> {
        self.documents
            .get(file)
            .and_then(|document| {
                let list = document.tree.as_ref()?.at(&document.text, path)?;
                Some(list.texts_of_field(&document.text, field))
            })
            .unwrap_or_default()
    }

    pub(crate) fn text_of(&self, file: &str) -> Option<&str> {
        self.documents
            .get(file)
            .map(|document| document.text.as_str())
    }

    /// From here on paths lead into `sound`, whose lists are those of the values that were read.
    pub(crate) fn keep_sound(&mut self, file: &str, sound: Option<Node>) {
        if let Some(document) = self.documents.get_mut(file) {
            document.sound = sound;
        }
    }

    fn place(&self, file: &str, path: &str) -> Span {
        self.documents
            .get(file)
            .and_then(|document| {
                let tree = document.sound.as_ref().or(document.tree.as_ref())?;
                Some(tree.locate_nearest(&document.text, path))
            })
            .unwrap_or_default()
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Mistakes {}
