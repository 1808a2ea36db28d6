//! Prices and strain: headline shocks that a session takes back, physical cuts that last (facts: record, markets).

use crate::base::units::{BasisPoints, Hours, Points};
use crate::content::measure::Kind;
use crate::content::rules::MoodRules;
use crate::content::scenario::Domain;
use crate::engine::Cx;
use crate::engine::systems::abroad::in_turn;
use crate::engine::systems::fade::faded;
use crate::engine::systems::mood::{fresh, push};
use crate::world::State;
use crate::world::clock::Clock;
use crate::world::event::{Event, MoodEvent};
use crate::world::incident::Incident;
use crate::world::public::Markets;

pub fn markets(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.mood;
    let public = &state.public;
    let clock = &public.clock;
    let mut to = calmer(rules, &public.markets, clock);
    if clock.end.0 - to.last_shock.0.min(clock.end.0) > i32::from(rules.shock_days) * 24 {
        to.shocks = 0;
    }
    let first = public.incidents.get(0).filter(|_| clock.start == Hours(0));
    for incident in fresh(state).chain(first) {
        shocked(rules, &mut to, incident, clock);
    }
    if in_turn(clock, public.article4.first_request) {
        fall(rules, &mut to, rules.currency_article);
    }
    measured(cx, state, &mut to);
    if to != public.markets {
        push(out, MoodEvent::Markets { to });
    }
}

/// What time takes away.
fn calmer(rules: &MoodRules, now: &Markets, clock: &Clock) -> Markets {
    let small = |value: i16, half_life: u16| faded(i32::from(value), clock, half_life) as i16;
    let price = |value: BasisPoints| faded(value, clock, rules.currency_half_life);
    Markets {
        currency: price(now.currency),
        equities: price(now.equities),
        allied_equities: price(now.allied_equities),
        gas_tenths: small(now.gas_tenths, rules.gas_half_life),
        oil_tenths: small(now.oil_tenths, rules.gas_half_life),
        insurance: small(now.insurance, rules.strain_half_life * 4),
        airports: small(now.airports, rules.strain_half_life / 2),
        trade: small(now.trade, rules.strain_half_life),
        displaced_thousands: small(now.displaced_thousands, rules.displaced_half_life),
        ..*now
    }
}

/// A headline: each repeat in thirty days moves prices half as far.
fn shocked(rules: &MoodRules, to: &mut Markets, incident: &Incident, clock: &Clock) {
    let harm = incident.harm;
    fall(
        rules,
        to,
        rules.currency_base + rules.currency_harm * BasisPoints::from(harm),
    );
    to.shocks = to.shocks.saturating_add(1);
    to.last_shock = clock.end;
    let strain = |now: Points, by: Points| (now + by).clamp(0, 100);
    to.insurance = strain(to.insurance, 2 + rules.insurance_harm * Points::from(harm));
    if matches!(
        incident.domain,
        Domain::Drone | Domain::Missile | Domain::Air | Domain::Hybrid
    ) {
        to.airports = strain(to.airports, rules.airports_incident);
    }
    // A cable, a pipe or a lane: supply itself is cut.
    if incident.domain == Domain::Sea && harm > 0 {
        to.gas_tenths = to.gas_tenths.saturating_add(rules.gas_cut_tenths).min(600);
        to.oil_tenths = to.oil_tenths.saturating_add(rules.oil_cut_tenths).min(300);
    }
    if harm >= 4 || (incident.domain == Domain::Land && harm > 0) {
        let moved = rules.displaced_thousands * i16::from(harm.max(3) - 2);
        to.displaced_thousands = to.displaced_thousands.saturating_add(moved).min(3_000);
    }
}

fn fall(rules: &MoodRules, to: &mut Markets, by: BasisPoints) {
    let by = by >> to.shocks.min(8);
    to.currency += by;
    to.equities += by * rules.equities_pct / 100;
    to.allied_equities += by * rules.allied_equities_pct / 100;
}

/// Closures and energy sanctions cost those who order them, and their neighbours.
fn measured(cx: &Cx<'_>, state: &State, to: &mut Markets) {
    let rules = &cx.case.content.rules.mood;
    let clock = &state.public.clock;
    for on in state.public.measures.iter().filter(|on| on.is_on()) {
        let measure = cx.case.measure(on.measure);
        let new = in_turn(clock, on.ordered);
        match (measure.kind, measure.domain) {
            (Kind::Closure, Domain::Air) => to.airports = to.airports.max(rules.airports_closure),
            (Kind::Closure, _) => to.trade = to.trade.max(rules.trade_closure),
            (Kind::SanctionsEnergy, _) if new => {
                to.gas_tenths = to.gas_tenths.saturating_add(rules.gas_cut_tenths).min(600);
            }
            _ => {}
        }
    }
}
