//! What a crisis is called by its kind: nobody sends a ship to a rock, and after a tower falls one fears no second night.

use crate::content::scenario::Domain;
use crate::world::case::Case;

/// The question over the explanations: "Who sent them?". Between allies nobody asks who, but whose fault it is.
pub fn whose_hand(case: &Case) -> &'static str {
    if case.tables.accused.is_some() {
        return "Who is to blame?";
    }
    match case.play.scenario.incident.domain {
        Domain::Drone => "Who sent them?",
        Domain::Missile => "Who fired?",
        Domain::Hybrid => "Who is behind it?",
        _ => "Who did it?",
    }
}

/// The third clock by its name: "Next night". Eleven columns at most, which is the room it has beside its steps.
pub fn next_time(case: &Case) -> &'static str {
    if case.tables.accused.is_some() {
        return "Next clash";
    }
    match case.play.scenario.incident.domain {
        Domain::Drone | Domain::Air | Domain::Hybrid => "Next night",
        Domain::Missile => "Next strike",
        Domain::Cyber | Domain::Terror => "Next attack",
        Domain::Sea | Domain::Land | Domain::Political => "Next time",
    }
}

/// The same inside a sentence: "the next night".
pub fn the_next_time(case: &Case) -> String {
    format!("the {}", next_time(case).to_lowercase())
}

/// How the desk says that the victim itself did the damage; nothing where no first choice of the victim can do any.
pub fn own_damage(case: &Case) -> Option<&'static str> {
    let scenario = &case.play.scenario;
    let can = scenario
        .engagements
        .iter()
        .any(|choice| choice.own_damage_pct > 0);
    can.then_some(match scenario.incident.domain {
        Domain::Drone | Domain::Missile | Domain::Air => {
            "That the damage was one's own interceptor's"
        }
        Domain::Cyber => "That part of the dark was one's own doing",
        _ => "That part of the damage was one's own doing",
    })
}

/// The same after the night, of an incident where it was so.
pub fn was_own_damage(case: &Case) -> &'static str {
    match case.play.scenario.incident.domain {
        Domain::Drone | Domain::Missile | Domain::Air => {
            "; the damage was done by one's own interceptor"
        }
        _ => "; part of the damage was one's own doing",
    }
}

/// The title of the map of the place.
pub fn scene(case: &Case) -> String {
    let place = &case.play.scenario.incident.place;
    match case.play.scenario.incident.domain {
        Domain::Drone | Domain::Missile | Domain::Air => format!("The night over {place}"),
        _ => super::names::capital(place),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::content::source::Sources;
    use std::sync::Arc;

    /// Words of a drone night stand in no crisis of another kind.
    #[test]
    fn a_crisis_is_called_by_its_kind() {
        let content = Content::load(&Sources::embedded()).expect("the shipped content is sound");
        let content = Arc::new(content);
        let called = |id: &str| {
            let case = Case::new(content.clone(), id).expect("it ships");
            (whose_hand(&case), next_time(&case), own_damage(&case))
        };
        let interceptor = Some("That the damage was one's own interceptor's");
        assert_eq!(
            called("night-swarm"),
            ("Who sent them?", "Next night", interceptor)
        );
        assert_eq!(called("islet"), ("Who is to blame?", "Next clash", None));
        assert_eq!(called("towers"), ("Who did it?", "Next attack", None));
        assert_eq!(called("stray-missile"), ("Who fired?", "Next strike", None));
        let dark = Some("That part of the dark was one's own doing");
        assert_eq!(called("dark-grid"), ("Who did it?", "Next attack", dark));
    }
}
