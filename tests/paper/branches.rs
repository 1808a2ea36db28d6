//! Roads not taken, in a real folder: a branch names the night it left, is verified, stands in its tree, and leaves the night as it
//! was; a fork that changes nothing is the same night, word for word.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use casus::base::ids::Seat;
use casus::record::name::SaveName;
use casus::record::payload::{Act, Input};
use casus::record::recording::Recording;
use casus::session::Shelf;
use casus::study::debrief::{Debrief, Instead, Night, branch};
use casus::world::order::Sealed;
use tempfile::{TempDir, tempdir};

use super::{CABLE, REASON, WORD, recorded};
use crate::record::sim::SimDisk;

fn folder() -> TempDir {
    let folder = tempdir().expect("a folder");
    fs::write(folder.path().join("night.casus"), recorded()).expect("a record");
    folder
}

/// What the program says when `args` are typed in the folder; it must end well.
fn said(folder: &Path, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_casus"))
        .args(["--saves", "."])
        .args(args)
        .current_dir(folder)
        .env("HOME", folder)
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{args:?}: {errors}");
    String::from_utf8(output.stdout).expect("text")
}

fn read(folder: &Path, name: &str) -> Recording {
    let bytes = fs::read(folder.join(name)).expect("it was kept");
    Recording::of(bytes).expect("a sound record")
}

fn holds_chain(recording: &Recording, chain: &str) -> bool {
    let mut lines = recording.walk().lines();
    lines.any(|line| line.chain.to_string() == chain)
}

