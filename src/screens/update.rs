//! A message comes in, the model changes, and at most one thing is asked of the outside.

use crate::base::clean::clean;
use crate::screens::board::Screen;
use crate::screens::effect::{Effect, Msg};
use crate::screens::key::Key;
use crate::screens::model::{Model, Over, Place};
use crate::screens::night::{Night, Running};
use crate::screens::{front, own_words, play, tape, top, tune};

/// Longest text that is typed or pasted, in characters.
const TYPED_MAX: usize = 60;

impl Model {
    /// The one way the model changes.
    pub fn update(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Key(key) => self.key(key),
            Msg::Paste(text) => {
                self.paste(&text);
                None
            }
            Msg::Resize(width, height) => {
                (self.width, self.height) = (width, height);
                None
            }
            Msg::Tick => self.tick(),
            Msg::Began(sitting) => {
                self.open(*sitting);
                None
            }
            Msg::Turned(done) => self.turned(done),
            Msg::PlayedOut(done) => {
                self.said = done.err();
                if let Some(night) = self.night_mut() {
                    night.tell_the_last_page();
                }
                None
            }
            Msg::Saves(saves) => {
                self.saves = saves;
                None
            }
            Msg::Tape(tape) => {
                self.over.clear();
                let studied = tape.night().is_some();
                self.place = Place::Tape(tape);
                studied.then_some(Effect::Study)
            }
            Msg::Parts(_) | Msg::Forked(_) | Msg::Paired(_) | Msg::Noted(..) => {
                if let Place::Tape(tape) = &mut self.place {
                    tape.hear(msg);
                }
                None
            }
            Msg::Failed(why) | Msg::Done(why) => {
                if let Place::Tape(tape) = &mut self.place {
                    tape.forking = false;
                }
                self.said = Some(why);
                None
            }
        }
    }

    fn key(&mut self, key: Key) -> Option<Effect> {
        self.said = None;
        match key {
            Key::Ctrl('z') => return Some(Effect::Suspend),
            Key::Ctrl('c') => return Some(Effect::Quit),
            Key::Other | Key::Ctrl(_) => return None,
            _ => {}
        }
        if let Some(verb) = self.moving.take() {
            return tune::moved_to(self, verb, key);
        }
        if let Some(night) = self.night_mut().filter(|night| night.is_running()) {
            night.halt();
            return None;
        }
        if self.typing(key) {
            return None;
        }
        if !self.over.is_empty() {
            return top::key(self, key);
        }
        match self.place {
            Place::Night(_) => play::key(self, key),
            Place::Tape(_) => tape::key(self, key),
            _ => front::key(self, key),
        }
    }

    /// Letters go into what is being typed; everything else is a key as ever.
    fn typing(&mut self, key: Key) -> bool {
        let digits = matches!(self.place, Place::Begin(_)) && self.over.is_empty();
        let Some(typed) = self.typed() else {
            return false;
        };
        match key {
            Key::Char(letter) if digits && !letter.is_ascii_digit() => false,
            Key::Char(letter) => {
                if typed.chars().count() < TYPED_MAX {
                    typed.push(letter);
                }
                true
            }
            Key::Backspace => {
                typed.pop();
                true
            }
            _ => false,
        }
    }

    /// Pasted text is text: no key in it does anything.
    fn paste(&mut self, text: &str) {
        if let Some(Over::Words { .. }) = self.over.last() {
            own_words::paste(self, text);
            return;
        }
        let digits = matches!(self.place, Place::Begin(_)) && self.over.is_empty();
        let Some(typed) = self.typed() else {
            return;
        };
        let room = TYPED_MAX.saturating_sub(typed.chars().count());
        let clean = clean(text, TYPED_MAX);
        let wanted = clean.chars().filter(|c| !digits || c.is_ascii_digit());
        typed.extend(wanted.take(room));
    }

    fn tick(&mut self) -> Option<Effect> {
        self.beats = self.beats.wrapping_add(1);
        let night = self.night_mut()?;
        night.is_running().then(|| Effect::Turn(Vec::new()))
    }

    /// A turn was closed, or could not be kept.
    fn turned(&mut self, done: Result<(), String>) -> Option<Effect> {
        let motion = self.settings.motion;
        let at_once = self.settings.roll_at_once;
        if let Err(why) = done {
            self.said = Some(why.clone());
            if let Some(night) = self.night_mut() {
                night.running = None;
                night.stopped = Some(why);
            }
            return None;
        }
        let night = self.night_mut()?;
        night.turned();
        let stopped = night.has_stopped();
        if night.call_the_roll(at_once) || stopped {
            return night.sit();
        }
        match &night.running {
            // With motion the next turn waits for its beat.
            Some(_) if motion => None,
            Some(_) => Some(Effect::Turn(Vec::new())),
            None => night.sit(),
        }
    }
}

impl Night {
    /// Turns go by without anyone looking.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }
    fn halt(&mut self) {
        if let Some(running) = &mut self.running {
            running.halt = true;
        }
    }
    /// Closes the turn with the draft; `on` goes on as instructed until something stops this seat.
    pub fn seal(&mut self, on: bool) -> Effect {
        self.sealing();
        self.menu.clear();
        self.running = on.then(Running::default);
        Effect::Turn(self.draft.take())
    }
    /// The run has told its turn; whether it ends here.
    fn has_stopped(&mut self) -> bool {
        let over = self.sitting.is_over() || !self.sitting.stops().is_empty();
        let line = self.run_line();
        match &mut self.running {
            Some(running) => {
                running.lines.push(line);
                over || running.halt
            }
            None => true,
        }
    }
    /// The person sits again: at the stop, or at the last page.
    pub fn sit(&mut self) -> Option<Effect> {
        self.running = None;
        self.screen = Screen::Situation;
        // The roll is called first; the stop and its question come when it is told.
        if self.roll.is_some() {
            self.leave_the_stop();
            return None;
        }
        if self.sitting.is_over() {
            if self.last.is_some() {
                return None;
            }
            self.closed = Some(self.sitting.table().clone());
            return Some(Effect::PlayOut);
        }
        self.arrive();
        None
    }
}
