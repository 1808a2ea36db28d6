//! Articles, meetings and texts.

use crate::base::ids::{DraftId, Member, Seat};
use crate::base::list::List;
use crate::base::units::{Hours, Points};
use crate::content::clause::Clause;
use crate::world::State;
use crate::world::event::Audience;
use crate::world::text::{AdoptedText, Draft, DraftStatus, Hedges, Position, Provision, Stance};

#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEvent {
    /// Article 4: a right; it cannot be blocked.
    Requested {
        by: Member,
    },
    Raised {
        by: Member,
    },
    Called {
        at: Hours,
    },
    /// The Council met on the matter; `article` when under Article 4.
    Met {
        article: bool,
    },
    Proposed {
        by: Member,
        clauses: crate::world::text::Clauses,
        hedges: Hedges,
    },
    /// Boxed in size by its own list; opens silence.
    Tabled {
        sponsor: Seat,
        provisions: List<Provision, 5>,
        authors: crate::base::ids::MemberSet,
        ends: Hours,
    },
    Amended {
        draft: DraftId,
        by: Seat,
        provisions: List<Provision, 5>,
    },
    Silence {
        draft: DraftId,
        ends: Hours,
        round: u8,
    },
    Extended {
        draft: DraftId,
        ends: Hours,
    },
    Declared {
        draft: DraftId,
        by: Member,
        position: Position,
    },
    Answered {
        draft: DraftId,
        by: Member,
        position: Position,
    },
    Broken {
        draft: DraftId,
    },
    Adopted {
        draft: DraftId,
    },
    /// The condition of a finding on record is held to be met: by the text's place on record.
    ConditionMet {
        slot: u8,
    },
    Withdrawn {
        draft: DraftId,
    },
    Dead {
        draft: DraftId,
    },
    LevelRaised {
        draft: DraftId,
    },
    /// The chair's own statement; commits nobody.
    Stated,
    Closed,
    AskedSaceur,
    Brokered {
        payer: Member,
        to: Member,
        draft: DraftId,
        points: i8,
    },
    /// The chair's estimate of a delegation's lean.
    Leaned {
        member: Member,
        to: i8,
    },
    Word {
        member: Member,
        by: Points,
    },
    /// Less than half a day was given, and a delegation asked for time or objected.
    Hurried {
        draft: DraftId,
    },
    /// Who objected is in the press.
    ObjectionLeaked {
        member: Member,
    },
}

impl TextEvent {
    pub fn apply(&self, state: &mut State) {
        let end = state.public.clock.end;
        let article4 = &mut state.public.article4;
        match *self {
            TextEvent::Requested { by } => {
                article4.requested = article4.requested.with(by);
                article4.first_request = article4.first_request.min(end);
                article4.last_request = end;
            }
            TextEvent::Raised { by } => {
                article4.raised = article4.raised.with(by);
                article4.first_raised = article4.first_raised.min(end);
            }
            TextEvent::Called { at } => state.council.meeting_at = at,
            TextEvent::Met { article } => met(state, article),
            TextEvent::Proposed {
                by,
                clauses,
                hedges,
            } => {
                let chair = &mut state.desks.chair;
                chair.wished.0 |= clauses.0;
                chair.wished_hedges.0 |= hedges.0;
                chair.wished_by = chair.wished_by.with(by);
            }
            TextEvent::Tabled {
                sponsor,
                provisions,
                authors,
                ends,
            } => table(state, sponsor, provisions, authors, ends),
            TextEvent::Amended {
                draft,
                by,
                provisions,
            } => amend(state, draft, by, provisions),
            TextEvent::Silence { draft, ends, round } => {
                let draft = &mut state.council.drafts[draft.index()];
                *draft = Draft {
                    status: DraftStatus::UnderSilence,
                    silence_ends: ends,
                    round,
                    ..*draft
                };
                draft.declared = Default::default();
                draft.answers = Default::default();
            }
            TextEvent::Extended { draft, ends } => {
                let draft = &mut state.council.drafts[draft.index()];
                draft.silence_ends = ends;
                draft.extended = true;
            }
            TextEvent::Declared {
                draft,
                by,
                position,
            } => state.council.drafts[draft.index()].declared[by.index()] = position,
            TextEvent::Answered {
                draft,
                by,
                position,
            } => answered(state, draft, by, position),
            TextEvent::Broken { draft } => {
                let text = &mut state.council.drafts[draft.index()];
                text.status = DraftStatus::Broken;
                (text.decided, text.broken_at) = (end, end);
                state.public.clock.split_next = true;
                credit(state, -2);
            }
            TextEvent::Adopted { draft } => adopt(state, draft),
            TextEvent::ConditionMet { slot } => {
                let text = &mut state.public.texts[usize::from(slot)];
                text.clauses = text.clauses.with(Clause::Article5);
                state.public.last_stir = end;
            }
            TextEvent::Withdrawn { draft } => {
                close(state, draft, DraftStatus::Withdrawn);
                credit(state, -1);
            }
            TextEvent::Dead { draft } => {
                close(state, draft, DraftStatus::Dead);
                state.hidden.tally.texts_blocked += 1;
            }
            TextEvent::LevelRaised { draft } => {
                let level = &mut state.council.drafts[draft.index()].level;
                *level = (*level + 1).min(2);
            }
            TextEvent::Stated => state.desks.chair.stated = end,
            TextEvent::Closed => state.council.closed = true,
            TextEvent::AskedSaceur => state.desks.mil.asked_to_act = true,
            TextEvent::Brokered {
                payer,
                to,
                draft,
                points,
            } => {
                let kind = state.desks.capitals[to.index()].escrow.kind;
                state.desks.capitals[to.index()].escrow = crate::world::desk::Escrow {
                    by: payer,
                    draft,
                    points,
                    kind,
                    stage: 2,
                };
                state.desks.chair.brokered = true;
            }
            TextEvent::Hurried { .. } => credit(state, -1),
            TextEvent::ObjectionLeaked { member } => {
                state.council.leaked = state.council.leaked.with(member);
            }
            TextEvent::Leaned { member, to } => state.desks.chair.leans[member.index()] = to,
            TextEvent::Word { member, by } => {
                let word = &mut state.public.word[member.index()];
                *word = (i16::from(*word) + by).clamp(0, 100) as u8;
            }
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            TextEvent::Requested { .. }
            | TextEvent::Met { .. }
            | TextEvent::Adopted { .. }
            | TextEvent::ConditionMet { .. }
            | TextEvent::ObjectionLeaked { .. }
            | TextEvent::Stated => Audience::EVERYONE,
            TextEvent::Leaned { .. } => Audience::NOBODY,
            TextEvent::Brokered { payer, to, .. } => Audience::member(payer)
                .and(Audience::member(to))
                .and(Audience::seat(Seat::CHAIR)),
            TextEvent::Proposed { by, .. } => Audience::member(by).and(Audience::seat(Seat::CHAIR)),
            _ => Audience::COUNCIL,
        }
    }
}

