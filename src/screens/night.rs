//! A night at a seat, as the screens hold it: the stop, its question, and where one is looking.

mod draft;

use crate::base::ids::{DraftId, HypId, Member};
use crate::engine::stops::Stop;
use crate::screens::board::{PANELS, Panel, Screen};
use crate::screens::end::Last;
use crate::screens::numbers::{Sample, history, last_told, pair, ranked, sample};
use crate::screens::roll::Roll;
use crate::session::Table;
use crate::sitting::{Draft, Put, Sitting};
use crate::words::menu::{self, Entry, Page as MenuPage};
use crate::words::question::Question;
use crate::words::{digest, when};

/// A page of the menu that is open, and where one stands on it.
#[derive(Clone, Debug)]
pub struct Menu {
    pub page: MenuPage,
    pub entries: Vec<Entry>,
    pub at: usize,
}

/// What fast-forwarding has told so far.
#[derive(Clone, Debug, Default)]
pub struct Running {
    pub lines: Vec<RunLine>,
    /// A key was pressed: it ends with the turn.
    pub halt: bool,
}

/// One turn that was run past.
#[derive(Clone, Debug)]
pub struct RunLine {
    pub turn: u8,
    pub at: String,
    pub heard: String,
}

pub struct Night {
    pub sitting: Sitting,
    pub screen: Screen,
    /// The panel in focus, a screen.
    focus: [u8; 8],
    /// The row in focus, a panel.
    rows: [u16; PANELS],
    pub stops: Vec<Stop>,
    /// The questions of this stop, in order, and which answer each was given.
    pub asked: Vec<Put>,
    taken: Vec<Option<usize>>,
    pub draft: Draft,
    pub menu: Vec<Menu>,
    /// Length of the log when the person last sealed.
    pub since: usize,
    /// The numbers when the person last sat, and now.
    pub was: Sample,
    pub history: Vec<Sample>,
    pub running: Option<Running>,
    pub roll: Option<Roll>,
    pub last: Option<Last>,
    /// The table as the night closed, for the last page.
    pub closed: Option<Table>,
    /// The maps are swapped.
    pub wide_map: bool,
    /// The hypotheses that the ledger weighs against each other.
    pub versus: (HypId, HypId),
    /// The other capital that is looked at; one's own when none is.
    pub other: Option<Member>,
    /// The text that the Council screen shows.
    pub text: Option<DraftId>,
    /// A turn could not be kept: why, and nothing goes on.
    pub stopped: Option<String>,
}

impl Night {
    pub fn new(sitting: Sitting) -> Night {
        let now = sample(sitting.case(), sitting.obs());
        let past = history(&sitting);
        let since = last_told(&sitting);
        let mut night = Night {
            sitting,
            screen: Screen::Situation,
            focus: [0; 8],
            rows: [0; PANELS],
            stops: Vec::new(),
            asked: Vec::new(),
            taken: Vec::new(),
            draft: Draft::default(),
            menu: Vec::new(),
            since,
            was: now,
            history: past,
            running: None,
            roll: None,
            last: None,
            closed: None,
            wide_map: false,
            versus: (HypId(0), HypId(1)),
            other: None,
            text: None,
            stopped: None,
        };
        night.arrive();
        night
    }

