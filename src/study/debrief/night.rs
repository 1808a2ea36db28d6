//! A record read for a debrief: every turn with the state before it, so that going anywhere is a look-up.

use std::sync::Arc;

use crate::base::dice::Dice;
use crate::base::digest::Sum;
use crate::base::ids::Seat;
use crate::engine::brief::Past;
use crate::government::Why;
use crate::record::line::Chain;
use crate::record::names::Names;
use crate::record::payload::{Act, By, Field, Head, Input, Note, Turn};
use crate::record::recording::Recording;
use crate::record::walk::Flaw;
use crate::session::{Dated, Refolded, Table, recorded_case, refold, weighings};
use crate::study::debrief::work::settles;
use crate::world::case::Case;
use crate::world::event::{Audience, Event};
use crate::world::incident::EvSet;
use crate::world::order::Sealed;
use crate::world::setup::Setup;
use crate::world::{Observation, State};

/// A record as far as it can be read.
#[derive(Clone, Debug)]
pub struct Debrief {
    pub head: Head,
    /// The turns that could be folded again; without them there are neither odds nor forks.
    pub night: Option<Night>,
    /// What was recorded, in its own names: only where there is no night.
    pub chronicle: Vec<Turn>,
    /// Remarks, each with the number of its own line.
    pub notes: Vec<(u64, Note)>,
    /// Why something is missing; empty for a whole record.
    pub troubles: Vec<Trouble>,
}

/// What is missing of a record, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// From this line on it is damaged.
    Damaged(Flaw),
    /// Played under other rules than this program's.
    OtherRules { rules: u16 },
    /// Its content is of another version of the program, or damaged.
    Content,
    /// It folds to something else than it says from some turn on, or holds what cannot be read: a sentence.
    Differs(String),
}

/// A night, folded again.
#[derive(Clone, Debug)]
pub struct Night {
    case: Arc<Case>,
    setup: Setup,
    turns: Vec<Played>,
    /// Before each turn, and after the last: one more than turns.
    states: Vec<State>,
}

/// A closed turn.
#[derive(Clone, Debug)]
pub struct Played {
    /// Number and part.
    pub turn: (u8, u8),
    /// Its line in the record; 0 where a branch was not kept yet.
    pub line: u64,
    /// The chain after that line: how a branch names where it left.
    pub chain: Chain,
    /// What was put in while it was open, with line numbers: cables, lines and reasons among it.
    pub inputs: Vec<(u64, Input)>,
    pub sealed: Vec<(Seat, Sealed)>,
    pub whys: Vec<Why>,
    pub events: Vec<(Event, Audience)>,
    /// Of the state after it.
    pub digest: Sum,
}

impl Debrief {
    /// Reads whatever can be read; what cannot is named in `troubles`. Nothing here fails.
    pub fn read(recording: &Recording) -> Debrief {
        let mut troubles: Vec<Trouble> =
            recording.flaw().map(Trouble::Damaged).into_iter().collect();
        let mut head = recording.head().clone();
        let night = night(recording, &mut troubles);
        if night.is_none() {
            // What is told without content goes by the other names too, the seats that people held among it.
            let codes = head.seats.iter().map(|code| recording.alias().codes(code));
            head.seats = codes.collect();
        }
        let chronicle = match &night {
            Some(_) => Vec::new(),
            None => chronicle(recording, &mut troubles),
        };
        Debrief {
            head,
            night,
            chronicle,
            notes: recording.notes(&Names::default()).unwrap_or_default(),
            troubles,
        }
    }
    /// Seats that people held, in the order of the head.
    pub fn held(&self) -> Vec<Seat> {
        let codes = self.head.seats.iter();
        codes.filter_map(|code| Seat::from_code(code)).collect()
    }
}

fn night(recording: &Recording, troubles: &mut Vec<Trouble>) -> Option<Night> {
    let rules = recording.head().rules;
    if !recording.head().is_playable() {
        troubles.push(Trouble::OtherRules { rules });
        return None;
    }
    let Ok(Some(case)) = recorded_case(recording) else {
        troubles.push(Trouble::Content);
        return None;
    };
    let names = Names::new(&case.content, &case.play);
    // A weighing that cannot be read costs the weighings, not the night.
    let whys = weighings(recording, &names).unwrap_or_else(|bad| {
        troubles.push(Trouble::Differs(bad.to_string()));
        Vec::new()
    });
    let mut night = Night::begin(case, recording.head().setup());
    let lines = Lines::new(recording, &names);
    let folded = refold(recording, Arc::clone(&night.case), |after, turn| {
        let at = night.turns.len();
        night.push(after.state(), lines.played(at, turn, &whys));
    });
    if let Err(error) = folded {
        troubles.push(Trouble::Differs(error.to_string()));
    }
    Some(night).filter(|night| !night.turns.is_empty())
}

fn chronicle(recording: &Recording, troubles: &mut Vec<Trouble>) -> Vec<Turn> {
    let turns = recording.turns(&Names::default());
    let turns = turns.unwrap_or_else(|bad| {
        troubles.push(Trouble::Differs(bad.to_string()));
        Vec::new()
    });
    let mut turns: Vec<Turn> = turns.into_iter().map(|(_, turn)| turn).collect();
    let told = turns.iter_mut().flat_map(|turn| &mut turn.told);
    for field in told.flat_map(|told| told.of.values_mut()) {
        if let Field::String(text) = field {
            *text = recording.alias().codes(text);
        }
    }
    turns
}

/// Where each turn and input stands in the record.
struct Lines {
    turns: Vec<(u64, Chain)>,
    inputs: Vec<(u64, Input)>,
}

