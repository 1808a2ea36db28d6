//! The street: what is typed at a shell, one file a verb.
//!
//! - No rule and no sentence of the crisis is here.
//! - Nothing is printed that a closed pipe could turn into a panic.
//! - No file is opened here: that is the disk's.
//! - No exit code but 0 (fine), 1 (something was found) and 2 (usage).

mod args;
mod backtest;
mod branches;
mod check;
mod compare;
mod completions;
mod debrief;
mod explain;
mod kept;
mod list;
mod loading;
mod new;
mod out;
mod play;
mod progress;
mod replay;
mod report;
mod run;
mod screens;
mod sweep;
mod verify;
mod welcome;

use std::process::ExitCode;

use clap::Parser;
use clap::error::{ContextKind, ContextValue};

use crate::base::clean::nearest;
use args::{Args, Verb};
use out::{Out, Trouble};

/// Runs the program with the arguments it was started with.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(mut error) => {
            likeliest_first(&mut error);
            // Help goes to stdout with 0, a mistake to stderr with 2; a closed pipe changes neither.
            let _ = error.print();
            return ExitCode::from(error.exit_code() as u8);
        }
    };
    let mut out = Out::new(args.color);
    let done = verb(&args, &mut out).and_then(|code| out.flush().map(|()| code));
    match done {
        Ok(code) => code,
        Err(trouble) => trouble.tell(),
    }
}

/// Of the verbs that a wrong one is like, the nearest is named first.
fn likeliest_first(error: &mut clap::Error) {
    let (Some(ContextValue::String(typed)), Some(ContextValue::Strings(known))) = (
        error.get(ContextKind::InvalidSubcommand),
        error.get(ContextKind::SuggestedSubcommand),
    ) else {
        return;
    };
    let near = nearest(typed, known.iter().map(String::as_str));
    let rest = known.iter().filter(|verb| !near.contains(&verb.as_str()));
    let sorted: Vec<String> = near
        .iter()
        .map(|verb| (*verb).to_owned())
        .chain(rest.cloned())
        .collect();
    error.insert(
        ContextKind::SuggestedSubcommand,
        ContextValue::Strings(sorted),
    );
}

fn verb(args: &Args, out: &mut Out) -> Result<ExitCode, Trouble> {
    match &args.verb {
        None if screens::fit() => screens::title(args),
        None if at_a_terminal() => play::play(args, &args::Play::usual(), out),
        None => welcome::welcome(out),
        Some(Verb::Play(play)) if !play.plain && screens::fit() => screens::play(args, play),
        Some(Verb::Play(play)) => play::play(args, play, out),
        Some(Verb::Run(run)) => run::run(args, run, out),
        Some(Verb::Sweep(sweep)) => sweep::sweep(args, sweep, out),
        Some(Verb::Compare(compare)) => compare::compare(args, compare, out),
        Some(Verb::Backtest(backtest)) => backtest::backtest(args, backtest, out),
        Some(Verb::Replay(replay)) => replay::replay(args, replay, out),
        Some(Verb::Debrief(typed)) if typed.is_shown() && screens::fit() => {
            screens::debrief(args, &typed.file)
        }
        Some(Verb::Debrief(debrief)) => debrief::debrief(args, debrief, out),
        Some(Verb::Verify { files }) => verify::verify(args, files, out),
        Some(Verb::Check(check)) => check::check(args, check, out),
        Some(Verb::New(begun)) => new::new(args, begun, out),
        Some(Verb::List { what, of }) => list::list(args, *what, of, out),
        Some(Verb::Explain { term }) => explain::explain(args, &term.join(" "), out),
        Some(Verb::Completions { shell }) => completions::completions(*shell, out),
    }
}

/// A person sits at both ends.
fn at_a_terminal() -> bool {
    use std::io::IsTerminal;
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}
