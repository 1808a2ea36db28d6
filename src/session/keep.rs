//! A session kept as it is played: inputs, weighings and what each turn brought, in one commit a turn.

use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

use crate::base::digest::Sum;
use crate::base::ids::Seat;
use crate::government::Why;
use crate::record::disk::{Disk, Fault};
use crate::record::line::NotALine;
use crate::record::names::Names;
use crate::record::payload::{
    Act, By, End, Head, Input, Parent, Told, Turn, Weighed, Why as Weighing,
};
use crate::record::recorder::{BeginError, Item, Recorder};
use crate::record::recording::Recording;
use crate::record::write::CommitError;
use crate::session::{Spoken, Table, ending_word};
use crate::world::event::{Audience, Event};
use crate::world::order::Sealed;

/// A turn that has just closed.
#[derive(Clone, Copy, Debug)]
pub struct Turned<'a> {
    pub turn: (u8, u8),
    /// Who spoke, and what.
    pub spoken: &'a [(Seat, &'a Spoken)],
    pub sealed: &'a [(Seat, Sealed)],
    pub whys: &'a [Why],
    pub events: &'a [(Event, Audience)],
    /// As it stands after the turn.
    pub table: &'a Table,
}

/// A record being written, turn by turn, to the end of the tail.
pub struct Keeper {
    recorder: Recorder,
    /// The last turn kept, so that one whose end could not be written is not written twice.
    kept: Option<(u8, u8)>,
}

