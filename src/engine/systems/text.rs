//! Articles, meetings, and texts under silence (MODEL 1, 4, 6; Washington Treaty Articles 4 and 9).

use crate::base::ids::{DraftId, Member, MemberSet, Seat};
use crate::base::list::List;
use crate::base::units::Hours;
use crate::engine::Cx;
use crate::engine::systems::edit::{apply_edit, bracketed, provisions};
use crate::engine::systems::silence::silence;
use crate::world::State;
use crate::world::council::DRAFTS;
use crate::world::event::{Event, MoodEvent, TextEvent};
use crate::world::order::Order;
use crate::world::text::{Clauses, Draft, DraftStatus, Provision};

/// What the chair ordered; a withdrawn text voids positions on it.
pub fn chair(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let mut room = Room::new(state);
    for order in &state.desks.chair.sealed.orders {
        chair_order(cx, state, order, &mut room, out);
    }
}

/// What the table still holds: two live texts at most, and so many on file.
struct Room {
    live: usize,
    on_file: usize,
}

impl Room {
    fn new(state: &State) -> Room {
        Room {
            live: state.council.live().count(),
            on_file: state.council.drafts.len(),
        }
    }
    /// Takes a place for one more text, if there is one.
    fn take(&mut self) -> bool {
        let free = self.live < 2 && self.on_file < DRAFTS;
        self.live += usize::from(free);
        self.on_file += usize::from(free);
        free
    }
}

fn chair_order(cx: &Cx<'_>, state: &State, order: &Order, room: &mut Room, out: &mut Vec<Event>) {
    let end = state.public.clock.end;
    match *order {
        Order::Convene => out.push(Event::Text(TextEvent::Called { at: end })),
        Order::Table { clauses, hedges } if room.take() => {
            let provisions = provisions(clauses, hedges);
            let ends = end.plus(silence_hours(cx, state));
            let authors = state.desks.chair.wished_by;
            out.push(Event::Text(TextEvent::Tabled {
                sponsor: Seat::CHAIR,
                provisions,
                authors,
                ends,
            }));
        }
        Order::SetSilence { draft, hours } => {
            extend(state, draft, end.plus(Hours(i32::from(hours))), out)
        }
        Order::Extend { draft } => {
            let hours = Hours(i32::from(cx.case.content.rules.text.extension_hours));
            if let Some(text) = state
                .council
                .drafts
                .get(draft.index())
                .filter(|text| text.status == DraftStatus::UnderSilence)
            {
                extend(state, draft, text.silence_ends.max(end).plus(hours), out);
            }
        }
        Order::RaiseLevel { draft } => out.push(Event::Text(TextEvent::LevelRaised { draft })),
        Order::Withdraw { draft } => out.push(Event::Text(TextEvent::Withdrawn { draft })),
        Order::Statement => out.push(Event::Text(TextEvent::Stated)),
        Order::AskSaceur => out.push(Event::Text(TextEvent::AskedSaceur)),
        Order::Close => out.push(Event::Text(TextEvent::Closed)),
        Order::Broker { payer, to, draft } => out.push(Event::Text(TextEvent::Brokered {
            payer,
            to,
            draft,
            points: cx.case.content.rules.lever.broker,
        })),
        Order::Split { draft } => split(cx, state, draft, room, out),
        _ => {}
    }
}

fn extend(state: &State, draft: DraftId, ends: Hours, out: &mut Vec<Event>) {
    if state
        .council
        .drafts
        .get(draft.index())
        .is_some_and(|text| text.status == DraftStatus::UnderSilence)
    {
        out.push(Event::Text(TextEvent::Extended { draft, ends }));
    }
}

/// The forces of a text go into a text of their own; the wording stays.
fn split(cx: &Cx<'_>, state: &State, draft: DraftId, room: &mut Room, out: &mut Vec<Event>) {
    let Some(text) = state
        .council
        .drafts
        .get(draft.index())
        .filter(|text| text.is_live())
    else {
        return;
    };
    let part = |of_forces: bool| -> List<Provision, 5> {
        let provisions = text.provisions.iter().copied();
        provisions
            .filter(|provision| provision.clause.forces().is_some() == of_forces)
            .collect()
    };
    let (forces, wording) = (part(true), part(false));
    if forces.is_empty() || wording.is_empty() || !room.take() {
        return;
    }
    let ends = state.public.clock.end.plus(silence_hours(cx, state));
    out.push(Event::Text(TextEvent::Amended {
        draft,
        by: Seat::CHAIR,
        provisions: wording,
    }));
    out.push(Event::Text(TextEvent::Silence {
        draft,
        ends,
        round: text.round + 1,
    }));
    out.push(Event::Text(TextEvent::Tabled {
        sponsor: Seat::CHAIR,
        provisions: forces,
        authors: text.authors,
        ends,
    }));
}

/// Under 50 attention there is no haste (GAME: three clocks).
fn silence_hours(cx: &Cx<'_>, state: &State) -> Hours {
    let rules = &cx.case.content.rules.text;
    let slow = state.public.attention < rules.slow_attention;
    Hours(i32::from(if slow {
        rules.silence_hours_slow
    } else {
        rules.silence_hours
    }))
}

