//! Help for this screen: what it shows, what can be done here by word and by key, then what works everywhere, then the marks.

use crate::screens::board::Screen;
use crate::screens::model::{Model, Place};
use crate::screens::night::Night;
use crate::screens::page::Role;
use crate::screens::sheet::{BESIDE, Line};
use crate::words::debrief;
use crate::words::verb::Verb;

pub fn lines(model: &Model) -> Vec<Line> {
    match &model.place {
        Place::Night(night) => night_lines(model, night),
        Place::Tape(_) => tape(),
        Place::Begin(_) => listed(BEGIN.0, BEGIN.1),
        Place::Saves { .. } => listed(SAVES.0, SAVES.1),
        Place::Settings { .. } => listed(SETTINGS.0, SETTINGS.1),
        Place::Title { .. } => listed(TITLE.0, TITLE.1),
    }
}

fn tape() -> Vec<Line> {
    let about = "A recorded night, gone through. One stands before each turn, so that a group can say what it would have done; space opens what was decided. Truth and weighings stay covered until T.";
    listed(about, &debrief::KEYS)
}

fn night_lines(model: &Model, night: &Night) -> Vec<Line> {
    if night.last.is_some() {
        return listed(LAST.0, LAST.1);
    }
    if night.roll.is_some() {
        return listed(ROLL.0, ROLL.1);
    }
    let mut lines = vec![(0, about(night.screen).to_owned(), Role::Text), gap()];
    lines.push(head("Here"));
    for (key, does) in here(night.screen) {
        lines.push(row(key, does));
    }
    for verb in verbs_here(night.screen) {
        lines.push(verb_row(model, *verb));
    }
    for (title, verbs) in EVERYWHERE {
        lines.push(gap());
        lines.push(head(title));
        let new = |verb: &&Verb| !verbs_here(night.screen).contains(verb);
        lines.extend(verbs.iter().filter(new).map(|verb| verb_row(model, *verb)));
    }
    lines.push(gap());
    lines.push(head("Marks"));
    for mark in MARKS {
        lines.push((0, mark.to_owned(), Role::Text));
    }
    lines
}

/// A sentence, then keys with what they do.
fn listed(about: &str, keys: &[(&str, &str)]) -> Vec<Line> {
    let mut lines = vec![(0, about.to_owned(), Role::Text), gap()];
    lines.extend(keys.iter().map(|(key, does)| row(key, does)));
    lines
}

fn gap() -> Line {
    (0, String::new(), Role::Text)
}

fn head(title: &str) -> Line {
    (0, title.to_owned(), Role::Strong)
}

fn row(key: &str, does: &str) -> Line {
    (0, format!("{key:<11}{BESIDE}{does}"), Role::Text)
}

fn verb_row(model: &Model, verb: Verb) -> Line {
    let key = model.keys.shown(verb);
    let says = format!("{key:<11}{:<16}{BESIDE}{}", verb.short(), verb.says());
    (0, says, Role::Text)
}

type Keys = &'static [(&'static str, &'static str)];

const TITLE: (&str, Keys) = (
    "A night is one crisis from one seat: half an hour or so. Learn takes a quarter of an hour and explains itself.",
    &[
        ("↑↓", "choose a line"),
        ("Enter", "open it"),
        ("g", "the terms of the field, with their sources"),
        ("q", "leave the game"),
    ],
);

const BEGIN: (&str, Keys) = (
    "The scenario, the seat you hold in it, and how the night is dealt. What stands here already is a good first night.",
    &[
        ("↑↓", "another row"),
        ("←→", "change the row: another scenario, another seat"),
        (
            "A-Z",
            "on the row of the seat: the next one with that letter",
        ),
        (
            "0-9",
            "on the row of the seed: the same number deals the same night again",
        ),
        ("Enter", "begin the night as it stands"),
        ("Esc", "back to the title"),
        (
            "open book",
            "every delegation's weighing can be read while you play; closed, only your own",
        ),
        (
            "tempo",
            "alone you sit at every stop; a lesson gathers turns into rounds of equal length",
        ),
    ],
);

const SAVES: (&str, Keys) = (
    "Every night is kept turn by turn. One that is open goes on where you left it; one that is over is gone through again. Samples come with the game.",
    &[
        ("↑↓", "choose one"),
        ("Enter", "go on with it, or go through it"),
        ("v", "go through it, once it is over"),
        ("r", "rename it"),
        ("x", "delete it; it asks first"),
        ("Esc", "back to the title"),
    ],
);

const SETTINGS: (&str, Keys) = (
    "How it looks and which letter does what. Nothing here changes a night.",
    &[
        ("↑↓", "another row"),
        ("←→", "change it"),
        ("Enter", "on a verb: give it another letter"),
        ("Esc", "back"),
    ],
);

const ROLL: (&str, Keys) = (
    "A silence has ended. The sure answers fell early and lie in one block; each torn one is a card, with the two reasons it states. Nothing is asked of you here.",
    &[
        ("Space", "the next card; after the last, back to your desk"),
        ("←", "the card before"),
        ("a", "every answer at once, with its reasons"),
        ("Esc", "straight to your desk"),
    ],
);

