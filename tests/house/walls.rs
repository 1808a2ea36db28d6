//! Who may name what: the disk, threads, the whole state, clocks, floats.

use super::planted;
use super::scan::{self, Source};

/// Rooms that only compute: the same on every machine, whatever the hour.
const EXACT: &[&str] = &[
    "base",
    "content",
    "world",
    "engine",
    "government",
    "record",
    "session",
];
/// What would make them differ.
const INEXACT: &[&str] = &[
    "f32",
    "f64",
    "HashMap",
    "HashSet",
    "Instant",
    "SystemTime",
    "thread",
    "thread_rng",
    "available_parallelism",
];
/// Serde's traits name floats so that a reader can refuse them: the two files that do.
const REFUSE_FLOATS: &[&str] = &["record/names/read.rs", "record/names/write.rs"];
/// Rooms that are given a window and never the whole.
const WINDOWED: &[&str] = &["government", "words", "screens", "plain", "host"];
/// What one room alone may name.
const OWNED: &[(&str, &[&str])] = &[
    ("rayon", &["study"]),
    ("crossterm", &["terminal"]),
    ("tokio", &["host"]),
];
/// What no room may.
const NEVER: &[&str] = &[
    "todo!",
    "unimplemented!",
    "dbg!",
    "unsafe",
    "allow(dead_code)",
];

type Rule = fn(&Source) -> Vec<(usize, String)>;

fn broken(rule: Rule, sources: &[Source]) -> Vec<String> {
    let inside = sources.iter().filter(|source| !source.is_test());
    inside
        .flat_map(|source| {
            let found = rule(source).into_iter();
            found.map(|(line, what)| format!("src/{}:{line}: {what}", source.path))
        })
        .collect()
}

fn lines_with(source: &Source, piece: &str) -> Vec<(usize, String)> {
    let lines = source.code.lines().enumerate();
    lines
        .filter(|(_, line)| scan::has_word(line, piece))
        .map(|(at, _)| (at + 1, piece.to_owned()))
        .collect()
}

/// Only `disk` names `std::fs`, however it is spelled.
fn file_system(source: &Source) -> Vec<(usize, String)> {
    if source.room() == "disk" {
        return Vec::new();
    }
    let mut found = lines_with(source, "std::fs");
    let uses = source
        .code
        .match_indices("use std::{")
        .filter_map(|(at, _)| {
            let end = source.code[at..].find(';')?;
            let line = 1 + source.code[..at].matches('\n').count();
            scan::has_word(&source.code[at..at + end].replace('\n', " "), "fs").then_some(line)
        });
    found.extend(uses.map(|line| (line, "std::{fs}".to_owned())));
    found
}

fn owned(source: &Source) -> Vec<(usize, String)> {
    let foreign = OWNED
        .iter()
        .filter(|(_, rooms)| !rooms.contains(&source.room()));
    foreign
        .flat_map(|(name, _)| lines_with(source, name))
        .collect()
}

fn exact(source: &Source) -> Vec<(usize, String)> {
    if !EXACT.contains(&source.room()) {
        return Vec::new();
    }
    let refuses = REFUSE_FLOATS.contains(&source.path.as_str());
    let words = INEXACT
        .iter()
        .filter(|word| !(refuses && word.starts_with('f')));
    let mut found: Vec<_> = words.flat_map(|word| lines_with(source, word)).collect();
    let lines = source.code.lines().enumerate();
    let floats = lines.filter(|(_, line)| has_float(line));
    found.extend(floats.map(|(at, _)| (at + 1, "a float".to_owned())));
    found
}

/// Digits, a point, digits; and not a field of a field.
fn has_float(line: &str) -> bool {
    line.match_indices('.').any(|(at, _)| {
        let after = line[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        let head = line[..at].trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
        let digits =
            head.len() < at && line[head.len()..].starts_with(|c: char| c.is_ascii_digit());
        let field =
            head.ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == ')' || c == ']');
        after && digits && !field
    })
}

/// Not `State` of `world`, by any road: named, by glob, or through the module.
fn whole_state(source: &Source) -> Vec<(usize, String)> {
    if !WINDOWED.contains(&source.room()) {
        return Vec::new();
    }
    let named = source.named().into_iter().filter(|named| {
        let parts: Vec<&str> = named.parts.iter().map(String::as_str).collect();
        matches!(parts[..], ["world"] | ["world", "State" | "*", ..])
    });
    named
        .map(|named| (named.line, named.parts.join("::")))
        .collect()
}

