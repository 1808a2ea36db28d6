//! A report as Markdown: the same sections, figures as their text alternatives and their tables.

use crate::paper::page::{Block, Figure, Report, Table};

/// The whole file.
pub fn markdown(report: &Report) -> String {
    let mut out = format!("# {}\n", text(&report.title));
    para(&mut out, &report.subtitle);
    for notice in &report.notices {
        out.push_str(&format!("\n> {}\n", text(notice)));
    }
    out.push('\n');
    for (name, value) in &report.cover {
        let value = match value.is_empty() {
            true => "____________________".to_owned(),
            false => text(value),
        };
        out.push_str(&format!("- **{}**: {value}\n", text(name)));
    }
    for section in &report.sections {
        out.push_str(&format!("\n## {}\n", text(&section.title)));
        blocks(&mut out, &section.blocks);
    }
    out
}

fn blocks(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Heading(heading) => out.push_str(&format!("\n### {}\n", text(heading))),
            Block::Para(one) => para(out, one),
            Block::Quote(one) => out.push_str(&format!("\n> {}\n", text(one))),
            Block::List(items) => list(out, items, |_| "- ".to_owned()),
            Block::Steps(items) => list(out, items, |at| format!("{}. ", at + 1)),
            Block::Facts(facts) => {
                out.push('\n');
                for (name, value) in facts {
                    out.push_str(&format!("- **{}**: {}\n", text(name), text(value)));
                }
            }
            Block::Table(one) => table(out, one),
            Block::Figure(one) => figure(out, one),
            Block::Blank(question, lines) => {
                para(out, question);
                for _ in 0..*lines {
                    out.push_str("\n________________________________________\n");
                }
            }
        }
    }
}

fn para(out: &mut String, one: &str) {
    if !one.is_empty() {
        out.push_str(&format!("\n{}\n", text(one)));
    }
}

fn list(out: &mut String, items: &[String], mark: impl Fn(usize) -> String) {
    out.push('\n');
    for (at, item) in items.iter().enumerate() {
        out.push_str(&format!("{}{}\n", mark(at), text(item)));
    }
}

fn figure(out: &mut String, figure: &Figure) {
    out.push_str(&format!(
        "\n*{}* {}\n",
        text(&figure.caption),
        text(&figure.alt)
    ));
    figure.table.iter().for_each(|one| table(out, one));
}

fn table(out: &mut String, table: &Table) {
    out.push_str(&format!("\n**{}**\n\n", text(&table.caption)));
    row(out, &table.head);
    let rule: Vec<String> = table.head.iter().map(|_| "---".to_owned()).collect();
    out.push_str(&format!("|{}|\n", rule.join("|")));
    for cells in &table.rows {
        row(out, cells);
    }
}

fn row(out: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
    out.push_str(&format!("| {} |\n", cells.join(" | ")));
}

/// Text that means nothing but itself: no markup, no HTML, no link that makes itself.
fn text(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len() + 8);
    for (at, c) in plain.chars().enumerate() {
        let begins = at == 0 && matches!(c, '-' | '+' | '=');
        let marks = matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '~'
                | '&'
                | '!'
                | '$'
                | '@'
        );
        if begins || marks {
            out.push('\\');
        }
        out.push(c);
    }
    let numbered = out.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = out.len() - numbered.len();
    if digits > 0 && numbered.starts_with(['.', ')']) {
        out.insert(digits, '\\');
    }
    // Neither scheme nor host is left whole for a reader that makes links of its own.
    out.replace("://", ":\\//").replace("www.", "www\\.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_person_typed_is_markup() {
        assert_eq!(text("<script>"), "\\<script\\>");
        assert_eq!(
            text("[a](http://b.c) | `x`"),
            "\\[a\\](http:\\//b.c) \\| \\`x\\`"
        );
        assert_eq!(text("# 1. - a"), "\\# 1. - a");
        assert_eq!(text("1. a"), "1\\. a");
        assert_eq!(text("- a & b"), "\\- a \\& b");
        assert_eq!(
            text("At noon, on Tuesday: 3 of 5."),
            "At noon, on Tuesday: 3 of 5."
        );
    }
}
