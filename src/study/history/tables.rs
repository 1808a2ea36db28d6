//! Forecasts as lines to read, and as rows of a file.

use crate::study::history::coded::{Coded, Record};
use crate::study::history::forecast::{Forecast, Road};
use crate::study::history::score::{Chances, base_rate, rps};

/// One ladder of all cases.
struct Ladder {
    name: &'static str,
    forecast: fn(&Forecast) -> Chances,
    outcome: fn(&Record) -> Option<Chances>,
    class: fn(&Record) -> Option<u8>,
}

const LADDERS: [Ladder; 2] = [
    Ladder {
        name: "formal",
        forecast: Forecast::formal,
        outcome: |record| record.formal,
        class: |record| record.formal_class,
    },
    Ladder {
        name: "functional",
        forecast: Forecast::functional,
        outcome: |record| record.functional,
        class: |record| record.functional_class,
    },
];

/// How a ladder's forecasts did against the record; means over the cases whose end is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scored {
    pub known: usize,
    pub rps: f64,
    /// The same for the mean of the other cases, said of each.
    pub base: Option<f64>,
}

impl Scored {
    /// Share of the base rate's error that the forecasts avoid.
    pub fn skill(&self) -> Option<f64> {
        let base = self.base.filter(|base| *base > 0.0)?;
        Some(1.0 - self.rps / base)
    }
}

/// Formal, then functional.
pub fn scored(cases: &[Coded], forecasts: &[Forecast]) -> [Scored; 2] {
    LADDERS.map(|ladder| {
        let each = each(&ladder, cases, forecasts);
        let known: Vec<(f64, Option<f64>)> = each.into_iter().flatten().collect();
        let count = known.len().max(1) as f64;
        let bases: Option<Vec<f64>> = known.iter().map(|(_, base)| *base).collect();
        Scored {
            known: known.len(),
            rps: known.iter().map(|(rps, _)| rps).sum::<f64>() / count,
            base: bases
                .filter(|bases| !bases.is_empty())
                .map(|bases| bases.iter().sum::<f64>() / count),
        }
    })
}

/// Score and base score of each case, where its end is known.
fn each(
    ladder: &Ladder,
    cases: &[Coded],
    forecasts: &[Forecast],
) -> Vec<Option<(f64, Option<f64>)>> {
    let outcomes: Vec<_> = cases
        .iter()
        .map(|case| (ladder.outcome)(&case.record))
        .collect();
    let score = |at: usize| {
        let outcome = outcomes[at].as_ref()?;
        let base = base_rate(&outcomes, at).map(|base| rps(&base, outcome));
        Some((rps(&(ladder.forecast)(&forecasts[at]), outcome), base))
    };
    (0..cases.len()).map(score).collect()
}

/// What is printed: a case and a ladder a line, the roads taken, and how good it was.
pub fn lines(cases: &[Coded], forecasts: &[Forecast]) -> Vec<String> {
    let mut out = vec![format!(
        "{:<14}{:<11}{:>6}{:>6}{:>6}{:>6}{:>6}{:>6}  {:>6}{:>8}{:>8}",
        "case", "ladder", 0, 1, 2, 3, 4, 5, "record", "RPS", "skill"
    )];
    let scores = LADDERS
        .each_ref()
        .map(|ladder| each(ladder, cases, forecasts));
    for (at, (case, forecast)) in cases.iter().zip(forecasts).enumerate() {
        for (nth, ladder) in LADDERS.iter().enumerate() {
            let id = if nth == 0 { case.id.as_str() } else { "" };
            let of_100 =
                (ladder.forecast)(forecast).map(|chance| format!("{:>6.1}", chance * 100.0));
            let class =
                (ladder.class)(&case.record).map_or("-".to_owned(), |class| class.to_string());
            let (rps, base) = scores[nth][at].map_or((None, None), |(rps, base)| (Some(rps), base));
            let skill = rps.zip(base).filter(|(_, base)| *base > 0.0);
            out.push(format!(
                "{id:<14}{:<11}{}  {class:>6}{:>8}{:>8}",
                ladder.name,
                of_100.concat(),
                rps.map_or("-".to_owned(), |rps| format!("{rps:.3}")),
                skill.map_or("-".to_owned(), |(rps, base)| format!(
                    "{:.2}",
                    1.0 - rps / base
                )),
            ));
        }
    }
    roads(cases, forecasts, &mut out);
    totals(cases, forecasts, &mut out);
    out
}

/// A road: its word, and in how many nights it was taken.
type Taken = (&'static str, fn(&Road) -> u32);

const ROADS: [Taken; 7] = [
    ("Art 4", |road| road.consulted),
    ("text", |road| road.adopted),
    ("blocked", |road| road.blocked),
    ("forces", |road| road.reinforced),
    ("bilat", |road| road.bilateral),
    ("42(7)", |road| road.mutual_aid),
    ("sanct", |road| road.sanctions),
];

fn roads(cases: &[Coded], forecasts: &[Forecast], out: &mut Vec<String>) {
    let head = ROADS.map(|(name, _)| format!("{name:>9}"));
    out.push(String::new());
    out.push(format!("{:<14}{}", "of 100 nights", head.concat()));
    for (case, forecast) in cases.iter().zip(forecasts) {
        let share = |count: u32| f64::from(count) * 100.0 / f64::from(forecast.nights.max(1));
        let cells = ROADS.map(|(_, road)| format!("{:>9.1}", share(road(&forecast.road))));
        out.push(format!("{:<14}{}", case.id, cells.concat()));
    }
}

fn totals(cases: &[Coded], forecasts: &[Forecast], out: &mut Vec<String>) {
    let nights = forecasts.first().map_or(0, |forecast| forecast.nights);
    out.push(String::new());
    out.push(format!("{} cases, {nights} nights each", cases.len()));
    out.push(format!(
        "{:<14}{:>7}{:>8}{:>8}{:>8}",
        "ladder", "known", "RPS", "base", "skill"
    ));
    for (ladder, scored) in LADDERS.iter().zip(scored(cases, forecasts)) {
        if scored.known == 0 {
            out.push(format!(
                "{:<14}{:>7}{:>8}{:>8}{:>8}",
                ladder.name, 0, "-", "-", "-"
            ));
            continue;
        }
        let or_dash = |value: Option<f64>, digits: usize| {
            value.map_or("-".to_owned(), |value| format!("{value:.digits$}"))
        };
        out.push(format!(
            "{:<14}{:>7}{:>8.3}{:>8}{:>8}",
            ladder.name,
            scored.known,
            scored.rps,
            or_dash(scored.base, 3),
            or_dash(scored.skill(), 2),
        ));
    }
}

/// Both ladders of every case as CSV: the columns are a contract.
pub fn csv(cases: &[Coded], forecasts: &[Forecast]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["case_id", "ladder", "p0", "p1", "p2", "p3", "p4", "p5"];
    let written = writer.write_record(head).and_then(|()| {
        cases
            .iter()
            .zip(forecasts)
            .try_for_each(|(case, forecast)| {
                LADDERS.iter().try_for_each(|ladder| {
                    let chances = (ladder.forecast)(forecast).map(|chance| format!("{chance:.4}"));
                    let ends = [case.id.clone(), ladder.name.to_owned()];
                    writer.write_record(ends.iter().chain(&chances))
                })
            })
    });
    written.expect("every row has as many fields as the header, and memory does not fail");
    writer
        .into_inner()
        .expect("a vector takes everything it is given")
}
