//! A position under silence: every clause weighed, the text at its worst clause, five stances compared (MODEL 5).

use crate::base::dice::Topic;
use crate::base::ids::{DraftId, Member};
use crate::base::units::{Percent, Points};
use crate::content::clause::{Clause, Hedge};
use crate::content::rules::Heard;
use crate::content::scenario::RedLineWhen;
use crate::engine::systems::edit::{apply_edit, softer};
use crate::government::{CapitalMind, Notes, give, nearness};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::{Argued, Escrow};
use crate::world::factor::{Factor, Ledger, Parts};
use crate::world::incident::HYPOTHESES;
use crate::world::order::{Order, Sealed};
use crate::world::text::{Draft, DraftStatus, Edit, Provision, Stance};

/// What a margin is computed from: a capital's own desk, or somebody's estimate of it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub case: &'a Case,
    pub obs: Observation<'a>,
    pub me: Member,
    pub belief: &'a [u8; HYPOTHESES],
    pub bar: Points,
    pub roll: Points,
    pub argued: &'a [Argued],
    pub escrow: Escrow,
}

/// Positions on every text under silence.
pub fn positions<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let Some(council) = mind.mind.obs.council else {
        return;
    };
    for (id, draft) in council
        .live()
        .filter(|(_, draft)| draft.status == DraftStatus::UnderSilence)
    {
        let order = position(mind, id, draft, notes);
        give(sealed, order);
    }
}

fn position<N: Notes>(mind: &CapitalMind<'_>, id: DraftId, draft: &Draft, notes: &mut N) -> Order {
    let clock = &mind.mind.obs.public.clock;
    let word = mind.mind.dice.word(
        clock.turn,
        clock.part,
        Topic::Position,
        (mind.me.index() * 8 + id.index()) as u32,
    );
    let roll = word.spread(mind.mind.case.content.rules.position.roll);
    let view = View {
        case: mind.mind.case,
        obs: mind.mind.obs,
        me: mind.me,
        belief: &mind.desk.belief,
        bar: Points::from(mind.desk.instruction.bar),
        roll,
        argued: mind.desk.argued.as_slice(),
        escrow: mind.desk.escrow,
    };
    let (worst, margin) = view.worst::<N::L>(id, draft);
    let mut options: [(Stance, N::L); 5] = [(Stance::Silent, margin); 5];
    for (at, stance) in [
        Stance::Silent,
        Stance::Endorse,
        Stance::Reserve,
        Stance::AskTime,
        Stance::Break,
    ]
    .into_iter()
    .enumerate()
    {
        options[at].0 = stance;
        stance_points(mind, &view, draft, stance, &worst, &mut options[at].1);
    }
    options.sort_by_key(|(_, weighing)| -weighing.sum());
    let stance = options[0].0;
    let lifts = if matches!(stance, Stance::Break | Stance::Reserve) {
        view.lift(id, draft, &worst)
    } else {
        Edit::None
    };
    let make = |stance: Stance, margin: Points, reasons: [u8; 2], more: bool| Order::Position {
        draft: id,
        stance,
        clause: worst.clause,
        lifts,
        margin,
        reasons,
        more,
    };
    let turn_at = (options[0].1.sum() - options[1].1.sum()).min(99);
    let mut parts = Parts::default();
    view.clause_margin(id, draft, &worst, &mut parts);
    let (reasons, more) = stated(
        mind.mind.case,
        &parts,
        matches!(stance, Stance::Break | Stance::AskTime | Stance::Reserve),
    );
    let order = make(stance, turn_at, reasons, more);
    notes.keep(
        mind.seat(),
        order,
        &options[0].1,
        Some((make(options[1].0, 0, [255; 2], false), options[1].1.sum())),
    );
    order
}

