//! Every geometric figure as plain numbers and as a picture in cells: map, table, hemicycle, charts.
//!
//! - No terminal, no theme and no colour here: a cell has a glyph and an [`Ink`], and a face decides what that looks like.
//! - No state is named: figures are given plain numbers, content, and what a seat can see.
//! - No size panics: nothing fits into 0 x 0, and what finds no room is left out or counted, never drawn outside.
//! - No picture depends on the machine: whole numbers and tables, no transcendental function.
//! - No meaning by ink alone: glyphs and words carry it too, and [`Picture::ascii`] keeps every cell in its place.
//!
//! A figure is a struct of what it shows; `picture(width, height)` draws it. Most hand out, beside the picture, where
//! things came to stand, for cursors and arrows. [`Picture::runs`] gives a row as pieces of one ink each.

pub mod answers;
pub mod ascii;
pub mod balance;
pub mod bar;
pub mod braille;
pub mod chart;
pub mod hemicycle;
pub mod map;
pub mod picture;
mod places;
pub mod ring;
pub mod spark;
pub mod timeline;
mod turn;

pub use braille::{Blend, Dots};
pub use picture::{Cell, Ink, Picture, Spot};

use crate::world::text::Stance;

/// The glyph and the ink of a stance, the same in every figure and list (MOCKUPS: grammar).
pub const fn stance(stance: Stance) -> (char, Ink) {
    match stance {
        Stance::Endorse => ('●', Ink::Good),
        Stance::Silent => ('○', Ink::Text),
        Stance::Reserve => ('◐', Ink::Warn),
        Stance::AskTime => ('◔', Ink::Warn),
        Stance::Break => ('✗', Ink::Alarm),
        Stance::Open => ('◌', Ink::Faint),
    }
}
