//! The chair: the strongest text that no estimate expects to break, mended by what the objections say would lift them (MODEL 6).
//!
//! - The chair never reads a capital's desk: it guesses from coded weights, stated lines, past objections and soundings.
//! - It never tables what it expects to die, unless nothing softer is left.

mod mend;

use crate::base::dice::Topic;
use crate::base::ids::{DraftId, Member};
use crate::base::units::{Hours, Points};
use crate::content::measure::{By, Kind};
use crate::content::scenario::Domain;
use crate::engine::check::{check, cost};
use crate::engine::systems::condition::found_in_full;
use crate::engine::systems::edit::provisions;
use crate::engine::systems::gravity;
use crate::engine::systems::need::is_needed;
use crate::government::position::{View, said};
use crate::government::{Mind, Notes, give};
use crate::world::Desk;
use crate::world::council::Council;
use crate::world::factor::{Factor, Ledger, Total};
use crate::world::order::{Order, Sealed};
use crate::world::public::InForce;
use crate::world::small::ChairDesk;
use crate::world::text::{Clauses, Draft, DraftStatus, Hedges, Stance};

/// The chair at its desk.
pub(super) struct ChairMind<'a> {
    mind: Mind<'a>,
    desk: &'a ChairDesk,
    council: &'a Council,
}

pub fn chair<N: Notes>(mind: &Mind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let (Desk::Chair(desk), Some(council)) = (mind.obs.desk, mind.obs.council) else {
        return;
    };
    let chair = ChairMind {
        mind: *mind,
        desk,
        council,
    };
    let broken = council
        .live()
        .find(|(_, draft)| draft.status == DraftStatus::Broken);
    if let Some((id, draft)) = broken {
        chair.mend(id, draft, sealed, notes);
    } else if let Some((_, draft)) = council.live().next() {
        chair.prepare(draft, sealed, notes);
    } else {
        chair.table(sealed, notes);
    }
    chair.mediate(sealed, notes);
    chair.speak(sealed, notes);
}

