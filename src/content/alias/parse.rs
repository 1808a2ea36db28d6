//! A file of aliases, line by line: what may stand there, and what is wrong with what does.

use unicode_width::UnicodeWidthStr;

use super::{Alias, Line, Of, TOLD_MAX, WIDTH_MAX};
use crate::base::clean::{clean, name_of_offence};
use crate::base::ids::MEMBER_CODES;

/// Lines of a file of aliases, at most: each state, and some words.
const LINES_MAX: usize = 200;

impl Alias {
    /// Reads a file's text.
    ///
    /// # Errors
    /// What is wrong with it, a line each.
    pub fn parse(text: &str) -> Result<Alias, String> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut alias = Alias::default();
        let mut wrong = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let bare = line.split('#').next().unwrap_or("").trim();
            if bare.is_empty() || wrong.len() == TOLD_MAX {
                continue;
            }
            match parsed(at + 1, bare) {
                Ok(line) => alias.lines.push(line),
                Err(why) => wrong.push(format!("line {}: {why}", at + 1)),
            }
        }
        if alias.lines.len() > LINES_MAX {
            wrong.push(format!("{LINES_MAX} lines are read at most"));
        }
        match wrong.is_empty() {
            true => Ok(alias),
            false => Err(wrong.join("\n")),
        }
    }
}

fn parsed(number: usize, line: &str) -> Result<Line, String> {
    let usage = "write `CODE = Varnia, Varnian, Vessen, VAR`: a code, then name, adjective, capital and code as shown";
    let (left, right) = line.split_once('=').ok_or(usage)?;
    let parts: Vec<&str> = right.split(',').map(str::trim).collect();
    for part in parts.iter().chain([&left.trim()]) {
        fit(part)?;
    }
    let left = left.trim();
    if let Some(word) = left
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    {
        let ([name], false) = (parts.as_slice(), word.is_empty()) else {
            return Err("a word has one other word: `\"Lublin\" = Kessel`".to_owned());
        };
        return Ok(Line {
            number,
            of: Of::Word(word.to_owned()),
            name: (*name).to_owned(),
            adjective: String::new(),
            capital: String::new(),
            shown: String::new(),
        });
    }
    let (name, adjective, rest) = match parts.as_slice() {
        [name, adjective, rest @ ..] if rest.len() <= 2 => (*name, *adjective, rest),
        _ => return Err(usage.to_owned()),
    };
    let capital = match rest.first() {
        Some(capital) => (*capital).to_owned(),
        None => format!("{name} City"),
    };
    let code = left.to_uppercase();
    let shown = match rest.get(1) {
        _ if !MEMBER_CODES.contains(&code.as_str()) => String::new(),
        Some(shown) => code_of(shown, shown.len())?,
        None => code_of(name, 3)?,
    };
    Ok(Line {
        number,
        of: Of::State(code),
        name: name.to_owned(),
        adjective: adjective.to_owned(),
        capital,
        shown,
    })
}

/// Three capital letters: as given, or the first of a name.
fn code_of(text: &str, length: usize) -> Result<String, String> {
    let letters = text.chars().filter(char::is_ascii_alphabetic).take(length);
    let code: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
    match code.len() == 3 && (length == 3 || text.len() == 3) {
        true => Ok(code),
        false => Err(format!(
            "a code as shown is three letters; give `{text}` one as the fourth, such as VAR"
        )),
    }
}

/// A name that a line of a screen has room for, and that no terminal obeys.
fn fit(part: &str) -> Result<(), String> {
    let shown = clean(part, 2 * WIDTH_MAX);
    if let Some(why) = part.chars().find_map(name_of_offence) {
        return Err(format!("{why}, stands in `{shown}`; take it out"));
    }
    let bare = part.trim_matches('"');
    if bare.is_empty() || !bare.chars().any(char::is_alphabetic) {
        return Err(format!("`{shown}` is no name"));
    }
    if bare.contains(['"', '\\']) {
        return Err(format!(
            "`{shown}` has a mark that no text may hold; take it out"
        ));
    }
    if part.width() > WIDTH_MAX + 2 {
        return Err(format!(
            "`{shown}` is too long; there is room for {WIDTH_MAX} columns"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_a_name_is_told_with_its_line() {
        for (text, says) in [
            ("POL", "line 1: write `CODE ="),
            ("\n\nPOL = Varnia", "line 3: write `CODE ="),
            ("POL = Varnia, ", "is no name"),
            ("POL = 12, 13", "is no name"),
            ("POL = Va\u{1b}[2J, Varnian", "U+001B, a control character"),
            (
                "POL = Va\u{202e}r, Varnian",
                "U+202E, a bidirectional control",
            ),
            ("POL = Va\"r, Varnian", "has a mark"),
            ("POL = An exceedingly long name, Long", "too long"),
            ("POL = Ux, Uxian", "three letters"),
            ("POL = Varnia, Varnian, Vessen, VARN", "three letters"),
            ("POL = Varnia, Varnian, Vessen, VAR, x", "line 1: write"),
            ("\"Lublin\" = Kessel, Kess", "one other word"),
        ] {
            let told = Alias::parse(text).expect_err(text);
            assert!(told.contains(says), "{text:?}: {told}");
            assert!(!told.contains(['\u{1b}', '\u{202e}']));
        }
        let many = "POL\n".repeat(100_000);
        assert!(Alias::parse(&many).expect_err("no names").lines().count() <= TOLD_MAX + 1);
        assert_eq!(Alias::parse("# nothing\n\n"), Ok(Alias::default()));
    }
}
