//! Every value of a scenario and of what it stands on, by a dotted key: `incident.crewed`, `member.DEU.weights.burdens`.
//!
//! A key names a place in a file as it is written. What may stand there is asked of the types and of the checks
//! themselves, so that nothing about a field is said twice. Elements of a list are called by their id, or counted
//! from 1.

mod heard;
mod listen;
mod name;
mod set;

pub use heard::Kind;
pub use set::{Change, Unset, set};

use std::collections::BTreeMap;

use ron::Deserializer;
use serde::de::DeserializeOwned;

use crate::base::ids::MEMBER_CODES;
use crate::content::Content;
use crate::content::ask::SmallAsk;
use crate::content::located::{Kind as Stands, Node, plain_name, read, text_of};
use crate::content::measure::Measure;
use crate::content::member::MemberInfo;
use crate::content::read::options;
use crate::content::rules::Rules;
use crate::content::scenario::{Brief, Evidence, Inject, Scenario};
use crate::content::source::{SourceFile, Sources};
use heard::{Heard, pattern};
use listen::Listen;

/// One value, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// As it is typed.
    pub name: String,
    pub file: String,
    /// In the file (see `located::path`).
    pub path: String,
    /// `None` where the types do not tell before something is written.
    pub kind: Option<Kind>,
    /// `None` may be written.
    pub optional: bool,
    /// The scale that a check holds the number to, within its type.
    pub scale: Option<String>,
    /// As it is written; `None` for a field that is left out.
    pub value: Option<String>,
    /// One number, word or text, or a list of such: worth a line of its own.
    pub plain: bool,
}

/// Every key of a scenario: its own fields, its lists, then the rules, the measures and the members.
pub fn keys(sources: &Sources, scenario: &str) -> Vec<Key> {
    let mut all = Vec::new();
    let beside = |list: &str| format!("scenarios/{scenario}.{list}.ron");
    let mut file = |path: &str, prefix: &str, hear: fn(&str) -> Heard| {
        if let Some(file) = sources.file(path) {
            of_file(file, prefix, &hear(file.text()), &mut all);
        }
    };
    file(&format!("scenarios/{scenario}.ron"), "", hear::<Scenario>);
    file(&beside("evidence"), "evidence", hear::<Vec<Evidence>>);
    file(&beside("injects"), "inject", hear::<Vec<Inject>>);
    file(&beside("asks"), "ask", hear::<Vec<SmallAsk>>);
    file(&beside("briefs"), "brief", hear::<Vec<Brief>>);
    file("rules.ron", "rules", hear::<Rules>);
    file("measures.ron", "measure", hear::<Vec<Measure>>);
    for code in MEMBER_CODES {
        let path = format!("members/{code}.ron");
        file(&path, &format!("member.{code}"), hear::<MemberInfo>);
    }
    all
}

/// The same, each number with the scale that the checks hold it to.
pub fn scaled(sources: &Sources, scenario: &str) -> Vec<Key> {
    let mut all = keys(sources, scenario);
    let scales = Content::scales(sources);
    for key in &mut all {
        let place = (key.file.clone(), key.path.clone());
        key.scale = scales.get(&place).cloned();
    }
    all
}

/// What each place of the file was asked for; as far as it could be read.
fn hear<T: DeserializeOwned>(text: &str) -> Heard {
    let heard = Heard::default();
    if let Ok(mut from) = Deserializer::from_str_with_options(text, &options()) {
        // A file with a mistake is told of when all content is read.
        // Behind one face for all readers, so that the types of content are not compiled once more for this one.
        let mut listen =
            <dyn erased_serde::Deserializer<'_>>::erase(Listen::new(&mut from, &heard));
        let _ = erased_serde::deserialize::<T>(&mut listen);
    }
    heard
}

fn of_file(file: &SourceFile, prefix: &str, heard: &Heard, into: &mut Vec<Key>) {
    let Some(tree) = read(file.text()).tree else {
        return;
    };
    let mut walk = Walk {
        file,
        heard,
        into,
        in_plain_list: false,
        patterns: BTreeMap::new(),
    };
    walk.inside(&tree, prefix, "");
}

struct Walk<'a> {
    file: &'a SourceFile,
    heard: &'a Heard,
    into: &'a mut Vec<Key>,
    /// The list around has a line of its own already.
    in_plain_list: bool,
    /// What fields were found to hold in other elements.
    patterns: BTreeMap<String, Option<(Kind, bool)>>,
}

