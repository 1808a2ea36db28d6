//! Evidence over time: what came, what it made each government believe, and the bar each would have to reach.

use crate::base::ids::{EvId, Member, Seat};
use crate::base::units::Percent;
use crate::content::clause::Clause;
use crate::paper::draw::dots;
use crate::paper::draw::lines::{Line, Plot};
use crate::paper::page::{Figure, Section, Table};
use crate::paper::tell::timeline;
use crate::study::debrief::Night;
use crate::words::seen::Seen;
use crate::words::{bands, clocks, names, report, when};
use crate::world::Observation;
use crate::world::State;
use crate::world::case::Case;
use crate::world::event::{Event, ProofEvent};
use crate::world::public::Public;

const TITLE: &str = "Evidence over time";
const HEIGHT: i32 = 150;

/// An item and the column in which it first counted for whoever is asked.
struct Came {
    item: EvId,
    column: i32,
}

/// All governments: the whole report alone.
pub fn whole(night: &Night) -> Section {
    let case: &Case = night.case();
    let mut section = Section::new("evidence", TITLE);
    let states = || (0..=night.turns().len()).map(|at| night.state(at));
    let beliefs: Vec<Vec<i32>> = states().map(|state| beliefs(case, state)).collect();
    let public: Vec<i32> = states()
        .map(|state| i32::from(clocks::blame_of(case, &state.public.belief)))
        .collect();
    let came = arrivals(night);
    let victim = case.play.scenario.victims.first().copied();
    let victim_name = victim.map_or("the victim".to_owned(), |victim| {
        names::member(case, victim)
    });
    let mut lines = vec![Line {
        label: "allies, mean",
        points: columns(
            beliefs
                .iter()
                .map(|all| all.iter().sum::<i32>() / all.len() as i32),
        ),
        stepped: false,
        range: (0..)
            .zip(&beliefs)
            .map(|(at, all)| {
                let mut sorted = all.clone();
                sorted.sort_unstable();
                (at, sorted[0], sorted[sorted.len() - 1])
            })
            .collect(),
    }];
    if let Some(victim) = victim {
        lines.push(Line {
            label: &victim_name,
            points: columns(beliefs.iter().map(|all| all[victim.index()])),
            ..Line::default()
        });
    }
    lines.push(Line {
        label: "the public",
        points: columns(public.iter().copied()),
        ..Line::default()
    });
    let seen = Seen::new(night, Seat::PRESS, true);
    let suspect = names::suspect_or_proxy(case);
    let (first, last) = (&beliefs[0], &beliefs[beliefs.len() - 1]);
    let mean = |all: &[i32]| all.iter().sum::<i32>() / all.len().max(1) as i32;
    section.figure(Figure {
        caption: format!(
            "Belief that it was {suspect}, in 100, after each turn. The band runs from the least to the most convinced capital. Numbers below are items of evidence, listed in the table."
        ),
        alt: format!(
            "On average the allies went from {} to {} in 100, the public from {} to {}.",
            mean(first),
            mean(last),
            public[0],
            public[public.len() - 1]
        ),
        drawing: plot(lines, &came, &seen, Vec::new()),
        table: Some(over_time(&seen, &beliefs, &public)),
    });
    section.table(items(night, &came));
    bars(case, night, &mut section);
    section
}

