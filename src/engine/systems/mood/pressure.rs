//! Escalation: pressure, its six thresholds, and force on either side (Kahn 1965 for thresholds; RAND 2022 for restraint).

use crate::base::units::{Hours, Points};
use crate::content::measure::{Force, Kind};
use crate::content::rules::MoodRules;
use crate::content::scenario::Domain;
use crate::engine::Cx;
use crate::engine::systems::abroad::{REPLY_PLACE, in_turn};
use crate::engine::systems::between::rung;
use crate::engine::systems::fade::faded;
use crate::engine::systems::mood::{fresh, push};
use crate::world::State;
use crate::world::event::{Event, MoodEvent};
use crate::world::incident::Incident;
use crate::world::order::Order;
use crate::world::public::Escalation;

/// Numbers of the six thresholds, each crossed once.
const OWN_SOIL: u8 = 0;
const FIRST_DEATH: u8 = 1;
const CREWED_LOSS: u8 = 2;
const OTHERS_TERRITORY: u8 = 3;
const EXCHANGE: u8 = 4;
const SIGNALLING: u8 = 5;

pub fn pressure(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.mood;
    let struck = strikes(cx, state);
    let up = incidents(cx, state) + measures(cx, state) + deeds(rules, state) + quarrel(cx, state);
    let escalation = &state.public.escalation;
    let clock = &state.public.clock;
    // A turn in which nothing stirred is quiet; each quiet day takes a tenth.
    let quiet = up <= 0 && !in_turn(clock, state.public.last_stir);
    let now = i32::from(escalation.pressure);
    let lost = if quiet {
        now - faded(now, clock, rules.pressure_half_life)
    } else {
        0
    };
    let by = up - lost as Points;
    if by != 0 {
        push(out, MoodEvent::Pressure { by });
    }
    for _ in 0..struck {
        push(
            out,
            MoodEvent::Forced {
                by_ally: true,
                past_fourth: escalation.crossed & (1 << OTHERS_TERRITORY) != 0,
            },
        );
    }
    let struck = struck > 0 || forcible(cx, state);
    thresholds(cx, state, struck, escalation.pressure + by, out);
}

/// The night itself counts when its first turn closes, met as it was met.
fn incidents(cx: &Cx<'_>, state: &State) -> Points {
    let rules = &cx.case.content.rules.mood;
    let clock = &state.public.clock;
    let first = state
        .public
        .incidents
        .get(0)
        .filter(|_| clock.start == Hours(0));
    fresh(state)
        .chain(first)
        .map(|incident| {
            let stopped = match (shot_at(cx, incident), incident.crewed) {
                (_, true) if is_crew_lost(cx, incident) => rules.pressure_crewed,
                (true, false) => rules.pressure_uncrewed,
                _ => 0,
            };
            let reply = if incident.place == REPLY_PLACE {
                rules.pressure_reply
            } else {
                0
            };
            rules.pressure_harm[usize::from(incident.harm.min(5))] + stopped + reply
        })
        .sum()
}

/// Between two allies every step weighs by how far up the ladder it is, and a ceasefire asked for takes some back.
fn quarrel(cx: &Cx<'_>, state: &State) -> Points {
    if cx.case.tables.accused.is_none() {
        return 0;
    }
    let rules = &cx.case.content.rules.between;
    let clock = &state.public.clock;
    let first = if clock.start == Hours(0) {
        rules.pressure_first
    } else {
        0
    };
    let steps: Points = steps(cx, state)
        .map(|step| rules.pressure_step[rung(step)])
        .sum();
    let asked = in_turn(clock, state.public.un.mandate);
    first + steps + if asked { rules.pressure_ceasefire } else { 0 }
}

/// The steps of this turn's later incidents.
fn steps(cx: &Cx<'_>, state: &State) -> impl Iterator<Item = u8> {
    let places = &cx.case.play.scenario.follow_on.places;
    fresh(state).filter_map(|incident| Some(places.get(usize::from(incident.place))?.step))
}

/// Between two allies: one of them used force against the other in this turn.
fn forcible(cx: &Cx<'_>, state: &State) -> bool {
    cx.case.tables.accused.is_some() && steps(cx, state).any(|step| step >= 4)
}

