//! Small asks: each can be put, and lapses.

use super::conditions::Reach;
use super::marker::Marker;
use crate::content::ask::SmallAsk;

pub fn check(asks: &[SmallAsk], reach: &Reach, marker: &mut Marker) {
    let ids = asks.iter().map(|ask| ask.id.as_str());
    marker.unique("ask", ids, |at| format!("[{at}].id"));
    for (at, ask) in asks.iter().enumerate() {
        marker.id(&format!("[{at}].id"), &ask.id);
        marker.text(&format!("[{at}].question"), &ask.question, 50);
        marker.text(&format!("[{at}].silence"), &ask.silence, 40);
        marker.within(&format!("[{at}].lapses_hours"), ask.lapses_hours, 1..=2160);
        reach.check(
            &format!("`{}` is never asked", ask.id),
            &format!("[{at}].when"),
            &ask.when,
            marker,
        );
    }
}