/// One seat: what it held itself, against its own bars.
pub fn own(seen: &Seen) -> Section {
    let case = seen.case;
    let mut section = Section::new("evidence", TITLE);
    let all = || seen.moments();
    let own: Vec<i32> = all()
        .map(|obs| i32::from(clocks::blame(case, obs)))
        .collect();
    let public: Vec<i32> = all()
        .map(|obs| i32::from(clocks::blame_of(case, &obs.public.belief)))
        .collect();
    let mut came = Vec::new();
    for item in case.evidence() {
        let first = all().position(|obs| has(obs, item));
        came.extend(first.map(|column| Came {
            item,
            column: column as i32,
        }));
    }
    came.sort_by_key(|came| (came.column, came.item));
    let desk = seen.end().capital().is_some();
    let who = names::seat(case, seen.seat);
    let mut lines = Vec::new();
    if desk {
        lines.push(Line {
            label: &who,
            points: columns(own.iter().copied()),
            ..Line::default()
        });
    }
    lines.push(Line {
        label: "the public",
        points: columns(public.iter().copied()),
        ..Line::default()
    });
    let end = seen.end();
    let bars: Vec<(i32, String)> = match desk {
        true => clocks::BARS
            .iter()
            .map(|(clause, what)| {
                (
                    i32::from(clocks::bar(case, end, *clause)),
                    (*what).to_owned(),
                )
            })
            .collect(),
        false => Vec::new(),
    };
    let (first, last) = (own[0], own[own.len() - 1]);
    section.figure(Figure {
        caption: format!(
            "Belief that it was {}, in 100, after each turn. Dotted lines are what this seat asks before each step; numbers below are items it held.",
            names::suspect_or_proxy(case)
        ),
        alt: format!(
            "It went from {} to {}.",
            bands::said(first as Percent),
            bands::said(last as Percent)
        ),
        drawing: plot(lines, &came, seen, bars),
        table: None,
    });
    let mut table = Table::new(
        "What this seat held, in the order it came",
        &["No.", "Turn", "Item", "What it says", "Kind", "Grade"],
    );
    for (number, came) in (1..).zip(&came) {
        let item = &case.play.evidence[came.item.index()];
        table.row([
            format!("{number}"),
            turn_of(came.column, seen),
            item.title.clone(),
            item.text.clone(),
            names::kind(item.kind).to_owned(),
            grade(case, came.item),
        ]);
    }
    section.table(table);
    section
}

fn beliefs(case: &Case, state: &State) -> Vec<i32> {
    Member::all()
        .map(|member| i32::from(clocks::blame(case, state.observe(Seat::of(member)))))
        .collect()
}

fn columns(values: impl Iterator<Item = i32>) -> Vec<(i32, i32)> {
    (0..).zip(values).collect()
}

fn plot(
    lines: Vec<Line>,
    came: &[Came],
    seen: &Seen,
    bars: Vec<(i32, String)>,
) -> crate::paper::draw::Drawing {
    let turns = seen.turns.len() as i32;
    let numbers = (1_u16..)
        .zip(came)
        .map(|(number, came)| (came.column, number));
    // Columns here begin before the first turn.
    let ticks = timeline::ticks(seen)
        .into_iter()
        .map(|(column, said)| (column + 1, said));
    Plot {
        time: (0, turns.max(1)),
        values: (0, 100),
        lines,
        bars,
        items: numbers.collect(),
        ticks: ticks.collect(),
        height: HEIGHT,
    }
    .drawing()
}

/// Held, in the open or shared with all: what the observation says, and nothing else.
fn has(obs: Observation<'_>, item: EvId) -> bool {
    let own = obs
        .capital()
        .is_some_and(|(_, desk)| desk.held_pct[item.index()] > 0);
    let shared = obs.council.is_some_and(|council| council.shared.has(item));
    own || shared || in_the_open(obs.public, item)
}

fn in_the_open(public: &Public, item: EvId) -> bool {
    public.open.has(item) || public.published.has(item)
}

fn arrivals(night: &Night) -> Vec<Came> {
    let mut came: Vec<Came> = Vec::new();
    for (at, turn) in (1..).zip(night.turns()) {
        for (event, _) in &turn.events {
            if let Event::Proof(ProofEvent::Arrived { item }) = event {
                came.push(Came {
                    item: *item,
                    column: at,
                });
            }
        }
    }
    came
}

fn turn_of(column: i32, seen: &Seen) -> String {
    match column {
        0 => "before".to_owned(),
        after => seen
            .turns
            .get(after as usize - 1)
            .map_or_else(String::new, |turn| timeline::name(turn.turn)),
    }
}

fn grade(case: &Case, item: EvId) -> String {
    let grade = case.play.evidence[item.index()].grade;
    let source = char::from(b'A' + grade.source.min(5));
    format!("{source}{}", grade.information)
}

