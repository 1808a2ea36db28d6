//! The screens: golden pages, random keys, what reaches a terminal, and what a seat may not see.

mod alias;
mod debrief;
mod golden;
mod inside;
mod output;
mod own_words;
mod pencil;
mod picture;
mod reach;
mod secrecy;
mod stories;
mod torture;

use std::sync::{Arc, OnceLock};

use casus::base::ids::Seat;
use casus::content::Content;
use casus::content::source::Sources;
use casus::screens::{Effect, Key, Model, Msg, Outside, Saved, Settings, step};
use casus::session::Table;
use casus::sitting::Sitting;
use casus::world::case::Case;
use casus::world::setup::Setup;

fn content() -> Arc<Content> {
    static CONTENT: OnceLock<Arc<Content>> = OnceLock::new();
    let load = || {
        let content = Content::open(&Sources::embedded());
        Arc::new(content.unwrap_or_else(|_| panic!("embedded content")))
    };
    Arc::clone(CONTENT.get_or_init(load))
}

/// An outside without a disk: nights begin, turns close, nothing is kept.
#[derive(Default)]
struct Desk {
    asked: Vec<Effect>,
}

impl Outside for Desk {
    fn act(&mut self, model: &mut Model, effect: Effect) -> Option<Msg> {
        self.asked.push(effect.clone());
        match effect {
            Effect::Begin(wanted) => {
                let sitting = begun(&wanted.scenario, wanted.seat, wanted.seed);
                Some(Msg::Began(Box::new(sitting)))
            }
            Effect::Turn(orders) => {
                let night = model.night_mut()?;
                Some(Msg::Turned(night.sitting.turn(&orders, &mut ())))
            }
            Effect::PlayOut => {
                let night = model.night_mut()?;
                Some(Msg::PlayedOut(night.sitting.play_out(&mut ())))
            }
            Effect::List => Some(Msg::Saves(saves())),
            _ => None,
        }
    }
}

fn saves() -> Vec<Saved> {
    let save = |name: &str, sample: bool| Saved {
        name: name.to_owned(),
        says: "Night swarm, LVA: open, turn 7. The Council meets.".to_owned(),
        open: !sample,
        sample,
    };
    vec![save("night-swarm-lva-7", false), save("at-the-table", true)]
}

fn sitting(seat: Seat, seed: u64) -> Sitting {
    begun("night-swarm", seat, Some(seed))
}

/// A seat in a scenario; without a seed its usual one, or some.
fn begun(scenario: &str, seat: Seat, seed: Option<u64>) -> Sitting {
    let case = Case::new(content(), scenario).expect("the scenario is there");
    let seed = seed.or(case.play.scenario.usual_seed()).unwrap_or(7);
    let setup = Setup {
        seats: vec![seat.code().to_owned()],
        ..Setup::automatic(scenario, seed)
    };
    Sitting::new(Table::begin(Arc::new(case), setup), seat)
}

/// A model at the title, still.
fn model() -> Model {
    let settings = Settings {
        motion: false,
        ..Settings::default()
    };
    Model::new(content(), settings)
}

/// A model in a night, its briefing read.
fn night(seat: &str, seed: u64) -> Model {
    let mut model = model();
    let seat = Seat::from_code(seat).expect("a seat");
    model.open(sitting(seat, seed));
    press(&mut model, &mut Desk::default(), "⏎");
    model
}

/// Types keys; `⏎` is Enter, `⎋` Esc, `⇥` Tab, and arrows are themselves. False when the model wants to be left.
fn press(model: &mut Model, desk: &mut Desk, keys: &str) -> bool {
    keys.chars().all(|key| {
        let key = match key {
            '⏎' => Key::Enter,
            '⎋' => Key::Esc,
            '⇥' => Key::Tab,
            '↑' => Key::Up,
            '↓' => Key::Down,
            '←' => Key::Left,
            '→' => Key::Right,
            letter => Key::Char(letter),
        };
        step(model, Msg::Key(key), desk)
    })
}
