//! A night is exact, explained and kept: golden digests, arrival, reasons, refolding.

mod arrival;
mod explained;
mod golden;
mod kept;
mod secret;

use std::sync::{Arc, OnceLock};

use casus::content::Content;
use casus::content::source::Sources;
use casus::disk::content_files;
use casus::session::Table;
use casus::world::case::Case;
use casus::world::setup::Setup;

pub const SCENARIO: &str = "night-swarm";

/// The scenario, made ready once; with files of one's own in the folder that `CASUS_CONTENT` names, for trying numbers.
pub fn case() -> Arc<Case> {
    static CASE: OnceLock<Arc<Case>> = OnceLock::new();
    Arc::clone(CASE.get_or_init(|| {
        let mut sources = Sources::embedded();
        if let Some(folder) = std::env::var_os("CASUS_CONTENT") {
            let files = content_files(folder.as_ref()).expect("the folder can be read");
            sources = sources.overridden(files);
        }
        let content = Content::load(&sources).expect("the content is sound");
        Arc::new(Case::new(Arc::new(content), SCENARIO).expect("the scenario ships"))
    }))
}

pub fn table(seed: u64) -> Table {
    Table::begin(case(), Setup::automatic(SCENARIO, seed))
}