fn items(night: &Night, came: &[Came]) -> Table {
    let case: &Case = night.case();
    let seen = Seen::new(night, Seat::PRESS, true);
    let end = night.end();
    let mut table = Table::new(
        "Evidence that came, in order; a grade is its source's, A reliable to F unknown, and its own, 1 confirmed to 6 unknown",
        &[
            "No.",
            "Turn",
            "Item",
            "Kind",
            "Grade",
            "Who had it first",
            "Then",
        ],
    );
    for (number, came) in (1..).zip(came) {
        let item = &case.play.evidence[came.item.index()];
        let holders: Vec<String> = item
            .holders
            .iter()
            .map(|seat| names::seat(case, *seat))
            .collect();
        let first = if holders.is_empty() {
            "everyone".to_owned()
        } else {
            names::and(&holders)
        };
        let mut then = Vec::new();
        if end.council.shared.has(came.item) {
            then.push("shared with all allies");
        }
        if end.public.published.has(came.item) {
            then.push("published");
        } else if end.public.open.has(came.item) && !holders.is_empty() {
            then.push("in the open");
        }
        if end.public.withdrawn.has(came.item) {
            then.push("withdrawn");
        }
        table.row([
            format!("{number}"),
            turn_of(came.column, &seen),
            item.title.clone(),
            names::kind(item.kind).to_owned(),
            grade(case, came.item),
            first,
            then.join(", "),
        ]);
    }
    table
}

/// Each seat's bar for naming the actor, and where its belief stood.
fn bars(case: &Case, night: &Night, section: &mut Section) {
    let states: Vec<&State> = (0..=night.turns().len())
        .map(|at| night.state(at))
        .collect();
    let end = night.end();
    let blame = |state: &State, member: Member| {
        i32::from(clocks::blame(case, state.observe(Seat::of(member))))
    };
    let bar = |member: Member, clause: Clause| {
        i32::from(clocks::bar(case, end.observe(Seat::of(member)), clause))
    };
    let first = states.get(1).copied().unwrap_or(end);
    let mut rows: Vec<(Member, dots::Row)> = Member::all()
        .map(|member| {
            let row = dots::Row {
                code: case.shown(member),
                first: blame(first, member),
                last: blame(end, member),
                bar: Some(bar(member, Clause::Attribute)),
            };
            (member, row)
        })
        .collect();
    rows.sort_by_key(|(member, row)| (-row.last, member.index()));
    let mut table = Table::new(
        "Each government's belief, and how much it asks before it speaks, in 100",
        &[
            "Government",
            "After turn 1",
            "At the end",
            "It says \"likely\" from",
            "It names who did it from",
            "First believed that much",
        ],
    );
    for (member, row) in &rows {
        let naming = bar(*member, Clause::Attribute);
        let when = states
            .iter()
            .position(|state| blame(state, *member) >= naming);
        let when = when.map_or("never".to_owned(), |at| match at.checked_sub(1) {
            None => "before turn 1".to_owned(),
            Some(at) => format!(
                "turn {}, {}",
                timeline::name(night.turns()[at].turn),
                when::day(case, night.state(at + 1).public.clock.start)
            ),
        });
        table.row([
            names::capital(&names::member(case, *member)),
            row.first.to_string(),
            row.last.to_string(),
            bar(*member, Clause::Likely).to_string(),
            naming.to_string(),
            when,
        ]);
    }
    let over = rows
        .iter()
        .filter(|(_, row)| row.bar.is_some_and(|bar| row.last >= bar))
        .count();
    let rows: Vec<dots::Row> = rows.into_iter().map(|(_, row)| row).collect();
    section.figure(Figure {
        caption: format!(
            "Each government's belief in 100, after turn 1 and at the end. {}",
            report::DOTS_NOTE
        ),
        alt: format!("{over} of 32 governments ended believing enough to name who did it."),
        drawing: dots::drawing(&rows),
        table: Some(table),
    });
}

fn over_time(seen: &Seen, beliefs: &[Vec<i32>], public: &[i32]) -> Table {
    let mut table = Table::new(
        "Belief that the suspected party did it, in 100",
        &["After turn", "Least", "Mean", "Most", "The public"],
    );
    for (at, (all, public)) in (0..).zip(beliefs.iter().zip(public)) {
        let least = all.iter().min().copied().unwrap_or(0);
        let most = all.iter().max().copied().unwrap_or(0);
        table.row([
            turn_of(at, seen),
            least.to_string(),
            (all.iter().sum::<i32>() / all.len().max(1) as i32).to_string(),
            most.to_string(),
            public.to_string(),
        ]);
    }
    table.merged()
}
