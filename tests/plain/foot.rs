//! NEXT and ELSE stand on one line each, on the narrowest whole screen too.

use casus::base::ids::Seat;
use casus::world::setup::{Reasons, TempoKind};

use super::player::{Habit, play_night};
use super::script::sitting;

/// Columns beside the label at eighty.
const ROOM: usize = 70;

/// Every NEXT or ELSE that would be cut, and how many were read.
fn cut(text: &str) -> (Vec<&str>, usize) {
    let mut lines = text.lines().peekable();
    let (mut cut, mut read) = (Vec::new(), 0);
    while let Some(line) = lines.next() {
        let Some(said) = line.strip_prefix("NEXT ").or(line.strip_prefix("ELSE ")) else {
            continue;
        };
        read += 1;
        let ends = |next: &&str| next.starts_with("ELSE ") || next.starts_with("KEYS ");
        if said.chars().count() > ROOM || !lines.peek().is_some_and(ends) {
            cut.push(line);
        }
    }
    (cut, read)
}

#[test]
fn next_and_else_are_never_cut() {
    for seed in 0..2 {
        for seat in Seat::main() {
            for habit in [Habit::First, Habit::Never] {
                let mut sitting = sitting(seat.code(), seed, TempoKind::Solo, Reasons::Own);
                let played = play_night(&mut sitting, habit, &mut ());
                let (cut, read) = cut(&played.text);
                assert!(read >= 20, "{}: only {read} lines", seat.code());
                assert!(cut.is_empty(), "{} in night {seed}: {cut:#?}", seat.code());
            }
        }
    }
}

#[test]
fn a_cut_line_would_be_found() {
    let long = format!("NEXT {}\nELSE a\nwrapped\nKEYS\n", "x".repeat(ROOM + 1));
    assert_eq!(cut(&long).0.len(), 2);
}
