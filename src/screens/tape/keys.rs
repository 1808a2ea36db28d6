//! Keys of the debrief: left and right by turn, digits by sheet, letters for what is covered.

use crate::base::ids::Seat;
use crate::screens::effect::Effect;
use crate::screens::key::Key;
use crate::screens::model::{Model, Over, Place};
use crate::screens::tape::{Drawn, Sheet, Tape, Typed, hits};
use crate::study::debrief::{Instead, Measure};
use crate::words::debrief as say;

/// Rows that a page key moves: in the panel beside, and where there is only one.
const PAGE: usize = 6;
const LEAF: usize = 10;
/// Nothing is longer than this.
const ROWS: usize = 500;

/// A key in a recorded night.
pub fn key(model: &mut Model, key: Key) -> Option<Effect> {
    let Place::Tape(tape) = &mut model.place else {
        return None;
    };
    if tape.typed.is_some() {
        return typing(tape, key);
    }
    match key {
        Key::Char('?') => model.over.push(Over::Help { row: 0 }),
        Key::Esc if tape.fork.is_some() && tape.sheet == Sheet::WhatIf => tape.fork = None,
        Key::Char('q') if model.alone => return Some(Effect::Quit),
        Key::Esc | Key::Char('q') => {
            model.alone = false;
            model.place = Place::Title { at: 0 };
            return Some(Effect::Rest);
        }
        Key::Char('n') if tape.debrief.troubles.is_empty() => {
            tape.typed = Some(Typed::Note {
                text: String::new(),
            });
        }
        Key::Char('n') => {
            model.said = Some(say::NO_REMARK.to_owned());
        }
        _ => return moved(tape, key),
    }
    None
}

fn moved(tape: &mut Tape, key: Key) -> Option<Effect> {
    let night = tape.night();
    let seats: Vec<Seat> = Seat::main().collect();
    match key {
        Key::Left | Key::Char('h') => tape.go(tape.at.saturating_sub(1)),
        Key::Right | Key::Char('l' | ' ') => tape.on(),
        Key::Home => tape.go(0),
        Key::End => tape.go(usize::MAX),
        Key::Up | Key::Char('k') => row(tape, tape.row.saturating_sub(1)),
        Key::Down | Key::Char('j') => row(tape, (tape.row + 1).min(ROWS)),
        Key::PageUp if reads_below(tape) => tape.below = tape.below.saturating_sub(PAGE),
        Key::PageDown if reads_below(tape) => tape.below = (tape.below + PAGE).min(ROWS),
        Key::PageUp => row(tape, tape.row.saturating_sub(LEAF)),
        Key::PageDown => row(tape, (tape.row + LEAF).min(ROWS)),
        Key::Char(digit @ '1'..='7') => {
            let at = digit as usize - '1' as usize;
            tape.sheet = Sheet::ALL[at];
            tape.top();
        }
        Key::Tab => jump(tape, true),
        Key::BackTab => jump(tape, false),
        Key::Char('v') => tape.seat = turn(&seats, tape.seat, 1),
        Key::Char('V') => tape.seat = turn(&seats, tape.seat, seats.len()),
        Key::Char('T') => tape.uncovered = !tape.uncovered,
        Key::Char('z') => tape.blind = !tape.blind,
        Key::Char('a') => tape.all = !tape.all,
        Key::Char('f') => {
            tape.drawn = match tape.drawn {
                Drawn::Chart => Drawn::Numbers,
                Drawn::Numbers => Drawn::Words,
                Drawn::Words => Drawn::Chart,
            }
        }
        Key::Char('m') => {
            let all: Vec<Measure> = Measure::all().collect();
            tape.measure = turn(&all, tape.measure, 1);
            tape.read();
            tape.top();
        }
        Key::Char('/') => {
            tape.typed = Some(Typed::Find {
                text: String::new(),
                row: 0,
            });
        }
        Key::Char('x') if night.is_some() => {
            if tape.sheet == Sheet::Choices && tape.decision().is_some() {
                what_if(tape);
            } else {
                tape.sheet = Sheet::Choices;
                tape.opened |= tape.at < tape.turns();
            }
        }
        Key::Char('p') => {
            let seat = tape
                .seat
                .filter(|_| night.is_some() && tape.at < tape.turns())?;
            return Some(Effect::TakeOver(tape.at, seat));
        }
        Key::Char('s') if tape.sheet == Sheet::WhatIf && tape.fork.is_some() => {
            return Some(Effect::KeepFork);
        }
        Key::Enter => return enter(tape),
        _ => {}
    }
    None
}

