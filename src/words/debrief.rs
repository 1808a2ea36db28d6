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
use crate::words::{chronicle, clocks, ending, names};
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

/// "decisions +19, revelation +2, luck -1".
pub fn split(turning: &Turning) -> String {
    let revelation = turning.revelation.map_or_else(String::new, |gap| {
        format!(", revelation {:+}", gap.points())
    });
    format!(
        "decisions {:+}{revelation}, luck {:+}",
        turning.decisions.points(),
        turning.other_luck()
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
