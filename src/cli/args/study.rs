//! What is typed to have many nights played: sweeps, comparisons, the back-test.

use std::path::PathBuf;

use clap::ValueEnum;

use super::Tempo;
use crate::study::history::Ablation;

#[derive(Debug, clap::Args)]
pub struct Sweep {
    /// Which scenario (`casus list scenarios` tells them)
    pub scenario: String,
    /// A..B without B, A..=B with it
    #[arg(long, value_name = "A..B", value_parser = seeds)]
    pub seeds: (u64, u64),
    /// How turns are grouped: one by one, or in rounds for a lesson of 50, 90 or 180 minutes
    #[arg(long, value_name = "TEMPO", default_value = "solo")]
    pub tempo: Tempo,
    /// Threads; one a core when left out
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub jobs: usize,
    /// Write a row a seed to this new file
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct Compare {
    /// Which scenario (`casus list scenarios` tells them)
    pub scenario: String,
    /// What is changed: a key (`casus list keys SCENARIO` tells them) and its new value; may be given again
    #[arg(long, value_name = "KEY=VALUE", required = true)]
    pub set: Vec<String>,
    /// A..B without B, A..=B with it
    #[arg(long, value_name = "A..B", value_parser = seeds)]
    pub seeds: (u64, u64),
    /// Threads; one a core when left out
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub jobs: usize,
}

#[derive(Debug, clap::Args)]
pub struct Backtest {
    /// A table of cases as CSV, the columns named in its first line
    pub file: PathBuf,
    /// Nights a case
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = runs, allow_negative_numbers = true)]
    pub runs: u64,
    /// Write both ladders of every case to this new file, as CSV
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// With one part of the model taken out
    #[arg(long, value_name = "PART")]
    pub ablate: Option<Part>,
    /// With each scale of each case moved by one, up and down, in turn
    #[arg(long)]
    pub jitter: bool,
    /// Threads; one a core when left out
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub jobs: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Part {
    /// No chamber is asked about units
    Parliaments,
    /// No report fails to come or misleads
    Noise,
    /// The suspected state chooses nothing
    State,
    /// No reason to stop short of Article 4 but doubt about who it was
    Reasons,
}

impl From<Part> for Ablation {
    fn from(part: Part) -> Ablation {
        match part {
            Part::Parliaments => Ablation::Parliaments,
            Part::Noise => Ablation::Noise,
            Part::State => Ablation::State,
            Part::Reasons => Ablation::Reasons,
        }
    }
}

/// More nights than this are refused: their rows would not fit in memory.
const NIGHTS_MAX: u64 = 1_000_000;

pub(super) fn number(typed: &str) -> Result<u64, String> {
    typed
        .parse()
        .map_err(|_| format!("`{typed}` is not a whole number from 0"))
}

/// Nights of one case, at most: more would tell nothing more.
const RUNS_MAX: u64 = 100_000;

fn runs(typed: &str) -> Result<u64, String> {
    let runs = number(typed)?;
    if (1..=RUNS_MAX).contains(&runs) {
        Ok(runs)
    } else {
        Err(format!("from 1 to {RUNS_MAX} nights a case"))
    }
}

fn seeds(typed: &str) -> Result<(u64, u64), String> {
    let (from, to) = typed
        .split_once("..")
        .ok_or("write A..B, such as 0..1000")?;
    let from = number(from)?;
    let to = match to.strip_prefix('=') {
        Some(last) => number(last)?
            .checked_add(1)
            .ok_or("the last seed is too large")?,
        None => number(to)?,
    };
    match to.checked_sub(from) {
        None | Some(0) => Err("there is no seed in it".to_owned()),
        Some(count) if count > NIGHTS_MAX => Err(format!("at most {NIGHTS_MAX} nights at once")),
        Some(_) => Ok((from, to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_are_half_open_or_inclusive() {
        assert_eq!(seeds("0..10"), Ok((0, 10)));
        assert_eq!(seeds("3..=3"), Ok((3, 4)));
        for bad in [
            "",
            "3",
            "4..4",
            "5..2",
            "a..b",
            "0..18446744073709551615",
            "0..=18446744073709551615",
        ] {
            assert!(seeds(bad).is_err(), "{bad}");
        }
    }
}
