//! Soundings, asks, favours, prices and echoes between two.

use crate::base::ids::{Member, Seat};
use crate::world::State;
use crate::world::desk::{Argued, Ask, Echo, Escrow, HingeCall, Reading};
use crate::world::event::Audience;

#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverEvent {
    /// Something is asked of a desk.
    Asked {
        of: Member,
        ask: Ask,
    },
    /// It was answered, or lapsed: slot of the open asks.
    Settled {
        of: Member,
        slot: u8,
    },
    /// What a sounding returned.
    Read {
        by: Seat,
        of: Member,
        reading: Reading,
    },
    Argued {
        to: Member,
        argued: Argued,
    },
    /// A price named, then paid into escrow.
    Escrow {
        of: Member,
        escrow: Escrow,
    },
    /// What `by` owes to `to` moves.
    Favour {
        by: Member,
        to: Member,
        steps: i8,
    },
    Echo {
        to: Member,
        echo: Echo,
    },
    Hinge {
        by: Member,
        call: HingeCall,
    },
    RestraintUrged {
        by: Member,
        on: Member,
    },
    /// A small ask of the scenario was put to its five.
    SmallPut {
        ask: u8,
    },
    /// A small ask was met: what it gained.
    Helped {
        by: Member,
        ask: u8,
        cohesion: i8,
        legitimacy: i8,
        word: i8,
        standing: i8,
        pressure: i8,
    },
    /// A member asked to explain an act alone.
    ExplanationCalled {
        by: Member,
        of: Member,
    },
}

impl LeverEvent {
    pub fn apply(&self, state: &mut State) {
        let capitals = &mut state.desks.capitals;
        match *self {
            LeverEvent::Asked { of, ask } => {
                if let crate::world::desk::Asked::Small { ask } = ask.kind {
                    state.hidden.put[of.index()] |= 1 << ask;
                    capitals[of.index()].quiet_turns = 0;
                }
                let asks = &mut capitals[of.index()].asks;
                if asks.is_full() {
                    asks.remove(0);
                }
                asks.push(ask).expect("a place was made");
            }
            LeverEvent::Settled { of, slot } => {
                let asks = &mut capitals[of.index()].asks;
                if usize::from(slot) < asks.len() {
                    asks.remove(usize::from(slot));
                }
            }
            LeverEvent::Read { by, of, reading } => match by.member() {
                Some(member) => capitals[member.index()].readings.note(of, reading),
                None => state.desks.chair.readings[of.index()] = reading,
            },
            LeverEvent::Argued { to, argued } => {
                let heard = &mut capitals[to.index()].argued;
                if heard.is_full() {
                    heard.remove(0);
                }
                heard.push(argued).expect("a place was made");
            }
            LeverEvent::Escrow { of, escrow } => {
                capitals[of.index()].escrow = escrow;
                capitals[escrow.by.index()].named = match escrow.stage {
                    1 => Escrow { by: of, ..escrow },
                    _ => Escrow::default(),
                };
            }
            LeverEvent::Favour { by, to, steps } => {
                let favours = &mut capitals[to.index()].favours;
                favours.set(by.index(), favours[by.index()] + steps);
            }
            LeverEvent::Echo { to, echo } => {
                let echoes = &mut capitals[to.index()].echoes;
                if echoes.is_full() {
                    echoes.remove(0);
                }
                echoes.push(echo).expect("a place was made");
            }
            LeverEvent::Hinge { by, call } => {
                let calls = &mut capitals[by.index()].calls;
                calls.retain(|known| known.member != call.member || known.draft != call.draft);
                if calls.is_full() {
                    calls.remove(0);
                }
                calls.push(call).expect("a place was made");
            }
            LeverEvent::RestraintUrged { .. } => state.council.restraint_urged = true,
            LeverEvent::SmallPut { ask } => state.hidden.asked |= 1 << ask,
            LeverEvent::Helped {
                by,
                cohesion,
                legitimacy,
                word,
                standing,
                pressure,
                ..
            } => {
                let add = |value: i16, by: i8| (value + i16::from(by)).clamp(0, 100);
                state.council.cohesion = add(state.council.cohesion, cohesion);
                state.public.legitimacy = add(state.public.legitimacy, legitimacy);
                state.public.escalation.pressure = add(state.public.escalation.pressure, pressure);
                let seen = &mut state.public.word[by.index()];
                *seen = add(i16::from(*seen), word) as u8;
                let cabinet = &mut state.public.standing[by.index()];
                *cabinet = (*cabinet + standing).clamp(-20, 20);
            }
            LeverEvent::ExplanationCalled { .. } => {}
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            LeverEvent::Asked { of, ask } => Audience::member(of).and(Audience::seat(ask.from)),
            LeverEvent::Settled { of, .. } | LeverEvent::Hinge { by: of, .. } => {
                Audience::member(of)
            }
            LeverEvent::Read { by, of, .. } => Audience::seat(by).and(Audience::member(of)),
            LeverEvent::Argued { to, argued } => {
                Audience::member(to).and(Audience::member(argued.from))
            }
            LeverEvent::Escrow { of, escrow } => {
                Audience::member(of).and(Audience::member(escrow.by))
            }
            LeverEvent::Favour { by, to, .. } => Audience::member(by).and(Audience::member(to)),
            LeverEvent::Echo { to, echo } => Audience::member(to).and(Audience::member(echo.from)),
            LeverEvent::RestraintUrged { .. } | LeverEvent::ExplanationCalled { .. } => {
                Audience::COUNCIL
            }
            LeverEvent::Helped { .. } => Audience::COUNCIL,
            LeverEvent::SmallPut { .. } => Audience::NOBODY,
        }
    }
}
