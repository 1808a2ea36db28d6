//! Asking and answering between two delegations; what an argument, a price and a favour move (GAME: influence).

use crate::base::dice::Topic;
use crate::base::ids::{DraftId, Member, Seat};
use crate::base::units::Hours;
use crate::engine::Cx;
use crate::engine::systems::asks::{helped, put_small_asks};
use crate::engine::systems::between::consents;
use crate::world::State;
use crate::world::desk::{Argued, Ask, Asked, Echo, Escrow, HingeCall, Reading};
use crate::world::event::{AbroadEvent, Event, LeverEvent};
use crate::world::factor::Factor;
use crate::world::order::{Answer, Order, PriceKind};

pub fn lever(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    consents(cx, state, out);
    put_small_asks(cx, state, out);
    for seat in Seat::main() {
        let mut settled = Vec::new();
        for order in &state.sealed(seat).orders {
            match (seat.member(), *order) {
                (Some(by), Order::Reply { ask, answer }) => {
                    reply(cx, state, by, ask, answer, out);
                    settled.push(ask);
                }
                (Some(by), order) => member_order(cx, state, by, order, out),
                (None, Order::Sound { first, second }) => {
                    sound(cx, state, seat, (first, second), out)
                }
                _ => {}
            }
        }
        if let Some(of) = seat.member() {
            lapse(state, of, &mut settled);
            settled.sort_unstable_by(|a, b| b.cmp(a));
            settled.dedup();
            out.extend(
                settled
                    .into_iter()
                    .map(|slot| Event::Lever(LeverEvent::Settled { of, slot })),
            );
        }
    }
}

fn member_order(cx: &Cx<'_>, state: &State, by: Member, order: Order, out: &mut Vec<Event>) {
    let turn = state.public.clock.turn;
    let call_hours = cx.case.content.rules.lever.call_hours;
    match order {
        Order::Sound { first, second } => sound(cx, state, Seat::of(by), (first, second), out),
        Order::Demarche {
            to,
            draft,
            argument,
        } => demarche(cx, state, by, to, draft, argument, out),
        Order::PayPrice { to, draft } => pay(state, by, to, draft, out),
        Order::CallFavour { from, draft } if state.capital(by).favours[from.index()] > 0 => {
            out.push(Event::Lever(LeverEvent::Favour {
                by: from,
                to: by,
                steps: -1,
            }));
            let argued = Argued {
                from: by,
                draft,
                factor: Factor::Ties,
                points: cx.case.content.rules.lever.favour,
                turn,
            };
            out.push(Event::Lever(LeverEvent::Argued { to: from, argued }));
        }
        Order::Echo { to, factor, result } => {
            let echo = Echo {
                from: by,
                factor,
                result,
                turn,
            };
            out.push(Event::Lever(LeverEvent::Echo { to, echo }));
        }
        Order::CallHinge {
            draft,
            member,
            stance,
            confidence,
        } => {
            let call = HingeCall {
                draft,
                member,
                stance,
                confidence,
            };
            out.push(Event::Lever(LeverEvent::Hinge { by, call }));
        }
        Order::UrgeRestraint { member } => {
            out.push(Event::Lever(LeverEvent::RestraintUrged { by, on: member }));
            ask(
                state,
                Seat::of(by),
                member,
                Asked::Restraint,
                call_hours,
                out,
            );
        }
        Order::CallToExplain { member } => {
            out.push(Event::Lever(LeverEvent::ExplanationCalled {
                by,
                of: member,
            }));
            ask(state, Seat::of(by), member, Asked::Explain, call_hours, out);
        }
        _ => {}
    }
}

fn sound(
    cx: &Cx<'_>,
    state: &State,
    by: Seat,
    (first, second): (Member, Option<Member>),
    out: &mut Vec<Event>,
) {
    let Some((draft, _)) = state.council.live().last() else {
        return;
    };
    for of in std::iter::once(first).chain(second) {
        let hours = cx.case.content.rules.lever.ask_hours;
        ask(state, by, of, Asked::Sounding { draft }, hours, out);
    }
}

fn ask(state: &State, from: Seat, of: Member, kind: Asked, hours: i32, out: &mut Vec<Event>) {
    let lapses = state.public.clock.end.plus(Hours(hours)).into();
    let ask = Ask {
        from,
        kind,
        at_turn: state.public.clock.turn,
        lapses,
    };
    out.push(Event::Lever(LeverEvent::Asked { of, ask }));
}

