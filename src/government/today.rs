//! What all desks of one open turn read alike: its luck, what is lent, what is in force. Worked out when first asked for, then shared.
//!
//! It holds nothing that an observation does not show: whoever asks first works it out from its own.

use std::sync::OnceLock;

use crate::base::dice::{Dice, Luck};
use crate::base::ids::{MEMBERS, Member, MemberSet};
use crate::base::units::Points;
use crate::content::measure::ASSETS;
use crate::engine::systems::need::need;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::clock::Clock;
use crate::world::council::Council;
use crate::world::text::{Draft, DraftStatus};

/// One open turn.
#[derive(Clone, Debug)]
pub struct Today {
    pub luck: Luck,
    loans: OnceLock<Box<Loans>>,
    joined: OnceLock<[u64; MEMBERS]>,
    need: OnceLock<Points>,
}

/// Packages pledged and not fallen, by kind.
#[derive(Clone, Debug)]
pub struct Loans {
    pub all: [u8; ASSETS],
    by: [[u8; ASSETS]; MEMBERS],
    /// Framework nations that have pledged some of a kind.
    framework: [MemberSet; ASSETS],
    /// Tenths of the stated requirement that are pledged already, at most twenty.
    pub filled: [Points; ASSETS],
}

impl Today {
    pub fn new(dice: Dice, clock: &Clock) -> Today {
        Today {
            luck: Luck::new(dice, clock.turn, clock.part),
            loans: OnceLock::new(),
            joined: OnceLock::new(),
            need: OnceLock::new(),
        }
    }
    /// What is lent, as the Council's table shows it.
    pub(super) fn loans(&self, case: &Case, obs: Observation<'_>) -> &Loans {
        self.loans.get_or_init(|| Box::new(loans(case, obs)))
    }
    /// How much speaks for units, as [`need`] has it.
    pub(super) fn need(&self, case: &Case, obs: Observation<'_>) -> Points {
        *self.need.get_or_init(|| need(case, obs.public))
    }
    /// By member the measures in force that it takes part in, a bit each.
    pub(super) fn joined(&self, obs: Observation<'_>) -> &[u64; MEMBERS] {
        self.joined.get_or_init(|| {
            let mut joined = [0; MEMBERS];
            for on in obs.public.measures.iter().filter(|on| on.is_on()) {
                for member in on.joiners.iter() {
                    joined[member.index()] |= 1 << on.measure.index();
                }
            }
            joined
        })
    }
}

fn loans(case: &Case, obs: Observation<'_>) -> Loans {
    let mut loans = Loans {
        all: [0; ASSETS],
        by: [[0; ASSETS]; MEMBERS],
        framework: [MemberSet::NONE; ASSETS],
        filled: [0; ASSETS],
    };
    let large = case.content.rules.force.framework_packages;
    let pledges = obs.council.map(|council| council.pledges.as_slice());
    let alive = pledges.unwrap_or_default().iter();
    for pledge in alive.filter(|pledge| pledge.is_alive()) {
        let (at, by) = (pledge.asset.index(), pledge.member.index());
        loans.all[at] = loans.all[at].saturating_add(pledge.packages);
        loans.by[by][at] = loans.by[by][at].saturating_add(pledge.packages);
        if case.tables.pulls.packages[by] >= large {
            loans.framework[at] = loans.framework[at].with(pledge.member);
        }
    }
    if let Some(council) = obs.council {
        loans.filled = filled(case, council, &loans.all);
    }
    loans
}

/// Tenths of the stated requirement that are pledged already, at most twenty. While nothing is stated ten: what is wanted is the
/// Council's to say; once a text with forces was stopped it says nothing, and what capitals send each other is all there is.
fn filled(case: &Case, council: &Council, lent: &[u8; ASSETS]) -> [Points; ASSETS] {
    let stopped = |draft: &Draft| {
        matches!(draft.status, DraftStatus::Broken | DraftStatus::Dead)
            && draft.clauses().forces() >= 2
    };
    let stopped = council.drafts.iter().any(stopped);
    std::array::from_fn(|at| {
        let (need, have) = (
            Points::from(council.requirement[at]),
            Points::from(lent[at]),
        );
        match need {
            0 if stopped => case.content.rules.force.bilateral_tenths * have,
            0 => 10,
            _ => (have * 10 / need).min(20),
        }
    })
}

impl Loans {
    /// A member's own.
    pub fn of(&self, member: Member) -> &[u8; ASSETS] {
        &self.by[member.index()]
    }
    /// A framework nation other than `member` has pledged some of this kind.
    pub fn has_framework(&self, asset: usize, member: Member) -> bool {
        !self.framework[asset].without(member).is_empty()
    }
}
