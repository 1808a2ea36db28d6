//! Orders put together: drafted, taken back, listed, picked from numbered pages, found by their words.

use std::io::{self, BufRead, Write};

use crate::plain::game::Game;
use crate::plain::pages;
use crate::sitting::{Given, Keep};
use crate::words::menu::{self, Entry, Page, Pick};
use crate::words::refusal::refusal;
use crate::words::{names, order};
use crate::world::order::Order;

/// Orders shown for one search.
const FOUND_MAX: usize = 20;

impl<R: BufRead, W: Write, K: Keep> Game<'_, R, W, K> {
    /// Adds an order to the draft; one on the same thing makes way for it. False when it cannot be given.
    pub(super) fn give(&mut self, order: Order) -> io::Result<bool> {
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        let words = order::order(case, obs, &order);
        match self.draft.give(case, obs, order) {
            Given::Full => writeln!(
                self.out,
                "Off: twelve orders are the most one seals in a turn. u takes one back."
            )
            .map(|()| false),
            Given::Off(why) => {
                writeln!(self.out, "Off, because {}: {words}.", refusal(why)).map(|()| false)
            }
            Given::Drafted | Given::Instead(_) => writeln!(
                self.out,
                "Drafted: {words}. Seen by {}.",
                order::seen_by(&order)
            )
            .map(|()| true),
        }
    }

    pub(super) fn undo(&mut self) -> io::Result<()> {
        let Some(order) = self.draft.undo() else {
            return writeln!(self.out, "Nothing is drafted.");
        };
        // A question whose answer was taken back is open again.
        let put = self.asked.iter_mut().rev().find(|put| {
            put.question
                .answers
                .iter()
                .any(|answer| answer.orders.contains(&order))
        });
        if let Some(put) = put {
            put.answered = false;
        }
        let words = order::order(self.sitting.case(), self.sitting.obs(), &order);
        writeln!(self.out, "Undone: {words}.")
    }

    pub(super) fn orders(&mut self) -> io::Result<()> {
        if self.draft.is_empty() {
            return writeln!(
                self.out,
                "Nothing is drafted: sealing now follows your standing instruction."
            );
        }
        for (at, given) in self.draft.orders().iter().enumerate() {
            let words = order::order(self.sitting.case(), self.sitting.obs(), given);
            writeln!(
                self.out,
                "{}. {words}. Seen by {}.",
                at + 1,
                order::seen_by(given)
            )?;
        }
        Ok(())
    }

    /// "Who did it?", 0 to 100, sealed with the turn; it feeds calibration and binds nobody.
    pub(super) fn who(&mut self, typed: &str) -> io::Result<()> {
        match typed.trim().parse::<u8>() {
            Ok(pct) if pct <= 100 && self.sitting.obs().capital().is_some() => {
                self.sitting.who = Some(pct);
                writeln!(self.out, "You say {pct} in 100. Nobody else sees it.")
            }
            _ => writeln!(
                self.out,
                "Type who and a number from 0 to 100: how sure you are that it was {}.",
                names::suspect_or_proxy(self.sitting.case())
            ),
        }
    }

    pub(super) fn open(&mut self, page: Page) -> io::Result<()> {
        let entries = menu::page(self.sitting.case(), self.sitting.obs(), page);
        if entries.is_empty() {
            return writeln!(self.out, "Nothing of that kind is yours to do now.");
        }
        self.list(Some(page), entries)
    }

    /// Orders by their words; a single one is still shown, so that it is read before it is drafted.
    pub(super) fn search(&mut self, typed: &str) -> io::Result<()> {
        let mut found = menu::search(self.sitting.case(), self.sitting.obs(), typed);
        if found.is_empty() {
            let why = menu::missing(self.sitting.obs(), typed)
                .unwrap_or_else(|| format!("No order of yours has these words: {}.", typed.trim()));
            return writeln!(self.out, "{why} f p t m x show all that is yours.");
        }
        let more = found.len().saturating_sub(FOUND_MAX);
        found.truncate(FOUND_MAX);
        self.pages.clear();
        self.list(None, found)?;
        if more > 0 {
            writeln!(self.out, "And {more} more: type more words.")?;
        }
        Ok(())
    }

    fn list(&mut self, page: Option<Page>, entries: Vec<Entry>) -> io::Result<()> {
        for (at, entry) in entries.iter().enumerate() {
            let cost = match entry.cost {
                0 => "free".to_owned(),
                1 => "1 initiative".to_owned(),
                cost => format!("{cost} initiatives"),
            };
            let off = entry
                .off
                .map_or_else(String::new, |why| format!(" (off: {})", refusal(why)));
            writeln!(self.out, "{}. {} [{cost}]{off}", at + 1, entry.label)?;
        }
        self.pages.push((page, entries));
        Ok(())
    }

    pub(super) fn back(&mut self) -> io::Result<()> {
        self.pages.pop();
        match self.pages.pop() {
            Some((Some(page), _)) => self.open(page),
            _ => self.ask(),
        }
    }

    pub(super) fn number(&mut self, number: usize) -> io::Result<()> {
        let Some((_, entries)) = self.pages.last() else {
            if !pages::numbered(self, number)? {
                writeln!(self.out, "No screen {number}. ? lists them.")?;
            }
            return Ok(());
        };
        let Some(entry) = number.checked_sub(1).and_then(|at| entries.get(at)) else {
            return writeln!(self.out, "There is no {number} in this list.");
        };
        match entry.pick {
            Pick::Open(page) => self.open(page),
            Pick::Give(order) => {
                self.pages.clear();
                self.give(order).map(|_| ())
            }
        }
    }
}
