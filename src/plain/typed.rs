//! What a line does: an answer, a number, a command; and the yes that what cannot be undone waits for.

use std::io::{self, BufRead, Write};

use crate::engine::check::cost;
use crate::plain::game::{Game, Step};
use crate::plain::pages;
use crate::sitting::Keep;
use crate::words::menu::{self, Family, Page};
use crate::words::{aims, clause, hinge, order, stance};
use crate::world::text::{Draft, DraftStatus};

impl<R: BufRead, W: Write, K: Keep> Game<'_, R, W, K> {
    /// Does what was typed; every way but leaving and sealing ends in NEXT and ELSE.
    pub(super) fn line(&mut self, line: &str) -> io::Result<Step> {
        if let Some(step) = self.confirm.take() {
            if matches!(line.to_lowercase().as_str(), "y" | "yes") {
                return Ok(step);
            }
            let not = if step == Step::Leave {
                "Not left"
            } else {
                "Not sealed"
            };
            writeln!(self.out, "{not}; your draft stands.")?;
            if line.trim().is_empty() || matches!(line.to_lowercase().as_str(), "n" | "no") {
                self.foot()?;
                return Ok(Step::Stay);
            }
        }
        let step = self.command(line)?;
        match step {
            Step::Seal | Step::RunOn if self.asks_again(step)? => Ok(Step::Stay),
            Step::Leave if !self.draft.is_empty() => {
                writeln!(
                    self.out,
                    "What is drafted and not sealed is lost when you leave; every sealed turn is kept."
                )?;
                self.confirm = Some(Step::Leave);
                self.foot()?;
                Ok(Step::Stay)
            }
            Step::Stay => {
                self.foot()?;
                Ok(Step::Stay)
            }
            step => Ok(step),
        }
    }

    fn command(&mut self, line: &str) -> io::Result<Step> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if let Ok(number) = word.parse::<usize>() {
            self.number(number)?;
            return Ok(Step::Stay);
        }
        if line == " " {
            return Ok(Step::RunOn);
        }
        let lower = word.to_lowercase();
        let letter = answer_letter(&lower).filter(|_| rest.is_empty() && !self.asked.is_empty());
        if let Some(at) = letter {
            self.answer(at)?;
            return Ok(Step::Stay);
        }
        match lower.as_str() {
            "" => return self.enter(),
            "r" | "run" => return Ok(Step::RunOn),
            "s" | "seal" => return Ok(Step::Seal),
            "q" | "quit" => return Ok(Step::Leave),
            "u" | "undo" => self.undo()?,
            "o" | "orders" => self.orders()?,
            "back" => self.back()?,
            "?" | "help" | "h" => pages::help(&mut self.out)?,
            "again" => {
                self.ask()?;
                self.clocks()?;
            }
            "who" => self.who(rest)?,
            "y" | "yes" => writeln!(self.out, "No yes is waited for.")?,
            _ => self.other(word, &lower, rest, line)?,
        }
        Ok(Step::Stay)
    }

    fn other(&mut self, word: &str, lower: &str, rest: &str, line: &str) -> io::Result<()> {
        let family = Family::ALL.into_iter().find(|family| {
            lower == family.key().to_string() || lower == family.name().replace(' ', "-")
        });
        if let Some(family) = family {
            return self.open(Page::Family(family));
        }
        if let Some(typed) = line.strip_prefix(['/', ':']) {
            return self.search(typed);
        }
        if self.speak(lower, rest)? || pages::show(self, lower, rest)? {
            return Ok(());
        }
        writeln!(
            self.out,
            "No such command: {word}. ? lists them; : and a few words finds an order, such as : sound hungary."
        )
    }

    /// Enter does NEXT: it puts an open question once more, then leaves it to the desk.
    fn enter(&mut self) -> io::Result<Step> {
        if !self.pages.is_empty() {
            self.pages.clear();
            return Ok(Step::Stay);
        }
        if self.open_question().is_some() && !self.nudged {
            self.nudged = true;
            self.ask()?;
            writeln!(
                self.out,
                "Enter again leaves this to your desk, as instructed."
            )?;
            return Ok(Step::Stay);
        }
        Ok(Step::RunOn)
    }

    /// True when the draft holds what cannot be undone and has not been said yes to.
    fn asks_again(&mut self, step: Step) -> io::Result<bool> {
        let grave: Vec<String> = self
            .draft
            .orders()
            .iter()
            .filter(|given| order::is_grave(given))
            .map(|given| {
                format!(
                    "{}. For good: {}. Seen by {}.",
                    order::order(self.sitting.case(), self.sitting.obs(), given),
                    order::for_good(given).unwrap_or("it cannot be taken back"),
                    order::seen_by(given)
                )
            })
            .collect();
        if grave.is_empty() {
            return Ok(false);
        }
        writeln!(self.out, "BEFORE YOU SEAL")?;
        for line in grave {
            writeln!(self.out, "- {line}")?;
        }
        self.confirm = Some(step);
        self.foot()?;
        Ok(true)
    }

    /// The open question with its answers: what each does to the aims, who sees it, what it costs, what cannot be undone.
    pub(super) fn ask(&mut self) -> io::Result<()> {
        let Some(at) = self.asked.iter().position(|put| !put.answered) else {
            return Ok(());
        };
        let put = &self.asked[at];
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        let count = if self.asked.len() > 1 {
            format!(" {} of {}", at + 1, self.asked.len())
        } else {
            String::new()
        };
        writeln!(self.out, "QUESTION{count}. {}", put.question.text)?;
        if let Some(text) = put.question.about.and_then(|id| draft(obs, id.index())) {
            for (at, provision) in text.provisions.iter().enumerate() {
                let paragraph = clause::paragraph(case, provision);
                writeln!(self.out, "  {}. {paragraph}", at + 1)?;
            }
            if text.status == DraftStatus::UnderSilence {
                writeln!(self.out, "  {}", stance::so_far(case, &text))?;
            }
        }
        if let Some(hinges) = put.question.about.and_then(|id| hinge::line(case, obs, id)) {
            writeln!(
                self.out,
                "  Hinges: {hinges}. f sounds them out{}.",
                if obs.capital().is_some() {
                    ", t calls them beforehand"
                } else {
                    ""
                }
            )?;
        }
        for (at, answer) in put.question.answers.iter().enumerate() {
            let mut notes = Vec::new();
            notes.extend(aims::moved(&answer.effects));
            if !answer.orders.is_empty() {
                notes.push(format!("seen by {}", answer.seen_by));
            }
            let cost: u8 = answer.orders.iter().map(|order| cost(obs, order)).sum();
            match cost {
                0 => {}
                1 => notes.push("costs 1 initiative".to_owned()),
                cost => notes.push(format!("costs {cost} initiatives")),
            }
            notes.extend(answer.for_good.map(|what| format!("for good: {what}")));
            let notes = if notes.is_empty() {
                String::new()
            } else {
                format!(" [{}]", notes.join("; "))
            };
            writeln!(self.out, "  {} {}{notes}", letter(at), answer.label)?;
        }
        writeln!(
            self.out,
            "  {} Something else: {}.",
            letter(put.question.answers.len()),
            menu::elsewhere(obs, ", ")
        )
    }

    fn answer(&mut self, at: usize) -> io::Result<()> {
        // With every question answered a letter changes the last answer.
        let open = self.asked.iter().position(|put| !put.answered);
        let which = open.unwrap_or(self.asked.len() - 1);
        let put = &self.asked[which];
        let Some(choice) = put.question.answers.get(at).cloned() else {
            if at == put.question.answers.len() {
                return writeln!(
                    self.out,
                    "Choose a family: {}; or : and a few words.",
                    menu::elsewhere(self.sitting.obs(), ", ")
                );
            }
            return writeln!(
                self.out,
                "There is no such answer here. again shows the question."
            );
        };
        if open.is_none() {
            for answer in &put.question.answers {
                self.draft.take_back(&answer.orders);
            }
        }
        self.nudged = false;
        self.pages.clear();
        let mut taken = true;
        for order in &choice.orders {
            taken &= self.give(*order)?;
        }
        if choice.orders.is_empty() {
            writeln!(self.out, "Noted: {}.", choice.label)?;
        }
        if taken {
            self.asked[which].answered = true;
            self.ask()?;
        }
        Ok(())
    }
}

fn draft(obs: crate::world::Observation<'_>, at: usize) -> Option<Draft> {
    obs.council
        .and_then(|council| council.drafts.get(at).copied())
}

fn letter(at: usize) -> char {
    ['A', 'B', 'C', 'D', 'E'].get(at).copied().unwrap_or('E')
}

fn answer_letter(word: &str) -> Option<usize> {
    match word {
        "a" => Some(0),
        "b" => Some(1),
        "c" => Some(2),
        "d" => Some(3),
        "e" => Some(4),
        _ => None,
    }
}
