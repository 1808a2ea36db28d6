//! What chambers decided, each as it sat.

use crate::base::ids::Member;
use crate::content::member::GroupRole;
use crate::paper::draw::chamber;
use crate::paper::page::{Figure, Section, Table};
use crate::paper::tell::timeline;
use crate::words::figure::hemicycle::{Bloc, Chamber};
use crate::words::seen::Seen;
use crate::words::{names, report};
use crate::world::event::{Event, HomeEvent};
use crate::world::force::MandateKind;

struct Division {
    turn: (u8, u8),
    member: Member,
    kind: MandateKind,
    granted: bool,
    /// Yes, no, abstaining, absent.
    counts: [i16; 4],
}

impl Division {
    fn is_counted(&self) -> bool {
        self.counts[0] + self.counts[1] > 0
    }
}

pub fn section(seen: &Seen) -> Section {
    let mut section = Section::new("chambers", "Chambers");
    let all = divisions(seen);
    if all.is_empty() {
        section.para("No chamber was asked for a decision that everyone saw.");
        return section;
    }
    let counted = all.iter().any(Division::is_counted);
    section.para(if counted { report::CHAMBER_NOTE } else { "" });
    let without: Vec<String> = all
        .iter()
        .filter(|division| !division.is_counted())
        .map(|division| format!("{}.", said(seen, division)))
        .collect();
    if !without.is_empty() {
        section.para("Consulted, without a division:");
        section.list(without);
    }
    for division in all.iter().filter(|division| division.is_counted()) {
        section.figure(figure(seen, division));
    }
    section
}

fn divisions(seen: &Seen) -> Vec<Division> {
    let mut found = Vec::new();
    for turn in &seen.turns {
        for event in &turn.events {
            if let Event::Home(HomeEvent::Decided {
                member,
                kind,
                granted,
                yes,
                no,
                abstain,
                absent,
                ..
            }) = event
            {
                found.push(Division {
                    turn: turn.turn,
                    member: *member,
                    kind: *kind,
                    granted: *granted,
                    counts: [*yes, *no, *abstain, *absent],
                });
            }
        }
    }
    found
}

/// "Denmark, Folketing, turn 10: stationing units beside an ally granted".
fn said(seen: &Seen, division: &Division) -> String {
    format!(
        "{}, {}, turn {}: {} {}",
        names::capital(&names::member(seen.case, division.member)),
        seen.case.member(division.member).chamber.name,
        timeline::name(division.turn),
        names::mandate(division.kind),
        if division.granted {
            "granted"
        } else {
            "refused"
        }
    )
}

fn figure(seen: &Seen, division: &Division) -> Figure {
    let info = seen.case.member(division.member);
    let [yes, no, abstain, absent] = division.counts;
    let blocs = Bloc::dealt(&info.chamber, yes, no);
    let (drawing, layout) = chamber::drawing(&Chamber {
        shape: info.chamber.shape,
        blocs: &blocs,
    });
    let count = format!("{yes} for, {no} against, {abstain} abstaining, {absent} absent");
    let caption = format!("{}: {count}. {}", said(seen, division), layout.caption());
    let mut table = Table::new(
        format!("{}: its groups", info.chamber.name),
        &["Group", "In the figure", "Seats", "Part"],
    );
    for (group, bloc) in info.chamber.groups.iter().zip(&blocs) {
        table.row([
            group.name.clone(),
            bloc.short.clone(),
            group.seats.to_string(),
            part(group.role).to_owned(),
        ]);
    }
    Figure {
        caption: caption.trim_end().to_owned(),
        alt: format!(
            "{yes} for and {no} against, {abstain} abstaining and {absent} absent, of {} members.",
            info.chamber.sitting
        ),
        drawing,
        table: Some(table),
    }
}

const fn part(role: GroupRole) -> &'static str {
    match role {
        GroupRole::Cabinet => "cabinet",
        GroupRole::Support => "supports it",
        GroupRole::Opposition => "opposition",
    }
}
