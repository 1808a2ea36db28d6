//! Beside the record: which of the coded cases a night was like, and which it seemed to be like as proof grew.

use crate::paper::page::{Section, Table};
use crate::paper::tell::timeline;
use crate::study::debrief::Night;
use crate::study::history::features_of;
use crate::words::seen::Seen;
use crate::words::{debrief as say, report};

/// Cases that are named.
const NEAREST: usize = 3;

/// By what was true, then as it seemed in public.
pub fn whole(night: &Night, seen: &Seen) -> Section {
    let mut section = Section::new("record", "Beside the record");
    section.para(report::RECORD_NOTE);
    let mut table = Table::new(
        "The nearest cases by what was true",
        &["Case", "Came to", "Steps away", "In what it differs"],
    );
    let features = features_of(night.case(), night.end());
    let near = features.map(|features| say::nearest_few(&features, NEAREST));
    for (coded, far, apart) in near.unwrap_or_default() {
        table.row([
            coded.name.clone(),
            say::came_to(coded),
            far.to_string(),
            apart,
        ]);
    }
    section.table(table);
    section.heading("As it seemed in public, turn by turn");
    section.list(along(seen));
    section
}

/// As it seemed to one seat.
pub fn own(seen: &Seen) -> Section {
    let mut section = Section::new("record", "Beside the record");
    section.para(report::RECORD_NOTE);
    section.heading("As it seemed to this seat, turn by turn");
    section.list(along(seen));
    section
}

fn along(seen: &Seen) -> Vec<String> {
    let turns = seen.turns.iter();
    let moments = turns.map(|turn| {
        let name = format!("Before turn {}", timeline::name(turn.turn));
        (name, turn.before)
    });
    say::along(seen.case, moments)
}
