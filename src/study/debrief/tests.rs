//! Forks that change nothing, forks that change one thing, and nights with one planted decision, roll or revelation.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::turning::{chose_otherwise, deeds};
use super::work::sample;
use super::{
    Figures, Gap, Instead, Kind, Measure, Night, Origin, Part, Turning, automatic, branch,
    difference,
};
use crate::base::ids::{EvId, Member, Seat};
use crate::content::Content;
use crate::content::source::Sources;
use crate::engine::arrivals::anything_arrives;
use crate::world::State;
use crate::world::case::Case;
use crate::world::event::{AbroadEvent, Event, ProofEvent};
use crate::world::incident::Incident;
use crate::world::order::{Order, Orders, Sealed};
use crate::world::setup::Setup;

const SEED: u64 = 11;

fn case() -> Arc<Case> {
    let content = Content::open(&Sources::embedded()).expect("the built-in content is sound");
    Arc::new(Case::new(Arc::new(content), "night-swarm").expect("a built-in scenario"))
}

/// A night that every seat decides for itself, but for those that people are said to hold.
fn night_of(held: &[Seat]) -> Night {
    let setup = Setup {
        seats: held.iter().map(|seat| seat.code().to_owned()).collect(),
        ..Setup::automatic("night-swarm", SEED)
    };
    automatic(case(), setup)
}

fn idle() -> Sealed {
    Sealed {
        present: true,
        who: 255,
        ..Sealed::default()
    }
}

fn only(order: Order) -> Sealed {
    let mut orders = Orders::default();
    orders.push(order).expect("one order fits");
    Sealed { orders, ..idle() }
}

fn digests(night: &Night) -> Vec<crate::base::digest::Sum> {
    night.turns().iter().map(|turn| turn.digest).collect()
}

#[test]
fn a_fork_that_changes_nothing_is_the_same_night() {
    let victim = Seat::of(case().play.scenario.victims[0]);
    // A person who does nothing, which no desk would: what was recorded is followed, and no policy.
    let mut night = night_of(&[victim]);
    for at in 0..2 {
        night = branch(&night, at, &[Instead::Orders(victim, idle())]);
    }
    for at in [0, 1, 5] {
        let again = branch(&night, at, &[]);
        assert_eq!(digests(&again), digests(&night), "from {at}");
        assert_eq!(difference(&night, &again), None);
    }
    // And it can tell: with its automatic colleague in that seat it is another night.
    let other = branch(&night, 0, &[Instead::Automatic(victim)]);
    let parted = difference(&night, &other).expect("another night");
    assert_eq!((parted.at, parted.seats), (0, vec![victim]));
}

#[test]
fn one_changed_decision_changes_no_draw_it_does_not_touch() {
    let night = night_of(&[]);
    let last = Seat::of(Member::all().next_back().expect("there are members"));
    let at = (2..night.turns().len())
        .find(|at| {
            night.turns()[*at]
                .sealed_by(last)
                .is_some_and(|sealed| !deeds(sealed).is_empty())
        })
        .expect("it does something in a night");
    let fork = branch(&night, at, &[Instead::Orders(last, idle())]);
    assert_eq!(digests(&fork)[..at], digests(&night)[..at]);
    // In that turn all others sealed what they had sealed, and the evidence of every turn is what it was.
    for (seat, sealed) in &night.turns()[at].sealed {
        let same = fork.turns()[at].sealed_by(*seat).map(deeds) == Some(deeds(sealed));
        assert_eq!(same, *seat != last, "{}", seat.code());
    }
    let first_arrivals = |night: &Night| night.end().hidden.arrives.map(|at| at.0);
    let touched = |night: &Night| {
        let events = night.turns().iter().flat_map(|turn| &turn.events);
        let moved = events.filter_map(|(event, _)| match event {
            Event::Proof(
                ProofEvent::Hastened { item, .. }
                | ProofEvent::Lost { item }
                | ProofEvent::Found { item, .. }
                | ProofEvent::Withdrawn { item }
                | ProofEvent::Burned { item, .. },
            ) => Some(*item),
            Event::Abroad(AbroadEvent::Awaits { item, .. }) => Some(*item),
            _ => None,
        });
        moved.collect::<Vec<_>>()
    };
    let moved = [touched(&night), touched(&fork)].concat();
    for item in night.case().evidence().filter(|item| !moved.contains(item)) {
        let at = item.index();
        assert_eq!(
            first_arrivals(&night)[at],
            first_arrivals(&fork)[at],
            "item {at}"
        );
    }
}

/// Continuations from the turn at `at` of a constructed night.
fn turning(night: &Night, at: usize, count: usize) -> Figures {
    let mut figures = Figures::default();
    let mut origins = vec![
        Origin::Before(at),
        Origin::Ordered(at),
        Origin::Before(at + 1),
    ];
    if anything_arrives(night.case(), night.state(at)) {
        origins.push(Origin::Redrawn(at));
    }
    origins.extend(
        chose_otherwise(night, at)
            .into_iter()
            .filter(|seat| night.is_held(*seat))
            .map(|seat| Origin::Instead(at, seat)),
    );
    for origin in origins {
        let sample =
            sample(night, origin, count, 2, &AtomicBool::new(false)).expect("nobody stops it");
        figures.take(Part::Sample(origin, sample));
    }
    figures
}

/// The turn by the measure that moved most in it.
fn most(figures: &Figures, at: usize) -> (Measure, Turning) {
    let all =
        Measure::all().filter_map(|measure| Some((measure, Turning::of(figures, at, measure)?)));
    all.max_by_key(|(_, turning)| turning.size())
        .expect("all samples are there")
}

