//! What the crisis is about now, how far it has come on both ladders, and whether and how it ends (MODEL 1 and 11).

use crate::base::ids::MemberSet;
use crate::base::units::Hours;
use crate::content::clause::Clause;
use crate::content::measure::{Asset, By, Force, Kind};
use crate::engine::Cx;
use crate::engine::systems::abroad::in_turn;
use crate::engine::systems::condition::found_in_full;
use crate::world::State;
use crate::world::case::Case;
use crate::world::clock::Agenda;
use crate::world::event::{Event, TimeEvent};
use crate::world::force::{ApprovalStatus, PledgeStatus};
use crate::world::public::{Ending, InForce, Ladders};
use crate::world::text::DraftStatus;

pub fn outcome(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    if !state.public.clock.is_first_part() {
        fractured(cx, state, out);
    }
    let to = ladders(cx.case, state);
    if to != state.public.ladders {
        out.push(Event::Time(TimeEvent::Ladders { to }));
    }
    let ended = ending(cx, state);
    if let (None, Some(ending)) = (state.public.ending, ended) {
        out.push(Event::Time(TimeEvent::Ended { ending }));
    }
    let to = agenda(state, ended.is_some());
    if to != state.public.agenda {
        out.push(Event::Time(TimeEvent::Agenda { to }));
    }
}

fn fractured(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.outcome;
    let low = state.council.cohesion <= rules.fractured_cohesion;
    let turns = if low {
        state.council.fractured_turns.saturating_add(1)
    } else if state.council.fractured_turns >= rules.fractured_turns {
        return;
    } else {
        0
    };
    if turns != state.council.fractured_turns {
        out.push(Event::Time(TimeEvent::Fractured { turns }));
    }
}

/// The label of the agenda, derived from facts; no rule asks it.
pub fn agenda(state: &State, ended: bool) -> Agenda {
    let public = &state.public;
    let clock = &public.clock;
    let fresh = public
        .incidents
        .last()
        .is_some_and(|incident| in_turn(clock, incident.at));
    let approvals = state
        .desks
        .capitals
        .iter()
        .flat_map(|capital| capital.approvals.iter())
        .any(|approval| {
            matches!(
                approval.status,
                ApprovalStatus::Preparing | ApprovalStatus::Moved
            )
        });
    let waiting = state
        .council
        .pledges
        .iter()
        .any(|pledge| pledge.status == PledgeStatus::AwaitsApproval);
    let asked = !public.article4.requested.is_empty();
    match () {
        () if ended || public.ending.is_some() => Agenda::Over,
        () if fresh => Agenda::Incident,
        () if state.council.live().next().is_some() => Agenda::Council,
        () if approvals || waiting => Agenda::Approvals,
        () if asked && state.council.drafts.is_empty() && !state.council.closed => {
            Agenda::Consultation
        }
        () if public.measures.iter().any(InForce::is_on) => Agenda::Response,
        () => Agenda::Attribution,
    }
}

/// Highest classes reached so far, formal and functional.
pub fn ladders(case: &Case, state: &State) -> Ladders {
    let was = state.public.ladders;
    let formal = was.formal.max(formal(case, state));
    let functional = was.functional.max(functional(case, state));
    let early = state.public.clock.start < Hours::days(14);
    Ladders {
        formal,
        functional,
        formal_day_14: if early { formal } else { was.formal_day_14 },
        functional_day_14: if early {
            functional
        } else {
            was.functional_day_14
        },
    }
}

/// 1 protest, Council talk or text without Article 4; 2 Article 4 consultation held; 3 and then a new measure with another ally's
/// units; 4 Article 5 found, conditionally too; 5 and an operation ordered.
fn formal(case: &Case, state: &State) -> u8 {
    let public = &state.public;
    let met = public.article4.first_meeting;
    if finds_article_5(state) {
        return if ordered(case, state, |kind| kind == Kind::Operation) {
            5
        } else {
            4
        };
    }
    if !met.is_never() {
        return if new_measure(case, state, met) { 3 } else { 2 };
    }
    let protest = public.claims.iter().any(|claim| claim.strength > 0)
        || public.article4.meetings > 0
        || !public.article4.raised.is_empty()
        || !public.texts.is_empty()
        || !state.desks.chair.stated.is_never();
    u8::from(protest)
}

/// 1 national acts; 2 a collective text or coordinated steps; 3 another ally's units in place, bilateral included; 4 Article 5 or
/// 42(7) with help given; 5 an operation using force.
fn functional(case: &Case, state: &State) -> u8 {
    let public = &state.public;
    let now = public.clock.end;
    let units = foreign_units(case, state);
    if public
        .measures
        .iter()
        .any(|on| case.measure(on.measure).kind == Kind::Operation && on.effective <= now)
    {
        return 5;
    }
    if !public.eu.helped_42_7.is_empty() || (finds_article_5(state) && units) {
        return 4;
    }
    if units {
        return 3;
    }
    let together = !public.texts.is_empty()
        || !public.eu.statement.is_never()
        || !public.eu.package_adopted.is_never()
        || public.measures.iter().any(|on| on.by != By::National);
    if together {
        return 2;
    }
    let national = !public.measures.is_empty()
        || public.incidents.iter().any(|incident| incident.intercepted)
        || public.claims.iter().any(|claim| claim.strength > 0);
    u8::from(national)
}

fn finds_article_5(state: &State) -> bool {
    state.public.texts.iter().any(|text| {
        text.clauses.has(Clause::Article5) || text.clauses.has(Clause::ConditionalArticle5)
    })
}

