//! What makes sense beyond the Council: the United Nations, the European Union, a line to the other side, and a word to an ally who
//! acts or may act alone.

use crate::base::units::Hours;
use crate::content::clause::Clause;
use crate::content::rules::Initiative;
use crate::content::scenario::Domain;
use crate::engine::systems::fora;
use crate::government::CapitalMind;
use crate::government::initiative::gate::Put;
use crate::world::incident::Incident;
use crate::world::order::{EuAct, Order, UnAct};

/// The United Nations and the European Union.
pub(super) fn fora(mind: &CapitalMind<'_>, put: Put<'_>) {
    let public = mind.public();
    // The victim brings it to the Security Council, or a member that always sits there does.
    let sits = || {
        let permanent = &mind.case().content.rules.abroad.permanent_members;
        permanent.contains(&mind.me)
    };
    if public.un.asked.is_never() && (mind.is_victim || sits()) {
        let act = UnAct::Meeting;
        put(Initiative::UnMeeting, Order::UnAct { act });
    }
    if !mind.info().eu {
        return;
    }
    let eu = &public.eu;
    let mut union = |kind, act| put(kind, Order::EuAct { act });
    if mind.is_victim && eu.solidarity_222.is_never() && overwhelmed(mind) {
        union(Initiative::Solidarity222, EuAct::Solidarity222);
    }
    if eu.statement.is_never() {
        union(Initiative::EuStatement, EuAct::Statement);
    }
    // No package is proposed against an ally, and who is accused gives no help against itself.
    let quarrel = mind.case().tables.accused.is_some();
    if !quarrel {
        packages(mind, &mut union);
    }
    if !eu.invoked_42_7.is_empty()
        && !eu.invoked_42_7.has(mind.me)
        && !eu.helped_42_7.has(mind.me)
        && !mind.is_accused()
    {
        union(Initiative::Help42, EuAct::Help42);
    }
}

/// Sanctions follow the Union's word, and come from those who have said aloud who it was and still hold it: one package at a time, the
/// next once the last is adopted.
fn packages(mind: &CapitalMind<'_>, union: &mut dyn FnMut(Initiative, EuAct)) {
    let eu = &mind.public().eu;
    if !fora::is_open(eu) || eu.package_blocked_by.has(mind.me) {
        let said = mind.public().claims[mind.me.index()].strength;
        let bar = mind.rules().bar[Clause::Sanctions.index()] + mind.info().weights.bar_bias;
        let early = said < mind.case().content.rules.initiative.package_claim;
        if early || mind.blame < bar || eu.statement.is_never() {
            return;
        }
        union(Initiative::EuSanctions, EuAct::Sanctions);
    } else if mind.nearness > 1
        && mind.exposed() >= mind.case().content.rules.initiative.holds_back_from
    {
        union(Initiative::HoldBack, EuAct::HoldBack);
    }
}

/// What happened was no armed force, and is more than one state's own means can bear (Decision 2014/415/EU, Article 3).
fn overwhelmed(mind: &CapitalMind<'_>) -> bool {
    let incidents = &mind.public().incidents;
    let civil = |domain| matches!(domain, Domain::Cyber | Domain::Hybrid | Domain::Terror);
    let first = incidents.get(0).is_some_and(|first| civil(first.domain));
    let rules = &mind.case().content.rules.act;
    let worst = incidents.iter().map(|incident| incident.harm).max();
    first
        && (worst.unwrap_or(0) >= rules.solidarity_harm
            || incidents.len() >= usize::from(rules.solidarity_incidents))
}

/// Lines to the other side, and words to an ally who acts or may act alone.
pub(super) fn channels(mind: &CapitalMind<'_>, put: Put<'_>) {
    let public = mind.public();
    let now = public.clock.start;
    let rules = &mind.case().content.rules.initiative;
    // One line that is open is enough for a while; between a state and those who killed many of its people nobody mediates.
    let last = mind
        .council()
        .map_or(Hours::NEVER, |council| council.channel_at);
    let open = !last.is_never() && now.since(last) < Hours(i32::from(rules.channel_again_hours));
    if mind.nearness > 0 && mind.info().weights.mediation > 0 && !open {
        let killed = |incident: &Incident| incident.harm >= rules.offices_harm;
        if mind.case().tables.accused.is_some() || !public.incidents.iter().any(killed) {
            put(Initiative::GoodOffices, Order::GoodOffices);
        }
        put(Initiative::Hotline, Order::Hotline);
    }
    let recent = |at: Hours| now.since(at) <= Hours(24);
    let act = public.solo_acts.last();
    if let Some(act) = act.filter(|act| recent(act.at) && act.account < 2 && act.member != mind.me)
    {
        let member = act.member;
        put(Initiative::CallToExplain, Order::CallToExplain { member });
    }
    let urged = mind
        .council()
        .is_some_and(|council| council.restraint_urged);
    let may_act = mind.case().victim();
    if let Some(member) = may_act
        && !urged
        && mind.nearness >= 2
        && public.escalation.pressure >= 20
    {
        put(Initiative::UrgeRestraint, Order::UrgeRestraint { member });
    }
}
