//! Answers to what was asked: soundings, arguments, calls for forces, small asks.

use crate::base::ids::{DraftId, Seat};
use crate::base::units::Points;
use crate::content::measure::Asset;
use crate::government::position::View;
use crate::government::{CapitalMind, Notes, give};
use crate::world::desk::Asked;
use crate::world::factor::{Factor, Ledger, Parts, Total};
use crate::world::order::{Answer, Order, PriceKind, Sealed};

/// One reply an open ask.
pub fn replies<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    for (slot, ask) in mind.desk.asks.iter().enumerate() {
        let mut weighing = N::L::default();
        let answer = match ask.kind {
            Asked::Sounding { draft } => {
                weighing = stance_of(mind, draft);
                gap(mind, draft)
            }
            Asked::Demarche { draft, .. } => {
                weighing = stance_of(mind, draft);
                moved(mind, draft)
            }
            Asked::Small { ask: small } => {
                small_ask(mind, usize::from(small), ask.from, &mut weighing)
            }
            Asked::Forces { asset, packages } => {
                forces(mind, asset, packages, sealed, notes);
                continue;
            }
            _ => {
                courtesy(mind, &mut weighing);
                Answer::Yes
            }
        };
        let order = Order::Reply {
            ask: slot as u8,
            answer,
        };
        notes.keep(mind.seat(), order, &weighing, None);
        if !give(sealed, order) {
            return;
        }
    }
}

/// How this desk weighs the text it is asked about; without a text, what courtesy weighs.
fn stance_of<L: Ledger + Default + Copy>(mind: &CapitalMind<'_>, id: DraftId) -> L {
    let council = mind.mind.obs.council;
    let draft = council.and_then(|council| council.drafts.get(id.index()).copied());
    match draft.filter(|draft| draft.is_live()) {
        Some(draft) => view(mind).worst::<L>(id, &draft).1,
        None => {
            let mut weighing = L::default();
            courtesy(mind, &mut weighing);
            weighing
        }
    }
}

/// An ally who asks is answered.
fn courtesy<L: Ledger>(mind: &CapitalMind<'_>, to: &mut L) {
    to.add(
        Factor::Solidarity,
        mind.mind.case.member(mind.me).weights.solidarity,
    );
    to.add(Factor::Duty, 4);
    to.add(Factor::Reciprocity, 2);
}

fn view<'a>(mind: &CapitalMind<'a>) -> View<'a> {
    View {
        case: mind.mind.case,
        obs: mind.mind.obs,
        me: mind.me,
        belief: &mind.desk.belief,
        bar: Points::from(mind.desk.instruction.bar),
        roll: 0,
        argued: mind.desk.argued.as_slice(),
        escrow: mind.desk.escrow,
    }
}

/// Points short of silence (negative) or over, and the two heaviest factors against.
fn gap(mind: &CapitalMind<'_>, id: DraftId) -> Answer {
    let draft = mind
        .mind
        .obs
        .council
        .and_then(|council| council.drafts.get(id.index()).copied());
    let Some(draft) = draft.filter(|draft| draft.is_live()) else {
        return Answer::No;
    };
    let (_, parts) = view(mind).worst::<Parts>(id, &draft);
    let mut against = parts.parts;
    against.as_mut_slice().sort_unstable_by_key(|part| part.1);
    let nth = |at: usize| against.get(at).map_or(Factor::Demand, |part| part.0);
    let turning = mind.mind.case.content.rules.position.break_base;
    Answer::Gap {
        points: (parts.sum() + turning).clamp(-99, 99) as i8,
        against: [nth(0), nth(1)],
    }
}

/// An argument is accepted when the text is acceptable anyway; otherwise a price is named.
fn moved(mind: &CapitalMind<'_>, id: DraftId) -> Answer {
    let draft = mind
        .mind
        .obs
        .council
        .and_then(|council| council.drafts.get(id.index()).copied());
    let Some(draft) = draft.filter(|draft| draft.is_live()) else {
        return Answer::No;
    };
    let (_, margin) = view(mind).worst::<Total>(id, &draft);
    match margin.sum() {
        0.. => Answer::Yes,
        -40..0 => Answer::Price {
            kind: if mind.desk.instruction.price == PriceKind::Favour {
                PriceKind::Favour
            } else {
                mind.desk.instruction.price
            },
        },
        _ => Answer::No,
    }
}

