//! Nights for every kind of seat, to the last page.

use unicode_width::UnicodeWidthStr;

use casus::plain::Left;
use casus::world::setup::{Reasons, TempoKind};

use super::player::{Habit, play_night};
use super::script::{night, sitting};

const KINDS: [&str; 8] = ["POL", "LVA", "DEU", "TUR", "ISL", "HUN", "CHAIR", "STATE"];

#[test]
fn every_kind_of_seat_reaches_the_last_page() {
    for seat in KINDS {
        let mut sitting = sitting(seat, 11, TempoKind::Solo, Reasons::Own);
        let played = play_night(&mut sitting, Habit::Around, &mut ());
        assert_eq!(played.left, Left::Over, "{seat}");
        for part in [
            "THE LAST PAGE",
            "On paper: class",
            "On the ground: class",
            "WHAT WAS TRUE",
            "YOUR SECRET BRIEF",
            "FIVE DECISIONS",
            "WHAT TO TRY NEXT",
        ] {
            assert!(played.text.contains(part), "{seat}: no `{part}`");
        }
        let five = played.text.matches("It weighed ").count();
        assert_eq!(five, 5, "{seat}");
    }
}

#[test]
fn every_prompt_ends_in_next_else_and_keys() {
    let lines = "?\nf\nback\nt\n1\nback\nwho 60\nwho x\no\nu\nbrief\n3\nbanana\n: sound\n:\ne\nagain\nx\n\nr\n";
    for seat in ["LVA", "CHAIR", "STATE"] {
        let (text, _) = night(seat, 7, lines);
        let next = text.matches("\nNEXT ").count();
        assert!(next >= lines.lines().count(), "{seat}: {next}");
        assert_eq!(text.matches("\nELSE ").count(), next, "{seat}");
        assert_eq!(text.matches("\nKEYS ").count(), next, "{seat}");
    }
}

#[test]
fn no_line_is_wider_than_a_terminal() {
    let pages =
        "r\nbrief\n1\n2\n3\n4\n5\n6\n7\nring\nall\nw\ni\nf\np\n1\nt\nm\nx\nv HUN\ng article 4\n";
    for seat in ["POL", "CHAIR", "STATE"] {
        let (text, _) = night(seat, 5, &pages.repeat(5));
        for line in text.lines() {
            assert!(line.width() <= 78, "{seat}: {line}");
        }
    }
}

#[test]
fn what_cannot_be_undone_asks_once_more() {
    let (text, _) = night("POL", 7, ": article 4\n1\ns\nn\no\ns\ny\n");
    assert!(text.contains("BEFORE YOU SEAL"));
    assert!(text.contains("Not sealed; your draft stands."));
    assert_eq!(text.matches("== Turn").count(), 2, "{text}");
    let (free, _) = night("POL", 7, "m\n1\ns\n");
    assert!(!free.contains("BEFORE YOU SEAL"), "{free}");
}

#[test]
fn a_draft_can_be_taken_back_until_it_is_sealed() {
    let (text, _) = night("LVA", 7, "u\n: article 4\n1\nu\no\nu\n");
    assert!(text.contains("Undone: Ask for consultations under Article 4."));
    assert!(text.contains("Nothing is drafted: sealing now follows"));
    assert!(text.contains("Nothing is drafted."));
}

#[test]
fn leaving_a_draft_behind_asks_once() {
    let (text, left) = night("LVA", 7, ": article 4\n1\nq\nn\nq\ny\n");
    assert_eq!(left, Left::Away);
    assert_eq!(text.matches("is lost when you leave").count(), 2, "{text}");
    let (text, left) = night("LVA", 7, "q\n");
    assert_eq!(left, Left::Away);
    assert!(!text.contains("is lost when you leave"));
}

#[test]
fn the_end_of_input_leaves_at_any_prompt_and_loses_nothing() {
    let lines = ["a", "s", "y", "f", "1", "t", "who 5", ": sound", "", "r"];
    for end in 0..=lines.len() {
        let script = lines[..end].join("\n");
        let (text, left) = night("POL", 7, &script);
        assert_eq!(left, Left::Away);
        assert!(!text.contains("LAST PAGE"));
    }
}

#[test]
fn every_page_can_be_read_from_every_kind_of_seat() {
    let pages = "r\nbrief\n1\n2\n3\n4\n5\n6\n7\n8\nall\nlog\nw\ni\nring\ng article 4\ng nonsuch\nv LVA\nv nobody\n?\nf\nback\np\n1\nback\nback\nt\nback\nm\nback\nx\nback\no\nu\nr\ny\n";
    for seat in ["POL", "CHAIR", "ISL", "STATE"] {
        let (text, _) = night(seat, 5, &pages.repeat(6));
        assert!(text.contains("SECRET BRIEF"), "{seat}");
        assert!(!text.contains("No such command"), "{seat}: {text}");
    }
}

#[test]
fn the_same_lines_print_the_same_night() {
    let lines = "a\n\ny\nf\n1\ns\nr\n".repeat(20);
    assert_eq!(night("POL", 9, &lines).0, night("POL", 9, &lines).0);
}
