//! Roads beside the Council: a coalition, the Union's clause, force against a launch site the twin that needs nobody's leave,
//! and a ship stopped.

use crate::base::ids::MeasureId;
use crate::base::units::Hours;
use crate::content::clause::Clause;
use crate::content::measure::{Asset, By, Force, Ground, Kind, Measure};
use crate::content::member::Needed;
use crate::content::rules::Initiative;
use crate::content::scenario::Domain;
use crate::engine::systems::condition::found_in_full;
use crate::engine::systems::road::is_granted;
use crate::engine::systems::solo;
use crate::government::CapitalMind;
use crate::government::initiative::gate::{Put, alone_price, is_grave};
use crate::world::council::Council;
use crate::world::force::MandateKind;
use crate::world::order::Order;
use crate::world::public::InForce;
use crate::world::text::{Draft, DraftStatus};

/// Beside the Council: a coalition when the text with forces died or never came, Article 42(7) TEU for a victim in the Union.
pub(super) fn together(mind: &CapitalMind<'_>, council: &Council, put: Put<'_>) {
    let public = mind.public();
    let quarrel = mind.case().tables.accused.is_some();
    let outside = !public.attacked_in_area();
    let formed = |on: &&InForce| on.by == By::Coalition && on.is_on();
    let open = public.measures.iter().find(formed).map(|on| on.measure);
    let found = found_in_full(public);
    let joins = |measure: &MeasureId| {
        let near = mind.nearness <= 2 || found || outside;
        let measure_is = mind.case().measure(*measure);
        let abroad = measure_is.force == Force::Abroad;
        near && !mind.has_joined(*measure)
            && (mind.is_victim || brings(mind, measure_is))
            && (!abroad || is_free_to_fight(mind))
    };
    if quarrel {
        // Nobody forms a coalition against an ally.
    } else if let Some(measure) = open.filter(joins) {
        put(Initiative::Coalition, Order::Coalition { measure });
    } else if let Some(measure) = found.then(|| forceful(mind)).flatten() {
        put(Initiative::Coalition, Order::Coalition { measure });
    } else if let Some(measure) = for_others(mind) {
        put(Initiative::Coalition, Order::Coalition { measure });
    } else if mind.nearness <= 1
        && (outside || mind.need() >= 0)
        && has_failed(mind, council, outside)
    {
        let domain = public.incidents.last().map(|incident| incident.domain);
        let shared = &mind.case().tables.pulls.shared_measures;
        let fits = shared
            .iter()
            .find(|id| Some(mind.case().measure(**id).domain) == domain && !mind.has_joined(**id));
        if let Some(measure) = fits.copied() {
            put(Initiative::Coalition, Order::Coalition { measure });
        }
    }
    if !mind.is_victim || !mind.info().eu {
        return;
    }
    let invoked = public.eu.invoked_42_7;
    // Armed aggression hurts somebody: a cable or a closed airport is none (Treaty on European Union, Article 42(7)).
    let armed = mind.case().content.rules.initiative.mutual_aid.armed_harm;
    let hurt = public
        .incidents
        .iter()
        .any(|incident| incident.harm >= armed);
    let needed = hurt && has_failed(mind, council, outside) || is_grave(mind);
    if needed && !invoked.has(mind.me) {
        put(Initiative::Invoke42, Order::Invoke42);
    }
}

/// The Council gives no forces: its text died or never came. A leading ally that is doubted opens the same roads sooner; where
/// Article 5 does not reach, they are the roads there are.
fn has_failed(mind: &CapitalMind<'_>, council: &Council, outside: bool) -> bool {
    let public = mind.public();
    let rules = &mind.case().content.rules;
    let leading = mind.case().tables.suppliers[0];
    let doubted = public.reliability[leading.index()] < rules.accession.doubted_below;
    let met = !public.article4.first_meeting.is_never();
    if doubted || (outside && met) {
        return true;
    }
    if public.texts.iter().any(|text| text.clauses.forces() >= 2) {
        return false;
    }
    let with_forces = |draft: &Draft| draft.clauses().forces() >= 2;
    let dead = |draft: &Draft| draft.status == DraftStatus::Dead && with_forces(draft);
    // What lies before the Council is waited for.
    let waits = || council.live().any(|(_, draft)| with_forces(draft));
    council.drafts.iter().any(dead)
        || (public.clock.turn >= rules.initiative.patience_turns && !waits())
}

/// Force abroad under self-defence, outside the alliance and with whoever joins, by an attacked member that has the units for it
/// and is sure where it came from (7 October 2001); once the Security Council has acted, self-defence is over.
fn forceful(mind: &CapitalMind<'_>) -> Option<MeasureId> {
    let able = mind.case().tables.pulls.packages[mind.me.index()]
        >= mind.case().content.rules.force.framework_packages;
    let sure = mind.origin >= mind.rules().bar[Clause::Operation.index()];
    shared_operation(mind, |ground| ground != Ground::UnText)
        .filter(|_| mind.public().un.mandate.is_never())
        .filter(|id| mind.is_victim && able && sure && !mind.has_joined(*id))
}

