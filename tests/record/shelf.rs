//! A folder of saves: what a list says of each, and what may be done with one.

use std::path::Path;
use std::sync::Arc;

use casus::base::ids::Seat;
use casus::content::source::Sources;
use casus::record::disk::Fault;
use casus::record::line::Kind;
use casus::record::name::SaveName;
use casus::record::open::{LastLine, OpenError};
use casus::record::recorder::ResumeError;
use casus::session::{Glance, Keeper, ReopenError, Save, Shelf, Standing, Table, Turned};
use casus::words;
use casus::world::setup::Setup;

use crate::record::sim::SimDisk;
use crate::session::{SCENARIO, case};

const FOLDER: &str = "saves";

fn name(text: &str) -> SaveName {
    SaveName::new(text).expect("a good name")
}

fn shelf(disk: &SimDisk) -> Shelf {
    Shelf::new(Arc::new(disk.clone()), Path::new(FOLDER))
}

fn table(seed: u64) -> Table {
    let seats = vec!["POL".to_owned()];
    let setup = Setup {
        seats,
        ..Setup::automatic(SCENARIO, seed)
    };
    Table::begin(case(), setup)
}

fn turn(table: &mut Table, keeper: &mut Keeper) {
    crate::session::turn(table, keeper).expect("a sound disk keeps a turn");
}

/// A night of so many turns, left open.
fn left_at(shelf: &Shelf, save: &str, turns: usize) -> Table {
    let mut table = table(5);
    let content = Sources::embedded().pack();
    let mut keeper = shelf
        .begin(&name(save), &table, &content)
        .expect("a sound disk");
    while usize::from(table.turn().0) <= turns && !table.is_over() {
        turn(&mut table, &mut keeper);
    }
    table
}

fn only(shelf: &Shelf) -> Save {
    let mut saves = shelf.list().expect("a sound disk");
    assert_eq!(saves.len(), 1);
    saves.remove(0)
}

fn glance(shelf: &Shelf) -> Glance {
    only(shelf).glance.expect("it can be read")
}

#[test]
fn a_list_says_how_each_save_stands() {
    let disk = SimDisk::new();
    let shelf = shelf(&disk);
    assert_eq!(shelf.list(), Ok(Vec::new()));
    left_at(&shelf, "monday", 2);
    let path = shelf.path(&name("monday"));
    let whole = disk.bytes(&path).expect("written");
    let found = glance(&shelf);
    assert_eq!((found.standing, found.closed), (Standing::Open, (2, 0)));
    assert_eq!(found.head.seats, ["POL"]);
    assert!(
        found
            .told
            .iter()
            .all(|told| told.to.words() == ["everyone"])
    );
    let line = words::save::line(&only(&shelf));
    assert!(line.contains("POL: open, turn 3."), "{line}");

    let put = |bytes: &[u8]| disk.put(&path.to_string_lossy(), bytes);
    put(&whole[..whole.len() - 9]);
    assert_eq!(glance(&shelf).standing, Standing::Open, "a cut is mended");
    let mut flipped = whole.clone();
    let at = flipped.len() - 3;
    flipped[at] ^= 1;
    put(&flipped);
    assert!(matches!(glance(&shelf).standing, Standing::LastLine(_)));
    flipped[whole.len() / 2] ^= 1;
    put(&flipped);
    assert!(matches!(glance(&shelf).standing, Standing::Damaged(_)));
    assert!(!glance(&shelf).is_unfinished());
    put(b"dear diary");
    assert!(only(&shelf).glance.is_err());
    assert!(words::save::line(&only(&shelf)).contains("not a record"));
    assert_eq!(shelf.unfinished(), Ok(None));
}

#[test]
fn a_save_is_gone_on_with_from_where_it_was_left_and_ends_as_if_never_left() {
    let disk = SimDisk::new();
    let shelf = shelf(&disk);
    left_at(&shelf, "whole", usize::MAX);
    let unbroken = disk.bytes(&shelf.path(&name("whole"))).expect("written");
    for turns in [0, 1, 7] {
        let save = name("broken");
        left_at(&shelf, "broken", turns);
        let mut seen = 0;
        let mut opened = shelf
            .go_on(&save, LastLine::Refuse, |_, _, turn| {
                seen += usize::from(turn.is_some())
            })
            .expect("it goes on");
        assert!(seen >= turns, "{seen} of {turns}");
        assert_eq!(opened.seat().map(Seat::code), Some("POL"));
        while !opened.table.is_over() {
            turn(&mut opened.table, &mut opened.keeper);
        }
        drop(opened);
        let path = shelf.path(&save);
        assert!(
            disk.bytes(&path) == Some(unbroken.clone()),
            "left after {turns}"
        );
        assert!(matches!(
            shelf
                .go_on(&save, LastLine::Refuse, |_, _, _| ())
                .map(|_| ()),
            Err(ReopenError::Resume(ResumeError::Ended))
        ));
        shelf.delete(&save).expect("nobody plays it");
    }
}

