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
        LeverEvent::Read {
            by,
            of: whom,
            ref reading,
        } if by == seat => stance::reading(case, whom, reading),
        LeverEvent::Argued { to, ref argued } => format!(
            "{} {} an argument on {}: {} {:+}.",
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
            "{} {} a favour.",
            does(case, seat, of(by), "now owe", "now owes"),
            super::you(case, seat, of(to)).0
        ),
        LeverEvent::Favour { by, to, .. } => format!(
            "{} {} a favour back.",
            does(case, seat, of(by), "pay", "pays"),
            super::you(case, seat, of(to)).0
        ),
        LeverEvent::Echo { to, ref echo } if of(to) == seat => format!(
            "Echo from {}, on {}: {}.",
            names::member(case, echo.from),
            weighing::label(case, echo.factor),
            result(echo.result)
        ),
        LeverEvent::RestraintUrged { by, on } => format!(
            "{} {} to take no step alone.",
            does(case, seat, of(by), "urge", "urges"),
            super::you(case, seat, of(on)).0
        ),
        LeverEvent::Helped { by, ask, .. } => {
            let question = case
                .play
                .asks
                .get(usize::from(ask))
                .map_or("", |ask| ask.question.as_str());
            format!(
                "{} yes to: {question}",
                does(case, seat, of(by), "say", "says")
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

fn result(result: u8) -> &'static str {
    match result {
        3 => "it settled the matter",
        2 => "it helped",
        1 => "it made no difference",
        _ => "it was unwelcome",
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
            "{from} {asks} for {}; each capital gives what it deems necessary.",
            names::packages(asset, packages)
        ),
        Asked::Small { ask } => match case.play.asks.get(usize::from(ask)) {
            Some(small) => format!("{from} {asks}: {}", small.question),
            None => format!("{from} {asks} for help."),
        },
        Asked::Explain => format!("{from} {asks} you to explain what you did alone."),
        Asked::Restraint => format!("{from} {asks} you to take no step alone."),
        Asked::Settle => {
            format!("{from} {asks} you to accept what is offered and let the matter rest.")
        }
        Asked::Host { .. } => format!("{from} {asks} you to let its units in or through."),
    }
}
