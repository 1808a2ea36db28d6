//! The catalogue of measures: what a government, a coalition, the alliance, the EU or the UN can do.

use serde::{Deserialize, Serialize};

use crate::base::units::Points;
use crate::content::scenario::Domain;

/// The kinds of package that can be lent, asked for and put in place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Asset {
    #[default]
    Fighters,
    Batteries,
    EarlyWarning,
    Tankers,
    Frigates,
    Patrol,
    CounterDrone,
    Battalions,
    Lift,
    Cyber,
    Support,
}

pub const ASSETS: usize = 11;

impl Asset {
    pub const ALL: [Asset; ASSETS] = [
        Asset::Fighters,
        Asset::Batteries,
        Asset::EarlyWarning,
        Asset::Tankers,
        Asset::Frigates,
        Asset::Patrol,
        Asset::CounterDrone,
        Asset::Battalions,
        Asset::Lift,
        Asset::Cyber,
        Asset::Support,
    ];
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Who can order a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    National,
    Coalition,
    Nato,
    Eu,
    Un,
}

/// On what legal ground it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Ground {
    /// Ordinary powers over one's own territory and airspace.
    Sovereignty,
    /// Consent of the host.
    Consent,
    /// Retorsion: unfriendly, lawful.
    Retorsion,
    /// Countermeasure short of force (ARSIWA 49-54).
    Countermeasure,
    /// Law of the sea.
    Sea,
    /// Charter Article 51.
    SelfDefence,
    /// Existing alliance plans and standing authority.
    ExistingPlans,
    /// EU treaties.
    EuTreaty,
    /// A Security Council or Assembly text.
    UnText,
}

/// How a forcible measure stands against necessity, proportionality and immediacy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Force {
    /// No force at all.
    None,
    /// Force over or on one's own territory only.
    OwnSoil,
    /// Force outside it: judged.
    Abroad,
}

/// What kind of thing it is to the rules; one rule per kind, many measures per kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Kind {
    /// Units under existing plans: needs no new decision.
    Vigilance,
    /// Units lent and placed on the victim's soil or in its waters.
    Reinforce,
    /// The reaction force moved.
    ReactionForce,
    /// An operation using force.
    Operation,
    /// Airspace, border or port closed.
    Closure,
    /// Ships inspected or boarded.
    Boarding,
    CyberReply,
    Strike,
    Expulsion,
    SanctionsIndividuals,
    SanctionsFinance,
    SanctionsEnergy,
    SanctionsTechnology,
    /// Money, equipment, repair, medical and civil help.
    Aid,
    /// A channel, an envoy, an inspection offered.
    Diplomacy,
    /// Courts and fora.
    Law,
    /// Rules and powers at home: shoot-down rules, sheltering, alerts.
    Home,
    /// Keeps the units of two members apart, by their consent.
    Deconfliction,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    pub id: String,
    pub name: String,
    /// One or two sentences a player reads.
    pub text: String,
    pub kind: Kind,
    pub domain: Domain,
    pub ground: Ground,
    pub force: Force,
    pub by: Vec<By>,
    /// Packages it needs; empty for measures without units.
    pub needs: Vec<(Asset, u8)>,
    /// Hours from the order to the effect; with prepositioned units half.
    pub hours_to_effect: u16,
    /// 0..=20 each: against the next incident in its domain; on the other side's calculation.
    pub protection: Points,
    pub deterrence: Points,
    /// Added to pressure when it begins.
    pub escalation: Points,
    /// 0..=18: what it costs those who join.
    pub economic_cost: Points,
    /// 0..=20: how well it fits what happened for necessity and for proportionality (20 fits a harmless swarm, 0 only mass harm).
    pub necessity: Points,
    pub proportionality: Points,
    /// Price when done alone, 0 for none.
    pub solo_price: Points,
    /// Glossary term that explains it.
    pub term: String,
    pub source: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use ron::extensions::Extensions;
    use std::collections::BTreeSet;

    fn measures() -> Vec<Measure> {
        ron::Options::default()
            .with_default_extension(
                Extensions::IMPLICIT_SOME
                    | Extensions::UNWRAP_NEWTYPES
                    | Extensions::UNWRAP_VARIANT_NEWTYPES,
            )
            .from_str(include_str!("../../content/measures.ron"))
            .expect("the catalogue of measures is valid RON")
    }

    fn lower_case_hyphens(id: &str) -> bool {
        !id.is_empty()
            && !id.starts_with('-')
            && !id.ends_with('-')
            && id
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    }

    #[test]
    fn ids_are_unique_and_the_list_fits_the_state() {
        let all = measures();
        assert!((28..=64).contains(&all.len()), "{} measures", all.len());
        let ids: BTreeSet<&str> = all.iter().map(|m| m.id.as_str()).collect();
        assert_eq!(ids.len(), all.len());
        assert!(ids.iter().all(|id| lower_case_hyphens(id)));
    }

    #[test]
    fn every_number_lies_on_its_scale() {
        for m in measures() {
            for (what, value, most) in [
                ("protection", m.protection, 20),
                ("deterrence", m.deterrence, 20),
                ("economic_cost", m.economic_cost, 18),
                ("necessity", m.necessity, 20),
                ("proportionality", m.proportionality, 20),
                ("solo_price", m.solo_price, 50),
            ] {
                assert!((0..=most).contains(&value), "{}: {what} {value}", m.id);
            }
            assert!((-12..=40).contains(&m.escalation), "{}", m.id);
            assert!(m.hours_to_effect > 0, "{}", m.id);
        }
    }

    #[test]
    fn every_measure_says_who_may_order_it_and_why_we_think_so() {
        for m in measures() {
            assert!(!m.by.is_empty(), "{}", m.id);
            assert!(!m.name.is_empty() && !m.text.is_empty(), "{}", m.id);
            assert!(
                !m.source.trim().is_empty() && !m.term.is_empty(),
                "{}",
                m.id
            );
            assert!(m.needs.iter().all(|&(_, count)| count > 0), "{}", m.id);
            let assets: BTreeSet<Asset> = m.needs.iter().map(|&(asset, _)| asset).collect();
            assert_eq!(assets.len(), m.needs.len(), "{}: an asset twice", m.id);
        }
    }

    #[test]
    fn every_kind_and_every_road_is_used() {
        let all = measures();
        let kinds: BTreeSet<u8> = all.iter().map(|m| m.kind as u8).collect();
        assert_eq!(kinds.len(), Kind::Deconfliction as usize + 1);
        let roads: BTreeSet<u8> = all.iter().flat_map(|m| &m.by).map(|&by| by as u8).collect();
        assert_eq!(roads.len(), By::Un as usize + 1);
        let assets: BTreeSet<Asset> = all.iter().flat_map(|m| &m.needs).map(|n| n.0).collect();
        assert_eq!(assets.len(), ASSETS);
    }

    #[test]
    fn force_abroad_is_never_without_a_price_alone() {
        for m in measures() {
            assert!(m.force != Force::Abroad || m.solo_price > 0, "{}", m.id);
        }
    }
}
