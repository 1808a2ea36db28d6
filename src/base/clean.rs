//! Text from outside: what is refused in it, how it is cleaned, and which known word was probably meant.
//!
//! The terminal, a window's title, a log and a report all obey control characters, and a reader's eye obeys
//! bidirectional ones. So neither a file of content nor a line from a seat may carry them, and the test comes after
//! escapes are resolved: `\u{1b}` in a file is as good as the character itself.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_width::UnicodeWidthChar;

/// Marks kept on one letter; more of them only climb into the lines above.
const MARKS_MAX: usize = 2;
/// Names proposed at once by `nearest`.
const NAMES_MAX: usize = 3;
/// Longer words are not compared with anything: they are not slips of a key.
const WORD_MAX: usize = 64;

/// The first character of `text` that is refused, as its byte index and its name. A newline is allowed.
pub fn offending(text: &str) -> Option<(usize, String)> {
    text.char_indices()
        .filter(|(_, c)| *c != '\n')
        .find_map(|(at, c)| name_of_offence(c).map(|name| (at, name)))
}

/// Like `offending`, for text that must stay on one line: a newline is refused too.
pub fn offending_in_line(text: &str) -> Option<(usize, String)> {
    text.char_indices()
        .find_map(|(at, c)| name_of_offence(c).map(|name| (at, name)))
}

/// Why `c` is refused, with its number: "U+202E, a bidirectional control"; `None` for a character that may be shown.
pub fn name_of_offence(c: char) -> Option<String> {
    offence(c).map(|why| format!("U+{:04X}, {why}", c as u32))
}

/// `text` on one line, fit to be shown anywhere: refused characters dropped, line ends and tabs turned to spaces,
/// composed (NFC), at most two combining marks on a letter, and at most `width_max` columns wide.
pub fn clean(text: &str, width_max: usize) -> String {
    let shown = text.chars().filter_map(shown);
    let composed = FewMarks::new(FewMarks::new(shown).nfc());
    let mut out = String::new();
    let mut width = 0;
    for c in composed {
        width += c.width().unwrap_or(0);
        if width > width_max {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.drain(..out.len() - out.trim_start().len());
    out
}

/// Up to three of `candidates` that a person who typed `word` may have meant, the likeliest first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let typed: Vec<char> = word.to_lowercase().chars().collect();
    if typed.is_empty() || typed.len() > WORD_MAX {
        return Vec::new();
    }
    let mut found: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter_map(|name| likeness(&typed, name).map(|far| (far, name)))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
        .into_iter()
        .take(NAMES_MAX)
        .map(|(_, name)| name)
        .collect()
}

/// "did you mean `a`, `b` or `c`?"; empty when nothing is near.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = nearest(word, candidates)
        .iter()
        .map(|name| format!("`{name}`"))
        .collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => format!("did you mean {one}?"),
        [first @ .., last] => format!("did you mean {} or {last}?", first.join(", ")),
    }
}

fn offence(c: char) -> Option<&'static str> {
    // Most text is this, and is looked at whenever content is read.
    if matches!(c, ' '..='~') {
        return None;
    }
    Some(match c {
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "a control character",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a bidirectional control"
        }
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => {
            "an invisible character"
        }
        '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' => {
            "a zero-width character"
        }
        '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' => "an invisible character",
        '\u{2028}' | '\u{2029}' => "a line separator",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "a variation selector",
        '\u{1f1e6}'..='\u{1f1ff}' => "a regional indicator",
        '\u{1f3fb}'..='\u{1f3ff}' => "an emoji modifier",
        '\u{e0000}'..='\u{e007f}' => "a tag character",
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => "a private character",
        '\u{fffd}' => "the replacement character",
        _ if unassigned(c) => "an unassigned character",
        _ => return None,
    })
}

/// What the standard library would not print either, spaces and marks aside: unassigned code points and the rest of
/// the format characters.
fn unassigned(c: char) -> bool {
    !c.is_ascii()
        && !c.is_whitespace()
        && !is_combining_mark(c)
        && !c.is_alphanumeric()
        && c.escape_debug().len() > 1
}

/// `c` as it is shown on one line, or nothing.
fn shown(c: char) -> Option<char> {
    if c.is_whitespace() {
        Some(' ')
    } else {
        offence(c).is_none().then_some(c)
    }
}

/// Passes a letter and its first marks; a mark without a letter is dropped.
struct FewMarks<I> {
    chars: I,
    marks_left: usize,
}

impl<I: Iterator<Item = char>> FewMarks<I> {
    fn new(chars: I) -> FewMarks<I> {
        FewMarks {
            chars,
            marks_left: 0,
        }
    }
}

