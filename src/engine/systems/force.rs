//! Force generation: requirement, calls, pledges, roads at home and at the host's, arrival, and going home (MODEL 8).

use crate::base::dice::{Topic, Word};
use crate::base::ids::{DraftId, Member};
use crate::base::units::{Hours, Percent};
use crate::content::measure::Asset;
use crate::engine::Cx;
use crate::engine::systems::call::{advice, calls, host, requirement};
use crate::engine::systems::consent::{next, outstays, send_road, travel};
use crate::engine::systems::home::usual_hours;
use crate::engine::systems::pledge::{free_packages, mandate_kind, pledged};
use crate::world::State;
use crate::world::event::{Event, ForceEvent, MoodEvent};
use crate::world::force::{Pledge, PledgeStatus};
use crate::world::order::Order;

pub fn force(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    advice(state, out);
    requirement(cx, state, out);
    calls(cx, state, out);
    for (slot, pledge) in state.council.pledges.iter().enumerate() {
        progress(cx, state, slot as u8, *pledge, out);
    }
    promises(cx, state, out);
    caveats(cx, state, out);
}

/// Pledges and offers of this turn. Where several answer one call the nearest is taken first, until the call is filled.
fn promises(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let host = host(cx.case, state);
    let mut offered: Vec<(Member, Asset, u8, bool)> = Vec::new();
    let turn = state.public.clock.turn;
    for member in Member::all().filter(|member| *member != host) {
        // One that acted alone keeps its units to itself for a while.
        let outside = state.capital(member).outside_until_turn > turn;
        for order in &state.capital(member).sealed.orders {
            match *order {
                Order::Pledge { asset, packages } if !outside => {
                    offered.push((member, asset, packages, false))
                }
                Order::Offer { asset, packages } => offered.push((member, asset, packages, true)),
                _ => {}
            }
        }
    }
    offered.sort_by_key(|offer| cx.case.tables.apart_km[host.index()][offer.0.index()]);
    let mut taken = [0_u8; crate::content::measure::ASSETS];
    for (member, asset, packages, unasked) in offered {
        let room = room(cx, state, asset, unasked).saturating_sub(taken[asset.index()]);
        let packages = packages
            .min(free_packages(cx.case, &state.council, member, asset))
            .min(room);
        if packages == 0 {
            out.push(Event::Force(ForceEvent::Declined { member, asset }));
            continue;
        }
        taken[asset.index()] += packages;
        promise(cx, state, member, asset, packages, out);
    }
}

/// How many more packages are welcome: up to the requirement and a tenth; without one, what a single host can take in.
fn room(cx: &Cx<'_>, state: &State, asset: Asset, unasked: bool) -> u8 {
    let asked = u16::from(state.council.requirement[asset.index()]);
    let most = if asked == 0 && unasked {
        2
    } else {
        asked * cx.case.content.rules.force.most_pct as u16 / 100
    };
    (most as u8).saturating_sub(pledged(&state.council, asset))
}

fn promise(
    cx: &Cx<'_>,
    state: &State,
    member: Member,
    asset: Asset,
    packages: u8,
    out: &mut Vec<Event>,
) {
    let end = state.public.clock.end;
    let text = state
        .public
        .texts
        .iter()
        .rfind(|text| text.clauses.forces() > 0);
    let mut pledge = Pledge {
        member,
        host: host(cx.case, state),
        asset,
        packages,
        status: PledgeStatus::Offered,
        pledged: end,
        caveat_pct: drawn_caveat(cx, state, member, asset),
        bilateral: text.is_none(),
        draft: text.map_or(DraftId(255), |text| text.draft),
        ..Pledge::default()
    };
    let kind = mandate_kind(cx.case, &state.public, asset);
    let wait = send_road(cx, state, &pledge, kind).map_or(0, |road| usual_hours(cx, state, road));
    pledge.promised = end.plus(Hours(wait + travel(cx, state, &pledge)));
    (pledge.status, pledge.due) = next(cx, state, &pledge, out);
    if pledge.status != PledgeStatus::Fell {
        out.push(Event::Force(ForceEvent::Pledged { pledge }));
    } else {
        out.push(Event::Force(ForceEvent::Declined { member, asset }));
    }
}

