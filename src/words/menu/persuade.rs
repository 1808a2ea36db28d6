//! Persuade: share, publish, ask, pay, call in a favour, say.

use crate::base::ids::{DraftId, EvId, Member};
use crate::content::scenario::ActorKind;
use crate::words::menu::{List, Page};
use crate::words::{hinge, names, stance, weighing};
use crate::world::factor::Factor;
use crate::world::order::Order;

/// Arguments that can be put, and so the factor they move (GAME: +2 to +4, by ties and your word).
const ARGUMENTS: [Factor; 8] = [
    Factor::Solidarity,
    Factor::Threat,
    Factor::Commitment,
    Factor::Belief,
    Factor::Escalation,
    Factor::LegalDoubt,
    Factor::Precedent,
    Factor::Exposure,
];

pub fn family(list: &mut List<'_>) {
    let Some((_, desk)) = list.obs.capital() else {
        for id in list.live() {
            list.open(
                format!("Broker a price on {}", names::draft(id)),
                1,
                Page::Broker(id),
            );
        }
        return;
    };
    let case = list.case;
    for item in case
        .evidence()
        .filter(|item| desk.held_pct[item.index()] > 0)
    {
        if list.obs.public.open.has(item) {
            continue;
        }
        let title = &case.play.evidence[item.index()].title;
        list.open(format!("Share \"{title}\""), 1, Page::ShareWith(item));
        list.open(format!("Publish \"{title}\""), 1, Page::PublishAs(item));
    }
    for id in list.live() {
        list.open(
            format!("Ask a capital to move on {}", names::draft(id)),
            1,
            Page::AskWhom(id),
        );
        for member in list
            .others()
            .filter(|member| desk.favours[member.index()] > 0)
        {
            list.give(Order::CallFavour {
                from: member,
                draft: id,
            });
        }
    }
    for strength in 1..=4 {
        for deliberate in [false, true] {
            list.give(Order::Say {
                actor: ActorKind::State,
                strength,
                deliberate,
            });
        }
    }
}

pub fn share_with(list: &mut List<'_>, item: EvId) {
    list.open("All delegations", 1, Page::ShareAs(item, None));
    for member in list.others() {
        let name = names::capital(&names::member(list.case, member));
        list.open(name, 1, Page::ShareAs(item, Some(member)));
    }
}

pub fn ask_whom(list: &mut List<'_>, id: DraftId) {
    for member in list.others() {
        let read = hinge::reading(list.obs, id, member).map_or_else(
            || "not read".to_owned(),
            |reading| format!("read: {}", stance::read(&reading)),
        );
        let name = names::capital(&names::member(list.case, member));
        list.open(format!("{name} ({read})"), 1, Page::AskHow(id, member));
    }
}

pub fn ask_how(list: &mut List<'_>, id: DraftId, to: Member) {
    for argument in ARGUMENTS {
        let says = weighing::reason(list.case, argument, false);
        let label = format!(
            "Argue {}: \"{says}\" (moves it by 2 to 4 points)",
            weighing::label(list.case, argument)
        );
        list.give_as(
            label,
            Order::Demarche {
                to,
                draft: id,
                argument,
            },
        );
    }
    list.give(Order::PayPrice { to, draft: id });
}