/// Somebody fired: a first night that was only tracked was met without a shot.
fn shot_at(cx: &Cx<'_>, incident: &Incident) -> bool {
    let choices = &cx.case.play.scenario.engagements;
    let chosen = choices.get(usize::from(incident.engagement));
    // Nobody fires at a network or at a ship that dragged her anchor.
    let flies = matches!(
        incident.domain,
        Domain::Drone | Domain::Missile | Domain::Air
    );
    flies && incident.intercepted && chosen.is_none_or(|choice| choice.own_damage_pct > 0)
}

/// A crewed craft was shot down: one that came over, or one of the victim's own in the air.
fn is_crew_lost(cx: &Cx<'_>, incident: &Incident) -> bool {
    let own = incident.domain == Domain::Air && incident.harm > 0;
    incident.crewed && (own || shot_at(cx, incident))
}

/// What was ordered in this turn, by its own number in the catalogue.
fn measures(cx: &Cx<'_>, state: &State) -> Points {
    let clock = &state.public.clock;
    let sum: Points = state
        .public
        .measures
        .iter()
        .filter(|on| in_turn(clock, on.ordered))
        .map(|on| cx.case.measure(on.measure).escalation)
        .sum();
    sum.min(cx.case.content.rules.mood.pressure_measures_max)
}

/// Force used abroad by allies in this turn: measures on the other's territory.
fn strikes(cx: &Cx<'_>, state: &State) -> usize {
    let clock = &state.public.clock;
    state
        .public
        .measures
        .iter()
        .filter(|on| in_turn(clock, on.ordered))
        .map(|on| cx.case.measure(on.measure))
        .filter(|measure| {
            measure.force == Force::Abroad && matches!(measure.kind, Kind::Strike | Kind::Operation)
        })
        .count()
}

/// What the other side did and what channels took away.
fn deeds(rules: &MoodRules, state: &State) -> Points {
    let clock = &state.public.clock;
    let said = &state.public.said;
    let mut sum = 0;
    for (moment, points) in [
        (said.mobilised, rules.pressure_mobilised),
        (said.talks_held, rules.pressure_talks),
        (said.apology, rules.pressure_apology),
        (said.neighbour_apology, rules.pressure_apology),
        (said.stood_down, rules.pressure_stand_down),
    ] {
        if in_turn(clock, moment) {
            sum += points;
        }
    }
    let mut once = [false; 2];
    for capital in &state.desks.capitals {
        for order in &capital.sealed.orders {
            once[0] |= matches!(order, Order::Hotline);
            once[1] |= matches!(order, Order::GoodOffices);
        }
    }
    // One call a turn is heard; ten at once are one.
    if once[0] {
        sum += rules.pressure_hotline;
    }
    if once[1] {
        sum += rules.pressure_good_offices;
    }
    sum
}

fn thresholds(cx: &Cx<'_>, state: &State, struck: bool, pressure: Points, out: &mut Vec<Event>) {
    let public = &state.public;
    let escalation = &public.escalation;
    let rules = &cx.case.content.rules.mood;
    let any = |keep: &dyn Fn(&Incident) -> bool| public.incidents.iter().any(keep);
    let by_state = in_turn(&public.clock, escalation.last_force_state);
    let held = [
        (OWN_SOIL, any(&|incident| shot_at(cx, incident))),
        (FIRST_DEATH, any(&|incident| incident.harm >= 3)),
        (CREWED_LOSS, any(&|incident| is_crew_lost(cx, incident))),
        (OTHERS_TERRITORY, struck),
        (
            EXCHANGE,
            exchange(escalation, &public.clock, struck, by_state),
        ),
        (
            SIGNALLING,
            pressure >= rules.signalling_from && in_turn(&public.clock, public.said.mobilised),
        ),
    ];
    for (threshold, holds) in held {
        if holds && escalation.crossed & (1 << threshold) == 0 {
            push(out, MoodEvent::Crossed { threshold });
        }
    }
}

/// Both sides used force within three days.
fn exchange(
    escalation: &Escalation,
    clock: &crate::world::clock::Clock,
    struck: bool,
    by_state: bool,
) -> bool {
    let lately = |moment: Hours| moment.0 > 0 && clock.end.0 - moment.0 <= 72;
    (struck && lately(escalation.last_force_state))
        || (by_state && lately(escalation.last_force_allied))
}
