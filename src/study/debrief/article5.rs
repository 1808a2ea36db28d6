//! Which clause each of the 32 stood on: what a member gave, and by which words of Articles 5, 6 and 11 it gave no more.
//!
//! "...will assist ... by taking forthwith, individually and in concert with the other Parties, such action as it deems
//! necessary, including the use of armed force" (North Atlantic Treaty, Article 5): from nothing to combat force, the
//! means are each member's own choice.

use crate::base::ids::{DraftId, MEMBERS, MeasureId, Member, Seat};
use crate::base::units::Percent;
use crate::content::clause::Clause;
use crate::content::measure::{Asset, By, Force, Kind};
use crate::study::debrief::Night;
use crate::study::debrief::lent::sent;
use crate::world::State;
use crate::world::case::Case;
use crate::world::force::{Approval, ApprovalStatus, PledgeStatus};
use crate::world::text::{Position, Stance};

/// The words a member stood on, the strongest help first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// It was attacked itself: its own defence, and its own request.
    Attacked,
    /// "including the use of armed force": units that can fight, sent on a text of the Council or joined to an operation.
    ArmedForce,
    /// "individually": units sent beside the Council's texts, as two capitals agreed.
    Individually,
    /// "such action as it deems necessary", short of units that fight: sensors, lift, money, measures, help under 42(7).
    Deems,
    /// Article 11, "in accordance with their respective constitutional processes": what it promised waits at home, or
    /// was refused there.
    Constitutional,
    /// Article 6: what happened lay outside the area.
    OutsideArea,
    /// "an armed attack": it held that none was found, and said so where the finding lay before it.
    NoArmedAttack,
    /// "it deems": its own assessment of who did it stayed below its bar.
    OwnAssessment,
    /// Articles 3 and 4 only: a finding never lay before the Council, so no duty to assist fell due.
    NothingDue,
    /// A finding stood, its own proof sufficed, and it gave nothing: the text leaves even that to it.
    Discretion,
}

/// One member, and the recorded facts it is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    pub member: Member,
    pub ground: Ground,
    /// A text with Article 5 in it, outright or conditional, was adopted.
    pub found: bool,
    /// Packages that were in place or on the way at some time: on a text, and beside it.
    pub packages: u16,
    pub bilateral: u16,
    /// Measures it carries, its own and those it joined.
    pub measures: Vec<MeasureId>,
    pub helped_42_7: bool,
    /// How it answered the text with Article 5, and which text that was.
    pub answer: Option<(DraftId, Position)>,
    /// The last approval at home that was not granted.
    pub approval: Option<Approval>,
    /// What it held of the suspected state's part at the end, and the bar of the finding, in 100.
    pub proof: Percent,
    pub bar: Percent,
}

/// All 32 in the order of the table, at the end of the night.
pub fn stood(night: &Night) -> [Stood; MEMBERS] {
    let state = night.end();
    let sent = sent(night);
    std::array::from_fn(|at| member(night.case(), state, &sent, Member::new(at)))
}

/// `went` holds for every pledge whether it was ever on the way: units that came and went home by the end were given.
fn member(case: &Case, state: &State, went: &[bool], me: Member) -> Stood {
    let public = &state.public;
    let pledges = || {
        let all = state.council.pledges.iter().zip(went);
        all.filter(|(pledge, _)| pledge.member == me)
    };
    let sent = || {
        let all = pledges().filter(|(_, went)| **went);
        all.map(|(pledge, _)| pledge)
    };
    let count = |bilateral: bool| -> u16 {
        let kept = sent().filter(|pledge| pledge.bilateral == bilateral);
        kept.map(|pledge| u16::from(pledge.packages)).sum()
    };
    let mut measures: Vec<MeasureId> = public
        .measures
        .iter()
        .filter(|on| on.joiners.has(me) && on.by != By::National)
        .map(|on| on.measure)
        .collect();
    measures.dedup();
    let mut stood = Stood {
        member: me,
        ground: Ground::Discretion,
        found: public.texts.iter().any(|text| finds(text.clauses)),
        packages: count(false),
        bilateral: count(true),
        measures,
        helped_42_7: public.eu.helped_42_7.has(me),
        answer: answer(state, me),
        approval: not_granted(state, me),
        proof: state.capital(me).believes(|hyp| case.blames_state(hyp)),
        bar: case.content.rules.position.bar[Clause::Article5.index()],
    };
    let fights = sent().any(|pledge| fights(pledge.asset) && !pledge.bilateral);
    let forces = stood.measures.iter().any(|id| {
        let measure = case.measure(*id);
        measure.kind == Kind::Operation || measure.force == Force::Abroad
    });
    let waits = pledges().any(|(pledge, _)| pledge.status == PledgeStatus::AwaitsApproval);
    stood.ground = ground(state, &stood, fights || forces, waits);
    stood
}

fn ground(state: &State, stood: &Stood, fights: bool, waits: bool) -> Ground {
    let incidents = &state.public.incidents;
    let objected = stood.answer.is_some_and(|(_, answer)| {
        matches!(answer.stance, Stance::Break | Stance::Reserve) && is_finding(answer.clause)
    });
    let gave = stood.packages > 0 || !stood.measures.is_empty() || stood.helped_42_7;
    match () {
        () if incidents
            .iter()
            .any(|incident| incident.victim == Some(stood.member)) =>
        {
            Ground::Attacked
        }
        () if fights => Ground::ArmedForce,
        () if stood.bilateral > 0 => Ground::Individually,
        () if gave => Ground::Deems,
        () if waits || stood.approval.is_some() => Ground::Constitutional,
        () if !incidents.iter().any(|incident| incident.article_6) => Ground::OutsideArea,
        () if objected => Ground::NoArmedAttack,
        () if stood.answer.is_none() && !stood.found => Ground::NothingDue,
        () if stood.proof < stood.bar => Ground::OwnAssessment,
        () => Ground::Discretion,
    }
}

fn finds(clauses: crate::world::text::Clauses) -> bool {
    clauses.iter().any(is_finding)
}

fn is_finding(clause: Clause) -> bool {
    matches!(clause, Clause::Article5 | Clause::ConditionalArticle5)
}

/// The last text with Article 5 in it, and what the member said of it.
fn answer(state: &State, me: Member) -> Option<(DraftId, Position)> {
    let mut drafts = state.council.drafts.iter().enumerate();
    let found = drafts.rfind(|(_, draft)| finds(draft.clauses()));
    found.map(|(at, draft)| {
        let (answer, declared) = (draft.answers[me.index()], draft.declared[me.index()]);
        let said = if answer.stance == Stance::Open {
            declared
        } else {
            answer
        };
        (DraftId(at as u8), said)
    })
}

fn not_granted(state: &State, me: Member) -> Option<Approval> {
    let mut approvals = state.capital(me).approvals.iter();
    approvals
        .rfind(|approval| approval.status != ApprovalStatus::Granted)
        .copied()
}

/// A package that can shoot.
const fn fights(asset: Asset) -> bool {
    matches!(
        asset,
        Asset::Fighters
            | Asset::Batteries
            | Asset::Frigates
            | Asset::CounterDrone
            | Asset::Battalions
    )
}

impl Stood {
    pub fn seat(&self) -> Seat {
        Seat::of(self.member)
    }
}
