//! What costs no initiative: the victim's first choice, a public line, a favour called in, the letter that is owed.

use crate::base::dice::Topic;
use crate::base::ids::Member;
use crate::base::units::Points;
use crate::content::measure::Kind;
use crate::engine::systems::solo;
use crate::government::position::{PROVEN, View};
use crate::government::{CapitalMind, Notes, give};
use crate::world::council::Council;
use crate::world::factor::{Factor, Ledger};
use crate::world::order::{Order, Sealed};
use crate::world::text::{DraftStatus, Stance};

pub fn free<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    engage(mind, sealed, notes);
    say(mind, sealed, notes);
    favour(mind, sealed, notes);
    price(mind, sealed, notes);
    letter(mind, sealed, notes);
}

/// The victim's first choice: over the town, over the forest, or only track.
fn engage<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let open = mind.public().incidents.iter().any(|incident| {
        incident.victim == Some(mind.me) && incident.engagement == 255 && incident.place == 255
    });
    if !open {
        return;
    }
    let options = &mind.case().play.scenario.engagements;
    let mut best: Option<(Order, N::L)> = None;
    let mut second = None;
    for (at, option) in options.iter().enumerate() {
        let mut weighing = N::L::default();
        weighing.add(Factor::Harm, -option.harm_up_pct / 2);
        weighing.add(
            Factor::Certainty,
            option.chains.iter().map(|chain| chain.1).sum::<Points>() / 4,
        );
        weighing.add(Factor::PublicDemand, option.standing);
        weighing.add(Factor::OwnShot, -option.own_damage_pct / 3);
        let word = mind
            .mind
            .today
            .luck
            .word(Topic::SmallDesk, 512 + (mind.me.index() * 8 + at) as u32);
        weighing.add(Factor::Roll, word.spread(8));
        let engagement = at as u8;
        let order = Order::Engage { engagement };
        if best.is_none_or(|(_, known)| weighing.sum() > known.sum()) {
            second = best.map(|(order, known)| (order, known.sum()));
            best = Some((order, weighing));
        } else {
            second = Some((order, weighing.sum()));
        }
    }
    if let Some((order, weighing)) = best {
        notes.keep(mind.seat(), order, &weighing, second);
        give(sealed, order);
    }
}

/// A public line when belief passes a band and the last line said less: a rung at a time, so that a government that calls it proven
/// has called it highly likely before. Who would pay for the word says it later, and who would sign a text that names the actor only
/// with a reservation never calls it proven.
fn say<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    if mind.nearness > 2 {
        return;
    }
    let weights = &mind.info().weights;
    let exposed = mind.rules().exposure[mind.exposed() as usize];
    let caution = weights.bar_bias + exposed;
    let passed = mind.rules().say_from.iter();
    let passed = passed.filter(|bound| mind.blame >= **bound + caution);
    let claim = &mind.public().claims[mind.me.index()];
    let next = claim.strength.max(1) + 1;
    let strength = (passed.count() as u8 + 1).min(next);
    if strength < 2 || strength <= claim.strength {
        return;
    }
    if strength == PROVEN && View::own(mind, 0).reserves_on_naming() {
        return;
    }
    let order = Order::Say {
        actor: mind.case().tables.suspected,
        strength,
        deliberate: mind.meant >= 75,
    };
    let mut weighing = N::L::default();
    weighing.add(Factor::Belief, mind.blame - 55 - weights.bar_bias);
    weighing.add(Factor::Exposure, -exposed);
    weighing.add(Factor::Threat, mind.threat / 2);
    weighing.add(Factor::PublicDemand, (mind.public().attention - 40) / 5);
    weighing.add(Factor::Solidarity, weights.solidarity);
    weighing.add(Factor::Duty, 2);
    notes.keep(mind.seat(), order, &weighing, Some((Order::Wait, 0)));
    give(sealed, order);
}

