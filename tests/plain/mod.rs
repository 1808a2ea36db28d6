//! The whole game as lines, played down a pipe.

mod aims;
mod elsewhere;
mod foot;
mod lesson;
mod nights;
mod noise;
mod player;
mod reach;
mod rounds;
mod script;
mod sentences;
mod spoken;
mod stops;
mod wording;
