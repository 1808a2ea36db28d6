//! Small asks: each can be put, and lapses.

use super::conditions::Reach;
use super::marker::Marker;
use crate::content::ask::SmallAsk;
use crate::content::scenario::When;

/// The state keeps a bit for each.
const ASKS_MAX: usize = 64;

pub fn check(asks: &[SmallAsk], reach: &Reach, marker: &mut Marker) {
    marker.fits("", "small asks", asks.len(), ASKS_MAX);
    let ids = asks.iter().map(|ask| ask.id.as_str());
    marker.unique("ask", ids, |at| format!("[{at}].id"));
    for (at, ask) in asks.iter().enumerate() {
        marker.id(&format!("[{at}].id"), &ask.id);
        marker.text(&format!("[{at}].question"), &ask.question, 50);
        marker.text(&format!("[{at}].silence"), &ask.silence, 40);
        marker.within(&format!("[{at}].lapses_hours"), ask.lapses_hours, 1..=2160);
        let when = format!("[{at}].when");
        if has_luck(&ask.when) {
            let message = format!(
                "`{}` waits for luck or a call, and an ask has neither",
                ask.id
            );
            marker.at(&when, message, "`Chance` and `OnCall` are for injects");
        }
        reach.check(
            &format!("`{}` is never asked", ask.id),
            &when,
            &ask.when,
            marker,
        );
    }
}

/// Conditions that only injects keep a place for in the state.
fn has_luck(when: &When) -> bool {
    match when {
        When::All(parts) | When::Any(parts) => parts.iter().any(has_luck),
        When::Not(part) => has_luck(part),
        When::Chance(_) | When::OnCall => true,
        _ => false,
    }
}
