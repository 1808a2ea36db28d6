//! Random keys, pastes and sizes: no panic, no lost draft, and every page can be drawn.

use casus::screens::model::{Model, Place};
use casus::screens::tape::Fork;
use casus::screens::view::page;
use casus::screens::{Effect, Key, Msg, Outside, step};
use casus::study::debrief::branch;

use super::debrief::opened;
use super::{Desk, model, night};

/// A small generator of its own: the numbers only have to differ.
pub(super) struct Numbers(pub u64);

impl Numbers {
    pub(super) fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

const LETTERS: &str = " 12345678abcdefgimnoprstuvwxyz/:?hjklABCDq0\"";

fn key(numbers: &mut Numbers) -> Key {
    match numbers.below(16) {
        0 => Key::Enter,
        1 => Key::Esc,
        2 => Key::Tab,
        3 => Key::BackTab,
        4 => Key::Up,
        5 => Key::Down,
        6 => Key::Left,
        7 => Key::Right,
        8 => [
            Key::PageUp,
            Key::PageDown,
            Key::Home,
            Key::End,
            Key::Backspace,
            Key::Other,
        ][numbers.below(6) as usize],
        _ => {
            let at = numbers.below(LETTERS.len() as u64) as usize;
            Key::Char(LETTERS.as_bytes()[at] as char)
        }
    }
}

/// Text that nobody should paste.
const PASTES: [&str; 4] = [
    "\u{1b}[2J\u{1b}]0;owned\u{7}",
    "y\ny\ny\n",
    "\u{202e}\u{200b}漢字🇱🇻",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

pub(super) fn message(numbers: &mut Numbers) -> Msg {
    match numbers.below(40) {
        0 => Msg::Resize(1 + numbers.below(300) as u16, 1 + numbers.below(100) as u16),
        1 => Msg::Paste(PASTES[numbers.below(4) as usize].to_owned()),
        2 => Msg::Tick,
        _ => Msg::Key(key(numbers)),
    }
}

/// Orders that lie drafted.
fn drafted(model: &Model) -> usize {
    model.night().map_or(0, |night| night.orders().len())
}

/// Letters of one's own words.
fn written(model: &Model) -> usize {
    let spoken = model.night().map(|night| &night.sitting.spoken);
    spoken.map_or(0, |spoken| {
        let cables = spoken.cables.iter().map(|(_, text)| text.trim().len());
        spoken.reason.len() + spoken.line.len() + cables.sum::<usize>()
    })
}

/// Keys that may make a draft smaller: seal, undo, another answer, a letter taken back.
fn may_take(msg: &Msg) -> bool {
    matches!(
        msg,
        Msg::Key(Key::Char('y' | 'u' | 'A'..='D' | 'a'..='d') | Key::Enter | Key::Backspace)
    )
}

/// Where a run of keys begins, and begins again when it was left.
#[derive(Clone, Copy)]
pub(super) enum From {
    Seat(&'static str),
    Title,
    Debrief,
}

impl From {
    pub(super) fn open(self, seed: u64) -> Model {
        let mut model = match self {
            From::Seat(seat) => night(seat, seed),
            From::Title => model(),
            From::Debrief => opened(),
        };
        model.update(Msg::Resize(80, 24));
        model
    }
    /// It is still where it began; from the title one may go anywhere.
    fn holds(self, model: &Model) -> bool {
        match self {
            From::Seat(_) => model.night().is_some(),
            From::Title => true,
            From::Debrief => matches!(model.place, Place::Tape(_)),
        }
    }
}

/// The desk of the tests, at which a recorded night may be played on from another choice.
#[derive(Default)]
pub(super) struct Studying {
    desk: Desk,
    forks: usize,
}

/// Forks of one run: each is a night that is played.
const FORKS_MAX: usize = 12;

impl Outside for Studying {
    fn act(&mut self, model: &mut Model, effect: Effect) -> Option<Msg> {
        self.desk.asked.clear();
        match (&model.place, effect) {
            (Place::Tape(tape), Effect::Fork { at, instead, says }) => {
                self.forks += 1;
                let night = tape.night().filter(|_| self.forks <= FORKS_MAX)?;
                let night = branch(night, at, &[instead]);
                let paired = None;
                Some(Msg::Forked(Box::new(Fork {
                    night,
                    at,
                    says,
                    paired,
                })))
            }
            (_, effect) => self.desk.act(model, effect),
        }
    }
}

fn torture(from: From, seed: u64, keys: u64) {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15 ^ seed);
    let mut model = from.open(seed);
    let mut desk = Studying::default();
    for at in 0..keys {
        let msg = message(&mut numbers);
        let (before, words) = (drafted(&model), written(&model));
        let takes = may_take(&msg);
        let pasted = matches!(msg, Msg::Paste(_) | Msg::Resize(..) | Msg::Tick);
        let sits = model.night().is_some();
        if !step(&mut model, msg, &mut desk) || !from.holds(&model) {
            model = from.open(seed + at);
            continue;
        }
        let stays = sits && model.night().is_some();
        assert!(
            !stays || takes || drafted(&model) >= before && written(&model) >= words,
            "{at}: a draft was lost"
        );
        assert!(
            !stays || !pasted || drafted(&model) == before,
            "{at}: a paste gave an order"
        );
        if at % 7 == 0 {
            let drawn = page(&model, model.width, model.height);
            assert_eq!((drawn.width(), drawn.height()), (model.width, model.height));
        }
    }
}

#[test]
fn random_keys_lose_no_draft_and_draw_every_page() {
    let from = [
        From::Seat("LVA"),
        From::Seat("CHAIR"),
        From::Seat("STATE"),
        From::Title,
        From::Debrief,
    ];
    for (seed, from) in (3..).zip(from) {
        torture(from, seed, 1_000);
    }
}

/// The full count: `cargo test --release --test suite torture -- --ignored`.
#[test]
#[ignore = "minutes"]
fn half_a_million_random_keys() {
    let seats = ["LVA", "POL", "HUN", "USA", "CHAIR", "STATE", "DEU"];
    let seats = seats.into_iter().map(From::Seat);
    let from = seats.chain([From::Title, From::Debrief, From::Debrief]);
    for (seed, from) in (0..).zip(from) {
        torture(from, seed, 50_000);
    }
}

#[test]
fn every_screen_can_be_drawn_from_one_cell_up() {
    let mut model = night("LVA", 7);
    let mut desk = Desk::default();
    for open in [
        "", "2", "3", "4", "5", "6", "7", "8", "f", "s", ":", "?", "w", "d", "g",
    ] {
        super::press(&mut model, &mut desk, open);
        for (width, height) in [
            (1, 1),
            (2, 300),
            (300, 2),
            (39, 15),
            (40, 16),
            (79, 23),
            (81, 25),
            (300, 100),
        ] {
            let _ = page(&model, width, height);
        }
        super::press(&mut model, &mut desk, "⎋⎋");
    }
}
