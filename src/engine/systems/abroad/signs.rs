//! What can be seen from outside: defence in place, the allies as the suspected state sees them, the next night as services see it.

use crate::base::dice::Topic;
use crate::base::units::{Hours, Points};
use crate::content::measure::Asset;
use crate::content::scenario::Domain;
use crate::engine::Cx;
use crate::engine::systems::abroad::in_turn;
use crate::world::State;
use crate::world::case::Case;
use crate::world::event::{AbroadEvent, Event, MoodEvent};
use crate::world::public::Public;

/// Words of `Topic::Estimate`.
const WORD_COHESION: u32 = 0;
const WORD_RESOLVE: u32 = 1;
const WORD_NIGHT: u32 = 2;

/// Protection against the next incident in a domain, in points: measures that work now, and lent packages that fit.
pub fn protection(case: &Case, public: &Public, domain: Domain) -> Points {
    let now = public.clock.end;
    let measures = public
        .measures
        .iter()
        .filter(|on| on.is_on() && on.effective <= now)
        .map(|on| case.measure(on.measure))
        .filter(|measure| measure.domain == domain)
        .map(|measure| measure.protection)
        .sum::<Points>();
    let fits = assets(domain);
    let tenths: Points = public
        .in_place_tenths
        .iter()
        .map(|row| {
            fits.iter()
                .map(|asset| Points::from(row[asset.index()]))
                .sum::<Points>()
        })
        .sum();
    (measures + tenths / 4).clamp(0, 60)
}

/// Which packages help against what.
const fn assets(domain: Domain) -> &'static [Asset] {
    match domain {
        Domain::Drone => &[Asset::CounterDrone, Asset::EarlyWarning, Asset::Fighters],
        Domain::Missile => &[Asset::Batteries, Asset::EarlyWarning],
        Domain::Air => &[Asset::Fighters, Asset::Tankers, Asset::EarlyWarning],
        Domain::Sea => &[Asset::Frigates, Asset::Patrol],
        Domain::Land => &[Asset::Battalions],
        Domain::Cyber => &[Asset::Cyber],
        Domain::Hybrid | Domain::Terror | Domain::Political => &[],
    }
}

/// What the suspected state takes the allies' cohesion and resolve to be when the next turn opens.
pub fn sight(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.abroad;
    let public = &state.public;
    let clock = &public.clock;
    let error = |at: u32| {
        cx.dice
            .word(clock.turn, clock.part, Topic::Estimate, at)
            .spread(rules.sight_error)
    };
    let day_ago = Hours(clock.end.0 - 24);
    let text = public.texts.iter().any(|text| text.at > day_ago);
    let lenders = public
        .in_place_tenths
        .iter()
        .filter(|row| row.iter().any(|tenths| *tenths > 0))
        .count() as Points;
    let cohesion =
        state.council.cohesion + error(WORD_COHESION) + if text { rules.sight_text } else { 0 }
            - rules.sight_leak * state.council.leaked.count().min(1)
            + rules.sight_asset * lenders.min(8);
    let acted = public
        .solo_acts
        .iter()
        .any(|act| in_turn(clock, act.at) || act.at > day_ago);
    let solo = if acted {
        cx.case.content.rules.mood.solo_resolve
    } else {
        0
    };
    let resolve = public.deterrence + error(WORD_RESOLVE) / 2 + solo;
    out.push(Event::Abroad(AbroadEvent::Sees {
        cohesion: cohesion.clamp(0, 100) as u8,
        resolve: resolve.clamp(0, 100) as u8,
    }));
}

/// The services' estimate of the next night: visible signs with an error, never the hidden plan; it moves a step at a time.
pub fn next_night(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.abroad;
    let public = &state.public;
    let clock = &public.clock;
    let since =
        |moment: Hours, days: i32| !moment.is_never() && clock.end.0 - moment.0 <= days * 24;
    let recent = public
        .incidents
        .last()
        .is_some_and(|last| since(last.at, 3));
    let said = &public.said;
    let error = cx
        .dice
        .word(clock.turn, clock.part, Topic::Estimate, WORD_NIGHT)
        .spread(rules.signs_error);
    let signs = rules.signs_base
        + rules.signs_deterrence * (50 - public.deterrence) / 10
        + public.escalation.pressure / 5
        + if recent { rules.signs_recent } else { 0 }
        + if since(said.mobilised, 14) {
            rules.signs_mobilised
        } else {
            0
        }
        + if since(said.talks_held, 14) {
            rules.signs_talks
        } else {
            0
        }
        + if since(said.stood_down, 30) {
            rules.signs_stood_down
        } else {
            0
        }
        + error;
    let shown = rules
        .signs_steps
        .iter()
        .filter(|step| signs >= **step)
        .count() as u8;
    let now = public.next_night;
    let to = shown.clamp(now.saturating_sub(1), now + 1);
    if to != now {
        out.push(Event::Mood(MoodEvent::NextNight { to }));
    }
}
