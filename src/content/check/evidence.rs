//! Evidence: it can be seen, it can be weighed, and it arrives while there is a night.

use super::marker::Marker;
use crate::content::scenario::{Evidence, Scenario};

/// The state keeps a bit for each.
const ITEMS_MAX: usize = 64;
const WORDS_MAX: usize = 40;
/// Day 90, when the last ladder is read.
const HOURS_MAX: u16 = 2160;

pub fn check(items: &[Evidence], scenario: Option<&Scenario>, marker: &mut Marker) {
    marker.fits("", "evidence items", items.len(), ITEMS_MAX);
    let ids = items.iter().map(|item| item.id.as_str());
    marker.unique("evidence item", ids, |at| format!("[{at}].id"));
    for (at, item) in items.iter().enumerate() {
        let path = format!("[{at}]");
        one(&path, item, marker);
        if let Some(scenario) = scenario {
            alive(&path, item, scenario, marker);
        }
        if item
            .corrects
            .as_ref()
            .is_some_and(|other| other.name() == item.id)
        {
            marker.at(
                &format!("{path}.corrects"),
                "an item cannot correct itself",
                "name the item it takes the place of, or `None`",
            );
        }
    }
}

fn one(path: &str, item: &Evidence, marker: &mut Marker) {
    marker.id(&format!("{path}.id"), &item.id);
    marker.id(&format!("{path}.chain"), &item.chain);
    marker.text(&format!("{path}.title"), &item.title, 12);
    marker.text(&format!("{path}.text"), &item.text, WORDS_MAX);
    for (nth, seen) in item.seen.iter().enumerate() {
        marker.percent(&format!("{path}.seen[{nth}].pct"), seen.pct);
    }
    marker.unique(
        "hypothesis",
        item.seen.iter().map(|seen| seen.under.name()),
        |nth| format!("{path}.seen[{nth}].under"),
    );
    for (name, chance) in [
        ("otherwise", i64::from(item.otherwise)),
        ("retracted_pct", i64::from(item.retracted_pct)),
        ("sharing.burn_raw_pct", i64::from(item.sharing.burn_raw_pct)),
        (
            "sharing.burn_cleared_pct",
            i64::from(item.sharing.burn_cleared_pct),
        ),
    ] {
        marker.percent(&format!("{path}.{name}"), chance);
    }
    marker.unique(
        "holder",
        item.holders.iter().map(|seat| seat.code()),
        |nth| format!("{path}.holders[{nth}]"),
    );
    let (first, last) = item.arrives_hours;
    if first > last {
        let message =
            format!("it arrives at hour {first} at the earliest and {last} at the latest");
        marker.at(
            &format!("{path}.arrives_hours"),
            message,
            "the earlier hour comes first",
        );
    }
    marker.within(&format!("{path}.arrives_hours[0]"), first, 0..=HOURS_MAX);
}

/// An item that no truth ever shows, or that comes when all is over, is dead: nobody will see it, or miss it.
fn alive(path: &str, item: &Evidence, scenario: &Scenario, marker: &mut Marker) {
    let chance = |id: &str| {
        let named = item.seen.iter().find(|seen| seen.under.name() == id);
        named.map_or(item.otherwise, |seen| seen.pct)
    };
    let mut truths = scenario.hypotheses.iter().filter(|one| one.truth_pct > 0);
    if !truths.any(|one| chance(&one.id) > 0) {
        marker.at(
            &format!("{path}.id"),
            format!("dead evidence: nobody ever sees `{}`", item.id),
            "give it a chance above 0 under a hypothesis that can be the truth",
        );
    }
    let hours: u32 = scenario.schedule_hours.iter().copied().map(u32::from).sum();
    if u32::from(item.arrives_hours.0) > hours {
        marker.at(
            &format!("{path}.arrives_hours"),
            format!("dead evidence: `{}` comes after the last turn", item.id),
            format!("the last turn ends at hour {hours}"),
        );
    }
    if item.follow_on && scenario.follow_on.places.is_empty() {
        marker.at(
            &format!("{path}.follow_on"),
            format!(
                "dead evidence: `{}` belongs to later incidents, and there are none",
                item.id
            ),
            "give the scenario a place where the series can go on",
        );
    }
}
