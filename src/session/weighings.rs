//! Recorded weighings as governments make them.

use crate::base::list::List;
use crate::base::units::Points;
use crate::government::Why;
use crate::record::names::Names;
use crate::record::payload::{BadPayload, Weighed};
use crate::record::recording::Recording;
use crate::world::factor::Parts;

/// Turn and part, and what was weighed in it.
pub type Dated = ((u8, u8), Why);

/// Every weighing of a record. They are most of the file: parsed only here.
///
/// # Errors
/// A line that cannot be read, though its sums are good.
pub fn weighings(recording: &Recording, names: &Names) -> Result<Vec<Dated>, BadPayload> {
    let mut found = Vec::new();
    for (_, why) in recording.whys(names)? {
        let turn = (why.turn, why.part);
        found.extend(why.choices.iter().map(|(chosen, runner_up)| {
            let why = Why {
                seat: why.seat,
                order: chosen.order,
                score: bounded(chosen.score),
                parts: parts(chosen),
                runner_up: runner_up
                    .as_ref()
                    .map(|next| (next.order, bounded(next.score))),
            };
            (turn, why)
        }));
    }
    Ok(found)
}

/// No rule weighs as much as this; what a record by other hands says beyond it would only overflow sums.
const SCORE_MAX: Points = 10_000;

fn bounded(score: Points) -> Points {
    score.clamp(-SCORE_MAX, SCORE_MAX)
}

/// A record by other hands may hold more parts than any rule weighs: what does not fit is left out.
fn parts(weighed: &Weighed) -> Parts {
    let mut parts = List::default();
    for (factor, points) in weighed.factors() {
        if parts.push((factor, bounded(points))).is_err() {
            break;
        }
    }
    Parts { parts }
}
