//! A lesson inside a scenario: short lines that say, when it matters, what this is, what to press, and why.

use serde::Deserialize;

/// Coaching in a night that teaches by doing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The night that opens when no seed is asked for: the one its hints fit best. They hold in any other too.
    pub seed: u64,
    /// The first that fits a moment is shown.
    pub hints: Vec<Hint>,
}

/// One line of coaching.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    pub at: Vec<Moment>,
    /// First and last turn in which it is said.
    pub turns: (u8, u8),
    /// At most forty words.
    pub says: String,
}

/// What a person has before them: mostly the kind of stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Moment {
    /// The night begins.
    Began,
    /// The first incident has to be met.
    Engage,
    /// Something further has happened, or somebody acted alone or invoked an article.
    Alarm,
    /// Proof has crossed a bar, or another explanation leads.
    Proof,
    /// A text is tabled or amended.
    Tabled,
    /// Its silence ends.
    SilenceEnds,
    /// It was broken.
    Broken,
    /// Somebody asks something.
    Asked,
    /// Units are asked for.
    Forces,
    /// One's own law has answered, or a pledge is due.
    Approval,
    /// Nothing presses.
    Quiet,
    /// Every question is answered, and nothing is sealed yet.
    Drafted,
    /// A silence has ended and the answers are told.
    RollCall,
    /// The last page.
    Last,
}

impl Lesson {
    /// The line for a moment of a turn.
    pub fn hint(&self, moment: Moment, turn: u8) -> Option<&str> {
        let fits = |hint: &&Hint| {
            hint.at.contains(&moment) && (hint.turns.0..=hint.turns.1).contains(&turn)
        };
        self.hints.iter().find(fits).map(|hint| hint.says.as_str())
    }
}
