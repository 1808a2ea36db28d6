//! Which members a free text names: ISO 3166-1 codes of two or three letters, and English names.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::ids::Member;

/// ISO 3166-1 codes and English short names, older ones too.
const NAMES: &str = include_str!("../../../content/history/names.csv");
/// Codes that are English words as well: they count in capitals only.
const WORDS: &[&str] = &["be", "can", "is", "it", "me", "no", "nor", "us"];

/// A name as a list of folded words.
type Name = (Vec<String>, Member);

struct Known {
    codes: Vec<(String, Member)>,
    /// Longest first.
    names: Vec<Name>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known {
        codes: Vec::new(),
        names: Vec::new(),
    };
    for line in NAMES.lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(iso3), Some(iso2), Some(names)) = (cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        let Some(member) = Member::from_code(iso3) else {
            continue;
        };
        known.codes.push((iso3.to_owned(), member));
        known.codes.push((iso2.to_owned(), member));
        let folded = names.split('|').map(|name| (folded_words(name), member));
        known.names.extend(folded);
    }
    known
        .names
        .sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    known
});

/// The members named in `text`, in the order of naming and each once. What stands in brackets is a remark; words that name no
/// member are passed over, so a text without a member gives none.
pub fn members(text: &str) -> Vec<Member> {
    let said = without_remarks(text);
    let words: Vec<&str> = said
        .split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c))
        .filter(|word| !word.is_empty())
        .collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (member, length) = named(&folded[at..]).unwrap_or((coded(words[at]), 1));
        if let Some(member) = member.filter(|member| !found.contains(member)) {
            found.push(member);
        }
        at += length;
    }
    found
}

/// The longest name that the words begin with, and how many words it is.
fn named(words: &[String]) -> Option<(Option<Member>, usize)> {
    let mut names = KNOWN.names.iter();
    let (name, member) = names.find(|(name, _)| words.starts_with(name))?;
    Some((Some(*member), name.len()))
}

fn coded(word: &str) -> Option<Member> {
    if WORDS.contains(&word) {
        return None;
    }
    let upper = word.to_uppercase();
    let mut codes = KNOWN.codes.iter();
    codes
        .find(|(code, _)| *code == upper)
        .map(|(_, member)| *member)
}

/// A bracket that is never closed swallows the rest.
fn without_remarks(text: &str) -> String {
    let mut depth = 0_usize;
    let outside = text.chars().map(|c| {
        let open = matches!(c, '(' | '[' | '{');
        let close = matches!(c, ')' | ']' | '}');
        let kept = depth == 0 && !open && !close;
        depth = (depth + usize::from(open)).saturating_sub(usize::from(close));
        if kept { c } else { ' ' }
    });
    outside.collect()
}

fn folded_words(name: &str) -> Vec<String> {
    name.split_whitespace().map(fold).collect()
}

/// Lower case, without marks: `Türkiye` is found under `turkiye`.
fn fold(word: &str) -> String {
    let bare = word.nfd().filter(|c| !is_combining_mark(*c));
    bare.collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::members;

    fn codes(text: &str) -> String {
        let codes: Vec<&str> = members(text).iter().map(|member| member.code()).collect();
        codes.join(" ")
    }

    #[test]
    fn codes_and_names_are_found_however_they_are_joined() {
        for (text, found) in [
            ("PL", "POL"),
            ("BG CZ EE LV LT PL RO SK", "BGR CZE EST LVA LTU POL ROU SVK"),
            ("Finland Estonia", "FIN EST"),
            ("UK", "GBR"),
            ("United Kingdom and United States", "GBR USA"),
            (
                "Poland, Lithuania/LVA and Czech Republic",
                "POL LTU LVA CZE",
            ),
            ("north macedonia", "MKD"),
            ("Turkey", "TUR"),
            ("T\u{fc}rkiye (not T\u{75}\u{308}rkiye)", "TUR"),
            ("Tu\u{308}rkiye", "TUR"),
            ("Greece (via Cyprus)", "GRC"),
            ("pl/lt", "POL LTU"),
            ("Poland; Poland & PL", "POL"),
            ("FI/EE [cables]", "FIN EST"),
        ] {
            assert_eq!(codes(text), found, "{text}");
        }
    }

    #[test]
    fn a_text_without_a_member_names_none() {
        for text in [
            "",
            "(non-ally)",
            "(Poland)",
            "no ally; it is Ukraine",
            "Georgia",
            "none of us can be",
            "nobody (Estonia",
        ] {
            assert_eq!(codes(text), "", "{text}");
        }
    }
}
