//! The 32 files that ship: sums, ranges, and the thresholds of the law.

use super::{ChamberShape, Exemption, Group, GroupRole, MemberInfo, Needed};
use crate::base::ids::{MEMBER_CODES, Member};
use include_dir::{Dir, File, include_dir};
use ron::extensions::Extensions;

static FILES: Dir = include_dir!("$CARGO_MANIFEST_DIR/content/members");

fn read(code: &str) -> MemberInfo {
    let text = FILES
        .get_file(format!("{code}.ron"))
        .and_then(File::contents_utf8)
        .unwrap_or_else(|| panic!("no file for {code}"));
    ron::Options::default()
        .with_default_extension(
            Extensions::IMPLICIT_SOME
                | Extensions::UNWRAP_NEWTYPES
                | Extensions::UNWRAP_VARIANT_NEWTYPES,
        )
        .from_str(text)
        .unwrap_or_else(|error| panic!("{code}: {error}"))
}

fn all() -> Vec<MemberInfo> {
    MEMBER_CODES.iter().map(|code| read(code)).collect()
}

#[test]
fn every_file_names_its_own_member() {
    for (member, info) in Member::all().zip(all()) {
        assert_eq!(info.code, member);
        assert_eq!(info.format, 1, "{member}");
        assert_eq!(info.as_of, "2025-09-10", "{member}");
        assert!((1949..=2024).contains(&info.joined), "{member}");
        for text in [&info.name, &info.hook, &info.since, &info.sources] {
            assert!(!text.trim().is_empty(), "{member}");
        }
    }
}

#[test]
fn groups_sum_to_the_seats_filled() {
    for info in all() {
        let chamber = &info.chamber;
        let sum: u16 = chamber.groups.iter().map(|group| group.seats).sum();
        assert_eq!(sum, chamber.sitting, "{}", info.code);
        assert!(chamber.sitting <= chamber.seats, "{}", info.code);
        assert!(chamber.groups.len() <= 16, "{}", info.code);
        for group in &chamber.groups {
            let held = (-4..=4).contains(&group.stance_halves) && group.seats > 0;
            assert!(held, "{} {}", info.code, group.name);
        }
        let governs = |group: &Group| group.role == GroupRole::Cabinet;
        assert!(chamber.groups.iter().any(governs), "{}", info.code);
    }
}

#[test]
fn weights_keep_their_ranges() {
    for info in all() {
        let w = info.weights;
        let held = (0..=15).contains(&w.commitment)
            && (8..=12).contains(&w.solidarity)
            && (-15..=15).contains(&w.gravity_threshold_bias)
            && (-10..=10).contains(&w.bar_bias)
            && [w.burdens, w.precedent, w.ties]
                .iter()
                .all(|points| (-8..=4).contains(points))
            && (0..=20).contains(&w.legal_caution)
            && (0..=10).contains(&w.mediation)
            && (0..=100).contains(&w.defend_ally_pct)
            && w.services <= 4;
        assert!(held, "{}: {w:?}", info.code);
    }
    let trade: u16 = all()
        .iter()
        .map(|info| info.weights.trade_thousandths)
        .sum();
    assert_eq!(trade, 1000);
}

#[test]
fn borders_between_members_are_mutual() {
    let members = all();
    for info in &members {
        for other in &info.borders_members {
            let back = &members[other.index()].borders_members;
            assert!(back.contains(&info.code), "{} and {other}", info.code);
        }
    }
}

#[test]
fn thresholds_are_those_of_the_law() {
    let send = |code: &str| read(code).war_powers.send;
    assert_eq!(send("ALB").needed, Needed::HalfOfAll);
    assert_eq!(send("TUR").needed, Needed::HalfOfPresent);
    assert_eq!(send("HUN").needed, Needed::TwoThirdsPresent);
    assert_eq!(send("DEU").needed, Needed::SimplePresent);
    assert_eq!(send("NOR").needed, Needed::Consult);
    assert_eq!(send("GRC").needed, Needed::Nothing);
    assert_eq!(send("USA").days_urgent_tenths, 3);
    assert_eq!(send("NOR").days_urgent_tenths, 5);
    assert_eq!(send("MNE").days_normal, 21);
    let croatia = Exemption::OfficeConsent {
        otherwise: Needed::TwoThirdsAll,
    };
    assert_eq!(send("HRV").exemptions, [croatia]);
    assert_eq!(send("HRV").needed, Needed::HalfOfAll);
    for code in ["CZE", "SVK"] {
        assert_eq!(send(code).exemptions, [Exemption::Treaty { days: 60 }]);
    }
    for code in ["HUN", "ROU", "BGR"] {
        assert_eq!(send(code).exemptions, [Exemption::Treaty { days: 0 }]);
    }
    let germany = [Exemption::Unarmed, Exemption::Urgency];
    assert_eq!(send("DEU").exemptions, germany);
}

#[test]
fn second_chambers_are_estimates() {
    let with: Vec<(&str, u16)> = MEMBER_CODES
        .iter()
        .filter_map(|code| Some((*code, read(code).second_chamber?)))
        .inspect(|(code, chamber)| assert!(chamber.estimate, "{code}"))
        .map(|(code, chamber)| (code, chamber.seats))
        .collect();
    let known = [("CZE", 81), ("ITA", 205), ("ROU", 134), ("USA", 100)];
    assert_eq!(with, known);
}

#[test]
fn caretakers_are_three() {
    let caretaking: Vec<&str> = MEMBER_CODES
        .into_iter()
        .filter(|code| read(code).chamber.caretaker)
        .collect();
    assert_eq!(caretaking, ["FRA", "LTU", "NLD"]);
    assert_eq!(read("TUR").chamber.sitting, 592);
    assert_eq!(read("GBR").chamber.shape, ChamberShape::Benches);
}
