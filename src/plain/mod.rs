//! Lines: a night, and the whole game, for a pipe, a screen reader and a dumb terminal.
//!
//! - No cursor is moved and no line is taken back.
//! - No meaning is carried by colour or by place alone.
//! - No sentence is made here that `words` could give.

pub mod night;
