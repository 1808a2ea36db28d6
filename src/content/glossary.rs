//! Terms of the field, each with its source.

use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Lower-case words with hyphens, unique: `silence-procedure`.
    pub id: String,
    /// As a person would write it: "Silence procedure".
    pub name: String,
    /// Other spellings that find it.
    pub also: Vec<String>,
    /// Two to five sentences.
    pub text: String,
    pub source: String,
    /// Ids of related terms.
    pub see: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::measure::Measure;
    use ron::extensions::Extensions;
    use serde::de::DeserializeOwned;
    use std::collections::{BTreeMap, BTreeSet};

    fn parsed<T: DeserializeOwned>(text: &str) -> Vec<T> {
        ron::Options::default()
            .with_default_extension(
                Extensions::IMPLICIT_SOME
                    | Extensions::UNWRAP_NEWTYPES
                    | Extensions::UNWRAP_VARIANT_NEWTYPES,
            )
            .from_str(text)
            .expect("embedded content is valid RON")
    }

    fn terms() -> Vec<Term> {
        parsed(include_str!("../../content/glossary.ron"))
    }

    fn measures() -> Vec<Measure> {
        parsed(include_str!("../../content/measures.ron"))
    }

    fn sentences(text: &str) -> impl Iterator<Item = &str> {
        text.split_inclusive(['.', '?', '!', ';'])
            .map(str::trim)
            .filter(|s| s.len() > 3)
    }

    /// Counting words in a sentence about the allies' Council; the Security Council and chambers do count.
    fn counts_hands_at_nato(text: &str) -> bool {
        sentences(text).any(|sentence| {
            let words = sentence.replace("Security Council", "");
            let table = ["Council", "NATO", "alliance"]
                .iter()
                .any(|word| words.contains(word));
            let lower = words.to_lowercase();
            table
                && ["vote", "veto", "majority"]
                    .iter()
                    .any(|w| lower.contains(w))
        })
    }

    #[test]
    fn the_check_for_counted_hands_finds_them() {
        assert!(counts_hands_at_nato("The Council votes on it."));
        assert!(counts_hands_at_nato("A NATO majority was found."));
        assert!(!counts_hands_at_nato(
            "A veto ends it in the Security Council."
        ));
    }

    #[test]
    fn no_term_or_measure_counts_hands_at_the_council() {
        for term in terms() {
            assert!(!counts_hands_at_nato(&term.text), "{}", term.id);
        }
        for measure in measures() {
            assert!(!counts_hands_at_nato(&measure.text), "{}", measure.id);
        }
    }

    #[test]
    fn there_are_many_terms_each_with_one_id() {
        let all = terms();
        assert!(all.len() >= 80, "{} terms", all.len());
        let ids: BTreeSet<&str> = all.iter().map(|t| t.id.as_str()).collect();
        assert_eq!(ids.len(), all.len());
        for id in ids {
            assert!(
                id.chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{id}"
            );
        }
    }

    #[test]
    fn no_spelling_finds_two_terms() {
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        for term in terms() {
            let mut spellings: BTreeSet<String> =
                term.also.iter().map(|s| s.to_lowercase()).collect();
            spellings.insert(term.name.to_lowercase());
            for spelling in spellings {
                if let Some(other) = found.insert(spelling.clone(), term.id.clone()) {
                    panic!("`{spelling}` finds both {other} and {}", term.id);
                }
            }
        }
    }

    #[test]
    fn every_reference_leads_somewhere_else() {
        let all = terms();
        let ids: BTreeSet<&str> = all.iter().map(|t| t.id.as_str()).collect();
        for term in &all {
            assert!(!term.see.is_empty(), "{} stands alone", term.id);
            for other in &term.see {
                assert!(ids.contains(other.as_str()), "{}: {other}", term.id);
                assert_ne!(other, &term.id);
            }
        }
        for measure in measures() {
            assert!(ids.contains(measure.term.as_str()), "{}", measure.id);
        }
    }

    #[test]
    fn every_term_is_explained_in_two_to_five_sentences_with_a_source() {
        for term in terms() {
            let count = term
                .text
                .split_inclusive(['.', '?', '!'])
                .map(str::trim)
                .filter(|s| s.len() > 3)
                .count();
            assert!((2..=5).contains(&count), "{}: {count} sentences", term.id);
            assert!(term.source.trim().len() > 5, "{}", term.id);
            assert!(!term.name.is_empty(), "{}", term.id);
        }
    }
}
