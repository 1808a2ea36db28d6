//! The reader: RON text in, a tree of positions and the faults of its syntax out.
//!
//! A missing comma is told and read over, so that one slip does not hide the rest; a bracket that does not match ends
//! the reading. Time and memory are bounded by the size of the file, and the file is bounded.

use super::{Item, Kind, Node, Span, decode};
use crate::base::clean::name_of_offence;

/// Larger files are refused unread.
pub const BYTES_MAX: usize = 2_000_000;
/// Deeper nesting is refused.
pub const DEPTH_MAX: usize = 100;
/// More values than this are refused.
const VALUES_MAX: usize = 200_000;
/// More faults than this are not told.
const FAULTS_MAX: usize = 50;

/// Something wrong with the text itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub span: Span,
    pub message: String,
    pub hint: String,
}

/// What one reading brought.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// `None` when the brackets could not be made out.
    pub tree: Option<Node>,
    pub faults: Vec<Fault>,
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

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    values: usize,
    out: Reading,
}

/// The fault has been told; the reading ends.
struct Stop;
type Read<T> = Result<T, Stop>;

impl Reader<'_> {
    fn file(&mut self) -> Read<Node> {
        self.space()?;
        while self.rest().starts_with('#') {
            self.at += self
                .rest()
                .find(']')
                .map_or(self.rest().len(), |end| end + 1);
            self.space()?;
        }
        let root = self.value()?;
        self.space()?;
        if !self.rest().is_empty() {
            return self.stop(
                self.here(),
                "something follows the end of the file's one value",
                "",
            );
        }
        Ok(root)
    }

    fn value(&mut self) -> Read<Node> {
        let start = self.at;
        self.values += 1;
        if self.values > VALUES_MAX {
            let message = format!("the file holds more than {VALUES_MAX} values");
            return self.stop(self.here(), message, "");
        }
        let Some(first) = self.peek() else {
            return self.stop(self.here(), "the file ends where a value should stand", "");
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
                self.stop(self.here(), message, "")
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
            return self.stop(self.here(), message, "");
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
            return self.stop(self.here(), "expected a colon and a value", "");
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
            return self.stop(self.here(), "expected a comma", "");
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
        if self.out.faults.len() >= FAULTS_MAX {
            return Err(Stop);
        }
        Ok(end)
    }

    fn crossed<T>(&mut self, open: usize, found: char) -> Read<T> {
        let opened = &self.text[open..=open];
        let line = 1 + self.text[..open].matches('\n').count();
        let message = format!("`{found}` does not close the `{opened}` of line {line}");
        self.stop(self.here(), message, "")
    }

    fn unclosed<T>(&mut self, open: usize) -> Read<T> {
        let opened = &self.text[open..=open];
        let message = format!("this `{opened}` is never closed");
        self.stop(Span::new(open, open + 1), message, "")
    }

    fn string(&mut self, start: usize, opening: usize) -> Read<Node> {
        let raw = self.rest()[..opening].contains('r');
        let closing = "\"".to_owned() + &"#".repeat(self.rest()[..opening].matches('#').count());
        self.at += opening;
        let end = if raw {
            self.rest().find(&closing)
        } else {
            end_of_text(self.rest(), '"')
        };
        let Some(end) = end else {
            let span = Span::new(start, start + opening);
            return self.stop(span, "the text that begins here is never closed", "");
        };
        self.at += end + closing.len();
        let bytes = self.text[start..].starts_with('b');
        let kind = if bytes { Kind::Bytes } else { Kind::Text };
        let node = leaf(kind, Span::new(start, self.at));
        self.escapes(&node);
        Ok(node)
    }

    fn escapes(&mut self, node: &Node) {
        if let Some((at, why)) = decode(node.span.of(self.text)).bad_escape {
            let from = node.span.start + at;
            let message = format!("{why} in this text");
            let hint =
                "escapes are \\n, \\\", \\\\ and \\u{...}; a plain backslash is written \\\\";
            self.fault(Span::new(from, from + 1), message, hint);
        }
    }

    fn character(&mut self, start: usize) -> Read<Node> {
        self.at += 1;
        let Some(end) = end_of_text(self.rest(), '\'').filter(|end| *end <= 12) else {
            return self.stop(Span::new(start, start + 1), "a character is not closed", "");
        };
        self.at += end + 1;
        Ok(leaf(Kind::Char, Span::new(start, self.at)))
    }

    fn number(&mut self, start: usize) -> Node {
        let mut before = ' ';
        while let Some(c) = self.peek() {
            let sign = "+-".contains(c) && (self.at == start || "eE".contains(before));
            if !(sign || c.is_ascii_alphanumeric() || "._".contains(c)) {
                break;
            }
            before = c;
            self.at += 1;
        }
        leaf(Kind::Number, Span::new(start, self.at))
    }

    fn name(&mut self) -> Span {
        let start = self.at;
        if self.rest().starts_with("r#") {
            self.at += 2;
        }
        let more = |c: char| c == '_' || c.is_alphanumeric();
        self.at += self.rest().find(|c| !more(c)).unwrap_or(self.rest().len());
        Span::new(start, self.at)
    }

    /// True when a name and a colon stand next.
    fn key_ahead(&mut self) -> Read<bool> {
        let back = self.at;
        if !self.peek().is_some_and(starts_name) || text_opening(self.rest()).is_some() {
            return Ok(false);
        }
        self.name();
        self.space()?;
        let colon = self.peek() == Some(':');
        self.at = back;
        Ok(colon)
    }

    /// Skips white space and comments, and tells of characters that may not stand even there.
    fn space(&mut self) -> Read<()> {
        loop {
            let start = self.at;
            let blank = |c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}');
            self.at += self.rest().find(|c| !blank(c)).unwrap_or(self.rest().len());
            if self.rest().starts_with("//") {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            } else if self.rest().starts_with("/*") {
                self.block_comment()?;
            }
            if self.at == start {
                return Ok(());
            }
            self.characters(Span::new(start, self.at));
        }
    }

    fn block_comment(&mut self) -> Read<()> {
        let open = self.at;
        let mut level = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                level += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                level -= 1;
                self.at += 2;
            } else if let Some(c) = rest.chars().next() {
                self.at += c.len_utf8();
            } else {
                return self.stop(
                    Span::new(open, open + 2),
                    "this comment is never closed",
                    "",
                );
            }
            if level == 0 {
                return Ok(());
            }
        }
    }

    fn characters(&mut self, span: Span) {
        let bad = span
            .of(self.text)
            .char_indices()
            .filter(|(_, c)| !matches!(c, '\n' | '\r' | '\t'))
            .find_map(|(at, c)| name_of_offence(c).map(|name| (at, c, name)));
        if let Some((at, c, name)) = bad {
            let from = span.start + at;
            if !self.out.faults.iter().any(|fault| fault.span.start == from) {
                self.fault(
                    Span::new(from, from + c.len_utf8()),
                    format!("{name}, stands between the values"),
                    "take it out: it hides what a reader sees",
                );
            }
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }
    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }
    /// The character that stands next.
    fn here(&self) -> Span {
        Span::new(self.at, self.at + self.peek().map_or(0, char::len_utf8))
    }
    fn fault(&mut self, span: Span, message: impl Into<String>, hint: &str) {
        if self.out.faults.len() < FAULTS_MAX {
            self.out.faults.push(Fault {
                span,
                message: message.into(),
                hint: hint.to_owned(),
            });
        }
    }
    fn stop<T>(&mut self, span: Span, message: impl Into<String>, hint: &str) -> Read<T> {
        self.fault(span, message, hint);
        Err(Stop)
    }
}

fn leaf(kind: Kind, span: Span) -> Node {
    Node {
        span,
        name: None,
        kind,
        items: Vec::new(),
    }
}

fn starts_name(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

/// The length of what opens a text: `"`, `r#"`, `b"`, `br##"`; `None` when no text begins here.
fn text_opening(rest: &str) -> Option<usize> {
    let prefix = ["br", "b", "r", ""]
        .iter()
        .find(|prefix| rest.starts_with(**prefix))?;
    let after = &rest[prefix.len()..];
    let hashes = if prefix.ends_with('r') {
        after.len() - after.trim_start_matches('#').len()
    } else {
        0
    };
    after[hashes..]
        .starts_with('"')
        .then_some(prefix.len() + hashes + 1)
}

/// The index of the quotation mark that closes a text with escapes.
fn end_of_text(rest: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    rest.char_indices().find_map(|(at, c)| {
        let ends = c == mark && !escaped;
        escaped = c == '\\' && !escaped;
        ends.then_some(at)
    })
}
