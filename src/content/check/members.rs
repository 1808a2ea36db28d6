//! Members: their chambers, their neighbours, what weighs with them.

use super::marker::Marker;
use crate::base::ids::MEMBERS;
use crate::content::diagnostics::Mistakes;
use crate::content::load::Filed;
use crate::content::member::{Chamber, GroupRole, MemberInfo, Road};

/// Groups of a chamber, at most (the state keeps a count for each).
const GROUPS_MAX: usize = 16;
const TRADE: u32 = 1000;

/// One member's own file.
pub fn one(file: &Filed<MemberInfo>, marker: &mut Marker) {
    let info = &file.value;
    marker.format(info.format);
    let code = info.code.code();
    if file.path != format!("members/{code}.ron") {
        let message = format!("this file belongs to another member than `{code}`");
        marker.at("code", message, "a member's file bears its code as name");
    }
    for (path, text) in [
        ("name", &info.name),
        ("adjective", &info.adjective),
        ("capital", &info.capital),
        ("hook", &info.hook),
        ("sources", &info.sources),
    ] {
        marker.text(path, text, 80);
    }
    marker.within("latitude_tenths", info.latitude_tenths, -900..=900);
    marker.within("longitude_tenths", info.longitude_tenths, -1800..=1800);
    marker.within("joined", info.joined, 1949..=2100);
    marker.date("as_of", &info.as_of);
    chamber(&info.chamber, marker);
    if let Some(second) = &info.second_chamber {
        marker.within("second_chamber.seats", second.seats, 1..=1000);
    }
    for (name, road) in [
        ("send", &info.war_powers.send),
        ("receive", &info.war_powers.receive),
        ("transit", &info.war_powers.transit),
    ] {
        urgency(&format!("war_powers.{name}"), road, marker);
    }
    weights(info, marker);
}

/// What the 32 must be together.
pub fn together(files: &[Filed<MemberInfo>], mistakes: &mut Mistakes) {
    for file in files {
        neighbours(file, files, mistakes);
    }
    let trade = |file: &Filed<MemberInfo>| u32::from(file.value.weights.trade_thousandths);
    let largest = files.iter().max_by_key(|file| trade(file));
    if let (MEMBERS, Some(largest)) = (files.len(), largest) {
        Marker::new(&largest.path, mistakes).sums_to(
            "weights.trade_thousandths",
            "the 32 shares of trade",
            files.iter().map(trade),
            TRADE,
        );
    }
}

fn chamber(chamber: &Chamber, marker: &mut Marker) {
    marker.sums_to(
        "chamber.sitting",
        "the seats of the groups",
        chamber.groups.iter().map(|group| u32::from(group.seats)),
        u32::from(chamber.sitting),
    );
    if chamber.sitting > chamber.seats {
        let message = format!("{} sit on {} seats", chamber.sitting, chamber.seats);
        marker.at("chamber.sitting", message, "vacant seats are not sitting");
    }
    marker.fits("chamber.groups", "groups", chamber.groups.len(), GROUPS_MAX);
    marker.unique(
        "group",
        chamber.groups.iter().map(|group| group.name.as_str()),
        |at| format!("chamber.groups[{at}].name"),
    );
    for (at, group) in chamber.groups.iter().enumerate() {
        let path = format!("chamber.groups[{at}]");
        marker.within(
            &format!("{path}.stance_halves"),
            group.stance_halves,
            -4..=4,
        );
        marker.within(&format!("{path}.seats"), group.seats, 1..=1000);
    }
    let governs = chamber
        .groups
        .iter()
        .any(|group| group.role == GroupRole::Cabinet);
    if !governs {
        let hint = "write `role: Cabinet` for the groups that govern";
        marker.at("chamber.groups", "no group is in the cabinet", hint);
    }
}

fn urgency(path: &str, road: &Road, marker: &mut Marker) {
    if u16::from(road.days_urgent_tenths) > 10 * u16::from(road.days_normal) {
        marker.at(
            &format!("{path}.days_urgent_tenths"),
            "the urgent road is longer than the ordinary one",
            "this number counts tenths of a day",
        );
    }
}

fn weights(info: &MemberInfo, marker: &mut Marker) {
    let weights = &info.weights;
    for (name, value, scale) in [
        ("commitment", weights.commitment, 0..=15),
        ("solidarity", weights.solidarity, 8..=12),
        (
            "gravity_threshold_bias",
            weights.gravity_threshold_bias,
            -15..=15,
        ),
        ("bar_bias", weights.bar_bias, -10..=10),
        ("burdens", weights.burdens, -8..=4),
        ("precedent", weights.precedent, -8..=4),
        ("ties", weights.ties, -8..=4),
        ("legal_caution", weights.legal_caution, 0..=20),
        ("mediation", weights.mediation, 0..=10),
    ] {
        marker.within(&format!("weights.{name}"), value, scale);
    }
    marker.percent("weights.defend_ally_pct", weights.defend_ally_pct);
    marker.within("weights.services", weights.services, 0..=4);
}

fn neighbours(file: &Filed<MemberInfo>, files: &[Filed<MemberInfo>], mistakes: &mut Mistakes) {
    let own = file.value.code;
    let named = &file.value.borders_members;
    let mut marker = Marker::new(&file.path, mistakes);
    marker.fits("borders_members", "neighbours", named.len(), MEMBERS);
    let named = &named[..named.len().min(MEMBERS)];
    marker.unique("neighbour", named.iter().map(|other| other.code()), |at| {
        format!("borders_members[{at}]")
    });
    for (at, other) in named.iter().enumerate() {
        let back = files
            .iter()
            .find(|candidate| candidate.value.code == *other);
        let mutual = back.is_none_or(|back| back.value.borders_members.contains(&own));
        if *other == own || !mutual {
            let message = format!("`{other}` does not name `{own}` as its neighbour");
            let hint = "a border has two sides";
            marker.at(&format!("borders_members[{at}]"), message, hint);
        }
    }
}
