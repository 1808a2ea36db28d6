//! Initiatives: candidates are gated by facts, weighed, and the best is taken if it beats waiting (MODEL 4).

use crate::base::dice::{Sheet, Topic};
use crate::base::ids::{EvId, Member};
use crate::base::units::Points;
use crate::content::clause::{Clause, Hedge};
use crate::content::measure::{Asset, Force, Kind};
use crate::engine::check::{check, cost};
use crate::government::reply::pledge_score;
use crate::government::{CapitalMind, Notes, article4, give};
use crate::world::factor::{Factor, Ledger};
use crate::world::order::{EuAct, Form, Order, Sealed, UnAct};
use crate::world::text::{Clauses, Edit, Hedges};

const SHORTLIST: usize = 12;
/// Words of luck a seat's initiatives have, one a kind of order; after those of the victim's first choice.
const ROLLS: usize = 64;
const LUCK: u32 = 512;

/// Free acts first, then at most one initiative, when it beats waiting.
pub fn initiatives<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    engage(mind, sealed, notes);
    say(mind, sealed, notes);
    let clock = &mind.mind.obs.public.clock;
    let luck = mind.mind.dice.words::<ROLLS>(
        clock.turn,
        0,
        Topic::Initiative,
        LUCK + (mind.me.index() * ROLLS) as u32,
    );
    let mut weighed: Vec<(Order, N::L)> = Vec::with_capacity(SHORTLIST);
    for order in shortlist(mind) {
        if weighed.len() < SHORTLIST
            && cost(mind.mind.obs, &order) <= mind.desk.purse
            && check(mind.mind.case, mind.mind.obs, &order).is_ok()
        {
            let mut weighing = N::L::default();
            weigh(mind, &luck, &order, &mut weighing);
            weighed.push((order, weighing));
        }
    }
    weighed.sort_by_key(|(_, weighing)| -weighing.sum());
    let wait = mind.mind.case.content.rules.position.wait;
    let mut waiting = N::L::default();
    let info = mind.mind.case.member(mind.me);
    let threat = mind.mind.case.content.rules.position.threat[mind.nearness()];
    waiting.add(Factor::Solidarity, -info.weights.solidarity / 4);
    waiting.add(Factor::Threat, -(threat + 4) / 8);
    waiting.add(Factor::Waiting, wait);
    waiting.add(
        Factor::Attention,
        (60 - mind.mind.obs.public.attention) / 20,
    );
    waiting.add(
        Factor::Reciprocity,
        Points::from(3 - mind.desk.purse.min(3)),
    );
    let next = |at: usize| {
        weighed
            .get(at)
            .map(|(order, weighing)| (*order, weighing.sum()))
    };
    match weighed.first() {
        Some((order, weighing)) if weighing.sum() >= waiting.sum() => {
            notes.keep(
                mind.seat(),
                *order,
                weighing,
                next(1)
                    .filter(|(_, score)| *score > waiting.sum())
                    .or(Some((Order::Wait, waiting.sum()))),
            );
            give(sealed, *order);
        }
        _ => notes.keep(mind.seat(), Order::Wait, &waiting, next(0)),
    }
}

/// The victim's first choice: over the town, over the forest, or only track.
fn engage<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let open = mind.mind.obs.public.incidents.iter().any(|incident| {
        incident.victim == mind.me && incident.engagement == 255 && incident.place == 255
    });
    if !open {
        return;
    }
    let clock = &mind.mind.obs.public.clock;
    let options = &mind.mind.case.play.scenario.engagements;
    let mut best: Option<(Order, N::L)> = None;
    for (at, option) in options.iter().enumerate() {
        let mut weighing = N::L::default();
        weighing.add(Factor::Harm, -option.harm_up_pct / 2);
        weighing.add(
            Factor::Certainty,
            option.chains.iter().map(|chain| chain.1).sum::<i16>() / 4,
        );
        weighing.add(Factor::PublicDemand, option.standing);
        weighing.add(Factor::OwnShot, -option.own_damage_pct / 3);
        let word = mind.mind.dice.word(
            clock.turn,
            0,
            Topic::Initiative,
            (mind.me.index() * 8 + at) as u32,
        );
        weighing.add(Factor::Roll, word.spread(8));
        if best
            .as_ref()
            .is_none_or(|(_, known)| weighing.sum() > known.sum())
        {
            best = Some((
                Order::Engage {
                    engagement: at as u8,
                },
                weighing,
            ));
        }
    }
    if let Some((order, weighing)) = best {
        notes.keep(mind.seat(), order, &weighing, None);
        give(sealed, order);
    }
}