    /// A person sits: why, and the question.
    pub fn arrive(&mut self) {
        self.leave_the_stop();
        self.stops = self.sitting.stops();
        if self.stops.is_empty() {
            // Sat down for a roll call alone: what was asked meanwhile can be answered now.
            self.stops = self.sitting.waiting();
        } else {
            self.sitting.stopped();
        }
        self.asked = self.sitting.questions(&self.stops);
        self.taken = vec![None; self.asked.len()];
        self.versus = pair(&self.sitting);
        self.rows[Panel::Question as usize] = 0;
        let texts = self.texts();
        self.text = self.text.filter(|id| texts.contains(id));
        self.text = self.text.or(texts.last().copied());
    }
    /// The last stop is over, and the next has not come.
    pub fn leave_the_stop(&mut self) {
        self.draft.clear();
        self.menu.clear();
        self.stops.clear();
        self.asked.clear();
        self.taken.clear();
    }
    /// Why one sits: the stop of the open question, or the most urgent.
    pub fn stop(&self) -> Option<Stop> {
        let put = self.put().or(self.asked.first());
        put.map(|put| put.stop).or(self.stops.first().copied())
    }
    /// Which question is open, or with every one answered the last.
    pub fn at(&self) -> Option<usize> {
        let open = self.asked.iter().position(|put| !put.answered);
        open.or(self.asked.len().checked_sub(1))
    }
    pub fn put(&self) -> Option<&Put> {
        self.asked.get(self.at()?)
    }
    /// The question that is shown.
    pub fn question(&self) -> Option<&Question> {
        self.put().map(|put| &put.question)
    }
    /// The answer that was given to the question that is shown.
    pub fn taken(&self) -> Option<usize> {
        self.taken.get(self.at()?).copied().flatten()
    }
    /// Something was answered or drafted.
    pub fn is_drafted(&self) -> bool {
        !self.draft.is_empty() || self.taken.iter().any(Option::is_some)
    }
    /// Something is said in one's own words.
    pub fn has_words(&self) -> bool {
        !self.sitting.spoken.is_empty()
    }
    pub fn now(&self) -> Sample {
        sample(self.sitting.case(), self.sitting.obs())
    }
    /// Texts on file, the living ones last.
    pub fn texts(&self) -> Vec<DraftId> {
        let Some(council) = self.sitting.obs().council else {
            return Vec::new();
        };
        let mut texts: Vec<(bool, DraftId)> = council
            .drafts
            .iter()
            .enumerate()
            .map(|(at, draft)| (draft.is_live(), DraftId(at as u8)))
            .collect();
        texts.sort();
        texts.into_iter().map(|(_, id)| id).collect()
    }
    /// The living text that is shown, or the first living one.
    pub fn live(&self) -> Option<DraftId> {
        let council = self.sitting.obs().council?;
        let shown = self.text.filter(|id| {
            let draft = council.drafts.get(id.index());
            draft.is_some_and(|draft| draft.is_live())
        });
        shown.or_else(|| council.live().next().map(|(id, _)| id))
    }
    /// The next text on file.
    pub fn next_text(&mut self) {
        let texts = self.texts();
        let at = texts.iter().position(|id| Some(*id) == self.text);
        let next = at.map_or(0, |at| (at + 1) % texts.len().max(1));
        self.text = texts.get(next).copied();
    }
    /// The next hypothesis that the leading one is weighed against.
    pub fn next_rival(&mut self) {
        let ranked = ranked(&self.sitting);
        let at = ranked.iter().position(|(id, _)| *id == self.versus.1);
        let next = at.map_or(1, |at| at + 1) % ranked.len().max(1);
        let next = if ranked.get(next).is_some_and(|row| row.0 == self.versus.0) {
            (next + 1) % ranked.len().max(1)
        } else {
            next
        };
        if let Some((id, _)) = ranked.get(next) {
            self.versus.1 = *id;
        }
    }
    /// A question waits for its answer.
    pub fn is_asked(&self) -> bool {
        self.asked.iter().any(|put| !put.answered)
    }

    /// Before a turn is closed: what is told from now on is news.
    pub fn sealing(&mut self) {
        self.since = self.sitting.log.len();
        self.was = self.now();
    }
    /// After a turn was closed.
    pub fn turned(&mut self) {
        let now = self.now();
        self.history.push(now);
    }
    /// What was told since the person last sat, most pressing first.
    pub fn news(&self) -> Vec<String> {
        let from = self.since.min(self.sitting.log.len());
        let told: Vec<String> = self.sitting.log[from..]
            .iter()
            .map(|(_, line)| line.clone())
            .collect();
        digest::lines(self.sitting.case(), &told)
    }
    /// One line on the turn that was just run past.
    pub fn run_line(&self) -> RunLine {
        let heard = match &digest::lines(self.sitting.case(), &self.sitting.news)[..] {
            [] => "quiet".to_owned(),
            [one] => one.clone(),
            [first, rest @ ..] => format!("{first} +{}", rest.len()),
        };
        let clock = &self.sitting.obs().public.clock;
        RunLine {
            turn: clock.turn,
            at: when::stamp(self.sitting.case(), clock.start),
            heard,
        }
    }

    // ---- menus ----

    pub fn open(&mut self, page: MenuPage) -> bool {
        let entries = menu::page(self.sitting.case(), self.sitting.obs(), page);
        if entries.is_empty() {
            return false;
        }
        self.menu.push(Menu {
            page,
            entries,
            at: 0,
        });
        true
    }

    // ---- where one looks ----

    pub fn focus(&self) -> Panel {
        let panels = self.screen.panels();
        let at = usize::from(self.focus[self.screen as usize]);
        panels[at.min(panels.len() - 1)]
    }
    pub fn focus_on(&mut self, panel: Panel) {
        let panels = self.screen.panels();
        if let Some(at) = panels.iter().position(|known| *known == panel) {
            self.focus[self.screen as usize] = at as u8;
        }
    }
    /// The next panel, or the one before.
    pub fn turn_focus(&mut self, back: bool) {
        let panels = self.screen.panels().len();
        let at = usize::from(self.focus[self.screen as usize]);
        let next = if back { at + panels - 1 } else { at + 1 } % panels;
        self.focus[self.screen as usize] = next as u8;
    }
    pub fn row(&self, panel: Panel) -> usize {
        usize::from(self.rows[panel as usize])
    }
    pub fn set_row(&mut self, panel: Panel, row: usize) {
        self.rows[panel as usize] = row.min(9_999) as u16;
    }
}
