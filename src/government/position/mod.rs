//! A position under silence: the text at its worst clause, and the stances open to a capital compared (MODEL 5).
//!
//! - No stance is a majority's: each capital weighs for itself.
//! - No objection comes without the smallest edit that would lift it, softer or stronger.

mod margin;

use crate::base::dice::Topic;
use crate::base::ids::DraftId;
use crate::base::units::Points;
use crate::content::clause::Clause;
use crate::content::rules::Heard;
use crate::content::scenario::RedLineWhen;
use crate::engine::systems::edit::stronger;
use crate::government::sight::share;
use crate::government::{CapitalMind, Notes, give};
use crate::world::case::Case;
use crate::world::factor::{Factor, Ledger, Parts};
use crate::world::order::{Order, Sealed};
use crate::world::text::{Draft, DraftStatus, Edit, Provision, Stance};
pub(super) use margin::said;
pub use margin::{PROVEN, View};

/// What can be done with a text: a stance, and whether an objection says that it is too weak.
const OPTIONS: [(Stance, bool); 6] = [
    (Stance::Silent, false),
    (Stance::Endorse, false),
    (Stance::Reserve, false),
    (Stance::AskTime, false),
    (Stance::Break, false),
    (Stance::Break, true),
];

/// Positions on every text under silence.
pub fn positions<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let Some(council) = mind.council() else {
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
    let at = (mind.me.index() * 8 + id.index()) as u32;
    let roll = mind
        .mind
        .today
        .luck
        .word(Topic::Position, at)
        .spread(mind.rules().roll);
    let view = View::own(mind, roll);
    let (worst, margin) = view.worst::<N::L>(id, draft);
    let more = too_weak(mind, draft);
    let mut options = OPTIONS.map(|(stance, weak)| (stance, weak, margin));
    for (stance, weak, weighing) in &mut options {
        if *weak {
            hold_out(mind, draft, more, weighing);
        } else {
            stance_points(mind, &view, draft, *stance, &worst, weighing);
        }
    }
    options.sort_by_key(|(_, _, weighing)| -weighing.sum());
    let (stance, weak, weighing) = options[0];
    let lifts = match (stance, weak, more) {
        (Stance::Break, true, Some(clause)) => Edit::Strengthen { clause },
        (Stance::Break | Stance::Reserve, ..) => view.lift(id, draft, &worst),
        _ => Edit::None,
    };
    let clause = if weak { lifts.clause() } else { worst.clause };
    let make = |stance: Stance, margin: Points, reasons: [u8; 2], more: bool| Order::Position {
        draft: id,
        stance,
        clause,
        lifts,
        margin,
        reasons,
        more,
    };
    let turn_at = (weighing.sum() - options[1].2.sum()).min(99);
    let (reasons, unsaid) = reasons(mind.case(), &view, id, draft, &worst, (stance, weak));
    let order = make(stance, turn_at, reasons, unsaid);
    let second = make(options[1].0, 0, [255; 2], false);
    notes.keep(
        mind.seat(),
        order,
        &weighing,
        Some((second, options[1].2.sum())),
    );
    order
}

/// The two reasons it states: against the text for an objection or a reservation, else for it.
fn reasons(
    case: &Case,
    view: &View<'_>,
    id: DraftId,
    draft: &Draft,
    worst: &Provision,
    (stance, weak): (Stance, bool),
) -> ([u8; 2], bool) {
    let mut parts = Parts::default();
    view.clause_margin(id, draft, worst, &mut parts);
    let against = matches!(stance, Stance::Break | Stance::AskTime | Stance::Reserve) && !weak;
    stated(case, &parts, against)
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
    let rules = mind.rules();
    match stance {
        Stance::Endorse => {
            to.add(
                Factor::Visibility,
                rules.visibility[mind.nearness] + to.sum().clamp(-20, 20) / 5,
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
            let company = (view.company(draft) as usize).min(rules.break_company.len());
            let company = company
                .checked_sub(1)
                .map_or(0, |at| rules.break_company[at]);
            to.add(Factor::Company, company);
            if mind.nearness < 2 {
                to.add(Factor::Visibility, -rules.break_close);
            }
            to.add(
                Factor::Level,
                -rules.break_level * Points::from(draft.level),
            );
            if red_line(mind, draft) {
                to.add(Factor::RedLine, rules.break_red_line);
            }
        }
        _ => {}
    }
}

/// The clause that says too little for one who stands in front: the strongest wording, when a stronger one exists.
fn too_weak(mind: &CapitalMind<'_>, draft: &Draft) -> Option<Clause> {
    if mind.nearness > 1 {
        return None;
    }
    let clauses = draft.provisions.iter().map(|provision| provision.clause);
    let strongest = clauses
        .filter(|clause| clause.wording().is_some())
        .max_by_key(|clause| clause.wording())?;
    let next = stronger(strongest)?;
    (next.wording()? <= 3 && !draft.objected.has(mind.me)).then_some(strongest)
}

/// Holding out for a stronger text is worth what the stronger words would say, and costs what every break costs.
fn hold_out<L: Ledger>(mind: &CapitalMind<'_>, draft: &Draft, clause: Option<Clause>, to: &mut L) {
    let rules = mind.rules();
    let Some(next) = clause.and_then(stronger) else {
        to.add(Factor::Base, -100);
        return;
    };
    let bar = rules.bar[next.index()] + mind.info().weights.bar_bias;
    let gap = (mind.blame - bar).clamp(-rules.weak_belief, rules.weak_belief);
    to.add(Factor::Belief, gap);
    to.add(Factor::Threat, share(mind.threat, rules.weak_threat_pct));
    to.add(Factor::Base, rules.weak_base);
    to.add(
        Factor::Level,
        -rules.break_level * Points::from(draft.level),
    );
}

/// The brief's red line is crossed by this text, as this desk sees it.
fn red_line(mind: &CapitalMind<'_>, draft: &Draft) -> bool {
    let Some(brief) = mind.case().brief(mind.seat(), mind.desk.brief) else {
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
    match line.when {
        RedLineWhen::Always => true,
        RedLineWhen::BeliefUnder(pct) => mind.blame < pct,
        RedLineWhen::DriftUnder(pct) => mind.drift < pct,
        RedLineWhen::BeforeDay(day) => mind.public().clock.start.day() < i32::from(day),
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
