//! A recorded night gone through: where one stands in it, whose eyes one has, and what is still covered.

mod find;
mod keys;

pub use find::{Hit, hits};
pub use keys::key;

use std::sync::Arc;

use crate::base::ids::Seat;
use crate::screens::effect::Msg;
use crate::study::debrief::decisions::{by_weight, of_turn};
use crate::study::debrief::said::Said;
use crate::study::debrief::{
    Debrief, Decision, Figures, Measure, Night, Other, Paired, Road, Turning, otherwise,
};

/// Turning points listed.
pub const LISTED: usize = 10;

/// A sheet of the debrief; digits change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Odds,
    Turn,
    Choices,
    Seat,
    Treaty,
    WhatIf,
    Room,
}

impl Sheet {
    pub const ALL: [Sheet; 7] = [
        Sheet::Odds,
        Sheet::Turn,
        Sheet::Choices,
        Sheet::Seat,
        Sheet::Treaty,
        Sheet::WhatIf,
        Sheet::Room,
    ];
    pub const fn name(self) -> &'static str {
        match self {
            Sheet::Odds => "Odds",
            Sheet::Turn => "Turn",
            Sheet::Choices => "Choices",
            Sheet::Seat => "Seat",
            Sheet::Treaty => "Article 5",
            Sheet::WhatIf => "What if",
            Sheet::Room => "Room",
        }
    }
}

/// How odds are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawn {
    #[default]
    Chart,
    Numbers,
    Words,
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Something to look for, and which of what was found is chosen.
    Find { text: String, row: usize },
    /// A remark on the turn one stands at.
    Note { text: String },
}

/// The same night from another choice on.
#[derive(Clone, Debug)]
pub struct Fork {
    pub night: Night,
    /// The place of the turn that is played anew.
    pub at: usize,
    /// What was done otherwise, as a sentence.
    pub says: String,
    /// Both played on, pair by pair; sharper with time.
    pub paired: Option<Paired>,
}

/// The whole night.
#[derive(Debug)]
pub struct Tape {
    pub name: String,
    pub debrief: Arc<Debrief>,
    pub figures: Figures,
    /// What the figures say so far: what the night was about, and its turning points: by the measure that is asked for, or each
    /// by the one it moved farthest.
    headline: Measure,
    turning: Vec<Turning>,
    pub sheet: Sheet,
    /// The place of the turn one stands at; the number of turns stands behind the last.
    pub at: usize,
    /// What was decided in it lies open; until then one stands before it.
    pub opened: bool,
    pub row: usize,
    /// How far one has read in the panel beside the one in focus.
    pub below: usize,
    /// Whose eyes; `None` is everyone's, what all could hear.
    pub seat: Option<Seat>,
    /// Truth, weighings and closed rooms are uncovered.
    pub uncovered: bool,
    /// What lies ahead is hidden, for a group that should guess first.
    pub blind: bool,
    /// `None` is what the turning point one looks at moved, or what the night was about.
    pub measure: Option<Measure>,
    pub drawn: Drawn,
    /// Routine decisions are listed too.
    pub all: bool,
    pub typed: Option<Typed>,
    /// The decision that might have been another.
    pub choice: Option<Decision>,
    pub fork: Option<Box<Fork>>,
    /// A fork is being played.
    pub forking: bool,
    /// Other records of the same tree, a sentence each.
    pub kin: Vec<String>,
}

