//! The same nights twice, with one thing changed: what came out otherwise, and where the two first part.

use std::sync::Arc;

use crate::base::ids::Seat;
use crate::session::Table;
use crate::study::sweep::{Progress, side_by_side};
use crate::study::{Row, row::truth_word};
use crate::world::case::Case;
use crate::world::event::{Audience, Event};
use crate::world::order::Sealed;
use crate::world::setup::Setup;

/// What every seat sealed in one turn, and what came of it, before it is put into words.
pub struct Turn<'a> {
    pub case: &'a Case,
    /// Number and part.
    pub turn: (u8, u8),
    pub sealed: &'a [(Seat, Sealed)],
    pub events: &'a [(Event, Audience)],
    /// The table after the turn.
    pub table: &'a Table,
}

/// Tells a turn line by line: two nights part where their telling does.
pub type Tell<'a> = &'a (dyn Fn(&Turn<'_>) -> Vec<String> + Sync);

/// One seed, without the change and with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub without: Row,
    pub with: Row,
    /// Where the telling first differs; `None` when it never does.
    pub parting: Option<Parting>,
}

/// The first line that is not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// Number and part; turn 0 is what is drawn before the night begins.
    pub turn: (u8, u8),
    /// What only the night without the change has.
    pub without: Option<String>,
    /// What only the night with the change has.
    pub with: Option<String>,
}

impl Pair {
    /// Whether it came out otherwise: anything of the row but the digest.
    pub fn came_out_otherwise(&self) -> bool {
        let digest = self.without.digest;
        let with = Row {
            digest,
            ..self.with.clone()
        };
        self.without != with
    }
}

/// Plays every seed in `from..to` with both cases, in the order of seeds whatever `jobs` is; 0 jobs means one a core.
pub fn compare(
    (without, with): (&Arc<Case>, &Arc<Case>),
    (from, to): (u64, u64),
    jobs: usize,
    tell: Tell<'_>,
    progress: Progress<'_>,
) -> Vec<Pair> {
    let pair = |seed| pair((without, with), seed, tell);
    side_by_side((from, to), jobs, pair, progress)
}

fn pair((without, with): (&Arc<Case>, &Arc<Case>), seed: u64, tell: Tell<'_>) -> Option<Pair> {
    let mut one = Night::begin(without, seed);
    let mut other = Night::begin(with, seed);
    let mut parting = drawn_otherwise(&one.table, &other.table);
    while parting.is_none() && !(one.table.is_over() && other.table.is_over()) {
        let turn = one.table.turn();
        parting = first_difference(turn, &one.turn(tell), &other.turn(tell));
    }
    one.table.play_out();
    other.table.play_out();
    Some(Pair {
        without: Row::of(&one.table)?,
        with: Row::of(&other.table)?,
        parting,
    })
}

struct Night {
    table: Table,
    events: Vec<(Event, Audience)>,
    sealed: Vec<(Seat, Sealed)>,
}

impl Night {
    fn begin(case: &Arc<Case>, seed: u64) -> Night {
        let setup = Setup::automatic(&case.play.scenario.id, seed);
        Night {
            table: Table::begin(Arc::clone(case), setup),
            events: Vec::new(),
            sealed: Vec::new(),
        }
    }

    /// Plays one turn and tells it; nothing once the night is over.
    fn turn(&mut self, tell: Tell<'_>) -> Vec<String> {
        if self.table.is_over() {
            return Vec::new();
        }
        let turn = self.table.turn();
        self.events.clear();
        self.sealed.clear();
        for seat in Seat::all() {
            self.sealed.push((seat, self.table.auto(seat, &mut ())));
        }
        self.table.close(&mut self.events);
        tell(&Turn {
            case: self.table.case(),
            turn,
            sealed: &self.sealed,
            events: &self.events,
            table: &self.table,
        })
    }
}

/// The truth is drawn before the first turn: with other chances it may be another.
fn drawn_otherwise(one: &Table, other: &Table) -> Option<Parting> {
    let truth = |table: &Table| {
        let drawn = table.state().hidden.truth[0];
        format!("the truth: {}", truth_word(table.case(), drawn))
    };
    let (without, with) = (truth(one), truth(other));
    (without != with).then_some(Parting {
        turn: (0, 0),
        without: Some(without),
        with: Some(with),
    })
}

/// The first line in which two tellings of a turn differ: one left out, one put in, or one exchanged.
fn first_difference(turn: (u8, u8), without: &[String], with: &[String]) -> Option<Parting> {
    let at = without
        .iter()
        .zip(with)
        .position(|(one, other)| one != other);
    let at = at.unwrap_or(without.len().min(with.len()));
    let (one, other) = (without.get(at), with.get(at));
    if one.is_none() && other.is_none() {
        return None;
    }
    let put_in = one.is_some_and(|one| with[at..].contains(one));
    let left_out = other.is_some_and(|other| without[at..].contains(other));
    Some(Parting {
        turn,
        without: one.filter(|_| !put_in).cloned(),
        with: other.filter(|_| put_in || !left_out).cloned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(without: &[&str], with: &[&str]) -> Option<(Option<String>, Option<String>)> {
        let lines = |lines: &[&str]| -> Vec<String> {
            lines.iter().map(|line| (*line).to_owned()).collect()
        };
        first_difference((3, 0), &lines(without), &lines(with))
            .map(|parting| (parting.without, parting.with))
    }

    #[test]
    fn a_line_is_left_out_put_in_or_exchanged() {
        let some = |line: &str| Some(line.to_owned());
        assert_eq!(difference(&["a", "b"], &["a", "b"]), None);
        assert_eq!(difference(&[], &[]), None);
        assert_eq!(difference(&["a", "b"], &["b"]), Some((some("a"), None)));
        assert_eq!(difference(&["b"], &["a", "b"]), Some((None, some("a"))));
        assert_eq!(difference(&["a"], &[]), Some((some("a"), None)));
        assert_eq!(
            difference(&["a", "b"], &["c", "b"]),
            Some((some("a"), some("c")))
        );
        assert_eq!(
            difference(&["a", "b"], &["b", "a"]),
            Some((None, some("b"))),
            "lines that changed places are told once"
        );
    }
}
