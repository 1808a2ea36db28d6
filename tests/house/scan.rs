//! Source files with comments, texts and test code blanked, and the paths they name.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of `src`, ready to be asked.
pub struct Source {
    /// Below `src`, with forward slashes.
    pub path: String,
    /// Code alone: comments, texts and `#[cfg(test)]` items are blank; lines stay where they were.
    pub code: String,
}

/// A path named in code, from the root of the crate.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    pub line: usize,
    pub parts: Vec<String>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Source {
        let code = without_tests(&without_comments_and_texts(text));
        let path = path.to_owned();
        Source { path, code }
    }
    /// The first part of the path: a room, or `lib` and `main`.
    pub fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }
    /// Lines, from one, with a word of code standing alone.
    pub fn lines_with_word(&self, word: &str) -> Vec<usize> {
        let lines = self.code.lines().enumerate();
        let found = lines.filter(|(_, line)| has_word(line, word));
        found.map(|(at, _)| at + 1).collect()
    }
    /// Every path from the root of the crate, `use` trees written out, `super::` followed.
    pub fn named(&self) -> Vec<Named> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices("::") {
            let head = word_before(&self.code, at);
            let Some(prefix) = self.prefix(head, at) else {
                continue;
            };
            let mut paths = Vec::new();
            tree(&self.code[at + 2..], &prefix, &mut paths);
            let line = line_of(&self.code, at);
            found.extend(paths.into_iter().map(|parts| Named { line, parts }));
        }
        found
    }

    /// Where a path that starts with `head` starts from; `None` if it does not leave from the root or upwards.
    fn prefix(&self, head: &str, at: usize) -> Option<Vec<String>> {
        let before = self.code[..at - head.len()].trim_end();
        match head {
            _ if before.ends_with("::") => None,
            "crate" | "casus" => Some(Vec::new()),
            "super" => {
                let mut module = self.module();
                module.pop();
                Some(module)
            }
            _ => None,
        }
    }

    fn module(&self) -> Vec<String> {
        let stem = self.path.strip_suffix(".rs").unwrap_or(&self.path);
        let stem = stem.strip_suffix("/mod").unwrap_or(stem);
        match stem {
            "lib" | "main" => Vec::new(),
            _ => stem.split('/').map(str::to_owned).collect(),
        }
    }
}

/// Reads `a::b`, `a::{b, c::d}`, `*` after a `::`, and writes out one path a leaf.
fn tree<'a>(mut rest: &'a str, prefix: &[String], out: &mut Vec<Vec<String>>) -> &'a str {
    rest = rest.trim_start();
    if let Some(mut inside) = rest.strip_prefix('{') {
        loop {
            inside = tree(inside, prefix, out).trim_start();
            match inside.strip_prefix(',') {
                Some(more) => inside = more,
                None => return inside.strip_prefix('}').unwrap_or(inside),
            }
            if let Some(after) = inside.trim_start().strip_prefix('}') {
                return after;
            }
        }
    }
    let end = if rest.starts_with('*') {
        1
    } else {
        rest.find(|c| !is_word(c)).unwrap_or(rest.len())
    };
    let (word, after) = rest.split_at(end);
    let mut parts = prefix.to_vec();
    match word {
        "self" | "" => {}
        "super" => _ = parts.pop(),
        word => parts.push(word.to_owned()),
    }
    if let Some(deeper) = after.strip_prefix("::") {
        return tree(deeper, &parts, out);
    }
    out.push(parts);
    let renamed = after.trim_start().strip_prefix("as ");
    renamed.map_or(after, |name| name.trim_start().trim_start_matches(is_word))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn word_before(code: &str, at: usize) -> &str {
    let head = &code[..at];
    let start = head.rfind(|c| !is_word(c)).map_or(0, |i| i + 1);
    &head[start..]
}

fn line_of(code: &str, at: usize) -> usize {
    1 + code[..at].matches('\n').count()
}

pub fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// Every Rust file below `src`, in order of path.
pub fn sources() -> Vec<Source> {
    let root = root().join("src");
    let mut files = Vec::new();
    files_below(&root, &mut files);
    let rust = files
        .iter()
        .filter(|file| file.extension().is_some_and(|e| e == "rs"));
    let mut found: Vec<Source> = rust.map(|file| read(&root, file)).collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn read(root: &Path, file: &Path) -> Source {
    let text = fs::read_to_string(file).unwrap();
    let below = file.strip_prefix(root).unwrap();
    Source::new(&below.to_string_lossy().replace('\\', "/"), &text)
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn files_below(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            files_below(&entry.path(), out);
        } else {
            out.push(entry.path());
        }
    }
}

