//! The small desks when nobody plays them: military authorities, EU, Security Council, neighbour at war, press.
//!
//! Each acts by office: on what is asked, due or held. None of them reads more than its observation.

use crate::base::dice::{Topic, Word};
use crate::base::ids::{Member, Seat};
use crate::base::units::{Percent, Points};
use crate::content::clause::Clause;
use crate::content::measure::{Asset, By, Kind};
use crate::content::scenario::Domain;
use crate::engine::systems::between::mechanism;
use crate::government::state::hours_since;
use crate::government::{Mind, Notes, give};
use crate::world::Desk;
use crate::world::case::Case;
use crate::world::council::{Advice, Council};
use crate::world::factor::{Factor, Ledger};
use crate::world::incident::{EvSet, Incident};
use crate::world::order::{Order, Sealed};
use crate::world::small::{MilDesk, NeighbourDesk};

/// What the desk at hand orders this turn.
pub fn small<N: Notes>(mind: &Mind<'_>, sealed: &mut Sealed, notes: &mut N) {
    if mind.obs.public.clock.is_first_part() {
        return;
    }
    match mind.obs.desk {
        Desk::Mil(desk) => military(mind, desk, sealed, notes),
        Desk::Eu(_) => union(mind, sealed, notes),
        Desk::Unsc(_) => security_council(mind, sealed, notes),
        Desk::Neighbour(_) if mind.case.is_empty(Seat::NEIGHBOUR) => {}
        Desk::Neighbour(desk) => neighbour(mind, desk, sealed, notes),
        Desk::Press(desk) => press(mind, desk.held, sealed, notes),
        Desk::Capital(..) | Desk::Chair(_) | Desk::State(_) => {}
    }
}

/// An act of office: its duty, the need for it, and the means at hand.
fn act<N: Notes>(
    mind: &Mind<'_>,
    order: Order,
    [duty, need, means]: [Points; 3],
    sealed: &mut Sealed,
    notes: &mut N,
) {
    let mut weighing = N::L::default();
    weighing.add(Factor::Duty, duty);
    weighing.add(Factor::Need, need);
    weighing.add(Factor::Capability, means);
    if weighing.sum() > 0 && give(sealed, order) {
        notes.keep(mind.obs.seat, order, &weighing, Some((Order::Wait, 0)));
    }
}

fn word(mind: &Mind<'_>, at: u32) -> Word {
    mind.today.luck.word(Topic::SmallDesk, at)
}

/// Luck of the night as a whole, for what is tried once.
fn once(mind: &Mind<'_>, at: u32) -> Word {
    mind.today.luck.dice().word(0, 0, Topic::SmallDesk, at)
}

/// SACEUR and the Military Committee: advice before forces, activity under existing plans when asked, needs of a new kind.
fn military<N: Notes>(mind: &Mind<'_>, desk: &MilDesk, sealed: &mut Sealed, notes: &mut N) {
    let Some(council) = mind.obs.council else {
        return;
    };
    let harm = last_harm(mind);
    let consulted = !mind.obs.public.article4.requested.is_empty();
    if council.advice == Advice::Tasked || (council.advice == Advice::None && consulted) {
        act(mind, Order::Advise, [10, 5 + harm, 4], sealed, notes);
    }
    if desk.asked_to_act {
        vigilance(mind, sealed, notes);
    }
    deconfliction(mind, sealed, notes);
    require(mind, council, sealed, notes);
}

/// Two allies' units are near each other: the mechanism is put to both, and put again while it is not taken up.
fn deconfliction<N: Notes>(mind: &Mind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let public = mind.obs.public;
    if mind.case.tables.accused.is_none() || !public.said.stood_down.is_never() {
        return;
    }
    let Some(measure) = mechanism(mind.case) else {
        return;
    };
    let spoken = public.article4.meetings > 0 || !public.said.talks_offered.is_never();
    if spoken && public.clock.turn >= 4 {
        let need = public.escalation.pressure / 10;
        act(
            mind,
            Order::Activate { measure },
            [8, need, 4],
            sealed,
            notes,
        );
    }
}

fn last_harm(mind: &Mind<'_>) -> Points {
    let last = mind.obs.public.incidents.last();
    last.map_or(0, |incident| Points::from(incident.harm))
}

