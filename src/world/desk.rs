//! A capital's desk: what it holds, believes, owes, was asked, and has sealed.

use serde::{Deserialize, Serialize};

use crate::base::digest::digest_fields;
use crate::base::ids::{BriefId, DraftId, Member, Seat};
use crate::base::list::List;
use crate::base::steps::{Favours, Trust};
use crate::base::units::{Moment, Percent};
use crate::world::factor::Factor;
use crate::world::force::Approval;
use crate::world::incident::{EVIDENCE, EvSet, HYPOTHESES};
use crate::world::order::{Answer, PriceKind, Sealed};
use crate::world::text::Stance;

/// Private to one government.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capital {
    /// How much of each item's weight reaches this desk, in percent: 0 not held, 100 its own.
    pub held_pct: [u8; EVIDENCE],
    /// Items it has sent to all delegations, cleared or on their way.
    pub sent: EvSet,
    /// What it holds of each hypothesis, in percent; they sum to 100.
    pub belief: [u8; HYPOTHESES],
    /// That the damage was one's own interceptor's, in percent.
    pub own_damage_pct: u8,
    /// Trust in each member's evidence, 0..=4.
    pub trust: Trust,
    /// Favours each member owes to this one, -3..=3; known to the two.
    pub favours: Favours,
    pub readings: Readings,
    /// Initiatives to spend.
    pub purse: u8,
    pub brief: BriefId,
    pub instruction: Instruction,
    pub approvals: List<Approval, 4>,
    pub asks: List<Ask, 8>,
    pub argued: List<Argued, 8>,
    /// A price paid to it, in escrow until the text stands: points on that draft.
    pub escrow: Escrow,
    /// A price that another named to it and that is still open: `by` named it.
    pub named: Escrow,
    pub sealed: Sealed,
    /// Initiatives used, by family kind, as bits of the order's number; for the tables.
    pub used: u64,
    /// Turns in a row in which it only kept silent.
    pub quiet_turns: u8,
    pub free_sounding: bool,
    /// Its units are out of the common plan until this turn.
    pub outside_until_turn: u8,
    /// What it holds changed since it last weighed.
    pub stale: bool,
    /// Article 4: the leading kind and harm when last weighed, so that one roll serves (255 never).
    pub weighed_kind: u8,
    pub weighed_harm: u8,
    /// Hinges called: members and stances, judged when the silence ends.
    pub calls: List<HingeCall, 4>,
    /// Echoes of its levers, newest last.
    pub echoes: List<Echo, 6>,
}

impl Default for Capital {
    fn default() -> Self {
        Capital {
            held_pct: [0; EVIDENCE],
            sent: EvSet(0),
            belief: [0; HYPOTHESES],
            own_damage_pct: 0,
            trust: Trust::all(3),
            favours: Favours::NONE,
            readings: Readings::default(),
            purse: 2,
            brief: BriefId(0),
            instruction: Instruction::default(),
            approvals: List::new(),
            asks: List::new(),
            argued: List::new(),
            escrow: Escrow::default(),
            named: Escrow::default(),
            sealed: Sealed {
                who: 255,
                ..Sealed::default()
            },
            used: 0,
            quiet_turns: 0,
            free_sounding: true,
            outside_until_turn: 0,
            stale: false,
            weighed_kind: 255,
            weighed_harm: 255,
            calls: List::new(),
            echoes: List::new(),
        }
    }
}

impl Capital {
    /// Items it holds whole, eight at a time: a byte of `held_pct` that is 100 leaves a zero, which is found by carrying.
    pub fn holds_whole(&self) -> EvSet {
        const WHOLE: u64 = 0x6464_6464_6464_6464;
        const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
        const GATHER: u64 = 0x0102_0408_1020_4080;
        let (eights, _) = self.held_pct.as_chunks::<8>();
        let set = eights.iter().enumerate().fold(0, |set, (at, eight)| {
            let differs = u64::from_le_bytes(*eight) ^ WHOLE;
            let zeros = !(((differs & LOW) + LOW) | differs | LOW) >> 7;
            set | (zeros.wrapping_mul(GATHER) >> 56) << (8 * at)
        });
        EvSet(set)
    }
}

/// What a sounding of a member returned; it fades after two turns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Reading {
    /// 0 = never read.
    pub turn: u8,
    pub draft: DraftId,
    pub gap: i8,
    /// Half the width of a band that holds the truth eight times in ten.
    pub band: u8,
    pub against: [Factor; 2],
}

/// What a capital was told lately, a delegation each: more than two turns of soundings return. The oldest gives way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    told: List<(Member, Reading), 12>,
}

impl Readings {
    pub fn note(&mut self, of: Member, reading: Reading) {
        self.told.retain(|(member, _)| *member != of);
        if self.told.is_full() {
            self.told.remove(0);
        }
        self.told.push((of, reading)).expect("a place was made");
    }
}

impl std::ops::Index<usize> for Readings {
    type Output = Reading;
    /// The reading of the member at this place; one never read where there is none.
    fn index(&self, at: usize) -> &Reading {
        const NEVER: Reading = Reading::NEVER;
        let found = self.told.iter().find(|(member, _)| member.index() == at);
        found.map_or(&NEVER, |(_, reading)| reading)
    }
}

