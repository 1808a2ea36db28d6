//! Every mistake of the content at once, each with its place and, where there is one, a way out.
//!
//! A check names a file and a path inside it; the place is found in the file's tree. What a message quotes from a
//! file is cleaned here, so no mistake can carry what it complains of to the terminal.

mod lines;
mod render;

pub use lines::LineIndex;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::base::clean::clean;
use crate::content::located::{Faults, Node, Span, read};
use crate::content::source::SourceFile;

/// Mistakes of one file that are shown; more are counted.
const SHOWN_OF_FILE: usize = 100;
/// Mistakes of all files that are shown; more are counted.
const SHOWN_MAX: usize = 1_000;
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
    tree: Option<Arc<Node>>,
    /// What was left of it when broken parts were taken out, if any were; positions are those of the file.
    sound: Option<Node>,
}

/// The mistakes of one file.
#[derive(Clone, Debug, Default)]
struct Found {
    shown: Vec<Mistake>,
    unshown: usize,
    /// The file could not be read: there is no line in it to point at.
    unread: bool,
}

/// All mistakes found so far, and the files they stand in.
#[derive(Clone, Debug, Default)]
pub struct Mistakes {
    documents: BTreeMap<String, Document>,
    found: BTreeMap<String, Found>,
    /// What a file is called when its mistakes are shown, if not by its path inside the content.
    names: BTreeMap<String, String>,
    /// The scale each number was held to, by file and path, where somebody wants to know.
    scales: Option<Scales>,
}

/// The scale that a check holds a number to, by file and path: `0..=5`.
pub type Scales = BTreeMap<(String, String), String>;

impl Mistakes {
    pub fn new() -> Mistakes {
        Mistakes::default()
    }

    /// Mistakes that also keep the scales.
    pub fn with_scales() -> Mistakes {
        Mistakes {
            scales: Some(Scales::new()),
            ..Mistakes::default()
        }
    }
    /// The scales kept, if they were.
    pub fn scales(self) -> Scales {
        self.scales.unwrap_or_default()
    }
    /// A number of `file` at `path` was held to this scale.
    pub fn scale<N: fmt::Display>(&mut self, file: &str, path: &str, scale: &RangeInclusive<N>) {
        if let Some(scales) = &mut self.scales {
            let told = format!("{}..={}", scale.start(), scale.end());
            scales.insert((file.to_owned(), path.to_owned()), told);
        }
    }

    /// Takes a file in, so that mistakes can be placed in it, and tells the faults of its syntax.
    pub fn open(&mut self, file: &SourceFile) -> Opened {
        let reading = read(file.text());
        let tree = reading.tree.map(Arc::new);
        let document = Document {
            text: file.text().to_owned(),
            tree: tree.clone(),
            sound: None,
        };
        self.documents.insert(file.path.clone(), document);
        self.tell(&file.path, &reading.faults);
        Opened {
            tree,
            commas: reading.commas,
        }
    }

    /// Every fault of a file's text.
    pub fn tell(&mut self, file: &str, faults: &Faults) {
        for fault in faults.kept() {
            self.push(file, fault.span, &fault.message, &fault.hint);
        }
        if faults.others() > 0 {
            self.found
                .entry(clean(file, WIDTH_MAX))
                .or_default()
                .unshown += faults.others();
        }
    }

    /// From here on mistakes of `file` are shown under `name`: where a person finds it.
    pub fn call(&mut self, file: &str, name: &str) {
        let name = clean(name, WIDTH_MAX);
        self.names.insert(clean(file, WIDTH_MAX), name);
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
        let span = match self.has_room(file) {
            true => self.place(file, path),
            false => Span::default(),
        };
        self.push(file, span, message, hint);
    }

    /// A mistake of a file as a whole, or of a file that is not there.
    pub fn of_file(&mut self, file: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.push(file, Span::default(), message, hint);
    }

