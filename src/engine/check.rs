//! What a seat may order now, and why not: asked of an observation, never of the state.

mod area;
mod price;

pub use price::cost;

use crate::base::ids::{EvId, Member, Seat};
use crate::content::scenario::Author;
use crate::engine::systems::abroad::is_offered;
use crate::engine::systems::consent::abroad;
use crate::engine::systems::road::{basis, road};
use crate::world::force::{Approval, ApprovalStatus};
use crate::world::order::{Order, Sealed};
use crate::world::text::{DraftStatus, Edit, Stance};
use crate::world::{Desk, Observation};
use area::{between, edited_in_area, in_area};
use price::purse;

/// Why an order cannot be given now. A closed set, worded by `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not an order of this kind of desk.
    NotYours,
    /// It costs more initiatives than the purse holds.
    Purse,
    NoSuchText,
    NotLive,
    NoSuchItem,
    NotHeld,
    AlreadyOpen,
    AlreadyDone,
    NotTheVictim,
    NotYet,
    NoSuchAsk,
    NothingToLend,
    TextFull,
    ThreeAmendments,
    TwoTextsLive,
    NoSuchMeasure,
    NotInTheEu,
    ToYourself,
    /// A third party's to offer, and this one is no third party.
    PartyToIt,
    OnceOnly,
    OnlyPositionsNow,
    NotOwed,
    OutsideArea,
    ListFull,
    /// One's own law asks for nothing here.
    Unneeded,
    /// It is for two allies at odds, and there are none; or not for this one against that.
    NoQuarrel,
    /// The Security Council has asked for a ceasefire.
    CouncilActed,
}

/// Checks a whole sealed list: each order, and the purse for all of them.
pub fn check_all(
    case: &crate::world::case::Case,
    obs: Observation<'_>,
    sealed: &Sealed,
) -> Result<(), (usize, Refusal)> {
    let mut left = purse(obs);
    let mut sounded = false;
    for (at, order) in sealed.orders.iter().enumerate() {
        check(case, obs, order).map_err(|refusal| (at, refusal))?;
        let mut price = cost(obs, order);
        if matches!(order, Order::Sound { .. }) {
            price = price.max(u8::from(sounded && matches!(obs.desk, Desk::Capital(..))));
            sounded = true;
        }
        left = left.checked_sub(price).ok_or((at, Refusal::Purse))?;
    }
    Ok(())
}

/// Whether one order can be given now.
pub fn check(
    case: &crate::world::case::Case,
    obs: Observation<'_>,
    order: &Order,
) -> Result<(), Refusal> {
    let need = cost(obs, order);
    if need > purse(obs) {
        return Err(Refusal::Purse);
    }
    if obs.public.clock.is_first_part() && need > 0 && !matches!(order, Order::Amend { .. }) {
        return Err(Refusal::OnlyPositionsNow);
    }
    match obs.desk {
        Desk::Capital(member, _) => check_capital(case, obs, member, order),
        Desk::Chair(_) => check_chair(case, obs, order),
        Desk::State(_) => check_state(case, obs, order),
        _ => Ok(()),
    }
}

