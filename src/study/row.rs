//! One night as a row: every column of the CSV, and a little more for the tables.

use crate::base::digest::Sum;
use crate::base::ids::{HypId, MEMBERS};
use crate::base::units::{Hours, Points};
use crate::content::measure::Asset;
use crate::content::scenario::{ActorKind, Intent};
use crate::session::{Closing, Table, ending_word};
use crate::world::State;
use crate::world::case::Case;

/// What one night came to. Ladders are those of day 90, all else of the turn that closed the session.
/// Days are whole from 0; `None` is never.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub seed: u64,
    pub formal: u8,
    pub functional: u8,
    pub ending: &'static str,
    pub truth: &'static str,
    pub end_day: i32,
    pub request_day: Option<i32>,
    pub consultation_day: Option<i32>,
    pub first_measure_day: Option<i32>,
    pub texts_tabled: u8,
    pub texts_blocked: u8,
    pub texts_amended: u8,
    pub approvals_delayed: u8,
    pub approvals_refused: u8,
    pub shortfalls: u8,
    pub reservations: i16,
    pub solo_acts: usize,
    pub day1_wrong: bool,
    pub peak_pressure: i16,
    pub digest: Sum,
    /// Beyond the CSV: turns played, initiatives of capitals, texts adopted, thresholds crossed (bits), members that
    /// broke a silence, kinds of initiative each member used (bits of the order's number).
    pub turns: u8,
    pub initiatives: u16,
    pub texts_adopted: usize,
    pub crossed: u8,
    pub broke: i16,
    pub used: [u64; MEMBERS],
    /// Where two meters stood at the close, 0..=100.
    pub cohesion: Points,
    pub legitimacy: Points,
}

impl Row {
    /// Reads a finished session; `None` while it is not over.
    pub fn of(table: &Table) -> Option<Row> {
        let closing = table.closing()?;
        let state = &closing.state;
        let (public, tally) = (&state.public, &state.hidden.tally);
        let ladders = &table.state().public.ladders;
        Some(Row {
            seed: table.setup().seed,
            formal: ladders.formal,
            functional: ladders.functional,
            ending: ending_word(closing.ending),
            truth: truth_word(table.case(), state.hidden.truth[0]),
            end_day: closing.day,
            request_day: day(public.article4.first_request),
            consultation_day: day(public.article4.first_meeting),
            first_measure_day: day(first_measure(state)),
            texts_tabled: tally.texts_tabled,
            texts_blocked: tally.texts_blocked,
            texts_amended: tally.texts_amended,
            approvals_delayed: tally.approvals_delayed,
            approvals_refused: tally.approvals_refused,
            shortfalls: shortfalls(state),
            reservations: tally.reservations.count(),
            solo_acts: public.solo_acts.len(),
            day1_wrong: day_one_wrong(table.case(), state),
            peak_pressure: public.escalation.peak,
            digest: closing.digest(table.setup()),
            turns: closed_turn(closing),
            initiatives: tally.initiatives,
            texts_adopted: public.texts.len(),
            crossed: public.escalation.crossed,
            broke: tally.broke.count(),
            used: std::array::from_fn(|at| state.desks.capitals[at].used),
            cohesion: state.council.cohesion,
            legitimacy: public.legitimacy,
        })
    }
}

fn day(moment: Hours) -> Option<i32> {
    (!moment.is_never()).then(|| moment.day())
}

fn closed_turn(closing: &Closing) -> u8 {
    closing.state.public.clock.turn.saturating_sub(1).max(1)
}

/// When the first measure took effect, if one has.
fn first_measure(state: &State) -> Hours {
    let now = state.public.clock.start;
    let effects = state.public.measures.iter().map(|on| on.effective);
    effects
        .filter(|effective| *effective <= now)
        .min()
        .unwrap_or(Hours::NEVER)
}

/// Kinds of packages asked for by the military authorities of which fewer are in place.
fn shortfalls(state: &State) -> u8 {
    let short = Asset::ALL.iter().filter(|asset| {
        let at = asset.index();
        let placed = state.public.in_place_tenths.iter();
        let placed: u32 = placed.map(|lent| u32::from(lent[at])).sum();
        placed < 10 * u32::from(state.council.requirement[at])
    });
    short.count() as u8
}

/// The actor kind capitals on average led with at hour 24 is not the truth's.
fn day_one_wrong(case: &Case, state: &State) -> bool {
    let led = state.hidden.tally.day1_kind;
    led != 255 && led != case.tables.actor[state.hidden.truth[0].index()] as u8
}

/// The word of a truth in tables.
pub fn truth_word(case: &Case, truth: HypId) -> &'static str {
    let at = truth.index();
    match (case.tables.actor[at], case.tables.intent[at]) {
        (ActorKind::State, Intent::Deliberate) => "deliberate",
        (ActorKind::State, Intent::Reckless) => "reckless",
        (ActorKind::State, Intent::Drift) => "stray",
        (ActorKind::Proxy, _) => "proxy",
        (ActorKind::Friend, _) => "friend",
        (ActorKind::Ally, _) => "ally",
        (ActorKind::NonState, _) => "nonstate",
        (ActorKind::State | ActorKind::Unknown, _) => "unknown",
    }
}
