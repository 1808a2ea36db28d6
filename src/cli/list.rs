//! `casus list`: what there is, a line each, its id first.

use std::process::ExitCode;

use crate::cli::args::{Args, Listed};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};

pub fn list(args: &Args, what: Listed, out: &mut Out) -> Result<ExitCode, Trouble> {
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
    };
    let width = lines.iter().map(|(id, _)| id.len()).max().unwrap_or(0);
    for (id, text) in lines {
        out.line(&format!("{id:<width$}  {text}"))?;
    }
    Ok(ExitCode::SUCCESS)
}
