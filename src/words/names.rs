//! Names of seats, units, actors and levels as they stand inside a sentence.

use crate::base::ids::{HypId, Member, MemberSet, Seat};
use crate::content::measure::{Asset, By};
use crate::content::scenario::{ActorKind, EvidenceKind, Suspect};
use crate::world::case::Case;
use crate::world::desk::{Instruction, Line};
use crate::world::force::{ApprovalStatus, MandateKind};
use crate::world::order::{Form, PriceKind};

/// "the Netherlands", "Poland": a member inside a sentence. Plural names and unions take the article.
pub fn member(case: &Case, member: Member) -> String {
    let name = &case.member(member).name;
    let article = name.starts_with("United ") || name.ends_with("lands");
    if article {
        format!("the {name}")
    } else {
        name.clone()
    }
}

/// Whom an incident hit: a member, or who is hit beyond the alliance.
pub fn hit(case: &Case, victim: Option<Member>) -> String {
    let beyond = case.play.scenario.beyond.as_ref();
    victim
        .map(|victim| member(case, victim))
        .or(beyond.map(|state| state.name.clone()))
        .unwrap_or_else(|| "nobody of the alliance".to_owned())
}

/// "Polish", "allied" where several were hit or none; who is hit beyond the alliance by its own adjective.
pub fn victim_adjective(case: &Case) -> &str {
    let scenario = &case.play.scenario;
    match (scenario.victims.as_slice(), &scenario.beyond) {
        ([victim], _) => &case.member(*victim).adjective,
        ([], Some(beyond)) => &beyond.adjective,
        _ => "allied",
    }
}

/// Who can order a measure, in a word.
pub const fn road(by: By) -> &'static str {
    match by {
        By::National => "alone",
        By::Coalition => "coalition",
        By::Nato => "alliance",
        By::Eu => "the EU",
        By::Un => "the UN",
    }
}

/// The suspected party inside a sentence.
pub fn suspect(case: &Case) -> String {
    match &case.play.scenario.suspect {
        Suspect::State | Suspect::Nobody => outside(case),
        Suspect::Group(name) => name.clone(),
        Suspect::Ally(accused) => member(case, *accused),
    }
}

/// Everyone whom the allied reading of blame counts: "Russia or its proxy", "the network or who shelters it", "Greece".
pub fn suspect_or_proxy(case: &Case) -> String {
    let name = suspect(case);
    match case.play.scenario.suspect {
        Suspect::State | Suspect::Nobody => format!("{name} or its proxy"),
        Suspect::Group(_) => format!("{name} or who shelters it"),
        Suspect::Ally(_) => name,
    }
}

/// The question of proof with whom it is about. Between allies nobody asks who, but whether it was meant so.
pub fn who_did_it(case: &Case) -> String {
    let name = suspect_or_proxy(case);
    match case.play.scenario.suspect {
        Suspect::Ally(_) => format!("Is {name} to blame?"),
        _ => format!("Who did it? {name}:"),
    }
}

/// The same as what one is so many in 100 sure of: "that it was Russia or its proxy", "that Greece is to blame".
pub fn that_it_was(case: &Case) -> String {
    let name = suspect_or_proxy(case);
    match case.play.scenario.suspect {
        Suspect::Ally(_) => format!("that {name} is to blame"),
        _ => format!("that it was {name}"),
    }
}

/// Where one telephones to: the capital of the suspected party.
pub fn suspect_capital(case: &Case) -> String {
    match (case.tables.accused, case.outside()) {
        (Some(accused), _) => case.member(accused).capital.clone(),
        (None, Some(state)) => state.capital.clone(),
        (None, None) => "the other capital".to_owned(),
    }
}

/// The state at the STATE desk.
fn outside(case: &Case) -> String {
    let state = case.outside();
    state.map_or_else(|| "a state beyond".to_owned(), |state| state.name.clone())
}

/// A seat inside a sentence.
pub fn seat(case: &Case, seat: Seat) -> String {
    let scenario = &case.play.scenario;
    match seat {
        Seat::CHAIR => "the chair".to_owned(),
        Seat::STATE => scenario
            .actor
            .as_ref()
            .map_or("the state beyond".to_owned(), |state| {
                state.government.clone()
            }),
        Seat::MIL => "the military authorities".to_owned(),
        Seat::EU => "the European Union".to_owned(),
        Seat::UNSC => "the Security Council".to_owned(),
        Seat::NEIGHBOUR => scenario
            .neighbour
            .as_ref()
            .map_or("the neighbour".to_owned(), |there| there.government.clone()),
        Seat::PRESS => "the press".to_owned(),
        other => other
            .member()
            .map_or_else(String::new, |at| member(case, at)),
    }
}

