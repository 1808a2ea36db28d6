//! What makes sense on the facts as this desk sees them: gated here, weighed next door.

use crate::base::ids::{DraftId, MEMBERS, MeasureId, Member};
use crate::base::units::Points;
use crate::content::clause::{Clause, Hedge};
use crate::content::measure::Asset;
use crate::content::member::Needed;
use crate::content::rules::{Heard, Initiative};
use crate::content::scenario::Domain;
use crate::engine::systems::solo;
use crate::government::CapitalMind;
use crate::government::initiative::{beside, outward};
use crate::world::council::Council;
use crate::world::factor::Factor;
use crate::world::force::MandateKind;
use crate::world::incident::{EvSet, Incident};
use crate::world::order::{Form, Order};
use crate::world::text::{Clauses, Draft, Edit, Hedges, Stance};

/// Kinds of help that are offered unasked, by what happened; the rest waits for the statement of requirement.
const fn offered(domain: Option<Domain>) -> &'static [Asset] {
    match domain {
        Some(Domain::Sea) => &[Asset::Patrol, Asset::Frigates, Asset::Support],
        Some(Domain::Cyber) => &[Asset::Cyber, Asset::Support],
        _ => &[
            Asset::Fighters,
            Asset::Batteries,
            Asset::CounterDrone,
            Asset::Frigates,
            Asset::Support,
        ],
    }
}

/// Places of the table from one delegation's first to the next one's: no divisor of 32, so that all differ.
const SHARED_OUT: usize = 5;

pub(super) type Put<'p> = &'p mut dyn FnMut(Initiative, Order);

/// Everything open to this capital now, the more pressing first.
pub fn candidates(mind: &CapitalMind<'_>, put: Put<'_>) {
    consult(mind, put);
    if let Some(council) = mind.council() {
        for (id, draft) in council.live() {
            persuade(mind, id, draft, put);
            amend(mind, id, draft, put);
        }
        propose(mind, council, put);
        beside::together(mind, council, put);
    }
    evidence(mind, put);
    at_home(mind, put);
    offers(mind, put);
    outward::fora(mind, put);
    outward::channels(mind, put);
    beside::answer_fire(mind, put);
    measures(mind, put);
    beside::board(mind, put);
}

/// Article 4, or the matter raised without an article.
fn consult(mind: &CapitalMind<'_>, put: Put<'_>) {
    let article4 = &mind.public().article4;
    let near = mind.is_victim || mind.nearness <= 1;
    if near && !article4.requested.has(mind.me) {
        put(Initiative::Article4, Order::RequestArticle4);
    }
    if near && article4.requested.is_empty() && article4.raised.is_empty() {
        put(Initiative::Raise, Order::Raise);
    }
}

/// Who stands in front, or wrote part of the text, speaks to those who may break it.
fn persuade(mind: &CapitalMind<'_>, draft: DraftId, text: &Draft, put: Put<'_>) {
    if mind.nearness > 1 && !text.authors.has(mind.me) {
        return;
    }
    let turn = mind.public().clock.turn;
    let fresh = |member: Member| {
        let reading = &mind.desk.readings[member.index()];
        (reading.is_fresh(turn) && reading.draft == draft).then_some(reading)
    };
    let doubts = |member: &Member| {
        let declared = text.declared[member.index()].stance;
        matches!(declared, Stance::Break | Stance::AskTime)
            || fresh(*member).is_some_and(|reading| reading.gap < 0)
    };
    // Those who stand in front share out whom they speak to: each begins at another place of the table, and moves on.
    let first = (mind.me.index() * SHARED_OUT + usize::from(turn)) % MEMBERS;
    let place = |at: usize| Member::new((first + at) % MEMBERS);
    let others = || (0..MEMBERS).map(place).filter(|member| *member != mind.me);
    if let Some(to) = others().find(doubts) {
        let argument = fresh(to)
            .map(|reading| reading.against[0])
            .filter(|factor| mind.case().tables.heard[factor.index()] != Heard::Never)
            .unwrap_or(Factor::Solidarity);
        let order = Order::Demarche {
            to,
            draft,
            argument,
        };
        put(Initiative::Demarche, order);
    }
    let unread = others().filter(|member| fresh(*member).is_none());
    let exposed = |member: &Member| mind.case().tables.exposed[member.index()];
    // The first of those with most to lose.
    let torn = unread.reduce(|one, next| {
        if exposed(&next) > exposed(&one) {
            next
        } else {
            one
        }
    });
    if let Some(first) = torn {
        let second = None;
        put(Initiative::Sound, Order::Sound { first, second });
    }
}

