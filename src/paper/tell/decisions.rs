//! The decisions that a record of the alliance would remember, with what was said and what was weighed.

use crate::paper::page::{Section, Table};
use crate::paper::tell::timeline;
use crate::study::debrief::{Decision, Night, Rank, decisions};
use crate::words::report::own::own;
use crate::words::{debrief as say, names, report, weighing};
use crate::world::order::Order;
use crate::world::text::Position;

/// Factors of a weighing that are named.
const LEADING: usize = 4;

pub fn whole(night: &Night, words: bool) -> Section {
    let mut section = Section::new("decisions", "Decisions, said and weighed");
    let mut table = Table::new(
        "Landmarks of the night, and whatever a person sealed beyond routine",
        &[
            "Turn",
            "Who",
            "Decision",
            "Said",
            "Weighed, in points",
            "Next best",
        ],
    );
    let mut rows: Vec<([String; 6], usize)> = Vec::new();
    for decision in decisions(night).iter().filter(|decision| is_told(decision)) {
        let new = row(night, decision, words);
        // What several ordered alike in one turn is told once, without their reasons.
        let alike =
            |(known, _): &&mut ([String; 6], usize)| known[0] == new[0] && known[2] == new[2];
        match rows.iter_mut().find(alike) {
            Some((known, count)) => {
                known[1] = format!("{}, {}", known[1], new[1]);
                *count += 1;
            }
            None => rows.push((new, 1)),
        }
    }
    for (mut row, count) in rows {
        if count > 1 {
            row[3..].fill(String::new());
        }
        table.row(row);
    }
    section.para(report::WEIGHED);
    section.table(table);
    section
}

/// Pledges have a table of their own, with what became of them.
fn is_told(decision: &Decision) -> bool {
    let pledge = matches!(decision.order, Order::Pledge { .. } | Order::Offer { .. });
    match decision.by_hand {
        true => decision.rank != Rank::Routine,
        false => decision.rank == Rank::Landmark && !pledge,
    }
}

fn row(night: &Night, decision: &Decision, words: bool) -> [String; 6] {
    let case = night.case();
    let obs = night.observe(decision.at, decision.seat);
    let hand = match (night.is_held(decision.seat), decision.by_hand) {
        (true, true) => " (by hand)",
        (true, false) => " (by its instruction)",
        (false, _) => "",
    };
    let who = names::capital(&names::seat(case, decision.seat));
    [
        timeline::name(decision.turn),
        format!("{who}{hand}"),
        say::order(case, obs, &decision.order),
        said(night, decision, words),
        decision.why.map_or_else(String::new, |why| {
            weighing::parts(case, &why.parts, LEADING)
        }),
        next_best(night, decision),
    ]
}

/// A person's own words, or the reasons that a delegation stated.
pub fn said(night: &Night, decision: &Decision, words: bool) -> String {
    let mut said = own(&decision.reason, words);
    if let Order::Position {
        stance,
        reasons,
        more,
        lifts,
        ..
    } = decision.order
    {
        let stated = weighing::stated(
            night.case(),
            &Position {
                stance,
                reasons,
                more,
                lifts,
                ..Position::default()
            },
        );
        if said.is_empty() {
            said = stated;
        }
    }
    match decision.confidence {
        Some(sure) => format!("{said} ({sure} in 100 sure)")
            .trim_start()
            .to_owned(),
        None => said,
    }
}

pub fn next_best(night: &Night, decision: &Decision) -> String {
    let obs = night.observe(decision.at, decision.seat);
    let nearly = decision
        .why
        .and_then(|why| Some((why.runner_up?, why.score)));
    nearly.map_or_else(String::new, |((next, score), chosen)| {
        let next = say::order(night.case(), obs, &next);
        match chosen - score {
            0 => format!("{next}, level with it"),
            1 => format!("{next}, a point behind"),
            ahead if ahead < 0 => format!("{next}, {} points ahead of it", -ahead),
            behind => format!("{next}, {behind} points behind"),
        }
    })
}
