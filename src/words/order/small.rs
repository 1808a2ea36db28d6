//! Orders of the small desks, which nobody plays.

use crate::base::ids::EvId;
use crate::words::names;
use crate::world::case::Case;
use crate::world::order::Order;

/// Told again in a replay.
pub fn small(case: &Case, order: &Order) -> Option<String> {
    let item = |id: EvId| {
        let known = case.play.evidence.get(id.index());
        known.map_or("a find", |item| item.title.as_str())
    };
    Some(match *order {
        Order::Advise => "Give military advice".to_owned(),
        Order::Require { asset, packages } => {
            format!("Ask for {}", names::packages(asset, packages))
        }
        Order::Activate { measure } => {
            let known = case.content.measures.get(measure.index());
            let name = known.map_or("a plan", |known| known.name.as_str());
            format!("Put into effect: {name}")
        }
        Order::ProposePackage => "Propose a package of sanctions".to_owned(),
        Order::AdoptPackage => "Adopt the package of sanctions".to_owned(),
        Order::EuStatement => "Make a statement of the European Union".to_owned(),
        Order::ScMeet => "Meet".to_owned(),
        Order::ScDraft => "Table a draft in the Security Council".to_owned(),
        Order::ScVeto => "Veto the draft".to_owned(),
        Order::ScMandate => "Give a mandate".to_owned(),
        Order::Assembly => "Take it to the General Assembly".to_owned(),
        Order::NeighbourShare { item: id } => format!("Share with all: {}", item(id)),
        Order::NeighbourConsent => "Let allied units use its skies".to_owned(),
        Order::Story { item: id } => format!("Print a story on: {}", item(id)),
        _ => return None,
    })
}