impl Tape {
    pub fn new(name: String, debrief: Arc<Debrief>) -> Tape {
        // Without a night that can be played on there are no odds to begin with.
        let sheet = match debrief.night {
            Some(_) => Sheet::Odds,
            None => Sheet::Turn,
        };
        Tape {
            name,
            debrief,
            figures: Figures::default(),
            headline: Measure::Formal(3),
            turning: Vec::new(),
            sheet,
            at: 0,
            opened: false,
            row: 0,
            below: 0,
            seat: None,
            uncovered: false,
            blind: false,
            measure: None,
            drawn: Drawn::default(),
            all: false,
            typed: None,
            choice: None,
            fork: None,
            forking: false,
            kin: Vec::new(),
        }
    }
    pub fn night(&self) -> Option<&Night> {
        self.debrief.night.as_ref()
    }
    /// Turns that can be gone to.
    pub fn turns(&self) -> usize {
        match self.night() {
            Some(night) => night.turns().len(),
            None => self.debrief.chronicle.len(),
        }
    }
    /// Goes to a place, before what was decided there.
    pub fn go(&mut self, to: usize) {
        self.at = to.min(self.turns());
        self.opened = false;
        self.top();
    }
    /// To the first row of both panels.
    pub fn top(&mut self) {
        (self.row, self.below) = (0, 0);
    }
    /// One step on: what was decided here opens first, then the next turn is come to.
    pub fn on(&mut self) {
        let decides = self.at < self.turns() && matches!(self.sheet, Sheet::Turn | Sheet::Choices);
        if decides && !self.opened {
            self.opened = true;
            self.top();
        } else {
            self.go(self.at + 1);
        }
    }
    /// The measure by which odds and turning points are told.
    pub fn measure(&self) -> Measure {
        let looked_at = || self.point().map(|turning| turning.measure);
        self.measure.or_else(looked_at).unwrap_or(self.headline)
    }
    /// The turning point one looks at: on the sheet of odds the one that is chosen, elsewhere that of the turn, if it is one.
    pub fn point(&self) -> Option<&Turning> {
        match self.sheet {
            Sheet::Odds => self.turning().nth(self.row).or(self.turning().last()),
            _ => self.turning().find(|turning| turning.at == self.at),
        }
    }
    /// The place of the turn that is looked at: it is played on from before others are.
    pub fn eye(&self) -> usize {
        match self.sheet {
            Sheet::Odds => self.point().map_or(self.at, |turning| turning.at),
            _ => self.at,
        }
    }
    /// On the sheet of odds: the row of the road not taken is chosen, which stands behind the turning points.
    pub fn at_road(&self) -> bool {
        self.sheet == Sheet::Odds && self.road().is_some() && self.row >= self.listed()
    }
    /// Turning points that are listed.
    pub fn listed(&self) -> usize {
        self.turning().take(LISTED).count()
    }
    /// Turns that moved that measure, the largest first, as far as one may see.
    pub fn turning(&self) -> impl Iterator<Item = &Turning> {
        let seen = |turning: &&Turning| turning.size() > 0 && !(self.blind && turning.at > self.at);
        self.turning.iter().filter(seen)
    }
    /// Reads the figures again: they grew, or another measure is asked for.
    fn read(&mut self) {
        if let Some(night) = &self.debrief.night {
            self.headline = self.figures.headline(night);
            self.turning = match self.measure {
                Some(measure) => self.figures.turning(night, measure),
                None => self.figures.points(night),
            };
        }
    }
    /// The seat that hears for the eyes one has: everyone's are the press's, and with all uncovered those behind the door.
    pub fn hears(&self) -> Seat {
        let all = if self.uncovered {
            Seat::MIL
        } else {
            Seat::PRESS
        };
        self.seat.unwrap_or(all)
    }
    /// What `seat` did may be read here: its own, or all is uncovered.
    pub fn may_read(&self, seat: Seat) -> bool {
        self.uncovered || self.seat == Some(seat)
    }
    /// What somebody said may be read here: these eyes heard it, or all is uncovered.
    pub fn may_hear(&self, said: &Said) -> bool {
        self.uncovered || said.is_heard_by(self.hears())
    }
    /// Decisions of the turn one stands at that may be read, the weightiest first.
    pub fn decisions(&self) -> Vec<Decision> {
        let Some(night) = self.night().filter(|_| self.opened) else {
            return Vec::new();
        };
        let mut found = of_turn(night, self.at);
        found
            .retain(|decision| (self.all || decision.is_weighty()) && self.may_read(decision.seat));
        by_weight(&mut found);
        found
    }
    /// The decision that is chosen, if decisions are listed.
    pub fn decision(&self) -> Option<Decision> {
        let decisions = self.decisions();
        decisions
            .get(self.row.min(decisions.len().saturating_sub(1)))
            .cloned()
    }
    /// A road not taken, if one is known, may be read and does not lie ahead and hidden.
    pub fn road(&self) -> Option<&Road> {
        let road = self.figures.road()?;
        let shown =
            self.may_read(road.decision.seat) && !(self.blind && road.decision.at >= self.at);
        shown.then_some(road)
    }
    /// A road is known, and these eyes may not read it yet.
    pub fn covers_road(&self) -> bool {
        self.figures.road().is_some() && self.road().is_none()
    }
    /// No road is known yet, and one is still looked for: it comes once every turn was looked at.
    pub fn looked_for(&self) -> bool {
        self.figures.road().is_none() && self.awaits()
    }
    /// What else could have been done in its place.
    pub fn others(&self, decision: &Decision) -> Vec<Other> {
        self.night()
            .map_or(Vec::new(), |night| otherwise(night, decision))
    }
    /// The line of the record that a remark made here is about.
    pub fn line(&self) -> u64 {
        let played = self.night().and_then(|night| {
            night
                .turns()
                .get(self.at.min(self.turns().saturating_sub(1)))
        });
        played.map_or(1, |played| played.line.max(1))
    }
    /// Something came of work under way.
    pub fn hear(&mut self, msg: Msg) {
        match msg {
            Msg::Parts(parts) => {
                parts.into_iter().for_each(|part| self.figures.take(part));
                self.read();
            }
            Msg::Forked(fork) => {
                self.sheet = Sheet::WhatIf;
                self.top();
                self.fork = Some(fork);
            }
            Msg::Paired(paired) => {
                self.forking = false;
                if let Some(fork) = &mut self.fork {
                    fork.paired = Some(*paired);
                }
            }
            Msg::Noted(line, note) => {
                let mut debrief = (*self.debrief).clone();
                debrief.notes.push((line, *note));
                self.debrief = Arc::new(debrief);
            }
            _ => {}
        }
    }
    /// Continuations are still being played.
    pub fn awaits(&self) -> bool {
        let (_, of) = self.figures.progress();
        self.forking || self.night().is_some() && (of == 0 || !self.figures.is_done())
    }
}
