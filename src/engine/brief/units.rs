//! Goals on units and measures.

use super::{View, by};
use crate::base::ids::Member;
use crate::content::scenario::Goal;
use crate::world::force::{Pledge, PledgeStatus};

impl View<'_> {
    pub(super) fn units(&self, goal: &Goal) -> Option<bool> {
        let me = self.me();
        Some(match goal {
            Goal::ForeignUnits {
                asset,
                at_least,
                by_day,
            } => {
                let here = |pledge: &Pledge| pledge.asset == *asset && !self.hit(pledge.member);
                self.in_place(*by_day, here) >= u16::from(*at_least)
            }
            Goal::OwnUnits { at_least, by_day } => {
                self.in_place(*by_day, |pledge| Some(pledge.member) == me) >= u16::from(*at_least)
            }
            Goal::OwnPledgesKept => {
                let mut own = self
                    .state
                    .council
                    .pledges
                    .iter()
                    .filter(|pledge| Some(pledge.member) == me && !pledge.is_standing())
                    .peekable();
                own.peek().is_some() && own.all(|pledge| pledge.is_alive())
            }
            Goal::Requirement { pct, by_day } => self.requirement(*by_day) >= u16::from(*pct),
            Goal::MeasureInForce { measure, by_day } => {
                let id = measure.id();
                self.state
                    .public
                    .measures
                    .iter()
                    .any(|on| on.measure == id && by(on.ordered, *by_day))
            }
            Goal::AnyMeasureByDay(day) => self
                .state
                .public
                .measures
                .iter()
                .any(|on| by(on.ordered, *day)),
            _ => return None,
        })
    }

    fn hit(&self, member: Member) -> bool {
        self.case.all_hit(&self.state.public).has(member)
    }

    /// Packages in place as the day closed.
    fn in_place(&self, day: u8, keep: impl Fn(&Pledge) -> bool) -> u16 {
        let pledges = self.past.day(day).council.pledges.iter();
        pledges
            .filter(|pledge| {
                pledge.status == PledgeStatus::InPlace
                    && !pledge.is_standing()
                    && by(pledge.due, day)
                    && keep(pledge)
            })
            .map(|pledge| u16::from(pledge.packages))
            .sum()
    }

    /// Share of the call that was in place by the day, in percent; 0 when nothing was called for.
    fn requirement(&self, day: u8) -> u16 {
        let (mut need, mut have) = (0, 0);
        for (at, asked) in self.state.council.requirement.iter().enumerate() {
            let asked = u16::from(*asked);
            need += asked;
            have += self
                .in_place(day, |pledge| pledge.asset.index() == at)
                .min(asked);
        }
        (have * 100).checked_div(need).unwrap_or(0)
    }
}
