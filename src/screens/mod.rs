//! The night as screens: a model, an update, and a view into a buffer of cells.
//!
//! - No terminal, no clock, no file and no thread: messages come in, effects go out, and a buffer is drawn.
//! - No rule is made here: the seat, its draft and its turns are those of plain lines.
//! - No state is named: a screen is given the seat's observation, its log and its own draft.
//! - No colour and no glyph carries a meaning alone: cells have roles, a theme and a table of glyphs come last.
//! - No key does two things in play, and none but arrows and hjkl moves.

pub mod board;
mod cards;
pub mod effect;
mod end;
pub mod fit;
mod foot;
mod front;
mod halls;
mod head;
mod help;
pub mod key;
mod last_page;
mod lesson;
mod lists;
pub mod look;
mod marks;
pub mod model;
pub mod night;
mod numbers;
mod over_foot;
mod own_words;
pub mod page;
mod pane;
mod panels;
pub mod picture;
mod play;
mod radar;
mod roll;
mod roll_page;
mod run_page;
pub mod settings;
mod sheet;
pub mod tape;
mod tape_page;
mod top;
mod tune;
mod update;
mod verbs;
pub mod view;
mod why;

pub use effect::{Effect, Msg, Outside, Saved, Wanted, step};
pub use halls::curtain;
pub use key::Key;
pub use model::Model;
pub use settings::Settings;
pub use top::PICKS;
pub use view::view;
