//! `casus backtest`: coded cases of the record, played from their features alone.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::args::{Args, Backtest};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::cli::sweep::write_new;
use crate::disk::RealDisk;
use crate::record::disk::{Disk, Fault};
use crate::study::history::jitter::jittered;
use crate::study::history::{self, Ablation, Features, Forecast, Options, tables};

/// A table of cases longer than this is none.
const FILE_MAX: u64 = 4 << 20;

pub fn backtest(args: &Args, backtest: &Backtest, out: &mut Out) -> Result<ExitCode, Trouble> {
    let told = |path: &Path, why: &dyn std::fmt::Display| {
        Trouble::Found(format!("{}: {why}", path.display()))
    };
    let content = loading::content(args)?;
    let path = &backtest.file;
    let bytes = RealDisk
        .read(path, FILE_MAX)
        .map_err(|fault| told(path, &fault))?;
    let read = history::read(&bytes).map_err(|why| told(path, &why))?;
    for note in &read.notes {
        // A standard error that has gone does not stop the cases.
        let _ = writeln!(io::stderr(), "{}: {note}", path.display());
    }
    if read.cases.is_empty() {
        return Err(told(path, &"no case could be read"));
    }
    if let Some(to) = &backtest.out {
        free(to).map_err(|fault| told(to, &fault))?;
    }
    let ablation: Option<Ablation> = backtest.ablate.map(Into::into);
    let content = match ablation {
        Some(ablation) => Arc::new(ablation.content(&content)),
        None => content,
    };
    let ways: Vec<Vec<Features>> = read
        .cases
        .iter()
        .map(|case| match backtest.jitter {
            true => jittered(&case.features),
            false => vec![case.features.clone()],
        })
        .collect();
    let all: Vec<Features> = ways.iter().flatten().cloned().collect();
    let shown = io::stderr().is_terminal();
    let of = backtest.runs * all.len() as u64;
    let progress = move |done: u64| {
        if shown && done.is_multiple_of(16) {
            let _ = write!(io::stderr(), "\r{done} of {of} nights");
        }
    };
    let options = Options {
        runs: backtest.runs,
        jobs: backtest.jobs,
        without: ablation.map(Ablation::without).unwrap_or_default(),
    };
    let each = history::forecast(&content, &all, options, &progress);
    let forecasts = Forecast::together(&each, ways.iter().map(Vec::len));
    if shown {
        let _ = write!(io::stderr(), "\r\u{1b}[K");
    }
    if let Some(to) = &backtest.out {
        let rows = tables::csv(&read.cases, &forecasts);
        write_new(to, &rows).map_err(|fault| told(to, &fault))?;
    }
    for line in tables::lines(&read.cases, &forecasts) {
        out.line(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Nothing stands there yet: told before the nights are played, and held again when the file is made.
fn free(path: &Path) -> Result<(), Fault> {
    match RealDisk.read(path, 0) {
        Err(Fault::Missing) => Ok(()),
        _ => Err(Fault::Exists),
    }
}
