//! What is typed, line by line: bounded, cleaned, and whole or not at all.

use std::io::{self, BufRead};

use crate::base::clean::clean;

/// Longest line that is read, in bytes.
const LINE_MAX: u64 = 2_000;
/// Widest line that is kept, in columns.
const WIDTH_MAX: usize = 200;

/// One line typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Without its end, and without control characters. Only blanks are one blank.
    Line(String),
    /// Longer than any command; none of it is used.
    TooLong,
    /// The end of input.
    End,
}

/// Reads the next line. What is not text becomes marks that no command has.
pub fn read(input: &mut impl BufRead) -> io::Result<Typed> {
    let mut bytes = Vec::new();
    let read = io::Read::take(&mut *input, LINE_MAX).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(Typed::End);
    }
    if bytes.last() != Some(&b'\n') && read as u64 == LINE_MAX {
        skip(input)?;
        return Ok(Typed::TooLong);
    }
    let text = String::from_utf8_lossy(&bytes);
    let line = text.trim_end_matches(['\n', '\r']);
    Ok(Typed::Line(if !line.is_empty() && line.trim().is_empty() {
        " ".to_owned()
    } else {
        clean(line.trim(), WIDTH_MAX)
    }))
}

/// Passes over the rest of a line.
fn skip(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let (used, done) = match buffer.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (buffer.len(), false),
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_refused_and_the_next_one_is_read() {
        let mut input = [&vec![b'x'; 5_000][..], b"\ns\n"].concat();
        input.extend_from_slice(b"\xff\x1b[2J\n   \nlast");
        let mut input = &input[..];
        assert_eq!(read(&mut input).unwrap(), Typed::TooLong);
        assert_eq!(read(&mut input).unwrap(), Typed::Line("s".to_owned()));
        let Typed::Line(odd) = read(&mut input).unwrap() else {
            panic!("a line");
        };
        assert!(!odd.chars().any(char::is_control), "{odd:?}");
        assert_eq!(read(&mut input).unwrap(), Typed::Line(" ".to_owned()));
        assert_eq!(read(&mut input).unwrap(), Typed::Line("last".to_owned()));
        assert_eq!(read(&mut input).unwrap(), Typed::End);
    }
}
