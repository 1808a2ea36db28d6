//! Every cut and every flip of a small record: what is accepted is always a beginning of what was written.

use std::path::Path;
use std::sync::Arc;

use casus::record::disk::Fault;
use casus::record::line::Kind;
use casus::record::open::{LastLine, OpenError, read, resume};
use casus::record::stamp::NotOurs;
use casus::record::walk::{Harm, Walk};
use casus::record::{FILE_BYTES_MAX, LINE_BYTES_MAX};

use crate::record::layout::small;
use crate::record::sim::{Failure, SimDisk};
use crate::record::{HEAD, entry};

const PATH: &str = "night.casus";

fn line_ends(bytes: &[u8]) -> Vec<usize> {
    let newline = |(at, byte): (usize, &u8)| (*byte == b'\n').then_some(at + 1);
    bytes.iter().enumerate().filter_map(newline).collect()
}

fn open(bytes: &[u8], last: LastLine) -> (SimDisk, Result<usize, OpenError>) {
    let disk = SimDisk::with(PATH, bytes);
    let opened = resume(Arc::new(disk.clone()), Path::new(PATH), last);
    (disk, opened.map(|opened| opened.walk.whole()))
}

#[test]
fn a_cut_at_any_byte_opens_at_the_last_whole_line() {
    let bytes = small();
    let ends = line_ends(&bytes);
    for cut in 0..=bytes.len() {
        let whole = ends.iter().copied().filter(|end| *end <= cut).max();
        let (disk, opened) = open(&bytes[..cut], LastLine::Refuse);
        match whole {
            None => assert!(matches!(opened, Err(OpenError::NotOurs(_))), "cut at {cut}"),
            Some(whole) => {
                assert_eq!(opened, Ok(whole), "cut at {cut}");
                assert_eq!(
                    disk.bytes(Path::new(PATH)).as_deref(),
                    Some(&bytes[..whole])
                );
                let aside = disk
                    .bytes(Path::new("night.casus.torn-1"))
                    .unwrap_or_default();
                assert_eq!(aside, &bytes[whole..cut]);
            }
        }
    }
}

#[test]
fn a_cut_filled_with_zeros_is_a_cut() {
    let bytes = small();
    let ends = line_ends(&bytes);
    for cut in ends[0]..bytes.len() {
        let whole = ends.iter().copied().filter(|end| *end <= cut).max();
        let zeros = [&bytes[..cut], &[0; 700]].concat();
        let (_, opened) = open(&zeros, LastLine::Refuse);
        assert_eq!(opened.ok(), whole, "cut at {cut}");
    }
}

#[test]
fn a_flip_of_any_bit_is_found_where_it_is() {
    let bytes = small();
    let ends = line_ends(&bytes);
    let last_line = ends[ends.len() - 2];
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let walk = Walk::new(flipped.clone());
        let before = ends
            .iter()
            .copied()
            .filter(|end| *end <= bit / 8)
            .max()
            .unwrap_or(0);
        assert_eq!(walk.good(), &bytes[..before], "bit {bit}");
        let flaw = walk.flaw().unwrap_or_else(|| panic!("bit {bit} accepted"));
        assert_eq!(flaw.offset as usize, before);
        assert_ne!(flaw.harm, Harm::Torn, "bit {bit} taken for a cut");
        let (disk, opened) = open(&flipped, LastLine::Refuse);
        assert!(opened.is_err(), "bit {bit}");
        assert_eq!(
            disk.bytes(Path::new(PATH)),
            Some(flipped),
            "bit {bit}: changed"
        );
        if before > 0 && before < last_line {
            assert!(matches!(opened, Err(OpenError::Damaged(_))), "bit {bit}");
        }
    }
}

#[test]
fn a_wrong_last_line_is_left_out_only_by_choice() {
    let mut bytes = small();
    let ends = line_ends(&bytes);
    let whole = ends[ends.len() - 2];
    let at = bytes.len() - 4;
    bytes[at] ^= 1;
    let (_, refused) = open(&bytes, LastLine::Refuse);
    assert!(matches!(refused, Err(OpenError::LastLine(_))));
    let (disk, opened) = open(&bytes, LastLine::LeaveOut);
    assert_eq!(opened, Ok(whole));
    assert_eq!(
        disk.bytes(Path::new("night.casus.torn-1")).as_deref(),
        Some(&bytes[whole..])
    );
}

