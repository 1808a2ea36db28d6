//! Whether to ask for consultations under Article 4 (MODEL 5; facts: record).

use crate::base::dice::Topic;
use crate::base::units::{Percent, Points};
use crate::content::rules::Article4Rules;
use crate::content::scenario::{ActorKind, Domain, Intent};
use crate::engine::systems::need::{days_since, is_threat};
use crate::government::CapitalMind;
use crate::world::factor::{Factor, Ledger};
use crate::world::force::PledgeStatus;
use crate::world::incident::Incident;
use crate::world::public::Public;

/// Ask at 0 or more. One roll per member, drawn anew where something worse happens: who let the first of a kind pass lets its like pass.
pub fn score<L: Ledger>(mind: &CapitalMind<'_>, to: &mut L) {
    let public = mind.mind.obs.public;
    let rules = &mind.case().content.rules.article4;
    let worst = |incident: &&Incident| (incident.harm, incident.territory);
    let Some(incident) = public.incidents.iter().max_by_key(worst) else {
        return;
    };
    to.add(Factor::Base, rules.base);
    what(mind, rules, incident, to);
    who(mind, rules, to);
    short(mind, rules, incident, to);
    to.add(
        Factor::PublicDemand,
        (public.attention - 60).clamp(0, 40) / 4,
    );
    let at = (mind.me.index() * 8 + steps_up(public)) as u32;
    let dice = mind.mind.today.luck.dice();
    to.add(
        Factor::Roll,
        dice.word(0, 0, Topic::Article4, at).spread(rules.roll),
    );
}

/// How often what happened was worse than all before it, the first time included.
fn steps_up(public: &Public) -> usize {
    let mut worst = None;
    let mut steps = 0;
    for incident in &public.incidents {
        let grave = Some((incident.harm, incident.territory));
        if grave > worst {
            worst = grave;
            steps += 1;
        }
    }
    steps
}

/// What happened, and where.
fn what<L: Ledger>(mind: &CapitalMind<'_>, rules: &Article4Rules, incident: &Incident, to: &mut L) {
    let union = incident.domain == Domain::Terror && mind.info().eu;
    to.add(
        Factor::Domain,
        rules.domain[incident.domain as usize] + if union { rules.union_terror } else { 0 },
    );
    to.add(
        Factor::Territory,
        rules.territory * (Points::from(incident.territory) - 2).max(0),
    );
    let mass = if incident.harm == 5 {
        rules.mass_harm
    } else {
        0
    };
    to.add(
        Factor::Harm,
        rules.harm * (Points::from(incident.harm) - 2).max(0) + mass,
    );
    let again = mind.public().incidents.len() > 1;
    let massing = match () {
        () if is_threat(incident) && is_by_arms(incident.domain) => rules.threat,
        () if incident.harm > 0 => 0,
        () if incident.territory >= 3 || again => rules.unhurt,
        () => rules.harmless,
    };
    to.add(Factor::Massing, massing);
    // What is below the threshold each time may not be so together (Brussels communique, 2021, paragraph 32; the Court left it
    // open in Oil Platforms 2003, paragraph 64). Steps that two allies take in turn are an exchange, not a series.
    if !is_by_arms(incident.domain) && mind.case().tables.accused.is_none() {
        let more = mind.public().incidents.len() - 1;
        let more = more.min(rules.accumulated_max) as Points;
        to.add(Factor::Series, rules.accumulated * more);
    }
}

/// Who it was, and whether it was meant, as far as this desk can tell.
fn who<L: Ledger>(mind: &CapitalMind<'_>, rules: &Article4Rules, to: &mut L) {
    let leading = certainty(mind);
    let steps = rules.certainty_steps.iter();
    let certain = steps.filter(|bound| leading >= **bound).count() as Points;
    to.add(Factor::Certainty, rules.certainty * (certain - 3));
    let intent = rules.intent * intent_hundredths(mind) / 100;
    to.add(Factor::Intent, intent - 3 * rules.intent);
}

/// Reasons to stop short (record).
fn short<L: Ledger>(
    mind: &CapitalMind<'_>,
    rules: &Article4Rules,
    incident: &Incident,
    to: &mut L,
) {
    let public = mind.public();
    let council = mind.council();
    let coming = council.is_some_and(|council| {
        let mut pledges = council.pledges.iter();
        pledges.any(|pledge| pledge.status == PledgeStatus::InPlace && !pledge.is_standing())
    });
    let asked = public.article4.last_request;
    let lately = !asked.is_never() && public.clock.start.since(asked).0 < rules.recent_days * 24;
    let words_only = mind.need() < 0;
    for (holds, factor, points) in [
        (
            mind.drift >= rules.accident_belief,
            Factor::Accident,
            rules.accident,
        ),
        (coming, Factor::HelpComing, rules.help_coming),
        (lately, Factor::RecentUse, rules.recent),
        (words_only, Factor::WordsOnly, rules.words_only),
        (!incident.article_6, Factor::LegalDoubt, rules.outside),
        (!mind.is_victim, Factor::Neighbour, rules.neighbour),
    ] {
        to.add(factor, if holds { points } else { 0 });
    }
    to.add(
        Factor::Mediation,
        -mind.info().weights.mediation.min(rules.mediation_max),
    );
    let late = (days_since(public) - rules.stale_after).clamp(0, 30) as Points;
    to.add(Factor::Urgency, rules.stale * late);
}

/// Belief in the kind of actor that leads, in percent; who acts on another's behalf counts as that other.
fn certainty(mind: &CapitalMind<'_>) -> Percent {
    let mut by_kind = [0; 8];
    for (at, pct) in mind.desk.belief.iter().enumerate() {
        let kind = match mind.case().tables.actor[at] {
            ActorKind::Proxy => ActorKind::State,
            kind => kind,
        };
        if kind != ActorKind::Unknown {
            by_kind[kind as usize] += Percent::from(*pct);
        }
    }
    by_kind.into_iter().max().unwrap_or(0)
}

/// Intent as this desk sees it, in hundredths of a step of the record's scale: 0 accident, 2 reckless, 3 disputed, 5 deliberate.
fn intent_hundredths(mind: &CapitalMind<'_>) -> Points {
    let step = |at: usize| match mind.case().tables.intent[at] {
        Intent::Deliberate => 5,
        Intent::Reckless => 2,
        Intent::Unclear => 3,
        Intent::Drift => 0,
    };
    let belief = mind.desk.belief.iter().enumerate();
    belief.map(|(at, pct)| step(at) * Points::from(*pct)).sum()
}

/// Arms crossed a border, or may.
const fn is_by_arms(domain: Domain) -> bool {
    matches!(
        domain,
        Domain::Drone | Domain::Air | Domain::Missile | Domain::Land
    )
}
