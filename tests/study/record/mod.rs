//! The model against the record: what eighteen coded cases and the structure of the treaty ask of it.
//!
//! Every share is counted over seeds 0.. of crises made from features, and every bound is an interval that the record leaves open:
//! it holds nine consultations since 1949, so that a share of them is known to some fifteen in a hundred at best.

mod cases;
mod numbers;
mod structure;

use std::sync::Arc;

use casus::base::ids::Member;
use casus::content::scenario::{ActorKind, Domain};
use casus::session::Table;
use casus::study::history::crisis::{ID, Without};
use casus::study::history::{Features, Scope, ready, shipped};
use casus::world::State;
use casus::world::case::Case;
use casus::world::setup::Setup;

use super::nights;
use crate::session::case;

/// Features with the scales harm, territory, certainty on day one and thirty, intent.
fn features(of: &str, actor: ActorKind, domain: Domain, scales: [u8; 5], scope: Scope) -> Features {
    let [harm, territory, attr_d1, attr_d30, intent] = scales;
    Features {
        threatened: Member::from_code(of).into_iter().collect(),
        actor,
        domain,
        harm,
        territory,
        attr_d1,
        attr_d30,
        intent,
        scope,
    }
}

/// A case of the record by its id.
fn published(id: &str) -> Features {
    let found = shipped().into_iter().find(|case| case.id == id);
    found.expect("a case of the table that ships").features
}

/// The consultations of the record that ship.
const ASKED: [&str; 5] = ["A4-2003", "A4-2012a", "A4-2014", "A4-2022", "A4-2025a"];

fn crisis(features: &Features) -> Arc<Case> {
    ready(&case().content, features, Without::default())
}

/// Nights from seed 0, turn by turn to day 90.
fn watched(features: &Features, count: u64, mut seen: impl FnMut(&Table)) -> Vec<State> {
    let case = crisis(features);
    let night = |seed: u64| {
        let mut table = Table::begin(Arc::clone(&case), Setup::automatic(ID, seed));
        while !table.is_over() {
            table.advance(&mut (), &mut ());
            seen(&table);
        }
        *table.state()
    };
    (0..count).map(night).collect()
}

fn played(features: &Features, count: u64) -> Vec<State> {
    watched(features, count, |_| {})
}

/// How many of 100 nights.
fn share(nights: &[State], holds: impl Fn(&State) -> bool) -> u64 {
    let count = nights.iter().filter(|state| holds(state)).count() as u64;
    count * 100 / nights.len().max(1) as u64
}

/// Mean over nights, in hundredths.
fn mean(nights: &[State], of: impl Fn(&State) -> i64) -> i64 {
    nights.iter().map(|state| of(state) * 100).sum::<i64>() / nights.len().max(1) as i64
}

fn asked(state: &State) -> bool {
    !state.public.article4.first_request.is_never()
}

fn consulted(state: &State) -> bool {
    !state.public.article4.first_meeting.is_never()
}
