//! Evidence: what one holds of each hypothesis, and the ledger by chain.

use std::io::{self, Write};

use crate::base::ids::EvId;
use crate::sitting::Sitting;
use crate::words::{bands, clocks, kind, names};
use crate::world::Observation;
use crate::world::case::Case;

pub fn page<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let belief = match obs.capital() {
        Some((_, desk)) => &desk.belief,
        None => &obs.public.belief,
    };
    let mut rows: Vec<(u8, &str)> = case
        .hypotheses()
        .map(|(id, hyp)| (belief[id.index()], hyp.name.as_str()))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.0));
    let whose = match obs.capital() {
        Some(_) => "as your desk reads it",
        None => "as the public reads it",
    };
    writeln!(out, "{} {whose}:", kind::whose_hand(case).to_uppercase())?;
    for (pct, name) in rows {
        writeln!(out, "  {name}: {}.", bands::said(i16::from(pct)))?;
    }
    bars(out, case, obs)?;
    if let (Some((_, desk)), Some(own)) = (obs.capital(), kind::own_damage(case)) {
        writeln!(
            out,
            "{own}: {}.",
            bands::said(i16::from(desk.own_damage_pct))
        )?;
    }
    ledger(out, case, obs)
}

fn bars<W: Write>(out: &mut W, case: &Case, obs: Observation<'_>) -> io::Result<()> {
    let blame = clocks::blame(case, obs);
    writeln!(
        out,
        "That it was {}: {}.",
        names::suspect_or_proxy(case),
        bands::said(blame)
    )?;
    for (on, what) in clocks::BARS {
        let bar = clocks::bar(case, obs, on);
        let state = if blame >= bar { "passed" } else { "not passed" };
        writeln!(out, "  Your bar {what}: {bar} in 100, {state}.")?;
    }
    Ok(())
}

/// How much of an item reaches this seat, in percent of its weight; 0 when it does not hold it.
fn held(obs: Observation<'_>, item: EvId) -> u8 {
    match obs.capital() {
        Some((_, desk)) => desk.held_pct[item.index()],
        None if obs.public.open.has(item) => 100,
        None => u8::from(obs.council.is_some_and(|council| council.shared.has(item))) * 50,
    }
}

fn ledger<W: Write>(out: &mut W, case: &Case, obs: Observation<'_>) -> io::Result<()> {
    writeln!(
        out,
        "THE LEDGER, by chain; the second item of a chain counts 40 %, later ones 15 %:"
    )?;
    let mut last = "";
    let mut items: Vec<EvId> = case
        .evidence()
        .filter(|item| held(obs, *item) > 0)
        .collect();
    items.sort_by_key(|item| (case.tables.chain[item.index()], item.index()));
    if items.is_empty() {
        return writeln!(out, "  Nothing yet.");
    }
    for item in items {
        let info = &case.play.evidence[item.index()];
        if info.chain != last {
            writeln!(out, "  Chain {}:", info.chain)?;
            last = &info.chain;
        }
        let grade = format!(
            "{}{}",
            char::from(b'A' + info.grade.source),
            info.grade.information
        );
        let who = if obs.public.open.has(item) {
            "everyone has it"
        } else if obs.council.is_some_and(|council| council.shared.has(item)) {
            "all delegations have it"
        } else {
            "you hold it"
        };
        writeln!(
            out,
            "    {} ({}, grade {grade}, {} % of its weight, {who}). {}",
            info.title,
            names::kind(info.kind),
            held(obs, item),
            info.text
        )?;
    }
    Ok(())
}
