//! `casus debrief`: a recorded night gone through, in lines or as a report.

use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use crate::base::clean::clean;
use crate::cli::args::{Args, Debrief as Typed};
use crate::cli::branches::{self, Origin};
use crate::cli::kept::{self, shown};
use crate::cli::out::{Out, Trouble};
use crate::cli::report;
use crate::plain::debrief as lines;
use crate::study::debrief::{Debrief, Instead, Measure, Night, branch, paired};
use crate::words::debrief as words;

/// Pairs that a road not taken is played over.
const PAIRS: usize = 1_000;

pub fn debrief(args: &Args, typed: &Typed, out: &mut Out) -> Result<ExitCode, Trouble> {
    let recording = kept::read(args, &typed.file)
        .map_err(|what| Trouble::Found(format!("{}: {what}", shown(&typed.file))))?;
    let debrief = Debrief::read(&recording);
    if let Some(path) = &typed.out {
        return report::report(args, typed, &debrief, path, out);
    }
    let measure = typed.by.as_deref().map(measure).transpose()?;
    let mut tell = |lines: Vec<String>| lines.iter().try_for_each(|line| out.line(line));
    if let Some(code) = &typed.seat {
        let seat = report::seat(&debrief, code)?;
        if let Some(night) = report::night_of(&debrief, Some(seat))? {
            tell(lines::seat(&debrief, night, seat))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(number) = &typed.turn {
        return turn(args, typed, &debrief, number, out);
    }
    tell(lines::night(&debrief))?;
    tell(lines::tree(&kept::tree(args, &recording)))?;
    if let Some(night) = debrief.night.as_ref().filter(|_| !typed.no_odds) {
        out.flush()?;
        let figures = report::counted(night, typed.jobs, &AtomicBool::new(false));
        for line in lines::odds(night, &figures, measure) {
            out.line(&line)?;
        }
    }
    for line in lines::seats(&debrief) {
        out.line(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// One turn: what was decided, what else could have been, and the road of one other choice.
fn turn(
    args: &Args,
    typed: &Typed,
    debrief: &Debrief,
    number: &str,
    out: &mut Out,
) -> Result<ExitCode, Trouble> {
    let Some(night) = &debrief.night else {
        let trouble = debrief.troubles.first();
        let why = trouble.map_or_else(String::new, |trouble| {
            words::trouble(&debrief.head, trouble)
        });
        return Err(Trouble::Found(why));
    };
    let at = place(night, number)?;
    let origin = Origin {
        name: &typed.file,
        night,
    };
    if let Some(code) = &typed.take_over {
        let seat = report::seat(debrief, code)?;
        let keeper = branches::begin(args, &origin, &night.taken_over(at, seat), at)
            .map_err(Trouble::Found)?;
        let path = shown(keeper.path());
        out.line(&words::taken_over(night, at, seat, &path))?;
        return Ok(ExitCode::SUCCESS);
    }
    let Some(choice) = &typed.what_if else {
        let lines = lines::turn(night, at);
        lines.iter().try_for_each(|line| out.line(line))?;
        return Ok(ExitCode::SUCCESS);
    };
    let (decision, other) = lines::other(night, at, choice)
        .ok_or_else(|| Trouble::Usage(words::no_choice(night, at, &clean(choice, 40))))?;
    let obs = night.observe(at, decision.seat);
    let says = words::instead(night.case(), obs, &decision, &other);
    let fork = branch(night, at, &[Instead::Orders(decision.seat, other.sealed)]);
    for line in lines::side_by_side(night, &fork, &says) {
        out.line(&line)?;
    }
    if !typed.no_odds {
        out.flush()?;
        let never = AtomicBool::new(false);
        if let Some(paired) = paired([night, &fork], at, PAIRS, typed.jobs, &never) {
            for line in lines::outcomes(&paired) {
                out.line(&line)?;
            }
        }
    }
    if typed.keep {
        let path = branches::keep(args, &origin, &fork, at).map_err(Trouble::Found)?;
        out.line(&words::fork_kept(&path))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The place of the turn that is typed so: `12`, or `12b` for its second part.
fn place(night: &Night, typed: &str) -> Result<usize, Trouble> {
    let wanted = typed.trim().trim_start_matches(['T', 't']).to_lowercase();
    let mut turns = night.turns().iter();
    let found = turns.position(|played| words::turn_number(played.turn) == wanted);
    found.ok_or_else(|| {
        let last = night.turns().last().map_or((0, 0), |played| played.turn);
        let (typed, last) = (clean(typed, 20), words::turn_number(last));
        Trouble::Usage(format!(
            "there is no turn `{typed}`; this night has turns 1 to {last}"
        ))
    })
}

/// `formal-3`, `functional-2`, or how a night ends: `deterred`.
fn measure(typed: &str) -> Result<Measure, Trouble> {
    let name = typed.to_lowercase();
    let known = || Measure::all().map(|measure| (words::measure_name(measure), measure));
    let found = known().find(|(known, _)| *known == name);
    found.map(|(_, measure)| measure).ok_or_else(|| {
        let names: Vec<String> = known().map(|(name, _)| name).collect();
        let typed = clean(typed, 40);
        Trouble::Usage(format!(
            "odds go by no `{typed}`; they go by {}",
            names.join(", ")
        ))
    })
}
