//! The news of a turn in few lines: what many say alike is said once, and what presses most comes first.

/// What many may do alike, by the words between the subject and the object.
const ALIKE: [&str; 6] = [
    " says yes to: ",
    " calls it possible that ",
    " calls it likely that ",
    " calls it highly likely that ",
    " states as confirmed that ",
    " speaks for ",
];

/// Lines for a digest, most pressing first; every line given is in one of them.
pub fn lines(news: &[String]) -> Vec<String> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for line in news {
        let split = ALIKE.iter().find_map(|verb| {
            let at = line.find(verb)?;
            Some((&line[..at], &line[at..]))
        });
        let (who, what) = split.unwrap_or(("", line));
        match groups
            .iter_mut()
            .find(|(known, names)| known == what && !who.is_empty() && !names.is_empty())
        {
            Some((_, names)) => names.push(who),
            None if who.is_empty() => groups.push((what.to_owned(), Vec::new())),
            None => groups.push((what.to_owned(), vec![who])),
        }
    }
    let mut lines: Vec<String> = groups
        .into_iter()
        .map(|(what, names)| joined(&what, &names))
        .collect();
    lines.sort_by_key(|line| pressing(line));
    lines
}

fn joined(what: &str, names: &[&str]) -> String {
    match names {
        [] => what.to_owned(),
        [one] => format!("{one}{what}"),
        [first, second] => format!("{first} and {second}{}", many(what)),
        [first, rest @ ..] => format!("{first} and {} others{}", rest.len(), many(what)),
    }
}

/// The verb of several: "says" as "say".
fn many(what: &str) -> String {
    let mut words = what.trim_start().splitn(2, ' ');
    let verb = words.next().unwrap_or("").trim_end_matches('s');
    format!(" {verb} {}", words.next().unwrap_or(""))
}

/// 0 what was done to or by this seat and what decides; 1 the rest; 2 courtesies.
fn pressing(line: &str) -> u8 {
    let own = ["You ", "Your ", "Echo"]
        .iter()
        .any(|start| line.starts_with(start));
    let decides = [
        "asks for consultations",
        "tables a text",
        " stands",
        "break silence",
        "breaks silence",
        " falls",
        "acts alone",
        "A threshold",
        "It is over",
        "Council meets",
    ];
    let courtesy = [
        " say yes to: ",
        " says yes to: ",
        "You now owe",
        " now owes ",
        " now owe ",
    ];
    match () {
        () if courtesy.iter().any(|words| line.contains(words)) => 2,
        () if own || decides.iter().any(|words| line.contains(words)) => 0,
        () => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn what_many_say_alike_is_said_once() {
        let news = [
            "Latvia says yes to: Will you?",
            "Estonia says yes to: Will you?",
            "You share it.",
        ];
        let told = lines(&news.map(str::to_owned));
        assert_eq!(
            told,
            ["You share it.", "Latvia and Estonia say yes to: Will you?"]
        );
    }
}
