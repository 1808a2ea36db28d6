//! A night gone on with tells its player what the player said before, and a name that is no save says where names are.

use super::binary::{folder, text, typed};

#[test]
fn ones_own_words_are_in_the_log_after_a_night_was_left() {
    let folder = folder();
    let said =
        "because a name can wait\nsure 60\nline We stand with Poland.\ncable DEU batteries first\n";
    let left = typed(
        folder.path(),
        &["play", "--seat", "LVA", "--seed", "11"],
        &format!("{said}s\nq\n"),
    );
    assert_eq!(left.status.code(), Some(0), "{}", text(&left.stdout));
    let resume = ["play", "--resume", "night-swarm-lva-11"];
    let again = text(&typed(folder.path(), &resume, "log\nq\n").stdout);
    let told = again.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Your reason: \"a name can wait\"",
        "You were 60 in 100 sure of it.",
        "You said in public: \"We stand with Poland.\"",
        "You to Germany: \"batteries first\"",
    ] {
        assert!(told.contains(words), "no {words:?} in {told}");
    }
}

#[test]
fn a_name_that_is_no_save_points_to_the_list_of_saves() {
    let folder = folder();
    let nothing = typed(folder.path(), &["play", "--resume", "nope"], "");
    assert_eq!(nothing.status.code(), Some(1));
    let said = text(&nothing.stderr);
    assert!(said.contains("`casus list saves`"), "{said}");
    typed(
        folder.path(),
        &["play", "--seat", "LVA", "--seed", "11"],
        "a\n\ny\nq\n",
    );
    let near = typed(
        folder.path(),
        &["play", "--resume", "night-swarm-lva-12"],
        "",
    );
    let said = text(&near.stderr);
    assert!(
        said.contains("did you mean `night-swarm-lva-11`?"),
        "{said}"
    );
}
