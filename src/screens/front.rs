//! Keys before and beside a night: title, new crisis, saved sessions, settings, a recorded night.

use crate::base::ids::Seat;
use crate::screens::effect::{Effect, Wanted};
use crate::screens::halls::seat_name;
use crate::screens::key::Key;
use crate::screens::model::{FORM_ROWS, Form, Model, Over, Place};
use crate::screens::top::moved;
use crate::screens::tune;
use crate::words::verb::Verb;
use crate::world::setup::{Reasons, TempoKind};

/// The entries of the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    New,
    Continue,
    Saved,
    Settings,
    Learn,
    Classroom,
    Leave,
}

impl Entry {
    pub const ALL: [Entry; 7] = [
        Entry::New,
        Entry::Continue,
        Entry::Saved,
        Entry::Settings,
        Entry::Learn,
        Entry::Classroom,
        Entry::Leave,
    ];
    pub const fn name(self) -> &'static str {
        match self {
            Entry::New => "New crisis",
            Entry::Continue => "Continue",
            Entry::Saved => "Saved sessions",
            Entry::Settings => "Settings",
            Entry::Learn => "Learn",
            Entry::Classroom => "Classroom",
            Entry::Leave => "Leave",
        }
    }
    /// What it leads to, or why it leads nowhere yet.
    pub fn says(self, model: &Model) -> String {
        match self {
            Entry::New => "choose a scenario and a seat".to_owned(),
            Entry::Continue => match model.own_save() {
                Some(save) => save.says.clone(),
                None => "no night of yours is open".to_owned(),
            },
            Entry::Saved => saved(model),
            Entry::Settings => "theme, glyphs, motion".to_owned(),
            Entry::Learn => match model.content.lesson() {
                Some(head) => format!("{}: six turns, by doing", head.title),
                None => "there is no lesson here".to_owned(),
            },
            Entry::Classroom => "waits for a later version".to_owned(),
            Entry::Leave => String::new(),
        }
    }
    pub fn is_open(self, model: &Model) -> bool {
        match self {
            Entry::Learn => model.content.lesson().is_some(),
            Entry::Classroom => false,
            Entry::Continue => model.own_save().is_some(),
            Entry::Saved => !model.saves.is_empty(),
            _ => true,
        }
    }
}

/// One's own nights, and the samples that come with the game.
fn saved(model: &Model) -> String {
    let samples = model.saves.iter().filter(|save| save.sample).count();
    let own = model.saves.len() - samples;
    let samples = match samples {
        0 => None,
        1 => Some("one sample".to_owned()),
        many => Some(format!("{many} samples")),
    };
    match (own, samples) {
        (0, None) => "none yet".to_owned(),
        (0, Some(samples)) => format!("{samples} to look at"),
        (own, None) => format!("{own} of yours"),
        (own, Some(samples)) => format!("{own} of yours, {samples}"),
    }
}

impl Model {
    /// The session that "continue" goes on with: the one last written that is not over.
    pub fn own_save(&self) -> Option<&crate::screens::effect::Saved> {
        self.saves.iter().find(|save| save.open)
    }
}

/// A key outside a night.
pub fn key(model: &mut Model, key: Key) -> Option<Effect> {
    let verb = model.keys.verb(key);
    if verb == Some(Verb::Help) {
        model.over.push(Over::Help { row: 0 });
        return None;
    }
    if verb == Some(Verb::Terms) {
        model.over.push(Over::Terms {
            typed: String::new(),
            row: 0,
            open: false,
        });
        return None;
    }
    match &model.place {
        Place::Title { at } => title(model, key, *at),
        Place::Begin(form) => begin(model, key, form.clone()),
        Place::Saves { at, naming } => saves(model, key, *at, naming.clone()),
        Place::Settings { at } => {
            let at = *at;
            if matches!(key, Key::Esc | Key::Char('q')) {
                model.place = Place::Title { at: 0 };
                return None;
            }
            let effect = tune::key(model, key, at);
            model.place = Place::Settings {
                at: tune::moved(key, at),
            };
            effect
        }
        Place::Night(_) | Place::Tape(_) => None,
    }
}

fn letters(key: Key) -> Key {
    match key {
        Key::Char('k') => Key::Up,
        Key::Char('j') => Key::Down,
        Key::Char('h') => Key::Left,
        Key::Char('l') => Key::Right,
        Key::Char(' ') => Key::Enter,
        other => other,
    }
}

fn title(model: &mut Model, key: Key, at: usize) -> Option<Effect> {
    let key = letters(key);
    if key == Key::Char('q') {
        return Some(Effect::Quit);
    }
    if key != Key::Enter {
        let at = moved(key, at, Entry::ALL.len());
        model.place = Place::Title { at };
        return None;
    }
    let entry = Entry::ALL[at.min(Entry::ALL.len() - 1)];
    if !entry.is_open(model) {
        model.said = Some(format!("{}: {}.", entry.name(), entry.says(model)));
        return None;
    }
    match entry {
        Entry::New => model.place = Place::Begin(Form::new(&model.content)),
        Entry::Continue => {
            let name = model.own_save()?.name.clone();
            return Some(Effect::Resume(name));
        }
        Entry::Saved => {
            model.place = Place::Saves {
                at: 0,
                naming: None,
            }
        }
        Entry::Settings => model.place = Place::Settings { at: 0 },
        Entry::Leave => return Some(Effect::Quit),
        Entry::Learn => return learn(model),
        Entry::Classroom => {}
    }
    None
}

