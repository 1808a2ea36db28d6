//! A seat's copy holds no other seat's secret: briefs, items, reasons and cables are planted, and looked for.

use std::collections::BTreeSet;
use std::sync::Arc;

use casus::base::ids::Seat;
use casus::paper::{html, markdown, replay, seat, table, whole};
use casus::plain::debrief as lines;
use casus::study::debrief::Night;
use casus::study::debrief::seats::brief_of;
use casus::words::seen::Seen;

use super::{CABLE, REASON, debrief};

/// Everything planted that stands in `text`.
fn found(text: &str) -> BTreeSet<String> {
    let pieces = text.split("PLANTED-").skip(1);
    let ends = |c: char| !c.is_ascii_alphanumeric() && c != '-';
    pieces
        .map(|piece| piece.split(ends).next().unwrap_or_default().to_owned())
        .collect()
}

/// What this seat may know of it: its own brief, items it held, items before the Council or in the open.
fn allowed(night: &Night, seat: Seat) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    if let Some((_, brief)) = brief_of(night, seat) {
        known.extend(found(&brief.private));
    }
    for at in 0..=night.turns().len() {
        let obs = night.observe(at, seat);
        for item in night.case().evidence() {
            let own = obs
                .capital()
                .is_some_and(|(_, desk)| desk.held_pct[item.index()] > 0);
            let shared = obs.council.is_some_and(|council| council.shared.has(item));
            if own || shared || obs.public.open.has(item) || obs.public.published.has(item) {
                known.extend(found(&night.case().play.evidence[item.index()].title));
            }
        }
    }
    // What was told to it, word for word.
    for turn in Seen::new(night, seat, true).turns {
        known.extend(turn.told.iter().flat_map(|line| found(line)));
    }
    known
}

/// Every form of a seat's copy, as one text.
fn copy(code: &str) -> (BTreeSet<String>, BTreeSet<String>, String) {
    let debrief = debrief();
    let night = debrief.night.as_ref().expect("it folds");
    let own = Seat::from_code(code).expect("a seat");
    let page = seat(&debrief, night, own, true);
    let tables = [
        table::decisions_table(night, Some(own), true),
        table::events_told(&Seen::new(night, own, true)),
    ];
    let mut text = html(&page) + &markdown(&page).replace('\\', "");
    text += &replay(&debrief, Arc::clone(&night.case().content), Some(own));
    text += &lines::seat(&debrief, night, own).join("\n");
    for bytes in tables {
        text += &String::from_utf8(bytes).expect("text");
    }
    (found(&text), allowed(night, own), text)
}

#[test]
fn a_seats_copy_holds_what_the_seat_held_and_nothing_else() {
    for code in ["POL", "LVA", "CHAIR", "STATE"] {
        let (found, mut allowed, text) = copy(code);
        let others = [REASON, CABLE].map(|words| words.split(' ').next().unwrap_or_default());
        allowed.retain(|planted| !others.iter().any(|other| other.ends_with(planted.as_str())));
        let stray: Vec<&String> = found.difference(&allowed).collect();
        assert!(stray.is_empty(), "{code}: {stray:?}");
        for secret in ["What was true", "Odds over time", "Seed", "Digest"] {
            assert!(
                !text.contains(&format!("<dt>{secret}")) && !text.contains(&format!("{secret}</h")),
                "{code}: {secret}"
            );
        }
    }
}

#[test]
fn who_sent_or_received_a_cable_reads_it() {
    assert!(copy("HUN").2.contains(CABLE) && copy("HUN").2.contains(REASON));
    assert!(copy("DEU").2.contains(CABLE) && !copy("DEU").2.contains(REASON));
}

/// The detector: the whole report holds what no seat's copy may.
#[test]
fn the_whole_report_holds_what_was_planted() {
    let debrief = debrief();
    let night = debrief.night.as_ref().expect("it folds");
    let found = found(&html(&whole(&debrief, None, true)));
    let poland = Seat::from_code("POL").expect("a seat");
    assert!(found.difference(&allowed(night, poland)).count() > 20);
    assert!(found.contains("REASON") && found.contains("CABLE"));
}
