//! A scenario made ready: references followed, distances measured, likelihoods turned into decibans, once.

mod asked;
mod roles;

use std::sync::Arc;

use crate::base::ids::{BriefId, EvId, HypId, MEMBERS, MeasureId, Member, MemberSet, Seat};
use crate::base::units::{Decibans, Percent, Points};
use crate::content::Content;
use crate::content::Play;
use crate::content::measure::{Kind, Measure};
use crate::content::member::{Exposed, GroupRole, MemberInfo};
use crate::content::rules::Heard;
use crate::content::scenario::{ActorKind, Axis, Brief, Hypothesis, Intent, Suspect};
use crate::world::factor::Factor;
use crate::world::incident::{EVIDENCE, EvSet, HYPOTHESES};
use crate::world::land::{Apart, is_limited, overland, suppliers};
use crate::world::pull::{Lean, Pulls};
pub use roles::is_theirs;
use roles::{borders, suspected};

/// Content and one scenario of it, with the tables every rule reads. Built once a session, shared by all its forks.
#[derive(Clone, Debug)]
pub struct Case {
    pub content: Arc<Content>,
    pub play: Arc<Play>,
    pub tables: Box<Tables>,
    /// Each way in which the roles can fall; empty where there is one only, and once they are drawn.
    sides: Vec<Arc<Case>>,
}

/// Numbers worked out from content when a scenario is made ready.
#[derive(Clone, Debug)]
pub struct Tables {
    /// Ten times log10 of the chance (in 100) of seeing an item under a hypothesis; -20 for never.
    pub seen_db: [[Decibans; HYPOTHESES]; EVIDENCE],
    /// The same for its failing to come.
    pub unseen_db: [[Decibans; HYPOTHESES]; EVIDENCE],
    /// How far an item can move a pair of hypotheses.
    pub spread_db: [Decibans; EVIDENCE],
    pub prior_db: [Decibans; HYPOTHESES],
    /// Number of the chain of each item.
    pub chain: [u8; EVIDENCE],
    pub actor: [ActorKind; HYPOTHESES],
    pub intent: [Intent; HYPOTHESES],
    /// Kilometres from each capital to the place of the first incident.
    pub km: [i32; MEMBERS],
    /// Kilometres between capitals.
    pub apart_km: [[i32; MEMBERS]; MEMBERS],
    /// Members a convoy crosses between two others, both ends left out; empty by sea.
    pub overland: [[MemberSet; MEMBERS]; MEMBERS],
    /// The five that could lend most, beside the victims (MODEL 10: the most relevant allies).
    pub suppliers: [Member; 5],
    /// Items that say whose the damage was.
    pub about_damage: EvSet,
    /// Members whose executive may keep units abroad alone for so many days only.
    pub limited: MemberSet,
    pub victims: MemberSet,
    /// The member that is suspected, if one is.
    pub accused: Option<Member>,
    /// Where help goes while no member was hit by the latest incident: the first victim, else the capital next to the place.
    pub host: Member,
    /// The kind of actor that the suspected party is.
    pub suspected: ActorKind,
    /// Members that border the state at the STATE desk; none between allies.
    pub borders_actor: MemberSet,
    pub exposed: [Exposed; MEMBERS],
    /// Eight times the mean stance of the cabinet's groups, held to -12..=16.
    pub cabinet: [Points; MEMBERS],
    /// The chamber's lean, -3..=3; a caretaker -3.
    pub mandate: [Points; MEMBERS],
    /// Who may hear a factor.
    pub heard: [Heard; 128],
    /// Hypotheses as bit sets: those that blame the suspected party, that say it was meant, that say drift.
    pub blames: u16,
    pub meant: u16,
    pub drift: u16,
    /// Those that say the attack was directed from abroad, by a state or by a group, and no accident.
    pub origin: u16,
    /// Those that say a group without a state did it.
    pub nonstate: u16,
    pub pulls: Pulls,
    /// By member the small asks that may be put to it, a bit each.
    pub askable: [u64; MEMBERS],
}

