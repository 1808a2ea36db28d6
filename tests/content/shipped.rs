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