/// Blanks what is no code. Lines stay lines.
fn without_comments_and_texts(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let len = skipped(rest, code.chars().next_back()).unwrap_or(0);
        if len == 0 {
            code.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            code.extend(rest[..len].chars().map(|c| if c == '\n' { c } else { ' ' }));
            rest = &rest[len..];
        }
    }
    code
}

/// The texts of a file that are not part of a test, each with its line from one.
pub fn literals(text: &str) -> Vec<(usize, String)> {
    let code = without_comments_and_texts(text);
    let kept = without_tests(&code);
    let in_test: Vec<bool> = code
        .lines()
        .zip(kept.lines())
        .map(|(before, after)| !before.trim().is_empty() && after.trim().is_empty())
        .collect();
    let mut found = Vec::new();
    let mut rest = text;
    let mut before = None;
    while let Some(c) = rest.chars().next() {
        let len = skipped(rest, before).unwrap_or(c.len_utf8());
        let line = line_of(text, text.len() - rest.len());
        let is_text = matches!(c, '"' | 'r') && rest[..len].contains('"');
        if is_text && !in_test.get(line - 1).is_some_and(|test| *test) {
            found.push((line, rest[..len].to_owned()));
        }
        before = rest[..len].chars().next_back();
        rest = &rest[len..];
    }
    found
}

/// The length of a comment, text or character at the start of `rest`.
fn skipped(rest: &str, before: Option<char>) -> Option<usize> {
    let in_word = before.is_some_and(is_word);
    match rest.as_bytes() {
        [b'/', b'/', ..] => Some(rest.find('\n').unwrap_or(rest.len())),
        [b'/', b'*', ..] => Some(block_comment(rest)),
        [b'"', ..] => Some(text_length(rest)),
        [b'r', b'"' | b'#', ..] if !in_word => raw_length(rest),
        [b'\'', b'\\', _, ..] => rest[3..].find('\'').map(|end| end + 4),
        [b'\'', ..] => {
            let mut after = rest[1..].chars();
            let c = after.next()?;
            (after.next() == Some('\'')).then(|| 2 + c.len_utf8())
        }
        _ => None,
    }
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    let bytes = rest.as_bytes();
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => (depth, at) = (depth + 1, at + 2),
            b"*/" => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw_length(rest: &str) -> Option<usize> {
    let hashes = rest[1..].len() - rest[1..].trim_start_matches('#').len();
    let body = 1 + hashes + 1;
    rest[1 + hashes..].starts_with('"').then_some(())?;
    let close = format!("\"{}", "#".repeat(hashes));
    Some(
        rest[body..]
            .find(&close)
            .map_or(rest.len(), |end| body + end + close.len()),
    )
}

/// Blanks every item under `#[cfg(test)]`.
fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut out = code.to_owned();
    while let Some(start) = out.find(MARK) {
        let end = start + item_length(&out[start..]);
        let blank: String = out[start..end]
            .chars()
            .map(|c| if c == '\n' { c } else { ' ' })
            .collect();
        out.replace_range(start..end, &blank);
    }
    out
}

/// Up to the `;` or the closing brace of the item that `rest` begins with.
fn item_length(rest: &str) -> usize {
    let mut depth = 0;
    for (at, c) in rest.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[test]
fn comments_texts_and_tests_are_no_code() {
    let text = concat!(
        "// crate::a\nlet x = \"crate::b \\\" crate::c\"; /* crate::d /* */ */ crate::e\n",
        "let q = '\"'; let r = r#\"crate::f \" \"#; fn f<'a>() { crate::g }\n",
        "#[cfg(test)]\nmod tests { use crate::h; fn x() { 1 } }\nuse crate::i;\n",
    );
    let source = Source::new("base/a.rs", text);
    let rooms: Vec<String> = source
        .named()
        .into_iter()
        .map(|named| named.parts.concat())
        .collect();
    assert_eq!(rooms, ["e", "g", "i"]);
    assert_eq!(source.code.lines().count(), text.lines().count());
}

#[test]
fn a_use_tree_is_written_out_and_super_is_followed() {
    let text = "use crate::{base::ids::{self, Seat as S}, world};\nlet x = super::super::disk::open();\nuse super::near::*;\n";
    let source = Source::new("engine/systems/text.rs", text);
    let paths: Vec<String> = source
        .named()
        .into_iter()
        .map(|named| format!("{} {}", named.line, named.parts.join("::")))
        .collect();
    let expected = [
        "1 base::ids",
        "1 base::ids::Seat",
        "1 world",
        "2 engine::disk::open",
        "3 engine::systems::near::*",
    ];
    assert_eq!(paths, expected);
}
