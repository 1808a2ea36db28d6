//! The screens at a terminal, and the outside they ask: content, disk, and a seed nobody chose.

mod shown_again;
mod studying;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use crate::base::clean::clean;
use crate::cli::args::{Args, Play, When};
use crate::cli::kept;
use crate::cli::loading;
use crate::cli::out::Trouble;
use crate::cli::play::{chosen, resumed, sit};
use crate::content::Content;
use crate::disk::{RealDisk, read_settings, write_settings};
use crate::record::name::SaveName;
use crate::record::samples::{SAMPLES, Sample};
use crate::screens::look::Theme;
use crate::screens::model::Place;
use crate::screens::{Effect, Model, Msg, Outside, Saved, Settings, Wanted, curtain, step};
use crate::session::{Autosave, Glance, Shelf, Table, Turned};
use crate::sitting::{Keep, Sitting};
use crate::terminal;
use crate::words;
use crate::world::case::Case;
use crate::world::setup::Setup;

/// A person sits at both ends, at a terminal that can move its cursor.
pub fn fit() -> bool {
    let dumb = std::env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    !dumb && io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// `casus` alone: the title.
pub fn title(args: &Args) -> Result<ExitCode, Trouble> {
    open(args, true, |set| {
        let content = loading::content(args)?;
        let street = Street::new(args, Arc::clone(&content));
        let mut model = model(set, content);
        if let Some(msg) = street.list() {
            model.update(msg);
        }
        Ok((model, street))
    })
}

/// `casus play`: straight to the seat.
pub fn play(args: &Args, typed: &Play) -> Result<ExitCode, Trouble> {
    open(args, false, |set| {
        let (sitting, keep, cut) = sit(args, typed)?;
        let content = Arc::clone(&sitting.case().content);
        let mut street = Street::new(args, Arc::clone(&content));
        street.keep = Some(keep);
        let mut model = model(set, content);
        model.open(sitting);
        if let Some(cut) = cut {
            model.update(Msg::Done(cut));
        }
        Ok((model, street))
    })
}

/// `casus debrief`: straight into a recorded night.
pub fn debrief(args: &Args, file: &Path) -> Result<ExitCode, Trouble> {
    open(args, false, |set| {
        let tape = shown_again::tape(args, &file.to_string_lossy())
            .map_err(|what| Trouble::Found(format!("{}: {what}", kept::shown(file))))?;
        let content = loading::content(args)?;
        let mut street = Street::new(args, Arc::clone(&content));
        let mut model = model(set, content);
        model.alone = true;
        step(&mut model, tape, &mut street);
        Ok((model, street))
    })
}

/// What was set, and what has to be said of it.
type Set = (Settings, Option<String>);

/// The terminal shows its first frame at once; what is played is made ready behind it.
fn open<'a>(
    args: &Args,
    entries: bool,
    ready: impl FnOnce(Set) -> Result<(Model, Street<'a>), Trouble>,
) -> Result<ExitCode, Trouble> {
    let set = settings(args);
    let shown = set.0.clone();
    let curtain = |width, height| curtain(width, height, entries);
    let played = terminal::run_behind(curtain, &shown, || ready(set));
    played.map_err(|error| Trouble::Found(error.to_string()))??;
    Ok(ExitCode::SUCCESS)
}

/// What was set, and what the environment and the command line ask for on top. The second is a sentence where the file
/// of settings cannot be used.
fn settings(args: &Args) -> Set {
    let (mut settings, wrong) = match read_settings() {
        Ok(None) => (Settings::default(), None),
        Ok(Some(text)) => match ron::from_str(&text) {
            Ok(settings) => (settings, None),
            Err(error) => (
                Settings::default(),
                Some(format!(
                    "The settings cannot be read ({error}); the usual ones are used."
                )),
            ),
        },
        Err(fault) => (Settings::default(), Some(format!("The settings: {fault}."))),
    };
    let unwanted = || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colourless = match args.color {
        When::Always => false,
        When::Never => true,
        When::Auto => unwanted(),
    };
    if colourless {
        settings.theme = Theme::Monochrome;
    }
    settings.ascii |= args.ascii;
    (settings, wrong)
}

/// The screens with what was set.
fn model((settings, wrong): Set, content: Arc<Content>) -> Model {
    let mut model = Model::new(content, settings);
    if let Some(wrong) = wrong {
        model.update(Msg::Failed(wrong));
    }
    model
}

/// The outside of the screens.
struct Street<'a> {
    args: &'a Args,
    content: Arc<Content>,
    keep: Option<Autosave>,
    studying: Option<studying::Studying>,
}

