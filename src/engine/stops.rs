//! Where a seat stops: what has come up between two observations of it that only its holder should answer (GAME: stops).

use crate::base::ids::{DraftId, MemberSet, Seat};
use crate::base::units::{Percent, Points};
use crate::content::clause::Clause;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::council::Council;
use crate::world::desk::{Asked, Capital};
use crate::world::force::{ApprovalStatus, PledgeStatus};
use crate::world::public::Public;
use crate::world::text::{DraftStatus, Stance};

/// Turns that pass at most without a stop.
pub const QUIET_TURNS: u8 = 4;
/// Stops in 24 turns below which a seat is asked sooner, and above which small things are gathered longer; judgement, so that
/// a night comes to 7 to 13, about 10 (GAME: stops).
const STOPS: (u16, u16) = (9, 10);
const NIGHT_TURNS: u16 = 24;

/// How a seat has sat so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// Turns since its last stop.
    pub quiet: u8,
    /// Stops of the night so far.
    pub stops: u8,
}

impl Pace {
    /// Of a seat that sits whether or not something is asked of it, as at the opening of a round.
    pub const fn impatient() -> Pace {
        Pace {
            quiet: u8::MAX,
            stops: 0,
        }
    }
    /// Turns for which what can wait is gathered after a stop, so that no seat is stopped for one small thing after another:
    /// the longer, the more often it was stopped already.
    fn gather(self, turn: u8) -> u8 {
        let few = u16::from(self.stops) * NIGHT_TURNS < STOPS.0 * u16::from(turn);
        match (self.busy(turn), few) {
            (true, _) => 4,
            (_, true) => 1,
            _ => 2,
        }
    }
    /// It was stopped more often than a night should.
    fn busy(self, turn: u8) -> bool {
        u16::from(self.stops) * NIGHT_TURNS > STOPS.1 * u16::from(turn)
    }
    /// Quiet turns after which it stops all the same: fewer in a night that asked little.
    fn patience(self, turn: u8) -> u8 {
        let few = u16::from(self.stops) * NIGHT_TURNS < (STOPS.0 - 1) * u16::from(turn);
        QUIET_TURNS - u8::from(few)
    }
}

/// Why a seat stops. In order of urgency: the first is the one to ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// The crisis has ended.
    Ended,
    /// The victim has to choose how the first incident is met.
    Engage,
    /// Silence ends in the open turn and this seat has not declared.
    SilenceEnds(DraftId),
    /// A silence was broken.
    Broken(DraftId),
    Tabled(DraftId),
    Amended(DraftId),
    /// Slot of the open asks.
    Asked(u8),
    NewIncident(u8),
    /// An ally acted alone.
    SoloAct(u8),
    /// Somebody invoked an article: 4, 5 or 42(7).
    Invoked,
    /// The seat's own law has answered.
    Approval(u8),
    /// A pledge of its own is due or short.
    Pledge(u8),
    /// Own belief crossed a bar of its own.
    Bar(Clause),
    /// Another hypothesis leads.
    Leading,
    /// For the suspected state: the public's belief that it was it crossed a bar.
    Blamed,
    /// For the suspected state: a text of the allies stands, by its place in the list of those made known.
    Answer(u8),
    /// For the chair: the Council has met, and nothing lies before it.
    Bare,
    /// A text stands.
    Adopted(DraftId),
    Quiet,
    /// The night begins.
    Began,
}

impl Stop {
    /// Whether it can lie a turn or two until the seat stops for something else.
    fn can_wait(self, now: Observation<'_>, busy: bool) -> bool {
        match self {
            // Its silence will ask again before it ends.
            Stop::Tabled(_) | Stop::Amended(_) => busy,
            // A capital can amend later too; the chair has to mend it now.
            Stop::Broken(_) => busy && now.capital().is_some(),
            Stop::Asked(slot) => now
                .capital()
                .and_then(|(_, desk)| desk.asks.get(usize::from(slot)))
                .is_some_and(|ask| {
                    !ask.kind.is_weighty() && !now.public.clock.due(ask.lapses.hours())
                }),
            Stop::SoloAct(_)
            | Stop::Invoked
            | Stop::Pledge(_)
            | Stop::Bar(_)
            | Stop::Leading
            | Stop::Bare
            | Stop::Blamed
            | Stop::Approval(_) => true,
            _ => false,
        }
    }
}

