//! The last page: endings and ladders in words.

use crate::world::public::Ending;

/// What is formally done, highest class reached.
pub fn formal(class: u8) -> &'static str {
    match class {
        0 => "nothing formal",
        1 => "a protest, talk in the Council or a text, without Article 4",
        2 => "consultation under Article 4",
        3 => "consultation, and then a new measure with another ally's units",
        4 => "Article 5 found, or found conditionally",
        _ => "Article 5, and an operation ordered",
    }
}

/// What is in fact done, highest class reached.
pub fn functional(class: u8) -> &'static str {
    match class {
        0 => "nothing",
        1 => "acts of single states",
        2 => "a common text, or steps taken together without arms",
        3 => "another ally's units in place",
        4 => "help given under Article 5 or Article 42(7)",
        _ => "an operation using force, or under one command",
    }
}

/// The word of an ending with its sentence.
pub fn ending(ending: Ending) -> String {
    format!("{}.", super::names::capital(super::event::ended(ending)))
}
