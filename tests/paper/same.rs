//! The same record is the same report, and every form of it says its piece.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use casus::base::ids::Seat;
use casus::paper::{html, markdown, replay, seat, table, whole};
use casus::record::recording::Recording;
use casus::record::walk::Walk;
use casus::study::debrief::{Debrief, Depth, Figures, Night, work};
use serde_json::Value;

use super::{HOSTILE, REASON, debrief, recorded};
use crate::record::forged::resealed;

/// A handful of continuations: enough to draw with.
fn figures(night: &Night) -> Figures {
    let depth = Depth {
        screen: 2,
        close: 3,
        largest: 1,
    };
    let mut figures = Figures::default();
    let whole = work(night, depth, 0, &AtomicBool::new(false), &mut |part| {
        figures.take(part)
    });
    assert!(whole);
    figures
}

/// Every form of every report of the record, made anew.
fn all() -> Vec<Vec<u8>> {
    let debrief = debrief();
    let night = debrief.night.as_ref().expect("it folds");
    let figures = figures(night);
    let poland = Seat::from_code("POL").expect("a seat");
    let content = || Arc::clone(&night.case().content);
    let page = whole(&debrief, Some(&figures), true);
    vec![
        html(&page).into_bytes(),
        markdown(&page).into_bytes(),
        html(&seat(&debrief, night, poland, true)).into_bytes(),
        table::decisions_table(night, None, true),
        table::events_table(night),
        table::odds_table(night, &figures),
        replay(&debrief, content(), None).into_bytes(),
        replay(&debrief, content(), Some(poland)).into_bytes(),
    ]
}

#[test]
fn the_same_record_is_the_same_bytes_twice() {
    let (first, second) = (all(), all());
    for (at, (one, other)) in first.iter().zip(&second).enumerate() {
        assert!(one == other, "form {at} differs");
        assert!(one.len() > 500, "form {at} is empty");
    }
}

#[test]
fn hostile_words_come_out_inert_in_every_form() {
    let debrief = debrief();
    let night = debrief.night.as_ref().expect("it folds");
    let page = whole(&debrief, None, true);
    let html = html(&page);
    assert!(
        html.contains("&#60;script&#62;alert(1)"),
        "the words are there, as words"
    );
    assert!(!html.contains("<script") && !html.contains("<img"));
    let markdown = markdown(&page);
    assert!(markdown.contains("\\<script\\>alert(1)"));
    assert!(!markdown.contains("](javascript:") || markdown.contains("\\](javascript:"));
    assert!(!markdown.replace("\\<", "").contains("<script"));
    assert!(!markdown.contains("http://evil"));
    let rows = table::decisions_table(night, None, true);
    let mut reader = csv::Reader::from_reader(&rows[..]);
    let head = reader.headers().expect("a head").clone();
    let words = head
        .iter()
        .position(|name| name == "words")
        .expect("a column");
    let mut found = 0;
    for row in reader.records() {
        let row = row.expect("a row");
        found += usize::from(row[words].contains("cmd|"));
        for (cell, name) in row.iter().zip(&head) {
            let number = cell.parse::<i64>().is_ok();
            let formula = cell.starts_with(['=', '+', '-', '@']);
            assert!(number || !formula, "{name}: {cell}");
        }
    }
    assert!(found > 0, "the words are in the table");
    let cast = replay(&debrief, Arc::clone(&night.case().content), None);
    assert!(
        cast.lines()
            .all(|line| serde_json::from_str::<Value>(line).is_ok())
    );
}

#[test]
fn without_names_no_word_of_a_player_is_left() {
    let debrief = debrief();
    let night = debrief.night.as_ref().expect("it folds");
    let page = whole(&debrief, None, false);
    let rows = table::decisions_table(night, None, false);
    for text in [
        html(&page),
        markdown(&page),
        String::from_utf8(rows).expect("text"),
    ] {
        for words in [REASON, "cmd|", "PLANTED-CABLE"] {
            assert!(!text.contains(words), "{words}");
        }
    }
    assert!(HOSTILE.contains("cmd|") && html(&whole(&debrief, None, true)).contains("cmd|"));
}

#[test]
fn a_damaged_record_is_told_as_far_as_it_stands_and_says_so() {
    let mut bytes = recorded().to_vec();
    let walk = Walk::new(bytes.clone());
    let turns: Vec<u64> = walk
        .lines()
        .filter(|line| line.kind == casus::record::line::Kind::Turn)
        .map(|line| line.seq)
        .collect();
    let end = bytes.len();
    bytes[end * 3 / 4] ^= 1;
    let debrief = Debrief::read(&Recording::of(bytes).expect("its beginning is sound"));
    let night = debrief.night.as_ref().expect("its beginning folds");
    assert!((1..turns.len()).contains(&night.turns().len()));
    let page = html(&whole(&debrief, None, true));
    assert!(page.contains("DAMAGED"));
    assert!(page.contains("id=\"timeline\""));
}

#[test]
fn a_record_of_other_rules_is_told_from_its_chronicle_without_odds() {
    let walk = Walk::new(recorded().to_vec());
    let ours = format!("rules:{}", casus::world::setup::RULES_VERSION);
    let older = resealed(&walk, |line| line.payload.replacen(&ours, "rules:0", 1));
    let debrief = Debrief::read(&Recording::of(older).expect("good sums"));
    assert!(debrief.night.is_none());
    let page = markdown(&whole(&debrief, None, true));
    assert!(page.contains("RECORDED") && page.contains("Odds and turning points"));
    assert!(page.contains("Turn 3"), "{page}");
    let rows = table::chronicle_table(&debrief.chronicle);
    assert!(rows.len() > 1_000);
}

#[test]
fn a_recording_has_a_marker_a_turn_and_never_goes_back_in_time() {
    let debrief = debrief();
    let night = debrief.night.as_ref().expect("it folds");
    let cast = replay(&debrief, Arc::clone(&night.case().content), None);
    let mut lines = cast
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let head = lines.next().expect("a head");
    assert_eq!(head["version"], 2);
    assert_eq!(
        (head["width"].as_u64(), head["height"].as_u64()),
        (Some(120), Some(40))
    );
    let (mut markers, mut at) = (0, 0.0);
    for event in lines {
        let time = event[0].as_f64().expect("a time");
        assert!(time >= at);
        at = time;
        let data = event[2].as_str().expect("data");
        match event[1].as_str() {
            Some("m") => markers += 1,
            Some("o") => assert!(data.starts_with('\u{1b}')),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(markers, night.turns().len());
}
