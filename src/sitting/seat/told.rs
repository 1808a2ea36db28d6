//! What a closed turn tells its seat: the news, the roll calls, and which calls of hinges came right.

use crate::base::ids::{DraftId, HypId};
use crate::base::units::{Hours, Percent};
use crate::government::Why;
use crate::sitting::roll::{Beforehand, RollCall};
use crate::sitting::seat::{Called, Sitting};
use crate::words;
use crate::world::event::{Audience, Event, TextEvent};
use crate::world::text::{Draft, DraftStatus};

impl Sitting {
    /// A turn that has closed: its news, its weighings, and one turn more since the last stop.
    pub(super) fn told(
        &mut self,
        turn: u8,
        events: &[(Event, Audience)],
        known: &[Beforehand],
        whys: &[Why],
    ) {
        self.tell(turn, events, known);
        self.fell_from = self.whys.len();
        self.whys.extend(whys.iter().map(|why| (turn, *why)));
        self.sat = false;
        self.pace.quiet = self.pace.quiet.saturating_add(1);
    }

    fn tell(&mut self, turn: u8, events: &[(Event, Audience)], known: &[Beforehand]) {
        let told = events.iter().filter(|(_, to)| to.has(self.seat));
        let mut news = Vec::new();
        let mut decided = Vec::new();
        for (event, _) in told {
            if let Event::Text(
                TextEvent::Broken { draft }
                | TextEvent::Adopted { draft }
                | TextEvent::Extended { draft, .. },
            ) = event
            {
                decided.push(*draft);
            }
            news.extend(words::event::told(self.case(), self.obs(), event));
        }
        let news = words::digest::counted(news);
        self.log
            .extend(news.iter().map(|line| (turn, line.clone())));
        self.news = news;
        let of = |draft: &DraftId| known.iter().find(|known| known.draft == *draft);
        self.rolls = decided
            .iter()
            .filter_map(|draft| {
                RollCall::new(self.obs(), of(draft), self.restarted(*draft), *draft)
            })
            .collect();
        let now = self.obs().public.clock.start;
        for (event, _) in events {
            if let Event::Text(
                TextEvent::Silence { draft, .. } | TextEvent::Amended { draft, .. },
            ) = event
            {
                self.restarted.push((*draft, now));
            }
        }
        self.decided = decided;
        self.judge_calls(turn);
    }

    /// From when the present silence on a text runs, where it is not its first.
    fn restarted(&self, draft: DraftId) -> Option<Hours> {
        let known = self.restarted.iter().rev();
        known
            .copied()
            .find(|(id, _)| *id == draft)
            .map(|(_, at)| at)
    }
    /// From when a text lies on the table as it is: tabled, come back under silence, or amended in it.
    pub fn lies_since(&self, id: DraftId, draft: &Draft) -> Hours {
        let first = draft.decided_or_tabled().max(draft.tabled);
        self.restarted(id).map_or(first, |at| at.max(first))
    }
    /// What this seat held of a hypothesis when its holder last sat, in 100: what comes to light after that is no merit of
    /// theirs. None for a seat without a desk of proof.
    pub fn gave(&self, hyp: HypId) -> Option<Percent> {
        let table = self.before.as_ref().unwrap_or(&self.table);
        let (_, desk) = table.state().observe(self.seat).capital()?;
        Some(Percent::from(desk.belief[hyp.index()]))
    }

    /// A call is right or wrong once the silence has ended; one on a text that is extended waits.
    fn judge_calls(&mut self, turn: u8) {
        let ended = self
            .rolls
            .iter()
            .filter(|roll| roll.text.status != DraftStatus::UnderSilence);
        let judged = ended.flat_map(|roll| &roll.cards).filter_map(|card| {
            let right = card.call_was_right()?;
            Some(Called {
                turn,
                call: card.called?,
                right,
            })
        });
        let judged: Vec<Called> = judged.collect();
        self.called.extend(judged);
    }
}
