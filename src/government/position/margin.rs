//! Support for a text, clause by clause, and the text at its worst clause (MODEL 5).

use crate::base::ids::{DraftId, MEMBERS, Member};
use crate::base::units::{Percent, Points};
use crate::content::clause::{Clause, Hedge};
use crate::engine::systems::edit::{apply_edit, softer};
use crate::engine::systems::gravity;
use crate::engine::systems::need::{is_only_threat, need};
use crate::engine::systems::solo::raised_threshold;
use crate::government::CapitalMind;
use crate::government::sight::nearness;
use crate::world::Observation;
use crate::world::case::{Case, belief_in};
use crate::world::desk::{Argued, Escrow};
use crate::world::factor::{Factor, Ledger, Total};
use crate::world::incident::HYPOTHESES;
use crate::world::text::{Draft, Edit, Hedges, Position, Provision, Stance};

/// The strongest public word about who did it.
pub const PROVEN: u8 = 4;

/// What a margin is computed from: a capital's own desk, or somebody's estimate of it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    case: &'a Case,
    obs: Observation<'a>,
    me: Member,
    bar: Points,
    roll: Points,
    argued: &'a [Argued],
    escrow: Escrow,
    threat: Points,
    blame: Percent,
    meant: Percent,
    drift: Percent,
    belief: &'a [u8; HYPOTHESES],
}

impl<'a> View<'a> {
    /// A capital's own, with the luck of its day.
    pub fn own(mind: &CapitalMind<'a>, roll: Points) -> View<'a> {
        View {
            case: mind.case(),
            obs: mind.mind.obs,
            me: mind.me,
            bar: Points::from(mind.desk.instruction.bar),
            roll,
            argued: mind.desk.argued.as_slice(),
            escrow: mind.desk.escrow,
            threat: mind.threat,
            blame: mind.blame,
            meant: mind.meant,
            drift: mind.drift,
            belief: &mind.desk.belief,
        }
    }
    /// Somebody else's guess of a capital: its coded weights, and a belief that is not its own.
    pub fn guessed(
        case: &'a Case,
        obs: Observation<'a>,
        me: Member,
        belief: &'a [u8; HYPOTHESES],
    ) -> View<'a> {
        View {
            case,
            obs,
            me,
            bar: 0,
            roll: 0,
            argued: &[],
            escrow: Escrow::default(),
            threat: case.content.rules.position.threat[nearness(case, obs, me)],
            blame: belief_in(belief, case.tables.blames),
            meant: belief_in(belief, case.tables.meant),
            drift: belief_in(belief, case.tables.drift),
            belief,
        }
    }

    /// The clause with the lowest margin, and that margin.
    pub fn worst<L: Ledger + Default + Copy>(&self, id: DraftId, draft: &Draft) -> (Provision, L) {
        self.worst_among(id, draft, said(self.case, draft))
    }

    /// The same where what the others said is known: `others` by [`said`].
    pub(in crate::government) fn worst_among<L: Ledger + Default + Copy>(
        &self,
        id: DraftId,
        draft: &Draft,
        others: Points,
    ) -> (Provision, L) {
        let mut worst: Option<(Provision, L)> = None;
        for provision in &draft.provisions {
            let mut margin = L::default();
            self.margin(id, others, provision, &mut margin);
            if worst.is_none_or(|(_, lowest)| margin.sum() < lowest.sum()) {
                worst = Some((*provision, margin));
            }
        }
        worst.unwrap_or((Provision::default(), L::default()))
    }

    /// Support for one clause (MODEL 5).
    pub fn clause_margin<L: Ledger>(
        &self,
        id: DraftId,
        draft: &Draft,
        provision: &Provision,
        to: &mut L,
    ) {
        self.margin(id, said(self.case, draft), provision, to);
    }

