//! A night in a few sentences: what moved it, whether that was choice or luck, and one road not taken.

use crate::base::ids::Seat;
use crate::study::debrief::decisions::weightiest;
use crate::study::debrief::{Gap, Kind, Night, Outcome, Road, Sample, Turning};
use crate::words::debrief::{gap, instead, meaning, measure, turn_number};
use crate::words::{event, names, when};
use crate::world::event::{
    AbroadEvent, ActEvent, Audience, Event, ForceEvent, HomeEvent, ProofEvent, TextEvent, TimeEvent,
};

/// Happenings that a turn is remembered by, at most.
const NEWS: usize = 2;

/// "Turn 6, Fri 12 Sep 02:00: +31 on formal 3 or more, and that was luck: the dice moved it by +25, what was ordered by +6. The
/// Lublin region again." What happened is told to these eyes; without any, all of it is.
pub fn in_brief(night: &Night, turning: &Turning, eyes: Option<Seat>) -> String {
    let case = night.case();
    let number = turn_number(night.turns()[turning.at].turn);
    let start = night.observe(turning.at, Seat::PRESS).public.clock.start;
    format!(
        "Turn {number}, {}: {}. {}",
        when::moment(case, start),
        what_moved(night, turning),
        news(night, turning, eyes)
    )
}

/// "+31 on formal 3 or more, and that was luck: the dice moved it by +25, what was ordered by +6".
pub fn what_moved(night: &Night, turning: &Turning) -> String {
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
    let on = measure(turning.measure);
    format!("{:+} on {on}, and {why}", turning.moved())
}

