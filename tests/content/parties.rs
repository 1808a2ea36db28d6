//! Who stands where: mistakes are told at their place, and roles fall by seed, each way as often as any other.

use std::sync::Arc;

use casus::base::ids::Member;
use casus::content::Content;
use casus::content::source::Sources;
use casus::world::case::Case;

const PATH: &str = "scenarios/night-swarm.ron";

/// The built-in content with one change in the scenario.
fn changed(from: &str, to: &str) -> Sources {
    let sources = Sources::embedded();
    let file = sources.file(PATH).expect("the scenario ships");
    let text = file.text().replacen(from, to, 1);
    assert_ne!(text, file.text(), "{from}");
    sources.overridden([(PATH.to_owned(), text)])
}

fn told(from: &str, to: &str) -> Vec<String> {
    match Content::load(&changed(from, to)) {
        Ok(_) => Vec::new(),
        Err(mistakes) => {
            let all = mistakes.sorted().into_iter();
            all.map(|mistake| mistake.message.clone()).collect()
        }
    }
}

const VICTIMS: &str = "victims: [\"POL\"],";

#[test]
fn each_slip_about_the_parties_is_told() {
    for (to, message) in [
        ("victims: [],", "nobody was hit"),
        (
            "victims: [\"POL\"], suspect: Ally(\"POL\"),",
            "`POL` is hit and suspected at once",
        ),
        (
            "victims: [\"POL\"], suspect: Ally(\"SVK\"),",
            "no hypothesis says that it was a member",
        ),
        (
            "victims: [\"POL\"], moved_first: \"SVK\",",
            "`SVK` moved first, and is none of the two",
        ),
        (
            "victims: [\"POL\"], sides: [(id: \"a\"), (id: \"a\")],",
            "the side `a` is there twice",
        ),
        (
            "victims: [\"POL\"], sides: [(id: \"a\", words: {\"x\": \"y\"}), (id: \"b\")],",
            "`x` has a word on another side, and none here",
        ),
    ] {
        let told = told(VICTIMS, to);
        assert!(
            told.iter().any(|told| told == message),
            "{message}: {told:?}"
        );
    }
}

#[test]
fn a_key_without_a_word_is_told_and_one_with_a_word_is_put() {
    let sides = |words: &str| format!("{VICTIMS} sides: [(id: \"a\", words: {words})],");
    let from = "title: \"Night swarm\",";
    let with = |words: &str| {
        let sources = changed(from, "title: \"Night of {whose}\",");
        let text = sources.file(PATH).expect("it is there").text().to_owned();
        let text = text.replacen(VICTIMS, &sides(words), 1);
        Content::load(&sources.overridden([(PATH.to_owned(), text)]))
    };
    let mistakes = with("{}").expect_err("there is no word for it");
    assert!(mistakes.render(false).contains("no word for `{whose}`"));
    let content = with("{\"whose\": \"the swarm\"}").expect("now there is");
    let play = content.play("night-swarm").expect("it is there");
    assert_eq!(play.scenario.title, "Night of the swarm");
}

#[test]
fn roles_fall_each_way_as_often_and_stay_as_they_fell() {
    let sides = format!("{VICTIMS} sides: [(id: \"a\"), (id: \"b\", swap: (\"POL\", \"LTU\"))],");
    let content = Content::load(&changed(VICTIMS, &sides)).expect("both sides are sound");
    let case = Case::new(Arc::new(content), "night-swarm").expect("it is there");
    let case = Arc::new(case);
    let (poland, lithuania) = (Member::from_code("POL"), Member::from_code("LTU"));
    let mut swapped = 0;
    for seed in 0..400 {
        let drawn = Arc::clone(&case).drawn(seed);
        let again = Arc::clone(&drawn).drawn(seed + 1);
        assert!(Arc::ptr_eq(&drawn, &again), "drawn twice");
        let victim = drawn.victim();
        assert!(victim == poland || victim == lithuania);
        swapped += u32::from(victim == lithuania);
    }
    // 400 fair draws lie within 160..=240 but for one time in 10,000.
    assert!((160..=240).contains(&swapped), "{swapped} of 400");
}
