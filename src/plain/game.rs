//! The loop: a stop is shown, lines are read, a turn is sealed, until the last page.

use std::io::{self, BufRead, Write};

use crate::engine::stops::Stop;
use crate::plain::prompt::{Typed, read};
use crate::plain::wrap::Wrapped;
use crate::plain::{open_book, pages};
use crate::sitting::{Draft, Keep, Sitting, last, roll};
use crate::words::menu::{Entry, Page};
use crate::words::next::{self, At};
use crate::words::question::{Question, question};
use crate::words::{aims, clocks, digest, names, stop as stops, when};
use crate::world::setup::Reasons;

const DIGEST_MAX: usize = 8;
/// Questions put at one stop.
const QUESTIONS_MAX: usize = 3;

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
        out: Wrapped::new(out),
        sitting,
        keep,
        draft: Draft::default(),
        asked: Vec::new(),
        nudged: false,
        pages: Vec::new(),
        confirm: None,
    };
    game.title()?;
    let left = game.play()?;
    game.out.flush()?;
    Ok(left)
}

pub(super) struct Game<'a, R, W, K> {
    pub(super) input: R,
    pub(super) out: Wrapped<W>,
    pub(super) sitting: &'a mut Sitting,
    pub(super) keep: &'a mut K,
    pub(super) draft: Draft,
    /// The questions of this stop, in order.
    pub(super) asked: Vec<Put>,
    /// Enter was pressed before an open question once.
    pub(super) nudged: bool,
    /// Open menu pages, innermost last.
    pub(super) pages: Vec<(Option<Page>, Vec<Entry>)>,
    /// What waits for a yes, because it cannot be undone.
    pub(super) confirm: Option<Step>,
}

/// A question put at a stop.
pub(super) struct Put {
    pub stop: Stop,
    pub question: Question,
    pub answered: bool,
}

/// What a line leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Stay,
    /// One turn with the draft; in a lesson the whole round.
    Seal,
    /// To the next stop.
    RunOn,
    Leave,
}

