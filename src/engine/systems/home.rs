//! Purses and instructions at once, chambers when they answer.

use crate::base::dice::{Topic, Word};
use crate::base::ids::{Member, Seat};
use crate::base::units::Hours;
use crate::content::member::Needed;
use crate::engine::Cx;
use crate::engine::check::cost;
use crate::engine::systems::chamber::{Division, GROUPS, Motion, is_combat};
use crate::engine::systems::consent::{abroad, wanted};
use crate::engine::systems::road::{HomeRoad, basis, finds_article_5, is_granted, own_road, road};
use crate::world::State;
use crate::world::event::{Event, HomeEvent, MoodEvent, TimeEvent};
use crate::world::force::{Approval, ApprovalStatus, MandateKind};
use crate::world::order::Order;

/// Initiatives are paid and instructions take effect before anything else.
pub fn ordered(_cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for seat in Seat::main() {
        for order in &state.sealed(seat).orders {
            let cost = cost(state.observe(seat), order);
            if cost > 0 || matches!(order, Order::Sound { .. }) {
                out.push(Event::Time(TimeEvent::Spent {
                    seat,
                    order: *order,
                    cost,
                }));
            }
            if let (Order::Instruct { instruction }, Some(member)) = (order, seat.member()) {
                out.push(Event::Time(TimeEvent::Instructed {
                    member,
                    to: *instruction,
                }));
            }
        }
    }
}

/// Motions sought, prepared, tabled and decided.
pub fn home(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for member in Member::all() {
        let capital = state.capital(member);
        let orders = &capital.sealed.orders;
        let whip = orders.iter().any(|order| *order == Order::Whip);
        let recall = orders.iter().any(|order| *order == Order::Recall);
        if whip {
            out.push(Event::Home(HomeEvent::Whipped { member }));
        }
        for approval in capital.approvals.iter().filter(|found| found.is_open()) {
            let mut approval = *approval;
            approval.whipped |= whip;
            if recall {
                approval = hasten(cx, state, member, approval, out);
            }
            progress(cx, state, member, approval, out);
        }
        for order in orders {
            if let Order::SeekMandate { kind } = *order {
                let packages = abroad(&state.council, member).saturating_add(1);
                match road(cx.case, member, kind, basis(&state.public), packages) {
                    Some(road) => {
                        let needed_by = wanted(cx, state, None, 0).unwrap_or(Hours::NEVER);
                        seek(cx, state, member, kind, (road, needed_by), out);
                    }
                    None => out.push(Event::Home(HomeEvent::Unneeded { member, kind })),
                }
            }
        }
    }
}

/// Opens a motion on a road the law asks for, unless one is open or granted. `needed_by` is when the text or the pledge needs
/// its answer.
pub fn seek(
    cx: &Cx<'_>,
    state: &State,
    member: Member,
    kind: MandateKind,
    (road, needed_by): (HomeRoad, Hours),
    out: &mut Vec<Event>,
) {
    let capital = state.capital(member);
    let open = capital
        .approvals
        .iter()
        .any(|found| found.kind == kind && found.is_open());
    // Two pledges of one turn need one motion.
    let just_sought = |event: &Event| {
        matches!(event, Event::Home(HomeEvent::Sought { member: by, kind: what, .. })
            if *by == member && *what == kind)
    };
    if open || is_granted(capital, kind) || out.iter().any(just_sought) {
        return;
    }
    if gives_no_mandate(cx, state, member) {
        out.push(Event::Home(HomeEvent::NoMandate { member, kind }));
        return;
    }
    let urgent = is_urgent(cx, state, road);
    let end = state.public.clock.end;
    out.push(Event::Home(HomeEvent::Sought {
        member,
        kind,
        due: end.plus(Hours(prepare_hours(cx, urgent))),
        needed_by,
        urgent,
    }));
}

