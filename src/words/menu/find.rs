//! Find out: sound, task a service.

use crate::base::ids::DraftId;
use crate::content::scenario::EvidenceKind;
use crate::words::menu::{List, Page};
use crate::words::{hinge, names, stance};
use crate::world::order::Order;

const KINDS: [EvidenceKind; 8] = [
    EvidenceKind::RadarTrack,
    EvidenceKind::Debris,
    EvidenceKind::Component,
    EvidenceKind::Sim,
    EvidenceKind::Purchase,
    EvidenceKind::Intercept,
    EvidenceKind::Imagery,
    EvidenceKind::TechnicalReport,
];

pub fn family(list: &mut List<'_>) {
    for id in list.live() {
        for first in hinge::hinges(list.case, list.obs, id) {
            list.give(Order::Sound {
                first,
                second: None,
            });
        }
        list.open(
            format!("Sound out another delegation on {}", names::draft(id)),
            1,
            Page::SoundWhom(id),
        );
    }
    if list.obs.capital().is_some() {
        for kind in KINDS {
            list.give(Order::Task { kind });
        }
    }
}

/// All others, with what is already read.
pub fn whom(list: &mut List<'_>, id: DraftId) {
    for first in list.others() {
        let read = hinge::reading(list.obs, id, first).map_or_else(
            || "not read".to_owned(),
            |reading| format!("read: {}", stance::read(&reading)),
        );
        let name = names::capital(&names::member(list.case, first));
        list.give_as(
            format!("{name} ({read})"),
            Order::Sound {
                first,
                second: None,
            },
        );
    }
}
