//! The settings: rows, what each is now, and the key that changes it.

use crate::screens::effect::Effect;
use crate::screens::key::{Key, Keys};
use crate::screens::look::Theme;
use crate::screens::model::Model;
use crate::screens::settings::Settings;
use crate::screens::top;
use crate::words::verb::Verb;

/// Rows before those of the keys.
const PLAIN: usize = 4;

/// A row: what it is, what it is now, what that means.
pub struct Row {
    pub name: &'static str,
    pub value: String,
    pub says: &'static str,
}

/// Verbs whose key can be moved to another letter.
fn movable() -> impl Iterator<Item = Verb> {
    let letter = |verb: &Verb| verb.key().len() == 1 && verb.screen().is_none();
    Verb::ALL.into_iter().filter(letter)
}

/// All rows.
pub fn rows(model: &Model) -> Vec<Row> {
    let settings = &model.settings;
    let row = |name, value: &str, says| Row {
        name,
        value: value.to_owned(),
        says,
    };
    let (theme, says) = theme(settings.theme);
    let mut rows = vec![
        row("Theme", theme, says),
        if settings.ascii {
            row("Glyphs", "seven bits", "letters and signs of ASCII only")
        } else {
            row("Glyphs", "drawn", "dots, bars and braille maps")
        },
        if settings.motion {
            row("Motion", "on", "a turn a beat while running on")
        } else {
            row("Motion", "off", "nothing moves by itself")
        },
        if settings.roll_at_once {
            row("Roll call", "at once", "all answers together")
        } else {
            row(
                "Roll call",
                "card by card",
                "the sure answers, then the torn ones",
            )
        },
    ];
    rows.extend(movable().map(|verb| Row {
        name: verb.short(),
        value: if model.moving == Some(verb) {
            "press a letter".to_owned()
        } else {
            model.keys.shown(verb)
        },
        says: verb.says(),
    }));
    rows
}

const fn theme(theme: Theme) -> (&'static str, &'static str) {
    match theme {
        Theme::Sixteen => ("sixteen colours", "your terminal's own, on its own ground"),
        Theme::HighContrast => ("high contrast", "nothing is dim"),
        Theme::BlueOrange => ("blue and orange", "for eyes that confuse red and green"),
        Theme::TealRed => ("teal and red", "for eyes that confuse blue and yellow"),
        Theme::Monochrome => ("monochrome", "weight and glyphs only"),
    }
}

/// Enter, left and right change the row one stands on.
pub fn key(model: &mut Model, key: Key, at: usize) -> Option<Effect> {
    let back = matches!(key, Key::Left | Key::Char('h'));
    let on = matches!(key, Key::Right | Key::Enter | Key::Char('l' | ' '));
    if !back && !on {
        return None;
    }
    let settings = &mut model.settings;
    match at {
        0 => {
            let themes = Theme::ALL.len();
            let now = Theme::ALL.iter().position(|theme| *theme == settings.theme);
            let step = if back { themes - 1 } else { 1 };
            settings.theme = Theme::ALL[(now.unwrap_or(0) + step) % themes];
        }
        1 => settings.ascii = !settings.ascii,
        2 => settings.motion = !settings.motion,
        3 => settings.roll_at_once = !settings.roll_at_once,
        _ => {
            model.moving = at.checked_sub(PLAIN).and_then(|at| movable().nth(at));
            return None;
        }
    }
    Some(Effect::Remember(settings.clone()))
}

/// The letter that a verb is moved to; anything else leaves it where it is.
pub fn moved_to(model: &mut Model, verb: Verb, key: Key) -> Option<Effect> {
    let Key::Char(letter) = key else { return None };
    match model.keys.set(verb, letter) {
        Ok(()) => {
            model.settings.keys = named(&model.keys);
            Some(Effect::Remember(model.settings.clone()))
        }
        Err(Some(other)) => {
            model.said = Some(format!("{letter} is taken: {}.", other.short()));
            None
        }
        Err(None) => {
            model.said = Some(format!("{letter} only moves, answers or opens a screen."));
            None
        }
    }
}

fn named(keys: &Keys) -> Vec<(String, char)> {
    let moved = keys.moved();
    moved
        .map(|(verb, letter)| (verb.short().to_owned(), letter))
        .collect()
}

/// The keys as the settings have them, and a sentence for each that cannot be.
pub fn keys(settings: &Settings) -> (Keys, Vec<String>) {
    let (mut keys, mut wrong) = (Keys::default(), Vec::new());
    for (name, letter) in &settings.keys {
        let verb = movable().find(|verb| verb.short() == name);
        let set = verb.map(|verb| keys.set(verb, *letter));
        match set {
            Some(Ok(())) => {}
            Some(Err(Some(other))) => wrong.push(format!(
                "The settings give {letter} to \"{name}\", but it is \"{}\".",
                other.short()
            )),
            _ => wrong.push(format!("The settings cannot give {letter} to \"{name}\".")),
        }
    }
    (keys, wrong)
}

/// The row after a key that moves.
pub fn moved(key: Key, at: usize) -> usize {
    let key = match key {
        Key::Char('k') => Key::Up,
        Key::Char('j') => Key::Down,
        other => other,
    };
    top::moved(key, at, PLAIN + movable().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_in_the_settings_is_said_and_the_key_stays() {
        let settings = Settings {
            keys: vec![
                ("seal".to_owned(), 'S'),
                ("undo".to_owned(), 'f'),
                ("dance".to_owned(), 'D'),
            ],
            ..Settings::default()
        };
        let (keys, wrong) = keys(&settings);
        assert_eq!(keys.shown(Verb::Seal), "S");
        assert_eq!(keys.shown(Verb::Undo), "u");
        assert_eq!(wrong.len(), 2);
        assert!(wrong[0].contains("find out"), "{wrong:?}");
    }
}
