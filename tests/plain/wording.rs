//! Rules of wording that can be checked on whole nights: which way a bar was passed, whose question it is, what a night is called.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use casus::base::ids::Seat;
use casus::content::Content;
use casus::content::source::Sources;
use casus::plain::{Sitting, play};
use casus::session::Table;
use casus::world::case::Case;
use casus::world::order::Order;
use casus::world::setup::Setup;

use super::player::{Habit, play_night};

/// A scenario, read once.
fn case(id: &str) -> Arc<Case> {
    static CASES: Mutex<BTreeMap<String, Arc<Case>>> = Mutex::new(BTreeMap::new());
    let mut cases = CASES.lock().expect("no test panics while it holds it");
    let made = cases.entry(id.to_owned()).or_insert_with(|| {
        let content = Content::open(&Sources::embedded()).expect("embedded content has no mistake");
        Arc::new(Case::new(Arc::new(content), id).expect("the scenario is embedded"))
    });
    Arc::clone(made)
}

fn sitting(id: &str, seat: &str, seed: u64) -> Sitting {
    let seat = Seat::from_code(seat).expect("a seat of the table");
    let setup = Setup {
        seats: vec![seat.code().to_owned()],
        ..Setup::automatic(id, seed)
    };
    Sitting::new(Table::begin(case(id).drawn(seed), setup), seat)
}