/// Two activities that fit what happened and are not yet on: nothing new has to be decided for them.
fn vigilance<N: Notes>(mind: &Mind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let public = mind.obs.public;
    let Some(last) = public.incidents.last() else {
        return;
    };
    let fits = |domain: Domain| {
        domain == last.domain
            || matches!(
                (domain, last.domain),
                (Domain::Air, Domain::Drone | Domain::Missile) | (Domain::Drone, Domain::Missile)
            )
    };
    let free = mind
        .case
        .measures_of(Kind::Vigilance)
        .filter(|(id, measure)| {
            let on = |on: &&crate::world::public::InForce| on.measure == *id && on.is_on();
            measure.by.contains(&By::Nato)
                && fits(measure.domain)
                && !public.measures.iter().any(|known| on(&known))
        });
    for (measure, info) in free.take(2) {
        act(
            mind,
            Order::Activate { measure },
            [10, 4 + info.protection, 4],
            sealed,
            notes,
        );
    }
}

/// A later incident of another kind raises the stated requirement by a package of what stops it.
fn require<N: Notes>(mind: &Mind<'_>, council: &Council, sealed: &mut Sealed, notes: &mut N) {
    let public = mind.obs.public;
    let stated = council.requirement.iter().any(|packages| *packages > 0);
    let (Some(last), true) = (public.incidents.last(), stated) else {
        return;
    };
    // Everybody learnt of it when the last turn closed.
    if public.incidents.len() < 2 || last.at != public.clock.start {
        return;
    }
    let asset = match last.domain {
        Domain::Drone => Asset::CounterDrone,
        Domain::Missile => Asset::Batteries,
        Domain::Air => Asset::Fighters,
        Domain::Sea => Asset::Patrol,
        Domain::Cyber => Asset::Cyber,
        Domain::Land => Asset::Battalions,
        Domain::Hybrid | Domain::Terror | Domain::Political => Asset::EarlyWarning,
    };
    let packages = council.requirement[asset.index()] + 1;
    if packages <= 12 {
        let order = Order::Require { asset, packages };
        act(mind, order, [8, 4 + last_harm(mind), 2], sealed, notes);
    }
}

/// The Union: a statement on the second day, a package when the act is named or believed, adoption at its own tempo.
fn union<N: Notes>(mind: &Mind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let public = mind.obs.public;
    let now = public.clock.end;
    let eu = &public.eu;
    let attention = public.attention / 10;
    // Somebody to speak of, or somebody to mourn.
    let (belief, harm) = mind.case.content.rules.abroad.statement_from;
    let hurt = |incident: &Incident| incident.harm >= harm;
    let said = blamed(mind) >= belief || public.incidents.iter().any(hurt);
    if eu.statement.is_never() && now.0 >= 24 && public.attention >= 35 && said {
        act(mind, Order::EuStatement, [8, attention, 3], sealed, notes);
    }
    let named = public
        .texts
        .iter()
        .any(|text| text.clauses.has(Clause::Attribute) || text.clauses.has(Clause::Sanctions));
    if eu.package_proposed.is_never()
        && now.0 >= i32::from(mind.case.content.rules.abroad.package_from_hour)
        && (named || (blamed(mind) >= 80 && mind.case.tables.accused.is_none()))
    {
        let need = (blamed(mind) - 50) / 5;
        act(
            mind,
            Order::ProposePackage,
            [6, need.max(1), 3],
            sealed,
            notes,
        );
    }
    let rules = &mind.case.content.rules.abroad;
    let due = hours_since(now, eu.package_proposed)
        .is_some_and(|hours| hours >= i32::from(rules.package_days) * 24);
    if due && eu.package_adopted.is_never() && eu.package_blocked_by.is_empty() {
        act(
            mind,
            Order::AdoptPackage,
            [6, attention.max(1), 5],
            sealed,
            notes,
        );
    }
}

/// Public belief that the suspected state did it, in percent.
fn blamed(mind: &Mind<'_>) -> Percent {
    let belief = mind.obs.public.belief.iter().enumerate();
    belief
        .filter(|(hyp, _)| mind.case.blames_state(*hyp))
        .map(|(_, pct)| Percent::from(*pct))
        .sum()
}