fn small_ask<L: Ledger>(mind: &CapitalMind<'_>, at: usize, from: Seat, to: &mut L) -> Answer {
    let Some(ask) = mind.mind.case.play.asks.get(at) else {
        return Answer::No;
    };
    let trust = from
        .member()
        .map_or(2, |asker| Points::from(mind.desk.trust[asker.index()]));
    to.add(
        Factor::Solidarity,
        mind.mind.case.member(mind.me).weights.solidarity,
    );
    to.add(Factor::Trust, 2 * trust);
    to.add(Factor::Cost, -2 * ask.cost);
    to.add(Factor::Duty, 1);
    to.add(
        Factor::Commitment,
        mind.mind.case.member(mind.me).weights.commitment / 3,
    );
    if to.sum() >= 4 {
        Answer::Yes
    } else {
        Answer::No
    }
}

/// A capital with free units pledges if margin - unit cost - home need is not negative (MODEL 8).
fn forces<N: Notes>(
    mind: &CapitalMind<'_>,
    asset: Asset,
    packages: u8,
    sealed: &mut Sealed,
    notes: &mut N,
) {
    let Some(council) = mind.mind.obs.council else {
        return;
    };
    let given = council
        .pledges
        .iter()
        .filter(|pledge| pledge.member == mind.me && pledge.asset == asset && pledge.is_alive());
    let spare = mind
        .mind
        .case
        .member(mind.me)
        .packages
        .of(asset)
        .saturating_sub(given.map(|pledge| pledge.packages).sum());
    if spare == 0 {
        return;
    }
    let mut weighing = N::L::default();
    pledge_score(mind, asset, &mut weighing);
    let order = Order::Pledge {
        asset,
        packages: spare
            .min(packages)
            .min(if weighing.sum() >= 20 { 2 } else { 1 }),
    };
    if weighing.sum() >= 0 {
        notes.keep(mind.seat(), order, &weighing, Some((Order::Wait, 0)));
        give(sealed, order);
    } else {
        notes.keep(
            mind.seat(),
            Order::Wait,
            &weighing,
            Some((order, weighing.sum())),
        );
    }
}

/// What speaks for lending a package of this kind.
pub fn pledge_score<L: Ledger>(mind: &CapitalMind<'_>, asset: Asset, to: &mut L) {
    let (case, public) = (mind.mind.case, mind.mind.obs.public);
    let info = case.member(mind.me);
    let threat = case.content.rules.position.threat[mind.nearness()];
    to.add(Factor::Solidarity, info.weights.solidarity);
    to.add(Factor::Commitment, info.weights.commitment);
    to.add(
        Factor::Threat,
        if mind.is_victim() { 0 } else { threat / 2 },
    );
    to.add(Factor::Government, case.tables.cabinet[mind.me.index()]);
    to.add(Factor::Ties, info.weights.ties);
    to.add(Factor::HomeNeed, -threat / 2);
    let dear = matches!(
        asset,
        Asset::Batteries | Asset::EarlyWarning | Asset::Battalions
    );
    to.add(Factor::Cost, if dear { -22 } else { -14 });
    let filled = mind.mind.obs.council.map_or(0, |council| {
        let need = Points::from(council.requirement[asset.index()]);
        let have: Points = council
            .pledges
            .iter()
            .filter(|pledge| pledge.asset == asset && pledge.is_alive())
            .map(|pledge| Points::from(pledge.packages))
            .sum();
        if need == 0 {
            10
        } else {
            (have * 10 / need).min(20)
        }
    });
    to.add(Factor::Filled, -5 * filled / 2);
    to.add(
        Factor::Caretaker,
        if info.chamber.caretaker { -4 } else { 0 },
    );
    let clock = &public.clock;
    let at = (mind.me.index() * 16 + asset.index()) as u32;
    to.add(
        Factor::Roll,
        mind.mind
            .dice
            .word(clock.turn, 0, crate::base::dice::Topic::Forces, at)
            .spread(6),
    );
}
