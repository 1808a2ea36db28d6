//! Many nights of one case's features, and what became of them by day 90.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::content::Content;
use crate::session::Table;
use crate::study::history::coded::Features;
use crate::study::history::crisis::{ID, Without, crisis};
use crate::study::history::score::Chances;
use crate::study::sweep::Progress;
use crate::world::State;
use crate::world::case::Case;
use crate::world::force::PledgeStatus;
use crate::world::setup::Setup;

/// How many nights a case, and on how many threads (0: one a core).
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub runs: u64,
    pub jobs: usize,
    pub without: Without,
}

/// What became of a case's nights; counts of nights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecast {
    pub nights: u32,
    pub formal: [u32; 6],
    pub functional: [u32; 6],
    pub road: Road,
}

/// By which roads: in how many nights each was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Road {
    pub consulted: u32,
    pub adopted: u32,
    pub blocked: u32,
    pub reinforced: u32,
    pub bilateral: u32,
    pub mutual_aid: u32,
    pub sanctions: u32,
}

impl Forecast {
    pub fn formal(&self) -> Chances {
        chances(&self.formal)
    }
    pub fn functional(&self) -> Chances {
        chances(&self.functional)
    }
    /// Reads a night that has been played out.
    fn count(&mut self, state: &State) {
        let public = &state.public;
        self.nights += 1;
        self.formal[usize::from(public.ladders.formal.min(5))] += 1;
        self.functional[usize::from(public.ladders.functional.min(5))] += 1;
        let placed = |bilateral: bool| {
            state.council.pledges.iter().any(|pledge| {
                pledge.bilateral == bilateral && pledge.status == PledgeStatus::InPlace
            })
        };
        let road = &mut self.road;
        road.consulted += u32::from(!public.article4.first_meeting.is_never());
        road.adopted += u32::from(!public.texts.is_empty());
        road.blocked += u32::from(state.hidden.tally.texts_blocked > 0);
        road.reinforced += u32::from(placed(false));
        road.bilateral += u32::from(placed(true));
        road.mutual_aid += u32::from(!public.eu.helped_42_7.is_empty());
        road.sanctions += u32::from(!public.eu.package_adopted.is_never());
    }
    /// Sums of as many as each case has ways, in their order.
    pub fn together(each: &[Forecast], ways: impl Iterator<Item = usize>) -> Vec<Forecast> {
        let mut rest = each;
        let one = |count: usize| {
            let (own, more) = rest.split_at(count.min(rest.len()));
            rest = more;
            own.iter().fold(Forecast::default(), Forecast::and)
        };
        ways.map(one).collect()
    }
    fn and(mut self, other: &Forecast) -> Forecast {
        let add = |to: &mut u32, by: u32| *to += by;
        add(&mut self.nights, other.nights);
        for class in 0..6 {
            add(&mut self.formal[class], other.formal[class]);
            add(&mut self.functional[class], other.functional[class]);
        }
        let (road, by) = (&mut self.road, &other.road);
        for (to, by) in [
            (&mut road.consulted, by.consulted),
            (&mut road.adopted, by.adopted),
            (&mut road.blocked, by.blocked),
            (&mut road.reinforced, by.reinforced),
            (&mut road.bilateral, by.bilateral),
            (&mut road.mutual_aid, by.mutual_aid),
            (&mut road.sanctions, by.sanctions),
        ] {
            add(to, by);
        }
        self
    }
}

/// A crisis from features, ready to be played under [`ID`].
pub fn ready(content: &Arc<Content>, features: &Features, without: Without) -> Arc<Case> {
    let play = crisis(content, features, without);
    Arc::new(Case::of_play(Arc::clone(content), play))
}

/// Plays seeds `0..runs` of each case; forecasts come in the order of the cases, whatever the threads do.
pub fn forecast(
    content: &Arc<Content>,
    cases: &[Features],
    options: Options,
    progress: Progress<'_>,
) -> Vec<Forecast> {
    let ready: Vec<Arc<Case>> = cases
        .iter()
        .map(|features| ready(content, features, options.without))
        .collect();
    let done = AtomicU64::new(0);
    let one = |at: u64| {
        let (case, seed) = (&ready[(at / options.runs) as usize], at % options.runs);
        let mut forecast = Forecast::default();
        forecast.count(&night(case, seed));
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        forecast
    };
    let all = || {
        let count = ready.len() as u64 * options.runs;
        let nights: Vec<Forecast> = (0..count).into_par_iter().map(one).collect();
        let cases = nights.chunks(options.runs.max(1) as usize);
        cases
            .map(|nights| nights.iter().fold(Forecast::default(), Forecast::and))
            .collect()
    };
    // Without a pool of its own (no threads to be had) the shared one serves; forecasts are the same.
    match ThreadPoolBuilder::new().num_threads(options.jobs).build() {
        Ok(pool) => pool.install(all),
        Err(_) => all(),
    }
}

fn night(case: &Arc<Case>, seed: u64) -> State {
    let mut table = Table::begin(Arc::clone(case), Setup::automatic(ID, seed));
    table.play_out();
    *table.state()
}

fn chances(counts: &[u32; 6]) -> Chances {
    let all: u32 = counts.iter().sum();
    counts.map(|count| f64::from(count) / f64::from(all.max(1)))
}
