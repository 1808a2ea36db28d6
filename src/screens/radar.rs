//! The title's picture: a radar with a slow sweep, in braille. Motion for its own sake, off with motion.

use ratatui::layout::Rect;

use crate::screens::page::{Page, Role};
use crate::words::figure::{Blend, Dots, Ink, Picture};

/// Sines of 0 to 90 degrees by 5, in thousandths.
const SINE: [i32; 19] = [
    0, 87, 174, 259, 342, 423, 500, 574, 643, 707, 766, 819, 866, 906, 940, 966, 985, 996, 1000,
];

/// Thousandths of the sine of an angle in steps of five degrees.
fn sine(step: i32) -> i32 {
    let step = step.rem_euclid(72);
    match step {
        0..=18 => SINE[step as usize],
        19..=36 => SINE[(36 - step) as usize],
        37..=54 => -SINE[(step - 36) as usize],
        _ => -SINE[(72 - step) as usize],
    }
}

/// Tracks: step of five degrees, distance in hundredths of the radius.
const TRACKS: [(i32, i32); 9] = [
    (66, 78),
    (67, 70),
    (68, 83),
    (70, 64),
    (71, 74),
    (1, 58),
    (2, 81),
    (4, 69),
    (5, 55),
];

pub fn draw(page: &mut Page, area: Rect, beats: u32) {
    let (wide, high) = (i32::from(area.width) * 2, i32::from(area.height) * 4);
    let radius = wide.min(high) / 2 - 1;
    let (cx, cy) = (wide / 2, high / 2);
    let at = |step: i32, far: i32| {
        let x = cx + sine(step + 18) * far / 1000;
        let y = cy - sine(step) * far / 1000;
        (x, y)
    };
    let mut dots = Dots::new(area.width, area.height);
    for ring in 1..=3 {
        for step in 0..72 {
            let (x, y) = at(step, radius * ring / 3);
            dots.set(x, y, Ink::Rule);
        }
    }
    let sweep = -(beats as i32);
    for far in (4..radius).step_by(2) {
        let (x, y) = at(sweep, far);
        dots.set(x, y, Ink::Good);
    }
    let mut picture = Picture::new(area.width, area.height);
    dots.paint(&mut picture, 0, 0, Blend::Top);
    page.picture(area.x, area.y, &picture);
    for (step, far) in TRACKS {
        let (x, y) = at(step, radius * far / 100);
        let behind = (step - sweep).rem_euclid(72);
        let role = if behind < 24 {
            Role::Orange
        } else {
            Role::Rule
        };
        let (column, row) = (area.x + (x / 2) as u16, area.y + (y / 4) as u16);
        page.set(column, row, '∙', role);
    }
    page.set(
        area.x + area.width / 2,
        area.y + area.height / 2,
        '◉',
        Role::Own,
    );
}