impl<R: BufRead, W: Write, K: Keep> Game<'_, R, W, K> {
    fn title(&mut self) -> io::Result<()> {
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        let scenario = &case.play.scenario;
        writeln!(self.out, "CASUS FOEDERIS: {}", scenario.title)?;
        writeln!(self.out, "{}", scenario.summary)?;
        let seat = names::seat(case, self.sitting.seat());
        writeln!(
            self.out,
            "You hold the seat of {seat}. Roster of {}.",
            scenario.as_of
        )?;
        writeln!(self.out)?;
        for (at, line) in scenario.briefing.iter().enumerate() {
            writeln!(self.out, "{}. {line}", at + 1)?;
        }
        writeln!(self.out)?;
        if let Some((member, _)) = obs.capital() {
            writeln!(self.out, "Your part: {}", case.member(member).hook)?;
        }
        if let Some(brief) = aims::brief(case, obs) {
            writeln!(self.out, "Your aims (brief shows the whole secret brief):")?;
            for (at, aim) in brief.objectives.iter().enumerate() {
                writeln!(
                    self.out,
                    "  {}. {} (weight {}).",
                    at + 1,
                    aim.text,
                    aim.weight
                )?;
            }
        }
        if self.sitting.reasons() == Reasons::Open {
            writeln!(
                self.out,
                "Open book: every government's weighing is shown as it falls, and the record says so."
            )?;
        }
        Ok(())
    }

    fn play(&mut self) -> io::Result<Left> {
        loop {
            if self.sitting.is_over() {
                return self.end();
            }
            self.arrive()?;
            loop {
                let step = match read(&mut self.input)? {
                    Typed::End => return Ok(Left::Away),
                    Typed::TooLong => {
                        writeln!(
                            self.out,
                            "That line is longer than any command; none of it was used."
                        )?;
                        Step::Stay
                    }
                    Typed::Line(line) => self.line(&line)?,
                };
                match step {
                    Step::Stay => {
                        self.out.flush()?;
                        continue;
                    }
                    Step::Leave => return Ok(Left::Away),
                    Step::Seal if self.sitting.round().is_none() => self.one_turn()?,
                    Step::Seal | Step::RunOn => self.run_on()?,
                }
                break;
            }
        }
    }

    fn end(&mut self) -> io::Result<Left> {
        self.news(&[])?;
        self.sitting.play_out(self.keep).map_err(io::Error::other)?;
        writeln!(self.out)?;
        for line in last::lines(self.sitting) {
            writeln!(self.out, "{line}")?;
        }
        Ok(Left::Over)
    }

    /// The stop: why, what happened, the questions, three clocks, NEXT and ELSE.
    fn arrive(&mut self) -> io::Result<()> {
        self.draft.clear();
        self.pages.clear();
        (self.confirm, self.nudged) = (None, false);
        let found = self.sitting.stops();
        if !found.is_empty() {
            self.sitting.stopped();
        }
        self.asked = self.questions(&found);
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

    /// What demands an answer first; when nothing does, the most urgent reason. In a lesson also every text that falls due
    /// inside the round.
    fn questions(&self, found: &[Stop]) -> Vec<Put> {
        let due = self.sitting.due().into_iter().map(Stop::SilenceEnds);
        let mut wanted: Vec<Stop> = found.iter().copied().filter(|stop| asks(*stop)).collect();
        for stop in due {
            wanted.retain(|known| text(*known) != text(stop));
            wanted.insert(0, stop);
        }
        if wanted.is_empty() {
            wanted.extend(found.first());
        }
        let mut asked: Vec<Put> = Vec::new();
        for stop in wanted {
            let same = asked
                .iter()
                .any(|put| text(stop).is_some() && text(put.stop) == text(stop));
            if same || asked.len() >= QUESTIONS_MAX {
                continue;
            }
            let (case, obs) = (self.sitting.case(), self.sitting.obs());
            asked.push(Put {
                stop,
                question: question(case, obs, stop),
                answered: false,
            });
        }
        asked
    }

    /// At most eight lines of what was told, without what the page says already; the roll call of texts decided.
    pub(super) fn news(&mut self, known: &[String]) -> io::Result<()> {
        for call in &self.sitting.rolls {
            for line in roll::lines(self.sitting.case(), call) {
                writeln!(self.out, "{line}")?;
            }
        }
        open_book::told(&mut self.out, self.sitting)?;
        let news: Vec<String> = self
            .sitting
            .news
            .iter()
            .filter(|line| !known.contains(line))
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
                "Who did it? {} or its proxy: {whose} {pct} in 100. who 60 seals a figure of your own.",
                case.play.scenario.actor.name
            )?;
        }
        Ok(())
    }

    /// NEXT, ELSE and the live keys: the same last lines at every prompt.
    pub(super) fn foot(&mut self) -> io::Result<()> {
        let at = self.at();
        let stop = self.open_question().map(|put| put.stop);
        let stop = stop.or(self.asked.first().map(|put| put.stop));
        let [next, otherwise] = match at {
            At::Menu => next::choosing(),
            At::Confirm => next::confirming(),
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
            () if self.confirm.is_some() => At::Confirm,
            () if !self.pages.is_empty() => At::Menu,
            () if self.open_question().is_some() => At::Question,
            () => At::Drafted,
        }
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

    /// Turn after turn as instructed until something stops this seat; one line a turn, and roll calls as they fall.
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
            self.passed(turn, sealed)?;
        }
    }

    fn passed(&mut self, turn: u8, sealed: &str) -> io::Result<()> {
        let case = self.sitting.case();
        let heard = match &digest::lines(case, &self.sitting.news)[..] {
            [] => "quiet.".to_owned(),
            [one] => one.clone(),
            [first, rest @ ..] => format!("{first} And {} more; log has them.", rest.len()),
        };
        let now = when::moment(case, self.sitting.obs().public.clock.start);
        writeln!(self.out, "Turn {turn}, {sealed}, to {now}: {heard}")?;
        for call in &self.sitting.rolls {
            for line in roll::lines(case, call) {
                writeln!(self.out, "{line}")?;
            }
        }
        open_book::told(&mut self.out, self.sitting)
    }

    pub(super) fn open_question(&self) -> Option<&Put> {
        self.asked.iter().find(|put| !put.answered)
    }
}

/// Stops that put a question of their own beside others.
fn asks(stop: Stop) -> bool {
    matches!(
        stop,
        Stop::Engage
            | Stop::SilenceEnds(_)
            | Stop::Tabled(_)
            | Stop::Amended(_)
            | Stop::Broken(_)
            | Stop::Asked(_)
    )
}

fn text(stop: Stop) -> Option<u8> {
    match stop {
        Stop::SilenceEnds(id) | Stop::Tabled(id) | Stop::Amended(id) | Stop::Broken(id) => {
            Some(id.index() as u8)
        }
        _ => None,
    }
}
