//! What can be typed.

use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

mod study;

pub use study::{Backtest, Compare, Sweep};

use crate::content::USUAL;
use crate::world::setup::{Reasons, TempoKind};

/// Thirty-two governments, one treaty, drones over an ally at two in the morning, and evidence that is never quite
/// enough.
#[derive(Debug, Parser)]
#[command(name = "casus", version, max_term_width = 100)]
pub struct Args {
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// A folder whose files take the place of the built-in content files of the same path
    #[arg(long, global = true, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// A file of other names for states, a line each: `POL = Varnia, Varnian, Vessen, VAR`
    #[arg(long, global = true, value_name = "FILE")]
    pub alias: Option<PathBuf>,
    /// The folder of saved sessions
    #[arg(long, global = true, value_name = "DIR")]
    pub saves: Option<PathBuf>,
    /// Colour: auto obeys NO_COLOR and is off where there is no terminal
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: When,
    /// Screens in seven-bit glyphs, for terminals that draw the others wide or not at all
    #[arg(long, global = true)]
    pub ascii: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Take a seat and play a night
    Play(Play),
    /// Play one night in which every seat decides for itself, a line a decision
    Run(Run),
    /// Play many nights and tell what is common
    Sweep(Sweep),
    /// Play the same nights twice, with one thing changed, and tell what that does
    Compare(Compare),
    /// Play coded cases of the record from their features alone, and hold the forecasts against what happened
    Backtest(Backtest),
    /// Tell a recorded night again, by turn
    Replay(Replay),
    /// Go through a recorded night: odds by turn, what was choice and what luck, what else could have been
    Debrief(Debrief),
    /// Look whether records are whole, and fold again to what they say
    Verify {
        /// Files, names of saves, names of samples
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Look for mistakes in content: the built-in files, with these in their places
    Check(Check),
    /// Begin something of one's own
    #[command(subcommand)]
    New(Begun),
    /// List what there is
    List {
        what: Listed,
        /// Of `keys`: the scenario, and a word or two that the keys must hold
        of: Vec<String>,
    },
    /// Explain a term of the field
    Explain {
        #[arg(required = true, action = ArgAction::Append)]
        term: Vec<String>,
    },
    /// Write completions for a shell to standard output
    Completions { shell: Shell },
}

#[derive(Debug, clap::Args)]
pub struct Play {
    /// Which scenario (`casus list scenarios` tells them)
    #[arg(default_value = USUAL)]
    pub scenario: String,
    /// A member's code, CHAIR or STATE; a good first seat when left out
    #[arg(long, value_name = "SEAT")]
    pub seat: Option<String>,
    /// The number all luck of the night comes from; chosen and told when left out
    #[arg(long, value_name = "N", value_parser = study::number, allow_negative_numbers = true)]
    pub seed: Option<u64>,
    /// How turns are grouped: one by one, or in rounds for a lesson of 50, 90 or 180 minutes
    #[arg(long, value_name = "TEMPO", default_value = "solo")]
    pub tempo: Tempo,
    /// Whose weighing is open during play
    #[arg(long, value_name = "REASONS", default_value = "own")]
    pub reasons: Whose,
    /// As lines, for a pipe or a screen reader
    #[arg(long)]
    pub plain: bool,
    /// Keep the session in this new file
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// Go on with a night that was left: a file, or the name of a save (`casus list saves` tells them)
    #[arg(long, value_name = "FILE|NAME", conflicts_with_all = ["seat", "seed", "tempo", "reasons", "save"])]
    pub resume: Option<PathBuf>,
    /// With --resume: go on without a damaged last line, which is put aside and said in the record
    #[arg(long, requires = "resume")]
    pub without_last_line: bool,
}

impl Play {
    /// What `casus` alone opens: the first scenario from a good first seat.
    pub fn usual() -> Play {
        Play {
            scenario: USUAL.to_owned(),
            seat: None,
            seed: None,
            tempo: Tempo::Solo,
            reasons: Whose::Own,
            plain: false,
            save: None,
            resume: None,
            without_last_line: false,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Whose {
    Open,
    Own,
    Debrief,
}

impl From<Whose> for Reasons {
    fn from(whose: Whose) -> Reasons {
        match whose {
            Whose::Open => Reasons::Open,
            Whose::Own => Reasons::Own,
            Whose::Debrief => Reasons::Debrief,
        }
    }
}

#[derive(Debug, clap::Args)]
pub struct Run {
    /// Which scenario (`casus list scenarios` tells them)
    pub scenario: String,
    /// The number all luck of the night comes from; it has to be given
    #[arg(long, value_name = "N", value_parser = study::number, allow_negative_numbers = true)]
    pub seed: Option<u64>,
    /// Give every reason of every decision, not only the leading ones
    #[arg(long)]
    pub reasons: bool,
    /// Lines to read, or an object a line
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
    /// Keep the session in this new file
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct Replay {
    /// A file, the name of a save, or the name of a sample
    pub file: PathBuf,
    /// Only this turn
    #[arg(long, value_name = "N")]
    pub turn: Option<u8>,
}

#[derive(Debug, clap::Args)]
pub struct Debrief {
    /// A file, the name of a save, or the name of a sample
    pub file: PathBuf,
    /// Write a report to this new file instead: .html, .md, .csv or .cast (a recording of the replay)
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Only what this seat saw: a member's code, CHAIR or STATE
    #[arg(long, value_name = "SEAT")]
    pub seat: Option<String>,
    /// With --out FILE.csv: which table
    #[arg(long, value_name = "TABLE", default_value = "decisions")]
    pub table: DebriefTable,
    /// With --out: whether players' own words and notes are in it
    #[arg(long, value_name = "WHETHER", default_value = "on")]
    pub names: OnOff,
    /// With --out: write over a file that is there
    #[arg(long)]
    pub force: bool,
    /// As lines, for a pipe or a screen reader
    #[arg(long)]
    pub plain: bool,
    /// Threads for odds and turning points; one a core when left out
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub jobs: usize,
    /// As lines: one turn, what was decided in it, and what each could have been
    #[arg(long, value_name = "N", conflicts_with_all = ["out", "by"])]
    pub turn: Option<String>,
    /// With --turn: play the night on from this other choice, such as 1a, with the same luck, and compare
    #[arg(long, value_name = "CHOICE", requires = "turn")]
    pub what_if: Option<String>,
    /// With --what-if: keep that branch among the saves
    #[arg(long, requires = "what_if")]
    pub keep: bool,
    /// With --turn: keep a branch in which a person goes on from this seat
    #[arg(
        long,
        value_name = "SEAT",
        requires = "turn",
        conflicts_with = "what_if"
    )]
    pub take_over: Option<String>,
    /// Tell odds and turning points by this instead of what the night was about: formal-3, functional-2, deterred
    #[arg(long, value_name = "MEASURE")]
    pub by: Option<String>,
    /// Leave odds and turning points out, which take a while
    #[arg(long)]
    pub no_odds: bool,
}

impl Debrief {
    /// Nothing was asked that only lines or a report can give.
    pub fn is_shown(&self) -> bool {
        let asked = self.plain || self.no_odds || self.by.is_some() || self.turn.is_some();
        !asked && self.out.is_none() && self.seat.is_none()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DebriefTable {
    Decisions,
    Events,
    Odds,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OnOff {
    On,
    Off,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Jsonl,
}

#[derive(Debug, clap::Args)]
pub struct Check {
    /// Files and folders that are looked at in the places of the built-in ones; with --play, also ids of scenarios
    pub paths: Vec<PathBuf>,
    /// Play automatic nights too, and tell what they say about the scenarios
    #[arg(long)]
    pub play: bool,
    /// With --play: how many nights of each
    #[arg(long, value_name = "N", requires = "play", default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    pub seeds: u64,
    /// With --play: threads; one a core when left out
    #[arg(
        long,
        value_name = "N",
        requires = "play",
        default_value_t = 0,
        hide_default_value = true
    )]
    pub jobs: usize,
}

#[derive(Debug, Subcommand)]
pub enum Begun {
    /// Write the files of a small scenario that plays, with remarks that say what each field is for
    Scenario {
        /// What it is called when it is typed: small letters, digits, hyphens
        id: String,
        /// The folder they are written into; one of the scenario's name when left out
        #[arg(long, value_name = "DIR")]
        into: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Tempo {
    Solo,
    #[value(name = "50")]
    Minutes50,
    #[value(name = "90")]
    Minutes90,
    #[value(name = "180")]
    Minutes180,
}

impl From<Tempo> for TempoKind {
    fn from(tempo: Tempo) -> TempoKind {
        match tempo {
            Tempo::Solo => TempoKind::Solo,
            Tempo::Minutes50 => TempoKind::Minutes50,
            Tempo::Minutes90 => TempoKind::Minutes90,
            Tempo::Minutes180 => TempoKind::Minutes180,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Listed {
    Scenarios,
    Members,
    Measures,
    Terms,
    /// What `casus compare` can set: keys of a scenario, what each takes, and how it stands
    Keys,
    /// Nights kept in the folder of saves, and those that ship with the game
    Saves,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_sound() {
        <Args as clap::CommandFactory>::command().debug_assert();
    }
}
