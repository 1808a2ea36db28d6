//! How a seat went about its night: evidence before acts, calibration, consultation, law, delivery, participation.

use crate::base::ids::{DraftId, MeasureId, Member, Seat};
use crate::base::units::Percent;
use crate::content::clause::Clause;
use crate::content::measure::{Asset, Force};
use crate::study::debrief::Night;
use crate::study::debrief::lent::came;
use crate::world::event::{ActEvent, Event, LeverEvent, TextEvent, TimeEvent};
use crate::world::force::{ApprovalStatus, MandateKind, PledgeStatus};
use crate::world::order::Order;
use crate::world::text::Stance;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub kept: u16,
    pub of: u16,
}

impl Kept {
    fn note(&mut self, kept: bool) {
        self.of += 1;
        self.kept += u16::from(kept);
    }
}

/// The Brier score of forecasts: the mean square of what they were off by. 0 is clairvoyance, 2,500 a coin's answer to
/// every question, 10,000 certainty of the wrong thing (Brier 1950).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brier {
    sum: u64,
    pub forecasts: u16,
}

impl Brier {
    /// A forecast in 100, and whether it came true.
    pub fn note(&mut self, pct: u8, came_true: bool) {
        let off = u64::from(if came_true {
            100 - pct.min(100)
        } else {
            pct.min(100)
        });
        self.sum += off * off;
        self.forecasts += 1;
    }
    /// In ten-thousandths; `None` without a forecast.
    pub fn score(self) -> Option<u16> {
        let count = u64::from(self.forecasts);
        (count > 0).then(|| ((self.sum + count / 2) / count) as u16)
    }
}

/// Packages pledged, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    pub pledged: u16,
    /// In place, and not later than was promised.
    pub in_time: u16,
    pub late: u16,
    /// Not there yet at the end.
    pub awaited: u16,
    /// Refused or taken back before it came.
    pub fell: u16,
    /// Of those that came, gone home by the end.
    pub home: u16,
}

/// Something that a number of [`Conduct`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An order that rests on who did it, the desk's proof and what such an order asks, in 100.
    Rests {
        order: Order,
        proof: Percent,
        bar: Percent,
    },
    /// "Who did it?", as answered.
    Who {
        pct: u8,
        guilty: bool,
    },
    /// A hinge called, and how that delegation answered.
    Call {
        draft: DraftId,
        member: Member,
        called: Stance,
        confidence: u8,
        answer: Stance,
    },
    /// An act alone: the Council had heard of the matter before; it was held proportionate.
    Alone {
        measure: MeasureId,
        told: bool,
        proportionate: bool,
    },
    /// A letter to the Security Council that was owed.
    Letter {
        sent: bool,
    },
    Approval {
        kind: MandateKind,
        granted: bool,
    },
    /// Packages pledged, what became of them, and whether they went home since.
    Pledge {
        asset: Asset,
        packages: u8,
        fate: Fate,
        home: bool,
    },
}

/// What became of a pledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    InTime,
    Late,
    Awaited,
    Fell,
}

/// Process, apart from outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    /// Each instance with the place of its turn, in the order of time; those read at the end stand behind the last.
    pub deeds: Vec<(usize, Deed)>,
    /// Acts that rest on who did it (public names, texts endorsed, force), for which its own proof had reached the bar.
    pub evidence: Kept,
    /// "Who did it?", turn by turn, against what was true.
    pub calibration: Brier,
    /// Hinges called beforehand.
    pub calls: Brier,
    /// Acts alone of which the Council had heard before.
    pub consulted: Kept,
    /// Soundings, asks, shares and offers made; what was asked of it, and answered.
    pub approaches: u16,
    pub answered: Kept,
    /// Approvals at home that were sought, and granted.
    pub mandates: Kept,
    /// Acts alone that were held proportionate, and letters to the Security Council that were owed and sent.
    pub lawful: Kept,
    pub delivery: Delivery,
    /// Turns sealed by hand, of all; for an automatic seat all are its own.
    pub by_hand: Kept,
    /// Initiatives spent, and turns in which it gave any order that others feel.
    pub initiatives: u16,
    pub active: Kept,
}

impl Conduct {
    pub(super) fn of(night: &Night, seat: Seat) -> Conduct {
        let mut conduct = Conduct::default();
        for at in 0..night.turns().len() {
            conduct.sealed(night, at, seat);
            conduct.happened(night, at, seat);
        }
        if let Some(me) = seat.member() {
            conduct.at_the_end(night, me);
        }
        conduct
    }

    fn sealed(&mut self, night: &Night, at: usize, seat: Seat) {
        let (case, state) = (night.case(), night.state(at));
        let Some(sealed) = night.turns()[at].sealed_by(seat) else {
            return;
        };
        if state.public.clock.tail {
            return;
        }
        self.by_hand.note(!sealed.instructed);
        if sealed.who <= 100 {
            let guilty = case.blames_state(state.hidden.truth[0].index());
            self.calibration.note(sealed.who, guilty);
            let pct = sealed.who;
            self.deeds.push((at, Deed::Who { pct, guilty }));
        }
        let proof = seat
            .member()
            .map(|me| state.capital(me).believes(|hyp| case.blames_state(hyp)));
        for order in &sealed.orders {
            if let (Some(proof), Some(bar)) = (proof, bar(night, at, order)) {
                self.evidence.note(proof >= bar);
                let order = *order;
                self.deeds.push((at, Deed::Rests { order, proof, bar }));
            }
            match *order {
                Order::Sound { .. }
                | Order::Demarche { .. }
                | Order::Share { .. }
                | Order::Offer { .. } => {
                    self.approaches += 1;
                }
                Order::CallHinge {
                    draft,
                    member,
                    stance,
                    confidence,
                } => {
                    if let Some(answer) = answered(night, at, draft, member) {
                        self.calls.note(confidence, answer == stance);
                        let call = Deed::Call {
                            draft,
                            member,
                            called: stance,
                            confidence,
                            answer,
                        };
                        self.deeds.push((at, call));
                    }
                }
                _ => {}
            }
        }
        let felt = |order: &Order| {
            !matches!(
                order,
                Order::Wait | Order::Echo { .. } | Order::Reply { .. }
            )
        };
        let speaks = |order: &Order| {
            felt(order)
                && !matches!(
                    order,
                    Order::Position {
                        stance: Stance::Silent | Stance::Open,
                        ..
                    }
                )
        };
        self.active.note(sealed.orders.iter().any(speaks));
    }

