//! The series after the first night: what happens, whose it was, and the evidence it will leave.

use crate::base::dice::Topic;
use crate::base::ids::{EvId, HypId, Member};
use crate::base::units::Hours;
use crate::content::scenario::{ActorKind, Author, Domain, FollowPlace, Intent, Suspect};
use crate::engine::Cx;
use crate::engine::systems::abroad::signs::protection;
use crate::engine::systems::abroad::{REPLY_PLACE, deliberate, meant};
use crate::world::State;
use crate::world::event::{AbroadEvent, Event, MoodEvent};
use crate::world::incident::{INCIDENTS, Incident};

/// Words of `Topic::Incident` in a turn, by slot of the series.
const WORD_TRUTH: u32 = 2;
const WORD_PLACE: u32 = 3;
const WORD_SLOT: u32 = 16;

/// Incidents of this turn, one slot after the other.
pub struct Series {
    slot: usize,
    drawn: u64,
}

impl Series {
    pub fn new(state: &State) -> Series {
        Series {
            slot: state.public.incidents.len(),
            drawn: 0,
        }
    }

    /// The suspected state orders one.
    pub fn order(&mut self, cx: &Cx<'_>, state: &State, place: u8, out: &mut Vec<Event>) {
        let places = &cx.case.play.scenario.follow_on.places;
        let (Some(info), Some(truth)) = (places.get(usize::from(place)), deliberate(cx)) else {
            return;
        };
        if self.happen(cx, state, place, info, truth, true, out) && info.step >= 4 {
            out.push(forced(state));
        }
    }

    /// One of two allies orders one against the other; false where it may not, or no more fit.
    pub fn between(
        &mut self,
        cx: &Cx<'_>,
        state: &State,
        by: Member,
        place: u8,
        out: &mut Vec<Event>,
    ) -> bool {
        let places = &cx.case.play.scenario.follow_on.places;
        let Some(info) = places.get(usize::from(place)) else {
            return false;
        };
        let against = info.by == Author::Suspect && info.victim == cx.case.opponent(by);
        let truth = meant(cx, ActorKind::Ally).unwrap_or_default();
        if !against || !self.happen(cx, state, place, info, truth, false, out) {
            return false;
        }
        if info.step >= 4 {
            let by_ally = cx.case.tables.accused != Some(by);
            out.push(used_force(state, by_ally));
        }
        true
    }

    /// Nobody orders this one: a drone or missile of the war next door, at a place where one could come down.
    pub fn stray(&mut self, cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
        let clock = &state.public.clock;
        let places = &cx.case.play.scenario.follow_on.places;
        let weights = places
            .iter()
            .map(|place| u32::from(place.weight) * u32::from(place.recurs()));
        let word = cx
            .dice
            .word(clock.turn, clock.part, Topic::Incident, WORD_PLACE);
        let (Some(place), Some(truth)) = (word.pick(weights), astray(cx, state)) else {
            return;
        };
        self.happen(cx, state, place as u8, &places[place], truth, false, out);
    }

    /// Force against an ally in reply to force. Its author is not in doubt.
    pub fn reply(&mut self, cx: &Cx<'_>, state: &State, on: Member, out: &mut Vec<Event>) {
        if self.slot >= INCIDENTS {
            return;
        }
        let clock = &state.public.clock;
        let word = cx
            .dice
            .word(clock.turn, clock.part, Topic::Incident, self.word(0));
        let harm = pick_harm(word, &cx.case.content.rules.abroad.reply_harm_pct);
        let incident = Incident {
            victim: Some(on),
            domain: Domain::Missile,
            harm,
            territory: 4,
            // It falls where the first act fell.
            article_6: cx.case.play.scenario.incident.article_6,
            crewed: false,
            at: clock.end,
            place: REPLY_PLACE,
            engagement: 255,
            intercepted: false,
        };
        self.slot += 1;
        out.push(Event::Abroad(AbroadEvent::Retaliated { on }));
        out.push(Event::Abroad(AbroadEvent::Happened { incident }));
        let truth = deliberate(cx).unwrap_or_default();
        out.push(Event::Abroad(AbroadEvent::Authored {
            truth,
            ordered: true,
        }));
        out.push(forced(state));
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a place, its author and the turn are one fact"
    )]
    fn happen(
        &mut self,
        cx: &Cx<'_>,
        state: &State,
        place: u8,
        info: &FollowPlace,
        truth: HypId,
        ordered: bool,
        out: &mut Vec<Event>,
    ) -> bool {
        if self.slot >= INCIDENTS {
            return false;
        }
        let clock = &state.public.clock;
        let word = |at: u32| {
            cx.dice
                .word(clock.turn, clock.part, Topic::Incident, self.word(at))
        };
        let harm = pick_harm(word(0), &info.harm_pct);
        let flies = matches!(info.domain, Domain::Drone | Domain::Missile | Domain::Air);
        let rules = &cx.case.content.rules.abroad;
        let stopped = rules.stopped_pct
            + protection(cx.case, &state.public, info.domain) * rules.stopped_per_ten_pct / 10;
        // Crewed aircraft are met and led out, not shot at.
        let crewed = info.domain == Domain::Air;
        let intercepted = flies && !crewed && word(1).percent(stopped.clamp(0, 90));
        let incident = Incident {
            victim: info.victim,
            domain: info.domain,
            harm: harm.saturating_sub(u8::from(intercepted)),
            territory: info.territory,
            article_6: info.article_6(),
            crewed,
            at: clock.end,
            place,
            engagement: 255,
            intercepted,
        };
        self.slot += 1;
        out.push(Event::Abroad(AbroadEvent::Happened { incident }));
        out.push(Event::Abroad(AbroadEvent::Authored { truth, ordered }));
        self.evidence(cx, state, truth, out);
        true
    }

    /// Items of the series that have not been drawn yet, under this incident's truth.
    fn evidence(&mut self, cx: &Cx<'_>, state: &State, truth: HypId, out: &mut Vec<Event>) {
        let clock = &state.public.clock;
        for item in cx.case.evidence() {
            let info = &cx.case.play.evidence[item.index()];
            let free = state.hidden.arrives[item.index()].is_never()
                && !state.hidden.arrived.has(item)
                && self.drawn & (1 << item.0) == 0;
            if !info.follow_on || !free {
                continue;
            }
            let word = cx.dice.word(
                clock.turn,
                clock.part,
                Topic::IncidentEvidence,
                item.index() as u32 * 4,
            );
            if word.percent(i16::from(seen_pct(cx, item, truth))) {
                self.drawn |= 1 << item.0;
                await_item(cx, item, clock.end, clock.end, out);
            }
        }
    }

    fn word(&self, at: u32) -> u32 {
        WORD_SLOT + self.slot as u32 * 4 + at
    }
}