/// Requests, matters raised, wishes for a text (or, while the floor is open, texts), and the meeting they call for within 0-4 days.
pub fn articles(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let mut asked = false;
    let mut room = Room::new(state);
    for by in Member::all() {
        for order in &state.capital(by).sealed.orders {
            match *order {
                Order::RequestArticle4 => {
                    out.push(Event::Text(TextEvent::Requested { by }));
                    asked = true;
                }
                Order::Raise => {
                    out.push(Event::Text(TextEvent::Raised { by }));
                    asked = true;
                }
                Order::Propose { clauses, hedges } if floor_is_open(state) && room.take() => {
                    out.push(Event::Text(TextEvent::Tabled {
                        sponsor: Seat::of(by),
                        provisions: provisions(clauses, hedges),
                        authors: MemberSet::only(by),
                        ends: state.public.clock.end.plus(silence_hours(cx, state)),
                    }));
                }
                Order::Propose { clauses, hedges } => out.push(Event::Text(TextEvent::Proposed {
                    by,
                    clauses,
                    hedges,
                })),
                _ => {}
            }
        }
    }
    let end = state.public.clock.end;
    let meeting = state.council.meeting_at;
    if !meeting.is_never() && meeting <= end {
        out.push(Event::Text(TextEvent::Met {
            article: !state.public.article4.requested.is_empty(),
        }));
        out.push(Event::Mood(MoodEvent::Attention {
            by: cx.case.content.rules.mood.attention_meeting,
        }));
    } else if asked && meeting.is_never() {
        let wait = Hours(i32::from(
            cx.case.content.rules.text.meeting_hours_after_request,
        ));
        out.push(Event::Text(TextEvent::Called {
            at: state.public.clock.start.plus(wait),
        }));
    }
}

/// A chair without credit cannot keep others from tabling (GAME: the table).
fn floor_is_open(state: &State) -> bool {
    let until = state.council.open_floor_until_turn;
    until > 0 && state.public.clock.turn <= until
}

/// Amendments, declarations, answers, and what silence came to.
pub fn texts(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for (id, draft) in state.council.live() {
        if draft.tabled == state.public.clock.end {
            continue;
        }
        let amended = amendments(cx, state, id, draft, out);
        match draft.status {
            DraftStatus::UnderSilence if !amended => silence(cx, state, id, draft, out),
            DraftStatus::Broken if !amended => broken(cx, state, id, draft, out),
            _ => {}
        }
    }
}

/// Takes the chair's and delegations' amendments. On one clause the chair's stands; of two delegations' the earlier at the table
/// stands in square brackets, three at most, until somebody finds better words.
fn amendments(
    cx: &Cx<'_>,
    state: &State,
    id: DraftId,
    draft: &Draft,
    out: &mut Vec<Event>,
) -> bool {
    let mut provisions = draft.provisions;
    let mut touched = Clauses::default();
    let mut by_chair = Clauses::default();
    let mut amended = false;
    for seat in std::iter::once(Seat::CHAIR).chain(Member::all().map(Seat::of)) {
        let before = seat
            .member()
            .map_or(0, |member| draft.amendments[member.index()]);
        let mut left = 3_u8.saturating_sub(before);
        for order in &state.sealed(seat).orders {
            let Order::Amend { draft: which, edit } = *order else {
                continue;
            };
            let clause = edit.clause();
            if which != id || left == 0 || by_chair.has(clause) {
                continue;
            }
            let changed = if touched.has(clause) {
                bracketed(&provisions, clause)
            } else {
                apply_edit(&provisions, edit)
            };
            if let Some(changed) = changed {
                provisions = changed;
                touched = touched.with(clause);
                if seat == Seat::CHAIR {
                    by_chair = by_chair.with(clause);
                }
                left -= u8::from(seat != Seat::CHAIR);
                amended = true;
                out.push(Event::Text(TextEvent::Amended {
                    draft: id,
                    by: seat,
                    provisions,
                }));
            }
        }
    }
    if amended {
        let hours = silence_hours(cx, state);
        let round = if draft.status == DraftStatus::Broken {
            draft.round + 1
        } else {
            draft.round
        };
        let ends = if draft.status == DraftStatus::Broken {
            state.public.clock.end.plus(hours)
        } else {
            draft
                .silence_ends
                .max(state.public.clock.end.plus(Hours(6)))
        };
        out.push(Event::Text(TextEvent::Silence {
            draft: id,
            ends,
            round,
        }));
    }
    amended
}

/// Back at the table after a break: dead when rounds or hours are used up and nobody mends it.
fn broken(cx: &Cx<'_>, state: &State, id: DraftId, draft: &Draft, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.text;
    let old = state.public.clock.end.since(draft.tabled) >= Hours(i32::from(rules.hours_max));
    let idle = state.public.clock.end.since(draft.decided) >= Hours(24);
    let chair_resumes = state.desks.chair.sealed.orders.iter().any(|order| matches!(order, Order::RaiseLevel { draft } | Order::Broker { draft, .. } if *draft == id));
    if chair_resumes {
        let ends = state.public.clock.end.plus(silence_hours(cx, state));
        out.push(Event::Text(TextEvent::Silence {
            draft: id,
            ends,
            round: draft.round + 1,
        }));
    } else if draft.round >= rules.rounds_max || old || idle {
        out.push(Event::Text(TextEvent::Dead { draft: id }));
    }
}
