//! The cover of an after-action report: what was exercised, by whom, how it ended, and lines for a hand to fill.

use crate::base::ids::Seat;
use crate::base::units::Hours;
use crate::paper::page::{Report, Section};
use crate::record::payload::Head;
use crate::session::ending_word;
use crate::study::debrief::{Debrief, Night};
use crate::words::seen::Seen;
use crate::words::{debrief as say, ending, names, report, when};
use crate::world::case::Case;

pub fn whole(debrief: &Debrief, night: &Night, seen: &Seen) -> Report {
    let mut cover = begun(&debrief.head, seen);
    cover.extend(outcome(seen));
    let head = &debrief.head;
    cover.push(fact("Seed", head.seed.to_string()));
    if let Some(truth) = &head.truth {
        cover.push(fact("Truth set beforehand", truth.clone()));
    }
    if let Some(last) = night.turns().last() {
        cover.push(fact("Digest", last.digest.to_string()));
    }
    let mut report = page(debrief, seen.case, None, cover);
    report.sections.push(glance(night, seen));
    report
}

pub fn seat(debrief: &Debrief, seen: &Seen) -> Report {
    let mut cover = vec![fact(
        "As seen by",
        names::capital(&names::seat(seen.case, seen.seat)),
    )];
    cover.extend(begun(&debrief.head, seen));
    cover.extend(outcome(seen));
    let mut report = page(debrief, seen.case, Some(seen.seat), cover);
    let mut aims = objectives(seen.case);
    aims.para(report::SEAT_NO_ODDS);
    report.sections.push(aims);
    report
}

/// The cover of a record that cannot be folded: only its own lines speak.
pub fn recorded(debrief: &Debrief) -> Report {
    let head = &debrief.head;
    let mut cover = vec![
        fact("Scenario", head.title.clone()),
        fact("Seats held by people", seats(head, None)),
        program(head),
    ];
    cover.push(fact("Seed", head.seed.to_string()));
    cover.extend(blanks());
    let mut notices = vec![report::FICTION.to_owned()];
    notices.extend(troubles(debrief));
    Report {
        title: format!("After-action report: {}", head.title),
        subtitle: String::new(),
        cover,
        notices,
        sections: Vec::new(),
    }
}

fn page(
    debrief: &Debrief,
    case: &Case,
    seat: Option<Seat>,
    mut cover: Vec<(String, String)>,
) -> Report {
    cover.extend(blanks());
    let mut notices = vec![report::handling(case, seat), report::FICTION.to_owned()];
    notices.extend(troubles(debrief));
    Report {
        title: format!("After-action report: {}", case.play.scenario.title),
        subtitle: case.play.scenario.summary.clone(),
        cover,
        notices,
        sections: Vec::new(),
    }
}

fn troubles(debrief: &Debrief) -> impl Iterator<Item = String> {
    let troubles = debrief.troubles.iter();
    troubles.map(|trouble| say::trouble(&debrief.head, trouble))
}

fn fact(name: &str, value: impl Into<String>) -> (String, String) {
    (name.to_owned(), value.into())
}

fn begun(head: &Head, seen: &Seen) -> Vec<(String, String)> {
    let scenario = &seen.case.play.scenario;
    let clock = &seen.end().public.clock;
    let scheduled = scenario.schedule_hours.len();
    let played = seen.turns.last().map_or(0, |last| last.turn.0);
    let turns = match clock.tail {
        true => format!(
            "all {scheduled}, and the days after to day {}",
            clock.start.day()
        ),
        false => format!("{played} of {scheduled}"),
    };
    vec![
        fact("Scenario", scenario.title.clone()),
        fact(
            "The crisis begins",
            format!(
                "{} {}, {}",
                when::day(seen.case, Hours(0)),
                scenario.start.year,
                when::hour(seen.case, Hours(0))
            ),
        ),
        fact("Rosters and laws as of", scenario.as_of.clone()),
        fact("Turns played", turns),
        fact("Seats held by people", seats(head, Some(seen.case))),
        fact("Tempo", report::tempo(head.tempo)),
        fact("Reasons", report::reasons(head.reasons)),
        program(head),
    ]
}

fn seats(head: &Head, case: Option<&Case>) -> String {
    let named = |code: &String| {
        let seat = Seat::from_code(code).zip(case);
        seat.map_or_else(
            || code.clone(),
            |(seat, case)| format!("{} ({})", names::seat(case, seat), case.code(seat)),
        )
    };
    match &head.seats[..] {
        [] => "none: every seat decided for itself".to_owned(),
        some => some.iter().map(named).collect::<Vec<_>>().join(", "),
    }
}

fn program(head: &Head) -> (String, String) {
    fact(
        "Played with",
        format!("version {}, rules {}", head.program, head.rules),
    )
}

/// Public at the end of any night.
fn outcome(seen: &Seen) -> Vec<(String, String)> {
    let public = seen.end().public;
    let ladders = &public.ladders;
    let mut facts = vec![
        fact(
            "On paper",
            format!(
                "class {} of 5: {}",
                ladders.formal,
                ending::formal(ladders.formal)
            ),
        ),
        fact(
            "On the ground",
            format!(
                "class {} of 5: {}",
                ladders.functional,
                ending::functional(ladders.functional)
            ),
        ),
    ];
    facts.push(match public.ending {
        Some(how) => fact(
            "Ending",
            format!(
                "{}, day {}: {}",
                ending_word(how),
                public.ended.day(),
                crate::words::event::ended(how)
            ),
        ),
        None if public.clock.tail => fact("Ending", "faded: nothing closed it before day 90"),
        None => fact("Ending", "not over where the record ends"),
    });
    facts
}

/// Filled in by hand.
fn blanks() -> Vec<(String, String)> {
    [
        "Date and place",
        "Class or group",
        "Facilitator",
        "Draft or final",
    ]
    .map(|name| fact(name, ""))
    .into()
}

fn objectives(case: &Case) -> Section {
    let mut section = Section::new("aims", "Aims of the exercise");
    section.list(case.play.scenario.learning.clone());
    section
}

/// What was true, and who knew it: the whole report alone.
fn glance(night: &Night, seen: &Seen) -> Section {
    let case = seen.case;
    let mut section = objectives(case);
    section.heading("What was true");
    let (state, closed) = (night.end(), night.state(night.closing()));
    let incidents = state.public.incidents.iter().enumerate();
    let told = incidents.map(|(at, incident)| {
        let hyp = state.hidden.truth[at];
        let own = match state.hidden.own_damage[at] {
            true => report::own_fire(case, incident.victim),
            false => String::new(),
        };
        let later = match at >= closed.public.incidents.len() {
            true => " It came after the night was over.",
            false => "",
        };
        format!(
            "{}, {}: {}.{own}{later}",
            when::moment(case, incident.at),
            names::hit(case, incident.victim),
            names::hypothesis(case, hyp)
        )
    });
    section.list(told.collect());
    section
}
