//! A night in a few sentences: what moved it, whether that was choice or luck, and one road not taken.

use crate::study::debrief::{Gap, Kind, Night, Outcome, Road, Turning};
use crate::words::debrief::{gap, instead, measure, turn_number};
use crate::words::{names, when};

/// "Turn 6, Fri 12 Sep 02:00: +31, and that was luck: the dice moved it by +25, what was ordered by +6."
pub fn in_brief(night: &Night, turning: &Turning) -> String {
    let case = night.case();
    let number = turn_number(night.turns()[turning.at].turn);
    let start = night.observe(turning.at, crate::base::ids::Seat::PRESS);
    let start = when::moment(case, start.public.clock.start);
    let (decisions, luck) = (turning.decisions.points(), turning.other_luck());
    let revelation = turning.revelation.map_or(0, Gap::points);
    let evidence = if revelation == 0 {
        String::new()
    } else {
        format!(", which evidence came when by {revelation:+}")
    };
    let why = match turning.kind() {
        Kind::Decision => {
            let mover = turning.shares.iter().find(|(_, gap)| gap.is_clear());
            let mover = mover.map_or_else(String::new, |(seat, gap)| {
                format!(
                    "; of single seats {} most, {:+}",
                    names::seat(case, *seat),
                    gap.points()
                )
            });
            format!(
                "that was decided: what was ordered moved it by {decisions:+}{evidence}, other luck by {luck:+}{mover}"
            )
        }
        Kind::Revelation => format!(
            "that was a revelation, and so luck: which evidence came when moved it by {revelation:+}, what was ordered by {decisions:+}, other luck by {luck:+}"
        ),
        Kind::Luck => format!(
            "that was luck: the dice moved it by {luck:+}{evidence}, what was ordered by {decisions:+}"
        ),
    };
    format!("Turn {number}, {start}: {:+}, and {why}.", turning.moved())
}

/// A road not taken: the choice, how it ended on both with the same luck, and what it is worth over many.
pub fn road(night: &Night, road: &Road) -> [String; 3] {
    let decision = &road.decision;
    let obs = night.observe(decision.at, decision.seat);
    let ended = |outcome: Outcome| {
        let ending = crate::session::ending_word(outcome.ending);
        format!(
            "formal {}, functional {}, {ending}",
            outcome.formal, outcome.functional
        )
    };
    let [was, other] = road.ended.map(ended);
    let same_luck = match was == other {
        true => format!("With the same luck it would have ended as it did: {was}."),
        false => format!("With the same luck it would have ended {other}; it ended {was}."),
    };
    let paired = &road.paired;
    let share = |sample: &crate::study::debrief::Sample| sample.share(road.measure).percent();
    [
        format!(
            "What if: {}.",
            instead(night.case(), obs, decision, &road.other)
        ),
        same_luck,
        format!(
            "Over {} pairs of nights played on from there, {}: {} in 100 as it was, {} on the other road ({}).",
            paired.one.len(),
            measure(road.measure),
            share(&paired.one),
            share(&paired.other),
            gap(paired.gap(road.measure))
        ),
    ]
}
