//! A night as one seat saw it, in lines: what it heard, what it decided and why, what was said to it, and its brief.

use crate::base::ids::Seat;
use crate::plain::again;
use crate::study::debrief::{Debrief, Night};
use crate::words::debrief as say;
use crate::words::seen::{Seen, SeenTurn};
use crate::words::{aims, digest, goal, names, order, report, weighing, when};
use crate::world::order::Order;

/// Parts of a weighing that are told.
const PARTS: usize = 4;

/// Everything, turn by turn, then the brief. Whether an aim was met may hang on what the seat could not know: the lines give
/// the facts it had, and the judgement is its own.
pub fn seat(debrief: &Debrief, night: &Night, seat: Seat) -> Vec<String> {
    let seen = Seen::new(night, seat, true);
    let mut lines = again::heading(&debrief.head);
    lines.push(report::handling(seen.case, Some(seat)));
    lines.push(report::SEAT_NO_ODDS.to_owned());
    lines.push(String::new());
    for turn in &seen.turns {
        lines.extend(self::turn(&seen, turn));
    }
    lines.extend(along(&seen));
    lines.extend(brief(&seen));
    lines
}

fn turn(seen: &Seen<'_>, turn: &SeenTurn<'_>) -> Vec<String> {
    let case = seen.case;
    let part = if turn.turn.1 == 0 { "" } else { "b" };
    let start = when::moment(case, turn.before.public.clock.start);
    let mut lines = vec![format!("== Turn {}{part}, {start}", turn.turn.0)];
    let orders = turn
        .sealed
        .map_or(&[][..], |sealed| sealed.orders.as_slice());
    let chosen = orders
        .iter()
        .filter(|order| !matches!(order, Order::Wait | Order::Echo { .. }));
    for given in chosen {
        let does = order::order(case, turn.before, given);
        lines.push(format!("decided: {does}"));
        if let Some(said) = say::stated(case, given) {
            lines.push(format!("  said: {said}"));
        }
        if let Some(why) = turn.whys.iter().find(|why| why.order == *given) {
            lines.push(format!(
                "  weighed: {}",
                weighing::parts(case, &why.parts, PARTS)
            ));
        }
    }
    let said = seen.said.iter().filter(|said| said.turn == turn.turn);
    lines.extend(said.map(|said| say::spoken(case, said)));
    let heard = digest::lines(case, &turn.told);
    lines.extend(heard.into_iter().map(|line| format!("- {line}")));
    lines.push(String::new());
    lines
}

/// Which case of the record it looked like, as the seat's proof grew.
fn along(seen: &Seen<'_>) -> Vec<String> {
    let moments = seen.turns.iter().map(|turn| {
        let name = format!("before turn {}", turn.turn.0);
        (name, turn.before)
    });
    let mut lines = vec![format!("== {}", say::RECORD)];
    lines.extend(say::along(seen.case, moments));
    lines.push(String::new());
    lines
}

fn brief(seen: &Seen<'_>) -> Vec<String> {
    let (case, end) = (seen.case, seen.end());
    let mut lines = vec![format!(
        "== {}",
        names::capital(&names::seat(case, seen.seat))
    )];
    let Some(brief) = aims::brief(case, end) else {
        return lines;
    };
    for aim in &brief.objectives {
        lines.push(format!("weight {}: {}", aim.weight, aim.text));
        for part in goal::parts(&aim.goal) {
            let stood = goal::stood(end, part).map_or_else(String::new, |at| format!(" ({at})"));
            lines.push(format!("  it asks: {}{stood}", goal::asked(case, part)));
        }
    }
    lines
}