impl ChairMind<'_> {
    /// Under silence: sounds out the two it is least sure of.
    fn prepare<N: Notes>(&self, draft: &Draft, sealed: &mut Sealed, notes: &mut N) {
        let said = said(self.mind.case, draft);
        let mut low = [(Points::MAX, None); 2];
        for member in Member::all().filter(|member| self.fresh(*member).is_none()) {
            let gap = self.estimate(member, draft, said);
            if gap < low[0].0 {
                low = [(gap, Some(member)), low[0]];
            } else if gap < low[1].0 {
                low[1] = (gap, Some(member));
            }
        }
        let [(gap, Some(first)), (_, second)] = low else {
            return;
        };
        if gap >= 0 {
            return;
        }
        let order = Order::Sound { first, second };
        let mut weighing = N::L::default();
        weighing.add(Factor::Certainty, -gap);
        weighing.add(Factor::Duty, 4);
        weighing.add(Factor::Urgency, self.mind.obs.public.attention / 20 + 1);
        self.keep(order, &weighing, Some((Order::Wait, 0)), sealed, notes);
    }

    /// A sounding of a member that has not faded, in points short of silence or over.
    fn fresh(&self, member: Member) -> Option<Points> {
        let reading = &self.desk.readings[member.index()];
        let turn = self.mind.obs.public.clock.turn;
        reading.is_fresh(turn).then_some(Points::from(reading.gap))
    }

    /// What the chair expects of a member's margin, with error: a sounding, else public belief and what it learned of the member.
    fn estimate(&self, member: Member, draft: &Draft, said: Points) -> Points {
        let rules = &self.mind.case.content.rules;
        if let Some(gap) = self.fresh(member) {
            return gap - rules.position.break_base;
        }
        let error = self
            .mind
            .today
            .luck
            .word(Topic::Estimate, member.index() as u32);
        self.guess(member, draft, said)
            + error.spread(rules.text.chair_error)
            + Points::from(self.desk.leans[member.index()])
    }

    /// A member's margin by its coded weights, what the public believes and what was `said` of the text.
    fn guess(&self, member: Member, draft: &Draft, said: Points) -> Points {
        let (case, obs) = (self.mind.case, self.mind.obs);
        let view = View::guessed(case, obs, member, &obs.public.belief);
        let (_, margin) = view.worst_among::<Total>(DraftId(255), draft, said);
        margin.sum()
    }

    /// How many are expected to break a text.
    fn expected_objectors(&self, draft: &Draft) -> Points {
        let bound = self.mind.case.content.rules.text.chair_expects;
        let said = said(self.mind.case, draft);
        let low = Member::all().filter(|member| self.estimate(*member, draft, said) < bound);
        low.count() as Points
    }

    /// How many that let `from` pass are expected to break it once it is changed: the difference is guessed.
    fn expected_new(&self, from: &Draft, to: &Draft) -> Points {
        let case = self.mind.case;
        let bound = case.content.rules.text.chair_expects;
        let (before, after) = (said(case, from), said(case, to));
        let changed = |member: Member| {
            self.estimate(member, from, before) + self.guess(member, to, after)
                - self.guess(member, from, before)
        };
        let turned = |member: &Member| {
            from.answers[member.index()].stance != Stance::Break && changed(*member) < bound
        };
        Member::all().filter(turned).count() as Points
    }

    fn value(&self, clauses: Clauses) -> Points {
        let value = &self.mind.case.content.rules.text.clause_value;
        clauses.iter().map(|clause| value[clause.index()]).sum()
    }

    /// What presses the chair whatever it does.
    fn press<L: Ledger>(&self, to: &mut L) {
        to.add(Factor::Urgency, self.mind.obs.public.attention / 10 + 1);
        to.add(Factor::Cohesion, self.council.cohesion / 20 + 1);
    }

    /// A text is due: the Council has met, and nothing stands that answers what happened since.
    fn is_due(&self) -> bool {
        let rules = &self.mind.case.content.rules.text;
        let public = self.mind.obs.public;
        let last = public.texts.last();
        let since = |at: Hours| public.clock.start.since(at);
        let stirred = self.is_stirred();
        let moved_on = last.is_some_and(|text| since(text.at) >= Hours::days(3));
        let dead = self
            .council
            .drafts
            .iter()
            .filter(|draft| draft.status == DraftStatus::Dead);
        public.article4.meetings > 0
            && !self.council.closed
            && self.council.drafts.len() < rules.texts_max
            && dead.count() < rules.dead_max
            && (last.is_none() || stirred || moved_on || self.owes_measures())
    }

    /// Article 5 stands without a condition, and nothing that the alliance does together follows from it yet.
    fn owes_measures(&self) -> bool {
        let public = self.mind.obs.public;
        let together = |on: &InForce| {
            on.by == By::Nato && self.mind.case.measure(on.measure).kind == Kind::Operation
        };
        found_in_full(public) && !public.measures.iter().any(together)
    }

    /// Something happened after the last text.
    fn is_stirred(&self) -> bool {
        let public = self.mind.obs.public;
        let last = public.texts.last();
        public
            .incidents
            .last()
            .is_some_and(|incident| last.is_none_or(|text| incident.at > text.at))
    }

    /// What members wished for, then its own ladder from the top: the first that nobody is expected to break.
    fn table<N: Notes>(&self, sealed: &mut Sealed, notes: &mut N) {
        if !self.is_due() {
            return;
        }
        let rules = &self.mind.case.content.rules.text;
        let said = self.mind.obs.public.texts.last();
        let said = said.map_or(0, |text| text.clauses.wording());
        let owes = self.owes_measures();
        let repeats = |clauses: &Clauses| {
            !owes && said > 0 && !self.is_stirred() && clauses.wording() <= said
        };
        let ladder = match (owes, self.mind.case.tables.accused) {
            (true, _) => &rules.measures,
            (false, Some(_)) => &self.mind.case.content.rules.between.ladder,
            (false, None) => &rules.ladder,
        };
        let needed = self.is_needed();
        let of_use = |clauses: Clauses| match needed {
            true => clauses,
            false => clauses.words(),
        };
        let ladder = ladder.iter().map(|rung| of_use(Clauses::of(rung)));
        let wished = Some(of_use(self.desk.wished)).filter(|wished| wished.0 != 0);
        let mut texts = wished
            .into_iter()
            .chain(ladder)
            .filter(|clauses| self.is_grave_enough(*clauses) && !repeats(clauses))
            .peekable();
        let mut runner_up = None;
        while let Some(clauses) = texts.next() {
            let hedges = Hedges::default();
            let draft = Draft {
                provisions: provisions(clauses, hedges),
                ..Draft::default()
            };
            let lows = self.expected_objectors(&draft);
            let mut weighing = N::L::default();
            weighing.add(Factor::Gain, self.value(clauses));
            weighing.add(Factor::Others, -rules.objector_cost * lows);
            self.press(&mut weighing);
            let order = Order::Table { clauses, hedges };
            // With nothing on record yet the softest text is better than none.
            if lows == 0 || (said == 0 && texts.peek().is_none()) {
                self.keep(order, &weighing, runner_up, sealed, notes);
                return;
            }
            runner_up = Some((order, weighing.sum()));
        }
    }

    /// The military authorities would have a use for units.
    fn is_needed(&self) -> bool {
        let mind = &self.mind;
        is_needed(mind.case, mind.obs.public, mind.today.luck.dice())
    }

    /// Article 5, conditionally too, is put before the Council only where people of a member died in the treaty's area on the
    /// scale of an armed attack; and once it stands, not again.
    fn is_grave_enough(&self, clauses: Clauses) -> bool {
        !clauses.finds_article_5() || gravity::may_be_found(self.mind.case, self.mind.obs.public)
    }

    /// Between two allies the chair offers good offices, and offers them again.
    fn mediate<N: Notes>(&self, sealed: &mut Sealed, notes: &mut N) {
        let public = self.mind.obs.public;
        let rules = &self.mind.case.content.rules.between;
        let now = public.clock.start;
        let again = Hours(i32::from(rules.offer_again_hours));
        let last = public.said.talks_offered;
        let due = now.0 >= i32::from(rules.chair_from_hour)
            && (last.is_never() || now.since(last) >= again);
        if !due || check(self.mind.case, self.mind.obs, &Order::Mediate).is_err() {
            return;
        }
        let mut weighing = N::L::default();
        weighing.add(Factor::Duty, 10);
        weighing.add(Factor::Cohesion, self.council.cohesion / 20 + 1);
        weighing.add(Factor::Pressure, public.escalation.pressure / 10);
        self.keep(
            Order::Mediate,
            &weighing,
            Some((Order::Wait, 0)),
            sealed,
            notes,
        );
    }

    /// Nothing is done under existing plans. What nations do at home is no watch over cables or networks.
    fn is_unwatched(&self) -> bool {
        let public = self.mind.obs.public;
        let watched =
            |on: &InForce| on.is_on() && self.mind.case.measure(on.measure).kind == Kind::Vigilance;
        let last = public.incidents.last().map(|last| last.domain);
        match last {
            Some(Domain::Sea | Domain::Cyber) => !public.measures.iter().any(watched),
            _ => public.measures.is_empty(),
        }
    }

    /// Early, and where no text stands: a statement in its own name, SACEUR asked to act under existing plans, and, once
    /// nobody looks any more, the matter closed.
    fn speak<N: Notes>(&self, sealed: &mut Sealed, notes: &mut N) {
        let public = self.mind.obs.public;
        let turn = public.clock.turn;
        let given = sealed.orders.iter().map(|order| cost(self.mind.obs, order));
        if self.desk.purse <= given.sum() {
            return;
        }
        let idle = self.council.live().next().is_none();
        let rules = &self.mind.case.content.rules.text;
        let order = match () {
            () if public.article4.meetings == 0 && self.is_mass_harm() => Order::Convene,
            () if self.desk.stated.is_never() && turn >= 2 => Order::Statement,
            // Nobody is watched against an ally: between two there is the mechanism that keeps their units apart.
            () if public.article4.meetings > 0
                && self.mind.case.tables.accused.is_none()
                && turn >= 4
                && self.is_unwatched()
                && self.is_needed() =>
            {
                Order::AskSaceur
            }
            () if idle && !self.council.closed && public.attention < rules.close_attention => {
                Order::Close
            }
            () => return,
        };
        let mut weighing = N::L::default();
        weighing.add(Factor::Duty, 8);
        weighing.add(Factor::Attention, public.attention / 20 + 1);
        weighing.add(Factor::Cohesion, self.council.cohesion / 20 + 1);
        self.keep(order, &weighing, Some((Order::Wait, 12)), sealed, notes);
    }

    /// Harm on which the Council meets without being asked (12 September 2001).
    fn is_mass_harm(&self) -> bool {
        let from = self.mind.case.content.rules.text.convene_harm;
        let incidents = &self.mind.obs.public.incidents;
        self.council.meeting_at.is_never() && incidents.iter().any(|one| one.harm >= from)
    }

    fn keep<N: Notes>(
        &self,
        order: Order,
        weighing: &N::L,
        runner_up: Option<(Order, Points)>,
        sealed: &mut Sealed,
        notes: &mut N,
    ) {
        notes.keep(self.mind.obs.seat, order, weighing, runner_up);
        give(sealed, order);
    }
}
