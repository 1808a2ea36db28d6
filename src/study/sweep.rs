//! Nights by seed, on as many threads as are given.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::session::Table;
use crate::study::Row;
use crate::world::case::Case;
use crate::world::setup::{Setup, TempoKind};

/// Told now and then how many nights are done.
pub type Progress<'a> = &'a (dyn Fn(u64) + Sync);

/// Nights are handed out in runs of this many: enough to keep threads busy, few enough to report progress.
const RUN: u64 = 16;

/// Plays every seed in `from..to` and returns the rows in the order of seeds, whatever `jobs` is; 0 jobs means one a core.
pub fn sweep(
    case: &Arc<Case>,
    (from, to): (u64, u64),
    tempo: TempoKind,
    jobs: usize,
    progress: Progress<'_>,
) -> Vec<Row> {
    let play = |seed| night(case, seed, tempo);
    side_by_side((from, to), jobs, play, progress)
}

/// What `play` makes of every seed in `from..to`, in the order of seeds, whatever `jobs` is; 0 jobs means one a core.
pub fn side_by_side<T: Send>(
    (from, to): (u64, u64),
    jobs: usize,
    play: impl Fn(u64) -> Option<T> + Sync + Send,
    progress: Progress<'_>,
) -> Vec<T> {
    let done = AtomicU64::new(0);
    let play = |seed: u64| {
        let played = play(seed);
        let count = done.fetch_add(1, Ordering::Relaxed) + 1;
        if count.is_multiple_of(RUN) {
            progress(count);
        }
        played
    };
    let all = || (from..to).into_par_iter().filter_map(play).collect();
    // Without a pool of its own (no threads to be had) the shared one serves; rows are the same.
    match ThreadPoolBuilder::new().num_threads(jobs).build() {
        Ok(pool) => pool.install(all),
        Err(_) => all(),
    }
}

fn night(case: &Arc<Case>, seed: u64, tempo: TempoKind) -> Option<Row> {
    let setup = Setup {
        tempo,
        ..Setup::automatic(&case.play.scenario.id, seed)
    };
    let mut table = Table::begin(Arc::clone(case), setup);
    table.play_out();
    Row::of(&table)
}