fn met(state: &mut State, article: bool) {
    let clock = &state.public.clock;
    let (start, end) = (clock.start, clock.end);
    // The hour it was called for, however long the turn that covers it.
    let at = state.council.meeting_at.max(start).min(end);
    let article4 = &mut state.public.article4;
    state.council.meeting_at = Hours::NEVER;
    article4.meetings = article4.meetings.saturating_add(1);
    if article {
        article4.first_meeting = article4.first_meeting.min(at);
        article4.last_meeting = at;
    }
    state.public.last_stir = end;
}

fn table(
    state: &mut State,
    sponsor: Seat,
    provisions: List<Provision, 5>,
    authors: crate::base::ids::MemberSet,
    ends: Hours,
) {
    let draft = Draft {
        sponsor,
        provisions,
        status: DraftStatus::UnderSilence,
        tabled: state.public.clock.end,
        silence_ends: ends,
        round: 1,
        authors,
        decided: Hours::NEVER,
        broken_at: Hours::NEVER,
        ..Draft::default()
    };
    let draft = Draft {
        first_wording: draft.clauses().wording(),
        ..draft
    };
    state
        .council
        .drafts
        .push(draft)
        .expect("tabling was refused when eight texts are on file");
    state.hidden.tally.texts_tabled += 1;
    let chair = &mut state.desks.chair;
    chair.wished = Default::default();
    chair.wished_hedges = Default::default();
    chair.wished_by = Default::default();
}

fn amend(state: &mut State, draft: DraftId, by: Seat, provisions: List<Provision, 5>) {
    let draft = &mut state.council.drafts[draft.index()];
    let first =
        draft.amendments.iter().all(|count| *count == 0) && draft.authors.0 & (1 << 31) == 0;
    draft.provisions = provisions;
    if let Some(member) = by.member() {
        draft.amendments[member.index()] = (draft.amendments[member.index()] + 1).min(3);
        draft.authors = draft.authors.with(member);
    }
    if first && draft.round == 1 {
        state.hidden.tally.texts_amended += 1;
    }
}

fn answered(state: &mut State, draft: DraftId, by: Member, position: Position) {
    let tally = &mut state.hidden.tally;
    let draft = &mut state.council.drafts[draft.index()];
    draft.answers[by.index()] = position;
    match position.stance {
        Stance::Break => {
            draft.objected = draft.objected.with(by);
            tally.broke = tally.broke.with(by);
        }
        Stance::Reserve => {
            draft.reserved = draft.reserved.with(by);
            tally.reservations = tally.reservations.with(by);
        }
        Stance::AskTime => draft.asked_time = draft.asked_time.with(by),
        _ => {}
    }
}

fn adopt(state: &mut State, id: DraftId) {
    close(state, id, DraftStatus::Adopted);
    let draft = &state.council.drafts[id.index()];
    let hedged = draft.provisions.iter().fold(Hedges(0), |all, provision| {
        Hedges(all.0 | provision.hedges.0)
    });
    let text = AdoptedText {
        draft: id,
        clauses: draft.clauses(),
        hedged,
        at: state.public.clock.end,
        authors: draft.authors,
    };
    state
        .public
        .texts
        .push(text)
        .expect("no more texts are adopted than are on file");
    credit(state, 1);
    state.public.last_stir = state.public.clock.end;
}

/// The chair's credit, 0..=10; falling to three it opens the floor: for four turns any member may table (GAME: the table).
fn credit(state: &mut State, by: i8) {
    const LOW: i8 = 3;
    const TURNS: u8 = 4;
    let council = &mut state.council;
    let before = council.credit;
    council.credit = (before + by).clamp(0, 10);
    if before > LOW && council.credit <= LOW {
        council.open_floor_until_turn = state.public.clock.turn.saturating_add(TURNS);
    }
}

fn close(state: &mut State, id: DraftId, status: DraftStatus) {
    let draft = &mut state.council.drafts[id.index()];
    draft.status = status;
    draft.decided = state.public.clock.end;
}
