//! What the screens ask of the outside, and what comes back. Both are closed: nothing else leaves or enters.

use crate::base::ids::Seat;
use crate::record::payload::Note;
use crate::screens::key::Key;
use crate::screens::model::Model;
use crate::screens::settings::Settings;
use crate::screens::tape::{Fork, Tape};
use crate::sitting::Sitting;
use crate::study::debrief::{Instead, Paired, Part};
use crate::world::order::Order;
use crate::world::setup::{Reasons, TempoKind};

/// A new night, as it was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub scenario: String,
    pub seat: Seat,
    /// Drawn by the outside when left open.
    pub seed: Option<u64>,
    pub reasons: Reasons,
    pub tempo: TempoKind,
}

/// A saved session, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub name: String,
    /// What it is, how it stands, and the headline it was left at.
    pub says: String,
    /// It can be gone on with.
    pub open: bool,
    /// It comes with the game.
    pub sample: bool,
}

/// What the outside is asked to do. Each is answered by at most one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Begin a night and keep it from its first turn.
    Begin(Wanted),
    /// Close the open turn of the night with these orders, kept before it is told.
    Turn(Vec<Order>),
    /// Play on to the last hour with nobody looking.
    PlayOut,
    /// Which sessions are saved.
    List,
    /// Go on with a saved session.
    Resume(String),
    /// Fold a saved session again, turn by turn.
    Replay(String),
    /// Go through the night that was just played.
    Debrief,
    /// Play the night that is shown on, over and over: its odds come as parts.
    Study,
    /// Stop that, and tell which sessions are saved.
    Rest,
    /// Play the night that is shown on from another choice.
    Fork {
        at: usize,
        instead: Instead,
        says: String,
    },
    /// Keep the fork that is shown as a record of its own.
    KeepFork,
    /// Sit down at a seat before the turn at this place, in a branch of the night that is shown.
    TakeOver(usize, Seat),
    /// Add a remark to the record that is shown.
    Note {
        line: u64,
        by: Option<Seat>,
        text: String,
    },
    Rename(String, String),
    Delete(String),
    /// Remember the settings.
    Remember(Settings),
    /// Stop as a shell stops a program, and come back.
    Suspend,
    Quit,
}

/// What comes in.
pub enum Msg {
    Key(Key),
    /// Text pasted in one piece.
    Paste(String),
    Resize(u16, u16),
    /// A moment of motion has passed; it comes only while [`Model::beat`] asks for it.
    Tick,
    Began(Box<Sitting>),
    /// The turn was kept and closed, or the sentence that says why not.
    Turned(Result<(), String>),
    PlayedOut(Result<(), String>),
    Saves(Vec<Saved>),
    Tape(Box<Tape>),
    /// What was found out about the night that is shown, since last asked.
    Parts(Vec<Part>),
    /// A fork of it, and then what it is worth.
    Forked(Box<Fork>),
    Paired(Box<Paired>),
    /// The remark stands in the record.
    Noted(u64, Box<Note>),
    /// Something was done; a sentence.
    Done(String),
    /// Something did not work; a sentence.
    Failed(String),
}

/// The world outside: disk, content, clock.
pub trait Outside {
    /// Does what is asked; the message is what came of it.
    fn act(&mut self, model: &mut Model, effect: Effect) -> Option<Msg>;
    /// What came of work under way, if anything did since last asked. It never waits; it is asked while
    /// [`Model::listens`].
    fn heard(&mut self, _model: &Model) -> Option<Msg> {
        None
    }
}

/// Gives a message to the model and does what it asks for, until it asks for nothing. False when it wants to be left.
pub fn step(model: &mut Model, msg: Msg, outside: &mut impl Outside) -> bool {
    let mut next = model.update(msg);
    while let Some(effect) = next {
        if effect == Effect::Quit {
            return false;
        }
        next = match outside.act(model, effect) {
            Some(msg) => model.update(msg),
            None => None,
        };
    }
    true
}
