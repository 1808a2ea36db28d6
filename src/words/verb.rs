//! Everything a person can do on the screens, with its key and its words: one table for footers, help and palette.

/// A thing to do. One letter, one meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    Next,
    RunOn,
    Seal,
    Undo,
    FindOut,
    Persuade,
    Table,
    Home,
    Act,
    Endorse,
    StaySilent,
    Reserve,
    Break,
    Call,
    Instruction,
    Sure,
    OwnWords,
    Why,
    Terms,
    All,
    Versus,
    Zoom,
    Find,
    Panel,
    Situation,
    Evidence,
    Council,
    Capital,
    Measures,
    Effects,
    Cables,
    Orders,
    Brief,
    Commands,
    Help,
    Settings,
    Leave,
}

impl Verb {
    pub const ALL: [Verb; 37] = [
        Verb::Next,
        Verb::RunOn,
        Verb::Seal,
        Verb::Undo,
        Verb::FindOut,
        Verb::Persuade,
        Verb::Table,
        Verb::Home,
        Verb::Act,
        Verb::Endorse,
        Verb::StaySilent,
        Verb::Reserve,
        Verb::Break,
        Verb::Call,
        Verb::Instruction,
        Verb::Sure,
        Verb::OwnWords,
        Verb::Why,
        Verb::Terms,
        Verb::All,
        Verb::Versus,
        Verb::Zoom,
        Verb::Find,
        Verb::Panel,
        Verb::Situation,
        Verb::Evidence,
        Verb::Council,
        Verb::Capital,
        Verb::Measures,
        Verb::Effects,
        Verb::Cables,
        Verb::Orders,
        Verb::Brief,
        Verb::Commands,
        Verb::Help,
        Verb::Settings,
        Verb::Leave,
    ];

