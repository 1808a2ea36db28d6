//! Other names for states: `POL = Varnia, Varnian` renames a state wherever a person reads of it.
//!
//! - No record knows of it: what is kept, and every digest, goes by codes.
//! - No rule can tell: the content is read as it stands, and once more with the other names in its texts.
//! - No source is renamed: what a citation cites is called what it is called.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use crate::base::clean::{clean, did_you_mean, name_of_offence};
use crate::base::ids::{MEMBER_CODES, Member};
use crate::content::Content;
use crate::content::located::{Kind, Node, Span, plain_name, read};
use crate::content::source::Sources;

/// Lines of a file of aliases, at most: each state, and some words.
const LINES_MAX: usize = 200;
/// Columns of a name, an adjective or a capital: those of the longest there are.
const WIDTH_MAX: usize = 18;
/// Mistakes that are told at once.
const TOLD_MAX: usize = 12;

/// Other names, as a file gives them: a line each, `CODE = name, adjective, capital, code as shown`, of which the last two
/// may be left out; or `"a word of the texts" = another`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alias {
    lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    /// From 1.
    number: usize,
    of: Of,
    name: String,
    adjective: String,
    capital: String,
    shown: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Of {
    /// A member's code, or the two letters of a state outside.
    State(String),
    Word(String),
}

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

    /// The content of `sources` under the other names; `content` is what they are without.
    ///
    /// # Errors
    /// A name for nobody, or one that cannot be told from another, or one that a text has no room for.
    pub fn over(&self, content: Content, sources: &Sources) -> Result<Content, String> {
        if self.lines.is_empty() {
            return Ok(content);
        }
        let states = states(&content);
        self.check(&states)?;
        let pairs = self.pairs(&states);
        let renamed = sources.rewritten(|text| renamed(text, &pairs));
        let mut other = Content::load(&renamed).map_err(|mistakes| {
            format!(
                "with the other names the texts have mistakes:\n{}",
                mistakes.render(false).trim_end()
            )
        })?;
        for line in &self.lines {
            if let Some(member) = line.member() {
                other.members[member.index()].shown = line.shown.clone();
            }
        }
        other.digest = content.digest;
        Ok(other)
    }

    fn check(&self, states: &[State]) -> Result<(), String> {
        let mut wrong = Vec::new();
        for line in &self.lines {
            let known = |code: &str| states.iter().any(|state| state.code == code);
            if let Of::State(code) = &line.of
                && !known(code)
            {
                let near = did_you_mean(code, states.iter().map(|state| state.code.as_str()));
                let near = match near.is_empty() {
                    true => "a member's code, or one of the states outside".to_owned(),
                    false => near,
                };
                let code = clean(code, WIDTH_MAX);
                wrong.push(format!(
                    "line {}: there is no state `{code}`; {near}",
                    line.number
                ));
            }
        }
        for (what, of) in [
            (
                "name",
                (|line: &Line| line.name.clone()) as fn(&Line) -> String,
            ),
            ("code", |line| line.shown.clone()),
        ] {
            self.alike(what, of, states, &mut wrong);
        }
        wrong.truncate(TOLD_MAX);
        match wrong.is_empty() {
            true => Ok(()),
            false => Err(wrong.join("\n")),
        }
    }

    /// Two states that would be called alike, one of them perhaps by its own name.
    fn alike(
        &self,
        what: &str,
        of: fn(&Line) -> String,
        states: &[State],
        wrong: &mut Vec<String>,
    ) {
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        let renamed = |state: &&State| !self.lines.iter().any(|line| line.is(&state.code));
        for state in states.iter().filter(renamed) {
            let own = if what == "name" {
                &state.name
            } else {
                &state.code
            };
            taken.insert(own.to_lowercase(), state.code.clone());
        }
        let named = self
            .lines
            .iter()
            .filter(|line| matches!(line.of, Of::State(_)));
        let mut seen: Vec<&Of> = Vec::new();
        for line in named {
            let Of::State(code) = &line.of else { continue };
            if seen.contains(&&line.of) {
                wrong.push(format!("line {}: `{code}` is renamed twice", line.number));
                continue;
            }
            seen.push(&line.of);
            let shown = of(line);
            if shown.is_empty() {
                continue;
            }
            if let Some(other) = taken.insert(shown.to_lowercase(), code.clone()) {
                wrong.push(format!(
                    "line {}: `{shown}` is the {what} of `{other}` too; give one of them another",
                    line.number
                ));
            }
        }
    }

    /// What is replaced by what, the longest first, by the first letter.
    fn pairs(&self, states: &[State]) -> Pairs {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut pair = |from: &str, to: &str| {
            if !from.is_empty() && pairs.iter().all(|(known, _)| known != from) {
                pairs.push((from.to_owned(), to.to_owned()));
            }
        };
        for line in &self.lines {
            match &line.of {
                Of::Word(word) => pair(word, &line.name),
                Of::State(code) => {
                    for state in states.iter().filter(|state| state.code == *code) {
                        pair(&state.name, &line.name);
                        // As a map writes it.
                        pair(&state.name.to_uppercase(), &line.name.to_uppercase());
                        pair(&state.adjective, &line.adjective);
                        pair(
                            &format!("{}s", state.adjective),
                            &format!("{}s", line.adjective),
                        );
                        pair(&state.capital, &line.capital);
                    }
                }
            }
        }
        pairs.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        let mut by_letter = Pairs::new();
        for (from, to) in pairs {
            if let Some(first) = from.chars().next() {
                by_letter.entry(first).or_default().push((from, to));
            }
        }
        by_letter
    }
}

