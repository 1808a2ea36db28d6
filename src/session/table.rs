//! The table: who owes what this turn, sealing, closing the turn, playing on to the end.

use std::sync::Arc;

use crate::base::dice::Dice;
use crate::base::digest::Sum;
use crate::base::ids::Seat;
use crate::engine::begin::begin;
use crate::engine::check::{Refusal, check_all};
use crate::engine::{Cx, accept, is_over, turn};
use crate::government::{Notes, Today, decide};
use crate::session::Closing;
use crate::world::State;
use crate::world::case::Case;
use crate::world::event::{Event, Sink};
use crate::world::order::{Order, Sealed};
use crate::world::setup::{Setup, TempoKind};

/// A session as it stands. Cloning it is a fork.
#[derive(Clone, Debug)]
pub struct Table {
    case: Arc<Case>,
    setup: Setup,
    dice: Dice,
    /// The open turn.
    today: Today,
    state: State,
    /// Reused from turn to turn.
    buffer: Vec<Event>,
    closing: Option<Closing>,
}

/// An automatic order that was refused, and why: a mistake in a policy, never told to anyone at the table.
pub type Dropped = (Order, Refusal);

impl Table {
    /// A new session of `case`, which must be that of the scenario the setup names; its roles fall by the seed.
    pub fn begin(case: Arc<Case>, setup: Setup) -> Table {
        let case = case.drawn(setup.seed);
        let dice = Dice::from_seed(setup.seed);
        let state = begin(&case, &setup, &dice);
        Table {
            case,
            setup,
            today: today(dice, &state),
            dice,
            state,
            buffer: Vec::with_capacity(64),
            closing: None,
        }
    }
    /// A session of `case` as it stands at `state`, wherever that came from: a fork, or another night's in a test.
    pub fn standing_at(case: Arc<Case>, setup: Setup, state: State) -> Table {
        Table::begin(case, setup).as_of(state)
    }
    /// The session as it stands, under other luck from the open turn on.
    #[must_use]
    pub fn under(&self, dice: Dice) -> Table {
        let today = today(dice, &self.state);
        Table {
            dice,
            today,
            ..self.clone()
        }
    }
    /// The same table with everything as it is in `state`: what else could have been so.
    #[must_use]
    pub fn as_of(&self, state: State) -> Table {
        let today = today(self.dice, &state);
        Table {
            state,
            today,
            ..self.clone()
        }
    }
    pub fn case(&self) -> &Case {
        &self.case
    }
    pub fn setup(&self) -> &Setup {
        &self.setup
    }
    pub fn dice(&self) -> &Dice {
        &self.dice
    }
    pub fn state(&self) -> &State {
        &self.state
    }
    /// The turn that closed the session, once it has.
    pub fn closing(&self) -> Option<&Closing> {
        self.closing.as_ref()
    }
    /// The tail has been played: nothing more can happen.
    pub fn is_over(&self) -> bool {
        is_over(&self.state)
    }
    /// Number of the open turn, and its part when a broken silence split it.
    pub fn turn(&self) -> (u8, u8) {
        (self.state.public.clock.turn, self.state.public.clock.part)
    }
    /// The digest of the state as it stands.
    pub fn digest(&self) -> Sum {
        Sum::of(&self.state)
    }

    /// Seats that have sealed nothing in the open turn.
    pub fn owed(&self) -> impl Iterator<Item = Seat> + '_ {
        Seat::all().filter(|seat| !self.state.sealed(*seat).present)
    }
    /// Seals what a person ordered. The error names the first order refused.
    pub fn seal(&mut self, seat: Seat, sealed: Sealed) -> Result<(), (usize, Refusal)> {
        check_all(&self.case, self.state.observe(seat), &sealed)?;
        self.lay(seat, sealed);
        Ok(())
    }
    /// Lays on a desk what a record says was sealed there.
    pub fn lay(&mut self, seat: Seat, sealed: Sealed) {
        let sealed = Sealed {
            present: true,
            ..sealed
        };
        accept(&mut self.state, seat, sealed);
    }
    /// What an automatic seat orders now, and what it wanted but may not have. In the later turns of a round it
    /// only states positions and answers what it was asked, as instructed.
    pub fn choose<N: Notes>(&self, seat: Seat, notes: &mut N) -> (Sealed, Vec<Dropped>) {
        let observation = self.state.observe(seat);
        let mut sealed = decide(&self.case, observation, &self.today, notes);
        if !self.opens_round() {
            sealed.instructed = true;
            sealed
                .orders
                .retain(|order| matches!(order, Order::Position { .. } | Order::Reply { .. }));
        }
        let mut dropped = Vec::new();
        while let Err((at, refusal)) = check_all(&self.case, observation, &sealed) {
            dropped.push((sealed.orders.remove(at), refusal));
        }
        (sealed, dropped)
    }
    /// Lets a seat decide for itself and seals it.
    pub fn auto<N: Notes>(&mut self, seat: Seat, notes: &mut N) -> Sealed {
        let (sealed, _) = self.choose(seat, notes);
        self.lay(seat, sealed);
        sealed
    }
    /// Closes the open turn with what lies sealed.
    pub fn close(&mut self, sink: &mut impl Sink) {
        let cx = Cx {
            case: &self.case,
            dice: &self.dice,
        };
        turn(&cx, &mut self.state, &mut self.buffer, sink);
        self.today = today(self.dice, &self.state);
        let ended = self.state.public.ending.is_some() || self.is_over();
        if ended && self.closing.is_none() {
            self.closing = Some(Closing::new(&self.state));
        }
    }
    /// One turn in which every seat that has not sealed decides for itself.
    pub fn advance<N: Notes>(&mut self, notes: &mut N, sink: &mut impl Sink) {
        for seat in Seat::all() {
            if !self.state.sealed(seat).present {
                self.auto(seat, notes);
            }
        }
        self.close(sink);
    }
    /// All turns to the end of the tail, with nobody looking.
    pub fn play_out(&mut self) {
        while !self.is_over() {
            self.advance(&mut (), &mut ());
        }
    }

    /// The round the open turn lies in; `None` in solo play and in the tail, where each turn stands alone.
    pub fn round(&self) -> Option<Round> {
        let clock = &self.state.public.clock;
        let minutes = match self.setup.tempo {
            TempoKind::Solo => return None,
            TempoKind::Minutes50 => 50,
            TempoKind::Minutes90 => 90,
            TempoKind::Minutes180 => 180,
        };
        let tempos = &self.case.play.scenario.tempos;
        let tempo = tempos.iter().find(|tempo| tempo.minutes == minutes)?;
        let mut first = 1;
        for (at, turns) in tempo.rounds.iter().enumerate() {
            let last = first + turns - 1;
            if !clock.tail && (first..=last).contains(&clock.turn) {
                return Some(Round {
                    number: at + 1,
                    of: tempo.rounds.len(),
                    turns: (first, last),
                });
            }
            first = last + 1;
        }
        None
    }
    /// Whether the open turn is the first of a round; without rounds every turn is.
    pub fn opens_round(&self) -> bool {
        let clock = &self.state.public.clock;
        self.round()
            .is_none_or(|round| clock.turn == round.turns.0 && clock.part == 0)
    }
}

/// Several turns that a lesson closes together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: usize,
    pub of: usize,
    /// First and last turn.
    pub turns: (u8, u8),
}

/// What desks of the turn that is open share.
fn today(dice: Dice, state: &State) -> Today {
    Today::new(dice, &state.public.clock)
}
