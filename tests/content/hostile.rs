//! The hostile corpus: one way to break content a file, and where it must be told.
//!
//! A case is a sentence, then lines `file:`, `swap:` and `with:` (the first place where that stands is changed) or
//! `whole:` (the rest is the file), `at:` (what the mistake points to, or `line:column`) and `says:` (part of the
//! message, or `nothing` where the program takes it). `<U+202E>` stands for a character that an editor would hide.

use std::fs;
use std::path::Path;

use casus::base::clean::offending;
use casus::content::Content;
use casus::content::diagnostics::{Mistake, Mistakes};
use casus::content::source::Sources;

struct Case {
    name: String,
    file: String,
    text: String,
    /// Line and column that must be told, if the case says.
    at: Option<(usize, usize)>,
    says: String,
}

impl Case {
    fn read(name: String, written: &str, sound: &Sources) -> Case {
        let (lines, whole) = match written.split_once("\nwhole:\n") {
            Some((lines, whole)) => (lines, Some(characters(whole))),
            None => (written, None),
        };
        let field = |key: &str| {
            let found = lines.lines().find_map(|line| line.strip_prefix(key));
            found.map(|value| characters(value.trim_start_matches(' ')))
        };
        let file = field("file:").expect("a case names a file");
        let (from, text) = match (whole, field("swap:"), field("with:")) {
            (Some(whole), _, _) => (0, whole),
            (None, Some(swap), Some(with)) => {
                let old = sound.file(&file).expect("the file is there").text();
                let from = old
                    .find(&swap)
                    .unwrap_or_else(|| panic!("{name}: `{swap}` is not in {file} any more"));
                (from, old.replacen(&swap, &with, 1))
            }
            _ => panic!("{name}: swap and with, or whole"),
        };
        let at = field("at:").map(|at| place(&at, from, &text).expect("`at` is in the text"));
        let says = field("says:").expect("a case says what is told");
        Case {
            name,
            file,
            text,
            at,
            says,
        }
    }

    fn mistakes(&self) -> Mistakes {
        let over = [(self.file.clone(), self.text.clone())];
        let sources = Sources::embedded().overridden(over);
        Content::load(&sources).err().unwrap_or_default()
    }

    /// What is wrong with how the case is told; nothing when all is as it says.
    fn judge(&self) -> Result<(), String> {
        let mistakes = self.mistakes();
        let rendered = mistakes.render(false);
        if self.says == "nothing" {
            return match mistakes.is_empty() {
                true => Ok(()),
                false => Err(rendered),
            };
        }
        let meant = |mistake: &&&Mistake| mistake.message.contains(&self.says);
        let all = mistakes.sorted();
        let Some(mistake) = all.iter().find(meant) else {
            return Err(format!("`{}` is not said, but\n{rendered}", self.says));
        };
        let told = mistakes.line_column(mistake);
        if mistake.file != self.file || self.at.is_some_and(|at| at != told) {
            return Err(format!("told at {told:?}, not {:?}\n{rendered}", self.at));
        }
        let arrow = format!("  --> {}:{}:{}\n", self.file, told.0, told.1);
        if !rendered.contains(&arrow) || !rendered.contains("^") {
            return Err(format!("the place or the line is not shown\n{rendered}"));
        }
        if let Some(silent) = all.iter().find(|mistake| mistake.hint.is_empty()) {
            return Err(format!("no hint with `{}`", silent.message));
        }
        match offending(&rendered) {
            Some((_, what)) => Err(format!("the report itself carries {what}")),
            None => Ok(()),
        }
    }
}

/// `<U+202E>` as the character it names.
fn characters(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<U+") {
        let (number, after) = after.split_once('>').expect("`<U+` is closed");
        out.push_str(before);
        let number = u32::from_str_radix(number, 16).expect("hex digits");
        out.push(char::from_u32(number).expect("a character"));
        rest = after;
    }
    out + rest
}

/// Line and column of `at`: as written, or where it first stands behind the change, or anywhere before it.
fn place(at: &str, from: usize, text: &str) -> Option<(usize, usize)> {
    if let Some((line, column)) = at.split_once(':')
        && let (Ok(line), Ok(column)) = (line.parse(), column.parse())
    {
        return Some((line, column));
    }
    let found = text[from..].find(at).map(|found| from + found);
    let byte = found.or_else(|| text.find(at))?;
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before[line_start..].chars().count() + 1;
    Some((before.matches('\n').count() + 1, column))
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/hostile");
    let sound = Sources::embedded();
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut cases: Vec<Case> = entries
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            Case::read(name, &fs::read_to_string(entry.path()).unwrap(), &sound)
        })
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

#[test]
fn each_hostile_file_is_told_where_it_is_broken() {
    let cases = cases();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| Some(format!("{}: {}", case.name, case.judge().err()?)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The judge is worth nothing if it nods: a case moved by a column, or given other words, must fail.
#[test]
fn the_judge_of_the_corpus_sees_a_wrong_place_and_wrong_words() {
    let sound = Sources::embedded();
    let case = |at: &str, says: &str| {
        let written = format!(
            "x\nfile: rules.ron\nswap: format: 1,\nwith: format: 1.5,\n{at}\nsays: {says}\n"
        );
        Case::read("x".to_owned(), &written, &sound).judge()
    };
    assert!(case("at: 1.5", "is not a whole number").is_ok());
    assert!(case("at: .5", "is not a whole number").is_err());
    assert!(case("at: 1.5", "is a fine number").is_err());
    assert!(case("", "nothing").is_err());
}
