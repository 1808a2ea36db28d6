//! A session being recorded.

use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

use crate::base::digest::Sum;
use crate::record::disk::{Disk, Fault};
use crate::record::line::{Kind, NotALine};
use crate::record::memo::eight_words;
use crate::record::names::Names;
use crate::record::open::{Cut, LastLine, OpenError, resume};
use crate::record::pack::pack;
use crate::record::payload::{End, Head, Input, Note, Turn, Why, to_ron};
use crate::record::recording::{Packed, ReadError, Recording};
use crate::record::write::{CommitError, Entry, Writer};

/// A record that is being written, line by line as things happen.
pub struct Recorder {
    writer: Writer,
    names: Names,
}

/// One line to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Input(Input),
    Why(Why),
    Turn(Turn),
    Note(Note),
    End(End),
}

/// Why a record was not begun.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BeginError {
    #[error(transparent)]
    Disk(#[from] Fault),
    #[error(transparent)]
    Commit(#[from] CommitError),
    #[error("the head names other content than the one to be written")]
    OtherContent,
}

/// Why a record is not gone on with.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ResumeError {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("it has ended; `casus replay` tells it again")]
    Ended,
    #[error(
        "it was played under rules {rules}, and can be read but not gone on with; `casus replay` tells it"
    )]
    OtherRules { rules: u16 },
    #[error(transparent)]
    Commit(#[from] CommitError),
}

impl Recorder {
    /// A new file with its first two lines, synced.
    pub fn begin(
        disk: Arc<dyn Disk>,
        path: &Path,
        head: &Head,
        content: &[u8],
        names: Names,
    ) -> Result<Recorder, BeginError> {
        if head.content != Sum::of_bytes(content) {
            return Err(BeginError::OtherContent);
        }
        let packed = Packed {
            bytes: content.len(),
            deflated: pack(content),
        };
        let first = [
            entry(Kind::Head, head, &names).map_err(CommitError::from)?,
            entry(Kind::Content, &packed, &names).map_err(CommitError::from)?,
        ];
        let mut writer = Writer::create(disk, path)?;
        if let Err(error) = writer.commit(&first) {
            writer.abandon();
            return Err(error.into());
        }
        Ok(Recorder { writer, names })
    }
    /// A new file that begins as `parent` does, up to its line `after`: the last that both have in common in meaning.
    /// `head` names the parent; what follows is written as in any record.
    pub fn branch(
        disk: Arc<dyn Disk>,
        path: &Path,
        head: &Head,
        parent: &Recording,
        after: u64,
        names: Names,
    ) -> Result<Recorder, BeginError> {
        let lines = parent
            .walk()
            .lines()
            .skip(1)
            .take_while(|line| line.seq <= after);
        let copied = lines.map(|line| Entry {
            kind: line.kind,
            payload: line.payload.to_owned(),
        });
        let mut first = vec![entry(Kind::Head, head, &names).map_err(CommitError::from)?];
        first.extend(copied);
        let mut writer = Writer::create(disk, path)?;
        if let Err(error) = writer.commit(&first) {
            writer.abandon();
            return Err(error.into());
        }
        Ok(Recorder { writer, names })
    }
    /// Adds a remark to a record, ended or not, whose lines are good.
    ///
    /// # Errors
    /// As for going on with it: damaged, held by someone, or a disk that refuses. Then nothing was added.
    pub fn remark(disk: Arc<dyn Disk>, path: &Path, note: &Note) -> Result<(), ResumeError> {
        let mut writer = resume(disk, path, LastLine::Refuse)?.writer;
        let line = entry(Kind::Note, note, &Names::default()).map_err(CommitError::from)?;
        Ok(writer.commit(&[line])?)
    }
    /// Goes on with a record that has not ended. `names` reads the content that it embeds.
    pub fn resume(
        disk: Arc<dyn Disk>,
        path: &Path,
        last: LastLine,
        names: impl FnOnce(&Recording) -> Option<Names>,
    ) -> Result<(Recorder, Recording, Option<Cut>), ResumeError> {
        let resumed = resume(disk, path, last)?;
        let recording = Recording::new(resumed.walk)?;
        if !recording.head().is_playable() {
            let rules = recording.head().rules;
            return Err(ResumeError::OtherRules { rules });
        }
        let names = names(&recording).ok_or(ReadError::Content)?;
        if recording.end(&names)?.is_some() {
            return Err(ResumeError::Ended);
        }
        let mut recorder = Recorder {
            writer: resumed.writer,
            names,
        };
        if let Some(cut) = &resumed.cut {
            recorder.say_cut(cut)?;
        }
        Ok((recorder, recording, resumed.cut))
    }
    /// Writes all items in one commit. When this returns `Ok`, and not before, they may be told to anyone.
    pub fn commit(&mut self, items: &[Item]) -> Result<(), CommitError> {
        let entries: Result<Vec<Entry>, NotALine> =
            items.iter().map(|item| item.entry(&self.names)).collect();
        self.writer.commit(&entries?)
    }
    /// Writes every committed line to a new file elsewhere, and goes on there.
    pub fn rescue(&mut self, elsewhere: &Path) -> Result<(), Fault> {
        self.writer.rescue(elsewhere)
    }
    /// The words that [`End`] holds, if it is the next line committed.
    pub fn words(&self) -> String {
        eight_words(self.writer.chain()).join(" ")
    }
    pub fn names(&self) -> &Names {
        &self.names
    }
    pub fn writer(&self) -> &Writer {
        &self.writer
    }

    /// A person's choice to go on without a line is part of the record; a mended cut lost nothing and is not.
    fn say_cut(&mut self, cut: &Cut) -> Result<(), CommitError> {
        if cut.flaw.harm == crate::record::walk::Harm::Torn {
            return Ok(());
        }
        self.commit(&[Item::Note(Note {
            on: cut.flaw.line,
            by: None,
            text: format!("Gone on without a damaged last line ({}).", cut.flaw),
            time: String::new(),
        })])
    }
}

impl Item {
    fn entry(&self, names: &Names) -> Result<Entry, NotALine> {
        match self {
            Item::Input(input) => entry(Kind::Input, input, names),
            Item::Why(why) => entry(Kind::Why, why, names),
            Item::Turn(turn) => entry(Kind::Turn, turn, names),
            Item::Note(note) => entry(Kind::Note, note, names),
            Item::End(end) => entry(Kind::End, end, names),
        }
    }
}

fn entry<T: serde::Serialize>(kind: Kind, value: &T, names: &Names) -> Result<Entry, NotALine> {
    let payload = to_ron(value, names)?;
    Ok(Entry { kind, payload })
}
