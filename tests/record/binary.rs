//! The program itself: what it says of damaged, foreign and unreachable files, and of a disk that is full.
//! CI does a part of the flips; `CASUS_FULL=1` (see `tests/nothing_lost.sh`) does them all.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use casus::disk::RealDisk;
use casus::record::disk::Disk;
use casus::record::recording::Recording;
use casus::record::walk::{Harm, Walk};
use casus::session::Glance;
use casus::world::setup::RULES_VERSION;
use rand::RngExt;
use tempfile::{TempDir, tempdir};

use crate::record::forged::resealed;
use crate::record::lost::{luck, many, samples};

/// The program in a folder of its own, which is also its folder of saves.
pub fn casus(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casus"));
    command
        .args(["--saves", "."])
        .args(args)
        .current_dir(folder)
        .env("HOME", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

pub(super) fn typed(folder: &Path, args: &[&str], lines: &str) -> Output {
    let mut child = casus(folder, args).spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    // The program may leave before it has read everything, which is its right.
    let _ = stdin.write_all(lines.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub fn folder() -> TempDir {
    tempdir().expect("a folder")
}

/// A short night of Poland's, left open, as a file.
fn open_night(folder: &Path) -> PathBuf {
    let left = typed(folder, &["play", "--seat", "POL", "--seed", "7"], "s\ns\n");
    assert!(left.status.success(), "{}", text(&left.stderr));
    folder.join("night-swarm-pol-7.casus")
}

#[test]
fn a_night_left_is_kept_said_and_gone_on_with_to_the_same_bytes() {
    let folder = folder();
    let at = folder.path();
    let seat = ["play", "--seat", "LVA", "--seed", "11"];
    // A question answered, sealed, and said yes to where something is for good.
    let stop = "a\n\ny\n";
    let lines = stop.repeat(60);
    let whole = typed(
        at,
        &[&seat[..], &["--save", "whole.casus"]].concat(),
        &lines,
    );
    assert!(text(&whole.stdout).contains("THE LAST PAGE"));

    let left = typed(at, &seat, &stop.repeat(2));
    assert_eq!(left.status.code(), Some(0));
    let said = text(&left.stdout);
    assert!(
        said.contains("Kept in ./night-swarm-lva-11.casus."),
        "{said}"
    );
    assert!(said.ends_with("Left before the end. Seed 11.\n"), "{said}");
    let listed = text(&typed(at, &["list", "saves"], "").stdout);
    assert!(listed.starts_with("night-swarm-lva-11"), "{listed}");
    assert!(listed.contains("LVA: open, turn "), "{listed}");
    assert!(listed.contains("A sample"), "{listed}");
    let open = text(&typed(at, &["verify", "night-swarm-lva-11"], "").stdout);
    assert!(
        open.starts_with("verified night-swarm-lva-11 (open, turn "),
        "{open}"
    );

    let resume = ["play", "--resume", "night-swarm-lva-11"];
    assert!(typed(at, &resume, stop).status.success());
    let last = text(&typed(at, &resume, &lines).stdout);
    let page = |said: &str| {
        let at = said.find("== THE LAST PAGE").unwrap_or(said.len());
        said[at..].split("\n\n").next().unwrap_or("").to_owned()
    };
    assert_eq!(page(&last), page(&text(&whole.stdout)));
    assert!(!page(&last).is_empty());
    let bytes = |file: &str| fs::read(at.join(file)).expect("it is kept");
    assert!(bytes("whole.casus") == bytes("night-swarm-lva-11.casus"));
    let ended = typed(at, &resume, "");
    assert!(text(&ended.stderr).contains("it has ended"));
}

#[test]
fn who_only_looks_leaves_no_file() {
    let folder = folder();
    let looked = typed(folder.path(), &["play"], "brief\n2\nq\n");
    assert!(text(&looked.stdout).contains("nothing is kept"));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn a_flipped_bit_is_damage_in_the_programs_own_words() {
    let folder = folder();
    let mut luck = luck(4);
    let (bytes, _) = &samples()[1];
    for _ in 0..many(150, 6) {
        let bit = luck.random_range(0..bytes.len() * 8);
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        fs::write(folder.path().join("x.casus"), &flipped).expect("room on the disk");
        let output = typed(folder.path(), &["verify", "x.casus"], "");
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "bit {bit}: {said}");
        assert!(said.starts_with("damaged x.casus ("), "bit {bit}: {said}");
        assert_eq!((said.lines().count(), output.stderr.len()), (1, 0));
    }
}

#[test]
fn a_damaged_night_is_told_up_to_the_damage_and_labelled() {
    let folder = folder();
    let (bytes, ends) = &samples()[1];
    let mut flipped = bytes.clone();
    flipped[ends[ends.len() / 2] + 90] ^= 1;
    fs::write(folder.path().join("x.casus"), &flipped).expect("room on the disk");
    let output = typed(folder.path(), &["replay", "x.casus"], "");
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.starts_with("DAMAGED at line "), "{said}");
    assert!(said.contains("== Turn 5 of 24") && said.contains("Open: turn "));
    assert!(!said.contains("outcome:"));
    assert!(text(&output.stderr).contains("x.casus: line "));
    let one = typed(folder.path(), &["replay", "x.casus", "--turn", "3"], "");
    assert_eq!(text(&one.stdout).matches("== Turn").count(), 1);
    let none = typed(folder.path(), &["replay", "not-as-one", "--turn", "99"], "");
    assert!(text(&none.stderr).contains("there is no turn 99 in it; the last is "));
}

#[test]
fn other_rules_are_recorded_and_told_from_the_chronicle() {
    let folder = folder();
    let walk = Walk::new(samples()[1].0.clone());
    let ours = format!("rules:{RULES_VERSION},");
    for (rules, words) in [(0, "which are not kept"), (999, "goes on with it")] {
        let other = resealed(&walk, |line| match line.seq {
            1 => line.payload.replacen(&ours, &format!("rules:{rules},"), 1),
            _ => line.payload.to_owned(),
        });
        assert!(
            other != samples()[1].0,
            "the rules are not 1 any more: mend this test"
        );
        // The end names the chain before it, which is another now.
        let end = Walk::new(other.clone())
            .lines()
            .last()
            .map_or(0, |line| line.payload.len());
        let without = other[..other.len() - end]
            .iter()
            .rposition(|byte| *byte == b'\n');
        let other = &other[..without.map_or(0, |at| at + 1)];
        fs::write(folder.path().join("x.casus"), other).expect("room on the disk");
        let output = typed(folder.path(), &["verify", "x.casus"], "");
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.starts_with(&format!("recorded x.casus (played under rules {rules}, ")));
        assert!(said.contains(words), "{said}");
        let told = text(&typed(folder.path(), &["replay", "x.casus", "--turn", "1"], "").stdout);
        assert!(
            told.contains("RECORDED") && told.contains("== Turn 1\n"),
            "{told}"
        );
        assert!(told.contains("For all to see:\n- "), "{told}");
        let resumed = typed(folder.path(), &["play", "--resume", "x.casus"], "");
        assert!(text(&resumed.stderr).contains(&format!("rules {rules}")));
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    /// One sentence on standard error that names the file, and exit 1.
    fn refused(folder: &Path, args: &[&str], file: &str, words: &str) {
        let output = typed(folder, args, "r\n");
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{args:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{args:?}: {said}");
        assert!(said.starts_with("error: "), "{args:?}: {said}");
        assert!(
            said.contains(file) && said.contains(words),
            "{args:?}: {said}"
        );
    }

    #[test]
    fn what_cannot_be_opened_or_made_is_said_in_one_sentence_with_what_to_do() {
        let folder = folder();
        let at = folder.path();
        let night = open_night(at);
        let before = fs::read(&night).expect("it is kept");
        symlink(&night, at.join("link")).expect("a link");
        fs::create_dir(at.join("sub")).expect("a folder");
        let made = Command::new("mkfifo").arg(at.join("pipe")).status();
        assert!(made.is_ok_and(|status| status.success()));
        fs::set_permissions(at.join("sub"), fs::Permissions::from_mode(0o555)).expect("ours");
        // For root no folder is read-only but those of the system itself.
        let probe = at.join("sub/probe");
        let closed = match fs::write(&probe, "") {
            Ok(()) => "/sys/kernel/x.casus",
            Err(_) => "sub/x.casus",
        };
        for (file, words) in [
            (
                "link",
                "it is a link, and links are not followed; name the file itself",
            ),
            ("sub", "it is not a regular file; name one that is"),
            ("pipe", "it is not a regular file; name one that is"),
            ("/dev/null", "it is not a regular file; name one that is"),
            ("/dev/zero", "it is not a regular file; name one that is"),
            ("no/such.casus", "there is no such file or folder"),
        ] {
            refused(at, &["replay", file], file, words);
            let resumed = match file {
                "no/such.casus" => {
                    "there is no file and no save `no/such.casus`; `casus list saves` tells"
                }
                _ => words,
            };
            refused(at, &["play", "--resume", file], file, resumed);
            let verified = text(&typed(at, &["verify", file], "").stdout);
            let line = format!("damaged {file} ({words}");
            assert!(verified.starts_with(&line), "{verified}");
        }
        for file in [
            "link",
            "pipe",
            "sub",
            "/dev/full",
            "night-swarm-pol-7.casus",
        ] {
            let words = "a file of that name is already there, and is left as it is; name another";
            refused(at, &["play", "--save", file], file, words);
            refused(
                at,
                &["run", "night-swarm", "--seed", "1", "--save", file],
                file,
                words,
            );
        }
        let words = "there is no such file or folder";
        refused(at, &["play", "--save", "no/x.casus"], "no/x.casus", words);
        refused(
            at,
            &["play", "--save", closed],
            closed,
            "; name a file in a",
        );
        refused(
            at,
            &["play", "--resume", "at-the-table"],
            "at-the-table",
            "there is no file and no save",
        );
        assert_eq!(fs::read(&night).expect("it is kept"), before);
    }

    #[test]
    fn a_night_that_may_not_be_gone_on_with_says_why_and_is_left_as_it_is() {
        let folder = folder();
        let at = folder.path();
        let night = open_night(at);
        let whole = fs::read(&night).expect("it is kept");
        let play = ["play", "--resume", "night-swarm-pol-7"];
        let case = |bytes: &[u8], words: &str| {
            fs::write(&night, bytes).expect("room on the disk");
            refused(at, &play, "night-swarm-pol-7", words);
            assert!(fs::read(&night).expect("it is there") == bytes, "{words}");
        };
        let walk = Walk::new(whole.clone());
        let head = |from: &str, to: &str| {
            resealed(&walk, |line| match line.seq {
                1 => line.payload.replacen(from, to, 1),
                _ => line.payload.to_owned(),
            })
        };
        let newer = head("format:1,", "format:2,");
        case(
            &newer,
            "(format 2); this program reads formats up to 1; open it with that version",
        );
        let program = format!("program:\"{}\",", env!("CARGO_PKG_VERSION"));
        let later = head(&program, "program:\"9.9.9\",moon:Full,");
        assert_ne!(later, whole);
        case(
            &later,
            "version 9.9.9, and says what this program does not know",
        );
        let mut flipped = whole.clone();
        flipped[whole.len() / 2] ^= 1;
        case(&flipped, "not gone on with; `casus replay` tells it");
        let mut last = whole.clone();
        let near = last.len() - 5;
        last[near] ^= 1;
        case(&last, "--without-last-line goes on without it");
        case(b"dear diary\n", "it is not a record of this program");
        case(b"", "it is not a record of this program");
        let held = RealDisk.lock(&night).expect("nobody has it");
        case(&whole, "it is in use by process ");
        drop(held);

        fs::write(&night, &last).expect("room on the disk");
        let output = typed(at, &[&play[..], &["--without-last-line"]].concat(), "");
        let said = text(&output.stdout);
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(
            said.contains("bytes were put aside in ") && said.contains(".torn-1"),
            "{said}"
        );
        let verified = text(&typed(at, &["verify", "night-swarm-pol-7"], "").stdout);
        assert!(verified.starts_with("verified "), "{verified}");
    }

    /// A limit on the size of files stands for a full disk: the write stops half-way with an error of the system.
    #[test]
    fn a_turn_that_cannot_be_written_stops_the_night_and_loses_none_before_it() {
        let folder = folder();
        let at = folder.path();
        let exe = env!("CARGO_BIN_EXE_casus");
        let shell = format!(
            "trap '' XFSZ; ulimit -f 500; exec {exe} play --seat POL --seed 7 --save small.casus"
        );
        let mut child = Command::new("sh")
            .args(["-c", &shell])
            .current_dir(at)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a shell");
        let lines = "s\n".repeat(30) + "small.casus\nother.casus\n" + &"s\n".repeat(30);
        let _ = child
            .stdin
            .take()
            .expect("piped")
            .write_all(lines.as_bytes());
        let output = child.wait_with_output().expect("it ends");
        let error = text(&output.stderr);
        // Lines are as wide as the terminal.
        let said = text(&output.stdout);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(output.status.code(), Some(1), "{error}");
        let stopped = said.find("STOPPED: turn ").map(|at| &said[at + 14..]);
        let stopped = stopped.unwrap_or_else(|| panic!("it was not told: {said}"));
        let turn: u8 = stopped
            .split(' ')
            .next()
            .and_then(|n| n.parse().ok())
            .expect("a turn");
        assert!(stopped.contains("; make room on the disk, or name a file on another"));
        assert!(stopped.contains("s: the name does not end in .casus."));
        assert!(
            !said.contains(&format!("== Turn {} ", turn + 1)),
            "it was told though not kept"
        );
        assert!(
            error.contains(&format!("kept to turn {} in ", turn - 1)),
            "{error}"
        );
        let kept = Recording::read(&RealDisk, &at.join("small.casus")).expect("it can be read");
        assert_eq!(kept.flaw().map(|flaw| flaw.harm), Some(Harm::Torn));
        let glance = Glance::of(&kept).expect("it is whole to there");
        assert_eq!(glance.closed.0, turn - 1);
    }
}
