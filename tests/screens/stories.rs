//! Stories: a moment, keys, and what is on the screen after them.

use casus::screens::view::page;
use casus::screens::{Effect, Model};

use super::{Desk, model, night, press};

fn shows(model: &Model, words: &str) -> bool {
    page(model, 120, 40).text().contains(words)
}

#[track_caller]
fn expect(model: &Model, words: &str) {
    let text = page(model, 120, 40).text();
    assert!(text.contains(words), "no {words:?} on\n{text}");
}

#[test]
fn a_first_turn_is_sealed_from_the_title_in_a_few_keys() {
    let (mut model, mut desk) = (model(), Desk::default());
    press(&mut model, &mut desk, "⏎⏎");
    expect(&model, "Before you sit down");
    press(&mut model, &mut desk, "⏎⏎");
    expect(&model, "The question");
    press(&mut model, &mut desk, "A");
    for _ in 0..4 {
        if model.night().is_some_and(|night| night.is_asked()) {
            press(&mut model, &mut desk, "A");
        }
    }
    press(&mut model, &mut desk, "⏎");
    expect(&model, "Under your seal");
    press(&mut model, &mut desk, "y");
    let turns = desk
        .asked
        .iter()
        .filter(|effect| matches!(effect, Effect::Turn(_)));
    assert!(turns.count() >= 1);
    assert!(!shows(&model, "turn 1 of"));
}

#[test]
fn a_whole_night_takes_under_eighty_keys() {
    let (mut model, mut desk) = (night("LVA", 3), Desk::default());
    let mut keys = 4;
    while model.night().is_some_and(|night| night.last.is_none()) {
        let night = model.night().expect("a night");
        let typed = if night.roll.is_some() {
            "⎋"
        } else if night.is_asked() {
            "A"
        } else if night.is_drafted() {
            "⏎y"
        } else {
            " "
        };
        press(&mut model, &mut desk, typed);
        keys += typed.chars().count();
        assert!(keys < 80, "{keys} keys");
    }
    expect(&model, "The last page");
}

#[test]
fn sealing_asks_again_on_another_key() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(&mut model, &mut desk, "⏎Ass");
    expect(&model, "y seals; Esc goes back.");
    let turns = |desk: &Desk| {
        desk.asked
            .iter()
            .any(|effect| matches!(effect, Effect::Turn(_)))
    };
    assert!(!turns(&desk));
    press(&mut model, &mut desk, "⎋");
    assert_eq!(model.night().map(|night| night.orders().len()), Some(1));
    press(&mut model, &mut desk, "sy");
    assert!(turns(&desk));
}

#[test]
fn escape_never_leaves_and_never_drops_the_draft() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(&mut model, &mut desk, "⏎A⎋⎋⎋⎋⎋⎋");
    assert_eq!(model.night().map(|night| night.orders().len()), Some(1));
    press(&mut model, &mut desk, "q");
    expect(&model, "Leave the night?");
    press(&mut model, &mut desk, "⎋");
    assert_eq!(model.night().map(|night| night.orders().len()), Some(1));
}

#[test]
fn every_verb_is_on_the_palette_with_its_key_and_why_it_is_off() {
    use casus::words::verb::Verb;
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(&mut model, &mut desk, ":");
    let text = page(&model, 120, 60).text();
    for verb in Verb::ALL {
        assert!(text.contains(verb.short()), "no {verb:?} on\n{text}");
    }
    assert!(text.contains("Off, because no text is before the seats."));
    press(&mut model, &mut desk, "⎋:terms⏎");
    expect(&model, "Terms of the field");
}

#[test]
fn a_person_can_look_at_another_capital_and_come_back() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(&mut model, &mut desk, "/hung⏎");
    expect(&model, "Hungary");
    expect(&model, "Nobody shows you another's brief.");
    press(&mut model, &mut desk, "⎋");
    expect(&model, "Your brief");
}

#[test]
fn an_order_is_found_by_its_words() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(&mut model, &mut desk, ":consultations");
    expect(&model, "Ask for consultations under Article 4");
    press(&mut model, &mut desk, "⏎");
    assert_eq!(model.night().map(|night| night.orders().len()), Some(1));
}

#[test]
fn an_order_is_given_by_its_family_and_its_letter() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    // Find out, task a service: a family, then its entry's own letter.
    press(&mut model, &mut desk, "f");
    expect(&model, "Find out");
    press(&mut model, &mut desk, "a");
    assert_eq!(model.night().map(|night| night.orders().len()), Some(1));
    expect(&model, "Drafted:");
}

#[test]
fn one_says_how_sure_one_is() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(&mut model, &mut desk, "y60⏎");
    assert_eq!(model.night().and_then(|night| night.sitting.who), Some(60));
    press(&mut model, &mut desk, "y900⏎");
    assert_eq!(model.night().and_then(|night| night.sitting.who), Some(60));
    expect(&model, "A number from 0 to 100 is wanted");
}

#[test]
fn learn_opens_the_lesson_and_its_line_stands_on_every_screen() {
    let (mut model, mut desk) = (model(), Desk::default());
    press(&mut model, &mut desk, "jjjj");
    expect(&model, "First night");
    press(&mut model, &mut desk, "⏎⏎");
    for screen in "12345678".chars() {
        press(&mut model, &mut desk, &screen.to_string());
        expect(&model, "LEARN It happened next door");
        let text = page(&model, 80, 24).text();
        assert!(text.contains("LEARN It happened next door"), "{text}");
    }
    press(&mut model, &mut desk, "A");
    expect(&model, "LEARN Nothing is sent yet.");
    press(&mut model, &mut desk, "⏎y");
    expect(&model, "y, then a number from 0 to 100");
}