/// Adds what a stance brings to the text's margin.
fn stance_points<L: Ledger + Default>(
    mind: &CapitalMind<'_>,
    view: &View<'_>,
    draft: &Draft,
    stance: Stance,
    worst: &Provision,
    to: &mut L,
) {
    let rules = &mind.mind.case.content.rules.position;
    match stance {
        Stance::Endorse => {
            const VISIBLE: [Points; 5] = [22, 17, 15, 10, 5];
            to.add(
                Factor::Visibility,
                VISIBLE[mind.nearness()] + to.sum().clamp(-20, 20) / 5,
            );
            to.add(Factor::Reluctance, -rules.speak);
        }
        Stance::Reserve => {
            to.add(Factor::Relief, view.relief(worst));
            to.add(Factor::Reluctance, -rules.reserve);
        }
        Stance::AskTime => {
            let margin = to.sum();
            to.add(Factor::Reluctance, -margin.abs() - margin);
            let may = view.awaits(worst) && !draft.asked_time.has(mind.me) && margin < 0;
            to.add(Factor::Awaited, if may { rules.ask_time } else { -40 });
        }
        Stance::Break => {
            let margin = to.sum();
            to.add(Factor::Reluctance, -margin);
            to.add(Factor::Base, -rules.break_base);
            to.add(
                Factor::Company,
                rules.break_company * view.company(draft).min(3),
            );
            to.add(
                Factor::Visibility,
                if mind.nearness() < 2 {
                    -rules.break_close
                } else {
                    0
                },
            );
            to.add(
                Factor::Level,
                -rules.break_level * Points::from(draft.level),
            );
            to.add(
                Factor::RedLine,
                if red_line(mind, draft) {
                    rules.break_red_line
                } else {
                    0
                },
            );
        }
        _ => {}
    }
}

/// The brief's red line is crossed by this text, as this desk sees it.
fn red_line(mind: &CapitalMind<'_>, draft: &Draft) -> bool {
    let Some(brief) = mind.mind.case.brief(mind.seat(), mind.desk.brief) else {
        return false;
    };
    let line = &brief.red_line;
    let Some(clause) = line.clause else {
        return false;
    };
    let clauses = draft.clauses();
    let mere = clause == Clause::Concern && clauses.wording() > 0;
    if !clauses.has(clause) || mere || line.lifted_by.is_some_and(|lift| clauses.has(lift)) {
        return false;
    }
    let case = mind.mind.case;
    match line.when {
        RedLineWhen::Always => true,
        RedLineWhen::BeliefUnder(pct) => mind.desk.believes(|hyp| case.blames_state(hyp)) < pct,
        RedLineWhen::DriftUnder(pct) => mind.desk.believes(|hyp| case.is_drift(hyp)) < pct,
        RedLineWhen::BeforeDay(day) => mind.mind.obs.public.clock.start.day() < i32::from(day),
        RedLineWhen::Never => false,
    }
}

/// The two heaviest factors that may be said, and whether over 40 in 100 of the weight stays unsaid.
fn stated(case: &Case, parts: &Parts, against: bool) -> ([u8; 2], bool) {
    let side = |points: Points| if against { -points } else { points };
    let mut best = [(255_u8, 0); 2];
    let (mut said, mut all) = (0, 0);
    for (factor, points) in parts.parts.iter().filter(|part| side(part.1) > 0) {
        let weight = side(*points);
        all += weight;
        if case.tables.heard[factor.index()] == Heard::Never {
            continue;
        }
        if weight > best[0].1 {
            best = [(factor.index() as u8, weight), best[0]];
        } else if weight > best[1].1 {
            best[1] = (factor.index() as u8, weight);
        }
    }
    said += best[0].1 + best[1].1;
    (
        [best[0].0, best[1].0],
        i32::from(all - said) * 100 > i32::from(all) * 40,
    )
}

