//! Turning points: how far one turn moved the odds, and what of it was choice, revelation and other luck.

use crate::base::ids::Seat;
use crate::session::Table;
use crate::study::debrief::work::Origin;
use crate::study::debrief::{Figures, Gap, Measure, Night};
use crate::world::order::{Answer, Order, Sealed};

/// What moved the odds most in a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Decision,
    /// Evidence that arrived.
    Revelation,
    /// All other dice.
    Luck,
}

/// One turn, by one measure. All gaps are in points of 100 and add up: decisions, then revelation and other luck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turning {
    /// Its place among the closed turns.
    pub at: usize,
    /// The outcome whose odds are told.
    pub measure: Measure,
    /// Origin the odds before it to those with its orders and fresh dice.
    pub decisions: Gap,
    /// Origin there to the odds after it.
    pub luck: Gap,
    /// What of `luck` is the evidence of that turn; `None` where none came.
    pub revelation: Option<Gap>,
    /// What each seat's choice moved, against its automatic colleague, one at a time, the largest first. What is left
    /// of `decisions` fell *together*.
    pub shares: Vec<(Seat, Gap)>,
}

impl Turning {
    /// `None` while one of its three samples is missing.
    pub(super) fn of(figures: &Figures, at: usize, measure: Measure) -> Option<Turning> {
        let before = figures.sample(Origin::Before(at))?;
        let ordered = figures.sample(Origin::Ordered(at))?;
        let after = figures.sample(Origin::Before(at + 1))?;
        let redrawn = figures.sample(Origin::Redrawn(at));
        let shares = figures.shares(at);
        let mut shares: Vec<(Seat, Gap)> = shares
            .map(|(seat, sample)| (seat, ordered.gap(sample, measure)))
            .collect();
        shares.sort_by_key(|(seat, gap)| (-gap.points().abs(), *seat));
        Some(Turning {
            at,
            measure,
            decisions: ordered.gap(before, measure),
            luck: after.gap(ordered, measure),
            revelation: redrawn.map(|redrawn| after.gap(redrawn, measure)),
            shares,
        })
    }
    /// How far the odds moved by choice or by luck, whichever is farther.
    pub fn size(&self) -> i16 {
        self.decisions.points().abs().max(self.luck.points().abs())
    }
    /// How far they moved by choice, by luck or in all, whichever is farthest: by this turning points are ranked.
    pub fn reach(&self) -> i16 {
        self.size().max(self.moved().abs())
    }
    /// The larger of the two is more than chance makes of so many nights.
    pub fn is_clear(&self) -> bool {
        let larger = match self.decisions.points().abs() >= self.luck.points().abs() {
            true => self.decisions,
            false => self.luck,
        };
        larger.is_clear()
    }
    /// Origin before the turn to after it.
    pub fn moved(&self) -> i16 {
        self.decisions.points() + self.luck.points()
    }
    /// Luck that was not evidence.
    pub fn other_luck(&self) -> i16 {
        self.luck.rest(self.revelation.map_or(0, Gap::points))
    }
    /// What no single seat moved.
    pub fn together(&self) -> i16 {
        self.decisions
            .rest(self.shares.iter().map(|(_, gap)| gap.points()).sum())
    }
    pub fn kind(&self) -> Kind {
        let revelation = self.revelation.map_or(0, Gap::points).abs();
        let decisions = self.decisions.points().abs();
        match self.other_luck().abs() {
            other if decisions >= revelation.max(other) => Kind::Decision,
            other if revelation >= other => Kind::Revelation,
            _ => Kind::Luck,
        }
    }
    /// The seat whose choice moved most, if any one's did.
    pub fn mover(&self) -> Option<Seat> {
        let first = self.shares.first().filter(|(_, gap)| gap.is_clear());
        first.map(|(seat, _)| *seat)
    }
}

/// The places of the turns that moved any measure most, the largest first.
pub(super) fn largest(figures: &Figures, turns: usize, most: usize) -> Vec<usize> {
    let size = |at: usize| {
        let by = |measure| Turning::of(figures, at, measure).map_or(0, |turning| turning.size());
        Measure::all().map(by).max().unwrap_or(0)
    };
    let mut places: Vec<(i16, usize)> = (0..turns).map(|at| (-size(at), at)).collect();
    places.sort_unstable();
    places.into_iter().take(most).map(|(_, at)| at).collect()
}

/// Fresh dice under which an automatic seat is asked whether it would have chosen otherwise.
const ASKED: u64 = 12;

/// Seats that chose what their automatic colleague would not, or not always: people first, then by how rarely it would.
pub(super) fn chose_otherwise(night: &Night, at: usize) -> Vec<Seat> {
    let table = night.table(at);
    let fresh = (0..ASKED).map(|nth| table.under(night.dice().fresh(nth)));
    let fresh: Vec<Table> = fresh.collect();
    let sealed = &night.turns()[at].sealed;
    let mut found: Vec<(u64, Seat)> = sealed
        .iter()
        .map(|(seat, sealed)| {
            let other = if night.is_held(*seat) {
                2 * ASKED * u64::from(differs(&table, *seat, sealed))
            } else {
                let otherwise = fresh.iter().filter(|table| differs(table, *seat, sealed));
                otherwise.count() as u64
            };
            (other, *seat)
        })
        .filter(|(other, _)| *other > 0)
        .collect();
    found.sort_by_key(|(other, seat)| (u64::MAX - other, *seat));
    found.into_iter().map(|(_, seat)| seat).collect()
}

fn differs(table: &Table, seat: Seat, sealed: &Sealed) -> bool {
    deeds(&table.choose(seat, &mut ()).0) != deeds(sealed)
}

/// What others feel of sealed orders: neither how near a stance was, nor an echo.
pub(super) fn deeds(sealed: &Sealed) -> Vec<Order> {
    let felt = sealed
        .orders
        .iter()
        .filter(|order| !matches!(order, Order::Wait | Order::Echo { .. }));
    felt.map(|order| match *order {
        Order::Position {
            draft,
            stance,
            clause,
            lifts,
            ..
        } => Order::Position {
            draft,
            stance,
            clause,
            lifts,
            margin: 0,
            reasons: [255; 2],
            more: false,
        },
        Order::Reply {
            ask,
            answer: Answer::Gap { .. },
        } => Order::Reply {
            ask,
            answer: Answer::Yes,
        },
        other => other,
    })
    .collect()
}