impl Street<'_> {
    fn new(args: &Args, content: Arc<Content>) -> Street<'_> {
        Street {
            args,
            content,
            keep: None,
            studying: None,
        }
    }

    /// What is asked of the night that is shown.
    fn shown(&mut self, model: &Model, effect: Effect) -> Result<Option<Msg>, String> {
        let Place::Tape(tape) = &model.place else {
            return Ok(None);
        };
        match effect {
            Effect::Study => {
                let studying = self.studying.insert(studying::Studying::default());
                studying.look(tape.eye());
                studying.odds(&tape.debrief);
                Ok(None)
            }
            Effect::Fork { at, instead, says } => {
                let studying = self.studying.get_or_insert_default();
                studying.fork(&tape.debrief, at, instead, says);
                Ok(None)
            }
            Effect::KeepFork => {
                let Some(fork) = &tape.fork else {
                    return Ok(None);
                };
                shown_again::keep(self.args, tape, fork).map(|says| Some(Msg::Done(says)))
            }
            Effect::TakeOver(at, seat) => {
                let (sitting, keep) = shown_again::take_over(self.args, tape, at, seat)?;
                self.studying = None;
                self.keep = Some(keep);
                Ok(Some(Msg::Began(Box::new(sitting))))
            }
            Effect::Note { line, by, text } => {
                shown_again::remark(self.args, tape, line, by, &text).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// The night that was just played, from its record.
    fn just_played(&self) -> Result<Msg, String> {
        let kept = self.keep.as_ref().and_then(Autosave::path);
        let path = kept.ok_or(words::debrief::NOT_KEPT)?;
        shown_again::tape(self.args, &path.to_string_lossy())
    }

    fn shelf(&self) -> Result<Shelf, String> {
        kept::shelf(self.args).map_err(told)
    }

    fn begin(&mut self, wanted: &Wanted) -> Result<Msg, String> {
        let case = match Case::new(Arc::clone(&self.content), &wanted.scenario) {
            Some(case) => Arc::new(case),
            None => loading::case(self.args, &wanted.scenario).map_err(told)?,
        };
        let usual = || case.play.scenario.usual_seed().unwrap_or_else(chosen);
        let seed = wanted.seed.unwrap_or_else(usual);
        let setup = Setup {
            seats: vec![wanted.seat.code().to_owned()],
            tempo: wanted.tempo,
            reasons: wanted.reasons,
            ..Setup::automatic(&wanted.scenario, seed)
        };
        let table = Table::begin(case.drawn(seed), setup);
        let sources = loading::sources(self.args).map_err(told)?;
        let content = sources.of_session(&wanted.scenario).pack();
        let keep = Autosave::on(self.shelf()?, Arc::new(RealDisk), &table, content);
        self.keep = Some(keep);
        Ok(Msg::Began(Box::new(Sitting::new(table, wanted.seat))))
    }

    fn resume(&mut self, name: &str) -> Result<Msg, String> {
        let typed = Play::usual();
        let (sitting, keep, _) = resumed(self.args, &typed, Path::new(name)).map_err(told)?;
        self.keep = Some(keep);
        Ok(Msg::Began(Box::new(sitting)))
    }

    /// One's own saves, the one last written first; then those that come with the game.
    fn list(&self) -> Option<Msg> {
        let own = self.shelf().and_then(|shelf| {
            let listed = shelf.list();
            listed.map_err(|fault| fault.to_string())
        });
        let mut saves: Vec<Saved> = own.unwrap_or_default().iter().map(saved).collect();
        saves.extend(SAMPLES.iter().map(sample));
        if let Ok(shelf) = self.shelf() {
            for save in &mut saves {
                save.says = shelf.alias().codes(&save.says);
            }
        }
        Some(Msg::Saves(saves))
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), String> {
        let (from, to) = (name(from)?, name(to)?);
        let renamed = self.shelf()?.rename(&from, &to);
        renamed.map_err(|fault| format!("It keeps its name: {fault}."))
    }

    fn delete(&self, chosen: &str) -> Result<(), String> {
        let deleted = self.shelf()?.delete(&name(chosen)?);
        deleted.map_err(|fault| format!("It stays: {fault}."))
    }

    fn turn(&mut self, model: &mut Model, effect: Effect) -> Option<Msg> {
        let mut keep = Rescue {
            keep: self.keep.as_mut(),
            moved: None,
        };
        let sitting = &mut model.night_mut()?.sitting;
        let msg = match effect {
            Effect::Turn(orders) => Msg::Turned(sitting.turn(&orders, &mut keep)),
            _ => Msg::PlayedOut(sitting.play_out(&mut keep)),
        };
        if let Some(moved) = keep.moved {
            model.update(Msg::Failed(moved));
        }
        Some(msg)
    }
}

fn saved(save: &crate::session::Save) -> Saved {
    Saved {
        name: save.name.to_string(),
        says: words::save::line(save),
        open: save.glance.as_ref().is_ok_and(Glance::is_unfinished),
        sample: false,
    }
}

fn sample(sample: &Sample) -> Saved {
    Saved {
        name: sample.name.to_owned(),
        says: words::save::sample(sample),
        open: false,
        sample: true,
    }
}

fn name(typed: &str) -> Result<SaveName, String> {
    SaveName::new(typed.trim()).map_err(|error| format!("{error}."))
}

/// Writes the settings; a sentence when they cannot be written.
fn remember(settings: &Settings) -> Option<String> {
    let text = ron::ser::to_string_pretty(settings, Default::default());
    let written = text
        .map_err(|error| error.to_string())
        .and_then(|text| write_settings(&text).map_err(|fault| fault.to_string()));
    written
        .err()
        .map(|why| format!("It holds until you leave; the settings cannot be written: {why}."))
}

fn told(trouble: Trouble) -> String {
    match trouble {
        Trouble::Usage(what) | Trouble::Found(what) => what,
    }
}

/// Keeps; where that fails, goes on in a new file in the folder for what is temporary, and says so.
struct Rescue<'a> {
    keep: Option<&'a mut Autosave>,
    moved: Option<String>,
}

impl Keep for Rescue<'_> {
    fn keep(&mut self, turned: &Turned<'_>) -> Result<(), String> {
        let Some(keep) = &mut self.keep else {
            return Ok(());
        };
        let Err(why) = keep.keep(turned) else {
            return Ok(());
        };
        let elsewhere = elsewhere(turned);
        let kept = Keep::elsewhere(*keep, &elsewhere).and_then(|()| keep.keep(turned));
        let path = clean(&elsewhere.to_string_lossy(), 120);
        match kept {
            Ok(()) => {
                self.moved = Some(format!("{why}: the night is now kept in {path}."));
                Ok(())
            }
            Err(_) => Err(format!(
                "Stopped: turn {} cannot be kept, so it is not told: {why}. q leaves.",
                turned.turn.0
            )),
        }
    }
}

