//! What automatic nights say about a scenario, a sentence each, with what to do about it.

use crate::base::ids::{HypId, Seat};
use crate::study::advice::{Aim, Finding, MET};
use crate::world::case::Case;

/// One finding as a line.
pub fn finding(case: &Case, finding: &Finding) -> String {
    match *finding {
        Finding::Alike { truth, rival } => format!(
            "nothing tells the truth `{}` from `{}`: give an item another chance under each",
            hypothesis(case, truth),
            hypothesis(case, rival)
        ),
        Finding::NeverFound { truth, nights } => format!(
            "in none of {nights} nights of `{}` did the allies come to believe it before all else: more evidence for it, or sooner",
            hypothesis(case, truth)
        ),
        Finding::NeverActed(seat) => format!(
            "{} never does anything but wait: give it an ask, an item or a brief that moves it",
            case.code(seat)
        ),
        Finding::NeverAsked(seat) => format!(
            "{} is never asked for anything: add a small ask for one of its kind",
            case.code(seat)
        ),
        Finding::Met { aim, of_100 } => format!(
            "{} met in {of_100} of 100 nights: {} would be a choice",
            told(case, aim),
            if of_100 < *MET.start() {
                "an easier one"
            } else {
                "a harder one"
            }
        ),
        Finding::Unopposed(aim) => format!(
            "{} opposed by no other seat: give somebody a reason against it",
            told(case, aim)
        ),
    }
}

/// The last line of a scenario's advice.
pub fn summary(id: &str, nights: u64, findings: usize, tight: usize) -> String {
    let things = match findings + tight {
        0 => "nothing to say".to_owned(),
        1 => "1 piece of advice".to_owned(),
        count => format!("{count} pieces of advice"),
    };
    format!("{id}: {things} after {nights} automatic nights")
}

/// A text that is cut where the screens have least room.
pub fn tight(place: &str, rows: u16, columns: u16) -> String {
    match rows {
        1 => format!("{place} is cut after {columns} columns on a small screen: say it shorter"),
        rows => format!(
            "{place} is cut after {rows} rows of {columns} columns on a small screen: say it shorter"
        ),
    }
}

fn hypothesis(case: &Case, id: HypId) -> &str {
    let known = case.play.scenario.hypotheses.get(id.index());
    known.map_or("-", |known| known.id.as_str())
}

/// "LVA `the long border`, aim ii, is".
fn told(case: &Case, aim: Aim) -> String {
    const ROMAN: [&str; 3] = ["i", "ii", "iii"];
    let seat: Seat = aim.seat;
    let brief = case.brief(seat, aim.brief);
    let id = brief.map_or("-", |brief| brief.id.as_str());
    let aim = ROMAN.get(aim.at).copied().unwrap_or("-");
    format!("{} `{id}`, aim {aim}, is", case.code(seat))
}