/// The lesson opens at once: its own seat, its own seed.
fn learn(model: &Model) -> Option<Effect> {
    let scenario = model.content.lesson()?;
    Some(Effect::Begin(Wanted {
        scenario: scenario.id.clone(),
        seat: scenario.first_seat,
        seed: None,
        reasons: Reasons::Own,
        tempo: TempoKind::Solo,
    }))
}

fn begin(model: &mut Model, key: Key, mut form: Form) -> Option<Effect> {
    let key = letters(key);
    match key {
        Key::Esc | Key::Char('q') => {
            model.place = Place::Title { at: 0 };
            return None;
        }
        Key::Left | Key::Right => change(model, &mut form, key == Key::Left),
        Key::Enter => return Some(Effect::Begin(wanted(model, &form))),
        Key::Char(letter) if form.at == 2 => jump(model, &mut form, letter),
        _ => form.at = moved(key, form.at, FORM_ROWS),
    }
    model.place = Place::Begin(form);
    None
}

fn wanted(model: &Model, form: &Form) -> Wanted {
    let scenario = model
        .content
        .heads
        .get(form.scenario)
        .map_or_else(String::new, |head| head.id.clone());
    Wanted {
        scenario,
        seat: form.seat,
        seed: form.seed.parse().ok(),
        reasons: form.reasons(),
        tempo: form.tempo,
    }
}

/// Left and right change the row one stands on.
fn change(model: &Model, form: &mut Form, back: bool) {
    let turn = |at: usize, of: usize| if back { at + of - 1 } else { at + 1 } % of.max(1);
    match form.at {
        1 => {
            form.scenario = turn(form.scenario, model.content.heads.len());
            if let Some(head) = model.content.heads.get(form.scenario) {
                form.seat = head.first_seat;
            }
        }
        2 => {
            let seats = Seat::main().len();
            form.seat = Seat::new(turn(form.seat.index(), seats));
        }
        4 => form.open_book = !form.open_book,
        5 => {
            let tempos = TEMPOS.map(|(tempo, _)| tempo);
            let at = tempos.iter().position(|known| *known == form.tempo);
            form.tempo = tempos[turn(at.unwrap_or(0), tempos.len())];
        }
        _ => {}
    }
}

/// Tempos with what they are for.
pub const TEMPOS: [(TempoKind, &str); 4] = [
    (TempoKind::Solo, "at every stop"),
    (TempoKind::Minutes50, "5 rounds, for 50 minutes"),
    (TempoKind::Minutes90, "7 rounds, for 90 minutes"),
    (TempoKind::Minutes180, "12 rounds, for 180 minutes"),
];

/// The next seat whose name begins with that letter.
fn jump(model: &Model, form: &mut Form, letter: char) {
    let letter = letter.to_ascii_uppercase();
    let seats = Seat::main().len();
    let next = (1..=seats)
        .map(|step| Seat::new((form.seat.index() + step) % seats))
        .find(|seat| {
            let name = seat_name(model, form.scenario, *seat);
            name.trim_start_matches("The ")
                .to_uppercase()
                .starts_with(letter)
        });
    form.seat = next.unwrap_or(form.seat);
}

fn saves(model: &mut Model, key: Key, at: usize, naming: Option<String>) -> Option<Effect> {
    let chosen = model.saves.get(at).cloned();
    if let Some(name) = naming {
        let naming = match key {
            Key::Enter => {
                model.place = Place::Saves { at, naming: None };
                return chosen.map(|save| Effect::Rename(save.name, name));
            }
            Key::Esc => None,
            _ => Some(name),
        };
        model.place = Place::Saves { at, naming };
        return None;
    }
    match (letters(key), chosen) {
        (Key::Esc | Key::Char('q'), _) => model.place = Place::Title { at: 0 },
        (Key::Enter, Some(save)) if !save.open => return Some(Effect::Replay(save.name)),
        (Key::Enter, Some(save)) => return Some(Effect::Resume(save.name)),
        // What others weigh opens with the last page, not before.
        (Key::Char('v'), Some(save)) if save.open => {
            model.said = Some("It can be watched again once it is over.".to_owned());
        }
        (Key::Char('v'), Some(save)) => return Some(Effect::Replay(save.name)),
        (Key::Char('r'), Some(save)) if !save.sample => {
            model.place = Place::Saves {
                at,
                naming: Some(save.name),
            }
        }
        (Key::Char('x'), Some(save)) if !save.sample => model.over.push(Over::Delete(save.name)),
        (key, _) => {
            model.place = Place::Saves {
                at: moved(key, at, model.saves.len()),
                naming: None,
            }
        }
    }
    None
}
