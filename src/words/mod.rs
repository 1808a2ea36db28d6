//! Every sentence a person reads and every figure a person looks at, made from an observation, an event or an order.
//!
//! - No sentence is made from the state: an observation, the content and an event told to the seat are all there is.
//! - No sentence carries the desk's own choice: NEXT, ELSE and questions are pure functions of what the seat sees.
//! - No living person is named, and no count of hands at the Council: stances, silence and objections.
//! - No number stands without its unit, and no doubt without a word.
//! - No file, terminal or clock is used here.

pub mod advice;
pub mod aims;
pub mod bands;
pub mod chronicle;
pub mod clause;
pub mod clocks;
pub mod code;
pub mod debrief;
pub mod digest;
pub mod ending;
pub mod event;
pub mod figure;
pub mod goal;
pub mod hinge;
pub mod kind;
pub mod lesson;
pub mod menu;
pub mod names;
pub mod next;
pub mod order;
pub mod other_desk;
pub mod question;
pub mod refusal;
pub mod report;
pub mod save;
pub mod seen;
pub mod spoken;
pub mod stance;
pub mod stop;
pub mod terms;
pub mod verb;
pub mod weighing;
pub mod when;
