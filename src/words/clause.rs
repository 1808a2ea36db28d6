//! Clauses as paragraphs, edits as proposals.

use crate::base::units::Points;
use crate::content::clause::{Clause, Hedge};
use crate::content::scenario::Domain;
use crate::engine::systems::edit::{apply_edit, softer, stronger};
use crate::words::names;
use crate::world::case::Case;
use crate::world::text::{Clauses, Draft, Edit, Hedges, Provision};

/// What a paragraph says, without its number: "The Council condemns ...".
pub fn paragraph(case: &Case, provision: &Provision) -> String {
    let mut text = format!("The Council {}", sentence(case, provision.clause));
    for hedge in Hedge::ALL {
        if provision.hedges.has(hedge) {
            text.push_str(", ");
            text.push_str(hedged(hedge));
        }
    }
    if provision.bracketed {
        format!("[{text}.]")
    } else {
        format!("{text}.")
    }
}

fn sentence(case: &Case, clause: Clause) -> String {
    let domain = case.play.scenario.incident.domain;
    let actor = names::suspect(case);
    let victim = names::victim_adjective(case);
    match clause {
        Clause::Concern => format!("notes with concern what happened{}", spot(victim, domain)),
        Clause::Condemn => condemned(victim, domain),
        Clause::Likely => format!("assesses it as likely that {actor} bears responsibility"),
        Clause::Attribute => format!("holds {actor} responsible"),
        Clause::Intent => "finds that it was deliberate".to_owned(),
        Clause::ConditionalArticle5 => {
            "declares that, if it is determined that this was an armed attack directed from abroad, it is covered by Article 5".to_owned()
        }
        Clause::Article5 => "finds that this was an armed attack, covered by Article 5".to_owned(),
        Clause::Vigilance => "raises vigilance under existing plans".to_owned(),
        Clause::Reinforce => "reinforces the defence of the allies concerned, for defence only".to_owned(),
        Clause::ReactionForce => "moves elements of the reaction force".to_owned(),
        Clause::Operation => "decides on an operation in which force may be used".to_owned(),
        Clause::Sanctions => "calls for sanctions by those who can decide them".to_owned(),
        Clause::Dialogue => format!("keeps a channel open and calls on {actor} to use it"),
        Clause::ShareData => format!("asks all allies to share {}", data(domain)),
        Clause::Civil => "recalls the safety of civilians, aviation and shipping".to_owned(),
        Clause::Review => "will return to the matter on a fixed date".to_owned(),
    }
}

/// "on Polish territory"; a cable lies in waters and a network nowhere.
fn spot(victim: &str, domain: Domain) -> String {
    match domain {
        Domain::Cyber | Domain::Political => format!(" to {victim} institutions"),
        Domain::Sea => format!(" in {victim} waters"),
        _ => format!(" on {victim} territory"),
    }
}

fn condemned(victim: &str, domain: Domain) -> String {
    match domain {
        Domain::Drone | Domain::Missile | Domain::Air => {
            format!("condemns the violation of {victim} airspace")
        }
        Domain::Sea => format!("condemns what was done in {victim} waters"),
        Domain::Cyber => format!("condemns the intrusion into {victim} networks"),
        Domain::Terror => format!("condemns the attack on {victim} people"),
        Domain::Political => format!("condemns the pressure on {victim} institutions"),
        Domain::Land | Domain::Hybrid => format!("condemns the violation of {victim} territory"),
    }
}

/// What the proof of such an act is made of.
fn data(domain: Domain) -> &'static str {
    match domain {
        Domain::Drone | Domain::Missile => "radar and wreck data",
        Domain::Air => "radar data",
        Domain::Sea => "ship tracks and seabed data",
        Domain::Cyber => "logs and indicators of the intrusion",
        _ => "what their services hold",
    }
}

fn hedged(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::Assessed => "as it assesses to be likely",
        Hedge::FurtherEvidence => "as further evidence becomes available",
        Hedge::TimeLimit => "for a limited time",
        Hedge::NationalProcedures => "in accordance with national procedures",
        Hedge::OptOut => "from which members may stand aside",
        Hedge::Annex => "as set out in an annex",
    }
}

/// Two or three words for a list: "names the actor".
pub fn short(clause: Clause) -> &'static str {
    match clause {
        Clause::Concern => "concern",
        Clause::Condemn => "condemnation",
        Clause::Likely => "likely responsibility",
        Clause::Attribute => "naming the actor",
        Clause::Intent => "deliberate intent",
        Clause::ConditionalArticle5 => "conditional Article 5",
        Clause::Article5 => "Article 5",
        Clause::Vigilance => "vigilance",
        Clause::Reinforce => "reinforcement",
        Clause::ReactionForce => "reaction force",
        Clause::Operation => "operation with force",
        Clause::Sanctions => "call for sanctions",
        Clause::Dialogue => "open channel",
        Clause::ShareData => "sharing data",
        Clause::Civil => "civilian safety",
        Clause::Review => "date of return",
    }
}

