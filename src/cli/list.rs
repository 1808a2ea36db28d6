//! `casus list`: what there is, a line each, its id first.

use std::process::ExitCode;

use crate::cli::args::{Args, Listed};
use crate::cli::kept::{self, shown};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::record::samples::SAMPLES;
use crate::words;

pub fn list(args: &Args, what: Listed, out: &mut Out) -> Result<ExitCode, Trouble> {
    if let Listed::Saves = what {
        return saves(args, out);
    }
    let content = loading::content(args)?;
    let lines: Vec<(&str, String)> = match what {
        Listed::Scenarios => content
            .scenarios
            .iter()
            .map(|play| (play.scenario.id.as_str(), play.scenario.summary.clone()))
            .collect(),
        Listed::Members => content
            .members
            .iter()
            .map(|member| {
                (
                    member.code.code(),
                    format!("{:<16} {}", member.name, member.hook),
                )
            })
            .collect(),
        Listed::Measures => content
            .measures
            .iter()
            .map(|measure| (measure.id.as_str(), measure.name.clone()))
            .collect(),
        Listed::Terms => content
            .glossary
            .iter()
            .map(|term| (term.id.as_str(), term.name.clone()))
            .collect(),
        Listed::Saves => Vec::new(),
    };
    columns(&lines, out)?;
    Ok(ExitCode::SUCCESS)
}

/// Those of the folder, the last first, then those that ship with the game.
fn saves(args: &Args, out: &mut Out) -> Result<ExitCode, Trouble> {
    let shelf = kept::shelf(args)?;
    let saves = shelf
        .list()
        .map_err(|fault| Trouble::Found(format!("{}: {fault}", shown(shelf.folder()))))?;
    let names: Vec<String> = saves.iter().map(|save| save.name.to_string()).collect();
    let mut lines: Vec<(&str, String)> = names
        .iter()
        .zip(&saves)
        .map(|(name, save)| (name.as_str(), words::save::line(save)))
        .collect();
    for sample in SAMPLES {
        lines.push((sample.name, words::save::sample(sample)));
    }
    columns(&lines, out)?;
    Ok(ExitCode::SUCCESS)
}

/// Ids, and what they are.
fn columns(lines: &[(&str, String)], out: &mut Out) -> Result<(), Trouble> {
    let width = lines.iter().map(|(id, _)| id.len()).max().unwrap_or(0);
    for (id, text) in lines {
        out.line(&format!("{id:<width$}  {text}"))?;
    }
    Ok(())
}
