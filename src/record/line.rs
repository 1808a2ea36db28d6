//! One line: `<seq> <kind> <len> <crc32> <chain> <payload>` and a newline.
//!
//! `seq` counts from 1, so that it is also the line's number in an editor. `len` is the payload's length in bytes.
//! `crc32` is over `<seq> <kind> <len> <chain> <payload>`. `chain` is the first half of a blake3 over the chain
//! before, `seq`, `kind` and the payload, so that no line can be moved, left out or put in unnoticed.

use std::fmt;

use thiserror::Error;

use crate::record::LINE_BYTES_MAX;

/// What a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Magic, versions and setup; the first line, and only the first.
    Head,
    /// The content the session was played with.
    Content,
    /// What a seat, the facilitator or the clock put in.
    Input,
    /// The weighing behind an automatic input.
    Why,
    /// What happened in a turn, and the digest after it.
    Turn,
    /// A remark on an event, by anyone, at any time.
    Note,
    /// Both ladders, the ending, the last digest.
    End,
}

impl Kind {
    pub const ALL: [Kind; 7] = [
        Kind::Head,
        Kind::Content,
        Kind::Input,
        Kind::Why,
        Kind::Turn,
        Kind::Note,
        Kind::End,
    ];
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Head => "head",
            Kind::Content => "content",
            Kind::Input => "input",
            Kind::Why => "why",
            Kind::Turn => "turn",
            Kind::Note => "note",
            Kind::End => "end",
        }
    }
    fn from_name(name: &[u8]) -> Option<Kind> {
        Kind::ALL
            .into_iter()
            .find(|kind| kind.name().as_bytes() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a line commits to: itself and every line before it. Written as 32 lower-case hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chain(pub [u8; 16]);

impl Chain {
    /// The chain before the first line.
    pub const START: Chain = Chain([0; 16]);

    fn next(self, seq: u64, kind: Kind, payload: &str) -> Chain {
        let mut hasher = blake3::Hasher::new_derive_key("casus-foederis record chain 1");
        hasher.update(&self.0);
        hasher.update(&seq.to_le_bytes());
        hasher.update(&[kind.name().len() as u8]);
        hasher.update(kind.name().as_bytes());
        hasher.update(payload.as_bytes());
        let mut next = Chain::START;
        next.0.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        next
    }
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A payload that cannot be a line: it holds a control character, or is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("what should be written is not one line of text, or is too long for one")]
pub struct NotALine;

/// Adds a line to `out`, and returns its chain.
pub fn encode(
    out: &mut Vec<u8>,
    before: Chain,
    seq: u64,
    kind: Kind,
    payload: &str,
) -> Result<Chain, NotALine> {
    let chain = before.next(seq, kind, payload);
    let len = payload.len();
    let mut crc = crc32fast::Hasher::new();
    crc.update(format!("{seq} {kind} {len} {chain} ").as_bytes());
    crc.update(payload.as_bytes());
    let fields = format!("{seq} {kind} {len} {:08x} {chain} ", crc.finalize());
    let whole = fields.len() + len + 1;
    if whole > LINE_BYTES_MAX || payload.bytes().any(|byte| byte.is_ascii_control()) {
        return Err(NotALine);
    }
    out.reserve(whole);
    out.extend_from_slice(fields.as_bytes());
    out.extend_from_slice(payload.as_bytes());
    out.push(b'\n');
    Ok(chain)
}

/// What is wrong with a line, in the order in which it is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Wrong {
    #[error("it is cut short")]
    Torn,
    #[error("it is longer than a line can be")]
    TooLong,
    #[error("it is not text")]
    NotText,
    #[error("it does not have six fields")]
    Fields,
    #[error("its number should be {expected}")]
    Number { expected: u64 },
    #[error("its kind is unknown")]
    Kind,
    #[error("its length is not what it says")]
    Length,
    #[error("its checksum does not fit")]
    Checksum,
    #[error("it does not follow from the line before")]
    Chain,
    #[error("it is not written as this program writes it")]
    Spelling,
    #[error("a record begins with its head, and has one only")]
    Head,
}

/// A line read and found whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    pub seq: u64,
    pub kind: Kind,
    pub payload: &'a str,
    pub chain: Chain,
}

/// Reads one line, given without its newline, that must be number `seq` after `before`.
///
/// The line is written again and must be equal byte for byte: nothing that merely happens to parse gets through.
pub fn decode(line: &[u8], before: Chain, seq: u64) -> Result<Line<'_>, Wrong> {
    if line.len() >= LINE_BYTES_MAX {
        return Err(Wrong::TooLong);
    }
    let text = std::str::from_utf8(line).map_err(|_| Wrong::NotText)?;
    let [number, kind, len, crc, chain, payload] = fields(text).ok_or(Wrong::Fields)?;
    if number != seq.to_string() {
        return Err(Wrong::Number { expected: seq });
    }
    let kind = Kind::from_name(kind.as_bytes()).ok_or(Wrong::Kind)?;
    if len != payload.len().to_string() {
        return Err(Wrong::Length);
    }
    if (kind == Kind::Head) != (seq == 1) {
        return Err(Wrong::Head);
    }
    let mut again = Vec::with_capacity(line.len() + 1);
    let due = encode(&mut again, before, seq, kind, payload).map_err(|_| Wrong::NotText)?;
    if again.strip_suffix(b"\n") == Some(line) {
        let chain = due;
        return Ok(Line {
            seq,
            kind,
            payload,
            chain,
        });
    }
    Err(difference(crc, number, kind, len, chain, payload))
}

fn fields(text: &str) -> Option<[&str; 6]> {
    let mut parts = text.splitn(6, ' ');
    let six = [(); 6].map(|()| parts.next());
    six.iter()
        .all(Option::is_some)
        .then(|| six.map(Option::unwrap_or_default))
}

/// Why a line with good fields is not what would be written.
fn difference(crc: &str, number: &str, kind: Kind, len: &str, chain: &str, payload: &str) -> Wrong {
    let covered = format!("{number} {kind} {len} {chain} {payload}");
    match u32::from_str_radix(crc, 16) {
        Ok(stated) if stated == crc32fast::hash(covered.as_bytes()) => {
            if crc == format!("{stated:08x}") {
                Wrong::Chain
            } else {
                Wrong::Spelling
            }
        }
        _ => Wrong::Checksum,
    }
}
