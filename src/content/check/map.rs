//! The maps: on the globe, no larger than a terminal needs, and nothing named that is not there.

use super::marker::Marker;
use crate::base::ids::Member;
use crate::content::known::Known;
use crate::content::map::{At, Atlas, Frame, Line, Path, View};

/// Points on one sheet: what a frame can draw in its time.
const POINTS_MAX: usize = 6000;
const SHEETS_MAX: usize = 8;
const VIEWS_MAX: usize = 32;
const NAMES_MAX: usize = 64;
const TRACKS_MAX: usize = 64;

pub fn check(atlas: &Atlas, marker: &mut Marker) {
    marker.format(atlas.format);
    marker.fits("sheets", "sheets", atlas.sheets.len(), SHEETS_MAX);
    marker.fits("views", "views", atlas.views.len(), VIEWS_MAX);
    let sheets = || atlas.sheets.iter().map(|sheet| sheet.id.as_str());
    marker.unique("sheet", sheets(), |at| format!("sheets[{at}].id"));
    let known = Known::new(sheets());
    let views = atlas.views.iter().map(|view| view.id.as_str());
    marker.unique("view", views, |at| format!("views[{at}].id"));
    for (at, sheet) in atlas.sheets.iter().enumerate() {
        let path = format!("sheets[{at}].lines");
        let points = sheet.lines.iter().map(|line| line.line.0.len()).sum();
        marker.fits(&path, "points", points, POINTS_MAX);
        for (at, line) in sheet.lines.iter().enumerate() {
            one_line(&format!("{path}[{at}]"), line, marker);
        }
    }
    for (at, view) in atlas.views.iter().enumerate() {
        let path = format!("views[{at}]");
        marker.id(&format!("{path}.id"), &view.id);
        marker.known(&format!("{path}.sheet"), "sheet", &view.sheet, &known);
        one_view(&path, view, marker);
    }
}

fn one_line(path: &str, line: &Line, marker: &mut Marker) {
    points(&format!("{path}.line"), &line.line, marker);
    let sides: Vec<&str> = line.of.split(' ').collect();
    let outside = |code: &str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    let known = |code: &&str| *code == "-" || outside(code) || Member::from_code(code).is_some();
    if sides.len() > 2 || !sides.iter().all(known) {
        marker.at(
            &format!("{path}.of"),
            format!("`{}` are no sides of a line", line.of),
            "one or two codes: a member's, two letters for an outside state, or `-`",
        );
    }
}

fn one_view(path: &str, view: &View, marker: &mut Marker) {
    frame(&format!("{path}.frame"), view.frame, marker);
    marker.fits(
        &format!("{path}.names"),
        "names",
        view.names.len(),
        NAMES_MAX,
    );
    for (at, name) in view.names.iter().enumerate() {
        let path = format!("{path}.names[{at}]");
        marker.text(&format!("{path}.text"), &name.text, 3);
        place(&format!("{path}.at"), name.at, marker);
    }
    let codes = view.marks.iter().map(|mark| mark.of.code());
    marker.unique("mark", codes, |at| format!("{path}.marks[{at}].of"));
    for (at, mark) in view.marks.iter().enumerate() {
        place(&format!("{path}.marks[{at}].at"), mark.at, marker);
    }
    let tracks = format!("{path}.tracks");
    marker.fits(&tracks, "tracks", view.tracks.len(), TRACKS_MAX);
    for (at, track) in view.tracks.iter().enumerate() {
        points(&format!("{tracks}[{at}]"), track, marker);
    }
}

fn frame(path: &str, frame: Frame, marker: &mut Marker) {
    place(path, At(frame.west, frame.south), marker);
    place(path, At(frame.east, frame.north), marker);
    // A tenth of a degree at the least: less would be a point.
    if frame.east - frame.west < 10 || frame.north - frame.south < 10 {
        marker.at(
            path,
            "this frame holds nothing",
            "west before east and south before north, a tenth of a degree apart or more",
        );
    }
}

fn points(path: &str, line: &Path, marker: &mut Marker) {
    if line.0.len() < 2 {
        marker.at(path, "a line has two points or more", "");
    }
    if let Some(off) = line.0.iter().find(|at| !on_globe(**at)) {
        place(path, *off, marker);
    }
}

fn place(path: &str, at: At, marker: &mut Marker) {
    if !on_globe(at) {
        marker.at(
            path,
            format!("{} {} is not on the globe", at.0, at.1),
            "hundredths of a degree: -18000..=18000 and, so that a map can be drawn, -8000..=8000",
        );
    }
}

fn on_globe(at: At) -> bool {
    (-18_000..=18_000).contains(&at.0) && (-8_000..=8_000).contains(&at.1)
}

#[cfg(test)]
mod tests {
    use crate::content::Content;
    use crate::content::source::Sources;

    fn said(from: &str, to: &str) -> String {
        let sources = Sources::embedded();
        let text = sources.file("map.ron").unwrap().text();
        assert!(text.contains(from), "{from}");
        let broken = text.replacen(from, to, 1);
        match Content::load(&sources.overridden([("map.ron".to_owned(), broken)])) {
            Ok(_) => String::new(),
            Err(mistakes) => mistakes.render(false),
        }
    }

    #[test]
    fn a_broken_map_is_told_where_it_is_broken() {
        let frame = "frame: (west: 1600, south: 4870, east: 2900, north: 5600)";
        let swapped = "frame: (west: 2900, south: 4870, east: 1600, north: 5600)";
        for (from, to, told) in [
            (frame, frame, ""),
            (frame, swapped, "this frame holds nothing"),
            (
                "at: (1920, 5215)",
                "at: (1920, 9215)",
                "1920 9215 is not on the globe",
            ),
            (
                "of: \"POL\", line",
                "of: \"Pole\", line",
                "`Pole` are no sides of a line",
            ),
            ("sheet: \"near\"", "sheet: \"neat\"", "no sheet `neat`"),
            (
                "(of: \"ALB\", at",
                "(of: \"BEL\", at",
                "the mark `BEL` is there twice",
            ),
            ("text: \"POLAND\"", "text: \"\"", "this text is empty"),
            ("line: \"", "line: \"1 ", "a longitude"),
            (
                "line: \"",
                "line: \"1 2\"), (kind: Coast, of: \"POL\", line: \"",
                "two points or more",
            ),
        ] {
            let said = said(from, to);
            assert_eq!(said.is_empty(), told.is_empty(), "{to}: {said}");
            assert!(said.contains(told), "{to}: {said}");
        }
    }
}
