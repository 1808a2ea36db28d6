//! A night on paper: HTML, Markdown, CSV and a recording of its replay, each made whole in memory.
//!
//! - No sentence of the crisis is made in two places: HTML and Markdown are one [`Report`], written twice.
//! - No seat's copy is made by taking things away: it is built from what that seat saw ([`crate::words::seen::Seen`]), and no state is
//!   in reach there.
//! - No script, no font, no picture and no link is loaded by a page; nothing a person typed is markup, formula or code.
//! - No clock and no chance: the same record and the same figures are the same bytes.
//! - No file is written here.

pub mod cast;
pub mod draw;
pub mod html;
pub mod markdown;
pub mod page;
pub mod replay;
pub mod table;
mod tell;

pub use html::html;
pub use markdown::markdown;
pub use page::Report;
pub use replay::replay;
pub use tell::{seat, whole};
