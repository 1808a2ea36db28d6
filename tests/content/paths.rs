//! `casus check` and paths that are not what they should be, through the binary.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn casus(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_casus"))
        .args(words)
        .env("NO_COLOR", "1")
        .output()
        .expect("the binary runs")
}

/// Output, last line and exit code of a check of `path`.
fn check(path: &Path) -> (String, String, Option<i32>) {
    let output = casus(&["check", path.to_str().unwrap()]);
    let text = String::from_utf8(output.stdout).expect("text");
    let last = text.lines().last().unwrap_or_default().to_owned();
    (text, last, output.status.code())
}

fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}

#[test]
fn what_ships_is_checked_when_no_path_is_given() {
    let output = casus(&["check"]);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.starts_with("0 mistakes in ") && text.ends_with(" files\n"),
        "{text}"
    );
}

#[test]
fn a_folder_is_walked_and_a_mistake_is_told_under_the_path_typed() {
    let folder = folder();
    fs::create_dir(folder.path().join("members")).unwrap();
    let file = folder.path().join("members/POL.ron");
    fs::write(&file, "\u{feff}(\r\n  format: 1.5,\r\n)\r\n").unwrap();
    let (text, last, code) = check(folder.path());
    let place = format!("  --> {}:2:11\n", file.display());
    assert!(text.contains(&place), "{text}");
    assert!(text.starts_with("error: "), "{text}");
    assert!(last.ends_with(" mistake in 1 file"), "{last}");
    assert_eq!(code, Some(1));
}

#[test]
fn what_is_no_file_is_refused_with_a_sentence() {
    let folder = folder();
    let missing = folder.path().join("missing.ron");
    assert_eq!(check(&missing).1, "1 mistake in 1 file");
    assert_eq!(check(folder.path()).2, Some(1), "an empty folder");
    let inside = folder.path().join("rules.ron");
    fs::create_dir(&inside).unwrap();
    assert_eq!(check(&inside).2, Some(1), "a folder where a file should be");
    let long = folder.path().join("glossary.ron");
    fs::write(&long, " ".repeat(2_000_001)).unwrap();
    let (text, last, code) = check(&long);
    assert!(text.contains("longer than 2000000 bytes"), "{text}");
    assert_eq!((last.as_str(), code), ("1 mistake in 1 file", Some(1)));
}

#[test]
#[cfg(unix)]
fn links_pipes_and_devices_are_not_opened() {
    let folder = folder();
    let link = folder.path().join("rules.ron");
    std::os::unix::fs::symlink("/etc/hostname", &link).unwrap();
    let pipe = folder.path().join("measures.ron");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
    assert!(made.success());
    let (text, last, code) = check(folder.path());
    assert!(text.contains("it is a link"), "{text}");
    assert!(text.contains("it is not a regular file"), "{text}");
    assert_eq!((last.as_str(), code), ("2 mistakes in 2 files", Some(1)));
    for device in ["/dev/zero", "/dev/null"] {
        let (text, _, code) = check(Path::new(device));
        assert!(text.contains("it is not a regular file"), "{text}");
        assert_eq!(code, Some(1));
    }
    let around = folder.path().join("members");
    std::os::unix::fs::symlink(folder.path(), &around).unwrap();
    assert!(
        check(folder.path()).1.starts_with("3 mistakes"),
        "a folder that holds itself"
    );
}

#[test]
fn a_broken_overlay_lets_no_verb_begin() {
    let folder = folder();
    fs::write(folder.path().join("rules.ron"), "(").unwrap();
    let over = folder.path().to_str().unwrap();
    for words in [
        &["run", "night-swarm", "--seed", "1"][..],
        &["list", "members"],
        &["explain", "silence"],
    ] {
        let output = casus(&[words, &["--content", over]].concat());
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        assert!(output.stdout.is_empty(), "{words:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("this `(` is never closed"), "{told}");
    }
}

#[test]
fn a_slip_in_a_name_is_met_with_the_names_near_it() {
    for (words, near) in [
        (&["play", "--seat", "POLL"][..], "did you mean `POL`?"),
        (&["play", "--seat", "Polnd"], "did you mean `Poland`?"),
        (
            &["run", "night-swrm", "--seed", "1"],
            "did you mean `night-swarm`?",
        ),
        (
            &["sweep", "night-swrm", "--seeds", "0..2"],
            "did you mean `night-swarm`?",
        ),
        (&["run", "night-swrm"], "did you mean `night-swarm`?"),
        (&["run", "night-swarm"], "--seed <N> is missing"),
        (&["plya"], "exist: 'play', "),
        (&["play", "nihgt-swarm"], "did you mean `night-swarm`?"),
        (&["explain", "silense"], "did you mean `silence`?"),
        (&["explain", "zzzzzz"], "`casus list terms` names them all"),
        (&["list", "member"], "a similar value exists: 'members'"),
        (
            &["sweep", "night-swarm", "--seeds", "5..2"],
            "there is no seed in it",
        ),
        (
            &["run", "night-swarm", "--seed", "-3"],
            "`-3` is not a whole number from 0",
        ),
        (
            &["run", "night-swarm", "--seed", "1e3"],
            "`1e3` is not a whole number from 0",
        ),
        (&["chek"], "a similar subcommand exists: 'check'"),
    ] {
        let output = casus(words);
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            told.starts_with("error: ") && told.contains(near),
            "{words:?}: {told}"
        );
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(output.stdout.is_empty(), "{words:?}");
    }
}

#[test]
fn what_is_typed_cannot_speak_to_the_terminal() {
    let hostile = "\u{1b}[2J\u{9b}1m\u{202e}x";
    for words in [
        &["replay", hostile][..],
        &["play", "--seat", hostile],
        &["run", hostile, "--seed", "1"],
        &["explain", hostile],
        &["check", hostile],
        &["verify", hostile],
        &["list", "members", "--content", hostile],
    ] {
        let output = casus(words);
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8(told).unwrap();
        assert_ne!(output.status.code(), Some(0), "{words:?}");
        assert_eq!(
            casus::base::clean::offending(&told),
            None,
            "{words:?}: {told:?}"
        );
    }
}

#[test]
fn a_file_that_is_not_there_has_no_line_to_point_at() {
    let output = casus(&["check", "/nowhere/at/all.ron"]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("there is no such file"), "{told}");
    assert!(told.contains("--> /nowhere/at/all.ron\n"), "{told}");
    assert!(!told.contains(":1:1") && !told.contains('^'), "{told}");
}

#[test]
fn a_folder_without_content_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().to_string_lossy().into_owned();
    let output = casus(&["--content", &name, "run", "night-swarm", "--seed", "1"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{told}");
    assert_eq!(told.matches("holds no content file").count(), 1, "{told}");
}
