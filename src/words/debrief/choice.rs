//! What a debrief says of one decision: what it could have been, what its seat knew, what the law said.

use crate::base::ids::Seat;
use crate::content::scenario::ActorKind;
use crate::study::debrief::said::{Manner, Said};
use crate::study::debrief::{Decision, Other, Unknown};
use crate::words::{bands, clause, clocks, names, order, weighing};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::order::Order;
use crate::world::text::Position;

/// An order as it is read afterwards, by others than the seat that gave it: "its government", not "your government".
pub fn order(case: &Case, obs: Observation<'_>, given: &Order) -> String {
    order::order(case, obs, given).replace("your ", "its ")
}

/// What a fork does otherwise.
pub fn instead(case: &Case, obs: Observation<'_>, decision: &Decision, other: &Other) -> String {
    let who = names::capital(&names::seat(case, decision.seat));
    let does = match (other.colleague, &other.order) {
        (true, _) => "orders what its automatic colleague would have".to_owned(),
        (false, Some(given)) => order(case, obs, given),
        (false, None) => format!("without this order: {}", order(case, obs, &decision.order)),
    };
    format!("{who}, turn {}: {does}", decision.turn.0)
}

/// What a seat knew before a turn, a line each.
pub fn knew(case: &Case, obs: Observation<'_>) -> Vec<String> {
    let proof = clocks::blame(case, obs);
    let mut lines = vec![format!(
        "proof {}, that it was meant or let happen by {}",
        bands::said(proof),
        names::actor(case, ActorKind::State)
    )];
    if let Some((_, desk)) = obs.capital() {
        let held = case
            .evidence()
            .filter(|item| desk.held_pct[item.index()] > 0)
            .count();
        lines.push(format!(
            "{}, {}, {} open",
            names::counted(held as u32, "item of evidence", "items of evidence"),
            names::counted(desk.purse.into(), "initiative", "initiatives"),
            names::counted(desk.asks.len() as u32, "ask", "asks")
        ));
    }
    if let Some(council) = obs.council {
        let live = council
            .live()
            .map(|(id, draft)| format!("{}: {}", names::draft(id), clause::list(draft.clauses())));
        lines.extend(live);
    }
    lines
}

/// What it could not know.
pub fn unknown(case: &Case, unknown: &Unknown) -> Vec<String> {
    let mut lines = vec![format!(
        "what was true: {}",
        names::hypothesis(case, unknown.truth)
    )];
    if !unknown.elsewhere.is_empty() {
        let items: Vec<String> = unknown
            .elsewhere
            .iter()
            .take(3)
            .map(|item| format!("\"{}\"", case.play.evidence[item.index()].title))
            .collect();
        let more = unknown.elsewhere.len() - items.len();
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        lines.push(format!("held elsewhere: {}{more}", names::and(&items)));
    }
    lines.push(format!(
        "still to come: {}",
        names::counted(
            unknown.to_come as u32,
            "item of evidence",
            "items of evidence"
        )
    ));
    lines
}

/// Both readings of the law, from the facts of the night so far. Narrow: scale and effects (ICJ, Nicaragua 1986, 191 and
/// 195). Wide: no threshold for one state's force, and incidents add up (ICJ, Oil Platforms 2003, 64 and 72, leaves it open).
pub fn law(case: &Case, obs: Observation<'_>) -> [String; 2] {
    let incidents = &obs.public.incidents;
    let worst = incidents
        .iter()
        .map(|incident| incident.harm)
        .max()
        .unwrap_or(0);
    let outside = if incidents.iter().any(|incident| incident.article_6) {
        ""
    } else {
        " Nothing of it lay in the area of Article 6."
    };
    let proof = clocks::blame(case, obs);
    let narrow = match worst {
        4.. => "deaths: of the scale and effects of an armed attack, if its author is proved",
        3 => "serious damage: at the edge of scale and effects",
        _ => "an incursion or less: a violation, not an armed attack",
    };
    let wide = match (worst, incidents.len()) {
        (0..=1, 1) => "force without effect: enough for defence on the spot, not for Article 5",
        (_, 1) => {
            "any force by a state can be an armed attack; what it allows is set by proportion"
        }
        _ => "incidents that belong together add up to one attack",
    };
    [
        format!("narrow: {narrow}.{outside}"),
        format!("wide: {wide}; its own proof of the author is {proof} in 100."),
    ]
}

/// The reasons that went with an order, if it is one that gives reasons.
pub fn stated(case: &Case, order: &Order) -> Option<String> {
    let Order::Position {
        stance,
        clause,
        lifts,
        margin,
        reasons,
        more,
        ..
    } = *order
    else {
        return None;
    };
    let position = Position {
        stance,
        clause,
        lifts,
        reasons,
        more,
        margin,
        ..Position::default()
    };
    Some(weighing::stated(case, &position)).filter(|said| !said.is_empty())
}

/// Orders of others that may not be read yet.
pub fn covered(seats: usize) -> String {
    format!("{seats} seats sealed orders that are covered. v takes a seat's eyes; T uncovers them.")
}

/// "who did it: 70 in 100 for the suspected state".
pub fn blamed(case: &Case, who: u8) -> String {
    format!(
        "who did it: {who} in 100 for {}",
        names::actor(case, ActorKind::State)
    )
}

/// What somebody said, and to whom: "Poland to the chair: "more time"".
pub fn spoken(case: &Case, said: &Said) -> String {
    let by = said.by;
    let who = by.map_or_else(
        || "the facilitator".to_owned(),
        |seat| names::seat(case, seat),
    );
    let who = names::capital(&who);
    let text = &said.text;
    match &said.kind {
        Manner::Line => format!("{who} in public: \"{text}\""),
        Manner::Cable(to) => {
            let to: Vec<String> = to.iter().map(|seat| names::seat(case, *seat)).collect();
            format!("{who} to {}: \"{text}\"", names::and(&to))
        }
        Manner::Reason(sure) => {
            let sure = sure.map_or_else(String::new, |sure| format!(", {sure} in 100 sure"));
            match text.is_empty() {
                true => format!("{who}{sure}"),
                false => format!("{who}{sure}, because: \"{text}\""),
            }
        }
    }
}

/// A remark with who made it.
pub fn note(by: Option<Seat>, text: &str) -> String {
    let by = by.map_or_else(String::new, |seat| format!(" ({})", seat.code()));
    format!("Remark{by}: {text}")
}
