//! One value of the content exchanged for another: the files as they would stand, before anything is read of them.

use thiserror::Error;

use super::{Key, Kind, keys};
use crate::base::clean::{clean, did_you_mean, nearest};
use crate::content::located::{Kind as Stands, Node, Span, read};
use crate::content::source::Sources;

/// Columns of what was typed that are shown again.
const TYPED_MAX: usize = 60;
/// Keys that are named when several are meant.
const NAMED_MAX: usize = 6;

/// What a setting does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub key: String,
    pub file: String,
    /// As it was written; `None` for a field that was left out.
    pub before: Option<String>,
    pub after: String,
}

/// Why a value cannot be set.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unset {
    #[error("`{0}` is no setting; write KEY=VALUE, such as incident.crewed=true")]
    NoSetting(String),
    #[error("there is no key `{typed}`; {near}")]
    NoKey { typed: String, near: String },
    #[error("`{typed}` may be {several}; write it longer")]
    Several { typed: String, several: String },
    #[error("`{key}` takes {takes}, and `{typed}` is none{near}")]
    NoValue {
        key: String,
        takes: String,
        typed: String,
        near: String,
    },
    #[error("`{key}` is `{value}` already: nothing would differ")]
    Already { key: String, value: String },
}

/// The files with one value exchanged: `setting` is `KEY=VALUE`. What the new value does to the content as a whole is
/// for the checks to say.
///
/// # Errors
/// The key names nothing or too much, or the value is of another kind.
pub fn set(sources: &Sources, scenario: &str, setting: &str) -> Result<(Sources, Change), Unset> {
    let (typed, value) = setting
        .split_once('=')
        .ok_or_else(|| Unset::NoSetting(clean(setting, TYPED_MAX)))?;
    let all = keys(sources, scenario);
    let key = find(&all, typed.trim())?;
    let literal = literal(key, value.trim())?;
    if key.value.as_deref() == Some(&literal) {
        return Err(Unset::Already {
            key: key.name.clone(),
            value: clean(&literal, TYPED_MAX),
        });
    }
    let text = sources
        .file(&key.file)
        .and_then(|file| exchanged(file.text(), key, &literal))
        .ok_or_else(|| refused(key, value))?;
    let change = Change {
        key: key.name.clone(),
        file: key.file.clone(),
        before: key.value.clone(),
        after: literal,
    };
    let files = sources.clone().overridden([(key.file.clone(), text)]);
    Ok((files, change))
}

/// The key of that name; or the one whose name holds the parts that were typed, in their order.
fn find<'a>(all: &'a [Key], typed: &str) -> Result<&'a Key, Unset> {
    let wanted = canonical(typed);
    let exact = all.iter().find(|key| key.name.to_lowercase() == wanted);
    if let Some(key) = exact {
        return Ok(key);
    }
    let parts: Vec<&str> = wanted.split('.').collect();
    let meant: Vec<&Key> = all
        .iter()
        .filter(|key| key.value.is_some() && holds(&key.name.to_lowercase(), &parts))
        .collect();
    match meant.as_slice() {
        [key] => Ok(key),
        [] => Err(Unset::NoKey {
            typed: clean(typed, TYPED_MAX),
            near: near(all, &wanted),
        }),
        several => Err(Unset::Several {
            typed: clean(typed, TYPED_MAX),
            several: named(several.iter().map(|key| key.name.as_str())),
        }),
    }
}

/// Lists are called by one of theirs: `member.DEU`, and `members.DEU` is understood.
fn canonical(typed: &str) -> String {
    let typed = typed.to_lowercase();
    let several = ["members.", "measures.", "injects.", "asks.", "briefs."];
    match several.iter().find(|list| typed.starts_with(**list)) {
        Some(list) => format!("{}.{}", &list[..list.len() - 2], &typed[list.len()..]),
        None => typed,
    }
}

/// True when the parts stand in the name in this order, the first first and the last last.
fn holds(name: &str, parts: &[&str]) -> bool {
    let mut left = name.split('.').peekable();
    let [first, rest @ ..] = parts else {
        return false;
    };
    let scattered = !rest.is_empty() && left.peek() == Some(first);
    if !scattered {
        return rest.is_empty() && name.rsplit('.').next() == Some(*first);
    }
    let (Some(last), Some(end)) = (rest.last(), name.rsplit('.').next()) else {
        return false;
    };
    left.next();
    end == *last && rest.iter().all(|part| left.any(|name| name == *part))
}

