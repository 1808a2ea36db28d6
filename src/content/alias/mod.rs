//! Other names for states: `POL = Varnia, Varnian` renames a state wherever a person reads of it.
//!
//! - No record knows of it: what is kept, and every digest, goes by codes.
//! - No rule can tell: the content is read as it stands, and once more with the other names in its texts.
//! - No source is renamed: what a citation cites is called what it is called.

mod parse;
mod rename;

use std::collections::BTreeMap;

use crate::base::clean::{clean, did_you_mean};
use crate::base::ids::Member;
use crate::content::Content;
use crate::content::member::as_shown;
use crate::content::source::Sources;
use rename::{pairs, renamed};

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
    /// The content of `sources` under the other names; `content` is what they are without.
    ///
    /// # Errors
    /// A name for nobody, or one that cannot be told from another, or one that a text has no room for.
    pub fn over(&self, content: Content, sources: &Sources) -> Result<Content, String> {
        if self.lines.is_empty() {
            return Ok(content);
        }
        let renamed = self.texts(&content, sources)?;
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

    /// The files of `sources` with the other names in their texts; codes stand.
    ///
    /// # Errors
    /// As [`Alias::over`].
    pub fn texts(&self, content: &Content, sources: &Sources) -> Result<Sources, String> {
        let states = states(content);
        self.check(&states)?;
        let pairs = pairs(&self.lines, &states);
        Ok(sources.rewritten(|text| renamed(text, &pairs)))
    }

    /// The content of a kept night under the other names. A file of names serves many nights: a state that this one does
    /// not name is left out.
    ///
    /// # Errors
    /// As [`Alias::over`], but for a name for nobody.
    pub fn over_kept(&self, content: Content, sources: &Sources) -> Result<Content, String> {
        if self.lines.is_empty() {
            return Ok(content);
        }
        let states = states(&content);
        let known = |line: &&Line| match &line.of {
            Of::State(code) => states.iter().any(|state| state.code == *code),
            Of::Word(_) => true,
        };
        let lines = self.lines.iter().filter(known).cloned().collect();
        Alias { lines }.over(content, sources)
    }

    /// `text` with the codes of members as they are shown under the other names: for what is told without content.
    pub fn codes(&self, text: &str) -> String {
        let own = |member: Member| self.lines.iter().find(|line| line.member() == Some(member));
        as_shown(text, |member| {
            own(member).map_or(member.code(), |line| line.shown.as_str())
        })
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

/// The members, and every state outside that a scenario names, be it a built-in one. One may be named by several, in
/// other words.
fn states(content: &Content) -> Vec<State> {
    let members = content.members.iter().map(|info| State {
        code: info.code.code().to_owned(),
        name: info.name.clone(),
        adjective: info.adjective.clone(),
        capital: info.capital.clone(),
    });
    let built_in =
        Content::open(&Sources::embedded().about("")).map_or(Vec::new(), |all| all.heads);
    let outside = content
        .heads
        .iter()
        .chain(&built_in)
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
