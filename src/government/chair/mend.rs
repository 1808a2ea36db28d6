//! After a broken silence: every road back to the table, and the one that loses least (MODEL 6).

use crate::base::ids::{DraftId, Member};
use crate::base::units::Points;
use crate::engine::systems::edit::apply_edit;
use crate::government::Notes;
use crate::government::chair::ChairMind;
use crate::world::factor::{Factor, Ledger};
use crate::world::order::{Order, Sealed};
use crate::world::text::{Clauses, Draft, Edit, Position, Stance};

/// The best road so far, and the one it beat.
struct Road<L> {
    best: Option<(Order, L)>,
    second: Option<(Order, Points)>,
}

impl<L: Ledger + Copy> Road<L> {
    fn consider(&mut self, order: Order, weighing: L) {
        let leads = |known: &(Order, L)| weighing.sum() > known.1.sum();
        if self.best.as_ref().is_none_or(leads) {
            self.second = self.best.map(|(order, known)| (order, known.sum()));
            self.best = Some((order, weighing));
        } else if self.second.is_none_or(|(_, score)| weighing.sum() > score) {
            self.second = Some((order, weighing.sum()));
        }
    }
}

/// An objection: who, and what was said with it.
type Objection<'a> = (Member, &'a Position);

impl ChairMind<'_> {
    /// While rounds are left, every edit that an objector named and softening or dropping the contested clause; after them, a
    /// higher level or a brokered price where few stand in the way, or the forces in a text of their own.
    pub(super) fn mend<N: Notes>(
        &self,
        id: DraftId,
        draft: &Draft,
        sealed: &mut Sealed,
        notes: &mut N,
    ) {
        if self.council.closed {
            return;
        }
        let objections: Vec<Objection<'_>> = Member::all()
            .map(|member| (member, &draft.answers[member.index()]))
            .filter(|(_, answer)| answer.stance == Stance::Break)
            .collect();
        let mut road = Road {
            best: None,
            second: None,
        };
        if draft.round < self.mind.case.content.rules.text.rounds_max {
            for edit in edits(&objections) {
                if let Some(weighing) = self.weigh_edit(draft, edit, &objections) {
                    road.consider(Order::Amend { draft: id, edit }, weighing);
                }
            }
        }
        if self.desk.purse > 0 && !self.mind.obs.public.clock.is_first_part() {
            self.weigh_roads(id, draft, &objections, &mut road);
        }
        let Some((order, weighing)) = road.best else {
            return;
        };
        self.keep(order, &weighing, road.second, sealed, notes);
        if let Order::Amend { edit, .. } = order {
            self.second_edit(id, edit, draft, &objections, sealed, notes);
        }
    }

    /// What an edit loses of the text, and how many it still leaves against it.
    fn weigh_edit<L: Ledger + Default>(
        &self,
        draft: &Draft,
        edit: Edit,
        objections: &[Objection<'_>],
    ) -> Option<L> {
        let rules = &self.mind.case.content.rules.text;
        let provisions = apply_edit(&draft.provisions, edit)?;
        let changed = Draft {
            provisions,
            ..*draft
        };
        let unmoved = |(_, answer): &&Objection<'_>| {
            answer.clause != edit.clause()
                || (answer.lifts != edit && matches!(edit, Edit::Hedge { .. }))
        };
        let mut left = objections.iter().filter(unmoved).count() as Points;
        if matches!(edit, Edit::Strengthen { .. }) {
            left += self.expected_new(draft, &changed);
        }
        let hedged = match edit {
            Edit::Hedge { clause, .. } => rules.clause_value[clause.index()] / 3,
            _ => 0,
        };
        let lost = self.value(draft.clauses()) - self.value(changed.clauses()) + hedged;
        let mut weighing = L::default();
        weighing.add(Factor::Others, -rules.objector_cost * left);
        weighing.add(Factor::Gain, -lost);
        self.press(&mut weighing);
        Some(weighing)
    }

    /// Roads that leave the words as they are.
    fn weigh_roads<L: Ledger + Default + Copy>(
        &self,
        id: DraftId,
        draft: &Draft,
        objections: &[Objection<'_>],
        road: &mut Road<L>,
    ) {
        let rules = &self.mind.case.content.rules.text;
        let mut put = |order: Order, left: Points, lost: Points| {
            let mut weighing = L::default();
            weighing.add(Factor::Others, -rules.objector_cost * left);
            weighing.add(Factor::Gain, -lost);
            weighing.add(Factor::Cost, -rules.road_cost);
            self.press(&mut weighing);
            road.consider(order, weighing);
        };
        let count = objections.len() as Points;
        if draft.level == 0 && count <= rules.raise_objectors {
            // Ministers do not block lightly: half of so few are expected to let it pass.
            put(Order::RaiseLevel { draft: id }, count / 2, 0);
        }
        if let ([(to, _)], false) = (objections, self.desk.brokered)
            && let Some(payer) = self.payer(*to)
        {
            let to = *to;
            let order = Order::Broker {
                payer,
                to,
                draft: id,
            };
            put(order, 0, 0);
        }
        let all = draft.clauses();
        let forces: Clauses = keep(all, |clause| clause.forces().is_some());
        let wording = keep(all, |clause| clause.wording().is_some());
        let about_forces = |(_, answer): &Objection<'_>| answer.clause.forces().is_some();
        if forces.0 != 0 && wording.0 != 0 && objections.iter().all(about_forces) {
            put(Order::Split { draft: id }, 0, self.value(forces) / 2);
        }
    }

    /// Who might pay another's price for it: the one with most to give that the act concerns.
    fn payer(&self, to: Member) -> Option<Member> {
        let case = self.mind.case;
        let near = |member: &Member| *member != to && case.tables.km[member.index()] <= 1_400;
        Member::all()
            .filter(near)
            .max_by_key(|member| case.member(*member).packages.total())
    }

    /// A second edit in the same round, for an objection to another clause.
    fn second_edit<N: Notes>(
        &self,
        id: DraftId,
        first: Edit,
        draft: &Draft,
        objections: &[Objection<'_>],
        sealed: &mut Sealed,
        notes: &mut N,
    ) {
        let mut lifts = objections.iter().map(|(_, answer)| answer.lifts);
        let Some(edit) = lifts.find(|lift| lift.clause() != first.clause()) else {
            return;
        };
        if let Some(weighing) = self.weigh_edit::<N::L>(draft, edit, objections) {
            let order = Order::Amend { draft: id, edit };
            self.keep(order, &weighing, Some((Order::Wait, 0)), sealed, notes);
        }
    }
}

/// What objectors named, and softening or dropping what they objected to.
fn edits(objections: &[Objection<'_>]) -> Vec<Edit> {
    let mut edits = Vec::with_capacity(3 * objections.len());
    for (_, answer) in objections {
        let clause = answer.clause;
        for edit in [answer.lifts, Edit::Soften { clause }, Edit::Drop { clause }] {
            if !edits.contains(&edit) {
                edits.push(edit);
            }
        }
    }
    edits
}

fn keep(clauses: Clauses, which: impl Fn(crate::content::clause::Clause) -> bool) -> Clauses {
    clauses
        .iter()
        .filter(|clause| which(*clause))
        .fold(Clauses(0), Clauses::with)
}