fn debrief(args: &[&'static str]) -> Vec<&'static str> {
    [&["debrief", "night.casus", "--no-odds"], args].concat()
}

#[test]
fn a_branch_names_its_parent_and_the_night_it_left_is_as_it_was() {
    let folder = folder();
    let at = folder.path();
    let turn = said(at, &debrief(&["--turn", "3"]));
    assert!(turn.contains("1a: "), "{turn}");
    let forked = said(at, &debrief(&["--turn", "3", "--what-if", "1a", "--keep"]));
    assert!(forked.contains("They part in turn"), "{forked}");
    assert!(forked.contains("night-what-if.casus"), "{forked}");
    let taken = said(at, &debrief(&["--turn", "5", "--take-over", "DEU"]));
    assert!(taken.contains("night-what-if-2.casus"), "{taken}");
    // A branch of the branch.
    let again = [
        "debrief",
        "night-what-if.casus",
        "--no-odds",
        "--turn",
        "6",
        "--what-if",
        "1a",
        "--keep",
    ];
    said(at, &again);

    let original = read(at, "night.casus");
    for (name, turn, ends) in [
        ("night-what-if.casus", 3, "ended"),
        ("night-what-if-2.casus", 5, "open, turn 5"),
    ] {
        let parent = read(at, name).head().parent.clone().expect("it names one");
        assert_eq!(parent.turn, turn, "{name}");
        assert!(holds_chain(&original, &parent.chain), "{name}");
        let verified = said(at, &["verify", name]);
        assert!(
            verified.starts_with("verified") && verified.contains(ends),
            "{verified}"
        );
    }
    assert_eq!(read(at, "night-what-if-2.casus").head().seats, ["DEU"]);
    let played = said(
        at,
        &["play", "--resume", "night-what-if-2.casus", "--plain"],
    );
    assert!(played.contains("Germany"), "{played}");

    for shown in ["night.casus", "night-what-if.casus"] {
        let tree = said(at, &["debrief", shown, "--no-odds", "--plain"]);
        let line = |words: &str| tree.lines().any(|line| line.starts_with(words));
        assert!(line("└ night-what-if, from turn 3 on"), "{tree}");
        assert!(line("└ night-what-if-2, from turn 5 on"), "{tree}");
        assert!(line("  └ night-what-if-what-if, from turn 6 on"), "{tree}");
        assert_eq!(tree.matches("(shown here)").count(), 1, "{tree}");
    }
    assert_eq!(
        fs::read(at.join("night.casus")).expect("it is there"),
        recorded()
    );
}

#[test]
fn a_choice_or_a_turn_that_is_not_there_is_told() {
    let folder = folder();
    for args in [&["--turn", "77"][..], &["--turn", "3", "--what-if", "99z"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_casus"))
            .args(["--saves", ".", "debrief", "night.casus", "--no-odds"])
            .args(args)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .output()
            .expect("it runs");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{errors}");
        assert!(errors.contains('`'), "{errors}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

fn acts(night: &Night) -> Vec<Vec<&Input>> {
    let said = |(_, input): &&(u64, Input)| {
        matches!(
            &input.act,
            Act::Cable { .. } | Act::Line { .. } | Act::Seal { .. }
        )
    };
    let turns = night.turns().iter();
    let acts = turns.map(|turn| {
        turn.inputs
            .iter()
            .filter(said)
            .map(|(_, input)| input)
            .collect()
    });
    acts.collect()
}

/// The branch as it is kept and read again.
fn kept(parent: &Recording, night: &Night, fork: &Night, at: usize) -> Recording {
    let shelf = Shelf::new(Arc::new(SimDisk::new()), Path::new("saves"));
    let name = SaveName::new("branch").expect("a name");
    let after = night.turns()[at - 1].line;
    let mut keeper = shelf
        .branch(&name, parent, after, &fork.table(at))
        .expect("a sound disk");
    fork.keep(at, &mut keeper).expect("a sound disk");
    drop(keeper);
    shelf.read(&name).expect("a sound record")
}

#[test]
fn a_fork_that_changes_nothing_is_the_night_word_for_word() {
    let original = Recording::of(recorded().to_vec()).expect("a sound record");
    let night = Debrief::read(&original).night.expect("it folds");
    let turns = night.turns().len();
    let at = 4;
    let fork = branch(&night, at, &[]);
    let again = Debrief::read(&kept(&original, &night, &fork, at))
        .night
        .expect("it folds");
    for place in 0..turns {
        let (was, is) = (&night.turns()[place], &again.turns()[place]);
        assert_eq!(was.digest, is.digest, "{place}");
        assert_eq!(was.sealed, is.sealed, "{place}");
        assert_eq!(was.events, is.events, "{place}");
    }
    let (was, is) = (acts(&night), acts(&again));
    for place in 0..turns {
        let sort = |inputs: &[&Input]| {
            let mut said: Vec<String> = inputs.iter().map(|input| format!("{input:?}")).collect();
            said.sort();
            said
        };
        assert_eq!(sort(&was[place]), sort(&is[place]), "{place}");
    }

    // The detector: where one seat does something else, its words go, and what follows is another night.
    let hungary = Seat::from_code("HUN").expect("a seat");
    let idle = Sealed {
        present: true,
        who: 255,
        ..Sealed::default()
    };
    let other = branch(&night, at, &[Instead::Orders(hungary, idle)]);
    let said =
        |night: &Night, words: &str| format!("{:?}", night.turns()[at].inputs).contains(words);
    assert!(said(&night, CABLE) && said(&night, REASON));
    assert!(said(&fork, CABLE) && said(&fork, REASON));
    assert!(!said(&other, CABLE) && !said(&other, REASON));
    // What the facilitator told Germany stands for as long as Germany sees what it saw.
    assert!(said(&night, WORD) && said(&fork, WORD) && said(&other, WORD));
    let poland = Seat::from_code("POL").expect("a seat");
    let quiet = branch(&night, 0, &[Instead::Orders(poland, idle)]);
    let unsaid = |place: usize| !format!("{:?}", quiet.turns()[place].inputs).contains(WORD);
    assert!(!unsaid(0) && (1..turns).any(unsaid));
    assert_ne!(other.turns()[at].digest, night.turns()[at].digest);
}
