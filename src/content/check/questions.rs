//! Questions for the room: each asks something, and a hand has room to answer.

use super::marker::Marker;
use crate::content::questions::Questions;

/// Words of one at most: it is read out.
const WORDS: usize = 45;
/// What fits a page.
const ALWAYS_MAX: usize = 8;
const REVIEW_MAX: usize = 10;
const RUBRIC_MAX: usize = 12;

pub fn check(questions: &Questions, marker: &mut Marker) {
    for (name, text) in questions.stages.all() {
        asks(&format!("stages.{name}"), text, marker);
    }
    for (name, text) in questions.happened.all() {
        asks(&format!("happened.{name}"), text, marker);
    }
    marker.fits("always", "questions", questions.always.len(), ALWAYS_MAX);
    for (at, text) in questions.always.iter().enumerate() {
        asks(&format!("always[{at}]"), text, marker);
    }
    marker.fits("review", "questions", questions.review.len(), REVIEW_MAX);
    for (at, review) in questions.review.iter().enumerate() {
        marker.text(&format!("review[{at}].question"), &review.question, WORDS);
        marker.within(&format!("review[{at}].lines"), review.lines, 1..=8);
    }
    let criteria = questions.rubric.iter().map(|one| one.criterion.as_str());
    marker.unique("criterion", criteria, |at| {
        format!("rubric[{at}].criterion")
    });
    marker.fits("rubric", "criteria", questions.rubric.len(), RUBRIC_MAX);
    for (at, one) in questions.rubric.iter().enumerate() {
        marker.text(&format!("rubric[{at}].criterion"), &one.criterion, 6);
        marker.text(&format!("rubric[{at}].scale"), &one.scale, 30);
    }
}

fn asks(path: &str, text: &str, marker: &mut Marker) {
    marker.text(path, text, WORDS);
    if !text.is_empty() && !text.contains('?') {
        marker.at(
            path,
            "this asks nothing",
            "a room is asked a question: end it with a question mark",
        );
    }
}
