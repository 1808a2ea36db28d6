//! Articles, meetings, and texts under silence (MODEL 1, 4, 6; Washington Treaty Articles 4 and 9).

use crate::base::ids::{DraftId, Member, Seat};
use crate::base::units::Hours;
use crate::engine::Cx;
use crate::engine::systems::edit::{apply_edit, provisions};
use crate::world::State;
use crate::world::event::{Event, MoodEvent, TextEvent};
use crate::world::order::Order;
use crate::world::text::{Draft, DraftStatus, Position, Provision, Stance};

/// What the chair ordered; a withdrawn text voids positions on it.
pub fn chair(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for order in &state.desks.chair.sealed.orders {
        chair_order(cx, state, order, out);
    }
}

fn chair_order(cx: &Cx<'_>, state: &State, order: &Order, out: &mut Vec<Event>) {
    let end = state.public.clock.end;
    match *order {
        Order::Convene => out.push(Event::Text(TextEvent::Called { at: end })),
        Order::Table { clauses, hedges } => {
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
            points: 15,
        })),
        Order::Split { draft } => split(cx, state, draft, out),
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
fn split(cx: &Cx<'_>, state: &State, draft: DraftId, out: &mut Vec<Event>) {
    let Some(text) = state
        .council
        .drafts
        .get(draft.index())
        .filter(|text| text.is_live())
    else {
        return;
    };
    let (forces, wording): (Vec<Provision>, Vec<Provision>) = text
        .provisions
        .iter()
        .partition(|provision| provision.clause.forces().is_some());
    if forces.is_empty() || wording.is_empty() || state.council.drafts.is_full() {
        return;
    }
    let ends = state.public.clock.end.plus(silence_hours(cx, state));
    out.push(Event::Text(TextEvent::Amended {
        draft,
        by: Seat::CHAIR,
        provisions: wording.into_iter().collect(),
    }));
    out.push(Event::Text(TextEvent::Silence {
        draft,
        ends,
        round: text.round + 1,
    }));
    out.push(Event::Text(TextEvent::Tabled {
        sponsor: Seat::CHAIR,
        provisions: forces.into_iter().collect(),
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

/// Requests, matters raised, wishes for a text, and the meeting they call for within 0-4 days.
pub fn articles(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let mut asked = false;
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

/// Takes the chair's and delegations' amendments; on one clause the chair's stands, then the earlier at the table.
fn amendments(
    cx: &Cx<'_>,
    state: &State,
    id: DraftId,
    draft: &Draft,
    out: &mut Vec<Event>,
) -> bool {
    let mut provisions = draft.provisions;
    let mut touched = Vec::new();
    let mut amended = false;
    for seat in std::iter::once(Seat::CHAIR).chain(Member::all().map(Seat::of)) {
        for order in &state.sealed(seat).orders {
            let Order::Amend { draft: which, edit } = *order else {
                continue;
            };
            if which != id || touched.contains(&edit.clause()) {
                continue;
            }
            if let Some(changed) = apply_edit(&provisions, edit) {
                provisions = changed;
                touched.push(edit.clause());
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

fn silence(cx: &Cx<'_>, state: &State, id: DraftId, draft: &Draft, out: &mut Vec<Event>) {
    let due = state.public.clock.due(draft.silence_ends);
    let mut breaks = 0;
    let mut asks_time = false;
    for by in Member::all() {
        let given = position_of(state, id, by);
        let declared = draft.declared[by.index()];
        reversed(cx, declared, given, by, out);
        if !due {
            if let Some(position) = given {
                let at = state.public.clock.end;
                out.push(Event::Text(TextEvent::Declared {
                    draft: id,
                    by,
                    position: Position { at, ..position },
                }));
            }
            continue;
        }
        // No answer is the declared line, and without one it is silence: consent.
        let position = given.unwrap_or(if declared.stance == Stance::Open {
            silent()
        } else {
            declared
        });
        breaks += u8::from(position.stance == Stance::Break);
        asks_time |= position.stance == Stance::AskTime;
        let at = answer_hour(state, draft, position);
        out.push(Event::Text(TextEvent::Answered {
            draft: id,
            by,
            position: Position { at, ..position },
        }));
    }
    if !due {
        return;
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
    } else {
        out.push(Event::Text(TextEvent::Adopted { draft: id }));
    }
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
                at: Hours(0),
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
