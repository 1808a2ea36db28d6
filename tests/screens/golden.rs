//! Golden pages: text, then roles, of every screen at three moments of a night and three sizes.
//!
//! `CASUS_BLESS=1 cargo test --test suite screens::golden` writes them anew; the diff is there to be read.

use std::fmt::Write as _;
use std::path::PathBuf;

use casus::screens::model::{Model, Over};
use casus::screens::page::Page;
use casus::screens::view::page;

use super::{Desk, model, night, press};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

/// What is open, by name, and the keys that open it from the situation.
const SCREENS: [(&str, &str); 16] = [
    ("situation", ""),
    ("situation, the alliance large", "z"),
    ("evidence", "2"),
    ("council", "3"),
    ("council, a seat", "3→→⏎"),
    ("capital", "4"),
    ("capital, another", "/fra⏎"),
    ("measures", "5"),
    ("effects", "6"),
    ("cables", "7"),
    ("orders", "8"),
    ("a menu", "f"),
    ("the seal", "8As"),
    ("palette", ":"),
    ("why", "w"),
    ("brief", "d"),
];

/// Questions of one stop, and roll calls after one seal, at most: an answer that cannot be given leaves its question open.
const QUESTIONS_MAX: usize = 4;
const ROLLS_MAX: usize = 8;

/// Three moments: the first stop, the third, the sixth.
const MOMENTS: [(&str, usize); 3] = [("first", 0), ("third", 2), ("sixth", 5)];

/// Takes the first answer to so many questions, and reads every roll call to its end.
pub(super) fn at(stops: usize) -> Model {
    let mut model = night("LVA", 7);
    let mut desk = Desk::default();
    for _ in 0..stops {
        sit(&mut model, &mut desk);
        skip_rolls(&mut model, &mut desk);
    }
    model
}

/// Takes the first answer to every question of the stop, seals and runs on.
fn sit(model: &mut Model, desk: &mut Desk) {
    for _ in 0..QUESTIONS_MAX {
        if model.night().is_some_and(|night| night.is_asked()) {
            press(model, desk, "A");
        }
    }
    press(model, desk, "⏎");
    // With nothing drafted the turn is closed already.
    if matches!(model.over.last(), Some(Over::Seal { .. })) {
        press(model, desk, "y");
    }
}

fn skip_rolls(model: &mut Model, desk: &mut Desk) {
    for _ in 0..ROLLS_MAX {
        if model.night().is_some_and(|night| night.roll.is_some()) {
            press(model, desk, "⎋");
        }
    }
}

/// A page as text, then its roles, run by run: a row, then columns with their role's letter.
fn told(page: &Page) -> String {
    let mut out = page.text();
    for (y, row) in page.roles().lines().enumerate() {
        let runs = runs(row);
        if !runs.is_empty() {
            let _ = writeln!(out, "{y:>2}:{runs}");
        }
    }
    out
}

/// "S3+12 f30+5": the runs of a row that are not plain text.
fn runs(row: &str) -> String {
    let mut out = String::new();
    let (mut from, mut letter, mut length) = (0, '.', 0);
    let mut end = |from: usize, letter: char, length: usize| {
        if !matches!(letter, '.' | ' ') {
            let _ = write!(out, " {letter}{from}+{length}");
        }
    };
    for (x, role) in row.chars().chain(std::iter::once(' ')).enumerate() {
        // A blank has no role of its own.
        let same = role == letter;
        if !same {
            end(from, letter, length);
            (from, letter, length) = (x, role, 0);
        }
        length += 1;
    }
    end(from, letter, length);
    out
}

fn file(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/screens");
    folder.join(format!("{name}.txt"))
}

/// Compares with the golden file, or writes it.
fn golden(name: &str, now: &str) {
    let path = file(name);
    if std::env::var_os("CASUS_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of goldens");
        std::fs::write(&path, now).expect("a golden file");
        return;
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    if known == now {
        return;
    }
    let differs = known.lines().zip(now.lines()).enumerate();
    let first = differs.into_iter().find(|(_, (old, new))| old != new);
    let (line, old, new) = first.map_or((0, "", ""), |(at, (old, new))| (at + 1, old, new));
    panic!(
        "{}: line {line} is now\n{new}\nand was\n{old}\nCASUS_BLESS=1 writes the pages anew",
        path.display()
    );
}

#[test]
fn every_screen_of_a_night_looks_as_it_did() {
    for (moment, stops) in MOMENTS {
        let begun = at(stops);
        for (width, height) in SIZES {
            let mut pages = String::new();
            for (name, keys) in SCREENS {
                let mut model = at_same(&begun, stops);
                press(&mut model, &mut Desk::default(), keys);
                let page = page(&model, width, height);
                let _ = writeln!(pages, "=== {name}: {keys}\n{}", told(&page));
            }
            golden(&format!("night-{moment}-{width}x{height}"), &pages);
        }
    }
}

/// The same moment again: a model is not copied, a night is played again.
fn at_same(begun: &Model, stops: usize) -> Model {
    let again = at(stops);
    let same = |model: &Model| model.night().map(|night| night.sitting.table().digest());
    assert_eq!(same(begun), same(&again));
    again
}

#[test]
fn the_roll_call_the_last_page_and_the_halls_look_as_they_did() {
    for (width, height) in SIZES {
        let mut pages = String::new();
        let mut put = |name: &str, model: &Model| {
            let _ = writeln!(pages, "=== {name}\n{}", told(&page(model, width, height)));
        };
        let mut model = model();
        let mut desk = Desk::default();
        put("title", &model);
        press(&mut model, &mut desk, "⏎");
        put("new crisis", &model);
        press(&mut model, &mut desk, "⎋↓↓↓⏎");
        put("settings", &model);
        let mut night = night("LVA", 7);
        for _ in 0..20 {
            sit(&mut night, &mut desk);
            if night.night().is_some_and(|night| night.roll.is_some()) {
                break;
            }
        }
        put("roll call, the sure block", &night);
        press(&mut night, &mut desk, " ");
        put("roll call, the first card", &night);
        press(&mut night, &mut desk, "a");
        put("roll call, all", &night);
        skip_rolls(&mut night, &mut desk);
        for _ in 0..40 {
            press(&mut night, &mut desk, " ");
            skip_rolls(&mut night, &mut desk);
            if night.night().is_some_and(|night| night.last.is_some()) {
                break;
            }
        }
        put("the last page", &night);
        golden(&format!("halls-{width}x{height}"), &pages);
    }
}

#[test]
fn a_change_of_one_role_is_seen() {
    use casus::screens::page::Role;
    let mut page = Page::new(5, 1);
    page.put(0, 0, 5, "ab cd", Role::Text);
    let before = told(&page);
    page.tint(1, 0, Role::Orange);
    assert_eq!(before, "ab cd\n");
    assert_eq!(told(&page), "ab cd\n 0: x1+1\n");
}
