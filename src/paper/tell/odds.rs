//! Odds over time and turning points: what was choice, what revelation, what luck.

use crate::base::ids::Seat;
use crate::paper::draw::gaps;
use crate::paper::draw::lines::{Line, Plot};
use crate::paper::page::{Figure, Section, Table};
use crate::paper::tell::timeline;
use crate::study::debrief::outcome::ENDINGS;
use crate::study::debrief::{Decision, Figures, Measure, Night, Origin, Rank, Turning, decisions};
use crate::words::seen::Seen;
use crate::words::{debrief as say, digest, event, names, report, when};
use crate::world::event::Audience;
use crate::world::order::Order;

const HEIGHT: i32 = 150;
/// Turning points that are drawn, and those that are told in words.
const DRAWN: usize = 8;
const TOLD: usize = 5;
/// Landmarks and news told beside one.
const BESIDE: usize = 5;

/// Odds by turn: three charts.
pub fn over_time(night: &Night, figures: &Figures, seen: &Seen) -> Section {
    let mut section = Section::new("odds", "Odds over time");
    section.para(format!(
        "{}. {}",
        names::capital(say::OPINION),
        report::ODDS
    ));
    let classes = |of: fn(u8) -> Measure| -> Vec<Measure> { (1..=5).map(of).collect() };
    let charts = [
        ("How far on paper", classes(Measure::Formal)),
        ("How far on the ground", classes(Measure::Functional)),
        ("How it ends", ENDINGS.map(Measure::Ending).to_vec()),
    ];
    for (title, measures) in charts {
        let told: Vec<Measure> = measures
            .into_iter()
            .filter(|measure| moves(night, figures, *measure))
            .collect();
        if told.is_empty() {
            section.para(format!("{title}: nothing was in doubt at any turn."));
        } else {
            section.figure(chart(night, figures, seen, title, &told));
        }
    }
    section
}

/// Neither always sure nor always out of the question.
fn moves(night: &Night, figures: &Figures, measure: Measure) -> bool {
    let odds = figures.odds(night, measure);
    let all: Vec<u8> = odds
        .into_iter()
        .flatten()
        .map(|share| share.percent())
        .collect();
    let most = all.iter().max().copied().unwrap_or(0);
    let least = all.iter().min().copied().unwrap_or(0);
    most >= 2 && least <= 98
}

fn chart(
    night: &Night,
    figures: &Figures,
    seen: &Seen,
    title: &str,
    measures: &[Measure],
) -> Figure {
    let names: Vec<String> = measures
        .iter()
        .map(|measure| say::measure(*measure))
        .collect();
    let odds: Vec<_> = measures
        .iter()
        .map(|measure| figures.odds(night, *measure))
        .collect();
    let lines = names.iter().zip(&odds).map(|(name, odds)| {
        let known = || {
            (0..)
                .zip(odds)
                .filter_map(|(at, share)| Some((at, (*share)?)))
        };
        Line {
            label: name,
            points: known()
                .map(|(at, share)| (at, i32::from(share.percent())))
                .collect(),
            stepped: false,
            range: known()
                .map(|(at, share)| {
                    let (low, high) = share.interval();
                    (at, i32::from(low), i32::from(high))
                })
                .collect(),
        }
    });
    let closing = night.closing();
    let plot = Plot {
        time: (0, (closing as i32).max(1)),
        values: (0, 100),
        lines: lines.collect(),
        ticks: timeline::ticks(seen)
            .into_iter()
            .filter(|(column, _)| *column <= closing as i32)
            .collect(),
        height: HEIGHT,
        ..Plot::default()
    };
    let head: Vec<&str> = std::iter::once("Before turn")
        .chain(names.iter().map(String::as_str))
        .collect();
    let mut table = Table::new(format!("{title}: odds in 100, with the range"), &head);
    for at in 0..=closing {
        let mut row = vec![before(night, at)];
        row.extend(odds.iter().map(|odds| {
            odds[at].map_or_else(String::new, |share| {
                let (low, high) = share.interval();
                format!("{} ({low} to {high})", share.percent())
            })
        }));
        table.rows.push(row);
    }
    let ends: Vec<String> = names
        .iter()
        .zip(&odds)
        .filter_map(|(name, odds)| {
            let first = odds.first().copied().flatten()?;
            let last = odds.last().copied().flatten()?;
            Some(format!(
                "{name} from {} to {} in 100",
                first.percent(),
                last.percent()
            ))
        })
        .collect();
    let meanings: Vec<String> = measures
        .iter()
        .zip(&names)
        .filter(|(measure, _)| !matches!(measure, Measure::Ending(_)))
        .map(|(measure, name)| format!("{name}: {}", say::meaning(*measure)))
        .collect();
    let meanings = match meanings.is_empty() {
        true => String::new(),
        false => format!(" {}.", names::capital(&meanings.join("; "))),
    };
    Figure {
        caption: format!(
            "{title}, in 100, before each turn and after the last; the bands are ranges.{meanings}"
        ),
        alt: format!("{}.", names::capital(&ends.join("; "))),
        drawing: plot.drawing(),
        table: Some(table),
    }
}

