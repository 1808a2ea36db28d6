//! The real disk: its refusals, its locks, and a record written and read on it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use casus::disk::RealDisk;
use casus::record::disk::{Disk, Fault, lock_path};
use casus::record::open::{LastLine, read, resume};
use casus::record::write::Writer;
use casus::session::Shelf;
use tempfile::tempdir;

use crate::record::commits;
use crate::record::layout::small;

#[test]
fn a_record_is_written_and_read_and_gone_on_with() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("night.casus");
    let mut writer = Writer::create(Arc::new(RealDisk), &path).expect("a new file");
    for commit in &commits()[..3] {
        writer.commit(commit).expect("room on the disk");
    }
    drop(writer);
    assert!(!lock_path(&path).exists(), "the lock is tidied away");
    let mut bytes = fs::read(&path).expect("it is there");
    bytes.extend(b"7 input 2 0000");
    fs::write(&path, &bytes).expect("room on the disk");

    let mut opened = resume(Arc::new(RealDisk), &path, LastLine::Refuse).expect("a cut is mended");
    let cut = opened.cut.take().expect("the end was cut");
    assert_eq!(fs::read(cut.aside).expect("put aside"), b"7 input 2 0000");
    for commit in &commits()[3..] {
        opened.writer.commit(commit).expect("room on the disk");
    }
    assert_eq!(fs::read(&path).expect("it is there"), small());
    assert_eq!(read(&RealDisk, &path).expect("whole").flaw(), None);
}

#[test]
fn the_second_to_open_is_told_who_has_it() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("night.casus");
    let writer = Writer::create(Arc::new(RealDisk), &path).expect("a new file");
    let by = format!("process {}", std::process::id());
    let second = resume(Arc::new(RealDisk), &path, LastLine::Refuse);
    assert_eq!(
        second.map(|_| ()).map_err(|error| error.to_string()),
        Err(Fault::Held { by }.to_string())
    );
    drop(writer);
}

#[test]
fn of_many_at_once_one_writes() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("night.casus");
    fs::write(&path, small()).expect("room on the disk");
    for _ in 0..250 {
        let start = std::sync::Barrier::new(4);
        let end = std::sync::Barrier::new(4);
        let race = || {
            start.wait();
            let lock = RealDisk.lock(&path);
            end.wait();
            lock.is_ok()
        };
        let won: usize = std::thread::scope(|scope| {
            let racers = [(); 4].map(|()| scope.spawn(race));
            racers
                .into_iter()
                .map(|racer| usize::from(racer.join().unwrap_or(false)))
                .sum()
        });
        assert_eq!(won, 1);
    }
}

#[test]
fn a_folder_lists_its_saves_only() {
    let folder = tempdir().expect("a folder");
    let deep = folder.path().join("a/b");
    let shelf = Shelf::new(Arc::new(RealDisk), &deep);
    assert_eq!(shelf.list(), Ok(Vec::new()));
    RealDisk.make_folder(&deep).expect("room on the disk");
    RealDisk.make_folder(&deep).expect("it is there already");
    for file in [
        "b.casus",
        "a.casus",
        "a.casus.lock",
        "UPPER.casus",
        "notes.txt",
    ] {
        fs::write(deep.join(file), "x").expect("room on the disk");
    }
    fs::create_dir(deep.join("folder.casus")).expect("room on the disk");
    let names: Vec<String> = shelf
        .list()
        .expect("it is there")
        .iter()
        .map(|save| save.name.to_string())
        .collect();
    assert_eq!(names, ["a", "b"]);
}

#[test]
fn what_is_missing_or_too_long_is_said() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("night.casus");
    assert_eq!(RealDisk.read(&path, 10), Err(Fault::Missing));
    assert_eq!(RealDisk.read(&path.join("x"), 10), Err(Fault::Missing));
    assert_eq!(RealDisk.read(folder.path(), 10), Err(Fault::NotAFile));
    fs::write(&path, [b'x'; 11]).expect("room on the disk");
    assert_eq!(RealDisk.read(&path, 10), Err(Fault::TooLong { limit: 10 }));
    assert_eq!(RealDisk.read(&path, 11), Ok(vec![b'x'; 11]));
    assert_eq!(RealDisk.create(&path).map(|_| ()), Err(Fault::Exists));
    let nowhere = folder.path().join("no/night.casus");
    assert_eq!(
        Writer::create(Arc::new(RealDisk), &nowhere).map(|_| ()),
        Err(Fault::Missing)
    );
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    fn refused(path: &Path) -> [Result<(), Fault>; 2] {
        [
            RealDisk.open(path).map(|_| ()),
            RealDisk.read(path, 100).map(|_| ()),
        ]
    }

    #[test]
    fn links_pipes_and_devices_are_refused() {
        let folder = tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("real"), "x").expect("room on the disk");
        symlink(at("real"), at("link")).expect("a link");
        symlink(at("nothing"), at("dangling")).expect("a link");
        let made = Command::new("mkfifo")
            .arg(at("pipe"))
            .status()
            .expect("mkfifo runs");
        assert!(made.success());
        assert_eq!(refused(&at("link")), [Err(Fault::Link), Err(Fault::Link)]);
        assert_eq!(
            refused(&at("dangling")),
            [Err(Fault::Link), Err(Fault::Link)]
        );
        let not_a_file = [Err(Fault::NotAFile), Err(Fault::NotAFile)];
        assert_eq!(refused(&at("pipe")), not_a_file);
        assert_eq!(refused(Path::new("/dev/null")), not_a_file);
        assert_eq!(refused(Path::new("/dev/zero")), not_a_file);
        for name in ["link", "dangling", "pipe"] {
            assert_eq!(RealDisk.create(&at(name)).map(|_| ()), Err(Fault::Exists));
        }
        assert!(!at("nothing").exists(), "a file was made through a link");
    }

    #[test]
    fn a_lock_is_not_made_through_a_link() {
        let folder = tempdir().expect("a folder");
        let path = folder.path().join("night.casus");
        let target = folder.path().join("target");
        fs::write(&target, "precious").expect("room on the disk");
        symlink(&target, lock_path(&path)).expect("a link");
        assert_eq!(RealDisk.lock(&path).map(|_| ()), Err(Fault::Link));
        assert_eq!(fs::read(&target).expect("it is there"), b"precious");
    }

    #[test]
    fn a_record_is_its_owners_alone() {
        let folder = tempdir().expect("a folder");
        let path = folder.path().join("saves/night.casus");
        RealDisk
            .make_folder(&folder.path().join("saves"))
            .expect("room on the disk");
        drop(Writer::create(Arc::new(RealDisk), &path).expect("a new file"));
        let mode = |path: &Path| path.metadata().expect("it is there").permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&folder.path().join("saves")), 0o700);
    }
}