impl Case {
    /// Prepares scenario `id`; `None` when there is no such scenario.
    pub fn new(content: Arc<Content>, id: &str) -> Option<Case> {
        let play = content.play(id)?.clone();
        Some(Case::of_play(content, play))
    }
    /// Prepares a scenario that stands in no file: one that was made from coded features.
    pub fn of_play(content: Arc<Content>, mut play: Play) -> Case {
        let others = std::mem::take(&mut play.others);
        let first = others.first().map(|_| play.clone());
        let one = |play: Play| Arc::new(Case::of_play(Arc::clone(&content), play));
        let sides = first.into_iter().chain(others).map(one).collect();
        let tables = Box::new(Tables::new(&content, &play));
        Case {
            content,
            play: Arc::new(play),
            tables,
            sides,
        }
    }
    /// The code of a member as it is shown.
    pub fn shown(&self, member: Member) -> &str {
        &self.member(member).shown
    }
    /// The code of a seat as it is shown.
    pub fn code(&self, seat: Seat) -> &str {
        seat.member()
            .map_or(seat.code(), |member| self.shown(member))
    }
    pub fn member(&self, member: Member) -> &MemberInfo {
        self.content.member(member)
    }
    pub fn measure(&self, id: MeasureId) -> &Measure {
        self.content.measure(id)
    }
    pub fn measures(&self) -> impl Iterator<Item = (MeasureId, &Measure)> {
        self.content
            .measures
            .iter()
            .enumerate()
            .map(|(at, measure)| (MeasureId(at as u8), measure))
    }
    pub fn measures_of(&self, kind: Kind) -> impl Iterator<Item = (MeasureId, &Measure)> {
        self.measures()
            .filter(move |(_, measure)| measure.kind == kind)
    }
    pub fn hypotheses(&self) -> impl Iterator<Item = (HypId, &Hypothesis)> {
        self.play
            .scenario
            .hypotheses
            .iter()
            .enumerate()
            .map(|(at, hyp)| (HypId(at as u8), hyp))
    }
    /// The hypothesis says the suspected party did it, itself or through another.
    pub fn blames_state(&self, hyp: usize) -> bool {
        self.tables.blames & 1 << hyp != 0
    }
    /// The hypothesis says drift, error or a friend's stray.
    pub fn is_drift(&self, hyp: usize) -> bool {
        self.tables.drift & 1 << hyp != 0
    }
    /// The hypothesis says it was meant.
    pub fn is_deliberate(&self, hyp: usize) -> bool {
        self.tables.meant & 1 << hyp != 0
    }
    pub fn evidence(&self) -> impl Iterator<Item = EvId> + use<> {
        (0..self.play.evidence.len() as u8).map(EvId)
    }
    /// The briefs of one seat, in file order.
    pub fn briefs(&self, seat: Seat) -> impl Iterator<Item = &Brief> {
        self.play
            .briefs
            .iter()
            .filter(move |brief| brief.seat == seat)
    }
    pub fn brief(&self, seat: Seat, id: BriefId) -> Option<&Brief> {
        self.briefs(seat).nth(id.index())
    }
}