/// The nearest keys, by the whole name or by its last part.
fn near(all: &[Key], wanted: &str) -> String {
    let names = || all.iter().map(|key| key.name.as_str());
    let told = did_you_mean(wanted, names());
    if !told.is_empty() {
        return told;
    }
    let tail = |name: &str| name.rsplit('.').next().unwrap_or("").to_lowercase();
    let tails: Vec<String> = names().map(tail).collect();
    let last = tail(wanted);
    let meant = nearest(&last, tails.iter().map(String::as_str));
    let root = wanted.split('.').next().unwrap_or("");
    let mut ends: Vec<&str> = names()
        .filter(|name| meant.contains(&tail(name).as_str()))
        .collect();
    ends.sort_by_key(|name| !name.to_lowercase().starts_with(root));
    match ends.is_empty() {
        true => "`casus list keys SCENARIO` tells them".to_owned(),
        false => format!("did you mean {}?", named(ends.into_iter())),
    }
}

fn named<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut all: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    let more = all.len().saturating_sub(NAMED_MAX);
    all.truncate(NAMED_MAX);
    match more {
        0 => all.join(" or "),
        more => format!("{} or {more} more", all.join(", ")),
    }
}

/// What was typed as it is written in a file.
fn literal(key: &Key, typed: &str) -> Result<String, Unset> {
    if key.kind == Some(Kind::Text) && !(key.optional && typed == "None") {
        return Ok(match one_value(typed) {
            Some(node) if node.kind == Stands::Text => typed.to_owned(),
            _ => quoted(typed),
        });
    }
    let node = one_value(typed).ok_or_else(|| refused(key, typed))?;
    let word = node.name.unwrap_or(node.span).of(typed);
    let fits = match &key.kind {
        _ if key.optional && typed == "None" => true,
        Some(Kind::Bool) => matches!(typed, "true" | "false"),
        Some(Kind::Whole(least, most)) => typed
            .parse::<i128>()
            .is_ok_and(|number| (*least..=*most).contains(&number)),
        Some(Kind::Word(words)) => words.contains(&word),
        Some(Kind::List) => matches!(node.kind, Stands::Seq | Stands::Tuple),
        Some(Kind::Fields(_)) => node.kind == Stands::Fields,
        Some(Kind::Text | Kind::Other) | None => true,
    };
    match fits {
        true => Ok(typed.to_owned()),
        false => Err(refused(key, typed)),
    }
}

fn refused(key: &Key, typed: &str) -> Unset {
    let near = match &key.kind {
        Some(Kind::Word(words)) => did_you_mean(typed, words.iter().copied()),
        _ => String::new(),
    };
    Unset::NoValue {
        key: key.name.clone(),
        takes: key.takes(),
        typed: clean(typed, TYPED_MAX),
        near: match near.is_empty() {
            true => near,
            false => format!("; {near}"),
        },
    }
}

/// The one value that is all of `typed`: nothing may hide behind it.
fn one_value(typed: &str) -> Option<Node> {
    let reading = read(typed);
    let sound = reading.faults.kept().is_empty() && reading.commas.is_empty();
    let tree = reading.tree.filter(|_| sound)?;
    (tree.span == Span::new(0, typed.len())).then_some(tree)
}

fn quoted(text: &str) -> String {
    let plain = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{plain}\"")
}

/// The file's text with the value in the key's place.
fn exchanged(text: &str, key: &Key, literal: &str) -> Option<String> {
    let tree = read(text).tree?;
    let mut out = text.to_owned();
    if key.value.is_some() {
        let old = tree.at(text, &key.path)?.span;
        out.replace_range(old.start..old.end, literal);
        return Some(out);
    }
    let (parent, field) = key.path.rsplit_once('.').unwrap_or(("", &key.path));
    let parent = tree.at(text, parent)?;
    let from = parent.name.map_or(parent.span.start, |name| name.end);
    let open = from + text[from..].find('(')? + 1;
    out.insert_str(open, &format!("{field}: {literal}, "));
    Some(out)
}