/// The stops of a seat now, most urgent first. `before` is what it saw when it last stopped.
pub fn stops(
    case: &Case,
    before: Option<Observation<'_>>,
    now: Observation<'_>,
    pace: Pace,
) -> Vec<Stop> {
    let mut found = Vec::new();
    if now.public.ending.is_some() && before.is_none_or(|before| before.public.ending.is_none()) {
        found.push(Stop::Ended);
    }
    engage(now, &mut found);
    texts(before, now, &mut found);
    let Some(before) = before else {
        found.push(Stop::Began);
        found.sort();
        return found;
    };
    record(before, now, &mut found);
    bare(before, now, &mut found);
    abroad(case, before, now, &mut found);
    if let (Some((_, old)), Some((_, desk))) = (before.capital(), now.capital()) {
        asked(old, desk, &mut found);
        home(old, desk, &mut found);
        belief(case, now, old, desk, &mut found);
        pledges(before, now, &mut found);
    }
    let turn = now.public.clock.turn;
    let patience = pace.patience(turn);
    // A text that stands asks nothing: it is told, and counts among the reasons of the next stop.
    let tells = |stop: &Stop| matches!(stop, Stop::Adopted(_));
    if found.iter().all(tells) && pace.quiet < patience {
        return Vec::new();
    }
    if pace.quiet < pace.gather(turn)
        && found.iter().all(|stop| stop.can_wait(now, pace.busy(turn)))
    {
        return Vec::new();
    }
    if found.iter().all(tells) && pace.quiet >= patience {
        found.push(Stop::Quiet);
    }
    found.sort();
    found.dedup();
    found
}

fn engage(now: Observation<'_>, found: &mut Vec<Stop>) {
    let Some((me, _)) = now.capital() else { return };
    let open = |incident: &crate::world::incident::Incident| {
        incident.victim == Some(me) && incident.engagement == 255 && incident.place == 255
    };
    if now.public.clock.turn == 1 && now.public.incidents.iter().any(open) {
        found.push(Stop::Engage);
    }
}

fn texts(before: Option<Observation<'_>>, now: Observation<'_>, found: &mut Vec<Stop>) {
    let Some(council) = now.council else { return };
    for (at, draft) in council.drafts.iter().enumerate() {
        let id = DraftId(at as u8);
        let old = before
            .and_then(|before| before.council)
            .and_then(|council| council.drafts.get(at));
        let declared = now
            .capital()
            .is_some_and(|(me, _)| draft.declared[me.index()].stance != Stance::Open);
        let silent = draft.status == DraftStatus::UnderSilence;
        if silent
            && now.capital().is_some()
            && !declared
            && now.public.clock.due(draft.silence_ends)
        {
            found.push(Stop::SilenceEnds(id));
        }
        let stop = match old {
            None if draft.is_live() => Some(Stop::Tabled(id)),
            Some(old) if old.status != draft.status => match draft.status {
                DraftStatus::Broken => Some(Stop::Broken(id)),
                DraftStatus::Adopted => Some(Stop::Adopted(id)),
                _ => None,
            },
            Some(old) if old.provisions != draft.provisions => Some(Stop::Amended(id)),
            // The hours after a break are for positions and amendments; the other roads open with the rest of the turn.
            Some(_) if draft.status == DraftStatus::Broken && roads_open(before, now) => {
                Some(Stop::Broken(id))
            }
            _ => None,
        };
        found.extend(stop);
    }
}

/// The chair sat in the first hours after a break, and may now do more than amend.
fn roads_open(before: Option<Observation<'_>>, now: Observation<'_>) -> bool {
    now.seat == Seat::CHAIR
        && !now.public.clock.is_first_part()
        && before.is_some_and(|before| before.public.clock.is_first_part())
}

/// No text is before a Council that has met and was not told that the matter is closed.
fn is_bare(obs: Observation<'_>) -> bool {
    let met = obs.public.article4.meetings > 0;
    let idle = |council: &Council| !council.closed && council.live().next().is_none();
    met && !obs.public.clock.is_first_part() && obs.council.is_some_and(idle)
}

fn bare(before: Observation<'_>, now: Observation<'_>, found: &mut Vec<Stop>) {
    let turned = || {
        let texts = |obs: Observation<'_>| obs.public.texts.len();
        !is_bare(before) || texts(before) != texts(now)
    };
    if now.seat == Seat::CHAIR && is_bare(now) && turned() {
        found.push(Stop::Bare);
    }
}

