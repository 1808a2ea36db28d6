//! Find out: sound, task a service.

use crate::base::ids::{DraftId, Member};
use crate::content::scenario::EvidenceKind;
use crate::engine::check::cost;
use crate::words::menu::{List, Page};
use crate::words::{hinge, names, stance};
use crate::world::order::Order;

pub fn family(list: &mut List<'_>) {
    for id in list.live() {
        for first in hinge::hinges(list.case, list.obs, id) {
            list.give(Order::Sound {
                first,
                second: None,
            });
        }
        let (one, two) = costs(list);
        list.open(
            format!("Sound out another delegation on {} ...", names::draft(id)),
            one,
            Page::SoundWhom(id),
        );
        list.open(
            format!(
                "Sound out two delegations at once on {} ...",
                names::draft(id)
            ),
            two,
            Page::SoundFirst(id),
        );
    }
    if list.obs.capital().is_some() {
        for kind in EvidenceKind::COLLECTED {
            list.give(Order::Task { kind });
        }
    }
}

/// What it costs now to sound out one, and two at once: some soundings of a turn are free.
fn costs(list: &List<'_>) -> (u8, u8) {
    let (first, other) = (Member::new(0), Member::new(1));
    let costs = |second| cost(list.obs, &Order::Sound { first, second });
    (costs(None), costs(Some(other)))
}

/// All others, with what is already read.
pub fn whom(list: &mut List<'_>, id: DraftId) {
    for first in list.others() {
        let label = known(list, id, first);
        list.give_as(
            label,
            Order::Sound {
                first,
                second: None,
            },
        );
    }
}

/// The first of two.
pub fn first(list: &mut List<'_>, id: DraftId) {
    for first in list.others() {
        let label = format!("{} and ...", known(list, id, first));
        let (_, two) = costs(list);
        list.open(label, two, Page::SoundSecond(id, first));
    }
}

/// The second of two.
pub fn second(list: &mut List<'_>, id: DraftId, first: Member) {
    for second in list.others().filter(|second| *second != first) {
        let label = known(list, id, second);
        list.give_as(
            label,
            Order::Sound {
                first,
                second: Some(second),
            },
        );
    }
}

/// "Hungary (read: near turning)".
pub fn known(list: &List<'_>, id: DraftId, member: Member) -> String {
    let read = hinge::reading(list.obs, id, member).map_or_else(
        || "not read".to_owned(),
        |reading| format!("read: {}", stance::read(&reading)),
    );
    let name = names::capital(&names::member(list.case, member));
    format!("{name} ({read})")
}
