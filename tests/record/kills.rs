//! Killing the program during play loses no sealed turn. CI does a part of the kills; `CASUS_FULL=1` (see
//! `tests/nothing_lost.sh`) does them all.

use std::io::{BufRead, BufReader, Write};
use std::process::ChildStdout;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use casus::disk::RealDisk;
use casus::record::open::LastLine;
use casus::record::recording::Recording;
use casus::session::{Glance, Reopened, Standing};
use rand::RngExt;

use crate::record::binary::{casus, folder};
use crate::record::lost::{luck, many};

/// What was told before the kill is in the record after it, and the night goes on.
#[test]
fn a_kill_during_play_loses_no_sealed_turn() {
    let mut luck = luck(5);
    let mut left_at = Vec::new();
    for _ in 0..many(200, 8) {
        let folder = folder();
        let path = folder.path().join("k.casus");
        let args = ["play", "--seat", "LVA", "--seed", "3", "--save", "k.casus"];
        let mut child = casus(folder.path(), &args).spawn().expect("it starts");
        let mut stdin = child.stdin.take().expect("piped");
        let stdout = child.stdout.take().expect("piped");
        let _ = stdin.write_all("s\n".repeat(60).as_bytes());
        // Killed a moment after it tells of some turn, or while it begins.
        let (tell, told) = mpsc::channel();
        let reader = thread::spawn(move || read(stdout, &tell));
        for _ in 0..luck.random_range(0..23) {
            let _ = told.recv_timeout(Duration::from_secs(20));
        }
        thread::sleep(Duration::from_micros(luck.random_range(0..8_000)));
        child.kill().expect("it was started here");
        child.wait().expect("it ends");
        drop(stdin);
        let told = told_to(&reader.join().expect("a reader"));
        left_at.push(told);
        if told == 0 {
            continue;
        }
        let recording = Recording::read(&RealDisk, &path).expect("it can be read");
        let glance = Glance::of(&recording).expect("it is whole");
        assert!(glance.closed.0 >= told, "turn {told} was told and is lost");
        if glance.standing == Standing::Over {
            continue;
        }
        let again = Reopened::open(
            Arc::new(RealDisk),
            &path,
            LastLine::Refuse,
            &Default::default(),
            |_, _, _| (),
        );
        let again = again.unwrap_or_else(|error| panic!("after turn {told}: {error}"));
        assert!(again.table.turn().0 > told);
    }
    println!("killed after turns {left_at:?}");
}

/// All that is said; each turn is told on at once.
fn read(from: ChildStdout, tell: &mpsc::Sender<()>) -> String {
    let mut said = String::new();
    for line in BufReader::new(from).lines().map_while(Result::ok) {
        if line.starts_with("== Turn ") {
            // Who listened may have what it wanted.
            let _ = tell.send(());
        }
        said += &line;
        said.push('\n');
    }
    said
}

/// The last turn that was told as closed.
fn told_to(said: &str) -> u8 {
    let opened = said
        .rsplit("== Turn ")
        .next()
        .filter(|_| said.contains("== Turn "));
    let number = opened.and_then(|rest| rest.split(' ').next()?.parse::<u8>().ok());
    number.map_or(0, |open| open - 1)
}
