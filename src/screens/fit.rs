//! Texts of a scenario that the smallest screen cuts.

use crate::content::Play;
use crate::screens::page::{columns_in, wrap};

/// A text that is cut, and the room it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tight {
    /// What it is: "the name of hypothesis `stray`".
    pub place: String,
    pub rows: u16,
    pub columns: u16,
}

/// Columns inside a panel of the smallest screen.
const PANEL: u16 = 76;
/// What the evidence panels leave for an item's title, and for the name of an account beside its shortest bar.
const TITLE: u16 = PANEL - 28;
const ACCOUNT: u16 = PANEL - 31;
/// Aims hang behind their numeral, what a brief trades and will not sign behind a label.
const AIM: u16 = PANEL - 6;
const LABELLED: u16 = PANEL - 12;

/// Every text of these that is cut at 80 columns.
pub fn tight(play: &Play) -> Vec<Tight> {
    let mut found = Vec::new();
    let mut look = |place: String, text: &str, rows: u16, columns: u16| {
        let cut = match rows {
            1 => columns_in(text) > columns,
            rows => wrap(text, columns).len() > usize::from(rows),
        };
        if cut {
            found.push(Tight {
                place,
                rows,
                columns,
            });
        }
    };
    for one in &play.scenario.hypotheses {
        let place = format!("the name of hypothesis `{}`", one.id);
        look(place, &one.name, 1, ACCOUNT);
    }
    for item in &play.evidence {
        let place = format!("the title of evidence `{}`", item.id);
        look(place, &item.title, 1, TITLE);
    }
    for brief in &play.briefs {
        let of = |what: &str| format!("{what} of brief {} `{}`", brief.seat, brief.id);
        for (at, aim) in brief.objectives.iter().enumerate() {
            look(of(&format!("objective {}", at + 1)), &aim.text, 2, AIM);
        }
        look(of("the red line"), &brief.red_line.text, 3, LABELLED);
        look(of("the trade"), &brief.trade, 2, LABELLED);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::content::source::Sources;

    #[test]
    fn no_name_of_an_account_and_no_title_of_an_item_is_cut() {
        let sources = Sources::embedded();
        let content = Content::load(&sources).expect("the built-in content");
        for head in &content.heads {
            let play = content.play(&head.id);
            let found = tight(play.expect("a scenario to play"));
            let cut = found.iter().find(|text| text.rows == 1);
            assert_eq!(cut, None, "{}", head.id);
        }
    }
}
