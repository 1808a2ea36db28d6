//! Forces asked for, pledged and delivered.

use crate::base::ids::Member;
use crate::content::measure::Asset;
use crate::paper::draw::bars::{self, tenths};
use crate::paper::page::{Figure, Section, Table};
use crate::words::seen::Seen;
use crate::words::{event, names, report, when};
use crate::world::force::{Pledge, PledgeStatus};

pub fn section(seen: &Seen) -> Section {
    let mut section = Section::new("forces", "Forces asked for and delivered");
    let Some(council) = seen.end().council else {
        open(seen, &mut section);
        return section;
    };
    let of = |asset: Asset| Line::new(seen, asset, council.requirement[asset.index()]);
    let lines: Vec<Line> = Asset::ALL
        .into_iter()
        .map(of)
        .filter(Line::matters)
        .collect();
    if lines.is_empty() {
        section.para("No forces were asked for, and none were pledged.");
        return section;
    }
    let rows: Vec<bars::Row> = lines
        .iter()
        .map(|line| bars::Row {
            name: names::asset(line.asset),
            asked: line.asked,
            pledged: line.pledged,
            came: line.came,
        })
        .collect();
    let (asked, came) = lines.iter().fold((0, 0), |(asked, came), line| {
        (asked + line.asked, came + line.came.min(line.asked))
    });
    let mut table = Table::new(
        "Packages asked for, pledged and in place at most",
        &[
            "Kind",
            "Asked for",
            "Pledged",
            "In place at most",
            "Of what was asked",
        ],
    );
    for line in &lines {
        table.row([
            names::capital(names::asset(line.asset)),
            tenths(line.asked),
            tenths(line.pledged),
            tenths(line.came),
            match line.asked {
                0 => "not asked".to_owned(),
                asked => format!("{} in 100", (line.came * 100 / asked).min(100)),
            },
        ]);
    }
    let share = match asked {
        0 => "Nothing was asked for.".to_owned(),
        asked => format!("{} in 100 of what was asked for came.", came * 100 / asked),
    };
    section.figure(Figure {
        caption: format!(
            "{} The numbers are packages, less what caveats take.",
            report::BARS_NOTE
        ),
        alt: share,
        drawing: bars::drawing(&rows),
        table: Some(table),
    });
    section.table(pledges(seen, council.pledges.as_slice()));
    section
}

/// One kind of package, in tenths.
struct Line {
    asset: Asset,
    asked: i32,
    pledged: i32,
    came: i32,
}

impl Line {
    fn new(seen: &Seen, asset: Asset, asked: u8) -> Line {
        let at = asset.index();
        let council = seen.end().council;
        let pledges = council.map_or(&[][..], |council| council.pledges.as_slice());
        let pledged = pledges.iter().filter(|pledge| pledge.asset == asset);
        let in_place = |turn: &crate::words::seen::SeenTurn| -> i32 {
            let all = &turn.after.public.in_place_tenths;
            all.iter().map(|lent| i32::from(lent[at])).sum()
        };
        Line {
            asset,
            asked: i32::from(asked) * 10,
            pledged: pledged.map(|pledge| i32::from(pledge.packages) * 10).sum(),
            came: seen.turns.iter().map(in_place).max().unwrap_or(0),
        }
    }
    fn matters(&self) -> bool {
        self.asked + self.pledged + self.came > 0
    }
}

fn pledges(seen: &Seen, pledges: &[Pledge]) -> Table {
    let case = seen.case;
    let mut table = Table::new(
        "Every pledge, and what became of it",
        &[
            "Lender",
            "What",
            "For",
            "Pledged",
            "Promised by",
            "In place, or due",
            "Lost to caveats",
            "Stands",
        ],
    );
    for (slot, pledge) in pledges.iter().enumerate() {
        // What came and went home again was kept; its last hour says when it came.
        let came = stood(seen, slot);
        let due = match pledge.status {
            PledgeStatus::Fell if !came => "never came".to_owned(),
            _ => when::day(case, pledge.due),
        };
        let stands = match pledge.status {
            PledgeStatus::Fell if came => "came, and went home since",
            PledgeStatus::Fell => "refused or taken back",
            status => event::rest::standing(status),
        };
        table.row([
            names::capital(&names::member(case, pledge.member)),
            names::packages(pledge.asset, pledge.packages),
            names::member(case, pledge.host),
            when::day(case, pledge.pledged),
            when::day(case, pledge.promised),
            due,
            match pledge.caveat_pct {
                0 => "none".to_owned(),
                pct => format!("{pct} %"),
            },
            stands.to_owned(),
        ]);
    }
    table
}

/// It stood in place after some turn. Pledges keep their place in the list.
fn stood(seen: &Seen, slot: usize) -> bool {
    seen.turns.iter().any(|turn| {
        let council = turn.after.council;
        let pledge = council.and_then(|council| council.pledges.iter().nth(slot));
        pledge.is_some_and(|pledge| pledge.status == PledgeStatus::InPlace)
    })
}

/// A seat without the Council sees what stands in place, and no more.
fn open(seen: &Seen, section: &mut Section) {
    let public = seen.end().public;
    let mut table = Table::new(
        "Units of other allies in place at the end",
        &["Lender", "Units"],
    );
    for member in Member::all() {
        let lent = &public.in_place_tenths[member.index()];
        let units: Vec<String> = Asset::ALL
            .into_iter()
            .filter(|asset| lent[asset.index()] > 0)
            .map(|asset| {
                let count = tenths(i32::from(lent[asset.index()]));
                format!("{}: {count}", names::asset(asset))
            })
            .collect();
        if !units.is_empty() {
            table.row([
                names::capital(&names::member(seen.case, member)),
                units.join(", "),
            ]);
        }
    }
    if table.rows.is_empty() {
        section.para("No units of other allies were in place at the end.");
    }
    section.table(table);
}
