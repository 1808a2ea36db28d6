//! Continuations: the same night played on from a place, over and over, and handed out part by part.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::base::dice::Dice;
use crate::base::ids::{EvId, Seat};
use crate::engine::arrivals::{Drawn, anything_arrives, evidence_again};
use crate::session::Table;
use crate::study::debrief::road::{self, Road};
use crate::study::debrief::turning::{chose_otherwise, largest};
use crate::study::debrief::{Figures, Night, Outcome, Sample};
use crate::world::event::{Audience, Event, ProofEvent};
use crate::world::incident::EvSet;

/// How many continuations are played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depth {
    /// Origin every turn.
    pub screen: usize,
    /// Origin each of the largest turning points.
    pub close: usize,
    /// How many those are.
    pub largest: usize,
}

impl Default for Depth {
    fn default() -> Depth {
        Depth {
            screen: 200,
            close: 1_000,
            largest: 10,
        }
    }
}

/// Continuations of a first look: enough to draw with, few enough to come at once; then of a second.
const GLANCE: usize = 16;
const LOOK: usize = 64;
/// Continuations after which a seat whose choice changed none of them is played no further: its share is 0, give or take 1.
const TRIAL: usize = 200;
/// Seats whose share in a turning point is counted at most.
const SHARES: usize = 6;

/// Origin where a night is played on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// As it stood before the turn at this place: every seat decides for itself, under fresh dice.
    Before(usize),
    /// With the orders of that turn as they were sealed, under fresh dice from that turn on.
    Ordered(usize),
    /// With the orders and the dice of that turn, but its evidence drawn again; fresh dice from the next turn on.
    Redrawn(usize),
    /// As `Ordered`, with this seat's automatic colleague in its place: a person's under the luck that the person had,
    /// an automatic seat's own under the fresh dice.
    Instead(usize, Seat),
}

impl Origin {
    /// The place of the turn that is played on from.
    pub const fn place(self) -> usize {
        match self {
            Origin::Before(at)
            | Origin::Ordered(at)
            | Origin::Redrawn(at)
            | Origin::Instead(at, _) => at,
        }
    }
}

/// Something that was found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// It takes the place of a shorter sample from the same place.
    Sample(Origin, Sample),
    /// What else a choice could have led to; once, behind the second look.
    Road(Box<Road>),
    /// So many continuations are played, of so many as far as is known.
    Progress(usize, usize),
}

/// Told each part as it comes, in the thread that called.
pub type Tell<'a> = &'a mut dyn FnMut(Part);

/// Works out odds and turning points of `night` on `jobs` threads (0: one a core). The parts are the same for any number
/// of them. False when `stop` was raised before the end: what was told by then stands.
pub fn work(night: &Night, depth: Depth, jobs: usize, stop: &AtomicBool, tell: Tell<'_>) -> bool {
    work_at(night, depth, jobs, (stop, &AtomicUsize::new(0)), tell)
}

/// The same where somebody looks on: the turn at the place in `eye` comes before its neighbours, whenever it moves. In which
/// order parts come hangs on that, and no number in any of them.
pub fn work_at(
    night: &Night,
    depth: Depth,
    jobs: usize,
    (stop, eye): (&AtomicBool, &AtomicUsize),
    tell: Tell<'_>,
) -> bool {
    let mut worker = Worker {
        night,
        stop,
        eye,
        // Without a pool of its own (no threads to be had) the shared one serves.
        pool: ThreadPoolBuilder::new().num_threads(jobs).build().ok(),
        jobs,
        played: 0,
        of: 0,
        figures: Figures::default(),
        tell,
    };
    worker.all(depth).is_some()
}

/// Plays `count` nights on from one place of `night`; `None` when `stop` was raised.
pub fn sample(
    night: &Night,
    from: Origin,
    count: usize,
    jobs: usize,
    stop: &AtomicBool,
) -> Option<Sample> {
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build().ok();
    let outcomes = play(pool.as_ref(), &Start::new(night, from), (0, count), stop)?;
    Some(Sample { outcomes })
}

