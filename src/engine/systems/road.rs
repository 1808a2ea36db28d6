//! Whether the law at home asks for anything before units are sent, received or let through (facts: war powers).

use crate::base::ids::Member;
use crate::content::clause::Clause;
use crate::content::member::{Exemption, Needed, Road};
use crate::world::case::Case;
use crate::world::desk::Capital;
use crate::world::force::{ApprovalStatus, MandateKind};
use crate::world::public::Public;

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

/// The road to a mandate of `kind` for one package; `None` when none is needed. `treaty_based`: under the treaty or a Council decision.
pub fn road_for(
    case: &Case,
    member: Member,
    kind: MandateKind,
    treaty_based: bool,
) -> Option<HomeRoad> {
    road(case, member, kind, treaty_based, 1)
}

/// The same for so many packages abroad in all: a standing mandate covers the first few.
pub fn road(
    case: &Case,
    member: Member,
    kind: MandateKind,
    treaty_based: bool,
    packages: u8,
) -> Option<HomeRoad> {
    let powers = &case.member(member).war_powers;
    let law = match kind {
        MandateKind::Receive => &powers.receive,
        MandateKind::Transit => &powers.transit,
        MandateKind::Law => return Some(law_road(case)),
        MandateKind::Stationing
        | MandateKind::CombatAirSea
        | MandateKind::CombatLand
        | MandateKind::Strikes => &powers.send,
    };
    if matches!(law.needed, Needed::Nothing | Needed::Inform)
        || law
            .exemptions
            .iter()
            .any(|exemption| exempts(exemption, kind, treaty_based, packages))
    {
        return None;
    }
    Some(from_law(law))
}

fn exempts(exemption: &Exemption, kind: MandateKind, treaty_based: bool, packages: u8) -> bool {
    let presence = matches!(
        kind,
        MandateKind::Stationing | MandateKind::Receive | MandateKind::Transit
    );
    match *exemption {
        Exemption::Treaty { .. } => treaty_based,
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

/// An adopted text calls for forces or finds Article 5, so that what follows is done under the treaty.
pub fn treaty_based(public: &Public) -> bool {
    let forces = public.texts.iter().any(|text| text.clauses.forces() > 0);
    forces || finds_article_5(public)
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
