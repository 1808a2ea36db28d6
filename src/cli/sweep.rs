//! `casus sweep`: many nights.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use crate::cli::args::{Args, Sweep};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::disk::RealDisk;
use crate::record::disk::{Disk, Fault};
use crate::study;

pub fn sweep(args: &Args, sweep: &Sweep, out: &mut Out) -> Result<ExitCode, Trouble> {
    let case = loading::case(args, &sweep.scenario)?;
    let shown = io::stderr().is_terminal();
    let of = sweep.seeds.1 - sweep.seeds.0;
    let progress = move |done: u64| {
        if shown {
            // A terminal that has gone does not stop the nights.
            let _ = write!(io::stderr(), "\r{done} of {of} nights");
        }
    };
    let rows = study::sweep(
        &case,
        sweep.seeds,
        sweep.tempo.into(),
        sweep.jobs,
        &progress,
    );
    if shown {
        let _ = write!(io::stderr(), "\r\u{1b}[K");
    }
    if let Some(path) = &sweep.csv {
        write_new(path, &study::csv::csv(&rows))
            .map_err(|fault| Trouble::Found(format!("{}: {fault}", path.display())))?;
    }
    for line in study::tables::tables(&rows) {
        out.line(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write_new(path: &std::path::Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut file = RealDisk.create(path)?;
    file.append(bytes)?;
    file.sync()
}