impl Tables {
    fn new(content: &Content, play: &Play) -> Tables {
        let scenario = &play.scenario;
        let place = (
            scenario.incident.latitude_tenths,
            scenario.incident.longitude_tenths,
        );
        let at = |member: Member| {
            let info = content.member(member);
            (info.latitude_tenths, info.longitude_tenths)
        };
        let apart_km: Apart = std::array::from_fn(|i| {
            std::array::from_fn(|j| kilometres(at(Member::new(i)), at(Member::new(j))))
        });
        let mut tables = Tables {
            seen_db: [[0; HYPOTHESES]; EVIDENCE],
            unseen_db: [[0; HYPOTHESES]; EVIDENCE],
            spread_db: [0; EVIDENCE],
            prior_db: [-60; HYPOTHESES],
            chain: [0; EVIDENCE],
            actor: [ActorKind::Unknown; HYPOTHESES],
            intent: [Intent::Unclear; HYPOTHESES],
            km: std::array::from_fn(|i| kilometres(at(Member::new(i)), place)),
            apart_km,
            overland: overland(content, &apart_km),
            suppliers: suppliers(content, &scenario.victims),
            about_damage: EvSet(0),
            limited: Member::all()
                .filter(|member| is_limited(content.member(*member)))
                .collect(),
            victims: scenario.victims.iter().copied().collect(),
            accused: match scenario.suspect {
                Suspect::Ally(member) => Some(member),
                _ => None,
            },
            host: Member::new(0),
            suspected: suspected(&scenario.suspect),
            borders_actor: borders(content, scenario),
            exposed: std::array::from_fn(|i| {
                exposed(content.member(Member::new(i)), scenario.axis)
            }),
            cabinet: std::array::from_fn(|i| {
                (mean_stance(content, scenario.axis, Member::new(i), true) / 25).clamp(-12, 16)
            }),
            mandate: std::array::from_fn(|i| lean(content, scenario.axis, Member::new(i))),
            heard: std::array::from_fn(|at| heard(content, at)),
            blames: 0,
            meant: 0,
            drift: 0,
            origin: 0,
            nonstate: 0,
            pulls: Pulls::default(),
            askable: [0; MEMBERS],
        };
        let nearest = Member::all().min_by_key(|member| tables.km[member.index()]);
        let victim = scenario.victims.first().copied();
        tables.host = victim.or(nearest).unwrap_or_default();
        tables.fill_hypotheses(&scenario.hypotheses);
        tables.fill_evidence(play);
        tables.askable = asked::askable(&tables, content, play);
        let spread = &tables.spread_db[..play.evidence.len()];
        tables.pulls = Pulls::new(content, play, |member| tables.lean(content, member), spread);
        tables
    }

    /// What the scenario's axis makes of a member.
    pub fn lean(&self, content: &Content, member: Member) -> Lean {
        let at = member.index();
        Lean {
            exposure: content.rules.position.exposure[self.exposed[at] as usize],
            cabinet: self.cabinet[at],
            mandate: self.mandate[at],
        }
    }

    fn fill_hypotheses(&mut self, hypotheses: &[Hypothesis]) {
        for (at, hyp) in hypotheses.iter().enumerate() {
            self.prior_db[at] = decibans(hyp.prior_pct);
            self.actor[at] = hyp.actor;
            self.intent[at] = hyp.intent;
            let bit = 1 << at;
            let ours = is_theirs(self.suspected, hyp.actor);
            let drifts = hyp.intent == Intent::Drift;
            self.blames |= if ours && !drifts { bit } else { 0 };
            self.meant |= if ours && hyp.intent == Intent::Deliberate {
                bit
            } else {
                0
            };
            self.drift |= if drifts || hyp.actor == ActorKind::Friend {
                bit
            } else {
                0
            };
            let group = hyp.actor == ActorKind::NonState;
            let foreign = group || matches!(hyp.actor, ActorKind::State | ActorKind::Proxy);
            self.origin |= if foreign && !drifts { bit } else { 0 };
            self.nonstate |= if group { bit } else { 0 };
        }
    }

    fn fill_evidence(&mut self, play: &Play) {
        let mut chains: Vec<&str> = Vec::new();
        for (at, item) in play.evidence.iter().enumerate() {
            if item.about_damage {
                self.about_damage.insert(EvId(at as u8));
            }
            let chain = chains
                .iter()
                .position(|known| *known == item.chain)
                .unwrap_or_else(|| {
                    chains.push(&item.chain);
                    chains.len() - 1
                });
            self.chain[at] = chain as u8;
            for hyp in 0..play.scenario.hypotheses.len() {
                let named = item.seen.iter().find(|seen| seen.under.id().index() == hyp);
                let pct = named.map_or(item.otherwise, |seen| seen.pct);
                self.seen_db[at][hyp] = decibans(pct);
                self.unseen_db[at][hyp] = decibans(100 - pct);
            }
            let row = &self.seen_db[at][..play.scenario.hypotheses.len()];
            let span = row.iter().max().zip(row.iter().min());
            self.spread_db[at] = span.map_or(0, |(most, least)| most - least);
        }
    }
}

