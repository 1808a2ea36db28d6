//! The checks that every kind of file shares, each telling its mistake at its place.

use std::fmt::Display;
use std::ops::RangeInclusive;

use crate::content::diagnostics::Mistakes;
use crate::content::known::Known;

/// Marks mistakes in one file.
pub struct Marker<'a> {
    file: &'a str,
    mistakes: &'a mut Mistakes,
}

impl<'a> Marker<'a> {
    pub fn new(file: &'a str, mistakes: &'a mut Mistakes) -> Marker<'a> {
        Marker { file, mistakes }
    }

    pub fn at(&mut self, path: &str, message: impl Into<String>, hint: impl Into<String>) {
        self.mistakes.at(self.file, path, message, hint);
    }

    /// The only layout of files there is so far.
    pub fn format(&mut self, format: u8) {
        if format != 1 {
            self.at(
                "format",
                format!("no format {format}"),
                "this program reads format 1",
            );
        }
    }

    /// A number on its scale.
    pub fn within<N: PartialOrd + Display>(
        &mut self,
        path: &str,
        value: N,
        scale: RangeInclusive<N>,
    ) {
        self.mistakes.scale(self.file, path, &scale);
        if !scale.contains(&value) {
            let hint = format!("it must lie in {}..={}", scale.start(), scale.end());
            self.at(path, format!("{value} is off the scale"), hint);
        }
    }

    /// A chance in a hundred.
    pub fn percent(&mut self, path: &str, value: impl Into<i64>) {
        let value = value.into();
        self.mistakes.scale(self.file, path, &(0..=100));
        if !(0..=100).contains(&value) {
            self.at(
                path,
                format!("a chance of {value} in 100 cannot be"),
                "chances lie in 0..=100",
            );
        }
    }

    /// Numbers that must sum to `total`.
    pub fn sums_to(
        &mut self,
        path: &str,
        what: &str,
        values: impl Iterator<Item = u32>,
        total: u32,
    ) {
        let sum: u32 = values.sum();
        if sum != total {
            let hint = if sum < total {
                format!("{} are missing", total - sum)
            } else {
                format!("{} are too many", sum - total)
            };
            self.at(path, format!("{what} sum to {sum}, not {total}"), hint);
        }
    }

    /// A list that must fit where the state keeps it.
    pub fn fits(&mut self, path: &str, what: &str, count: usize, most: usize) {
        if count > most {
            let hint = format!("take {} out", count - most);
            self.at(
                path,
                format!("{count} {what}, and at most {most} fit"),
                hint,
            );
        }
    }

    /// Ids that may stand only once; `path_of` leads to the nth.
    pub fn unique<'b>(
        &mut self,
        what: &str,
        ids: impl IntoIterator<Item = &'b str>,
        path_of: impl Fn(usize) -> String,
    ) {
        let mut seen: Vec<(&str, usize)> = ids.into_iter().zip(0..).collect();
        seen.sort_unstable();
        for pair in seen.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let message = format!("the {what} `{}` is there twice", pair[1].0);
            self.at(&path_of(pair[1].1), message, "ids are used once");
        }
    }

    /// Ids in small letters, digits and hyphens: they are typed by people and stand in records.
    pub fn id(&mut self, path: &str, id: &str) {
        if !is_id(id) {
            self.at(
                path,
                format!("`{id}` cannot be an id"),
                "ids are small letters, digits and hyphens, at most 40: `over-town`",
            );
        }
    }

    /// A text that must say something, in at most so many words.
    pub fn text(&mut self, path: &str, text: &str, words_max: usize) {
        let words = words(text);
        if words == 0 {
            self.at(path, "this text is empty", "say it in a few words");
        } else if words > words_max {
            let hint = format!("{} fewer would do", words - words_max);
            self.at(
                path,
                format!("{words} words, and at most {words_max} are read"),
                hint,
            );
        }
    }

    /// A name that must be among `known`; nothing is told when `known` could not be read.
    pub fn known(&mut self, path: &str, what: &str, name: &str, known: &Known) {
        if known.is_empty() || known.has(name) {
            return;
        }
        let hint = match self.mistakes.has_room(self.file) {
            true => known.nearest(name),
            false => String::new(),
        };
        self.at(path, format!("no {what} `{name}`"), hint);
    }

    /// A date such as 2025-09-10.
    pub fn date(&mut self, path: &str, date: &str) {
        let parts: Vec<Option<u16>> = date.split('-').map(|part| part.parse().ok()).collect();
        let good = matches!(
            parts.as_slice(),
            [Some(1900..=2100), Some(1..=12), Some(1..=31)]
        );
        if !good || date.len() != 10 {
            self.at(
                path,
                format!("`{date}` is not a date"),
                "dates are written 2025-09-10",
            );
        }
    }
}

/// Small letters, digits and hyphens inside, at most forty.
pub fn is_id(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let ends = id.starts_with('-') || id.ends_with('-');
    (1..=40).contains(&id.len()) && !ends && id.chars().all(plain)
}

pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}