/// Why a turn was not kept. Nothing of it may be told to anyone.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KeepError {
    #[error(transparent)]
    Commit(#[from] CommitError),
    #[error(transparent)]
    NotALine(#[from] NotALine),
    /// There is no file yet, and none could be made.
    #[error(transparent)]
    Begin(#[from] BeginError),
    #[error(transparent)]
    Disk(#[from] Fault),
}

impl Keeper {
    /// A new file for the session at `table`; `content` is the bytes it is played with.
    ///
    /// # Errors
    /// A file that is there already, and whatever else the disk refuses.
    pub fn begin(
        disk: Arc<dyn Disk>,
        path: &Path,
        table: &Table,
        content: &[u8],
    ) -> Result<Keeper, BeginError> {
        let case = table.case();
        let title = &case.play.scenario.title;
        let head = Head::new(table.setup(), title, Sum::of_bytes(content));
        let names = Names::new(&case.content, &case.play);
        let recorder = Recorder::begin(disk, path, &head, content, names)?;
        let kept = None;
        Ok(Keeper { recorder, kept })
    }
    /// A new file for a branch of `parent`, played anew from the turn after its line `after`; `setup` says who sits now.
    ///
    /// # Errors
    /// A file that is there already, and whatever else the disk refuses.
    pub fn branch(
        disk: Arc<dyn Disk>,
        path: &Path,
        parent: &Recording,
        after: u64,
        table: &Table,
    ) -> Result<Keeper, BeginError> {
        let case = table.case();
        let chain = parent.walk().line(after.max(1) as usize - 1).chain;
        let head = Head {
            parent: Some(Parent::new(chain, table.turn().0)),
            ..Head::new(table.setup(), &parent.head().title, parent.head().content)
        };
        let names = Names::new(&case.content, &case.play);
        let recorder = Recorder::branch(disk, path, &head, parent, after, names)?;
        let kept = None;
        Ok(Keeper { recorder, kept })
    }
    /// Goes on with a record that was opened again and folded to `table`. If only its end is missing, that is written.
    pub(super) fn resume(recorder: Recorder, table: &Table) -> Result<Keeper, KeepError> {
        let kept = None;
        let mut keeper = Keeper { recorder, kept };
        keeper.end(table)?;
        Ok(keeper)
    }
    /// Keeps a turn, and the end when it was the last one of the tail.
    ///
    /// # Errors
    /// It is not kept, and nothing will be until the record is [rescued](Keeper::rescue); then the same turn is
    /// handed in again.
    pub fn turn(&mut self, turned: &Turned<'_>) -> Result<(), KeepError> {
        self.turn_among(turned, &[])
    }
    /// The same, behind what others than the seats put in: the facilitator's own words.
    ///
    /// # Errors
    /// As of [`Keeper::turn`].
    pub fn turn_among(&mut self, turned: &Turned<'_>, others: &[Input]) -> Result<(), KeepError> {
        if self.kept != Some(turned.turn) {
            let others = others.iter().cloned().map(Item::Input);
            let mut items: Vec<Item> = others.collect();
            items.extend(self::items(turned, self.recorder.names())?);
            self.recorder.commit(&items)?;
            self.kept = Some(turned.turn);
        }
        self.end(turned.table)
    }
    /// Copies all that was kept to a new file, and goes on there.
    pub fn rescue(&mut self, elsewhere: &Path) -> Result<(), Fault> {
        self.recorder.rescue(elsewhere)
    }
    /// Where it is kept.
    pub fn path(&self) -> &Path {
        self.recorder.writer().path()
    }
    /// Why nothing more is kept there, if so.
    pub fn stopped(&self) -> Option<&Fault> {
        self.recorder.writer().stopped()
    }

    fn end(&mut self, table: &Table) -> Result<(), KeepError> {
        match end(table, self.recorder.words()) {
            Some(end) => Ok(self.recorder.commit(&[Item::End(end)])?),
            None => Ok(()),
        }
    }
}

/// Inputs each with its weighings, then what the turn brought.
fn items(turned: &Turned<'_>, names: &Names) -> Result<Vec<Item>, NotALine> {
    let (turn, part) = turned.turn;
    let mut items = Vec::new();
    for (seat, sealed) in turned.sealed {
        let mut seal = Input::seal(turn, part, *seat, sealed);
        let spoken = turned.spoken.iter().find(|(by, _)| by == seat);
        if let Some((_, spoken)) = spoken {
            items.extend(free_words(turned.turn, *seat, spoken).map(Item::Input));
            if let Act::Seal {
                reason, confidence, ..
            } = &mut seal.act
            {
                reason.clone_from(&spoken.reason);
                *confidence = spoken.confidence;
            }
        }
        items.push(Item::Input(seal));
        let choices = choices(turned, *seat, sealed);
        if !choices.is_empty() {
            let seat = *seat;
            items.push(Item::Why(Weighing {
                turn,
                part,
                seat,
                choices,
            }));
        }
    }
    let told = turned.events.iter();
    let told = told.map(|(event, to)| Told::new(event, *to, names));
    items.push(Item::Turn(Turn {
        turn,
        part,
        told: told.collect::<Result<_, _>>()?,
        digest: turned.table.digest(),
    }));
    Ok(items)
}

/// A public line and cables, as inputs of their own.
fn free_words((turn, part): (u8, u8), seat: Seat, spoken: &Spoken) -> impl Iterator<Item = Input> {
    let line = Some(spoken.line.clone()).filter(|text| !text.is_empty());
    let line = line.map(|text| Act::Line { text });
    let cables = spoken.cables.iter().cloned();
    let cables = cables.map(|(to, text)| Act::Cable { to, text });
    line.into_iter().chain(cables).map(move |act| Input {
        turn,
        part,
        by: By::Seat(seat),
        act,
        time: String::new(),
    })
}

/// What an automatic desk weighed. What a desk advised is not why the person at it did something else.
fn choices(turned: &Turned<'_>, seat: Seat, sealed: &Sealed) -> Vec<(Weighed, Option<Weighed>)> {
    let people = &turned.table.setup().seats;
    if people.iter().any(|code| code == seat.code()) && !sealed.instructed {
        return Vec::new();
    }
    let whys = turned.whys.iter().filter(|why| why.seat == seat);
    let pair = |why: &Why| {
        let runner_up = why.runner_up.map(|(order, score)| Weighed {
            order,
            score,
            parts: Vec::new(),
        });
        (Weighed::new(why.order, &why.parts), runner_up)
    };
    whys.map(pair).collect()
}

/// The last line, once the tail has been played.
fn end(table: &Table, words: String) -> Option<End> {
    let closing = table.closing().filter(|_| table.is_over())?;
    let ladders = &table.state().public.ladders;
    Some(End {
        formal: ladders.formal,
        functional: ladders.functional,
        ending: ending_word(closing.ending).to_owned(),
        day: u16::try_from(closing.day).unwrap_or(0),
        digest: closing.digest(table.setup()),
        words,
    })
}
