//! What the chair and the suspected state find on their own desks.

use crate::base::ids::Member;
use crate::content::scenario::AimKind;
use crate::words::{clause, names, stance};
use crate::world::case::Case;
use crate::world::small::{ChairDesk, StateDesk};
use crate::world::{Desk, Observation};

/// Lines on the desk of a seat that is no capital; none for a capital.
pub fn lines(case: &Case, obs: Observation<'_>) -> Vec<String> {
    match obs.desk {
        Desk::Chair(desk) => chair(case, obs, desk),
        Desk::State(desk) => state(obs, desk),
        _ => Vec::new(),
    }
}

fn chair(case: &Case, obs: Observation<'_>, desk: &ChairDesk) -> Vec<String> {
    let mut lines = vec!["ON YOUR DESK".to_owned()];
    if let Some(council) = obs.council {
        lines.push(format!(
            "  Your credit is {} of 10: a text adopted +1, broken -2, withdrawn -1; at 3 any member may table.",
            council.credit
        ));
    }
    lines.push(format!(
        "  Soundings left this turn that cost nothing: {}.",
        desk.free_soundings
    ));
    if !desk.wished_by.is_empty() {
        lines.push(format!(
            "  Proposed to you by {}: {}.",
            names::members(case, desk.wished_by),
            clause::list(desk.wished)
        ));
    }
    let turn = obs.public.clock.turn;
    for member in Member::all() {
        let reading = &desk.readings[member.index()];
        if reading.turn > 0 && turn.saturating_sub(reading.turn) <= 2 {
            lines.push(format!("  {}", stance::reading(case, member, reading)));
        }
    }
    lines
}

fn state(obs: Observation<'_>, desk: &StateDesk) -> Vec<String> {
    let knows = obs.public.clock.turn >= desk.knows_from_turn;
    let part = match (knows, desk.did_it) {
        (false, _) => "Your own services cannot tell you yet whether it was yours.",
        (true, true) => "What began this was yours.",
        (true, false) => "What began this was not yours, as far as your services know.",
    };
    let mut lines = vec![
        "ON YOUR DESK".to_owned(),
        format!("  What is wanted: {}.", aim(desk.aim)),
        format!("  {part}"),
    ];
    if knows && desk.did_it {
        lines.push(format!(
            "  Incidents still prepared: {}. Each costs 2 initiatives, and what is sent cannot be called back.",
            desk.planned
        ));
    }
    lines.push(format!(
        "  As you read the allies, with error: cohesion {} of 100, resolve {} of 100. The firmer they look, the dearer the next step.",
        desk.seen_cohesion, desk.seen_resolve
    ));
    lines
}

fn aim(aim: AimKind) -> &'static str {
    match aim {
        AimKind::TestDefences => "to see how the defence answers, in two places or more",
        AimKind::SplitAllies => {
            "that the allies do not agree: a text dies, or cohesion falls under 55"
        }
        AimKind::DeterAid => "that no ally's units come to another's side",
        AimKind::CoverMistake => "that it is never admitted, nor believed at 80 in 100",
        AimKind::ForceTalks => "that talks are held",
        AimKind::StayClear => "that the public gives it less than 55 in 100 that it was you",
    }
}
