//! Help for this screen, by word and by key; then the marks.

use crate::screens::board::Screen;
use crate::screens::cards::Line;
use crate::screens::model::{Model, Place};
use crate::screens::page::Role;
use crate::words::debrief;
use crate::words::verb::Verb;

pub fn lines(model: &Model) -> Vec<Line> {
    let mut lines = Vec::new();
    let about = match &model.place {
        Place::Night(night) => about(night.screen),
        Place::Tape(_) => {
            "A recorded night, gone through. One stands before each turn, so that a group can say what it would have done; space opens what was decided. Truth and weighings stay covered until T."
        }
        _ => "Arrows choose, Enter opens, Esc goes back. Nothing here can be lost.",
    };
    lines.push((0, about.to_owned(), Role::Text));
    lines.push((0, String::new(), Role::Text));
    if let Place::Tape(_) = &model.place {
        let keys = debrief::KEYS.iter();
        lines.extend(keys.map(|(key, does)| (0, format!("{key:<9}{does}"), Role::Text)));
        return lines;
    }
    if model.night().is_none() {
        return lines;
    }
    for verb in Verb::ALL {
        let text = format!(
            "{:<7}{:<18}{}",
            model.keys.shown(verb),
            verb.short(),
            verb.says()
        );
        lines.push((0, text, Role::Text));
    }
    lines.push((0, "A-D    answers the question".to_owned(), Role::Text));
    lines.push((0, "↑↓←→   and hjkl only ever move".to_owned(), Role::Text));
    lines.push((0, String::new(), Role::Text));
    lines.push((0, "Marks".to_owned(), Role::Strong));
    for mark in MARKS {
        lines.push((0, mark.to_owned(), Role::Text));
    }
    lines
}

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
            "The question and its answers against your aims, your draft, and what lies under your seal."
        }
    }
}