/// The sentence with its first letter large.
pub fn capital(sentence: &str) -> String {
    let mut chars = sentence.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// "Estonia, Latvia and Poland"; over six are counted.
pub fn members(case: &Case, set: MemberSet) -> String {
    let names: Vec<String> = set.iter().map(|at| member(case, at)).collect();
    if names.len() > 6 {
        return format!("{} delegations", names.len());
    }
    and(&names)
}

/// Joined with commas and "and".
pub fn and(names: &[String]) -> String {
    match names {
        [] => "nobody".to_owned(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// "1 point", "4 points".
pub fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "2 batteries".
pub fn packages(asset: Asset, count: u8) -> String {
    let (one, many) = match asset {
        Asset::Fighters => ("package of fighters", "packages of fighters"),
        Asset::Batteries => ("air-defence battery", "air-defence batteries"),
        Asset::EarlyWarning => ("early-warning aircraft", "early-warning aircraft"),
        Asset::Tankers => ("tanker aircraft", "tanker aircraft"),
        Asset::Frigates => ("frigate", "frigates"),
        Asset::Patrol => ("patrol aircraft", "patrol aircraft"),
        Asset::CounterDrone => ("counter-drone team", "counter-drone teams"),
        Asset::Battalions => ("battalion", "battalions"),
        Asset::Lift => ("lift package", "lift packages"),
        Asset::Cyber => ("cyber team", "cyber teams"),
        Asset::Support => ("support package", "support packages"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The kind of package without a number.
pub fn asset(asset: Asset) -> &'static str {
    match asset {
        Asset::Fighters => "fighters",
        Asset::Batteries => "air-defence batteries",
        Asset::EarlyWarning => "early-warning aircraft",
        Asset::Tankers => "tankers",
        Asset::Frigates => "frigates",
        Asset::Patrol => "patrol aircraft",
        Asset::CounterDrone => "counter-drone teams",
        Asset::Battalions => "battalions",
        Asset::Lift => "lift",
        Asset::Cyber => "cyber teams",
        Asset::Support => "support units",
    }
}

/// Who a claim points at.
pub fn actor(case: &Case, kind: ActorKind) -> String {
    match kind {
        ActorKind::State => outside(case),
        ActorKind::Proxy => format!("a proxy of {}", outside(case)),
        ActorKind::Friend => match (case.tables.accused, case.victim()) {
            (Some(_), Some(victim)) => format!("the hand of {} itself", member(case, victim)),
            _ => "a friend's stray".to_owned(),
        },
        ActorKind::Ally | ActorKind::NonState if kind == case.tables.suspected => suspect(case),
        ActorKind::Ally => "an ally".to_owned(),
        ActorKind::NonState => "a group without a state".to_owned(),
        ActorKind::Unknown => "somebody not yet known".to_owned(),
    }
}

pub fn hypothesis(case: &Case, id: HypId) -> &str {
    case.play
        .scenario
        .hypotheses
        .get(id.index())
        .map_or("nobody knows", |hyp| hyp.name.as_str())
}

pub fn kind(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::RadarTrack => "radar tracks",
        EvidenceKind::Debris => "debris",
        EvidenceKind::Component => "component traces",
        EvidenceKind::Sim => "SIM cards",
        EvidenceKind::Purchase => "purchase records",
        EvidenceKind::Intercept => "intercepts",
        EvidenceKind::Imagery => "imagery",
        EvidenceKind::OpenSource => "open sources",
        EvidenceKind::Confession => "confessions",
        EvidenceKind::Denial => "denials",
        EvidenceKind::TechnicalReport => "the technical report",
        EvidenceKind::Wire => "the wire",
    }
}

pub fn form(form: Form) -> &'static str {
    match form {
        Form::Raw => "raw (full weight; the source may be lost)",
        Form::Cleared => "cleared (half its weight; little risk)",
        Form::Assertion => "as your word only (little weight; no risk)",
    }
}

pub fn price(kind: PriceKind) -> &'static str {
    match kind {
        PriceKind::Favour => "a favour owed",
        PriceKind::Evidence => "evidence it has not seen",
        PriceKind::Energy => "help with its energy supply",
        PriceKind::Assets => "units for its own defence",
        PriceKind::Wording => "a change of wording",
    }
}

/// A standing instruction: its line, what proof it asks beyond the bars everyone has, and its price.
pub fn standing(instruction: Instruction) -> String {
    let bar = match instruction.bar {
        0 => "the usual proof".to_owned(),
        more @ 1.. => format!("{more} points more proof than usual"),
        less => format!("{} points less proof than usual", -less),
    };
    format!(
        "{}; asks {bar}; its price {}",
        line(instruction.line),
        price(instruction.price)
    )
}

pub fn line(line: Line) -> &'static str {
    match line {
        Line::Lead => "lead",
        Line::Support => "support",
        Line::Follow => "follow",
        Line::HoldBack => "hold back",
    }
}

/// What a line does in a quiet turn.
pub fn line_means(line: Line) -> &'static str {
    match line {
        Line::Lead => {
            "your desk says early where you stand, and spends initiatives on what can be taken back"
        }
        Line::Support => {
            "your desk answers as it leans, asks others where they stand and sets your service to work"
        }
        Line::Follow => "your desk answers, and speaks for nothing first",
        Line::HoldBack => "your desk speaks for nothing and grants nothing",
    }
}

pub fn mandate(kind: MandateKind) -> &'static str {
    match kind {
        MandateKind::Stationing => "stationing units beside an ally",
        MandateKind::CombatAirSea => "combat in the air or at sea",
        MandateKind::CombatLand => "combat on land",
        MandateKind::Strikes => "strikes",
        MandateKind::Receive => "receiving foreign units",
        MandateKind::Transit => "letting foreign units through",
        MandateKind::Law => "new powers at home",
    }
}

/// Where an approval at home stands.
pub fn approval(status: ApprovalStatus) -> &'static str {
    match status {
        ApprovalStatus::Preparing => "heads are counted",
        ApprovalStatus::Moved => "it lies before the chamber",
        ApprovalStatus::Granted => "granted",
        ApprovalStatus::Refused => "refused",
        ApprovalStatus::Withdrawn => "withdrawn",
    }
}

/// Level of a meeting: 0 ambassadors, 1 ministers, 2 leaders.
pub fn level(level: u8) -> &'static str {
    match level {
        0 => "ambassadors",
        1 => "ministers",
        _ => "leaders",
    }
}

/// "Text 1".
pub fn draft(id: crate::base::ids::DraftId) -> String {
    format!("Text {}", id.index() + 1)
}