fn check_capital(
    case: &crate::world::case::Case,
    obs: Observation<'_>,
    me: Member,
    order: &Order,
) -> Result<(), Refusal> {
    let Some((_, desk)) = obs.capital() else {
        return Err(Refusal::NotYours);
    };
    let victim = case.all_hit(obs.public).has(me);
    match *order {
        Order::Position { draft, stance, .. } => position(obs, me, draft.index(), stance),
        Order::Reply { ask, .. } => require(
            desk.asks.get(usize::from(ask)).is_some(),
            Refusal::NoSuchAsk,
        ),
        Order::Engage { engagement } => {
            require(victim, Refusal::NotTheVictim)?;
            require(
                usize::from(engagement) < case.play.scenario.engagements.len(),
                Refusal::NotYet,
            )?;
            require(
                obs.public
                    .incidents
                    .iter()
                    .any(|i| i.victim == Some(me) && i.engagement == 255 && i.place == 255),
                Refusal::AlreadyDone,
            )
        }
        Order::RequestArticle4 => {
            require(!obs.public.article4.requested.has(me), Refusal::AlreadyDone)
        }
        Order::Raise => require(!obs.public.article4.raised.has(me), Refusal::AlreadyDone),
        Order::Share { item, to, .. } => {
            held(desk.held_pct, item)?;
            require(to != Some(me), Refusal::ToYourself)?;
            require(to.is_some() || !desk.sent.has(item), Refusal::AlreadyDone)?;
            require(!obs.public.open.has(item), Refusal::AlreadyOpen)
        }
        Order::Publish { item, .. } => {
            held(desk.held_pct, item)?;
            require(!obs.public.open.has(item), Refusal::AlreadyOpen)
        }
        Order::Amend { draft, edit } => amend(obs, me, draft.index(), edit),
        Order::Demarche { to, draft, .. } => {
            require(to != me, Refusal::ToYourself)?;
            live(obs, draft.index())
        }
        Order::Sound { first, second } => {
            require(first != me && second != Some(me), Refusal::ToYourself)?;
            require(
                obs.council
                    .is_some_and(|council| council.live().next().is_some()),
                Refusal::NotLive,
            )
        }
        Order::Offer { asset, packages } | Order::Pledge { asset, packages } => {
            let has = case.member(me).packages.of(asset);
            require(packages > 0 && packages <= has, Refusal::NothingToLend)
        }
        Order::EuAct { .. } | Order::Invoke42 => require(case.member(me).eu, Refusal::NotInTheEu),
        Order::Letter51 => require(
            !obs.public.self_defence.claimed_at.is_never(),
            Refusal::NotOwed,
        ),
        Order::ClaimSelfDefence => {
            require(victim, Refusal::NotTheVictim)?;
            // The right ends once the Security Council has taken the measures necessary (Charter, Article 51).
            let acted = case.tables.accused.is_some() && !obs.public.un.mandate.is_never();
            require(!acted, Refusal::CouncilActed)
        }
        Order::Incident { place } => between(case, obs, me, place),
        Order::AcceptSettlement => {
            require(victim, Refusal::NotTheVictim)?;
            // What both of two allies must accept is answered when it is put to both.
            require(case.tables.accused.is_none(), Refusal::NotYours)?;
            require(is_offered(&obs.public.said), Refusal::NotYet)
        }
        Order::Enact { measure } | Order::Alone { measure } | Order::Coalition { measure } => {
            require(
                measure.index() < case.content.measures.len(),
                Refusal::NoSuchMeasure,
            )?;
            let mine = |on: &&crate::world::public::InForce| {
                on.measure == measure && on.is_on() && on.joiners.has(me)
            };
            require(
                obs.public.measures.iter().find(mine).is_none(),
                Refusal::AlreadyDone,
            )?;
            require(!obs.public.measures.is_full(), Refusal::ListFull)
        }
        Order::SeekMandate { kind } => {
            let known = |found: &&Approval| {
                found.kind == kind && (found.is_open() || found.status == ApprovalStatus::Granted)
            };
            require(
                desk.approvals.iter().find(known).is_none(),
                Refusal::AlreadyDone,
            )?;
            let lent = obs.council.map_or(0, |council| abroad(council, me));
            let asked = road(case, me, kind, basis(obs.public), lent.saturating_add(1));
            require(asked.is_some(), Refusal::Unneeded)?;
            require(!desk.approvals.is_full(), Refusal::ListFull)
        }
        Order::Propose { clauses, .. } => in_area(obs, clauses),
        Order::UrgeRestraint { member } | Order::CallToExplain { member } => {
            require(member != me, Refusal::ToYourself)
        }
        Order::PayPrice { to, .. } | Order::CallFavour { from: to, .. } => {
            require(to != me, Refusal::ToYourself)
        }
        Order::Task { kind } => require(kind.is_collected(), Refusal::NotYours),
        // Good offices are a third party's; nobody has a line to its own capital.
        Order::GoodOffices => {
            let party = case.tables.victims.has(me) || case.tables.accused == Some(me);
            require(!party, Refusal::PartyToIt)
        }
        Order::Hotline => require(case.tables.accused != Some(me), Refusal::ToYourself),
        Order::Wait
        | Order::Say { .. }
        | Order::Whip
        | Order::Caveat { .. }
        | Order::Explain
        | Order::CallHinge { .. }
        | Order::Instruct { .. }
        | Order::Echo { .. }
        | Order::Recall
        | Order::UnAct { .. } => Ok(()),
        _ => Err(Refusal::NotYours),
    }
}

