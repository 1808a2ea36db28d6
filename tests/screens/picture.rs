//! The README's picture is the program's own: drawn again and compared.

use std::path::PathBuf;

use casus::screens::picture::svg;
use casus::screens::view::page;

use super::golden::at;

#[test]
fn the_picture_of_the_readme_is_what_the_program_draws() {
    let model = at(2);
    let drawn = svg(
        &page(&model, 120, 40),
        "The night as a seat sees it: the map, the table, three clocks",
    );
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/screens/situation.svg");
    if std::env::var_os("CASUS_BLESS").is_some() {
        std::fs::write(&path, &drawn).expect("the picture");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == drawn,
        "{} is not what is drawn; CASUS_BLESS=1 draws it anew",
        path.display()
    );
    let readme = include_str!("../../README.md");
    assert!(readme.contains("tests/golden/screens/situation.svg"));
}
