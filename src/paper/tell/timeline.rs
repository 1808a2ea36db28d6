//! The night on tracks, and turn by turn in words.

use crate::paper::draw::tracks::{Kind, Mark, Tracks};
use crate::paper::page::{Figure, Section, Table};
use crate::words::seen::{Seen, SeenTurn};
use crate::words::{clocks, digest, event, report, when};
use crate::world::event::{
    AbroadEvent, ActEvent, Event, ForceEvent, HomeEvent, ProofEvent, TextEvent,
};

/// The tracks, from top to bottom.
const TRACKS: [&str; 8] = [
    "Incidents",
    "Evidence",
    "Meetings",
    "Texts",
    "Chambers",
    "Units",
    "Measures",
    "Other side",
];
/// Lines of a turn that are told; the rest are counted.
const LINES_MAX: usize = 6;

pub fn section(seen: &Seen) -> Section {
    let mut section = Section::new("timeline", "Timeline");
    let mut tracks: Vec<(&str, Vec<Mark>)> = TRACKS.map(|name| (name, Vec::new())).into();
    let mut table = Table::new(
        "The night turn by turn",
        &["Turn", "Until", "About", "What was told"],
    );
    for (column, turn) in (0..).zip(&seen.turns) {
        if column == 0 {
            mark(&mut tracks, 0, column, Kind::Against);
        }
        for event in &turn.events {
            if let Some((track, kind)) = place(event) {
                mark(&mut tracks, track, column, kind);
            }
        }
        table.row(row(seen, turn));
    }
    let drawing = Tracks {
        turns: seen.turns.len() as i32,
        tracks: tracks.clone(),
        ticks: ticks(seen),
    }
    .drawing();
    section.figure(Figure {
        caption: "What happened, a column a turn. Discs: done, adopted, granted or in place. Rings: begun or said. \
                  Lozenges: turned. Crosses: harm, objection, refusal or withdrawal."
            .to_owned(),
        alt: spoken(&tracks),
        drawing,
        table: None,
    });
    section.table(table);
    notes(seen, &mut section);
    section
}

/// What a stranger would ask about the numbers of turns.
fn notes(seen: &Seen, section: &mut Section) {
    if seen.turns.iter().any(|turn| turn.turn.1 > 0) {
        section.para(report::SPLIT_NOTE);
    }
    let over = |turn: &SeenTurn| turn.after.public.ending.is_some() || turn.after.public.clock.tail;
    let closed = seen.turns.iter().find(|turn| over(turn));
    if let (Some(closed), Some(last)) = (closed, seen.turns.last())
        && closed.turn != last.turn
    {
        section.para(report::after_note(&name(closed.turn), &name(last.turn)));
    }
}

/// The day below the first turn of each.
pub fn ticks(seen: &Seen) -> Vec<(i32, String)> {
    let mut ticks: Vec<(i32, String)> = Vec::new();
    for (column, turn) in (0..).zip(&seen.turns) {
        let day = when::day_number(seen.case, turn.before.public.clock.start);
        let said = format!("day {day}");
        if ticks.last().is_none_or(|(_, last)| *last != said) {
            ticks.push((column, said));
        }
    }
    ticks
}

/// "Turn 7", or "Turn 7b" for the rest of a split one.
pub fn name((turn, part): (u8, u8)) -> String {
    format!("{turn}{}", if part == 0 { "" } else { "b" })
}

fn mark(tracks: &mut [(&str, Vec<Mark>)], track: usize, column: i32, kind: Kind) {
    let marks = &mut tracks[track].1;
    // One mark a turn and kind: the track says when, the table how often.
    if !marks.contains(&Mark { column, kind }) {
        marks.push(Mark { column, kind });
    }
}

