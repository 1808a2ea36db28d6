//! `casus list`: what there is, a line each, its id first.

use std::process::ExitCode;

use crate::base::clean::clean;
use crate::cli::args::{Args, Listed};
use crate::cli::kept::{self, shown};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::content::keys;
use crate::record::samples::SAMPLES;
use crate::words;

pub fn list(args: &Args, what: Listed, of: &[String], out: &mut Out) -> Result<ExitCode, Trouble> {
    if let Listed::Keys = what {
        return keys(args, of, out);
    }
    if let Some(word) = of.first() {
        return Err(Trouble::Usage(format!(
            "`{}` is one too many: only keys are those of something",
            clean(word, 60)
        )));
    }
    if let Listed::Saves = what {
        return saves(args, out);
    }
    let content = loading::content(args)?;
    let lines: Vec<(&str, String)> = match what {
        Listed::Scenarios => content
            .heads
            .iter()
            .map(|head| (head.id.as_str(), head.summary.clone()))
            .collect(),
        Listed::Members => content
            .members
            .iter()
            .map(|member| {
                (
                    member.shown.as_str(),
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
        Listed::Keys | Listed::Saves => Vec::new(),
    };
    columns(&lines, out)?;
    Ok(ExitCode::SUCCESS)
}

/// Columns of a value that are shown.
const VALUE: usize = 40;

/// Keys of a scenario that hold each of the words: what each takes, and how it stands.
fn keys(args: &Args, of: &[String], out: &mut Out) -> Result<ExitCode, Trouble> {
    let Some((scenario, words)) = of.split_first() else {
        return Err(Trouble::Usage(
            "keys are those of a scenario: `casus list keys night-swarm incident`".to_owned(),
        ));
    };
    let sources = loading::renamed(args, loading::sources(args)?)?;
    loading::case(args, scenario)?;
    let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let known = keys::scaled(&sources, scenario);
    let shown = known.iter().filter(|key| {
        let name = key.name.to_lowercase();
        key.plain && words.iter().all(|word| name.contains(word))
    });
    let lines: Vec<(&str, String)> = shown
        .map(|key| {
            let value = match &key.value {
                Some(value) => format!("now {}", clean(value, VALUE)),
                None => "left out".to_owned(),
            };
            (key.name.as_str(), format!("{value}; {}", key.takes()))
        })
        .collect();
    if lines.is_empty() {
        let words = clean(&words.join(" "), 60);
        return Err(Trouble::Usage(format!("no key holds `{words}`")));
    }
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
        .map(|(name, save)| (name.as_str(), shelf.alias().codes(&words::save::line(save))))
        .collect();
    for sample in SAMPLES {
        lines.push((
            sample.name,
            shelf.alias().codes(&words::save::sample(sample)),
        ));
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
