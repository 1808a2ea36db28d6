//! Pairs of nights: the same whatever the threads, equal where nothing that matters changed, apart where it did.

use std::sync::Arc;

use casus::content::Content;
use casus::content::keys::set;
use casus::content::source::Sources;
use casus::study::compare::{Pair, Turn, compare};
use casus::study::paired::tables;
use casus::world::case::Case;

const SCENARIO: &str = "night-swarm";

fn case(setting: Option<&str>) -> Arc<Case> {
    let mut sources = Sources::embedded();
    if let Some(setting) = setting {
        sources = set(&sources, SCENARIO, setting).expect(setting).0;
    }
    let content = Arc::new(Content::load(&sources).expect("sound content"));
    Arc::new(Case::new(content, SCENARIO).expect("the scenario"))
}

/// Orders alone, as the types write themselves: enough to part on.
fn tell(turn: &Turn<'_>) -> Vec<String> {
    let orders = |orders: &casus::world::order::Sealed| format!("{:?}", orders.orders);
    let lines = turn.sealed.iter();
    lines
        .map(|(seat, sealed)| format!("{seat} {}", orders(sealed)))
        .collect()
}

fn pairs(setting: &str, seeds: (u64, u64), jobs: usize) -> Vec<Pair> {
    let (without, with) = (case(None), case(Some(setting)));
    compare((&without, &with), seeds, jobs, &tell, &|_| {})
}

#[test]
fn pairs_do_not_depend_on_threads() {
    let setting = "rules.text.silence_hours=6";
    let one = pairs(setting, (3, 9), 1);
    assert_eq!(one, pairs(setting, (3, 9), 3));
    assert_eq!(tables(&one), tables(&pairs(setting, (3, 9), 2)));
    assert_eq!(one.len(), 6);
    assert!(one.iter().any(|pair| pair.parting.is_some()));
}

/// The negative control: words that no government weighs change no night.
#[test]
fn where_nothing_that_is_weighed_changed_no_night_parts() {
    let same = pairs("title=Another title", (0, 4), 2);
    for pair in &same {
        assert_eq!(pair.parting, None);
        assert_eq!(pair.without, pair.with);
    }
    let told = tables(&same).join("\n");
    assert!(told.contains("0.0 of 100 went another way"), "{told}");
    assert!(told.ends_with("no night went another way"), "{told}");
}

#[test]
fn another_chance_of_the_truth_parts_before_the_first_turn() {
    let (sources, _) = set(
        &Sources::embedded(),
        SCENARIO,
        "hypotheses.deliberate.truth_pct=0",
    )
    .expect("a setting");
    let (sources, _) = set(&sources, SCENARIO, "hypotheses.stray.truth_pct=55").expect("another");
    let content = Arc::new(Content::load(&sources).expect("the chances sum to 100"));
    let with = Arc::new(Case::new(content, SCENARIO).expect("the scenario"));
    let pairs = compare((&case(None), &with), (0, 12), 0, &tell, &|_| {});
    let parted = pairs.iter().filter_map(|pair| pair.parting.as_ref());
    let drawn = parted.filter(|parting| parting.turn.0 == 0).count();
    assert!(drawn >= 2, "{drawn} of 12 drew another truth");
    let told = tables(&pairs).join("\n");
    assert!(told.contains("the truth: deliberate"), "{told}");
}

/// S9, its first half: the loss of a crewed craft presses more than that of a machine (Lin-Greenberg 2022).
#[test]
fn a_crew_lost_presses_more_than_a_machine() {
    let pairs = pairs("incident.crewed=true", (0, 24), 0);
    let peak = |of: fn(&Pair) -> i16| pairs.iter().map(|pair| i64::from(of(pair))).sum::<i64>();
    let (machine, crew) = (
        peak(|pair| pair.without.peak_pressure),
        peak(|pair| pair.with.peak_pressure),
    );
    assert!(crew > machine, "{crew} against {machine} over 24 nights");
}