/// A turn is one write: power lost within it may leave whole lines of it, which were told to nobody.
#[test]
fn what_lay_sealed_when_the_power_went_is_not_asked_again() {
    let disk = SimDisk::new();
    let shelf = shelf(&disk);
    left_at(&shelf, "night", 4);
    let path = shelf.path(&name("night"));
    let whole = disk.bytes(&path).expect("written");
    let ends: Vec<usize> = (0..whole.len())
        .filter(|at| whole[*at] == b'\n')
        .map(|at| at + 1)
        .collect();
    for end in ends.iter().rev().skip(1).step_by(7).take(8) {
        disk.put(&path.to_string_lossy(), &whole[..*end]);
        let mut opened = shelf
            .go_on(&name("night"), LastLine::Refuse, |_, _, _| ())
            .expect("it goes on");
        assert_eq!(opened.table.turn(), (4, 0));
        turn(&mut opened.table, &mut opened.keeper);
        drop(opened);
        let again = shelf.read(&name("night")).expect("it is sound");
        casus::session::refold(&again, case(), |_, _| ()).expect("it folds");
        let inputs = again.walk().lines().filter(|line| line.kind == Kind::Input);
        assert_eq!(inputs.count() % 4, 0, "a desk sealed twice");
    }
}

#[test]
fn a_full_disk_at_the_last_line_writes_no_turn_twice() {
    let disk = SimDisk::new();
    let shelf = shelf(&disk);
    let mut table = table(5);
    let content = Sources::embedded().pack();
    let mut keeper = shelf
        .begin(&name("night"), &table, &content)
        .expect("a sound disk");
    let mut refused = 0;
    while !table.is_over() {
        let (turn, mut whys) = (table.turn(), Vec::new());
        let sealed: Vec<_> = Seat::all()
            .map(|seat| (seat, table.auto(seat, &mut whys)))
            .collect();
        let mut events = Vec::new();
        table.close(&mut events);
        let turned = Turned {
            spoken: &[],
            turn,
            sealed: &sealed,
            whys: &whys,
            events: &events,
            table: &table,
        };
        if table.is_over() {
            // Three calls keep the turn; the fifth is the write of the end.
            disk.fail_at(4, crate::record::sim::Failure::NoSpace);
        }
        if keeper.turn(&turned).is_err() {
            refused += 1;
            assert_eq!(keeper.stopped(), Some(&Fault::Full));
            keeper
                .rescue(Path::new("saves/other.casus"))
                .expect("a sound disk");
            keeper.turn(&turned).expect("a sound disk");
        }
    }
    assert_eq!(refused, 1);
    let again = shelf.read(&name("other")).expect("it is sound");
    let folded = casus::session::refold(&again, case(), |_, _| ()).expect("it folds");
    assert_eq!(folded.state(), table.state());
    assert_eq!(
        Glance::of(&again).expect("it is sound").standing,
        Standing::Over
    );
}

#[test]
fn a_save_is_renamed_and_deleted_and_never_over_another() {
    let disk = SimDisk::new();
    let shelf = shelf(&disk);
    left_at(&shelf, "a", 0);
    left_at(&shelf, "b", 0);
    assert_eq!(shelf.rename(&name("a"), &name("b")), Err(Fault::Exists));
    assert_eq!(shelf.rename(&name("x"), &name("y")), Err(Fault::Missing));
    assert_eq!(shelf.rename(&name("a"), &name("c")), Ok(()));
    assert_eq!(shelf.delete(&name("a")), Err(Fault::Missing));
    assert_eq!(shelf.delete(&name("b")), Ok(()));
    assert_eq!(only(&shelf).name, name("c"));
    let opened = shelf.go_on(&name("c"), LastLine::Refuse, |_, _, _| ());
    assert!(opened.is_ok());
    assert!(matches!(shelf.delete(&name("c")), Err(Fault::Held { .. })));
    assert!(matches!(
        shelf.rename(&name("c"), &name("d")),
        Err(Fault::Held { .. })
    ));
    let second = shelf.go_on(&name("c"), LastLine::Refuse, |_, _, _| ());
    assert!(matches!(
        second.map(|_| ()),
        Err(ReopenError::Resume(ResumeError::Open(OpenError::Disk(
            Fault::Held { .. }
        ))))
    ));
}

#[test]
fn a_free_name_is_plain_and_nobodys() {
    let disk = SimDisk::new();
    let shelf = shelf(&disk);
    let free = |wish: &str| shelf.free_name(wish).map(|name| name.to_string());
    assert_eq!(
        free("night-swarm-pol-7").as_deref(),
        Ok("night-swarm-pol-7")
    );
    left_at(&shelf, "night-swarm-pol-7", 0);
    assert_eq!(
        free("night-swarm-POL-7").as_deref(),
        Ok("night-swarm-pol-7-2")
    );
    assert_eq!(free("../etc").as_deref(), Ok("---etc"));
    assert_eq!(free("").as_deref(), Ok("night"));
    assert_eq!(free("nul").as_deref(), Ok("night"));
    let long = free(&"x".repeat(200)).expect("a name");
    assert!(long.len() <= 60);
}

/// Whatever is typed, what is written stays in the folder.
#[test]
fn no_string_is_a_path_out_of_the_folder() {
    use rand::RngExt;
    let shelf = shelf(&SimDisk::new());
    let mut luck = crate::record::lost::luck(6);
    let pieces = [
        "..", "/", "\\", "~", "c:", "con", ".", "\0", "\n", "%2e", "a", "\u{202e}", "$HOME", " ",
    ];
    for _ in 0..500 {
        let length = luck.random_range(0..6);
        let typed: String = (0..length)
            .map(|_| pieces[luck.random_range(0..pieces.len())])
            .collect();
        let free = shelf.free_name(&typed).expect("nothing is taken");
        for name in [SaveName::new(&typed).ok(), Some(free)]
            .into_iter()
            .flatten()
        {
            let path = shelf.path(&name);
            assert_eq!(path.parent(), Some(shelf.folder()), "{typed:?}");
            assert_eq!(path.components().count(), 2, "{typed:?}");
        }
    }
}
