//! The whole game as lines, played down a pipe.

mod elsewhere;
mod nights;
mod noise;
mod script;
