//! The night on half a page: three turning points, which of them were luck, and one road not taken.

use crate::paper::page::{Block, Section};
use crate::study::debrief::{Figures, Night, Turning};
use crate::words::{debrief as say, names, report};

/// Turning points that are told.
const TOLD: usize = 3;

pub fn section(night: &Night, figures: &Figures) -> Section {
    let mut section = Section::new("brief", "In brief");
    let mut turning = figures.points(night);
    turning.truncate(TOLD);
    if turning.is_empty() {
        section.para(report::NO_TURNING);
    } else {
        section.para(report::BRIEF_NOTE);
        let told = turning
            .iter()
            .map(|turning| say::in_brief(night, turning, None));
        section.blocks.push(Block::Steps(told.collect()));
        section.para(luck(&turning));
        section.para(names::capital(&format!(
            "{}.",
            say::meanings(&turning).join("; ")
        )));
    }
    section.heading("A road not taken");
    match figures.road() {
        Some(road) => section.list(say::road(night, road).into()),
        None => section.para(report::NO_ROAD),
    }
    section
}

/// How much of it nobody chose.
fn luck(turning: &[Turning]) -> String {
    let chosen = |turning: &&Turning| turning.kind() == crate::study::debrief::Kind::Decision;
    report::luck_of(turning.iter().filter(chosen).count(), turning.len())
}
