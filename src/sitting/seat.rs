//! One seat at a table: what its holder sees, what was told, and one turn after another.

use crate::base::ids::Seat;
use crate::engine::stops::{Pace, Stop, stops};
use crate::government::Why;
use crate::session::{Keeper, Table, Turned};
use crate::words;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Asked;
use crate::world::event::{Audience, Event};
use crate::world::order::{Order, Sealed};
use crate::world::setup::Reasons;
use crate::world::text::Stance;

/// Keeps what happens before it is told.
pub trait Keep {
    /// The error is a sentence for the person at the seat.
    fn keep(&mut self, turned: &Turned<'_>) -> Result<(), String>;
}

impl Keep for () {
    fn keep(&mut self, _turned: &Turned<'_>) -> Result<(), String> {
        Ok(())
    }
}

impl Keep for Option<Keeper> {
    fn keep(&mut self, turned: &Turned<'_>) -> Result<(), String> {
        let Some(keeper) = self else {
            return Ok(());
        };
        keeper
            .turn(turned)
            .map_err(|error| format!("the session cannot be kept: {error}"))
    }
}

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
    pub decided: Vec<crate::base::ids::DraftId>,
    /// Every weighing of the night, with its turn.
    pub whys: Vec<(u8, Why)>,
    /// What this seat's desk weighed in the last turn.
    pub own: Vec<Why>,
    pace: Pace,
}

impl Sitting {
    pub fn new(table: Table, seat: Seat) -> Sitting {
        Sitting {
            table,
            before: None,
            seat,
            news: Vec::new(),
            log: Vec::new(),
            decided: Vec::new(),
            whys: Vec::new(),
            own: Vec::new(),
            pace: Pace::default(),
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
    /// Why this seat stops now, most urgent first.
    pub fn stops(&self) -> Vec<Stop> {
        let before = self
            .before
            .as_ref()
            .map(|table| table.state().observe(self.seat));
        stops(self.case(), before, self.obs(), self.pace)
    }
    /// The seat stops here: what comes next is measured from this moment.
    pub fn stopped(&mut self) {
        self.before = Some(self.table.clone());
        self.pace.quiet = 0;
        self.pace.stops += 1;
    }
    /// What this seat's desk weighs now, as if it decided for itself.
    pub fn weighing(&self) -> Vec<Why> {
        let mut whys = Vec::new();
        self.table.choose(self.seat, &mut whys);
        whys
    }

    /// Closes the open turn: with these orders, or as instructed when there are none.
    pub fn turn(&mut self, orders: &[Order], keep: &mut impl Keep) -> Result<(), String> {
        let mut whys = Vec::new();
        let mut all = Vec::new();
        for seat in Seat::all() {
            let from = whys.len();
            let (mut sealed, _) = self.table.choose(seat, &mut whys);
            if seat == self.seat {
                self.own = whys[from..].to_vec();
                sealed = self.sealed(sealed, orders);
            }
            all.push((seat, sealed));
        }
        for (seat, sealed) in &all {
            self.table.lay(*seat, *sealed);
        }
        let turn = self.table.turn();
        let mut events: Vec<(Event, Audience)> = Vec::new();
        self.table.close(&mut events);
        keep.keep(&Turned {
            turn,
            sealed: &all,
            whys: &whys,
            events: &events,
            table: &self.table,
        })?;
        self.tell(turn.0, &events);
        self.whys.extend(whys.into_iter().map(|why| (turn.0, why)));
        self.pace.quiet += 1;
        Ok(())
    }

    /// A person's orders; the instruction answers soundings and texts falling due that the person left open.
    fn sealed(&self, instructed: Sealed, orders: &[Order]) -> Sealed {
        if orders.is_empty() {
            return Sealed {
                instructed: true,
                ..instructed
            };
        }
        let mut sealed = Sealed {
            present: true,
            who: instructed.who,
            ..Sealed::default()
        };
        for order in orders.iter().chain(
            instructed
                .orders
                .iter()
                .filter(|order| self.left_open(order, orders)),
        ) {
            if sealed.orders.push(*order).is_err() {
                break;
            }
        }
        sealed
    }

    fn left_open(&self, order: &Order, given: &[Order]) -> bool {
        let Some((me, desk)) = self.obs().capital() else {
            return false;
        };
        match *order {
            Order::Reply { ask, .. } => {
                let routine = desk
                    .asks
                    .get(usize::from(ask))
                    .is_some_and(|ask| matches!(ask.kind, Asked::Sounding { .. }));
                routine
                    && !given.iter().any(
                        |given| matches!(given, Order::Reply { ask: slot, .. } if *slot == ask),
                    )
            }
            Order::Position { draft, .. } => {
                let due = self
                    .obs()
                    .council
                    .and_then(|council| council.drafts.get(draft.index()))
                    .is_some_and(|draft| {
                        draft.declared[me.index()].stance == Stance::Open
                            && self.obs().public.clock.due(draft.silence_ends)
                    });
                due && !given
                    .iter()
                    .any(|given| matches!(given, Order::Position { draft: known, .. } if *known == draft))
            }
            _ => false,
        }
    }

    fn tell(&mut self, turn: u8, events: &[(Event, Audience)]) {
        use crate::world::event::TextEvent;
        let told = events.iter().filter(|(_, to)| to.has(self.seat));
        let mut news = Vec::new();
        let mut decided = Vec::new();
        for (event, _) in told {
            if let Event::Text(
                TextEvent::Broken { draft }
                | TextEvent::Adopted { draft }
                | TextEvent::Extended { draft, .. },
            ) = event
            {
                decided.push(*draft);
            }
            news.extend(words::event::told(self.case(), self.obs(), event));
        }
        self.log
            .extend(news.iter().map(|line| (turn, line.clone())));
        self.news = news;
        self.decided = decided;
    }

    /// Plays on to the last hour with nobody looking, keeping every turn.
    pub fn play_out(&mut self, keep: &mut impl Keep) -> Result<(), String> {
        while !self.table.is_over() {
            let mut whys = Vec::new();
            let mut sealed = Vec::new();
            for seat in Seat::all() {
                let (mut orders, _) = self.table.choose(seat, &mut whys);
                orders.instructed |= seat == self.seat;
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
                sealed: &sealed,
                whys: &whys,
                events: &events,
                table: &self.table,
            })?;
        }
        Ok(())
    }
}
