//! Hinges: the three others whose reading lies nearest to turning, or is unknown and likeliest to matter.

use crate::base::ids::{DraftId, Member};
use crate::words::{names, stance};
use crate::world::Desk;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Reading;
use crate::world::text::Stance;

/// At most three, nearest first. Unknown ones stand where a neutral guess from public facts puts them.
pub fn hinges(case: &Case, obs: Observation<'_>, id: DraftId) -> Vec<Member> {
    let me = obs.capital().map(|(me, _)| me);
    let Some(draft) = obs
        .council
        .and_then(|council| council.drafts.get(id.index()))
    else {
        return Vec::new();
    };
    let mut near: Vec<(i32, Member)> = Member::all()
        .filter(|member| Some(*member) != me)
        .filter(|member| draft.declared[member.index()].stance == Stance::Open)
        .map(|member| (distance(case, obs, id, member), member))
        .collect();
    near.sort();
    near.into_iter().take(3).map(|(_, member)| member).collect()
}

/// "Hungary (not read), Slovakia (near turning)": the hinges with what one has read of them.
pub fn line(case: &Case, obs: Observation<'_>, id: DraftId) -> Option<String> {
    let said: Vec<String> = hinges(case, obs, id)
        .into_iter()
        .map(|member| {
            let read = reading(obs, id, member);
            let read = read.map_or("not read", |reading| stance::read(&reading));
            format!("{} ({read})", names::member(case, member))
        })
        .collect();
    (!said.is_empty()).then(|| names::and(&said))
}

/// What this seat was told by sounding `member` on this text, while it has not faded.
pub fn reading(obs: Observation<'_>, id: DraftId, member: Member) -> Option<Reading> {
    let reading = match obs.desk {
        Desk::Capital(_, desk) => desk.readings[member.index()],
        Desk::Chair(desk) => desk.readings[member.index()],
        _ => return None,
    };
    let fresh = reading.turn > 0 && obs.public.clock.turn.saturating_sub(reading.turn) <= 2;
    (fresh && reading.draft == id).then_some(reading)
}

fn distance(case: &Case, obs: Observation<'_>, id: DraftId, member: Member) -> i32 {
    if let Some(reading) = reading(obs, id, member) {
        return i32::from(reading.gap).abs();
    }
    // Public facts only: who objected before, who stands to lose, who is near.
    let objected = obs
        .council
        .and_then(|council| council.drafts.get(id.index()))
        .is_some_and(|draft| draft.objected.has(member));
    let exposed = case.tables.exposed[member.index()] as i32;
    if objected { 1 } else { 20 - 4 * exposed }
}
