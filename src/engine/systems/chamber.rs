//! The arithmetic of a chamber: where each group stands, who dissents, who is away, and what the law asks for (MODEL 7).

use crate::base::ids::Member;
use crate::base::units::Points;
use crate::content::member::{Group, GroupRole, Needed};
use crate::content::rules::HomeRules;
use crate::engine::systems::road::finds_article_5;
use crate::world::case::Case;
use crate::world::desk::Capital;
use crate::world::force::{Approval, MandateKind};
use crate::world::public::Public;

/// Groups of one chamber that luck is kept apart for.
pub const GROUPS: u32 = 14;

/// How a chamber divides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Division {
    pub yes: i16,
    pub no: i16,
    pub abstain: i16,
    pub absent: i16,
}

impl Division {
    fn present(self) -> i16 {
        self.yes + self.no + self.abstain
    }
    /// How many must say yes, exactly as the law has it; `seats` by law.
    pub fn need(self, needed: Needed, seats: i16) -> i16 {
        let two_thirds = |of: i16| (2 * of + 2) / 3;
        match needed {
            Needed::Nothing | Needed::Inform | Needed::Consult => 0,
            Needed::SimplePresent => self.no + 1,
            Needed::HalfOfPresent => self.present() / 2 + 1,
            Needed::HalfOfAll => seats / 2 + 1,
            Needed::TwoThirdsPresent => two_thirds(self.present()),
            Needed::TwoThirdsAll => two_thirds(seats),
        }
    }
    pub fn passes(self, needed: Needed, seats: i16) -> bool {
        self.yes >= self.need(needed, seats)
    }
    /// The same shares in a chamber of other size: how a second chamber is estimated.
    #[must_use]
    pub fn scaled(self, from: i16, to: i16) -> Division {
        let scale = |count: i16| {
            ((i32::from(count) * i32::from(to) + i32::from(from) / 2) / i32::from(from.max(1)))
                as i16
        };
        Division {
            yes: scale(self.yes),
            no: scale(self.no),
            abstain: scale(self.abstain),
            absent: scale(self.absent),
        }
    }
}

/// What a division is about.
pub struct Motion<'a> {
    pub case: &'a Case,
    pub public: &'a Public,
    pub capital: &'a Capital,
    pub member: Member,
    pub approval: Approval,
}

