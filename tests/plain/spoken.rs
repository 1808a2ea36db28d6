//! A person's own words are kept with the record, move nothing, and come out clean.

use std::path::Path;

use casus::base::ids::Seat;
use casus::plain::Left;
use casus::record::names::Names;
use casus::record::payload::{Act, Input};
use casus::record::recording::Recording;
use casus::session::refold;

use super::elsewhere;
use super::script::case;
use crate::record::sim::SimDisk;

/// What was printed, and the record of it.
fn night(lines: &str) -> (String, Recording) {
    let disk = SimDisk::new();
    let (out, left, place) = elsewhere::night(&disk, lines);
    assert_eq!(left, Ok(Left::Away));
    let bytes = disk.bytes(Path::new(&place.expect("it is kept")));
    let recording = Recording::of(bytes.expect("it is there"));
    (out, recording.expect("it is sound"))
}

fn inputs(recording: &Recording) -> Vec<Input> {
    let case = case();
    let names = Names::new(&case.content, &case.play);
    let inputs = recording.inputs(&names).expect("they can be read");
    inputs.into_iter().map(|(_, input)| input).collect()
}

#[test]
fn a_reason_a_line_and_a_cable_are_kept_and_move_nothing() {
    let (told, spoken) = night(
        "because we are next\nsure 70\nline We stand with our neighbour.\ncable deu batteries \u{1b}[31mnow\ns\nlog\nq\n",
    );
    let (_, silent) = night("s\nq\n");
    let said = inputs(&spoken);
    let kept = |wanted: &Act| said.iter().any(|input| input.act == *wanted);
    assert!(kept(&Act::Line {
        text: "We stand with our neighbour.".to_owned()
    }));
    let to = vec![Seat::from_code("DEU").expect("a seat")];
    let text = "batteries [31mnow".to_owned();
    assert!(kept(&Act::Cable { to, text }), "{said:#?}");
    let reasoned = said.iter().any(|input| {
        matches!(&input.act, Act::Seal { reason, confidence: Some(70), .. } if reason == "we are next")
    });
    assert!(reasoned);
    let flat = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        flat.contains("You to Germany: \"batteries [31mnow\""),
        "{told}"
    );
    let digests = |recording: &Recording| {
        let mut all = Vec::new();
        refold(recording, case(), |_, turn| all.push(turn.digest)).expect("it folds");
        all
    };
    assert_eq!(digests(&spoken), digests(&silent));
}

#[test]
fn what_cannot_be_sent_says_how_it_is_typed() {
    let (told, recording) = night("because\ncable\ncable nowhere hello\nsure 101\nline  \nr\nq\n");
    for usage in ["Type because", "Type cable", "Type sure", "Type line"] {
        assert!(told.contains(usage), "{usage}");
    }
    let free = |input: &Input| matches!(input.act, Act::Line { .. } | Act::Cable { .. });
    assert!(!inputs(&recording).iter().any(free));
}