/// While people look, in an alliance case, or where the law knows one way only, the short way is taken (GAME: three clocks).
pub fn is_urgent(cx: &Cx<'_>, state: &State, road: HomeRoad) -> bool {
    let looked_at = state.public.attention >= cx.case.content.rules.text.slow_attention;
    road.fast || looked_at || finds_article_5(&state.public)
}

/// Hours from seeking to answer where nothing goes wrong.
pub fn usual_hours(cx: &Cx<'_>, state: &State, road: HomeRoad) -> i32 {
    let urgent = is_urgent(cx, state, road);
    let way = if urgent {
        road.urgent_hours
    } else {
        road.hours
    };
    prepare_hours(cx, urgent) + way
}

fn prepare_hours(cx: &Cx<'_>, urgent: bool) -> i32 {
    if urgent {
        0
    } else {
        cx.case.content.rules.home.prepare_hours
    }
}

/// A caretaker cabinet gives no new mandate; nor does one that has fallen.
pub fn gives_no_mandate(cx: &Cx<'_>, state: &State, member: Member) -> bool {
    cx.case.member(member).chamber.caretaker || state.public.standing[member.index()] <= -20
}

/// A chamber called back answers in the urgent time.
fn hasten(
    cx: &Cx<'_>,
    state: &State,
    member: Member,
    approval: Approval,
    out: &mut Vec<Event>,
) -> Approval {
    let road = own_road(cx.case, member, approval.kind);
    let sooner = match approval.status {
        ApprovalStatus::Moved => state.public.clock.end.plus(Hours(road.urgent_hours)),
        _ => state.public.clock.end,
    };
    let due = approval.due.hours().min(sooner);
    let kind = approval.kind;
    out.push(Event::Home(HomeEvent::Hastened { member, kind, due }));
    Approval {
        due: due.into(),
        urgent: true,
        ..approval
    }
}

fn progress(cx: &Cx<'_>, state: &State, member: Member, approval: Approval, out: &mut Vec<Event>) {
    if !state.public.clock.due(approval.due.hours()) {
        return;
    }
    let road = own_road(cx.case, member, approval.kind);
    match approval.status {
        ApprovalStatus::Preparing if road.needed == Needed::Consult => {
            table(member, approval, road, (0, false), out);
        }
        ApprovalStatus::Preparing => prepare(cx, state, member, approval, road, out),
        ApprovalStatus::Moved => decide(cx, state, member, approval, road, out),
        _ => {}
    }
}

/// Counts heads and tables only where the count is safe; else narrows, ties to confidence, waits, or gives up.
fn prepare(
    cx: &Cx<'_>,
    state: &State,
    member: Member,
    approval: Approval,
    road: HomeRoad,
    out: &mut Vec<Event>,
) {
    let rules = &cx.case.content.rules.home;
    let seats = seats(cx, member);
    let needed = needed(cx, member, approval.kind, road);
    let counted = count(cx, state, member, approval);
    let need = motion(cx, state, member, approval)
        .expected()
        .need(needed, seats);
    if counted >= need + seats * rules.safety_pct / 100 {
        return table(member, approval, road, (counted, false), out);
    }
    let word = luck(cx, state, member, approval.kind, GROUPS + 1);
    if approval.narrowed >= rules.narrow_max && word.percent(rules.confidence_pct) {
        return table(member, approval, road, (counted, true), out);
    }
    let end = state.public.clock.end;
    if end.since(approval.asked.hours()) >= Hours(rules.give_up_hours) {
        out.push(Event::Home(HomeEvent::Withdrawn {
            member,
            kind: approval.kind,
        }));
        return;
    }
    out.push(Event::Home(HomeEvent::Waits {
        member,
        kind: approval.kind,
        counted_yes: counted.max(1),
        narrowed: (approval.narrowed + 1).min(rules.narrow_max),
        due: end.plus(Hours(rules.wait_hours)),
    }));
}

/// What a government counts on: the chamber as expected, within four in a hundred of its seats.
fn count(cx: &Cx<'_>, state: &State, member: Member, approval: Approval) -> i16 {
    let expected = motion(cx, state, member, approval).expected();
    let error = seats(cx, member) * cx.case.content.rules.home.count_error_pct / 100;
    expected.yes + luck(cx, state, member, approval.kind, GROUPS).spread(error.max(0))
}