    fn happened(&mut self, night: &Night, at: usize, seat: Seat) {
        let before = night.state(at);
        let told = &before.public.article4;
        for (event, _) in &night.turns()[at].events {
            match *event {
                Event::Time(TimeEvent::Spent { seat: by, .. }) if by == seat => {
                    self.initiatives += 1
                }
                Event::Lever(LeverEvent::Asked { of, .. }) if Some(of) == seat.member() => {
                    self.answered.of += 1
                }
                Event::Act(ActEvent::Alone {
                    member,
                    measure,
                    disproportionate,
                    ..
                }) if Some(member) == seat.member() => {
                    let told =
                        told.meetings > 0 || told.requested.has(member) || told.raised.has(member);
                    self.consulted.note(told);
                    self.lawful.note(!disproportionate);
                    let alone = Deed::Alone {
                        measure,
                        told,
                        proportionate: !disproportionate,
                    };
                    self.deeds.push((at, alone));
                }
                _ => {}
            }
        }
        let replies = night.turns()[at].sealed_by(seat).map_or(0, |sealed| {
            sealed
                .orders
                .iter()
                .filter(|order| matches!(order, Order::Reply { .. }))
                .count()
        });
        self.answered.kept += replies as u16;
        self.answered.kept = self.answered.kept.min(self.answered.of);
    }

    fn at_the_end(&mut self, night: &Night, me: Member) {
        let (state, end) = (night.end(), night.turns().len());
        let defence = &state.public.self_defence;
        if defence.claimed.has(me) {
            let sent = defence.letters.has(me);
            self.lawful.note(sent);
            self.deeds.push((end, Deed::Letter { sent }));
        }
        for approval in &state.capital(me).approvals {
            let granted = match approval.status {
                ApprovalStatus::Granted => true,
                ApprovalStatus::Refused | ApprovalStatus::Withdrawn => false,
                ApprovalStatus::Preparing | ApprovalStatus::Moved => continue,
            };
            self.mandates.note(granted);
            let kind = approval.kind;
            self.deeds.push((end, Deed::Approval { kind, granted }));
        }
        self.delivered(night, me);
    }

    /// What became of each pledge: one that stood and went home was kept.
    fn delivered(&mut self, night: &Night, me: Member) {
        let came = came(night);
        let pledges = night.end().council.pledges.iter().zip(came);
        for (pledge, came) in pledges.filter(|(pledge, _)| pledge.member == me) {
            let packages = u16::from(pledge.packages);
            let late = pledge.slipped || pledge.due > pledge.promised;
            let home = came && pledge.status == PledgeStatus::Fell;
            let fate = match (came, pledge.status) {
                (true, _) if late => Fate::Late,
                (true, _) => Fate::InTime,
                (false, PledgeStatus::Fell) => Fate::Fell,
                (false, _) => Fate::Awaited,
            };
            let delivery = &mut self.delivery;
            delivery.pledged += packages;
            *match fate {
                Fate::InTime => &mut delivery.in_time,
                Fate::Late => &mut delivery.late,
                Fate::Awaited => &mut delivery.awaited,
                Fate::Fell => &mut delivery.fell,
            } += packages;
            if home {
                delivery.home += packages;
            }
            let deed = Deed::Pledge {
                asset: pledge.asset,
                packages: pledge.packages,
                fate,
                home,
            };
            self.deeds.push((night.turns().len(), deed));
        }
    }
}

/// Proof in 100 that public lines of strength 1 to 4 speak of: possible, likely, highly likely, certain.
const LINES: [Percent; 4] = [25, 55, 80, 95];

/// The proof an order rests on; `None` for one that names nobody.
fn bar(night: &Night, at: usize, order: &Order) -> Option<Percent> {
    let (case, state) = (night.case(), night.state(at));
    let bars = &case.content.rules.position.bar;
    match *order {
        Order::Say { strength, .. } if strength > 0 => {
            Some(LINES[usize::from(strength.min(4)) - 1])
        }
        Order::Position {
            draft,
            stance: Stance::Endorse,
            ..
        } => {
            let draft = state.council.drafts.get(draft.index())?;
            let bar = draft
                .clauses()
                .iter()
                .map(|clause| bars[clause.index()])
                .max()?;
            (bar > 0).then_some(bar)
        }
        Order::Alone { measure } | Order::Coalition { measure }
            if case.measure(measure).force == Force::Abroad =>
        {
            Some(bars[Clause::Operation.index()])
        }
        _ => None,
    }
}

/// How a member answered a text when its silence next ended, from the turn at `at` on.
fn answered(night: &Night, at: usize, draft: DraftId, member: Member) -> Option<Stance> {
    let later = night.turns()[at..].iter().flat_map(|turn| &turn.events);
    later.into_iter().find_map(|(event, _)| match *event {
        Event::Text(TextEvent::Answered {
            draft: of,
            by,
            position,
        }) if of == draft && by == member => Some(position.stance),
        _ => None,
    })
}
