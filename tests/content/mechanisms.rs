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
    (
        "Article 4 as a right",
        "article-4",
        "stray-missile",
        "article_4_is_asked_for_late_and_seldom",
    ),
    (
        "the Council without an article",
        "north-atlantic-council",
        "night-swarm",
        "",
    ),
    (
        "Article 5 is not automatic",
        "article-5",
        "towers",
        "article_5_is_found_in_more_than_forty_of_a_hundred",
    ),
    (
        "such action as it deems necessary",
        "as-it-deems-necessary",
        "conditional-ally",
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
        "towers",
        "a_conditional_finding_becomes_full_once_origin_passes_its_bar",
    ),
    (
        "armed attack is not defined",
        "armed-attack",
        "airport-nights",
        "no_night_of_lights_ends_in_article_5_or_war",
    ),
    ("Article 1", "article-1", "islet", ""),
    (
        "Article 6",
        "article-6",
        "beyond-the-area",
        "whoever_proposes_it_is_told_of_the_area",
    ),
    ("Article 8", "article-8", "islet", ""),
    (
        "Article 10",
        "article-10",
        "conditional-ally",
        "one_that_withholds_stops_it_for_all",
    ),
    ("Article 11", "article-11", "night-swarm", ""),
    ("Article 13", "article-13", "conditional-ally", ""),
    (
        "the letter under Article 51",
        "article-51-letter",
        "solo-strike",
        "",
    ),
    ("the end of self-defence", "article-51", "islet", ""),
    (
        "the Security Council meets",
        "security-council",
        "towers",
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
        "towers",
        "",
    ),
    (
        "a text that ends self-defence",
        "end-of-self-defence",
        "islet",
        "",
    ),
    (
        "the General Assembly",
        "uniting-for-peace",
        "night-swarm",
        "",
    ),
    ("necessity", "necessity", "solo-strike", ""),
    ("proportionality", "proportionality", "solo-strike", ""),
    (
        "immediacy",
        "immediacy",
        "solo-strike",
        "a_strike_long_after_is_a_reprisal_however_many_died",
    ),
    (
        "reprisal",
        "reprisal",
        "solo-strike",
        "a_strike_long_after_is_a_reprisal_however_many_died",
    ),
    (
        "tiers of attribution",
        "attribution",
        "stray-missile",
        "the_first_evening_blames_the_raider_and_most_second_days_a_friend",
    ),
    ("actor against intent", "intent", "night-swarm", ""),
    ("the cyber threshold", "cyber-threshold", "dark-grid", ""),
    (
        "cyber between allies",
        "cyber-between-allies",
        "dark-grid",
        "",
    ),
    (
        "a non-state actor",
        "non-state-actor",
        "towers",
        "mass_casualties_pass_and_tens_of_dead_do_not_where_a_group_did_it",
    ),
    (
        "Article 42(7) of the Union",
        "eu-42-7",
        "beyond-the-area",
        "",
    ),
    ("the solidarity clause", "tfeu-222", "dark-grid", ""),
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
    ("a change of forum", "forum-change", "beyond-the-area", ""),
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
    ("prepositioned forces", "prepositioned", "solo-strike", ""),
    (
        "force generation short of need",
        "force-generation",
        "night-swarm",
        "",
    ),
    (
        "coalition",
        "coalition",
        "beyond-the-area",
        "help_comes_without_an_article",
    ),
    (
        "an act alone",
        "solo-act",
        "solo-strike",
        "shooting_down_what_crosses_has_no_price_and_a_strike_has",
    ),
    ("a call to explain", "call-to-explain", "solo-strike", ""),
    (
        "a public call for restraint",
        "urge-restraint",
        "solo-strike",
        "the_same_strike_costs_less_once_the_others_were_asked",
    ),
    ("a back channel", "back-channel", "night-swarm", ""),
    ("the hotline", "hotline", "islet", ""),
    ("sharing evidence", "sharing-evidence", "night-swarm", ""),
    (
        "publishing evidence",
        "publishing-evidence",
        "night-swarm",
        "",
    ),
    ("burning a source", "burn", "night-swarm", ""),
    ("a leak", "leak", "night-swarm", ""),
    (
        "a correction",
        "retraction",
        "stray-missile",
        "who_is_shown_a_friend_in_time_does_not_ask",
    ),
    (
        "evidence in courts and fora",
        "evidence-in-court",
        "cut-cables",
        "",
    ),
    (
        "reliability after a remark or an election",
        "reliability",
        "conditional-ally",
        "a_remark_lowers_what_the_other_side_sees",
    ),
    ("moral hazard", "moral-hazard", "conditional-ally", ""),
    ("opinion", "public-opinion", "night-swarm", ""),
    ("markets", "markets", "night-swarm", ""),
    ("displacement", "displacement", "balloons", ""),
    ("mediation", "mediation", "islet", ""),
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
