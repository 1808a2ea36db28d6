//! The suspected state: aim, opportunity, gaps in defence, price and deniability weighed against waiting (MODEL 9).
//!
//! It reads the public record and its own desk. Where it did not order the first night, another one is not on its menu.

use std::cell::OnceCell;

use crate::base::dice::{Sheet, Topic};
use crate::base::units::{Hours, Percent, Points};
use crate::content::rules::AbroadRules;
use crate::content::scenario::{AimKind, DOMAINS, Domain, FollowPlace};
use crate::engine::check::{check, cost};
use crate::engine::systems::abroad::signs::protection;
use crate::government::{Mind, Notes, give};
use crate::world::Desk;
use crate::world::factor::{Factor, Ledger};
use crate::world::order::{Order, Sealed};
use crate::world::small::StateDesk;

/// Columns of `rules.abroad.fit` and `step`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Deny,
    Data,
    Exploit,
    Incident,
    Talks,
    Admit,
    Pay,
    StandDown,
    Mobilise,
    Reply,
}

/// Incidents it may still order are many; more than this many options are never weighed in one turn.
const OPTIONS: usize = 24;

struct StateMind<'a> {
    mind: Mind<'a>,
    desk: &'a StateDesk,
    rules: &'a AbroadRules,
    /// The luck of a day in its cabinet, the same all day: a word an option, then a word a place.
    luck: Sheet<{ OPTIONS + 16 }>,
    /// Protection of the allies by domain, worked out when a place is looked at.
    stands: OnceCell<[Points; DOMAINS]>,
}

/// At most one step beside a denial each turn.
pub fn state<N: Notes>(mind: &Mind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let Desk::State(desk) = mind.obs.desk else {
        return;
    };
    let clock = &mind.obs.public.clock;
    if clock.is_first_part() || mind.case.is_empty(mind.obs.seat) {
        return;
    }
    let day = clock.start.day().max(0) as u32;
    let dice = mind.today.luck.dice();
    let mind = StateMind {
        mind: *mind,
        desk,
        rules: &mind.case.content.rules.abroad,
        luck: dice.words(0, 0, Topic::Counterpart, day * 64),
        stands: OnceCell::new(),
    };
    mind.choose(sealed, notes);
}

