//! A lesson's rounds, as a seat sits them: once at the first turn, and what falls due before it sits again.

use crate::base::ids::DraftId;
use crate::base::units::Hours;
use crate::session::Round;
use crate::sitting::Sitting;
use crate::world::text::{DraftStatus, Stance};

impl Sitting {
    /// The round of the open turn, in a lesson.
    pub fn round(&self) -> Option<Round> {
        self.table().round()
    }
    /// Texts that fall due before this seat sits again and on which it has not declared: those of the open turn, or in a
    /// lesson those of the whole round.
    pub fn due(&self) -> Vec<DraftId> {
        let (Some((me, _)), Some(council)) = (self.obs().capital(), self.obs().council) else {
            return Vec::new();
        };
        let until = self.sits_until();
        council
            .live()
            .filter(|(_, draft)| {
                draft.status == DraftStatus::UnderSilence
                    && draft.silence_ends <= until
                    && draft.declared[me.index()].stance == Stance::Open
            })
            .map(|(id, _)| id)
            .collect()
    }
    /// The hour until which it does not sit again.
    fn sits_until(&self) -> Hours {
        let clock = &self.obs().public.clock;
        let Some(round) = self.round() else {
            return clock.end;
        };
        let schedule = &self.case().play.scenario.schedule_hours;
        let later = usize::from(clock.turn)..usize::from(round.turns.1);
        let more: i32 = schedule
            .get(later)
            .map_or(0, |hours| hours.iter().map(|hours| i32::from(*hours)).sum());
        clock.end.plus(Hours(more))
    }
}
