//! What a reader of values would let pass: characters that hide, keys written twice, numbers that are not whole.

use crate::base::clean::name_of_offence;
use crate::content::diagnostics::LineIndex;
use crate::content::located::{Fault, Faults, Item, Kind, Node, Span, decode, plain_name, text_of};

/// The faults of a file whose syntax is sound.
pub fn lint(text: &str, tree: &Node) -> Faults {
    let lines = LineIndex::new(text);
    let mut faults = Faults::default();
    tree.walk(&mut |node| match node.kind {
        Kind::Text | Kind::Bytes | Kind::Char => character(text, node, &mut faults),
        Kind::Number | Kind::Word => number(text, node, &mut faults),
        Kind::Fields | Kind::Map => doubles(&lines, node, &mut faults),
        Kind::Tuple | Kind::Seq => {}
    });
    faults
}

/// The first character of a text that may not be shown, after escapes.
fn character(text: &str, node: &Node, faults: &mut Faults) {
    let chars = decode(node.span.of(text)).chars;
    let offence = |(nth, (_, c)): (usize, &(usize, char))| Some((nth, name_of_offence(*c)?));
    let shown = chars.iter().enumerate().filter(|(_, (_, c))| *c != '\n');
    let Some((nth, name)) = shown.filter_map(offence).next() else {
        return;
    };
    let start = node.span.start + chars[nth].0;
    let end = chars
        .get(nth + 1)
        .map_or(node.span.end - 1, |(at, _)| node.span.start + at);
    faults.push(|| Fault {
        span: Span::new(start, end.max(start + 1)),
        message: format!("{name}, stands in this text"),
        hint: "take it out: text is shown on many terminals as it is".to_owned(),
    });
}

/// Content counts in whole numbers: a fraction would not be the same on every machine.
fn number(text: &str, node: &Node, faults: &mut Faults) {
    let written = node.span.of(text);
    let unsigned = written.trim_start_matches(['+', '-']);
    let based = ["0x", "0b", "0o"]
        .iter()
        .any(|base| unsigned.starts_with(base));
    let fraction = node.kind == Kind::Number
        && !based
        && (unsigned.contains(['.', 'e', 'E'])
            || unsigned.ends_with("f32")
            || unsigned.ends_with("f64"));
    let endless = ["inf", "NaN"].iter().any(|word| {
        unsigned
            .strip_prefix(word)
            .is_some_and(|rest| matches!(rest, "" | "f32" | "f64"))
    });
    if fraction || endless {
        faults.push(|| Fault {
            span: node.span,
            message: format!("`{written}` is not a whole number"),
            hint:
                "numbers here are whole; a smaller unit is in the field's name where one is needed"
                    .to_owned(),
        });
    }
}

/// Keys written twice: the second would silently win.
fn doubles(lines: &LineIndex, node: &Node, faults: &mut Faults) {
    let key = |item: &Item| item.key.map(|key| (key_text(lines.text(), item, key), key));
    let mut seen: Vec<(String, Span)> = node.items.iter().filter_map(key).collect();
    seen.sort();
    for pair in seen.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        faults.push(|| Fault {
            span: pair[1].1,
            message: format!("`{}` is written twice", pair[1].0),
            hint: format!(
                "it stands in line {} already",
                lines.line_column(pair[0].1.start).0
            ),
        });
    }
}

fn key_text(text: &str, item: &Item, key: Span) -> String {
    match &item.key_node {
        Some(node) if node.kind == Kind::Text => text_of(node.span.of(text)),
        _ => plain_name(key.of(text)).to_owned(),
    }
}