/// The negative control: a reader that trusts what parses takes in what ours refuses.
#[test]
fn a_reader_without_the_checks_accepts_flips() {
    let bytes = small();
    let careless = |bytes: &[u8]| -> Option<Vec<String>> {
        let text = std::str::from_utf8(bytes).ok()?;
        text.lines()
            .map(|line| {
                let parts: Vec<&str> = line.splitn(6, ' ').collect();
                let [_, _, len, _, _, payload] = parts[..] else {
                    return None;
                };
                (len.parse() == Ok(payload.len())).then(|| payload.to_owned())
            })
            .collect()
    };
    let truth = careless(&bytes);
    let taken_in = (0..bytes.len() * 8)
        .filter(|bit| {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let read = careless(&flipped);
            read.is_some() && read != truth
        })
        .count();
    assert!(
        taken_in > 500,
        "only {taken_in} flips fool a careless reader"
    );
}

#[test]
fn a_record_goes_on_after_a_cut() {
    let bytes = small();
    let disk = SimDisk::with(PATH, &bytes[..bytes.len() - 5]);
    let mut opened =
        resume(Arc::new(disk.clone()), Path::new(PATH), LastLine::Refuse).expect("a cut is mended");
    opened
        .writer
        .commit(&[entry(Kind::Note, "(again)")])
        .expect("a sound disk");
    let walk = read(&disk, Path::new(PATH)).expect("whole");
    assert_eq!((walk.flaw(), walk.len()), (None, opened.walk.len() + 1));
}

#[test]
fn what_cannot_be_put_aside_is_not_cut() {
    let bytes = small();
    let torn = &bytes[..bytes.len() - 5];
    for nth in 0.. {
        let disk = SimDisk::with(PATH, torn);
        disk.fail_at(nth, Failure::Io);
        let opened = resume(Arc::new(disk.clone()), Path::new(PATH), LastLine::Refuse);
        let left = disk.bytes(Path::new(PATH)).expect("it is still there");
        assert!(torn.starts_with(&left));
        if left.len() < torn.len() {
            let aside = disk
                .bytes(Path::new("night.casus.torn-1"))
                .expect("put aside before");
            assert_eq!([left, aside].concat(), torn);
        }
        if opened.is_ok() {
            assert!(nth >= 8, "only {nth} calls could fail");
            break;
        }
    }
}

#[test]
fn a_newer_record_is_refused_untouched_with_the_version_it_needs() {
    use casus::record::line::{Chain, encode};
    let newer = HEAD
        .replace("format:1", "format:2")
        .replace("0.1.0", "3.4.0")
        .replace("seed:7", "moon:[Full,(1,2)],{\"a\":1}:2");
    for head in [
        newer.replace(",{\"a\":1}:2", ""),
        HEAD.replace("format:1", "format:2"),
    ] {
        let mut bytes = Vec::new();
        encode(&mut bytes, Chain::START, 1, Kind::Head, &head).expect("a line");
        bytes.extend(b"and then whatever the future writes\n");
        let (disk, opened) = open(&bytes, LastLine::LeaveOut);
        let refused = opened.expect_err("it is newer");
        assert!(
            matches!(
                refused,
                OpenError::NotOurs(NotOurs::Newer { format: 2, .. })
            ),
            "{refused}"
        );
        assert_eq!(disk.bytes(Path::new(PATH)), Some(bytes));
    }
}

#[test]
fn what_is_no_record_is_said_to_be_none() {
    for bytes in [
        &b""[..],
        b"hello\n",
        b"\0\0\0\0",
        b"1 head 2 00000000 00 ()\n",
        &[0xff; 4096],
    ] {
        let (_, opened) = open(bytes, LastLine::LeaveOut);
        assert!(matches!(
            opened,
            Err(OpenError::NotOurs(NotOurs::NotARecord(_)))
        ));
    }
    let mut bytes = Vec::new();
    let other = HEAD.replace("casus foederis", "casus belli");
    casus::record::line::encode(
        &mut bytes,
        casus::record::line::Chain::START,
        1,
        Kind::Head,
        &other,
    )
    .expect("a line");
    let (_, opened) = open(&bytes, LastLine::LeaveOut);
    assert_eq!(opened, Err(OpenError::NotOurs(NotOurs::NoMagic)));
}

#[test]
fn a_huge_file_or_line_is_refused() {
    let huge = vec![b'x'; FILE_BYTES_MAX as usize + 1];
    let (_, opened) = open(&huge, LastLine::Refuse);
    let limit = FILE_BYTES_MAX;
    assert_eq!(opened, Err(OpenError::Disk(Fault::TooLong { limit })));
    let endless = [small(), vec![b'x'; LINE_BYTES_MAX + 10]].concat();
    let (_, opened) = open(&endless, LastLine::LeaveOut);
    assert!(matches!(opened, Err(OpenError::Damaged(_))));
}