impl Reading {
    /// Not read.
    pub const NEVER: Reading = Reading {
        turn: 0,
        draft: DraftId(0),
        gap: 0,
        band: 0,
        against: [Factor::ALL[0]; 2],
    };
}

impl Reading {
    /// It has not faded: read in this turn or the two before it (GAME: influence).
    pub fn is_fresh(&self, turn: u8) -> bool {
        self.turn > 0 && turn - self.turn <= 2
    }
}

/// The line an automatic colleague or a quiet turn follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instruction {
    pub line: Line,
    /// Added to every bar, -10..=10.
    pub bar: i8,
    /// What it would ask for consent it does not want to give.
    pub price: PriceKind,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Line {
    Lead,
    #[default]
    Support,
    Follow,
    HoldBack,
}

/// Something asked of this desk and not yet answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Ask {
    pub from: Seat,
    pub kind: Asked,
    pub at_turn: u8,
    pub lapses: Moment,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum Asked {
    /// How do you stand on this draft?
    #[default]
    Nothing,
    Sounding {
        draft: DraftId,
    },
    Demarche {
        draft: DraftId,
        argument: Factor,
    },
    /// The military authorities ask for packages.
    Forces {
        asset: crate::content::measure::Asset,
        packages: u8,
    },
    /// A small ask of the scenario, by index.
    Small {
        ask: u8,
    },
    /// Explain your act.
    Explain,
    /// No solo acts, please.
    Restraint,
    /// Let our units in or through.
    Host {
        pledge: u8,
    },
    /// Accept the arrangement that is offered.
    Settle,
    /// Agree that the aspirant be invited.
    Accede,
    /// Sit down with the other ally.
    Talks,
    /// Draw units apart under the alliance's mechanism.
    Apart,
}

impl Asked {
    /// What a government answers for itself and no staff for it: it ends a dispute, or lets a state in.
    pub const fn is_weighty(self) -> bool {
        matches!(
            self,
            Asked::Settle | Asked::Accede | Asked::Talks | Asked::Apart
        )
    }
}

/// An argument heard: it moves one factor for a while.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Argued {
    pub from: Member,
    pub draft: DraftId,
    pub factor: Factor,
    pub points: i8,
    pub turn: u8,
}

/// A price paid or favour called, due only if the text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Escrow {
    pub by: Member,
    pub draft: DraftId,
    pub points: i8,
    pub kind: PriceKind,
    /// 0 nothing, 1 named and unpaid, 2 paid.
    pub stage: u8,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct HingeCall {
    pub draft: DraftId,
    pub member: Member,
    pub stance: Stance,
    pub confidence: u8,
}

/// What became of a lever.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Echo {
    pub from: Member,
    pub factor: Factor,
    /// 3 settled it, 2 helped, 1 no difference, 0 unwelcome.
    pub result: u8,
    pub turn: u8,
}

impl Capital {
    /// Belief in all hypotheses for which `keep` holds, in percent.
    pub fn believes(&self, keep: impl Fn(usize) -> bool) -> Percent {
        self.belief
            .iter()
            .enumerate()
            .filter(|(hyp, _)| keep(*hyp))
            .map(|(_, pct)| Percent::from(*pct))
            .sum()
    }
}

digest_fields!(struct Capital {
    held_pct, sent, belief, own_damage_pct, trust, favours, readings, purse, brief, instruction, approvals, asks, argued, escrow, sealed,
    used, quiet_turns, free_sounding, outside_until_turn, stale, weighed_kind, weighed_harm, calls, echoes, named
});
digest_fields!(struct Readings { told });
digest_fields!(struct Reading { turn, draft, gap, band, against });
digest_fields!(struct Instruction { line, bar, price });
digest_fields!(plain Line);
digest_fields!(struct Ask { from, kind, at_turn, lapses });
digest_fields!(enum Asked {
    0 Nothing, 1 Sounding { draft }, 2 Demarche { draft, argument }, 3 Forces { asset, packages }, 4 Small { ask }, 5 Explain,
    6 Restraint, 7 Host { pledge }, 8 Settle, 9 Accede, 10 Talks, 11 Apart
});
digest_fields!(struct Argued { from, draft, factor, points, turn });
digest_fields!(struct Escrow { by, draft, points, kind, stage });
digest_fields!(struct HingeCall { draft, member, stance, confidence });
digest_fields!(struct Echo { from, factor, result, turn });

/// An answer as the asker receives it.
pub type Replied = Answer;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::EvId;

    #[test]
    fn what_is_held_whole_is_what_stands_at_a_hundred() {
        let mut desk = Capital::default();
        assert!(desk.holds_whole().is_empty());
        let near = [0, 99, 100, 101, 100, 228, 36, 255];
        for at in 0..EVIDENCE {
            desk.held_pct[at] = near[at * 5 % near.len()];
        }
        desk.held_pct[EVIDENCE - 1] = 100;
        for at in 0..EVIDENCE {
            let whole = desk.holds_whole().has(EvId(at as u8));
            assert_eq!(whole, desk.held_pct[at] == 100, "item {at}");
        }
    }
}
