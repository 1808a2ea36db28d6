//! `casus verify`: whether a record is whole, and whether it folds again to what it says.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::base::clean::clean;
use crate::cli::args::Args;
use crate::cli::kept::{self, shown};
use crate::cli::out::{Out, Trouble};
use crate::record::names::Names;
use crate::session::{recorded_case, refold, weighings};
use crate::words;

/// Columns that what is wrong may take.
const WHAT: usize = 300;

pub fn verify(args: &Args, files: &[PathBuf], out: &mut Out) -> Result<ExitCode, Trouble> {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        let (word, what) = match one(args, file) {
            Ok(found) => found,
            Err(what) => {
                code = ExitCode::from(1);
                ("damaged", what)
            }
        };
        out.line(&format!("{word} {} ({})", shown(file), clean(&what, WHAT)))?;
    }
    Ok(code)
}

/// `verified` when it folds again, `recorded` when its lines are good but its rules are not ours; else what is wrong.
fn one(args: &Args, file: &Path) -> Result<(&'static str, String), String> {
    let recording = kept::read(args, file)?;
    if let Some(flaw) = recording.flaw() {
        return Err(flaw.to_string());
    }
    let head = recording.head();
    if !head.is_playable() {
        recording.content().map_err(|error| error.to_string())?;
        return Ok(("recorded", words::chronicle::rules(head)));
    }
    let case = recorded_case(&recording).map_err(|error| error.to_string())?;
    let Some(case) = case else {
        return Ok(("recorded", "its content is of another version".to_owned()));
    };
    // A refold needs no chronicle; a record is good only if that can be read too.
    let names = Names::new(&case.content, &case.play);
    recording.turns(&names).map_err(|error| error.to_string())?;
    recording.notes(&names).map_err(|error| error.to_string())?;
    weighings(&recording, &names).map_err(|error| error.to_string())?;
    let table = refold(&recording, case, |_, _| ()).map_err(|error| error.to_string())?;
    let turn = table.turn().0;
    Ok(match table.is_over() {
        true => (
            "verified",
            format!(
                "ended, {}",
                words::names::counted(turn.saturating_sub(1).into(), "turn", "turns")
            ),
        ),
        false => ("verified", format!("open, turn {turn}")),
    })
}
