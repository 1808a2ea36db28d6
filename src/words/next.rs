//! NEXT and ELSE: the one thing to do, and what happens if nothing is done. A pure function of the observation; never the desk's own choice.

use crate::engine::stops::Stop;
use crate::words::{clause, names, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Line;
use crate::world::text::{DraftStatus, Stance};

/// NEXT, ELSE. `answered`: the question of the stop has its answer in the drafted orders.
pub fn next(case: &Case, obs: Observation<'_>, stop: Option<Stop>, answered: bool) -> [String; 2] {
    let turn = format!("turn {}", obs.public.clock.turn);
    let next = match (stop, answered) {
        (_, true) => format!("Seal {turn} and run on to the next stop."),
        (None, _) => format!("Run on from {turn} to the next stop."),
        (Some(Stop::Ended), _) => "Read the last page.".to_owned(),
        (Some(Stop::SilenceEnds(id)), _) => format!("Answer the silence on {}.", names::draft(id)),
        (Some(Stop::Asked(_)), _) => "Answer what you are asked.".to_owned(),
        (Some(_), _) => "Answer the question, or run on.".to_owned(),
    };
    [next, otherwise(case, obs, stop)]
}

fn otherwise(case: &Case, obs: Observation<'_>, stop: Option<Stop>) -> String {
    if let Some(line) = silence(case, obs) {
        return line;
    }
    match stop {
        Some(Stop::Asked(slot)) => lapse(case, obs, slot),
        Some(Stop::Engage) => {
            "If you do nothing, your officers choose for you, as instructed.".to_owned()
        }
        _ => format!("If you do nothing, {} and time runs on.", instruction(obs)),
    }
}

fn instruction(obs: Observation<'_>) -> String {
    match obs.capital() {
        Some((_, desk)) => format!(
            "your desk follows its standing instruction ({})",
            match desk.instruction.line {
                Line::Lead => "lead",
                Line::Support => "support",
                Line::Follow => "follow",
                Line::HoldBack => "hold back",
            }
        ),
        None => "your staff follow routine".to_owned(),
    }
}

/// What silence means on a text that falls due in the open turn.
fn silence(case: &Case, obs: Observation<'_>) -> Option<String> {
    let (me, _) = obs.capital()?;
    let (id, draft) = obs.council?.live().find(|(_, draft)| {
        draft.status == DraftStatus::UnderSilence && obs.public.clock.due(draft.silence_ends)
    })?;
    let declared = draft.declared[me.index()];
    let ends = when::moment(case, draft.silence_ends);
    Some(match declared.stance {
        Stance::Open => format!(
            "If you do nothing, your desk answers {} as instructed by {ends}; without a line, silence is consent to {}.",
            names::draft(id),
            clause::list(draft.clauses())
        ),
        stance => format!(
            "If you do nothing, what you declared stands at {ends}: {}.",
            super::stance::act(stance)
        ),
    })
}

fn lapse(case: &Case, obs: Observation<'_>, slot: u8) -> String {
    use crate::world::desk::Asked;
    let ask = obs
        .capital()
        .and_then(|(_, desk)| desk.asks.get(usize::from(slot)));
    let Some(ask) = ask else {
        return "If you do nothing, time runs on.".to_owned();
    };
    let lapses = format!(
        "It lapses {}.",
        when::until(obs.public.clock.start, ask.lapses.hours())
    );
    match ask.kind {
        Asked::Small { ask } => case
            .play
            .asks
            .get(usize::from(ask))
            .map_or(lapses.clone(), |small| {
                format!("If nobody answers: {} {lapses}", small.silence)
            }),
        _ => format!("If you do nothing, your desk answers as instructed. {lapses}"),
    }
}
