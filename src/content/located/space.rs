//! What stands between the values: white space, comments, attributes, and characters that may not stand even there.

use super::Span;
use super::reader::{Read, Reader};
use super::tokens::text_opening;
use crate::base::clean::name_of_offence;

impl Reader<'_> {
    /// Skips white space and comments, and tells of characters that may not stand even there.
    pub(super) fn space(&mut self) -> Read<()> {
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
                    "close it with `*/`",
                );
            }
            if level == 0 {
                return Ok(());
            }
        }
    }

    /// Tells of the first bad character in white space or a comment that was not looked at before.
    fn characters(&mut self, span: Span) {
        let from = span.start.max(self.looked_to);
        if from >= span.end {
            return;
        }
        self.looked_to = span.end;
        let bad = Span::new(from, span.end)
            .of(self.text)
            .char_indices()
            .filter(|(_, c)| !matches!(c, '\n' | '\r' | '\t'))
            .find_map(|(at, c)| name_of_offence(c).map(|name| (from + at, c, name)));
        if let Some((at, c, name)) = bad {
            self.fault(
                Span::new(at, at + c.len_utf8()),
                format!("{name}, stands between the values"),
                "take it out: it hides what a reader sees",
            );
        }
    }

    /// `#![...]` at the head of a file: read over, texts and brackets inside it too.
    pub(super) fn attribute(&mut self) -> Read<()> {
        let open = self.at;
        let mut depth = 0_usize;
        loop {
            if let Some(length) = text_opening(self.rest()) {
                self.string(self.at, length)?;
                continue;
            }
            let Some(c) = self.peek() else {
                let hint = "attributes are written `#![enable(...)]`; content needs none";
                return self.stop(Span::new(open, open + 1), "this `#` opens nothing", hint);
            };
            self.at += c.len_utf8();
            match c {
                '[' => depth += 1,
                ']' if depth <= 1 => return Ok(()),
                ']' => depth -= 1,
                _ => {}
            }
        }
    }
}
