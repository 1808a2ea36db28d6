//! Whether the law at home asks for anything before units are sent, received or let through (facts: war powers).

use crate::base::ids::Member;
use crate::content::clause::Clause;
use crate::content::member::{Exemption, Needed, Road};
use crate::world::case::Case;
use crate::world::desk::Capital;
use crate::world::force::{ApprovalStatus, MandateKind};
use crate::world::public::Public;
use crate::world::text::AdoptedText;

/// What a government must obtain, and how long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HomeRoad {
    pub needed: Needed,
    /// Another office must agree; without it this threshold holds.
    pub otherwise: Option<Needed>,
    /// Hours from the motion to the answer, ordinary and urgent.
    pub hours: i32,
    pub urgent_hours: i32,
    /// Every motion of this kind goes the short way.
    pub fast: bool,
    /// In imminent danger units leave first and the chamber is asked at once.
    pub send_first: bool,
}

/// How far what is done is done under the treaty: the more the Council has decided, the more exemptions of the law hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Between capitals, without a decision of the Council.
    #[default]
    Bilateral,
    /// Existing plans, or a reinforcement the Council decided: a decision of the alliance, but nothing that the promise of collective
    /// defence asks for.
    Plans,
    /// A finding under Article 5.
    Treaty,
}

/// The road to a mandate of `kind` for so many packages abroad in all, of which a standing mandate covers the first few;
/// `None` when none is needed.
pub fn road(
    case: &Case,
    member: Member,
    kind: MandateKind,
    basis: Basis,
    packages: u8,
) -> Option<HomeRoad> {
    let Some(law) = law(case, member, kind) else {
        return Some(law_road(case));
    };
    let exempt = |exemption| exempts(exemption, kind, basis, packages);
    if matches!(law.needed, Needed::Nothing | Needed::Inform) || law.exemptions.iter().any(exempt) {
        return None;
    }
    Some(from_law(law))
}

/// The road a motion takes once the law asks for one, whatever exemption might have held.
pub fn own_road(case: &Case, member: Member, kind: MandateKind) -> HomeRoad {
    law(case, member, kind).map_or_else(|| law_road(case), from_law)
}

/// Days for which the executive may act alone under the treaty (facts: war powers, sixty days in two members); `None` where no
/// exemption of a limited time applies.
pub fn limit_days(case: &Case, member: Member, kind: MandateKind) -> Option<i32> {
    let law = law(case, member, kind)?;
    law.exemptions.iter().find_map(|exemption| match exemption {
        Exemption::Treaty { days } if *days > 0 => Some(i32::from(*days)),
        _ => None,
    })
}

/// The law a mandate of this kind stands under; `None` for a power at home.
fn law(case: &Case, member: Member, kind: MandateKind) -> Option<&Road> {
    let powers = &case.member(member).war_powers;
    Some(match kind {
        MandateKind::Receive => &powers.receive,
        MandateKind::Transit => &powers.transit,
        MandateKind::Law => return None,
        MandateKind::Stationing
        | MandateKind::CombatAirSea
        | MandateKind::CombatLand
        | MandateKind::Strikes => &powers.send,
    })
}

/// An exemption with a limit of days is one for collective defence: activity that the Council decided without a finding does not open
/// it (the Czech minister on Eastern Sentry, which followed consultations, September 2025; facts: war powers).
fn exempts(exemption: &Exemption, kind: MandateKind, basis: Basis, packages: u8) -> bool {
    let presence = matches!(
        kind,
        MandateKind::Stationing | MandateKind::Receive | MandateKind::Transit
    );
    match *exemption {
        Exemption::Treaty { days: 0 } => basis >= Basis::Plans,
        Exemption::Treaty { .. } => basis >= Basis::Treaty,
        Exemption::Standing { packages: covered } => {
            kind == MandateKind::Stationing && packages <= covered
        }
        Exemption::Unarmed => presence,
        Exemption::Urgency | Exemption::FastTrack | Exemption::OfficeConsent { .. } => false,
    }
}

