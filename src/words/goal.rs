//! What an aim of a secret brief asks, part by part, and where the figure it asks about stands.

use crate::content::scenario::Goal;
use crate::words::{clause, names};
use crate::world::Observation;
use crate::world::case::Case;

/// The parts a goal asks for one by one: those of "all of these" and "one of these", else the goal itself.
pub fn parts(goal: &Goal) -> &[Goal] {
    match goal {
        Goal::All(goals) | Goal::Any(goals) => goals,
        one => std::slice::from_ref(one),
    }
}

/// "naming the actor stands in a text by day 10"; no full stop.
pub fn asked(case: &Case, goal: &Goal) -> String {
    let joined = |goals: &[Goal], with: &str| -> String {
        let said: Vec<String> = goals.iter().map(|goal| asked(case, goal)).collect();
        said.join(with)
    };
    match goal {
        Goal::All(goals) => joined(goals, " and "),
        Goal::Any(goals) => joined(goals, " or "),
        Goal::Not(goal) => format!("not that {}", asked(case, goal)),
        leaf => text(leaf)
            .or_else(|| units(case, leaf))
            .or_else(|| conduct(case, leaf))
            .or_else(|| world(case, leaf))
            .unwrap_or_else(|| "several things at once".to_owned()),
    }
}

fn text(goal: &Goal) -> Option<String> {
    Some(match *goal {
        Goal::ClauseAdopted { clause, by_day } => {
            format!("{} stands in a text by day {by_day}", clause::short(clause))
        }
        Goal::ClauseBefore { clause, day } => {
            format!(
                "{} stands in a text before day {day}",
                clause::short(clause)
            )
        }
        Goal::AdoptedWithinHours(hours) => {
            format!("a text stands within {hours} h of the first meeting")
        }
        Goal::TextsAdopted(1) => "a text stands".to_owned(),
        Goal::TextsAdopted(count) => format!("{count} texts stand"),
        Goal::OwnAmendmentAdopted => "your own wording stands in a text".to_owned(),
        Goal::NoTextDied => "no text dies".to_owned(),
        Goal::NoObjectionLeaked => "no objection leaks".to_owned(),
        Goal::NeverAloneObjecting => "you are never the only one to object".to_owned(),
        Goal::NoOwnBreak => "you break no silence".to_owned(),
        Goal::Article4By { day } => format!("Article 4 is asked for by day {day}"),
        Goal::OwnArticle4 => "you ask for Article 4 yourself".to_owned(),
        Goal::Article5Found => "Article 5 is found".to_owned(),
        _ => return None,
    })
}

fn units(case: &Case, goal: &Goal) -> Option<String> {
    Some(match goal {
        Goal::ForeignUnits {
            asset,
            at_least,
            by_day,
        } => format!(
            "{} of other allies in place by day {by_day}",
            names::packages(*asset, *at_least)
        ),
        Goal::OwnUnits { at_least, by_day } => {
            format!("{at_least} of your own packages in place by day {by_day}")
        }
        Goal::OwnPledgesKept => "you pledge, and every pledge of yours is kept".to_owned(),
        Goal::Requirement { pct, by_day } => {
            format!(
                "{pct} in 100 of what the military authorities ask for in place by day {by_day}"
            )
        }
        Goal::MeasureInForce { measure, by_day } => format!(
            "{} ordered by day {by_day}",
            case.measure(measure.id()).name
        ),
        Goal::AnyMeasureByDay(day) => format!("some measure is ordered by day {day}"),
        _ => return None,
    })
}

fn conduct(case: &Case, goal: &Goal) -> Option<String> {
    Some(match *goal {
        Goal::OwnMandateGranted => {
            "your chamber grants what is asked and refuses nothing".to_owned()
        }
        Goal::OwnMandateNotRefused => "your chamber refuses nothing".to_owned(),
        Goal::NoSoloAct => "no act alone".to_owned(),
        Goal::OwnEvidenceShared(count) => {
            format!("{count} of your own items shared with all or published")
        }
        Goal::AccountStood => "your account stands".to_owned(),
        Goal::HotlineUsed => "the hotline is used".to_owned(),
        Goal::GoodOfficesUsed => "good offices are offered".to_owned(),
        Goal::OwnWordAtLeast(points) => format!("your word is {points} of 100 or more at the end"),
        Goal::OwnStandingAtLeast(points) => {
            format!("your standing at home is {points} or more at the end, from -20 to 20")
        }
        Goal::OwnSupportAtLeast(points) => {
            format!("support at home is {points} in 100 or more at the end")
        }
        Goal::FavourOwedBy(who) => format!("{} owes you a favour", names::seat(case, who)),
        Goal::FavoursEarned(1) => "a favour is owed to you".to_owned(),
        Goal::FavoursEarned(count) => format!("{count} favours are owed to you"),
        _ => return None,
    })
}

