//! What speaks for each kind of initiative with each government whatever the night brings, added up once.

use crate::base::ids::{EvId, MEMBERS, MeasureId, Member, Seat};
use crate::base::units::Points;
use crate::content::measure::{By, Force, Kind, Measure};
use crate::content::member::MemberInfo;
use crate::content::rules::{INITIATIVES, Initiative, InitiativeRules, Pull};
use crate::content::scenario::EvidenceKind;
use crate::content::{Content, Play};
use crate::world::factor::{Factor, Ledger, Total};

/// Steps of nearness, as `rules.position.threat` has them.
const NEARNESS: usize = 5;

/// Rows of `rules.initiative` by kind, and what follows from them for a scenario's 32 governments.
#[derive(Clone, Debug)]
pub struct Pulls {
    rows: Vec<Pull>,
    /// Sum of the parts that never change, by member and kind.
    standing: [[Points; INITIATIVES]; MEMBERS],
    /// The share of threat, by kind and nearness.
    threat: [[Points; NEARNESS]; INITIATIVES],
    /// The most that a row can come to, the share of threat left out, by member and kind.
    ceiling: [[Points; INITIATIVES]; MEMBERS],
    /// The most that a measure itself can speak for being taken.
    merit: Vec<Points>,
    /// What a government can do with no one else and without force, by kind of initiative, the most useful first.
    pub own_measures: Vec<(Initiative, Vec<MeasureId>)>,
    /// What several can do together without the Council.
    pub shared_measures: Vec<MeasureId>,
    /// Evidence items, widest span first.
    pub heaviest: Vec<EvId>,
    /// Packages a member has in all.
    pub packages: [u16; MEMBERS],
    /// The kind of evidence that a member's own services bring.
    pub collects: [Option<EvidenceKind>; MEMBERS],
}

impl Default for Pulls {
    fn default() -> Pulls {
        Pulls {
            rows: Vec::new(),
            standing: [[0; INITIATIVES]; MEMBERS],
            threat: [[0; NEARNESS]; INITIATIVES],
            ceiling: [[0; INITIATIVES]; MEMBERS],
            merit: Vec::new(),
            own_measures: Vec::new(),
            shared_measures: Vec::new(),
            heaviest: Vec::new(),
            packages: [0; MEMBERS],
            collects: [None; MEMBERS],
        }
    }
}

/// The weights of a member that an axis decides.
#[derive(Clone, Copy, Debug)]
pub struct Lean {
    /// Points that exposure costs on this axis.
    pub exposure: Points,
    pub cabinet: Points,
    pub mandate: Points,
}

impl Pulls {
    pub fn new(
        content: &Content,
        play: &Play,
        lean: impl Fn(Member) -> Lean,
        spread: &[Points],
    ) -> Pulls {
        let row = |kind: &Initiative| {
            let rows = &content.rules.initiative.rows;
            *rows
                .iter()
                .find(|row| row.kind == *kind)
                .expect("checked content has a row for every kind of initiative")
        };
        let rows: Vec<Pull> = Initiative::ALL.iter().map(row).collect();
        let rules = &content.rules.initiative;
        let mut standing = [[0; INITIATIVES]; MEMBERS];
        let mut ceiling = standing;
        for member in Member::all() {
            for row in &rows {
                let mut sum = Total(0);
                parts(row, content.member(member), lean(member), &mut sum);
                standing[member.index()][row.kind.index()] = sum.sum();
                ceiling[member.index()][row.kind.index()] = sum.sum() + swing(row, rules.roll);
            }
        }
        let measures = || {
            let all = content.measures.iter().enumerate();
            all.map(|(at, measure)| (MeasureId(at as u8), measure))
        };
        let mut threat = [[0; NEARNESS]; INITIATIVES];
        for row in &rows {
            let shares = content.rules.position.threat;
            threat[row.kind.index()] = shares.map(|points| points * row.threat / 100);
        }
        let mut heaviest: Vec<EvId> = (0..spread.len() as u8).map(EvId).collect();
        heaviest.sort_by_key(|item| -spread[item.index()]);
        Pulls {
            rows,
            standing,
            threat,
            ceiling,
            merit: content
                .measures
                .iter()
                .map(|measure| merit(rules, measure))
                .collect(),
            own_measures: own_measures(content),
            shared_measures: measures()
                .filter(|(_, measure)| is_shared(measure))
                .map(|(id, _)| id)
                .collect(),
            heaviest,
            packages: std::array::from_fn(|at| content.member(Member::new(at)).packages.total()),
            collects: std::array::from_fn(|at| collects(play, Member::new(at))),
        }
    }
    pub fn row(&self, kind: Initiative) -> &Pull {
        &self.rows[kind.index()]
    }
    /// The share of threat that speaks for `kind`, by nearness as `rules.position.threat`.
    pub fn threat(&self, kind: Initiative, nearness: usize) -> Points {
        self.threat[kind.index()][nearness]
    }
    /// The most that the row of `kind` can come to with `member`, whatever it believes, the public demands and the dice say.
    pub fn ceiling(&self, kind: Initiative, member: Member, nearness: usize) -> Points {
        self.ceiling[member.index()][kind.index()] + self.threat(kind, nearness)
    }
    /// The most that a measure itself can add to that.
    pub fn merit(&self, measure: MeasureId) -> Points {
        self.merit[measure.index()]
    }
    /// Adds what always speaks for `kind` with `member`; who it is, is asked only where parts are kept.
    pub fn standing<'m, L: Ledger>(
        &self,
        kind: Initiative,
        member: Member,
        to: &mut L,
        who: impl FnOnce() -> (&'m MemberInfo, Lean),
    ) {
        let sum = self.standing[member.index()][kind.index()];
        to.lump(sum, |to| {
            let (info, lean) = who();
            parts(self.row(kind), info, lean, to);
        });
    }
}

