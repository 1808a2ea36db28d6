//! Many sessions at once: what happens over a thousand nights.
//!
//! - No result depends on how many threads worked, nor on which finished first.
//! - No rule of the model is here: a night is played by `session`, and read when it is over.
//! - No float enters a session; averages are for reading only.

pub mod advice;
pub mod compare;
pub mod csv;
pub mod debrief;
pub mod history;
pub mod paired;
pub mod row;
pub mod sweep;
pub mod tables;

pub use row::Row;
pub use sweep::{Progress, sweep};