struct Worker<'a> {
    night: &'a Night,
    stop: &'a AtomicBool,
    eye: &'a AtomicUsize,
    pool: Option<ThreadPool>,
    jobs: usize,
    played: usize,
    of: usize,
    figures: Figures,
    tell: Tell<'a>,
}

impl Worker<'_> {
    fn all(&mut self, depth: Depth) -> Option<()> {
        let turns = self.night.closing();
        let places: Vec<usize> = (0..=turns).collect();
        let redrawn = |at: &usize| anything_arrives(self.night.case(), self.night.state(*at));
        let redrawn: Vec<usize> = (0..turns).filter(redrawn).collect();
        let all = 2 * turns + 1 + redrawn.len();
        self.of = all * depth.screen + depth.largest.min(turns) * depth.close * 3 + road::COST;
        let look = LOOK.min(depth.screen);
        for count in [GLANCE.min(look), look] {
            self.each(places.clone(), |all, at| {
                all.sharpen(Origin::Before(at), count)
            })?;
        }
        self.moved(turns, &redrawn, look)?;
        // What a group asks for first is told first; which road it is hangs on this look alone, not on where anybody looks.
        if depth.largest > 0 {
            self.road()?;
        }
        self.each(places, |all, at| {
            all.sharpen(Origin::Before(at), depth.screen)
        })?;
        self.moved(turns, &redrawn, depth.screen)?;
        let largest = largest(&self.figures, turns, depth.largest);
        self.each(largest, |all, at| all.close(at, depth.close))?;
        (self.tell)(Part::Progress(self.played, self.played));
        Some(())
    }

    /// What moved the odds in each turn.
    fn moved(&mut self, turns: usize, redrawn: &[usize], count: usize) -> Option<()> {
        self.each((0..turns).collect(), |all, at| {
            all.sharpen(Origin::Ordered(at), count)
        })?;
        self.each(redrawn.to_vec(), |all, at| {
            all.sharpen(Origin::Redrawn(at), count)
        })
    }

    /// Every place once, and the one that is looked at as soon as it is.
    fn each(
        &mut self,
        mut places: Vec<usize>,
        mut one: impl FnMut(&mut Self, usize) -> Option<()>,
    ) -> Option<()> {
        while !places.is_empty() {
            let eye = self.eye.load(Ordering::Relaxed);
            let next = places.iter().position(|at| *at == eye).unwrap_or(0);
            let at = places.remove(next);
            one(self, at)?;
        }
        Some(())
    }

    /// One of the largest turning points, in full.
    fn close(&mut self, at: usize, count: usize) -> Option<()> {
        let mut from = vec![
            Origin::Before(at),
            Origin::Ordered(at),
            Origin::Before(at + 1),
        ];
        if anything_arrives(self.night.case(), self.night.state(at)) {
            from.push(Origin::Redrawn(at));
        }
        from.into_iter()
            .try_for_each(|from| self.sharpen(from, count))?;
        let shares = chose_otherwise(self.night, at);
        let mut shares = shares.into_iter().take(SHARES);
        shares.try_for_each(|seat| self.share(at, seat, count))
    }

    /// What one seat's choice moved: played in full only where the first nights differ at all with its colleague in its place.
    fn share(&mut self, at: usize, seat: Seat, count: usize) -> Option<()> {
        let from = Origin::Instead(at, seat);
        self.sharpen(from, count.min(TRIAL))?;
        let differs = |figures: &Figures| {
            let (one, other) = (figures.sample(from)?, figures.sample(Origin::Ordered(at))?);
            let mut pairs = one.outcomes.iter().zip(&other.outcomes);
            Some(pairs.any(|(one, other)| one != other))
        };
        match differs(&self.figures) {
            Some(true) => self.sharpen(from, count),
            _ => Some(()),
        }
    }

    fn road(&mut self) -> Option<()> {
        let (found, played) = road::road(self.night, &self.figures, self.jobs, self.stop).ok()?;
        self.played += played;
        if let Some(road) = found {
            let part = Part::Road(Box::new(road));
            self.figures.take(part.clone());
            (self.tell)(part);
        }
        Some(())
    }

    /// A sample of at least so many, told if it grew.
    fn sharpen(&mut self, from: Origin, count: usize) -> Option<()> {
        let mut outcomes = self
            .figures
            .sample(from)
            .map_or(Vec::new(), |known| known.outcomes.clone());
        if outcomes.len() >= count {
            return Some(());
        }
        let start = Start::new(self.night, from);
        outcomes.extend(play(
            self.pool.as_ref(),
            &start,
            (outcomes.len(), count),
            self.stop,
        )?);
        self.played += count - self.figures.sample(from).map_or(0, Sample::len);
        self.of = self.of.max(self.played);
        let part = Part::Sample(from, Sample { outcomes });
        self.figures.take(part.clone());
        (self.tell)(part);
        (self.tell)(Part::Progress(self.played, self.of));
        Some(())
    }
}

