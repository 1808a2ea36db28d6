//! Decisions, events or odds as CSV: the columns and their order are a contract.

use crate::base::clean::clean;
use crate::base::ids::Seat;
use crate::content::member::as_shown;
use crate::engine::check::cost;
use crate::record::names::Names;
use crate::record::payload::{Told, Turn};
use crate::session::ending_word;
use crate::study::debrief::outcome::ENDINGS;
use crate::study::debrief::{Figures, Night, Origin, Rank, Sample, Share, decisions};
use crate::words::report::own::{LINE_MAX, own};
use crate::words::seen::Seen;
use crate::words::{chronicle, clocks, code, event, names, order, stance, weighing, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::event::{Audience, Event, TextEvent, TimeEvent};
use crate::world::text::Stance;

/// One order a row.
pub const DECISIONS: [&str; 19] = [
    "turn",
    "part",
    "hours",
    "day",
    "seat",
    "name",
    "hand",
    "rank",
    "decision",
    "code",
    "initiatives",
    "points",
    "factors",
    "runner_up",
    "runner_up_points",
    "who_pct",
    "confidence",
    "words",
    "line",
];
/// One event a row: what somebody was told, in the order it happened. What moves a number and is told to nobody is in none.
pub const EVENTS: [&str; 9] = [
    "turn", "part", "hours", "day", "kind", "seat", "name", "sentence", "told_to",
];
/// The odds of one outcome before one turn a row; after the last turn, `turn` is empty.
pub const ODDS: [&str; 9] = [
    "place", "turn", "part", "day", "ladder", "outcome", "percent", "low", "high",
];

/// Every decision, or those of one seat.
pub fn decisions_table(night: &Night, seat: Option<Seat>, words: bool) -> Vec<u8> {
    let case = night.case();
    let mut sheet = Sheet::new(&DECISIONS);
    for decision in decisions(night) {
        if seat.is_some_and(|seat| seat != decision.seat) {
            continue;
        }
        let obs = night.observe(decision.at, decision.seat);
        let start = obs.public.clock.start;
        let hand = match (night.is_held(decision.seat), decision.by_hand) {
            (true, true) => "person",
            (true, false) => "instruction",
            (false, _) => "automatic",
        };
        let rank = match decision.rank {
            Rank::Landmark => "landmark",
            Rank::Move => "move",
            Rank::Routine => "routine",
        };
        let why = decision.why;
        let next = why.and_then(|why| why.runner_up);
        let number = |value: Option<u8>| value.map(|value| value.to_string()).unwrap_or_default();
        sheet.row([
            decision.turn.0.to_string(),
            decision.turn.1.to_string(),
            start.0.to_string(),
            start.day().to_string(),
            case.code(decision.seat).to_owned(),
            text(&names::seat(case, decision.seat)),
            hand.to_owned(),
            rank.to_owned(),
            text(&order::order(case, obs, &decision.order)),
            text(&code::order(case, &decision.order)),
            cost(obs, &decision.order).to_string(),
            why.map(|why| why.score.to_string()).unwrap_or_default(),
            why.map(|why| factors(night, &why)).unwrap_or_default(),
            next.map(|(next, _)| text(&order::order(case, obs, &next)))
                .unwrap_or_default(),
            next.map(|(_, score)| score.to_string()).unwrap_or_default(),
            number(decision.who),
            number(decision.confidence),
            text(&own(&decision.reason, words)),
            decision.line.to_string(),
        ]);
    }
    sheet.done()
}

/// "threat 31; gravity -22": a factor and its points, the heaviest first.
fn factors(night: &Night, why: &crate::government::Why) -> String {
    let parts = weighing::by_weight(&why.parts).into_iter();
    let said: Vec<String> = parts
        .map(|(factor, points)| format!("{} {points}", weighing::label(night.case(), factor)))
        .collect();
    text(&said.join("; "))
}

/// Every event with whom it was told to.
pub fn events_table(night: &Night) -> Vec<u8> {
    let mut sheet = Sheet::new(&EVENTS);
    let names = Names::new(&night.case().content, &night.case().play);
    for (at, turn) in night.turns().iter().enumerate() {
        for (event, to) in &turn.events {
            let teller = teller(*to);
            let after = night.observe(at + 1, teller);
            let Some(sentence) = sentence(night.case(), after, event) else {
                continue;
            };
            sheet.row(event_row(
                night.case(),
                turn.turn,
                after.public.clock.start,
                event,
                *to,
                &names,
                &sentence,
            ));
        }
    }
    sheet.done()
}

/// What is told of an event, and in a table of what the pages show otherwise: answers to a text, and what it was about.
fn sentence(case: &Case, obs: Observation<'_>, event: &Event) -> Option<String> {
    let said = |draft, by, stance: Stance| {
        let (text, who) = (names::draft(draft), names::member(case, by));
        format!("{text}: {who} {}.", stance::do_it(stance, 1))
    };
    event::told(case, obs, event).or(match *event {
        Event::Text(
            TextEvent::Answered {
                draft,
                by,
                position,
            }
            | TextEvent::Declared {
                draft,
                by,
                position,
            },
        ) => Some(said(draft, by, position.stance)),
        Event::Time(TimeEvent::Agenda { .. }) => Some(format!(
            "It is now about: {}.",
            clocks::agenda(obs.public.agenda)
        )),
        _ => None,
    })
}

/// Who tells an event: the press what everyone hears, the military authorities what the Council hears, else one who heard.
fn teller(to: Audience) -> Seat {
    let told = [Seat::PRESS, Seat::MIL]
        .into_iter()
        .find(|seat| to.has(*seat));
    told.or_else(|| Seat::all().find(|seat| to.has(*seat)))
        .unwrap_or(Seat::PRESS)
}

/// What one seat was told, and nothing else.
pub fn events_told(seen: &Seen) -> Vec<u8> {
    let mut sheet = Sheet::new(&EVENTS);
    let names = Names::new(&seen.case.content, &seen.case.play);
    for turn in &seen.turns {
        let start = turn.after.public.clock.start;
        for event in &turn.events {
            let Some(sentence) = sentence(seen.case, turn.after, event) else {
                continue;
            };
            let to = Audience::seat(seen.seat);
            sheet.row(event_row(
                seen.case, turn.turn, start, event, to, &names, &sentence,
            ));
        }
    }
    sheet.done()
}

fn event_row(
    case: &Case,
    (turn, part): (u8, u8),
    at: crate::base::units::Hours,
    event: &Event,
    to: Audience,
    names: &Names,
    sentence: &str,
) -> [String; 9] {
    let told = Told::new(event, to, names).ok();
    let seat = told.as_ref().and_then(Told::seat);
    [
        turn.to_string(),
        part.to_string(),
        at.0.to_string(),
        at.day().to_string(),
        told.as_ref()
            .map_or_else(String::new, |told| text(&told.kind)),
        seat.map_or_else(String::new, |seat| case.code(seat).to_owned()),
        seat.map_or_else(String::new, |seat| text(&names::seat(case, seat))),
        text(sentence),
        told.map_or_else(String::new, |told| {
            as_shown(&told.to.words().join(" "), |member| case.shown(member))
        }),
    ]
}

/// The chronicle of a record that cannot be folded, in its own names.
pub fn chronicle_table(turns: &[Turn]) -> Vec<u8> {
    let mut sheet = Sheet::new(&EVENTS);
    for turn in turns {
        for told in turn
            .told
            .iter()
            .filter(|told| told.to.0 != Audience::NOBODY)
        {
            // Under other names a code is no seat's that is known here; it is told as it stands.
            let seat = ["by", "seat", "member", "from", "of"]
                .iter()
                .find_map(|key| told.of.get(*key)?.as_str());
            sheet.row([
                turn.turn.to_string(),
                turn.part.to_string(),
                String::new(),
                String::new(),
                text(&told.kind),
                text(seat.unwrap_or_default()),
                String::new(),
                text(&chronicle::told(told)),
                told.to.words().join(" "),
            ]);
        }
    }
    sheet.done()
}

/// Odds of each formal class, functional class and ending, before each turn and after the last.
pub fn odds_table(night: &Night, figures: &Figures) -> Vec<u8> {
    let mut sheet = Sheet::new(&ODDS);
    for place in 0..=night.closing() {
        let Some(sample) = figures.sample(Origin::Before(place)) else {
            continue;
        };
        let turn = night.turns().get(place).map(|turn| turn.turn);
        let day = when::day_number(night.case(), night.state(place).public.clock.start);
        for (ladder, outcome, share) in outcomes(sample) {
            let (low, high) = share.interval();
            sheet.row([
                place.to_string(),
                turn.map(|turn| turn.0.to_string()).unwrap_or_default(),
                turn.map(|turn| turn.1.to_string()).unwrap_or_default(),
                day.to_string(),
                ladder.to_owned(),
                outcome,
                share.percent().to_string(),
                low.to_string(),
                high.to_string(),
            ]);
        }
    }
    sheet.done()
}

fn outcomes(sample: &Sample) -> Vec<(&'static str, String, Share)> {
    let formal = (0..=5).map(|class| ("formal", class.to_string(), sample.formal(class)));
    let functional =
        (0..=5).map(|class| ("functional", class.to_string(), sample.functional(class)));
    let endings = ENDINGS.map(|ending| {
        let share = sample.share(crate::study::debrief::Measure::Ending(ending));
        ("ending", ending_word(ending).to_owned(), share)
    });
    formal.chain(functional).chain(endings).collect()
}

struct Sheet {
    writer: csv::Writer<Vec<u8>>,
}

impl Sheet {
    fn new(head: &[&str]) -> Sheet {
        let mut sheet = Sheet {
            writer: csv::Writer::from_writer(Vec::new()),
        };
        sheet.write(head);
        sheet
    }
    fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.write(&cells);
    }
    fn write(&mut self, cells: &[impl AsRef<[u8]>]) {
        let written = self.writer.write_record(cells);
        written.expect("every row has as many fields as the header, and memory does not fail");
    }
    fn done(self) -> Vec<u8> {
        let bytes = self.writer.into_inner();
        bytes.expect("a vector takes everything it is given")
    }
}

/// Text for a cell: one line, nothing that is obeyed, and nothing that a spreadsheet takes for a formula.
fn text(plain: &str) -> String {
    let line = clean(plain, LINE_MAX);
    // The wide forms are formulas to some spreadsheets too.
    match line.starts_with([
        '=', '+', '-', '@', '|', '%', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]) {
        true => format!("'{line}"),
        false => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_more_than_a_line() {
        assert_eq!(text("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(text("\t@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(text("\u{200b}-1+1"), "'-1+1");
        assert_eq!(text("a\r\n=1\u{1b}[2J"), "a  =1[2J");
        assert_eq!(text("Break silence - on 2"), "Break silence - on 2");
    }
}
