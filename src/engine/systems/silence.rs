//! A text under silence: lines declared, answers given, what silence came to, and what chair and senders learn of it (MODEL 4, 6).

use crate::base::ids::{DraftId, Member, Seat};
use crate::base::units::{Hours, Moment};
use crate::engine::Cx;
use crate::world::State;
use crate::world::desk::Echo;
use crate::world::event::{Event, LeverEvent, TextEvent};
use crate::world::factor::Factor;
use crate::world::order::Order;
use crate::world::text::{Draft, Position, Provision, Stance};

/// Declarations while silence lasts; answers, and what they come to, when it ends.
pub fn silence(cx: &Cx<'_>, state: &State, id: DraftId, draft: &Draft, out: &mut Vec<Event>) {
    let due = state.public.clock.due(draft.silence_ends);
    let mut breaks = 0;
    let mut asks_time = false;
    for by in Member::all() {
        let given = position_of(state, id, by);
        let declared = draft.declared[by.index()];
        reversed(cx, declared, given, by, out);
        if !due {
            if let Some(position) = given {
                let at = state.public.clock.end.into();
                out.push(Event::Text(TextEvent::Declared {
                    draft: id,
                    by,
                    position: Position { at, ..position },
                }));
            }
            continue;
        }
        let position = answer(state, id, declared, by);
        breaks += u8::from(position.stance == Stance::Break);
        asks_time |= position.stance == Stance::AskTime;
        let at = answer_hour(state, draft, position).into();
        out.push(Event::Text(TextEvent::Answered {
            draft: id,
            by,
            position: Position { at, ..position },
        }));
    }
    if !due {
        return;
    }
    if asks_time && is_hurried(cx, draft) {
        out.push(Event::Text(TextEvent::Hurried { draft: id }));
    }
    let end = state.public.clock.end;
    if breaks > 0 {
        out.push(Event::Text(TextEvent::Broken { draft: id }));
    } else if asks_time && !draft.extended {
        let hours = Hours(i32::from(cx.case.content.rules.text.extension_hours));
        out.push(Event::Text(TextEvent::Extended {
            draft: id,
            ends: end.plus(hours),
        }));
        return;
    } else {
        settle_brackets(id, draft, out);
        out.push(Event::Text(TextEvent::Adopted { draft: id }));
    }
    learned(cx, state, id, draft, breaks > 0, out);
}

/// Under half a day between the text and its answer.
fn is_hurried(cx: &Cx<'_>, draft: &Draft) -> bool {
    let given = draft.silence_ends.since(draft.decided_or_tabled());
    given < Hours(cx.case.content.rules.text.hurried_hours)
}

/// What still stands in square brackets was not agreed and falls; one paragraph always stands.
fn settle_brackets(id: DraftId, draft: &Draft, out: &mut Vec<Event>) {
    let agreed = |provision: &&Provision| !provision.bracketed;
    let kept = draft.provisions.iter().filter(agreed).count();
    if kept > 0 && kept < draft.provisions.len() {
        out.push(Event::Text(TextEvent::Amended {
            draft: id,
            by: Seat::CHAIR,
            provisions: draft.provisions.iter().filter(agreed).copied().collect(),
        }));
    }
}

/// The chair learns how each delegation leans, and each sender of a lever what it did. After a break only the objections are seen.
fn learned(
    cx: &Cx<'_>,
    state: &State,
    id: DraftId,
    draft: &Draft,
    broke: bool,
    out: &mut Vec<Event>,
) {
    let rules = &cx.case.content.rules.text;
    for by in Member::all() {
        let declared = draft.declared[by.index()];
        let position = answer(state, id, declared, by);
        if broke && position.stance != Stance::Break {
            continue;
        }
        echoes(state, id, by, position, out);
        let lean = state.desks.chair.leans[by.index()];
        let step = match position.stance {
            Stance::Endorse => rules.lean[0],
            Stance::Reserve => rules.lean[1],
            Stance::AskTime => rules.lean[2],
            Stance::Break => rules.lean[3],
            Stance::Silent | Stance::Open => -lean.signum(),
        };
        let to = (lean + step).clamp(-rules.lean_max, rules.lean_max);
        if to != lean {
            out.push(Event::Text(TextEvent::Leaned { member: by, to }));
        }
    }
}

