//! `casus explain`: a term of the field, with its source.

use std::process::ExitCode;

use crate::cli::args::Args;
use crate::cli::loading::{content, unknown};
use crate::cli::out::{Out, Trouble};
use crate::content::glossary::Term;

/// Columns a line of explanation may have.
const WIDTH: usize = 78;

pub fn explain(args: &Args, typed: &str, out: &mut Out) -> Result<ExitCode, Trouble> {
    let content = content(args)?;
    let wanted = typed.trim().to_lowercase();
    let Some(term) = content.glossary.iter().find(|term| is(term, &wanted)) else {
        let names = content.glossary.iter().flat_map(spellings);
        return Err(Trouble::Usage(unknown("term", typed, names)));
    };
    out.heading(&term.name)?;
    for line in wrapped(&term.text) {
        out.line(&line)?;
    }
    out.line("")?;
    out.line(&format!("source: {}", term.source))?;
    out.line(&format!("see: {}", term.see.join(", ")))?;
    Ok(ExitCode::SUCCESS)
}

fn is(term: &Term, wanted: &str) -> bool {
    spellings(term).any(|known| known.to_lowercase() == wanted)
        || term.id == wanted.replace(' ', "-")
}

fn spellings(term: &Term) -> impl Iterator<Item = &str> + Clone {
    [term.id.as_str(), term.name.as_str()]
        .into_iter()
        .chain(term.also.iter().map(String::as_str))
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
