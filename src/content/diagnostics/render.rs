//! Mistakes as text: `error:`, the place, the line with its carets, `help:`.

use std::ops::Range;

use annotate_snippets::renderer::{DEFAULT_HELP_STYLE, DEFAULT_LINE_NUM_STYLE};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{LineIndex, Mistake, Mistakes};
use crate::base::clean::name_of_offence;

/// Longer lines are shown from around the mistake only.
const LINE_MAX: usize = 160;
/// Columns kept before the mistake in a line that is cut.
const BEFORE: usize = 40;
const FINAL_WIDTH: usize = 200;

/// All mistakes, by file and place, a blank line between two.
pub fn all(mistakes: &Mistakes, colour: bool) -> String {
    let mut out = String::new();
    let mut index: Option<(&str, LineIndex)> = None;
    for mistake in mistakes.sorted() {
        if mistakes.is_unread(&mistake.file) {
            out.push_str(&unread(mistake, mistakes.name_of(&mistake.file), colour));
            out.push('\n');
            continue;
        }
        if index.as_ref().is_none_or(|(file, _)| *file != mistake.file) {
            let text = mistakes.text_of(&mistake.file).unwrap_or("");
            index = Some((&mistake.file, LineIndex::new(text)));
        }
        if let Some((_, lines)) = &index {
            out.push_str(&one(
                mistake,
                mistakes.name_of(&mistake.file),
                lines,
                colour,
            ));
            out.push('\n');
        }
    }
    for (file, count) in mistakes.unshown() {
        out.push_str(&format!("{file}: {count} more mistakes are not shown\n\n"));
    }
    out
}

/// A file that could not be read has no line to point at.
fn unread(mistake: &Mistake, name: &str, colour: bool) -> String {
    let title = Level::ERROR.primary_title(mistake.message.clone());
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let rendered = renderer
        .term_width(FINAL_WIDTH)
        .render(&[title.element(annotate_snippets::Origin::path(name.to_owned()))]);
    let mut out = rendered.lines().next().unwrap_or_default().to_owned();
    let style = DEFAULT_LINE_NUM_STYLE;
    out.push_str(&if colour {
        format!("\n{style}  --> {style:#}{name}\n")
    } else {
        format!("\n  --> {name}\n")
    });
    if !mistake.hint.is_empty() {
        out.push_str(&help(&mistake.hint, colour));
    }
    out
}

fn one(mistake: &Mistake, name: &str, lines: &LineIndex, colour: bool) -> String {
    let (line, column) = lines.line_column(mistake.span.start);
    let place = Place::of(mistake, lines);
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let snippet = Snippet::source(place.shown.clone())
        .line_start(line)
        .path(name)
        .annotation(AnnotationKind::Primary.span(place.start..place.end));
    let report = Level::ERROR
        .primary_title(mistake.message.clone())
        .element(snippet);
    let rendered = renderer.term_width(FINAL_WIDTH).render(&[report]);
    let mut out = String::new();
    for (number, shown) in rendered.lines().enumerate() {
        match number {
            // The arrow line is written by hand: its form is a promise, whatever the width of the line number, and
            // a line shown in part would carry a wrong column.
            1 => out.push_str(&arrow(name, line, column, colour)),
            _ => out.push_str(shown),
        }
        out.push('\n');
    }
    if !mistake.hint.is_empty() {
        out.push_str(&help(&mistake.hint, colour));
    }
    out
}

fn arrow(file: &str, line: usize, column: usize, colour: bool) -> String {
    let style = DEFAULT_LINE_NUM_STYLE;
    if colour {
        format!("{style}  --> {style:#}{file}:{line}:{column}")
    } else {
        format!("  --> {file}:{line}:{column}")
    }
}

fn help(hint: &str, colour: bool) -> String {
    let style = DEFAULT_HELP_STYLE;
    if colour {
        format!("{style}help{style:#}: {hint}\n")
    } else {
        format!("help: {hint}\n")
    }
}

/// The part of the line that is shown, and what is underlined in it.
struct Place {
    shown: String,
    start: usize,
    end: usize,
}

impl Place {
    fn of(mistake: &Mistake, lines: &LineIndex) -> Place {
        let (line, _) = lines.line_column(mistake.span.start);
        let range = lines.line(line);
        let text = &lines.text()[range.clone()];
        let start = mistake.span.start.clamp(range.start, range.end) - range.start;
        let end = mistake.span.end.clamp(range.start, range.end) - range.start;
        let (from, to) = window(text, start);
        Place::spelled(text, from..to, start..end.max(start))
    }
}

impl Place {
    /// The part `window` of a line with `marked` underlined, and each character that may not be shown spelled out.
    fn spelled(line: &str, window: Range<usize>, marked: Range<usize>) -> Place {
        let mut place = Place {
            shown: String::new(),
            start: 0,
            end: 0,
        };
        for (at, c) in line[window.clone()].char_indices() {
            if window.start + at <= marked.start {
                place.start = place.shown.len();
            }
            match name_of_offence(c).filter(|_| c != '\t') {
                Some(_) => place.shown.push_str(&format!("<U+{:04X}>", c as u32)),
                None => place.shown.push(c),
            }
            if window.start + at < marked.end {
                place.end = place.shown.len();
            }
        }
        if marked.start >= window.end {
            place.start = place.shown.len();
        }
        place.end = place.end.max(place.start);
        place
    }
}

fn window(text: &str, start: usize) -> (usize, usize) {
    if text.len() <= LINE_MAX {
        return (0, text.len());
    }
    let from = text.floor_char_boundary(start.saturating_sub(BEFORE));
    (from, text.floor_char_boundary(from + LINE_MAX))
}
