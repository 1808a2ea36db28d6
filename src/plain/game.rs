//! The loop: a stop is shown, lines are read, a turn is sealed, until the last page.

use std::io::{self, BufRead, Write};

use crate::base::clean::clean;
use crate::engine::stops::Stop;
use crate::plain::{digest, end, pages, roll};
use crate::sitting::{Draft, Given, Keep, Sitting};
use crate::words::menu::{self, Entry, Page, Pick};
use crate::words::question::{Question, question};
use crate::words::{clocks, names, next, order, stop as stops, when};
use crate::world::order::Order;

/// Longest line that is read; the rest of a longer one is dropped.
const LINE_MAX: u64 = 2_000;
const DIGEST_MAX: usize = 8;

/// How a sitting was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// The last page was read.
    Over,
    /// `q`, or the end of input.
    Away,
}

/// Plays a seat's night as lines.
///
/// # Errors
/// When the output is closed, or what happened cannot be kept.
pub fn play<R: BufRead, W: Write>(
    sitting: &mut Sitting,
    input: R,
    out: W,
    keep: &mut impl Keep,
) -> io::Result<Left> {
    let mut game = Game {
        input,
        out,
        sitting,
        keep,
        draft: Draft::default(),
        stop: None,
        question: None,
        answered: false,
        nudged: false,
        pages: Vec::new(),
    };
    game.title()?;
    game.play()
}

pub(super) struct Game<'a, R, W, K> {
    input: R,
    pub(super) out: W,
    pub(super) sitting: &'a mut Sitting,
    pub(super) keep: &'a mut K,
    pub(super) draft: Draft,
    stop: Option<Stop>,
    question: Option<Question>,
    answered: bool,
    nudged: bool,
    /// Open menu pages, innermost last.
    pages: Vec<(Page, Vec<Entry>)>,
}

/// What a line leads to.
enum Step {
    Stay,
    /// One turn with the draft.
    Seal,
    /// To the next stop.
    RunOn,
    Leave,
}