impl Walk<'_> {
    fn value(&mut self, node: &Node, name: &str, path: &str) {
        let text = self.file.text();
        let leaves = node.items.iter().all(|item| item.value.items.is_empty());
        let fields = matches!(node.kind, Stands::Fields | Stands::Map) && !node.items.is_empty();
        let plain = leaves && !fields && !self.in_plain_list;
        self.push(name, path, Some(node.span.of(text)), plain);
        let outside = std::mem::replace(&mut self.in_plain_list, plain);
        self.inside(node, name, path);
        self.in_plain_list = outside;
    }

    fn inside(&mut self, node: &Node, name: &str, path: &str) {
        let text = self.file.text();
        let path = match node.name {
            Some(variant) if !node.items.is_empty() => join(path, plain_name(variant.of(text))),
            _ => path.to_owned(),
        };
        match node.kind {
            Stands::Fields => self.fields(node, name, &path),
            Stands::Seq | Stands::Tuple => {
                let labels = labels(node, text);
                for (at, (item, label)) in node.items.iter().zip(labels).enumerate() {
                    let inner = match (&item.value.kind, node.kind, node.items.len()) {
                        // The one list or struct of a variant stands for the variant itself.
                        (Stands::Seq | Stands::Map | Stands::Fields, Stands::Tuple, 1) => {
                            path.clone()
                        }
                        _ => format!("{path}[{at}]"),
                    };
                    self.value(&item.value, &join(name, &label), &inner);
                }
            }
            _ => {}
        }
    }

    fn fields(&mut self, node: &Node, name: &str, path: &str) {
        let text = self.file.text();
        let mut written = Vec::new();
        for item in &node.items {
            let field = item.key.map_or("", |key| plain_name(key.of(text)));
            written.push(field);
            self.value(&item.value, &join(name, field), &join(path, field));
        }
        if let Some((Kind::Fields(known), _)) = self.heard.at(path) {
            for field in known.iter().filter(|field| !written.contains(field)) {
                self.push(&join(name, field), &join(path, field), None, true);
            }
        }
    }

    /// The same field elsewhere in the list, looked for once.
    fn beside(&mut self, path: &str) -> Option<(Kind, bool)> {
        let pattern = pattern(path);
        let known = self.patterns.entry(pattern);
        known.or_insert_with(|| self.heard.beside(path)).clone()
    }

    fn push(&mut self, name: &str, path: &str, value: Option<&str>, plain: bool) {
        let here = self.heard.at(path);
        let told = here.as_ref().is_some_and(|(kind, _)| *kind != Kind::Other);
        let heard = match told {
            true => here,
            false => self.beside(path).or(here),
        };
        self.into.push(Key {
            name: name.to_owned(),
            file: self.file.path.clone(),
            path: path.to_owned(),
            optional: heard.as_ref().is_some_and(|(_, optional)| *optional),
            kind: heard.map(|(kind, _)| kind),
            scale: None,
            value: value.map(str::to_owned),
            plain,
        });
    }
}

fn join(before: &str, after: &str) -> String {
    match before {
        "" => after.to_owned(),
        before => format!("{before}.{after}"),
    }
}

/// What the elements of a list are called: by an id if each has one of its own, else by their number.
fn labels(list: &Node, text: &str) -> Vec<String> {
    for names in [
        &["seat", "id"][..],
        &["id"],
        &["code"],
        &["name"],
        &["kind"],
        &["factor"],
        &["minutes"],
        &["place"],
    ] {
        let of = |element: &Node| -> Option<String> {
            let parts = names.iter().map(|name| word(element, text, name));
            Some(parts.collect::<Option<Vec<_>>>()?.join("."))
        };
        let all = list.items.iter().map(|item| of(&item.value));
        if let Some(labels) = all.collect::<Option<Vec<String>>>() {
            let mut known: Vec<&String> = labels.iter().collect();
            known.sort();
            known.dedup();
            if known.len() == labels.len() {
                return labels;
            }
        }
    }
    (1..=list.items.len()).map(|at| at.to_string()).collect()
}

/// A field that is one word, as a part of a key.
fn word(element: &Node, text: &str, name: &str) -> Option<String> {
    let value = &element.field(text, name)?.value;
    let written = value.span.of(text);
    let said = match value.kind {
        Stands::Text => text_of(written),
        Stands::Word | Stands::Number => written.to_owned(),
        _ => return None,
    };
    let kept = |c: char| if c.is_whitespace() { '-' } else { c };
    let clear = |c: &char| !"./=[]\"'".contains(*c);
    let label: String = said.chars().map(kept).filter(clear).collect();
    (!label.is_empty()).then_some(label)
}

impl Key {
    /// What may stand here, in a few words.
    pub fn takes(&self) -> String {
        let kind = match (&self.kind, &self.scale) {
            (None | Some(Kind::Other), _) => "a value as its neighbours have".to_owned(),
            (Some(Kind::Bool), _) => "true or false".to_owned(),
            (Some(Kind::Whole(..)), Some(scale)) => format!("a whole number in {scale}"),
            (Some(Kind::Whole(least, most)), None) => {
                format!("a whole number in {least}..={most}")
            }
            (Some(Kind::Text), _) => "a text".to_owned(),
            (Some(Kind::Word(words)), _) => format!("one of {}", words.join(", ")),
            (Some(Kind::Fields(names)), _) => format!("fields ({})", names.join(", ")),
            (Some(Kind::List), _) => "a list".to_owned(),
        };
        match self.optional {
            true => format!("{kind}, or None"),
            false => kind,
        }
    }
}
