//! `casus sweep`: many nights.

use std::process::ExitCode;

use crate::cli::args::{Args, Sweep};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::cli::progress::Progress;
use crate::disk::RealDisk;
use crate::record::disk::{Disk, Fault};
use crate::study;

pub fn sweep(args: &Args, sweep: &Sweep, out: &mut Out) -> Result<ExitCode, Trouble> {
    let case = loading::case(args, &sweep.scenario)?;
    let progress = Progress::of(sweep.seeds.1 - sweep.seeds.0);
    let rows = study::sweep(
        &case,
        sweep.seeds,
        sweep.tempo.into(),
        sweep.jobs,
        &|done| progress.tell(done),
    );
    progress.done();
    if let Some(path) = &sweep.csv {
        write_new(path, &study::csv::csv(&rows))
            .map_err(|fault| Trouble::Found(format!("{}: {fault}", path.display())))?;
    }
    for line in study::tables::tables(&rows) {
        out.line(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A new file with these bytes; one that is there is refused.
pub(super) fn write_new(path: &std::path::Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut file = RealDisk.create(path)?;
    file.append(bytes)?;
    file.sync()
}
