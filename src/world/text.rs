//! Texts before the Council: provisions, stances, objections.

use serde::{Deserialize, Serialize};

use crate::base::digest::digest_fields;
use crate::base::ids::{MEMBERS, Member, MemberSet, Seat};
use crate::base::list::List;
use crate::base::units::{Hours, Moment, Points};
use crate::content::clause::{Clause, Hedge};

/// One numbered paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Provision {
    pub clause: Clause,
    pub hedges: Hedges,
    /// Square brackets: not agreed.
    pub bracketed: bool,
}

/// Hedges as a bit set over [`Hedge`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hedges(pub u8);

impl Hedges {
    pub const fn has(self, hedge: Hedge) -> bool {
        self.0 & (1 << hedge.index()) != 0
    }
    #[must_use]
    pub const fn with(self, hedge: Hedge) -> Hedges {
        Hedges(self.0 | 1 << hedge.index())
    }
}

/// A set of clauses, for asking what a text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clauses(pub u16);

impl Clauses {
    pub const fn has(self, clause: Clause) -> bool {
        self.0 & (1 << clause.index()) != 0
    }
    #[must_use]
    pub const fn with(self, clause: Clause) -> Clauses {
        Clauses(self.0 | 1 << clause.index())
    }
    pub fn of(clauses: &[Clause]) -> Clauses {
        clauses
            .iter()
            .fold(Clauses(0), |set, clause| set.with(*clause))
    }
    pub fn iter(self) -> impl Iterator<Item = Clause> {
        Clause::ALL
            .into_iter()
            .filter(move |clause| self.has(*clause))
    }
    /// The same without any forces.
    #[must_use]
    pub fn words(self) -> Clauses {
        let words = self.iter().filter(|clause| clause.forces().is_none());
        words.fold(Clauses(0), Clauses::with)
    }
    /// Highest rung of wording and of forces, 0 when there is none.
    pub fn wording(self) -> u8 {
        self.highest(&WORDING)
    }
    pub fn forces(self) -> u8 {
        self.highest(&FORCES)
    }
    fn highest(self, rungs: &[u16; RUNGS]) -> u8 {
        let held = |rung: &usize| self.0 & rungs[*rung] != 0;
        (0..RUNGS).rev().find(held).unwrap_or(0) as u8
    }
}

/// Rungs of a ladder, 0 the lowest.
const RUNGS: usize = 5;
/// The clauses of each rung, as bits.
const WORDING: [u16; RUNGS] = rungs(false);
const FORCES: [u16; RUNGS] = rungs(true);

const fn rungs(forces: bool) -> [u16; RUNGS] {
    let mut rungs = [0; RUNGS];
    let mut at = 0;
    while at < Clause::ALL.len() {
        let clause = Clause::ALL[at];
        let rung = if forces {
            clause.forces()
        } else {
            clause.wording()
        };
        if let Some(rung) = rung {
            rungs[rung as usize] |= 1 << clause.index();
        }
        at += 1;
    }
    rungs
}

/// A change to a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    #[default]
    None,
    /// One rung down its ladder.
    Soften {
        clause: Clause,
    },
    /// One rung up.
    Strengthen {
        clause: Clause,
    },
    Hedge {
        clause: Clause,
        hedge: Hedge,
    },
    Add {
        clause: Clause,
    },
    Drop {
        clause: Clause,
    },
}

impl Edit {
    /// The clause it touches; the default clause for no edit.
    pub fn clause(&self) -> Clause {
        match *self {
            Edit::None => Clause::default(),
            Edit::Soften { clause }
            | Edit::Strengthen { clause }
            | Edit::Hedge { clause, .. }
            | Edit::Add { clause }
            | Edit::Drop { clause } => clause,
        }
    }
}

/// The five stances, and not having said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stance {
    #[default]
    Open,
    Endorse,
    Silent,
    Reserve,
    AskTime,
    Break,
}

