//! The files of a new scenario: small, sound, and with remarks that say what each field is for.

use thiserror::Error;

use crate::base::clean::clean;
use crate::content::check::is_id;
use crate::content::load::LISTS;
use crate::content::source::{SourceFile, Sources, embedded};

/// Why a scenario cannot be begun under an id.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unborn {
    #[error(
        "`{0}` cannot be an id: ids are small letters, digits and hyphens, at most 40, such as harbour-lights"
    )]
    BadId(String),
    #[error("there is a scenario `{0}` already; take another id")]
    Taken(String),
}

/// The five files of a scenario called `id`, to stand in the folder that people know as `folder`.
///
/// # Errors
/// The id cannot be one, or `known` has it.
pub fn scenario(known: &Sources, id: &str, folder: &str) -> Result<Vec<SourceFile>, Unborn> {
    if !is_id(id) {
        return Err(Unborn::BadId(clean(id, 60)));
    }
    let scenario = format!("scenarios/{id}.ron");
    if known.file(&scenario).is_some() {
        return Err(Unborn::Taken(id.to_owned()));
    }
    let lists = LISTS.map(|list| (list, format!("scenarios/{id}.{list}.ron")));
    let all = std::iter::once(("scenario", scenario)).chain(lists);
    let filled = |pattern: &str| {
        pattern
            .replace("@ID@", id)
            .replace("@TITLE@", &title(id))
            .replace("@DIR@", folder)
    };
    Ok(all
        .map(|(pattern, path)| {
            SourceFile::new(path, &filled(&embedded(&format!("new/{pattern}.txt"))))
        })
        .collect())
}

/// `harbour-lights` as "Harbour lights".
fn title(id: &str) -> String {
    let spaced = id.replace('-', " ");
    let mut letters = spaced.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    #[test]
    fn a_new_scenario_is_sound_and_its_files_say_how_to_go_on() {
        let files = scenario(&Sources::embedded(), "harbour-lights", "mine").expect("a free id");
        assert_eq!(files.len(), 5);
        assert!(files.iter().all(|file| !file.text().contains('@')));
        assert!(files[0].text().contains("casus check mine --play "));
        let over = files
            .into_iter()
            .map(|file| (file.path.clone(), file.text().to_owned()));
        let content = Content::load(&Sources::embedded().overridden(over))
            .unwrap_or_else(|mistakes| panic!("{mistakes}"));
        let play = content.play("harbour-lights").expect("it is there");
        assert_eq!(play.scenario.title, "Harbour lights");
    }

    #[test]
    fn an_id_must_be_one_and_free() {
        let known = Sources::embedded();
        for bad in [
            "",
            "Big",
            "a b",
            "../x",
            "-a",
            "a/b",
            "\u{1b}[2J",
            &"x".repeat(41),
        ] {
            let told = scenario(&known, bad, "mine").expect_err(bad);
            assert!(matches!(told, Unborn::BadId(_)), "{told}");
            assert!(!told.to_string().contains('\u{1b}'));
        }
        let taken = scenario(&known, "night-swarm", "mine");
        assert_eq!(taken, Err(Unborn::Taken("night-swarm".to_owned())));
    }
}