/// A public line when belief passes a band and the last line said less.
fn say<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let case = mind.mind.case;
    let blame = mind.desk.believes(|hyp| case.blames_state(hyp));
    let meant = mind.desk.believes(|hyp| case.is_deliberate(hyp));
    let caution = case.member(mind.me).weights.bar_bias;
    let strength = [55, 80, 92]
        .iter()
        .filter(|bound| blame >= **bound + caution)
        .count() as u8
        + 1;
    let claim = &mind.mind.obs.public.claims[mind.me.index()];
    if strength < 2 || strength <= claim.strength || mind.nearness() > 2 {
        return;
    }
    let order = Order::Say {
        actor: crate::content::scenario::ActorKind::State,
        strength,
        deliberate: meant >= 75,
    };
    let mut weighing = N::L::default();
    weighing.add(Factor::Belief, blame - 55 - caution);
    weighing.add(
        Factor::Threat,
        case.content.rules.position.threat[mind.nearness()] / 2,
    );
    weighing.add(
        Factor::PublicDemand,
        (mind.mind.obs.public.attention - 40) / 5,
    );
    weighing.add(Factor::Solidarity, case.member(mind.me).weights.solidarity);
    weighing.add(Factor::Duty, 2);
    notes.keep(mind.seat(), order, &weighing, Some((Order::Wait, 0)));
    give(sealed, order);
}

/// Orders that make sense on the facts as this desk sees them.
fn shortlist(mind: &CapitalMind<'_>) -> Vec<Order> {
    let mut list = Vec::with_capacity(16);
    let public = mind.mind.obs.public;
    let near = mind.nearness() <= 1;
    if mind.is_victim() || near {
        list.push(Order::RequestArticle4);
    }
    if mind.is_victim() || (near && public.article4.requested.is_empty()) {
        list.push(Order::Raise);
    }
    evidence(mind, &mut list);
    texts(mind, &mut list);
    list.push(Order::UnAct {
        act: UnAct::Meeting,
    });
    list.push(Order::EuAct {
        act: EuAct::Statement,
    });
    list.push(Order::EuAct {
        act: EuAct::Sanctions,
    });
    list.push(Order::GoodOffices);
    list.push(Order::Hotline);
    for asset in [
        Asset::Fighters,
        Asset::Batteries,
        Asset::CounterDrone,
        Asset::Frigates,
        Asset::Support,
    ] {
        if !mind.is_victim() && mind.mind.case.member(mind.me).packages.of(asset) > 0 {
            list.push(Order::Offer { asset, packages: 1 });
        }
    }
    measures(mind, &mut list);
    if let Some(kind) = mandate(mind) {
        list.push(Order::SeekMandate { kind });
    }
    list
}

/// The heaviest unshared item of its own, to all or to one; the victim may publish.
fn evidence(mind: &CapitalMind<'_>, list: &mut Vec<Order>) {
    let public = mind.mind.obs.public;
    let shared = mind
        .mind
        .obs
        .council
        .map(|council| council.shared)
        .unwrap_or_default();
    let own = |item: &EvId| {
        mind.desk.held_pct[item.index()] == 100 && !public.open.has(*item) && !shared.has(*item)
    };
    let case = mind.mind.case;
    let best = case
        .evidence()
        .filter(own)
        .max_by_key(|item| spread(case, *item));
    if let Some(item) = best {
        list.push(Order::Share {
            item,
            to: None,
            form: Form::Cleared,
        });
        let victim = case.play.scenario.victims[0];
        if victim != mind.me {
            list.push(Order::Share {
                item,
                to: Some(victim),
                form: Form::Raw,
            });
        }
    }
    let out = case
        .evidence()
        .filter(|item| mind.desk.held_pct[item.index()] == 100 && !public.open.has(*item))
        .max_by_key(|item| spread(case, *item));
    if let Some(item) = out.filter(|_| mind.is_victim()) {
        list.push(Order::Publish {
            item,
            form: Form::Cleared,
        });
    }
    if let Some(kind) = case
        .evidence()
        .map(|item| &case.play.evidence[item.index()])
        .find(|info| info.holders.contains(&mind.seat()))
        .map(|info| info.kind)
    {
        list.push(Order::Task { kind });
    }
}

