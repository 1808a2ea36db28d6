//! The case of the record that lies nearest, as a seat could have seen it, and by what was true.

use crate::study::history::{Coded, Features, features_seen, nearest};
use crate::world::Observation;
use crate::world::case::Case;

/// Over what is told of the record.
pub const RECORD: &str = "Beside the record: the nearest of eighteen coded cases, 2001 to 2025";

/// Rows of a page: the nearest case by what `obs` holds; where all lies open, by what was true as well, if that is another.
pub fn beside(
    case: &Case,
    obs: Observation<'_>,
    truth: Option<Features>,
) -> Vec<(&'static str, String)> {
    let seen = features_seen(case, obs).and_then(found);
    let true_one = truth.and_then(found);
    let differs = seen.as_ref().map(|near| &near.0.id) != true_one.as_ref().map(|near| &near.0.id);
    let mut rows = Vec::new();
    rows.extend(seen.map(|near| ("seemed", told(near))));
    rows.extend(
        true_one
            .filter(|_| differs)
            .map(|near| ("was like", told(near))),
    );
    rows
}

/// As a night went on: each time another case of the record came nearest, with the name of the moment.
pub fn along<'a>(
    case: &Case,
    moments: impl Iterator<Item = (String, Observation<'a>)>,
) -> Vec<String> {
    let mut last = String::new();
    let mut lines = Vec::new();
    for (when, obs) in moments {
        let Some(near) = features_seen(case, obs).and_then(found) else {
            continue;
        };
        if near.0.id != last {
            last.clone_from(&near.0.id);
            lines.push(format!("{when}: {}", told(near)));
        }
    }
    lines
}

/// The nearest cases, the nearest first, each with its distance in steps of a scale and in what it differs.
pub fn nearest_few(features: &Features, count: usize) -> Vec<(&'static Coded, u32, String)> {
    let near = nearest(features, count).into_iter();
    near.map(|(coded, far)| (coded, far, apart(features, &coded.features)))
        .collect()
}

/// What a case came to: "formal 3, functional 3".
pub fn came_to(coded: &Coded) -> String {
    let class = |name: &str, class: Option<u8>| class.map(|class| format!("{name} {class}"));
    let record = &coded.record;
    let known = [
        class("formal", record.formal_class),
        class("functional", record.functional_class),
    ];
    known.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

type Near = (&'static Coded, Features);

fn found(features: Features) -> Option<Near> {
    let near = nearest(&features, 1).into_iter().next();
    near.map(|(coded, _)| (coded, features))
}

/// "Drone swarm over Poland (formal 3, functional 3); apart in certainty and intent".
fn told((coded, features): Near) -> String {
    let apart = apart(&features, &coded.features);
    format!("{} ({}); {apart}", coded.name, came_to(coded))
}

/// In what two cases differ: "apart in harm and intent", or that they do not.
fn apart(a: &Features, b: &Features) -> String {
    let differs = [
        ("actor", a.actor != b.actor),
        ("domain", a.domain != b.domain),
        ("harm", a.harm != b.harm),
        ("territory", a.territory != b.territory),
        (
            "certainty",
            a.attr_d1 != b.attr_d1 || a.attr_d30 != b.attr_d30,
        ),
        ("intent", a.intent != b.intent),
        ("area", a.scope != b.scope),
    ];
    let differs: Vec<String> = differs
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(name, _)| name.to_owned())
        .collect();
    match differs.is_empty() {
        true => "alike in every feature".to_owned(),
        false => format!("apart in {}", crate::words::names::and(&differs)),
    }
}
