//! The yeses a pledge needs: at home, at the host's, and of those whose land it crosses (MODEL 7; facts: war powers).

use crate::base::ids::Member;
use crate::base::units::Hours;
use crate::content::measure::Asset;
use crate::engine::Cx;
use crate::engine::systems::home::{gives_no_mandate, seek, usual_hours};
use crate::engine::systems::pledge::mandate_kind;
use crate::engine::systems::road::{HomeRoad, basis, is_granted, limit_days, own_road, road};
use crate::world::State;
use crate::world::council::Council;
use crate::world::event::Event;
use crate::world::force::{ApprovalStatus, MandateKind, Pledge, PledgeStatus};

/// Where a pledge stands once it has its yeses: at home first, then at the host's and on the road, then on the way.
pub fn next(
    cx: &Cx<'_>,
    state: &State,
    pledge: &Pledge,
    out: &mut Vec<Event>,
) -> (PledgeStatus, Hours) {
    let kind = mandate_kind(cx.case, &state.public, pledge.asset);
    if let Some(road) = send_road(cx, state, pledge, kind) {
        // In imminent danger units leave first and the chamber is asked at once.
        let goes_first = road.send_first && state.public.next_night >= 3;
        let status = ask(cx, state, pledge, (pledge.member, kind, road), out);
        if status == PledgeStatus::Fell || !goes_first {
            return (status, Hours::NEVER);
        }
    }
    if let Some(road) = road_of(cx, state, pledge.host, MandateKind::Receive) {
        let motion = (pledge.host, MandateKind::Receive, road);
        return match ask(cx, state, pledge, motion, out) {
            PledgeStatus::Fell => (PledgeStatus::Fell, Hours::NEVER),
            _ => (PledgeStatus::AwaitsHost, Hours::NEVER),
        };
    }
    let Some(detour) = transit(cx, state, pledge, out) else {
        return (PledgeStatus::AwaitsHost, Hours::NEVER);
    };
    let hours = Hours(travel(cx, state, pledge) + detour);
    (PledgeStatus::OnTheWay, state.public.clock.end.plus(hours))
}

/// Asks those whose land is crossed and whose law asks for a decision; `None` while one is out. A refusal sends the convoy
/// round, so many hours longer (Ankara, March 2003).
fn transit(cx: &Cx<'_>, state: &State, pledge: &Pledge, out: &mut Vec<Event>) -> Option<i32> {
    let kind = MandateKind::Transit;
    let mut waits = false;
    let mut detour = 0;
    for through in crossed(cx, pledge) {
        let Some(road) = road_of(cx, state, through, kind) else {
            continue;
        };
        match ask(cx, state, pledge, (through, kind, road), out) {
            PledgeStatus::Fell => detour = cx.case.content.rules.force.detour_hours,
            _ => waits = true,
        }
    }
    (!waits).then_some(detour)
}

/// Whose land a convoy crosses; what flies or sails asks nobody here.
fn crossed(cx: &Cx<'_>, pledge: &Pledge) -> impl Iterator<Item = Member> + use<> {
    let by_land = matches!(
        pledge.asset,
        Asset::Batteries | Asset::CounterDrone | Asset::Battalions
    );
    let way = cx.case.tables.overland[pledge.member.index()][pledge.host.index()];
    way.iter().filter(move |_| by_land)
}

/// The road that still lies before a host or a transit state.
fn road_of(cx: &Cx<'_>, state: &State, member: Member, kind: MandateKind) -> Option<HomeRoad> {
    if is_granted(state.capital(member), kind) {
        return None;
    }
    road(cx.case, member, kind, basis(&state.public), 1)
}

/// Opens the motion a pledge depends on; a refusal, a motion taken back, or a caretaker ends it.
fn ask(
    cx: &Cx<'_>,
    state: &State,
    pledge: &Pledge,
    (member, kind, road): (Member, MandateKind, HomeRoad),
    out: &mut Vec<Event>,
) -> PledgeStatus {
    let known = state
        .capital(member)
        .approvals
        .iter()
        .find(|approval| approval.kind == kind);
    match known.map(|approval| approval.status) {
        Some(ApprovalStatus::Refused | ApprovalStatus::Withdrawn) => PledgeStatus::Fell,
        Some(_) => PledgeStatus::AwaitsApproval,
        None if gives_no_mandate(cx, state, member) => PledgeStatus::Fell,
        None => {
            let hours = travel(cx, state, pledge);
            // Without a call, the pledge is held to what its own government promised.
            let needed_by = wanted(cx, state, Some(pledge.asset), hours)
                .unwrap_or(Hours(pledge.promised.0 - hours));
            seek(cx, state, member, kind, (road, needed_by), out);
            PledgeStatus::AwaitsApproval
        }
    }
}

