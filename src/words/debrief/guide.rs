//! What a debrief says to those who go through it: its keys, what comes next, and what to ask the room.

use crate::base::ids::Seat;
use crate::content::clause::Clause;
use crate::session::Kin;
use crate::study::debrief::Night;
use crate::words::debrief::progress;
use crate::words::report::{self, Asked};
use crate::world::event::{Event, ForceEvent, HomeEvent, ProofEvent, TextEvent};

/// The keys of the debrief, which has its own card.
pub const KEYS: [(&str, &str); 17] = [
    (
        "←→",
        "a turn back and on; space opens what was decided, then goes on",
    ),
    ("Home End", "before the first turn, behind the last"),
    (
        "Tab",
        "the next turning point, or the next move of the agenda; Shift-Tab the one before",
    ),
    ("1-7", "odds, turn, choices, seat, Article 5, what if, room"),
    ("↑↓", "read on, or choose a row"),
    ("Enter", "opens the row: a turning point, a choice, a fork"),
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

/// Where no remark can be added.
pub const NO_REMARK: &str =
    "A remark goes into the record, and this one is damaged or of other rules.";

/// Where continuations are still played.
pub const PLAYING: &str = "The night is being played on; the first odds come in a moment.";
pub const NO_TURNING: &str = "No turn has moved these odds so far; m takes another measure.";
pub const QUIET: &str = "Nothing more here.";
pub const NOT_OPENED: &str = "Not opened: say first what you would have done. Space opens it.";
pub const COVERED: &str =
    "Covered. v takes a seat's eyes and shows what it decided; T uncovers all of it.";
pub const HIDDEN: &str = "This lies ahead, and what lies ahead is hidden; z shows it.";
pub const BRIEF_COVERED: &str = "A secret brief. v takes this seat's eyes; T uncovers every brief.";
pub const NO_CHOICE: &str = "First a decision: on Choices, open the turn, choose a row, and Enter or x comes back here with it.";
pub const NO_OTHER: &str = "It had nothing else that it could have given.";
pub const SAME_LUCK: &str = "Enter plays the night on with the same luck: whoever sees what it saw does what it did; \
     whoever sees anything else decides for itself. The record stays as it is.";
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

/// What a room is asked where it stands: by the agenda, then by what happened.
pub fn questions(night: &Night, at: usize, blind: bool) -> Vec<String> {
    let upto = if blind {
        at.min(night.turns().len())
    } else {
        night.turns().len()
    };
    let agenda = night.observe(at, Seat::PRESS).public.agenda;
    let by_agenda = report::AGENDA.iter().filter(|(on, _)| *on == agenda);
    let mut found: Vec<String> = by_agenda
        .map(|(_, question)| (*question).to_owned())
        .collect();
    found.extend(
        report::asked(happened(night, upto))
            .into_iter()
            .map(str::to_owned),
    );
    found
}

/// What questions hang on, in the turns before the one at `upto`.
fn happened(night: &Night, upto: usize) -> Asked {
    let public = night.observe(upto, Seat::PRESS).public;
    let finding = |clauses: crate::world::text::Clauses| {
        clauses.has(Clause::Article5) || clauses.has(Clause::ConditionalArticle5)
    };
    let mut asked = Asked {
        article_4: !public.article4.requested.is_empty(),
        article_5: public.texts.iter().any(|text| finding(text.clauses)),
        alone: !public.solo_acts.is_empty(),
        withdrawn: !public.withdrawn.is_empty(),
        second_incident: public.incidents.len() > 1,
        talks: !public.said.talks_held.is_never(),
        threshold: public.escalation.crossed != 0,
        ..Asked::default()
    };
    for (event, _) in night.turns()[..upto].iter().flat_map(|turn| &turn.events) {
        match event {
            Event::Text(TextEvent::Broken { .. }) => asked.text_broken = true,
            Event::Text(TextEvent::Dead { .. }) => asked.text_died = true,
            Event::Text(TextEvent::ObjectionLeaked { .. })
            | Event::Proof(ProofEvent::Leaked { .. }) => {
                asked.leaked = true;
            }
            Event::Home(HomeEvent::Decided { granted: false, .. }) => asked.refused = true,
            Event::Force(ForceEvent::Fell { .. } | ForceEvent::Slipped { .. }) => {
                asked.shortfall = true
            }
            _ => {}
        }
    }
    asked
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
pub fn next_odds((played, of): (usize, usize)) -> String {
    match of > 0 && played >= of {
        true => "Choose a turning point; Enter goes to its turn.".to_owned(),
        false => format!("Read on while it sharpens: {}.", progress(played, of)),
    }
}
pub fn next_fork(chosen: bool, forking: bool, forked: bool) -> String {
    match (chosen, forking, forked) {
        (_, true, false) => "The night is being played on from there.".to_owned(),
        (_, _, true) => {
            "Compare; s keeps the fork as a record, Esc goes back to what else it could have been."
                .to_owned()
        }
        (true, ..) => "Choose what it does instead; Enter plays it.".to_owned(),
        (false, ..) => "x goes to the choices of this turn.".to_owned(),
    }
}
pub fn otherwise(uncovered: bool) -> String {
    match uncovered {
        false => "Truth and weighings stay covered until T, once all have spoken.".to_owned(),
        true => {
            "Everything lies open; T covers it again. What is recorded does not change.".to_owned()
        }
    }
}

/// The nearest of a tree of records.
pub fn kin(kin: &Kin) -> Vec<String> {
    let parent = kin
        .parent
        .iter()
        .map(|(name, turn)| format!("left {name} before turn {turn}"));
    let branches = kin
        .branches
        .iter()
        .map(|(name, turn)| format!("└ {name}, from turn {turn} on"));
    parent.chain(branches).collect()
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