fn unwraps(source: &Source) -> Vec<(usize, String)> {
    let lines = source.code.lines().enumerate();
    lines
        .filter(|(_, line)| line.contains(".unwrap()"))
        .map(|(at, _)| (at + 1, ".unwrap()".to_owned()))
        .collect()
}

fn never(source: &Source) -> Vec<(usize, String)> {
    NEVER
        .iter()
        .flat_map(|piece| lines_with(source, piece))
        .collect()
}

/// The rule finds nothing in the house, and every planted fault.
fn holds(rule: Rule, faults: &[(&str, &str)], sound: &[(&str, &str)]) {
    for (path, text) in faults {
        let found = broken(rule, &[planted(path, text)]);
        assert_eq!(found.len(), 1, "planted in {path}: {text}: {found:?}");
    }
    for (path, text) in sound {
        assert_eq!(
            broken(rule, &[planted(path, text)]),
            [""; 0],
            "{path}: {text}"
        );
    }
    assert_eq!(broken(rule, &scan::sources()), [""; 0]);
}

#[test]
fn only_disk_names_the_file_system() {
    let faults = [
        ("record/a.rs", "use std::fs::File;"),
        ("cli/run.rs", "fn f() { std::fs::read(x) }"),
        ("plain/mod.rs", "use std::{\n    fs,\n    io,\n};"),
    ];
    let sound = [
        ("disk/file.rs", "use std::fs::File;"),
        ("record/a.rs", "#[cfg(test)]\nmod tests { use std::fs; }"),
        (
            "record/a.rs",
            "//! `std::fs` is not named here.\nuse std::{io, fmt};",
        ),
    ];
    holds(file_system, &faults, &sound);
}

#[test]
fn threads_terminal_and_network_have_one_room_each() {
    let faults = [
        ("engine/mod.rs", "use rayon::prelude::*;"),
        ("screens/a.rs", "fn f(e: crossterm::event::Event) {}"),
        ("cli/a.rs", "use tokio::net;"),
    ];
    let sound = [("study/sweep.rs", "use rayon::prelude::*;")];
    holds(owned, &faults, &sound);
}

#[test]
fn from_base_to_session_nothing_depends_on_machine_or_hour() {
    let faults = [
        ("base/units.rs", "fn f(x: f64) {}"),
        ("world/a.rs", "const X: i32 = (2.5 * y) as i32;"),
        ("content/a.rs", "use std::collections::HashMap;"),
        ("engine/a.rs", "fn f() { Instant::now() }"),
        ("session/a.rs", "fn f() { std::thread::spawn(g) }"),
        ("government/a.rs", "use std::time::SystemTime;"),
        ("record/names/read.rs", "use std::collections::HashSet;"),
    ];
    let sound = [
        ("study/a.rs", "fn f(x: f64) { 0.5 }"),
        ("record/names/read.rs", "visit_f32(f32);"),
        (
            "world/a.rs",
            "let x = self.0.1 + pair.1.0; for i in 0..5 {} t.0.0 // 0.5",
        ),
    ];
    holds(exact, &faults, &sound);
}

#[test]
fn no_government_and_no_face_names_the_whole_state() {
    let faults = [
        ("government/a.rs", "use crate::world::State;"),
        ("words/a.rs", "use crate::world::{Desk, State as S};"),
        ("plain/a.rs", "fn f(s: &crate::world::State) {}"),
        ("screens/a.rs", "use crate::world::*;"),
        ("government/a.rs", "use crate::world;"),
    ];
    let sound = [
        (
            "government/a.rs",
            "use crate::world::{Desk, Observation}; fn f() { Desk::State(d) }",
        ),
        ("engine/a.rs", "use crate::world::State;"),
    ];
    holds(whole_state, &faults, &sound);
}

#[test]
fn no_value_is_taken_for_granted() {
    let faults = [("cli/a.rs", "fn f() { x.unwrap() }")];
    let sound = [("cli/a.rs", "fn f() { x.unwrap_or(3) } // .unwrap()")];
    holds(unwraps, &faults, &sound);
}

#[test]
fn nothing_is_left_for_later() {
    let faults = [
        ("cli/a.rs", "fn f() { todo!() }"),
        ("cli/a.rs", "#[allow(dead_code)]\nfn f() {}"),
        ("cli/a.rs", "fn f() { unsafe { g() } }"),
    ];
    holds(never, &faults, &[]);
}
