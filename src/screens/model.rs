//! What is open, where one stands, and what lies on top.

use std::sync::Arc;

use crate::base::ids::Seat;
use crate::content::{Content, USUAL};
use crate::screens::effect::Saved;
use crate::screens::key::Keys;
use crate::screens::night::Night;
use crate::screens::settings::Settings;
use crate::screens::tape::{Tape, Typed};
use crate::screens::tune;
use crate::sitting::Sitting;
use crate::words::verb::Verb;
use crate::world::setup::{Reasons, TempoKind};

/// Milliseconds of a turn that is run past (MOCKUPS: running on).
const RUN_BEAT: u64 = 150;
/// Milliseconds of a sweep of the title's radar.
const RADAR_BEAT: u64 = 250;

/// Beats of one whole sweep; then it rests.
const SWEEP: u32 = 72;

pub struct Model {
    pub settings: Settings,
    pub keys: Keys,
    /// The verb whose new letter is awaited.
    pub moving: Option<Verb>,
    pub content: Arc<Content>,
    pub width: u16,
    pub height: u16,
    pub place: Place,
    /// What lies on top, the topmost last.
    pub over: Vec<Over>,
    /// One sentence to the person, until the next key.
    pub said: Option<String>,
    /// Sessions that are saved; none until they were listed.
    pub saves: Vec<Saved>,
    /// A recorded night was opened by itself: leaving it leaves the program.
    pub alone: bool,
    /// Beats of motion so far: nothing but pictures reads it.
    pub beats: u32,
}

/// What fills the screen.
pub enum Place {
    Title { at: usize },
    Begin(Form),
    Saves { at: usize, naming: Option<String> },
    Settings { at: usize },
    Night(Box<Night>),
    Tape(Box<Tape>),
}

/// The form of a new crisis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub at: usize,
    pub scenario: usize,
    pub seat: Seat,
    pub seed: String,
    pub open_book: bool,
    pub tempo: TempoKind,
}

/// Rows of the form.
pub const FORM_ROWS: usize = 6;

impl Form {
    pub fn new(content: &Content) -> Form {
        let heads = &content.heads;
        let usual = heads.iter().position(|head| head.id == USUAL);
        let scenario = usual.unwrap_or(0);
        let seat = heads
            .get(scenario)
            .map_or(Seat::CHAIR, |head| head.first_seat);
        Form {
            at: 0,
            scenario,
            seat,
            seed: String::new(),
            open_book: false,
            tempo: TempoKind::Solo,
        }
    }
    pub const fn reasons(&self) -> Reasons {
        if self.open_book {
            Reasons::Open
        } else {
            Reasons::Own
        }
    }
}

/// What lies on top of a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// Six lines before the first question.
    Briefing {
        row: usize,
    },
    /// The secret brief.
    Brief {
        row: usize,
    },
    /// Everything that was told since one last sat.
    All {
        row: usize,
    },
    /// The menu of orders; its pages are the night's.
    Menu,
    /// The sealed box: `y` seals, and then runs on or not.
    Seal {
        run_on: bool,
    },
    Help {
        row: usize,
    },
    Palette {
        typed: String,
        row: usize,
    },
    Terms {
        typed: String,
        row: usize,
        open: bool,
    },
    Find {
        typed: String,
        row: usize,
    },
    Why {
        row: usize,
    },
    /// One's own words of this turn: the row one stands on, and the name typed of whom a cable goes to.
    Words {
        row: usize,
        to: String,
    },
    /// How sure one is who did it, in 100.
    Sure {
        typed: String,
    },
    /// Leave? Something drafted would be lost.
    Leave,
    /// Delete this session?
    Delete(String),
    Settings {
        at: usize,
    },
}

impl Model {
    pub fn new(content: Arc<Content>, settings: Settings) -> Model {
        let (keys, wrong) = tune::keys(&settings);
        Model {
            settings,
            keys,
            moving: None,
            content,
            width: 80,
            height: 24,
            place: Place::Title { at: 0 },
            over: Vec::new(),
            said: wrong.into_iter().next(),
            saves: Vec::new(),
            alone: false,
            beats: 0,
        }
    }
    /// Opens a night that the outside has begun.
    pub fn open(&mut self, sitting: Sitting) {
        let began = sitting.obs().public.clock.turn == 1;
        self.place = Place::Night(Box::new(Night::new(sitting)));
        self.over.clear();
        if began {
            self.over.push(Over::Briefing { row: 0 });
        }
    }
    pub fn night(&self) -> Option<&Night> {
        match &self.place {
            Place::Night(night) => Some(night),
            _ => None,
        }
    }
    pub fn night_mut(&mut self) -> Option<&mut Night> {
        match &mut self.place {
            Place::Night(night) => Some(night),
            _ => None,
        }
    }
    /// Milliseconds until the next beat of motion; `None` while nothing moves.
    pub fn beat(&self) -> Option<u64> {
        if !self.settings.motion {
            return None;
        }
        match &self.place {
            Place::Night(night) if night.is_running() => Some(RUN_BEAT),
            Place::Title { .. } if self.over.is_empty() && self.beats < SWEEP => Some(RADAR_BEAT),
            _ => None,
        }
    }
    /// Work is under way outside, and what comes of it is wanted.
    pub fn listens(&self) -> bool {
        matches!(&self.place, Place::Tape(tape) if tape.awaits())
    }
    /// Text that is being typed, if any.
    pub fn typed(&mut self) -> Option<&mut String> {
        match self.over.last_mut() {
            Some(
                Over::Palette { typed, .. }
                | Over::Sure { typed }
                | Over::Find { typed, .. }
                | Over::Terms {
                    typed, open: false, ..
                },
            ) => return Some(typed),
            Some(_) => return None,
            None => {}
        }
        match &mut self.place {
            Place::Saves {
                naming: Some(typed),
                ..
            } => Some(typed),
            Place::Begin(form) if form.at == 3 => Some(&mut form.seed),
            Place::Tape(tape) => match &mut tape.typed {
                Some(Typed::Find { text, .. } | Typed::Note { text }) => Some(text),
                None => None,
            },
            _ => None,
        }
    }
}
