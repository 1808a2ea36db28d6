//! The suspected state's own test of its aim (MODEL 9).

use super::View;
use crate::content::scenario::AimKind;
use crate::world::text::DraftStatus;

/// What its aim asks of the end.
pub(super) fn met(view: &View<'_>) -> bool {
    let (public, council) = (&view.state.public, &view.state.council);
    let stopped = council
        .drafts
        .iter()
        .any(|draft| matches!(draft.status, DraftStatus::Dead | DraftStatus::Withdrawn));
    match view.state.desks.state.aim {
        // It has seen the defence answer more than once, or from more than one place.
        AimKind::TestDefences => public.incidents.len() >= 2,
        AimKind::SplitAllies => stopped || council.cohesion < 55,
        AimKind::DeterAid => public.ladders.functional < 3,
        AimKind::CoverMistake => public.said.admitted.is_never() && view.public_blame() < 80,
        AimKind::ForceTalks => !public.said.talks_held.is_never(),
        AimKind::StayClear => view.public_blame() < 55,
    }
}