    /// The key as it is shown. Enter, Space and Tab are named; all others are one character.
    pub const fn key(self) -> &'static str {
        match self {
            Verb::Next => "Enter",
            Verb::RunOn => "Space",
            Verb::Panel => "Tab",
            Verb::Seal => "s",
            Verb::Undo => "u",
            Verb::FindOut => "f",
            Verb::Persuade => "p",
            Verb::Table => "t",
            Verb::Home => "m",
            Verb::Act => "x",
            Verb::Endorse => "e",
            Verb::StaySilent => "o",
            Verb::Reserve => "r",
            Verb::Break => "b",
            Verb::Call => "c",
            Verb::Instruction => "i",
            Verb::Sure => "%",
            Verb::OwnWords => "\"",
            Verb::Why => "w",
            Verb::Terms => "g",
            Verb::All => "a",
            Verb::Versus => "v",
            Verb::Zoom => "z",
            Verb::Find => "/",
            Verb::Situation => "1",
            Verb::Evidence => "2",
            Verb::Council => "3",
            Verb::Capital => "4",
            Verb::Measures => "5",
            Verb::Effects => "6",
            Verb::Cables => "7",
            Verb::Orders => "8",
            Verb::Brief => "d",
            Verb::Commands => ":",
            Verb::Help => "?",
            Verb::Settings => "n",
            Verb::Leave => "q",
        }
    }

    /// A word or two for the footer.
    pub const fn short(self) -> &'static str {
        match self {
            Verb::Next => "next",
            Verb::RunOn => "run on",
            Verb::Seal => "seal",
            Verb::Undo => "undo",
            Verb::FindOut => "find out",
            Verb::Persuade => "persuade",
            Verb::Table => "table",
            Verb::Home => "home",
            Verb::Act => "act",
            Verb::Endorse => "speak for it",
            Verb::StaySilent => "stay silent",
            Verb::Reserve => "reserve",
            Verb::Break => "break silence",
            Verb::Call => "call the hinges",
            Verb::Instruction => "instruction",
            Verb::Sure => "how sure",
            Verb::OwnWords => "your words",
            Verb::Why => "why",
            Verb::Terms => "terms",
            Verb::All => "all",
            Verb::Versus => "another view",
            Verb::Zoom => "zoom",
            Verb::Find => "find a capital",
            Verb::Panel => "panel",
            Verb::Situation => "situation",
            Verb::Evidence => "evidence",
            Verb::Council => "council",
            Verb::Capital => "capital",
            Verb::Measures => "measures",
            Verb::Effects => "effects",
            Verb::Cables => "cables",
            Verb::Orders => "orders",
            Verb::Brief => "your brief",
            Verb::Commands => "command",
            Verb::Help => "help",
            Verb::Settings => "settings",
            Verb::Leave => "leave",
        }
    }

    /// What it does, in a sentence for help and palette.
    pub const fn says(self) -> &'static str {
        match self {
            Verb::Next => "do what NEXT says, or open the chosen row",
            Verb::RunOn => "seal and go on until something is asked of you",
            Verb::Seal => "see what lies under your seal, and send it",
            Verb::Undo => "take back the last order you drafted",
            Verb::FindOut => "sound out a delegation, task a service",
            Verb::Persuade => "share, ask, pay, a favour, words in public",
            Verb::Table => "Article 4, texts, stances, the EU and the UN",
            Verb::Home => "mandates, whip, caveats, recall, instruction",
            Verb::Act => "pledge, restraint, hotline, measures, act alone",
            Verb::Endorse => "declare that you speak for the text",
            Verb::StaySilent => "stay silent on the text, and so agree",
            Verb::Reserve => "stay silent with a reservation on a paragraph",
            Verb::Break => "break silence on a paragraph; what lifts it",
            Verb::Call => "say how a hinge will answer, and how sure",
            Verb::Instruction => "what your desk does when you seal nothing",
            Verb::Sure => "how sure you are who did it; only you see it",
            Verb::OwnWords => "why, how sure, a public line, a cable",
            Verb::Why => "the parts of the numbers here",
            Verb::Terms => "the terms of the field, with their sources",
            Verb::All => "all that was told, not only what presses",
            Verb::Versus => "another pair, another capital, or the list",
            Verb::Zoom => "swap the two maps",
            Verb::Find => "look at another capital",
            Verb::Panel => "go to the next panel of this screen",
            Verb::Situation => "what happened, who stands where, three clocks",
            Verb::Evidence => "who did it, and how you know",
            Verb::Council => "the text, the table, objections and hinges",
            Verb::Capital => "your desk, brief and chamber; or another's",
            Verb::Measures => "what is asked, pledged, in place and in force",
            Verb::Effects => "what it does to the world and to you",
            Verb::Cables => "what was told to you, turn by turn",
            Verb::Orders => "the question, your draft, your seal",
            Verb::Brief => "your secret brief, for you alone",
            Verb::Commands => "every verb, its key, and why it is off",
            Verb::Help => "the keys and marks of this screen",
            Verb::Settings => "theme, glyphs, motion, pace, keys",
            Verb::Leave => "leave; what is sealed is kept",
        }
    }

    /// The screen a digit opens, from 0.
    pub const fn screen(self) -> Option<usize> {
        Some(match self {
            Verb::Situation => 0,
            Verb::Evidence => 1,
            Verb::Council => 2,
            Verb::Capital => 3,
            Verb::Measures => 4,
            Verb::Effects => 5,
            Verb::Cables => 6,
            Verb::Orders => 7,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Verb;
    use std::collections::BTreeSet;

    #[test]
    fn one_key_has_one_meaning_and_arrows_are_left_alone() {
        let keys: BTreeSet<&str> = Verb::ALL.iter().map(|verb| verb.key()).collect();
        assert_eq!(keys.len(), Verb::ALL.len());
        for arrow in ["h", "j", "k", "l", "A", "B", "C", "D"] {
            assert!(!keys.contains(arrow), "{arrow}");
        }
    }
}
