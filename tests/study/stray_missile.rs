//! Stray missile: an answer that turns on the second day, a request that its turning makes rare, and help that comes all the same.

use casus::content::scenario::ActorKind;

use super::nights;
use super::shipped::{leading, night_of, share};
use crate::session::case_of;

const ID: &str = "stray-missile";

#[test]
fn the_first_evening_blames_the_raider_and_most_second_days_a_friend() {
    let case = case_of(ID);
    let (mut evening, mut turned) = (0, 0);
    let all = nights(32);
    for seed in 0..all {
        let (mut first, mut second) = (None, None);
        night_of(&case, seed, |state| {
            let at = state.public.clock.start.0;
            if at >= 6 && first.is_none() {
                first = Some(leading(&case, state));
            }
            if at >= 48 && second.is_none() {
                second = Some(leading(&case, state));
            }
        });
        evening += u64::from(first == Some(ActorKind::State));
        turned += u64::from(second == Some(ActorKind::Friend));
    }
    let (evening, turned) = (evening * 100 / all, turned * 100 / all);
    assert!(evening >= 90, "the raider is blamed first in {evening}");
    assert!(
        (50..=75).contains(&turned),
        "a friend by the second day in {turned}"
    );
}

/// Issue: Article 4 in under 50 of 100, and in under 15 where the friend is shown before the second day.
#[test]
fn who_is_shown_a_friend_in_time_does_not_ask() {
    let case = case_of(ID);
    let (mut soon, mut late) = ((0, 0), (0, 0));
    for seed in 0..nights(64) {
        let mut shown = false;
        let table = night_of(&case, seed, |state| {
            let day_two = state.public.clock.start.0 >= 24;
            shown |= !day_two && leading(&case, state) == ActorKind::Friend;
        });
        let asked = !table.state().public.article4.requested.is_empty();
        let of = if shown { &mut soon } else { &mut late };
        *of = (of.0 + u64::from(asked), of.1 + 1);
    }
    let share = |(asked, all): (u64, u64)| asked * 100 / all.max(1);
    let both = (soon.0 + late.0, soon.1 + late.1);
    assert!(share(both) < 50, "asked in {} of 100", share(both));
    assert!(
        share(soon) < 15,
        "asked in {} of 100 though shown",
        share(soon)
    );
    assert!(
        share(late) > 2 * share(soon),
        "{} and {}",
        share(late),
        share(soon)
    );
}

#[test]
fn help_comes_without_an_article() {
    let case = case_of(ID);
    let helped = share(&case, 24, |state| {
        state.public.ladders.functional >= 3 && state.public.ladders.formal <= 1
    });
    assert!(
        helped >= 50,
        "units of others stand without Article 4 in {helped}"
    );
}