fn ordered(case: &Case, state: &State, keep: impl Fn(Kind) -> bool) -> bool {
    state
        .public
        .measures
        .iter()
        .any(|on| keep(case.measure(on.measure).kind))
}

/// After the consultation units of another ally were ordered, under existing plans or lent on a text; help between two capitals is
/// substance without form (facts: record, two ladders).
fn new_measure(case: &Case, state: &State, met: Hours) -> bool {
    let victims = case.all_hit(&state.public);
    let others = |set: MemberSet| !set.and(MemberSet(!victims.0)).is_empty();
    let measure = state.public.measures.iter().any(|on| {
        on.ordered >= met
            && match case.measure(on.measure).kind {
                Kind::Vigilance => on.by == By::Nato || others(on.joiners),
                Kind::Reinforce | Kind::ReactionForce | Kind::Operation => others(on.joiners),
                _ => false,
            }
    });
    let pledged = state.council.pledges.iter().any(|pledge| {
        pledge.pledged >= met
            && !pledge.bilateral
            && matches!(
                pledge.status,
                PledgeStatus::OnTheWay | PledgeStatus::InPlace
            )
    });
    measure || pledged
}

/// Units of another ally in place: lent, or under existing plans. Experts and support are no units, and an orbit of the alliance's
/// own is nobody's.
fn foreign_units(case: &Case, state: &State) -> bool {
    let victims = case.all_hit(&state.public);
    let now = state.public.clock.end;
    let lent = crate::base::ids::Member::all().any(|member| {
        !victims.has(member)
            && Asset::ALL.iter().any(|asset| {
                let unit = !matches!(asset, Asset::Cyber | Asset::Support);
                unit && state.public.in_place_tenths[member.index()][asset.index()] > 0
            })
    });
    lent || state.public.measures.iter().any(|on| {
        let info = case.measure(on.measure);
        let units = info.force != Force::None || !info.needs.is_empty();
        let counts = match (info.kind, on.by) {
            (Kind::Vigilance, By::Nato) => units,
            (Kind::Reinforce, By::Coalition) => !on.joiners.and(MemberSet(!victims.0)).is_empty(),
            _ => false,
        };
        counts && on.effective <= now && on.is_on()
    })
}

/// Whether the session closes with the open turn, and by which name: the first of the list that holds.
pub fn ending(cx: &Cx<'_>, state: &State) -> Option<Ending> {
    let war = war(cx, state);
    if !war && !closes(cx, state) {
        return None;
    }
    let public = &state.public;
    let dead = |draft: &crate::world::text::Draft| draft.status == DraftStatus::Dead;
    let two_dead = state
        .council
        .drafts
        .iter()
        .filter(|draft| dead(draft))
        .count()
        >= 2;
    let ending = match () {
        () if war => Ending::War,
        () if found_in_full(public) => Ending::CollectiveDefence,
        () if state.council.fractured_turns >= cx.case.content.rules.outcome.fractured_turns
            || (two_dead && public.texts.is_empty()) =>
        {
            Ending::Fractured
        }
        () if !public.said.settled.is_never() => Ending::Settled,
        () if deterred(cx, state) => Ending::Deterred,
        () if frozen(state) => Ending::Frozen,
        () => Ending::Faded,
    };
    Some(ending)
}

/// Two deliberate acts by two governments past the fourth threshold, at high pressure; no die alone starts it (MODEL 10).
fn war(cx: &Cx<'_>, state: &State) -> bool {
    let escalation = &state.public.escalation;
    escalation.acts_allied >= 1
        && escalation.acts_state >= 1
        && escalation.pressure >= cx.case.content.rules.mood.war_from
}

/// Settlement, the schedule's end, the horizon, or quiet long enough.
fn closes(cx: &Cx<'_>, state: &State) -> bool {
    let public = &state.public;
    let clock = &public.clock;
    if clock.is_first_part() {
        return false;
    }
    let scheduled = cx.case.play.scenario.schedule_hours.len();
    let last = usize::from(clock.turn) >= scheduled || clock.end >= crate::engine::HORIZON;
    let still = clock.end.since(public.last_stir);
    let rules = &cx.case.content.rules.outcome;
    let late = clock.turn > rules.quiet_from_turn && state.council.live().next().is_none();
    let quiet = late && still >= Hours::days(rules.quiet_days);
    let faded = late
        && public.attention < rules.faded_below
        && still >= Hours::days(rules.faded_quiet_days);
    last || quiet || faded || !public.said.settled.is_never()
}

/// The plan had more in it, and nothing that was ordered came later than fourteen days after the first measure.
fn deterred(cx: &Cx<'_>, state: &State) -> bool {
    let public = &state.public;
    let first = public
        .measures
        .iter()
        .filter(|on| on.is_on())
        .map(|on| on.ordered)
        .min();
    let plan = state.desks.state.planned > 0 && cx.case.tables.accused.is_none();
    let Some(first) = first.filter(|_| plan) else {
        return false;
    };
    let stopped_by = first.plus(Hours::days(cx.case.content.rules.outcome.stopped_days));
    let later = public
        .incidents
        .iter()
        .zip(state.desks.state.ordered)
        .any(|(incident, ordered)| ordered && incident.at > stopped_by);
    !later && public.clock.end >= stopped_by
}

/// Incidents went on while measures were in place.
fn frozen(state: &State) -> bool {
    let public = &state.public;
    public.incidents.iter().skip(1).any(|incident| {
        public
            .measures
            .iter()
            .any(|on| on.is_on() && on.effective <= incident.at)
    })
}
