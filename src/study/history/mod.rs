//! The model against the record: coded cases in, forecasts on both ladders out, and how good they are.
//!
//! - No forecast is made from anything but a case's features: names, dates and outcomes stay outside.
//! - No number of the model is here: what turns features into a crisis stands in `content/rules.ron`.
//! - No result depends on how many threads worked.

pub mod ablation;
pub mod coded;
pub mod crisis;
pub mod forecast;
pub mod jitter;
pub mod names;
pub mod near;
pub mod score;
pub mod tables;

pub use ablation::Ablation;
pub use coded::{Cases, Coded, Features, Record, Scope, read};
pub use forecast::{Forecast, Options, forecast, ready};
pub use near::{features_of, features_seen, nearest};

/// Eighteen coded cases from 2001 to 2025, coded from public sources named in the table; the codes are the coder's judgement.
pub const CASES: &str = include_str!("../../../content/history/cases.csv");

/// Those cases, read.
pub fn shipped() -> Vec<Coded> {
    read(CASES.as_bytes())
        .expect("the table that ships is one of cases")
        .cases
}