fn before(night: &Night, at: usize) -> String {
    match night.turns().get(at) {
        Some(turn) if at < night.closing() => timeline::name(turn.turn),
        _ => "as it closed".to_owned(),
    }
}

/// The turns that moved the odds most, with what moved them.
pub fn turning(night: &Night, figures: &Figures, words: bool) -> Section {
    let mut section = Section::new("turning-points", "Turning points");
    let all = figures.points(night);
    if all.is_empty() {
        section.para(report::NO_TURNING);
        return section;
    }
    section.para(report::BRIEF_NOTE);
    section.para(names::capital(&format!(
        "{}.",
        say::meanings(&all).join("; ")
    )));
    let rows: Vec<gaps::Row> = all
        .iter()
        .take(DRAWN)
        .map(|turning| gap(night, turning))
        .collect();
    section.figure(Figure {
        caption: format!(
            "Points of 100 by which a turn moved the odds, the largest turns first. Solid: decisions. Hatched: revelation, which evidence came when. Frame: all other luck. Each turn by its own outcome: {}.",
            by_outcome(night, &all)
        ),
        alt: {
            let said = all.iter().take(TOLD).map(|turning| {
                let on = say::measure(turning.measure);
                format!("turn {}: {:+} on {on}, by {}", name(night, turning), turning.moved(), say::kind(turning.kind()).1)
            });
            format!("{}.", names::capital(&said.collect::<Vec<_>>().join("; ")))
        },
        drawing: gaps::drawing(&rows),
        table: Some(table(night, &all)),
    });
    for (place, turning) in (1..).zip(all.iter().take(TOLD)) {
        point(night, turning, place, words, &mut section);
    }
    section
}

fn name(night: &Night, turning: &Turning) -> String {
    timeline::name(night.turns()[turning.at].turn)
}

/// "turns 5 and 10, ends frozen; turn 19, ends deterred": of the turns that are drawn.
fn by_outcome(night: &Night, all: &[Turning]) -> String {
    let mut said: Vec<(Measure, Vec<String>)> = Vec::new();
    for turning in all.iter().take(DRAWN) {
        let name = name(night, turning);
        match said
            .iter_mut()
            .find(|(measure, _)| *measure == turning.measure)
        {
            Some((_, turns)) => turns.push(name),
            None => said.push((turning.measure, vec![name])),
        }
    }
    let told = said.iter().map(|(measure, turns)| {
        let turn = if turns.len() == 1 { "turn" } else { "turns" };
        format!("{turn} {}, {}", names::and(turns), say::measure(*measure))
    });
    told.collect::<Vec<_>>().join("; ")
}

fn gap(night: &Night, turning: &Turning) -> gaps::Row {
    gaps::Row {
        name: format!("turn {}", name(night, turning)),
        decisions: i32::from(turning.decisions.points()),
        revelation: turning.revelation.map_or(0, |gap| i32::from(gap.points())),
        luck: i32::from(turning.other_luck()),
    }
}

fn table(night: &Night, all: &[Turning]) -> Table {
    let case = night.case();
    let mut table = Table::new(
        "Every turn that moved an outcome by more than chance, the largest first, in points of 100",
        &[
            "Turn",
            "Outcome",
            "In all",
            "Decisions",
            "Revelation",
            "Other luck",
            "Mostly",
            "Whose choice, one seat at a time",
        ],
    );
    for turning in all {
        let mut shares: Vec<String> = turning
            .shares
            .iter()
            .filter(|(_, gap)| gap.points() != 0)
            .map(|(seat, gap)| format!("{} {:+}", names::seat(case, *seat), gap.points()))
            .collect();
        if !shares.is_empty() {
            shares.push(format!("together {:+}", turning.together()));
        }
        table.row([
            name(night, turning),
            say::measure(turning.measure),
            format!("{:+}", turning.moved()),
            say::gap(turning.decisions),
            turning.revelation.map_or("none came".to_owned(), say::gap),
            format!("{:+}", turning.other_luck()),
            say::kind(turning.kind()).1.to_owned(),
            shares.join(", "),
        ]);
    }
    table
}

