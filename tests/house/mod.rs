//! The house keeps its walls: who may import whom, who may name what, and what no file may say.
//! Each detector is shown a house with the fault planted before it is believed about ours.

mod nations;
mod paths;
mod readme;
mod rooms;
mod scan;
pub mod secrecy;
mod walls;

use scan::Source;

/// The rooms, each of which may import only rooms named before it.
pub const ROOMS: &[&str] = &[
    "base",
    "content",
    "world",
    "engine",
    "government",
    "record",
    "session",
    "study",
    "words",
    "sitting",
    "screens",
    "plain",
    "paper",
    "disk",
    "terminal",
    "host",
    "cli",
];

/// A planted file, as the scanner would find it at `path` under `src`.
fn planted(path: &str, text: &str) -> Source {
    Source::new(path, text)
}