fn check_chair(
    case: &crate::world::case::Case,
    obs: Observation<'_>,
    order: &Order,
) -> Result<(), Refusal> {
    match *order {
        Order::Mediate => {
            require(case.tables.accused.is_some(), Refusal::NoQuarrel)?;
            let said = &obs.public.said;
            require(said.talks_held.is_never(), Refusal::AlreadyDone)?;
            require(
                said.talks_offered != obs.public.clock.start,
                Refusal::NotYet,
            )
        }
        Order::Table { clauses, .. } => {
            in_area(obs, clauses)?;
            let lives = obs.council.map_or(0, |council| council.live().count());
            require(lives < 2, Refusal::TwoTextsLive)?;
            require(
                obs.council.is_some_and(|council| !council.drafts.is_full()),
                Refusal::ListFull,
            )
        }
        Order::Amend { draft, edit } => {
            live(obs, draft.index())?;
            edited_in_area(obs, draft.index(), edit)
        }
        Order::SetSilence { draft, .. }
        | Order::Extend { draft }
        | Order::RaiseLevel { draft }
        | Order::Broker { draft, .. }
        | Order::Withdraw { draft } => live(obs, draft.index()),
        Order::Split { draft } => {
            let lives = obs.council.map_or(0, |council| council.live().count());
            live(obs, draft.index())?;
            require(lives < 2, Refusal::TwoTextsLive)
        }
        Order::Convene
        | Order::Sound { .. }
        | Order::AskSaceur
        | Order::Statement
        | Order::Close
        | Order::Wait => Ok(()),
        _ => Err(Refusal::NotYours),
    }
}

fn check_state(
    case: &crate::world::case::Case,
    obs: Observation<'_>,
    order: &Order,
) -> Result<(), Refusal> {
    match *order {
        Order::Incident { place } => {
            require(
                usize::from(place) < case.play.scenario.follow_on.places.len(),
                Refusal::NotYet,
            )?;
            let by = case.play.scenario.follow_on.places[usize::from(place)].by;
            let mine = (by == Author::Outsider) == case.tables.accused.is_some();
            require(mine, Refusal::NoQuarrel)?;
            require(!obs.public.incidents.is_full(), Refusal::ListFull)
        }
        // Who looks on at a quarrel of others has nothing to admit, to pay or to stand down.
        Order::OfferTalks
        | Order::Admit
        | Order::Compensate
        | Order::StandDown
        | Order::Mobilise
        | Order::Retaliate { .. }
            if case.tables.accused.is_some() =>
        {
            Err(Refusal::NoQuarrel)
        }
        Order::Deny
        | Order::OfferData
        | Order::Exploit
        | Order::OfferTalks
        | Order::Admit
        | Order::Compensate
        | Order::StandDown
        | Order::Mobilise
        | Order::Retaliate { .. }
        | Order::Wait => Ok(()),
        _ => Err(Refusal::NotYours),
    }
}

fn position(obs: Observation<'_>, me: Member, draft: usize, stance: Stance) -> Result<(), Refusal> {
    let draft = obs
        .council
        .and_then(|council| council.drafts.get(draft))
        .ok_or(Refusal::NoSuchText)?;
    require(draft.status == DraftStatus::UnderSilence, Refusal::NotLive)?;
    require(
        stance != Stance::AskTime || !draft.asked_time.has(me),
        Refusal::OnceOnly,
    )
}

fn amend(obs: Observation<'_>, me: Member, at: usize, edit: Edit) -> Result<(), Refusal> {
    live(obs, at)?;
    let draft = obs
        .council
        .and_then(|council| council.drafts.get(at))
        .ok_or(Refusal::NoSuchText)?;
    require(draft.amendments[me.index()] < 3, Refusal::ThreeAmendments)?;
    edited_in_area(obs, at, edit)?;
    let adds = matches!(edit, Edit::Add { .. });
    require(!adds || !draft.provisions.is_full(), Refusal::TextFull)
}

fn live(obs: Observation<'_>, draft: usize) -> Result<(), Refusal> {
    let draft = obs
        .council
        .and_then(|council| council.drafts.get(draft))
        .ok_or(Refusal::NoSuchText)?;
    require(draft.is_live(), Refusal::NotLive)
}

fn held(held_pct: [u8; crate::world::incident::EVIDENCE], item: EvId) -> Result<(), Refusal> {
    let pct = held_pct.get(item.index()).ok_or(Refusal::NoSuchItem)?;
    require(*pct > 0, Refusal::NotHeld)
}

fn require(fact: bool, or: Refusal) -> Result<(), Refusal> {
    if fact { Ok(()) } else { Err(or) }
}

/// Seats that may be held by people.
pub fn playable(seat: Seat) -> bool {
    seat.index() < crate::base::ids::MEMBERS + 2
}
