//! Chambers, units, incidents and moods told.

use crate::base::ids::Seat;
use crate::words::event::does;
use crate::words::{names, stop, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::event::{AbroadEvent, ForceEvent, HomeEvent, MoodEvent};
use crate::world::force::{Pledge, PledgeStatus};

pub fn home(case: &Case, seat: Seat, event: &HomeEvent) -> Option<String> {
    let whose = |member| {
        let (name, own) = super::you(case, seat, Seat::of(member));
        if own {
            "your government".to_owned()
        } else {
            format!("the government of {name}")
        }
    };
    Some(match *event {
        HomeEvent::Sought {
            member, kind, due, ..
        } => format!(
            "{} prepares a motion for {}; an answer is due {}.",
            names::capital(&whose(member)),
            names::mandate(kind),
            when::moment(case, due)
        ),
        HomeEvent::Unneeded { kind, .. } => {
            format!(
                "The law asks for no mandate here: {}.",
                names::mandate(kind)
            )
        }
        HomeEvent::NoMandate { kind, .. } => {
            format!(
                "A caretaker gives no new mandate: {}.",
                names::mandate(kind)
            )
        }
        HomeEvent::Whipped { .. } => "Your groups are tied to the line.".to_owned(),
        HomeEvent::Hastened { kind, due, .. } => format!(
            "The chamber is recalled; {} is answered by {}.",
            names::mandate(kind),
            when::moment(case, due)
        ),
        HomeEvent::Waits {
            member,
            kind,
            counted_yes,
            ..
        } => format!(
            "{} counts {counted_yes} yes for {} and does not move yet.",
            names::capital(&whose(member)),
            names::mandate(kind)
        ),
        HomeEvent::Tabled {
            member, kind, due, ..
        } if Seat::of(member) == seat => format!(
            "Your government moves {} in its chamber; an answer is due {}.",
            names::mandate(kind),
            when::moment(case, due)
        ),
        HomeEvent::Tabled {
            member, kind, due, ..
        } => format!(
            "Before a chamber: {} ({}; answer by {}).",
            names::member(case, member),
            names::mandate(kind),
            when::day(case, due)
        ),
        HomeEvent::Decided {
            member,
            kind,
            granted,
            yes,
            no,
            ..
        } => {
            let (name, own) = super::you(case, seat, Seat::of(member));
            let count = if yes + no > 0 {
                format!(", {yes} yes and {no} no")
            } else {
                String::new()
            };
            match (own, granted) {
                (true, true) => format!("Your chamber grants {}{count}.", names::mandate(kind)),
                (true, false) => format!("Your chamber refuses {}{count}.", names::mandate(kind)),
                (false, true) => {
                    format!(
                        "A chamber grants: {name} ({}{count}).",
                        names::mandate(kind)
                    )
                }
                (false, false) => {
                    format!(
                        "A chamber refuses: {name} ({}{count}).",
                        names::mandate(kind)
                    )
                }
            }
        }
        HomeEvent::Withdrawn { kind, .. } => {
            format!("The motion is withdrawn: {}.", names::mandate(kind))
        }
        HomeEvent::Fell { member } => format!(
            "The cabinet of {} falls over it.",
            names::member(case, member)
        ),
    })
}

pub fn force(case: &Case, obs: Observation<'_>, event: &ForceEvent) -> Option<String> {
    let pledge = |slot: u8| {
        obs.council
            .and_then(|council| council.pledges.get(usize::from(slot)))
    };
    let about = |slot: u8| pledge(slot).map(|pledge| units(case, obs.seat, pledge));
    Some(match *event {
        ForceEvent::AdviceTasked => "Military advice is asked for.".to_owned(),
        ForceEvent::AdviceGiven => "Military advice is given.".to_owned(),
        ForceEvent::Required { asset, packages } => {
            format!(
                "The military authorities ask for {}.",
                names::packages(asset, packages)
            )
        }
        ForceEvent::Pledged { pledge } if Seat::of(pledge.member) == obs.seat => format!(
            "You pledge {} to {}; promised for {}.",
            names::packages(pledge.asset, pledge.packages),
            names::member(case, pledge.host),
            when::moment(case, pledge.promised)
        ),
        ForceEvent::Pledged { pledge } => format!(
            "Pledged: {} by {} for {}.",
            names::packages(pledge.asset, pledge.packages),
            names::member(case, pledge.member),
            when::day(case, pledge.promised)
        ),
        ForceEvent::Declined { asset, .. } => {
            format!(
                "The call for {} is filled; your offer is declined with thanks.",
                names::asset(asset)
            )
        }
        ForceEvent::Moved { slot, status, due } => match status {
            PledgeStatus::OnTheWay => {
                format!("On the way: {} for {}.", about(slot)?, when::day(case, due))
            }
            PledgeStatus::AwaitsApproval => format!("Awaiting approval at home: {}.", about(slot)?),
            PledgeStatus::AwaitsHost => format!("Awaiting the host's consent: {}.", about(slot)?),
            status => format!("{}: {}.", names::capital(standing(status)), about(slot)?),
        },
        ForceEvent::Slipped { slot, due } => {
            format!("Late: {}, now for {}.", about(slot)?, when::day(case, due))
        }
        ForceEvent::Caveated { slot, pct } => {
            format!("With caveats: {}, worth {pct} % less.", about(slot)?)
        }
        ForceEvent::Arrived { slot } => match pledge(slot) {
            Some(_) => format!("Now in place: {}.", about(slot)?),
            None => "Allied units are in place.".to_owned(),
        },
        ForceEvent::Fell { member, .. } => {
            format!("What {} pledged falls away.", names::member(case, member))
        }
        ForceEvent::WentHome { slot } => match pledge(slot) {
            Some(_) => format!("Gone home: {}.", about(slot)?),
            None => "Allied units go home.".to_owned(),
        },
    })
}

/// "1 frigate of France", "your 1 frigate".
fn units(case: &Case, seat: Seat, pledge: &Pledge) -> String {
    let (name, own) = super::you(case, seat, Seat::of(pledge.member));
    let packages = names::packages(pledge.asset, pledge.packages);
    if own {
        format!("your {packages}")
    } else {
        format!("{packages} of {name}")
    }
}

/// Where a pledge stands.
pub fn standing(status: PledgeStatus) -> &'static str {
    match status {
        PledgeStatus::Offered => "offered",
        PledgeStatus::AwaitsApproval => "await approval at home",
        PledgeStatus::AwaitsHost => "await the host's consent",
        PledgeStatus::OnTheWay => "on the way",
        PledgeStatus::InPlace => "in place",
        PledgeStatus::Fell => "fallen away",
    }
}

