//! The debrief: a recorded night read again, what of it was choice and what was luck, and what else could have been.
//!
//! - No number here depends on how many threads worked, nor on when they were stopped: a part is whole or it is not there.
//! - No recorded order is asked for anew: whoever sees what it saw does what it did.
//! - No fork touches the night it leaves.
//! - No seat gets one score: objectives, conduct and luck stand apart.
//! - No sentence is made here; faces and paper word what is counted.
//!
//! [`Debrief::read`] takes a record as far as it goes. [`work`] plays continuations and hands out [`Part`]s, which
//! [`Figures`] gathers; [`branch`] plays a night on from another choice; [`compare`] holds two side by side.

pub mod article5;
pub mod branch;
pub mod compare;
pub mod decisions;
pub mod figures;
pub mod lent;
pub mod night;
pub mod outcome;
pub mod road;
pub mod said;
pub mod seats;
#[cfg(test)]
mod tests;
pub mod turning;
pub mod work;

pub use article5::{Ground, Stood, stood};
pub use branch::{Instead, Other, automatic, branch, otherwise};
pub use compare::{Difference, Paired, difference, paired};
pub use decisions::{Decision, Rank, Unknown, decisions, unknown};
pub use figures::Figures;
pub use night::{Debrief, Night, Played, Trouble};
pub use outcome::{Gap, Measure, Outcome, Sample, Share};
pub use road::Road;
pub use seats::{Aim, Conduct, SeatPage, seat_page};
pub use turning::{Kind, Turning};
pub use work::{Depth, Origin, Part, work, work_at};