impl Lines {
    fn new(recording: &Recording, names: &Names) -> Lines {
        let closed = recording.closed(names).unwrap_or_default();
        let chain = |line: u64| recording.walk().line(line as usize - 1).chain;
        Lines {
            turns: closed
                .iter()
                .map(|(line, _)| (*line, chain(*line)))
                .collect(),
            inputs: recording.inputs(names).unwrap_or_default(),
        }
    }
    fn played(&self, at: usize, turn: &Refolded, whys: &[Dated]) -> Played {
        let (line, chain) = self.turns.get(at).copied().unwrap_or((0, Chain::START));
        let dated = whys.iter().filter(|(at, _)| *at == turn.turn);
        let open = self.inputs.iter();
        let inputs = open.filter(|(_, input)| (input.turn, input.part) == turn.turn);
        Played {
            turn: turn.turn,
            line,
            chain,
            inputs: inputs.cloned().collect(),
            sealed: turn.sealed.clone(),
            whys: dated.map(|(_, why)| *why).collect(),
            events: turn.events.clone(),
            digest: turn.digest,
        }
    }
}

impl Night {
    /// A night of which nothing has been played.
    pub(super) fn begin(case: Arc<Case>, setup: Setup) -> Night {
        let table = Table::begin(Arc::clone(&case), setup.clone());
        Night {
            case,
            setup,
            turns: Vec::new(),
            states: vec![*table.state()],
        }
    }
    /// The same night up to the turn at `at`, which is open again.
    pub(super) fn until(&self, at: usize) -> Night {
        Night {
            case: Arc::clone(&self.case),
            setup: self.setup.clone(),
            turns: self.turns[..at].to_vec(),
            states: self.states[..=at].to_vec(),
        }
    }
    pub(super) fn push(&mut self, after: &State, played: Played) {
        self.turns.push(played);
        self.states.push(*after);
    }
    /// Another last state: what a constructed night has planted in it.
    #[cfg(test)]
    pub(super) fn replace_last(&mut self, state: State) {
        let last = self.states.len() - 1;
        self.states[last] = state;
    }
    /// Whom people sit for from now on.
    pub(super) fn seat(&mut self, seats: Vec<String>) {
        self.setup.seats = seats;
    }

    pub fn case(&self) -> &Arc<Case> {
        &self.case
    }
    pub fn setup(&self) -> &Setup {
        &self.setup
    }
    /// Closed turns, oldest first. Everywhere else a turn is named by its place in here.
    pub fn turns(&self) -> &[Played] {
        &self.turns
    }
    /// As it stood before the turn at `at`; at the number of turns, as it stands after the last.
    pub fn state(&self, at: usize) -> &State {
        &self.states[at.min(self.states.len() - 1)]
    }
    /// The last state of all.
    pub fn end(&self) -> &State {
        self.state(self.turns.len())
    }
    /// What `seat` saw before the turn at `at`.
    pub fn observe(&self, at: usize, seat: Seat) -> Observation<'_> {
        self.state(at).observe(seat)
    }
    /// All states, for aims that name a day.
    pub fn past(&self) -> Past<'_> {
        Past::new(&self.states)
    }
    /// A person held this seat, for the record as a whole.
    pub fn is_held(&self, seat: Seat) -> bool {
        self.setup.seats.iter().any(|code| code == seat.code())
    }
    /// The place of the first part of this turn.
    pub fn place(&self, turn: u8) -> Option<usize> {
        self.turns.iter().position(|played| played.turn.0 == turn)
    }
    /// How many turns there are up to the one that closed the session, that one included; all, where none has.
    pub fn closing(&self) -> usize {
        let after = self.states.iter().skip(1);
        let closed = after
            .into_iter()
            .position(|state| state.public.ending.is_some());
        closed.map_or(self.turns.len(), |at| at + 1)
    }
    /// Evidence of which somebody's act, before the turn at `at`, settled whether it comes.
    pub(super) fn settled(&self, at: usize) -> EvSet {
        let events = self.turns.iter().take(at).flat_map(|turn| &turn.events);
        let items = events.filter_map(|(event, _)| settles(event));
        items.fold(EvSet(0), |set, item| EvSet(set.0 | 1 << item.0))
    }
    /// The dice it was played with.
    pub fn dice(&self) -> Dice {
        Dice::from_seed(self.setup.seed)
    }
    /// The table before the turn at `at`, nothing sealed.
    pub fn table(&self, at: usize) -> Table {
        Table::standing_at(Arc::clone(&self.case), self.setup.clone(), *self.state(at))
    }
    /// The same with everything laid on its desk that was sealed in that turn.
    pub fn laid(&self, at: usize) -> Table {
        let mut table = self.table(at);
        for (seat, sealed) in self.turns.get(at).map_or(&[][..], |turn| &turn.sealed) {
            table.lay(*seat, *sealed);
        }
        table
    }
}

impl Played {
    pub fn sealed_by(&self, seat: Seat) -> Option<&Sealed> {
        let mut sealed = self.sealed.iter();
        sealed.find(|(by, _)| *by == seat).map(|(_, sealed)| sealed)
    }
    /// The line, the reason and the confidence (0..=100) with which a seat sealed.
    pub fn said(&self, seat: Seat) -> Option<(u64, &str, Option<u8>)> {
        self.inputs
            .iter()
            .find_map(|(line, input)| match &input.act {
                Act::Seal {
                    reason, confidence, ..
                } if input.by == By::Seat(seat) => Some((*line, reason.as_str(), *confidence)),
                _ => None,
            })
    }
}
