//! The tables of a sweep as lines: ladders, endings, truths, timings, and what nights have in common.

use crate::base::ids::Member;
use crate::study::Row;

/// All tables of these rows, a line each; nothing for no rows.
pub fn tables(rows: &[Row]) -> Vec<String> {
    if rows.is_empty() {
        return vec!["no nights".to_owned()];
    }
    let mut out = vec![format!("{} nights", rows.len()), String::new()];
    ladders(rows, &mut out);
    words("ending", rows, |row| row.ending, &mut out);
    words("truth", rows, |row| row.truth, &mut out);
    timings(rows, &mut out);
    shares(rows, &mut out);
    averages(rows, &mut out);
    initiatives(rows, &mut out);
    out
}

fn ladders(rows: &[Row], out: &mut Vec<String>) {
    out.push(format!(
        "{:<22}{:>8}{:>12}",
        "class", "formal", "functional"
    ));
    for class in 0..=5 {
        let formal = share(rows, |row| row.formal == class);
        let functional = share(rows, |row| row.functional == class);
        out.push(format!("{class:<22}{formal:>8}{functional:>12}"));
    }
    out.push(line(
        "ladders differ",
        &share(rows, |row| row.formal != row.functional),
    ));
    out.push(String::new());
}

fn words(title: &str, rows: &[Row], word: fn(&Row) -> &'static str, out: &mut Vec<String>) {
    let mut known: Vec<&str> = rows.iter().map(word).collect();
    known.sort_unstable();
    known.dedup();
    let mut counted: Vec<(usize, &str)> = known
        .into_iter()
        .map(|name| (rows.iter().filter(|row| word(row) == name).count(), name))
        .collect();
    counted.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    out.push(format!("{title:<22}{:>8}", "of 100"));
    for (_, name) in counted {
        out.push(line(name, &share(rows, |row| word(row) == name)));
    }
    out.push(String::new());
}

fn timings(rows: &[Row], out: &mut Vec<String>) {
    let head = ["of 100", "first", "median", "last"].map(|name| format!("{name:>8}"));
    out.push(format!("{:<22}{}", "day of", head.concat()));
    timing("request", rows, |row| row.request_day, out);
    timing("consultation", rows, |row| row.consultation_day, out);
    timing("first measure", rows, |row| row.first_measure_day, out);
    timing("end", rows, |row| Some(row.end_day), out);
    out.push(String::new());
}

fn timing(name: &str, rows: &[Row], day: fn(&Row) -> Option<i32>, out: &mut Vec<String>) {
    let mut days: Vec<i32> = rows.iter().filter_map(day).collect();
    days.sort_unstable();
    let at = |index: usize| days.get(index).map_or("-".to_owned(), i32::to_string);
    out.push(format!(
        "{name:<22}{:>8}{:>8}{:>8}{:>8}",
        share(rows, |row| day(row).is_some()),
        at(0),
        at(days.len() / 2),
        at(days.len().saturating_sub(1)),
    ));
}

fn shares(rows: &[Row], out: &mut Vec<String>) {
    out.push(format!("{:<22}{:>8}", "nights with", "of 100"));
    for (name, share) in [
        ("Article 4", share(rows, |row| row.request_day.is_some())),
        ("a text", share(rows, |row| row.texts_tabled > 0)),
        ("a text adopted", share(rows, |row| row.texts_adopted > 0)),
        ("a text amended", share(rows, |row| row.texts_amended > 0)),
        ("a text blocked", share(rows, |row| row.texts_blocked > 0)),
        ("a silence broken", share(rows, |row| row.broke > 0)),
        (
            "a delayed approval",
            share(rows, |row| row.approvals_delayed > 0),
        ),
        (
            "a refused approval",
            share(rows, |row| row.approvals_refused > 0),
        ),
        ("a shortfall", share(rows, |row| row.shortfalls > 0)),
        ("an act alone", share(rows, |row| row.solo_acts > 0)),
        ("day one wrong", share(rows, |row| row.day1_wrong)),
        (
            "threshold 4 crossed",
            share(rows, |row| row.crossed & 1 << 3 != 0),
        ),
    ] {
        out.push(line(name, &share));
    }
    out.push(String::new());
}

fn averages(rows: &[Row], out: &mut Vec<String>) {
    out.push(format!("{:<22}{:>8}", "average of", "a night"));
    for (name, value) in [
        (
            "texts tabled",
            mean(rows, |row| i64::from(row.texts_tabled)),
        ),
        ("texts adopted", mean(rows, |row| row.texts_adopted as i64)),
        (
            "texts amended",
            mean(rows, |row| i64::from(row.texts_amended)),
        ),
        (
            "texts blocked",
            mean(rows, |row| i64::from(row.texts_blocked)),
        ),
        (
            "capitals reserving",
            mean(rows, |row| i64::from(row.reservations)),
        ),
        ("capitals breaking", mean(rows, |row| i64::from(row.broke))),
        (
            "approvals delayed",
            mean(rows, |row| i64::from(row.approvals_delayed)),
        ),
        ("shortfalls", mean(rows, |row| i64::from(row.shortfalls))),
        ("acts alone", mean(rows, |row| row.solo_acts as i64)),
        (
            "peak pressure",
            mean(rows, |row| i64::from(row.peak_pressure)),
        ),
        ("turns", mean(rows, |row| i64::from(row.turns))),
    ] {
        out.push(line(name, &value));
    }
    out.push(String::new());
}

fn initiatives(rows: &[Row], out: &mut Vec<String>) {
    let given: i64 = rows.iter().map(|row| i64::from(row.initiatives)).sum();
    let turns: i64 = rows.iter().map(|row| i64::from(row.turns)).sum();
    out.push(line(
        "initiatives a turn",
        &hundredths(given * 100 / turns.max(1)),
    ));
    let few: Vec<&str> = Member::all()
        .filter(|member| {
            let used = rows
                .iter()
                .fold(0, |all, row| all | row.used[member.index()]);
            used.count_ones() < 3
        })
        .map(Member::code)
        .collect();
    out.push(line("members under 3 kinds", &few.len().to_string()));
    if !few.is_empty() {
        out.push(format!("  {}", few.join(" ")));
    }
}

fn line(name: &str, value: &str) -> String {
    format!("{name:<22}{value:>8}")
}

/// How many of 100 rows, with one decimal.
fn share(rows: &[Row], keep: impl Fn(&Row) -> bool) -> String {
    let count = rows.iter().filter(|row| keep(row)).count();
    let tenths = (count * 1000 + rows.len() / 2) / rows.len();
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn mean(rows: &[Row], of: impl Fn(&Row) -> i64) -> String {
    hundredths(rows.iter().map(of).sum::<i64>() * 100 / rows.len() as i64)
}

fn hundredths(value: i64) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}
