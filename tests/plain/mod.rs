//! The whole game as lines, played down a pipe.

mod nights;
mod noise;
mod script;
mod stops;