fn record(before: Observation<'_>, now: Observation<'_>, found: &mut Vec<Stop>) {
    let (old, public) = (before.public, now.public);
    for at in old.incidents.len()..public.incidents.len() {
        found.push(Stop::NewIncident(at as u8));
    }
    for at in old.solo_acts.len()..public.solo_acts.len() {
        let own = now
            .capital()
            .is_some_and(|(me, _)| public.solo_acts[at].member == me);
        if !own {
            found.push(Stop::SoloAct(at as u8));
        }
    }
    // Its own request is no news to it.
    let by_others = |set: MemberSet| now.capital().map_or(set, |(me, _)| set.without(me));
    let asked = by_others(old.article4.requested).is_empty()
        && !by_others(public.article4.requested).is_empty();
    let helped = old.eu.invoked_42_7.is_empty() && !public.eu.invoked_42_7.is_empty();
    if asked || helped {
        found.push(Stop::Invoked);
    }
}

/// The bars at which the suspected state's deniability is spent: likely, highly likely (MODEL 3).
const BLAMED: [Percent; 2] = [55, 80];

/// What only the suspected state stops for: how the allies answer, and what the public comes to believe.
fn abroad(case: &Case, before: Observation<'_>, now: Observation<'_>, found: &mut Vec<Stop>) {
    if now.seat != Seat::STATE {
        return;
    }
    for at in before.public.texts.len()..now.public.texts.len() {
        found.push(Stop::Answer(at as u8));
    }
    let blame = |public: &Public| -> Percent {
        let belief = public.belief.iter().enumerate();
        belief
            .filter(|(hyp, _)| case.blames_state(*hyp))
            .map(|(_, pct)| Percent::from(*pct))
            .sum()
    };
    let (was, is) = (blame(before.public), blame(now.public));
    if BLAMED.iter().any(|bar| (was < *bar) != (is < *bar)) {
        found.push(Stop::Blamed);
    }
}

fn asked(old: &Capital, desk: &Capital, found: &mut Vec<Stop>) {
    for (at, ask) in desk.asks.iter().enumerate() {
        // A sounding is answered as instructed; everything else is put to the holder of the seat.
        let routine = matches!(ask.kind, Asked::Sounding { .. } | Asked::Nothing);
        if !routine && !old.asks.iter().any(|known| known == ask) {
            found.push(Stop::Asked(at as u8));
        }
    }
}

fn home(old: &Capital, desk: &Capital, found: &mut Vec<Stop>) {
    for (at, approval) in desk.approvals.iter().enumerate() {
        let answered = matches!(
            approval.status,
            ApprovalStatus::Granted | ApprovalStatus::Refused | ApprovalStatus::Withdrawn
        );
        let was = old.approvals.get(at).map(|known| known.status);
        if answered && was != Some(approval.status) {
            found.push(Stop::Approval(at as u8));
        }
    }
}

/// The clauses whose bars a belief can cross.
const BARS: [Clause; 3] = [Clause::Likely, Clause::Attribute, Clause::Article5];

fn belief(case: &Case, now: Observation<'_>, old: &Capital, desk: &Capital, found: &mut Vec<Stop>) {
    let Some((me, _)) = now.capital() else { return };
    let blame = |desk: &Capital| desk.believes(|hyp| case.blames_state(hyp));
    let (was, is) = (blame(old), blame(desk));
    // The heaviest step whose bar was crossed stands for those below it.
    let crossed = BARS.iter().rev().find(|clause| {
        let bar: Percent = case.content.rules.position.bar[clause.index()]
            + case.member(me).weights.bar_bias
            + Points::from(desk.instruction.bar);
        (was < bar) != (is < bar)
    });
    found.extend(crossed.map(|clause| Stop::Bar(*clause)));
    let leads = |desk: &Capital| {
        let best = desk.belief.iter().max().copied().unwrap_or(0);
        desk.belief.iter().position(|pct| *pct == best)
    };
    if leads(old) != leads(desk) {
        found.push(Stop::Leading);
    }
}

fn pledges(before: Observation<'_>, now: Observation<'_>, found: &mut Vec<Stop>) {
    let (Some((me, _)), Some(council)) = (now.capital(), now.council) else {
        return;
    };
    for (at, pledge) in council.pledges.iter().enumerate() {
        let old = before.council.and_then(|council| council.pledges.get(at));
        if pledge.member != me {
            continue;
        }
        let fell = pledge.status == PledgeStatus::Fell && old.is_some_and(|old| old.is_alive());
        let slipped = pledge.slipped && old.is_some_and(|old| !old.slipped);
        if fell || slipped {
            found.push(Stop::Pledge(at as u8));
        }
    }
}