impl<R: BufRead, W: Write, K: Keep> Game<'_, R, W, K> {
    fn title(&mut self) -> io::Result<()> {
        let scenario = &self.sitting.case().play.scenario;
        writeln!(self.out, "CASUS FOEDERIS: {}", scenario.title)?;
        writeln!(self.out, "{}", scenario.summary)?;
        let seat = names::seat(self.sitting.case(), self.sitting.seat());
        writeln!(
            self.out,
            "You hold the seat of {seat}. Roster of {}.",
            scenario.as_of
        )?;
        writeln!(self.out)?;
        for (at, line) in scenario.briefing.iter().enumerate() {
            writeln!(self.out, "{}. {line}", at + 1)?;
        }
        if let Some((member, _)) = self.sitting.obs().capital() {
            writeln!(
                self.out,
                "Your part: {}",
                self.sitting.case().member(member).hook
            )?;
        }
        writeln!(self.out, "Type brief for your secret brief, ? for help.")
    }

    fn play(&mut self) -> io::Result<Left> {
        loop {
            if self.sitting.is_over() {
                self.news()?;
                end::page(self)?;
                return Ok(Left::Over);
            }
            self.arrive()?;
            loop {
                let Some(line) = self.read()? else {
                    return Ok(Left::Away);
                };
                match self.line(&line)? {
                    Step::Stay => continue,
                    Step::Leave => return Ok(Left::Away),
                    Step::Seal => self.one_turn()?,
                    Step::RunOn => self.run_on()?,
                }
                break;
            }
        }
    }

    /// One line without its end; `None` at the end of input.
    fn read(&mut self) -> io::Result<Option<String>> {
        self.out.flush()?;
        let mut bytes = Vec::new();
        let read = io::Read::take(&mut self.input, LINE_MAX).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        if bytes.last() != Some(&b'\n') && read as u64 == LINE_MAX {
            self.skip_line()?;
        }
        let text = String::from_utf8_lossy(&bytes);
        let line = text.trim_end_matches(['\n', '\r']);
        Ok(Some(if !line.is_empty() && line.trim().is_empty() {
            " ".to_owned()
        } else {
            clean(line.trim(), 200)
        }))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Ok(());
            }
            let (used, done) = match buffer.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at + 1, true),
                None => (buffer.len(), false),
            };
            self.input.consume(used);
            if done {
                return Ok(());
            }
        }
    }

    /// The stop: what happened, the question, three clocks, NEXT and ELSE.
    fn arrive(&mut self) -> io::Result<()> {
        self.draft.clear();
        self.pages.clear();
        (self.answered, self.nudged) = (false, false);
        let found = self.sitting.stops();
        self.stop = found.first().copied();
        if self.stop.is_some() {
            self.sitting.stopped();
        }
        let case = self.sitting.case();
        let obs = self.sitting.obs();
        let clock = &obs.public.clock;
        self.question = self.stop.map(|stop| question(case, obs, stop));
        writeln!(self.out)?;
        let part = if clock.part > 0 {
            " (the hours after a broken silence)"
        } else {
            ""
        };
        writeln!(
            self.out,
            "== Turn {} of {}{part}, {} to {}. {}.",
            clock.turn,
            case.play.scenario.schedule_hours.len(),
            when::moment(case, clock.start),
            when::moment(case, clock.end),
            clocks::agenda(obs.public.agenda)
        )?;
        for reason in found.iter().take(3) {
            writeln!(self.out, "Stop: {}", stops::stop(case, obs, *reason))?;
        }
        self.news()?;
        self.ask()?;
        self.foot()
    }

    /// At most eight lines of what was told, and the roll call of texts decided.
    fn news(&mut self) -> io::Result<()> {
        for draft in self.sitting.decided.clone() {
            roll::call(&mut self.out, self.sitting, draft)?;
        }
        let news = digest::lines(&self.sitting.news);
        let shown = if news.len() > DIGEST_MAX {
            DIGEST_MAX - 1
        } else {
            news.len()
        };
        for line in &news[..shown] {
            writeln!(self.out, "- {line}")?;
        }
        if news.len() > shown {
            writeln!(self.out, "- {} more; all shows them.", news.len() - shown)?;
        }
        Ok(())
    }

    fn ask(&mut self) -> io::Result<()> {
        let Some(question) = &self.question else {
            return Ok(());
        };
        writeln!(self.out, "QUESTION {}", question.text)?;
        for (at, answer) in question.answers.iter().enumerate() {
            let mut notes = vec![crate::words::aims::said(&answer.effects)];
            if !answer.orders.is_empty() {
                notes.push(format!("seen by {}", answer.seen_by));
            }
            let cost: u8 = answer
                .orders
                .iter()
                .map(|order| crate::engine::check::cost(self.sitting.obs(), order))
                .sum();
            if cost > 0 {
                notes.push(format!("costs {cost} of your initiatives"));
            }
            notes.extend(answer.for_good.map(|what| format!("for good: {what}")));
            writeln!(
                self.out,
                "  {} {} [{}]",
                letter(at),
                answer.label,
                notes.join("; ")
            )?;
        }
        writeln!(
            self.out,
            "  {} Something else: f find out, p persuade, t table, m home, x act.",
            letter(question.answers.len())
        )
    }

    fn foot(&mut self) -> io::Result<()> {
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        for line in clocks::three(case, obs) {
            writeln!(self.out, "{line}")?;
        }
        if let Some(purse) = pages::purse(obs) {
            writeln!(self.out, "Initiatives {purse}.")?;
        }
        self.next()
    }

    fn next(&mut self) -> io::Result<()> {
        let answered = self.answered || !self.draft.is_empty();
        let [next, otherwise] =
            next::next(self.sitting.case(), self.sitting.obs(), self.stop, answered);
        writeln!(self.out, "NEXT {next}")?;
        writeln!(self.out, "ELSE {otherwise}")?;
        writeln!(
            self.out,
            "Keys: A-D answer, Enter next, r run on, s seal, u undo, f p t m x orders, ? help, q leave"
        )
    }

    fn line(&mut self, line: &str) -> io::Result<Step> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if let Ok(number) = word.parse::<usize>() {
            return self.number(number);
        }
        if line == " " {
            return Ok(Step::RunOn);
        }
        let lower = word.to_lowercase();
        if let Some(at) = answer_letter(&lower).filter(|at| self.may_answer(*at)) {
            return self.answer(at);
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
                self.foot()?;
            }
            _ => {
                if let Some(family) = menu::Family::ALL.into_iter().find(|family| {
                    lower == family.key().to_string() || lower == family.name().replace(' ', "-")
                }) {
                    self.open(Page::Family(family))?;
                } else if !pages::show(self, &lower, rest)? {
                    writeln!(self.out, "No such command: {word}. ? lists them.")?;
                }
            }
        }
        Ok(Step::Stay)
    }

    fn enter(&mut self) -> io::Result<Step> {
        let open = self.question.is_some() && !self.answered && self.draft.is_empty();
        if open && !self.nudged {
            self.nudged = true;
            self.ask()?;
            writeln!(self.out, "Enter again runs on as instructed.")?;
            return Ok(Step::Stay);
        }
        Ok(Step::RunOn)
    }

    fn may_answer(&self, at: usize) -> bool {
        self.question
            .as_ref()
            .is_some_and(|question| at <= question.answers.len())
    }

    fn answer(&mut self, at: usize) -> io::Result<Step> {
        let Some(question) = &self.question else {
            return Ok(Step::Stay);
        };
        let Some(choice) = question.answers.get(at).cloned() else {
            writeln!(
                self.out,
                "Choose a family: f find out, p persuade, t table, m home, x act."
            )?;
            return Ok(Step::Stay);
        };
        self.draft.clear();
        self.answered = true;
        for order in &choice.orders {
            self.give(*order)?;
        }
        if choice.orders.is_empty() {
            writeln!(self.out, "Noted: {}.", choice.label)?;
        }
        self.next()?;
        Ok(Step::Stay)
    }

    fn give(&mut self, order: Order) -> io::Result<()> {
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        let words = order::order(case, obs, &order);
        match self.draft.give(case, obs, order) {
            Given::Full => writeln!(
                self.out,
                "Off: twelve orders are the most one seals in a turn."
            ),
            Given::Off(refusal) => writeln!(
                self.out,
                "Off, because {}: {words}",
                crate::words::refusal::refusal(refusal)
            ),
            Given::Drafted | Given::Instead(_) => writeln!(
                self.out,
                "Drafted: {words}. Seen by {}.",
                order::seen_by(&order)
            ),
        }
    }

    fn undo(&mut self) -> io::Result<()> {
        match self.draft.undo() {
            Some(order) => {
                let words = order::order(self.sitting.case(), self.sitting.obs(), &order);
                self.answered &= !self.draft.is_empty();
                writeln!(self.out, "Undone: {words}.")
            }
            None => writeln!(self.out, "Nothing is drafted."),
        }
    }

    fn orders(&mut self) -> io::Result<()> {
        if self.draft.is_empty() {
            writeln!(
                self.out,
                "Nothing is drafted: sealing now follows your standing instruction."
            )?;
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

    fn open(&mut self, page: Page) -> io::Result<()> {
        let entries = menu::page(self.sitting.case(), self.sitting.obs(), page);
        if entries.is_empty() {
            return writeln!(self.out, "Nothing of that kind is yours to do now.");
        }
        for (at, entry) in entries.iter().enumerate() {
            let cost = match entry.cost {
                0 => "free".to_owned(),
                cost => format!("costs {cost}"),
            };
            let off = entry.off.map_or_else(String::new, |why| {
                format!(" (off: {})", crate::words::refusal::refusal(why))
            });
            writeln!(self.out, "{}. {} [{cost}]{off}", at + 1, entry.label)?;
        }
        writeln!(self.out, "Type a number, or back.")?;
        self.pages.push((page, entries));
        Ok(())
    }

    fn back(&mut self) -> io::Result<()> {
        self.pages.pop();
        match self.pages.pop() {
            Some((page, _)) => self.open(page),
            None => self.foot(),
        }
    }

    fn number(&mut self, number: usize) -> io::Result<Step> {
        let Some((_, entries)) = self.pages.last() else {
            if !pages::numbered(self, number)? {
                writeln!(self.out, "No screen {number}. ? lists them.")?;
            }
            return Ok(Step::Stay);
        };
        let Some(entry) = number.checked_sub(1).and_then(|at| entries.get(at)) else {
            writeln!(
                self.out,
                "There is no {number} in this list. Type a number, or back."
            )?;
            return Ok(Step::Stay);
        };
        match entry.pick {
            Pick::Open(page) => self.open(page)?,
            Pick::Give(order) => {
                self.pages.clear();
                self.give(order)?;
                self.next()?;
            }
        }
        Ok(Step::Stay)
    }

    fn step(&mut self) -> io::Result<()> {
        let orders = self.draft.take();
        self.sitting
            .turn(&orders, self.keep)
            .map_err(io::Error::other)
    }

    fn one_turn(&mut self) -> io::Result<()> {
        self.step()
    }

    /// Turn after turn as instructed until something stops this seat; one line a turn.
    fn run_on(&mut self) -> io::Result<()> {
        loop {
            let turn = self.sitting.obs().public.clock.turn;
            let sealed = if self.draft.is_empty() {
                "as instructed"
            } else {
                "sealed"
            };
            self.step()?;
            if self.sitting.is_over() || !self.sitting.stops().is_empty() {
                return Ok(());
            }
            let heard = match &digest::lines(&self.sitting.news)[..] {
                [] => "quiet.".to_owned(),
                [one] => one.clone(),
                [first, rest @ ..] => format!("{first} And {} more.", rest.len()),
            };
            let clock = &self.sitting.obs().public.clock;
            let now = when::moment(self.sitting.case(), clock.start);
            writeln!(self.out, "turn {turn}, {sealed}, to {now}: {heard}")?;
        }
    }
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
        _ => None,
    }
}
