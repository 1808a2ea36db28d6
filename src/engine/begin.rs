//! The first state of a session: truth, evidence to come, briefs and aims drawn once, by address.

use crate::base::dice::{Dice, Topic, Word};
use crate::base::ids::{BriefId, DraftId, EvId, HypId, MEMBERS, Member, Seat};
use crate::base::list::List;
use crate::base::steps::Trust;
use crate::base::units::Hours;
use crate::content::scenario::{ActorKind, AimKind, Intent, When};
use crate::world::case::Case;
use crate::world::clock::Clock;
use crate::world::council::{Council, PLEDGES};
use crate::world::desk::Capital;
use crate::world::force::{Pledge, PledgeStatus};
use crate::world::incident::{EvSet, Hidden, INJECTS, Incident, Incidents};
use crate::world::public::{
    Accession, Article4, Claim, Escalation, Eu, Ladders, Markets, Public, SelfDefence, StateSaid,
    Un,
};
use crate::world::setup::Setup;
use crate::world::small::{
    ChairDesk, EuDesk, MilDesk, NeighbourDesk, PressDesk, StateDesk, UnscDesk,
};
use crate::world::{Desks, State};

/// Draws the beginning. The same case, setup and dice give the same state on every machine.
pub fn begin(case: &Case, setup: &Setup, dice: &Dice) -> State {
    let truth = draw_truth(case, setup, dice);
    let harm = draw_harm(case, dice.word(0, 0, Topic::Incident, 0));
    let mut hidden = Hidden::default();
    hidden.truth[0] = truth;
    hidden.chances = draw_chances(case, dice);
    for item in case.evidence() {
        draw_item(case, dice, truth, item, &mut hidden);
    }
    State {
        public: public(case, harm),
        council: Council {
            cohesion: case.content.rules.start.cohesion,
            credit: case.content.rules.start.credit,
            pledges: standing(case),
            ..Council::default()
        },
        desks: desks(case, dice, truth),
        hidden,
    }
}

/// Units that stood on the victim's soil before: in place, and nobody's answer to what happened.
fn standing(case: &Case) -> List<Pledge, PLEDGES> {
    let scenario = &case.play.scenario;
    let stands = scenario.standing.iter().map(|unit| Pledge {
        member: unit.member,
        host: scenario.victims[0],
        asset: unit.asset,
        packages: unit.packages,
        status: PledgeStatus::InPlace,
        bilateral: true,
        draft: DraftId(255),
        ..Pledge::default()
    });
    stands.collect()
}

fn draw_truth(case: &Case, setup: &Setup, dice: &Dice) -> HypId {
    let named = setup
        .truth
        .as_ref()
        .and_then(|id| case.hypotheses().find(|(_, hyp)| hyp.id == *id));
    if let Some((id, _)) = named {
        return id;
    }
    let weights = case
        .play
        .scenario
        .hypotheses
        .iter()
        .map(|hyp| u32::from(hyp.truth_pct));
    HypId(dice.word(0, 0, Topic::Truth, 0).pick(weights).unwrap_or(0) as u8)
}

fn draw_harm(case: &Case, word: Word) -> u8 {
    word.pick(
        case.play
            .scenario
            .incident
            .harm_pct
            .iter()
            .map(|pct| u32::from(*pct)),
    )
    .unwrap_or(0) as u8
}

/// Which injects' chances fall true: one word and one bit an inject.
fn draw_chances(case: &Case, dice: &Dice) -> u64 {
    let words = dice.sheet::<INJECTS>(0, 0, Topic::Inject);
    let drawn = case.play.injects.iter().enumerate().filter(|(at, inject)| {
        let pct = chance(&inject.when).unwrap_or(100);
        words.word(*at).percent(i16::from(pct))
    });
    drawn.fold(0, |bits, (at, _)| bits | 1 << at)
}

/// The first chance named in a condition.
fn chance(when: &When) -> Option<u8> {
    match when {
        When::Chance(pct) => Some(*pct),
        When::All(parts) | When::Any(parts) => parts.iter().find_map(chance),
        When::Not(part) => chance(part),
        _ => None,
    }
}

/// Whether an item of the first incident appears under the truth, when, and whether it is withdrawn later.
fn draw_item(case: &Case, dice: &Dice, truth: HypId, item: EvId, hidden: &mut Hidden) {
    let info = &case.play.evidence[item.index()];
    if info.follow_on {
        return;
    }
    let words = dice.words::<3>(0, 0, Topic::Evidence, item.index() as u32 * 4);
    let word = |at: usize| words.word(at);
    let named = info.seen.iter().find(|seen| seen.under.id() == truth);
    let pct = named.map_or(info.otherwise, |seen| seen.pct);
    if !word(0).percent(i16::from(pct)) {
        return;
    }
    let (from, to) = info.arrives_hours;
    let hour = i32::from(from) + word(1).below(u32::from(to.saturating_sub(from)) + 1) as i32;
    hidden.arrives[item.index()] = Hours(hour.max(1));
    if word(2).percent(i16::from(info.retracted_pct)) {
        hidden.retracts[item.index()] = Hours(hour + i32::from(info.retracted_after_hours));
    }
}

