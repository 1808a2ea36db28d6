//! Large content: read within bounds, all of its mistakes counted, a page of them shown.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use casus::content::Content;
use casus::content::diagnostics::Mistakes;
use casus::content::source::Sources;

/// Far more than any machine needs for what is read in a tenth of a second: not a measure, but an end.
const LIVENESS: Duration = Duration::from_secs(60);
/// A thousand mistakes with their lines; no terminal wants more.
const SHOWN_BYTES: usize = 1_000_000;

const GLOSSARY: &str = "glossary.ron";
const INJECTS: &str = "scenarios/night-swarm.injects.ron";
const EVIDENCE: &str = "scenarios/night-swarm.evidence.ron";
const POLAND: &str = "members/POL.ron";

/// How many mistakes the content has with `text` as `file`; the report is looked at for its length.
fn counted(file: &str, text: String) -> usize {
    let (told, hears) = mpsc::channel();
    let over = [(file.to_owned(), text)];
    thread::spawn(move || {
        let sources = Sources::embedded().overridden(over);
        let mistakes = Content::load(&sources).err().unwrap_or_default();
        let _ = told.send((mistakes.len(), mistakes.render(true).len()));
    });
    let (count, bytes) = hears.recv_timeout(LIVENESS).expect("it ends");
    assert!(bytes < SHOWN_BYTES, "{file}: {bytes} bytes are shown");
    count
}

fn times(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

#[test]
fn a_hundred_thousand_mistakes_are_counted_and_a_hundred_shown() {
    let texts = format!("[{}]", times(90_000, |_| "\"a\u{202e}b\",\n".to_owned()));
    assert!(counted(GLOSSARY, texts) >= 90_000);
    let fractions = format!("[{}]", times(90_000, |_| "1.5,".to_owned()));
    assert!(counted(GLOSSARY, fractions) >= 90_000);
    let doubles = format!("({})", times(90_000, |_| "x: 1,".to_owned()));
    assert!(counted(POLAND, doubles) >= 89_999);
    let commas = format!("[{}]", times(90_000, |_| "1\n".to_owned()));
    assert!(counted(GLOSSARY, commas) >= 89_999);
    let hidden = format!("[{}]", times(90_000, |_| "\u{200e}1,\n".to_owned()));
    assert!(counted(GLOSSARY, hidden) >= 90_000);
}

#[test]
fn one_mistake_is_enough_for_what_is_not_read() {
    for text in [
        "[".repeat(200_000),
        "(".repeat(1_900_000),
        format!("[{}]", "1,".repeat(950_000)),
        format!("[{}]", "(),".repeat(600_000)),
        "#".repeat(1_900_000),
        format!("r{}", "#".repeat(1_900_000)),
        "/*".repeat(900_000),
        "x".repeat(3_000_000),
    ] {
        let what: String = text.chars().take(8).collect();
        assert_eq!(counted("rules.ron", text), 1, "{what}...");
    }
}

#[test]
fn enormous_texts_and_numbers_are_shown_by_their_beginning() {
    let long = |text: String| format!("(format: {text})");
    assert!(counted("rules.ron", long(format!("\"{}\"", "a".repeat(1_900_000)))) > 0);
    assert!(counted("rules.ron", long("1".repeat(1_900_000))) > 0);
    let marks = format!("\"a{}\"", "\u{301}".repeat(900_000));
    assert!(counted("rules.ron", long(marks)) > 0);
    assert!(counted("rules.ron", format!("\"{}\"", "\\q".repeat(900_000))) > 0);
}

#[test]
fn lists_that_refer_to_each_other_stay_bounded() {
    let term = |n: usize| {
        let long = "abcdefghijklmnopqrstuvwxyz";
        format!(
            "(id:\"{long}{n}\",name:\"N{n}\",also:[],text:\"a b\",source:\"s s\",see:[\"x{long}{n}\"]),\n"
        )
    };
    assert!(counted(GLOSSARY, format!("[{}]", times(10_000, term))) > 10_000);
    let inject = |n: usize| {
        let next = n + 1;
        format!(
            "(id:\"a{n}\",title:\"t\",text:\"x\",told:Everyone,when:Came(\"a{next}\"),then:[]),\n"
        )
    };
    assert!(counted(INJECTS, format!("[{}]", times(10_000, inject))) > 0);
    let parts = "Not(Harm(2)),".repeat(30_000);
    let condition =
        format!("[(id:\"a\",title:\"t\",text:\"x\",told:Everyone,when:All([{parts}]),then:[])]");
    assert!(counted(INJECTS, condition) > 0);
    let deep = format!("{}Harm(2){}", "All([".repeat(49), "])".repeat(49));
    let nested = format!("[(id:\"a\",title:\"t\",text:\"x\",told:Everyone,when:{deep},then:[])]");
    assert!(counted(INJECTS, nested) > 0);
    let seen = "(under:\"stray\",pct:1),".repeat(30_000);
    let item = format!("[(id:\"a\",seen:[{seen}])]");
    assert!(counted(EVIDENCE, item) > 0);
}

#[test]
fn many_broken_files_are_told_together() {
    let over = (0..900).map(|n| (format!("scenarios/s{n}.ron"), "[1 2 3".to_owned()));
    let sources = Sources::embedded().overridden(over);
    let mistakes: Mistakes = Content::load(&sources).err().unwrap_or_default();
    assert!(mistakes.len() >= 900 * 4, "{}", mistakes.len());
    assert!(mistakes.sorted().len() <= 1_000);
    let shown = mistakes.render(false);
    assert!(shown.contains("more mistakes are not shown"), "{shown}");
}
