//! A whole file from the top: the lines that are good, and what is wrong with the first that is not.

use std::ops::Range;

use thiserror::Error;

use crate::record::LINE_BYTES_MAX;
use crate::record::line::{Chain, Kind, Line, Wrong, decode};

/// The bytes of a record and the good lines at their start. Nothing after the first bad line is looked at.
#[derive(Clone, Debug)]
pub struct Walk {
    bytes: Vec<u8>,
    lines: Vec<Span>,
    flaw: Option<Flaw>,
}

#[derive(Clone, Debug)]
struct Span {
    kind: Kind,
    payload: Range<usize>,
    end: usize,
    chain: Chain,
}

/// The first line that is not good: which, where, why, and what that means for the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("line {line}, at byte {offset}: {wrong}")]
pub struct Flaw {
    pub line: u64,
    pub offset: u64,
    pub wrong: Wrong,
    pub harm: Harm,
}

/// What a flaw means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// The end of the file is an unfinished line: its writing was never acknowledged to anyone.
    Torn,
    /// The last line is complete but wrong: it may have been acknowledged.
    LastLine,
    /// There is more after the bad line.
    Middle,
}

impl Walk {
    /// Reads `bytes` until the end or the first bad line.
    pub fn new(bytes: Vec<u8>) -> Walk {
        let mut walk = Walk {
            bytes,
            lines: Vec::new(),
            flaw: None,
        };
        while walk.flaw.is_none() && walk.whole() < walk.bytes.len() {
            match walk.next_line() {
                Ok(span) => walk.lines.push(span),
                Err(flaw) => walk.flaw = Some(flaw),
            }
        }
        walk
    }
    /// The first line alone: enough to see whether this is a record, and of which version.
    pub fn first(bytes: &[u8]) -> Result<Line<'_>, Wrong> {
        let newline = find_newline(bytes, 0).ok_or(Wrong::Torn)?;
        decode(&bytes[..newline], Chain::START, 1)
    }
    pub fn len(&self) -> usize {
        self.lines.len()
    }
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = Line<'_>> + ExactSizeIterator {
        (0..self.lines.len()).map(|index| self.line(index))
    }
    /// The good line at `index` (from 0); panics beyond the last, which is a mistake in the caller.
    pub fn line(&self, index: usize) -> Line<'_> {
        let span = &self.lines[index];
        Line {
            seq: index as u64 + 1,
            kind: span.kind,
            payload: std::str::from_utf8(&self.bytes[span.payload.clone()])
                .expect("a good line was found to be text"),
            chain: span.chain,
        }
    }
    pub fn flaw(&self) -> Option<Flaw> {
        self.flaw
    }
    /// How many bytes the good lines take.
    pub fn whole(&self) -> usize {
        self.lines.last().map_or(0, |span| span.end)
    }
    /// The chain after the last good line.
    pub fn chain(&self) -> Chain {
        self.lines.last().map_or(Chain::START, |span| span.chain)
    }
    /// The good lines as they stand in the file.
    pub fn good(&self) -> &[u8] {
        &self.bytes[..self.whole()]
    }
    /// What follows the good lines.
    pub fn tail(&self) -> &[u8] {
        &self.bytes[self.whole()..]
    }
    /// The same record with its tail gone.
    #[must_use]
    pub fn without_tail(mut self) -> Walk {
        self.bytes.truncate(self.whole());
        self.flaw = None;
        self
    }

    fn next_line(&self) -> Result<Span, Flaw> {
        let start = self.whole();
        let seq = self.lines.len() as u64 + 1;
        let flaw = |wrong, harm| Flaw {
            line: seq,
            offset: start as u64,
            wrong,
            harm,
        };
        let Some(newline) = find_newline(&self.bytes, start) else {
            let (wrong, harm) = unfinished(&self.bytes[start..]);
            return Err(flaw(wrong, harm));
        };
        let text = &self.bytes[start..newline];
        let line = decode(text, self.chain(), seq).map_err(|wrong| {
            let last = newline + 1 == self.bytes.len() && !swallows(text);
            flaw(wrong, if last { Harm::LastLine } else { Harm::Middle })
        })?;
        Ok(Span {
            kind: line.kind,
            payload: newline - line.payload.len()..newline,
            end: newline + 1,
            chain: line.chain,
        })
    }
}

/// Looks no further than the longest line could reach, so that a hostile file costs one pass.
fn find_newline(bytes: &[u8], start: usize) -> Option<usize> {
    let reach = bytes.len().min(start + LINE_BYTES_MAX);
    bytes[start..reach]
        .iter()
        .position(|byte| *byte == b'\n')
        .map(|at| start + at)
}

/// The end of a file without a newline. A cut leaves a beginning of the line that was written, perhaps with zeros
/// behind it. As many bytes as the line says it has, and then no newline, is no cut: its newline was changed.
fn unfinished(tail: &[u8]) -> (Wrong, Harm) {
    if tail.len() >= LINE_BYTES_MAX {
        return (Wrong::TooLong, Harm::Middle);
    }
    let written = tail
        .iter()
        .rposition(|byte| *byte != 0)
        .map_or(0, |at| at + 1);
    match stated_bytes(&tail[..written]) {
        Some(stated) if written > stated => (Wrong::Length, Harm::LastLine),
        _ => (Wrong::Torn, Harm::Torn),
    }
}

/// Whether a bad line is longer than it says: then its own newline may be gone, and another line be part of it.
fn swallows(line: &[u8]) -> bool {
    stated_bytes(line).is_some_and(|stated| line.len() > stated)
}

/// How long a line without its newline says it is, as far as that can be told.
fn stated_bytes(line: &[u8]) -> Option<usize> {
    let spaces = || line.iter().enumerate().filter(|(_, byte)| **byte == b' ');
    let (second, _) = spaces().nth(1)?;
    let (third, _) = spaces().nth(2)?;
    let (fifth, _) = spaces().nth(4)?;
    let len: usize = std::str::from_utf8(&line[second + 1..third])
        .ok()?
        .parse()
        .ok()?;
    fifth.checked_add(1)?.checked_add(len)
}
