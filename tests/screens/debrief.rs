//! The debrief on screens: what is covered stays covered, and every sheet draws whatever one presses.

use std::sync::{Arc, OnceLock};

use casus::base::digest::Sum;
use casus::base::ids::Seat;
use casus::record::payload::Head;
use casus::screens::tape::{Tape, hits};
use casus::screens::view::page;
use casus::screens::{Effect, Model, Msg};
use casus::study::debrief::{Debrief, Rank, automatic, decisions};
use casus::world::case::Case;
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

fn opened() -> Model {
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
    let orders = |tape: &Tape| hits(tape, "poland: ").len();
    assert_eq!(orders(&tape), 0);
    tape.seat = Seat::from_code("POL");
    let own = orders(&tape);
    assert!(own > 0);
    tape.uncovered = true;
    assert!(orders(&tape) >= own);
    assert!(hits(&tape, "").is_empty());
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
