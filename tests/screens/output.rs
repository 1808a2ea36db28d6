//! What reaches a terminal: a few sequences and no other, whatever was typed, pasted or planted.

use casus::screens::page::Page;
use casus::screens::view::page;
use casus::screens::{Model, Msg, Saved};
use casus::terminal::Pencil;
use vte::{Params, Parser, Perform};

use super::{Desk, model, night, press};

/// Everything in the bytes that is not on the list.
#[derive(Default)]
struct Watch {
    faults: Vec<String>,
}

impl Perform for Watch {
    fn print(&mut self, glyph: char) {
        let hidden = ('\u{200b}'..='\u{200f}').contains(&glyph)
            || ('\u{202a}'..='\u{202e}').contains(&glyph)
            || ('\u{2066}'..='\u{2069}').contains(&glyph);
        if hidden || glyph.is_control() {
            self.faults.push(format!("printed {glyph:?}"));
        }
    }
    fn execute(&mut self, byte: u8) {
        self.faults.push(format!("control {byte:#04x}"));
    }
    fn csi_dispatch(&mut self, params: &Params, marks: &[u8], ignore: bool, action: char) {
        let first = params
            .iter()
            .next()
            .and_then(|param| param.first())
            .copied();
        let known = match (marks, action) {
            // Where to write, how it looks, what to wipe.
            ([], 'H' | 'C' | 'm' | 'J' | 'K' | 'X') => true,
            // The cursor shown and hidden.
            (b"?", 'h' | 'l') => first == Some(25),
            _ => false,
        };
        if !known || ignore {
            self.faults
                .push(format!("sequence {marks:?} {params:?} {action}"));
        }
    }
    fn osc_dispatch(&mut self, params: &[&[u8]], _bell: bool) {
        self.faults.push(format!("title or clipboard {params:?}"));
    }
    fn esc_dispatch(&mut self, _marks: &[u8], _ignore: bool, byte: u8) {
        self.faults.push(format!("escape {byte:#04x}"));
    }
    fn hook(&mut self, _params: &Params, _marks: &[u8], _ignore: bool, action: char) {
        self.faults.push(format!("device control {action}"));
    }
}

fn faults(bytes: &[u8]) -> Vec<String> {
    let mut watch = Watch::default();
    Parser::new().advance(&mut watch, bytes);
    watch.faults
}

/// The bytes that a terminal of this size is sent for two frames in turn.
fn sent(model: &Model) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut pencil = Pencil::new(&mut bytes);
    let empty = Page::new(100, 30);
    for page in [empty, page(model, 100, 30)] {
        let drawn = pencil.draw(page, model.settings.theme, model.settings.ascii);
        drawn.expect("a frame in memory");
    }
    bytes
}

const PLANTED: &str = "\u{1b}]0;owned\u{7}\u{1b}[2Jx\u{9b}31m\u{202e}\u{200b}evil";

#[test]
fn nothing_but_known_sequences_is_sent() {
    let mut model = night("LVA", 7);
    let mut desk = Desk::default();
    for open in [
        "", "2", "3", "4", "5", "6", "7", "8", "f", "s", ":", "?", "w", "d", "g", "/", "\"",
    ] {
        press(&mut model, &mut desk, open);
        model.update(Msg::Paste(PLANTED.to_owned()));
        assert_eq!(faults(&sent(&model)), [""; 0], "after {open:?}");
        press(&mut model, &mut desk, "⎋⎋");
    }
}

#[test]
fn planted_names_and_sentences_are_only_letters() {
    let mut model = model();
    model.update(Msg::Saves(vec![Saved {
        name: PLANTED.to_owned(),
        says: PLANTED.to_owned(),
        open: true,
        sample: false,
    }]));
    model.update(Msg::Failed(PLANTED.to_owned()));
    assert_eq!(faults(&sent(&model)), [""; 0]);
    press(&mut model, &mut Desk::default(), "↓↓⏎");
    assert_eq!(faults(&sent(&model)), [""; 0]);
}

#[test]
fn the_watch_sees_what_it_is_there_for() {
    for fault in [
        "\u{1b}]0;x\u{7}",
        "\u{1b}[?1049h",
        "\u{1b}c",
        "\u{7}",
        "\u{202e}",
        "\u{1b}P1q\u{1b}\\",
    ] {
        assert!(!faults(fault.as_bytes()).is_empty(), "{fault:?}");
    }
}
