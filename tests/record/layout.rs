//! The layout as it stands on disk, letter by letter.

use std::path::Path;
use std::sync::Arc;

use casus::record::line::{Chain, Kind, NotALine, Wrong, decode, encode};
use casus::record::open::read;
use casus::record::walk::Walk;
use casus::record::write::Writer;

use crate::record::sim::SimDisk;
use crate::record::{HEAD, commits};

/// The small record as bytes.
pub fn small() -> Vec<u8> {
    let disk = SimDisk::new();
    let path = Path::new("small.casus");
    let mut writer = Writer::create(Arc::new(disk.clone()), path).expect("a sound disk");
    for commit in commits() {
        writer.commit(&commit).expect("a sound disk");
    }
    disk.bytes(path).expect("it was written")
}

#[test]
fn the_first_lines_keep_their_bytes() {
    let bytes = small();
    let text = String::from_utf8(bytes).expect("a record is text");
    let lines: Vec<&str> = text.lines().take(3).collect();
    assert_eq!(
        lines,
        [
            format!(
                "1 head {} aacc2f1d 09901f0917e9f48f4fddc989d8738bf1 {HEAD}",
                HEAD.len()
            ),
            r#"2 content 25 6c083d63 44f55dc64b1a582d3653e8125a9b6a2c (bytes:3,data:"S0xKBgA=")"#
                .to_owned(),
            "3 input 25 b33b0587 c518642f91b9d7beb5a4b98e8c20b261 (1,POL,[RequestArticle4])"
                .to_owned(),
        ]
    );
}

#[test]
fn what_is_written_is_read_back() {
    let disk = SimDisk::with("small.casus", &small());
    let walk = read(&disk, Path::new("small.casus")).expect("it is whole");
    assert_eq!(walk.flaw(), None);
    let found: Vec<(Kind, String)> = walk
        .lines()
        .map(|line| (line.kind, line.payload.to_owned()))
        .collect();
    let written: Vec<(Kind, String)> = commits()
        .concat()
        .into_iter()
        .map(|entry| (entry.kind, entry.payload))
        .collect();
    assert_eq!(found, written);
}

#[test]
fn a_payload_is_one_line_of_text() {
    for payload in ["two\nlines", "a\ttab", "\u{1b}[2J", "\u{7f}", "\0"] {
        let mut out = Vec::new();
        let refused = encode(&mut out, Chain::START, 1, Kind::Head, payload);
        assert_eq!(refused, Err(NotALine));
        assert!(out.is_empty());
    }
}

#[test]
fn another_spelling_of_the_same_line_is_refused() {
    let bytes = small();
    let line = bytes.split(|byte| *byte == b'\n').next().expect("a line");
    let line = std::str::from_utf8(line).expect("text");
    let [number, kind, len, crc, chain, payload] = parts(line);
    assert!(decode(line.as_bytes(), Chain::START, 1).is_ok());
    let others = [
        (
            format!("01 {kind} {len} {crc} {chain} {payload}"),
            Wrong::Number { expected: 1 },
        ),
        (
            format!("{number} Head {len} {crc} {chain} {payload}"),
            Wrong::Kind,
        ),
        (
            format!("{number} {kind} +{len} {crc} {chain} {payload}"),
            Wrong::Length,
        ),
        (
            format!("{number} {kind} {len} +{crc} {chain} {payload}"),
            Wrong::Spelling,
        ),
        (
            format!("{number} {kind} {len} {crc} {chain}"),
            Wrong::Fields,
        ),
        (format!("{line}\r"), Wrong::Length),
        (format!(" {line}"), Wrong::Number { expected: 1 }),
    ];
    for (other, wrong) in others {
        assert_eq!(
            decode(other.as_bytes(), Chain::START, 1),
            Err(wrong),
            "{other}"
        );
    }
}

#[test]
fn lines_cannot_change_places_or_records() {
    let bytes = small();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let swapped = [&lines[..3], &[lines[4], lines[3]], &lines[5..]]
        .concat()
        .concat();
    assert_eq!(Walk::new(swapped).len(), 3);
    let left_out = [&lines[..3], &lines[4..]].concat().concat();
    assert_eq!(Walk::new(left_out).len(), 3);

    let mut other = Vec::new();
    let head = HEAD.replace("seed:7", "seed:8");
    let chain = encode(&mut other, Chain::START, 1, Kind::Head, &head).expect("a line");
    let from_ours = Walk::new([&other, lines[1]].concat());
    let flaw = from_ours.flaw().expect("a line of another record");
    assert_eq!((from_ours.len(), flaw.wrong), (1, Wrong::Chain));
    assert_ne!(chain, Chain::START);
}

fn parts(line: &str) -> [&str; 6] {
    let parts: Vec<&str> = line.splitn(6, ' ').collect();
    parts.try_into().expect("six fields")
}
