//! No rule is keyed to a nation: swap what two members' files say, and their behaviour is swapped.

use std::fs;

use casus::base::ids::MEMBER_CODES;
use casus::content::Content;
use casus::content::source::Sources;

use super::scan::{self, Source};

/// The table of codes itself, and the street, whose help gives examples of what to type.
const MAY_NAME: &[&str] = &["base/ids.rs", "cli/"];

/// Codes, names, adjectives and capitals of the members and of the states around them.
fn nations() -> Vec<String> {
    let content = Content::open(&Sources::embedded()).expect("the content is sound");
    let mut all: Vec<String> = MEMBER_CODES.map(str::to_owned).to_vec();
    for member in &content.members {
        all.extend([&member.name, &member.adjective, &member.capital].map(String::clone));
    }
    for play in &content.scenarios {
        for state in [
            play.scenario.actor.as_ref(),
            play.scenario.neighbour.as_ref(),
        ] {
            let names = state.map(|state| [&state.name, &state.adjective, &state.capital]);
            all.extend(names.into_iter().flatten().map(String::clone));
        }
    }
    // Scenarios share their actors.
    all.sort_unstable();
    all.dedup();
    all
}

/// Lines of a file that name a nation in a text, or make a member out of a number.
fn named(path: &str, text: &str, nations: &[String]) -> Vec<String> {
    let texts = scan::literals(text);
    let in_texts = texts.iter().flat_map(|(line, text)| {
        let found = nations.iter().filter(|name| scan::has_word(text, name));
        found.map(move |name| format!("src/{path}:{line}: {name}"))
    });
    let code = Source::new(path, text).code;
    let numbered = code.lines().enumerate().filter(|(_, line)| {
        line.match_indices("Member(").any(|(at, made)| {
            let after = line[at + made.len()..].chars().next();
            after.is_some_and(|c| c.is_ascii_digit())
        })
    });
    let numbered = numbered.map(|(at, _)| format!("src/{path}:{}: a member by number", at + 1));
    in_texts.chain(numbered).collect()
}

#[test]
fn no_rule_is_keyed_to_a_nation() {
    let nations = nations();
    let root = scan::root().join("src");
    let mut found = Vec::new();
    for source in scan::sources() {
        let path = source.path.as_str();
        if source.is_test() || MAY_NAME.iter().any(|may| path.starts_with(may)) {
            continue;
        }
        let text = fs::read_to_string(root.join(path)).unwrap();
        found.extend(named(path, &text, &nations));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_planted_nation_is_found() {
    let nations = nations();
    for planted in [
        "if seat.code() == \"POL\" { 3 }",
        "match name { \"Poland\" => 1, _ => 0 }",
        "let victim = Member(22);",
        "let text = \"the Polish line\";",
        "let to = \"Moscow\";",
        "let raw = r#\"HUN\"#;",
    ] {
        assert_eq!(
            named("engine/a.rs", planted, &nations).len(),
            1,
            "{planted}"
        );
    }
    for harmless in [
        "// Poland asks first.\nlet x = \"POLL\";",
        "#[cfg(test)]\nmod tests {\n    const X: &str = \"POL\";\n}",
        "let member = Member(index);",
    ] {
        assert_eq!(
            named("engine/a.rs", harmless, &nations),
            [""; 0],
            "{harmless}"
        );
    }
}
