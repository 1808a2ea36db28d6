//! Broken files and what is said of them, word for word.

use std::collections::BTreeMap;

use casus::base::ids::Member;
use casus::base::units::Hours;
use casus::content::diagnostics::Mistakes;
use casus::content::read::parse;
use casus::content::source::SourceFile;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read from a file, and never again")]
struct File {
    id: String,
    seat: Member,
    hours: Hours,
    level: u8,
    axis: Axis,
    chances: (u8, u8),
    note: Option<String>,
    items: Vec<Item>,
    when: When,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read from a file, and never again")]
struct Item {
    id: String,
    level: i16,
    fixed: [u8; 3],
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read from a file, and never again")]
enum When {
    All(Vec<When>),
    Not(Box<When>),
    Turn(u8),
    Quiet,
    Named { a: u8, b: u8 },
}

#[derive(Debug, Deserialize)]
enum Axis {
    East,
    South,
}

const GOOD: &str = r#"(
    id: "x",
    seat: "POL",
    hours: 12,
    level: 3,
    axis: East,
    chances: (1, 2),
    note: "hello",
    items: [
        (id: "a", level: -1, fixed: (1, 2, 3)),
        (id: "b", level: 2, fixed: (1, 2, 3)),
    ],
    when: All([Not(Turn(3)), Quiet, Named(a: 1, b: 2)]),
)
"#;

/// A mistake's line and column, and what it says.
type Told = ((usize, usize), String);

/// The mistakes of `text`, and whether it was read all the same.
fn told(text: &str) -> (Vec<Told>, bool) {
    let mut mistakes = Mistakes::new();
    let value = parse::<File>(&SourceFile::new("a.ron", text), &mut mistakes);
    let all = mistakes.sorted().into_iter();
    let told = all.map(|mistake| (mistakes.line_column(mistake), mistake.message.clone()));
    (told.collect(), value.is_some())
}

fn changed(from: &str, to: &str) -> String {
    let text = GOOD.replacen(from, to, 1);
    assert_ne!(text, GOOD, "{from}");
    text
}

#[test]
fn a_sound_file_is_read() {
    assert_eq!(told(GOOD), (Vec::new(), true));
}

#[test]
fn each_slip_is_told_in_plain_words_at_its_place() {
    for (from, to, place, message) in [
        ("level: 3", "levl: 3", (5, 5), "no field `levl` in `File`"),
        (
            "level: 3",
            "level: 300",
            (5, 12),
            "`300` does not fit into this number",
        ),
        (
            "level: 3",
            "level: \"a\"",
            (5, 12),
            "expected a whole number, found `\"a\"`",
        ),
        (
            "level: 3,",
            "",
            (2, 9),
            "the field `level` is missing in `File`",
        ),
        (
            "id: \"x\"",
            "id: 5",
            (2, 9),
            "expected a text in quotation marks, found `5`",
        ),
        ("\"POL\"", "\"PLO\"", (3, 11), "no member `PLO`"),
        (
            "axis: East",
            "axis: Est",
            (6, 11),
            "no word `Est` in `Axis`",
        ),
        (
            "axis: East",
            "axis: \"East\"",
            (6, 11),
            "expected a word, found `\"East\"`",
        ),
        ("(1, 2),", "(1, 2, 3),", (7, 21), "`3` is one too many here"),
        (
            "(1, 2),",
            "(1),",
            (7, 14),
            "expected a tuple of size 2, found 1",
        ),
        (
            "(1, 2),",
            "[1, 2],",
            (7, 14),
            "expected fields in round brackets, found `[`",
        ),
        (
            "note: \"hello\"",
            "note: hello",
            (8, 11),
            "expected a text in quotation marks, found `hello`",
        ),
        (
            "\"b\", level: 2",
            "\"b\", level: 99999",
            (11, 26),
            "`99999` does not fit into this number",
        ),
        (
            "\"b\", level: 2",
            "\"b\", lvel: 2",
            (11, 19),
            "no field `lvel` in `Item`",
        ),
        (
            "\"b\", level: 2",
            "\"b\"",
            (11, 14),
            "the field `level` is missing in `Item`",
        ),
        (
            "\"b\", level: 2",
            "\"b\", id: \"b\", level: 2",
            (11, 19),
            "`id` is written twice",
        ),
        (
            "(1, 2, 3)),\n    ]",
            "(1, 2)),\n    ]",
            (11, 36),
            "expected an array of length 3, found 2",
        ),
        (
            "(1, 2, 3)),\n    ]",
            "(1, 2, 3, 4)),\n    ]",
            (11, 46),
            "`4` is one too many here",
        ),
        (
            "Turn(3)",
            "Turn(300)",
            (13, 25),
            "`300` does not fit into this number",
        ),
        ("Turn(3)", "Tern(3)", (13, 20), "no word `Tern` in `When`"),
        (
            "Turn(3)",
            "Turn",
            (13, 20),
            "`Turn` wants a value behind it",
        ),
        (
            "Turn(3)",
            "Turn(1, 2)",
            (13, 28),
            "`2` is one too many here",
        ),
        (
            "Quiet",
            "Quiet(3)",
            (13, 30),
            "`Quiet` takes nothing behind it",
        ),
        ("Quiet", "Quite", (13, 30), "no word `Quite` in `When`"),
        (
            "b: 2)",
            "c: 2)",
            (13, 37),
            "the field `b` is missing in `Named`",
        ),
        (
            ", b: 2)",
            ")",
            (13, 37),
            "the field `b` is missing in `Named`",
        ),
        (
            "hours: 12",
            "hours: -1.5",
            (4, 12),
            "`-1.5` is not a whole number",
        ),
        (
            "hours: 12",
            "hours: \"x\"",
            (4, 12),
            "expected a whole number, found `\"x\"`",
        ),
        (
            "items: [",
            "items: [ 5, ",
            (9, 14),
            "expected fields in round brackets, found `5`",
        ),
        (
            "items: [",
            "items: { ",
            (10, 47),
            "expected a colon and a value",
        ),
    ] {
        let (mistakes, read) = told(&changed(from, to));
        assert_eq!(mistakes, [(place, message.to_owned())], "{from} -> {to}");
        assert!(!read, "{from} -> {to}");
    }
}

#[test]
fn all_slips_of_a_file_are_told_at_once() {
    let text = changed("level: 3", "levl: 3")
        .replacen("seat: \"POL\"", "seat: \"PLO\"", 1)
        .replacen("Turn(3)", "Tern(3)", 1)
        .replacen("hours: 12", "hours: 1.5", 1);
    let lines: Vec<usize> = told(&text).0.iter().map(|((line, _), _)| *line).collect();
    assert_eq!(lines, [3, 4, 5, 13]);
}

#[test]
fn a_key_of_a_map_stands_once() {
    let mut mistakes = Mistakes::new();
    let file = SourceFile::new("a.ron", "{\n \"a\": 1,\n \"b\": 2,\n \"\\u{61}\": 3,\n}");
    let read = parse::<BTreeMap<String, u8>>(&file, &mut mistakes);
    let all = mistakes.sorted();
    assert_eq!(mistakes.line_column(all[0]), (4, 2));
    assert_eq!(all[0].message, "`a` is written twice");
    assert!(read.is_none() && all.len() == 1);
}
