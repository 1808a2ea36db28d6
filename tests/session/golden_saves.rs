//! The sessions of `saves/`: each tells one kind of night, and each folds again to what it says. They are records
//! like any other and hold their own content, so they stay good until the rules change; then they are written anew,
//! with the digests, by
//!
//! ```text
//! CASUS_BLESS=1 cargo test --test suite session::golden
//! ```
//!
//! which looks for the first seed whose night tells the story.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use casus::base::ids::Seat;
use casus::content::source::Sources;
use casus::disk::RealDisk;
use casus::plain::{Left, Sitting, play};
use casus::record::samples::SAMPLES;
use casus::session::{Autosave, Glance, Keeper, Standing, Table, recorded_case, refold};
use casus::study::{Row, sweep};
use casus::world::setup::{Setup, TempoKind};

use super::{SCENARIO, case, table, turn};

/// As many nights are looked through.
const NIGHTS: u64 = 400;

/// A night that nobody plays, and what is told of it.
struct Told {
    name: &'static str,
    is: fn(&Row) -> bool,
    /// Should no night be of that kind any more.
    or: fn(&Row) -> bool,
}

const TOLD: [Told; 2] = [
    Told {
        name: "wrong-at-first",
        is: |row| {
            let innocent = ["friend", "nonstate", "proxy"].contains(&row.truth);
            row.day1_wrong && innocent && row.ending != "fractured" && row.formal >= 2
        },
        or: |row| row.day1_wrong && row.truth != "deliberate",
    },
    Told {
        name: "not-as-one",
        is: |row| row.ending == "fractured" && !row.day1_wrong,
        or: |row| row.texts_blocked > 0,
    },
];

/// A night played from a small neighbour's seat: answers, a look around, and running on.
const PLAYED: &str = "at-the-table";
const SEAT: &str = "LVA";

fn played_lines() -> String {
    // What is for good is asked once more; `y` says yes to it.
    let stops = ["brief\na\ns\ny\n", "b\n\ny\n", "a\nw\n\ny\n", "a\ns\ny\n"];
    stops.repeat(30).concat() + &"r\ny\n".repeat(40)
}

fn agreed(row: &Row) -> bool {
    row.texts_adopted > 0 && row.first_measure_day.is_some() && row.formal >= 3
}

fn file(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.casus"))
}

fn keeper(path: &Path, table: &Table) -> Keeper {
    let content = Sources::embedded().pack();
    Keeper::begin(Arc::new(RealDisk), path, table, &content).expect("room on the disk")
}

/// Nights that nobody plays, a row each.
fn automatic() -> Vec<Row> {
    sweep(&case(), (0, NIGHTS), TempoKind::Solo, 2, &|_| ())
}

fn write_told(folder: &Path, rows: &[Row]) {
    for Told { name, is, or } in &TOLD {
        let found = rows
            .iter()
            .find(|row| is(row))
            .or_else(|| rows.iter().find(|row| or(row)));
        let seed = found.expect("some night tells it").seed;
        let mut table = table(seed);
        let mut keeper = keeper(&file(folder, name), &table);
        while !table.is_over() {
            turn(&mut table, &mut keeper).expect("room on the disk");
        }
    }
}

/// The first night in which that seat's answers make the difference: left to themselves, no ally asks for consultations.
fn write_played(folder: &Path, rows: &[Row]) {
    let seat = Seat::from_code(SEAT).expect("a seat");
    let quiet = rows.iter().filter(|row| row.request_day.is_none());
    for seed in quiet.map(|row| row.seed) {
        let setup = Setup {
            seats: vec![SEAT.to_owned()],
            ..Setup::automatic(SCENARIO, seed)
        };
        let table = Table::begin(case(), setup);
        let path = file(folder, PLAYED);
        let mut keep = Autosave::with(keeper(&path, &table), Arc::new(RealDisk));
        let mut sitting = Sitting::new(table, seat);
        let left = play(
            &mut sitting,
            played_lines().as_bytes(),
            std::io::sink(),
            &mut keep,
        );
        let row = Row::of(sitting.table());
        if left.is_ok_and(|left| left == Left::Over) && row.is_some_and(|row| agreed(&row)) {
            return;
        }
        drop(keep);
        fs::remove_file(path).expect("it was written just now");
    }
    panic!("no night of {NIGHTS} played so comes to a text and a measure");
}

#[test]
fn every_session_that_ships_folds_again_to_its_end() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves");
    if std::env::var_os("CASUS_BLESS").is_some() {
        let names = TOLD.iter().map(|told| told.name).chain([PLAYED]);
        names.for_each(|name| drop(fs::remove_file(file(&folder, name))));
        let rows = automatic();
        write_told(&folder, &rows);
        write_played(&folder, &rows);
        return;
    }
    let names: Vec<&str> = SAMPLES.iter().map(|sample| sample.name).collect();
    assert_eq!(names, ["at-the-table", "not-as-one", "wrong-at-first"]);
    for sample in SAMPLES {
        let name = sample.name;
        let bytes = fs::read(file(&folder, name)).expect("it is in its folder");
        assert!(sample.bytes() == bytes, "{name}: the program holds another");
        let recording = sample
            .read()
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let glance = Glance::of(&recording).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(glance.standing, Standing::Over, "{name}");
        let case = recorded_case(&recording).expect("its content is whole");
        let case = case.expect("its content can be read");
        refold(&recording, case, |_, _| ()).unwrap_or_else(|error| {
            panic!("{name}: {error}; if the rules were meant to change: CASUS_BLESS=1")
        });
    }
}
