//! `casus debrief --out`: a recorded night on paper.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::base::clean::clean;
use crate::base::ids::Seat;
use crate::cli::args::{Args, Debrief as Typed, DebriefTable, OnOff};
use crate::cli::kept::shown;
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::content::Content;
use crate::content::source::Sources;
use crate::disk::{is_there, write_whole};
use crate::paper;
use crate::paper::table;
use crate::record::disk::Fault;
use crate::study::debrief::{Debrief, Depth, Figures, Night, Part, work};
use crate::terminal::interrupted;
use crate::words::debrief as words;
use crate::words::seen::Seen;

/// What a file's ending asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Html,
    Markdown,
    Csv,
    Cast,
}

/// Writes the report that the ending of `path` names.
///
/// # Errors
/// An ending that is not known, a seat that is not, a file that is there, a table that this record cannot fill.
pub fn report(
    args: &Args,
    typed: &Typed,
    debrief: &Debrief,
    path: &Path,
    out: &mut Out,
) -> Result<ExitCode, Trouble> {
    let kind = kind(path)?;
    let seat = typed
        .seat
        .as_deref()
        .map(|code| seat(debrief, code))
        .transpose()?;
    // Said before the long work, and again by the disk after it.
    if !typed.force && is_there(path) {
        return Err(wrong(path, &Fault::Exists));
    }
    let bytes = match kind {
        Kind::Html => paper::html(&page(typed, debrief, seat)?).into_bytes(),
        Kind::Markdown => paper::markdown(&page(typed, debrief, seat)?).into_bytes(),
        Kind::Csv => rows(args, typed, debrief, seat)?,
        Kind::Cast => {
            night_of(debrief, seat)?;
            paper::replay(debrief, content(args, debrief)?, seat).into_bytes()
        }
    };
    write_whole(path, &bytes, typed.force).map_err(|fault| wrong(path, &fault))?;
    out.line(&format!(
        "{}: written, {} kB",
        shown(path),
        bytes.len().div_ceil(1_000)
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn wrong(path: &Path, fault: &Fault) -> Trouble {
    let hint = match fault {
        Fault::Exists => "; --force writes over it",
        _ => "",
    };
    Trouble::Found(format!("{}: {fault}{hint}", shown(path)))
}

fn kind(path: &Path) -> Result<Kind, Trouble> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("html" | "htm") => Ok(Kind::Html),
        Some("md" | "markdown") => Ok(Kind::Markdown),
        Some("csv") => Ok(Kind::Csv),
        Some("cast") => Ok(Kind::Cast),
        _ => Err(Trouble::Usage(format!(
            "{}: a report's name ends in .html, .md, .csv or .cast",
            shown(path)
        ))),
    }
}

/// # Errors
/// A seat that is not there, with the nearest that is.
pub fn seat(debrief: &Debrief, typed: &str) -> Result<Seat, Trouble> {
    let upper = typed.to_uppercase();
    let named = |seat: &Seat| {
        let case = debrief.night.as_ref().map(Night::case);
        let name = seat
            .member()
            .zip(case)
            .map(|(member, case)| case.member(member).name.to_uppercase());
        name.as_deref() == Some(&*upper)
    };
    let shown = |seat: &Seat| {
        let case = debrief.night.as_ref().map(Night::case);
        case.is_some_and(|case| case.code(*seat) == upper)
    };
    let by_code = Seat::main().find(|seat| seat.code() == upper);
    let by_other = || {
        Seat::main()
            .find(shown)
            .or_else(|| Seat::main().find(named))
    };
    by_code.or_else(by_other).ok_or_else(|| {
        let known: Vec<&str> = Seat::main().map(Seat::code).collect();
        Trouble::Usage(loading::unknown(
            "seat",
            &clean(typed, 40),
            known.into_iter(),
        ))
    })
}

/// A seat's copy, and any play-on, needs a night that can be folded.
///
/// # Errors
/// What a seat saw was asked for, and there is no such night.
pub fn night_of(debrief: &Debrief, seat: Option<Seat>) -> Result<Option<&Night>, Trouble> {
    match (&debrief.night, seat) {
        (None, Some(seat)) => {
            let why = debrief
                .troubles
                .iter()
                .map(|trouble| words::trouble(&debrief.head, trouble));
            let why: Vec<String> = why.collect();
            let code = seat.code();
            Err(Trouble::Found(format!(
                "what {code} saw cannot be told from this record. {}",
                why.join(" ")
            )))
        }
        (night, _) => Ok(night.as_ref()),
    }
}

fn page(typed: &Typed, debrief: &Debrief, seat: Option<Seat>) -> Result<paper::Report, Trouble> {
    let words = typed.names == OnOff::On;
    match (night_of(debrief, seat)?, seat) {
        (Some(night), Some(seat)) => Ok(paper::seat(debrief, night, seat, words)),
        (Some(night), None) if !typed.no_odds => {
            let figures = figures(night, typed.jobs)?;
            Ok(paper::whole(debrief, Some(&figures), words))
        }
        _ => Ok(paper::whole(debrief, None, words)),
    }
}

fn rows(
    args: &Args,
    typed: &Typed,
    debrief: &Debrief,
    seat: Option<Seat>,
) -> Result<Vec<u8>, Trouble> {
    let words = typed.names == OnOff::On;
    let night = night_of(debrief, seat)?;
    match (typed.table, night, seat) {
        (DebriefTable::Odds, _, Some(_)) => Err(Trouble::Usage(
            "odds are of the whole night: leave --seat out".to_owned(),
        )),
        (DebriefTable::Events, Some(night), Some(seat)) => {
            Ok(table::events_told(&Seen::new(night, seat, words)))
        }
        (DebriefTable::Events, Some(night), None) => Ok(table::events_table(night)),
        (DebriefTable::Events, None, _) => {
            let rows = table::chronicle_table(&debrief.chronicle);
            let alias = loading::alias(args)?;
            Ok(alias.codes(&String::from_utf8_lossy(&rows)).into_bytes())
        }
        (DebriefTable::Decisions, Some(night), seat) => {
            Ok(table::decisions_table(night, seat, words))
        }
        (DebriefTable::Odds, Some(night), None) => {
            Ok(table::odds_table(night, &figures(night, typed.jobs)?))
        }
        (DebriefTable::Decisions | DebriefTable::Odds, None, _) => {
            let why = debrief
                .troubles
                .iter()
                .map(|trouble| words::trouble(&debrief.head, trouble));
            let why: Vec<String> = why.collect();
            Err(Trouble::Found(format!(
                "only --table events can be made of this record. {}",
                why.join(" ")
            )))
        }
    }
}

/// The content that was played with; where that cannot be read, ours.
fn content(args: &Args, debrief: &Debrief) -> Result<Arc<Content>, Trouble> {
    if let Some(night) = &debrief.night {
        return Ok(Arc::clone(&night.case().content));
    }
    match args.content {
        Some(_) => loading::content(args),
        None => Content::open(&Sources::embedded())
            .map(Arc::new)
            .map_err(|_| Trouble::Found("the built-in content cannot be read".to_owned())),
    }
}

/// Odds and turning points in full, with progress on a terminal; Ctrl-C ends it with nothing written.
fn figures(night: &Night, jobs: usize) -> Result<Figures, Trouble> {
    let stop = interrupted();
    let figures = counted(night, jobs, &stop);
    match stop.load(Ordering::Relaxed) {
        true => Err(Trouble::Found("stopped; nothing is written".to_owned())),
        false => Ok(figures),
    }
}

/// Odds and turning points as far as they came before `stop` was raised.
pub fn counted(night: &Night, jobs: usize, stop: &AtomicBool) -> Figures {
    let told = io::stderr().is_terminal();
    let mut figures = Figures::default();
    work(night, Depth::default(), jobs, stop, &mut |part| {
        if let (true, Part::Progress(played, of)) = (told, &part) {
            // A terminal that has gone does not stop the nights.
            let _ = write!(io::stderr(), "\r{}", words::progress(*played, *of));
        }
        figures.take(part);
    });
    if told {
        let _ = write!(io::stderr(), "\r\u{1b}[K");
    }
    figures
}
