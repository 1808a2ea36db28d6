//! One of two allies at odds: whether it takes a step against the other, and whether it says yes to what is put to both.
//!
//! - The same weighing serves both sides: the one it happened to and the one that is suspected.
//! - No step is taken that waiting outweighs.

use crate::base::dice::Topic;
use crate::base::ids::{Member, Seat};
use crate::base::units::{Hours, Points};
use crate::content::rules::BetweenRules;
use crate::content::scenario::FollowPlace;
use crate::engine::check::{check, cost};
use crate::engine::systems::between::rung;
use crate::government::sight::share;
use crate::government::{CapitalMind, Notes, give};
use crate::world::desk::Asked;
use crate::world::factor::{Factor, Ledger};
use crate::world::order::{Answer, Order, Sealed};

/// First words of `Topic::Counterpart` kept for the two, sixty-four a day for each.
const WORDS: u32 = 65_536;
/// Places weighed at most.
const PLACES: usize = 16;

/// A party and the other one.
pub struct Party<'a> {
    mind: &'a CapitalMind<'a>,
    rules: &'a BetweenRules,
    other: Member,
}

impl<'a> Party<'a> {
    /// `None` for a capital that is no party.
    pub fn new(mind: &'a CapitalMind<'a>) -> Option<Party<'a>> {
        let other = mind.case().opponent(mind.me)?;
        Some(Party {
            mind,
            rules: &mind.case().content.rules.between,
            other,
        })
    }

    /// The best step against the other, when it beats waiting; who takes a forcible one claims self-defence with it.
    pub fn step<N: Notes>(&self, sealed: &mut Sealed, notes: &mut N) {
        let public = self.mind.public();
        let rested = self.last(self.other).is_none_or(|at| {
            public.clock.start.since(at) >= Hours(i32::from(self.rules.step_hours))
        });
        if !rested || !public.said.settled.is_never() {
            return;
        }
        let mut best: Option<(Order, N::L)> = None;
        let mut second = None;
        for (at, place) in self.places() {
            let order = Order::Incident { place: at as u8 };
            let obs = self.mind.mind.obs;
            if cost(obs, &order) > self.mind.desk.purse
                || check(self.mind.case(), obs, &order).is_err()
            {
                continue;
            }
            let mut weighing = N::L::default();
            self.weigh(at, place, &mut weighing);
            if best.is_none_or(|(_, known)| weighing.sum() > known.sum()) {
                second = best.map(|(order, known)| (order, known.sum()));
                best = Some((order, weighing));
            }
        }
        let Some((order, weighing)) = best.filter(|(_, best)| best.sum() >= self.rules.step_wait)
        else {
            return;
        };
        let runner_up = second.or(Some((Order::Wait, self.rules.step_wait)));
        notes.keep(self.mind.seat(), order, &weighing, runner_up);
        give(sealed, order);
        self.claim(order, sealed, notes);
    }

    fn places(&self) -> impl Iterator<Item = (usize, &'a FollowPlace)> {
        let places = &self.mind.case().play.scenario.follow_on.places;
        let other = self.other;
        let against = move |place: &FollowPlace| place.victim == Some(other);
        let all = places.iter().enumerate().take(PLACES);
        all.filter(move |(_, place)| against(place))
    }

    fn weigh<L: Ledger>(&self, at: usize, place: &FollowPlace, to: &mut L) {
        let (rules, public) = (self.rules, self.mind.public());
        let step = Points::from(place.step);
        let info = self.mind.info();
        to.add(Factor::Base, rules.step_base);
        to.add(Factor::Cost, rules.step_each * step);
        // What one suffered is answered in kind: no higher step gains more by it.
        to.add(
            Factor::Face,
            rules.step_suffered * self.suffered().min(step),
        );
        to.add(Factor::Need, Points::from(place.weight) / 5);
        let over = (public.escalation.pressure - 30).max(0);
        to.add(Factor::Pressure, rules.step_pressure * over * step / 20);
        to.add(Factor::PublicDemand, (public.attention - 60) / 5);
        to.add(Factor::Law, -share(info.weights.legal_caution, 33));
        let said = &public.said;
        let held = !said.talks_held.is_never();
        to.add(Factor::Mediation, if held { rules.step_talks } else { 0 });
        let apart = !said.stood_down.is_never();
        to.add(Factor::HelpComing, if apart { rules.step_apart } else { 0 });
        let urged = self
            .mind
            .council()
            .is_some_and(|council| council.restraint_urged);
        to.add(Factor::Others, if urged { rules.step_urged } else { 0 });
        let asked = !public.un.mandate.is_never();
        to.add(
            Factor::Legitimacy,
            if asked { rules.step_ceasefire } else { 0 },
        );
        let first = self.mind.case().play.scenario.moved_first == Some(self.mind.me);
        to.add(Factor::Gain, if first { rules.step_first } else { 0 });
        let luck = self.luck(at as u32);
        to.add(Factor::Roll, luck.spread(rules.step_roll));
    }

    /// Article 51: a claim is made with the act, and reported at once.
    fn claim<N: Notes>(&self, order: Order, sealed: &mut Sealed, notes: &mut N) {
        let Order::Incident { place } = order else {
            return;
        };
        let places = &self.mind.case().play.scenario.follow_on.places;
        let forcible = places
            .get(usize::from(place))
            .is_some_and(|place| place.step >= 3);
        let order = Order::ClaimSelfDefence;
        let claimed = self.mind.public().self_defence.claimed.has(self.mind.me);
        let open = check(self.mind.case(), self.mind.mind.obs, &order).is_ok();
        if !forcible || claimed || !open {
            return;
        }
        let mut weighing = N::L::default();
        weighing.add(Factor::Law, self.mind.info().weights.legal_caution);
        weighing.add(Factor::Legitimacy, 4);
        notes.keep(self.mind.seat(), order, &weighing, Some((Order::Wait, 0)));
        give(sealed, order);
    }

    /// Whether it says yes to talks, to drawing units apart, to the arrangement.
    pub fn answer<L: Ledger>(&self, asked: Asked, from: Seat, to: &mut L) -> Answer {
        let (rules, public) = (self.rules, self.mind.public());
        let at = match asked {
            Asked::Talks => 0,
            Asked::Apart => 1,
            _ => 2,
        };
        let weights = &self.mind.info().weights;
        to.add(Factor::Base, rules.yes_base[at]);
        to.add(
            Factor::Pressure,
            share(public.escalation.pressure, rules.yes_pressure),
        );
        to.add(
            Factor::Mediation,
            share(weights.mediation, rules.yes_channel),
        );
        to.add(Factor::Law, share(weights.legal_caution, rules.yes_law));
        to.add(Factor::Attention, (60 - public.attention) / 5);
        to.add(Factor::Harm, rules.yes_harm * self.harm());
        let hit = self.suffered() > 0;
        to.add(Factor::Face, if hit { rules.yes_suffered } else { 0 });
        let first = self.mind.case().play.scenario.moved_first == Some(self.mind.me);
        to.add(Factor::Gain, if first { rules.yes_first } else { 0 });
        let chair = from == Seat::CHAIR;
        to.add(Factor::Credit, if chair { rules.yes_chair } else { 0 });
        let luck = self.luck(32 + at as u32);
        to.add(Factor::Roll, luck.spread(rules.yes_roll));
        if to.sum() >= 0 {
            Answer::Yes
        } else {
            Answer::No
        }
    }

    /// The highest step it suffered lately; 0 for none.
    fn suffered(&self) -> Points {
        let public = self.mind.public();
        let felt = Hours(i32::from(self.rules.step_felt_hours));
        let places = &self.mind.case().play.scenario.follow_on.places;
        let lately = public.incidents.iter().filter(|incident| {
            incident.victim == Some(self.mind.me) && public.clock.start.since(incident.at) <= felt
        });
        let steps = lately.map(|incident| {
            let place = places.get(usize::from(incident.place));
            place.map_or(2, |place| rung(place.step) as Points + 1)
        });
        steps.max().unwrap_or(0)
    }

    /// The worst harm it suffered.
    fn harm(&self) -> Points {
        let mine = self.mind.public().incidents.iter();
        let mine = mine.filter(|incident| incident.victim == Some(self.mind.me));
        mine.map(|incident| Points::from(incident.harm))
            .max()
            .unwrap_or(0)
    }

    /// When it last did something to the other.
    fn last(&self, other: Member) -> Option<Hours> {
        let incidents = self.mind.public().incidents.iter();
        let done = incidents.filter(|incident| incident.victim == Some(other));
        done.map(|incident| incident.at).max()
    }

    /// The same all day.
    fn luck(&self, at: u32) -> crate::base::dice::Word {
        let day = self.mind.public().clock.start.day().max(0) as u32;
        let index = WORDS + (day * 32 + self.mind.me.index() as u32) * 64 + at;
        self.mind
            .mind
            .today
            .luck
            .dice()
            .word(0, 0, Topic::Counterpart, index)
    }
}