/// Force by the suspected state; whether past the fourth threshold is judged as the turn began.
fn forced(state: &State) -> Event {
    used_force(state, false)
}

/// Force by one side or, between allies, by the one it happened to first (`by_ally`) or the other.
fn used_force(state: &State, by_ally: bool) -> Event {
    Event::Mood(MoodEvent::Forced {
        by_ally,
        past_fourth: state.public.escalation.crossed & (1 << 3) != 0,
    })
}

/// A reckless or straying author goes on as before; otherwise one of the hypotheses of drift, by how often they are true.
fn astray(cx: &Cx<'_>, state: &State) -> Option<HypId> {
    let first = state.hidden.truth[0];
    let tables = &cx.case.tables;
    let by_itself = matches!(
        tables.intent[first.index()],
        Intent::Reckless | Intent::Drift
    );
    if by_itself || goes_on_by_itself(cx, first) {
        return Some(first);
    }
    let clock = &state.public.clock;
    let weights = cx
        .case
        .hypotheses()
        .map(|(id, hyp)| u32::from(hyp.truth_pct) * u32::from(cx.case.is_drift(id.index())));
    let weights: Vec<u32> = weights.collect();
    cx.dice
        .word(clock.turn, clock.part, Topic::Incident, WORD_TRUTH)
        .pick(weights.into_iter())
        .map(|at| HypId(at as u8))
}

/// Where no state is suspected of more than shelter or silence, whoever did it needs no desk to do it again.
fn goes_on_by_itself(cx: &Cx<'_>, truth: HypId) -> bool {
    let hand = cx.case.tables.actor[truth.index()];
    cx.case.play.scenario.suspect != Suspect::State && hand != ActorKind::State
}

fn pick_harm(word: crate::base::dice::Word, pct: &[u8; 6]) -> u8 {
    word.pick(pct.iter().map(|pct| u32::from(*pct)))
        .unwrap_or(0) as u8
}

/// Chance in 100 of seeing an item under a truth.
pub fn seen_pct(cx: &Cx<'_>, item: EvId, truth: HypId) -> u8 {
    let info = &cx.case.play.evidence[item.index()];
    let named = info.seen.iter().find(|seen| seen.under.id() == truth);
    named.map_or(info.otherwise, |seen| seen.pct)
}

/// The item will come: its hours count from `since`, and it comes after `not_before`.
pub fn await_item(cx: &Cx<'_>, item: EvId, since: Hours, not_before: Hours, out: &mut Vec<Event>) {
    let info = &cx.case.play.evidence[item.index()];
    let word = |at: u32| {
        cx.dice.word(
            0,
            0,
            Topic::IncidentEvidence,
            4_096 + item.index() as u32 * 4 + at,
        )
    };
    let (from, to) = info.arrives_hours;
    let wait = i32::from(from) + word(0).below(u32::from(to.saturating_sub(from)) + 1) as i32;
    let at = since.plus(Hours(wait)).max(not_before.plus(Hours(1)));
    let withdrawn = word(1).percent(i16::from(info.retracted_pct));
    let retracts = if withdrawn {
        at.plus(Hours(i32::from(info.retracted_after_hours)))
    } else {
        Hours::NEVER
    };
    out.push(Event::Abroad(AbroadEvent::Awaits { item, at, retracts }));
}