/// A place made ready to be played on from.
struct Start {
    from: Origin,
    dice: Dice,
    table: Table,
    /// Evidence that somebody's act has settled.
    fixed: EvSet,
}

impl Start {
    fn new(night: &Night, from: Origin) -> Start {
        let table = match from {
            Origin::Before(at) => night.table(at),
            Origin::Ordered(at) | Origin::Redrawn(at) => night.laid(at),
            Origin::Instead(at, seat) if night.is_held(seat) => {
                let (colleague, _) = night.table(at).choose(seat, &mut ());
                let mut table = night.laid(at);
                table.lay(seat, colleague);
                table
            }
            Origin::Instead(at, seat) => {
                let mut table = night.table(at);
                let sealed = night.turns()[at].sealed.iter();
                for (by, sealed) in sealed.filter(|(by, _)| *by != seat) {
                    table.lay(*by, *sealed);
                }
                table
            }
        };
        Start {
            from,
            dice: night.dice(),
            table,
            fixed: night.settled(from.place()),
        }
    }

    fn again(&self, table: &Table, fresh: &Dice, fixed: EvSet, drawn: Drawn) -> Table {
        table.as_of(evidence_again(
            table.case(),
            fresh,
            table.state(),
            fixed,
            drawn,
        ))
    }

    /// The nth continuation: its own dice are the nth fresh ones, whatever the place.
    fn continuation(&self, nth: usize) -> Outcome {
        let fresh = self.dice.fresh(nth as u64);
        let mut table = match self.from {
            Origin::Redrawn(_) => {
                let mut table = self.again(&self.table, &fresh, self.fixed, Drawn::Turn);
                let mut events: Vec<(Event, Audience)> = Vec::new();
                table.close(&mut events);
                let settled = events.iter().filter_map(|(event, _)| settles(event));
                let fixed = settled.fold(self.fixed, |fixed, item| EvSet(fixed.0 | 1 << item.0));
                self.again(&table, &fresh, fixed, Drawn::Rest)
            }
            _ => self.again(&self.table, &fresh, self.fixed, Drawn::Rest),
        }
        .under(fresh);
        table.play_out();
        Outcome::of(table.state())
    }
}

/// The item of which an event settles whether it comes.
pub(super) fn settles(event: &Event) -> Option<EvId> {
    match event {
        Event::Proof(
            ProofEvent::Lost { item }
            | ProofEvent::Found { item, .. }
            | ProofEvent::Hastened { item, .. },
        ) => Some(*item),
        _ => None,
    }
}

/// Continuations `from..to` in their order; `None` when `stop` was raised meanwhile.
fn play(
    pool: Option<&ThreadPool>,
    start: &Start,
    (from, to): (usize, usize),
    stop: &AtomicBool,
) -> Option<Vec<Outcome>> {
    let one = |nth: usize| (!stop.load(Ordering::Relaxed)).then(|| start.continuation(nth));
    let all = || (from..to).into_par_iter().map(one).collect();
    match pool {
        Some(pool) => pool.install(all),
        None => all(),
    }
}
