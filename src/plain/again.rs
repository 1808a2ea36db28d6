//! A kept night told again, turn by turn, as a class would go through it: who did what and why, what then everyone
//! learned, and what was said behind the Council's door.

use crate::base::ids::Seat;
use crate::engine::check::cost;
use crate::government::Why;
use crate::record::payload::{Head, Told, Turn};
use crate::session::{Refolded, Table};
use crate::words::{chronicle, clocks, digest, event, names, order, weighing, when};
use crate::world::case::Case;
use crate::world::event::Audience;
use crate::world::order::{Order, Sealed};

/// Reasons given for a decision.
const LEADING: usize = 3;

/// What it is, and who was played.
pub fn heading(head: &Head) -> Vec<String> {
    let seed = head.seed;
    vec![
        format!(
            "{}, seed {seed}. {}",
            head.title,
            chronicle::played(&head.seats)
        ),
        String::new(),
    ]
}

/// One turn: `before` and `after` are the table on both sides of it, `whys` what was weighed in it.
pub fn turn(before: &Table, turn: &Refolded, after: &Table, whys: &[Why]) -> Vec<String> {
    let case = before.case();
    let mut lines = vec![opening(before, turn.turn)];
    let mut done: Vec<Decision> = Vec::new();
    let mut waited = 0_usize;
    for (seat, sealed) in &turn.sealed {
        let own = decisions(before, *seat, sealed, whys);
        waited += usize::from(own.is_empty() && seat.member().is_some());
        done.extend(own);
    }
    lines.extend(together(done));
    lines.extend(chronicle::waited(waited));
    let public = |to: Audience| to.has(Seat::PRESS);
    let council = |to: Audience| to == Audience::COUNCIL;
    lines.extend(block(
        chronicle::PUBLIC,
        told(case, after, Seat::PRESS, turn, public),
    ));
    lines.extend(block(
        chronicle::COUNCIL,
        told(case, after, Seat::MIL, turn, council),
    ));
    lines.push(String::new());
    lines
}

/// What one seat ordered.
struct Decision {
    who: String,
    words: String,
    reasons: String,
    /// 0 a person's, 1 what cost an initiative, 2 the rest, 3 answers.
    rank: u8,
}

/// A line a decision, the weightiest first; what several ordered alike is said once, without their reasons.
fn together(mut done: Vec<Decision>) -> Vec<String> {
    done.sort_by_key(|decision| decision.rank);
    let mut lines: Vec<(Decision, usize)> = Vec::new();
    for decision in done {
        let alike = |(known, _): &&mut (Decision, usize)| {
            known.rank == decision.rank && known.words == decision.words
        };
        match lines.iter_mut().find(alike) {
            Some((known, count)) => {
                known.who = format!("{}, {}", known.who, decision.who);
                *count += 1;
            }
            None => lines.push((decision, 1)),
        }
    }
    let line = |(decision, count): (Decision, usize)| {
        let Decision {
            who,
            words,
            reasons,
            ..
        } = decision;
        match count == 1 && !reasons.is_empty() {
            true => format!("{who}: {words} | {reasons}"),
            false => format!("{who}: {words}"),
        }
    };
    lines.into_iter().map(line).collect()
}

/// The chronicle alone, for a record that cannot be folded any more.
pub fn chronicle(turn: &Turn) -> Vec<String> {
    let mut lines = vec![format!("== Turn {}{}", turn.turn, part(turn.part))];
    let everyone = |told: &&Told| told.to.0.has(Seat::PRESS);
    let public = turn.told.iter().filter(everyone).map(chronicle::told);
    lines.extend(block(chronicle::PUBLIC, public.collect()));
    let council = |told: &&Told| told.to.0 == Audience::COUNCIL;
    let council = turn.told.iter().filter(council).map(chronicle::told);
    lines.extend(block(chronicle::COUNCIL, council.collect()));
    lines.push(String::new());
    lines
}

fn opening(before: &Table, (number, at): (u8, u8)) -> String {
    let case = before.case();
    let public = before.state().observe(Seat::PRESS).public;
    let turns = case.play.scenario.schedule_hours.len();
    let of = match public.clock.tail {
        true => " (the days after)".to_owned(),
        false => format!(" of {turns}"),
    };
    format!(
        "== Turn {number}{}{of}, {} to {}. {}.",
        part(at),
        when::moment(case, public.clock.start),
        when::moment(case, public.clock.end),
        clocks::agenda(public.agenda)
    )
}

fn part(part: u8) -> &'static str {
    if part == 0 { "" } else { "b" }
}

/// What a seat ordered; nothing when it only waited.
fn decisions(before: &Table, seat: Seat, sealed: &Sealed, whys: &[Why]) -> Vec<Decision> {
    let (case, obs) = (before.case(), before.state().observe(seat));
    let person = before.setup().seats.iter().any(|code| code == seat.code());
    let hand = chronicle::hand(person, sealed.instructed);
    let who = format!("{}{hand}", names::capital(&names::seat(case, seat)));
    let wait = person && sealed.orders.iter().all(|order| *order == Order::Wait);
    let given = sealed.orders.iter().filter(|order| **order != Order::Wait);
    let one = |order: &Order| {
        let why = whys
            .iter()
            .find(|why| why.seat == seat && why.order == *order);
        Decision {
            who: who.clone(),
            words: order::order(case, obs, order),
            reasons: why.map_or_else(String::new, |why| {
                weighing::parts(case, &why.parts, LEADING)
            }),
            rank: match order {
                _ if person => 0,
                Order::Reply { .. } => 3,
                _ if cost(obs, order) > 0 => 1,
                _ => 2,
            },
        }
    };
    given.chain(wait.then_some(&Order::Wait)).map(one).collect()
}

/// What happened that these may know, as `seat` has it told.
fn told(
    case: &Case,
    after: &Table,
    seat: Seat,
    turn: &Refolded,
    may: impl Fn(Audience) -> bool,
) -> Vec<String> {
    let events = turn.events.iter().filter(|(_, to)| may(*to));
    let obs = after.state().observe(seat);
    let told: Vec<String> = events
        .filter_map(|(event, _)| event::told(case, obs, event))
        .collect();
    digest::lines(case, &told)
}

fn block(title: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    let lines = lines.into_iter().map(|line| format!("- {line}"));
    std::iter::once(title.to_owned()).chain(lines).collect()
}
