//! Approvals at home: asked for, counted, tabled, decided.

use crate::base::ids::Member;
use crate::base::units::Hours;
use crate::world::State;
use crate::world::desk::Capital;
use crate::world::event::Audience;
use crate::world::force::{Approval, ApprovalStatus, MandateKind};

#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeEvent {
    /// A government begins to prepare a motion; the first answer of its own side is due at `due`.
    Sought {
        member: Member,
        kind: MandateKind,
        due: Hours,
        needed_by: Hours,
        urgent: bool,
    },
    /// The law asks for nothing here.
    Unneeded {
        member: Member,
        kind: MandateKind,
    },
    /// A caretaker, or a fallen cabinet, gives no new mandate.
    NoMandate {
        member: Member,
        kind: MandateKind,
    },
    Whipped {
        member: Member,
    },
    /// Recalled: an answer comes sooner.
    Hastened {
        member: Member,
        kind: MandateKind,
        due: Hours,
    },
    /// Heads were counted and the motion is not tabled yet: narrowed, or waiting.
    Waits {
        member: Member,
        kind: MandateKind,
        counted_yes: i16,
        narrowed: u8,
        due: Hours,
    },
    Tabled {
        member: Member,
        kind: MandateKind,
        counted_yes: i16,
        confidence: bool,
        due: Hours,
    },
    Decided {
        member: Member,
        kind: MandateKind,
        granted: bool,
        yes: i16,
        no: i16,
        abstain: i16,
        absent: i16,
        narrowed: u8,
    },
    Withdrawn {
        member: Member,
        kind: MandateKind,
    },
    /// The cabinet fell over a motion tied to confidence.
    Fell {
        member: Member,
    },
}

impl HomeEvent {
    pub fn apply(&self, state: &mut State) {
        match *self {
            HomeEvent::Sought {
                member,
                kind,
                due,
                needed_by,
                urgent,
            } => {
                let asked = state.public.clock.end.into();
                let approval = Approval {
                    kind,
                    asked,
                    due: due.into(),
                    needed_by: needed_by.into(),
                    urgent,
                    ..Approval::default()
                };
                sought(&mut state.desks.capitals[member.index()], approval);
            }
            HomeEvent::Whipped { member } => {
                for approval in state.desks.capitals[member.index()].approvals.iter_mut() {
                    approval.whipped |= approval.is_open();
                }
            }
            HomeEvent::Hastened { member, kind, due } => {
                with(state, member, kind, |approval| {
                    approval.urgent = true;
                    approval.due = due.into();
                });
            }
            HomeEvent::Waits { .. } => waits(state, self),
            HomeEvent::Tabled {
                member,
                kind,
                counted_yes,
                confidence,
                due,
            } => {
                with(state, member, kind, |approval| {
                    approval.status = ApprovalStatus::Moved;
                    approval.counted_yes = counted_yes;
                    approval.confidence_tied = confidence;
                    approval.due = due.into();
                });
            }
            HomeEvent::Decided { .. } => decided(state, self),
            HomeEvent::Withdrawn { member, kind } => {
                let before = with(state, member, kind, |approval| {
                    approval.status = ApprovalStatus::Withdrawn;
                });
                count(state, before, state.public.clock.end, false);
            }
            HomeEvent::Unneeded { .. } | HomeEvent::NoMandate { .. } | HomeEvent::Fell { .. } => {}
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            HomeEvent::Tabled { .. } | HomeEvent::Decided { .. } | HomeEvent::Fell { .. } => {
                Audience::EVERYONE
            }
            HomeEvent::Sought { member, .. }
            | HomeEvent::Unneeded { member, .. }
            | HomeEvent::NoMandate { member, .. }
            | HomeEvent::Whipped { member }
            | HomeEvent::Hastened { member, .. }
            | HomeEvent::Waits { member, .. }
            | HomeEvent::Withdrawn { member, .. } => Audience::member(member),
        }
    }
}

/// A new motion takes the place of an old one of its kind; with four others open it finds no room and is dropped.
fn sought(capital: &mut Capital, approval: Approval) {
    capital.approvals.retain(|old| old.kind != approval.kind);
    if capital.approvals.is_full() {
        capital
            .approvals
            .retain(|old| old.is_open() || old.status == ApprovalStatus::Granted);
    }
    if !capital.approvals.is_full() {
        capital.approvals.push(approval).expect("it is not full");
    }
}

fn with(
    state: &mut State,
    member: Member,
    kind: MandateKind,
    change: impl FnOnce(&mut Approval),
) -> Option<Approval> {
    let approvals = &mut state.desks.capitals[member.index()].approvals;
    let approval = approvals.iter_mut().find(|found| found.kind == kind)?;
    let before = *approval;
    change(approval);
    Some(before)
}

fn waits(state: &mut State, event: &HomeEvent) {
    let HomeEvent::Waits {
        member,
        kind,
        counted_yes,
        narrowed,
        due,
    } = *event
    else {
        return;
    };
    with(state, member, kind, |approval| {
        approval.counted_yes = counted_yes;
        approval.narrowed = narrowed;
        approval.due = due.into();
    });
}

/// For the tables: delayed is answered after the date the text or the pledge needed; refused, voted down or taken back.
fn count(state: &mut State, before: Option<Approval>, answered: Hours, granted: bool) {
    let tally = &mut state.hidden.tally;
    let late = before.is_some_and(|approval| answered > approval.needed_by.hours());
    tally.approvals_delayed = tally.approvals_delayed.saturating_add(u8::from(late));
    tally.approvals_refused = tally.approvals_refused.saturating_add(u8::from(!granted));
}

fn decided(state: &mut State, event: &HomeEvent) {
    let HomeEvent::Decided {
        member,
        kind,
        granted,
        yes,
        no,
        abstain,
        absent,
        narrowed,
    } = *event
    else {
        return;
    };
    let before = with(state, member, kind, |approval| {
        approval.status = if granted {
            ApprovalStatus::Granted
        } else {
            ApprovalStatus::Refused
        };
        (approval.yes, approval.no) = (yes, no);
        (approval.abstain, approval.absent) = (abstain, absent);
        approval.narrowed = narrowed;
    });
    let answered = before.map_or(state.public.clock.end, |approval| approval.due.hours());
    count(state, before, answered, granted);
}