const LAST: (&str, Keys) = (
    "How it ended, what was true, which aims of your brief were met, and what others weighed.",
    &[
        ("↑↓", "read on"),
        ("d", "the debrief: choice, luck, and what if"),
        ("n", "another night: the same seat, a new seed"),
        ("Enter", "to the title"),
    ],
);

/// What else works on a screen, beside its verbs.
const fn here(screen: Screen) -> Keys {
    match screen {
        Screen::Situation => &[
            (
                "Enter",
                "do what NEXT says: open the question, seal, or run on",
            ),
            ("1-8", "the screens"),
        ],
        Screen::Evidence => &[
            ("↑↓", "go through the ledger; the card below tells the item"),
            (
                "Tab",
                "to the card, to what moved your reading, to who holds what",
            ),
        ],
        Screen::Council => &[
            ("←→", "round the table, a seat at a time"),
            (
                "Tab",
                "to that seat's card: its levers, what each moves and costs",
            ),
            ("Enter", "on a lever: draft it"),
        ],
        Screen::Capital => &[("Tab", "to the chamber and the law")],
        Screen::Measures => &[(
            "↑↓",
            "through the measures; the lines below tell the one stood on",
        )],
        Screen::Effects => &[("Tab", "to the thresholds and to who stands how")],
        Screen::Cables => &[
            ("↑↓", "through what you were told"),
            ("Enter", "beside an ask: answer it"),
        ],
        Screen::Orders => &[
            (
                "A-D",
                "take that answer (a, b and c too); the same key changes it",
            ),
            ("↑↓", "stand on an answer, Enter takes it"),
            ("Tab", "to your draft, where Enter opens a family of orders"),
        ],
    }
}

/// Verbs that belong to a screen.
const fn verbs_here(screen: Screen) -> &'static [Verb] {
    match screen {
        Screen::Situation => &[Verb::All, Verb::Why, Verb::Zoom],
        Screen::Evidence => &[Verb::Persuade, Verb::FindOut, Verb::Sure, Verb::Versus],
        Screen::Council => &[
            Verb::Endorse,
            Verb::StaySilent,
            Verb::Reserve,
            Verb::Break,
            Verb::FindOut,
            Verb::Persuade,
            Verb::Call,
            Verb::Versus,
        ],
        Screen::Capital => &[Verb::Find, Verb::Home, Verb::Brief, Verb::Instruction],
        Screen::Measures => &[Verb::Act],
        Screen::Effects => &[Verb::Why],
        Screen::Cables => &[Verb::OwnWords],
        Screen::Orders => &[
            Verb::FindOut,
            Verb::Persuade,
            Verb::Table,
            Verb::Home,
            Verb::Act,
            Verb::OwnWords,
            Verb::Undo,
            Verb::Seal,
        ],
    }
}

/// What works on every screen, by what it is for.
const EVERYWHERE: [(&str, &[Verb]); 4] = [
    (
        "Go on",
        &[Verb::Next, Verb::Seal, Verb::RunOn, Verb::Undo, Verb::Leave],
    ),
    (
        "Order",
        &[
            Verb::FindOut,
            Verb::Persuade,
            Verb::Table,
            Verb::Home,
            Verb::Act,
            Verb::Instruction,
            Verb::OwnWords,
            Verb::Sure,
        ],
    ),
    (
        "On a text",
        &[
            Verb::Endorse,
            Verb::StaySilent,
            Verb::Reserve,
            Verb::Break,
            Verb::Call,
        ],
    ),
    (
        "Read",
        &[
            Verb::Brief,
            Verb::All,
            Verb::Why,
            Verb::Terms,
            Verb::Find,
            Verb::Versus,
            Verb::Zoom,
            Verb::Panel,
            Verb::Commands,
            Verb::Settings,
        ],
    ),
];

const MARKS: [&str; 11] = [
    "●  endorses            ○  silent, so agrees",
    "◐  reserves            ◔  asks for time",
    "✗  breaks silence      ◌  has not said",
    "?  your reading, right 8 times in 10",
    "+  there is more that it does not say",
    "◆  an initiative to spend      ◇  spent",
    "▲ ▼  up or down since you last sat",
    "┊  a bar of yours",
    "◉  you",
    "✶  struck   ×  met in time   ∙  no harm   ▴  an allied base   ∘  a town",
    "▸  where you stand",
];

fn about(screen: Screen) -> &'static str {
    match screen {
        Screen::Situation => {
            "Where it happened, who stands where on the text, and the three clocks: proof rises, attention falls, and how near the next time is."
        }
        Screen::Evidence => {
            "Who did it, as your desk reads it, against the bars that your own steps ask for. The ledger holds every item by chain, grade and holder."
        }
        Screen::Council => {
            "The text, paragraph by paragraph, and the table of thirty-two. Silence is consent; one objection stops the text, not an ally's aid."
        }
        Screen::Capital => {
            "What your desk weighs, your brief, your law and your chamber. / looks at another capital: only what it has shown."
        }
        Screen::Measures => {
            "What is asked, pledged, on the way, in place and in force, and what each measure needs."
        }
        Screen::Effects => {
            "Every number on record, with the next threshold and what happens there."
        }
        Screen::Cables => "Everything you were told, turn by turn, and what is asked of you.",
        Screen::Orders => {
            "The question and its answers against your aims (i, ii, iii of your secret brief), your draft, and what lies under your seal. Nothing is sent before the y that seals it."
        }
    }
}
