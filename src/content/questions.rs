//! Questions for the room: by stage, by what happened, and lines for the hand that fills in the rest.

use serde::Deserialize;

/// What a class is asked after a night. For faces only; no rule reads it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    pub stages: Stages,
    pub happened: Happened,
    /// Asked of every night, behind those.
    pub always: Vec<String>,
    /// The questions of a review, with blank lines behind each.
    pub review: Vec<Review>,
    pub rubric: Vec<Criterion>,
}

/// A question for each stage that a night can go through.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stages {
    pub incident: String,
    pub attribution: String,
    pub consultation: String,
    pub council: String,
    pub approvals: String,
    pub response: String,
}

/// A question for each thing that happened, or did not.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Happened {
    pub text_broken: String,
    pub text_died: String,
    pub no_article_4: String,
    pub article_5: String,
    pub no_article_5: String,
    pub alone: String,
    pub withdrawn: String,
    pub refused: String,
    pub shortfall: String,
    pub second_incident: String,
    pub leaked: String,
    pub talks: String,
    pub threshold: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    pub question: String,
    /// 1..=8
    pub lines: u8,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub criterion: String,
    /// What a 4 and a 1 look like.
    pub scale: String,
}

impl Stages {
    /// Each with the name of its field.
    pub const fn all(&self) -> [(&'static str, &String); 6] {
        [
            ("incident", &self.incident),
            ("attribution", &self.attribution),
            ("consultation", &self.consultation),
            ("council", &self.council),
            ("approvals", &self.approvals),
            ("response", &self.response),
        ]
    }
}

impl Happened {
    /// Each with the name of its field.
    pub const fn all(&self) -> [(&'static str, &String); 13] {
        [
            ("text_broken", &self.text_broken),
            ("text_died", &self.text_died),
            ("no_article_4", &self.no_article_4),
            ("article_5", &self.article_5),
            ("no_article_5", &self.no_article_5),
            ("alone", &self.alone),
            ("withdrawn", &self.withdrawn),
            ("refused", &self.refused),
            ("shortfall", &self.shortfall),
            ("second_incident", &self.second_incident),
            ("leaked", &self.leaked),
            ("talks", &self.talks),
            ("threshold", &self.threshold),
        ]
    }
}
