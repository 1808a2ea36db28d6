//! Every mechanism of the treaty and of its surroundings has a term with its source, a scenario in which it decides
//! something, and, where there is one, a test of its rule.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use casus::content::Content;
use casus::content::source::Sources;

/// A line each: its term, the scenario in which it decides something, and the test of its rule, if there is one.
const MECHANISMS: &str = "
article-4               stray-missile     article_4_is_asked_for_late_and_seldom
north-atlantic-council  night-swarm
article-5               towers            article_5_is_found_in_more_than_forty_of_a_hundred
as-it-deems-necessary   conditional-ally
non-military-help       night-swarm
conditional-finding     towers            a_conditional_finding_becomes_full_once_origin_passes_its_bar
armed-attack            airport-nights    no_night_of_lights_ends_in_article_5_or_war
article-1               islet
article-6               beyond-the-area   whoever_proposes_it_is_told_of_the_area
article-8               islet
article-10              conditional-ally  one_that_withholds_stops_it_for_all
article-11              night-swarm
article-13              conditional-ally
article-51-letter       solo-strike
article-51              islet
security-council        towers
security-council        night-swarm
security-council-veto   night-swarm
un-mandate              towers
end-of-self-defence     islet
uniting-for-peace       night-swarm
necessity               solo-strike
proportionality         solo-strike
immediacy               solo-strike       a_strike_long_after_is_a_reprisal_however_many_died
reprisal                solo-strike       a_strike_long_after_is_a_reprisal_however_many_died
attribution             stray-missile     the_first_evening_blames_the_raider_and_most_second_days_a_friend
intent                  night-swarm
cyber-threshold         dark-grid
cyber-between-allies    dark-grid
non-state-actor         towers            mass_casualties_pass_and_tens_of_dead_do_not_where_a_group_did_it
eu-42-7                 beyond-the-area
tfeu-222                dark-grid
eu-sanctions            night-swarm
synchronised-sanctions  night-swarm
consensus               night-swarm
silence-procedure       night-swarm
breaking-silence        night-swarm
reservation             night-swarm
asking-for-time         night-swarm
level                   night-swarm
chairs-statement        night-swarm
military-advice         night-swarm
forum-change            beyond-the-area
ex-ante-approval        night-swarm       presence_is_not_combat_and_a_standing_mandate_has_a_size
second-chamber          night-swarm       a_second_chamber_has_the_same_shares
host-consent            night-swarm
transit                 night-swarm       a_convoy_goes_round_those_whose_law_asks
anticipated-reaction    night-swarm
caveat                  night-swarm
existing-plans          night-swarm       existing_plans_do_not_open_an_exemption_for_collective_defence
prepositioned           solo-strike
force-generation        night-swarm
coalition               beyond-the-area   help_comes_without_an_article
solo-act                solo-strike       shooting_down_what_crosses_has_no_price_and_a_strike_has
call-to-explain         solo-strike
urge-restraint          solo-strike       the_same_strike_costs_less_once_the_others_were_asked
back-channel            night-swarm
hotline                 islet
sharing-evidence        night-swarm
publishing-evidence     night-swarm
burn                    night-swarm
leak                    night-swarm
retraction              stray-missile     who_is_shown_a_friend_in_time_does_not_ask
evidence-in-court       cut-cables
reliability             conditional-ally  a_remark_lowers_what_the_other_side_sees
moral-hazard            conditional-ally
public-opinion          night-swarm
markets                 night-swarm
displacement            balloons
mediation               islet
";

fn missing(content: &Content, tests: &BTreeSet<String>, mechanisms: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in mechanisms.lines().filter(|line| !line.is_empty()) {
        let mut parts = line.split_whitespace();
        let (term, scenario) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        match content.glossary.iter().find(|known| known.id == term) {
            Some(known) if known.source.trim().is_empty() => {
                wrong.push(format!("`{term}` names no source"));
            }
            Some(_) => {}
            None => wrong.push(format!("no term `{term}`")),
        }
        if content.play(scenario).is_none() {
            wrong.push(format!("{term}: no scenario `{scenario}`"));
        }
        if let Some(test) = parts.next().filter(|test| !tests.contains(*test)) {
            wrong.push(format!("{term}: no test `{test}`"));
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
    let planted = "no-such-term no-such-night no_such_test";
    assert_eq!(missing(&content, &tests(), planted).len(), 3);
}
