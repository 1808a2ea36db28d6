//! A weighing said in words: the parts of a score, the runner-up, and the two reasons others are told.

use crate::base::ids::Member;
use crate::base::units::Points;
use crate::world::case::Case;
use crate::world::factor::{Factor, Ledger, Parts};
use crate::world::text::Position;

/// The factor's short name: "threat".
pub fn label(case: &Case, factor: Factor) -> String {
    let name = format!("{factor:?}");
    case.content
        .rules
        .factors
        .iter()
        .find(|rule| rule.factor == name)
        .map_or_else(|| plain(&name), |rule| rule.label.clone())
}

/// "HomeNeed" as "home need".
fn plain(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push(' ');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// The sayable reason behind a factor, for a step or against it.
pub fn reason(case: &Case, factor: Factor, against: bool) -> String {
    let name = format!("{factor:?}");
    let rule = case
        .content
        .rules
        .factors
        .iter()
        .find(|rule| rule.factor == name);
    rule.map_or_else(
        || plain(&name),
        |rule| {
            if against {
                rule.says_against.clone()
            } else {
                rule.says_for.clone()
            }
        },
    )
}

/// What weighed anything, the heaviest first.
pub fn by_weight(parts: &Parts) -> Vec<(Factor, Points)> {
    let parts = parts.parts.iter().filter(|part| part.1 != 0);
    let mut sorted: Vec<(Factor, Points)> = parts.copied().collect();
    sorted.sort_by_key(|part| (-part.1.abs(), part.0));
    sorted
}

/// "+31 threat, -22 gravity, +8 solidarity": the heaviest `most` parts.
pub fn parts(case: &Case, parts: &Parts, most: usize) -> String {
    let sorted = by_weight(parts);
    let shown: Vec<String> = sorted
        .iter()
        .take(most)
        .map(|(factor, points)| format!("{points:+} {}", label(case, *factor)))
        .collect();
    let rest = sorted.len().saturating_sub(most);
    let more = if rest > 0 {
        format!(", and {rest} smaller")
    } else {
        String::new()
    };
    format!("{}{more}", shown.join(", "))
}

/// A weighing told: "+61 in all. For it: +31 threat, +12 solidarity. Against it: -8 exposure. Such a step starts from -25 (custom)."
/// At most `most` parts a side by name, the rest as one sum; what is shown adds up.
pub fn account(case: &Case, parts: &Parts, most: usize) -> String {
    let score: Points = parts.parts.iter().map(|part| part.1).sum();
    let starts: Points = of(parts, |factor| factor == Factor::Base);
    let mut sides = vec![format!("{score:+} in all")];
    for (title, sign) in [("for it", 1), ("against it", -1)] {
        let side = heaviest(parts, sign);
        if side.is_empty() {
            continue;
        }
        let named = side.iter().take(most);
        let mut said: Vec<String> = named
            .map(|(factor, points)| format!("{points:+} {}", label(case, *factor)))
            .collect();
        let rest: Points = side.iter().skip(most).map(|part| part.1).sum();
        if rest != 0 {
            said.push(match side.len() - most {
                1 => format!("{rest:+} in a smaller one"),
                more => format!("{rest:+} in {more} smaller ones"),
            });
        }
        sides.push(format!("{title}: {}", said.join(", ")));
    }
    if starts != 0 {
        sides.push(format!(
            "such a step starts from {starts:+}, the custom of not taking it"
        ));
    }
    format!("{}.", sides.join("; "))
}

/// What a break weighs beside the text itself.
const BREAKING: [Factor; 5] = [
    Factor::Base,
    Factor::Company,
    Factor::Visibility,
    Factor::Level,
    Factor::RedLine,
];

/// A broken silence told: how far the text was from silence, and where breaking stood beside it.
pub fn account_of_break(case: &Case, parts: &Parts, most: usize) -> String {
    let mut text = Parts::default();
    let mut act = Parts::default();
    for (factor, points) in parts.parts.iter().copied() {
        // The margin is taken off a break's score again, so that the two stand side by side.
        if factor == Factor::Reluctance {
            continue;
        }
        let side = if BREAKING.contains(&factor) {
            &mut act
        } else {
            &mut text
        };
        side.add(factor, points);
    }
    let score = act.sum();
    let named: Vec<String> = act
        .parts
        .iter()
        .map(|(factor, points)| format!("{points:+} {}", label(case, *factor)))
        .collect();
    format!(
        "staying silent at {} Breaking stood at {score:+} ({}), and the higher wins.",
        account(case, &text, most),
        named.join(", ")
    )
}

fn of(parts: &Parts, keep: impl Fn(Factor) -> bool) -> Points {
    let kept = parts.parts.iter().filter(|part| keep(part.0));
    kept.map(|part| part.1).sum()
}

/// The parts of one sign, heaviest first, without the debit that every such step starts from.
fn heaviest(parts: &Parts, sign: Points) -> Vec<(Factor, Points)> {
    let side = parts.parts.iter().copied();
    let mut side: Vec<(Factor, Points)> = side
        .filter(|part| part.0 != Factor::Base && part.1 * sign > 0)
        .collect();
    side.sort_by_key(|part| (-part.1.abs(), part.0));
    side
}

/// What a victim says where others speak of somebody else: it cannot be next, and nobody stands beside itself.
fn victims_reason(factor: Factor) -> Option<&'static str> {
    Some(match factor {
        Factor::Threat => "it can come to us again",
        Factor::Solidarity => "we asked for it ourselves",
        Factor::Visibility => "we stand in front in any case",
        _ => return None,
    })
}

/// What ends the reasons of a capital that keeps one to itself.
pub const MORE: &str = " (+, there is more it does not say)";

/// The two stated reasons of a member's position, with "+" when more goes unsaid; empty when it says nothing.
pub fn stated_by(case: &Case, member: Member, position: &Position) -> String {
    said(case, case.tables.victims.has(member), position)
}

/// The same, of whoever took it.
pub fn stated(case: &Case, position: &Position) -> String {
    said(case, false, position)
}

fn said(case: &Case, victim: bool, position: &Position) -> String {
    use crate::world::text::{Edit, Stance};
    // Who wants a stronger text speaks for what it says, not against it.
    let weak = matches!(position.lifts, Edit::Strengthen { .. });
    let against = !weak
        && matches!(
            position.stance,
            Stance::Break | Stance::AskTime | Stance::Reserve
        );
    let given = position.reasons.iter();
    let mut reasons: Vec<String> = given
        .filter_map(|at| Factor::from_index(*at))
        .map(|factor| match victims_reason(factor) {
            Some(own) if victim && !against => own.to_owned(),
            _ => reason(case, factor, against),
        })
        .collect();
    // What weighed twice is said once.
    reasons.dedup();
    if reasons.is_empty() {
        return String::new();
    }
    let more = if position.more { MORE } else { "" };
    format!("{}{more}", reasons.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::content::source::Sources;
    use crate::world::text::Stance;
    use std::sync::Arc;

    #[test]
    fn a_reason_is_said_once_and_the_victim_has_words_of_its_own() {
        let content = Content::load(&Sources::embedded()).expect("the shipped content is sound");
        let case = Case::new(Arc::new(content), "night-swarm").expect("it ships");
        let position = Position {
            stance: Stance::Endorse,
            reasons: [Factor::Threat.index() as u8; 2],
            ..Position::default()
        };
        let said = |code: &str| {
            let member = Member::from_code(code).expect("a member");
            stated_by(&case, member, &position)
        };
        assert_eq!(said("ALB"), "it could be us next");
        assert_eq!(said("POL"), "it can come to us again");
    }
}
