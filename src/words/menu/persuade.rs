//! Persuade: share, publish, ask, pay, call in a favour, say.

use crate::base::ids::{DraftId, EvId, Member};
use crate::content::scenario::ActorKind;
use crate::words::menu::find;
use crate::words::menu::{List, Page};
use crate::words::{names, weighing};
use crate::world::case::Case;
use crate::world::case::is_theirs;
use crate::world::desk::Asked;
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
                format!("Broker a price on {} ...", names::draft(id)),
                1,
                Page::Broker(id),
            );
        }
        return;
    };
    let case = list.case;
    let asks = desk.asks.iter().filter(|ask| ask.kind != Asked::Nothing);
    if asks.count() > 0 {
        list.open("Answer what you are asked ...", 0, Page::Asks);
    }
    for id in list.live() {
        list.open(
            format!("Ask a capital to move on {} ...", names::draft(id)),
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
    for item in case
        .evidence()
        .filter(|item| desk.held_pct[item.index()] > 0 && !list.obs.public.open.has(*item))
    {
        let title = &case.play.evidence[item.index()].title;
        let weight = weight(case, item);
        list.open(
            format!("Share or publish \"{title}\" (tells explanations apart by up to {weight} decibans) ..."),
            1,
            Page::ShareWith(item),
        );
    }
    list.open("Say in public who did it ...", 0, Page::Say);
}

/// Decibans between the explanation that an item speaks for most and the one it speaks for least.
fn weight(case: &Case, item: EvId) -> i32 {
    let row = &case.tables.seen_db[item.index()][..case.play.scenario.hypotheses.len()];
    let most = row.iter().max().copied().unwrap_or(0);
    let least = row.iter().min().copied().unwrap_or(0);
    i32::from(most) - i32::from(least)
}

/// Every public line on who did it; the last costs word 10 if it proves wrong, and earns 4 if right.
pub fn say(list: &mut List<'_>) {
    for actor in [
        ActorKind::State,
        ActorKind::Proxy,
        ActorKind::Ally,
        ActorKind::Friend,
        ActorKind::NonState,
        ActorKind::Unknown,
    ] {
        for strength in 1..=4 {
            for deliberate in [false, true] {
                if deliberate && !is_theirs(list.case.tables.suspected, actor) {
                    continue;
                }
                list.give(Order::Say {
                    actor,
                    strength,
                    deliberate,
                });
            }
        }
    }
}

pub fn share_with(list: &mut List<'_>, item: EvId) {
    list.open("With all delegations ...", 1, Page::ShareAs(item, None));
    list.open("With everyone: publish it ...", 1, Page::PublishAs(item));
    for member in list.others() {
        let name = names::member(list.case, member);
        list.open(
            format!("With {name} alone ..."),
            1,
            Page::ShareAs(item, Some(member)),
        );
    }
}

pub fn ask_whom(list: &mut List<'_>, id: DraftId) {
    for member in list.others() {
        let label = format!("{} ...", find::known(list, id, member));
        list.open(label, 1, Page::AskHow(id, member));
    }
}

/// Points that an argument moves where it is new: two, one more from a word of 50, one more from trust (GAME: influence).
fn moves(list: &List<'_>) -> (i32, i32) {
    let word = list
        .obs
        .capital()
        .map_or(0, |(me, _)| list.obs.public.word[me.index()]);
    let base = 2 + i32::from(word >= 50);
    (base, base + 1)
}

pub fn ask_how(list: &mut List<'_>, id: DraftId, to: Member) {
    let (low, high) = moves(list);
    for argument in ARGUMENTS {
        let says = weighing::reason(list.case, argument, false);
        let label = format!(
            "Argue {}: \"{says}\" ({low:+} points there, {high:+} where you are trusted; repeated within four turns half, then nothing)",
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
