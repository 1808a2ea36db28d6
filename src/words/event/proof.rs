//! Evidence told.

use crate::base::ids::{EvId, Seat};
use crate::words::event::does;
use crate::words::{bands, names, stop};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::event::ProofEvent;
use crate::world::order::Form;

pub fn told(case: &Case, obs: Observation<'_>, event: &ProofEvent) -> Option<String> {
    let seat = obs.seat;
    let title = |item: EvId| case.play.evidence[item.index()].title.as_str();
    let of = |member| Seat::of(member);
    Some(match *event {
        ProofEvent::Got { item, .. } => format!("Your service brings you: {}.", title(item)),
        ProofEvent::Opened { item } => format!("In the open: {}.", title(item)),
        ProofEvent::Published { item, by } => {
            format!(
                "{} \"{}\".",
                does(case, seat, of(by), "publish", "publishes"),
                title(item)
            )
        }
        ProofEvent::Released { item } => format!("Released from outside: {}.", title(item)),
        ProofEvent::Leaked { item } => {
            format!("Leaked to the press: \"{}\".", title(item))
        }
        ProofEvent::Shared {
            item, by, to, form, ..
        } => format!(
            "{} \"{}\" with {}, {}.",
            does(case, seat, of(by), "share", "shares"),
            title(item),
            super::you(case, seat, of(to)).0,
            formed(form)
        ),
        ProofEvent::Moved { points: 0, to, .. } => format!(
            "{} thanks you for it: it told them nothing new about who it was.",
            names::capital(&names::seat(case, of(to)))
        ),
        ProofEvent::Moved { points, to, .. } => format!(
            "{} thanks you for it: it moved them by {points:+} in 100 on {}.",
            names::capital(&names::seat(case, of(to))),
            names::actor(case, case.tables.suspected)
        ),
        ProofEvent::Sent { courier } => format!(
            "\"{}\" is cleared and on its way to {}; there {}.",
            title(courier.item),
            courier
                .to
                .map_or("all delegations".to_owned(), |to| super::you(
                    case,
                    seat,
                    of(to)
                )
                .0),
            crate::words::when::moment(case, courier.at)
        ),
        ProofEvent::SharedAll { item, by, form } => format!(
            "{} \"{}\" with all delegations, {}.",
            does(case, seat, of(by), "share", "shares"),
            title(item),
            formed(form)
        ),
        ProofEvent::Burned { item, .. } => {
            format!(
                "The source behind \"{}\" is lost: nothing more will come of it.",
                title(item)
            )
        }
        ProofEvent::Withdrawn { item } => {
            format!("Withdrawn: \"{}\" no longer counts.", title(item))
        }
        ProofEvent::Claimed { member, claim } => format!(
            "{} {} {}{}.",
            names::capital(&names::seat(case, of(member))),
            bands::strength(claim.strength),
            names::actor(case, claim.actor),
            if claim.deliberate { ", on purpose" } else { "" }
        ),
        ProofEvent::Engaged {
            incident,
            engagement,
            harm,
            ..
        } => {
            let victim = obs.public.incidents.get(usize::from(incident))?.victim?;
            let way = case
                .play
                .scenario
                .engagements
                .get(usize::from(engagement))?;
            format!(
                "How {} met it first: {} {}",
                super::you(case, seat, of(victim)).0,
                way.text,
                stop::harm(harm)
            )
        }
        _ => return None,
    })
}

fn formed(form: Form) -> &'static str {
    match form {
        Form::Raw => "raw",
        Form::Cleared => "in cleared form",
        Form::Assertion => "as an assertion",
    }
}
