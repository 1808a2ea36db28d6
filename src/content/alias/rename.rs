//! The texts of a file under other names: whole words only, and no citation.

use std::collections::BTreeMap;

use super::{Line, Of, State};
use crate::content::located::{Kind, Node, Span, plain_name, read};

/// By first letter: what is replaced by what, the longest first.
pub(super) type Pairs = BTreeMap<char, Vec<(String, String)>>;

/// What is replaced by what, the longest first, by the first letter.
pub(super) fn pairs(lines: &[Line], states: &[State]) -> Pairs {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut pair = |from: &str, to: &str| {
        if !from.is_empty() && pairs.iter().all(|(known, _)| known != from) {
            pairs.push((from.to_owned(), to.to_owned()));
        }
    };
    for line in lines {
        match &line.of {
            Of::Word(word) => pair(word, &line.name),
            Of::State(code) => {
                for state in states.iter().filter(|state| state.code == *code) {
                    pair(&state.name, &line.name);
                    // As a map writes it.
                    pair(&state.name.to_uppercase(), &line.name.to_uppercase());
                    pair(&state.adjective, &line.adjective);
                    pair(
                        &format!("{}s", state.adjective),
                        &format!("{}s", line.adjective),
                    );
                    pair(&state.capital, &line.capital);
                }
            }
        }
    }
    pairs.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
    let mut by_letter = Pairs::new();
    for (from, to) in pairs {
        if let Some(first) = from.chars().next() {
            by_letter.entry(first).or_default().push((from, to));
        }
    }
    by_letter
}

/// A file's text with other names in its texts, sources apart.
pub(super) fn renamed(text: &str, pairs: &Pairs) -> String {
    let Some(tree) = read(text).tree else {
        return text.to_owned();
    };
    let mut spans = Vec::new();
    texts(&tree, text, &mut spans);
    let mut out = text.to_owned();
    for span in spans.into_iter().rev() {
        let other = replaced(span.of(text), pairs);
        if other != span.of(text) {
            out.replace_range(span.start..span.end, &other);
        }
    }
    out
}

/// The texts a person reads, in the order of the file.
fn texts(node: &Node, text: &str, into: &mut Vec<Span>) {
    if node.kind == Kind::Text {
        into.push(node.span);
    }
    for item in &node.items {
        let key = item.key.map_or("", |key| plain_name(key.of(text)));
        if !matches!(key, "source" | "sources" | "code") {
            texts(&item.value, text, into);
        }
    }
}

/// `text` with each whole word or run of words exchanged, the longest that fits.
fn replaced(text: &str, pairs: &Pairs) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut inside = false;
    while let Some(first) = rest.chars().next() {
        let candidates = pairs.get(&first).filter(|_| !inside).into_iter().flatten();
        let mut fitting = candidates.filter(|(from, _)| {
            let after = rest.strip_prefix(from.as_str());
            after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        });
        if let Some((from, to)) = fitting.next() {
            out.push_str(to);
            rest = &rest[from.len()..];
            inside = true;
            continue;
        }
        inside = first.is_alphanumeric();
        out.push(first);
        rest = &rest[first.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_letter(list: &[(&str, &str)]) -> Pairs {
        let mut pairs = Pairs::new();
        for (from, to) in list {
            let first = from.chars().next().unwrap_or(' ');
            let pair = ((*from).to_owned(), (*to).to_owned());
            pairs.entry(first).or_default().push(pair);
        }
        pairs
    }

    #[test]
    fn whole_words_are_exchanged_and_parts_of_words_are_not() {
        let pairs = by_letter(&[
            ("North Macedonia", "Uplands"),
            ("Poland", "Varnia"),
            ("Poles", "Varnians"),
        ]);
        for (text, other) in [
            ("Poland's border", "Varnia's border"),
            ("in Polandia, Poland.", "in Polandia, Varnia."),
            ("the Poles of North Macedonia", "the Varnians of Uplands"),
            ("xPoland Poland-based", "xPoland Varnia-based"),
            ("PolandPoland", "PolandPoland"),
            ("\"Poland\"", "\"Varnia\""),
        ] {
            assert_eq!(replaced(text, &pairs), other);
        }
    }

    #[test]
    fn sources_and_codes_keep_their_names() {
        let pairs = by_letter(&[("Poland", "Varnia")]);
        let file = "(name: \"Poland\", source: \"Law of Poland\", see: [\"Poland\"], code: \"Poland\") // Poland";
        let other = "(name: \"Varnia\", source: \"Law of Poland\", see: [\"Varnia\"], code: \"Poland\") // Poland";
        assert_eq!(renamed(file, &pairs), other);
    }
}
