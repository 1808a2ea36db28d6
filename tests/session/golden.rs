//! Two hundred nights whose digests stand in a file. After a change that means to alter sessions, raise
//! `RULES_VERSION` once something has been released, and bless these and the sessions of `saves/` together:
//!
//! ```text
//! CASUS_BLESS=1 cargo test --test suite session::golden
//! ```

use std::fs;
use std::path::PathBuf;

use casus::study::{Row, sweep};
use casus::world::setup::TempoKind;

use super::case;

const NIGHTS: u64 = 200;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/digests.txt")
}

fn rows(jobs: usize, nights: u64) -> Vec<Row> {
    sweep(&case(), (0, nights), TempoKind::Solo, jobs, &|_| ())
}

fn lines(rows: &[Row]) -> String {
    rows.iter()
        .map(|row| format!("{} {}\n", row.seed, row.digest))
        .collect()
}

#[test]
fn two_hundred_nights_end_as_they_did_before() {
    let now = lines(&rows(2, NIGHTS));
    if std::env::var_os("CASUS_BLESS").is_some() {
        fs::write(path(), &now).expect("the golden file can be written");
        return;
    }
    let before = fs::read_to_string(path()).expect("the golden file is there");
    assert_eq!(before.lines().count(), now.lines().count());
    let changed: Vec<&str> = before
        .lines()
        .zip(now.lines())
        .filter(|(before, now)| before != now)
        .filter_map(|(before, _)| before.split(' ').next())
        .collect();
    assert!(
        changed.is_empty(),
        "{} of {NIGHTS} nights changed, the first is seed {}; if that was meant: CASUS_BLESS=1",
        changed.len(),
        changed[0]
    );
}

#[test]
fn one_thread_two_threads_and_a_second_time_agree() {
    let once = rows(1, 24);
    assert_eq!(once, rows(2, 24));
    assert_eq!(once, rows(1, 24));
    assert_eq!(
        (0..24).collect::<Vec<_>>(),
        once.iter().map(|row| row.seed).collect::<Vec<_>>()
    );
}

#[test]
fn the_csv_has_a_row_a_seed_under_the_agreed_header() {
    let rows = rows(2, 3);
    let text = String::from_utf8(casus::study::csv::csv(&rows)).expect("CSV is text");
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some(
            "seed,formal,functional,ending,truth,end_day,request_day,consultation_day,first_measure_day,texts_tabled,\
             texts_blocked,texts_amended,approvals_delayed,approvals_refused,shortfalls,reservations,solo_acts,\
             day1_wrong,peak_pressure,digest"
        )
    );
    for (line, row) in lines.clone().zip(&rows) {
        assert!(line.starts_with(&format!("{},", row.seed)), "{line}");
        assert!(line.ends_with(&row.digest.to_string()), "{line}");
    }
    assert_eq!(lines.count(), rows.len());
}
