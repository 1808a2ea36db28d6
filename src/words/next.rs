//! NEXT and ELSE: the one thing to do, and what happens if nothing is done. A pure function of the observation; never the desk's own choice.

use crate::base::ids::Seat;
use crate::engine::stops::Stop;
use crate::words::{names, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::{Asked, Line};
use crate::world::text::{DraftStatus, Stance};

/// Where a prompt stands, for the keys that work there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// A question is open.
    Question,
    /// Nothing is owed, or every question has its answer.
    Drafted,
    /// A numbered list is open.
    Menu,
    /// A yes is waited for, to seal what cannot be undone.
    Confirm,
    /// A yes is waited for, to leave what is drafted.
    Leave,
}

/// The live keys.
pub const fn keys(at: At) -> &'static str {
    match at {
        At::Question => "A-D, Enter next, r run on, f p t m x orders, : find, 1-8 read, ?, q",
        At::Drafted => "Enter seals and runs on, s one turn, u undo, o draft, f p t m x, 1-8, ?, q",
        At::Menu => "a number, back, Enter to leave the list, : find an order, ? help, q leave",
        At::Confirm => "y seal, Enter go back",
        At::Leave => "y leave, Enter stay",
    }
}

/// NEXT and ELSE before a numbered list.
pub fn choosing() -> [String; 2] {
    [
        "Type the number of what you want.".to_owned(),
        "Nothing is drafted until you choose an order.".to_owned(),
    ]
}

/// NEXT and ELSE before what cannot be undone.
pub fn confirming() -> [String; 2] {
    [
        "Type y to seal it.".to_owned(),
        "Anything else seals nothing; your draft stands.".to_owned(),
    ]
}

/// NEXT and ELSE before leaving a draft behind.
pub fn leaving() -> [String; 2] {
    [
        "Type y to leave.".to_owned(),
        "Anything else leaves nothing behind; you stay.".to_owned(),
    ]
}

/// NEXT, ELSE. `answered`: every question of the stop has its answer in the drafted orders.
pub fn next(case: &Case, obs: Observation<'_>, stop: Option<Stop>, answered: bool) -> [String; 2] {
    let turn = format!("turn {}", obs.public.clock.turn);
    let next = match (stop, answered) {
        (_, true) => format!("Seal {turn} and run on to your next stop: Enter."),
        (None, _) => format!("Run on from {turn} to your next stop: Enter."),
        (Some(Stop::Ended), _) => "Read the last page: Enter.".to_owned(),
        (Some(Stop::SilenceEnds(id)), _) => {
            format!("Answer the silence on {}: one letter.", names::draft(id))
        }
        (Some(Stop::Tabled(id) | Stop::Amended(id)), _) => {
            format!("Declare on {}, or hold: one letter.", names::draft(id))
        }
        (Some(Stop::Asked(_)), _) => "Answer what you are asked: one letter.".to_owned(),
        (Some(_), _) => "Answer the question: one letter.".to_owned(),
    };
    [next, otherwise(case, obs, stop, answered)]
}

fn otherwise(case: &Case, obs: Observation<'_>, stop: Option<Stop>, answered: bool) -> String {
    if answered {
        return "Until you seal, nothing is sent and nobody sees your draft.".to_owned();
    }
    if let Some(line) = silence(case, obs) {
        return line;
    }
    match stop {
        Some(Stop::Asked(slot)) => lapse(case, obs, slot),
        Some(Stop::Engage) => {
            "If you do nothing, your officers choose for you, as instructed.".to_owned()
        }
        _ => format!("If you do nothing, {}.", instruction(obs)),
    }
}

/// What stands in for a person in a quiet turn, in a line's breadth; the capital's page has it in full.
fn instruction(obs: Observation<'_>) -> &'static str {
    match obs.capital() {
        Some((_, desk)) => match desk.instruction.line {
            Line::Lead => "your desk speaks early and decides nothing final",
            Line::Support => "your desk answers for you, decides nothing final",
            Line::Follow => "your desk answers late and decides nothing final",
            Line::HoldBack => "your desk says no to all and speaks for nothing",
        },
        None if obs.seat == Seat::CHAIR => "your staff keep silences moving and table nothing",
        None => "your staff wait and decide nothing final",
    }
}

/// What is sealed for a seat that drafts nothing.
pub fn unsaid(obs: Observation<'_>) -> &'static str {
    match obs.capital() {
        Some(_) => "your standing instruction is sealed",
        None => "your staff's routine is sealed",
    }
}

/// What silence means on a text that falls due in the open turn.
fn silence(case: &Case, obs: Observation<'_>) -> Option<String> {
    let (me, _) = obs.capital()?;
    let (_, draft) = obs.council?.live().find(|(_, draft)| {
        draft.status == DraftStatus::UnderSilence && obs.public.clock.due(draft.silence_ends)
    })?;
    let ends = when::moment(case, draft.silence_ends);
    Some(match draft.declared[me.index()].stance {
        Stance::Open => {
            format!("Your desk answers by {ends} as instructed; silence consents.")
        }
        stance => format!("As declared, by {ends}: {}.", super::stance::act(stance)),
    })
}

fn lapse(case: &Case, obs: Observation<'_>, slot: u8) -> String {
    let ask = obs
        .capital()
        .and_then(|(_, desk)| desk.asks.get(usize::from(slot)));
    let Some(ask) = ask else {
        return "If you do nothing, time runs on.".to_owned();
    };
    if let Asked::Small { ask } = ask.kind
        && let Some(small) = case.play.asks.get(usize::from(ask))
    {
        return small.silence.clone();
    }
    let lapses = when::until(obs.public.clock.start, ask.lapses.hours());
    format!("Your desk answers as instructed; the ask lapses {lapses}.")
}