fn parts<L: Ledger>(row: &Pull, info: &MemberInfo, lean: Lean, to: &mut L) {
    let weights = &info.weights;
    to.add(Factor::Need, row.need);
    to.add(Factor::Cost, row.cost);
    to.add(
        Factor::Solidarity,
        weights.solidarity * row.solidarity / 100,
    );
    to.add(Factor::Commitment, weights.commitment * row.treaty / 100);
    to.add(Factor::Law, weights.legal_caution * row.law / 100);
    to.add(Factor::Mediation, weights.mediation * row.channel / 100);
    to.add(Factor::Exposure, lean.exposure * row.exposure / 100);
    to.add(Factor::Government, lean.cabinet * row.cabinet / 100);
    to.add(Factor::Chamber, lean.mandate * row.chamber / 100);
    to.add(
        Factor::Capability,
        10 * Points::from(weights.services) * row.services / 100,
    );
}

/// The most that the parts of a row which change can add: beliefs, attention and pressure run from 0 to 100.
fn swing(row: &Pull, roll: Points) -> Points {
    let above = |(bound, percent): (Points, Points)| {
        let at = |value: Points| (value - bound) * percent / 100;
        at(0).max(at(100)).max(0)
    };
    above(row.belief)
        + above(row.attention)
        + row.pressure.max(0)
        + row.repeat.max(0)
        + roll
        + row.roll
}

/// Gain and cost of a measure, and belief in who did it at its most where the measure asks for any.
fn merit(rules: &InitiativeRules, measure: &Measure) -> Points {
    let gain = (measure.protection + measure.deterrence) * rules.measure_gain / 100;
    let cost = measure.economic_cost * rules.measure_cost / 100;
    let (bound, percent) = rules.measure_belief;
    let sure = ((100 - bound) * percent / 100).max(-bound * percent / 100);
    gain + cost
        + if measure.escalation > 0 {
            sure.max(0)
        } else {
            0
        }
}

/// The first kind in the file that this member holds an item of and that a service can be sent for.
fn collects(play: &Play, member: Member) -> Option<EvidenceKind> {
    let seat = Seat::of(member);
    let mut own = play.evidence.iter();
    own.find(|item| item.holders.contains(&seat) && item.kind.is_collected())
        .map(|item| item.kind)
}

/// National measures by kind, those first that weigh most with anyone.
fn own_measures(content: &Content) -> Vec<(Initiative, Vec<MeasureId>)> {
    let rules = &content.rules.initiative;
    let merit = |id: &MeasureId| {
        let measure = content.measure(*id);
        let gain = (measure.protection + measure.deterrence) * rules.measure_gain / 100;
        gain + measure.economic_cost * rules.measure_cost / 100 - measure.solo_price
    };
    let of_kind = |kind: &Initiative| {
        let all = content.measures.iter().enumerate();
        let mut ids: Vec<MeasureId> = all
            .filter(|(_, measure)| own(measure) == Some(*kind))
            .map(|(at, _)| MeasureId(at as u8))
            .collect();
        ids.sort_by_key(|id| -merit(id));
        (!ids.is_empty()).then_some((*kind, ids))
    };
    Initiative::ALL.iter().filter_map(of_kind).collect()
}

/// The kind of initiative a national measure is; none where it needs units or uses force abroad.
fn own(measure: &Measure) -> Option<Initiative> {
    let alone = measure.by.contains(&By::National) && measure.needs.is_empty();
    if !alone || measure.force != Force::None {
        return None;
    }
    match measure.kind {
        Kind::Home => Some(Initiative::Home),
        Kind::Law => Some(Initiative::Law),
        Kind::Aid => Some(Initiative::Aid),
        Kind::Diplomacy => Some(Initiative::Diplomacy),
        Kind::Expulsion => Some(Initiative::Expulsion),
        Kind::Closure => Some(Initiative::Closure),
        _ => None,
    }
}

/// Reinforcement that several can agree on without the Council.
fn is_shared(measure: &Measure) -> bool {
    measure.by.contains(&By::Coalition)
        && measure.force != Force::Abroad
        && measure.kind == Kind::Reinforce
        && measure.solo_price == 0
}
