//! The case of the record that is nearest to another by its features: for a page that looks back.

use std::sync::LazyLock;

use crate::base::ids::Member;
use crate::content::scenario::{ActorKind, Intent};
use crate::study::history::coded::{Coded, Features, Scope};
use crate::study::history::shipped;
use crate::world::case::Case;
use crate::world::public::Public;
use crate::world::{Observation, State};

static RECORD: LazyLock<Vec<Coded>> = LazyLock::new(shipped);

/// How far two cases lie apart where the kind of actor, the domain, or the area differ: as so many steps of a scale (judgement).
const OTHER_ACTOR: u32 = 3;
const OTHER_DOMAIN: u32 = 3;
const OTHER_SCOPE: u32 = 2;

/// The nearest cases of the record, the nearest first, with their distance in steps of a scale. Names, dates and outcomes play no
/// part in it.
pub fn nearest(features: &Features, count: usize) -> Vec<(&'static Coded, u32)> {
    let mut all: Vec<(&Coded, u32)> = RECORD
        .iter()
        .map(|case| (case, distance(features, &case.features)))
        .collect();
    all.sort_by_key(|(_, far)| *far);
    all.truncate(count);
    all
}

fn distance(a: &Features, b: &Features) -> u32 {
    let scales = a.scales().into_iter().zip(b.scales());
    let steps: u32 = scales.map(|(a, b)| u32::from(a.abs_diff(b))).sum();
    let other = |differs: bool, points: u32| if differs { points } else { 0 };
    steps
        + other(a.actor != b.actor, OTHER_ACTOR)
        + other(a.domain != b.domain, OTHER_DOMAIN)
        + other(a.scope != b.scope, OTHER_SCOPE)
}

/// A night as a coder would have coded it once it was over: by its gravest incident and the truth, with the certainty that
/// capitals on average gave the true kind of actor.
pub fn features_of(case: &Case, state: &State) -> Option<Features> {
    let truth = state.hidden.truth[0].index();
    let kind = case.tables.actor[truth];
    let held = |member: Member| of_kind(case, &state.desks.capitals[member.index()].belief, kind);
    let mean = Member::all().map(held).sum::<u32>() / Member::all().len() as u32;
    coded(case, &state.public, truth, mean)
}

/// The same from what one seat holds and no more: what it believes most stands for the truth. Seats without a desk of proof have
/// the public's belief.
pub fn features_seen(case: &Case, obs: Observation<'_>) -> Option<Features> {
    let belief: &[u8] = match obs.capital() {
        Some((_, desk)) => &desk.belief,
        None => &obs.public.belief,
    };
    let kind_of = |hyp: usize| case.tables.actor[hyp];
    // Of what is believed alike, the first in the scenario's order.
    let all = || (0..case.hypotheses().count()).rev();
    let kind = all()
        .map(kind_of)
        .max_by_key(|kind| of_kind(case, belief, *kind))?;
    let most = all()
        .filter(|hyp| kind_of(*hyp) == kind)
        .max_by_key(|hyp| belief[*hyp])?;
    coded(case, obs.public, most, of_kind(case, belief, kind))
}

/// Percent of a belief that fall on actors of this kind.
fn of_kind(case: &Case, belief: &[u8], kind: ActorKind) -> u32 {
    let held = belief.iter().enumerate();
    held.filter(|(at, _)| case.tables.actor[*at] == kind)
        .map(|(_, pct)| u32::from(*pct))
        .sum()
}

fn coded(case: &Case, public: &Public, hyp: usize, certain: u32) -> Option<Features> {
    let incidents = &public.incidents;
    let worst = incidents
        .iter()
        .max_by_key(|incident| (incident.harm, incident.territory))?;
    let bounds = case.content.rules.article4.certainty_steps;
    let certain = bounds
        .iter()
        .filter(|bound| certain as i16 >= **bound)
        .count() as u8;
    Some(Features {
        threatened: case.tables.victims.iter().collect(),
        actor: case.tables.actor[hyp],
        domain: worst.domain,
        harm: worst.harm,
        territory: worst.territory,
        attr_d1: certain,
        attr_d30: certain,
        intent: match case.tables.intent[hyp] {
            Intent::Deliberate => 5,
            Intent::Reckless => 2,
            Intent::Unclear => 3,
            Intent::Drift => 0,
        },
        scope: if worst.article_6 {
            Scope::Inside
        } else {
            Scope::Outside
        },
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::base::ids::{HypId, Seat};
    use crate::content::Content;
    use crate::content::source::Sources;
    use crate::session::Table;
    use crate::world::setup::Setup;

    #[test]
    fn a_case_is_nearest_to_itself() {
        for case in shipped() {
            let near = nearest(&case.features, 2);
            assert_eq!(near[0].1, 0);
            assert!(near[1].1 > 0, "{} has a twin", case.id);
            assert_eq!(near[0].0.id, case.id);
        }
    }

    #[test]
    fn who_was_threatened_and_when_plays_no_part() {
        let mut case = shipped().swap_remove(5);
        case.features.threatened = vec![Member::new(0)];
        assert_eq!(nearest(&case.features, 1)[0].0.id, case.id);
    }

    /// What a seat sees makes its features, and what is hidden does not; the truth makes the others.
    #[test]
    fn a_seat_is_told_by_what_it_holds_and_not_by_the_truth() {
        let content = Content::load(&Sources::embedded()).expect("it is sound");
        let case = Case::new(Arc::new(content), "night-swarm").expect("it ships");
        let table = Table::begin(Arc::new(case), Setup::automatic("night-swarm", 7));
        let case = table.case();
        let mut state = *table.state();
        let seat = Seat::of(case.play.scenario.victims[0]);
        let seen = |state: &State| features_seen(case, state.observe(seat));
        let kinds = (0..case.hypotheses().count()).map(|hyp| case.tables.actor[hyp]);
        let kinds: Vec<ActorKind> = kinds.collect();
        let of = |kind: ActorKind| kinds.iter().position(|known| *known == kind);
        let (state_did, friend_did) = (of(ActorKind::State), of(ActorKind::Friend));
        let (Some(guilty), Some(friend)) = (state_did, friend_did) else {
            panic!("both may be true of this night");
        };
        let sure = |state: &mut State, hyp: usize| {
            let desk = &mut state.desks.capitals[case.play.scenario.victims[0].index()];
            desk.belief = Default::default();
            desk.belief[hyp] = 100;
        };
        let set = |state: &mut State, hyp: usize| state.hidden.truth[0] = HypId(hyp as u8);
        sure(&mut state, guilty);
        set(&mut state, guilty);
        let (before, true_before) = (seen(&state), features_of(case, &state));
        assert_eq!(before.as_ref().map(|one| one.actor), Some(ActorKind::State));
        set(&mut state, friend);
        assert_eq!(seen(&state), before);
        let true_after = features_of(case, &state);
        assert_ne!(true_after, true_before);
        assert_eq!(true_after.map(|one| one.actor), Some(ActorKind::Friend));
        sure(&mut state, friend);
        assert_ne!(seen(&state), before);
    }
}
