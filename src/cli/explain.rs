//! `casus explain`: a term of the field or a word of the house, with its source.

use std::process::ExitCode;

use crate::cli::args::Args;
use crate::cli::loading::{content, unknown};
use crate::cli::out::{Out, Trouble};
use crate::words::terms;

/// Columns a line of explanation may have.
const WIDTH: usize = 78;

pub fn explain(args: &Args, typed: &str, out: &mut Out) -> Result<ExitCode, Trouble> {
    let content = content(args)?;
    let Some(found) = terms::meaning(&content, typed) else {
        return Err(Trouble::Usage(unknown(
            "term",
            typed,
            terms::spellings(&content),
        )));
    };
    out.heading(&found.name)?;
    for line in wrapped(&found.text) {
        out.line(&line)?;
    }
    out.line("")?;
    out.line(&format!("source: {}", found.source))?;
    out.line(&format!("see: {}", found.see.join(", ")))?;
    Ok(ExitCode::SUCCESS)
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
