//! A reason, a public line and cables in one's own words, on the screens.

use casus::base::ids::Seat;
use casus::screens::view::page;
use casus::screens::{Key, Model, Msg};
use casus::session::Spoken;

use super::{Desk, night, press};

fn spoken(model: &Model) -> &Spoken {
    &model.night().expect("a night").sitting.spoken
}

fn shows(model: &Model, words: &str) -> bool {
    page(model, 120, 40).text().contains(words)
}

#[test]
fn words_are_typed_shown_under_the_seal_and_kept_in_the_log() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(
        &mut model,
        &mut desk,
        "8\"Batteries first; a name can wait.↓60↓We stand by Poland.↓germ⏎",
    );
    press(&mut model, &mut desk, "Batteries by Friday?⏎");
    let deu = Seat::from_code("DEU").expect("a seat");
    assert_eq!(
        *spoken(&model),
        Spoken {
            reason: "Batteries first; a name can wait.".to_owned(),
            confidence: Some(60),
            line: "We stand by Poland.".to_owned(),
            cables: vec![(vec![deu], "Batteries by Friday?".to_owned())],
        }
    );
    press(&mut model, &mut desk, "As");
    assert!(shows(&model, "\"Batteries by Friday?\""));
    press(&mut model, &mut desk, "y");
    assert!(spoken(&model).is_empty());
    let log = &model.night().expect("a night").sitting.log;
    let said = |words: &str| log.iter().any(|(_, line)| line.contains(words));
    assert!(said("Your reason: \"Batteries first; a name can wait.\""));
    assert!(said("You to Germany: \"Batteries by Friday?\""));
}

#[test]
fn neither_esc_nor_an_arrow_loses_a_word_and_leaving_asks_first() {
    let (mut model, mut desk) = (night("POL", 7), Desk::default());
    press(&mut model, &mut desk, "\"one↓↑ two⎋");
    assert_eq!(spoken(&model).reason, "one two");
    press(&mut model, &mut desk, "2");
    press(&mut model, &mut desk, "q");
    assert!(shows(&model, "Leave the night?"));
    press(&mut model, &mut desk, "⎋ ");
    assert!(shows(&model, "Under your seal"), "run on shows it first");
}

#[test]
fn hostile_and_endless_words_are_refused_or_inert() {
    let (mut model, mut desk) = (night("POL", 7), Desk::default());
    press(&mut model, &mut desk, "\"");
    for letter in ['\u{1b}', '\u{202e}', '\u{200b}', '\u{9b}', '\u{1f1f5}'] {
        model.update(Msg::Key(Key::Char(letter)));
        assert_eq!(spoken(&model).reason, "");
        assert!(model.said.is_some(), "{letter:?} is refused in words");
    }
    model.update(Msg::Paste("y\nq\u{1b}]0;owned\u{7} ".repeat(90)));
    let reason = &spoken(&model).reason;
    assert!(reason.starts_with("y q]0;owned y"), "{reason}");
    assert!(reason.chars().count() <= Spoken::COLUMNS);
    for _ in 0..300 {
        press(&mut model, &mut desk, "漢");
    }
    assert!(spoken(&model).reason.chars().count() <= Spoken::COLUMNS);
    press(&mut model, &mut desk, "↓101x");
    assert_eq!(spoken(&model).confidence, Some(10));
    press(&mut model, &mut desk, "↓↓nowhere⏎");
    assert!(spoken(&model).cables.is_empty());
    assert!(model.night().is_some_and(|night| night.orders().is_empty()));
}

#[test]
fn no_more_cables_are_begun_than_may_be_sent_and_the_sheet_is_drawn_at_every_size() {
    let (mut model, mut desk) = (night("POL", 7), Desk::default());
    press(&mut model, &mut desk, "\"");
    for _ in 0..12 {
        // Down past every row to the last, whatever it is.
        press(
            &mut model,
            &mut desk,
            "↓↓↓↓↓↓↓↓↓↓↓↓deu⏎a long text, again and again, to fill a row and more",
        );
    }
    assert!(spoken(&model).cables.len() <= Spoken::CABLES);
    for (width, height) in [(1, 1), (40, 16), (79, 23), (80, 24), (120, 40), (300, 100)] {
        let _ = page(&model, width, height);
    }
}
