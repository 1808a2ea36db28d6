//! The maps as their file describes them: coasts and borders as lines of points, and views with names and marks.
//!
//! A face only: no rule reads a map. All positions are hundredths of a degree.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use crate::base::ids::Member;

/// `content/map.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Atlas {
    pub format: u8,
    pub sheets: Vec<Sheet>,
    pub views: Vec<View>,
}

/// Lines of one scale, drawn by `tests/map/make_map.py`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    pub id: String,
    pub lines: Vec<Line>,
}

/// A coast, or the border of two states.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub kind: LineKind,
    /// The states on its sides, parted by a space: a member's code, an outside state's code of two letters, or `-`.
    pub of: String,
    pub line: Path,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum LineKind {
    Coast,
    Border,
}

/// A place: east and north are positive. Written `(2101, 5223)`, longitude first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct At(pub i32, pub i32);

/// Two points or more. Written as one text: `"2101 5223 2090 5230"`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(pub Vec<At>);

/// What must be seen, at the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    pub west: i32,
    pub south: i32,
    pub east: i32,
    pub north: i32,
}

/// A window on a sheet, with what is named in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// A scenario's id for its theatre, or `alliance`.
    pub id: String,
    pub sheet: String,
    pub frame: Frame,
    /// In the order in which they get their place; what finds none is left out.
    pub names: Vec<Name>,
    /// Where each member's mark stands when all 32 are shown; empty in a theatre.
    pub marks: Vec<Mark>,
    /// The ways things flew, in the shape of the night.
    pub tracks: Vec<Path>,
}

/// A name on the map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    pub kind: NameKind,
    pub text: String,
    /// The town itself; of a state or a sea, the middle of its name.
    pub at: At,
    /// Where a town's name stands.
    #[serde(default)]
    pub side: Side,
    /// Shown on a small map too.
    #[serde(default)]
    pub small: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum NameKind {
    State,
    Sea,
    Town,
    /// An airfield of the allies.
    Base,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Side {
    #[default]
    Right,
    Left,
}

/// A member's mark: near the middle of the country, moved where two would stand in one cell.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    pub of: Member,
    pub at: At,
    /// It stands outside the map, so its code is always shown.
    #[serde(default)]
    pub away: bool,
}

impl Atlas {
    /// The view of that id: a scenario's, or `alliance`.
    pub fn view(&self, id: &str) -> Option<&View> {
        self.views.iter().find(|view| view.id == id)
    }
    /// The lines that a view is drawn on.
    pub fn lines(&self, view: &View) -> &[Line] {
        let sheet = self.sheets.iter().find(|sheet| sheet.id == view.sheet);
        sheet.map_or(&[], |sheet| &sheet.lines)
    }
}

impl Line {
    /// True when the state with this code lies on one of its sides.
    pub fn touches(&self, code: &str) -> bool {
        self.of.split(' ').any(|side| side == code)
    }
}

impl<'de> Deserialize<'de> for Path {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Path, D::Error> {
        from.deserialize_str(Written)
    }
}

struct Written;

impl Visitor<'_> for Written {
    type Value = Path;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("points in one text, longitude and latitude in turn: `2101 5223 2090 5230`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Path, E> {
        let mut numbers = text.split_ascii_whitespace();
        let mut points = Vec::with_capacity(text.len() / 10);
        while let Some(lon) = numbers.next() {
            let Some(lat) = numbers.next() else {
                return Err(E::custom(format!("a longitude, `{lon}`, without latitude")));
            };
            points.push(At(whole(lon)?, whole(lat)?));
        }
        Ok(Path(points))
    }
}

fn whole<E: Error>(text: &str) -> Result<i32, E> {
    text.parse()
        .map_err(|_| E::custom(format!("`{text}` is no whole number of hundredths")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::read::options;

    #[test]
    fn a_path_is_pairs_of_whole_numbers() {
        let read = |text: &str| options().from_str::<Path>(text);
        assert_eq!(
            read(r#""1 2 -3 4""#).unwrap().0,
            [At(1, 2), At(-3, 4)],
            "longitude first"
        );
        assert!(read(r#""1 2 3""#).is_err());
        assert!(read(r#""1 2.5""#).is_err());
        assert!(read(r#""1 99999999999""#).is_err());
    }
}
