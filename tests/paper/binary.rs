//! The program itself: what is there is kept, an unknown ending is refused, and a stopped report leaves nothing.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::{TempDir, tempdir};

use super::recorded;

fn folder() -> TempDir {
    let folder = tempdir().expect("a folder");
    fs::write(folder.path().join("night.casus"), recorded()).expect("a record");
    folder
}

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casus"));
    command
        .args(["--saves", ".", "debrief", "night.casus", "--no-odds"])
        .args(args)
        .current_dir(folder)
        .env("HOME", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(folder: &Path, args: &[&str]) -> Output {
    command(folder, args).output().expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Names in the folder, but for the record.
fn left(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("a folder");
    let names = names.map(|entry| {
        entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned()
    });
    let mut names: Vec<String> = names.filter(|name| name != "night.casus").collect();
    names.sort();
    names
}

#[test]
fn what_is_there_is_kept_unless_forced() {
    let folder = folder();
    let at = folder.path().join("report.csv");
    fs::write(&at, "mine").expect("a file");
    let kept = run(folder.path(), &["--out", "report.csv"]);
    assert_eq!(kept.status.code(), Some(1));
    assert!(said(&kept).contains("--force"), "{}", said(&kept));
    assert_eq!(fs::read_to_string(&at).expect("it is there"), "mine");
    let over = run(folder.path(), &["--out", "report.csv", "--force"]);
    assert_eq!(over.status.code(), Some(0), "{}", said(&over));
    assert!(
        fs::read_to_string(&at)
            .expect("it is there")
            .starts_with("turn,part,")
    );
    assert_eq!(left(folder.path()), ["report.csv"]);
}

#[test]
fn every_ending_that_is_known_is_written_and_no_other() {
    let folder = folder();
    for name in ["a.html", "a.md", "a.csv", "a.cast"] {
        let made = run(folder.path(), &["--out", name, "--seat", "LVA"]);
        assert_eq!(made.status.code(), Some(0), "{name}: {}", said(&made));
    }
    assert_eq!(left(folder.path()), ["a.cast", "a.csv", "a.html", "a.md"]);
    for (args, words) in [
        (&["--out", "a.pdf"][..], ".html, .md, .csv or .cast"),
        (&["--out", "report"], ".html"),
        (
            &["--out", "b.md", "--seat", "POLAND-ish"],
            "there is no seat",
        ),
        (
            &["--out", "b.csv", "--seat", "POL", "--table", "odds"],
            "--seat",
        ),
    ] {
        let refused = run(folder.path(), args);
        assert_eq!(
            refused.status.code(),
            Some(2),
            "{args:?}: {}",
            said(&refused)
        );
        assert!(
            said(&refused).contains(words),
            "{args:?}: {}",
            said(&refused)
        );
    }
    let nowhere = run(
        folder.path(),
        &["--out", "no/such/folder/a.md", "--seat", "POL"],
    );
    assert_eq!(nowhere.status.code(), Some(1), "{}", said(&nowhere));
    assert_eq!(left(folder.path()), ["a.cast", "a.csv", "a.html", "a.md"]);
}

/// However far it had come, there is a whole file or none, and nothing beside it.
#[cfg(unix)]
#[test]
fn a_report_that_is_stopped_leaves_no_half_file() {
    use rustix::process::{Pid, Signal, kill_process};
    let folder = folder();
    let mut child = Command::new(env!("CARGO_BIN_EXE_casus"))
        .args(["--saves", ".", "debrief", "night.casus", "--out", "a.html"])
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    std::thread::sleep(std::time::Duration::from_millis(300));
    let pid = Pid::from_child(&child);
    kill_process(pid, Signal::INT).expect("it runs");
    let ended = child.wait().expect("it ends");
    assert!(!ended.success());
    assert_eq!(left(folder.path()), [""; 0]);
}