/// Meeting within one to three days, a draft, and then either one permanent member against (Charter Article 27) or nine of fifteen.
fn security_council<N: Notes>(mind: &Mind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let public = mind.obs.public;
    let rules = &mind.case.content.rules.abroad;
    let now = public.clock.end;
    let un = &public.un;
    let since = |moment| hours_since(now, moment).unwrap_or(-1);
    let [first, last] = rules.council_meets_hours.map(u32::from);
    let wait = (first + once(mind, 0).below(last - first + 1)) as i32;
    if un.met.is_never() && since(un.asked) >= wait {
        act(
            mind,
            Order::ScMeet,
            [10, public.attention / 10, 5],
            sealed,
            notes,
        );
    }
    let believed = blamed(mind);
    let grave = match mind.case.tables.accused {
        None => believed >= 60 && public.legitimacy >= 48,
        Some(_) => public.escalation.pressure >= mind.case.content.rules.between.un_draft_from,
    };
    if un.draft.is_never() && since(un.met) >= 24 && grave {
        let need = (believed - 50) / 5;
        act(
            mind,
            Order::ScDraft,
            [4, need, public.legitimacy / 20],
            sealed,
            notes,
        );
    }
    let open = !un.draft.is_never() && un.vetoed.is_never() && un.mandate.is_never();
    if open && since(un.draft) >= i32::from(rules.council_decides_hours) {
        let party = is_permanent_party(mind.case);
        if party {
            // A draft about its own act: its interest is plain, its right is in the Charter.
            act(mind, Order::ScVeto, [2, believed / 5, 20], sealed, notes);
        } else if once(mind, 1).percent(match mind.case.tables.accused {
            None => rules.mandate_pct,
            Some(_) => mind.case.content.rules.between.ceasefire_pct,
        }) {
            act(
                mind,
                Order::ScMandate,
                [10, believed / 10, 5],
                sealed,
                notes,
            );
        }
    }
    let blocked = since(un.vetoed) >= 72;
    if blocked && un.assembly.is_never() && once(mind, 2).percent(50) {
        act(
            mind,
            Order::Assembly,
            [6, public.legitimacy / 10, 3],
            sealed,
            notes,
        );
    }
}

/// A permanent member stands accused, itself, for what it shelters or for a friend: the state at the STATE desk, or a member of the alliance.
fn is_permanent_party(case: &Case) -> bool {
    let rules = &case.content.rules.abroad;
    match case.tables.accused {
        Some(accused) => {
            let party = |member: &Member| *member == accused || case.tables.victims.has(*member);
            rules.permanent_members.iter().any(party)
        }
        None => case
            .outside()
            .is_some_and(|state| state.voices().any(|code| rules.permanent.contains(code))),
    }
}

/// The neighbour at war shares what it holds, most readily what does not speak against itself, and lets units use its skies.
fn neighbour<N: Notes>(mind: &Mind<'_>, desk: &NeighbourDesk, sealed: &mut Sealed, notes: &mut N) {
    amends(mind, desk, sealed, notes);
    let (held, consented) = (desk.held, desk.consented);
    let public = mind.obs.public;
    let pct = mind.case.content.rules.abroad.neighbour_share_pct;
    let closed = held.iter().filter(|item| !public.open.has(*item));
    for item in closed.take(4) {
        if word(mind, 64 + u32::from(item.0)).percent(pct) {
            let need = public.attention / 10;
            act(
                mind,
                Order::NeighbourShare { item },
                [4, need.max(1), 4],
                sealed,
                notes,
            );
        }
    }
    let asked = public.measures.iter().any(|on| on.is_on());
    if !consented && asked && once(mind, 3).percent(70) {
        act(mind, Order::NeighbourConsent, [3, 6, 3], sealed, notes);
    }
}

/// Once it knows that the night's were its own, it says so, and then offers what it is worth: it needs the one who was hit.
fn amends<N: Notes>(mind: &Mind<'_>, desk: &NeighbourDesk, sealed: &mut Sealed, notes: &mut N) {
    let public = mind.obs.public;
    let said = &public.said;
    if !desk.own || public.clock.turn < desk.knows_from_turn {
        return;
    }
    let attention = public.attention / 10;
    let sorry = hours_since(public.clock.end, said.neighbour_apology);
    let pays = mind.case.content.rules.abroad.neighbour_pays_hours;
    match sorry {
        None => act(mind, Order::Admit, [8, attention + 1, 4], sealed, notes),
        Some(hours) if hours >= pays && said.neighbour_compensation.is_never() => {
            act(
                mind,
                Order::Compensate,
                [6, attention + 1, 2],
                sealed,
                notes,
            );
        }
        Some(_) => {}
    }
}

/// A paper prints what reached it, sooner while people look.
fn press<N: Notes>(mind: &Mind<'_>, held: EvSet, sealed: &mut Sealed, notes: &mut N) {
    let public = mind.obs.public;
    let pct = mind.case.content.rules.abroad.story_pct + public.attention / 5;
    let closed = held.iter().filter(|item| !public.open.has(*item));
    for item in closed.take(2) {
        if word(mind, 128 + u32::from(item.0)).percent(pct) {
            let need = public.attention / 10;
            act(
                mind,
                Order::Story { item },
                [6, need.max(1), 2],
                sealed,
                notes,
            );
        }
    }
}
