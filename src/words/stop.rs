//! Why a seat stops, said.

use crate::base::ids::{DraftId, HypId};
use crate::content::clause::Clause;
use crate::engine::stops::Stop;
use crate::words::{bands, clause, clocks, event, names, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::force::ApprovalStatus;
use crate::world::text::Draft;

/// One sentence.
pub fn stop(case: &Case, obs: Observation<'_>, stop: Stop) -> String {
    match stop {
        Stop::Ended => obs
            .public
            .ending
            .map_or("It is over.".to_owned(), |ending| {
                format!("It is over: {}.", event::ended(ending))
            }),
        Stop::Began => "The first reports are in; no government has moved yet.".to_owned(),
        Stop::Engage => "Those on the spot ask what to do first.".to_owned(),
        Stop::SilenceEnds(id) => {
            let ends = text(obs, id)
                .map_or_else(String::new, |draft| when::moment(case, draft.silence_ends));
            format!(
                "Silence on {} ends {ends}, and you have not declared.{}",
                names::draft(id),
                holds(obs, id)
            )
        }
        Stop::Broken(id) => format!("Silence on {} is broken.", names::draft(id)),
        Stop::Tabled(id) => format!(
            "{} is before the seats.{}",
            names::draft(id),
            holds(obs, id)
        ),
        Stop::Amended(id) => format!("{} is amended.{}", names::draft(id), holds(obs, id)),
        Stop::Adopted(id) => format!("{} stands.", names::draft(id)),
        Stop::Asked(slot) => obs
            .capital()
            .and_then(|(_, desk)| desk.asks.get(usize::from(slot)))
            .map_or("You are asked something.".to_owned(), |ask| {
                event::lever::asked(case, ask)
            }),
        Stop::NewIncident(at) => incident(case, obs, usize::from(at)),
        Stop::SoloAct(at) => obs.public.solo_acts.get(usize::from(at)).map_or(
            "An ally acts alone.".to_owned(),
            |act| {
                format!(
                    "{} acts alone: {}.",
                    names::capital(&names::member(case, act.member)),
                    case.measure(act.measure).name
                )
            },
        ),
        Stop::Invoked => invoked(case, obs),
        Stop::Approval(at) => obs
            .capital()
            .and_then(|(_, desk)| desk.approvals.get(usize::from(at)))
            .map_or("Your own law has answered.".to_owned(), |approval| {
                let answer = match approval.status {
                    ApprovalStatus::Granted => "granted",
                    ApprovalStatus::Refused => "refused",
                    _ => "withdrawn",
                };
                format!("At home, {}: {answer}.", names::mandate(approval.kind))
            }),
        Stop::Pledge(_) => "A pledge of yours slips or falls.".to_owned(),
        Stop::Bar(on) => bar(case, obs, on),
        Stop::Leading => leading(case, obs),
        Stop::Blamed => {
            let pct = clocks::blame_of(case, &obs.public.belief);
            format!(
                "The public now holds it {} that it was you ({pct} in 100).",
                bands::band(pct)
            )
        }
        Stop::Answer(at) => obs.public.texts.get(usize::from(at)).map_or(
            "The allies have agreed on a text.".to_owned(),
            |text| {
                format!(
                    "The allies have agreed on a text: {}.",
                    clause::list(text.clauses)
                )
            },
        ),
        Stop::Bare => "The Council has met, and no text lies before it.".to_owned(),
        Stop::Quiet => "A few quiet turns have passed.".to_owned(),
    }
}

fn text<'a>(obs: Observation<'a>, id: DraftId) -> Option<&'a Draft> {
    obs.council?.drafts.get(id.index())
}

/// What the text says, so that it can be answered where it is asked about.
fn holds(obs: Observation<'_>, id: DraftId) -> String {
    text(obs, id).map_or_else(String::new, |draft| {
        format!(" It holds {}.", clause::list(draft.clauses()))
    })
}

/// Which explanation the desk now holds the likeliest, and how likely.
fn leading(case: &Case, obs: Observation<'_>) -> String {
    let belief = match obs.capital() {
        Some((_, desk)) => desk.belief,
        None => obs.public.belief,
    };
    // The first of equals leads, as it does where the stop is found.
    let best = belief.iter().max().copied().unwrap_or(0);
    let at = belief.iter().position(|pct| *pct == best).unwrap_or(0);
    format!(
        "Your desk now holds another explanation the likeliest: {}, {best} in 100.",
        names::hypothesis(case, HypId(at as u8))
    )
}

/// Which way the reading went through a bar of one's own, and what that opens or shuts.
fn bar(case: &Case, obs: Observation<'_>, on: Clause) -> String {
    let (pct, bar) = (clocks::blame(case, obs), clocks::bar(case, obs, on));
    let went = if pct < bar { "fallen below" } else { "reached" };
    format!(
        "Your reading is now {}; it has {went} {bar}, your bar {}.",
        bands::said(pct),
        clocks::opens(on)
    )
}

/// Who asked for consultations, or for help.
fn invoked(case: &Case, obs: Observation<'_>) -> String {
    let help = obs.public.eu.invoked_42_7;
    let (who, what) = if help.is_empty() {
        (
            obs.public.article4.requested,
            "for consultations under Article 4",
        )
    } else {
        (help, "for help under Article 42(7) of the Union's treaty")
    };
    let verb = if who.count() == 1 { "asks" } else { "ask" };
    format!(
        "{} {verb} {what}.",
        names::capital(&names::members(case, who))
    )
}

/// An incident as everyone knows it.
pub fn incident(case: &Case, obs: Observation<'_>, at: usize) -> String {
    let Some(incident) = obs.public.incidents.get(at) else {
        return "Something has happened.".to_owned();
    };
    let scenario = &case.play.scenario;
    let text = match scenario.follow_on.places.get(usize::from(incident.place)) {
        Some(place) if incident.place != 255 => {
            format!("{}: {}", names::capital(&place.place), place.text)
        }
        _ => scenario.incident.text.clone(),
    };
    format!("{text} {}", harm(incident.harm))
}

/// Harm in a few words, beside its mark on a map.
pub const fn harm_short(harm: u8) -> &'static str {
    match harm {
        0 => "nobody hurt",
        1 => "damage, nobody hurt",
        2 => "people injured",
        3 => "dead, fewer than ten",
        4 => "ten or more dead",
        _ => "hundreds dead",
    }
}

/// Harm in words, with its step of six.
pub fn harm(harm: u8) -> &'static str {
    match harm {
        0 => "Nobody is hurt (harm 0 of 5).",
        1 => "There is damage, and nobody is hurt (harm 1 of 5).",
        2 => "People are injured (harm 2 of 5).",
        3 => "People have died, fewer than ten (harm 3 of 5).",
        4 => "Ten or more have died (harm 4 of 5).",
        _ => "Hundreds have died (harm 5 of 5).",
    }
}
