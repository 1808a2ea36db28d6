//! The content that ships has no mistake.

use casus::content::Content;
use casus::content::diagnostics::Mistakes;
use casus::content::source::Sources;

#[test]
fn the_shipped_content_is_sound() {
    let sources = Sources::embedded();
    let mistakes = Content::load(&sources).err().unwrap_or_default();
    assert!(
        mistakes.is_empty(),
        "{mistakes}{}",
        Mistakes::summary(&mistakes, sources.files().len())
    );
}

/// What came with the program is only read, and must say what it says when every check looks at it.
#[test]
fn files_that_are_trusted_say_the_same_as_files_that_are_checked() {
    let ids: Vec<String> = Sources::embedded().scenarios().map(str::to_owned).collect();
    for id in &ids {
        for sources in [
            Sources::embedded().of_session(id),
            Sources::embedded().about(id),
        ] {
            let [trusted, checked] = [Content::open(&sources), Content::load(&sources)]
                .map(|content| content.expect("it is sound"));
            assert!(format!("{trusted:?}") == format!("{checked:?}"), "{id}");
        }
    }
}

#[test]
fn a_file_that_is_not_the_built_in_one_is_checked() {
    let path = "rules.ron";
    let sound = Sources::embedded();
    let text = sound.file(path).expect("it is there").text();
    let broken = text.replacen("(", "(no_such_field: 1, ", 1);
    let other = sound.clone().overridden([(path.to_owned(), broken)]);
    for sources in [
        other.clone(),
        Sources::unpack(&other.pack()).expect("packed here"),
    ] {
        let told = Content::open(&sources)
            .expect_err("it is broken")
            .to_string();
        assert!(told.contains("no field `no_such_field`"), "{told}");
    }
}
