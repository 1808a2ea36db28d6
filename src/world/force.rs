//! Units lent: pledges, approvals at home, and what is in place.

use serde::{Deserialize, Serialize};

use crate::base::digest::digest_fields;
use crate::base::ids::{DraftId, Member};
use crate::base::units::{Hours, Moment, Percent};
use crate::content::measure::Asset;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum PledgeStatus {
    #[default]
    Offered,
    /// Waiting for the lender's own chamber, committee or office.
    AwaitsApproval,
    /// Waiting for the host's (or a transit state's) consent.
    AwaitsHost,
    OnTheWay,
    InPlace,
    /// Refused at home, withdrawn by the capital, or gone home.
    Fell,
}

/// Packages a member lends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pledge {
    pub member: Member,
    /// The member it goes to.
    pub host: Member,
    pub asset: Asset,
    pub packages: u8,
    pub status: PledgeStatus,
    pub pledged: Hours,
    /// When it was promised to be in place, and when it will be as things stand.
    pub promised: Hours,
    pub due: Hours,
    /// Share of its worth lost to caveats.
    pub caveat_pct: Percent,
    /// It slipped already.
    pub slipped: bool,
    /// Outside any Council decision.
    pub bilateral: bool,
    /// The text it answers; 255 for none.
    pub draft: DraftId,
}

impl Pledge {
    pub fn is_alive(&self) -> bool {
        self.status != PledgeStatus::Fell
    }
    /// It stood there before the first hour: no answer to what happened.
    pub fn is_standing(&self) -> bool {
        self.pledged == Hours(0) && self.draft == DraftId(255) && self.bilateral
    }
}

/// What a chamber, committee or office is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MandateKind {
    /// Stationing, air defence, vigilance.
    #[default]
    Stationing,
    /// Combat air or sea.
    CombatAirSea,
    CombatLand,
    Strikes,
    /// Receiving foreign units.
    Receive,
    Transit,
    /// A power at home, such as engaging drones.
    Law,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ApprovalStatus {
    /// Counting heads, narrowing, consulting before a motion.
    #[default]
    Preparing,
    /// Before the chamber, answer due.
    Moved,
    Granted,
    Refused,
    Withdrawn,
}

/// One approval asked at home. Its result is public; counting before it is the desk's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Approval {
    pub kind: MandateKind,
    pub status: ApprovalStatus,
    pub asked: Moment,
    /// When the answer is expected, and by when the text or the pledge needs it.
    pub due: Moment,
    pub needed_by: Moment,
    /// What the government counts on, in members of the chamber (within 4 %).
    pub counted_yes: i16,
    /// The result in the chamber, once moved.
    pub yes: i16,
    pub no: i16,
    pub abstain: i16,
    pub absent: i16,
    /// Narrowed: defensive only, ceiling, time limit, no armed engagement; each costs worth.
    pub narrowed: u8,
    pub confidence_tied: bool,
    pub whipped: bool,
    pub urgent: bool,
}

impl Approval {
    /// Neither granted nor refused nor taken back.
    pub fn is_open(&self) -> bool {
        matches!(
            self.status,
            ApprovalStatus::Preparing | ApprovalStatus::Moved
        )
    }
}

digest_fields!(plain PledgeStatus, MandateKind, ApprovalStatus, Asset);
digest_fields!(struct Pledge {
    member, host, asset, packages, status, pledged, promised, due, caveat_pct, slipped, bilateral, draft
});
digest_fields!(struct Approval {
    kind, status, asked, due, needed_by, counted_yes, yes, no, abstain, absent, narrowed, confidence_tied, whipped, urgent
});