impl Line {
    fn is(&self, code: &str) -> bool {
        self.of == Of::State(code.to_owned())
    }
    fn member(&self) -> Option<Member> {
        match &self.of {
            Of::State(code) => Member::from_code(code),
            Of::Word(_) => None,
        }
    }
}

/// A state as the content names it.
struct State {
    code: String,
    name: String,
    adjective: String,
    capital: String,
}

/// The members, and every state outside that a scenario names. One may be named by several, in other words.
fn states(content: &Content) -> Vec<State> {
    let members = content.members.iter().map(|info| State {
        code: info.code.code().to_owned(),
        name: info.name.clone(),
        adjective: info.adjective.clone(),
        capital: info.capital.clone(),
    });
    let scenarios = content.scenarios.iter().map(|play| &play.scenario);
    let outside = scenarios
        .flat_map(|scenario| {
            [&scenario.actor, &scenario.neighbour, &scenario.beyond]
                .into_iter()
                .flatten()
        })
        .map(|state| State {
            code: state.code.clone(),
            name: state.name.clone(),
            adjective: state.adjective.clone(),
            capital: state.capital.clone(),
        });
    members.chain(outside).collect()
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

/// By first letter: what is replaced by what, the longest first.
type Pairs = BTreeMap<char, Vec<(String, String)>>;

/// A file's text with other names in its texts, sources apart.
fn renamed(text: &str, pairs: &Pairs) -> String {
    let Some(tree) = read(text).tree else {
        return text.to_owned();
    };
    let mut spans = Vec::new();
    texts(&tree, text, &mut spans);
    let mut out = text.to_owned();
    for span in spans.into_iter().rev() {
        let other = replaced(span.of(text), pairs);
        if other != span.of(text) {
            out.replace_range(span.start..span.end, &other);
        }
    }
    out
}

/// The texts a person reads, in the order of the file.
fn texts(node: &Node, text: &str, into: &mut Vec<Span>) {
    if node.kind == Kind::Text {
        into.push(node.span);
    }
    for item in &node.items {
        let key = item.key.map_or("", |key| plain_name(key.of(text)));
        if !matches!(key, "source" | "sources" | "code") {
            texts(&item.value, text, into);
        }
    }
}

/// `text` with each whole word or run of words exchanged, the longest that fits.
fn replaced(text: &str, pairs: &Pairs) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut inside = false;
    while let Some(first) = rest.chars().next() {
        let candidates = pairs.get(&first).filter(|_| !inside).into_iter().flatten();
        let mut fitting = candidates.filter(|(from, _)| {
            let after = rest.strip_prefix(from.as_str());
            after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        });
        if let Some((from, to)) = fitting.next() {
            out.push_str(to);
            rest = &rest[from.len()..];
            inside = true;
            continue;
        }
        inside = first.is_alphanumeric();
        out.push(first);
        rest = &rest[first.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Pairs {
        let mut pairs = Pairs::new();
        for (from, to) in list {
            let first = from.chars().next().unwrap_or(' ');
            let pair = ((*from).to_owned(), (*to).to_owned());
            pairs.entry(first).or_default().push(pair);
        }
        pairs
    }

    #[test]
    fn whole_words_are_exchanged_and_parts_of_words_are_not() {
        let pairs = pairs(&[
            ("North Macedonia", "Uplands"),
            ("Poland", "Varnia"),
            ("Poles", "Varnians"),
        ]);
        for (text, other) in [
            ("Poland's border", "Varnia's border"),
            ("in Polandia, Poland.", "in Polandia, Varnia."),
            ("the Poles of North Macedonia", "the Varnians of Uplands"),
            ("xPoland Poland-based", "xPoland Varnia-based"),
            ("PolandPoland", "PolandPoland"),
            ("\"Poland\"", "\"Varnia\""),
        ] {
            assert_eq!(replaced(text, &pairs), other);
        }
    }

    #[test]
    fn sources_and_codes_keep_their_names() {
        let pairs = pairs(&[("Poland", "Varnia")]);
        let file = "(name: \"Poland\", source: \"Law of Poland\", see: [\"Poland\"], code: \"Poland\") // Poland";
        let other = "(name: \"Varnia\", source: \"Law of Poland\", see: [\"Varnia\"], code: \"Poland\") // Poland";
        assert_eq!(renamed(file, &pairs), other);
    }

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
