//! The reader: RON text in, a tree of positions and the faults of its syntax out.
//!
//! A missing comma is told and read over, so that one slip does not hide the rest; a bracket that does not match ends
//! the reading. Time and memory are bounded by the size of the file, and the file is bounded.

use super::faults::{Fault, Faults};
use super::tokens::{leaf, starts_name, text_opening};
use super::{Item, Kind, Node, Span};

/// Larger files are refused unread.
pub const BYTES_MAX: usize = 2_000_000;
/// Deeper nesting is refused.
pub const DEPTH_MAX: usize = 100;
/// More values than this are refused.
const VALUES_MAX: usize = 100_000;

/// What one reading brought.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// `None` when the brackets could not be made out.
    pub tree: Option<Node>,
    pub faults: Faults,
    /// Bytes of white space where a missing comma belongs.
    pub commas: Vec<usize>,
}

/// Reads a whole file.
pub fn read(text: &str) -> Reading {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
        values: 0,
        looked_to: 0,
        out: Reading::default(),
    };
    if text.len() > BYTES_MAX {
        let message = format!(
            "the file has {} bytes; at most {BYTES_MAX} are read",
            text.len()
        );
        reader.fault(Span::default(), message, "split the file or shorten it");
        return reader.out;
    }
    let tree = reader.file();
    Reading {
        tree: tree.ok(),
        ..reader.out
    }
}

/// A place in a text, and what was found before it.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    depth: usize,
    values: usize,
    /// White space before this byte has been looked at.
    pub(super) looked_to: usize,
    out: Reading,
}

/// The fault has been told; the reading ends.
pub(super) struct Stop;
pub(super) type Read<T> = Result<T, Stop>;

