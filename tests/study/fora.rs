//! The Security Council beside the alliance: where a permanent member is accused it stops the draft, and the alliance goes on all the same.

use super::nights;
use super::shipped::night_of;
use crate::session::case_of;

/// Structural test S14.
#[test]
fn a_permanent_member_that_is_accused_stops_the_draft_and_help_comes_all_the_same() {
    let case = case_of("night-swarm");
    let (mut drafts, mut vetoed, mut helped) = (0, 0, 0);
    for seed in 0..nights(60) {
        let table = night_of(&case, seed, |_| {});
        let public = &table.state().public;
        assert!(public.un.mandate.is_never(), "seed {seed}: a mandate");
        drafts += u32::from(!public.un.draft.is_never());
        vetoed += u32::from(!public.un.vetoed.is_never());
        helped += u32::from(!public.un.vetoed.is_never() && public.ladders.functional >= 3);
    }
    assert!(drafts > 0, "no draft came before the Security Council");
    assert!(vetoed * 10 >= drafts * 9, "{vetoed} of {drafts} drafts");
    assert!(helped * 10 >= vetoed * 9, "{helped} of {vetoed} nights");
}
