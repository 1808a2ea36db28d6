//! One seat at a table: what its holder sees, and one turn after another.

mod sealed;
mod told;

use crate::base::ids::{DraftId, Seat};
use crate::base::units::Hours;
use crate::engine::stops::{Pace, Stop, stops};
use crate::government::Why;
use crate::session::{Refolded, Spoken, Table, Turned};
use crate::sitting::Keep;
use crate::sitting::instructed::instructed;
use crate::sitting::roll::{Beforehand, RollCall};
use crate::words;
use crate::world::case::Case;
use crate::world::desk::HingeCall;
use crate::world::event::{Audience, Event};
use crate::world::order::Order;
use crate::world::setup::Reasons;
use crate::world::{Observation, State};

/// A seat held by a person, all others deciding for themselves.
pub struct Sitting {
    table: Table,
    /// The table as it stood when this seat last stopped, to tell what is new.
    before: Option<Table>,
    seat: Seat,
    /// Sentences of the last turn, then of all turns with their number.
    pub news: Vec<String>,
    pub log: Vec<(u8, String)>,
    /// Texts whose silence ended in the last turn.
    pub decided: Vec<DraftId>,
    /// Their roll calls.
    pub rolls: Vec<RollCall>,
    /// Every weighing of the night, with its turn.
    pub whys: Vec<(u8, Why)>,
    /// What this seat's desk weighed in the last turn.
    pub own: Vec<Why>,
    /// Hinges this seat called and that have answered.
    pub called: Vec<Called>,
    /// "Who did it?", 0..=100, as its holder says; the desk's own reading when it does not.
    pub who: Option<u8>,
    /// When a text came back under silence or was amended in it, by the hour from which it lies so on the table.
    restarted: Vec<(DraftId, Hours)>,
    /// What its holder says in the open turn, in words of the holder's own.
    pub spoken: Spoken,
    /// Weighings of the last turn begin here.
    fell_from: usize,
    pace: Pace,
    /// Its holder sits at the open turn.
    sat: bool,
    /// The night so far, a state a turn.
    past: Vec<State>,
}

/// A hinge called, and what it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    pub turn: u8,
    pub call: HingeCall,
    pub right: bool,
}

