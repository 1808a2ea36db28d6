//! The numbers of the model: shares are shares, and a factor is described once.

use super::marker::Marker;
use crate::content::rules::{Initiative, Rules};

pub fn check(rules: &Rules, marker: &mut Marker) {
    marker.format(rules.format);
    let proof = &rules.proof;
    let shares = proof.chain_pct.iter().enumerate();
    for (at, share) in shares {
        marker.percent(&format!("proof.chain_pct[{at}]"), *share);
    }
    for (at, share) in proof.trust_pct.iter().enumerate() {
        marker.percent(&format!("proof.trust_pct[{at}]"), *share);
    }
    for (name, share) in [
        ("weight_raw_pct", proof.weight_raw_pct),
        ("weight_cleared_pct", proof.weight_cleared_pct),
    ] {
        marker.percent(&format!("proof.{name}"), share);
    }
    let kinds = rules
        .initiative
        .rows
        .iter()
        .map(|row| format!("{:?}", row.kind));
    let kinds: Vec<String> = kinds.collect();
    marker.unique(
        "kind of initiative",
        kinds.iter().map(String::as_str),
        |at| format!("initiative.rows[{at}].kind"),
    );
    for (at, row) in rules.initiative.rows.iter().enumerate() {
        let shares = [
            row.threat,
            row.solidarity,
            row.treaty,
            row.law,
            row.channel,
            row.exposure,
            row.cabinet,
            row.chamber,
            row.services,
            row.belief.1,
            row.attention.1,
            row.pressure,
            row.need,
            row.repeat,
            row.cost,
        ];
        for share in shares {
            marker.within(&format!("initiative.rows[{at}]"), share, -200..=200);
        }
        let hours = row
            .from_hour
            .clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16;
        marker.within(&format!("initiative.rows[{at}].from_hour"), hours, 0..=2160);
    }
    let missing = |kind: &&Initiative| rules.initiative.rows.iter().all(|row| row.kind != **kind);
    if let Some(kind) = Initiative::ALL.iter().find(missing) {
        marker.at(
            "initiative.rows",
            format!("no row says what speaks for `{kind:?}`"),
            "every kind of initiative needs one row",
        );
    }
    let factors = rules.factors.iter().map(|rule| rule.factor.as_str());
    marker.unique("factor", factors, |at| format!("factors[{at}].factor"));
}
