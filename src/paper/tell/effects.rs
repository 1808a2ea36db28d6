//! Escalation, attention and markets: the numbers on record, each with its thresholds.

use crate::paper::draw::lines::{Line, Plot};
use crate::paper::page::{Figure, Section, Table};
use crate::paper::tell::timeline;
use crate::words::seen::Seen;
use crate::words::{clocks, names};
use crate::world::Observation;

pub fn section(seen: &Seen) -> Section {
    let mut section = Section::new("effects", "Escalation and markets");
    let values = |read: &dyn Fn(Observation<'_>) -> i32| -> Vec<(i32, i32)> {
        (0..).zip(seen.moments().map(read)).collect()
    };
    let line = |label, read: &dyn Fn(Observation<'_>) -> i32| Line {
        label,
        points: values(read),
        ..Line::default()
    };
    let pressure = vec![
        line("pressure", &|obs| i32::from(obs.public.escalation.pressure)),
        line("attention", &|obs| i32::from(obs.public.attention)),
        line("deterrence", &|obs| i32::from(obs.public.deterrence)),
    ];
    let end = seen.end().public;
    section.figure(Figure {
        caption: "Pressure of escalation, attention and deterrence, of 100, after each turn. War needs two acts of force at a pressure of 80 or more; below an attention of 25 the chair may close the matter.".to_owned(),
        alt: format!(
            "Pressure peaked at {}; attention ended at {}, deterrence at {}.",
            end.escalation.peak, end.attention, end.deterrence
        ),
        drawing: plot(seen, pressure, (0, 100), vec![(80, "80: war is possible".to_owned()), (25, "25: may be closed".to_owned())]),
        table: Some(numbers(seen)),
    });
    let mut trust = vec![line("legitimacy", &|obs| i32::from(obs.public.legitimacy))];
    if seen.end().council.is_some() {
        let cohesion =
            |obs: Observation<'_>| obs.council.map_or(0, |council| i32::from(council.cohesion));
        trust.push(line("cohesion", &cohesion));
    }
    section.figure(Figure {
        caption: "Legitimacy and, behind the door, cohesion, of 100. At a cohesion of 30 for three turns the alliance counts as fractured; below a legitimacy of 40 the Assembly and the press turn away.".to_owned(),
        alt: format!("Legitimacy ended at {}.", end.legitimacy),
        drawing: plot(seen, trust, (0, 100), vec![(30, "30: fractured".to_owned())]),
        table: None,
    });
    let whose = names::victim_adjective(seen.case);
    let currency = format!("{whose} currency, down");
    let markets = vec![
        Line {
            label: &currency,
            points: values(&|obs| obs.public.markets.currency),
            ..Line::default()
        },
        line("gas, up", &|obs| {
            i32::from(obs.public.markets.gas_tenths) * 10
        }),
        line("oil, up", &|obs| {
            i32::from(obs.public.markets.oil_tenths) * 10
        }),
    ];
    let most = markets
        .iter()
        .flat_map(|line| line.points.iter().map(|(_, value)| *value))
        .max()
        .unwrap_or(0);
    let top = (most / 100 + 1) * 100;
    let markets_end = &end.markets;
    section.figure(Figure {
        caption: "Markets, in hundredths of a per cent since the night: each further shock moves them half as far.".to_owned(),
        alt: format!(
            "At the end the {whose} currency was {} down, gas {} up.",
            percent(markets_end.currency),
            percent(i32::from(markets_end.gas_tenths) * 10)
        ),
        drawing: plot(seen, markets, (0, top), Vec::new()),
        table: Some(market_table(seen)),
    });
    section.heading("Where the numbers stood at the end");
    section.list(clocks::effects(seen.case, seen.end()));
    section
}

fn plot(
    seen: &Seen,
    lines: Vec<Line>,
    values: (i32, i32),
    bars: Vec<(i32, String)>,
) -> crate::paper::draw::Drawing {
    let ticks = timeline::ticks(seen)
        .into_iter()
        .map(|(column, said)| (column + 1, said));
    Plot {
        time: (0, (seen.turns.len() as i32).max(1)),
        values,
        lines,
        bars,
        ticks: ticks.collect(),
        height: 130,
        ..Plot::default()
    }
    .drawing()
}

fn numbers(seen: &Seen) -> Table {
    let next = format!(
        "{}, as the services see it",
        crate::words::kind::next_time(seen.case)
    );
    let mut table = Table::new(
        "The numbers after each turn",
        &[
            "Turn",
            "Pressure",
            "Attention",
            "Deterrence",
            "Legitimacy",
            "Cohesion",
            &next,
        ],
    );
    for turn in &seen.turns {
        let public = turn.after.public;
        table.row([
            timeline::name(turn.turn),
            public.escalation.pressure.to_string(),
            public.attention.to_string(),
            public.deterrence.to_string(),
            public.legitimacy.to_string(),
            turn.after.council.map_or("not seen".to_owned(), |council| {
                council.cohesion.to_string()
            }),
            crate::words::bands::next_night(public.next_night).to_owned(),
        ]);
    }
    table.merged()
}

fn market_table(seen: &Seen) -> Table {
    let whose = names::capital(names::victim_adjective(seen.case));
    let currency = format!("{whose} currency, down");
    let mut table = Table::new(
        "Markets after each turn",
        &[
            "Turn",
            &currency,
            "Gas, up",
            "Oil, up",
            "Insurance strain",
            "Airports strain",
            "Trade strain",
        ],
    );
    for turn in &seen.turns {
        let markets = &turn.after.public.markets;
        table.row([
            timeline::name(turn.turn),
            percent(markets.currency),
            percent(i32::from(markets.gas_tenths) * 10),
            percent(i32::from(markets.oil_tenths) * 10),
            markets.insurance.to_string(),
            markets.airports.to_string(),
            markets.trade.to_string(),
        ]);
    }
    table.merged()
}

/// Hundredths of a per cent as "1.25 %".
fn percent(points: i32) -> String {
    let sign = if points < 0 { "-" } else { "" };
    format!("{sign}{}.{:02} %", points.abs() / 100, points.abs() % 100)
}
