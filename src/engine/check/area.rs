//! Where Article 5 can be found at all, and what one of two allies may do to the other.

use crate::base::ids::Member;
use crate::content::scenario::Author;
use crate::engine::check::{Refusal, require};
use crate::engine::systems::edit::apply_edit;
use crate::world::Observation;
use crate::world::text::{Clauses, Edit};

/// One of two allies takes a step against the other.
pub(super) fn between(
    case: &crate::world::case::Case,
    obs: Observation<'_>,
    me: Member,
    place: u8,
) -> Result<(), Refusal> {
    let other = case.opponent(me).ok_or(Refusal::NotYours)?;
    let places = &case.play.scenario.follow_on.places;
    let place = places.get(usize::from(place)).ok_or(Refusal::NotYet)?;
    let against = place.by == Author::Suspect && place.victim == Some(other);
    require(against, Refusal::NoQuarrel)?;
    require(!obs.public.incidents.is_full(), Refusal::ListFull)
}

/// Article 5 is for an attack on a member inside the area of Article 6 (Washington Treaty, Articles 5 and 6).
pub(super) fn in_area(obs: Observation<'_>, clauses: Clauses) -> Result<(), Refusal> {
    let closed = clauses.finds_article_5() && !obs.public.attacked_in_area();
    require(!closed, Refusal::OutsideArea)
}

/// The same for what an edit would make of a text that does not speak of it yet.
pub(super) fn edited_in_area(
    obs: Observation<'_>,
    draft: usize,
    edit: Edit,
) -> Result<(), Refusal> {
    let text = obs.council.and_then(|council| council.drafts.get(draft));
    let changed = text.and_then(|text| apply_edit(&text.provisions, edit));
    let clauses = changed.map_or(Clauses(0), |text| {
        text.iter()
            .fold(Clauses(0), |set, held| set.with(held.clause))
    });
    in_area(obs, clauses)
}