/// More words for the victim, a hedge for the careful, a channel for those who keep one.
fn amend(mind: &CapitalMind<'_>, draft: DraftId, text: &Draft, put: Put<'_>) {
    let clauses = text.provisions.iter().map(|provision| provision.clause);
    if mind.is_victim && text.clauses().wording() < 3 {
        let strongest = clauses
            .filter(|clause| clause.wording().is_some())
            .max_by_key(|clause| clause.wording());
        if let Some(clause) = strongest {
            let edit = Edit::Strengthen { clause };
            put(Initiative::Strengthen, Order::Amend { draft, edit });
        }
    }
    if mind.nearness <= 1 {
        return;
    }
    let hedge = text.provisions.iter().find_map(|provision| {
        let hedge = match provision.clause {
            Clause::Attribute | Clause::Intent | Clause::Likely => Hedge::FurtherEvidence,
            Clause::Reinforce | Clause::ReactionForce => Hedge::NationalProcedures,
            _ => return None,
        };
        let clause = provision.clause;
        (!provision.hedges.has(hedge)).then_some(Edit::Hedge { clause, hedge })
    });
    if let Some(edit) = hedge {
        put(Initiative::Hedge, Order::Amend { draft, edit });
    }
    let wants = [Clause::Dialogue, Clause::Civil];
    let missing = wants
        .into_iter()
        .find(|clause| !text.clauses().has(*clause));
    if let Some(clause) = missing.filter(|_| !text.provisions.is_full()) {
        let edit = Edit::Add { clause };
        put(Initiative::Moderate, Order::Amend { draft, edit });
    }
}

/// The victim, or where no member is one a neighbour of the actor, asks the chair for a text, once the Council has met and none was
/// adopted; between two allies either of them.
fn propose(mind: &CapitalMind<'_>, council: &Council, put: Put<'_>) {
    let public = mind.public();
    let idle = council.live().next().is_none() && public.texts.is_empty();
    let bare = || mind.nearness <= 1 && mind.case().all_hit(public).is_empty();
    let concerned = mind.is_victim || mind.is_accused() || bare();
    if idle && concerned && !public.article4.first_meeting.is_never() {
        let clauses = match mind.case().tables.accused {
            None => Clauses::of(&[
                Clause::Condemn,
                Clause::Attribute,
                Clause::Reinforce,
                Clause::ShareData,
            ]),
            Some(accused) if accused == mind.me => {
                Clauses::of(&[Clause::Dialogue, Clause::Civil, Clause::Review])
            }
            Some(_) => Clauses::of(&[Clause::Condemn, Clause::Dialogue, Clause::ShareData]),
        };
        let hedges = Hedges::default();
        put(Initiative::Propose, Order::Propose { clauses, hedges });
    }
}

/// Many were killed on this capital's own soil.
pub(super) fn is_grave(mind: &CapitalMind<'_>) -> bool {
    let from = mind.case().content.rules.initiative.mutual_aid.from_harm;
    let own = |incident: &Incident| incident.harm >= from && incident.territory >= 3;
    mind.nearness == 0 && mind.public().incidents.iter().any(own)
}

