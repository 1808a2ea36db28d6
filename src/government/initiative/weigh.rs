//! What speaks for an initiative, in points: shares of what weighs with the government anyway, and what is its own.

use crate::base::dice::Topic;
use crate::base::ids::{EvId, MEMBERS, Member};
use crate::base::units::{Hours, Points};
use crate::content::measure::{Force, Ground};
use crate::content::rules::{Initiative, InitiativeRules, MutualAid, RaiseWords};
use crate::engine::systems::condition::found_in_full;
use crate::engine::systems::need::days_since;
use crate::engine::systems::solo;
use crate::government::initiative::gate::{alone_price, is_grave};
use crate::government::reply::pledge_score;
use crate::government::sight::{above, share};
use crate::government::{CapitalMind, article4};
use crate::world::factor::{Factor, Ledger};
use crate::world::incident::Incident;
use crate::world::order::Order;
use crate::world::text::Edit;

/// Adds what speaks for `order`.
pub fn weigh<L: Ledger>(mind: &CapitalMind<'_>, kind: Initiative, order: &Order, to: &mut L) {
    let rules = &mind.case().content.rules.initiative;
    match kind {
        Initiative::Article4 => return ask(mind, rules, to),
        Initiative::Offer => offer(mind, rules, order, to),
        _ => usual(mind, kind, order, to),
    }
    if !has_row_only(kind) {
        particular(mind, kind, order, to);
    }
    let roll = rules.roll + mind.case().tables.pulls.row(kind).roll;
    let at = luck_of(mind.me, kind);
    let word = mind.mind.today.luck.word(Topic::Initiative, at as u32 / 2);
    to.add(Factor::Roll, word.half(at % 2 == 1).spread(roll));
}

/// The most that can speak for `order`, where that is known without weighing it.
pub fn ceiling(mind: &CapitalMind<'_>, kind: Initiative, order: &Order) -> Option<Points> {
    let pulls = &mind.case().tables.pulls;
    let measure = match *order {
        Order::Enact { measure } | Order::Alone { measure } if kind != Initiative::Strike => {
            pulls.merit(measure)
        }
        _ if has_row_only(kind) => 0,
        _ => return None,
    };
    Some(pulls.ceiling(kind, mind.me, mind.nearness) + measure)
}

/// Kinds for which nothing speaks but what their row of `rules.initiative` names.
const fn has_row_only(kind: Initiative) -> bool {
    matches!(
        kind,
        Initiative::Sound
            | Initiative::Demarche
            | Initiative::Propose
            | Initiative::Mandate
            | Initiative::Recall
            | Initiative::UnMeeting
            | Initiative::EuStatement
            | Initiative::EuSanctions
            | Initiative::Hotline
            | Initiative::GoodOffices
            | Initiative::CallToExplain
            | Initiative::UrgeRestraint
            | Initiative::HoldBack
            | Initiative::Solidarity222
    )
}

/// What speaks for an order of this kind beside its row.
fn particular<L: Ledger>(mind: &CapitalMind<'_>, kind: Initiative, order: &Order, to: &mut L) {
    let rules = &mind.case().content.rules.initiative;
    if kind == Initiative::Strike {
        strike(mind, order, to);
    }
    if kind == Initiative::Invoke42 && !mind.public().attacked_in_area() {
        // The Union's clause has no map (Treaty on European Union, Article 42(7)).
        to.add(Factor::Need, rules.outside_area);
        if !is_grave(mind) {
            custom(mind, rules.outside_roll, to);
        }
    }
    between(mind, kind, to);
    if kind == Initiative::Raise && mind.need() < 0 {
        raise(mind, &rules.raise_words, to);
    }
    match *order {
        Order::Raise if mind.public().clock.turn < rules.raise_turn => {
            to.add(Factor::Urgency, rules.raise_early);
        }
        Order::Share { item, .. } | Order::Publish { item, .. } => {
            item_points(mind, rules, item, to)
        }
        Order::Amend { edit, .. } => amendment(mind, rules, edit, to),
        Order::Invoke42 if is_grave(mind) => mutual_aid(mind, &rules.mutual_aid, to),
        Order::Task { .. } => to.add(
            Factor::Certainty,
            share((rules.doubt.0 - mind.blame).clamp(-20, 40), rules.doubt.1),
        ),
        Order::Enact { measure: id }
        | Order::Alone { measure: id }
        | Order::Coalition { measure: id } => {
            let measure = mind.case().measure(id);
            let gain = measure.protection + measure.deterrence;
            to.add(Factor::Gain, share(gain, rules.measure_gain));
            let cost = share(measure.economic_cost, rules.measure_cost);
            to.add(Factor::Cost, cost - alone_price(mind, id));
            if measure.force == Force::Abroad && matches!(order, Order::Coalition { .. }) {
                to.add(Factor::Escalation, -measure.escalation / 3);
            }
            if measure.ground == Ground::UnText && measure.force == Force::Abroad {
                for_others(mind, rules, to);
            }
            if measure.escalation > 0 {
                let sure = if found_in_full(mind.public()) {
                    mind.origin
                } else {
                    mind.blame
                };
                to.add(Factor::Belief, above(sure, rules.measure_belief));
            }
        }
        _ => {}
    }
}

