//! A night in a few sentences: what moved it, whether that was choice or luck, and one road not taken.

use crate::base::ids::Seat;
use crate::study::debrief::{Gap, Kind, Night, Outcome, Road, Sample, Turning};
use crate::words::debrief::{gap, instead, measure, turn_number};
use crate::words::{event, names, when};
use crate::world::event::{
    AbroadEvent, ActEvent, Audience, Event, HomeEvent, ProofEvent, TextEvent, TimeEvent,
};

/// "Turn 6, Fri 12 Sep 02:00: +31, and that was luck: the dice moved it by +25, what was ordered by +6. The Lublin region again."
pub fn in_brief(night: &Night, turning: &Turning) -> String {
    let case = night.case();
    let number = turn_number(night.turns()[turning.at].turn);
    let start = night.observe(turning.at, Seat::PRESS).public.clock.start;
    let start = when::moment(case, start);
    let by = |points: i16| match points {
        0 => "nothing".to_owned(),
        _ => format!("{points:+}"),
    };
    let (decisions, luck) = (by(turning.decisions.points()), by(turning.other_luck()));
    let revelation = turning.revelation.map_or(0, Gap::points);
    let evidence = match revelation {
        0 => String::new(),
        _ => format!(", which evidence came when by {revelation:+}"),
    };
    let why = match turning.kind() {
        Kind::Decision => format!(
            "that was decided: what was ordered moved it by {decisions}{evidence}, other luck by {luck}{}",
            mover(night, turning)
        ),
        Kind::Revelation => format!(
            "that was luck, of proof: which evidence came when moved it by {revelation:+}, what was ordered by {decisions}, \
             other luck by {luck}"
        ),
        Kind::Luck => format!(
            "that was luck: the dice moved it by {luck}{evidence}, what was ordered by {decisions}"
        ),
    };
    let news = headline(night, turning.at);
    format!(
        "Turn {number}, {start}: {:+}, and {why}. {news}",
        turning.moved()
    )
}

/// The seat whose choice alone moved it most, if any one's did.
fn mover(night: &Night, turning: &Turning) -> String {
    let mut shares = turning.shares.iter();
    let first = shares.find(|(_, gap)| gap.is_clear());
    first.map_or_else(String::new, |(seat, gap)| {
        let seat = names::seat(night.case(), *seat);
        format!("; of single seats {seat} most, {:+}", gap.points())
    })
}

/// What a turn is remembered by, as the Council heard it; empty for a quiet one.
pub fn headline(night: &Night, at: usize) -> String {
    let (case, after) = (night.case(), night.observe(at + 1, Seat::MIL));
    let heard = night.turns()[at].events.iter();
    let heard = heard.filter(|(_, to)| to.has(Seat::PRESS) || *to == Audience::COUNCIL);
    let told = heard
        .filter_map(|(happened, _)| Some((weight(happened)?, event::told(case, after, happened)?)));
    let first = told.min_by_key(|(weight, _)| *weight);
    first.map_or_else(String::new, |(_, told)| told)
}

/// How heavy an event is in a headline, the heaviest 0; `None` for what is none.
const fn weight(happened: &Event) -> Option<u8> {
    Some(match happened {
        Event::Abroad(AbroadEvent::Happened { .. }) => 0,
        Event::Time(TimeEvent::Ended { .. }) => 1,
        Event::Text(TextEvent::Broken { .. } | TextEvent::Dead { .. }) => 2,
        Event::Text(TextEvent::Adopted { .. }) => 3,
        Event::Abroad(
            AbroadEvent::Admitted
            | AbroadEvent::Settled { .. }
            | AbroadEvent::Retaliated { .. }
            | AbroadEvent::Compensated,
        ) => 4,
        Event::Act(ActEvent::Alone { .. } | ActEvent::Begun { .. }) => 5,
        Event::Text(TextEvent::Requested { .. }) => 6,
        Event::Home(HomeEvent::Decided { granted: false, .. }) => 7,
        Event::Abroad(AbroadEvent::OfferedTalks | AbroadEvent::TalksHeld | AbroadEvent::Denied) => {
            8
        }
        Event::Proof(ProofEvent::Withdrawn { .. } | ProofEvent::Published { .. }) => 9,
        Event::Text(
            TextEvent::Tabled { .. } | TextEvent::Declared { .. } | TextEvent::Amended { .. },
        ) => 10,
        Event::Proof(ProofEvent::Released { .. } | ProofEvent::Opened { .. }) => 11,
        _ => return None,
    })
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
    let share = |sample: &Sample| sample.share(road.measure).percent();
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
