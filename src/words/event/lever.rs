//! Soundings, asks, favours and echoes told.

use crate::base::ids::Seat;
use crate::words::event::does;
use crate::words::{names, stance, weighing};
use crate::world::case::Case;
use crate::world::desk::{Ask, Asked};
use crate::world::event::LeverEvent;

pub fn told(case: &Case, seat: Seat, event: &LeverEvent) -> Option<String> {
    let of = |member| Seat::of(member);
    Some(match *event {
        LeverEvent::Asked { of: whom, ref ask } if of(whom) == seat => asked(case, ask),
        LeverEvent::Asked { of: whom, ref ask } if ask.from == seat => put(case, of(whom), ask),
        LeverEvent::Asked { of: whom, ref ask } => overheard(case, of(whom), ask),
        LeverEvent::Read { by, of: whom, .. } if of(whom) == seat => format!(
            "{} knows from you where you stand.",
            names::capital(&names::seat(case, by))
        ),
        LeverEvent::Hinge { ref call, .. } => format!(
            "You call {} on {}: {}, {} in 100 sure.",
            names::member(case, call.member),
            names::draft(call.draft),
            stance::word(call.stance),
            call.confidence
        ),
        LeverEvent::Read {
            by,
            of: whom,
            ref reading,
        } if by == seat => stance::reading(case, whom, reading),
        LeverEvent::Argued { to, ref argued } => format!(
            "{} {} an argument on {}: it moves {} by {:+} points there.",
            does(case, seat, of(argued.from), "put to", "puts to"),
            super::you(case, seat, of(to)).0,
            names::draft(argued.draft),
            weighing::label(case, argued.factor),
            argued.points
        ),
        LeverEvent::Escrow {
            of: whom,
            ref escrow,
        } if escrow.stage == 1 => format!(
            "{} a price for {}: {}.",
            does(case, seat, of(whom), "name", "names"),
            names::draft(escrow.draft),
            names::price(escrow.kind)
        ),
        LeverEvent::Escrow {
            of: whom,
            ref escrow,
        } if escrow.stage == 2 => format!(
            "{} the price that {} named; it falls due only if the text stands.",
            does(case, seat, of(escrow.by), "pay", "pays"),
            super::you(case, seat, of(whom)).0
        ),
        LeverEvent::Favour { by, to, steps } if steps > 0 => format!(
            "{} {}.",
            does(case, seat, of(by), "now owe", "now owes"),
            favoured(case, seat, of(by), of(to))
        ),
        LeverEvent::Favour { by, to, .. } => format!(
            "{} {} a favour back.",
            does(case, seat, of(by), "pay", "pays"),
            super::you(case, seat, of(to)).0
        ),
        LeverEvent::Echo { to, ref echo } if of(to) == seat => format!(
            "Echo: {} says of your argument ({}) that {}.",
            names::member(case, echo.from),
            weighing::label(case, echo.factor),
            result(echo.result)
        ),
        LeverEvent::Echo { to, ref echo } => format!(
            "You tell {} of its argument ({}) that {}.",
            names::member(case, to),
            weighing::label(case, echo.factor),
            result(echo.result)
        ),
        LeverEvent::RestraintUrged { by, on } => format!(
            "{} {} to take no step alone.",
            does(case, seat, of(by), "urge", "urges"),
            super::you(case, seat, of(on)).0
        ),
        LeverEvent::Helped { by, ask, .. } => {
            let small = case.play.asks.get(usize::from(ask))?;
            let victim = case.victim().map_or(Seat::CHAIR, Seat::of);
            // A desk may have said it, as instructed.
            let who = match of(by) == seat {
                true => "Your government".to_owned(),
                false => names::capital(&names::member(case, by)),
            };
            format!(
                "{who} says yes to {}: {}",
                super::you(case, seat, small.from.unwrap_or(victim)).0,
                small.question
            )
        }
        LeverEvent::ExplanationCalled { by, of: whom } => format!(
            "{} on {} to explain what it did alone.",
            does(case, seat, of(by), "call", "calls"),
            super::you(case, seat, of(whom)).0
        ),
        _ => return None,
    })
}

/// Whom a favour is owed, and why: it is earned by doing unpaid what was asked, and nobody need have ordered that asking.
fn favoured(case: &Case, seat: Seat, by: Seat, to: Seat) -> String {
    let name = super::you(case, seat, to).0;
    match seat {
        seat if seat == by => format!("{name} a favour: it did what was asked in your name"),
        seat if seat == to => "you a favour: you did what it asked".to_owned(),
        _ => format!("{name} a favour"),
    }
}

/// What a lever did, as the one it was put to says.
pub fn result(result: u8) -> &'static str {
    match result {
        3 => "it settled the matter",
        2 => "it helped",
        1 => "it made no difference",
        _ => "it was unwelcome",
    }
}

