//! The debrief on screens: what is covered stays covered, and every sheet draws whatever one presses.

use std::sync::{Arc, OnceLock};

use casus::base::digest::Sum;
use casus::base::ids::Seat;
use casus::record::payload::Head;
use casus::screens::tape::{Tape, hits};
use casus::screens::view::page;
use casus::screens::{Effect, Model, Msg};
use casus::study::debrief::{Debrief, Origin, Outcome, Part, Rank, Sample, automatic, decisions};
use casus::world::case::Case;
use casus::world::public::Ending;
use casus::world::setup::Setup;

use super::{Desk, content, model, press};

fn debrief() -> Arc<Debrief> {
    static NIGHT: OnceLock<Arc<Debrief>> = OnceLock::new();
    let play = || {
        let case = Case::new(content(), "night-swarm").expect("the scenario is there");
        let setup = Setup::automatic("night-swarm", 37);
        let title = case.play.scenario.title.clone();
        let head = Head::new(&setup, &title, Sum::of_bytes(&[]));
        Arc::new(Debrief {
            head,
            night: Some(automatic(Arc::new(case), setup)),
            chronicle: Vec::new(),
            notes: Vec::new(),
            troubles: Vec::new(),
        })
    };
    Arc::clone(NIGHT.get_or_init(play))
}

pub(super) fn opened() -> Model {
    let mut model = model();
    let tape = Tape::new("wrong-at-first".to_owned(), debrief());
    assert_eq!(model.update(Msg::Tape(Box::new(tape))), Some(Effect::Study));
    model
}

fn text(model: &Model) -> String {
    page(model, 120, 40).text()
}

#[test]
fn what_is_covered_opens_on_purpose_only() {
    let (mut model, mut desk) = (opened(), Desk::default());
    let night = debrief();
    let night = night.night.as_ref().expect("it folds");
    let first = decisions(night)
        .into_iter()
        .find(|decision| decision.rank == Rank::Landmark && decision.why.is_some());
    let turn = first.expect("a night has landmarks").at;
    for _ in 0..turn {
        press(&mut model, &mut desk, "→");
    }
    // Before the turn nothing that was decided in it is told; opened, still no weighing.
    press(&mut model, &mut desk, "2");
    assert!(text(&model).contains("Before it is opened"));
    press(&mut model, &mut desk, " ");
    assert!(text(&model).contains("What was heard"));
    assert!(!text(&model).contains("weighed "), "{}", text(&model));
    press(&mut model, &mut desk, "T");
    assert!(text(&model).contains("weighed "), "{}", text(&model));
    press(&mut model, &mut desk, "T3");
    assert!(text(&model).contains("Covered"), "{}", text(&model));
}

#[test]
fn a_search_finds_nothing_that_is_covered() {
    let mut tape = Tape::new("wrong-at-first".to_owned(), debrief());
    // A headline may name it too; an order begins with who gave it.
    let orders = |tape: &Tape| {
        let found = hits(tape, "poland: ");
        let given = found.iter().filter(|hit| hit.text.starts_with("Poland: "));
        given.count()
    };
    assert_eq!(orders(&tape), 0);
    tape.seat = Seat::from_code("POL");
    let own = orders(&tape);
    assert!(own > 0);
    tape.uncovered = true;
    assert!(orders(&tape) >= own);
    assert!(hits(&tape, "").is_empty());
}

/// A night in which Hungary cabled Germany alone and gave a reason nobody heard.
fn planted(seat: Option<&str>) -> Tape {
    let mut tape = Tape::new("night".to_owned(), Arc::new(crate::paper::debrief()));
    tape.seat = seat.and_then(Seat::from_code);
    tape
}

#[test]
fn a_search_finds_no_cable_of_others() {
    let found = |tape: &Tape, words: &str| !hits(tape, words).is_empty();
    let (cable, reason) = ("planted-cable", "planted-reason");
    for (seat, hears, knows) in [
        (None, false, false),
        (Some("POL"), false, false),
        (Some("CHAIR"), false, false),
        (Some("DEU"), true, false),
        (Some("HUN"), true, true),
    ] {
        let tape = planted(seat);
        assert_eq!(found(&tape, cable), hears, "{seat:?}");
        assert_eq!(found(&tape, reason), knows, "{seat:?}");
        assert!(found(&tape, "in public"), "{seat:?}");
        // The detector: uncovered, it is there to be found.
        let mut open = planted(seat);
        open.uncovered = true;
        assert!(found(&open, cable) && found(&open, reason), "{seat:?}");
    }
}

#[test]
fn no_sheet_shows_the_words_of_others_until_uncovered() {
    let sheets = |uncovered: bool| {
        let (mut model, mut desk) = (model(), Desk::default());
        let mut tape = planted(Some("POL"));
        tape.uncovered = uncovered;
        model.update(Msg::Tape(Box::new(tape)));
        model.update(Msg::Resize(200, 60));
        let mut drawn = String::new();
        for turn in 0..9 {
            for sheet in ["1", "2", "3", "4", "5", "6", "7"] {
                press(&mut model, &mut desk, sheet);
                drawn += &page(&model, 200, 60).text();
            }
            press(&mut model, &mut desk, "2 ");
            for reads in 0..12 {
                drawn += &page(&model, 200, 60).text();
                press(&mut model, &mut desk, "↓↓↓↓");
                assert!(reads < 12 && turn < 9);
            }
            press(&mut model, &mut desk, "3");
            drawn += &page(&model, 200, 60).text();
            press(&mut model, &mut desk, "→");
        }
        drawn
    };
    for (secret, uncovered) in [("PLANTED-CABLE", true), ("PLANTED-REASON", true)] {
        assert!(!sheets(false).contains(secret), "{secret}");
        assert_eq!(sheets(true).contains(secret), uncovered, "{secret}");
    }
}

