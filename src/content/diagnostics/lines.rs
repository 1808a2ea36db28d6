//! From bytes to lines and columns, and back.

/// Where each line of a text begins. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    pub fn new(text: &'a str) -> LineIndex<'a> {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        LineIndex { text, starts }
    }

    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte);
        let line = self.starts.partition_point(|start| *start <= byte);
        let before = &self.text[self.starts[line - 1]..byte];
        (line, before.chars().count() + 1)
    }

    /// The byte at a line and column; the end of the line when the column lies beyond it.
    pub fn byte(&self, line: usize, column: usize) -> usize {
        let Some(start) = line.checked_sub(1).and_then(|at| self.starts.get(at)) else {
            return self.text.len();
        };
        let rest = &self.text[*start..];
        rest.char_indices()
            .nth(column.saturating_sub(1))
            .map_or(self.text.len(), |(at, _)| start + at)
    }

    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The bytes of a line, without its end.
    pub fn line(&self, line: usize) -> std::ops::Range<usize> {
        let start = self.starts[line - 1];
        let end = self
            .starts
            .get(line)
            .map_or(self.text.len(), |next| next - 1);
        start..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_columns_lead_to_each_other() {
        let text = "a: \"Łódź\",\n\n  b";
        let lines = LineIndex::new(text);
        for (byte, _) in text.char_indices() {
            let (line, column) = lines.line_column(byte);
            assert_eq!(lines.byte(line, column), byte);
        }
        assert_eq!(lines.line_column(text.find('b').unwrap()), (3, 3));
        assert_eq!(lines.line_column(text.find('ź').unwrap()), (1, 8));
        assert_eq!(lines.line_column(9999), (3, 4));
        assert_eq!(&text[lines.line(1)], "a: \"Łódź\",");
        assert_eq!(lines.byte(99, 1), text.len());
    }
}
