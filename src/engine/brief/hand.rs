//! Whether a seat had a hand in the night at all: an aim that came about while it slept is not its own (MODEL 11).

use crate::base::ids::{Member, Seat};
use crate::world::State;
use crate::world::text::Stance;

/// The seat gave an order of its own that others felt: an initiative, a pledge, a public line, a stance other than silence.
pub fn had_a_hand(state: &State, seat: Seat) -> bool {
    match (seat, seat.member()) {
        (_, Some(member)) => capital(state, member),
        (Seat::CHAIR, _) => chair(state),
        (Seat::STATE, _) => suspected(state),
        _ => true,
    }
}

fn capital(state: &State, me: Member) -> bool {
    let spoke = |stance: Stance| !matches!(stance, Stance::Open | Stance::Silent);
    let answered = state
        .council
        .drafts
        .iter()
        .any(|draft| spoke(draft.answers[me.index()].stance));
    let pledged = state
        .council
        .pledges
        .iter()
        .any(|pledge| pledge.member == me);
    let engaged = state
        .public
        .incidents
        .iter()
        .any(|incident| incident.victim == Some(me) && incident.engagement != 255);
    let claimed = state.public.claims[me.index()].strength > 0;
    state.capital(me).used != 0 || answered || pledged || engaged || claimed
}

fn chair(state: &State) -> bool {
    let tabled = |sponsor: Seat| sponsor == Seat::CHAIR;
    let mut drafts = state.council.drafts.iter();
    !state.desks.chair.stated.is_never() || drafts.any(|draft| tabled(draft.sponsor))
}

fn suspected(state: &State) -> bool {
    let said = &state.public.said;
    let moments = [
        said.denied,
        said.offered_data,
        said.admitted,
        said.talks_offered,
        said.compensation,
        said.stood_down,
        said.mobilised,
    ];
    let spoke = moments.iter().any(|moment| !moment.is_never());
    let desk = &state.desks.state;
    spoke || desk.exploited > 0 || desk.ordered.iter().skip(1).any(|ordered| *ordered)
}
