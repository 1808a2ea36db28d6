//! The last rows while something lies on top: the next step, the way back and the live keys are those of what is open.

use crate::screens::foot;
use crate::screens::model::{Model, Over};
use crate::screens::page::Page;
use crate::words::next;
use crate::words::verb::Verb;
use crate::words::{clocks, spoken};

/// Redraws the foot for the topmost, if there is one.
pub fn draw(model: &Model, page: &mut Page) {
    let Some(over) = model.over.last() else {
        return;
    };
    let [next, otherwise] = says(model, over);
    let keys = live(model, over);
    foot::anew(page);
    foot::rows(page, model.said.as_deref(), &next, &otherwise, &keys);
}

fn says(model: &Model, over: &Over) -> [String; 2] {
    let said = |next: &str, otherwise: &str| [next.to_owned(), otherwise.to_owned()];
    match over {
        Over::Briefing { .. } => said(
            "Read, then Enter: your desk and its first question.",
            "The night has not begun; no clock runs while you read.",
        ),
        Over::Brief { .. } | Over::All { .. } | Over::Help { .. } | Over::Why { .. } => said(
            "Read on with the arrows; Enter closes it.",
            "No clock runs while you read, and your draft stands.",
        ),
        Over::Menu => said(
            "Choose with the arrows and Enter, or by the letter before it.",
            "Esc closes it; nothing is drafted until you choose.",
        ),
        Over::Seal { .. } => next::confirming(),
        Over::Palette { .. } => said(
            "Type a word, a key or an order; Enter does the marked row.",
            "Esc closes it; nothing is done.",
        ),
        Over::Terms { open: true, .. } => said(
            "Enter or Esc goes back to the list.",
            "No clock runs while you read.",
        ),
        Over::Terms { .. } => said(
            "Type part of a term; Enter opens the marked one.",
            "Esc closes the list.",
        ),
        Over::Find { .. } => said(
            "Type a country or its code; Enter opens its page.",
            "Esc stays where you are.",
        ),
        Over::Words { .. } => said(spoken::KEYS, "What is typed is kept until you seal."),
        Over::Sure { .. } => sure(model),
        Over::Leave => next::leaving(),
        Over::Delete(_) => said("Type y to delete it for good.", "Anything else keeps it."),
        Over::Settings { .. } => said(
            "Left and right change a row; Enter gives a verb another letter.",
            "It is kept at once, and changes nothing in a night.",
        ),
    }
}

/// Before the number that is typed: whose figure is sealed otherwise.
fn sure(model: &Model) -> [String; 2] {
    let desk = model
        .night()
        .map(|night| clocks::blame(night.sitting.case(), night.sitting.obs()));
    let otherwise = match desk {
        Some(desk) => format!("Esc changes nothing; your desk's own figure is {desk}."),
        None => "Esc changes nothing.".to_owned(),
    };
    [
        "Type a number from 0 to 100, then Enter.".to_owned(),
        otherwise,
    ]
}

fn live(model: &Model, over: &Over) -> Vec<(String, String)> {
    let named = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        list.iter()
            .map(|(key, does)| ((*key).to_owned(), (*does).to_owned()))
            .collect()
    };
    match over {
        Over::Briefing { .. } => {
            let mut keys = named(&[("Enter", "open your desk"), ("↑↓", "read on")]);
            keys.push((
                model.keys.shown(Verb::Brief),
                "your secret brief".to_owned(),
            ));
            keys.push((model.keys.shown(Verb::Help), "help".to_owned()));
            keys
        }
        Over::Brief { .. } | Over::All { .. } | Over::Help { .. } | Over::Why { .. } => named(&[
            ("Enter", "close"),
            ("↑↓", "read on"),
            ("Space", "a page"),
            ("Esc", "close"),
        ]),
        Over::Menu => named(&[
            ("Enter", "take it"),
            ("a-z", "at once"),
            ("↑↓", "choose"),
            ("←", "a page back"),
            ("1-8", "screens"),
            ("Esc", "back"),
        ]),
        Over::Seal { .. } => named(&[
            ("y", "seal"),
            ("u", "take back the last"),
            ("Esc", "not yet"),
        ]),
        Over::Palette { .. } => named(&[("Enter", "do it"), ("↑↓", "choose"), ("Esc", "close")]),
        Over::Terms { open: true, .. } => {
            named(&[("Enter", "back to the list"), ("↑↓", "the next")])
        }
        Over::Terms { .. } | Over::Find { .. } => {
            named(&[("Enter", "open"), ("↑↓", "choose"), ("Esc", "close")])
        }
        Over::Words { .. } => named(&[("↑↓", "row"), ("Enter", "done"), ("Esc", "done")]),
        Over::Sure { .. } => named(&[("0-9", "type"), ("Enter", "say it"), ("Esc", "not now")]),
        Over::Leave => named(&[("y", "leave"), ("Esc", "stay")]),
        Over::Delete(_) => named(&[("y", "delete"), ("Esc", "keep it")]),
        Over::Settings { .. } => named(&[("↑↓", "row"), ("←→", "change"), ("Esc", "back")]),
    }
}