impl Motion<'_> {
    fn rules(&self) -> &HomeRules {
        &self.case.content.rules.home
    }

    /// How the chamber would divide with luck even: for counting heads.
    pub fn expected(&self) -> Division {
        self.divide(|_| 100)
    }

    /// How it divides: `dissent(group)` is the share of the usual dissenters, in percent.
    pub fn divide(&self, dissent: impl Fn(u32) -> i32) -> Division {
        let groups = &self.case.member(self.member).chamber.groups;
        let mut all = Division::default();
        for (at, group) in groups.iter().enumerate() {
            self.add_group(group, dissent(at as u32 % GROUPS), &mut all);
        }
        all
    }

    fn add_group(&self, group: &Group, dissent: i32, all: &mut Division) {
        let rules = self.rules();
        let line = self.line(group);
        let cabinet = group.role != GroupRole::Opposition;
        let away = if cabinet && self.approval.whipped {
            rules.absent_whipped_pct
        } else {
            rules.absent_pct
        };
        let seats = group.seats as i16;
        let absent = share(seats, i32::from(away) * 100);
        let own = share(seats - absent, i32::from(dissenters(rules, line)) * dissent);
        let with_line = seats - absent - own;
        all.absent += absent;
        if line >= rules.yes_from || (line >= rules.free_from && cabinet) {
            all.yes += with_line;
            all.no += own;
        } else {
            all.yes += own;
            if line >= rules.free_from {
                all.abstain += with_line;
            } else {
                all.no += with_line;
            }
        }
    }

    /// The line of a group: 55 and more yes, under 45 no.
    pub fn line(&self, group: &Group) -> Points {
        let rules = self.rules();
        let stance = rules.stance(group, self.case.play.scenario.axis);
        let role = match group.role {
            GroupRole::Cabinet => rules.cabinet,
            GroupRole::Support => rules.support,
            GroupRole::Opposition => 0,
        };
        let tied = group.role == GroupRole::Cabinet && self.approval.confidence_tied;
        rules.base
            + rules.stance_half * Points::from(stance)
            + role
            + if tied { rules.confidence } else { 0 }
            + self.ground()
            - rules.kind[self.approval.kind as usize]
            - self.evidence_gap()
            + self.opinion()
            + rules.narrow_gain * Points::from(self.approval.narrowed)
    }

    /// A mandate of the Security Council, Article 5, or the host's own request.
    fn ground(&self) -> Points {
        let rules = self.rules();
        let hit = self.case.all_hit(self.public);
        let asked = !self.public.article4.requested.and(hit).is_empty();
        [
            (!self.public.un.mandate.is_never(), rules.law_mandate),
            (finds_article_5(self.public), rules.law_article5),
            (asked, rules.law_host),
        ]
        .iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, points)| points)
        .sum()
    }

    fn evidence_gap(&self) -> Points {
        let rules = self.rules();
        let own = self.capital.believes(|hyp| self.case.blames_state(hyp));
        ((rules.bar[self.approval.kind as usize] - own) / rules.evidence_gap_per.max(1))
            .clamp(0, rules.evidence_gap_max)
    }

    fn opinion(&self) -> Points {
        let rules = self.rules();
        let support = Points::from(self.public.support[self.member.index()]);
        ((support - 50) / rules.opinion_per.max(1)).clamp(-rules.opinion_max, rules.opinion_max)
    }
}

/// `per_10_000` of `of`, rounded.
fn share(of: i16, per_10_000: i32) -> i16 {
    ((i32::from(of) * per_10_000 + 5_000) / 10_000).clamp(0, i32::from(of.max(0))) as i16
}

/// Dissenters in percent: few when the line is far from 50, many when it is near.
fn dissenters(rules: &HomeRules, line: Points) -> Points {
    let far = (line - 50).abs();
    if far >= rules.dissent_far[0] {
        rules.dissent_pct[0]
    } else if far >= rules.dissent_far[1] {
        rules.dissent_pct[1]
    } else {
        rules.dissent_pct[2]
    }
}

/// What is asked for abroad counts as combat.
pub fn is_combat(kind: MandateKind) -> bool {
    matches!(
        kind,
        MandateKind::CombatAirSea | MandateKind::CombatLand | MandateKind::Strikes
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abstention_counts_against_half_of_those_present() {
        // Ankara, 1 March 2003: 264 for, 250 against, 19 abstaining, and 267 were needed.
        let ankara = Division {
            yes: 264,
            no: 250,
            abstain: 19,
            absent: 17,
        };
        assert!(ankara.passes(Needed::SimplePresent, 550));
        assert!(!ankara.passes(Needed::HalfOfPresent, 550));
        assert_eq!(ankara.need(Needed::HalfOfPresent, 550), 267);
    }

    #[test]
    fn absence_counts_against_all_members() {
        // Zagreb, 16 December 2022: 97 to 10, and two thirds of all 151 were needed.
        let zagreb = Division {
            yes: 97,
            no: 10,
            abstain: 2,
            absent: 42,
        };
        assert!(zagreb.passes(Needed::TwoThirdsPresent, 151));
        assert_eq!(zagreb.need(Needed::TwoThirdsAll, 151), 101);
        assert!(!zagreb.passes(Needed::TwoThirdsAll, 151));
    }

    #[test]
    fn a_second_chamber_has_the_same_shares() {
        let first = Division {
            yes: 120,
            no: 60,
            abstain: 10,
            absent: 10,
        };
        assert_eq!(first.scaled(200, 100).yes, 60);
    }
}