/// Force for people who are no allies, where very many are killed and no member is hit: no promise asks for it, and those who can
/// and are sure may still do it together (1999, 2011).
fn for_others(mind: &CapitalMind<'_>) -> Option<MeasureId> {
    let rules = &mind.case().content.rules;
    let mut incidents = mind.public().incidents.iter();
    let mass = rules.text.convene_harm;
    let others =
        incidents.any(|one| one.harm >= mass) && mind.case().all_hit(mind.public()).is_empty();
    let able = mind.case().tables.pulls.packages[mind.me.index()] >= rules.force.framework_packages;
    let sure = mind.blame >= mind.rules().bar[Clause::Operation.index()];
    if !(others && able && sure) {
        return None;
    }
    shared_operation(mind, |ground| ground == Ground::UnText).filter(|id| !mind.has_joined(*id))
}

/// The first operation abroad that several can carry out by themselves, on such a ground.
fn shared_operation(mind: &CapitalMind<'_>, ground: impl Fn(Ground) -> bool) -> Option<MeasureId> {
    let shared = |measure: &Measure| {
        measure.force == Force::Abroad
            && measure.by.contains(&By::Coalition)
            && ground(measure.ground)
    };
    let mut all = mind.case().measures_of(Kind::Operation);
    all.find(|(_, measure)| shared(measure)).map(|(id, _)| id)
}

/// It has some of what the measure is made of: a coalition is of those who bring something.
fn brings(mind: &CapitalMind<'_>, measure: &Measure) -> bool {
    let spare = |asset: Asset| {
        let lent = mind.lent()[asset.index()];
        mind.info().packages.of(asset) > lent
    };
    measure.needs.is_empty() || measure.needs.iter().any(|(asset, _)| spare(*asset))
}

/// Its law lets the executive send force by itself, or its chamber has said yes; and it has some to send.
fn is_free_to_fight(mind: &CapitalMind<'_>) -> bool {
    let asks_none = matches!(
        mind.info().war_powers.send.needed,
        Needed::Nothing | Needed::Inform
    );
    let granted = is_granted(mind.desk, MandateKind::CombatAirSea);
    let able = mind.case().tables.pulls.packages[mind.me.index()]
        >= mind.case().content.rules.initiative.strike.packages;
    able && (asks_none || granted)
}

/// After deaths: force against the launch site, and the twin that needs nobody's leave, to shoot down what comes over one's own soil.
pub(super) fn answer_fire(mind: &CapitalMind<'_>, put: Put<'_>) {
    if mind.nearness > 1 {
        return;
    }
    let Some(measure) = solo::may_strike(mind.case(), mind.public(), mind.me) else {
        return;
    };
    put(Initiative::Strike, Order::Alone { measure });
    let over_own_soil =
        |measure: &Measure| measure.kind == Kind::Home && measure.force == Force::OwnSoil;
    let mut rules = mind.case().measures();
    if let Some((measure, _)) = rules.find(|(_, measure)| over_own_soil(measure))
        && !mind.has_joined(measure)
    {
        put(Initiative::Intercept, Order::Enact { measure });
    }
}

/// A ship that may have done it is stopped: in one's own waters, or beyond them at a price (UNCLOS, Articles 92 and 110).
pub(super) fn board(mind: &CapitalMind<'_>, put: Put<'_>) {
    let public = mind.public();
    let reach = Hours(mind.case().content.rules.act.ship_in_reach_hours);
    let Some(last) = public.incidents.last().filter(|last| {
        let near = public.clock.start.since(last.at) <= reach;
        last.domain == Domain::Sea && mind.case().hit(last).has(mind.me) && near
    }) else {
        return;
    };
    let boarded = |on: &InForce| {
        on.ordered >= last.at && mind.case().measure(on.measure).kind == Kind::Boarding
    };
    if public.measures.iter().any(boarded) {
        return;
    }
    let patrol = mind.info().packages.of(Asset::Patrol) > mind.lent()[Asset::Patrol.index()];
    for (id, measure) in mind.case().measures_of(Kind::Boarding) {
        let needs = measure.needs.is_empty() || patrol;
        if !needs || !measure.by.contains(&By::National) || mind.has_joined(id) {
            continue;
        }
        let order = if alone_price(mind, id) > 0 {
            Order::Alone { measure: id }
        } else {
            Order::Enact { measure: id }
        };
        put(Initiative::Board, order);
    }
}