/// The heaviest item of its own: to all, to the victim, or, for the victim, into the open; and the next one, by tasking a service.
fn evidence(mind: &CapitalMind<'_>, put: Put<'_>) {
    if let Some(kind) = mind.case().tables.pulls.collects[mind.me.index()] {
        put(Initiative::Task, Order::Task { kind });
    }
    let closed = EvSet(mind.desk.holds_whole().0 & !mind.public().open.0);
    if closed.is_empty() {
        return;
    }
    let shared = mind
        .council()
        .map(|council| council.shared)
        .unwrap_or_default();
    let heaviest = |of: EvSet| {
        let all = mind.case().tables.pulls.heaviest.iter().copied();
        all.into_iter().find(|item| of.has(*item))
    };
    if let Some(item) = heaviest(EvSet(closed.0 & !shared.0 & !mind.desk.sent.0)) {
        let victim = mind.case().victim();
        let (to, form) = (None, Form::Cleared);
        put(Initiative::ShareAll, Order::Share { item, to, form });
        if victim.is_some_and(|victim| victim != mind.me) {
            let (to, form) = (victim, Form::Raw);
            put(Initiative::ShareVictim, Order::Share { item, to, form });
        }
    }
    if let Some(item) = heaviest(closed).filter(|_| mind.is_victim) {
        let form = Form::Cleared;
        put(Initiative::Publish, Order::Publish { item, form });
    }
}

/// A mandate worth seeking before the ask; a chamber called back while a motion waits.
fn at_home(mind: &CapitalMind<'_>, put: Put<'_>) {
    let asked = mind
        .public()
        .texts
        .iter()
        .any(|text| text.clauses.forces() >= 2);
    let waits = mind
        .desk
        .approvals
        .iter()
        .any(|found| found.is_open() && !found.urgent);
    if waits {
        put(Initiative::Recall, Order::Recall);
    }
    let info = mind.info();
    let bound = !matches!(
        info.war_powers.send.needed,
        Needed::Nothing | Needed::Inform
    );
    let units = info.packages.total() - u16::from(info.packages.of(Asset::Support));
    if bound && asked && units >= 2 && mind.desk.approvals.is_empty() {
        let kind = MandateKind::Stationing;
        put(Initiative::Mandate, Order::SeekMandate { kind });
    }
}

/// The two kinds of help it has most of left.
fn offers(mind: &CapitalMind<'_>, put: Put<'_>) {
    let packages = &mind.info().packages;
    let quarrel = mind.case().tables.accused.is_some();
    if mind.is_victim || quarrel || mind.case().tables.pulls.packages[mind.me.index()] == 0 {
        return;
    }
    let lent = mind.lent();
    let free = |asset: Asset| packages.of(asset).saturating_sub(lent[asset.index()]);
    let domain = mind.public().incidents.last().map(|last| last.domain);
    // Of equals the later in the list.
    let mut most = [(1, None); 2];
    for asset in offered(domain) {
        let free = free(*asset);
        if free >= most[0].0 {
            most = [(free, Some(*asset)), most[0]];
        } else if free >= most[1].0 {
            most[1] = (free, Some(*asset));
        }
    }
    for asset in most.into_iter().filter_map(|(_, asset)| asset) {
        let packages = 1;
        put(Initiative::Offer, Order::Offer { asset, packages });
    }
}

/// What the measure would cost this capital alone, as it would have told the others (MODEL 8).
pub(super) fn alone_price(mind: &CapitalMind<'_>, measure: MeasureId) -> Points {
    let (case, public) = (mind.case(), mind.public());
    if case.measure(measure).solo_price <= 0 {
        return 0;
    }
    let urged = mind
        .council()
        .is_some_and(|council| council.restraint_urged);
    let rules = &case.content.rules.act;
    let told = solo::told(rules, public, mind.desk.used, mind.me, urged);
    solo::price(case, public, case.measure(measure), mind.me, told)
}

/// What lies within its own powers: of each kind the most useful that it has not ordered yet.
fn measures(mind: &CapitalMind<'_>, put: Put<'_>) {
    for (kind, measures) in &mind.case().tables.pulls.own_measures {
        let fits = match kind {
            Initiative::Home | Initiative::Law | Initiative::Closure => mind.nearness <= 1,
            Initiative::Expulsion => mind.nearness <= 2 && mind.case().tables.accused.is_none(),
            _ => mind.nearness > 0,
        };
        let open = |measure: &&MeasureId| !mind.has_joined(**measure);
        let Some(measure) = measures.iter().find(open).copied().filter(|_| fits) else {
            continue;
        };
        let priced = alone_price(mind, measure) > 0;
        put(
            *kind,
            if priced {
                Order::Alone { measure }
            } else {
                Order::Enact { measure }
            },
        );
    }
}
