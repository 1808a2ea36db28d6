//! One order of rooms: each imports only rooms named before it.

use super::scan::{self, Source};
use super::{ROOMS, planted};

/// Every path that leaves a room for one that does not stand before it.
fn against_the_order(sources: &[Source]) -> Vec<String> {
    let inside = sources.iter().filter(|source| !source.is_test());
    inside.flat_map(wrong_paths).collect()
}

fn wrong_paths(source: &Source) -> Vec<String> {
    let Some(own) = place(source.room()) else {
        return street(source);
    };
    let named = source.named().into_iter();
    let wrong = named.filter(|named| {
        let room = named.parts.first().and_then(|room| place(room));
        room.is_none_or(|room| room > own)
    });
    wrong
        .map(|named| {
            let path = named.parts.join("::");
            format!("src/{}:{}: {path}", source.path, named.line)
        })
        .collect()
}

/// What stands in no room: `lib.rs` names nothing, `main.rs` only the street.
fn street(source: &Source) -> Vec<String> {
    if !matches!(source.path.as_str(), "lib.rs" | "main.rs") {
        return vec![format!("src/{}: stands in no room", source.path)];
    }
    let named = source.named().into_iter();
    let wrong = named.filter(|named| source.room() == "lib" || named.parts[0] != "cli");
    wrong
        .map(|named| format!("src/{}: {}", source.path, named.parts.join("::")))
        .collect()
}

fn place(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

#[test]
fn no_room_imports_one_named_after_it() {
    assert_eq!(against_the_order(&scan::sources()), [""; 0]);
}

#[test]
fn a_planted_import_is_found_however_it_is_written() {
    let faults = [
        ("world/a.rs", "use crate::engine::turn;"),
        ("world/a.rs", "use crate::{base::ids, record::line};"),
        ("base/dice.rs", "fn f() { crate::world::State::default() }"),
        ("content/mod.rs", "pub use super::world::Stance;"),
        (
            "engine/systems/text.rs",
            "use super::super::super::disk::X;",
        ),
        (
            "government/mod.rs",
            "use crate::{\n    base,\n    words as w,\n};",
        ),
        ("record/line.rs", "use crate::*;"),
        ("main.rs", "fn main() { casus::disk::saves_folder(); }"),
        ("attic/mod.rs", "fn f() {}"),
        ("lib.rs", "pub use crate::world::State;"),
    ];
    for (path, text) in faults {
        let found = against_the_order(&[planted(path, text)]);
        assert_eq!(found.len(), 1, "{path}: {text}: {found:?}");
    }
}

#[test]
fn an_import_in_order_a_comment_and_a_test_are_left_alone() {
    let sound = [
        (
            "engine/a.rs",
            "use crate::{base::ids::Seat, content, world};",
        ),
        ("world/a.rs", "// crate::engine::turn reads this\nfn f() {}"),
        (
            "world/a.rs",
            "#[cfg(test)]\nmod tests {\n use crate::engine;\n}",
        ),
        ("world/event/tests.rs", "use crate::engine::turn;"),
        ("engine/systems/a.rs", "use super::super::Cx; use super::b;"),
        ("main.rs", "fn main() { casus::cli::main() }"),
    ];
    for (path, text) in sound {
        let found = against_the_order(&[planted(path, text)]);
        assert_eq!(found, [""; 0], "{path}: {text}");
    }
}

#[test]
fn a_file_named_tests_is_only_ever_built_for_tests() {
    let built = |source: &Source| !source.lines_with_word("mod tests").is_empty();
    let sources = scan::sources();
    let wrong: Vec<&str> = sources
        .iter()
        .filter(|s| built(s))
        .map(|s| s.path.as_str())
        .collect();
    assert_eq!(wrong, [""; 0]);
    assert!(built(&planted("world/mod.rs", "mod tests;")));
    assert!(!built(&planted("world/mod.rs", "#[cfg(test)]\nmod tests;")));
}

/// A room's first page: one sentence, then three to six things that are absent from it.
fn front_page_faults(room: &str, text: &str) -> Option<String> {
    let page: Vec<&str> = text
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .collect();
    let absences = page
        .iter()
        .filter(|line| line.starts_with("//! - "))
        .count();
    let sentence = page.first().is_some_and(|line| line.len() > 20);
    let sound = sentence && (3..=6).contains(&absences);
    (!sound).then(|| format!("{room}: sentence {sentence}, {absences} absences"))
}

#[test]
fn every_room_opens_with_a_sentence_and_what_is_absent_from_it() {
    let src = scan::root().join("src");
    let faults: Vec<String> = ROOMS
        .iter()
        .filter(|room| src.join(room).is_dir())
        .filter_map(|room| {
            let text = std::fs::read_to_string(src.join(room).join("mod.rs")).unwrap();
            front_page_faults(room, &text)
        })
        .collect();
    assert_eq!(faults, [""; 0]);
    assert!(front_page_faults("attic", "//! Things.\n//! - No dust.\n").is_some());
}

/// Rooms that `lib.rs` opens but does not describe, or describes out of order, or not where they stand.
fn map_faults(map: &str, rooms: &[&str]) -> Vec<String> {
    let prose: String = map.lines().filter(|line| line.starts_with("//!")).collect();
    let mut after = 0;
    let mut faults = Vec::new();
    for room in rooms {
        let sign = format!("**[`{room}`]**");
        match prose.find(&sign) {
            Some(at) if at >= after => after = at,
            Some(_) => faults.push(format!("{room} is described out of order")),
            None => faults.push(format!("{room} is not described")),
        }
        if !map.contains(&format!("pub mod {room};")) {
            faults.push(format!("{room} is not opened"));
        }
    }
    faults
}

#[test]
fn the_map_in_lib_tells_every_room_in_order() {
    let src = scan::root().join("src");
    let rooms: Vec<&str> = ROOMS
        .iter()
        .copied()
        .filter(|room| src.join(room).is_dir())
        .collect();
    let map = std::fs::read_to_string(src.join("lib.rs")).unwrap();
    assert_eq!(map_faults(&map, &rooms), [""; 0]);
    let planted = "//! **[`world`]** then **[`base`]**\npub mod base;\npub mod world;\n";
    assert_eq!(map_faults(planted, &["base", "world", "disk"]).len(), 3);
}
