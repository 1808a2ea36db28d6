//! What the standing instruction does in a quiet turn: it states a stance and answers, and takes no other step that cannot be
//! taken back (GAME: stops, questions, instruction).

use crate::base::ids::Seat;
use crate::engine::check::cost;
use crate::words::order::for_good;
use crate::world::Observation;
use crate::world::desk::Line;
use crate::world::order::{Answer, Order, Sealed};
use crate::world::text::Stance;

/// Of what the desk would order by itself, what its instruction lets it. `sat`: its holder sat at this turn and left it to
/// the desk, so that a line may be declared before it is due.
pub fn instructed(obs: Observation<'_>, chosen: Sealed, sat: bool) -> Sealed {
    let line = obs.capital().map(|(_, desk)| desk.instruction.line);
    let orders = chosen.orders.iter().map(|order| reined(order, line));
    let kept = orders.filter(|order| may(obs, order, line, sat));
    Sealed {
        instructed: true,
        orders: kept.collect(),
        ..chosen
    }
}

/// The order as the line has it: who follows does not speak first, who holds back grants nothing.
fn reined(order: &Order, line: Option<Line>) -> Order {
    let mut order = *order;
    match (&mut order, line) {
        (Order::Position { stance, .. }, Some(Line::Follow | Line::HoldBack))
            if *stance == Stance::Endorse =>
        {
            *stance = Stance::Silent;
        }
        (Order::Reply { answer, .. }, Some(Line::HoldBack)) if *answer == Answer::Yes => {
            *answer = Answer::No;
        }
        _ => {}
    }
    order
}

fn may(obs: Observation<'_>, order: &Order, line: Option<Line>, sat: bool) -> bool {
    match order {
        Order::Position { draft, .. } => {
            let ends = obs
                .council
                .and_then(|council| council.drafts.get(draft.index()))
                .map(|draft| draft.silence_ends);
            sat || line == Some(Line::Lead) || ends.is_some_and(|ends| obs.public.clock.due(ends))
        }
        // What is in the air has to be met, and a letter that is due is due.
        Order::Engage { .. } | Order::Letter51 => true,
        Order::Reply { ask, .. } => {
            let asked = obs
                .capital()
                .and_then(|(_, desk)| desk.asks.get(usize::from(*ask)));
            sat || asked.is_none_or(|asked| !asked.kind.is_weighty())
        }
        _ if for_good(order).is_some() => false,
        // A text on the table binds thirty-two capitals to an hour: only the chair itself puts it there, and a chair that
        // chose to table nothing tables nothing.
        Order::Table { .. } => false,
        _ if obs.seat == Seat::CHAIR || obs.seat == Seat::STATE => true,
        Order::Sound { .. } | Order::Task { .. } => line != Some(Line::HoldBack),
        _ if cost(obs, order) > 0 => line == Some(Line::Lead),
        _ => true,
    }
}