fn demarche(
    cx: &Cx<'_>,
    state: &State,
    by: Member,
    to: Member,
    draft: DraftId,
    argument: Factor,
    out: &mut Vec<Event>,
) {
    let desk = state.capital(to);
    let turn = state.public.clock.turn;
    let repeats = desk
        .argued
        .iter()
        .filter(|heard| heard.factor == argument && heard.from == by)
        .count();
    let word = i16::from(state.public.word[by.index()]);
    let rules = &cx.case.content.rules.lever;
    let strength =
        rules.argument + i8::from(desk.trust[by.index()] >= 3) + i8::from(word >= rules.word_from);
    let points = match repeats {
        0 => strength,
        1 => strength / 2,
        _ => 0,
    };
    let heard: i8 = desk
        .argued
        .iter()
        .filter(|heard| heard.turn == turn && heard.draft == draft)
        .map(|heard| heard.points)
        .sum();
    let points = points.min(rules.asks_a_turn - heard).max(0);
    if repeats >= 2 {
        // The same argument a third time is unwelcome.
        let echo = Echo {
            from: to,
            factor: argument,
            result: 0,
            turn,
        };
        out.push(Event::Lever(LeverEvent::Echo { to: by, echo }));
    }
    if points > 0 {
        let argued = Argued {
            from: by,
            draft,
            factor: argument,
            points,
            turn,
        };
        out.push(Event::Lever(LeverEvent::Argued { to, argued }));
    }
    ask(
        state,
        Seat::of(by),
        to,
        Asked::Demarche { draft, argument },
        rules.ask_hours,
        out,
    );
}

fn pay(state: &State, by: Member, to: Member, draft: DraftId, out: &mut Vec<Event>) {
    let escrow = state.capital(to).escrow;
    if escrow.stage == 1 && escrow.draft == draft {
        out.push(Event::Lever(LeverEvent::Escrow {
            of: to,
            escrow: Escrow {
                by,
                stage: 2,
                ..escrow
            },
        }));
        out.push(Event::Lever(LeverEvent::Favour {
            by,
            to,
            steps: i8::from(escrow.kind == PriceKind::Favour),
        }));
    }
}

fn reply(cx: &Cx<'_>, state: &State, by: Member, slot: u8, answer: Answer, out: &mut Vec<Event>) {
    let Some(ask) = state.capital(by).asks.get(usize::from(slot)) else {
        return;
    };
    match (ask.kind, answer) {
        (Asked::Sounding { draft }, Answer::Gap { points, against }) => {
            let reading = reading(cx, state, ask.from, by, draft, points, against);
            out.push(Event::Lever(LeverEvent::Read {
                by: ask.from,
                of: by,
                reading,
            }));
        }
        (Asked::Demarche { draft, .. }, Answer::Price { kind }) => {
            if let Some(asker) = ask
                .from
                .member()
                .filter(|_| state.capital(by).escrow.stage != 2)
            {
                let escrow = Escrow {
                    by: asker,
                    draft,
                    points: cx.case.content.rules.lever.price,
                    kind,
                    stage: 1,
                };
                out.push(Event::Lever(LeverEvent::Escrow { of: by, escrow }));
            }
        }
        (Asked::Demarche { .. }, Answer::Yes) => {
            if let Some(asker) = ask.from.member() {
                out.push(Event::Lever(LeverEvent::Favour {
                    by: asker,
                    to: by,
                    steps: 1,
                }));
            }
        }
        (Asked::Settle, Answer::Yes)
            if state.public.said.settled.is_never() && cx.case.tables.accused.is_none() =>
        {
            out.push(Event::Abroad(AbroadEvent::Settled { by }));
        }
        (Asked::Small { ask: small }, Answer::Yes) => {
            helped(cx, by, small, out);
            if let Some(asker) = ask.from.member() {
                out.push(Event::Lever(LeverEvent::Favour {
                    by: asker,
                    to: by,
                    steps: 1,
                }));
            }
        }
        _ => {}
    }
}

/// A band that holds the truth eight times in ten: width 4 for close ties to 8.
fn reading(
    cx: &Cx<'_>,
    state: &State,
    from: Seat,
    of: Member,
    draft: DraftId,
    points: i8,
    against: [Factor; 2],
) -> Reading {
    let clock = &state.public.clock;
    let trust = from
        .member()
        .map_or(3, |asker| state.capital(of).trust[asker.index()]);
    let band = cx.case.content.rules.lever.reading_band - trust.min(4);
    let at = (from.index() * 64 + of.index()) as u32;
    let error = cx
        .dice
        .word(clock.turn, clock.part, Topic::Sounding, at)
        .spread(i16::from(band));
    Reading {
        turn: clock.turn,
        draft,
        gap: (i16::from(points) + error).clamp(-100, 100) as i8,
        band,
        against,
    }
}

fn lapse(state: &State, of: Member, settled: &mut Vec<u8>) {
    for (slot, ask) in state.capital(of).asks.iter().enumerate() {
        if ask.lapses.hours() <= state.public.clock.end {
            settled.push(slot as u8);
        }
    }
}
