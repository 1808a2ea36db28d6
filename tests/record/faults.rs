//! Every disk call failing, each in seven ways, and a loss of power after it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use casus::record::disk::Fault;
use casus::record::line::{Kind, encode};
use casus::record::open::{LastLine, read, resume};
use casus::record::walk::Walk;
use casus::record::write::{CommitError, Entry, Writer};

use crate::record::layout::small;
use crate::record::sim::{Crash, Failure, SimDisk};
use crate::record::{commits, entry};

/// What a host was told while it wrote the small record.
#[derive(Default)]
struct Told {
    acknowledged: Vec<Entry>,
    /// Where the record is now.
    path: PathBuf,
    rescued: bool,
}

/// Writes the small record; at the first failure says so, and goes on elsewhere.
fn write_all(disk: &SimDisk) -> Told {
    let mut told = Told::default();
    let Ok(mut writer) = Writer::create(Arc::new(disk.clone()), Path::new("a")) else {
        return told;
    };
    for commit in commits() {
        if let Err(error) = writer.commit(&commit) {
            assert!(matches!(error, CommitError::Stopped(_)));
            let again = writer.commit(&commit);
            assert_eq!(again, Err(error), "a stopped record takes nothing more");
            if writer.rescue(Path::new("b")).is_err() {
                break;
            }
            told.rescued = true;
            writer.commit(&commit).expect("only one call fails");
        }
        told.acknowledged.extend(commit);
        told.path = writer.path().to_owned();
    }
    told
}

fn entries(walk: &Walk) -> Vec<Entry> {
    walk.lines()
        .map(|line| entry(line.kind, line.payload))
        .collect()
}

const CRASHES: [Crash; 6] = [
    Crash::Nothing,
    Crash::Some(1),
    Crash::Some(40),
    Crash::Some(100),
    Crash::Some(usize::MAX),
    Crash::Zeros,
];

#[test]
fn no_failing_call_loses_what_was_acknowledged() {
    let sound = SimDisk::new();
    assert_eq!(write_all(&sound).acknowledged, commits().concat());
    let calls = sound.calls();
    assert!(calls >= 18, "only {calls} calls");
    for nth in 0..calls {
        for failure in Failure::ALL {
            let disk = SimDisk::new();
            disk.fail_at(nth, failure);
            let told = write_all(&disk);
            // Before the fourth call there is nothing yet to rescue; without the fourth, the reserve, it only goes on.
            let noticed = told.rescued || nth < 4;
            assert!(noticed, "call {nth} {failure:?} went unnoticed");
            let went_on = told.acknowledged == commits().concat();
            assert!(went_on || nth < 3, "call {nth} {failure:?} ended it");
            for crash in CRASHES {
                survives(
                    &disk.crash(crash),
                    &told,
                    &format!("call {nth} {failure:?} {crash:?}"),
                );
            }
        }
    }
}

fn survives(disk: &SimDisk, told: &Told, case: &str) {
    if told.acknowledged.is_empty() {
        return;
    }
    let walk = read(disk, &told.path).unwrap_or_else(|error| panic!("{case}: {error}"));
    let found = entries(&walk);
    assert!(
        found.starts_with(&told.acknowledged),
        "{case}: acknowledged lines are lost"
    );
    assert!(
        commits().concat().starts_with(&found),
        "{case}: lines nobody wrote"
    );
    for path in disk.paths() {
        if let Ok(walk) = read(disk, &path) {
            assert!(
                commits().concat().starts_with(&entries(&walk)),
                "{case}: {path:?}"
            );
        }
    }
    let opened = resume(Arc::new(disk.clone()), &told.path, LastLine::Refuse);
    assert!(opened.is_ok(), "{case}: a crash is not mended");
}

/// The negative control: a host that tries a failed sync again, believes it, and loses a turn.
#[test]
fn a_host_that_syncs_again_loses_lines_and_the_simulation_shows_it() {
    use casus::record::disk::Disk;
    use casus::record::line::Chain;
    let disk = SimDisk::new();
    let path = Path::new("a");
    let mut file = disk.create(path).expect("a sound disk");
    let mut bytes = Vec::new();
    encode(&mut bytes, Chain::START, 1, Kind::Head, crate::record::HEAD).expect("a line");
    file.append(&bytes).expect("a sound disk");
    disk.fail_at(0, Failure::Sync);
    assert!(file.sync().is_err());
    assert_eq!(file.sync(), Ok(()), "the second sync says all is well");
    let after = disk.crash(Crash::Nothing);
    assert_eq!(after.bytes(path), Some(Vec::new()), "and it is not");
}