/// How a question begins that goes out in a seat's name without its holder's order: it is part of the night, as all small asks.
pub const YOUR_DESK_ASKS: &str = "Your desk asks ";

/// What one asked of another, told to a third who hears it.
fn overheard(case: &Case, of: Seat, ask: &Ask) -> String {
    let (from, whom) = (names::seat(case, ask.from), names::seat(case, of));
    let small = match ask.kind {
        Asked::Small { ask } => case.play.asks.get(usize::from(ask)),
        // This sentence has no "you" in it.
        Asked::Forces { .. } => return put(case, of, ask),
        _ => None,
    };
    let asks = if ask.from == Seat::MIL { "ask" } else { "asks" };
    let from = names::capital(&from);
    match small {
        Some(small) => format!("{from} {asks} {whom}: {}", small.question),
        None => format!("{from} {asks} something of {whom}."),
    }
}

/// What this seat asked of another, told to the one who asked.
fn put(case: &Case, of: Seat, ask: &Ask) -> String {
    let whom = names::seat(case, of);
    match ask.kind {
        Asked::Sounding { draft } => format!("You sound out {whom} on {}.", names::draft(draft)),
        Asked::Demarche { draft, argument } => format!(
            "You ask {whom} to move on {}, and argue {}.",
            names::draft(draft),
            weighing::label(case, argument)
        ),
        Asked::Explain => format!("You call on {whom} to explain what it did alone."),
        Asked::Restraint => format!("You urge {whom} to take no step alone."),
        Asked::Settle => format!("You ask {whom} to accept what is offered."),
        Asked::Accede => format!(
            "You ask {whom} to agree that {} be invited to join.",
            aspirant(case)
        ),
        Asked::Talks => format!("You ask {whom} to sit down with the other."),
        Asked::Apart => format!("You ask {whom} to draw its units apart."),
        Asked::Small { ask } => match case.play.asks.get(usize::from(ask)) {
            Some(small) => format!("{YOUR_DESK_ASKS}{whom}: {}", small.question),
            None => format!("{YOUR_DESK_ASKS}{whom} for help."),
        },
        Asked::Forces { asset, packages } => {
            format!(
                "{} is asked for {}.",
                names::capital(&whom),
                names::packages(asset, packages)
            )
        }
        Asked::Host { .. } => format!("You ask {whom} to let your units in or through."),
        Asked::Nothing => format!("You ask {whom} nothing more."),
    }
}

/// What somebody asks of this desk, as a sentence.
pub fn asked(case: &Case, ask: &Ask) -> String {
    let from = names::capital(&names::seat(case, ask.from));
    let asks = if ask.from == Seat::MIL { "ask" } else { "asks" };
    match ask.kind {
        Asked::Nothing => format!("{from} {asks} nothing more."),
        Asked::Sounding { draft } => {
            format!("{from} {asks} where you stand on {}.", names::draft(draft))
        }
        Asked::Demarche { draft, argument } => format!(
            "{from} {asks} you to move on {}, and argues {}.",
            names::draft(draft),
            weighing::label(case, argument)
        ),
        Asked::Forces { asset, packages } => format!(
            "{from} still {} {}; each capital gives what it deems necessary.",
            if ask.from == Seat::MIL {
                "need"
            } else {
                "needs"
            },
            names::packages(asset, packages)
        ),
        Asked::Small { ask } => match case.play.asks.get(usize::from(ask)) {
            Some(small) => format!("{from} {asks}: {}", small.question),
            None => format!("{from} {asks} for help."),
        },
        Asked::Explain => format!("{from} {asks} you to explain what you did alone."),
        Asked::Restraint => format!("{from} {asks} you to take no step alone."),
        Asked::Settle if case.tables.accused.is_some() => format!(
            "{from} {asks} you both to accept an arrangement: the talks go on, the units stay apart, and neither gives up its claim."
        ),
        Asked::Settle => format!(
            "{from} {asks} you to accept an apology and what was offered with it, and to let the matter rest."
        ),
        Asked::Accede => format!(
            "{from} {asks} whether you agree that {} be invited to join: it takes all thirty-two, and no answer is no consent.",
            aspirant(case)
        ),
        Asked::Talks => format!("{from} {asks} you to sit down with the other government."),
        Asked::Apart => {
            format!("{from} {asks} you both to draw your units apart; no claim is prejudged by it.")
        }
        Asked::Host { .. } => format!("{from} {asks} you to let its units in or through."),
    }
}

/// Who asks to be invited.
pub fn aspirant(case: &Case) -> &str {
    let named = case.play.scenario.aspirant.as_ref();
    named.map_or("a state", |aspirant| aspirant.name.as_str())
}
