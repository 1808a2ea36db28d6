//! A lesson: its hints are short, come within the schedule, and leave no turn without one.

use super::marker::Marker;
use crate::content::scenario::{Lesson, Moment};

const WORDS_MAX: usize = 40;
const HINTS_MAX: usize = 64;

pub fn check(lesson: &Lesson, turns: usize, marker: &mut Marker) {
    marker.fits("lesson.hints", "hints", lesson.hints.len(), HINTS_MAX);
    let last = turns.clamp(1, usize::from(u8::MAX)) as u8;
    for (at, hint) in lesson.hints.iter().take(HINTS_MAX).enumerate() {
        let path = format!("lesson.hints[{at}]");
        marker.text(&format!("{path}.says"), &hint.says, WORDS_MAX);
        marker.within(&format!("{path}.turns[0]"), hint.turns.0, 1..=last);
        marker.within(
            &format!("{path}.turns[1]"),
            hint.turns.1,
            hint.turns.0..=last,
        );
        if hint.at.is_empty() {
            let hint = "name a moment, such as `Quiet`";
            marker.at(&format!("{path}.at"), "this hint is never shown", hint);
        }
    }
    for turn in 1..=last {
        let first = if turn == 1 {
            Moment::Began
        } else {
            Moment::Quiet
        };
        if lesson.hint(first, turn).is_none() {
            let message = format!("turn {turn} has no hint for `{first:?}`");
            let hint = "a learner who is asked nothing else needs a word there";
            marker.at("lesson.hints", message, hint);
        }
    }
}
