//! The sections of a report, in order.

mod brief;
mod chambers;
mod closing;
mod cover;
mod decisions;
mod effects;
mod evidence;
mod forces;
mod letter;
mod odds;
mod questions;
mod record;
mod seats;
mod texts;
mod timeline;

pub use timeline::name as turn_name;

use crate::base::ids::Seat;
use crate::paper::page::{Block, Report, Section};
use crate::record::payload::Note;
use crate::study::debrief::{Debrief, Figures, Night};
use crate::words::report::own::own;
use crate::words::seen::Seen;
use crate::words::{chronicle, names, report};

/// The whole night, with what was true and what every government kept to itself. Without `figures` it says that odds
/// were left out; without `words` players' own words are.
pub fn whole(debrief: &Debrief, figures: Option<&Figures>, words: bool) -> Report {
    let Some(night) = &debrief.night else {
        return recorded(debrief, words);
    };
    let seen = Seen::table(night, words);
    let mut report = cover::whole(debrief, night, &seen);
    if let Some(figures) = figures {
        report.sections.insert(0, brief::section(night, figures));
    }
    report.sections.push(timeline::section(&seen));
    match figures {
        Some(figures) => {
            let mut over_time = odds::over_time(night, figures, &seen);
            over_time.para(odds::depth(night, figures));
            report.sections.push(over_time);
            report.sections.push(odds::turning(night, figures, words));
        }
        None => report.sections.push(no_odds(report::ODDS_LEFT_OUT)),
    }
    report.sections.extend([
        evidence::whole(night),
        texts::section(&seen),
        chambers::section(&seen),
        forces::section(&seen),
        effects::section(&seen),
        letter::section(night),
        decisions::whole(night, words),
        record::whole(night, &seen),
        notes(debrief, words),
        questions::section(&seen),
        closing::judgement(&seen),
    ]);
    report.sections.extend(seats::whole(night, words));
    report.sections.push(closing::sources(&seen));
    report.sections.push(closing::model(true));
    finished(report)
}

/// What one seat saw, was told and decided, and nothing else.
pub fn seat(debrief: &Debrief, night: &Night, seat: Seat, words: bool) -> Report {
    let seen = Seen::new(night, seat, words);
    let mut report = cover::seat(debrief, &seen);
    report.sections.extend([
        timeline::section(&seen),
        evidence::own(&seen),
        texts::section(&seen),
        chambers::section(&seen),
        forces::section(&seen),
        effects::section(&seen),
        seats::own(&seen),
        record::own(&seen),
        questions::section(&seen),
        closing::judgement(&seen),
        closing::sources(&seen),
        closing::model(false),
    ]);
    finished(report)
}

/// A record that this program cannot fold: its head, its chronicle in its own names, its end.
fn recorded(debrief: &Debrief, words: bool) -> Report {
    let mut report = cover::recorded(debrief);
    let mut section = Section::new("timeline", "What the record tells");
    for turn in &debrief.chronicle {
        let council = turn.told.iter().filter(|told| told.to.0.has(Seat::MIL));
        let lines: Vec<String> = council.map(chronicle::told).collect();
        if !lines.is_empty() {
            section.heading(format!("Turn {}", turn.turn));
            section.list(lines);
        }
    }
    report.sections.push(section);
    report.sections.push(no_odds(report::NO_ODDS));
    report.sections.push(notes(debrief, words));
    report.sections.push(closing::model(true));
    finished(report)
}

fn no_odds(why: &str) -> Section {
    let mut section = Section::new("odds", "Odds and turning points");
    section.para(why);
    section
}

/// What was attached to the record afterwards.
fn notes(debrief: &Debrief, words: bool) -> Section {
    let mut section = Section::new("notes", "Notes");
    for (_, note) in &debrief.notes {
        section.para(remark(debrief, note));
        section.blocks.push(Block::Quote(own(&note.text, words)));
    }
    section
}

/// Who remarked on what: "The chair, on turn 3:".
fn remark(debrief: &Debrief, note: &Note) -> String {
    let night = debrief.night.as_ref();
    let by = match (note.by, night) {
        (Some(seat), Some(night)) => names::capital(&names::seat(night.case(), seat)),
        (Some(seat), None) => seat.code().to_owned(),
        (None, _) => "Somebody".to_owned(),
    };
    let turns = night.map_or(&[][..], Night::turns);
    let turn = turns.iter().find(|played| played.line >= note.on);
    match turn {
        Some(played) => format!("{by}, on turn {}:", turn_name(played.turn)),
        None => format!("{by}, on line {} of the record:", note.on),
    }
}

/// No empty section is printed, and nothing that is obeyed.
fn finished(mut report: Report) -> Report {
    for section in &mut report.sections {
        section
            .blocks
            .retain(|block| !matches!(block, Block::Para(text) if text.is_empty()));
    }
    report.sections.retain(|section| !section.is_empty());
    report.inert()
}
