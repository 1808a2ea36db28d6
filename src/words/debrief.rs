//! What a debrief says: odds and gaps with their doubt, what kind of turning point it was, and what is missing.

mod brief;
mod choice;
mod guide;
mod nearest;
mod stood;

pub use brief::*;
pub use choice::*;
pub use guide::*;
pub use nearest::*;
pub use stood::*;

use crate::base::ids::Seat;
use crate::record::payload::Head;
use crate::study::debrief::{Gap, Kind, Measure, Night, Share, Trouble, Turning};
use crate::words::{chronicle, clocks, ending, names, when};
use crate::world::case::Case;
use crate::world::clock::Agenda;
use crate::world::public::Public;

/// What every odds figure is.
pub const OPINION: &str = "the model's opinion, not a forecast";

/// While continuations are played.
pub fn progress(played: usize, of: usize) -> String {
    format!("{played} of about {of} nights played on")
}

/// A measure as a line of a chart: "forces of another ally, or more".
pub fn measure(measure: Measure) -> String {
    match measure {
        Measure::Formal(class) => format!("formal {class} or more"),
        Measure::Functional(class) => format!("functional {class} or more"),
        Measure::Ending(ending) => format!("ends {}", crate::session::ending_word(ending)),
    }
}

/// "12", and "12b" for the second part of a turn.
pub fn turn_number((number, part): (u8, u8)) -> String {
    format!("{number}{}", if part == 0 { "" } else { "b" })
}

/// "turn 12"; behind the last turn "the end".
pub fn turn_name(night: &Night, at: usize) -> String {
    let played = night.turns().get(at);
    played.map_or_else(
        || "the end".to_owned(),
        |played| format!("turn {}", turn_number(played.turn)),
    )
}

/// "Turn 12, Sun 14 Sep 14:00", and of a split turn's second part that it is one.
pub fn turn_title(night: &Night, at: usize) -> String {
    let Some(played) = night.turns().get(at) else {
        return "After the last turn".to_owned();
    };
    let start = night.observe(at, Seat::PRESS).public.clock.start;
    let (number, start) = (turn_number(played.turn), when::moment(night.case(), start));
    match played.turn.1 {
        0 => format!("Turn {number}, {start}"),
        _ => format!("Turn {number}, the second half, {start}"),
    }
}

/// How it is typed: "formal-3", "deterred".
pub fn measure_name(measure: Measure) -> String {
    match measure {
        Measure::Formal(class) => format!("formal-{class}"),
        Measure::Functional(class) => format!("functional-{class}"),
        Measure::Ending(ending) => crate::session::ending_word(ending).replace(' ', "-"),
    }
}

/// What the measure means.
pub fn meaning(measure: Measure) -> String {
    match measure {
        Measure::Formal(class) => format!("at least {}", ending::formal(class)),
        Measure::Functional(class) => format!("at least {}", ending::functional(class)),
        Measure::Ending(how) => {
            let said = ending::ending(how);
            let (first, rest) = said.split_at(said.chars().next().map_or(0, char::len_utf8));
            format!("{}{}", first.to_lowercase(), rest.trim_end_matches('.'))
        }
    }
}

/// "46 in 100 (42 to 50)".
pub fn share(share: Share) -> String {
    let (low, high) = share.interval();
    format!("{} in 100 ({low} to {high})", share.percent())
}

/// "+19, give or take 4"; one that could be nothing says so.
pub fn gap(gap: Gap) -> String {
    let sure = if gap.is_clear() {
        ""
    } else {
        ": could be nothing"
    };
    format!("{:+}, give or take {}{sure}", gap.points(), gap.within())
}

/// One letter and a word for what moved the odds.
pub const fn kind(kind: Kind) -> (char, &'static str) {
    match kind {
        Kind::Decision => ('D', "decision"),
        Kind::Revelation => ('R', "revelation"),
        Kind::Luck => ('L', "luck"),
    }
}

/// What each of the three is.
pub const fn kind_means(kind: Kind) -> &'static str {
    match kind {
        Kind::Decision => "what was ordered, with the dice thrown anew",
        Kind::Revelation => "which evidence came when, with all else held",
        Kind::Luck => "all other dice, with the orders held",
    }
}

/// A turning point in a sentence.
pub fn turning(case: &Case, turning: &Turning) -> String {
    let mut parts = vec![format!("decisions {}", gap(turning.decisions))];
    if let Some(revelation) = turning.revelation {
        parts.push(format!("revelation {}", gap(revelation)));
    }
    parts.push(format!("other luck {:+}", turning.other_luck()));
    let shares = turning.shares.iter().filter(|(_, gap)| gap.points() != 0);
    let mut moved: Vec<String> = shares
        .map(|(seat, gap)| format!("{} {:+}", names::seat(case, *seat), gap.points()))
        .collect();
    if !moved.is_empty() {
        moved.push(format!("together {:+}", turning.together()));
        parts.push(format!("of the decisions {}", moved.join(", ")));
    }
    format!("{}.", names::capital(&parts.join("; ")))
}

/// Why something is missing.
pub fn trouble(head: &Head, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Damaged(flaw) => chronicle::damaged(&flaw.to_string()),
        Trouble::OtherRules { .. } => format!("{} {NO_FORKS}", chronicle::recorded(head)),
        Trouble::Content => {
            format!(
                "Its content cannot be read by this program, so it is told from its chronicle. {NO_FORKS}"
            )
        }
        Trouble::Differs(what) => format!(
            "From some place on it cannot be followed: {what}. What stands before is shown."
        ),
    }
}

/// The same in a row.
pub fn trouble_short(head: &Head, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Damaged(_) => "The record is damaged: what stands before the damage is whole, and is all there is here.".to_owned(),
        Trouble::OtherRules { rules } => format!(
            "Recorded under rules {rules} by version {}: told as it was written down, without odds and forks.",
            head.program
        ),
        Trouble::Content => "Its content cannot be read by this program: told as it was written down, without odds and forks.".to_owned(),
        Trouble::Differs(_) => "From some place on it cannot be followed; what stands before is shown.".to_owned(),
    }
}

/// Where only what was written down is left.
pub const NEXT_RECORDED: &str = "← and → go from turn to turn on sheet 2; / looks for words.";
pub const ONLY_RECORDED: &str = "What was written down stands on sheet 2, turn by turn, as everyone heard it. `casus debrief FILE --out REPORT.html` prints it.";

/// Why there are neither.
pub const NO_FORKS: &str = "Odds and forks play the night on, and this program's rules are not the ones it was played under: there are none.";

/// Over odds: how many nights stand behind them.
pub fn opinion(played: usize) -> String {
    format!("the model's opinion: {played} nights played on")
}

/// "65 (61-69)".
pub fn share_short(share: Share) -> String {
    let (low, high) = share.interval();
    format!("{} ({low}-{high})", share.percent())
}

/// Under the name of a measure.
pub fn means(measure: Measure) -> String {
    format!(
        "{}; of 100 nights, with the range that holds it 95 times in 100",
        names::capital(&meaning(measure))
    )
}

/// How a night came out, in a few words.
pub fn ended(public: &Public) -> String {
    let ending = public.ending.map_or("open", crate::session::ending_word);
    format!(
        "formal {}, functional {}, {ending}",
        public.ladders.formal, public.ladders.functional
    )
}

/// What the crisis was about.
pub fn agenda(agenda: Agenda) -> String {
    clocks::agenda(agenda).to_owned()
}

/// Whose eyes.
pub fn seen_by(case: &Case, seat: Option<Seat>) -> String {
    seat.map_or_else(|| "everyone".to_owned(), |seat| names::seat(case, seat))
}
