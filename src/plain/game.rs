//! The loop: a stop is shown, lines are read, a turn is sealed, until the last page.

use std::io::{self, BufRead, Write};

use crate::content::scenario::Moment;
use crate::plain::SURE;
use crate::plain::elsewhere::Asking;
use crate::plain::open_book;
use crate::plain::prompt::{Typed, read};
use crate::plain::wrap::Wrapped;
use crate::sitting::{Draft, Keep, Put, Sitting, last, roll};
use crate::words::menu::{Entry, Page};
use crate::words::{aims, digest, lesson, names, when};
use crate::world::setup::Reasons;

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
        taught: String::new(),
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
    /// The line of coaching that was shown last.
    pub(super) taught: String,
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
        self.play_out()?;
        writeln!(self.out)?;
        for line in last::lines(self.sitting) {
            writeln!(self.out, "{line}")?;
        }
        let (case, obs) = (self.sitting.case(), self.sitting.obs());
        if let Some(said) = lesson::at(case, obs, Moment::Last, SURE) {
            writeln!(self.out)?;
            writeln!(self.out, "LEARN {said}")?;
        }
        Ok(Left::Over)
    }

    fn step(&mut self) -> io::Result<()> {
        let orders = self.draft.take();
        let mut keep = Asking {
            keep: &mut *self.keep,
            input: &mut self.input,
            out: &mut self.out,
        };
        self.sitting
            .turn(&orders, &mut keep)
            .map_err(io::Error::other)
    }
    /// Plays on to the last hour with nobody looking.
    fn play_out(&mut self) -> io::Result<()> {
        let mut keep = Asking {
            keep: &mut *self.keep,
            input: &mut self.input,
            out: &mut self.out,
        };
        self.sitting.play_out(&mut keep).map_err(io::Error::other)
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
