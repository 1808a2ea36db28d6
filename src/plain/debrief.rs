//! A debrief as lines: what happened, what moved the odds, who did what they set out to do, and on which words they stood.

mod choices;
mod seat;

pub use choices::{other, outcomes, side_by_side, turn};
pub use seat::seat;

use crate::base::ids::Seat;
use crate::plain::again;
use crate::study::debrief::outcome::ENDINGS;
use crate::study::debrief::seats::brief_of;
use crate::study::debrief::{
    Debrief, Decision, Figures, Measure, Night, Origin, Rank, Turning, decisions, seat_page, stood,
};
use crate::study::history::features_of;
use crate::words::debrief as say;
use crate::words::{chronicle, ending, names, stance, weighing, when};
use crate::world::order::Order;

/// Turning points that are told.
const TOLD: usize = 10;
/// Parts of a weighing that are told.
const PARTS: usize = 4;
/// Cases of the record that are told.
const NEAREST: usize = 3;

/// What it is, what is missing of it, how it ended, and its landmarks.
pub fn night(debrief: &Debrief) -> Vec<String> {
    let mut lines = again::heading(&debrief.head);
    for trouble in &debrief.troubles {
        lines.push(say::trouble(&debrief.head, trouble));
        lines.push(String::new());
    }
    match &debrief.night {
        Some(night) => {
            lines.extend(outcome(night));
            lines.extend(landmarks(night));
            lines.extend(beside_the_record(night));
        }
        None => lines.extend(debrief.chronicle.iter().flat_map(again::chronicle)),
    }
    lines.extend(notes(debrief));
    lines
}

fn outcome(night: &Night) -> Vec<String> {
    let public = night.observe(night.turns().len(), Seat::PRESS).public;
    let ladders = &public.ladders;
    let mut lines = vec![
        format!(
            "Formal {}: {}.",
            ladders.formal,
            ending::formal(ladders.formal)
        ),
        format!(
            "Functional {}: {}.",
            ladders.functional,
            ending::functional(ladders.functional)
        ),
    ];
    lines.push(match public.ending {
        Some(how) => ending::ending(how),
        None => chronicle::open(public.clock.turn),
    });
    lines.push(String::new());
    lines
}

fn landmarks(night: &Night) -> Vec<String> {
    let mut lines = vec!["== What was decided".to_owned()];
    let mut all = decisions(night);
    all.retain(|decision| decision.rank == Rank::Landmark || decision.by_hand);
    let mut rest = &all[..];
    while let Some(first) = rest.first() {
        let (alike, later) = rest.split_at(
            rest.iter()
                .take_while(|other| is_alike(first, other))
                .count()
                .max(1),
        );
        rest = later;
        match alike {
            [one] => lines.extend(decided(night, one)),
            many => lines.push(together(night, many)),
        }
    }
    lines.push(String::new());
    lines
}

/// Automatic seats that broke one silence in one turn are told together, and those that lent units in one.
fn is_alike(one: &Decision, other: &Decision) -> bool {
    let text = |decision: &Decision| match decision.order {
        _ if decision.by_hand => None,
        Order::Position { draft, stance, .. } => Some((decision.at, Some((draft, stance)))),
        Order::Pledge { .. } => Some((decision.at, None)),
        _ => None,
    };
    text(one).is_some() && text(one) == text(other)
}

fn together(night: &Night, alike: &[Decision]) -> String {
    let case = night.case();
    let first = &alike[0];
    let at = when::moment(case, night.observe(first.at, first.seat).public.clock.start);
    let mut who: Vec<String> = alike
        .iter()
        .map(|decision| names::seat(case, decision.seat))
        .collect();
    who.dedup();
    let number = say::turn_number(first.turn);
    let count = who.len();
    let who = names::and(&who);
    match first.order {
        Order::Position { draft, stance, .. } => {
            let (text, does) = (names::draft(draft), stance::do_it(stance, count));
            format!("Turn {number}, {at}. {text}: {count} {does}: {who}")
        }
        _ => format!("Turn {number}, {at}. Units are lent by {count}: {who}"),
    }
}

fn decided(night: &Night, decision: &Decision) -> Vec<String> {
    let case = night.case();
    let obs = night.observe(decision.at, decision.seat);
    let who = names::capital(&names::seat(case, decision.seat));
    let hand = chronicle::hand(night.is_held(decision.seat), decision.instructed);
    let at = when::moment(case, obs.public.clock.start);
    let mut lines = vec![format!(
        "Turn {}, {at}. {who}{hand}: {}",
        say::turn_number(decision.turn),
        say::order(case, obs, &decision.order)
    )];
    if let Some(why) = &decision.why {
        lines.push(format!(
            "  weighed: {}",
            weighing::parts(case, &why.parts, PARTS)
        ));
        if let Some((other, points)) = &why.runner_up {
            lines.push(format!(
                "  nearly: {} ({:+})",
                say::order(case, obs, other),
                points - why.score
            ));
        }
    }
    if !decision.reason.is_empty() {
        lines.push(format!("  said: \"{}\"", decision.reason));
    }
    if let Some(sure) = decision.confidence {
        lines.push(format!("  sure: {sure} in 100"));
    }
    lines
}