impl Sitting {
    pub fn new(table: Table, seat: Seat) -> Sitting {
        let past = vec![*table.state()];
        Sitting {
            table,
            before: None,
            seat,
            news: Vec::new(),
            log: Vec::new(),
            decided: Vec::new(),
            whys: Vec::new(),
            rolls: Vec::new(),
            own: Vec::new(),
            called: Vec::new(),
            who: None,
            restarted: Vec::new(),
            spoken: Spoken::default(),
            fell_from: 0,
            pace: Pace::default(),
            sat: false,
            past,
        }
    }
    pub fn case(&self) -> &Case {
        self.table.case()
    }
    pub fn table(&self) -> &Table {
        &self.table
    }
    pub fn seat(&self) -> Seat {
        self.seat
    }
    pub fn reasons(&self) -> Reasons {
        self.table.setup().reasons
    }
    pub fn obs(&self) -> Observation<'_> {
        self.table.state().observe(self.seat)
    }
    /// The session is closed, or its schedule has run out: a person's night ends here.
    pub fn is_over(&self) -> bool {
        self.table.closing().is_some() || self.obs().public.clock.tail || self.table.is_over()
    }
    /// Why this seat stops now, most urgent first. In a lesson it sits at the first turn of each round and nowhere else; where
    /// the scenario teaches, at every turn.
    pub fn stops(&self) -> Vec<Stop> {
        let before = self
            .before
            .as_ref()
            .map(|table| table.state().observe(self.seat));
        if !self.table.opens_round() {
            return Vec::new();
        }
        let teaches = self.case().play.scenario.lesson.is_some();
        let pace = if teaches || self.round().is_some() {
            Pace::impatient()
        } else {
            self.pace
        };
        stops(self.case(), before, self.obs(), pace)
    }
    /// The seat stops here: what comes next is measured from this moment.
    pub fn stopped(&mut self) {
        self.before = Some(self.table.clone());
        self.pace.quiet = 0;
        self.pace.stops += 1;
        self.sat = true;
    }
    /// Weighings of every seat in the last turn.
    pub fn fell(&self) -> &[(u8, Why)] {
        &self.whys[self.fell_from..]
    }
    /// The night so far, a state a turn, oldest first.
    pub fn past(&self) -> &[State] {
        &self.past
    }
    /// What this seat's desk weighs now, as if it decided for itself.
    pub fn weighing(&self) -> Vec<Why> {
        let mut whys = Vec::new();
        self.table.choose(self.seat, &mut whys);
        whys
    }

    /// A turn of a kept night, told again: `table` stands after it, `whys` are its weighings.
    pub fn recall(&mut self, table: &Table, turn: &Refolded, whys: &[Why]) {
        if !self.stops().is_empty() {
            self.stopped();
        }
        let known = Beforehand::all(self.case(), self.obs());
        let own = turn.sealed.iter().find(|(seat, _)| *seat == self.seat);
        // What the desk would have said by itself is no figure of its holder's.
        if let Some((_, sealed)) = own
            && sealed.who <= 100
            && sealed.who != self.table.choose(self.seat, &mut Vec::new()).0.who
        {
            self.who = Some(sealed.who);
        }
        self.table = table.clone();
        self.past.push(*table.state());
        self.own = whys
            .iter()
            .filter(|why| why.seat == self.seat)
            .copied()
            .collect();
        let spoken = turn.spoken.iter().filter(|(seat, _)| *seat == self.seat);
        for (_, spoken) in spoken {
            let own = words::spoken::own(self.table.case(), spoken);
            self.log
                .extend(own.into_iter().map(|line| (turn.turn.0, line)));
        }
        self.told(turn.turn.0, &turn.events, &known, whys);
    }
    /// The open turn of a kept night, with what was already sealed in it laid on its desks.
    pub fn go_on(&mut self, table: Table, keep: &mut impl Keep) -> Result<(), String> {
        let sealed = table.owed().all(|seat| seat != self.seat);
        self.table = table;
        // Sealing is final: a turn this seat had sealed is closed as it was sealed.
        if sealed && !self.is_over() {
            self.turn(&[], keep)
        } else {
            Ok(())
        }
    }

    /// Closes the open turn: with these orders, or as instructed when there are none.
    pub fn turn(&mut self, orders: &[Order], keep: &mut impl Keep) -> Result<(), String> {
        let mut whys = Vec::new();
        let mut all = Vec::new();
        let owed: Vec<Seat> = self.table.owed().collect();
        for seat in owed {
            let from = whys.len();
            let (mut sealed, _) = self.table.choose(seat, &mut whys);
            if seat == self.seat {
                self.own = whys[from..].to_vec();
                sealed = self.sealed(sealed, orders);
                // What the desk would have ordered and its instruction did not let it was not decided.
                let ordered = |why: &Why| {
                    why.order == Order::Wait
                        || sealed.orders.iter().any(|order| *order == why.order)
                };
                let kept: Vec<Why> = whys.drain(from..).filter(ordered).collect();
                whys.extend(kept);
            }
            all.push((seat, sealed));
        }
        for (seat, sealed) in &all {
            self.table.lay(*seat, *sealed);
        }
        let known = Beforehand::all(self.case(), self.obs());
        let turn = self.table.turn();
        let mut events: Vec<(Event, Audience)> = Vec::new();
        self.table.close(&mut events);
        // A record takes no text that may not be shown.
        self.spoken = std::mem::take(&mut self.spoken).tidy();
        keep.keep(&Turned {
            turn,
            spoken: &[(self.seat, &self.spoken)],
            sealed: &all,
            whys: &whys,
            events: &events,
            table: &self.table,
        })?;
        self.past.push(*self.table.state());
        let own = words::spoken::own(self.table.case(), &std::mem::take(&mut self.spoken));
        self.log.extend(own.into_iter().map(|line| (turn.0, line)));
        self.told(turn.0, &events, &known, &whys);
        Ok(())
    }

    /// Plays on to the last hour with nobody looking, keeping every turn.
    pub fn play_out(&mut self, keep: &mut impl Keep) -> Result<(), String> {
        while !self.table.is_over() {
            let mut whys = Vec::new();
            let mut sealed = Vec::new();
            let owed: Vec<Seat> = self.table.owed().collect();
            for seat in owed {
                let (mut orders, _) = self.table.choose(seat, &mut whys);
                if seat == self.seat {
                    orders = instructed(self.obs(), orders, false);
                }
                sealed.push((seat, orders));
            }
            for (seat, orders) in &sealed {
                self.table.lay(*seat, *orders);
            }
            let turn = self.table.turn();
            let mut events: Vec<(Event, Audience)> = Vec::new();
            self.table.close(&mut events);
            keep.keep(&Turned {
                turn,
                spoken: &[],
                sealed: &sealed,
                whys: &whys,
                events: &events,
                table: &self.table,
            })?;
            self.past.push(*self.table.state());
        }
        Ok(())
    }
}
