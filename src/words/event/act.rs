//! Measures and acts told: who orders what, alone or with others, and what the EU and the United Nations do beside it.

use crate::base::ids::{MeasureId, Member, MemberSet, Seat};
use crate::content::measure::By;
use crate::words::event::does;
use crate::words::event::lever::aspirant;
use crate::words::{names, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::event::ActEvent;

pub fn told(case: &Case, obs: Observation<'_>, event: &ActEvent) -> Option<String> {
    measure(case, obs, event).or_else(|| abroad(case, obs, event))
}

/// What governments order.
fn measure(case: &Case, obs: Observation<'_>, event: &ActEvent) -> Option<String> {
    let called = |measure: MeasureId| case.measure(measure).name.as_str();
    let does = |who: Member, verb, verbs| does(case, obs.seat, Seat::of(who), verb, verbs);
    Some(match *event {
        ActEvent::Begun {
            measure,
            by,
            joiners,
            effective,
            ..
        } => format!(
            "{}: {}. It takes effect {}.",
            ordered(case, obs.seat, by, joiners),
            called(measure),
            when::moment(case, effective)
        ),
        ActEvent::Joined {
            measure, member, ..
        } => format!("{} in: {}.", does(member, "join", "joins"), called(measure)),
        ActEvent::Over { slot } => {
            let ended = obs.public.measures.get(usize::from(slot));
            ended.map_or("A measure ends.".to_owned(), |on| {
                format!("A measure ends: {}.", called(on.measure))
            })
        }
        ActEvent::Alone {
            member,
            measure,
            disproportionate,
            price,
            ..
        } => format!(
            "{} alone: {}{}. It costs {price} of the allies' trust, in points; an account of it is owed to the Council next turn.",
            does(member, "act", "acts"),
            called(measure),
            if disproportionate {
                ", more than the case asks for"
            } else {
                ""
            }
        ),
        ActEvent::Accounted { slot, full } => {
            let act = obs.public.solo_acts.get(usize::from(slot))?;
            let how = if full {
                "a full account of what was done alone; half the price is won back"
            } else {
                "no account of what was done alone; the price goes up by a third"
            };
            format!("{} the Council {how}.", does(act.member, "give", "gives"))
        }
        ActEvent::PlansActivated => {
            "The supreme commander acts under existing plans; no new decision is needed.".to_owned()
        }
        ActEvent::ClaimedSelfDefence { member, letter_due } => format!(
            "{} self-defence under Article 51; a letter to the Security Council is due {}.",
            does(member, "claim", "claims"),
            when::moment(case, letter_due)
        ),
        ActEvent::LetterOwed { letter_due } => format!(
            "A letter to the Security Council is due {}, on what is done under Article 5.",
            when::moment(case, letter_due)
        ),
        ActEvent::LetterSent { member } => format!(
            "{} to the Security Council under Article 51.",
            does(member, "report", "reports")
        ),
        ActEvent::LetterMissed => {
            "No letter under Article 51 has come; that counts against the claim.".to_owned()
        }
        _ => return None,
    })
}

/// "Poland orders", "Poland and Latvia act together", "The alliance begins".
fn ordered(case: &Case, seat: Seat, by: By, joiners: MemberSet) -> String {
    let first = joiners.iter().next();
    match (by, first) {
        (By::National, Some(member)) if joiners.count() == 1 => {
            does(case, seat, Seat::of(member), "decide on", "decides on")
        }
        (By::Coalition, Some(member)) if joiners.count() == 1 => {
            format!(
                "{} a coalition",
                does(case, seat, Seat::of(member), "form", "forms")
            )
        }
        (By::National | By::Coalition, _) => format!(
            "{} act together",
            names::capital(&names::members(case, joiners))
        ),
        (By::Nato, _) => "The alliance begins".to_owned(),
        (By::Eu, _) => "The European Union begins".to_owned(),
        (By::Un, _) => "Under the United Nations begins".to_owned(),
    }
}

/// The European Union and the United Nations.
fn abroad(case: &Case, obs: Observation<'_>, event: &ActEvent) -> Option<String> {
    let does = |who: Member, verb, verbs| does(case, obs.seat, Seat::of(who), verb, verbs);
    Some(match *event {
        ActEvent::EuStatement => "The European Union makes a statement.".to_owned(),
        ActEvent::Invoked42 { by } => format!(
            "{} Article 42(7) of the Union's treaty: the others owe it help.",
            does(by, "invoke", "invokes")
        ),
        ActEvent::Helped42 { by } => {
            format!("{} help under Article 42(7).", does(by, "give", "gives"))
        }
        ActEvent::PackageProposed => {
            "A package of sanctions lies before the European Union; it needs every member there."
                .to_owned()
        }
        ActEvent::PackageHeld { by, held: true } => format!(
            "{} back consent to the Union's package of sanctions.",
            does(by, "hold", "holds")
        ),
        ActEvent::PackageHeld { by, held: false } => format!(
            "{} consent to the Union's package of sanctions.",
            does(by, "give", "gives")
        ),
        ActEvent::PackageAdopted => {
            "The European Union adopts the package of sanctions.".to_owned()
        }
        ActEvent::Solidarity222 => {
            "The European Union takes up solidarity under Article 222.".to_owned()
        }
        ActEvent::UnAsked => "A meeting of the Security Council is asked for.".to_owned(),
        ActEvent::UnMet => "The Security Council meets.".to_owned(),
        ActEvent::UnDrafted => "A draft lies before the Security Council.".to_owned(),
        ActEvent::UnVetoed => {
            "A permanent member stops the draft in the Security Council.".to_owned()
        }
        ActEvent::UnMandate if case.tables.accused.is_some() => {
            "The Security Council asks both sides for a ceasefire; with that, self-defence ends."
                .to_owned()
        }
        ActEvent::UnMandate => "The Security Council gives a mandate.".to_owned(),
        ActEvent::AccessionAsked => format!(
            "The chair goes round the table: may {} be invited? It takes all thirty-two.",
            aspirant(case)
        ),
        ActEvent::Accession { by, agreed: true } => format!(
            "{} that {} be invited.",
            does(by, "agree", "agrees"),
            aspirant(case)
        ),
        ActEvent::Accession { by, agreed: false } => format!(
            "{} consent to an invitation of {}.",
            does(by, "withhold", "withholds"),
            aspirant(case)
        ),
        ActEvent::Invited => format!(
            "All thirty-two agree: {} is invited to join. Each must still ratify.",
            aspirant(case)
        ),
        ActEvent::UnAssembly => "The General Assembly takes the matter up.".to_owned(),
        _ => return None,
    })
}
