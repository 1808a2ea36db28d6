//! A new scenario, as somebody without the source would meet it: the guide is walked line by line, what was begun needs no
//! advice, and the remarks offer every word there is.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use casus::content::ask::{AskGain, AskKind, Role};
use casus::content::clause::Clause;
use casus::content::scenario::{Effect, EvidenceKind, Goal, RedLineWhen, When};
use serde::de::DeserializeOwned;
use tempfile::TempDir;

fn project(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).expect("a file of the project")
}

fn casus(folder: &Path, line: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casus"));
    command.args(line.split_whitespace()).current_dir(folder);
    command.env("HOME", folder).env("XDG_DATA_HOME", folder);
    command.stdin(Stdio::null()).output().expect("it runs")
}

/// The lines between fences of this kind, without remarks.
fn fenced(guide: &str, fence: &str) -> Vec<String> {
    let blocks = guide.split("```").skip(1).step_by(2);
    let those = blocks.filter_map(|block| block.strip_prefix(fence));
    those.flat_map(str::lines).map(str::to_owned).collect()
}

#[test]
fn the_guide_can_be_walked_from_its_first_line_to_its_last() {
    let guide = project("content/AUTHORS.md");
    let folder = TempDir::new().expect("a folder");
    let names = fenced(&guide, "\n#").join("\n");
    fs::write(folder.path().join("names.txt"), format!("#{names}\n")).expect("a file");
    let (mut walked, mut compared) = (0, false);
    for line in fenced(&guide, "sh\n") {
        let Some(line) = line.strip_prefix("casus ") else {
            continue;
        };
        // Fewer nights: what is looked at is whether the line works.
        let line = line.replace("0..500", "0..40").replace("0..200", "0..40");
        let output = casus(folder.path(), &line);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.contains("error"), "{line}: {said}");
        // Whoever closes the input in mid-night is told so by another code than that of a wrong line.
        assert_ne!(output.status.code(), Some(2), "{line}: {said}");
        let text = String::from_utf8(output.stdout).expect("text");
        if line.starts_with("check") {
            assert!(text.ends_with("0 mistakes in 5 files\n"), "{line}: {text}");
        }
        if line.starts_with("compare") {
            compared = true;
            assert!(!text.contains("no night went another way"), "{text}");
        }
        walked += 1;
    }
    assert!(walked >= 8 && compared, "{walked} lines");
}

#[test]
fn what_was_begun_needs_little_advice() {
    let folder = TempDir::new().expect("a folder");
    casus(folder.path(), "new scenario harbour-lights --into mine");
    let told = casus(folder.path(), "check mine --play");
    let told = String::from_utf8(told.stdout).expect("text");
    // A heading and its lines, and the two last lines.
    assert!(told.lines().count() <= 6, "{told}");
}

/// The words that may stand where a value of this type is asked for.
fn words<T: DeserializeOwned>() -> &'static [&'static str] {
    match ron::from_str::<T>("Zzz").map_err(|error| error.code) {
        Err(ron::Error::NoSuchEnumVariant { expected, .. }) => expected,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it is no word"),
    }
}

/// Words that no remark of the file offers.
fn untold(file: &str, words: &[&'static str]) -> Vec<&'static str> {
    let text = project(file);
    let remarks: Vec<&str> = text
        .lines()
        .filter_map(|line| Some(line.split_once("//")?.1))
        .collect();
    let remarks = remarks.join("\n");
    let told: Vec<&str> = remarks
        .split(|c: char| !c.is_ascii_alphanumeric())
        .collect();
    let untold = words.iter().filter(|word| !told.contains(word));
    untold.copied().collect()
}

#[test]
fn the_remarks_offer_every_word_there_is() {
    for (file, words) in [
        ("content/new/injects.txt", words::<When>()),
        ("content/new/injects.txt", words::<Effect>()),
        ("content/new/briefs.txt", words::<Goal>()),
        ("content/new/briefs.txt", words::<Clause>()),
        ("content/new/briefs.txt", words::<RedLineWhen>()),
        ("content/new/asks.txt", words::<AskKind>()),
        ("content/new/asks.txt", words::<Role>()),
        ("content/new/asks.txt", words::<AskGain>()),
        ("content/new/evidence.txt", words::<EvidenceKind>()),
    ] {
        assert!(words.len() > 3, "{file}");
        assert_eq!(untold(file, words), [""; 0], "{file}");
    }
    // The negative control.
    assert_eq!(
        untold("content/new/asks.txt", &["NoSuchWord"]),
        ["NoSuchWord"]
    );
}
