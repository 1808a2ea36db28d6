//! Every mechanism of the treaty and of its surroundings has a term with its source, a scenario in which it decides
//! something, and, where there is one, a test of its rule.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use casus::content::Content;
use casus::content::source::Sources;

/// What it is, its term, the scenario in which it decides something, and the name of the test of its rule, if any.
type Mechanism = (&'static str, &'static str, &'static str, &'static str);

const MECHANISMS: &[Mechanism] = &[
    ("Article 4 as a right", "article-4", "night-swarm", ""),
    (
        "the Council without an article",
        "north-atlantic-council",
        "night-swarm",
        "",
    ),
    ("Article 5 is not automatic", "article-5", "night-swarm", ""),
    (
        "such action as it deems necessary",
        "as-it-deems-necessary",
        "night-swarm",
        "",
    ),
    (
        "non-military help counts",
        "non-military-help",
        "night-swarm",
        "",
    ),
    (
        "a conditional finding",
        "conditional-finding",
        "night-swarm",
        "a_conditional_finding_becomes_full_once_origin_passes_its_bar",
    ),
    (
        "armed attack is not defined",
        "armed-attack",
        "night-swarm",
        "",
    ),
    ("Article 1", "article-1", "night-swarm", ""),
    ("Article 6", "article-6", "night-swarm", ""),
    ("Article 8", "article-8", "night-swarm", ""),
    ("Article 10", "article-10", "night-swarm", ""),
    ("Article 11", "article-11", "night-swarm", ""),
    ("Article 13", "article-13", "night-swarm", ""),
    (
        "the letter under Article 51",
        "article-51-letter",
        "night-swarm",
        "",
    ),
    ("the end of self-defence", "article-51", "night-swarm", ""),
    (
        "the Security Council meets",
        "security-council",
        "night-swarm",
        "",
    ),
    (
        "a draft in the Security Council",
        "security-council",
        "night-swarm",
        "",
    ),
    ("the veto", "security-council-veto", "night-swarm", ""),
    (
        "a mandate of the United Nations",
        "un-mandate",
        "night-swarm",
        "",
    ),
    (
        "a text that ends self-defence",
        "end-of-self-defence",
        "night-swarm",
        "",
    ),
    (
        "the General Assembly",
        "uniting-for-peace",
        "night-swarm",
        "",
    ),
    ("necessity", "necessity", "night-swarm", ""),
    ("proportionality", "proportionality", "night-swarm", ""),
    ("immediacy", "immediacy", "night-swarm", ""),
    ("reprisal", "reprisal", "night-swarm", ""),
    ("tiers of attribution", "attribution", "night-swarm", ""),
    ("actor against intent", "intent", "night-swarm", ""),
    ("the cyber threshold", "cyber-threshold", "night-swarm", ""),
    (
        "cyber between allies",
        "cyber-between-allies",
        "night-swarm",
        "",
    ),
    (
        "a non-state actor",
        "non-state-actor",
        "night-swarm",
        "mass_casualties_pass_and_tens_of_dead_do_not_where_a_group_did_it",
    ),
    ("Article 42(7) of the Union", "eu-42-7", "night-swarm", ""),
    ("the solidarity clause", "tfeu-222", "night-swarm", ""),
    ("unanimity on sanctions", "eu-sanctions", "night-swarm", ""),
    (
        "synchronising with partners",
        "synchronised-sanctions",
        "night-swarm",
        "",
    ),
    ("consensus", "consensus", "night-swarm", ""),
    ("silence", "silence-procedure", "night-swarm", ""),
    (
        "an objection too strong or too weak",
        "breaking-silence",
        "night-swarm",
        "",
    ),
    ("reservation", "reservation", "night-swarm", ""),
    ("asking for time", "asking-for-time", "night-swarm", ""),
    (
        "no answer is consent",
        "silence-procedure",
        "night-swarm",
        "",
    ),
    ("a change of level", "level", "night-swarm", ""),
    (
        "the chair's own statement",
        "chairs-statement",
        "night-swarm",
        "",
    ),
    ("military advice", "military-advice", "night-swarm", ""),
    ("a change of forum", "forum-change", "night-swarm", ""),
    (
        "approvals",
        "ex-ante-approval",
        "night-swarm",
        "presence_is_not_combat_and_a_standing_mandate_has_a_size",
    ),
    (
        "second chambers",
        "second-chamber",
        "night-swarm",
        "a_second_chamber_has_the_same_shares",
    ),
    ("host consent", "host-consent", "night-swarm", ""),
    (
        "transit",
        "transit",
        "night-swarm",
        "a_convoy_goes_round_those_whose_law_asks",
    ),
    (
        "anticipated reaction",
        "anticipated-reaction",
        "night-swarm",
        "",
    ),
    ("caveats", "caveat", "night-swarm", ""),
    (
        "existing plans",
        "existing-plans",
        "night-swarm",
        "existing_plans_do_not_open_an_exemption_for_collective_defence",
    ),
    ("prepositioned forces", "prepositioned", "night-swarm", ""),
    (
        "force generation short of need",
        "force-generation",
        "night-swarm",
        "",
    ),
    ("coalition", "coalition", "night-swarm", ""),
    ("an act alone", "solo-act", "night-swarm", ""),
    ("a call to explain", "call-to-explain", "night-swarm", ""),
    (
        "a public call for restraint",
        "urge-restraint",
        "night-swarm",
        "",
    ),
    ("a back channel", "back-channel", "night-swarm", ""),
    ("the hotline", "hotline", "night-swarm", ""),
    ("sharing evidence", "sharing-evidence", "night-swarm", ""),
    (
        "publishing evidence",
        "publishing-evidence",
        "night-swarm",
        "",
    ),
    ("burning a source", "burn", "night-swarm", ""),
    ("a leak", "leak", "night-swarm", ""),
    ("a correction", "retraction", "night-swarm", ""),
    (
        "evidence in courts and fora",
        "evidence-in-court",
        "night-swarm",
        "",
    ),
    (
        "reliability after a remark or an election",
        "reliability",
        "night-swarm",
        "",
    ),
    ("moral hazard", "moral-hazard", "night-swarm", ""),
    ("opinion", "public-opinion", "night-swarm", ""),
    ("markets", "markets", "night-swarm", ""),
    ("displacement", "displacement", "night-swarm", ""),
    ("mediation", "mediation", "night-swarm", ""),
];

