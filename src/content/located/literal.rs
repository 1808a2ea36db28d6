//! Texts as they are written and as they are meant: escapes resolved, each character with the byte it came from.

/// The characters a text literal stands for, each with its offset from the literal's first byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    pub chars: Vec<(usize, char)>,
    /// Where an escape could not be understood, and why.
    pub bad_escape: Option<(usize, &'static str)>,
}

/// Resolves the escapes of a literal, quotes and `r#` included.
pub fn decode(literal: &str) -> Decoded {
    let body = literal.strip_prefix('b').unwrap_or(literal);
    let skipped = literal.len() - body.len();
    if let Some(raw) = body.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inside = raw.get(hashes + 1..raw.len().saturating_sub(hashes + 1));
        let from = skipped + 2 + hashes;
        return Decoded {
            chars: inside
                .unwrap_or("")
                .char_indices()
                .map(|(at, c)| (from + at, c))
                .collect(),
            bad_escape: None,
        };
    }
    let inside = body.get(1..body.len().saturating_sub(1)).unwrap_or("");
    resolve(inside, skipped + 1)
}

/// What a text literal stands for; bad escapes are left out.
pub fn text_of(literal: &str) -> String {
    decode(literal).chars.iter().map(|&(_, c)| c).collect()
}

fn resolve(inside: &str, from: usize) -> Decoded {
    let mut out = Decoded::default();
    let mut at = 0;
    while let Some(c) = inside[at..].chars().next() {
        if c != '\\' {
            out.chars.push((from + at, c));
            at += c.len_utf8();
            continue;
        }
        match escape(&inside[at..]) {
            Ok((meant, length)) => {
                out.chars.extend(meant.map(|c| (from + at, c)));
                at += length;
            }
            Err(why) => {
                out.bad_escape.get_or_insert((from + at, why));
                at += 1 + inside[at + 1..].chars().next().map_or(0, char::len_utf8);
            }
        }
    }
    out
}

/// The character an escape stands for (none for a line continued) and the escape's length in bytes.
fn escape(rest: &str) -> Result<(Option<char>, usize), &'static str> {
    let after = &rest[1..];
    let simple = |c| Ok((Some(c), 2));
    match after.chars().next() {
        Some('n') => simple('\n'),
        Some('r') => simple('\r'),
        Some('t') => simple('\t'),
        Some('0') => simple('\0'),
        Some(c @ ('\'' | '"' | '\\')) => simple(c),
        Some('\n' | '\r') => Ok((None, 1 + after.len() - after.trim_start().len())),
        Some('x') => bytes(rest),
        Some('u') => unicode(rest),
        _ => Err("no such escape"),
    }
}

/// `\xNN`, up to four of them for one character.
fn bytes(rest: &str) -> Result<(Option<char>, usize), &'static str> {
    let mut raw = Vec::new();
    let mut tail = rest;
    while let Some(hex) = tail.strip_prefix("\\x").and_then(|digits| digits.get(..2)) {
        raw.push(u8::from_str_radix(hex, 16).map_err(|_| "`\\x` wants two hex digits")?);
        tail = &tail[4..];
        if let Ok(text) = std::str::from_utf8(&raw) {
            return Ok((text.chars().next(), 4 * raw.len()));
        }
        if raw.len() == 4 {
            break;
        }
    }
    Err("`\\x` bytes that are no character")
}

/// `\u{...}`.
fn unicode(rest: &str) -> Result<(Option<char>, usize), &'static str> {
    const WHY: &str = "`\\u{...}` wants one to six hex digits of a character";
    let digits = rest.strip_prefix("\\u{").ok_or(WHY)?;
    let end = digits.find('}').filter(|end| *end <= 6).ok_or(WHY)?;
    let number = u32::from_str_radix(&digits[..end], 16).map_err(|_| WHY)?;
    let meant = char::from_u32(number).ok_or(WHY)?;
    Ok((Some(meant), end + 4))
}