/// How far an item can move a pair of hypotheses, in decibans.
fn spread(case: &crate::world::case::Case, item: EvId) -> i16 {
    case.tables.spread_db[item.index()]
}

fn texts(mind: &CapitalMind<'_>, list: &mut Vec<Order>) {
    let Some(council) = mind.mind.obs.council else {
        return;
    };
    for (draft, text) in council.live() {
        let rung = text.clauses().wording();
        if mind.is_victim() && rung < 3 {
            let clause = text
                .provisions
                .iter()
                .map(|provision| provision.clause)
                .filter(|clause| clause.wording().is_some())
                .max_by_key(|clause| clause.wording());
            list.extend(clause.map(|clause| Order::Amend {
                draft,
                edit: Edit::Strengthen { clause },
            }));
        }
        for provision in &text.provisions {
            let wants = match provision.clause {
                Clause::Attribute | Clause::Intent | Clause::Likely => Hedge::FurtherEvidence,
                Clause::Reinforce | Clause::ReactionForce => Hedge::NationalProcedures,
                _ => continue,
            };
            list.push(Order::Amend {
                draft,
                edit: Edit::Hedge {
                    clause: provision.clause,
                    hedge: wants,
                },
            });
        }
        list.push(Order::Amend {
            draft,
            edit: Edit::Add {
                clause: Clause::Dialogue,
            },
        });
        list.push(Order::Amend {
            draft,
            edit: Edit::Add {
                clause: Clause::Civil,
            },
        });
        if mind.nearness() <= 1 {
            let torn = Member::all().filter(|other| {
                *other != mind.me
                    && council.drafts[draft.index()].declared[other.index()].stance
                        == crate::world::text::Stance::Break
            });
            list.extend(torn.take(1).map(|to| Order::Demarche {
                to,
                draft,
                argument: Factor::Solidarity,
            }));
            let unread = Member::all()
                .filter(|other| *other != mind.me && mind.desk.readings[other.index()].turn == 0);
            let far = unread.max_by_key(|other| mind.mind.case.tables.exposed[other.index()]);
            list.extend(far.map(|first| Order::Sound {
                first,
                second: None,
            }));
        }
    }
    if council.live().next().is_none()
        && (mind.is_victim() || mind.nearness() == 1)
        && !mind.mind.obs.public.article4.first_meeting.is_never()
    {
        let clauses = Clauses::of(&[
            Clause::Condemn,
            Clause::Attribute,
            Clause::Reinforce,
            Clause::ShareData,
        ]);
        list.push(Order::Propose {
            clauses,
            hedges: Hedges::default(),
        });
    }
}

fn measures(mind: &CapitalMind<'_>, list: &mut Vec<Order>) {
    use crate::content::measure::By;
    for (measure, info) in mind.mind.case.measures() {
        let national =
            info.by.contains(&By::National) && info.force == Force::None && info.needs.is_empty();
        let fits = match info.kind {
            Kind::Home | Kind::Law => mind.is_victim() || mind.nearness() == 1,
            Kind::Aid | Kind::Diplomacy => !mind.is_victim(),
            Kind::Expulsion => mind.nearness() <= 2,
            Kind::Closure => mind.is_victim() || mind.nearness() == 1,
            _ => false,
        };
        if national && fits && list.len() < 30 {
            list.push(if info.solo_price > 0 {
                Order::Alone { measure }
            } else {
                Order::Enact { measure }
            });
        }
    }
}

