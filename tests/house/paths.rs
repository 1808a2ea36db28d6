//! What no file of the project may say: where it was made, or that something is still to be done.

use std::path::{Path, PathBuf};

use casus::record::line::Kind;
use casus::record::recording::Recording;

use super::scan;

/// Folders of one machine, put together here so that this page does not name them.
fn machine_paths() -> [String; 4] {
    ["work", "root", "tmp/wt", "home/runner"].map(|folder| format!("/{folder}/"))
}

/// The top level as it is kept; build output and the history are not ours to read.
fn kept() -> Vec<PathBuf> {
    let root = scan::root();
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        let skip = [".git", "target"].iter().any(|skipped| name == *skipped);
        match entry.file_type().unwrap().is_dir() {
            true if !skip => scan::files_below(&entry.path(), &mut files),
            false if !skip => files.push(entry.path()),
            _ => {}
        }
    }
    files
}

fn faults(name: &str, text: &str) -> Vec<String> {
    let paths = machine_paths();
    let later =
        ["FIX", "XX"].map(|start| format!("{start}{}", if start == "XX" { "X" } else { "ME" }));
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(at, line)| {
            let said = paths
                .iter()
                .chain(&later)
                .filter(|said| line.contains(said.as_str()));
            said.map(move |said| format!("{name}:{}: {said}", at + 1))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// A kept night with its content as it reads: packed, any three letters may come together by chance.
fn unpacked(file: &Path, text: String) -> String {
    if file.extension().is_none_or(|ending| ending != "casus") {
        return text;
    }
    let recording = Recording::of(text.into_bytes()).unwrap();
    let content = String::from_utf8(recording.content().unwrap()).unwrap();
    let lines = recording.walk().lines();
    let others = lines.filter(|line| line.kind != Kind::Content);
    others.fold(content, |all, line| all + line.payload + "\n")
}

fn below_root(file: &Path) -> String {
    let below = file.strip_prefix(scan::root()).unwrap();
    below.to_string_lossy().into_owned()
}

#[test]
fn no_file_says_where_it_was_made() {
    let found: Vec<String> = kept()
        .iter()
        .filter_map(|file| {
            let text = unpacked(file, String::from_utf8(std::fs::read(file).unwrap()).ok()?);
            Some(faults(&below_root(file), &text))
        })
        .flatten()
        .collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_planted_path_is_found() {
    let [work, ..] = machine_paths();
    let text = format!("sound\n# see {work}main/notes\n");
    assert_eq!(faults("README.md", &text).len(), 1);
}

#[test]
fn licences_and_lock_file_are_beside_the_code() {
    for name in [
        "LICENSE",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "Cargo.lock",
        "README.md",
        "CHANGELOG.md",
        ".ci/run",
    ] {
        assert!(scan::root().join(name).is_file(), "{name}");
    }
}
