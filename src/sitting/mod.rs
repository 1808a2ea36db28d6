//! One person at one seat: what is seen and told there, where time stops, and what is drafted before it is sealed.
//!
//! - No line is printed and no key is read here: every face sits on this.
//! - No turn is told before it is kept.
//! - No order is sealed that the seat could not give, and none is lost by trying one that it cannot.
//! - No step that cannot be taken back is taken by the standing instruction, beyond the stance it states.

mod draft;
mod instructed;
mod keep;
pub mod last;
mod put;
pub mod roll;
mod round;
mod seat;

pub use draft::{Draft, Given, same_thing};
pub use keep::Keep;
pub use put::{Put, asks};
pub use seat::{Called, Sitting};