fn world(case: &Case, goal: &Goal) -> Option<String> {
    Some(match *goal {
        Goal::PressureStayedUnder(points) => format!("pressure never reaches {points} of 100"),
        Goal::ThresholdNotCrossed(2..) => "no crew is lost".to_owned(),
        Goal::ThresholdNotCrossed(1) => "nobody dies".to_owned(),
        Goal::ThresholdNotCrossed(_) => "no shot is fired over own soil".to_owned(),
        Goal::NoForceAbroad => "no force is used on the other's territory".to_owned(),
        Goal::CohesionAtLeast(points) => format!("cohesion is {points} of 100 or more at the end"),
        Goal::LegitimacyAtLeast(points) => {
            format!("legitimacy is {points} of 100 or more at the end")
        }
        Goal::AttentionWasAtLeast { points, at_day } => {
            format!("attention is at {points} of 100 or more on day {at_day}")
        }
        Goal::IncidentsAtMost(count) => format!("at most {count} incidents in all"),
        Goal::NoFatalities => "nobody dies".to_owned(),
        Goal::TruthKnown { pct, by_day } => {
            format!("the allies give the truth {pct} in 100 on average by day {by_day}")
        }
        Goal::UnMet => "the Security Council meets".to_owned(),
        Goal::EuPackage => "the European Union adopts a package of sanctions".to_owned(),
        Goal::CurrencyLossUnder(points) => {
            format!(
                "the currency ends less than {}.{:02} % down",
                points / 100,
                points % 100
            )
        }
        Goal::GasRiseUnder(tenths) => {
            format!("gas ends less than {}.{} % up", tenths / 10, tenths % 10)
        }
        Goal::TalksHeld => "talks are held".to_owned(),
        Goal::InvitedBy { day } => format!("the aspirant is invited by day {day}"),
        Goal::OwnConsentGiven => "your word is given for the aspirant".to_owned(),
        Goal::Settled => "an arrangement is accepted".to_owned(),
        Goal::UnDecided => "the Security Council decides".to_owned(),
        Goal::DrawnApart => "units are drawn apart".to_owned(),
        Goal::Helped42 => "somebody helps under Article 42(7)".to_owned(),
        Goal::OwnStepAtMost(step) => {
            format!("you take no step against the other above {step} of 4")
        }
        Goal::DeniabilityKept(pct) => {
            format!(
                "the public gives it {} in 100 or less that it was you",
                100 - pct
            )
        }
        Goal::AimMet => format!("your hidden aim is met ({})", names::suspect(case)),
        Goal::Survived => "there is no war".to_owned(),
        _ => return None,
    })
}

/// What is said of every aim when a seat slept through the night.
pub fn no_hand() -> String {
    "your government had a hand in it: an order of its own".to_owned()
}

/// Where the figure stands at the end, as `obs` shows it: "it was 58"; `None` for what is a fact and no figure.
pub fn stood(obs: Observation<'_>, goal: &Goal) -> Option<String> {
    let public = obs.public;
    let me = obs.capital().map(|(me, _)| me.index());
    let ended = |value: i32| Some(format!("it was {value}"));
    match goal {
        Goal::CohesionAtLeast(_) => ended(i32::from(obs.council?.cohesion)),
        Goal::LegitimacyAtLeast(_) => ended(i32::from(public.legitimacy)),
        Goal::PressureStayedUnder(_) => Some(format!("its peak was {}", public.escalation.peak)),
        Goal::OwnWordAtLeast(_) => ended(i32::from(public.word[me?])),
        Goal::OwnStandingAtLeast(_) => ended(i32::from(public.standing[me?])),
        Goal::OwnSupportAtLeast(_) => ended(i32::from(public.support[me?])),
        Goal::TextsAdopted(_) => Some(format!("{} stood", public.texts.len())),
        Goal::IncidentsAtMost(_) => Some(format!("there were {}", public.incidents.len())),
        _ => None,
    }
}

/// Where the figure stands while the night runs: "58 now"; `None` for what is a fact and no figure.
pub fn now(obs: Observation<'_>, goal: &Goal) -> Option<String> {
    let public = obs.public;
    let me = obs.capital().map(|(me, _)| me.index());
    let now = |value: i32| Some(format!("{value} now"));
    match goal {
        Goal::CohesionAtLeast(_) => now(i32::from(obs.council?.cohesion)),
        Goal::LegitimacyAtLeast(_) => now(i32::from(public.legitimacy)),
        Goal::PressureStayedUnder(_) => {
            Some(format!("its peak so far is {}", public.escalation.peak))
        }
        Goal::OwnWordAtLeast(_) => now(i32::from(public.word[me?])),
        Goal::OwnStandingAtLeast(_) => now(i32::from(public.standing[me?])),
        Goal::OwnSupportAtLeast(_) => now(i32::from(public.support[me?])),
        Goal::TextsAdopted(_) => Some(format!("{} so far", public.texts.len())),
        Goal::IncidentsAtMost(_) => Some(format!("{} so far", public.incidents.len())),
        _ => None,
    }
}
