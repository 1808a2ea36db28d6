//! Every decision of a night: who chose what, why, what it nearly chose instead, and what its holder said of it.

use std::cmp::Reverse;

use crate::base::ids::{EvId, HypId, Seat};
use crate::government::Why;
use crate::study::debrief::Night;
use crate::world::order::Order;
use crate::world::text::Stance;

/// One order as it lay sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The place of its turn.
    pub at: usize,
    pub turn: (u8, u8),
    pub seat: Seat,
    pub order: Order,
    pub rank: Rank,
    /// A person sat there, and the order was that person's: not sealed by the instruction.
    pub by_hand: bool,
    pub instructed: bool,
    /// The weighing behind it, with the runner-up; automatic seats have one.
    pub why: Option<Why>,
    /// The line, the reason and the confidence (0..=100) that came with the sealed orders; empty and `None` if not said.
    pub reason: String,
    pub confidence: Option<u8>,
    /// "Who did it?", 0..=100, as its desk answered in that turn.
    pub who: Option<u8>,
    /// The line of the record that seals it; 0 in a branch that was not kept.
    pub line: u64,
}

/// How much there is in an order for those who go through a night.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Silence, a reply, an instruction: what every turn is full of.
    Routine,
    /// An initiative, a stance other than silence.
    Move,
    /// What the record of an alliance remembers: an article, a text, a break, units, an act alone, a public name.
    Landmark,
}

/// All decisions in the order in which seats sealed, turn by turn. What was not chosen (waiting, echoes) is none.
pub fn decisions(night: &Night) -> Vec<Decision> {
    let places = 0..night.turns().len();
    places.flat_map(|at| of_turn(night, at)).collect()
}

/// Those of one turn.
pub fn of_turn(night: &Night, at: usize) -> Vec<Decision> {
    let Some(played) = night.turns().get(at) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (seat, sealed) in &played.sealed {
        let (line, reason, confidence) = played.said(*seat).unwrap_or((0, "", None));
        for order in sealed.orders.iter().filter(|order| is_chosen(order)) {
            let why = played
                .whys
                .iter()
                .find(|why| why.seat == *seat && why.order == *order);
            found.push(Decision {
                at,
                turn: played.turn,
                seat: *seat,
                order: *order,
                rank: rank(order),
                by_hand: night.is_held(*seat) && !sealed.instructed,
                instructed: sealed.instructed,
                why: why.copied(),
                reason: reason.to_owned(),
                confidence,
                who: (sealed.who <= 100).then_some(sealed.who),
                line,
            });
        }
    }
    found
}

/// Those of one turn that are worth a look, people's first and then the weightiest.
pub fn weightiest(night: &Night, at: usize) -> Vec<Decision> {
    let mut found = of_turn(night, at);
    found.retain(Decision::is_weighty);
    by_weight(&mut found);
    found
}

/// People's first, then the weightiest, seat by seat.
pub fn by_weight(decisions: &mut [Decision]) {
    decisions.sort_by_key(|one| (!one.by_hand, Reverse(one.rank), one.seat));
}

impl Decision {
    /// More than what every turn is full of, or a person's.
    pub fn is_weighty(&self) -> bool {
        self.by_hand || self.rank > Rank::Routine
    }
}

fn is_chosen(order: &Order) -> bool {
    !matches!(order, Order::Wait | Order::Echo { .. })
}

fn rank(order: &Order) -> Rank {
    match order {
        Order::Position { stance, .. } => match stance {
            Stance::Open | Stance::Silent => Rank::Routine,
            Stance::Endorse | Stance::Reserve => Rank::Move,
            Stance::AskTime | Stance::Break => Rank::Landmark,
        },
        Order::Say { strength, .. } if *strength >= 3 => Rank::Landmark,
        Order::Reply { .. }
        | Order::Instruct { .. }
        | Order::CallHinge { .. }
        | Order::Say { .. }
        | Order::Whip
        | Order::Letter51
        | Order::Explain
        | Order::Story { .. } => Rank::Routine,
        Order::Engage { .. }
        | Order::ClaimSelfDefence
        | Order::Pledge { .. }
        | Order::AcceptSettlement
        | Order::RequestArticle4
        | Order::Publish { .. }
        | Order::Alone { .. }
        | Order::Coalition { .. }
        | Order::Invoke42
        | Order::Table { .. }
        | Order::Split { .. }
        | Order::Withdraw { .. }
        | Order::Close
        | Order::Incident { .. }
        | Order::OfferTalks
        | Order::Admit
        | Order::Compensate
        | Order::StandDown
        | Order::Mobilise
        | Order::Retaliate { .. }
        | Order::Activate { .. }
        | Order::AdoptPackage
        | Order::ScVeto
        | Order::ScMandate => Rank::Landmark,
        _ => Rank::Move,
    }
}

/// What a seat could not know before a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Of the first incident.
    pub truth: HypId,
    /// Evidence that had reached somebody, and not this seat.
    pub elsewhere: Vec<EvId>,
    /// Items that were still to come.
    pub to_come: usize,
}

/// What `seat` could not know before the turn at `at`.
pub fn unknown(night: &Night, at: usize, seat: Seat) -> Unknown {
    let (state, case) = (night.state(at), night.case());
    let hidden = &state.hidden;
    let holds = |item: EvId| {
        let held = seat
            .member()
            .is_some_and(|me| state.capital(me).held_pct[item.index()] > 0);
        held || state.public.open.has(item)
    };
    Unknown {
        truth: hidden.truth[0],
        elsewhere: hidden.arrived.iter().filter(|item| !holds(*item)).collect(),
        to_come: case
            .evidence()
            .filter(|item| !hidden.arrived.has(*item) && !hidden.arrives[item.index()].is_never())
            .count(),
    }
}
