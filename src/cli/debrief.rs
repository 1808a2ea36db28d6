//! `casus debrief`: a recorded night gone through, in lines or as a report.

use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use crate::cli::args::{Args, Debrief as Typed};
use crate::cli::kept::{self, shown};
use crate::cli::out::{Out, Trouble};
use crate::cli::report;
use crate::plain::debrief as lines;
use crate::study::debrief::Debrief;

pub fn debrief(args: &Args, typed: &Typed, out: &mut Out) -> Result<ExitCode, Trouble> {
    let recording = kept::read(args, &typed.file)
        .map_err(|what| Trouble::Found(format!("{}: {what}", shown(&typed.file))))?;
    let debrief = Debrief::read(&recording);
    if let Some(path) = &typed.out {
        return report::report(args, typed, &debrief, path, out);
    }
    for line in lines::night(&debrief) {
        out.line(&line)?;
    }
    if let Some(night) = debrief.night.as_ref().filter(|_| !typed.no_odds) {
        out.flush()?;
        let figures = report::counted(night, typed.jobs, &AtomicBool::new(false));
        for line in lines::odds(night, &figures) {
            out.line(&line)?;
        }
    }
    for line in lines::seats(&debrief) {
        out.line(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}
