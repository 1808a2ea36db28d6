//! What allies share behind the door.

use crate::base::digest::digest_fields;
use crate::base::ids::{DraftId, MemberSet};
use crate::base::list::List;
use crate::base::units::{Hours, Points};
use crate::content::measure::ASSETS;
use crate::world::force::Pledge;
use crate::world::incident::EvSet;
use crate::world::text::Draft;

pub const DRAFTS: usize = 8;
pub const PLEDGES: usize = 64;

/// Read by the 32 capitals, the chair and the military authorities; never by the suspected state, press or observers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Council {
    pub drafts: List<Draft, DRAFTS>,
    /// Evidence shared with all delegations.
    pub shared: EvSet,
    /// 0..=100, begins at 60.
    pub cohesion: Points,
    /// The chair's credit, 0..=10, begins at 6; at 3 any member may table.
    pub credit: i8,
    /// Until when any member may table.
    pub open_floor_until_turn: u8,
    pub advice: Advice,
    /// Packages the military authorities ask for, by asset; all zero before the statement of requirement.
    pub requirement: [u8; ASSETS],
    pub requirement_at: Hours,
    pub pledges: List<Pledge, PLEDGES>,
    /// Next meeting that a request calls for.
    pub meeting_at: Hours,
    /// The chair closed the matter.
    pub closed: bool,
    /// Turns in a row with cohesion at most 30.
    pub fractured_turns: u8,
    /// Members whose objection leaked.
    pub leaked: MemberSet,
    /// "No solo acts" was urged.
    pub restraint_urged: bool,
    /// When an ally last used a line to the other side or offered its good offices.
    pub channel_at: Hours,
}

/// Military advice (Military Committee): tasked, then given one turn later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Advice {
    #[default]
    None,
    Tasked,
    Given,
}

impl Default for Council {
    fn default() -> Self {
        Council {
            drafts: List::new(),
            shared: EvSet(0),
            cohesion: 60,
            credit: 6,
            open_floor_until_turn: 0,
            advice: Advice::None,
            requirement: [0; ASSETS],
            requirement_at: Hours::NEVER,
            pledges: List::new(),
            meeting_at: Hours::NEVER,
            closed: false,
            fractured_turns: 0,
            leaked: MemberSet::NONE,
            restraint_urged: false,
            channel_at: Hours::NEVER,
        }
    }
}

impl Council {
    /// Texts that still await an end, at most two.
    pub fn live(&self) -> impl Iterator<Item = (DraftId, &Draft)> {
        self.drafts
            .iter()
            .enumerate()
            .filter(|(_, draft)| draft.is_live())
            .map(|(at, draft)| (DraftId(at as u8), draft))
    }
}

digest_fields!(struct Council {
    drafts, shared, cohesion, credit, open_floor_until_turn, advice, requirement, requirement_at, pledges, meeting_at, closed,
    fractured_turns, leaked, restraint_urged, channel_at
});
digest_fields!(plain Advice);
