//! A word looked up: a term of the field with its source, or a factor of a weighing, which is this model's own word.

use crate::content::Content;
use crate::content::glossary::Term;
use crate::content::rules::{FactorRule, Heard};

/// What a word means, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    pub name: String,
    pub text: String,
    pub source: String,
    /// Ids of related terms.
    pub see: Vec<String>,
}

/// The meaning of what was typed, in any of its spellings; a term of the field before a factor of the same name.
pub fn meaning(content: &Content, typed: &str) -> Option<Meaning> {
    let wanted = typed.trim().to_lowercase();
    let term = content.glossary.iter().find(|term| is(term, &wanted));
    let factor = || {
        let mut rules = content.rules.factors.iter();
        rules.find(|rule| names(rule, &wanted))
    };
    term.map(of_term).or_else(|| factor().map(of_factor))
}

/// Every spelling that finds something, for "did you mean".
pub fn spellings(content: &Content) -> impl Iterator<Item = &str> + Clone {
    let terms = content.glossary.iter().flat_map(|term| {
        [term.id.as_str(), term.name.as_str()]
            .into_iter()
            .chain(term.also.iter().map(String::as_str))
    });
    let factors = content.rules.factors.iter();
    terms.chain(factors.map(|rule| rule.label.as_str()))
}

fn is(term: &Term, wanted: &str) -> bool {
    term.id == wanted
        || term.id == wanted.replace(' ', "-")
        || term.name.to_lowercase() == wanted
        || term.also.iter().any(|other| other.to_lowercase() == wanted)
}

/// "the day" is found by "day" too.
fn names(rule: &FactorRule, wanted: &str) -> bool {
    let label = rule.label.to_lowercase();
    label == wanted || label.strip_prefix("the ") == Some(wanted)
}

fn of_term(term: &Term) -> Meaning {
    Meaning {
        name: term.name.clone(),
        text: term.text.clone(),
        source: term.source.clone(),
        see: term.see.clone(),
    }
}

fn of_factor(rule: &FactorRule) -> Meaning {
    let heard = match rule.heard {
        Heard::Aloud => "A government may say it aloud",
        Heard::Council => "A government says it behind the Council's door only",
        Heard::Never => "No government says it; it stands in a weighing and nowhere else",
    };
    Meaning {
        name: super::names::capital(&rule.label),
        text: format!(
            "One of the factors that governments weigh, in points for or against a step. For it: \"{}\". Against it: \"{}\". {heard}.",
            rule.says_for, rule.says_against
        ),
        source: "Rule of this simulation (content/rules.ron, factors); the word is the model's own"
            .to_owned(),
        see: vec!["weighing".to_owned(), "stated-reason".to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::source::Sources;
    use crate::words::weighing::label;
    use crate::world::case::Case;
    use crate::world::factor::Factor;
    use std::sync::Arc;

    fn content() -> Arc<Content> {
        let content = Content::load(&Sources::embedded()).expect("the shipped content is sound");
        Arc::new(content)
    }

    #[test]
    fn every_factor_that_a_weighing_names_is_found() {
        let content = content();
        let case = Case::new(content.clone(), "night-swarm").expect("it ships");
        for factor in Factor::ALL {
            let label = label(&case, *factor);
            let meaning = meaning(&content, &label);
            assert!(
                meaning.is_some_and(|found| !found.source.is_empty()),
                "{label}"
            );
        }
    }

    #[test]
    fn house_words_are_found_and_others_are_not() {
        let content = content();
        let words = [
            "custom",
            "kind of act",
            "visibility",
            "bar",
            "likely",
            "likely responsibility",
            "standing",
            "seal",
            "round",
            "aim",
            "next clash",
            "hinge",
            "word",
            "credit",
            "gap",
            "purse",
            "day",
            "price",
        ];
        for word in words {
            assert!(meaning(&content, word).is_some(), "{word}");
        }
        assert_eq!(meaning(&content, "a word of no meaning"), None);
    }

    #[test]
    fn a_term_of_the_field_comes_before_a_factor_of_its_name() {
        let intent = meaning(&content(), "intent").expect("a term");
        assert!(!intent.source.contains("factors"), "{intent:?}");
    }
}