impl StateMind<'_> {
    fn choose<N: Notes>(&self, sealed: &mut Sealed, notes: &mut N) {
        let mut weighed: Vec<(Order, N::L)> = Vec::with_capacity(OPTIONS);
        for (option, order) in self.menu() {
            let mut to = N::L::default();
            self.weigh(option, order, &mut to);
            weighed.push((order, to));
        }
        weighed.sort_by_key(|(_, weighing)| -weighing.sum());
        let mut waiting = N::L::default();
        self.wait(&mut waiting);
        let next = |at: usize| {
            weighed
                .get(at)
                .map(|(order, weighing): &(Order, N::L)| (*order, weighing.sum()))
        };
        let seat = self.mind.obs.seat;
        match weighed.first() {
            Some((order, weighing)) if weighing.sum() >= waiting.sum() => {
                let runner = next(1)
                    .filter(|(_, score)| *score > waiting.sum())
                    .or(Some((Order::Wait, waiting.sum())));
                notes.keep(seat, *order, weighing, runner);
                give(sealed, *order);
            }
            _ => notes.keep(seat, Order::Wait, &waiting, next(0)),
        }
    }

    /// Waiting risks nothing, the more so before a firm alliance.
    fn wait<L: Ledger>(&self, to: &mut L) {
        to.add(Factor::Waiting, self.rules.wait);
        to.add(Factor::Fear, Points::from(self.desk.seen_resolve) / 20);
        to.add(Factor::Cohesion, Points::from(self.desk.seen_cohesion) / 30);
    }

    /// What it could do now, by what it knows of its own part.
    fn menu(&self) -> Vec<(Deed, Order)> {
        if self.mind.case.tables.accused.is_some() {
            return self.beside();
        }
        let public = self.mind.obs.public;
        let said = &public.said;
        let clock = &public.clock;
        let knows = clock.turn >= self.desk.knows_from_turn;
        let did = knows && self.desk.did_it;
        let later = clock.start.0 >= i32::from(self.rules.talks_hours);
        let mut menu = Vec::with_capacity(OPTIONS);
        let mut put = |fact: bool, option: Deed, order: Order| {
            if fact {
                menu.push((option, order));
            }
        };
        let open = said.admitted.is_never();
        put(said.denied.is_never() && open, Deed::Deny, Order::Deny);
        put(
            knows && said.offered_data.is_never() && open,
            Deed::Data,
            Order::OfferData,
        );
        put(self.desk.exploited < 3, Deed::Exploit, Order::Exploit);
        put(
            later && said.talks_offered.is_never(),
            Deed::Talks,
            Order::OfferTalks,
        );
        put(did && later && open, Deed::Admit, Order::Admit);
        let moved = !said.admitted.is_never() || !said.talks_held.is_never();
        put(
            did && moved && said.compensation.is_never(),
            Deed::Pay,
            Order::Compensate,
        );
        put(
            public.escalation.pressure >= self.rules.stand_down_from && said.stood_down.is_never(),
            Deed::StandDown,
            Order::StandDown,
        );
        put(
            public.escalation.pressure >= self.rules.mobilise_from && said.mobilised.is_never(),
            Deed::Mobilise,
            Order::Mobilise,
        );
        self.replies(&mut menu);
        self.incidents(did, &mut menu);
        menu.retain(|(_, order)| {
            cost(self.mind.obs, order) <= self.desk.purse
                && check(self.mind.case, self.mind.obs, order).is_ok()
        });
        menu
    }

    /// What one can do who looks on at two allies: speak of it, or stir once.
    fn beside(&self) -> Vec<(Deed, Order)> {
        let mut menu = Vec::with_capacity(OPTIONS);
        if self.desk.exploited < 3 {
            menu.push((Deed::Exploit, Order::Exploit));
        }
        let later = self.mind.obs.public.clock.start.0 >= i32::from(self.rules.talks_hours);
        if self.desk.planned > 0 && later {
            let places = &self.mind.case.play.scenario.follow_on.places;
            for at in 0..places.len().min(OPTIONS - 10) {
                menu.push((Deed::Incident, Order::Incident { place: at as u8 }));
            }
        }
        menu.retain(|(_, order)| {
            cost(self.mind.obs, order) <= self.desk.purse
                && check(self.mind.case, self.mind.obs, order).is_ok()
        });
        menu
    }

    /// Struck on its own territory, it may answer the one who struck.
    fn replies(&self, menu: &mut Vec<(Deed, Order)>) {
        if !self.struck() {
            return;
        }
        let public = self.mind.obs.public;
        let last = public.solo_acts.iter().max_by_key(|act| act.at);
        let on = last.map_or_else(
            || public.incidents.get(0).and_then(|first| first.victim),
            |act| Some(act.member),
        );
        if let Some(on) = on {
            menu.push((Deed::Reply, Order::Retaliate { on }));
        }
    }

    /// One more of the series, while its plan holds any and some time has passed since the last of its own.
    fn incidents(&self, did: bool, menu: &mut Vec<(Deed, Order)>) {
        let public = self.mind.obs.public;
        let own = public
            .incidents
            .iter()
            .zip(self.desk.ordered)
            .filter(|(_, ordered)| *ordered);
        let last = own.map(|(incident, _)| incident.at).max();
        let rested = last
            .is_some_and(|at| public.clock.start.0 - at.0 >= i32::from(self.rules.incident_hours));
        let stopped = !public.said.stood_down.is_never() || !public.said.settled.is_never();
        if !did || self.desk.planned == 0 || !rested || stopped {
            return;
        }
        let places = &self.mind.case.play.scenario.follow_on.places;
        for at in 0..places.len().min(OPTIONS - 10) {
            menu.push((Deed::Incident, Order::Incident { place: at as u8 }));
        }
    }

    /// Allied force on its territory, lately.
    fn struck(&self) -> bool {
        let public = self.mind.obs.public;
        let last = public.escalation.last_force_allied;
        last.0 > 0 && public.clock.start.0 - last.0 <= i32::from(self.rules.reply_hours)
    }

    fn weigh<L: Ledger>(&self, option: Deed, order: Order, to: &mut L) {
        let at = option as usize;
        let aim = aim_row(self.desk.aim);
        let place = self.place(order);
        let step = place.map_or(self.rules.step[at], |place| Points::from(place.step));
        to.add(Factor::Aim, self.rules.fit[aim][at]);
        to.add(
            Factor::Fear,
            -Points::from(self.desk.seen_resolve) * step / 10,
        );
        to.add(Factor::Cost, -self.rules.caution[aim] * step);
        to.add(Factor::Roll, self.roll(option, order));
        self.openings(option, to);
        if let Some(place) = place {
            self.gap(place, to);
        }
    }

    /// Who did it is believed, the allies look divided, pressure stands high: each opens some doors and shuts others.
    fn openings<L: Ledger>(&self, option: Deed, to: &mut L) {
        let public = self.mind.obs.public;
        let lost = (self.blamed() - 50) / 2;
        let opportunity = 30 - Points::from(self.desk.seen_cohesion) / 3;
        let pressure = public.escalation.pressure;
        match option {
            Deed::Deny => {
                to.add(Factor::Urgency, 14);
                to.add(Factor::Deniability, -lost / 4);
            }
            Deed::Data => to.add(Factor::Deniability, -lost / 2),
            Deed::Exploit => {
                to.add(Factor::Opportunity, opportunity / 2);
                to.add(Factor::Repeat, -12 * Points::from(self.desk.exploited));
            }
            Deed::Incident => {
                to.add(Factor::Opportunity, opportunity);
                to.add(Factor::Deniability, -lost);
            }
            Deed::Talks => {
                to.add(Factor::Pressure, (pressure - 30) / 3);
                to.add(Factor::Deniability, lost / 4);
            }
            Deed::Admit | Deed::Pay => {
                to.add(Factor::Deniability, lost * self.rules.concede_pct / 100);
                to.add(Factor::Face, -self.rules.face_struck / 3);
            }
            Deed::StandDown => to.add(
                Factor::Pressure,
                (pressure - self.rules.stand_down_from) / 2,
            ),
            Deed::Mobilise => {
                to.add(Factor::Opportunity, opportunity / 3);
                to.add(Factor::Pressure, (pressure - self.rules.mobilise_from) / 3);
            }
            Deed::Reply => {
                to.add(Factor::Face, self.rules.face_struck);
                to.add(Factor::Pressure, -(pressure - 60) / 3);
            }
        }
    }

    /// Defence displaces: where it stands nothing more is tried, and elsewhere a little more.
    fn gap<L: Ledger>(&self, place: &FollowPlace, to: &mut L) {
        let (case, public) = (self.mind.case, self.mind.obs.public);
        let all = || Domain::ALL.map(|domain| protection(case, public, domain));
        let stands = |domain: Domain| self.stands.get_or_init(all)[domain as usize];
        let here = stands(place.domain);
        to.add(Factor::Gain, (20 - here).clamp(0, 20));
        let from = self.rules.defended_from;
        let places = &self.mind.case.play.scenario.follow_on.places;
        let shift = if here >= from {
            -self.rules.defended
        } else if places.iter().any(|other| stands(other.domain) >= from) {
            self.rules.elsewhere
        } else {
            0
        };
        to.add(Factor::DisplacedDefence, shift);
        to.add(Factor::Waiting, -self.rules.wait_incident);
        to.add(Factor::Need, Points::from(place.weight) / 4);
    }

    /// Public belief that it did it, itself or through another.
    fn blamed(&self) -> Percent {
        let public = self.mind.obs.public;
        public
            .belief
            .iter()
            .enumerate()
            .filter(|(hyp, _)| self.mind.case.blames_state(*hyp))
            .map(|(_, pct)| Percent::from(*pct))
            .sum()
    }

    fn place(&self, order: Order) -> Option<&FollowPlace> {
        let Order::Incident { place } = order else {
            return None;
        };
        let places = &self.mind.case.play.scenario.follow_on.places;
        places.get(usize::from(place))
    }

    /// The luck of the day; each place has a little of its own.
    fn roll(&self, option: Deed, order: Order) -> Points {
        let common = self.luck.word(option as usize).spread(self.rules.roll);
        match order {
            Order::Incident { place } => {
                let own = self.luck.word(16 + usize::from(place));
                common + own.spread(self.rules.roll / 2)
            }
            _ => common,
        }
    }
}

/// Row of `rules.abroad.fit` and `caution`.
const fn aim_row(aim: AimKind) -> usize {
    match aim {
        AimKind::TestDefences => 0,
        AimKind::SplitAllies => 1,
        AimKind::DeterAid => 2,
        AimKind::CoverMistake => 3,
        AimKind::ForceTalks => 4,
        AimKind::StayClear => 5,
    }
}

/// Hours since something happened; `None` before it did.
pub(crate) fn hours_since(now: Hours, moment: Hours) -> Option<i32> {
    (!moment.is_never()).then(|| now.0 - moment.0)
}