impl View<'_> {
    /// The clause with the lowest margin, and that margin.
    pub fn worst<L: Ledger + Default + Copy>(&self, id: DraftId, draft: &Draft) -> (Provision, L) {
        let mut worst: Option<(Provision, L)> = None;
        for provision in &draft.provisions {
            let mut margin = L::default();
            self.clause_margin(id, draft, provision, &mut margin);
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
        let (case, me) = (self.case, self.me.index());
        let rules = &case.content.rules.position;
        let info = case.member(self.me);
        let clause = provision.clause;
        let threat = rules.threat[nearness(case, self.obs, self.me)];
        let hedged = |table: &[Points; 6]| -> Points {
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
        to.add(Factor::Government, case.tables.cabinet[me]);
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
        to.add(Factor::Others, self.others(draft));
        to.add(Factor::Grievance, info.weights.burdens * exposed / 100);
        to.add(Factor::Precedent, info.weights.precedent * exposed / 100);
        to.add(Factor::Ties, info.weights.ties * exposed / 100);
        to.add(Factor::LegalDoubt, -self.legal_doubt(clause));
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
        let sum = |keep: &dyn Fn(usize) -> bool| -> Percent {
            (0..HYPOTHESES)
                .filter(|hyp| self.belief[*hyp] > 0 && keep(*hyp))
                .map(|hyp| Percent::from(self.belief[hyp]))
                .sum()
        };
        match clause {
            Clause::Intent => sum(&|hyp| self.case.is_deliberate(hyp)),
            // Deployments with an unknown actor happen: only a friend's or a lost weapon speaks against them.
            Clause::Vigilance | Clause::Reinforce => sum(&|hyp| !self.case.is_drift(hyp)),
            _ => sum(&|hyp| self.case.blames_state(hyp)),
        }
    }

    /// Scale and effects of the worst incident for this capital (Nicaragua 1986; Oil Platforms 2003).
    fn gravity(&self) -> Points {
        let rules = &self.case.content.rules.position;
        let incidents = &self.obs.public.incidents;
        let series = if incidents.len() >= 5 {
            rules.gravity_series
        } else {
            0
        };
        let drift: Percent = (0..HYPOTHESES)
            .filter(|hyp| self.case.is_drift(*hyp))
            .map(|hyp| Percent::from(self.belief[hyp]))
            .sum();
        let of = |incident: &crate::world::incident::Incident| {
            rules.gravity_harm * Points::from(incident.harm)
                + rules.gravity_territory * (Points::from(incident.territory) - 2).max(0)
                + if incident.harm >= 4 {
                    rules.gravity_deaths
                } else {
                    0
                }
                + if incident.crewed {
                    rules.gravity_crewed
                } else {
                    0
                }
        };
        let worst = incidents.iter().map(of).max().unwrap_or(0);
        let bias = self.case.member(self.me).weights.gravity_threshold_bias;
        worst + series
            - if drift >= 55 { rules.gravity_drift } else { 0 }
            - rules.gravity_threshold
            - bias
    }

    /// Declared lines of the turn before: 0..=6, so it cannot stampede.
    fn others(&self, draft: &Draft) -> Points {
        let count = |stance: Stance| {
            draft
                .declared
                .iter()
                .filter(|position| position.stance == stance)
                .count() as Points
        };
        (count(Stance::Endorse) / 2 - 2 * count(Stance::Break))
            .clamp(0, self.case.content.rules.position.others_max)
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

    /// What a reservation spares: 0..=12.
    fn relief(&self, worst: &Provision) -> Points {
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
        let spared =
            exposed * [0, 4, 9, 14][self.case.tables.exposed[self.me.index()] as usize] / 100;
        (spared
            + if bound { 5 } else { 0 }
            + if info.chamber.caretaker { 4 } else { 0 }
            + info.weights.legal_caution / 3)
            .min(12)
    }

    /// Other capitals known to doubt: declared, or in an earlier round.
    fn company(&self, draft: &Draft) -> Points {
        let doubts = |at: usize| {
            matches!(draft.declared[at].stance, Stance::Break | Stance::AskTime)
                || draft.objected.has(Member::new(at))
        };
        (0..crate::base::ids::MEMBERS)
            .filter(|at| *at != self.me.index() && doubts(*at))
            .count() as Points
    }

    /// A technical report or another expected item has not come yet.
    fn awaits(&self, worst: &Provision) -> bool {
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
    fn lift(&self, id: DraftId, draft: &Draft, worst: &Provision) -> Edit {
        let clause = worst.clause;
        let hedges = Hedge::ALL
            .into_iter()
            .map(|hedge| Edit::Hedge { clause, hedge });
        let rest = softer(clause)
            .map(|_| Edit::Soften { clause })
            .into_iter()
            .chain([Edit::Drop { clause }]);
        let need = -self.case.content.rules.position.break_base
            + self.case.content.rules.position.break_company;
        let passes = |edit: &Edit| {
            let Some(provisions) = apply_edit(&draft.provisions, *edit) else {
                return false;
            };
            let changed = Draft {
                provisions,
                ..*draft
            };
            self.worst::<crate::world::factor::Total>(id, &changed)
                .1
                .sum()
                > need
        };
        hedges
            .chain(rest)
            .find(passes)
            .unwrap_or(Edit::Soften { clause })
    }
}
