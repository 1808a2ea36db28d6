//! Tokens: texts, characters, numbers and names.

use super::reader::{Read, Reader};
use super::{Kind, Node, Span, decode};

/// Bytes that a character between two quotation marks may take: `'\u{10ffff}'`.
const CHARACTER_MAX: usize = 12;

impl Reader<'_> {
    pub(super) fn string(&mut self, start: usize, opening: usize) -> Read<Node> {
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
            return self.stop(
                span,
                "the text that begins here is never closed",
                "texts stand between quotation marks",
            );
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

    pub(super) fn character(&mut self, start: usize) -> Read<Node> {
        self.at += 1;
        let Some(end) = end_of_text(self.rest(), '\'').filter(|end| *end <= CHARACTER_MAX) else {
            return self.stop(
                Span::new(start, start + 1),
                "a character is not closed",
                "texts of any length stand in \"double\" marks",
            );
        };
        self.at += end + 1;
        Ok(leaf(Kind::Char, Span::new(start, self.at)))
    }

    pub(super) fn number(&mut self, start: usize) -> Node {
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

    pub(super) fn name(&mut self) -> Span {
        let start = self.at;
        if self.rest().starts_with("r#") {
            self.at += 2;
        }
        let more = |c: char| c == '_' || c.is_alphanumeric();
        self.at += self.rest().find(|c| !more(c)).unwrap_or(self.rest().len());
        Span::new(start, self.at)
    }

    /// True when a name and a colon stand next.
    pub(super) fn key_ahead(&mut self) -> Read<bool> {
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
}

pub(super) fn leaf(kind: Kind, span: Span) -> Node {
    Node {
        span,
        name: None,
        kind,
        items: Vec::new(),
    }
}

pub(super) fn starts_name(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

/// The length of what opens a text: `"`, `r#"`, `b"`, `br##"`; `None` when no text begins here.
pub(super) fn text_opening(rest: &str) -> Option<usize> {
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
