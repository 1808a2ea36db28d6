//! Whether to ask for consultations under Article 4 (MODEL 5; facts: record).

use crate::base::dice::Topic;
use crate::base::units::{Percent, Points};
use crate::content::scenario::Domain;
use crate::government::CapitalMind;
use crate::world::factor::{Factor, Ledger};
use crate::world::force::PledgeStatus;

/// Incidents after the first that count together, at most.
const ACCUMULATED_MAX: usize = 3;

/// Ask at 0 or more. One roll per member and incident.
pub fn score<L: Ledger>(mind: &CapitalMind<'_>, to: &mut L) {
    let (case, public) = (mind.mind.case, mind.mind.obs.public);
    let rules = &case.content.rules.position;
    let Some(incident) = public
        .incidents
        .iter()
        .max_by_key(|incident| (incident.harm, incident.territory))
    else {
        return;
    };
    let (blame, meant, drift) = (mind.blame, mind.meant, mind.drift);
    to.add(Factor::Base, rules.article4_base);
    to.add(
        Factor::Domain,
        domain(incident.domain, rules.article4_state_force),
    );
    to.add(Factor::Certainty, 12 * (steps(blame) - 3));
    let reckless = (blame - meant).max(0);
    to.add(
        Factor::Intent,
        10 * ((steps(meant) + steps(reckless).min(3)).min(5) - 3),
    );
    to.add(
        Factor::Territory,
        5 * (Points::from(incident.territory) - 2).max(0),
    );
    to.add(
        Factor::Harm,
        8 * (Points::from(incident.harm) - 2).max(0) + if incident.harm == 5 { 30 } else { 0 },
    );
    let swarm = incident.territory >= 3 || public.incidents.len() > 1;
    to.add(
        Factor::Massing,
        if incident.harm == 0 && !swarm { -30 } else { 0 },
    );
    // What is below the threshold each time may not be so together (Brussels communique, 2021, paragraph 32; the Court left it
    // open in Oil Platforms 2003, paragraph 64).
    if !is_armed(incident.domain) {
        let more = public
            .incidents
            .len()
            .saturating_sub(1)
            .min(ACCUMULATED_MAX) as Points;
        to.add(Factor::Series, rules.article4_accumulated * more);
    }
    to.add(Factor::Accident, if drift >= 55 { -45 } else { 0 });
    let coming = mind.mind.obs.council.is_some_and(|council| {
        council
            .pledges
            .iter()
            .any(|pledge| pledge.status == PledgeStatus::InPlace && !pledge.is_standing())
    });
    to.add(Factor::HelpComing, if coming { -20 } else { 0 });
    to.add(
        Factor::Mediation,
        -case.member(mind.me).weights.mediation.min(10),
    );
    let lately = !public.article4.last_request.is_never()
        && public.clock.start.since(public.article4.last_request).0 < 14 * 24;
    to.add(Factor::RecentUse, if lately { -15 } else { 0 });
    to.add(
        Factor::PublicDemand,
        (public.attention - 60).clamp(0, 40) / 4,
    );
    to.add(
        Factor::Neighbour,
        if mind.is_victim {
            0
        } else {
            rules.article4_neighbour
        },
    );
    let at = (mind.me.index() * 8 + public.incidents.len()) as u32;
    to.add(
        Factor::Roll,
        mind.mind
            .luck
            .dice()
            .word(0, 0, Topic::Article4, at)
            .spread(rules.article4_roll),
    );
}

/// Certainty 0-5: posterior of the leading actor under 25, 25, 40, 55, 80, 95.
fn steps(pct: Percent) -> Points {
    [25, 40, 55, 80, 95]
        .iter()
        .filter(|bound| pct >= **bound)
        .count() as Points
}

/// Arms of a state, used across a border.
const fn is_armed(domain: Domain) -> bool {
    matches!(
        domain,
        Domain::Drone | Domain::Air | Domain::Missile | Domain::Land
    )
}

fn domain(domain: Domain, force: Points) -> Points {
    match domain {
        _ if is_armed(domain) => force,
        Domain::Terror | Domain::Cyber => -35,
        _ => -30,
    }
}
