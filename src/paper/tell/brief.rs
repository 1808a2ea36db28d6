//! The night on half a page: three turning points, which of them were luck, and one road not taken.

use crate::paper::page::{Block, Section};
use crate::study::debrief::{Figures, Night, Turning};
use crate::words::{debrief as say, report};

/// Turning points that are told.
const TOLD: usize = 3;

pub fn section(night: &Night, figures: &Figures) -> Section {
    let mut section = Section::new("brief", "In brief");
    let measure = figures.headline(night);
    let mut turning = figures.turning(night, measure);
    turning.retain(|turning| turning.size() > 0);
    turning.truncate(TOLD);
    if turning.is_empty() {
        section.para(report::NO_TURNING);
    } else {
        section.para(format!(
            "The turns that moved one outcome most, in points of 100: {} ({}). It is {}.",
            say::measure(measure),
            say::meaning(measure),
            say::OPINION
        ));
        let told = turning.iter().map(|turning| say::in_brief(night, turning));
        section.blocks.push(Block::Steps(told.collect()));
        section.para(luck(&turning));
    }
    if let Some(road) = figures.road() {
        section.heading("A road not taken");
        section.list(say::road(night, road).into());
    }
    section
}

/// How much of it nobody chose.
fn luck(turning: &[Turning]) -> String {
    let chosen = |turning: &&Turning| turning.kind() == crate::study::debrief::Kind::Decision;
    report::luck_of(turning.iter().filter(chosen).count(), turning.len())
}
