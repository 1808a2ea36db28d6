//! A page is sound: every tag closed, every name used once, every head with its scope, nothing loaded.

use casus::base::ids::Seat;
use casus::paper::{html, seat, whole};

use super::debrief;

/// Tags that stand alone.
const VOID: [&str; 3] = ["meta", "!DOCTYPE", "br"];
/// What would load something, or run.
const LOADS: [&str; 8] = [
    " src=",
    "url(",
    "@import",
    "<script",
    "<link",
    "<iframe",
    "javascript:alert",
    " on",
];

/// What is wrong with a page, in words.
fn faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    let mut named: Vec<&str> = Vec::new();
    let body = page.split_once("</style>").map_or(page, |(_, rest)| rest);
    for (at, _) in body.match_indices('<') {
        let Some(tag) = body[at + 1..].split('>').next() else {
            continue;
        };
        let name = tag
            .trim_end_matches('/')
            .split([' ', '\n'])
            .next()
            .unwrap_or("");
        for piece in LOADS {
            // Escaped words of people cannot hold a quote, so attributes are the page's own.
            if piece != " on" && format!("<{tag}").contains(piece) {
                faults.push(format!("{piece} in <{tag}>"));
            }
        }
        if tag
            .split('"')
            .step_by(2)
            .any(|bare| bare.split(' ').any(|word| word.starts_with("on")))
        {
            faults.push(format!("a handler in <{tag}>"));
        }
        if name == "th" && !tag.contains("scope=") {
            faults.push("a head without a scope".to_owned());
        }
        ids.extend(attribute(tag, "id"));
        named.extend(attribute(tag, "aria-labelledby"));
        named.extend(attribute(tag, "href").and_then(|to| to.strip_prefix('#')));
        if attribute(tag, "href").is_some_and(|to| !to.starts_with('#')) {
            faults.push(format!("<{tag}> leads away"));
        }
        if let Some(closed) = name.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == closed => {}
                other => faults.push(format!("</{closed}> closes {other:?}")),
            }
        } else if !VOID.contains(&name) && !tag.ends_with('/') {
            open.push(name);
        }
    }
    // The head stands before the style.
    faults.extend(
        open.iter()
            .filter(|tag| !["html", "head"].contains(tag))
            .map(|tag| format!("<{tag}> stays open")),
    );
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    let twice = sorted.windows(2).filter(|pair| pair[0] == pair[1]);
    faults.extend(twice.map(|pair| format!("{} is there twice", pair[0])));
    let lost = named.iter().filter(|name| !ids.contains(name));
    faults.extend(lost.map(|name| format!("nothing is called {name}")));
    faults
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

#[test]
fn both_reports_are_sound_pages() {
    let debrief = debrief();
    let night = debrief.night.as_ref().expect("it folds");
    let poland = Seat::from_code("POL").expect("a seat");
    for page in [
        html(&whole(&debrief, None, true)),
        html(&seat(&debrief, night, poland, true)),
    ] {
        let wrong: Vec<String> = faults(&page)
            .into_iter()
            .filter(|fault| !fault.starts_with("</head>") && !fault.starts_with("</html>"))
            .collect();
        assert_eq!(wrong, [""; 0]);
        assert!(page.contains("<html lang=\"en\">") && page.contains("<main id=\"main\">"));
        assert!(page.matches("<figcaption>").count() == page.matches("<figure>").count());
        assert!(page.matches("<caption>").count() == page.matches("<table>").count());
    }
}

#[test]
fn the_nearest_case_by_the_truth_is_the_whole_reports_alone() {
    let debrief = debrief();
    let night = debrief.night.as_ref().expect("it folds");
    let poland = Seat::from_code("POL").expect("a seat");
    let (all, own) = (
        html(&whole(&debrief, None, true)),
        html(&seat(&debrief, night, poland, true)),
    );
    let by_truth = "The nearest cases by what was true";
    assert!(all.contains(by_truth) && all.contains("Drone swarm over Poland"));
    assert!(!own.contains(by_truth));
    assert!(own.contains("As it seemed to this seat, turn by turn"));
}

#[test]
fn a_planted_fault_is_found() {
    for bad in [
        "<p><b></p>",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<th>x</th>",
        "<img src=\"x\"/>",
        "<p onclick=\"x\"></p>",
        "<a href=\"https://x\"></a>",
        "<a href=\"#nowhere\"></a>",
        "<svg aria-labelledby=\"none\"></svg>",
    ] {
        assert!(!faults(bad).is_empty(), "{bad}");
    }
    assert_eq!(faults("<p id=\"a\">x</p><a href=\"#a\">y</a>"), [""; 0]);
}
