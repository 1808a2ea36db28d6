//! `casus completions`: what a shell needs to complete the verbs.

use std::process::ExitCode;

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use crate::cli::args::Args;
use crate::cli::out::{Out, Trouble};

pub fn completions(shell: Shell, out: &mut Out) -> Result<ExitCode, Trouble> {
    let mut script = Vec::new();
    generate(shell, &mut Args::command(), "casus", &mut script);
    out.bytes(&script)?;
    Ok(ExitCode::SUCCESS)
}
