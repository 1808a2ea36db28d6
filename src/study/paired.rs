//! Pairs as tables: each figure without the change and with it, the difference and its spread, and where nights part.

use std::collections::BTreeMap;

use crate::study::Row;
use crate::study::compare::Pair;

/// Ways of parting that are told, the commonest first.
const PARTINGS: usize = 8;

/// All tables of these pairs, a line each; nothing for no pairs.
pub fn tables(pairs: &[Pair]) -> Vec<String> {
    if pairs.is_empty() {
        return vec!["no nights".to_owned()];
    }
    let mut out = vec![
        format!("{} pairs of nights", pairs.len()),
        format!(
            "{} of 100 went another way, {} of 100 came out otherwise",
            share(pairs, |pair| pair.parting.is_some()),
            share(pairs, Pair::came_out_otherwise),
        ),
        String::new(),
    ];
    figures(pairs, &mut out);
    partings(pairs, &mut out);
    out
}

/// A figure of a night: a number, or 100 where something is so and 0 where not.
type Figure<'a> = Box<dyn Fn(&Row) -> f64 + 'a>;

fn figures(pairs: &[Pair], out: &mut Vec<String>) {
    let number = |of: fn(&Row) -> i64| -> Figure<'_> { Box::new(move |row| of(row) as f64) };
    let so = |is: fn(&Row) -> bool| -> Figure<'_> {
        Box::new(move |row| if is(row) { 100.0 } else { 0.0 })
    };
    head("average of", out);
    for (name, of) in [
        ("formal class", number(|row| row.formal.into())),
        ("functional class", number(|row| row.functional.into())),
        ("cohesion", number(|row| row.cohesion.into())),
        ("legitimacy", number(|row| row.legitimacy.into())),
        ("day of the end", number(|row| row.end_day.into())),
        ("peak pressure", number(|row| row.peak_pressure.into())),
        ("texts adopted", number(|row| row.texts_adopted as i64)),
        ("capitals breaking", number(|row| row.broke.into())),
        (
            "approvals delayed",
            number(|row| row.approvals_delayed.into()),
        ),
        ("shortfalls", number(|row| row.shortfalls.into())),
        ("acts alone", number(|row| row.solo_acts as i64)),
    ] {
        out.push(figure(name, pairs, &of));
    }
    out.push(String::new());
    head("nights of 100 with", out);
    for (name, of) in [
        ("Article 4", so(|row| row.request_day.is_some())),
        ("formal 4 or 5", so(|row| row.formal >= 4)),
        ("a text adopted", so(|row| row.texts_adopted > 0)),
        ("a text blocked", so(|row| row.texts_blocked > 0)),
        ("a refused approval", so(|row| row.approvals_refused > 0)),
    ] {
        out.push(figure(name, pairs, &of));
    }
    let mut endings: Vec<&str> = pairs
        .iter()
        .flat_map(|pair| [pair.without.ending, pair.with.ending])
        .collect();
    endings.sort_unstable();
    endings.dedup();
    for ending in endings {
        let of: Figure<'_> = Box::new(move |row| f64::from(u8::from(row.ending == ending)) * 100.0);
        out.push(figure(&format!("ending {ending}"), pairs, &of));
    }
    out.push(String::new());
}

fn head(title: &str, out: &mut Vec<String>) {
    let columns = ["without", "with", "change", "+/- 95%", "up", "down"];
    let columns: String = columns.map(|name| format!("{name:>9}")).concat();
    out.push(format!("{title:<26}{columns}"));
}

/// One line: both means, the mean of the differences with its 95 % interval, and how many nights went up and down.
fn figure(name: &str, pairs: &[Pair], of: &Figure<'_>) -> String {
    let mean = |side: fn(&Pair) -> &Row| {
        pairs.iter().map(|pair| of(side(pair))).sum::<f64>() / pairs.len() as f64
    };
    let changes: Vec<f64> = pairs
        .iter()
        .map(|pair| of(&pair.with) - of(&pair.without))
        .collect();
    let (change, error) = mean_and_error(&changes);
    let up = changes.iter().filter(|change| **change > 0.0).count();
    let down = changes.iter().filter(|change| **change < 0.0).count();
    format!(
        "{name:<26}{:>9}{:>9}{:>9}{:>9}{up:>9}{down:>9}",
        two(mean(|pair| &pair.without)),
        two(mean(|pair| &pair.with)),
        signed(change),
        if changes.len() < 2 {
            "-".to_owned()
        } else {
            two(1.96 * error)
        },
    )
}

