//! The lesson: whoever does what its lines say meets each thing it is there to teach, in a quarter of an hour.

use std::collections::HashSet;
use std::sync::Arc;

use casus::content::Content;
use casus::content::source::Sources;
use casus::plain::{Left, Sitting, play};
use casus::session::Table;
use casus::world::case::Case;
use casus::world::setup::Setup;

/// What a learner types who does as the lines say.
const AS_TOLD: &str = "A\n\ny\n2\nwho 75\nB\n\ny\nA\nm\n1\n\ny\nC\n\ny\nA\n\ny\nB\n\ny\n";
/// Words read in thirteen minutes at 230 a minute, which leaves two of a quarter of an hour to choose.
const WORDS_MAX: usize = 3_000;

fn lesson(lines: &str) -> (String, Left, Sitting) {
    let content = Content::open(&Sources::embedded()).expect("embedded content has no mistake");
    let scenario = content.lesson().expect("there is a lesson").clone();
    let case = Case::new(Arc::new(content), &scenario.id).expect("it is embedded");
    let seat = scenario.first_seat;
    let setup = Setup {
        seats: vec![seat.code().to_owned()],
        ..Setup::automatic(
            &scenario.id,
            scenario.usual_seed().expect("a lesson has a seed"),
        )
    };
    let mut sitting = Sitting::new(Table::begin(Arc::new(case), setup), seat);
    let mut out = Vec::new();
    let left =
        play(&mut sitting, lines.as_bytes(), &mut out, &mut ()).expect("memory can be written");
    let text = String::from_utf8(out).expect("sentences are text");
    (text, left, sitting)
}

/// Each turn as it was shown, its heading first.
fn turns(text: &str) -> Vec<&str> {
    let night = text.split("== THE LAST PAGE").next().unwrap_or(text);
    night.split("== Turn ").skip(1).collect()
}

#[test]
fn whoever_does_as_told_meets_everything_that_is_taught() {
    let (text, left, sitting) = lesson(AS_TOLD);
    assert_eq!(left, Left::Over);
    assert_eq!(turns(&text).len(), 6);
    for done in [
        "You ask for consultations under Article 4.",
        "The Council meets under Article 4.",
        "You share",
        "Withdrawn:",
        "The chair tables a text",
        "You sound out",
        "Text 1 stands: nobody broke the silence.",
        "Your chamber grants stationing units beside an ally",
        "You pledge",
        "YOUR SECRET BRIEF",
    ] {
        assert!(text.contains(done), "no `{done}`");
    }
    assert_eq!(sitting.who, Some(75));
    // A line seen before is recognised, not read; the last page is for afterwards.
    let mut seen = HashSet::new();
    let night = text.split("== THE LAST PAGE").next().unwrap_or(&text);
    let lines = night.lines().filter(|line| seen.insert(*line));
    let read: usize = lines.map(|line| line.split_whitespace().count()).sum();
    assert!(read <= WORDS_MAX, "{read} words");
}

/// The control: who only runs on is asked the same and does none of it.
#[test]
fn every_turn_has_its_line_whatever_was_done_before() {
    for lines in [
        AS_TOLD,
        "r\nr\nr\nr\nr\nr\nr\nr\n",
        "C\n\nr\nC\nr\nB\nr\nB\nr\nC\n\ny\nr\nr\nr\n",
    ] {
        let (text, left, _) = lesson(lines);
        assert_eq!(left, Left::Over, "{lines:?}");
        for turn in turns(&text) {
            assert!(turn.contains("\nLEARN "), "{lines:?}: {turn}");
        }
        assert!(text.trim_end().contains("LEARN Read what was true"));
        let led = lines == AS_TOLD;
        assert_eq!(text.contains("You pledge"), led, "{lines:?}");
    }
}
