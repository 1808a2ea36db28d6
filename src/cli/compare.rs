//! `casus compare`: the same nights twice, with one thing changed.

use std::process::ExitCode;

use crate::base::clean::clean;
use crate::base::ids::Seat;
use crate::cli::args::{Args, Compare};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::cli::progress::Progress;
use crate::content::keys::{Change, set};
use crate::plain::night::{Decision, Style, Teller};
use crate::study::compare::{Turn, compare as pairs};
use crate::study::paired;

/// Columns of a value that are shown.
const VALUE: usize = 40;

pub fn compare(args: &Args, compare: &Compare, out: &mut Out) -> Result<ExitCode, Trouble> {
    let without = loading::case(args, &compare.scenario)?;
    let mut sources = loading::sources(args)?;
    let mut changes = Vec::new();
    for setting in &compare.set {
        let (changed, change) = set(&sources, &compare.scenario, setting)
            .map_err(|unset| Trouble::Usage(unset.to_string()))?;
        sources = changed;
        changes.push(change);
    }
    let content = loading::content_of(args, &sources, |mistakes| {
        let told: Vec<String> = changes.iter().map(line).collect();
        let told = told.join(", ");
        Trouble::Usage(format!("with {told} the content has mistakes:\n{mistakes}"))
    })?;
    let with = loading::case_of(content, &compare.scenario)?;
    let progress = Progress::of(compare.seeds.1 - compare.seeds.0);
    let pairs = pairs(
        (&without, &with),
        compare.seeds,
        compare.jobs,
        &tell,
        &|done| progress.tell(done),
    );
    progress.done();
    for change in &changes {
        out.line(&line(change))?;
    }
    for line in paired::tables(&pairs) {
        out.line(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// "incident.crewed: false -> true".
fn line(change: &Change) -> String {
    let before = change.before.as_deref().unwrap_or("left out");
    let (before, after) = (clean(before, VALUE), clean(&change.after, VALUE));
    format!("{}: {before} -> {after}", change.key)
}

/// A turn as `casus run` tells it, without reasons and without the number of the turn.
fn tell(turn: &Turn<'_>) -> Vec<String> {
    let teller = Teller::new(turn.case, Style::default());
    let decisions: Vec<_> = turn
        .sealed
        .iter()
        .map(|(seat, sealed)| Decision {
            seat: *seat,
            sealed: *sealed,
            asks: Vec::new(),
            whys: Vec::new(),
        })
        .collect();
    let press = turn.table.state().observe(Seat::PRESS);
    let lines = teller.turn(turn.turn, &decisions, turn.events, press);
    let bare = |line: &String| line.split_once(' ').map(|(_, told)| told.to_owned());
    lines.iter().filter_map(bare).collect()
}
