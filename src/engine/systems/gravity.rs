//! Scale and effects: how grave what happened is, before a finding that an armed attack occurred (Nicaragua 1986, paragraphs 191 and
//! 195; Oil Platforms 2003, paragraphs 51 and 64).

use crate::base::units::Points;
use crate::content::rules::PositionRules;
use crate::content::scenario::ActorKind;
use crate::engine::systems::road::finds_article_5;
use crate::world::case::{Case, belief_in};
use crate::world::incident::{HYPOTHESES, Incident};
use crate::world::public::Public;

/// Points by which the worst incident inside the treaty's area passes the threshold of an armed attack, for somebody who holds
/// `belief`; negative below it. A group's act must weigh as much as one of regular forces would (Nicaragua, paragraph 195).
pub fn scale(case: &Case, public: &Public, belief: &[u8; HYPOTHESES]) -> Points {
    let rules = &case.content.rules.position;
    let incidents = &public.incidents;
    let worst = incidents.iter().map(|incident| weight(rules, incident));
    let series = if incidents.len() >= 5 {
        rules.gravity_series
    } else {
        0
    };
    let leads = |set: u16, points: Points| {
        if belief_in(belief, set) >= rules.gravity_leading {
            points
        } else {
            0
        }
    };
    worst.max().unwrap_or(0) + series
        - leads(case.tables.drift, rules.gravity_drift)
        - if by_forces(case, belief) >= rules.gravity_leading {
            0
        } else {
            rules.gravity_nonstate
        }
        - rules.gravity_threshold
}

/// A finding under Article 5, conditional or not, can be put before the Council: people of a member died in the treaty's area on
/// the scale of an armed attack, and none stands yet.
pub fn may_be_found(case: &Case, public: &Public) -> bool {
    let deadly =
        |incident: &Incident| incident.victim.is_some() && incident.article_6 && incident.harm >= 4;
    public.incidents.iter().any(deadly)
        && !finds_article_5(public)
        && scale(case, public, &public.belief) >= 0
}

/// Belief in percent that a state's forces did it, its own or those it sent; who knows of nobody holds it as a group's.
fn by_forces(case: &Case, belief: &[u8; HYPOTHESES]) -> i16 {
    let sent = |at: usize| {
        let actor = case.tables.actor[at];
        matches!(actor, ActorKind::State | ActorKind::Proxy | ActorKind::Ally)
    };
    let held = belief.iter().enumerate().filter(|(at, _)| sent(*at));
    held.map(|(_, pct)| i16::from(*pct)).sum()
}

fn weight(rules: &PositionRules, incident: &Incident) -> Points {
    rules.gravity_harm * Points::from(incident.harm)
        + rules.gravity_territory * (Points::from(incident.territory) - 2).max(0)
        + if incident.harm >= 4 {
            rules.gravity_deaths
        } else {
            0
        }
        + if incident.harm >= 5 {
            rules.gravity_mass
        } else {
            0
        }
        + if incident.crewed {
            rules.gravity_crewed
        } else {
            0
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::content::source::Sources;

    #[test]
    fn mass_casualties_pass_and_tens_of_dead_do_not_where_a_group_did_it() {
        let content = Content::open(&Sources::embedded()).expect("the shipped content is sound");
        let rules = &content.rules.position;
        let incident = |harm, territory| Incident {
            harm,
            territory,
            ..Incident::default()
        };
        let of = |harm, territory, nonstate: bool| {
            let less = if nonstate { rules.gravity_nonstate } else { 0 };
            weight(rules, &incident(harm, territory)) - less - rules.gravity_threshold
        };
        assert!(of(5, 5, true) >= 0, "September 2001");
        assert!(of(4, 5, true) < 0, "Madrid 2004, Paris 2015");
        assert!(of(4, 3, false) >= 0, "a state's weapon that kills tens");
        assert!(of(2, 3, false) < 0);
    }
}
