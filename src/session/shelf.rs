//! The saves of a folder: which there are, how each stands, and what a person may do with one.
//!
//! Every name is a [`SaveName`], so nothing typed on a screen is ever a path. Nothing is kept in memory: each call
//! looks at the folder anew.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::content::alias::Alias;
use crate::record::disk::{Disk, DiskLock, Fault};
use crate::record::line::Kind;
use crate::record::name::{NAME_MAX, SaveName};
use crate::record::names::Names;
use crate::record::open::LastLine;
use crate::record::payload::{End, Head, Told, Turn, from_ron};
use crate::record::recorder::BeginError;
use crate::record::recording::{ReadError, Recording};
use crate::record::walk::{Flaw, Harm};
use crate::session::{Keeper, Refolded, ReopenError, Reopened, Table};

/// A folder of saves.
#[derive(Clone)]
pub struct Shelf {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    alias: Alias,
}

/// One save, as far as it can be told without folding it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Save {
    pub name: SaveName,
    pub path: PathBuf,
    pub bytes: u64,
    /// When it was last written, in seconds since 1970 as the disk says: a label.
    pub changed: u64,
    /// What it says of itself; or why it cannot be read at all.
    pub glance: Result<Glance, ReadError>,
}

/// What a record says of itself, at a glance: nothing is folded and no weighing parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    pub head: Head,
    /// Number and part of the last turn that closed; (0, 0) before the first.
    pub closed: (u8, u8),
    /// What everyone was told in the last turns, the latest first: for a headline.
    pub told: Vec<Told>,
    pub end: Option<End>,
    pub standing: Standing,
}

/// What can be done with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// To be gone on with. A torn end, if any, is mended by that.
    Open,
    /// Its last page was written.
    Over,
    /// Played under other rules: to be read, not gone on with.
    Recorded,
    /// Its last line is wrong: gone on with only if the person says so.
    LastLine(Flaw),
    /// To be read up to there.
    Damaged(Flaw),
}

/// Turns that are looked at for something everyone was told.
const TURNS_BACK: usize = 3;

impl Glance {
    /// Looks at the good lines of a record.
    ///
    /// # Errors
    /// An end or a last turn that cannot be read, though its sums are good.
    pub fn of(recording: &Recording) -> Result<Glance, ReadError> {
        // The chronicle is written in words already: it needs no names.
        let names = Names::default();
        let lines = recording.walk().lines().rev();
        let turns = lines
            .filter(|line| line.kind == Kind::Turn)
            .take(TURNS_BACK);
        let turns: Vec<Turn> = turns
            .map(|line| from_ron(line.payload, &names, line.seq))
            .collect::<Result<_, _>>()?;
        let end = recording.end(&names)?;
        Ok(Glance {
            head: recording.head().clone(),
            closed: turns.first().map_or((0, 0), |turn| (turn.turn, turn.part)),
            standing: standing(recording, end.is_some()),
            end,
            told: turns.into_iter().flat_map(public).collect(),
        })
    }
    /// Whether it can be gone on with, perhaps after a question.
    pub const fn is_unfinished(&self) -> bool {
        matches!(self.standing, Standing::Open | Standing::LastLine(_))
    }
}

fn standing(recording: &Recording, ended: bool) -> Standing {
    match recording.flaw() {
        Some(flaw) if flaw.harm == Harm::Middle => Standing::Damaged(flaw),
        _ if !recording.head().is_playable() => Standing::Recorded,
        Some(flaw) if flaw.harm == Harm::LastLine => Standing::LastLine(flaw),
        _ if ended => Standing::Over,
        _ => Standing::Open,
    }
}

fn public(turn: Turn) -> impl Iterator<Item = Told> {
    let everyone = |told: &Told| told.to.words() == ["everyone"];
    turn.told.into_iter().filter(everyone)
}

