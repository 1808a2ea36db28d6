//! What a debrief says to those who go through it: its keys, what comes next, and what to ask the room.

use crate::base::ids::Seat;
use crate::session::Leaf;
use crate::study::debrief::Night;
use crate::words::debrief::turn_name;
use crate::words::names;
use crate::words::report::{self, Asked};

/// The keys of the debrief, which has its own card.
pub const KEYS: [(&str, &str); 18] = [
    (
        "←→",
        "a turn back and on (8b is the second half of turn 8); space opens what was decided, then goes on",
    ),
    ("Home End", "before the first turn, behind the last"),
    (
        "Tab",
        "the next turning point, or the next move of the agenda; Shift-Tab the one before",
    ),
    ("1-7", "odds, turn, choices, seat, Article 5, what if, room"),
    ("↑↓", "read on, or choose a row"),
    (
        "PgUp PgDn",
        "read on in the panel beside or below; in a list, ten rows",
    ),
    (
        "Enter",
        "opens the row: a turning point, a road not taken, a choice, a fork",
    ),
    (
        "v V",
        "whose eyes: everyone's, then seat by seat; V goes back",
    ),
    (
        "T",
        "uncovers truth, weighings and closed rooms, once all have spoken; T again covers them",
    ),
    ("z", "hides what lies ahead"),
    ("m", "by which measure odds and turning points are told"),
    ("f", "odds as a chart, in numbers, in words"),
    ("a", "routine decisions too"),
    (
        "x",
        "what if: to the choices of this turn, and to what each could have been",
    ),
    (
        "p",
        "play on from here, at the seat whose eyes you have, in a branch",
    ),
    ("s", "in a fork: keep it as a record of its own"),
    ("/", "look for words"),
    ("n", "a remark on this turn, kept in the record"),
];

/// The keys that read on in the panel in focus, and in the one beside it.
pub const READ_ON: &str = "↓";
pub const READ_BELOW: &str = "PgDn";

/// Where no remark can be added.
pub const NO_REMARK: &str =
    "A remark goes into the record, and this one is damaged or of other rules.";

/// Where continuations are still played.
pub const PLAYING: &str = "The night is being played on; the first odds come in a moment.";
pub const LOOKING: &str = "Each turn is played on from. Those that moved the odds by more than chance come here in a moment.";
pub const NO_TURNING: &str =
    "No turn moved these odds by more than chance; m takes another measure.";
pub const QUIET: &str = "Nothing more here.";
pub const NOT_OPENED: &str = "Not opened: say first what you would have done. Space opens it.";
pub const COVERED: &str =
    "Covered. v takes a seat's eyes and shows what it decided; T uncovers all of it.";
pub const HIDDEN: &str = "This lies ahead, and what lies ahead is hidden; z shows it.";
pub const BRIEF_COVERED: &str = "A secret brief. v takes this seat's eyes; T uncovers every brief.";
pub const NO_CHOICE: &str = "First a decision: on Choices, open the turn, choose a row, and Enter or x comes back here with it.";
pub const NO_OTHER: &str = "It had nothing else that it could have given.";
pub const SAME_LUCK: &str = "Enter plays the night on with the same luck: whoever sees what it saw does what it did, in the \
     same words; whoever sees anything else decides for itself, and what a person said there is left out. The record stays as it is.";
/// Under the decisions of a turn, as lines.
pub const TRY_ANOTHER: &str = "--what-if 1a plays the night on from such a choice with the same luck, and compares; --keep keeps it \
     as a record of its own; --take-over SEAT keeps a branch to be played on from that seat.";
/// Where the night that was just played has no file.
pub const NOT_KEPT: &str = "This night was not kept, so there is nothing to go through.";
pub const NOTHING_SEEN: &str = "nothing that these eyes could see";
pub const NOT_FOUND: &str = "Nothing that may be read here has these words.";
pub const NO_NOTES: &str = "None so far.";

/// What a group says before a turn is opened.
pub fn beforehand(who: Option<&str>) -> Vec<String> {
    let knows = "What do you know now, and how sure are you, in 100?";
    vec![
        who.map_or_else(|| knows.to_owned(), |who| format!("You are {who}. {knows}")),
        "What would you do in this turn, and what would change your mind?".to_owned(),
        "Who has not said anything yet?".to_owned(),
    ]
}