fn elsewhere(turned: &Turned<'_>) -> PathBuf {
    let setup = turned.table.setup();
    let file = format!("casus-{}-{}.casus", setup.seed, std::process::id());
    std::env::temp_dir().join(file)
}

impl Outside for Street<'_> {
    fn act(&mut self, model: &mut Model, effect: Effect) -> Option<Msg> {
        let said = |done: Result<Msg, String>| Some(done.unwrap_or_else(Msg::Failed));
        match effect {
            Effect::Begin(wanted) => said(self.begin(&wanted)),
            Effect::Turn(_) | Effect::PlayOut => self.turn(model, effect),
            Effect::List => {
                self.keep = None;
                self.list()
            }
            Effect::Resume(name) => said(self.resume(&name)),
            Effect::Replay(name) => said(shown_again::tape(self.args, &name)),
            Effect::Debrief => said(self.just_played()),
            Effect::Rest => {
                self.studying = None;
                self.keep = None;
                self.list()
            }
            Effect::Study
            | Effect::Fork { .. }
            | Effect::KeepFork
            | Effect::TakeOver(..)
            | Effect::Note { .. } => self
                .shown(model, effect)
                .unwrap_or_else(|why| Some(Msg::Failed(why))),
            Effect::Rename(from, to) => {
                let renamed = self.rename(&from, &to);
                renamed.map_or_else(|why| Some(Msg::Failed(why)), |()| self.list())
            }
            Effect::Delete(name) => {
                let deleted = self.delete(&name);
                deleted.map_or_else(|why| Some(Msg::Failed(why)), |()| self.list())
            }
            Effect::Remember(settings) => remember(&settings).map(Msg::Failed),
            Effect::Suspend | Effect::Quit => None,
        }
    }
    fn heard(&mut self, model: &Model) -> Option<Msg> {
        let studying = self.studying.as_mut()?;
        if let Place::Tape(tape) = &model.place {
            studying.look(tape.eye());
        }
        studying.heard()
    }
}
