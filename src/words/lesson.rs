//! Coaching: the scenario's line for what a learner has before them. Nothing where the scenario teaches nothing.

use crate::content::scenario::Moment;
use crate::engine::stops::Stop;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Asked;

/// Stands in a hint for what one types to say how sure one is: a word in lines, a key on screens.
const SURE: &str = "{sure}";

/// The line for the first of these stops that has one; with none of them, what is said of a quiet turn. `sure` is what one
/// types here to say how sure one is.
pub fn stopped(case: &Case, obs: Observation<'_>, stops: &[Stop], sure: &str) -> Option<String> {
    let mut moments = stops.iter().map(|stop| moment(obs, *stop));
    let said = moments.find_map(|moment| at(case, obs, moment, sure));
    said.or_else(|| at(case, obs, Moment::Quiet, sure))
}

/// The line for a moment of the open turn.
pub fn at(case: &Case, obs: Observation<'_>, moment: Moment, sure: &str) -> Option<String> {
    let lesson = case.play.scenario.lesson.as_ref()?;
    // The last page lies beyond the last turn.
    let last = case.play.scenario.schedule_hours.len() as u8;
    let said = lesson.hint(moment, obs.public.clock.turn.min(last))?;
    Some(said.replace(SURE, sure))
}

fn moment(obs: Observation<'_>, stop: Stop) -> Moment {
    match stop {
        Stop::Began => Moment::Began,
        Stop::Engage => Moment::Engage,
        Stop::NewIncident(_) | Stop::SoloAct(_) | Stop::Invoked => Moment::Alarm,
        Stop::Bar(_) | Stop::Leading | Stop::Blamed => Moment::Proof,
        Stop::Tabled(_) | Stop::Amended(_) => Moment::Tabled,
        Stop::SilenceEnds(_) => Moment::SilenceEnds,
        Stop::Broken(_) => Moment::Broken,
        Stop::Asked(slot) if is_call(obs, slot) => Moment::Forces,
        Stop::Asked(_) => Moment::Asked,
        Stop::Approval(_) | Stop::Pledge(_) => Moment::Approval,
        Stop::Adopted(_) | Stop::Answer(_) | Stop::Bare | Stop::Quiet | Stop::Ended => {
            Moment::Quiet
        }
    }
}

/// The military authorities ask for units.
fn is_call(obs: Observation<'_>, slot: u8) -> bool {
    let Some((_, desk)) = obs.capital() else {
        return false;
    };
    let ask = desk.asks.get(usize::from(slot));
    ask.is_some_and(|ask| matches!(ask.kind, Asked::Forces { .. }))
}