/// The half word of luck of a member's kind of initiative: the first kinds side by side, later ones behind all of them.
fn luck_of(me: Member, kind: Initiative) -> usize {
    const FIRST: usize = 32;
    match kind.index() {
        at @ 0..FIRST => me.index() * FIRST + at,
        at => MEMBERS * at + me.index(),
    }
}

/// People are killed in great number; a mandate of the Security Council makes force for them lawful, and without one the careful
/// hold back.
fn for_others<L: Ledger>(mind: &CapitalMind<'_>, rules: &InitiativeRules, to: &mut L) {
    to.add(Factor::Harm, rules.for_others.mass);
    let law = if mind.public().un.mandate.is_never() {
        share(
            -mind.info().weights.legal_caution,
            rules.for_others.unlawful,
        )
    } else {
        rules.for_others.mandate
    };
    to.add(Factor::Law, law);
    let word =
        mind.mind
            .today
            .luck
            .dice()
            .word(0, 0, Topic::Article4, 1_536 + mind.me.index() as u32);
    to.add(Factor::Instruction, word.spread(rules.for_others.roll));
}

/// What moves a government towards force against a launch site, and what holds it back.
fn strike<L: Ledger>(mind: &CapitalMind<'_>, order: &Order, to: &mut L) {
    let (case, public) = (mind.case(), mind.public());
    let rules = &case.content.rules.initiative.strike;
    let harm = public.incidents.iter().map(|incident| incident.harm).max();
    to.add(
        Factor::Harm,
        rules.per_harm * (Points::from(harm.unwrap_or(0)) - 2).max(0),
    );
    let leading = case.tables.suppliers[0];
    let covered = public.reliability[leading.index()] >= rules.covered_from;
    let council = mind.council();
    let helped = council.is_some_and(|council| {
        let mut pledges = council.pledges.iter();
        pledges.any(|pledge| pledge.is_alive() && !pledge.is_standing())
    });
    let last = public.incidents.last().map_or(Hours(0), |last| last.at);
    let answered = public.texts.iter().any(|text| text.at > last);
    let urged = council.is_some_and(|council| council.restraint_urged);
    let lawful = match *order {
        Order::Alone { measure } => solo::is_proportionate(case, public, case.measure(measure)),
        _ => true,
    };
    for (holds, factor, points) in [
        (covered, Factor::Trust, rules.covered),
        (urged, Factor::Asked, rules.urged),
        (helped, Factor::HelpComing, rules.helped),
        (answered, Factor::Legitimacy, rules.answered),
        (!lawful, Factor::LegalDoubt, rules.unlawful),
    ] {
        to.add(factor, if holds { points } else { 0 });
    }
    let at = (mind.me.index() * 8 + public.incidents.len()) as u32;
    let word = mind
        .mind
        .today
        .luck
        .dice()
        .word(0, 0, Topic::Article4, 1_024 + at);
    to.add(Factor::Instruction, word.spread(rules.roll));
}

/// Against an ally the Union's clause asks more of everyone; force against one's own units speaks for invoking it.
fn between<L: Ledger>(mind: &CapitalMind<'_>, kind: Initiative, to: &mut L) {
    let case = mind.case();
    if case.tables.accused.is_none() {
        return;
    }
    let rules = &case.content.rules.between;
    match kind {
        Initiative::Help42 => to.add(Factor::Precedent, rules.help_42),
        Initiative::Invoke42 => {
            let places = &case.play.scenario.follow_on.places;
            let forcible = |incident: &Incident| {
                let place = places.get(usize::from(incident.place));
                incident.victim == Some(mind.me) && place.is_some_and(|place| place.step >= 3)
            };
            let hit = mind.public().incidents.iter().any(forcible);
            to.add(Factor::Harm, if hit { rules.invoke_42 } else { 0 });
        }
        _ => {}
    }
}

