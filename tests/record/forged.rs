//! Records by other hands: their sums are good, and what they hold is not.

use std::path::Path;
use std::sync::Arc;

use casus::base::digest::Sum;
use casus::record::line::{Chain, Kind, Line, encode};
use casus::record::payload::{End, to_ron};
use casus::record::recorder::{BeginError, Recorder};
use casus::record::recording::ReadError;
use casus::record::walk::Walk;
use casus::record::write::Writer;

use crate::record::entry;
use crate::record::sim::SimDisk;
use crate::record::typed::{PATH, head, names, open};

/// A record by other hands, with good sums over whatever they wrote.
fn forged(lines: &[(Kind, &str)]) -> SimDisk {
    let disk = SimDisk::new();
    let head = to_ron(&head(), &names()).expect("a head");
    let mut writer = Writer::create(Arc::new(disk.clone()), Path::new(PATH)).expect("a sound disk");
    let mut entries = vec![entry(Kind::Head, &head)];
    entries.extend(lines.iter().map(|(kind, payload)| entry(*kind, payload)));
    writer.commit(&entries).expect("a sound disk");
    disk
}

/// The record of `walk` with other payloads and good sums over them.
pub fn resealed(walk: &Walk, mut payload: impl FnMut(&Line<'_>) -> String) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut chain = Chain::START;
    for line in walk.lines() {
        let payload = payload(&line);
        chain = encode(&mut bytes, chain, line.seq, line.kind, &payload).expect("a line");
    }
    bytes
}

const SMALL_CONTENT: (Kind, &str) = (Kind::Content, "(bytes:3,deflated:\"S0xKBgA=\")");

#[test]
fn a_forged_line_is_refused_by_name() {
    let note = |payload| {
        let recording = open(&forged(&[SMALL_CONTENT, (Kind::Note, payload)])).expect("good sums");
        recording
            .notes(&names())
            .map_err(|bad| (bad.line, bad.to_string()))
    };
    assert!(note(r#"(on:3,text:"fine")"#).is_ok());
    for (payload, what) in [
        (r#"(on:3,text:"\u{1b}[2J")"#, "U+001B"),
        ("(on:3,text:\"a\u{202e}b\")", "U+202E"),
        (r#"(on:3,text:"x",extra:1)"#, "extra"),
        (r#"(on:3)"#, "text"),
        (r#"(on:-3,text:"x")"#, ""),
        (r#"(on:3,text:"x",on:4)"#, "on"),
        (r#"(on:3,text:"x") (on:4)"#, ""),
        ("", ""),
    ] {
        let (line, said) = note(payload).expect_err(payload);
        assert_eq!(line, 3);
        assert!(said.contains(what), "{payload}: {said}");
        assert!(!said.contains(['\u{1b}', '\u{202e}']));
    }
}

#[test]
fn a_deep_or_wide_line_is_refused_in_time() {
    let deep = format!("(on:3,text:{}", "[".repeat(1_000_000));
    let wide = format!("(on:3,text:\"x\",{}", "a:(),".repeat(200_000));
    for payload in [deep, wide] {
        let recording = open(&forged(&[SMALL_CONTENT, (Kind::Note, &payload)])).expect("good sums");
        assert!(recording.notes(&names()).is_err());
    }
    let many = format!(
        "(turn:1,by:Clock,act:Seal(orders:[{}]))",
        "Raise,".repeat(100_000)
    );
    let recording = open(&forged(&[SMALL_CONTENT, (Kind::Input, &many)])).expect("good sums");
    assert!(recording.inputs(&names()).is_err());
}

#[test]
fn lines_stand_where_they_may() {
    let end = (Kind::End, "()");
    let note = (Kind::Note, "()");
    let input = (Kind::Input, "()");
    for (lines, wrong) in [
        (vec![input], Some(2)),
        (vec![note, SMALL_CONTENT], Some(2)),
        (vec![SMALL_CONTENT, SMALL_CONTENT], Some(3)),
        (vec![SMALL_CONTENT, input, end, input], Some(5)),
        (vec![SMALL_CONTENT, end, end], Some(4)),
        (vec![SMALL_CONTENT, input, end, note], None),
        (vec![], None),
    ] {
        let place = match open(&forged(&lines)) {
            Err(ReadError::Place { line, .. }) => Some(line),
            other => {
                assert!(other.is_ok());
                None
            }
        };
        assert_eq!(place, wrong, "{lines:?}");
    }
}

#[test]
fn content_must_be_the_heads() {
    let other = open(&forged(&[SMALL_CONTENT])).expect("good sums");
    assert_eq!(other.content(), Err(ReadError::OtherContent));
    let none = open(&forged(&[])).expect("good sums");
    assert_eq!(none.content(), Err(ReadError::NoContent));
    let bomb = format!(
        "(bytes:1000,deflated:\"{}\")",
        casus::record::pack::pack(&[0; 100_000])
    );
    let bomb = open(&forged(&[(Kind::Content, &bomb)])).expect("good sums");
    assert!(matches!(bomb.content(), Err(ReadError::Unpack(_))));
    let refused = Recorder::begin(
        Arc::new(SimDisk::new()),
        Path::new(PATH),
        &head(),
        b"other",
        names(),
    );
    assert_eq!(refused.map(|_| ()), Err(BeginError::OtherContent));
}

#[test]
fn the_words_of_the_end_are_those_of_its_lines() {
    let end = End {
        formal: 0,
        functional: 0,
        ending: "faded".to_owned(),
        day: 1,
        digest: Sum::default(),
        words: "acorn acorn acorn acorn acorn acorn acorn acorn".to_owned(),
    };
    let end = to_ron(&end, &names()).expect("it has names");
    let recording = open(&forged(&[SMALL_CONTENT, (Kind::End, &end)])).expect("good sums");
    assert_eq!(recording.end(&names()), Err(ReadError::Words));
}
