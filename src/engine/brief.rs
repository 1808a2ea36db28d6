//! Whether an aim of a secret brief is met: a predicate over the state (MODEL 11).

mod aim;
mod hand;
mod past;
mod units;

pub use hand::had_a_hand;
pub use past::Past;

use crate::base::ids::{EvId, MEMBERS, Member, Seat};
use crate::base::units::{Hours, Percent, Points};
use crate::content::clause::Clause;
use crate::content::scenario::{ActorKind, Goal};
use crate::world::State;
use crate::world::case::{Case, is_theirs};
use crate::world::force::ApprovalStatus;
use crate::world::order::Order;
use crate::world::public::{Ending, SoloAct};
use crate::world::text::{DraftStatus, Edit};

/// Reads `goal` for `seat` off one state, as if it had stood so all night.
pub fn met(case: &Case, state: &State, seat: Seat, goal: &Goal) -> bool {
    met_in(case, Past::new(std::slice::from_ref(state)), seat, goal)
}

/// Reads `goal` for `seat` off a whole night: a goal with a day as that day saw it, every other at the end.
pub fn met_in(case: &Case, past: Past<'_>, seat: Seat, goal: &Goal) -> bool {
    let again = |goal: &Goal| met_in(case, past, seat, goal);
    match goal {
        Goal::All(goals) => goals.iter().all(again),
        Goal::Any(goals) => goals.iter().any(again),
        Goal::Not(goal) => !again(goal),
        other => {
            let view = View {
                case,
                state: past.end(),
                past,
                seat,
            };
            view.texts(other)
                .or_else(|| view.units(other))
                .or_else(|| view.conduct(other))
                .or_else(|| view.world(other))
                .unwrap_or(false)
        }
    }
}

#[derive(Clone, Copy)]
struct View<'a> {
    case: &'a Case,
    state: &'a State,
    past: Past<'a>,
    seat: Seat,
}

fn by(at: Hours, day: u8) -> bool {
    !at.is_never() && at.day() <= i32::from(day)
}

