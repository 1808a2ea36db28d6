//! A person's own words: why these orders, how sure, a public line, a cable. They move no rule and are kept.

use std::io::{self, BufRead, Write};

use crate::base::clean::clean;
use crate::base::ids::Seat;
use crate::plain::game::Game;
use crate::session::Spoken;
use crate::sitting::Keep;
use crate::words::spoken::{Own, taken, usage};

impl<R: BufRead, W: Write, K: Keep> Game<'_, R, W, K> {
    /// False when the word is none of these.
    pub(super) fn speak(&mut self, word: &str, rest: &str) -> io::Result<bool> {
        match word {
            "because" => {
                if let Some(text) = self.own(Own::Reason, rest)? {
                    self.sitting.spoken.reason = text;
                }
            }
            "line" => {
                if let Some(text) = self.own(Own::Line, rest)? {
                    self.sitting.spoken.line = text;
                }
            }
            "cable" => self.cable(rest)?,
            "sure" => self.sure(rest)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The text fit to be kept; `None`, and how to type it, when there is none.
    fn own(&mut self, what: Own, typed: &str) -> io::Result<Option<String>> {
        let text = clean(typed, Spoken::COLUMNS);
        if text.is_empty() {
            writeln!(self.out, "{}", usage(what))?;
            return Ok(None);
        }
        let cut = clean(typed, usize::MAX) != text;
        writeln!(self.out, "{}", taken(what, cut))?;
        Ok(Some(text))
    }

    fn cable(&mut self, rest: &str) -> io::Result<()> {
        let (code, text) = rest.trim().split_once(' ').unwrap_or((rest, ""));
        let Some(to) = Seat::from_code(&code.to_uppercase()) else {
            return writeln!(self.out, "{}", usage(Own::Cable));
        };
        if self.sitting.spoken.cables.len() >= Spoken::CABLES {
            return writeln!(
                self.out,
                "{} cables are the most one seat sends in a turn.",
                Spoken::CABLES
            );
        }
        if let Some(text) = self.own(Own::Cable, text)? {
            self.sitting.spoken.cables.push((vec![to], text));
        }
        Ok(())
    }

    fn sure(&mut self, typed: &str) -> io::Result<()> {
        match typed.trim().parse::<u8>() {
            Ok(sure) if sure <= 100 => {
                self.sitting.spoken.confidence = Some(sure);
                writeln!(
                    self.out,
                    "You are {sure} in 100 sure of these orders. It is kept for the debrief."
                )
            }
            _ => writeln!(
                self.out,
                "Type sure and a number from 0 to 100: how sure you are of these orders."
            ),
        }
    }
}
