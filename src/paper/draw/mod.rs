//! Figures as shapes, in whole units of a sheet 480 wide, and the shapes as SVG.
//!
//! - No colour here: a shape has a class, and the page says what it looks like on light, on dark and in print.
//! - No meaning by colour alone: what differs differs in shape, pattern, dash or word too.
//! - No text goes unescaped: every shape is a template.

pub mod bars;
pub mod chamber;
pub mod chips;
pub mod dots;
pub mod gaps;
pub mod lines;
pub mod tracks;

use askama::Template;

/// Width of every sheet: a phone shows it at three quarters, a page at four thirds.
pub const WIDE: i32 = 480;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    pub height: i32,
    pub shapes: Vec<Shape>,
}

/// `kind` is a class of the page's style sheet.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(ext = "svg")]
pub enum Shape {
    #[template(
        source = r#"<rect x="{{ x }}" y="{{ y }}" width="{{ wide }}" height="{{ high }}" class="{{ kind }}"/>"#
    )]
    Rect {
        x: i32,
        y: i32,
        wide: i32,
        high: i32,
        kind: &'static str,
    },
    #[template(source = r#"<path d="{{ d }}" class="{{ kind }}"/>"#)]
    Path { d: String, kind: &'static str },
    #[template(source = r#"<circle cx="{{ x }}" cy="{{ y }}" r="{{ r }}" class="{{ kind }}"/>"#)]
    Disc {
        x: i32,
        y: i32,
        r: i32,
        kind: &'static str,
    },
    #[template(source = r#"<text x="{{ x }}" y="{{ y }}" class="{{ kind }}">{{ text }}</text>"#)]
    Text {
        x: i32,
        y: i32,
        kind: &'static str,
        text: String,
    },
}

impl Drawing {
    pub fn new(height: i32) -> Drawing {
        Drawing {
            height,
            shapes: Vec::new(),
        }
    }
    /// `kind`: `start`, `middle` or `end` says which end of the text stands at `x`, with a second class after a blank.
    pub fn text(&mut self, x: i32, y: i32, kind: &'static str, text: impl Into<String>) {
        let text = text.into();
        self.shapes.push(Shape::Text { x, y, kind, text });
    }
    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), kind: &'static str) {
        self.path(&[from, to], kind);
    }
    /// An open path through the points.
    pub fn path(&mut self, points: &[(i32, i32)], kind: &'static str) {
        let d = path(points);
        self.shapes.push(Shape::Path { d, kind });
    }
    /// A closed one.
    pub fn area(&mut self, points: &[(i32, i32)], kind: &'static str) {
        let d = format!("{}z", path(points));
        self.shapes.push(Shape::Path { d, kind });
    }
    pub fn rect(&mut self, (x, y): (i32, i32), (wide, high): (i32, i32), kind: &'static str) {
        self.shapes.push(Shape::Rect {
            x,
            y,
            wide: wide.max(0),
            high: high.max(0),
            kind,
        });
    }
    pub fn disc(&mut self, x: i32, y: i32, r: i32, kind: &'static str) {
        self.shapes.push(Shape::Disc { x, y, r, kind });
    }
    /// An upright cross of half-width `r`, turned.
    pub fn cross(&mut self, x: i32, y: i32, r: i32, kind: &'static str) {
        let d = format!(
            "M{} {}L{} {}M{} {}L{} {}",
            x - r,
            y - r,
            x + r,
            y + r,
            x - r,
            y + r,
            x + r,
            y - r
        );
        self.shapes.push(Shape::Path { d, kind });
    }
    /// The left half of a disc.
    pub fn half(&mut self, x: i32, y: i32, r: i32, kind: &'static str) {
        let d = format!("M{x} {}A{r} {r} 0 0 0 {x} {}z", y - r, y + r);
        self.shapes.push(Shape::Path { d, kind });
    }
    /// A lozenge.
    pub fn lozenge(&mut self, x: i32, y: i32, r: i32, kind: &'static str) {
        self.area(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], kind);
    }
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        self.shapes.iter_mut().filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        })
    }
}

fn path(points: &[(i32, i32)]) -> String {
    let mut d = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        d.push_str(if at == 0 { "M" } else { "L" });
        d.push_str(&format!("{x} {y}"));
    }
    d
}

/// `value` of `from..=to` along `long` units, held to them.
pub fn along(value: i32, (from, to): (i32, i32), long: i32) -> i32 {
    let span = i64::from(to) - i64::from(from);
    if span <= 0 {
        return 0;
    }
    let part = i64::from(value.clamp(from, to)) - i64::from(from);
    (part * i64::from(long) / span) as i32
}

/// About how wide a text of the small size is.
pub fn wide(text: &str) -> i32 {
    text.chars().count() as i32 * 7
}
