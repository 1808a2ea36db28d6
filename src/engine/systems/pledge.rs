//! What a capital has left to lend, and how far the military requirement is filled.

use crate::base::ids::Member;
use crate::base::units::{Hours, Percent};
use crate::content::measure::Asset;
use crate::world::case::Case;
use crate::world::council::Council;
use crate::world::force::{MandateKind, PledgeStatus};
use crate::world::public::Public;

/// Packages of one kind that a member has not pledged yet.
pub fn free_packages(case: &Case, council: &Council, member: Member, asset: Asset) -> u8 {
    let lent: u8 = council
        .pledges
        .iter()
        .filter(|pledge| pledge.member == member && pledge.asset == asset && pledge.is_alive())
        .fold(0, |sum, pledge| sum.saturating_add(pledge.packages));
    case.member(member).packages.of(asset).saturating_sub(lent)
}

/// Packages of one kind pledged and not fallen.
pub fn pledged(council: &Council, asset: Asset) -> u8 {
    council
        .pledges
        .iter()
        .filter(|pledge| pledge.asset == asset && pledge.is_alive())
        .fold(0, |sum, pledge| sum.saturating_add(pledge.packages))
}

/// Packages of one kind in place, caveats not counted off.
pub fn in_place(council: &Council, asset: Asset) -> u8 {
    council
        .pledges
        .iter()
        .filter(|pledge| pledge.asset == asset && pledge.status == PledgeStatus::InPlace)
        .fold(0, |sum, pledge| sum.saturating_add(pledge.packages))
}

/// Packages still asked for.
pub fn missing(council: &Council, asset: Asset) -> u8 {
    council.requirement[asset.index()].saturating_sub(pledged(council, asset))
}

/// Share of one line of the requirement that is pledged; 100 where nothing is asked.
pub fn filled_pct(council: &Council, asset: Asset) -> Percent {
    share(pledged(council, asset), council.requirement[asset.index()])
}

/// Share of the whole requirement in place; 100 where nothing is asked.
pub fn delivered_pct(council: &Council) -> Percent {
    let asked: u8 = council.requirement.iter().sum();
    let there: u8 = Asset::ALL
        .iter()
        .map(|asset| in_place(council, *asset).min(council.requirement[asset.index()]))
        .sum();
    share(there, asked)
}

/// A pledge slipped, or a line of the requirement is short after the second call.
pub fn is_short(case: &Case, council: &Council, public: &Public) -> bool {
    let second = Hours(case.content.rules.force.calls[1]);
    let late = council.requirement_at.plus(second) <= public.clock.end;
    let slipped = council
        .pledges
        .iter()
        .any(|pledge| pledge.slipped && pledge.status == PledgeStatus::OnTheWay);
    slipped || (late && Asset::ALL.iter().any(|asset| missing(council, *asset) > 0))
}

fn share(part: u8, whole: u8) -> Percent {
    if whole == 0 {
        100
    } else {
        Percent::from(part) * 100 / Percent::from(whole)
    }
}

/// What a government asks its chamber for when it lends this: presence, or combat where shooting is to be expected.
pub fn mandate_kind(case: &Case, public: &Public, asset: Asset) -> MandateKind {
    let rules = &case.content.rules.force;
    let shooting = public.incidents.len() >= usize::from(rules.shooting_incidents)
        || public
            .incidents
            .iter()
            .any(|incident| incident.harm >= rules.shooting_harm);
    let operation = public.texts.iter().any(|text| text.clauses.forces() >= 4);
    match asset {
        Asset::Battalions if operation => MandateKind::CombatLand,
        Asset::Fighters | Asset::Frigates if operation => MandateKind::CombatAirSea,
        Asset::Batteries | Asset::CounterDrone if shooting || operation => {
            MandateKind::CombatAirSea
        }
        _ => MandateKind::Stationing,
    }
}
