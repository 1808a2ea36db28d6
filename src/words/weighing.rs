//! A weighing said in words: the parts of a score, the runner-up, and the two reasons others are told.

use crate::base::units::Points;
use crate::world::case::Case;
use crate::world::factor::{Factor, Parts};
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

/// "+31 threat, -22 gravity, +8 solidarity": the heaviest `most` parts.
pub fn parts(case: &Case, parts: &Parts, most: usize) -> String {
    let mut sorted: Vec<(Factor, Points)> = parts
        .parts
        .iter()
        .filter(|part| part.1 != 0)
        .copied()
        .collect();
    sorted.sort_by_key(|part| (-part.1.abs(), part.0));
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

/// The two stated reasons of a position, with "+" when more goes unsaid; empty when it says nothing.
pub fn stated(case: &Case, position: &Position) -> String {
    use crate::world::text::Stance;
    let against = matches!(position.stance, Stance::Break | Stance::AskTime);
    let reasons: Vec<String> = position
        .reasons
        .iter()
        .filter_map(|at| Factor::from_index(*at))
        .map(|factor| reason(case, factor, against))
        .collect();
    if reasons.is_empty() {
        return String::new();
    }
    let more = if position.more {
        " (+, there is more it does not say)"
    } else {
        ""
    };
    format!("{}{more}", reasons.join("; "))
}