/// What the outcomes mean that turning points are told by, each once.
pub fn meanings(turning: &[Turning]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for turning in turning {
        let means = format!("{}: {}", measure(turning.measure), meaning(turning.measure));
        if !said.contains(&means) {
            said.push(means);
        }
    }
    said
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

/// What moved it, as far as these eyes saw it: of a decision what was ordered, of a revelation the items, of luck what befell.
pub fn news(night: &Night, turning: &Turning, eyes: Option<Seat>) -> String {
    let told = match turning.kind() {
        Kind::Decision => ordered(night, turning, eyes),
        Kind::Revelation if eyes.is_none() => Some(arrived(night, turning.at)),
        Kind::Revelation | Kind::Luck => None,
    };
    told.unwrap_or_else(|| headline(night, turning.at, turning.kind(), eyes))
}

/// The weightiest order of the seat that moved it most, where one did and its orders may be read.
fn ordered(night: &Night, turning: &Turning, eyes: Option<Seat>) -> Option<String> {
    let mover = turning
        .mover()
        .filter(|seat| eyes.is_none_or(|eyes| eyes == *seat))?;
    let case = night.case();
    let who = names::capital(&names::seat(case, mover));
    let made = weightiest(night, turning.at);
    let own = made.iter().filter(|decision| decision.seat == mover);
    let obs = night.observe(turning.at, mover);
    let does: Vec<String> = own
        .take(NEWS)
        .map(|decision| super::order(case, obs, &decision.order))
        .collect();
    Some(match does.is_empty() {
        true => format!("{who} took no step."),
        false => format!("{who}: {}.", does.join("; ")),
    })
}

/// The items of evidence that came in a turn.
fn arrived(night: &Night, at: usize) -> String {
    let items = night.turns()[at].events.iter();
    let titles: Vec<String> = items
        .filter_map(|(happened, _)| match happened {
            Event::Proof(ProofEvent::Arrived { item }) => {
                let title = &night.case().play.evidence[item.index()].title;
                Some(format!("\"{title}\""))
            }
            _ => None,
        })
        .collect();
    match titles.is_empty() {
        true => "No evidence came in it; elsewhere some often does.".to_owned(),
        false => format!("There came {}.", names::and(&titles)),
    }
}

/// What one night is remembered by in the turns behind the one at `from`, and the other has not: the turn's number and a
/// sentence each, as far as these eyes saw it.
pub fn later(
    night: &Night,
    other: &Night,
    from: usize,
    eyes: Option<Seat>,
) -> Vec<(String, String)> {
    let case = night.case();
    let mut said = Vec::new();
    let turns = night.turns().iter().enumerate();
    for (at, played) in turns.take(night.closing()).skip(from + 1) {
        let mut others = other.turns().iter();
        let same = others.find(|other| other.turn == played.turn);
        let shared = |event: &Event| {
            let events = same.map_or(&[][..], |same| &same.events);
            events.iter().any(|(other, _)| other == event)
        };
        let after = night.observe(at + 1, eyes.unwrap_or(Seat::MIL));
        let heard = played.events.iter().filter(|(_, to)| hears(eyes, *to));
        let told = heard.filter(|(event, _)| is_landmark(event) && !shared(event));
        let number = turn_number(played.turn);
        said.extend(told.filter_map(|(happened, _)| {
            Some((number.clone(), event::told(case, after, happened)?))
        }));
    }
    said
}

/// What a whole night is remembered by.
const fn is_landmark(happened: &Event) -> bool {
    matches!(
        happened,
        Event::Text(
            TextEvent::Requested { .. }
                | TextEvent::Adopted { .. }
                | TextEvent::Broken { .. }
                | TextEvent::Dead { .. }
        ) | Event::Act(ActEvent::Alone { .. })
            | Event::Abroad(
                AbroadEvent::Happened { .. }
                    | AbroadEvent::Admitted
                    | AbroadEvent::Settled { .. }
                    | AbroadEvent::Retaliated { .. }
            )
            | Event::Time(TimeEvent::Ended { .. })
    )
}

/// Told to these eyes; without any, what the Council heard.
fn hears(eyes: Option<Seat>, to: Audience) -> bool {
    match eyes {
        Some(seat) => to.has(seat),
        None => to.has(Seat::PRESS) || to == Audience::COUNCIL,
    }
}

/// What a turn is remembered by, as the Council heard it or as these eyes saw it; empty for a quiet one.
fn headline(night: &Night, at: usize, kind: Kind, eyes: Option<Seat>) -> String {
    let (case, after) = (
        night.case(),
        night.observe(at + 1, eyes.unwrap_or(Seat::MIL)),
    );
    let events = night.turns()[at].events.iter();
    let heard = events.filter(|(_, to)| hears(eyes, *to));
    let told = heard.filter_map(|(happened, _)| {
        Some((weight(kind, happened)?, event::told(case, after, happened)?))
    });
    let mut told: Vec<(u8, String)> = told.collect();
    told.sort_by_key(|(weight, _)| *weight);
    // A second one only where it weighs like the first.
    let first = told.first().map_or(0, |(weight, _)| *weight);
    let mut said: Vec<String> = told
        .into_iter()
        .filter(|(weight, _)| *weight <= first + 1)
        .map(|(_, told)| told)
        .collect();
    said.dedup();
    said.truncate(NEWS);
    said.join(" ")
}

/// How heavy an event is in a headline, the heaviest 0; `None` for what is none. What was ordered goes first where that moved the
/// odds, what befell where luck did.
const fn weight(kind: Kind, happened: &Event) -> Option<u8> {
    let (ordered, befell) = match happened {
        Event::Text(TextEvent::Requested { .. }) => (0, 6),
        Event::Text(TextEvent::Broken { .. } | TextEvent::Dead { .. }) => (1, 2),
        Event::Text(TextEvent::Adopted { .. }) => (1, 3),
        Event::Act(ActEvent::Alone { .. }) => (2, 5),
        Event::Text(TextEvent::Tabled { .. } | TextEvent::Amended { .. }) => (2, 9),
        Event::Abroad(
            AbroadEvent::Admitted
            | AbroadEvent::Settled { .. }
            | AbroadEvent::Retaliated { .. }
            | AbroadEvent::Compensated,
        ) => (3, 4),
        Event::Proof(ProofEvent::Published { .. }) => (4, 7),
        Event::Abroad(AbroadEvent::OfferedTalks | AbroadEvent::TalksHeld | AbroadEvent::Denied) => {
            (5, 8)
        }
        Event::Home(HomeEvent::Decided { granted: false, .. }) => (6, 3),
        Event::Text(TextEvent::Declared { .. }) => (6, 10),
        Event::Act(ActEvent::Begun { .. }) => (7, 11),
        Event::Abroad(AbroadEvent::Happened { .. }) => (8, 0),
        Event::Time(TimeEvent::Ended { .. }) => (9, 1),
        Event::Proof(
            ProofEvent::Withdrawn { .. }
            | ProofEvent::Leaked { .. }
            | ProofEvent::Released { .. }
            | ProofEvent::Opened { .. },
        ) => (10, 6),
        Event::Force(ForceEvent::Arrived { .. } | ForceEvent::Fell { .. }) => (11, 7),
        _ => return None,
    };
    Some(match (kind, happened) {
        (Kind::Decision, _) => ordered,
        (Kind::Revelation, Event::Proof(_)) => 0,
        (Kind::Revelation, _) => befell + 1,
        (Kind::Luck, _) => befell,
    })
}

/// The same in a row: "Latvia, turn 1: leaves this out: ...".
pub fn road_short(night: &Night, road: &Road) -> String {
    let decision = &road.decision;
    let obs = night.observe(decision.at, decision.seat);
    instead(night.case(), obs, decision, &road.other)
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
            "Over {} pairs of nights played on from there, {} ({}): {} in 100 as it was, {} on the other road ({}).",
            paired.one.len(),
            measure(road.measure),
            meaning(road.measure),
            share(&paired.one),
            share(&paired.other),
            gap(paired.gap(road.measure))
        ),
    ]
}