/// By when a yes is needed for units to be in place when the last call wants them; `None` where nothing is asked for. For any
/// line of the requirement when none is named. Every call names a date of its own, and after it there is none.
pub fn wanted(cx: &Cx<'_>, state: &State, asset: Option<Asset>, travel: i32) -> Option<Hours> {
    let rules = &cx.case.content.rules.force;
    let council = &state.council;
    if asset.is_some_and(|asset| council.requirement[asset.index()] == 0) {
        return None;
    }
    let calls = rules
        .calls
        .iter()
        .map(|hours| council.requirement_at.plus(Hours(*hours)));
    let end = state.public.clock.end;
    let last = calls.filter(|call| *call <= end).max()?;
    let needed = last.plus(Hours((rules.wanted_hours - travel).max(rules.answer_hours)));
    // A call long answered asks for nothing any more.
    (end <= needed).then_some(needed)
}

/// The road that still lies before a lender; packages already abroad count against a standing mandate.
pub fn send_road(
    cx: &Cx<'_>,
    state: &State,
    pledge: &Pledge,
    kind: MandateKind,
) -> Option<HomeRoad> {
    if is_granted(state.capital(pledge.member), kind) {
        return None;
    }
    let new = if pledge.status == PledgeStatus::Offered {
        pledge.packages
    } else {
        0
    };
    let packages = abroad(&state.council, pledge.member).saturating_add(new);
    road(cx.case, pledge.member, kind, basis(&state.public), packages)
}

/// Packages a member has promised or lent.
pub fn abroad(council: &Council, member: Member) -> u8 {
    let pledges = council.pledges.iter();
    pledges
        .filter(|pledge| pledge.member == member && pledge.is_alive())
        .fold(0, |sum, pledge| sum.saturating_add(pledge.packages))
}

/// Units whose ground has gone: sent first and then refused, or out longer than the executive may keep them out alone. A
/// mandate is sought in good time.
pub fn outstays(cx: &Cx<'_>, state: &State, pledge: &Pledge, out: &mut Vec<Event>) -> bool {
    let capital = state.capital(pledge.member);
    if capital.approvals.is_empty() && !cx.case.tables.limited.has(pledge.member) {
        return false;
    }
    let kind = mandate_kind(cx.case, &state.public, pledge.asset);
    let found = capital.approvals.iter().find(|found| found.kind == kind);
    let status = found.map(|found| found.status);
    if matches!(
        status,
        Some(ApprovalStatus::Refused | ApprovalStatus::Withdrawn)
    ) {
        return true;
    }
    let Some(days) = limit_days(cx.case, pledge.member, kind) else {
        return false;
    };
    if status == Some(ApprovalStatus::Granted) {
        return false;
    }
    let ends = pledge.due.plus(Hours::days(days));
    let way = own_road(cx.case, pledge.member, kind);
    let hours = usual_hours(cx, state, way) + cx.case.content.rules.home.wait_hours;
    let end = state.public.clock.end;
    if status.is_none() && end.plus(Hours(hours)) >= ends {
        seek(cx, state, pledge.member, kind, (way, ends), out);
    }
    end >= ends
}

/// Hours on the way; half for a lender that already has crews beside the victim.
pub fn travel(cx: &Cx<'_>, state: &State, pledge: &Pledge) -> i32 {
    let rules = &cx.case.content.rules.force;
    let km = cx.case.tables.apart_km[pledge.member.index()][pledge.host.index()];
    let far = if km >= rules.far_km {
        rules.far_hours
    } else {
        0
    };
    let there = state.public.in_place_tenths[pledge.member.index()]
        .iter()
        .any(|tenths| *tenths > 0)
        || (pledge.asset == Asset::Fighters
            && cx
                .case
                .play
                .scenario
                .incident
                .shooters
                .contains(&pledge.member));
    let hours = rules.hours[pledge.asset.index()] + far;
    if there { hours / 2 } else { hours }
}