/// The nearest cases by what was true, and what it seemed to those who only had the public's proof.
fn beside_the_record(night: &Night) -> Vec<String> {
    let case = night.case();
    let mut lines = vec![format!("== {}", say::RECORD)];
    if let Some(features) = features_of(case, night.end()) {
        let near = say::nearest_few(&features, NEAREST).into_iter();
        lines.extend(near.map(|(coded, far, apart)| {
            let came_to = say::came_to(coded);
            format!(
                "by what was true: {} ({came_to}), {far} steps away; {apart}",
                coded.name
            )
        }));
    }
    let moments = night.turns().iter().enumerate().map(|(at, played)| {
        let name = format!("as it seemed in public before turn {}", played.turn.0);
        (name, night.observe(at, Seat::PRESS))
    });
    lines.extend(say::along(case, moments));
    lines.push(String::new());
    lines
}

/// The tree of the record, if it has one.
pub fn tree(tree: &[String]) -> Vec<String> {
    if tree.is_empty() {
        return Vec::new();
    }
    let mut lines = vec!["== The tree of this night".to_owned()];
    lines.extend(tree.iter().cloned());
    lines.push(String::new());
    lines
}

/// The code of a seat as the night shows it, if it could be read.
fn shown(debrief: &Debrief, seat: Seat) -> &str {
    let night = debrief.night.as_ref();
    night.map_or(seat.code(), |night| night.case().code(seat))
}

fn notes(debrief: &Debrief) -> Vec<String> {
    let mut lines = Vec::new();
    for (_, note) in &debrief.notes {
        let by = note
            .by
            .map_or_else(String::new, |seat| format!(" by {}", shown(debrief, seat)));
        lines.push(format!("Note{by} on line {}: {}", note.on, note.text));
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// Odds by turn and the largest turning points, by `measure` or by what the night was about.
pub fn odds(night: &Night, figures: &Figures, measure: Option<Measure>) -> Vec<String> {
    let headline = measure.unwrap_or_else(|| figures.headline(night));
    let mut lines = vec![
        format!("== How it might have ended, as it went: {}", say::OPINION),
        format!(
            "{} means {}.",
            names::capital(&say::measure(headline)),
            say::meaning(headline)
        ),
    ];
    for at in 0..=night.closing() {
        lines.extend(before(night, figures, headline, at));
    }
    lines.push(String::new());
    if let Some(road) = figures.road() {
        lines.push("== A road not taken".to_owned());
        lines.extend(say::road(night, road));
        lines.push(String::new());
    }
    let turning = match measure {
        Some(measure) => figures.turning(night, measure),
        None => figures.points(night),
    };
    let mut turning: Vec<Turning> = turning.into_iter().filter(|one| one.size() > 0).collect();
    turning.truncate(TOLD);
    lines.push("== Turning points, the largest first".to_owned());
    let means = say::meanings(&turning).into_iter();
    lines.extend(means.map(|means| format!("{}.", names::capital(&means))));
    for turning in &turning {
        lines.push(say::in_brief(night, turning, None));
        lines.push(format!("  {}", say::turning(night.case(), turning)));
    }
    if turning.is_empty() {
        lines.push(say::NO_TURNING.to_owned());
    }
    lines.push(String::new());
    lines
}

/// One turn's odds: the headline, then each ending that is not too rare.
fn before(night: &Night, figures: &Figures, headline: Measure, at: usize) -> Option<String> {
    let sample = figures.sample(Origin::Before(at))?;
    let place = match night.turns().get(at) {
        Some(played) if at < night.closing() => {
            let part = if played.turn.1 == 0 { "" } else { "b" };
            format!("before turn {}{part}", played.turn.0)
        }
        _ => "as it closed".to_owned(),
    };
    let endings: Vec<String> = ENDINGS
        .into_iter()
        .map(|how| (sample.share(Measure::Ending(how)), how))
        .filter(|(share, _)| share.percent() >= 5)
        .map(|(share, how)| format!("{} {}", crate::session::ending_word(how), share.percent()))
        .collect();
    Some(format!(
        "{place:<16}{}; {}",
        say::share(sample.share(headline)),
        endings.join(", ")
    ))
}

/// Pages of the seats that people held, or of the first victim and the chair; then Article 5 for all 32.
pub fn seats(debrief: &Debrief) -> Vec<String> {
    let Some(night) = &debrief.night else {
        return Vec::new();
    };
    let mut held = debrief.held();
    if held.is_empty() {
        held.extend(night.case().victim().map(Seat::of));
        held.push(Seat::CHAIR);
    }
    let mut lines: Vec<String> = held
        .into_iter()
        .flat_map(|seat| page(night, seat))
        .collect();
    lines.push("== On which words each of the 32 stood".to_owned());
    for stood in &stood(night) {
        let who = names::capital(&names::member(night.case(), stood.member));
        lines.push(format!(
            "{who}: {}; {}.",
            say::clause(stood.ground, stood.found),
            say::stood(night.case(), stood)
        ));
    }
    lines
}

fn page(night: &Night, seat: Seat) -> Vec<String> {
    let case = night.case();
    let page = seat_page(night, seat);
    let mut lines = vec![format!("== {}", names::capital(&names::seat(case, seat)))];
    if let Some((_, brief)) = brief_of(night, seat) {
        for (aim, judged) in brief.objectives.iter().zip(&page.aims) {
            let met = if judged.met { "met" } else { "not met" };
            lines.push(format!("{met} (weight {}): {}", judged.weight, aim.text));
        }
    }
    for (name, counted) in say::conduct(night, seat, &page.conduct) {
        lines.push(format!("{name}: {counted}."));
    }
    lines.push(String::new());
    lines
}
