//! The news of a turn in few lines: what many do alike is said once, and what presses most comes first.

use crate::base::ids::Member;
use crate::words::event::lever::YOUR_DESK_ASKS;
use crate::words::names;
use crate::world::case::Case;

/// Beginnings after which only the object differs.
const ALIKE: [&str; 13] = [
    "The military authorities ask for ",
    "Your service brings you: ",
    "In the open: ",
    "Pledged: ",
    "Now in place: ",
    "On the way: ",
    "Late: ",
    "With caveats: ",
    "Gone home: ",
    "Awaiting approval at home: ",
    "Awaiting the host's consent: ",
    "Before a chamber: ",
    "A chamber grants: ",
];
/// Objects named after one beginning; the rest are counted.
const OBJECTS_MAX: usize = 4;

/// A line that came several times over, said once with its count.
pub fn counted(news: Vec<String>) -> Vec<String> {
    let mut lines: Vec<(String, usize)> = Vec::new();
    for line in news {
        match lines.iter_mut().find(|(known, _)| *known == line) {
            Some((_, times)) => *times += 1,
            None => lines.push((line, 1)),
        }
    }
    let said = |(line, times): (String, usize)| match times {
        1 => line,
        _ => format!("{} ({times} times).", line.trim_end_matches('.')),
    };
    lines.into_iter().map(said).collect()
}

/// Lines for a digest, most pressing first; every line given is in one of them.
pub fn lines(case: &Case, news: &[String]) -> Vec<String> {
    let mut groups: Vec<Group> = Vec::new();
    for line in news {
        let (kind, who, what) = parted(case, line);
        let known = groups
            .iter_mut()
            .find(|group| group.kind == kind && group.same(&who, &what));
        match known {
            Some(group) => group.add(who, what),
            None => groups.push(Group::new(kind, who, what)),
        }
    }
    let mut lines: Vec<String> = groups.iter().map(Group::said).collect();
    // A headline that another line begins with is said already.
    let all = lines.clone();
    let goes_on = |line: &String, other: &String| {
        let rest = other.strip_prefix(line.as_str());
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    lines.retain(|line| !all.iter().any(|other| goes_on(line, other)));
    lines.sort_by_key(|line| pressing(line));
    lines
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One subject after another, with the same thing to say.
    Subjects,
    /// One beginning, with one object after another.
    Objects,
    /// One question of one's own desk, put to one delegation after another.
    Asked,
    Alone,
}

struct Group {
    kind: Kind,
    who: Vec<String>,
    what: Vec<String>,
}

impl Group {
    fn new(kind: Kind, who: String, what: String) -> Group {
        Group {
            kind,
            who: vec![who],
            what: vec![what],
        }
    }
    fn same(&self, who: &str, what: &str) -> bool {
        match self.kind {
            Kind::Subjects | Kind::Asked => self.what[0] == what,
            Kind::Objects => self.who[0] == who,
            Kind::Alone => false,
        }
    }
    fn add(&mut self, who: String, what: String) {
        match self.kind {
            Kind::Subjects | Kind::Asked if !self.who.contains(&who) => self.who.push(who),
            Kind::Objects => self.what.push(what),
            _ => {}
        }
    }
    fn said(&self) -> String {
        match (self.kind, &self.who[..]) {
            (Kind::Objects, [start]) => {
                let objects: Vec<String> = self
                    .what
                    .iter()
                    .map(|what| what.trim_end_matches('.').to_owned())
                    .collect();
                let more = objects.len().saturating_sub(OBJECTS_MAX);
                let named = objects[..objects.len() - more].join("; ");
                match more {
                    0 => format!("{start}{named}."),
                    more => format!("{start}{named}; and {more} more."),
                }
            }
            (Kind::Asked, who) => {
                // Names stand inside the sentence here.
                let whom = listed(who);
                format!("{YOUR_DESK_ASKS}{whom}: {}", self.what[0])
            }
            (Kind::Subjects, [who]) => format!("{who} {}", self.what[0]),
            (Kind::Subjects, many) => format!("{} {}", subjects(many), plural(&self.what[0])),
            (_, who) => who.concat(),
        }
    }
}

/// Three by name, more by two and a count; at the head of a sentence.
fn subjects(who: &[String]) -> String {
    names::capital(&listed(who))
}

fn listed(who: &[String]) -> String {
    // Inside the list a name's article is small again.
    let inside = |name: &String| match name.strip_prefix("The ") {
        Some(rest) => format!("the {rest}"),
        None => name.clone(),
    };
    match who {
        [first, second, rest @ ..] if rest.len() > 1 => {
            format!(
                "{}, {} and {} others",
                inside(first),
                inside(second),
                rest.len()
            )
        }
        few => names::and(&few.iter().map(inside).collect::<Vec<_>>()),
    }
}

fn parted(case: &Case, line: &str) -> (Kind, String, String) {
    if let Some(start) = ALIKE.iter().find(|start| line.starts_with(**start)) {
        return (
            Kind::Objects,
            (*start).to_owned(),
            line[start.len()..].to_owned(),
        );
    }
    let put = line.strip_prefix(YOUR_DESK_ASKS);
    if let Some((whom, question)) = put.and_then(|put| put.split_once(": ")) {
        return (Kind::Asked, whom.to_owned(), question.to_owned());
    }
    let subject = Member::all().find_map(|member| {
        let name = names::capital(&names::member(case, member));
        let what = line.strip_prefix(&name)?.strip_prefix(' ')?;
        Some((Kind::Subjects, name, what.to_owned()))
    });
    subject.unwrap_or((Kind::Alone, line.to_owned(), String::new()))
}

/// The verb of several: "says" as "say".
fn plural(what: &str) -> String {
    let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
    let verb = match verb {
        "has" => "have",
        "is" => "are",
        "goes" => "go",
        "does" => "do",
        _ if ["shes", "ches", "sses", "xes"]
            .iter()
            .any(|end| verb.ends_with(end)) =>
        {
            &verb[..verb.len() - 2]
        }
        _ => verb.strip_suffix('s').unwrap_or(verb),
    };
    format!("{verb} {rest}")
}

/// 0 what was done to or by this seat and what decides; 1 the rest; 2 courtesies.
fn pressing(line: &str) -> u8 {
    let own = ["You ", "Your ", "Echo"];
    let decides = [
        "asks for consultations",
        "ask for consultations",
        "a text (",
        " stands",
        "break silence",
        "breaks silence",
        " falls",
        " alone: ",
        "A threshold",
        "It is over",
        "Council meets",
        "uses force",
    ];
    let courtesy = [
        " say yes to ",
        " says yes to ",
        " owe ",
        " owes ",
        YOUR_DESK_ASKS,
    ];
    match () {
        () if courtesy.iter().any(|words| line.contains(words)) => 2,
        () if own.iter().any(|start| line.starts_with(start)) => 0,
        () if decides.iter().any(|words| line.contains(words)) => 0,
        () => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verb_of_many_has_no_s() {
        for (one, many) in [
            ("says yes", "say yes"),
            ("publishes it", "publish it"),
            ("will break silence", "will break silence"),
            ("goes back", "go back"),
            ("announces a reservation", "announce a reservation"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn few_are_named_and_many_counted() {
        let who = |names: &[&str]| {
            subjects(
                &names
                    .iter()
                    .map(|name| (*name).to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(who(&["A", "B"]), "A and B");
        assert_eq!(who(&["A", "B", "C"]), "A, B and C");
        assert_eq!(who(&["A", "B", "C", "D"]), "A, B and 2 others");
    }
}