/// What is printed to whoever types these lines, without its folds.
fn told(id: &str, seat: &str, seed: u64, lines: &str) -> String {
    let mut sitting = sitting(id, seat, seed);
    let mut out = Vec::new();
    play(&mut sitting, lines.as_bytes(), &mut out, &mut ()).expect("memory can be written");
    let text = String::from_utf8(out).expect("sentences are text");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number before `word` in `text`.
fn number_before(text: &str, word: &str) -> Option<i32> {
    let before = text.split(word).next()?;
    before.split_whitespace().last()?.parse().ok()
}

#[test]
fn a_bar_is_said_to_be_passed_the_way_it_was() {
    let mut ways = [0, 0];
    for (id, seat, seed) in [("islet", "GRC", 3), ("towers", "LTU", 1)] {
        let text = told(id, seat, seed, &"r\n".repeat(60));
        for said in text.split("Stop: Your reading is now ").skip(1) {
            let pct = number_before(said, "in 100").expect("its number");
            let (word, fell) = match said.contains("has fallen below ")
                && !said
                    .split("has fallen below ")
                    .next()
                    .is_some_and(|before| before.contains("has reached "))
            {
                true => ("has fallen below ", true),
                false => ("has reached ", false),
            };
            let bar = said.split(word).nth(1).expect("its bar");
            let bar: i32 = bar
                .split(',')
                .next()
                .expect("a number")
                .parse()
                .expect("a number");
            assert_eq!(fell, pct < bar, "{id}: {}", &said[..120.min(said.len())]);
            ways[usize::from(fell)] += 1;
        }
    }
    assert!(ways[0] > 1 && ways[1] > 1, "{ways:?}");
}

#[test]
fn only_drone_nights_have_the_words_of_one() {
    let lines = "2\n1\n6\n";
    let text = told("night-swarm", "POL", 1, lines);
    for word in ["WHO SENT THEM?", "interceptor", "Next night"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    for (id, seat) in [
        ("islet", "GRC"),
        ("towers", "GBR"),
        ("cut-cables", "FIN"),
        ("dark-grid", "CZE"),
    ] {
        let text = told(id, seat, 1, lines);
        for word in ["WHO SENT", "interceptor", "Next night", "the next night"] {
            assert!(!text.contains(word), "{id}: {word}");
        }
    }
}

#[test]
fn no_answer_falls_outside_the_silence_it_answers() {
    let mut answers = 0;
    for (id, seed) in [("first-night", 1), ("towers", 1), ("night-swarm", 3)] {
        let mut sitting = sitting(id, "LVA", seed);
        while !sitting.is_over() {
            sitting.turn(&[], &mut ()).expect("nothing is kept");
            for roll in &sitting.rolls {
                assert!(roll.from < roll.ends, "{id}: {roll:?}");
                for card in &roll.cards {
                    let at = card.answer.at.hours();
                    assert!(roll.from <= at && at <= roll.ends, "{id}: {card:?}");
                    answers += 1;
                }
                for block in &roll.blocks {
                    assert!(
                        roll.from <= block.from && block.to <= roll.ends,
                        "{id}: {block:?}"
                    );
                    answers += 1;
                }
            }
        }
    }
    assert!(answers > 6, "{answers}");
}

#[test]
fn the_last_page_credits_a_seat_with_what_it_said_and_no_more() {
    let text = told("islet", "GRC", 3, &format!("who 80\n{}", "r\n".repeat(60)));
    assert!(
        text.contains("You said 80 in 100 that Türkiye is to blame; when you last sat"),
        "{text}"
    );
    let mut sitting = sitting("islet", "GRC", 3);
    let mut last = Vec::new();
    while !sitting.is_over() {
        if !sitting.stops().is_empty() {
            sitting.stopped();
            let (_, desk) = sitting.obs().capital().expect("a capital");
            last = desk.belief.to_vec();
        }
        sitting.turn(&[], &mut ()).expect("nothing is kept");
    }
    sitting.play_out(&mut ()).expect("nothing is kept");
    for (hyp, _) in case("islet").hypotheses() {
        let now = sitting.obs().capital().expect("a capital").1.belief[hyp.index()];
        let then = last[hyp.index()];
        assert_eq!(
            sitting.gave(hyp),
            Some(i16::from(then)),
            "it ended at {now}"
        );
    }
}

#[test]
fn nothing_is_said_twice_in_a_breath_and_the_victim_is_never_next() {
    let mut said = 0;
    for (id, seat, victim) in [
        ("night-swarm", "TUR", "Poland"),
        ("towers", "LTU", "The United Kingdom"),
    ] {
        let text = told(id, seat, 1, &"3\nring\nr\n".repeat(40));
        for reasons in text.split("It says: ").skip(1) {
            let reasons = reasons.split(['.', '(']).next().unwrap_or_default().trim();
            if let Some((one, other)) = reasons.split_once("; ") {
                assert_ne!(one, other, "{id}");
                said += 1;
            }
        }
        let own = format!("{victim} endorses. It says: ");
        for reasons in text.split(&own).skip(1) {
            assert!(
                !reasons[..60.min(reasons.len())].contains("could be us"),
                "{reasons}"
            );
        }
    }
    assert!(said > 6, "{said}");
}

#[test]
fn a_question_that_goes_out_in_ones_name_says_so() {
    let text = told("islet", "GRC", 3, &"all\nr\n".repeat(40));
    assert!(text.contains("Your desk asks "), "{text}");
    assert!(!text.contains(" is asked: Will ") && !text.contains(" are asked: Will "));
    assert!(text.contains("a favour: it did what was asked in your name."));
    assert!(
        !text.contains(" yes to: "),
        "a yes has somebody it is said to"
    );
}

#[test]
fn what_cannot_be_undone_is_confirmed_with_its_consequence() {
    for (id, seat, words) in [
        ("dark-grid", "CZE", ": share cleared all"),
        ("night-swarm", "LVA", ": article 4"),
        ("night-swarm", "POL", ": say likely"),
    ] {
        let text = told(id, seat, 2, &format!("r\n{words}\n1\ns\nn\nq\ny\n"));
        let confirmed = text.split("BEFORE YOU SEAL").nth(1);
        assert!(
            confirmed.is_some_and(|said| said.contains("For good: ")),
            "{words}: {text}"
        );
    }
}

#[test]
fn first_is_said_at_the_beginning_only_and_the_desks_own_idea_can_be_chosen() {
    let (mut asked, mut chosen) = (0, 0);
    for seat in ["LVA", "TUR", "DEU", "HUN"] {
        let mut sitting = sitting("night-swarm", seat, 7);
        while !sitting.is_over() {
            let found = sitting.stops();
            let turn = sitting.obs().public.clock.turn;
            for put in sitting.questions(&found) {
                asked += 1;
                assert!(
                    turn <= 2 || !put.question.text.contains("do first"),
                    "{seat}, turn {turn}"
                );
                assert!(
                    put.question.answers.len() <= 3,
                    "{seat}: {:?}",
                    put.question
                );
                let about_others = casus::sitting::asks(put.stop);
                let own = sitting.weighing();
                let share = own
                    .iter()
                    .filter(|why| matches!(why.order, Order::Say { .. } | Order::Share { .. }));
                if let (false, Some(best)) = (about_others, share.max_by_key(|why| why.score)) {
                    let best_of_all = own
                        .iter()
                        .filter(|why| why.order != Order::Wait)
                        .max_by_key(|why| why.score);
                    if best_of_all.is_some_and(|of_all| of_all.order == best.order) {
                        let offered = put
                            .question
                            .answers
                            .iter()
                            .any(|answer| answer.orders.contains(&best.order));
                        assert!(offered, "{seat}, turn {turn}: {:?}", put.question);
                        chosen += 1;
                    }
                }
            }
            if !found.is_empty() {
                sitting.stopped();
            }
            sitting.turn(&[], &mut ()).expect("nothing is kept");
        }
    }
    assert!(asked > 20 && chosen > 0, "{asked} asked, {chosen} chosen");
}

#[test]
fn a_search_says_why_nothing_is_found() {
    let text = told(
        "towers",
        "LTU",
        1,
        ": sound hungary\n: finding\nback\n: bicycle\ng bar\ng kind of act\n",
    );
    assert!(
        text.contains("Nothing to sound others out on yet: no text is on the table."),
        "{text}"
    );
    assert!(
        text.contains("A text of your own with: conditional Article 5"),
        "{text}"
    );
    assert!(
        text.contains("No order of yours has these words: bicycle."),
        "{text}"
    );
    assert!(
        text.contains("Bar of proof. ") && text.contains("Kind of act. "),
        "{text}"
    );
}

#[test]
fn a_change_that_changes_nothing_is_not_called_one() {
    let mut offered = 0;
    for (id, seat, seed) in [("towers", "LTU", 1), ("night-swarm", "HUN", 3)] {
        let played = play_night(&mut sitting(id, seat, seed), Habit::Never, &mut ());
        let text = played.flat();
        for said in text.split(" in 100 instead of ").skip(1) {
            offered += 1;
            assert!(!said.is_empty());
        }
        let pieces: Vec<&str> = text.split(" in 100 instead of ").collect();
        for pair in pieces.windows(2) {
            let before = pair[0].split_whitespace().last();
            let after = pair[1].split(|c: char| !c.is_ascii_digit()).next();
            assert_ne!(before, after, "{id}");
        }
    }
    assert!(offered > 0);
}