pub fn abroad(case: &Case, obs: Observation<'_>, event: &AbroadEvent) -> Option<String> {
    let them = |verb, verbs| does(case, obs.seat, Seat::STATE, verb, verbs);
    Some(match *event {
        AbroadEvent::Happened { incident } => {
            let at = obs
                .public
                .incidents
                .iter()
                .position(|known| *known == incident);
            at.map_or("Something has happened.".to_owned(), |at| {
                stop::incident(case, obs, at)
            })
        }
        AbroadEvent::Denied => format!("{} it.", them("deny", "denies")),
        AbroadEvent::OfferedData => format!(
            "{} movements.",
            them("offer data on your own", "offers data on its own")
        ),
        AbroadEvent::Exploited => {
            format!(
                "{} at length of the allies' quarrel.",
                them("speak", "speaks")
            )
        }
        AbroadEvent::OfferedTalks => format!("{} talks.", them("offer", "offers")),
        AbroadEvent::TalksHeld => "Talks are held.".to_owned(),
        AbroadEvent::OfferedOffices { by } => format!(
            "{} good offices to both sides.",
            does(case, obs.seat, by, "offer", "offers")
        ),
        AbroadEvent::DrawnApart => {
            "Both sides draw their units apart, and a line between their staffs is open.".to_owned()
        }
        AbroadEvent::Admitted => format!("{} it, with an apology.", them("admit", "admits")),
        AbroadEvent::Compensated => format!("{} compensation.", them("offer", "offers")),
        AbroadEvent::StoodDown => format!("{} units down.", them("stand", "stands")),
        AbroadEvent::Mobilised => format!("{}.", them("mobilise", "mobilises")),
        AbroadEvent::Retaliated { on } => {
            format!(
                "{} force against {} in reply.",
                them("use", "uses"),
                names::member(case, on)
            )
        }
        AbroadEvent::HotlineUsed { by } => format!(
            "{} the hotline to {}.",
            does(case, obs.seat, Seat::of(by), "use", "uses"),
            names::suspect_capital(case)
        ),
        AbroadEvent::GoodOffices { by } => {
            format!(
                "{} good offices.",
                does(case, obs.seat, Seat::of(by), "offer", "offers")
            )
        }
        AbroadEvent::Settled { .. } if case.tables.accused.is_some() => {
            "Both sides accept the arrangement.".to_owned()
        }
        AbroadEvent::Settled { by } => {
            format!(
                "{} the arrangement.",
                does(case, obs.seat, Seat::of(by), "accept", "accepts")
            )
        }
        AbroadEvent::Sees { cohesion, resolve } => format!(
            "As you read the allies: cohesion {cohesion} of 100, resolve {resolve} of 100, with error."
        ),
        AbroadEvent::NeighbourApologised => format!(
            "{} says that it was its own, and apologises.",
            names::capital(&names::seat(case, Seat::NEIGHBOUR))
        ),
        AbroadEvent::NeighbourCompensated => format!(
            "{} makes good what was damaged.",
            names::capital(&names::seat(case, Seat::NEIGHBOUR))
        ),
        AbroadEvent::NeighbourConsented => format!(
            "{} lets allied units use its skies.",
            names::capital(&names::seat(case, Seat::NEIGHBOUR))
        ),
        _ => return None,
    })
}

pub fn mood(case: &Case, event: &MoodEvent) -> Option<String> {
    const CROSSED: [&str; 6] = [
        "shots are fired over own soil",
        "somebody has died",
        "a crew is lost",
        "force is used on the other's territory",
        "force is exchanged on two days of three",
        "strategic signals are given",
    ];
    match *event {
        MoodEvent::Injected { inject, .. } => {
            let inject = case.play.injects.get(inject.index())?;
            Some(format!("{}. {}", inject.title, inject.text))
        }
        MoodEvent::Crossed { threshold } => Some(format!(
            "A threshold is crossed: {}.",
            CROSSED[usize::from(threshold.min(5))]
        )),
        MoodEvent::Forced { .. } if case.tables.accused.is_some() => {
            Some("One ally has used force against another.".to_owned())
        }
        MoodEvent::Forced { by_ally: true, .. } => {
            Some("An ally has used force on the other side's territory.".to_owned())
        }
        MoodEvent::Forced { .. } => {
            Some("The other side has used force against an ally.".to_owned())
        }
        _ => None,
    }
}
