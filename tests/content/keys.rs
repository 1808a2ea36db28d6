//! Keys and settings: every key leads to its value, a setting changes that value alone, and nothing else gets in.

use casus::base::clean::offending;
use casus::content::keys::{Kind, Unset, keys, scaled, set};
use casus::content::source::Sources;
use casus::content::{Content, Play};

const SCENARIO: &str = "night-swarm";

fn unset(setting: &str) -> String {
    let told = set(&Sources::embedded(), SCENARIO, setting).expect_err(setting);
    told.to_string()
}

fn changed(setting: &str) -> Content {
    let (sources, _) = set(&Sources::embedded(), SCENARIO, setting).expect(setting);
    Content::load(&sources).unwrap_or_else(|mistakes| panic!("{setting}: {mistakes}"))
}

fn play(content: &Content) -> &Play {
    content.play(SCENARIO).expect("the scenario is there")
}

#[test]
fn every_name_is_used_once_and_what_is_written_has_a_kind() {
    let all = keys(&Sources::embedded(), SCENARIO);
    let mut names: Vec<String> = all.iter().map(|key| key.name.to_lowercase()).collect();
    names.sort();
    for pair in names.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
    let written = all.iter().filter(|key| key.plain && key.value.is_some());
    let unknown: Vec<&str> = written
        .filter(|key| key.kind.is_none())
        .map(|key| key.name.as_str())
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn a_key_leads_to_the_value_it_shows() {
    let sources = Sources::embedded();
    let all = keys(&sources, SCENARIO);
    let plain = all.iter().filter(|key| key.plain && key.value.is_some());
    // One in so many: each setting reads all files anew.
    for key in plain.step_by(307) {
        let value = key.value.as_deref().unwrap_or_default();
        let told = set(&sources, SCENARIO, &format!("{}={value}", key.name));
        assert!(
            matches!(told, Err(Unset::Already { .. })),
            "{}: {told:?}",
            key.name
        );
    }
}

#[test]
fn a_setting_changes_its_value_in_the_content() {
    assert!(
        play(&changed("incident.crewed=true"))
            .scenario
            .incident
            .crewed
    );
    assert_eq!(changed("rules.silence_hours=6").rules.text.silence_hours, 6);
    let content = changed("Members.deu.Weights.solidarity=12");
    let germany = content.members.iter().find(|one| one.code.code() == "DEU");
    assert_eq!(germany.map(|one| one.weights.solidarity), Some(12));
    let content = changed("title=A \"quoted\" title \\ here");
    assert_eq!(play(&content).scenario.title, "A \"quoted\" title \\ here");
    let content = changed("incident.harm_pct=(0, 0, 0, 0, 0, 100)");
    assert_eq!(play(&content).scenario.incident.harm_pct[5], 100);
    let content = changed("schedule_hours.1=7");
    assert_eq!(play(&content).scenario.schedule_hours[0], 7);
    let content = changed("evidence.tracks-east.corrects=first-wreck");
    assert!(play(&content).evidence[0].corrects.is_some());
    let content = changed("neighbour=None");
    assert!(play(&content).scenario.neighbour.is_none());
    let all = keys(&Sources::embedded(), SCENARIO);
    let left_out = |key: &&casus::content::keys::Key| {
        key.value.is_none()
            && key.name.starts_with("rules.initiative")
            && key.name.ends_with("pressure")
    };
    let key = all.iter().find(left_out).expect("a row that leaves it out");
    let rows = changed(&format!("{}=17", key.name)).rules.initiative.rows;
    assert!(rows.iter().any(|row| row.pressure == 17), "{}", key.name);
}

#[test]
fn scales_are_those_of_the_checks() {
    let all = scaled(&Sources::embedded(), SCENARIO);
    let takes = |name: &str| {
        let key = all.iter().find(|key| key.name == name);
        key.unwrap_or_else(|| panic!("no key {name}")).takes()
    };
    assert_eq!(takes("incident.territory"), "a whole number in 0..=5");
    assert_eq!(takes("incident.crewed"), "true or false");
    assert_eq!(
        takes("member.DEU.weights.legal_caution"),
        "a whole number in 0..=20"
    );
    assert!(takes("axis").starts_with("one of East, South"));
    assert!(takes("neighbour").ends_with(", or None"));
    assert!(all.iter().any(|key| key.kind == Some(Kind::Text)));
}

#[test]
fn what_cannot_be_set_is_told_with_what_could() {
    for (setting, says) in [
        ("incident.crewd=true", "did you mean `incident.crewed`"),
        ("rules.silence_hurs=3", "`rules.text.silence_hours`"),
        ("crewed", "is no setting"),
        ("=3", "there is no key ``"),
        ("", "is no setting"),
        ("harm_pct=3", "may be"),
        ("incident.crewed=perhaps", "takes true or false"),
        ("incident.territory=300", "in 0..=255"),
        ("incident.territory=-1", "in 0..=255"),
        ("incident.territory=3.5", "in 0..=255"),
        ("incident.domain=Drones", "did you mean `Drone`"),
        ("incident.crewed=false", "already"),
        ("incident.crewed=true, territory: 0", "is none"),
        ("incident.crewed=true // and more", "is none"),
        ("incident.harm_pct=3", "takes a list"),
        ("incident.shooters=[\"NLD\"", "is none"),
        ("incident.crewed=", "is none"),
    ] {
        let told = unset(setting);
        assert!(told.contains(says), "{setting}: {told}");
    }
    let hostile = unset("inci\u{1b}[2Jdent.\u{202e}crewed=true");
    assert_eq!(offending(&hostile), None, "{hostile:?}");
    assert!(unset(&format!("{}=1", "a.".repeat(100_000))).len() < 1_000);
    assert!(unset(&format!("incident.territory={}", "9".repeat(100_000))).len() < 1_000);
    let deep = format!("incident.shooters={}", "[".repeat(100_000));
    assert!(unset(&deep).len() < 1_000);
}

/// What passes as a value is still held to every check of content.
#[test]
fn a_value_off_the_scale_is_told_as_a_mistake_of_content() {
    for (setting, says) in [
        ("incident.territory=6", "it must lie in 0..=5"),
        ("hypotheses.stray.prior_pct=90", "the priors sum to"),
        ("incident.shooters=[\"ZZZ\"]", "no member `ZZZ`"),
        ("title=\"a\\u{1b}b\"", "a control character"),
        ("title=a\u{202e}b", "a bidirectional control"),
        (
            "evidence.tracks-east.corrects=\"nothing\"",
            "no evidence item",
        ),
    ] {
        let (sources, _) = set(&Sources::embedded(), SCENARIO, setting).expect(setting);
        let told = Content::load(&sources).expect_err(setting).to_string();
        assert!(told.contains(says), "{setting}: {told}");
        assert_eq!(offending(&told), None, "{setting}");
    }
}
