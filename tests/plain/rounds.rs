//! A lesson's rounds: one sitting a round, sealed once, the instruction inside it. And whose weighing is open.

use casus::base::ids::Seat;
use casus::plain::{Keep, Left};
use casus::session::Turned;
use casus::world::setup::{Reasons, TempoKind};

use super::player::{Habit, play_night};
use super::script::{scripted, sitting};

/// The turns that a seat sealed itself.
struct Own {
    seat: Seat,
    turns: Vec<u8>,
}

impl Keep for Own {
    fn keep(&mut self, turned: &Turned<'_>) -> Result<(), String> {
        let own = turned.sealed.iter().find(|(seat, _)| *seat == self.seat);
        if own.is_some_and(|(_, sealed)| !sealed.instructed) {
            self.turns.push(turned.turn.0);
        }
        Ok(())
    }
}

#[test]
fn a_lesson_is_sat_once_a_round() {
    for (tempo, rounds) in [
        (TempoKind::Minutes50, 5),
        (TempoKind::Minutes90, 7),
        (TempoKind::Minutes180, 12),
    ] {
        for code in ["POL", "HUN", "CHAIR", "STATE"] {
            let mut sitting = sitting(code, 2, tempo, Reasons::Own);
            let mut own = Own {
                seat: Seat::from_code(code).unwrap(),
                turns: Vec::new(),
            };
            let played = play_night(&mut sitting, Habit::First, &mut own);
            assert_eq!(played.left, Left::Over);
            assert!(played.stops() <= rounds, "{code}: {} stops", played.stops());
            assert!(
                played.text.contains(&format!("== Round 1 of {rounds}")),
                "{code}"
            );
            assert!(own.turns.len() <= played.stops(), "{code}: {:?}", own.turns);
        }
    }
}

#[test]
fn a_text_that_falls_due_in_the_round_is_asked_about_at_its_start() {
    let (mut known, mut unknown) = (0, 0);
    for seed in 0..4 {
        let mut sitting = sitting("HUN", seed, TempoKind::Minutes180, Reasons::Own);
        let played = play_night(&mut sitting, Habit::First, &mut ()).flat();
        known += played.matches("what does your government answer?").count();
        unknown += played.matches("What is your desk told?").count();
    }
    assert!(known >= 2, "{known}");
    assert!(unknown >= 8, "{unknown}");
}

#[test]
fn open_book_shows_every_weighing_as_it_falls() {
    let (open, _) = scripted("LVA", 7, Reasons::Open, "r\n");
    assert!(open.contains("OPEN BOOK, turn 1"), "{open}");
    let weighed = open
        .lines()
        .filter(|line| line.contains(" in all; "))
        .count();
    assert!(weighed >= 10, "{weighed}: {open}");
    for reasons in [Reasons::Own, Reasons::Debrief] {
        let (text, _) = scripted("LVA", 7, reasons, "r\nr\n");
        assert!(!text.contains("OPEN BOOK"), "{text}");
    }
}

#[test]
fn before_the_debrief_not_even_ones_own_weighing_is_open() {
    let (closed, _) = scripted("LVA", 7, Reasons::Debrief, "w\n4\n");
    assert!(closed.contains("closed until the end"));
    assert!(!closed.contains("YOUR DESK WEIGHS"));
    let (own, _) = scripted("LVA", 7, Reasons::Own, "w\n4\n");
    assert!(own.contains("YOUR DESK WEIGHS"));
}