/// The turn at `at` closed from `before` with these orders, and its end as `planted` makes it.
fn with_turn(night: &Night, at: usize, before: State, planted: impl Fn(&mut State)) -> Night {
    let mut made = night.until(at);
    made.replace_last(before);
    let table = night.table(at).as_of(before);
    let sealed: Vec<(Seat, Sealed)> = Seat::all()
        .map(|seat| (seat, table.choose(seat, &mut ()).0))
        .collect();
    let mut table = table;
    made.close(&mut table, sealed, Vec::new(), Vec::new());
    let mut after = *made.end();
    planted(&mut after);
    made.replace_last(after);
    made
}

#[test]
fn a_planted_decision_is_a_decision_of_its_seat() {
    let night = night_of(&[Seat::STATE]);
    let at = 4;
    let victim = night.case().play.scenario.victims[0];
    let planted = branch(
        &night,
        at,
        &[Instead::Orders(
            Seat::STATE,
            only(Order::Retaliate { on: victim }),
        )],
    );
    let figures = turning(&planted, at, 24);
    let (measure, turning) = most(&figures, at);
    assert_eq!(turning.kind(), Kind::Decision, "{measure:?} {turning:?}");
    assert!(turning.decisions.is_clear(), "{measure:?} {turning:?}");
    assert_eq!(
        turning.mover(),
        Some(Seat::STATE),
        "{measure:?} {turning:?}"
    );
    // The control: a person who does what its colleague would has no share in anything.
    assert!(!chose_otherwise(&night, at).contains(&Seat::STATE));
}

#[test]
fn a_planted_roll_is_luck() {
    let night = night_of(&[]);
    let quiet = |at: &usize| !anything_arrives(night.case(), night.state(*at));
    let at = (3..).find(quiet).expect("no evidence comes for ever");
    let victim = night.case().play.scenario.victims[0];
    let before = *night.state(at);
    let fell = |state: &mut State| {
        let incident = Incident {
            victim: Some(victim),
            harm: 5,
            territory: 4,
            article_6: true,
            at: state.public.clock.start,
            place: 0,
            engagement: 255,
            ..Incident::default()
        };
        Event::Abroad(AbroadEvent::Happened { incident }).apply(state);
        let truth = state.hidden.truth[0];
        Event::Abroad(AbroadEvent::Authored {
            truth,
            ordered: false,
        })
        .apply(state);
    };
    let planted = with_turn(&night, at, before, fell);
    let (measure, turning) = most(&turning(&planted, at, 24), at);
    assert_eq!(turning.kind(), Kind::Luck, "{measure:?} {turning:?}");
    assert!(turning.luck.is_clear(), "{measure:?} {turning:?}");
    let control = with_turn(&night, at, before, |_| {});
    let (_, turning) = most(&self::turning(&control, at, 24), at);
    assert!(turning.luck.points().abs() < 20, "{turning:?}");
}

/// What tells against the suspected state, or (`false`) for it, and has not come.
fn telling(night: &Night, before: &State, against: bool) -> Vec<EvId> {
    let case = night.case();
    let mean = |item: EvId, keep: &dyn Fn(usize) -> bool| {
        let hypotheses = (0..case.play.scenario.hypotheses.len()).filter(|hyp| keep(*hyp));
        let seen: Vec<i32> = hypotheses
            .map(|hyp| i32::from(case.tables.seen_db[item.index()][hyp]))
            .collect();
        seen.iter().sum::<i32>() / seen.len().max(1) as i32
    };
    let tells = |item: &EvId| {
        let tilt =
            mean(*item, &|hyp| case.blames_state(hyp)) - mean(*item, &|hyp| case.is_drift(hyp));
        let free = !before.hidden.arrived.has(*item) && !case.play.evidence[item.index()].follow_on;
        free && if against { tilt >= 3 } else { tilt <= -3 }
    };
    case.evidence().filter(tells).collect()
}

#[test]
fn a_planted_revelation_is_a_revelation() {
    let night = night_of(&[]);
    let at = 2;
    let before = *night.state(at);
    let mut revealing = before;
    for item in telling(&night, &before, false) {
        let at = before.public.clock.end;
        Event::Proof(ProofEvent::Found { item, at }).apply(&mut revealing);
    }
    let planted = with_turn(&night, at, revealing, |_| {});
    let (measure, found) = most(&turning(&planted, at, 24), at);
    assert_eq!(found.kind(), Kind::Revelation, "{measure:?} {found:?}");
    assert!(
        found.revelation.is_some_and(Gap::is_clear),
        "{measure:?} {found:?}"
    );
    // The control: the same turn with the evidence that it had moves that measure less.
    let control = with_turn(&night, at, before, |_| {});
    let control =
        Turning::of(&turning(&control, at, 24), at, measure).expect("all samples are there");
    let size = |turning: &Turning| turning.revelation.map_or(0, Gap::points).abs();
    assert!(size(&control) < size(&found), "{control:?} {found:?}");
}

#[test]
fn samples_do_not_depend_on_threads_and_stop_when_told() {
    let night = night_of(&[]);
    let never = AtomicBool::new(false);
    let one = sample(&night, Origin::Before(2), 6, 1, &never);
    assert_eq!(one, sample(&night, Origin::Before(2), 6, 3, &never));
    assert_eq!(one.map(|sample| sample.len()), Some(6));
    assert_eq!(
        sample(&night, Origin::Before(2), 6, 1, &AtomicBool::new(true)),
        None
    );
}
