//! Lines: a night, and the whole game, for a pipe, a screen reader and a dumb terminal.
//!
//! - No cursor is moved and no line is taken back: every line is a sentence or a numbered choice.
//! - No meaning is carried by colour or by place alone.
//! - No prompt stands without NEXT, ELSE and the keys that work there.
//! - No sentence of the crisis is made here that `words` could give.
//! - No terminal, file, clock or thread is used: a reader and a writer come in.
//! - No state is named: the table hands out observations.

pub mod again;
mod arrive;
mod compose;
pub mod debrief;
mod elsewhere;
mod game;
pub mod night;
mod open_book;
mod pages;
mod prompt;
mod spoken;
mod typed;
mod wrap;

/// What is typed to say how sure one is.
const SURE: &str = "who";

pub use crate::sitting::{Keep, Sitting};
pub use game::{Left, play};