/// One turning point in words: the odds, what moved them, what was decided and what became known.
fn point(night: &Night, turning: &Turning, place: usize, words: bool, section: &mut Section) {
    let case = night.case();
    let start = night.state(turning.at).public.clock.start;
    section.heading(format!(
        "{place}. Turn {}, {}: {:+} on {}, mostly {}",
        name(night, turning),
        when::moment(case, start),
        turning.moved(),
        say::measure(turning.measure),
        say::kind(turning.kind()).1
    ));
    let first = say::news(night, turning, None);
    section.para(first.clone());
    section.para(say::turning(case, turning));
    let moved: Vec<Seat> = turning.shares.iter().map(|(seat, _)| *seat).collect();
    let mut made: Vec<Decision> = decisions(night)
        .into_iter()
        .filter(|decision| decision.at == turning.at && decision.rank != Rank::Routine)
        .collect();
    made.sort_by_key(|decision| {
        let share = moved.iter().position(|seat| *seat == decision.seat);
        (
            share.unwrap_or(moved.len()),
            std::cmp::Reverse(decision.rank),
        )
    });
    let decided = made.iter().take(BESIDE).map(|decision| {
        let obs = night.observe(decision.at, decision.seat);
        let said = super::decisions::said(night, decision, words);
        let said = if said.is_empty() {
            said
        } else {
            format!(" ({said})")
        };
        format!(
            "{}: {}{said}",
            names::capital(&names::seat(case, decision.seat)),
            say::order(case, obs, &decision.order)
        )
    });
    // Where the dice moved it, what was ordered in that turn would only mislead.
    if turning.decisions.is_clear() {
        let mut lines = idle(night, turning, &made);
        lines.extend(decided);
        section.list(lines);
    }
    let after = night.observe(turning.at + 1, Seat::MIL);
    let told: Vec<String> = night.turns()[turning.at]
        .events
        .iter()
        .filter(|(_, to)| to.has(Seat::PRESS) || *to == Audience::COUNCIL)
        .filter_map(|(happened, _)| event::told(case, after, happened))
        .collect();
    let mut news = digest::lines(case, &told);
    news.retain(|line| !first.contains(line.as_str()));
    news.truncate(BESIDE);
    if !news.is_empty() {
        section.para(format!("What else was heard: {}", news.join(" ")));
    }
}

/// Seats whose choice moved the odds by doing nothing beyond routine, with what they nearly did.
fn idle(night: &Night, turning: &Turning, made: &[Decision]) -> Vec<String> {
    let case = night.case();
    let still = turning
        .shares
        .iter()
        .filter(|(seat, gap)| gap.is_clear() && made.iter().all(|decision| decision.seat != *seat));
    let line = |seat: Seat| {
        let obs = night.observe(turning.at, seat);
        let mut whys = night.turns()[turning.at].whys.iter();
        let waited = whys.find(|why| why.seat == seat && why.order == Order::Wait);
        let next = waited.and_then(|why| why.runner_up);
        let nearly = next.map_or_else(String::new, |(next, _)| {
            format!(", and nearly: {}", say::order(case, obs, &next))
        });
        format!(
            "{}: took no step{}",
            names::capital(&names::seat(case, seat)),
            nearly
        )
    };
    still.map(|(seat, _)| line(*seat)).collect()
}

/// How many nights stand behind the numbers: "200 a turn, 1,000 for the largest".
pub fn depth(night: &Night, figures: &Figures) -> String {
    let lengths: Vec<usize> = (0..=night.closing())
        .filter_map(|at| Some(figures.sample(Origin::Before(at))?.len()))
        .collect();
    let least = lengths.iter().min().copied().unwrap_or(0);
    let most = lengths.iter().max().copied().unwrap_or(0);
    report::depth(least, most, figures.progress().0)
}