impl View<'_> {
    fn texts(&self, goal: &Goal) -> Option<bool> {
        let public = &self.state.public;
        let texts = &public.texts;
        Some(match *goal {
            Goal::ClauseAdopted { clause, by_day } => texts.iter().any(|text| {
                by(text.at, by_day) && text.clauses.iter().any(|held| reaches(held, clause))
            }),
            Goal::ClauseBefore { clause, day } => texts
                .iter()
                .any(|text| text.at.day() < i32::from(day) && text.clauses.has(clause)),
            Goal::AdoptedWithinHours(hours) => texts.iter().any(|text| {
                let since = text.at.since(public.article4.first_meeting);
                !since.is_never() && since.0 <= i32::from(hours)
            }),
            Goal::TextsAdopted(count) => texts.len() >= usize::from(count),
            Goal::OwnAmendmentAdopted => self.me().is_some_and(|me| {
                let drafts = &self.state.council.drafts;
                drafts.iter().any(|draft| {
                    draft.status == DraftStatus::Adopted
                        && (draft.amendments[me.index()] > 0 || self.lifted(draft, me))
                })
            }),
            Goal::Article4By { day } => by(public.article4.first_request, day),
            Goal::OwnArticle4 => self
                .me()
                .is_some_and(|me| public.article4.requested.has(me)),
            Goal::Article5Found => texts.iter().any(|text| text.clauses.has(Clause::Article5)),
            Goal::NoTextDied => !self
                .state
                .council
                .drafts
                .iter()
                .any(|draft| draft.status == DraftStatus::Dead),
            Goal::NoObjectionLeaked => match self.me() {
                Some(me) => !self.state.council.leaked.has(me),
                None => self.state.council.leaked.is_empty(),
            },
            Goal::NeverAloneObjecting => self
                .me()
                .is_none_or(|me| !self.state.hidden.tally.alone.has(me)),
            Goal::NoOwnBreak => self
                .me()
                .is_none_or(|me| !self.state.hidden.tally.broke.has(me)),
            _ => return None,
        })
    }

    /// The text stands with the change by which this seat said its objection could be lifted.
    fn lifted(&self, draft: &crate::world::text::Draft, me: Member) -> bool {
        let asked = draft.answers[me.index()].lifts;
        draft.objected.has(me)
            && match asked {
                Edit::Hedge { clause, hedge } => draft
                    .provision(clause)
                    .is_some_and(|provision| provision.hedges.has(hedge)),
                Edit::Add { clause } => draft.clauses().has(clause),
                _ => false,
            }
    }

    fn conduct(&self, goal: &Goal) -> Option<bool> {
        let public = &self.state.public;
        let me = self.me();
        let own = |meter: &dyn Fn(usize) -> Points| me.map_or(0, |me| meter(me.index()));
        Some(match *goal {
            Goal::NoSoloAct => !public
                .solo_acts
                .iter()
                .any(|act: &SoloAct| me.is_none_or(|me| act.member == me)),
            Goal::OwnEvidenceShared(count) => self.shared().count() >= usize::from(count),
            Goal::AccountStood => self.account_stood(),
            Goal::OwnMandateGranted => {
                self.answered(ApprovalStatus::Granted) && !self.answered(ApprovalStatus::Refused)
            }
            Goal::OwnMandateNotRefused => !self.answered(ApprovalStatus::Refused),
            Goal::HotlineUsed => public.said.hotline > 0,
            Goal::GoodOfficesUsed => {
                let bit = 1_u64 << Order::GoodOffices.number();
                let mut capitals = self.state.desks.capitals.iter();
                let chair =
                    self.case.tables.accused.is_some() && !public.said.talks_offered.is_never();
                chair || capitals.any(|capital| capital.used & bit != 0)
            }
            Goal::OwnWordAtLeast(points) => own(&|at| Points::from(public.word[at])) >= points,
            Goal::OwnStandingAtLeast(points) => {
                own(&|at| Points::from(public.standing[at])) >= points
            }
            Goal::OwnSupportAtLeast(points) => {
                own(&|at| Points::from(public.support[at])) >= points
            }
            Goal::FavourOwedBy(who) => match (me, who.member()) {
                (Some(me), Some(who)) => self.state.capital(me).favours[who.index()] > 0,
                _ => false,
            },
            Goal::FavoursEarned(count) => me.is_some_and(|me| {
                let favours = &self.state.capital(me).favours;
                let owed = Member::all().map(|by| favours[by.index()].max(0));
                owed.map(i32::from).sum::<i32>() >= i32::from(count)
            }),
            _ => return None,
        })
    }

    fn world(&self, goal: &Goal) -> Option<bool> {
        let public = &self.state.public;
        let escalation = &public.escalation;
        Some(match *goal {
            Goal::PressureStayedUnder(points) => escalation.peak < points,
            Goal::ThresholdNotCrossed(at) => escalation.crossed & (1 << at.min(7)) == 0,
            Goal::NoForceAbroad => escalation.crossed & (1 << 3) == 0,
            Goal::CohesionAtLeast(points) => self.state.council.cohesion >= points,
            Goal::LegitimacyAtLeast(points) => public.legitimacy >= points,
            Goal::AttentionWasAtLeast { points, at_day } => {
                self.past.day(at_day).public.attention >= points
            }
            Goal::IncidentsAtMost(count) => public.incidents.len() <= usize::from(count),
            Goal::NoFatalities => public.incidents.iter().all(|incident| incident.harm < 3),
            Goal::TruthKnown { pct, by_day } => self.truth_known(by_day) >= Percent::from(pct),
            Goal::UnMet => !public.un.met.is_never(),
            Goal::EuPackage => !public.eu.package_adopted.is_never(),
            Goal::CurrencyLossUnder(points) => public.markets.currency < points,
            Goal::GasRiseUnder(tenths) => public.markets.gas_tenths < tenths,
            Goal::TalksHeld => !public.said.talks_held.is_never(),
            Goal::InvitedBy { day } => by(public.accession.invited, day),
            Goal::OwnConsentGiven => self.me().is_some_and(|me| public.accession.agreed.has(me)),
            Goal::Settled => !public.said.settled.is_never(),
            Goal::UnDecided => !public.un.mandate.is_never(),
            Goal::DrawnApart => !public.said.stood_down.is_never(),
            Goal::Helped42 => !public.eu.helped_42_7.is_empty(),
            Goal::OwnStepAtMost(step) => self.own_step() <= step,
            // What it admitted it can no longer deny.
            Goal::DeniabilityKept(pct) => {
                public.said.admitted.is_never() && 100 - self.public_blame() >= pct
            }
            Goal::AimMet => aim::met(self),
            Goal::Survived => public.ending != Some(Ending::War),
            _ => return None,
        })
    }

    fn me(&self) -> Option<Member> {
        self.seat.member()
    }

    /// Items this seat held first that reached all delegations or the public through sharing or publishing.
    fn shared(&self) -> impl Iterator<Item = EvId> + use<'_> {
        let (council, public) = (&self.state.council, &self.state.public);
        self.case.evidence().filter(move |item| {
            let first = self.case.play.evidence[item.index()]
                .holders
                .contains(&self.seat);
            first && (council.shared.has(*item) || public.published.has(*item))
        })
    }

    fn account_stood(&self) -> bool {
        let public = &self.state.public;
        let withdrawn = self.shared().any(|item| public.withdrawn.has(item));
        let truth = self.state.hidden.truth[0];
        let wrong = self.me().is_some_and(|me| {
            let claim = &public.claims[me.index()];
            let blames = is_theirs(self.case.tables.suspected, claim.actor);
            claim.strength >= 3 && blames && !self.case.blames_state(truth.index())
        });
        !withdrawn && !wrong
    }

    fn answered(&self, status: ApprovalStatus) -> bool {
        self.me().is_some_and(|me| {
            self.state
                .capital(me)
                .approvals
                .iter()
                .any(|approval| approval.status == status)
        })
    }

    /// Average belief of capitals in what was true, at the day: in the actor where the suspected state is to blame, else in the hypothesis.
    fn truth_known(&self, day: u8) -> Percent {
        let state = self.past.day(day);
        let truth = state.hidden.truth[0].index();
        let blame = self.case.blames_state(truth);
        let sum: Percent = Member::all()
            .map(|member| {
                state.capital(member).believes(|hyp| {
                    if blame {
                        self.case.blames_state(hyp)
                    } else {
                        hyp == truth
                    }
                })
            })
            .sum();
        sum / MEMBERS as Percent
    }

    /// The highest step this seat took against the other of two allies; 0 for none.
    fn own_step(&self) -> u8 {
        let other = self.me().and_then(|me| self.case.opponent(me));
        let places = &self.case.play.scenario.follow_on.places;
        let taken = self.state.public.incidents.iter().filter_map(|incident| {
            let place = places.get(usize::from(incident.place))?;
            (other.is_some() && place.victim == other).then_some(place.step)
        });
        taken.max().unwrap_or(0)
    }

    /// What the public holds against the one that is suspected; of who looks on at two allies, what it holds against that one.
    fn public_blame(&self) -> Percent {
        let belief = self.state.public.belief.iter().enumerate();
        let beside = self.seat == Seat::STATE && self.case.tables.accused.is_some();
        let blames = |hyp: usize| match beside {
            true => is_theirs(ActorKind::State, self.case.tables.actor[hyp]),
            false => self.case.blames_state(hyp),
        };
        belief
            .filter(|(hyp, _)| blames(*hyp))
            .map(|(_, pct)| Percent::from(*pct))
            .sum()
    }
}

/// `held` is `clause` or a higher rung of the same ladder.
pub fn reaches(held: Clause, clause: Clause) -> bool {
    let above = |of: fn(Clause) -> Option<u8>| match (of(held), of(clause)) {
        (Some(held), Some(asked)) => held >= asked,
        _ => false,
    };
    held == clause || above(Clause::wording) || above(Clause::forces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_rung_holds_the_lower() {
        assert!(reaches(Clause::Attribute, Clause::Likely));
        assert!(reaches(Clause::ReactionForce, Clause::Reinforce));
        assert!(!reaches(Clause::Condemn, Clause::Likely));
        assert!(!reaches(Clause::Attribute, Clause::Reinforce));
        assert!(reaches(Clause::Dialogue, Clause::Dialogue));
    }

    #[test]
    fn a_day_counts_to_its_last_hour() {
        assert!(by(Hours(47), 1));
        assert!(!by(Hours(48), 1));
        assert!(!by(Hours::NEVER, 90));
    }
}