/// The negative control: a host that tells before it syncs.
#[test]
fn a_host_that_does_not_sync_loses_lines_and_the_simulation_shows_it() {
    use casus::record::disk::Disk;
    let disk = SimDisk::new();
    let mut file = disk.create(Path::new("a")).expect("a sound disk");
    file.append(b"told").expect("a sound disk");
    assert_eq!(
        disk.crash(Crash::Nothing).bytes(Path::new("a")),
        Some(Vec::new())
    );
    file.sync().expect("a sound disk");
    assert_eq!(
        disk.crash(Crash::Nothing).bytes(Path::new("a")),
        Some(b"told".to_vec())
    );
}

/// The reserve is what a copy under another name is written into.
#[test]
fn a_full_disk_still_takes_the_rescue() {
    const RESERVE: u64 = 3 << 19;
    let copy: u64 = small().len() as u64;
    for room in RESERVE..RESERVE + copy {
        let disk = SimDisk::of(room);
        let told = write_all(&disk);
        assert!(told.rescued, "room for {room} was enough");
        assert_eq!(told.acknowledged, commits().concat(), "room for {room}");
        survives(&disk.crash(Crash::Nothing), &told, &format!("{room}"));
    }
    // The negative control: without room for a reserve, the copy finds none either.
    let told = write_all(&SimDisk::of(copy - 10));
    assert!(!told.rescued && told.acknowledged.len() < commits().concat().len());
}

/// A copy that could not be written whole leaves nothing behind, so that its name can be tried again.
#[test]
fn half_a_rescue_is_taken_away() {
    let head = small().iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let disk = SimDisk::of(2 * head as u64);
    let mut writer =
        Writer::create(Arc::new(disk.clone()), Path::new("a")).expect("room for a name");
    writer.commit(&commits()[0]).expect("room for the head");
    let more = vec![entry(Kind::Note, &"x".repeat(small().len()))];
    assert!(matches!(
        writer.commit(&more),
        Err(CommitError::Stopped(Fault::Full))
    ));
    assert_eq!(writer.rescue(Path::new("b")), Err(Fault::Full));
    assert_eq!(disk.paths(), [Path::new("a")]);
    assert_eq!(writer.stopped(), Some(&Fault::Full));
}

#[test]
fn a_record_is_written_by_one_at_a_time() {
    let disk = SimDisk::new();
    let path = Path::new("a");
    let mut writer = Writer::create(Arc::new(disk.clone()), path).expect("a sound disk");
    writer.commit(&commits()[0]).expect("a sound disk");
    let second = resume(Arc::new(disk.clone()), path, LastLine::Refuse);
    assert!(matches!(
        second.map(|_| ()),
        Err(casus::record::open::OpenError::Disk(Fault::Held { .. }))
    ));
    drop(writer);
    assert!(resume(Arc::new(disk), path, LastLine::Refuse).is_ok());
}

#[test]
fn a_file_that_someone_else_changed_is_left_alone() {
    let disk = SimDisk::new();
    let path = Path::new("a");
    let mut writer = Writer::create(Arc::new(disk.clone()), path).expect("a sound disk");
    writer.commit(&commits()[0]).expect("a sound disk");
    let theirs = [disk.bytes(path).expect("written"), b"more".to_vec()].concat();
    disk.put("a", &theirs);
    let refused = writer.commit(&commits()[1]);
    assert!(matches!(
        refused,
        Err(CommitError::Stopped(Fault::Changed { .. }))
    ));
    assert_eq!(disk.bytes(path), Some(theirs));
    writer.rescue(Path::new("b")).expect("a sound disk");
    writer.commit(&commits()[1]).expect("a sound disk");
    assert_eq!(read(&disk, Path::new("b")).expect("whole").len(), 3);
}

#[test]
fn an_existing_file_is_never_written_over() {
    let disk = SimDisk::with("a", b"dear diary");
    let refused = Writer::create(Arc::new(disk.clone()), Path::new("a"));
    assert!(matches!(refused.map(|_| ()), Err(Fault::Exists)));
    assert_eq!(disk.bytes(Path::new("a")), Some(b"dear diary".to_vec()));
}

#[test]
fn a_line_that_cannot_be_written_stops_nothing() {
    let mut writer =
        Writer::create(Arc::new(SimDisk::new()), Path::new("a")).expect("a sound disk");
    let refused = writer.commit(&[entry(Kind::Note, "two\nlines")]);
    assert!(matches!(refused, Err(CommitError::NotALine(_))));
    assert_eq!((writer.stopped(), writer.lines()), (None, 0));
    writer.commit(&commits()[0]).expect("the next is");
}
