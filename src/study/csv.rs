//! Rows as CSV: the columns and their order are a contract.

use crate::study::Row;

/// The header line's names.
pub const HEADER: [&str; 20] = [
    "seed",
    "formal",
    "functional",
    "ending",
    "truth",
    "end_day",
    "request_day",
    "consultation_day",
    "first_measure_day",
    "texts_tabled",
    "texts_blocked",
    "texts_amended",
    "approvals_delayed",
    "approvals_refused",
    "shortfalls",
    "reservations",
    "solo_acts",
    "day1_wrong",
    "peak_pressure",
    "digest",
];

/// The whole file.
pub fn csv(rows: &[Row]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = writer.write_record(HEADER).and_then(|()| {
        rows.iter()
            .try_for_each(|row| writer.write_record(fields(row)))
    });
    written.expect("every row has as many fields as the header, and memory does not fail");
    writer
        .into_inner()
        .expect("a vector takes everything it is given")
}

fn fields(row: &Row) -> [String; 20] {
    [
        row.seed.to_string(),
        row.formal.to_string(),
        row.functional.to_string(),
        row.ending.to_owned(),
        row.truth.to_owned(),
        row.end_day.to_string(),
        or_empty(row.request_day),
        or_empty(row.consultation_day),
        or_empty(row.first_measure_day),
        row.texts_tabled.to_string(),
        row.texts_blocked.to_string(),
        row.texts_amended.to_string(),
        row.approvals_delayed.to_string(),
        row.approvals_refused.to_string(),
        row.shortfalls.to_string(),
        row.reservations.to_string(),
        row.solo_acts.to_string(),
        u8::from(row.day1_wrong).to_string(),
        row.peak_pressure.to_string(),
        row.digest.to_string(),
    ]
}

fn or_empty(day: Option<i32>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