/// Where no unit would answer it there is less to raise it for.
fn raise<L: Ledger>(mind: &CapitalMind<'_>, rules: &RaiseWords, to: &mut L) {
    to.add(Factor::WordsOnly, rules.words_only);
    let dice = mind.mind.today.luck.dice();
    let word = dice.word(0, 0, Topic::Article4, 768 + mind.me.index() as u32);
    to.add(Factor::Instruction, word.spread(rules.roll));
}

/// After mass killing the Union's own clause is a road at once, while the wound is fresh.
fn mutual_aid<L: Ledger>(mind: &CapitalMind<'_>, rules: &MutualAid, to: &mut L) {
    let harm = mind.public().incidents.iter().map(|incident| incident.harm);
    let worst = Points::from(harm.max().unwrap_or(0));
    to.add(Factor::Harm, rules.harm * (worst - 2).max(0));
    let days = days_since(mind.public()).clamp(0, 30) as Points;
    to.add(Factor::Urgency, rules.late * days);
    custom(mind, rules.roll, to);
}

/// A capital's own custom with the Union's clause, drawn once.
fn custom<L: Ledger>(mind: &CapitalMind<'_>, roll: Points, to: &mut L) {
    let dice = mind.mind.today.luck.dice();
    let word = dice.word(0, 0, Topic::Article4, 512 + mind.me.index() as u32);
    to.add(Factor::Instruction, word.spread(roll));
}

/// The row of its kind.
fn usual<L: Ledger>(mind: &CapitalMind<'_>, kind: Initiative, order: &Order, to: &mut L) {
    let (tables, public) = (&mind.case().tables, mind.public());
    let row = tables.pulls.row(kind);
    tables.pulls.standing(kind, mind.me, to, || {
        (mind.info(), tables.lean(&mind.case().content, mind.me))
    });
    to.add(Factor::Threat, tables.pulls.threat(kind, mind.nearness));
    if row.belief.1 != 0 {
        // The Union's clause asks for aggression, whoever it came from.
        let held = match kind {
            Initiative::Invoke42 => mind.origin,
            _ => mind.blame,
        };
        to.add(Factor::Belief, above(held, row.belief));
    }
    if row.attention.1 != 0 {
        to.add(Factor::PublicDemand, above(public.attention, row.attention));
    }
    if row.pressure != 0 {
        let pressure = public.escalation.pressure;
        to.add(Factor::Pressure, share(pressure, row.pressure));
    }
    if row.repeat != 0 && mind.has_used(order) {
        to.add(Factor::Repeat, row.repeat);
    }
}

/// Article 4 has a score of its own; who has decided to ask asks now.
fn ask<L: Ledger>(mind: &CapitalMind<'_>, rules: &InitiativeRules, to: &mut L) {
    article4::score(mind, to);
    let carries = to.sum() >= 0;
    to.add(Factor::Waiting, rules.wait);
    if carries {
        to.add(Factor::Urgency, rules.article4_urgency);
    }
}

/// Help nobody asked for yet is weighed like a pledge.
fn offer<L: Ledger>(mind: &CapitalMind<'_>, rules: &InitiativeRules, order: &Order, to: &mut L) {
    let Order::Offer { asset, .. } = *order else {
        return;
    };
    pledge_score(mind, asset, to);
    let harmed = mind
        .public()
        .incidents
        .iter()
        .any(|incident| incident.harm > 0);
    to.add(
        Factor::Need,
        if harmed { rules.offer.1 } else { rules.offer.0 },
    );
}

/// How far the item carries, and what it may cost its source.
fn item_points<L: Ledger>(mind: &CapitalMind<'_>, rules: &InitiativeRules, item: EvId, to: &mut L) {
    let span = mind.case().tables.spread_db[item.index()];
    to.add(Factor::Gain, share(span, rules.evidence_gain));
    let risk = mind.case().play.evidence[item.index()]
        .sharing
        .burn_cleared_pct;
    to.add(Factor::Burn, share(Points::from(risk), rules.evidence_burn));
}

/// A careful capital wants a hedge where its own bar is not met; an exposed one wants softer words.
fn amendment<L: Ledger>(mind: &CapitalMind<'_>, rules: &InitiativeRules, edit: Edit, to: &mut L) {
    match edit {
        Edit::Strengthen { .. } => {}
        Edit::Hedge { clause, .. } => {
            let bar = mind.rules().bar[clause.index()] + mind.info().weights.bar_bias;
            to.add(Factor::Belief, (bar - mind.blame).clamp(-20, 30) / 2);
            to.add(Factor::Exposure, rules.soften_exposed * mind.exposed() / 2);
        }
        _ => to.add(Factor::Exposure, rules.soften_exposed * mind.exposed()),
    }
}
