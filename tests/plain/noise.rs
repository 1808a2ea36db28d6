//! Anything can be typed, and nothing panics.

use casus::base::dice::{Dice, Topic};

use super::script::night;

const WORDS: [&str; 48] = [
    "a",
    "b",
    "c",
    "d",
    "",
    " ",
    "r",
    "s",
    "u",
    "o",
    "f",
    "p",
    "t",
    "m",
    "x",
    "1",
    "2",
    "3",
    "4",
    "5",
    "7",
    "9",
    "12",
    "30",
    "0",
    "99999999999999999999",
    "back",
    "brief",
    "w",
    "v POL",
    "g silence",
    "log",
    "evidence",
    "council",
    "\u{202e}x",
    "é",
    "capital",
    "measures",
    "?",
    "all",
    "y",
    "n",
    ": sound",
    "/ share",
    ":",
    "who 50",
    "who 101",
    "ring",
];

#[test]
fn noise_is_answered_and_never_panics() {
    for (at, seat) in ["POL", "CHAIR", "ISL", "STATE", "HUN", "USA"]
        .into_iter()
        .enumerate()
    {
        for round in 0..4_u64 {
            let dice = Dice::from_seed(round * 100 + at as u64);
            let lines: Vec<&str> = (0..250)
                .map(|line| {
                    WORDS[dice
                        .word(1, 0, Topic::Press, line)
                        .below(WORDS.len() as u32) as usize]
                })
                .collect();
            let (text, _) = night(seat, round, &lines.join("\n"));
            assert!(text.contains("== Turn 1"), "{seat}");
        }
    }
}

#[test]
fn a_line_without_end_is_bounded() {
    let long = "x".repeat(100_000);
    let (text, _) = night("POL", 1, &format!("{long}\nr\n"));
    assert!(text.contains("none of it was used"));
    assert!(text.len() < 60_000, "{}", text.len());
}