fn progress(cx: &Cx<'_>, state: &State, slot: u8, pledge: Pledge, out: &mut Vec<Event>) {
    let outside = state.capital(pledge.member).outside_until_turn > state.public.clock.turn;
    let gone = matches!(
        pledge.status,
        PledgeStatus::OnTheWay | PledgeStatus::InPlace
    );
    if pledge.is_standing() {
        return;
    }
    if gone && outstays(cx, state, &pledge, out) {
        return fell(cx, slot, pledge.member, out);
    }
    match pledge.status {
        PledgeStatus::Offered | PledgeStatus::AwaitsApproval | PledgeStatus::AwaitsHost => {
            let (status, due) = next(cx, state, &pledge, out);
            if status == PledgeStatus::Fell {
                fell(cx, slot, pledge.member, out);
            } else if status != pledge.status {
                out.push(Event::Force(ForceEvent::Moved { slot, status, due }));
                if status == PledgeStatus::OnTheWay {
                    narrowed(cx, state, slot, &pledge, out);
                }
            }
        }
        PledgeStatus::OnTheWay if state.public.clock.due(pledge.due) && !outside => {
            let rules = &cx.case.content.rules.force;
            let slips = luck(cx, state, 3, pledge.member, pledge.asset).percent(rules.slip_pct);
            out.push(Event::Force(if slips && !pledge.slipped {
                let due = state.public.clock.end.plus(Hours(rules.slip_hours));
                ForceEvent::Slipped { slot, due }
            } else {
                ForceEvent::Arrived { slot }
            }));
            if !slips || pledge.slipped {
                let by = rules.delivered_cohesion;
                out.push(Event::Mood(MoodEvent::Cohesion { by }));
            }
        }
        PledgeStatus::InPlace => leave(cx, state, slot, &pledge, out),
        PledgeStatus::OnTheWay | PledgeStatus::Fell => {}
    }
}

/// A promise not kept costs word and reliability.
fn fell(cx: &Cx<'_>, slot: u8, member: Member, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.force;
    out.push(Event::Force(ForceEvent::Fell { slot, member }));
    let by = -rules.short_word;
    out.push(Event::Mood(MoodEvent::Word { member, by }));
    let by = -rules.short_reliability;
    out.push(Event::Mood(MoodEvent::Reliability { member, by }));
}

/// What a chamber narrowed costs worth.
fn narrowed(cx: &Cx<'_>, state: &State, slot: u8, pledge: &Pledge, out: &mut Vec<Event>) {
    let kind = mandate_kind(cx.case, &state.public, pledge.asset);
    let by = state
        .capital(pledge.member)
        .approvals
        .iter()
        .find(|approval| approval.kind == kind)
        .map_or(0, |approval| Percent::from(approval.narrowed));
    if by > 0 {
        let pct = pledge.caveat_pct + by * cx.case.content.rules.force.narrowed_pct;
        out.push(Event::Force(ForceEvent::Caveated {
            slot,
            pct: pct.min(50),
        }));
    }
}

/// After quiet, and no sooner than they were worth the journey, units go home one by one.
fn leave(cx: &Cx<'_>, state: &State, slot: u8, pledge: &Pledge, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.force;
    let end = state.public.clock.end;
    let quiet = end.since(state.public.last_stir) >= Hours::days(rules.quiet_days);
    let stayed = end.since(pledge.due) >= Hours::days(rules.stay_days);
    if quiet && stayed && luck(cx, state, 4, pledge.member, pledge.asset).percent(rules.home_pct) {
        out.push(Event::Force(ForceEvent::WentHome { slot }));
    }
}

/// A capital can attach a caveat to what it has lent.
fn caveats(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let most = cx.case.content.rules.force.caveat_pct.1;
    for member in Member::all() {
        for order in &state.capital(member).sealed.orders {
            let Order::Caveat { asset } = *order else {
                continue;
            };
            let pledges = state.council.pledges.iter().enumerate();
            let loose = pledges.filter(|(_, pledge)| {
                pledge.member == member
                    && pledge.asset == asset
                    && pledge.is_alive()
                    && pledge.caveat_pct < most
            });
            out.extend(loose.map(|(slot, _)| {
                Event::Force(ForceEvent::Caveated {
                    slot: slot as u8,
                    pct: most,
                })
            }));
        }
    }
}

fn drawn_caveat(cx: &Cx<'_>, state: &State, member: Member, asset: Asset) -> Percent {
    let rules = &cx.case.content.rules.force;
    if !luck(cx, state, 1, member, asset).percent(rules.caveat_chance_pct) {
        return 0;
    }
    let (from, to) = rules.caveat_pct;
    from + luck(cx, state, 2, member, asset).below((to - from + 1) as u32) as Percent
}

/// One word for each member and kind of package; block 0 is the governments' own.
fn luck(cx: &Cx<'_>, state: &State, block: u32, member: Member, asset: Asset) -> Word {
    let clock = &state.public.clock;
    let at = block * 512 + (member.index() * 16 + asset.index()) as u32;
    cx.dice.word(clock.turn, clock.part, Topic::Forces, at)
}
