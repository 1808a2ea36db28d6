//! The roll call as it is turned over: the sure answers in one block, then card by card.

use crate::base::ids::Member;
use crate::base::units::Hours;
use crate::screens::night::Night;
use crate::sitting::roll::{Card, RollCall};
use crate::words::names;
use crate::world::text::{DraftStatus, Stance};

/// A roll call on the table.
#[derive(Clone, Debug)]
pub struct Roll {
    pub call: RollCall,
    /// Cards turned so far.
    pub shown: usize,
    /// Everything is shown, and the list instead of the card.
    pub all: bool,
    /// Those that are still to be called.
    rest: Vec<RollCall>,
}

impl Roll {
    /// Turns the next card; true when there is none left.
    pub fn next(&mut self) -> bool {
        if self.all || self.shown >= self.call.cards.len() {
            return true;
        }
        self.shown += 1;
        false
    }
    pub fn back(&mut self) {
        self.all = false;
        self.shown = self.shown.saturating_sub(1);
    }
    pub fn all(&mut self) {
        self.shown = self.call.cards.len();
        self.all = true;
    }
    /// Every card is turned: the result may be told.
    pub fn is_told(&self) -> bool {
        self.shown >= self.call.cards.len()
    }
    /// The result in a few words, once it is told.
    pub fn outcome(&self) -> String {
        let name = names::draft(self.call.draft);
        match self.call.text.status {
            DraftStatus::Adopted => format!("{name} stands."),
            DraftStatus::Broken => format!("{name} is broken and falls back to the table."),
            _ => format!("{name}: silence runs on."),
        }
    }
    /// Cards that are still face down.
    pub fn left(&self) -> usize {
        self.call.cards.len() - self.shown
    }
    /// The card on top.
    pub fn card(&self) -> Option<&Card> {
        let at = self.shown.checked_sub(1)?;
        self.call.cards.get(at)
    }
    pub fn is_card(&self, member: Member) -> bool {
        self.call.cards.iter().any(|card| card.member == member)
    }
    /// Whether this member's answer is on the table yet. One that came after silence broke never is.
    pub fn has_told(&self, member: Member) -> bool {
        let turned = &self.call.cards[..self.shown];
        turned.iter().any(|card| card.member == member)
            || self
                .call
                .blocks
                .iter()
                .any(|block| block.members.has(member))
    }
    /// The answers that are on the table, earliest first.
    pub fn told(&self) -> Vec<(Member, Hours)> {
        let mut answers: Vec<(Member, Hours)> = Member::all()
            .filter(|member| self.has_told(*member))
            .map(|member| (member, self.call.text.answers[member.index()].at.hours()))
            .filter(|(_, at)| !at.is_never())
            .collect();
        answers.sort_by_key(|(member, at)| (*at, *member));
        answers
    }
    /// What is on the table of a member.
    pub fn stance(&self, member: Member) -> Stance {
        if self.has_told(member) {
            self.call.text.answers[member.index()].stance
        } else {
            Stance::Open
        }
    }
}

impl Night {
    /// Opens the roll call of what the last turn decided; false when it decided nothing.
    pub fn call_the_roll(&mut self, at_once: bool) -> bool {
        let mut rest = self.sitting.rolls.clone();
        rest.reverse();
        self.open_roll(rest, at_once)
    }
    fn open_roll(&mut self, mut rest: Vec<RollCall>, at_once: bool) -> bool {
        self.roll = rest.pop().map(|call| Roll {
            call,
            shown: 0,
            all: false,
            rest,
        });
        if at_once && let Some(roll) = &mut self.roll {
            roll.all();
        }
        self.roll.is_some()
    }
    /// The roll call of the next text; false when all were called.
    pub fn next_roll(&mut self) -> bool {
        let rest = self.roll.take().map_or_else(Vec::new, |roll| roll.rest);
        self.open_roll(rest, false)
    }
}
