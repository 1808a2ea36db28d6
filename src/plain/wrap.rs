//! Lines folded to 78 columns, their later parts indented under the first, so that no terminal folds them in the middle of a
//! word and no reader loses the number in front.

use std::io::{self, Write};

use textwrap::{Options, WordSplitter, WrapAlgorithm, wrap};

const COLUMNS: usize = 78;

/// Folds every line written to it. What has no end of line yet is held back until `flush`.
pub struct Wrapped<W> {
    to: W,
    held: Vec<u8>,
}

impl<W: Write> Wrapped<W> {
    pub fn new(to: W) -> Wrapped<W> {
        Wrapped {
            to,
            held: Vec::new(),
        }
    }
    fn line(&mut self, line: &[u8]) -> io::Result<()> {
        let text = String::from_utf8_lossy(line);
        for part in folded(&text) {
            writeln!(self.to, "{part}")?;
        }
        Ok(())
    }
}

impl<W: Write> Write for Wrapped<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        while let Some(end) = self.held.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.held.drain(..=end).collect();
            self.line(&line[..end])?;
        }
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        if !self.held.is_empty() {
            let held = std::mem::take(&mut self.held);
            self.to.write_all(&held)?;
        }
        self.to.flush()
    }
}

/// The lines one line becomes.
fn folded(line: &str) -> Vec<String> {
    let indent = " ".repeat(hanging(line));
    let options = Options::new(COLUMNS)
        .subsequent_indent(&indent)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    wrap(line, options)
        .into_iter()
        .map(|part| part.into_owned())
        .collect()
}

/// Under the first word after a number, a letter or a dash; else two columns in.
fn hanging(line: &str) -> usize {
    let lead = line.len() - line.trim_start_matches(' ').len();
    let (mark, _) = line[lead..].split_once(' ').unwrap_or_default();
    let counts = |mark: &str| {
        mark.ends_with('.')
            && mark.len() > 1
            && mark[..mark.len() - 1]
                .bytes()
                .all(|byte| byte.is_ascii_digit())
    };
    let marked = mark == "-"
        || counts(mark)
        || matches!(mark, "A" | "B" | "C" | "D" | "E") && lead == 2
        || matches!(mark, "NEXT" | "ELSE" | "KEYS");
    lead + if marked { mark.len() + 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn no_line_is_wider_than_the_column_and_no_word_is_lost() {
        let line = format!("  12. {}", "a long sentence ".repeat(20));
        let parts = folded(&line);
        assert!(parts.len() > 3);
        assert!(parts.iter().all(|part| part.width() <= COLUMNS));
        let indent = |part: &String| part.len() - part.trim_start().len();
        assert!(parts[1..].iter().all(|part| indent(part) == "  12. ".len()));
        let words = |text: &str| text.split_whitespace().count();
        assert_eq!(words(&parts.join(" ")), words(&line));
    }

    #[test]
    fn a_short_line_and_an_empty_one_stay_as_they_are() {
        assert_eq!(folded("NEXT Seal."), ["NEXT Seal."]);
        assert_eq!(folded(""), [""]);
        assert_eq!(folded("  indented"), ["  indented"]);
    }

    #[test]
    fn what_is_written_comes_out_line_by_line() {
        let mut out = Wrapped::new(Vec::new());
        write!(out, "one\ntwo").unwrap();
        assert_eq!(out.to, b"one\n");
        out.flush().unwrap();
        assert_eq!(out.to, b"one\ntwo");
    }
}
