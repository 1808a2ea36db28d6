//! A page as a picture: SVG with letters as text, and dots, bars and rules as shapes, so that no font can tear it.

use std::fmt::Write as _;

use crate::screens::page::{Page, Role};

/// Pixels of a cell.
const WIDE: u32 = 9;
const HIGH: u32 = 20;
/// Pixels around the page.
const EDGE: u32 = 12;

const GROUND: &str = "#121417";

/// The colour of a role on the dark ground.
const fn colour(role: Role) -> &'static str {
    match role {
        Role::Text | Role::Strong => "#d5d8dc",
        Role::Faint => "#8a909a",
        Role::Rule => "#5a606a",
        Role::Own => "#8fdcf5",
        Role::Blue => "#7cc0ff",
        Role::Amber => "#f2d477",
        Role::Orange => "#ff8f66",
    }
}

/// The page as an SVG document.
pub fn svg(page: &Page, title: &str) -> String {
    let wide = u32::from(page.width()) * WIDE + 2 * EDGE;
    let high = u32::from(page.height()) * HIGH + 2 * EDGE;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" role=\"img\">\n<title>{}</title>\n<rect width=\"{wide}\" height=\"{high}\" rx=\"8\" fill=\"{GROUND}\"/>\n<g font-family=\"'DejaVu Sans Mono',ui-monospace,Menlo,Consolas,monospace\" font-size=\"15\" xml:space=\"preserve\">\n",
        escaped(title)
    );
    for y in 0..page.height() {
        row(page, y, &mut out);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// One row: runs of letters as text, everything drawn as shapes.
fn row(page: &Page, y: u16, out: &mut String) {
    let mut x = 0;
    while x < page.width() {
        let cell = page.cell(x, y);
        let shape = shape(cell.glyph, x, y);
        if let Some(shape) = shape {
            x = shapes(page, (x, y), shape, out);
            continue;
        }
        if matches!(cell.glyph, ' ' | '\0') {
            x += 1;
            continue;
        }
        x = letters(page, (x, y), out);
    }
}

/// A run of shapes of one role as one path; returns the column after it.
fn shapes(page: &Page, (from, y): (u16, u16), first: String, out: &mut String) -> u16 {
    let role = page.cell(from, y).role;
    let mut path = first;
    let mut x = from + 1;
    while x < page.width() && page.cell(x, y).role == role {
        let Some(more) = shape(page.cell(x, y).glyph, x, y) else {
            break;
        };
        path.push_str(&more);
        x += 1;
    }
    let _ = writeln!(out, "<path fill=\"{}\" d=\"{path}\"/>", colour(role));
    x
}

/// A run of letters of one role as text of exactly its width; returns the column after it.
fn letters(page: &Page, (from, y): (u16, u16), out: &mut String) -> u16 {
    let role = page.cell(from, y).role;
    let mut text = String::new();
    let mut x = from;
    while x < page.width() {
        let cell = page.cell(x, y);
        let blank = cell.glyph == ' ';
        // Two blanks end a run: what follows stands in a column of its own.
        if blank && page.cell(x + 1, y).glyph == ' ' {
            break;
        }
        if !blank && (cell.role != role || shape(cell.glyph, x, y).is_some()) {
            break;
        }
        if cell.glyph != '\0' {
            text.push(cell.glyph);
        }
        x += 1;
    }
    let shown = text.trim_end();
    let columns = shown.chars().count() as u32;
    let (left, base) = (at(from), top(y) + 15);
    let weight = match role {
        Role::Strong | Role::Own => " font-weight=\"bold\"",
        _ => "",
    };
    let _ = writeln!(
        out,
        "<text x=\"{left}\" y=\"{base}\" textLength=\"{}\" fill=\"{}\"{weight}>{}</text>",
        columns * WIDE,
        colour(role),
        escaped(shown)
    );
    x.max(from + 1)
}

const fn at(x: u16) -> u32 {
    EDGE + x as u32 * WIDE
}
const fn top(y: u16) -> u32 {
    EDGE + y as u32 * HIGH
}

/// A rectangle as a piece of a path.
fn rect(x: u32, y: u32, wide: u32, high: u32) -> String {
    format!("M{x} {y}h{wide}v{high}h-{wide}z")
}

/// What is drawn instead of written.
fn shape(glyph: char, x: u16, y: u16) -> Option<String> {
    let (x, y) = (at(x), top(y));
    let (middle, across) = (x + WIDE / 2, y + HIGH / 2);
    Some(match glyph {
        '\u{2800}'..='\u{28ff}' => dots(glyph as u32 - 0x2800, x, y),
        '█' | '▉' | '▊' | '▋' | '▌' | '▍' | '▎' | '▏' => {
            let eighths = 8 - (glyph as u32 - '█' as u32);
            rect(x, y + 2, (WIDE * eighths).div_ceil(8), HIGH - 4)
        }
        '▁'..='▇' => {
            let eighths = glyph as u32 - '▁' as u32 + 1;
            let high = (HIGH - 4) * eighths / 8;
            rect(x, y + HIGH - 2 - high, WIDE, high)
        }
        '▐' => rect(x + WIDE / 2, y + 2, WIDE - WIDE / 2, HIGH - 4),
        '░' => hatch(x, y),
        '─' => rect(x, across, WIDE, 1),
        '━' => rect(x, across - 1, WIDE, 3),
        '│' => rect(middle, y, 1, HIGH),
        '┊' => rect(middle, y + 2, 1, 6) + &rect(middle, y + 12, 1, 6),
        '┤' => rect(middle, y, 1, HIGH) + &rect(x, across, WIDE / 2, 1),
        '╭' => rect(middle, across, WIDE - WIDE / 2, 1) + &rect(middle, across, 1, HIGH / 2),
        '╮' => rect(x, across, WIDE / 2 + 1, 1) + &rect(middle, across, 1, HIGH / 2),
        '╰' => rect(middle, across, WIDE - WIDE / 2, 1) + &rect(middle, y, 1, HIGH / 2),
        '╯' => rect(x, across, WIDE / 2 + 1, 1) + &rect(middle, y, 1, HIGH / 2 + 1),
        _ => return None,
    })
}

/// The dots of a braille cell, by the bits of its number.
fn dots(bits: u32, x: u32, y: u32) -> String {
    const AT: [(u32, u32); 8] = [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 0),
        (1, 1),
        (1, 2),
        (0, 3),
        (1, 3),
    ];
    let set = AT
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits & 1 << bit != 0);
    set.map(|(_, (column, row))| rect(x + 1 + column * 5, y + 2 + row * 5, 2, 2))
        .collect()
}

/// The empty part of a bar.
fn hatch(x: u32, y: u32) -> String {
    (0..4)
        .map(|row| rect(x + 1 + row % 2 * 4, y + 4 + row * 4, 2, 1))
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_text_of_their_width_and_dots_are_shapes() {
        let mut page = Page::new(6, 1);
        page.put(0, 0, 6, "a<b ⠁█", Role::Text);
        let svg = svg(&page, "A & B");
        assert!(svg.contains("<title>A &amp; B</title>"));
        assert!(svg.contains("textLength=\"27\""), "{svg}");
        assert!(svg.contains("a&lt;b</text>"));
        assert!(svg.contains("M49 14h2v2h-2z"), "{svg}");
        assert!(svg.contains("M57 14h9v16h-9z"), "{svg}");
    }
}
