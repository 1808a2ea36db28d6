//! A scenario as its file describes it: what happened, what it could have been, what comes to light, who is asked what.

mod brief;
mod condition;
mod evidence;
mod lesson;
mod party;

use serde::{Deserialize, Serialize};

use crate::base::ids::{Member, Seat};
use crate::base::units::{Percent, Points};
use crate::content::measure::Asset;
pub use brief::{Brief, Goal, Objective, RedLine, RedLineWhen};
pub use condition::{Effect, Inject, Told, When};
pub use evidence::{Evidence, EvidenceKind, Grade, Likelihood, Sharing};
pub use lesson::{Hint, Lesson, Moment};
pub use party::{Author, Outside, Side, Suspect};

/// `content/scenarios/<id>.ron`; long lists stand in files beside it: `<id>.evidence.ron`, `<id>.injects.ron`, `<id>.briefs.ron`, `<id>.asks.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub format: u8,
    pub id: String,
    pub title: String,
    /// Date of the roster.
    pub as_of: String,
    /// One sentence for a list.
    pub summary: String,
    /// Six lines a player reads before the first question.
    pub briefing: Vec<String>,
    pub learning: Vec<String>,
    /// The teacher's page, a paragraph an entry: purpose, what to watch, turning points, questions for the debrief, nearest cases.
    #[serde(default)]
    pub teacher: Vec<String>,
    /// A good first seat.
    pub first_seat: Seat,
    pub start: Start,
    /// Members that it happened to, the first of them before all; none where the victim is no member.
    pub victims: Vec<Member>,
    /// Who was hit when no member was.
    #[serde(default)]
    pub beyond: Option<Outside>,
    /// Whom the allies suspect: the state below unless said otherwise.
    #[serde(default)]
    pub suspect: Suspect,
    /// The state at the STATE desk: the suspected one, the one that shelters a suspected group, the first to be suspected
    /// where nobody is known, or, between allies, an outsider. Without it the desk is empty.
    #[serde(default)]
    pub actor: Option<Outside>,
    /// Of two allies, who moved first.
    #[serde(default)]
    pub moved_first: Option<Member>,
    /// Ways in which the roles can fall; one is drawn by seed, all alike. Empty: only as written.
    #[serde(default)]
    pub sides: Vec<Side>,
    /// Which of the sides this is, from 0.
    #[serde(skip)]
    pub side: u8,
    /// The neighbour at war, beside the victim, if there is one.
    #[serde(default)]
    pub neighbour: Option<Outside>,
    /// The turn from which that neighbour knows whether it was its own; the third unless it is said.
    #[serde(default)]
    pub neighbour_knows_from_turn: Option<u8>,
    /// On which stances shift (MODEL 7).
    pub axis: Axis,
    pub incident: IncidentSpec,
    /// Hours of each scheduled turn.
    pub schedule_hours: Vec<u16>,
    /// Turns per round for lessons of so many minutes.
    pub tempos: Vec<Tempo>,
    pub hypotheses: Vec<Hypothesis>,
    pub aims: Vec<Aim>,
    /// What the victim's first choice can be, and what it does to wreck, proof and harm.
    pub engagements: Vec<Engagement>,
    pub follow_on: FollowOn,
    /// Units of allies on the first victim's soil when it begins, under arrangements of long standing.
    #[serde(default)]
    pub standing: Vec<Standing>,
    /// A state that asks to be invited to the treaty, on the same agenda (Article 10).
    #[serde(default)]
    pub aspirant: Option<Aspirant>,
    /// Coaching, in a scenario that teaches by doing.
    #[serde(default)]
    pub lesson: Option<Lesson>,
}

impl Scenario {
    /// The seed that opens when none is asked for: a lesson's own.
    pub fn usual_seed(&self) -> Option<u64> {
        self.lesson.as_ref().map(|lesson| lesson.seed)
    }
}

/// Who asks to join, and when each of the thirty-two is asked for its word.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aspirant {
    pub name: String,
    /// The first turn in which the chair goes round the table, and hours until it goes round again.
    pub from_turn: u8,
    pub again_hours: u16,
}

/// Packages of an ally that stand where they are whatever happens.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    pub member: Member,
    pub asset: Asset,
    pub packages: u8,
}