fn missing(content: &Content, tests: &BTreeSet<String>, mechanisms: &[Mechanism]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (what, term, scenario, test) in mechanisms {
        match content.glossary.iter().find(|known| known.id == *term) {
            Some(known) if known.source.trim().is_empty() => {
                wrong.push(format!("{what}: `{term}` names no source"));
            }
            Some(_) => {}
            None => wrong.push(format!("{what}: no term `{term}`")),
        }
        if content.play(scenario).is_none() {
            wrong.push(format!("{what}: no scenario `{scenario}`"));
        }
        if !test.is_empty() && !tests.contains(*test) {
            wrong.push(format!("{what}: no test `{test}`"));
        }
    }
    wrong
}

/// The names of all tests, as they are written.
fn tests() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src"), root.join("tests")];
    let mut found = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the project") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("text");
                let after = text.split("#[test]").skip(1);
                let name =
                    |after: &str| Some(after.split_once("fn ")?.1.split_once('(')?.0.to_owned());
                found.extend(after.filter_map(name));
            }
        }
    }
    found
}

#[test]
fn every_mechanism_has_its_term_and_a_scenario_where_it_decides_something() {
    let content = Content::load(&Sources::embedded()).expect("the content is sound");
    let wrong = missing(&content, &tests(), MECHANISMS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The negative control.
#[test]
fn a_mechanism_without_term_scenario_or_test_would_be_told() {
    let content = Content::load(&Sources::embedded()).expect("the content is sound");
    let planted = [("x", "no-such-term", "no-such-night", "no_such_test")];
    assert_eq!(missing(&content, &tests(), &planted).len(), 3);
}