/// What each argument and each price did, told to its sender: the sum is of parts, so a stance less sure than a lever was strong
/// would have been another without it (GAME: influence).
fn echoes(state: &State, id: DraftId, by: Member, position: Position, out: &mut Vec<Event>) {
    let desk = state.capital(by);
    let turn = state.public.clock.turn;
    let mut tell = |to: Member, factor: Factor, points: i8| {
        let echo = Echo {
            from: by,
            factor,
            result: echo(position, points),
            turn,
        };
        out.push(Event::Lever(LeverEvent::Echo { to, echo }));
    };
    for argued in desk.argued.iter().filter(|argued| argued.draft == id) {
        tell(argued.from, argued.factor, argued.points);
    }
    if desk.escrow.stage == 2 && desk.escrow.draft == id {
        tell(desk.escrow.by, Factor::Price, desk.escrow.points);
    }
}

/// 3 settled it, 2 helped, 1 no difference.
fn echo(position: Position, points: i8) -> u8 {
    match position.stance {
        Stance::Break | Stance::AskTime | Stance::Open => 1,
        _ if position.margin.abs() < i16::from(points) => 3,
        _ => 2,
    }
}

/// No answer is the declared line, and without one it is silence: consent.
fn answer(state: &State, id: DraftId, declared: Position, by: Member) -> Position {
    position_of(state, id, by).unwrap_or(if declared.stance == Stance::Open {
        silent()
    } else {
        declared
    })
}

/// A declared stance reversed costs word (GAME: influence).
fn reversed(
    cx: &Cx<'_>,
    declared: Position,
    given: Option<Position>,
    by: Member,
    out: &mut Vec<Event>,
) {
    let for_it =
        |stance: Stance| matches!(stance, Stance::Endorse | Stance::Silent | Stance::Reserve);
    let turned = given.is_some_and(|given| {
        declared.stance != Stance::Open && for_it(declared.stance) != for_it(given.stance)
    });
    if turned {
        out.push(Event::Text(TextEvent::Word {
            member: by,
            by: -cx.case.content.rules.text.reversed_word,
        }));
    }
}

fn position_of(state: &State, id: DraftId, by: Member) -> Option<Position> {
    state
        .capital(by)
        .sealed
        .orders
        .iter()
        .find_map(|order| match *order {
            Order::Position {
                draft,
                stance,
                clause,
                lifts,
                margin,
                reasons,
                more,
            } if draft == id => Some(Position {
                stance,
                clause,
                lifts,
                reasons,
                more,
                margin,
                at: Moment::default(),
            }),
            _ => None,
        })
}

fn silent() -> Position {
    Position {
        stance: Stance::Silent,
        reasons: [255; 2],
        margin: 30,
        ..Position::default()
    }
}

/// With H hours of silence and m points from turning the answer comes (30 - min(m, 30)) / 30 of H into it (GAME: the table).
fn answer_hour(state: &State, draft: &Draft, position: Position) -> Hours {
    let from = draft.tabled.max(draft.decided_or_tabled());
    let ends = draft.silence_ends.min(state.public.clock.end);
    let length = (ends.0 - from.0).max(0);
    let sure = i32::from(position.margin.abs().min(30));
    Hours(from.0 + length * (30 - sure) / 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_echo_tells_what_the_same_answer_would_have_been_without_the_lever() {
        let said = |stance, margin| Position {
            stance,
            margin,
            ..Position::default()
        };
        assert_eq!(echo(said(Stance::Silent, 2), 3), 3);
        assert_eq!(echo(said(Stance::Silent, 3), 3), 2);
        assert_eq!(echo(said(Stance::Break, 2), 3), 1);
    }
}