fn place(event: &Event) -> Option<(usize, Kind)> {
    Some(match event {
        Event::Abroad(AbroadEvent::Happened { .. }) => (0, Kind::Against),
        Event::Proof(ProofEvent::Withdrawn { .. }) => (1, Kind::Against),
        Event::Proof(ProofEvent::Leaked { .. }) => (1, Kind::Turn),
        Event::Proof(
            ProofEvent::Opened { .. } | ProofEvent::Published { .. } | ProofEvent::Released { .. },
        ) => (1, Kind::Good),
        Event::Proof(ProofEvent::SharedAll { .. } | ProofEvent::Got { .. }) => (1, Kind::Plain),
        Event::Text(TextEvent::Requested { .. }) => (2, Kind::Turn),
        Event::Text(TextEvent::Met { .. }) => (2, Kind::Good),
        Event::Text(TextEvent::Tabled { .. } | TextEvent::Amended { .. }) => (3, Kind::Plain),
        Event::Text(TextEvent::Adopted { .. }) => (3, Kind::Good),
        Event::Text(TextEvent::Broken { .. } | TextEvent::Dead { .. }) => (3, Kind::Against),
        Event::Home(HomeEvent::Tabled { .. }) => (4, Kind::Plain),
        Event::Home(HomeEvent::Decided { granted, .. }) => (4, kind(*granted)),
        Event::Force(ForceEvent::Pledged { .. }) => (5, Kind::Plain),
        Event::Force(ForceEvent::Arrived { .. }) => (5, Kind::Good),
        Event::Force(ForceEvent::Fell { .. }) => (5, Kind::Against),
        Event::Act(ActEvent::Begun { .. }) => (6, Kind::Good),
        Event::Act(ActEvent::Alone { .. }) => (6, Kind::Against),
        Event::Abroad(
            AbroadEvent::Denied | AbroadEvent::OfferedData | AbroadEvent::OfferedTalks,
        ) => (7, Kind::Plain),
        Event::Abroad(
            AbroadEvent::Admitted | AbroadEvent::Compensated | AbroadEvent::StoodDown,
        ) => (7, Kind::Good),
        Event::Abroad(AbroadEvent::Exploited | AbroadEvent::Mobilised) => (7, Kind::Against),
        _ => return None,
    })
}

const fn kind(granted: bool) -> Kind {
    if granted { Kind::Good } else { Kind::Against }
}

fn spoken(tracks: &[(&str, Vec<Mark>)]) -> String {
    let said: Vec<String> = tracks
        .iter()
        .filter(|(_, marks)| !marks.is_empty())
        .map(|(name, marks)| {
            let mut columns: Vec<i32> = marks.iter().map(|mark| mark.column + 1).collect();
            columns.dedup();
            let columns: Vec<String> = columns.iter().map(i32::to_string).collect();
            format!("{name} in columns {}", columns.join(", "))
        })
        .collect();
    format!("{}.", said.join("; "))
}

fn row(seen: &Seen, turn: &SeenTurn) -> [String; 4] {
    let clock = &turn.before.public.clock;
    // Asks and soundings between two capitals would drown what everyone heard.
    let events = turn
        .events
        .iter()
        .filter(|event| !matches!(event, Event::Lever(_)));
    let told: Vec<String> = events
        .filter_map(|happened| event::told(seen.case, turn.after, happened))
        .collect();
    let lines = digest::lines(seen.case, &told);
    let mut told = lines
        .iter()
        .take(LINES_MAX)
        .cloned()
        .collect::<Vec<_>>()
        .join(" ");
    if lines.len() > LINES_MAX {
        told.push_str(&format!(" And {} more.", lines.len() - LINES_MAX));
    }
    if told.is_empty() {
        told = "Nothing new.".to_owned();
    }
    let agenda = clocks::AGENDA;
    let about = agenda
        .iter()
        .find(|(at, _)| *at == turn.before.public.agenda);
    [
        name(turn.turn),
        when::moment(seen.case, clock.end),
        about.map_or("", |(_, word)| word).to_owned(),
        told,
    ]
}