impl Reader<'_> {
    fn file(&mut self) -> Read<Node> {
        self.space()?;
        while self.rest().starts_with('#') {
            self.attribute()?;
            self.space()?;
        }
        let root = self.value()?;
        self.space()?;
        if !self.rest().is_empty() {
            return self.stop(
                self.here(),
                "something follows the end of the file's one value",
                "a file holds one value; is a bracket closed too early?",
            );
        }
        Ok(root)
    }

    fn value(&mut self) -> Read<Node> {
        let start = self.at;
        self.values += 1;
        if self.values > VALUES_MAX {
            let message = format!("the file holds more than {VALUES_MAX} values");
            return self.stop(self.here(), message, "split the file or shorten it");
        }
        let Some(first) = self.peek() else {
            let hint = "a file of content is one value in brackets: `( ... )` or `[ ... ]`";
            return self.stop(
                self.here(),
                "the file ends where a value should stand",
                hint,
            );
        };
        if let Some(length) = text_opening(self.rest()) {
            return self.string(start, length);
        }
        match first {
            '(' => self.group(start, None),
            '[' => self.bracketed(start, None, Kind::Seq, ']'),
            '{' => self.bracketed(start, None, Kind::Map, '}'),
            '\'' => self.character(start),
            'b' if self.rest().starts_with("b'") => {
                self.at += 1;
                self.character(start)
            }
            c if c.is_ascii_digit() || "+-.".contains(c) => Ok(self.number(start)),
            c if starts_name(c) => self.named(start),
            c => {
                let message = format!("expected a value, found `{c}`");
                let hint = match c {
                    // As a word processor writes them.
                    '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2018}' | '\u{2019}' | '\u{ab}' => {
                        "quotation marks are the straight ones: \"; an editor for plain text writes them"
                    }
                    _ => "values are texts in quotation marks, whole numbers, words or brackets",
                };
                self.stop(self.here(), message, hint)
            }
        }
    }

    /// A word, or a word before a bracket.
    fn named(&mut self, start: usize) -> Read<Node> {
        let name = self.name();
        let end = self.at;
        self.space()?;
        if self.peek() == Some('(') {
            return self.group(start, Some(name));
        }
        self.at = end;
        Ok(leaf(Kind::Word, name))
    }

    /// What stands in round brackets: fields when the first thing is a name and a colon, else a tuple.
    fn group(&mut self, start: usize, name: Option<Span>) -> Read<Node> {
        let open = self.at;
        self.at += 1;
        self.space()?;
        let fields = self.peek() == Some(')') || self.key_ahead()?;
        self.at = open;
        let kind = if fields { Kind::Fields } else { Kind::Tuple };
        self.bracketed(start, name, kind, ')')
    }

    fn bracketed(
        &mut self,
        start: usize,
        name: Option<Span>,
        kind: Kind,
        close: char,
    ) -> Read<Node> {
        let open = self.at;
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            let message = format!("brackets stand more than {DEPTH_MAX} deep");
            return self.stop(
                self.here(),
                message,
                "nothing here is nested so deep; close some",
            );
        }
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.space()?;
            match self.peek() {
                Some(c) if c == close => break,
                Some(c) if ")]}".contains(c) => return self.crossed(open, c),
                None => return self.unclosed(open),
                Some(_) => items.push(self.item(kind, close)?),
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(Node {
            span: Span::new(start, self.at),
            name,
            kind,
            items,
        })
    }

    fn item(&mut self, kind: Kind, close: char) -> Read<Item> {
        let start = self.at;
        let (key, key_node) = match kind {
            Kind::Fields => (Some(self.field_name()?), None),
            Kind::Map => {
                let node = self.value()?;
                (Some(node.span), Some(Box::new(node)))
            }
            _ => (None, None),
        };
        if key.is_some() {
            self.colon()?;
        }
        let value = self.value()?;
        let end = self.comma(&value, close)?;
        Ok(Item {
            key,
            key_node,
            value,
            extent: Span::new(start, end),
        })
    }

    fn field_name(&mut self) -> Read<Span> {
        match self.peek() {
            Some(c) if starts_name(c) && text_opening(self.rest()).is_none() => Ok(self.name()),
            _ => self.stop(
                self.here(),
                "expected the name of a field",
                "fields are written `name: value`",
            ),
        }
    }

    fn colon(&mut self) -> Read<()> {
        self.space()?;
        if self.peek() != Some(':') {
            return self.stop(
                self.here(),
                "expected a colon and a value",
                "fields are written `name: value`",
            );
        }
        self.at += 1;
        self.space()
    }

    /// Reads the comma behind `value`; returns the end of the item.
    fn comma(&mut self, value: &Node, close: char) -> Read<usize> {
        let end = self.at;
        self.space()?;
        match self.peek() {
            Some(',') => {
                self.at += 1;
                Ok(self.at)
            }
            Some(c) if c == close || ")]}".contains(c) => Ok(end),
            None => Ok(end),
            Some(_) => self.missing_comma(value, end),
        }
    }

    fn missing_comma(&mut self, value: &Node, end: usize) -> Read<usize> {
        if value.kind == Kind::Text && value.span.of(self.text).contains('\n') {
            let span = Span::new(value.span.start, value.span.start + 1);
            return self.stop(
                span,
                "this text runs over several lines and is followed by no comma",
                "is its closing quotation mark missing?",
            );
        }
        if self.text[end..].starts_with(|c: char| c.is_ascii_whitespace()) {
            self.out.commas.push(end);
        } else {
            return self.stop(
                self.here(),
                "expected a comma",
                match self.text[end..].starts_with('%') {
                    true => "a number stands alone: 80, without the mark",
                    false => "items and fields are parted by commas",
                },
            );
        }
        let last = self.text[..end]
            .chars()
            .next_back()
            .map_or(1, char::len_utf8);
        self.fault(
            Span::new(end - last, end),
            "a comma is missing here",
            "items and fields are parted by commas",
        );
        Ok(end)
    }

    fn crossed<T>(&mut self, open: usize, found: char) -> Read<T> {
        let opened = &self.text[open..=open];
        let line = 1 + self.text[..open].matches('\n').count();
        let message = format!("`{found}` does not close the `{opened}` of line {line}");
        let hint = "each bracket is closed by its own kind, the last opened first";
        self.stop(self.here(), message, hint)
    }

    fn unclosed<T>(&mut self, open: usize) -> Read<T> {
        let opened = &self.text[open..=open];
        let message = format!("this `{opened}` is never closed");
        let hint = "close it where its list or fields end";
        self.stop(Span::new(open, open + 1), message, hint)
    }

    pub(super) fn rest(&self) -> &str {
        &self.text[self.at..]
    }
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }
    /// The character that stands next.
    pub(super) fn here(&self) -> Span {
        Span::new(self.at, self.at + self.peek().map_or(0, char::len_utf8))
    }
    pub(super) fn fault(&mut self, span: Span, message: impl Into<String>, hint: &str) {
        self.out.faults.push(|| Fault {
            span,
            message: message.into(),
            hint: hint.to_owned(),
        });
    }
    pub(super) fn stop<T>(
        &mut self,
        span: Span,
        message: impl Into<String>,
        hint: &str,
    ) -> Read<T> {
        self.fault(span, message, hint);
        Err(Stop)
    }
}