    fn margin<L: Ledger>(&self, id: DraftId, others: Points, provision: &Provision, to: &mut L) {
        let (case, me, threat) = (self.case, self.me.index(), self.threat);
        let rules = &case.content.rules.position;
        let info = case.member(self.me);
        let clause = provision.clause;
        let hedged = |table: &[Points; 6]| -> Points {
            if provision.hedges == Hedges::default() {
                return 0;
            }
            Hedge::ALL
                .iter()
                .filter(|hedge| provision.hedges.has(**hedge))
                .map(|hedge| table[hedge.index()])
                .sum()
        };
        to.add(Factor::Threat, threat);
        to.add(Factor::Solidarity, self.scaled(info.weights.solidarity));
        to.add(Factor::Commitment, info.weights.commitment);
        let bar = rules.bar[clause.index()];
        if bar > 0 {
            let gap = self.belief_for(clause)
                - (bar + info.weights.bar_bias + self.bar - hedged(&rules.hedge_bar)).clamp(0, 97);
            to.add(
                Factor::Belief,
                gap.clamp(rules.belief_gap_low, rules.belief_gap_high),
            );
        }
        if matches!(
            clause,
            Clause::Article5 | Clause::ConditionalArticle5 | Clause::Operation
        ) {
            to.add(Factor::Gravity, self.scaled(self.gravity()).clamp(-40, 40));
        }
        let elected = Points::from(self.obs.public.elected[me]);
        to.add(Factor::Government, case.tables.cabinet[me] + elected);
        to.add(Factor::Mandate, self.scaled(case.tables.mandate[me]));
        let exposed = Points::from(rules.clause_exposed[clause.index()]);
        to.add(
            Factor::Exposure,
            -rules.exposure[case.tables.exposed[me] as usize] * exposed / 100,
        );
        to.add(
            Factor::Escalation,
            -(rules.fear[clause.index()] - threat / 4).max(0),
        );
        to.add(Factor::Others, others);
        to.add(Factor::Grievance, info.weights.burdens * exposed / 100);
        to.add(Factor::Precedent, info.weights.precedent * exposed / 100);
        to.add(Factor::Ties, info.weights.ties * exposed / 100);
        to.add(
            Factor::LegalDoubt,
            -self.legal_doubt(clause) - self.prejudged(clause),
        );
        if clause.forces().is_some() {
            to.add(Factor::Need, need(case, self.obs.public).min(0));
        }
        if case.tables.accused == Some(self.me) {
            to.add(
                Factor::Named,
                -case.content.rules.between.accused[clause.index()],
            );
        }
        to.add(Factor::Roll, self.roll);
        to.add(
            Factor::Demand,
            -(rules.demand[clause.index()] - hedged(&rules.hedge_relief)).max(0),
        );
        for heard in self.argued.iter().filter(|heard| heard.draft == id) {
            to.add(heard.factor, Points::from(heard.points));
        }
        if self.escrow.stage == 2 && self.escrow.draft == id {
            to.add(Factor::Price, Points::from(self.escrow.points));
        }
    }

    /// Attention scales between one half and five quarters (GAME: three clocks).
    fn scaled(&self, points: Points) -> Points {
        let attention = self.obs.public.attention.clamp(40, 100);
        points * attention / 80
    }

    /// Own belief in what a clause says, in percent.
    fn belief_for(&self, clause: Clause) -> Percent {
        match clause {
            Clause::Intent => self.meant,
            // Deployments with an unknown actor happen: only a friend's or a lost weapon speaks against them.
            Clause::Vigilance | Clause::Reinforce => 100 - self.drift,
            // A finding asks whether it came from abroad, not in whose name (12 September 2001).
            Clause::Article5 | Clause::ConditionalArticle5 => {
                belief_in(self.belief, self.case.tables.origin)
            }
            _ => self.blame,
        }
    }

    /// Scale and effects of the worst incident for this capital (Nicaragua 1986; Oil Platforms 2003).
    fn gravity(&self) -> Points {
        let bias = self.case.member(self.me).weights.gravity_threshold_bias;
        gravity::scale(self.case, self.obs.public, self.belief)
            - raised_threshold(&self.case.content.rules.act, self.obs.public)
            - bias
    }

    fn legal_doubt(&self, clause: Clause) -> Points {
        let caution = self.case.member(self.me).weights.legal_caution;
        match clause {
            Clause::Article5 | Clause::Operation => caution,
            Clause::ConditionalArticle5 | Clause::Sanctions => caution / 2,
            Clause::Attribute | Clause::Intent => caution / 4,
            Clause::Reinforce | Clause::ReactionForce
                if caution >= 12
                    && self.obs.council.is_some_and(|council| {
                        council.advice != crate::world::council::Advice::Given
                    }) =>
            {
                5
            }
            _ => 0,
        }
    }

    /// Forces before anything has happened prejudge a war that is not held to be wanted; and outside the area the treaty's promise
    /// does not run (record: texts of February 2003 and February 2020).
    fn prejudged(&self, clause: Clause) -> Points {
        let rules = &self.case.content.rules.position;
        let public = self.obs.public;
        let caution = self.case.member(self.me).weights.legal_caution;
        let early = if clause.forces().is_some() && is_only_threat(public) {
            caution * rules.prejudged_pct / 100 * (100 - self.meant) / 100
        } else {
            0
        };
        let inside = public.incidents.iter().any(|incident| incident.article_6);
        let outside = if inside {
            0
        } else {
            caution * rules.outside_pct / 100
        };
        early + outside
    }