/// Belief in a set of hypotheses, in percent.
pub fn belief_in(belief: &[u8; HYPOTHESES], hypotheses: u16) -> Percent {
    let (mut rest, mut sum) = (hypotheses, 0);
    while rest != 0 {
        sum += Percent::from(belief[rest.trailing_zeros() as usize]);
        rest &= rest - 1;
    }
    sum
}

/// Mean stance on an axis weighted by seats, in hundredths of a half step times one: -400..=400.
fn mean_stance(content: &Content, axis: Axis, member: Member, cabinet_only: bool) -> Points {
    let groups = content
        .member(member)
        .chamber
        .groups
        .iter()
        .filter(|group| !cabinet_only || group.role == GroupRole::Cabinet);
    let (sum, seats) = groups.fold((0_i32, 0_i32), |(sum, seats), group| {
        (
            sum + i32::from(content.rules.home.stance(group, axis)) * i32::from(group.seats),
            seats + i32::from(group.seats),
        )
    });
    if seats == 0 {
        0
    } else {
        (sum * 100 / seats) as Points
    }
}

fn lean(content: &Content, axis: Axis, member: Member) -> Points {
    if content.member(member).chamber.caretaker {
        -3
    } else {
        (mean_stance(content, axis, member, false) / 100).clamp(-3, 3)
    }
}

fn heard(content: &Content, at: usize) -> Heard {
    let Some(factor) = Factor::ALL.get(at) else {
        return Heard::Never;
    };
    let name = format!("{factor:?}");
    content
        .rules
        .factors
        .iter()
        .find(|rule| rule.factor == name)
        .map_or(Heard::Never, |rule| rule.heard)
}

fn exposed(info: &MemberInfo, axis: Axis) -> Exposed {
    match axis {
        Axis::East => info.exposure.east,
        Axis::South => info.exposure.south,
        Axis::Ally => info.exposure.ally,
        Axis::Terror => info.exposure.terror,
        Axis::OutOfArea => info.exposure.out_of_area,
    }
}

/// Ten times log10 of `pct` in 100, rounded: 0 for certain, -20 for one in a hundred or less.
pub fn decibans(pct: u8) -> Decibans {
    // Upper bounds of each rounding step: 10^(2 - (k - 0.5) / 10), k = 1, 2, ...
    const BOUNDS: [u8; 20] = [
        89, 70, 56, 44, 35, 28, 22, 17, 14, 11, 8, 7, 5, 4, 3, 2, 2, 1, 1, 0,
    ];
    -(BOUNDS.iter().take_while(|bound| pct <= **bound).count() as Decibans)
}

/// Kilometres between two places in tenths of a degree; flat between them, which is good to a few per cent in Europe.
fn kilometres(a: (i16, i16), b: (i16, i16)) -> i32 {
    let mean = (i32::from(a.0) + i32::from(b.0)).abs() / 2;
    let north = (i32::from(a.0) - i32::from(b.0)) * 111 / 10;
    let east = (i32::from(a.1) - i32::from(b.1)) * 111 / 10 * cosine_permille(mean) / 1000;
    (north * north + east * east).isqrt()
}

/// Cosine of an angle in tenths of a degree (0..=900), in thousandths: Bhaskara's approximation, good to 2 in 1,000.
fn cosine_permille(tenths: i32) -> i32 {
    let square = i64::from(tenths) * i64::from(tenths);
    (1000 * (3_240_000 - 4 * square) / (3_240_000 + square)) as i32
}