/// What a room is asked where it stands: by the agenda, then by what these ears heard to have happened.
pub fn questions(night: &Night, at: usize, blind: bool, hears: Seat) -> Vec<String> {
    let all = night.turns();
    let upto = if blind { at.min(all.len()) } else { all.len() };
    let questions = &night.case().content.questions;
    let agenda = night.observe(at, Seat::PRESS).public.agenda;
    let heard = all[..upto].iter().flat_map(|turn| &turn.events);
    let heard = heard
        .filter(|(_, to)| to.has(hears))
        .map(|(event, _)| event);
    let happened = Asked::of(night.observe(upto, hears).public, heard);
    let by_agenda = report::of_stage(questions, agenda).map(str::to_owned);
    let asked = report::asked(questions, happened);
    by_agenda.into_iter().chain(asked).collect()
}

/// Where no road not taken is shown: covered, still looked for, or none found.
pub fn no_road(covered: bool, looked_for: bool) -> String {
    match (covered, looked_for) {
        (true, _) => "a road not taken: covered until T",
        (_, true) => "a road not taken: looked for",
        _ => "no choice that was tried leads elsewhere",
    }
    .to_owned()
}

/// NEXT and ELSE while something is typed.
pub fn finding() -> (String, String) {
    (
        "Type words; Enter goes to the turn that is chosen.".to_owned(),
        "Esc closes it.".to_owned(),
    )
}
pub fn noting() -> (String, String) {
    (
        "Type a remark; Enter keeps it in the record.".to_owned(),
        "Esc drops it.".to_owned(),
    )
}

pub fn next_turn(opened: bool) -> String {
    match opened {
        false => "Say first what you would have done; space opens what was decided.".to_owned(),
        true => "Space goes to the next turn; x asks what else could have been.".to_owned(),
    }
}
pub fn next_odds((played, of): (usize, usize), points: usize, at_road: bool) -> String {
    let sharpens = match of > 0 && played >= of {
        true => String::new(),
        false => format!(" It sharpens: {played} of {of}."),
    };
    match (at_road, points) {
        (true, _) => format!("Enter plays this road beside the night as it was.{sharpens}"),
        (_, 0) => format!("Read on.{sharpens}"),
        _ => format!("Enter goes before the turn that is chosen.{sharpens}"),
    }
}
/// `road`: one road not taken is shown and can be played.
pub fn next_fork(chosen: bool, forking: bool, forked: bool, road: bool) -> String {
    match (chosen, forking, forked) {
        (_, true, false) => "The night is being played on from there.".to_owned(),
        (_, _, true) => {
            "Compare; s keeps the fork as a record, Esc goes back to what else it could have been."
                .to_owned()
        }
        (true, ..) => "Choose what it does instead; Enter plays it.".to_owned(),
        (false, ..) if road => {
            "Enter plays this road; x goes to the choices of this turn instead.".to_owned()
        }
        (false, ..) => "x goes to the choices of this turn.".to_owned(),
    }
}
pub fn otherwise(uncovered: bool) -> String {
    match uncovered {
        false => "Truth and weighings stay covered until T, once all have spoken.".to_owned(),
        true => "Everything lies open; T covers it again. The record does not change.".to_owned(),
    }
}

/// A tree of records, a line each, branches under the night they left.
pub fn tree(leaves: &[Leaf]) -> Vec<String> {
    let line = |leaf: &Leaf| {
        let name = leaf.name.as_ref().map_or_else(
            || "the night that is shown".to_owned(),
            |name| name.to_string(),
        );
        let own = if leaf.own && leaf.name.is_some() {
            " (shown here)"
        } else {
            ""
        };
        match (leaf.depth, leaf.turn) {
            (0, Some(turn)) => {
                format!("{name}{own}, from turn {turn} on of a night that is not in this folder")
            }
            (0, None) => format!("{name}{own}"),
            (depth, turn) => {
                let turn = turn.unwrap_or_default();
                let indent = "  ".repeat(depth - 1);
                format!("{indent}└ {name}, from turn {turn} on{own}")
            }
        }
    };
    leaves.iter().map(line).collect()
}

/// A branch waits for a person.
pub fn taken_over(night: &Night, at: usize, seat: Seat, path: &str) -> String {
    let who = names::seat(night.case(), seat);
    format!(
        "Kept as {path}, open before {}: `casus play --resume {path}` goes on from there as {who}. The night it left is as it was.",
        turn_name(night, at)
    )
}

/// No decision of the turn, or no other choice of it, is called so.
pub fn no_choice(night: &Night, at: usize, typed: &str) -> String {
    format!(
        "`{typed}` is no other choice of {}; leave --what-if out to see them all, each with its number and letter",
        turn_name(night, at)
    )
}

/// A fork was kept.
pub fn fork_kept(path: &str) -> String {
    format!("Kept as {path}; the night it left is as it was.")
}

/// A remark was not.
pub fn not_kept(why: &str) -> String {
    format!(
        "The remark is not kept: {why}. A night that comes with the game takes none; a fork of it does."
    )
}
