//! Act: pledge, urge restraint, hotline, coalition, alone; for the suspected state what it can do.

use crate::base::ids::Member;
use crate::content::measure::{Asset, By};
use crate::content::scenario::Author;
use crate::words::menu::{List, Page};
use crate::words::names;
use crate::world::Desk;
use crate::world::order::Order;

pub fn family(list: &mut List<'_>) {
    if let Desk::State(_) = list.obs.desk {
        return state(list);
    }
    let Some((me, _)) = list.obs.capital() else {
        return;
    };
    steps(list, me);
    if list.case.tables.victims.has(me) {
        list.give(Order::ClaimSelfDefence);
        list.give(Order::AcceptSettlement);
    }
    for asset in Asset::ALL {
        let most = list.case.member(me).packages.of(asset).min(2);
        for packages in 1..=most {
            list.give(Order::Offer { asset, packages });
        }
    }
    let at_large = |incident: &&crate::world::incident::Incident| {
        incident.victim == Some(me) && incident.engagement == 255 && incident.place == 255
    };
    if list.obs.public.incidents.iter().find(at_large).is_some() {
        for engagement in 0..list.case.play.scenario.engagements.len() {
            list.give(Order::Engage {
                engagement: engagement as u8,
            });
        }
    }
    list.give(Order::Hotline);
    list.give(Order::GoodOffices);
    let first = list.case.tables.victims.iter().next();
    let strikes = |member: &crate::base::ids::Member| {
        crate::engine::systems::solo::may_strike(list.case, list.obs.public, *member).is_some()
    };
    if let Some(member) = first.filter(|member| *member != me && strikes(member)) {
        list.give(Order::UrgeRestraint { member });
    }
    let acted: Vec<_> = list
        .obs
        .public
        .solo_acts
        .iter()
        .map(|act| act.member)
        .collect();
    for member in acted {
        list.give(Order::CallToExplain { member });
        list.give(Order::UrgeRestraint { member });
    }
    list.open("A measure at home or alone ...", 1, Page::Measures(true));
    list.open("A coalition for a measure ...", 2, Page::Measures(false));
}

/// What a government may order by itself, or with others outside the Council.
pub fn measures(list: &mut List<'_>, alone: bool) {
    let case = list.case;
    for (measure, info) in case.measures() {
        let road = if alone { By::National } else { By::Coalition };
        if !info.by.contains(&road) {
            continue;
        }
        let order = match (alone, info.solo_price) {
            (false, _) => Order::Coalition { measure },
            (true, 0) => Order::Enact { measure },
            (true, _) => Order::Alone { measure },
        };
        let price = if alone && info.solo_price > 0 {
            format!(" (price of acting alone {} points)", info.solo_price)
        } else {
            String::new()
        };
        list.give_as(format!("{}{price}", info.name), order);
    }
}

/// What one of two allies can do to the other.
fn steps(list: &mut List<'_>, me: Member) {
    let case = list.case;
    let Some(other) = case.opponent(me) else {
        return;
    };
    for (at, place) in case.play.scenario.follow_on.places.iter().enumerate() {
        if place.by == Author::Suspect && place.victim == Some(other) {
            list.give(Order::Incident { place: at as u8 });
        }
    }
}

fn state(list: &mut List<'_>) {
    for order in [
        Order::Deny,
        Order::OfferData,
        Order::Exploit,
        Order::OfferTalks,
        Order::Admit,
        Order::Compensate,
        Order::StandDown,
        Order::Mobilise,
    ] {
        list.give(order);
    }
    let case = list.case;
    let beside = case.tables.accused.is_some();
    for (at, place) in case.play.scenario.follow_on.places.iter().enumerate() {
        if (place.by == Author::Outsider) != beside {
            continue;
        }
        let whose = names::hit(case, place.victim);
        list.give_as(
            format!(
                "Another incident: {} ({whose}; step {} of 4)",
                place.place, place.step
            ),
            Order::Incident { place: at as u8 },
        );
    }
    for victim in case.tables.victims.iter().filter(|_| !beside) {
        list.give(Order::Retaliate { on: victim });
    }
}