    /// What a reservation spares: 0..=`relief_max`. Who has called it proven aloud is bound by its word, and spares nothing by
    /// reserving on who did it.
    pub(super) fn relief(&self, worst: &Provision) -> Points {
        let names = matches!(worst.clause, Clause::Likely | Clause::Attribute);
        if names && self.obs.public.claims[self.me.index()].strength >= PROVEN {
            return 0;
        }
        self.spared(worst)
    }

    /// It would agree to a text that names the actor only with a reservation.
    pub(crate) fn reserves_on_naming(&self) -> bool {
        let naming = Provision {
            clause: Clause::Attribute,
            ..Provision::default()
        };
        self.spared(&naming) > self.case.content.rules.position.reserve
    }

    fn spared(&self, worst: &Provision) -> Points {
        let rules = &self.case.content.rules.position;
        let exposed = Points::from(rules.clause_exposed[worst.clause.index()]);
        let info = self.case.member(self.me);
        let bound = worst.clause.forces().is_some_and(|rung| rung >= 2)
            && matches!(
                info.war_powers.send.needed,
                crate::content::member::Needed::HalfOfAll
                    | crate::content::member::Needed::TwoThirdsAll
                    | crate::content::member::Needed::TwoThirdsPresent
            );
        let spared = exposed
            * rules.relief_exposed[self.case.tables.exposed[self.me.index()] as usize]
            / 100;
        // A word of sympathy or condemnation asks no chamber and no lawyer.
        if exposed == 0 && worst.clause.forces().is_none() {
            return 0;
        }
        (spared
            + if bound { rules.relief_bound } else { 0 }
            + if info.chamber.caretaker {
                rules.relief_caretaker
            } else {
                0
            }
            + info.weights.legal_caution / 3)
            .min(rules.relief_max)
    }

    /// Other capitals known to find the text too strong: declared, or in an earlier round.
    pub(super) fn company(&self, draft: &Draft) -> Points {
        let too_strong = |position: &Position| !matches!(position.lifts, Edit::Strengthen { .. });
        let doubts = |at: usize| {
            let declared = &draft.declared[at];
            let said = matches!(declared.stance, Stance::Break | Stance::AskTime);
            let before = draft.objected.has(Member::new(at)) && too_strong(&draft.answers[at]);
            (said && too_strong(declared)) || before
        };
        (0..MEMBERS)
            .filter(|at| *at != self.me.index() && doubts(*at))
            .count() as Points
    }

    /// A technical report or another expected item has not come yet.
    pub(super) fn awaits(&self, worst: &Provision) -> bool {
        let public = self.obs.public;
        let bar = self.case.content.rules.position.bar[worst.clause.index()]
            + self.case.member(self.me).weights.bar_bias;
        let short = bar - self.belief_for(worst.clause);
        if !(1..=self.case.content.rules.position.awaited_moves).contains(&short) {
            return false;
        }
        self.case.evidence().any(|item| {
            let info = &self.case.play.evidence[item.index()];
            info.expected
                && !info.follow_on
                && info.holders.is_empty()
                && !public.open.has(item)
                && i32::from(info.arrives_hours.1) > public.clock.start.0
        })
    }

    /// The smallest edit of the clause that would make silence win.
    pub(super) fn lift(&self, id: DraftId, draft: &Draft, worst: &Provision) -> Edit {
        let clause = worst.clause;
        let hedges = Hedge::ALL
            .into_iter()
            .map(|hedge| Edit::Hedge { clause, hedge });
        let rest = softer(clause)
            .map(|_| Edit::Soften { clause })
            .into_iter()
            .chain([Edit::Drop { clause }]);
        let need = -self.case.content.rules.position.break_base
            + self.case.content.rules.position.break_company[0];
        let passes = |edit: &Edit| {
            let Some(provisions) = apply_edit(&draft.provisions, *edit) else {
                return false;
            };
            let changed = Draft {
                provisions,
                ..*draft
            };
            self.worst::<Total>(id, &changed).1.sum() > need
        };
        hedges
            .chain(rest)
            .find(passes)
            .unwrap_or(Edit::Soften { clause })
    }
}

/// Declared lines of the turn before: 0..=6, so it cannot stampede.
pub(in crate::government) fn said(case: &Case, draft: &Draft) -> Points {
    let (mut endorse, mut broken) = (0, 0);
    for position in &draft.declared {
        endorse += Points::from(position.stance == Stance::Endorse);
        broken += Points::from(position.stance == Stance::Break);
    }
    (endorse / 2 - 2 * broken).clamp(0, case.content.rules.position.others_max)
}
