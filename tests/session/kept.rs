//! A night kept is the night again: from its record, at every turn, whatever happens after.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use casus::content::Content;
use casus::content::source::Sources;
use casus::record::disk::Disk;
use casus::record::line::Kind;
use casus::record::recording::Recording;
use casus::record::walk::Walk;
use casus::session::{Keeper, Table, refold};

use super::{case, table, turn};
use crate::record::lost::many;
use crate::record::sim::SimDisk;

const PATH: &str = "saves/night.casus";

/// A whole night, kept to the end of the tail; its record's bytes and the table as it stands.
fn night(seed: u64) -> (Vec<u8>, Table) {
    let disk = SimDisk::new();
    let mut table = table(seed);
    let content = Sources::embedded().pack();
    let mut keeper = Keeper::begin(Arc::new(disk.clone()), Path::new(PATH), &table, &content)
        .expect("a sound disk takes a record");
    while !table.is_over() {
        turn(&mut table, &mut keeper).expect("a sound disk keeps a turn");
    }
    drop(keeper);
    let bytes = disk
        .read(Path::new(PATH), u64::MAX - 1)
        .expect("the record is there");
    (bytes, table)
}

fn recording(bytes: Vec<u8>) -> Recording {
    Recording::new(Walk::new(bytes)).expect("the record is sound")
}

#[test]
fn a_record_folds_again_to_the_same_state_and_says_how_it_ended() {
    let (bytes, played) = night(5);
    let recording = recording(bytes);
    let again = refold(&recording, case(), |_, _| ()).expect("it folds again");
    assert_eq!(again.state(), played.state());
    assert_eq!(again.closing(), played.closing());
    assert!(recording.flaw().is_none());
}

#[test]
fn two_records_of_one_seed_are_alike_to_the_byte() {
    assert!(night(9).0 == night(9).0);
}

#[test]
fn the_content_in_a_record_is_the_content_it_was_played_with() {
    let recording = recording(night(2).0);
    let bytes = recording.content().expect("it holds its content");
    let sources = Sources::unpack(&bytes).expect("its content unpacks");
    assert_eq!(sources, Sources::embedded());
    let content = Content::load(&sources).expect("its content is sound");
    assert_eq!(content.digest, case().content.digest);
}

#[test]
fn a_night_goes_on_the_same_from_any_turn_it_was_left_at() {
    for seed in 0..20 {
        let (bytes, played) = night(seed);
        let walk = Walk::new(bytes);
        let ends: Vec<usize> = turn_ends(&walk);
        for (at, end) in ends.iter().enumerate() {
            let left = recording(walk.good()[..*end].to_vec());
            let mut table = refold(&left, case(), |_, _| ()).expect("a beginning folds");
            // Playing every one to its end costs a night a turn; CI does a fourth of them.
            if at % many(1, 4) == 0 {
                table.play_out();
                assert_eq!(
                    table.state(),
                    played.state(),
                    "seed {seed}, left after {at}"
                );
                assert_eq!(table.closing(), played.closing());
            }
        }
    }
}

/// `cargo test --release --test suite is_timed -- --ignored --nocapture` prints it.
#[test]
#[ignore = "prints times and checks nothing"]
fn how_long_a_night_takes_until_it_folds_again_is_timed() {
    let (bytes, _) = night(5);
    let mut took = [const { Vec::new() }; 3];
    for _ in 0..21 {
        let copy = bytes.clone();
        let begun = Instant::now();
        let read = Recording::of(copy).expect("the record is sound");
        let walked = Instant::now();
        refold(&read, case(), |_, _| ()).expect("it folds again");
        let folded = Instant::now();
        casus::session::recorded_case(&read).expect("its content is whole");
        let loaded = Instant::now();
        took[0].push(walked - begun);
        took[1].push(folded - walked);
        took[2].push(loaded - folded);
    }
    for (what, times) in ["lines checked", "inputs folded", "content loaded"]
        .iter()
        .zip(&mut took)
    {
        times.sort();
        println!(
            "{what}: {:?} at best, {:?} in the middle",
            times[0], times[10]
        );
    }
    println!("{} bytes", bytes.len());
}

/// The byte after each turn line.
fn turn_ends(walk: &Walk) -> Vec<usize> {
    let bytes = walk.good();
    let mut ends = Vec::new();
    let mut from = 0;
    for line in walk.lines() {
        let length = bytes[from..].iter().position(|byte| *byte == b'\n');
        from += length.expect("a good line ends") + 1;
        if line.kind == Kind::Turn {
            ends.push(from);
        }
    }
    ends
}