/// A mandate worth seeking before the ask: a text with forces lies on the table or was adopted.
fn mandate(mind: &CapitalMind<'_>) -> Option<crate::world::force::MandateKind> {
    use crate::content::member::Needed;
    let info = mind.mind.case.member(mind.me);
    let needed = !matches!(
        info.war_powers.send.needed,
        Needed::Nothing | Needed::Inform
    );
    let asked = mind
        .mind
        .obs
        .public
        .texts
        .iter()
        .any(|text| text.clauses.forces() >= 2);
    (needed && asked && info.packages.total() >= 2 && mind.desk.approvals.is_empty())
        .then_some(crate::world::force::MandateKind::Stationing)
}

/// What speaks for an initiative, in points; waiting stands at 12.
fn weigh<L: Ledger>(mind: &CapitalMind<'_>, luck: &Sheet<ROLLS>, order: &Order, to: &mut L) {
    let (case, public) = (mind.mind.case, mind.mind.obs.public);
    let info = case.member(mind.me);
    let threat = case.content.rules.position.threat[mind.nearness()];
    let blame = mind.desk.believes(|hyp| case.blames_state(hyp));
    let used = mind.desk.used & (1 << order.number()) != 0;
    match *order {
        Order::RequestArticle4 => {
            article4::score(mind, to);
            let wait = case.content.rules.position.wait;
            to.add(Factor::Waiting, wait);
            if to.sum() >= wait {
                to.add(Factor::Urgency, 30);
            }
            return;
        }
        Order::Raise => {
            to.add(Factor::Threat, threat / 3);
            to.add(
                Factor::Need,
                if public.article4.requested.is_empty() && public.article4.raised.is_empty() {
                    4
                } else {
                    -20
                },
            );
            to.add(Factor::Urgency, if public.clock.turn >= 4 { 6 } else { -8 });
        }
        Order::Share { item, to: whom, .. } => {
            to.add(Factor::Gain, spread(case, item) / 2);
            to.add(Factor::Solidarity, info.weights.solidarity / 2);
            to.add(
                Factor::Burn,
                -case.play.evidence[item.index()].sharing.burn_cleared_pct / 3,
            );
            to.add(Factor::Need, if whom.is_none() { 3 } else { 0 });
        }
        Order::Publish { item, .. } => {
            to.add(Factor::Gain, spread(case, item) / 2);
            to.add(Factor::PublicDemand, (public.attention - 50) / 5);
            to.add(Factor::Burn, -6);
        }
        Order::Amend { edit, .. } => amendment(mind, edit, to),
        Order::Task { .. } => {
            to.add(Factor::Capability, 2 * Points::from(info.weights.services));
            to.add(Factor::Certainty, (85 - blame).clamp(-20, 40) / 4);
            to.add(Factor::Repeat, if used { -6 } else { 0 });
        }
        Order::Propose { .. } => {
            to.add(Factor::Threat, threat / 2);
            to.add(Factor::Belief, (blame - 60) / 4);
            to.add(Factor::Need, if public.texts.is_empty() { 4 } else { -6 });
        }
        Order::Sound { .. } | Order::Demarche { .. } => {
            to.add(Factor::Solidarity, info.weights.solidarity / 4);
            to.add(Factor::Threat, threat / 3);
            to.add(Factor::Need, 5);
            to.add(Factor::Repeat, if used { -3 } else { 0 });
        }
        Order::Offer { asset, .. } => {
            pledge_score(mind, asset, to);
            to.add(
                Factor::Need,
                if public.incidents.iter().any(|incident| incident.harm > 0) {
                    -2
                } else {
                    -6
                },
            );
        }
        Order::SeekMandate { .. } => {
            to.add(Factor::Duty, info.weights.commitment / 2);
            to.add(Factor::Government, case.tables.cabinet[mind.me.index()] / 2);
            to.add(Factor::Chamber, 2 * case.tables.mandate[mind.me.index()]);
            to.add(Factor::Need, 4);
        }
        _ => elsewhere(mind, order, used, to),
    }
    to.add(
        Factor::Roll,
        luck.word(usize::from(order.number()) % ROLLS).spread(5),
    );
}

