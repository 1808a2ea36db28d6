//! The README says nothing that was not run: every `console` block is typed again and its output compared.
//! A line `...` in a block stands for any number of lines. `CASUS_BLESS=1 cargo test --release readme` writes the blocks anew.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::scan;

/// A command and the lines shown below it.
#[derive(Debug, PartialEq, Eq)]
struct Example {
    command: String,
    shown: Vec<String>,
}

fn examples(text: &str) -> Vec<Example> {
    let mut found: Vec<Example> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        match line.strip_prefix("$ ") {
            _ if line.starts_with("```") => inside = line == "```console",
            _ if !inside => {}
            Some(command) => found.push(Example {
                command: command.to_owned(),
                shown: Vec::new(),
            }),
            None => {
                if let Some(example) = found.last_mut() {
                    example.shown.push(line.to_owned());
                }
            }
        }
    }
    found
}

/// Whether the lines fit, `...` standing for any.
fn fits(shown: &[String], said: &[String]) -> bool {
    match shown.split_first() {
        None => said.is_empty(),
        Some((first, rest)) if first == "..." => (0..=said.len()).any(|at| fits(rest, &said[at..])),
        Some((first, rest)) => {
            said.first().is_some_and(|line| line.trim_end() == first) && fits(rest, &said[1..])
        }
    }
}

/// Types a command where `casus` is this build's, in a folder of its own.
fn typed(command: &str, folder: &Path) -> Vec<String> {
    let bin = Path::new(env!("CARGO_BIN_EXE_casus")).parent().unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new("sh")
        .args(["-c", command])
        .env("PATH", format!("{}:{path}", bin.display()))
        .env("HOME", folder)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    text.lines()
        .chain(errors.lines())
        .map(str::to_owned)
        .collect()
}

/// The same page with what each command prints now; blocks with `...` are left to their author.
fn blessed(text: &str, folder: &Path) -> String {
    let mut out = String::new();
    let mut left = examples(text).into_iter();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        }
        let command = inside && line.starts_with("$ ");
        if !inside || command || line.starts_with("```") {
            out += &format!("{line}\n");
        }
        if let Some(example) = command.then(|| left.next()).flatten() {
            let lines = if example.shown.iter().any(|line| line == "...") {
                example.shown
            } else {
                typed(&example.command, folder)
            };
            out.extend(lines.iter().map(|line| format!("{}\n", line.trim_end())));
        }
    }
    out
}

#[test]
fn every_example_of_the_readme_prints_what_it_says() {
    let page = scan::root().join("README.md");
    let mut text = fs::read_to_string(&page).unwrap();
    if std::env::var_os("CASUS_BLESS").is_some() {
        let folder = tempfile::tempdir().unwrap();
        text = blessed(&text, folder.path());
        fs::write(&page, &text).unwrap();
    }
    let examples = examples(&text);
    assert!(examples.len() >= 3, "the README shows too little");
    let folder = tempfile::tempdir().unwrap();
    for example in examples {
        let said = typed(&example.command, folder.path());
        let (shown, all) = (example.shown.join("\n"), said.join("\n"));
        assert!(
            fits(&example.shown, &said),
            "$ {}\nif this change was meant: CASUS_BLESS=1 cargo test --release readme\n-- shown:\n{shown}\n-- printed:\n{all}",
            example.command
        );
    }
}

#[test]
fn a_line_that_was_not_printed_is_found() {
    let block = "```console\n$ casus x\none\n...\nfour\n```\n```sh\n$ not this\n```\n";
    let found = examples(block);
    assert_eq!(found.len(), 1);
    let lines = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    assert!(fits(&found[0].shown, &lines("one two three four")));
    assert!(fits(&found[0].shown, &lines("one four")));
    assert!(!fits(&found[0].shown, &lines("one two three")));
    assert!(!fits(&found[0].shown, &lines("zero four")));
    assert!(!fits(&found[0].shown, &lines("one four five")));
}
