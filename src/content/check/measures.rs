//! The catalogue of measures.

use super::marker::Marker;
use crate::content::known::Known;
use crate::content::measure::{Asset, Force, Measure};

/// The state keeps a bit for each.
const MEASURES_MAX: usize = 64;

pub fn check(measures: &[Measure], terms: &[String], marker: &mut Marker) {
    marker.fits("", "measures", measures.len(), MEASURES_MAX);
    let ids = measures.iter().map(|measure| measure.id.as_str());
    marker.unique("measure", ids, |at| format!("[{at}].id"));
    let terms = Known::new(terms.iter().map(String::as_str));
    for (at, measure) in measures.iter().enumerate() {
        one(&format!("[{at}]"), measure, &terms, marker);
    }
}

fn one(path: &str, measure: &Measure, terms: &Known, marker: &mut Marker) {
    marker.id(&format!("{path}.id"), &measure.id);
    marker.text(&format!("{path}.name"), &measure.name, 12);
    marker.text(&format!("{path}.text"), &measure.text, 80);
    marker.text(&format!("{path}.source"), &measure.source, 80);
    for (name, value, scale) in [
        ("protection", measure.protection, 0..=20),
        ("deterrence", measure.deterrence, 0..=20),
        ("escalation", measure.escalation, -12..=40),
        ("economic_cost", measure.economic_cost, 0..=18),
        ("necessity", measure.necessity, 0..=20),
        ("proportionality", measure.proportionality, 0..=20),
        ("solo_price", measure.solo_price, 0..=50),
    ] {
        marker.within(&format!("{path}.{name}"), value, scale);
    }
    marker.within(
        &format!("{path}.hours_to_effect"),
        measure.hours_to_effect,
        1..=2160,
    );
    marker.known(&format!("{path}.term"), "term", &measure.term, terms);
    orders(path, measure, marker);
}

fn orders(path: &str, measure: &Measure, marker: &mut Marker) {
    if measure.by.is_empty() {
        marker.at(
            &format!("{path}.by"),
            "nobody can order this measure",
            "name who orders it",
        );
    }
    let needs = &measure.needs;
    marker.fits(
        &format!("{path}.needs"),
        "kinds of package",
        needs.len(),
        Asset::ALL.len(),
    );
    for (at, (asset, count)) in needs.iter().take(Asset::ALL.len()).enumerate() {
        let place = format!("{path}.needs[{at}]");
        if *count == 0 {
            marker.at(
                &format!("{place}[1]"),
                "none of this is needed",
                "leave it out",
            );
        }
        if needs[..at].iter().any(|(other, _)| other == asset) {
            marker.at(
                &format!("{place}[0]"),
                "this package is asked for twice",
                "add the two numbers",
            );
        }
    }
    if measure.force == Force::Abroad && measure.solo_price == 0 {
        marker.at(
            &format!("{path}.solo_price"),
            "force abroad has a price when done alone",
            "say what it costs whoever acts without the others",
        );
    }
}