    /// A file that could not be read, and why.
    pub fn unread(&mut self, file: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.of_file(file, message, hint);
        self.found.entry(clean(file, WIDTH_MAX)).or_default().unread = true;
    }

    /// A mistake at known bytes of a file. The same words at the same place are told once.
    pub fn push(
        &mut self,
        file: &str,
        span: Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let room = self.has_room(file);
        let file = clean(file, WIDTH_MAX);
        let found = self.found.entry(file.clone()).or_default();
        if !room {
            found.unshown += 1;
            return;
        }
        let mistake = Mistake {
            file,
            span,
            message: clean(&message.into(), WIDTH_MAX),
            hint: clean(&hint.into(), WIDTH_MAX),
        };
        if !found.shown.contains(&mistake) {
            found.shown.push(mistake);
        }
    }

    /// True while another mistake of `file` would be shown; after that its words are not worth making.
    pub fn has_room(&self, file: &str) -> bool {
        let of_file = |found: &Found| found.shown.len();
        let all: usize = self.found.values().map(of_file).sum();
        all < SHOWN_MAX && self.found.get(file).map_or(0, of_file) < SHOWN_OF_FILE
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
    /// How many there are, those not shown included.
    pub fn len(&self) -> usize {
        let of_file = |found: &Found| found.shown.len() + found.unshown;
        self.found.values().map(of_file).sum()
    }
    /// The mistakes of a file that are shown.
    pub fn of(&self, file: &str) -> impl Iterator<Item = &Mistake> {
        self.found
            .get(file)
            .into_iter()
            .flat_map(|found| &found.shown)
    }
    /// True when a file has a mistake, shown or not.
    pub fn is_broken(&self, file: &str) -> bool {
        self.found.contains_key(file)
    }
    /// By file and place, those that are shown.
    pub fn sorted(&self) -> Vec<&Mistake> {
        let mut all: Vec<&Mistake> = self.found.values().flat_map(|found| &found.shown).collect();
        all.sort();
        all
    }
    /// How many mistakes of each file are not shown.
    pub fn unshown(&self) -> impl Iterator<Item = (&str, usize)> {
        let left = self.found.iter().filter(|(_, found)| found.unshown > 0);
        left.map(|(file, found)| (self.name_of(file), found.unshown))
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
        let s = |count: usize| if count == 1 { "" } else { "s" };
        let mistakes = self.len();
        format!(
            "{mistakes} mistake{} in {files} file{}",
            s(mistakes),
            s(files)
        )
    }

    /// The texts under `field` of each element of the list at `path`: the ids a file offers, also those of elements
    /// that are otherwise broken. `None` for a file that was not taken in.
    pub fn ids(&self, file: &str, path: &str, field: &str) -> Option<Vec<String>> {
        let document = self.documents.get(file)?;
        let tree = document.tree.as_ref();
        let list = tree.and_then(|tree| tree.at(&document.text, path));
        Some(list.map_or_else(Vec::new, |list| list.texts_of_field(&document.text, field)))
    }

    pub(crate) fn text_of(&self, file: &str) -> Option<&str> {
        self.documents
            .get(file)
            .map(|document| document.text.as_str())
    }

    pub(crate) fn is_unread(&self, file: &str) -> bool {
        self.found.get(file).is_some_and(|found| found.unread)
    }

    pub(crate) fn name_of<'a>(&'a self, file: &'a str) -> &'a str {
        self.names.get(file).map_or(file, String::as_str)
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
                let tree = document.sound.as_ref().or(document.tree.as_deref())?;
                Some(tree.locate_nearest(&document.text, path))
            })
            .unwrap_or_default()
    }
}

/// What is left to be read of a file once its positions are known.
#[derive(Clone, Debug)]
pub struct Opened {
    /// `None` when the brackets could not be made out.
    pub tree: Option<Arc<Node>>,
    /// Bytes of white space where a missing comma belongs.
    pub commas: Vec<usize>,
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Mistakes {}
