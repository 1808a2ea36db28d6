//! Keys as the screens know them, whatever door they came through, and the letters a person moved to others.

use std::collections::BTreeMap;

use crate::words::verb::Verb;

/// One press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Ctrl(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    /// A key without a meaning here.
    Other,
}

/// Which letter does what: the table of `words`, with what the person changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    moved: BTreeMap<Verb, char>,
}

/// Letters that only ever move or answer.
const HELD: &str = "hjklABCD";

impl Keys {
    /// Moves a verb to a letter.
    ///
    /// # Errors
    /// The letter moves, answers, or is another verb's.
    pub fn set(&mut self, verb: Verb, letter: char) -> Result<(), Option<Verb>> {
        if HELD.contains(letter) || letter.is_ascii_digit() || !letter.is_ascii_graphic() {
            return Err(None);
        }
        if let Some(other) = self.verb(Key::Char(letter)).filter(|other| *other != verb) {
            return Err(Some(other));
        }
        self.moved.insert(verb, letter);
        Ok(())
    }
    pub fn moved(&self) -> impl Iterator<Item = (Verb, char)> + '_ {
        self.moved.iter().map(|(verb, letter)| (*verb, *letter))
    }
    /// The key as it is shown.
    pub fn shown(&self, verb: Verb) -> String {
        match self.moved.get(&verb) {
            Some(letter) => letter.to_string(),
            None => verb.key().to_owned(),
        }
    }
    pub fn verb(&self, key: Key) -> Option<Verb> {
        let named = match key {
            Key::Enter => return Some(Verb::Next),
            Key::Tab => return Some(Verb::Panel),
            Key::Char(' ') => return Some(Verb::RunOn),
            Key::Char(letter) => letter,
            _ => return None,
        };
        let own = |verb: &Verb| match self.moved.get(verb) {
            Some(letter) => *letter == named,
            None => verb.key().chars().eq([named]),
        };
        Verb::ALL.into_iter().find(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_is_taken_is_refused_with_its_owner() {
        let mut keys = Keys::default();
        assert_eq!(keys.set(Verb::Seal, 'u'), Err(Some(Verb::Undo)));
        assert_eq!(keys.set(Verb::Seal, 'j'), Err(None));
        assert_eq!(keys.set(Verb::Seal, 'S'), Ok(()));
        assert_eq!(keys.verb(Key::Char('S')), Some(Verb::Seal));
        assert_eq!(keys.verb(Key::Char('s')), None);
        assert_eq!(keys.shown(Verb::Seal), "S");
    }
}