/// The chamber's time runs from when its own side had answered, not from the close of a long turn.
fn table(
    member: Member,
    approval: Approval,
    road: HomeRoad,
    (counted_yes, confidence): (i16, bool),
    out: &mut Vec<Event>,
) {
    let hours = if approval.urgent || road.fast {
        road.urgent_hours
    } else {
        road.hours
    };
    out.push(Event::Home(HomeEvent::Tabled {
        member,
        kind: approval.kind,
        counted_yes,
        confidence,
        due: approval.due.hours().plus(Hours(hours)),
    }));
}

/// The chamber divides; a consultation ends with a yes that carries a caveat.
fn decide(
    cx: &Cx<'_>,
    state: &State,
    member: Member,
    approval: Approval,
    road: HomeRoad,
    out: &mut Vec<Event>,
) {
    let consulted = road.needed == Needed::Consult;
    let (division, granted) = if consulted {
        (Division::default(), true)
    } else {
        divide(cx, state, member, approval, road)
    };
    out.push(Event::Home(HomeEvent::Decided {
        member,
        kind: approval.kind,
        granted,
        yes: division.yes,
        no: division.no,
        abstain: division.abstain,
        absent: division.absent,
        narrowed: approval.narrowed.max(u8::from(consulted)),
    }));
    if !granted {
        let rules = &cx.case.content.rules.home;
        let by = if approval.confidence_tied {
            out.push(Event::Home(HomeEvent::Fell { member }));
            -rules.fallen_standing
        } else {
            -rules.refused_standing
        };
        out.push(Event::Mood(MoodEvent::Standing { member, by }));
    }
}

fn divide(
    cx: &Cx<'_>,
    state: &State,
    member: Member,
    approval: Approval,
    road: HomeRoad,
) -> (Division, bool) {
    // Between half and one and a half times the usual dissenters, group by group.
    let division = motion(cx, state, member, approval)
        .divide(|group| 50 + luck(cx, state, member, approval.kind, group).below(101) as i32);
    let seats = seats(cx, member);
    let first = division.passes(needed(cx, member, approval.kind, road), seats);
    let second = cx
        .case
        .member(member)
        .second_chamber
        .as_ref()
        .is_none_or(|chamber| {
            let size = chamber.seats as i16;
            division.scaled(seats, size).passes(chamber.needed, size)
        });
    (division, first && second)
}

/// The threshold that holds: the higher one where another office does not agree. Its answer is one for the whole session.
fn needed(cx: &Cx<'_>, member: Member, kind: MandateKind, road: HomeRoad) -> Needed {
    let (defensive, combat) = cx.case.content.rules.home.office_pct;
    let agrees = cx
        .dice
        .word(0, 0, Topic::Chamber, at(member, kind, GROUPS))
        .percent(if is_combat(kind) { combat } else { defensive });
    match road.otherwise {
        Some(otherwise) if !agrees => otherwise,
        _ => road.needed,
    }
}

fn motion<'a>(cx: &Cx<'a>, state: &'a State, member: Member, approval: Approval) -> Motion<'a> {
    Motion {
        case: cx.case,
        public: &state.public,
        capital: state.capital(member),
        member,
        approval,
    }
}

fn seats(cx: &Cx<'_>, member: Member) -> i16 {
    cx.case.member(member).chamber.seats as i16
}

fn luck(cx: &Cx<'_>, state: &State, member: Member, kind: MandateKind, item: u32) -> Word {
    let clock = &state.public.clock;
    cx.dice.word(
        clock.turn,
        clock.part,
        Topic::Chamber,
        at(member, kind, item),
    )
}

/// Sixteen words for each member and kind: one a group, the count, confidence.
fn at(member: Member, kind: MandateKind, item: u32) -> u32 {
    member.index() as u32 * 128 + kind as u32 * 16 + item
}
