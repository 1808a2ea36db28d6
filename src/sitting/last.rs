//! What the last page of a night says: the brief part by part, five decisions of others, and which night to try next.

mod lines;

pub use lines::lines;

use crate::base::ids::{Member, Seat};
use crate::base::units::Percent;
use crate::content::scenario::Goal;
use crate::engine::brief::{Past, had_a_hand, met_in};
use crate::government::Why;
use crate::sitting::Sitting;
use crate::words::{aims, goal, names};
use crate::world::order::Order;
use crate::world::text::Stance;

const DECISIONS: usize = 5;
/// Belief in the truth from which a government counts as knowing it (MODEL 3: likely).
const KNOWS: Percent = 55;

/// An aim of the brief, judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub text: String,
    pub weight: u8,
    pub met: bool,
    /// One of its parts is enough.
    pub any: bool,
    /// What it asked, and whether that held.
    pub parts: Vec<(String, bool)>,
}

/// The aims of this seat's brief, read at day 90, or on the days they name.
pub fn judged(sitting: &Sitting) -> Vec<Judged> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let Some(brief) = aims::brief(case, obs) else {
        return Vec::new();
    };
    let past = Past::new(sitting.past());
    let holds = |goal: &Goal| met_in(case, past, sitting.seat(), goal);
    let hand = had_a_hand(past.end(), sitting.seat());
    let part = |part: &Goal| {
        let mut said = goal::asked(case, part);
        if let Some(stood) = goal::stood(obs, part) {
            said = format!("{said} ({stood})");
        }
        (said, holds(part))
    };
    brief
        .objectives
        .iter()
        .map(|aim| Judged {
            text: aim.text.clone(),
            weight: aim.weight,
            met: hand && holds(&aim.goal),
            any: matches!(aim.goal, Goal::Any(_)),
            parts: goal::parts(&aim.goal)
                .iter()
                .map(part)
                .chain((!hand).then(|| (goal::no_hand(), false)))
                .collect(),
        })
        .collect()
}

/// What this seat said of the truth of the first incident while its holder sat: a figure of the holder's own, and the desk's.
pub fn gave(sitting: &Sitting) -> Option<String> {
    let truth = sitting.table().state().hidden.truth[0];
    let pct = sitting.gave(truth)?;
    let desk = format!("when you last sat, your desk gave what was true {pct} in 100");
    Some(match sitting.who {
        Some(said) => format!(
            "You said {said} in 100 {}; {desk}.",
            names::that_it_was(sitting.case())
        ),
        None => format!("{}.", names::capital(&desk)),
    })
}

/// What is added to an incident of the months that are played on after a night has closed.
pub fn afterwards(sitting: &Sitting, at: usize) -> &'static str {
    let closed = sitting.table().closing();
    let later = closed.is_some_and(|closing| at >= closing.state.public.incidents.len());
    if later {
        "; it came after the night was over"
    } else {
        ""
    }
}

/// How many capitals held the truth of the first incident to be likely.
pub fn knowers(sitting: &Sitting) -> usize {
    let state = sitting.table().state();
    let truth = state.hidden.truth[0].index();
    Member::all()
        .filter(|member| Percent::from(state.capital(*member).belief[truth]) >= KNOWS)
        .count()
}

/// Five decisions of other seats that made the night, in the order they fell, no seat twice.
pub fn decisions(sitting: &Sitting) -> Vec<&(u8, Why)> {
    let mut chosen: Vec<&(u8, Why)> = Vec::new();
    for found in candidates(sitting) {
        let known = chosen.iter().any(|known| known.1.seat == found.1.seat);
        if chosen.len() < DECISIONS && !known {
            chosen.push(found);
        }
    }
    chosen.sort_by_key(|(turn, why)| (*turn, why.seat));
    chosen
}

/// The first objection, text, request, solo act, pledge and reservation, the answer nearest to turning, then whatever was
/// weighed.
fn candidates(sitting: &Sitting) -> Vec<&(u8, Why)> {
    let seat = sitting.seat();
    let others: Vec<&(u8, Why)> = sitting
        .whys
        .iter()
        .filter(|(_, why)| why.seat != seat && main(why.seat))
        .collect();
    let stance =
        |why: &Why, is: Stance| matches!(why.order, Order::Position { stance, .. } if stance == is);
    let first = |keep: &dyn Fn(&Why) -> bool| others.iter().copied().find(|(_, why)| keep(why));
    let torn = |(_, why): &&(u8, Why)| {
        why.runner_up
            .map_or(i16::MAX, |(_, second)| (why.score - second).abs())
    };
    let positions = others.iter().copied();
    let nearest = positions
        .filter(|(_, why)| matches!(why.order, Order::Position { .. }))
        .min_by_key(torn);
    let mut found: Vec<&(u8, Why)> = [
        first(&|why| stance(why, Stance::Break)),
        first(&|why| matches!(why.order, Order::Table { .. })),
        first(&|why| why.order == Order::RequestArticle4),
        first(&|why| matches!(why.order, Order::Alone { .. } | Order::Coalition { .. })),
        first(&|why| matches!(why.order, Order::Pledge { .. } | Order::Offer { .. })),
        nearest,
        first(&|why| stance(why, Stance::Reserve)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let weighed = |(_, why): &&(u8, Why)| why.order != Order::Wait && why.parts.parts.len() >= 3;
    found.extend(others.iter().copied().filter(weighed));
    found
}

fn main(seat: Seat) -> bool {
    Seat::main().any(|known| known == seat)
}

/// A seat from which the same night looks most different: who broke a silence first, else the chair, else the first victim.
pub fn other_seat(sitting: &Sitting) -> Seat {
    let broke = sitting.whys.iter().find(|(_, why)| {
        let breaks = matches!(
            why.order,
            Order::Position {
                stance: Stance::Break,
                ..
            }
        );
        breaks && why.seat != sitting.seat()
    });
    let victim = sitting.case().victim().map_or(Seat::CHAIR, Seat::of);
    match broke {
        Some((_, why)) => why.seat,
        None if sitting.seat() != Seat::CHAIR => Seat::CHAIR,
        None => victim,
    }
}