/// "condemnation, naming the actor and reinforcement".
pub fn list(clauses: Clauses) -> String {
    let names: Vec<String> = clauses
        .iter()
        .map(|clause| short(clause).to_owned())
        .collect();
    super::names::and(&names)
}

pub fn hedges(hedges: Hedges) -> String {
    let names: Vec<String> = Hedge::ALL
        .iter()
        .filter(|hedge| hedges.has(**hedge))
        .map(|hedge| format!("\"{}\"", hedged(*hedge)))
        .collect();
    super::names::and(&names)
}

/// Number of the paragraph that holds `clause`, from 1.
pub fn number(draft: &Draft, clause: Clause) -> Option<usize> {
    let at = draft
        .provisions
        .iter()
        .position(|provision| provision.clause == clause)?;
    Some(at + 1)
}

/// "paragraph 2 (naming the actor)", or the clause alone when it is not in the text.
pub fn place(draft: Option<&Draft>, clause: Clause) -> String {
    match draft.and_then(|draft| number(draft, clause)) {
        Some(at) => format!("paragraph {at} ({})", short(clause)),
        None => short(clause).to_owned(),
    }
}

/// An edit as something one proposes: "soften naming the actor by a rung".
pub fn edit(edit: Edit) -> String {
    let clause = short(edit.clause());
    match edit {
        Edit::None => "no change".to_owned(),
        Edit::Soften { clause: on } => match softer(on) {
            Some(to) => format!("soften {clause} to {}", short(to)),
            None => format!("soften {clause}"),
        },
        Edit::Strengthen { clause: on } => match stronger(on) {
            Some(to) => format!("strengthen {clause} to {}", short(to)),
            None => format!("strengthen {clause}"),
        },
        Edit::Hedge { hedge, .. } => format!("add to {clause}: \"{}\"", hedged(hedge)),
        Edit::Add { .. } => format!("add a paragraph: {clause}"),
        Edit::Drop { .. } => format!("drop {clause}"),
    }
}

/// An edit with what the paragraph asks of each capital before and after it, in points and in proof.
pub fn edit_stated(case: &Case, draft: &Draft, change: Edit) -> String {
    let rules = &case.content.rules.position;
    let asks = |provision: &Provision| {
        let off = |table: &[Points; 6]| -> Points {
            Hedge::ALL
                .iter()
                .filter(|hedge| provision.hedges.has(**hedge))
                .map(|hedge| table[hedge.index()])
                .sum()
        };
        let at = provision.clause.index();
        (
            (rules.demand[at] - off(&rules.hedge_relief)).max(0),
            (rules.bar[at] - off(&rules.hedge_bar)).max(0),
        )
    };
    let total = |text: &[Provision]| -> (Points, Points) {
        let heaviest = text.iter().map(asks).max_by_key(|(demand, _)| *demand);
        heaviest.unwrap_or((0, 0))
    };
    let after = apply_edit(&draft.provisions, change).unwrap_or(draft.provisions);
    let touched = |text: &[Provision]| -> Vec<Provision> {
        let same = |held: &&Provision| {
            !draft.provisions.as_slice().contains(held) || !after.as_slice().contains(held)
        };
        text.iter().filter(same).copied().collect()
    };
    // Softened to what the text says already, a paragraph only goes.
    if let Edit::Soften { clause } | Edit::Drop { clause } = change
        && touched(after.as_slice()).is_empty()
    {
        return format!("drop {} (the rest stands as it is)", short(clause));
    }
    let (was, is) = (
        total(&touched(draft.provisions.as_slice())),
        total(&touched(after.as_slice())),
    );
    let proof = match (was.1, is.1) {
        (0, 0) => String::new(),
        (was, 0) => format!(", and no proof instead of {was} in 100"),
        (0, is) => format!(", and proof of {is} in 100"),
        (was, is) if was == is => String::new(),
        (was, is) => format!(", and proof of {is} in 100 instead of {was}"),
    };
    let points = if was.0 == is.0 {
        format!("asks {} points of each as before", is.0)
    } else {
        format!("asks {} points of each instead of {}", is.0, was.0)
    };
    format!("{} ({points}{proof})", edit(change))
}
