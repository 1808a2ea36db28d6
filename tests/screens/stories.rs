//! Stories: a moment, keys, and what is on the screen after them.

use casus::base::ids::Seat;
use casus::engine::stops::Stop;
use casus::screens::view::page;
use casus::screens::{Effect, Model};
use casus::world::text::DraftStatus;

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
    press(&mut model, &mut desk, "%60⏎");
    assert_eq!(model.night().and_then(|night| night.sitting.who), Some(60));
    press(&mut model, &mut desk, "%900⏎");
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
    expect(&model, "%, then a number from 0 to 100");
}

/// The chair tables its strongest text and lets the silence run: it is broken, and what to do about that is asked once the
/// roll call is told.
#[test]
fn a_broken_text_is_put_to_the_chair_after_its_roll_call() {
    let (mut model, mut desk) = (night("CHAIR", 5), Desk::default());
    let mut broken = false;
    for _ in 0..40 {
        let night = model.night().expect("a night");
        if night.last.is_some() {
            break;
        }
        let fell = night
            .roll
            .as_ref()
            .is_some_and(|roll| roll.call.text.status == DraftStatus::Broken);
        if night.roll.is_some() {
            press(&mut model, &mut desk, "⎋");
        }
        let night = model.night().expect("a night");
        if fell && night.roll.is_none() {
            broken = true;
            assert!(matches!(night.stop(), Some(Stop::Broken(_))));
            assert!(night.is_asked());
            expect(&model, "What do you change?");
            break;
        }
        let typed = if !night.is_asked() {
            " "
        } else if matches!(night.stop(), Some(Stop::Tabled(_))) {
            // The last answer: let it run.
            "C⏎y"
        } else {
            "A⏎y"
        };
        press(&mut model, &mut desk, typed);
    }
    assert!(broken, "no text of the chair's was broken");
}

/// "How sure" has a letter of its own: the yes of the seal does nothing where none is waited for.
#[test]
fn yes_is_only_ever_yes() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(&mut model, &mut desk, "y");
    expect(&model, "nothing waits");
    assert!(model.over.is_empty());
    press(&mut model, &mut desk, "%6⏎");
    expect(&model, "You say 6 in 100.");
    assert_eq!(model.night().and_then(|night| night.sitting.who), Some(6));
}

#[test]
fn a_stance_given_by_its_letter_answers_the_question_on_the_text() {
    let (mut model, mut desk) = (night("DEU", 42), Desk::default());
    for _ in 0..30 {
        let night = model.night().expect("a night");
        if night.roll.is_some() {
            press(&mut model, &mut desk, "⎋");
        } else if matches!(night.stop(), Some(Stop::Tabled(_) | Stop::SilenceEnds(_))) {
            break;
        } else {
            press(&mut model, &mut desk, "s");
            press(&mut model, &mut desk, "y");
        }
    }
    let open = |model: &Model| {
        let asked = &model.night().expect("a night").asked;
        asked.iter().filter(|put| !put.answered).count()
    };
    let was = open(&model);
    press(&mut model, &mut desk, "e");
    assert_eq!(open(&model), was - 1, "the stance answers it");
    press(&mut model, &mut desk, "u");
    assert_eq!(open(&model), was, "taken back, it is open again");
}

#[test]
fn the_foot_says_what_works_in_what_is_open() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    let rows = |model: &Model| {
        let text = page(model, 120, 40).text();
        let rows: Vec<&str> = text.lines().rev().take(3).collect();
        rows.join("\n")
    };
    for (keys, works) in [
        ("m", "by the letter before it"),
        ("⎋:", "Type a word, a key or an order"),
        ("⎋g", "Type part of a term"),
        ("⎋/", "Type a country"),
        ("⎋%", "Type a number from 0 to 100"),
        ("⎋d", "Read on"),
        ("⎋s", "Type y to seal it."),
    ] {
        press(&mut model, &mut desk, keys);
        let foot = rows(&model);
        assert!(foot.contains(works), "{keys}: {foot}");
        assert!(!foot.contains("run on"), "{keys}: {foot}");
    }
}

/// A digit chooses nothing in a menu: it goes to its screen, as everywhere.
#[test]
fn digits_only_change_screens() {
    let (mut model, mut desk) = (night("LVA", 7), Desk::default());
    press(&mut model, &mut desk, "f3");
    expect(&model, "[3 Council]");
    assert!(model.over.is_empty());
    assert_eq!(model.night().map(|night| night.orders().len()), Some(0));
}

/// In a lesson Space does not pass a question over.
#[test]
fn a_lessons_question_is_not_run_past() {
    let (mut model, mut desk) = (model(), Desk::default());
    let lesson = super::content().lesson().expect("a lesson").id.clone();
    model.open(super::begun(
        &lesson,
        Seat::from_code("LVA").expect("a seat"),
        None,
    ));
    press(&mut model, &mut desk, "⏎ ");
    expect(&model, "Here an answer comes first; s seals without one.");
    expect(&model, "The question");
    let turned = |desk: &Desk| {
        let turns = desk.asked.iter();
        turns
            .filter(|effect| matches!(effect, Effect::Turn(_)))
            .count()
    };
    assert_eq!(turned(&desk), 0);
    press(&mut model, &mut desk, "A y");
    assert!(turned(&desk) > 0, "with an answer Space seals");
}

/// A night of the chair's in which nothing is ever ordered: texts its staff tabled, and whether it stopped for a bare table.
/// `sits`: its holder stops where it is stopped, and seals nothing.
fn idle_chair(seed: u64, sits: bool) -> (usize, bool) {
    let mut sitting = super::sitting(Seat::CHAIR, seed);
    sitting.stopped();
    let mut bare = false;
    while !sitting.is_over() {
        let stops = sitting.stops();
        bare |= stops.contains(&Stop::Bare);
        if sits && !stops.is_empty() {
            sitting.stopped();
        }
        sitting.turn(&[], &mut ()).expect("memory keeps it");
    }
    let council = sitting.obs().council.expect("the chair sees it");
    let own = council.drafts.iter();
    let own = own.filter(|draft| draft.sponsor == Seat::CHAIR).count();
    (own, bare)
}

/// The chair's staff put no text before thirty-two capitals while it runs on; what is missing is put to the chair.
#[test]
fn while_the_chair_runs_on_its_staff_table_nothing() {
    for seed in 1..=4 {
        let (own, bare) = idle_chair(seed, false);
        assert_eq!(own, 0, "seed {seed}");
        assert!(
            bare,
            "seed {seed}: nobody said that the Council has met and has no text"
        );
        let (own, _) = idle_chair(seed, true);
        assert_eq!(
            own, 0,
            "seed {seed}: tabled for a chair that ordered nothing"
        );
    }
}