/// Another row; where rows are chosen from, what stands beside begins anew.
fn row(tape: &mut Tape, to: usize) {
    tape.row = to;
    if tape.sheet == Sheet::Odds {
        // The last is the road not taken, where one is known.
        let last = tape.listed() + usize::from(tape.road().is_some());
        tape.row = to.min(last.saturating_sub(1));
        tape.below = 0;
    }
    if tape.sheet == Sheet::Choices {
        tape.below = 0;
    }
}

/// Beside the panel in focus there is one to be read on.
const fn reads_below(tape: &Tape) -> bool {
    matches!(
        tape.sheet,
        Sheet::Odds | Sheet::Turn | Sheet::Choices | Sheet::Seat | Sheet::Room
    )
}

/// The next of a list, or none after the last.
fn turn<T: Copy + PartialEq>(all: &[T], now: Option<T>, step: usize) -> Option<T> {
    let ring = all.len() + 1;
    let at = now.and_then(|now| all.iter().position(|known| *known == now));
    let next = (at.map_or(0, |at| at + 1) + step) % ring;
    next.checked_sub(1).map(|at| all[at])
}

/// To the next turning point, in the order of time; where none is known yet, to the next move of the agenda.
fn jump(tape: &mut Tape, on: bool) {
    let Some(night) = tape.night() else {
        return;
    };
    let mut places: Vec<usize> = tape.turning().take(5).map(|turning| turning.at).collect();
    if places.is_empty() {
        let agenda = |at: usize| night.observe(at, Seat::PRESS).public.agenda;
        places = (1..night.turns().len())
            .filter(|at| agenda(*at) != agenda(at - 1))
            .collect();
    }
    places.sort_unstable();
    let to = match on {
        true => places.iter().find(|at| **at > tape.at).or(places.first()),
        false => places
            .iter()
            .rev()
            .find(|at| **at < tape.at)
            .or(places.last()),
    };
    if let Some(to) = to.copied() {
        tape.go(to);
    }
}

fn enter(tape: &mut Tape) -> Option<Effect> {
    tape.night()?;
    match tape.sheet {
        Sheet::Odds if tape.at_road() => {
            tape.choice = None;
            tape.fork = None;
            tape.sheet = Sheet::WhatIf;
            tape.top();
            return if tape.forking { None } else { fork(tape) };
        }
        Sheet::Odds => {
            let to = tape.eye();
            tape.go(to);
            tape.sheet = Sheet::Turn;
        }
        Sheet::Choices if tape.decision().is_some() => what_if(tape),
        Sheet::WhatIf if tape.fork.is_none() && !tape.forking => return fork(tape),
        _ => tape.on(),
    }
    None
}

/// The decision that is chosen becomes the one that might have been another.
fn what_if(tape: &mut Tape) {
    tape.choice = tape.decision();
    tape.sheet = Sheet::WhatIf;
    tape.fork = None;
    tape.top();
}

/// The choice one stands on, otherwise: the row of the list is that of the alternative.
fn fork(tape: &mut Tape) -> Option<Effect> {
    let (decision, other) = match &tape.choice {
        Some(decision) => {
            let mut others = tape.others(decision);
            let row = tape.row.min(others.len().saturating_sub(1));
            (
                decision.clone(),
                (row < others.len()).then(|| others.swap_remove(row))?,
            )
        }
        None => {
            let road = tape.road()?;
            (road.decision.clone(), road.other)
        }
    };
    let night = tape.night()?;
    let says = say::instead(
        night.case(),
        night.observe(decision.at, decision.seat),
        &decision,
        &other,
    );
    tape.forking = true;
    Some(Effect::Fork {
        at: decision.at,
        instead: Instead::Orders(decision.seat, other.sealed),
        says,
    })
}

fn typing(tape: &mut Tape, key: Key) -> Option<Effect> {
    match (key, tape.typed.take()) {
        (Key::Esc, _) => {}
        (Key::Enter, Some(Typed::Find { text, row })) => {
            let found = hits(tape, &text);
            if let Some(hit) = found.get(row.min(found.len().saturating_sub(1))) {
                let to = hit.at;
                tape.go(to);
                tape.opened = true;
                tape.sheet = Sheet::Turn;
            }
        }
        (Key::Enter, Some(Typed::Note { text })) if !text.trim().is_empty() => {
            return Some(Effect::Note {
                line: tape.line(),
                by: tape.seat,
                text,
            });
        }
        (Key::Up, Some(Typed::Find { text, row })) => {
            tape.typed = Some(Typed::Find {
                text,
                row: row.saturating_sub(1),
            });
        }
        (Key::Down, Some(Typed::Find { text, row })) => {
            let last = hits(tape, &text).len().saturating_sub(1);
            tape.typed = Some(Typed::Find {
                text,
                row: (row + 1).min(last),
            });
        }
        (Key::Enter, _) => {}
        (_, typed) => tape.typed = typed,
    }
    None
}
