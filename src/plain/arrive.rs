//! A stop as lines: why one sits, what happened, what is asked, the clocks, and NEXT, ELSE and KEYS.

use std::io::{self, BufRead, Write};

use crate::content::scenario::Moment;
use crate::engine::stops::Stop;
use crate::plain::game::{Game, Step};
use crate::plain::{SURE, open_book, pages};
use crate::sitting::{Keep, asks, roll};
use crate::words::next::{self, At};
use crate::words::{clocks, digest, lesson, names, stop as stops, when};

const DIGEST_MAX: usize = 8;

impl<R: BufRead, W: Write, K: Keep> Game<'_, R, W, K> {
    /// The stop: why, what happened, the questions, three clocks, NEXT and ELSE.
    pub(super) fn arrive(&mut self) -> io::Result<()> {
        self.draft.clear();
        self.pages.clear();
        (self.confirm, self.nudged) = (None, false);
        let found = self.sitting.stops();
        if !found.is_empty() {
            self.sitting.stopped();
        }
        self.asked = self.sitting.questions(&found);
        self.header()?;
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        let put = |stop: &&Stop| self.asked.iter().any(|put| put.stop == **stop);
        let told = |stop: &&Stop| matches!(stop, Stop::Adopted(_) | Stop::Broken(_) | Stop::Began);
        let reasons: Vec<String> = found
            .iter()
            .filter(|stop| !told(stop) && (!put(stop) || !asks(**stop)))
            .take(4)
            .map(|stop| stops::stop(case, obs, *stop))
            .collect();
        for reason in &reasons {
            writeln!(self.out, "Stop: {reason}")?;
        }
        let asked = self.asked.iter().map(|put| put.question.text.clone());
        let known: Vec<String> = reasons.iter().cloned().chain(asked).collect();
        self.news(&known)?;
        self.ask()?;
        self.clocks()?;
        self.foot()?;
        self.out.flush()
    }

    fn header(&mut self) -> io::Result<()> {
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        let clock = &obs.public.clock;
        let part = if clock.part > 0 {
            " (the hours after a broken silence)"
        } else {
            ""
        };
        let round = self.sitting.round().map_or_else(String::new, |round| {
            format!(
                "Round {} of {}, turns {} to {}. ",
                round.number, round.of, round.turns.0, round.turns.1
            )
        });
        writeln!(self.out)?;
        writeln!(
            self.out,
            "== {round}Turn {} of {}{part}, {} to {}. {}.",
            clock.turn,
            case.play.scenario.schedule_hours.len(),
            when::moment(case, clock.start),
            when::moment(case, clock.end),
            clocks::agenda(obs.public.agenda)
        )
    }

    /// At most eight lines of what was told, without what the page says already; the roll call of texts decided.
    pub(super) fn news(&mut self, known: &[String]) -> io::Result<()> {
        for call in &self.sitting.rolls {
            for line in roll::lines(self.sitting.case(), call) {
                writeln!(self.out, "{line}")?;
            }
        }
        if let (false, Some(said)) = (
            self.sitting.rolls.is_empty(),
            lesson::at(
                self.sitting.case(),
                self.sitting.obs(),
                Moment::RollCall,
                SURE,
            ),
        ) {
            writeln!(self.out, "LEARN {said}")?;
        }
        open_book::told(&mut self.out, self.sitting)?;
        let news: Vec<String> = self
            .sitting
            .news
            .iter()
            .filter(|line| !known.iter().any(|said| said.starts_with(line.as_str())))
            .cloned()
            .collect();
        let news = digest::lines(self.sitting.case(), &news);
        let shown = if news.len() > DIGEST_MAX {
            DIGEST_MAX - 1
        } else {
            news.len()
        };
        for line in &news[..shown] {
            writeln!(self.out, "- {line}")?;
        }
        if news.len() > shown {
            writeln!(
                self.out,
                "- And {} more; all shows them.",
                news.len() - shown
            )?;
        }
        Ok(())
    }

    pub(super) fn clocks(&mut self) -> io::Result<()> {
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        for line in clocks::three(case, obs) {
            writeln!(self.out, "{line}")?;
        }
        if let Some(purse) = pages::purse(obs) {
            writeln!(self.out, "Initiatives {purse}.")?;
        }
        if obs.capital().is_some() {
            let (pct, whose) = match self.sitting.who {
                Some(pct) => (i16::from(pct), "you say"),
                None => (clocks::blame(case, obs), "your desk says"),
            };
            writeln!(
                self.out,
                "{} {whose} {pct} in 100. who 60 seals a figure of your own.",
                names::who_did_it(case)
            )?;
        }
        Ok(())
    }

    /// What a lesson says here, unless it was the last thing it said.
    fn teach(&mut self, at: At) -> io::Result<()> {
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        let said = match at {
            At::Drafted if !self.draft.is_empty() => lesson::at(case, obs, Moment::Drafted, SURE),
            At::Question | At::Drafted => {
                let open = self.open_question().map(|put| put.stop);
                let all = open
                    .into_iter()
                    .chain(self.asked.iter().map(|put| put.stop));
                lesson::stopped(case, obs, &all.collect::<Vec<Stop>>(), SURE)
            }
            _ => None,
        };
        let Some(said) = said.filter(|said| *said != self.taught) else {
            return Ok(());
        };
        writeln!(self.out, "LEARN {said}")?;
        self.taught = said;
        Ok(())
    }

    /// NEXT, ELSE and the live keys: the same last lines at every prompt.
    pub(super) fn foot(&mut self) -> io::Result<()> {
        let at = self.at();
        self.teach(at)?;
        let stop = self.open_question().map(|put| put.stop);
        let stop = stop.or(self.asked.first().map(|put| put.stop));
        let [next, otherwise] = match at {
            At::Menu => next::choosing(),
            At::Confirm => next::confirming(),
            At::Leave => next::leaving(),
            _ => next::next(
                self.sitting.case(),
                self.sitting.obs(),
                stop,
                at == At::Drafted,
            ),
        };
        writeln!(self.out, "NEXT {next}")?;
        writeln!(self.out, "ELSE {otherwise}")?;
        writeln!(self.out, "KEYS {}", next::keys(at))
    }

    fn at(&self) -> At {
        match () {
            () if self.confirm == Some(Step::Leave) => At::Leave,
            () if self.confirm.is_some() => At::Confirm,
            () if !self.pages.is_empty() => At::Menu,
            () if self.open_question().is_some() => At::Question,
            () => At::Drafted,
        }
    }
}
