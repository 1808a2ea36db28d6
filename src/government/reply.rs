//! Answers to what was asked: soundings, arguments, calls for forces, small asks.

use crate::base::dice::Topic;
use crate::base::ids::{DraftId, Seat};
use crate::base::units::Points;
use crate::content::measure::Asset;
use crate::government::party::Party;
use crate::government::position::View;
use crate::government::{CapitalMind, Notes, give};
use crate::world::desk::Asked;
use crate::world::factor::{Factor, Ledger, Parts, Total};
use crate::world::order::{Answer, Order, Sealed};
use crate::world::text::Draft;

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
            Asked::Talks | Asked::Apart | Asked::Settle if Party::new(mind).is_some() => {
                let party = Party::new(mind);
                party.map_or(Answer::No, |party| {
                    party.answer(ask.kind, ask.from, &mut weighing)
                })
            }
            Asked::Settle => settle(mind, ask.from, &mut weighing),
            Asked::Accede => accede(mind, &mut weighing),
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

/// A live text by its number.
fn live<'a>(mind: &CapitalMind<'a>, id: DraftId) -> Option<&'a Draft> {
    let draft = mind.council()?.drafts.get(id.index())?;
    draft.is_live().then_some(draft)
}

/// How this desk weighs the text it is asked about; without a text, what courtesy weighs.
fn stance_of<L: Ledger + Default + Copy>(mind: &CapitalMind<'_>, id: DraftId) -> L {
    match live(mind, id) {
        Some(draft) => View::own(mind, 0).worst::<L>(id, draft).1,
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
        mind.case().member(mind.me).weights.solidarity,
    );
    to.add(Factor::Duty, 4);
    to.add(Factor::Reciprocity, 2);
}

/// Points short of silence (negative) or over, and the two heaviest factors against.
fn gap(mind: &CapitalMind<'_>, id: DraftId) -> Answer {
    let Some(draft) = live(mind, id) else {
        return Answer::No;
    };
    let (_, parts) = View::own(mind, 0).worst::<Parts>(id, draft);
    let mut against = parts.parts;
    against.as_mut_slice().sort_unstable_by_key(|part| part.1);
    let nth = |at: usize| against.get(at).map_or(Factor::Demand, |part| part.0);
    let turning = mind.rules().break_base;
    Answer::Gap {
        points: (parts.sum() + turning).clamp(-99, 99) as i8,
        against: [nth(0), nth(1)],
    }
}

/// An argument is accepted when the text is acceptable anyway; otherwise a price is named.
fn moved(mind: &CapitalMind<'_>, id: DraftId) -> Answer {
    let Some(draft) = live(mind, id) else {
        return Answer::No;
    };
    let (_, margin) = View::own(mind, 0).worst::<Total>(id, draft);
    match margin.sum() {
        0.. => Answer::Yes,
        -40..0 => Answer::Price {
            kind: mind.desk.instruction.price,
        },
        _ => Answer::No,
    }
}

fn small_ask<L: Ledger>(mind: &CapitalMind<'_>, at: usize, from: Seat, to: &mut L) -> Answer {
    let Some(ask) = mind.case().play.asks.get(at) else {
        return Answer::No;
    };
    let trust = from
        .member()
        .map_or(2, |asker| Points::from(mind.desk.trust[asker.index()]));
    to.add(
        Factor::Solidarity,
        mind.case().member(mind.me).weights.solidarity,
    );
    to.add(Factor::Trust, 2 * trust);
    to.add(Factor::Cost, -2 * ask.cost);
    to.add(Factor::Duty, 1);
    to.add(
        Factor::Commitment,
        mind.case().member(mind.me).weights.commitment / 3,
    );
    if to.sum() >= 4 {
        Answer::Yes
    } else {
        Answer::No
    }
}