fn from_law(law: &Road) -> HomeRoad {
    let otherwise = law.exemptions.iter().find_map(|exemption| match exemption {
        Exemption::OfficeConsent { otherwise } => Some(*otherwise),
        _ => None,
    });
    let hours = i32::from(law.days_normal) * 24;
    HomeRoad {
        needed: law.needed,
        otherwise,
        hours,
        urgent_hours: (i32::from(law.days_urgent_tenths) * 24 / 10).clamp(1, hours.max(1)),
        fast: law.exemptions.contains(&Exemption::FastTrack),
        send_first: law.exemptions.contains(&Exemption::Urgency),
    }
}

/// A power at home is an ordinary law in a short procedure.
fn law_road(case: &Case) -> HomeRoad {
    let (hours, urgent_hours) = case.content.rules.home.law_hours;
    HomeRoad {
        needed: Needed::SimplePresent,
        otherwise: None,
        hours,
        urgent_hours,
        fast: false,
        send_first: false,
    }
}

/// What the texts adopted so far let governments rest on.
pub fn basis(public: &Public) -> Basis {
    let rung = |text: &AdoptedText| text.clauses.forces();
    match public.texts.iter().map(rung).max().unwrap_or(0) {
        _ if finds_article_5(public) => Basis::Treaty,
        0 => Basis::Bilateral,
        _ => Basis::Plans,
    }
}

/// An adopted text finds Article 5, conditionally too.
pub fn finds_article_5(public: &Public) -> bool {
    public.texts.iter().any(|text| {
        text.clauses.has(Clause::Article5) || text.clauses.has(Clause::ConditionalArticle5)
    })
}

/// A mandate of this kind was granted.
pub fn is_granted(capital: &Capital, kind: MandateKind) -> bool {
    capital
        .approvals
        .iter()
        .any(|found| found.kind == kind && found.status == ApprovalStatus::Granted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::content::source::Sources;
    use std::sync::Arc;

    fn case() -> Case {
        let content = Content::open(&Sources::embedded()).expect("the shipped content is sound");
        Case::new(Arc::new(content), "night-swarm").expect("the scenario ships")
    }

    fn member(code: &str) -> Member {
        Member::from_code(code).expect("a member")
    }

    #[test]
    fn existing_plans_do_not_open_an_exemption_for_collective_defence() {
        let case = case();
        let asks =
            |code, basis| road(&case, member(code), MandateKind::Stationing, basis, 1).is_some();
        // Prague, September 2025: both chambers for vigilance; sixty days alone for collective defence.
        assert!(asks("CZE", Basis::Plans));
        assert!(!asks("CZE", Basis::Treaty));
        assert_eq!(
            limit_days(&case, member("CZE"), MandateKind::Stationing),
            Some(60)
        );
        // Budapest: two thirds, unless the alliance decided.
        assert!(asks("HUN", Basis::Bilateral));
        assert!(!asks("HUN", Basis::Plans));
        assert_eq!(
            limit_days(&case, member("HUN"), MandateKind::Stationing),
            None
        );
    }

    #[test]
    fn presence_is_not_combat_and_a_standing_mandate_has_a_size() {
        let case = case();
        let asks = |code, kind, packages| {
            road(&case, member(code), kind, Basis::Treaty, packages).is_some()
        };
        assert!(!asks("DEU", MandateKind::Stationing, 1));
        assert!(asks("DEU", MandateKind::CombatAirSea, 1));
        assert!(!asks("SWE", MandateKind::Stationing, 2));
        assert!(asks("SWE", MandateKind::Stationing, 3));
    }

    #[test]
    fn a_convoy_goes_round_those_whose_law_asks() {
        let case = case();
        let over =
            |from: &str, to: &str| case.tables.overland[member(from).index()][member(to).index()];
        assert!(over("FRA", "POL").has(member("DEU")));
        assert!(!over("FRA", "POL").has(member("BEL")));
        // Two chambers by way of the coast, three by way of the Danube.
        assert!(over("GRC", "POL").has(member("HUN")));
        assert!(!over("GRC", "POL").has(member("BGR")));
        assert!(over("USA", "POL").is_empty());
        assert!(over("DEU", "POL").is_empty());
    }
}
