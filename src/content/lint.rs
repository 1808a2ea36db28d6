//! What a reader of values would let pass: characters that hide, keys written twice, numbers that are not whole.

use crate::base::clean::name_of_offence;
use crate::content::located::{Fault, Item, Kind, Node, Span, decode, plain_name, text_of};

/// The faults of a file whose syntax is sound.
pub fn lint(text: &str, tree: &Node) -> Vec<Fault> {
    let mut faults = Vec::new();
    tree.walk(&mut |node| match node.kind {
        Kind::Text | Kind::Bytes | Kind::Char => faults.extend(character(text, node)),
        Kind::Number | Kind::Word => faults.extend(number(text, node)),
        Kind::Fields | Kind::Map => doubles(text, node, &mut faults),
        Kind::Tuple | Kind::Seq => {}
    });
    faults
}

/// The first character of a text that may not be shown, after escapes.
fn character(text: &str, node: &Node) -> Option<Fault> {
    let chars = decode(node.span.of(text)).chars;
    let (nth, name) = chars
        .iter()
        .enumerate()
        .filter(|(_, (_, c))| *c != '\n')
        .find_map(|(nth, (_, c))| name_of_offence(*c).map(|name| (nth, name)))?;
    let start = node.span.start + chars[nth].0;
    let end = chars
        .get(nth + 1)
        .map_or(node.span.end - 1, |(at, _)| node.span.start + at);
    Some(Fault {
        span: Span::new(start, end.max(start + 1)),
        message: format!("{name}, stands in this text"),
        hint: "take it out: text is shown on many terminals as it is".to_owned(),
    })
}

/// Content counts in whole numbers: a fraction would not be the same on every machine.
fn number(text: &str, node: &Node) -> Option<Fault> {
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
    (fraction || endless).then(|| Fault {
        span: node.span,
        message: format!("`{written}` is not a whole number"),
        hint: "numbers here are whole; a smaller unit is in the field's name where one is needed"
            .to_owned(),
    })
}

/// Keys written twice: the second would silently win.
fn doubles(text: &str, node: &Node, faults: &mut Vec<Fault>) {
    let mut seen: Vec<(String, Span)> = node
        .items
        .iter()
        .filter_map(|item| item.key.map(|key| (key_text(text, item, key), key)))
        .collect();
    seen.sort();
    for pair in seen.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        let line = 1 + text[..pair[0].1.start].matches('\n').count();
        faults.push(Fault {
            span: pair[1].1,
            message: format!("`{}` is written twice", pair[1].0),
            hint: format!("it stands in line {line} already"),
        });
    }
}

fn key_text(text: &str, item: &Item, key: Span) -> String {
    match &item.key_node {
        Some(node) if node.kind == Kind::Text => text_of(node.span.of(text)),
        _ => plain_name(key.of(text)).to_owned(),
    }
}