/// The moment turn 1 begins, for labels.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    pub year: u16,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    /// 0 = Monday.
    pub weekday: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Axis {
    East,
    South,
    Ally,
    Terror,
    OutOfArea,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Domain {
    #[default]
    Drone,
    Missile,
    Air,
    Cyber,
    Sea,
    Land,
    Hybrid,
    Terror,
    Political,
}

/// How many domains there are.
pub const DOMAINS: usize = 9;

impl Domain {
    /// In the order of their numbers.
    pub const ALL: [Domain; DOMAINS] = [
        Domain::Drone,
        Domain::Missile,
        Domain::Air,
        Domain::Cyber,
        Domain::Sea,
        Domain::Land,
        Domain::Hybrid,
        Domain::Terror,
        Domain::Political,
    ];
}

/// What happened first. Scales of harm and territory: 0-5 (facts: record).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidentSpec {
    pub place: String,
    pub latitude_tenths: i16,
    pub longitude_tenths: i16,
    pub article_6: bool,
    pub domain: Domain,
    /// Percent chances of harm 0, 1, 2, 3, 4, 5; before the victim's first choice shifts them.
    pub harm_pct: [u8; 6],
    pub territory: u8,
    pub crewed: bool,
    pub text: String,
    /// Who is over the place and can shoot, besides the victim (allied crews on air policing).
    pub shooters: Vec<Member>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tempo {
    /// Minutes of the lesson: 50, 90, 180.
    pub minutes: u16,
    /// Turns closed together, round by round; they sum to the schedule.
    pub rounds: Vec<u8>,
}

/// Who could have done it, and meaning what.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hypothesis {
    pub id: String,
    /// "Russia, on purpose".
    pub name: String,
    pub text: String,
    pub actor: ActorKind,
    pub intent: Intent,
    /// What a reasonable desk would say before any evidence, in 100; sums to 100.
    pub prior_pct: u8,
    /// How often it is the truth, in 100; sums to 100. A claim to be weighed may have 0.
    pub truth_pct: u8,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ActorKind {
    /// The suspected state.
    State,
    /// Another state or group on its behalf.
    Proxy,
    /// A partner's own weapon gone astray.
    Friend,
    /// A member.
    Ally,
    NonState,
    #[default]
    Unknown,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Intent {
    Deliberate,
    Reckless,
    /// Jammed, lost, astray.
    Drift,
    #[default]
    Unclear,
}

/// What the suspected state may want, drawn by seed (MODEL 9).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    pub id: AimKind,
    pub text: String,
    /// Chances in 100 when the truth is deliberate, reckless, or something it did not do.
    pub weight_deliberate: u8,
    pub weight_reckless: u8,
    pub weight_innocent: u8,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AimKind {
    TestDefences,
    SplitAllies,
    DeterAid,
    CoverMistake,
    ForceTalks,
    /// It did nothing and wants to stay out of it.
    #[default]
    StayClear,
}

/// A way to meet the swarm in the first hour.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Engagement {
    /// `over-town`, `over-forest`, `track`.
    pub id: String,
    pub text: String,
    /// Added to the chance of each evidence chain named, in percent points.
    pub chains: Vec<(String, Percent)>,
    /// Added to the chance that harm is one step higher, and that the damage is one's own interceptor's.
    pub harm_up_pct: Percent,
    pub own_damage_pct: Percent,
    /// Added to attention and to the victim government's standing.
    pub attention: Points,
    pub standing: Points,
}

/// Incidents after the first (MODEL 9): places and kinds the series can go on with.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowOn {
    pub places: Vec<FollowPlace>,
    /// Chance in 100 per seven days of an incident that no desk ordered: a stray of the war next door, whoever caused the
    /// first, or one more by a hand that has no desk.
    pub stray_weekly_pct: u8,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowPlace {
    /// `None` where no member is hit.
    pub victim: Option<Member>,
    pub place: String,
    pub latitude_tenths: i16,
    pub longitude_tenths: i16,
    pub domain: Domain,
    pub harm_pct: [u8; 6],
    pub territory: u8,
    /// 1..=4: how far up the ladder it is for the one who orders it.
    pub step: u8,
    pub weight: u8,
    /// Who may order it.
    #[serde(default)]
    pub by: Author,
    /// Whether it can come without an order; where nothing is said, drones can.
    #[serde(default)]
    pub recurs: Option<bool>,
    /// Inside the area of Article 6; where nothing is said, from territory 2 on.
    #[serde(default)]
    pub article_6: Option<bool>,
    pub text: String,
}

impl FollowPlace {
    /// It can come without anybody's order.
    pub fn recurs(&self) -> bool {
        self.recurs.unwrap_or(self.domain == Domain::Drone)
    }
    pub fn article_6(&self) -> bool {
        self.article_6.unwrap_or(self.territory >= 2)
    }
}

#[cfg(test)]
mod tests;