impl Shelf {
    /// The folder need not exist yet.
    pub fn new(disk: Arc<dyn Disk>, folder: &Path) -> Shelf {
        let folder = folder.to_owned();
        Shelf {
            disk,
            folder,
            alias: Alias::default(),
        }
    }
    /// The same shelf, whose saves are told under other names.
    #[must_use]
    pub fn under(self, alias: Alias) -> Shelf {
        Shelf { alias, ..self }
    }
    pub const fn alias(&self) -> &Alias {
        &self.alias
    }
    pub fn folder(&self) -> &Path {
        &self.folder
    }
    pub fn path(&self, name: &SaveName) -> PathBuf {
        self.folder.join(name.file())
    }
    /// All saves, the one last written first.
    ///
    /// # Errors
    /// A folder that cannot be read; a save that cannot says so itself.
    pub fn list(&self) -> Result<Vec<Save>, Fault> {
        let files = self.disk.list(&self.folder)?;
        let mut saves: Vec<Save> = files
            .into_iter()
            .filter_map(|file| {
                let name = SaveName::of_file(&file.name)?;
                Some(self.save(name, file.bytes, file.changed))
            })
            .collect();
        saves.sort_by(|one, other| {
            let latest = other.changed.cmp(&one.changed);
            latest.then_with(|| one.name.cmp(&other.name))
        });
        Ok(saves)
    }
    /// The save last written that can be gone on with, and that is not being played elsewhere.
    ///
    /// # Errors
    /// As [`Shelf::list`].
    pub fn unfinished(&self) -> Result<Option<Save>, Fault> {
        let open = |save: &Save| save.glance.as_ref().is_ok_and(Glance::is_unfinished);
        let free = |save: &Save| !matches!(self.lock(&save.name), Err(Fault::Held { .. }));
        let found = self.list()?.into_iter();
        Ok(found.filter(open).find(free))
    }
    /// A name nobody has, from a wish such as `night-swarm-pol-7`: the wish itself, or with `-2`, `-3` behind it.
    ///
    /// # Errors
    /// As [`Shelf::list`], and where even the thousandth is taken.
    pub fn free_name(&self, wish: &str) -> Result<SaveName, Fault> {
        let taken = self.disk.list(&self.folder)?;
        let free = |name: &SaveName| taken.iter().all(|file| file.name != name.file());
        let plain = plain(wish);
        let numbered = (2..1_000).map(|n| format!("{plain}-{n}"));
        std::iter::once(plain.clone())
            .chain(numbered)
            .filter_map(|name| SaveName::new(&name).ok())
            .find(free)
            .ok_or(Fault::Exists)
    }
    /// A new save for the session at `table`, which is played with `content`; the folder is made if need be.
    ///
    /// # Errors
    /// A name that is taken, and whatever else the disk refuses.
    pub fn begin(
        &self,
        name: &SaveName,
        table: &Table,
        content: &[u8],
    ) -> Result<Keeper, BeginError> {
        self.disk.make_folder(&self.folder)?;
        Keeper::begin(Arc::clone(&self.disk), &self.path(name), table, content)
    }
    /// A new save that leaves `parent` after its line `after`, to be played on from `table`.
    ///
    /// # Errors
    /// A name that is taken, and whatever else the disk refuses.
    pub fn branch(
        &self,
        name: &SaveName,
        parent: &Recording,
        after: u64,
        table: &Table,
    ) -> Result<Keeper, BeginError> {
        self.disk.make_folder(&self.folder)?;
        Keeper::branch(
            Arc::clone(&self.disk),
            &self.path(name),
            parent,
            after,
            table,
        )
    }
    /// Goes on with a save, see [`Reopened::open`].
    ///
    /// # Errors
    /// As there.
    pub fn go_on(
        &self,
        name: &SaveName,
        last: LastLine,
        seen: impl FnMut(&Recording, &Table, Option<&Refolded>),
    ) -> Result<Reopened, ReopenError> {
        Reopened::open(
            Arc::clone(&self.disk),
            &self.path(name),
            last,
            &self.alias,
            seen,
        )
    }
    /// Reads a save without changing it, to replay it.
    ///
    /// # Errors
    /// A file that is no record of ours, or is newer than us.
    pub fn read(&self, name: &SaveName) -> Result<Recording, ReadError> {
        let recording = Recording::read(self.disk.as_ref(), &self.path(name))?;
        Ok(recording.under(self.alias.clone()))
    }
    /// Gives a save another name.
    ///
    /// # Errors
    /// A name that is taken, or a save that someone is playing.
    pub fn rename(&self, from: &SaveName, to: &SaveName) -> Result<(), Fault> {
        let _held = (self.lock(from)?, self.lock(to)?);
        self.disk.rename(&self.path(from), &self.path(to))
    }
    /// Removes a save for good; whoever asks for this has asked the person first.
    ///
    /// # Errors
    /// A save that someone is playing.
    pub fn delete(&self, name: &SaveName) -> Result<(), Fault> {
        let _held = self.lock(name)?;
        self.disk.remove(&self.path(name))
    }

    fn lock(&self, name: &SaveName) -> Result<Box<dyn DiskLock>, Fault> {
        self.disk.lock(&self.path(name))
    }
    fn save(&self, name: SaveName, bytes: u64, changed: u64) -> Save {
        let glance = self
            .read(&name)
            .and_then(|recording| Glance::of(&recording));
        Save {
            path: self.path(&name),
            name,
            bytes,
            changed,
            glance,
        }
    }
}

/// Letters that a name may have, with room for a number behind them.
fn plain(wish: &str) -> String {
    let lower = wish.to_lowercase();
    let kept = lower.chars().map(|letter| match letter {
        'a'..='z' | '0'..='9' | '-' | '_' => letter,
        _ => '-',
    });
    let name: String = kept.take(NAME_MAX - 4).collect();
    if SaveName::new(&name).is_ok() {
        name
    } else {
        "night".to_owned()
    }
}