/// A seat's word on a text: declared (before the last turn of silence) or answered (in it).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Position {
    pub stance: Stance,
    /// For a break or a reservation: on which provision, and the smallest edit that would lift it.
    pub clause: Clause,
    pub lifts: Edit,
    /// The two stated reasons, as numbers of `Factor`; 255 none. `more`: over 40 in 100 of the weight is unsaid.
    pub reasons: [u8; 2],
    pub more: bool,
    /// Points from turning, for the answer's hour.
    pub margin: Points,
    /// When it became known at the table.
    pub at: Moment,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub enum DraftStatus {
    /// Tabled, before the seats next turn.
    #[default]
    Tabled,
    UnderSilence,
    /// Silence was broken; back at the table.
    Broken,
    Adopted,
    Withdrawn,
    Dead,
}

/// A text on file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub sponsor: Seat,
    pub provisions: List<Provision, 5>,
    pub status: DraftStatus,
    pub tabled: Hours,
    pub silence_ends: Hours,
    /// 0 ambassadors, 1 ministers, 2 leaders.
    pub level: u8,
    /// 1 for the first silence of this text.
    pub round: u8,
    pub declared: [Position; MEMBERS],
    pub answers: [Position; MEMBERS],
    /// Who asked for time on it already; who objected in any round.
    pub asked_time: MemberSet,
    pub objected: MemberSet,
    /// Who holds a reservation on it as adopted.
    pub reserved: MemberSet,
    /// Amendments so far, per delegation at most three.
    pub amendments: [u8; MEMBERS],
    /// Whose amendments stand in it.
    pub authors: MemberSet,
    pub extended: bool,
    /// When its silence was last broken.
    pub broken_at: Hours,
    /// The whole text when tabled, to tell a weaker one.
    pub first_wording: u8,
    pub decided: Hours,
}

impl Draft {
    pub fn is_live(&self) -> bool {
        matches!(
            self.status,
            DraftStatus::Tabled | DraftStatus::UnderSilence | DraftStatus::Broken
        )
    }
    pub fn clauses(&self) -> Clauses {
        self.provisions
            .iter()
            .fold(Clauses(0), |set, provision| set.with(provision.clause))
    }
    /// When its present silence began: after a break, else when it was tabled.
    pub fn decided_or_tabled(&self) -> Hours {
        if self.decided.is_never() {
            self.tabled
        } else {
            self.decided
        }
    }
    pub fn provision(&self, clause: Clause) -> Option<&Provision> {
        self.provisions
            .iter()
            .find(|provision| provision.clause == clause)
    }
}

impl Clauses {
    /// It speaks of Article 5, outright or on a condition.
    pub const fn finds_article_5(self) -> bool {
        self.has(Clause::Article5) || self.has(Clause::ConditionalArticle5)
    }
}

/// A text everyone knows, because it was adopted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct AdoptedText {
    pub draft: crate::base::ids::DraftId,
    pub clauses: Clauses,
    /// Hedges of each clause, by the clause's number.
    pub hedged: Hedges,
    pub at: Hours,
    pub authors: MemberSet,
}

digest_fields!(struct Provision { clause, hedges, bracketed });
digest_fields!(struct Hedges(bits));
digest_fields!(struct Clauses(bits));
digest_fields!(plain Clause, Hedge, Stance, DraftStatus);
digest_fields!(enum Edit {
    0 None, 1 Soften { clause }, 2 Strengthen { clause }, 3 Hedge { clause, hedge }, 4 Add { clause }, 5 Drop { clause }
});
digest_fields!(struct Position { stance, clause, lifts, reasons, more, margin, at });
digest_fields!(struct Draft {
    sponsor, provisions, status, tabled, silence_ends, level, round, declared, answers, asked_time, objected, reserved, amendments,
    authors, extended, broken_at, first_wording, decided
});
digest_fields!(struct AdoptedText { draft, clauses, hedged, at, authors });

/// The delegations that can be named in an order of the two.
pub type Pair = [Option<Member>; 2];
