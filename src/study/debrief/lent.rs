//! Units lent in a night: which came at all, whatever became of them by day 90.

use crate::study::debrief::Night;
use crate::world::force::PledgeStatus;

/// For every pledge in the order in which they were made: it stood in place at some time. The list only grows, so a pledge
/// keeps its place.
pub fn came(night: &Night) -> Vec<bool> {
    reached(night, &[PledgeStatus::InPlace])
}

/// The same for those that were on the way at some time, or in place.
pub fn sent(night: &Night) -> Vec<bool> {
    reached(night, &[PledgeStatus::OnTheWay, PledgeStatus::InPlace])
}

fn reached(night: &Night, any: &[PledgeStatus]) -> Vec<bool> {
    let mut found = vec![false; night.end().council.pledges.iter().count()];
    for at in 0..=night.turns().len() {
        let pledges = night.state(at).council.pledges.iter();
        for (pledge, found) in pledges.zip(&mut found) {
            *found |= any.contains(&pledge.status);
        }
    }
    found
}