/// Whether what is offered is enough: who offers it, what was suffered, who still looks, and what else could come.
fn settle<L: Ledger>(mind: &CapitalMind<'_>, from: Seat, to: &mut L) -> Answer {
    let rules = &mind.case().content.rules.abroad;
    let public = mind.public();
    let harm = public.incidents.iter().map(|incident| incident.harm).max();
    to.add(
        Factor::Harm,
        -rules.settle_harm * Points::from(harm.unwrap_or(0)),
    );
    let sorry = !(public.said.apology.min(public.said.neighbour_apology)).is_never();
    to.add(Factor::Face, if sorry { rules.settle_apology } else { 0 });
    to.add(Factor::Attention, (50 - public.attention) / 5);
    to.add(Factor::Pressure, public.escalation.pressure / 5);
    to.add(Factor::Mediation, mind.info().weights.mediation / 2);
    to.add(Factor::Duty, 2);
    if from == Seat::NEIGHBOUR {
        to.add(Factor::Neighbour, rules.settle_neighbour);
    } else {
        to.add(Factor::Threat, -mind.threat / 6);
        let again = public.incidents.len() > 2;
        to.add(Factor::Repeat, if again { -6 } else { 0 });
    }
    if to.sum() >= rules.settle_from {
        Answer::Yes
    } else {
        Answer::No
    }
}

/// Whether a newcomer may be invited: what binds the member to the treaty, against what a promise for ever may cost it.
fn accede<L: Ledger>(mind: &CapitalMind<'_>, to: &mut L) -> Answer {
    let rules = &mind.case().content.rules.accession;
    let (public, weights) = (mind.public(), &mind.info().weights);
    let at = mind.me.index();
    let part = |points: Points, percent| points * percent / 100;
    to.add(Factor::Solidarity, weights.solidarity);
    to.add(
        Factor::Commitment,
        part(weights.commitment, rules.commitment),
    );
    to.add(Factor::Ties, weights.ties);
    to.add(Factor::Precedent, weights.precedent);
    to.add(Factor::Grievance, part(weights.burdens, rules.burdens));
    let lean = mind.case().tables.lean(&mind.case().content, mind.me);
    to.add(Factor::Exposure, -part(lean.exposure, rules.exposure));
    let cabinet = lean.cabinet + Points::from(public.elected[at]);
    to.add(Factor::Government, part(cabinet, rules.cabinet));
    to.add(Factor::Gain, Points::from(public.accession.eased));
    to.add(
        Factor::Pressure,
        -public.escalation.pressure / rules.pressure_per,
    );
    let cohesion = mind.council().map_or(0, |council| {
        (council.cohesion - mind.case().content.rules.start.cohesion) / rules.cohesion_per
    });
    to.add(Factor::Cohesion, cohesion);
    let left = 32 - public.accession.agreed.count();
    let few = left > 0 && left <= i16::from(rules.few);
    to.add(Factor::Company, if few { rules.alone } else { 0 });
    let word = mind.mind.today.luck.word(Topic::Position, 512 + at as u32);
    to.add(Factor::Roll, word.spread(rules.roll));
    to.add(Factor::Demand, -rules.demand);
    if to.sum() >= 0 {
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
    let given = mind.lent()[asset.index()];
    let spare = mind.info().packages.of(asset).saturating_sub(given);
    let asked = mind
        .council()
        .map_or(0, |council| council.requirement[asset.index()]);
    let most = i32::from(asked) * i32::from(mind.case().content.rules.force.most_pct) / 100;
    // What more than fills the call is thanked for and not taken, so nobody offers it.
    if spare == 0 || i32::from(mind.loans().all[asset.index()]) >= most {
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
    let rules = &mind.case().content.rules.force;
    let info = mind.info();
    to.add(Factor::Solidarity, info.weights.solidarity);
    to.add(Factor::Commitment, info.weights.commitment);
    to.add(
        Factor::Threat,
        if mind.is_victim { 0 } else { mind.threat / 2 },
    );
    to.add(
        Factor::Government,
        mind.case().tables.cabinet[mind.me.index()]
            + Points::from(mind.public().elected[mind.me.index()]),
    );
    to.add(Factor::Ties, info.weights.ties);
    to.add(Factor::HomeNeed, -mind.threat / 2);
    to.add(Factor::Cost, -rules.unit_cost[asset.index()]);
    to.add(
        Factor::Filled,
        -mind.loans().filled[asset.index()] * rules.filled_per_tenth / 2,
    );
    if mind.loans().has_framework(asset.index(), mind.me) {
        to.add(Factor::Framework, rules.framework);
    }
    if info.chamber.caretaker {
        to.add(Factor::Caretaker, -rules.caretaker);
    }
    to.add(Factor::Need, mind.need().min(0));
    let at = (mind.me.index() * 16 + asset.index()) as u32;
    to.add(
        Factor::Roll,
        mind.mind
            .today
            .luck
            .word(Topic::Forces, at)
            .spread(rules.pledge_roll),
    );
}