/// The mean, and its standard error from the spread of the values (0 for fewer than two).
pub fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count.max(1.0);
    if values.len() < 2 {
        return (mean, 0.0);
    }
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0) / count).sqrt())
}

fn two(value: f64) -> String {
    format!("{value:.2}")
}

/// With its sign; nothing that rounds to zero bears one.
fn signed(value: f64) -> String {
    match two(value.abs()) {
        zero if zero == "0.00" => zero,
        _ => format!("{value:+.2}"),
    }
}

fn share(pairs: &[Pair], keep: impl Fn(&Pair) -> bool) -> String {
    let count = pairs.iter().filter(|pair| keep(pair)).count();
    let tenths = (count * 1000 + pairs.len() / 2) / pairs.len();
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What was told without the change and with it.
type Lines<'a> = (Option<&'a str>, Option<&'a str>);

/// Nights that part in the same way.
struct Alike {
    count: usize,
    turns: Vec<u8>,
    /// The first seed of them.
    seed: u64,
}

fn partings(pairs: &[Pair], out: &mut Vec<String>) {
    let mut known: BTreeMap<Lines<'_>, Alike> = BTreeMap::new();
    for pair in pairs {
        let Some(parting) = &pair.parting else {
            continue;
        };
        let key = (parting.without.as_deref(), parting.with.as_deref());
        let alike = known.entry(key).or_insert(Alike {
            count: 0,
            turns: Vec::new(),
            seed: pair.without.seed,
        });
        alike.count += 1;
        alike.turns.push(parting.turn.0);
    }
    if known.is_empty() {
        out.push("no night went another way".to_owned());
        return;
    }
    out.push("what changed first".to_owned());
    let mut ways: Vec<(Lines<'_>, Alike)> = known.into_iter().collect();
    ways.sort_by(|(one, a), (other, b)| b.count.cmp(&a.count).then(one.cmp(other)));
    for (lines, mut alike) in ways.drain(..ways.len().min(PARTINGS)) {
        alike.turns.sort_unstable();
        out.push(format!(
            "{:>6} of 100  turn {}, such as seed {}",
            tenth(alike.count, pairs.len()),
            turns(&alike.turns),
            alike.seed,
        ));
        let told = [("without", lines.0), ("with", lines.1)];
        for (side, line) in told {
            if let Some(line) = line {
                out.push(format!("{:16}{side:<8}{line}", ""));
            }
        }
    }
    if !ways.is_empty() {
        let others: usize = ways.iter().map(|(_, alike)| alike.count).sum();
        out.push(format!(
            "{:>6} of 100  {} other ways",
            tenth(others, pairs.len()),
            ways.len()
        ));
    }
}

/// "3", or "3 to 9, half by 4".
fn turns(sorted: &[u8]) -> String {
    match (sorted.first(), sorted.last()) {
        (Some(first), Some(last)) if first != last => {
            format!("{first} to {last}, half by {}", sorted[sorted.len() / 2])
        }
        (Some(first), _) => first.to_string(),
        _ => "-".to_owned(),
    }
}

fn tenth(count: usize, of: usize) -> String {
    let tenths = (count * 1000 + of / 2) / of;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_is_that_of_the_mean_of_differences() {
        let (mean, error) = mean_and_error(&[1.0, 3.0, 2.0, 2.0]);
        assert!((mean - 2.0).abs() < 1e-12);
        // Spread 2/3, four values: the root of 1/6.
        assert!((error - (1.0_f64 / 6.0).sqrt()).abs() < 1e-12);
        assert_eq!(mean_and_error(&[5.0]), (5.0, 0.0));
    }

    #[test]
    fn what_rounds_to_nothing_has_no_sign() {
        assert_eq!(signed(-0.001), "0.00");
        assert_eq!(signed(-0.006), "-0.01");
        assert_eq!(signed(2.0), "+2.00");
    }

    #[test]
    fn turns_are_told_by_their_range() {
        assert_eq!(turns(&[3, 3]), "3");
        assert_eq!(turns(&[1, 2, 9]), "1 to 9, half by 2");
    }
}
