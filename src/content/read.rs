//! From a file to a value, telling every mistake on the way.
//!
//! The reader of values stops at its first error. So each error is told, the smallest part around it that can be
//! spared is blanked out with spaces (which moves nothing), and the rest is read again, until nothing is wrong or
//! nothing can be spared. What was left is handed to checks that go on, never to the game.

use std::sync::Arc;

use ron::Options;
use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use crate::base::clean::nearest;
use crate::content::diagnostics::{LineIndex, Mistakes};
use crate::content::lint::lint;
use crate::content::located::{Item, Kind, Node, Span, read};
use crate::content::source::SourceFile;
use crate::content::wording;

/// Readings of one file, at most; fewer for a long one.
const READINGS_MAX: usize = 100;
/// Bytes read again and again, at most.
const REREAD_BYTES_MAX: usize = 8_000_000;

/// What could be read of a file.
#[derive(Clone, Debug)]
pub struct Salvage<T> {
    /// The value, without its broken parts; `None` when nothing could be spared.
    pub value: Option<T>,
    /// True when nothing was wrong with the file.
    pub whole: bool,
}

/// How content is written: `Some(x)` as `x`, newtypes as what they hold.
pub fn options() -> Options {
    Options::default().with_default_extension(
        Extensions::IMPLICIT_SOME
            | Extensions::UNWRAP_NEWTYPES
            | Extensions::UNWRAP_VARIANT_NEWTYPES,
    )
}

/// The file's value; `None`, and its mistakes told, when anything is wrong with it.
pub fn parse<T: DeserializeOwned>(file: &SourceFile, mistakes: &mut Mistakes) -> Option<T> {
    let salvage = salvage(file, mistakes);
    salvage.value.filter(|_| salvage.whole)
}

/// The sound elements of a file that is one list; the mistakes of the others are told.
pub fn parse_items<T: DeserializeOwned>(file: &SourceFile, mistakes: &mut Mistakes) -> Vec<T> {
    salvage(file, mistakes).value.unwrap_or_default()
}

/// Reads what can be read. Paths of later mistakes in this file lead into what was left, at its old positions.
pub fn salvage<T: DeserializeOwned>(file: &SourceFile, mistakes: &mut Mistakes) -> Salvage<T> {
    let reading = mistakes.open(file);
    let Some(tree) = reading.tree else {
        return Salvage {
            value: None,
            whole: false,
        };
    };
    mistakes.tell(&file.path, &lint(file.text(), &tree));
    let mut repair = Repair {
        file,
        tree,
        text: with_commas(file.text(), &reading.commas),
        blanked: Vec::new(),
    };
    let value = repair.read(mistakes);
    if !repair.blanked.is_empty() {
        mistakes.keep_sound(&file.path, read(&repair.text).tree);
    }
    let whole = !mistakes.is_broken(&file.path);
    Salvage { value, whole }
}

/// A file whose broken parts are blanked one by one.
struct Repair<'a> {
    file: &'a SourceFile,
    tree: Arc<Node>,
    text: String,
    blanked: Vec<Span>,
}

impl Repair<'_> {
    fn read<T: DeserializeOwned>(&mut self, mistakes: &mut Mistakes) -> Option<T> {
        let readings = (REREAD_BYTES_MAX / self.text.len().max(1)).clamp(1, READINGS_MAX);
        for _ in 0..readings {
            let error = match options().from_str(&self.text) {
                Ok(value) => return Some(value),
                Err(error) => error,
            };
            let spared = self.tell(&error, mistakes)?;
            self.blank(spared);
        }
        None
    }

    /// Tells the error unless it only follows from an earlier one; returns what to blank out.
    fn tell(&self, error: &SpannedError, mistakes: &mut Mistakes) -> Option<Span> {
        let lines = LineIndex::new(&self.text);
        let start = lines.byte(error.span.start.line, error.span.start.col);
        let end = lines.byte(error.span.end.line, error.span.end.col);
        let place = Place::find(&self.tree, self.file.text(), error, Span::new(start, end));
        if !self.follows(&place, error, mistakes) {
            let found = place.shown.of(self.file.text());
            let words = wording::of(&error.code, found);
            mistakes.push(&self.file.path, place.shown, words.message, words.hint);
        }
        place.spared.filter(|span| !self.blanked.contains(span))
    }

    /// True when the error is one that was told already, or comes of a part that was blanked.
    fn follows(&self, place: &Place, error: &SpannedError, mistakes: &Mistakes) -> bool {
        if let ron::Error::MissingStructField { field, .. } = &error.code {
            return place.inside.items.iter().any(|item| {
                let key = item.key.map_or("", |key| key.of(self.file.text()));
                self.blanked.contains(&item.extent) && nearest(key, [*field]) == [*field]
            });
        }
        let emptied = !place.inside.items.is_empty()
            && self
                .blanked
                .iter()
                .any(|gone| place.inside.span.holds(*gone));
        let told = mistakes
            .of(&self.file.path)
            .any(|mistake| mistake.span.overlaps(place.shown));
        told || (emptied && place.shown == place.inside.handle(self.file.text()))
    }

    fn blank(&mut self, gone: Span) {
        let spaces = " ".repeat(gone.end - gone.start);
        self.text.replace_range(gone.start..gone.end, &spaces);
        self.blanked.push(gone);
    }
}

/// Where an error of the reader of values lies.
struct Place<'a> {
    /// What to underline.
    shown: Span,
    /// The smallest value around it.
    inside: &'a Node,
    /// The smallest part that can be spared: a field, an element, an entry.
    spared: Option<Span>,
}

impl<'a> Place<'a> {
    fn find(tree: &'a Node, text: &str, error: &SpannedError, span: Span) -> Place<'a> {
        let mut at = token_at(text, span);
        if matches!(error.code, ron::Error::ExpectedStructLike) && ends_a_word(text, at) {
            at -= 1;
        }
        let mut place = Place {
            shown: tree.handle(text),
            inside: tree,
            spared: None,
        };
        let of_struct = matches!(error.code, ron::Error::MissingStructField { .. });
        while let Some(item) = place.inside.items.iter().find(|item| holds(item, at)) {
            let closes = item.value.span.end == at + 1 || item.value.span.end == at;
            if of_struct && item.value.items.is_empty() && !closes {
                break;
            }
            if place.inside.kind != Kind::Tuple {
                place.spared = Some(item.extent);
            }
            if let Some(key) = item.key.filter(|key| key.touches(at)) {
                place.shown = key;
                break;
            }
            place.inside = &item.value;
            place.shown = item.value.handle(text);
        }
        place
    }
}

fn holds(item: &Item, at: usize) -> bool {
    item.whole().start <= at && at < item.whole().end
}

/// The byte of the token an error is about: the error's span may begin with the white space before it.
fn token_at(text: &str, span: Span) -> usize {
    let part = text.get(span.start..span.end).unwrap_or("");
    let skipped = part.len() - part.trim_start().len();
    span.start + skipped
}

/// True when a word ends before `at` and none goes on: a variant without the content it should have.
fn ends_a_word(text: &str, at: usize) -> bool {
    let part = |c: char| c == '_' || c.is_ascii_alphanumeric();
    text[..at].ends_with(part) && !text[at..].starts_with(part)
}

/// The text with a comma in place of the white space where one is missing.
fn with_commas(text: &str, commas: &[usize]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for &at in commas {
        out.push_str(&text[from..at]);
        out.push(',');
        from = at + 1;
    }
    out.push_str(&text[from..]);
    out
}