/// Calls in what a doubting ally owes, for a text that the caller stands behind.
fn favour<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let Some(council) = mind.council().filter(|_| mind.nearness <= 1) else {
        return;
    };
    let texts = council.live();
    for (draft, text) in texts.filter(|(_, text)| text.status == DraftStatus::UnderSilence) {
        let doubts = |member: &Member| {
            let stance = text.declared[member.index()].stance;
            matches!(stance, Stance::Break | Stance::AskTime)
        };
        let owes = |member: &Member| mind.desk.favours[member.index()] > 0;
        let mut others = Member::all().filter(|member| *member != mind.me);
        let Some(from) = others.find(|member| owes(member) && doubts(member)) else {
            continue;
        };
        let order = Order::CallFavour { from, draft };
        let mut weighing = N::L::default();
        weighing.add(Factor::Threat, mind.threat / 2);
        weighing.add(
            Factor::Favour,
            Points::from(mind.desk.favours[from.index()]),
        );
        weighing.add(Factor::Urgency, 4);
        notes.keep(mind.seat(), order, &weighing, Some((Order::Wait, 0)));
        give(sealed, order);
    }
}

/// Pays what another named for its consent to a text that this capital stands behind; it falls due only if the text stands.
fn price<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let named = mind.desk.named;
    let live = |council: &Council| {
        let draft = council.drafts.get(named.draft.index());
        draft.is_some_and(|draft| draft.is_live())
    };
    if named.stage != 1 || mind.nearness > 1 || !mind.council().is_some_and(live) {
        return;
    }
    let rules = &mind.case().content.rules.lever;
    let mut weighing = N::L::default();
    weighing.add(Factor::Threat, mind.threat * rules.price_threat / 100);
    weighing.add(Factor::Urgency, rules.price_haste);
    weighing.add(Factor::Cost, -rules.price_cost[named.kind as usize]);
    let word = mind
        .mind
        .today
        .luck
        .word(Topic::SmallDesk, 1_024 + mind.me.index() as u32);
    weighing.add(Factor::Roll, word.spread(rules.price_roll));
    let (to, draft) = (named.by, named.draft);
    let order = Order::PayPrice { to, draft };
    if weighing.sum() >= 0 && give(sealed, order) {
        notes.keep(mind.seat(), order, &weighing, Some((Order::Wait, 0)));
    }
}

/// Who strikes and was attacked claims self-defence with it, where the claim can be made in good faith (Charter Article 51).
pub fn claim<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let struck = sealed.orders.iter().find_map(|order| match *order {
        Order::Alone { measure } if mind.case().measure(measure).kind == Kind::Strike => {
            Some(measure)
        }
        _ => None,
    });
    let claimed = mind.public().self_defence.claimed.has(mind.me);
    let Some(measure) = struck.filter(|_| mind.nearness == 0 && !claimed) else {
        return;
    };
    if !solo::is_proportionate(mind.case(), mind.public(), mind.case().measure(measure)) {
        return;
    }
    let mut weighing = N::L::default();
    weighing.add(Factor::Law, mind.info().weights.legal_caution);
    weighing.add(Factor::Harm, 10);
    weighing.add(Factor::Legitimacy, 4);
    let order = Order::ClaimSelfDefence;
    notes.keep(mind.seat(), order, &weighing, Some((Order::Wait, 0)));
    give(sealed, order);
}

/// Who claimed self-defence reports it at once (Charter Article 51; Nicaragua 1986, paragraph 200).
fn letter<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let claim = &mind.public().self_defence;
    let owed = claim.claimed.has(mind.me) || (mind.is_victim && !claim.letter_due.is_never());
    if !owed || claim.letters.has(mind.me) || claim.claimed_at.is_never() {
        return;
    }
    let mut weighing = N::L::default();
    weighing.add(Factor::Law, mind.info().weights.legal_caution);
    weighing.add(Factor::Duty, 10);
    weighing.add(Factor::Legitimacy, 4);
    notes.keep(
        mind.seat(),
        Order::Letter51,
        &weighing,
        Some((Order::Wait, 0)),
    );
    give(sealed, Order::Letter51);
}