#[test]
fn a_long_page_is_read_on_to_its_end() {
    let (mut model, mut desk) = (opened(), Desk::default());
    let text = |model: &Model| page(model, 80, 24).text();
    model.update(Msg::Resize(80, 24));
    press(&mut model, &mut desk, "T2 3");
    let first = text(&model);
    assert!(first.contains("more rows: PgDn"), "{first}");
    assert!(!first.contains("seemed "), "{first}");
    for _ in 0..12 {
        model.update(Msg::Key(casus::screens::Key::PageDown));
    }
    let last = text(&model);
    assert!(!last.contains("more rows: PgDn"), "{last}");
    assert!(last.contains("seemed "), "{last}");
    // The list beside it stayed where it was, and another row begins at its head.
    press(&mut model, &mut desk, "↓");
    assert!(text(&model).contains("more rows: PgDn"), "{}", text(&model));
}

#[test]
fn where_one_stands_is_never_cut() {
    for (width, height) in [(80, 24), (120, 40), (60, 20), (40, 16)] {
        let (mut model, mut desk) = (opened(), Desk::default());
        model.update(Msg::Resize(width, height));
        for _ in 0..14 {
            press(&mut model, &mut desk, "→");
        }
        let drawn = page(&model, width, height).text();
        let row = drawn.lines().nth(1).expect("the row of sheets");
        let turn = row.split_whitespace().rev().take(5);
        let whole = turn.into_iter().any(|word| {
            let number = word.trim_start_matches('T').trim_end_matches(',');
            number.parse::<u8>().is_ok_and(|number| number > 7)
        });
        assert!(whole, "{width}x{height}: {row}");
    }
}

#[test]
fn every_sheet_draws_at_every_size_whatever_is_pressed() {
    let keys = "1⏎2 →3 ↓↓x⏎4v5↓↓6⎋7⇥mfTza/pol↓⏎3 ⏎vV←n remark⏎?⎋s";
    for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 16)] {
        let (mut model, mut desk) = (opened(), Desk::default());
        model.update(Msg::Resize(width, height));
        for key in keys.chars() {
            press(&mut model, &mut desk, &key.to_string());
            let drawn = page(&model, width, height).text();
            assert!(
                drawn.contains("NEXT"),
                "{key} at {width}x{height}:\n{drawn}"
            );
        }
    }
}

/// Odds as if what was ordered in the turn at `turned` had settled the whole night.
fn settled_at(turned: usize) -> Vec<Part> {
    let debrief = debrief();
    let turns = debrief.night.as_ref().expect("it folds").closing();
    let sample = |ending| Sample {
        outcomes: vec![
            Outcome {
                formal: 3,
                functional: 3,
                ending,
            };
            64
        ],
    };
    let as_of = |at: usize| match at <= turned {
        true => sample(Ending::Faded),
        false => sample(Ending::Deterred),
    };
    let before = (0..=turns).map(|at| Part::Sample(Origin::Before(at), as_of(at)));
    let ordered = (0..turns).map(|at| Part::Sample(Origin::Ordered(at), as_of(at + 1)));
    before.chain(ordered).collect()
}

#[test]
fn the_first_sheet_names_the_turn_that_moved_the_odds_and_goes_before_it() {
    let (mut model, mut desk) = (opened(), Desk::default());
    model.update(Msg::Parts(settled_at(3)));
    for (wide, high) in [(80, 24), (120, 40), (200, 60)] {
        let drawn = page(&model, wide, high).text();
        for words in ["T4", "100  D decision", "what was ordered"] {
            assert!(drawn.contains(words), "{wide}x{high} {words}: {drawn}");
        }
        assert!(drawn.contains("a road not taken"), "{wide}x{high}: {drawn}");
    }
    press(&mut model, &mut desk, "z");
    assert!(!text(&model).contains("D decision"), "{}", text(&model));
    press(&mut model, &mut desk, "z");
    press(&mut model, &mut desk, "⏎");
    assert!(text(&model).contains("before turn 4"), "{}", text(&model));
    assert!(
        text(&model).contains("Before it is opened"),
        "{}",
        text(&model)
    );
}

#[test]
fn a_seats_page_tells_what_was_true_only_once_it_is_uncovered() {
    let (mut model, mut desk) = (opened(), Desk::default());
    press(&mut model, &mut desk, "vv4");
    let covered = text(&model);
    assert!(covered.contains("covered until T"), "{covered}");
    assert!(!covered.contains("arthest off"), "{covered}");
    press(&mut model, &mut desk, "T");
    let open = page(&model, 200, 60).text();
    assert!(open.contains("Brier score"), "{open}");
}
