//! A night is exact, explained and kept: golden digests, arrival, reasons, refolding.

mod arrival;
mod explained;
mod golden;
mod golden_saves;
mod kept;
mod secret;

use std::sync::{Arc, OnceLock};

use casus::base::ids::Seat;
use casus::content::Content;
use casus::content::source::Sources;
use casus::disk::content_files;
use casus::government::Why;
use casus::session::{KeepError, Keeper, Table, Turned};
use casus::world::case::Case;
use casus::world::setup::Setup;

pub const SCENARIO: &str = "night-swarm";

/// The scenario of most tests, made ready once.
pub fn case() -> Arc<Case> {
    static CASE: OnceLock<Arc<Case>> = OnceLock::new();
    Arc::clone(CASE.get_or_init(|| case_of(SCENARIO)))
}

/// A shipped scenario, made ready.
pub fn case_of(id: &str) -> Arc<Case> {
    Arc::new(Case::new(content(), id).expect("the scenario ships"))
}

/// What ships, read once; with files of one's own in the folder that `CASUS_CONTENT` names, for trying numbers.
pub fn content() -> Arc<Content> {
    static CONTENT: OnceLock<Arc<Content>> = OnceLock::new();
    Arc::clone(CONTENT.get_or_init(|| {
        let mut sources = Sources::embedded();
        if let Some(folder) = std::env::var_os("CASUS_CONTENT") {
            let files = content_files(folder.as_ref()).expect("the folder can be read");
            let texts = files
                .into_iter()
                .map(|file| (file.path, file.text.expect("it can be read")));
            sources = sources.overridden(texts);
        }
        Arc::new(Content::load(&sources).expect("the content is sound"))
    }))
}

/// One turn in which every seat that has not sealed decides for itself, kept.
pub fn turn(table: &mut Table, keeper: &mut Keeper) -> Result<(), KeepError> {
    let turn = table.turn();
    let mut whys: Vec<Why> = Vec::new();
    let owed: Vec<Seat> = table.owed().collect();
    let sealed: Vec<_> = owed
        .into_iter()
        .map(|seat| (seat, table.auto(seat, &mut whys)))
        .collect();
    let mut events = Vec::new();
    table.close(&mut events);
    keeper.turn(&Turned {
        spoken: &[],
        turn,
        sealed: &sealed,
        whys: &whys,
        events: &events,
        table,
    })
}

pub fn table(seed: u64) -> Table {
    Table::begin(case(), Setup::automatic(SCENARIO, seed))
}
