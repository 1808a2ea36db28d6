//! What happened, and, hidden, what was true.

use crate::base::digest::{Digest, Digester, digest_fields};
use crate::base::ids::{EvId, HypId, Member};
use crate::base::list::List;
use crate::base::units::Hours;
use crate::content::scenario::Domain;
use crate::world::order::Form;

pub const INCIDENTS: usize = 8;
pub const EVIDENCE: usize = 64;
pub const HYPOTHESES: usize = 16;
pub const INJECTS: usize = 64;

/// Items on their way between capitals at most; one more goes at once.
pub const COURIERS: usize = 24;

/// An item given away, cleared, carried, and not yet read: to one delegation, or to all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Courier {
    pub item: EvId,
    pub by: Member,
    pub to: Option<Member>,
    pub form: Form,
    /// When it is there.
    pub at: Hours,
}

/// Evidence items as a bit set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EvSet(pub u64);

impl EvSet {
    pub const fn has(self, item: EvId) -> bool {
        self.0 & (1 << item.0) != 0
    }
    pub const fn insert(&mut self, item: EvId) {
        self.0 |= 1 << item.0;
    }
    pub const fn remove(&mut self, item: EvId) {
        self.0 &= !(1 << item.0);
    }
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    pub fn iter(self) -> impl Iterator<Item = EvId> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let at = rest.trailing_zeros();
                rest &= rest - 1;
                EvId(at as u8)
            })
        })
    }
}

/// An incident as everyone knows it. The first is the night itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Incident {
    /// The member it hit; `None` where it hit none.
    pub victim: Option<Member>,
    pub domain: Domain,
    /// 0..=5 each.
    pub harm: u8,
    pub territory: u8,
    pub article_6: bool,
    pub crewed: bool,
    pub at: Hours,
    /// Index into the scenario's follow-on places; 255 for the night itself.
    pub place: u8,
    /// How it was met: index into the scenario's engagements, 255 not yet chosen or not asked.
    pub engagement: u8,
    /// The victim or an ally shot over the victim's own soil: ordinary enforcement.
    pub intercepted: bool,
}

/// What is true and what is still to come. No seat reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// Who and meaning what, per incident.
    pub truth: [HypId; INCIDENTS],
    /// The damage was one's own interceptor's, per incident.
    pub own_damage: [bool; INCIDENTS],
    /// Items that appear in this session, and when; `NEVER` for those that do not.
    pub arrives: [Hours; EVIDENCE],
    /// When an item will be withdrawn; `NEVER` if it stands.
    pub retracts: [Hours; EVIDENCE],
    /// Items that have reached somebody.
    pub arrived: EvSet,
    /// Expected items that failed to come.
    pub missed: EvSet,
    /// Injects that have come; chances of injects drawn true.
    pub injected: u64,
    pub chances: u64,
    /// Small asks that were put, and how many each capital had.
    pub asked: u64,
    /// Small asks that were put to each capital, as bits.
    pub put: [u64; crate::base::ids::MEMBERS],
    pub couriers: List<Courier, COURIERS>,
    pub tally: Tally,
}

/// Counts for the tables of a sweep; nobody decides on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub texts_tabled: u8,
    pub texts_amended: u8,
    pub texts_blocked: u8,
    pub approvals_delayed: u8,
    pub approvals_refused: u8,
    pub reservations: crate::base::ids::MemberSet,
    /// Initiatives given by capitals in all.
    pub initiatives: u16,
    /// The actor kind capitals on average led with at hour 24 (as `ActorKind` number), 255 before.
    pub day1_kind: u8,
    /// Members that broke silence alone on some text.
    pub alone: crate::base::ids::MemberSet,
    /// Members that broke any silence.
    pub broke: crate::base::ids::MemberSet,
}

impl Default for Hidden {
    fn default() -> Self {
        Hidden {
            truth: [HypId(0); INCIDENTS],
            own_damage: [false; INCIDENTS],
            arrives: [Hours::NEVER; EVIDENCE],
            retracts: [Hours::NEVER; EVIDENCE],
            arrived: EvSet(0),
            missed: EvSet(0),
            injected: 0,
            chances: 0,
            asked: 0,
            put: [0; crate::base::ids::MEMBERS],
            couriers: List::new(),
            tally: Tally {
                day1_kind: 255,
                ..Tally::default()
            },
        }
    }
}

/// The victim is one byte: its place at the table, or 255 where no member was hit.
impl Digest for Incident {
    fn digest(&self, out: &mut Digester) {
        let Incident {
            victim,
            domain,
            harm,
            territory,
            article_6,
            crewed,
            at,
            place,
            engagement,
            intercepted,
        } = self;
        out.put_u8(victim.map_or(255, |member| member.index() as u8));
        domain.digest(out);
        out.put_bytes(&[*harm, *territory, u8::from(*article_6), u8::from(*crewed)]);
        at.digest(out);
        out.put_bytes(&[*place, *engagement, u8::from(*intercepted)]);
    }
}

/// The incidents so far, oldest first.
pub type Incidents = List<Incident, INCIDENTS>;

digest_fields!(struct EvSet(bits));
digest_fields!(plain Domain);
digest_fields!(struct Hidden { truth, own_damage, arrives, retracts, arrived, missed, injected, chances, asked, put, couriers, tally });
digest_fields!(struct Courier { item, by, to, form, at });
digest_fields!(struct Tally {
    texts_tabled, texts_amended, texts_blocked, approvals_delayed, approvals_refused, reservations, initiatives, day1_kind, alone, broke
});