fn public(case: &Case, harm: u8) -> Public {
    let scenario = &case.play.scenario;
    let spec = &scenario.incident;
    let start = &case.content.rules.start;
    let hours = Hours(i32::from(scenario.schedule_hours[0]));
    let clock = Clock {
        turn: 1,
        end: hours,
        whole_end: hours,
        ..Clock::default()
    };
    let mut incidents = Incidents::new();
    let first = Incident {
        victim: case.victim(),
        domain: spec.domain,
        harm,
        territory: spec.territory,
        article_6: spec.article_6,
        crewed: spec.crewed,
        at: Hours(0),
        place: 255,
        engagement: 255,
        intercepted: false,
    };
    incidents.push(first).expect("the list is new");
    Public {
        clock,
        agenda: crate::world::clock::Agenda::Incident,
        incidents,
        open: EvSet(0),
        withdrawn: EvSet(0),
        published: EvSet(0),
        claims: [Claim::default(); MEMBERS],
        article4: Article4::default(),
        self_defence: SelfDefence::default(),
        texts: Default::default(),
        measures: Default::default(),
        in_place_tenths: [[0; crate::content::measure::ASSETS]; MEMBERS],
        attention: (start.attention + start.attention_harm * i16::from(harm)).min(100),
        legitimacy: start.legitimacy,
        escalation: Escalation {
            pressure: start.pressure,
            peak: start.pressure,
            ..Escalation::default()
        },
        deterrence: start.deterrence,
        next_night: 1,
        belief: priors(case),
        reliability: std::array::from_fn(|at| reliability(case, Member::new(at))),
        word: [start.word; MEMBERS],
        standing: [0; MEMBERS],
        support: std::array::from_fn(|at| support(case, Member::new(at), harm)),
        markets: Markets {
            shocks: 0,
            last_shock: Hours::NEVER,
            ..Markets::default()
        },
        solo_acts: Default::default(),
        eu: Eu::default(),
        un: Un::default(),
        said: StateSaid::default(),
        accession: Accession::default(),
        elected: [0; MEMBERS],
        ladders: Ladders::default(),
        ending: None,
        ended: Hours::NEVER,
        last_stir: Hours(0),
    }
}

fn priors(case: &Case) -> [u8; crate::world::incident::HYPOTHESES] {
    let mut belief = [0; crate::world::incident::HYPOTHESES];
    for (at, hyp) in case.hypotheses() {
        belief[at.index()] = hyp.prior_pct;
    }
    belief
}

/// Seen reliability grows with commitment.
fn reliability(case: &Case, member: Member) -> u8 {
    let start = &case.content.rules.start;
    let commitment = case.member(member).weights.commitment;
    (start.reliability + start.reliability_commitment * commitment).clamp(0, 100) as u8
}

/// Help for the victim = defend_ally_pct + 20 when a member's soil is hit + 4 x harm (MODEL 10).
fn support(case: &Case, member: Member, harm: u8) -> u8 {
    let rules = &case.content.rules.mood;
    let more = rules.support_context + rules.support_harm * i16::from(harm);
    (case.member(member).weights.defend_ally_pct + more).clamp(0, 100) as u8
}

fn desks(case: &Case, dice: &Dice, truth: HypId) -> Desks {
    let belief = priors(case);
    let brief = |seat: Seat| {
        let count = case.briefs(seat).count() as u32;
        BriefId(
            dice.word(0, 0, Topic::Briefs, seat.index() as u32)
                .below(count.max(1)) as u8,
        )
    };
    let capitals = std::array::from_fn(|at| {
        let member = Member::new(at);
        let victim = case.tables.victims.has(member);
        Capital {
            belief,
            trust: Trust::all(case.content.rules.start.trust),
            purse: if victim { 3 } else { 2 },
            brief: brief(Seat::of(member)),
            ..Capital::default()
        }
    });
    Desks {
        capitals,
        chair: ChairDesk {
            brief: brief(Seat::CHAIR),
            ..ChairDesk::default()
        },
        state: state_desk(case, dice, truth, brief(Seat::STATE)),
        mil: MilDesk::default(),
        eu: EuDesk::default(),
        unsc: UnscDesk::default(),
        neighbour: NeighbourDesk {
            belief,
            own: case.tables.actor[truth.index()] == ActorKind::Friend
                && !case.is_empty(Seat::NEIGHBOUR),
            // It may not know its own units' act for two turns (MODEL 9).
            knows_from_turn: case.play.scenario.neighbour_knows_from_turn.unwrap_or(3),
            ..NeighbourDesk::default()
        },
        press: PressDesk::default(),
    }
}

fn state_desk(case: &Case, dice: &Dice, truth: HypId, brief: BriefId) -> StateDesk {
    let (actor, intent) = (
        case.tables.actor[truth.index()],
        case.tables.intent[truth.index()],
    );
    let ordered = actor == ActorKind::State && intent == Intent::Deliberate;
    let units = matches!(actor, ActorKind::State | ActorKind::Proxy);
    let weights = case.play.scenario.aims.iter().map(|aim| {
        u32::from(if ordered {
            aim.weight_deliberate
        } else if units {
            aim.weight_reckless
        } else {
            aim.weight_innocent
        })
    });
    let aim = dice
        .word(0, 0, Topic::Aim, 0)
        .pick(weights)
        .map_or(AimKind::StayClear, |at| case.play.scenario.aims[at].id);
    // Who looks on at two allies may mean to stir once, if that is its aim.
    let stirs = case.tables.accused.is_some()
        && matches!(aim, AimKind::SplitAllies | AimKind::TestDefences);
    let planned = if ordered {
        1 + dice.word(0, 0, Topic::Aim, 1).below(3) as u8
    } else {
        u8::from(stirs)
    };
    let mut desk = StateDesk {
        brief,
        aim,
        did_it: units,
        planned,
        ..StateDesk::default()
    };
    desk.knows_from_turn = if ordered { 1 } else { 3 };
    desk.ordered[0] = ordered;
    desk
}
