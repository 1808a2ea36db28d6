//! Broken files and what is said of them, word for word.

use casus::base::ids::Member;
use casus::base::units::Hours;
use casus::content::diagnostics::Mistakes;
use casus::content::read::{options, parse};
use casus::content::source::SourceFile;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
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
#[allow(dead_code)]
struct Item {
    id: String,
    level: i16,
    fixed: [u8; 3],
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
enum When {
    All(Vec<When>),
    Not(Box<When>),
    Turn(u8),
    Quiet,
    Named { a: u8, b: u8 },
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
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

#[test]
fn explore() {
    for (from, to) in [
        ("level: 3", "levl: 3"),
        ("level: 3", "level: 300"),
        ("level: 3", "level: \"a\""),
        ("level: 3,", ""),
        ("id: \"x\"", "id: 5"),
        ("\"POL\"", "\"PLO\""),
        ("axis: East", "axis: Est"),
        ("axis: East", "axis: \"East\""),
        ("(1, 2),", "(1, 2, 3),"),
        ("(1, 2),", "(1),"),
        ("(1, 2),", "[1, 2],"),
        ("note: \"hello\"", "note: hello"),
        ("\"b\", level: 2", "\"b\", level: 99999"),
        ("\"b\", level: 2", "\"b\", lvel: 2"),
        ("\"b\", level: 2", "\"b\""),
        ("\"b\", level: 2", "\"b\", id: \"b\", level: 2"),
        ("(1, 2, 3)),\n    ]", "(1, 2)),\n    ]"),
        ("(1, 2, 3)),\n    ]", "(1, 2, 3, 4)),\n    ]"),
        ("Turn(3)", "Turn(300)"),
        ("Turn(3)", "Tern(3)"),
        ("Turn(3)", "Turn"),
        ("Turn(3)", "Turn(1, 2)"),
        ("Quiet", "Quiet(3)"),
        ("Quiet", "Quite"),
        ("b: 2)", "c: 2)"),
        (", b: 2)", ")"),
        ("hours: 12", "hours: -1.5"),
        ("hours: 12", "hours: \"x\""),
        ("items: [", "items: [ 5, "),
        ("items: [", "items: { "),
    ] {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD);
        println!("=== {from} -> {to}");
        if let Err(e) = options().from_str::<File>(&text) {
            println!("{e:?}");
        }
        let mut mistakes = Mistakes::new();
        let value = parse::<File>(&SourceFile::new("a.ron", &text), &mut mistakes);
        println!("{}\n{}", value.is_some(), mistakes.render(false));
    }
}
