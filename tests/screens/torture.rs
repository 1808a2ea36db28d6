//! Random keys, pastes and sizes: no panic, no lost draft, and every page can be drawn.

use casus::screens::view::page;
use casus::screens::{Key, Model, Msg, step};

use super::{Desk, night};

/// A small generator of its own: the numbers only have to differ.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

const LETTERS: &str = " 12345678abcdefgimnoprstuvwxyz/:?hjklABCDq0";

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

fn message(numbers: &mut Numbers) -> Msg {
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

/// Keys that may make a draft smaller: seal, undo, another answer.
fn may_take(msg: &Msg) -> bool {
    matches!(
        msg,
        Msg::Key(Key::Char('y' | 'u' | 'A'..='D' | 'a'..='d') | Key::Enter)
    )
}

fn torture(seat: &str, seed: u64, keys: u64) {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15 ^ seed);
    let mut model = night(seat, seed);
    model.update(Msg::Resize(80, 24));
    let mut desk = Desk::default();
    for at in 0..keys {
        let msg = message(&mut numbers);
        let (before, takes) = (drafted(&model), may_take(&msg));
        let shown = format!("{at}: ");
        let pasted = matches!(msg, Msg::Paste(_) | Msg::Resize(..) | Msg::Tick);
        if !step(&mut model, msg, &mut desk) || model.night().is_none() {
            model = night(seat, seed + at);
            model.update(Msg::Resize(80, 24));
            continue;
        }
        assert!(
            drafted(&model) >= before || takes || model.night().is_none(),
            "{shown}a draft was lost"
        );
        assert!(
            !pasted || drafted(&model) == before,
            "{shown}a paste gave an order"
        );
        if at % 7 == 0 {
            let drawn = page(&model, model.width, model.height);
            assert_eq!((drawn.width(), drawn.height()), (model.width, model.height));
        }
    }
}

#[test]
fn random_keys_lose_no_draft_and_draw_every_page() {
    for (seat, seed) in [("LVA", 3), ("CHAIR", 4), ("STATE", 5)] {
        torture(seat, seed, 1_200);
    }
}

/// The full count: `cargo test --release --test suite torture -- --ignored`.
#[test]
#[ignore = "minutes"]
fn half_a_million_random_keys() {
    for (at, seat) in [
        "LVA", "POL", "HUN", "USA", "CHAIR", "STATE", "ISL", "DEU", "GBR", "TUR",
    ]
    .into_iter()
    .enumerate()
    {
        torture(seat, at as u64, 50_000);
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