/// EU, UN, channels and measures at home.
fn elsewhere<L: Ledger>(mind: &CapitalMind<'_>, order: &Order, used: bool, to: &mut L) {
    let (case, public) = (mind.mind.case, mind.mind.obs.public);
    let info = case.member(mind.me);
    let threat = case.content.rules.position.threat[mind.nearness()];
    let blame = mind.desk.believes(|hyp| case.blames_state(hyp));
    to.add(Factor::Repeat, if used { -8 } else { 0 });
    match *order {
        Order::UnAct { .. } => {
            to.add(Factor::Law, info.weights.legal_caution / 3);
            to.add(
                Factor::Need,
                if public.un.asked.is_never() { 4 } else { -30 },
            );
            to.add(Factor::Threat, threat / 4);
        }
        Order::EuAct {
            act: EuAct::Sanctions,
        } => {
            to.add(Factor::Belief, (blame - 75) / 3);
            to.add(Factor::Threat, threat / 2);
            to.add(
                Factor::Exposure,
                -case.content.rules.position.exposure
                    [case.tables.exposed[mind.me.index()] as usize],
            );
            to.add(
                Factor::Need,
                if public.eu.package_proposed.is_never() {
                    2
                } else {
                    -30
                },
            );
        }
        Order::EuAct { .. } => {
            to.add(Factor::Solidarity, info.weights.solidarity / 2);
            to.add(Factor::Law, info.weights.legal_caution / 5);
            to.add(
                Factor::Need,
                if public.eu.statement.is_never() {
                    4
                } else {
                    -30
                },
            );
        }
        Order::GoodOffices | Order::Hotline => {
            to.add(Factor::Mediation, info.weights.mediation);
            to.add(Factor::Pressure, public.escalation.pressure / 6);
            to.add(Factor::Fear, 3 - threat / 6);
        }
        Order::Enact { measure } | Order::Alone { measure } => {
            let measure = case.measure(measure);
            to.add(Factor::Threat, threat / 3);
            to.add(Factor::Gain, (measure.protection + measure.deterrence) / 3);
            to.add(
                Factor::Cost,
                -measure.economic_cost / 2 - measure.solo_price,
            );
            to.add(
                Factor::Belief,
                if measure.escalation > 0 {
                    (blame - 70) / 4
                } else {
                    0
                },
            );
            to.add(
                Factor::Solidarity,
                if measure.kind == Kind::Aid {
                    info.weights.solidarity / 2
                } else {
                    0
                },
            );
            to.add(
                Factor::Mediation,
                if measure.kind == Kind::Diplomacy {
                    info.weights.mediation / 2
                } else {
                    0
                },
            );
        }
        _ => {}
    }
}

/// A victim wants more words; a careful capital wants a hedge or a channel.
fn amendment<L: Ledger>(mind: &CapitalMind<'_>, edit: Edit, to: &mut L) {
    let case = mind.mind.case;
    let info = case.member(mind.me);
    let blame = mind.desk.believes(|hyp| case.blames_state(hyp));
    // A change reopens what others have cleared at home.
    to.add(
        Factor::Cost,
        -mind.mind.case.content.rules.position.amend_cost,
    );
    match edit {
        Edit::Strengthen { .. } => {
            to.add(Factor::Belief, (blame - 70) / 2);
            to.add(Factor::Threat, 6);
        }
        Edit::Hedge { clause, .. } => {
            let bar = case.content.rules.position.bar[clause.index()] + info.weights.bar_bias;
            to.add(Factor::Belief, (bar - blame).clamp(-20, 30) / 2);
            to.add(Factor::LegalDoubt, info.weights.legal_caution / 3);
            to.add(
                Factor::Exposure,
                case.tables.exposed[mind.me.index()] as Points,
            );
            to.add(
                Factor::Threat,
                -case.content.rules.position.threat[mind.nearness()] / 3,
            );
        }
        _ => {
            to.add(Factor::Mediation, info.weights.mediation);
            to.add(
                Factor::Exposure,
                2 * case.tables.exposed[mind.me.index()] as Points,
            );
            to.add(
                Factor::Threat,
                -case.content.rules.position.threat[mind.nearness()] / 3,
            );
        }
    }
}
