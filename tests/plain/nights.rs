//! A night for four kinds of seat, to the last page.

use casus::plain::Left;

use super::script::night;

#[test]
fn every_kind_of_seat_reaches_the_last_page_by_running_on() {
    for seat in ["POL", "CHAIR", "ISL", "STATE"] {
        let (text, left) = night(seat, 7, &"r\n".repeat(60));
        assert_eq!(left, Left::Over, "{seat}:\n{text}");
        for part in [
            "THE LAST PAGE",
            "Formally, class",
            "In fact, class",
            "What was true",
            "Your brief",
            "Five decisions",
        ] {
            assert!(text.contains(part), "{seat}: no `{part}`");
        }
    }
}

#[test]
fn enter_alone_plays_a_night_in_under_eighty_keys() {
    for seat in ["LVA", "POL", "DEU", "CHAIR"] {
        let (text, left) = night(seat, 3, &"\n".repeat(79));
        assert_eq!(left, Left::Over, "{seat}:\n{text}");
    }
}

#[test]
fn answering_every_question_plays_a_night_in_under_eighty_keys() {
    for seat in ["LVA", "POL", "HUN", "CHAIR", "STATE"] {
        let (text, left) = night(seat, 11, &"a\n\n".repeat(39));
        assert_eq!(left, Left::Over, "{seat}:\n{text}");
    }
}

#[test]
fn every_stop_ends_in_next_and_else() {
    let (text, _) = night("LVA", 7, &"r\n".repeat(60));
    let stops = text.matches("== Turn").count();
    assert!(stops >= 4, "{text}");
    assert_eq!(text.matches("\nNEXT ").count(), stops);
    assert_eq!(text.matches("\nELSE ").count(), stops);
}

#[test]
fn the_end_of_input_leaves_and_loses_nothing() {
    let (text, left) = night("POL", 7, "r\n");
    assert_eq!(left, Left::Away);
    assert!(!text.contains("LAST PAGE"));
}

#[test]
fn every_page_can_be_read_from_every_kind_of_seat() {
    let pages = "r\nbrief\n1\n2\n3\n4\n5\n6\n7\n8\nall\nlog\nw\ni\ng article 4\ng nonsuch\nv LVA\nv nobody\n?\nf\nback\np\n1\nback\nback\nt\nback\nm\nback\nx\nback\no\nu\nr\n";
    for seat in ["POL", "CHAIR", "ISL", "STATE"] {
        let (text, _) = night(seat, 5, &pages.repeat(6));
        assert!(text.contains("SECRET BRIEF"), "{seat}");
        assert!(!text.contains("No such command"), "{seat}: {text}");
    }
}

#[test]
fn the_same_lines_print_the_same_night() {
    let lines = "a\n\nf\n1\ns\nr\n".repeat(20);
    assert_eq!(night("POL", 9, &lines).0, night("POL", 9, &lines).0);
}