impl<I: Iterator<Item = char>> Iterator for FewMarks<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let c = self.chars.next()?;
            if !is_combining_mark(c) {
                self.marks_left = MARKS_MAX;
                return Some(c);
            }
            if self.marks_left > 0 {
                self.marks_left -= 1;
                return Some(c);
            }
        }
    }
}

/// How far `name` is from what was typed, in slips of a key; `None` when too far to be meant. A name that only goes
/// on after what was typed counts as near.
fn likeness(typed: &[char], name: &str) -> Option<usize> {
    let known: Vec<char> = name.to_lowercase().chars().take(WORD_MAX + 1).collect();
    if known.len() > typed.len() && typed.len() >= 3 && known.starts_with(typed) {
        return Some(1);
    }
    let slips_max = (typed.len().max(known.len()) / 3).max(1);
    let slips = slips(typed, &known);
    (slips <= slips_max && slips < known.len()).then_some(slips)
}

/// Edit distance with neighbouring letters exchanged counted once (optimal string alignment).
fn slips(a: &[char], b: &[char]) -> usize {
    let mut before = vec![0; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_bad_character_is_named() {
        for (text, name) in [
            ("a\u{1b}[2J", "U+001B, a control character"),
            ("a\u{9b}", "U+009B, a control character"),
            ("a\u{7f}", "U+007F, a control character"),
            ("a\tb", "U+0009, a control character"),
            ("a\u{202e}b", "U+202E, a bidirectional control"),
            ("a\u{200b}b", "U+200B, a zero-width character"),
            ("a\u{feff}b", "U+FEFF, an invisible character"),
            ("a\u{fe0f}", "U+FE0F, a variation selector"),
            ("a\u{1f1f5}\u{1f1f1}", "U+1F1F5, a regional indicator"),
            ("a\u{e0041}", "U+E0041, a tag character"),
            ("a\u{e000}", "U+E000, a private character"),
            ("a\u{378}", "U+0378, an unassigned character"),
            ("a\u{50000}", "U+50000, an unassigned character"),
            ("a\u{2028}", "U+2028, a line separator"),
        ] {
            assert_eq!(offending(text), Some((1, name.into())), "{text:?}");
        }
    }

    #[test]
    fn honest_text_passes() {
        for text in [
            "Rzeszów, Gdańsk, Şanlıurfa, Ísafjörður, Þórshöfn, Ελλάδα, България, Łódź",
            "«à 2 h 30» – “no” — 40 % … ≥ → é e\u{301} ✓ ■ │ 漢字",
            "two\nlines",
        ] {
            assert_eq!(offending(text), None, "{text}");
        }
        assert_eq!(offending_in_line("two\nlines").map(|(at, _)| at), Some(3));
    }

    #[test]
    fn cleaning_leaves_one_bounded_line() {
        assert_eq!(clean("  a\u{1b}[2Jb\r\nc\u{202e} ", 80), "a[2Jb  c");
        assert_eq!(
            clean("e\u{301}\u{302}\u{303}\u{304}x", 80),
            "\u{e9}\u{302}x"
        );
        assert_eq!(clean("\u{301}\u{301}a", 80), "a");
        assert_eq!(clean("abcdef", 4), "abcd");
        assert_eq!(clean("漢字漢字", 5), "漢字");
        let zalgo = "a".to_owned() + &"\u{301}".repeat(1_000_000);
        assert!(clean(&zalgo, 10).chars().count() <= 3);
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        for text in [
            "e\u{301}\u{302}\u{303}",
            "\u{958}\u{93c}\u{93c}",
            " a \t",
            "한\u{1160}글",
        ] {
            let once = clean(text, 20);
            assert_eq!(clean(&once, 20), once);
            assert_eq!(offending_in_line(&once), None);
        }
    }

    #[test]
    fn the_word_meant_is_found_and_a_strange_one_is_not() {
        let seats = ["POL", "PRT", "DEU", "CHAIR", "night-swarm"];
        assert_eq!(nearest("pol", seats), ["POL"]);
        assert_eq!(nearest("PLO", seats), ["POL"]);
        assert_eq!(nearest("nihgt-swarm", seats), ["night-swarm"]);
        assert_eq!(nearest("night", seats), ["night-swarm"]);
        assert_eq!(nearest("zebra", seats), [""; 0]);
        assert_eq!(nearest("", seats), [""; 0]);
        assert_eq!(nearest(&"x".repeat(5000), seats), [""; 0]);
        assert_eq!(did_you_mean("PO", ["POL", "PRT"]), "did you mean `POL`?");
    }
}
