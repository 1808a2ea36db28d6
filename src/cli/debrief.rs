//! `casus debrief`: a recorded night gone through, in lines or as a report.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use crate::cli::args::{Args, Debrief as Typed};
use crate::cli::kept::{self, shown};
use crate::cli::out::{Out, Trouble};
use crate::plain::debrief as lines;
use crate::study::debrief::{Debrief, Depth, Figures, Night, Part, work};
use crate::words::debrief as words;

pub fn debrief(args: &Args, typed: &Typed, out: &mut Out) -> Result<ExitCode, Trouble> {
    let recording = kept::read(args, &typed.file)
        .map_err(|what| Trouble::Found(format!("{}: {what}", shown(&typed.file))))?;
    let debrief = Debrief::read(&recording);
    if let Some(path) = &typed.out {
        return report(typed, &debrief, path);
    }
    for line in lines::night(&debrief) {
        out.line(&line)?;
    }
    if let Some(night) = debrief.night.as_ref().filter(|_| !typed.no_odds) {
        out.flush()?;
        let figures = figures(night, typed.jobs);
        for line in lines::odds(night, &figures) {
            out.line(&line)?;
        }
    }
    for line in lines::seats(&debrief) {
        out.line(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Odds and turning points, with progress on a terminal.
pub fn figures(night: &Night, jobs: usize) -> Figures {
    let told = io::stderr().is_terminal();
    let mut figures = Figures::default();
    work(
        night,
        Depth::default(),
        jobs,
        &AtomicBool::new(false),
        &mut |part| {
            if let (true, Part::Progress(played, of)) = (told, &part) {
                // A terminal that has gone does not stop the nights.
                let _ = write!(io::stderr(), "\r{}", words::progress(*played, *of));
            }
            figures.take(part);
        },
    );
    if told {
        let _ = write!(io::stderr(), "\r\u{1b}[K");
    }
    figures
}

/// A report in the form that its file's ending names.
fn report(_typed: &Typed, _debrief: &Debrief, path: &std::path::Path) -> Result<ExitCode, Trouble> {
    Err(Trouble::Usage(format!(
        "{}: reports cannot be written yet",
        shown(path)
    )))
}
