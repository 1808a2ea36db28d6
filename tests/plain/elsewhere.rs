//! A disk that is full in the middle of a night: nothing is told that is not kept, and all goes on elsewhere.

use std::path::Path;
use std::sync::Arc;

use casus::base::ids::Seat;
use casus::content::source::Sources;
use casus::plain::{Keep, Left, Sitting, play};
use casus::record::recording::Recording;
use casus::session::{Autosave, Glance, Shelf, Standing, Table, refold};
use casus::world::setup::Setup;

use super::script::case;
use crate::record::sim::SimDisk;

/// What was printed, how it was left or why not, and where it is kept.
pub(super) fn night(disk: &SimDisk, lines: &str) -> (String, Result<Left, String>, Option<String>) {
    let setup = Setup {
        seats: vec!["LVA".to_owned()],
        ..Setup::automatic("night-swarm", 3)
    };
    let table = Table::begin(case(), setup);
    let shelf = Shelf::new(Arc::new(disk.clone()), Path::new("saves"));
    let content = Sources::embedded().pack();
    let mut keep = Autosave::on(shelf, Arc::new(disk.clone()), &table, content);
    let mut sitting = Sitting::new(table, Seat::from_code("LVA").expect("a seat"));
    let mut out = Vec::new();
    let left = play(&mut sitting, lines.as_bytes(), &mut out, &mut keep);
    let place = keep.place().map(|path| path.display().to_string());
    let out = String::from_utf8(out).expect("sentences are text");
    (out, left.map_err(|error| error.to_string()), place)
}

#[test]
fn a_night_goes_on_elsewhere_when_the_disk_is_full_and_is_the_same_night() {
    let (told, left, place) = night(&SimDisk::new(), &"r\n".repeat(60));
    assert_eq!(
        (left, place.as_deref()),
        (Ok(Left::Over), Some("saves/night-swarm-lva-3.casus"))
    );

    // The reserve, and room for the content (a little over half a million bytes) and some turns.
    let full = || SimDisk::of((3 << 19) + 540_000);
    let (stopped, left, _) = night(&full(), &"r\n".repeat(60));
    assert!(stopped.contains("STOPPED: turn "), "{stopped}");
    assert!(
        left.is_err(),
        "a key is no path, and the end of input leaves"
    );

    let disk = full();
    let (rescued, left, place) = night(&disk, &"r\nsaves/other.casus\n".repeat(60));
    assert_eq!(
        (left, place.as_deref()),
        (Ok(Left::Over), Some("saves/other.casus")),
        "{rescued}"
    );
    assert!(rescued.contains("Kept in saves/other.casus, and going on there."));
    let page = |text: &str| text[text.find("== THE LAST PAGE").unwrap_or(0)..].to_owned();
    assert_eq!(page(&rescued), page(&told));

    let bytes = disk
        .bytes(Path::new("saves/other.casus"))
        .expect("it is kept");
    let recording = Recording::of(bytes).expect("it is sound");
    assert_eq!(
        Glance::of(&recording).expect("it is sound").standing,
        Standing::Over
    );
    refold(&recording, case(), |_, _| ()).expect("it folds again");
}
