//! Orders as a person gives them: what they do, who learns of it, what cannot be undone.

mod outcome;
mod small;

pub use outcome::{for_good, is_grave, seen_by};

use small::small;

use crate::base::ids::Member;
use crate::words::{bands, clause, names, stance, weighing};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Asked;
use crate::world::order::{Answer, EuAct, Order, UnAct};
use crate::world::text::{Edit, Stance};

/// "Ask for consultations under Article 4"; no full stop.
pub fn order(case: &Case, obs: Observation<'_>, order: &Order) -> String {
    free(case, obs, order)
        .or_else(|| initiative(case, obs, order))
        .or_else(|| chair(case, order))
        .or_else(|| state(case, order))
        .or_else(|| small(case, order))
        .unwrap_or_else(|| names::capital(&format!("{order:?}").to_lowercase()))
}

fn free(case: &Case, obs: Observation<'_>, order: &Order) -> Option<String> {
    let name = |member: Member| names::member(case, member);
    let text = |id: crate::base::ids::DraftId| {
        obs.council
            .and_then(|council| council.drafts.get(id.index()))
    };
    Some(match *order {
        Order::Wait => "Wait".to_owned(),
        Order::Position {
            draft,
            stance,
            clause: on,
            lifts,
            ..
        } => {
            let act = names::capital(stance::act(stance));
            let on = match stance {
                Stance::Break | Stance::Reserve if lifts == Edit::None => {
                    format!(", on {}", clause::place(text(draft), on))
                }
                Stance::Break | Stance::Reserve => format!(
                    ", on {}; lifted by: {}",
                    clause::place(text(draft), on),
                    clause::edit(lifts)
                ),
                _ => String::new(),
            };
            format!("{}: {act}{on}", names::draft(draft))
        }
        Order::Reply { ask, answer } => {
            let asked = obs
                .capital()
                .and_then(|(_, desk)| desk.asks.get(usize::from(ask)));
            let from = asked.map_or("what is asked".to_owned(), |ask| {
                names::seat(case, ask.from)
            });
            let what = match asked.map(|ask| ask.kind) {
                Some(Asked::Forces { asset, packages }) => {
                    format!(" ({})", names::packages(asset, packages))
                }
                _ => String::new(),
            };
            format!("Answer {from}{what}: {}", reply(answer))
        }
        Order::Say {
            actor,
            strength,
            deliberate,
        } => format!(
            "Say in public: your government {} {}{}",
            bands::strength(strength),
            names::actor(case, actor),
            if deliberate { ", on purpose" } else { "" }
        ),
        Order::Engage { engagement } => case
            .play
            .scenario
            .engagements
            .get(usize::from(engagement))
            .map_or("Meet it".to_owned(), |way| {
                way.text.trim_end_matches('.').to_owned()
            }),
        Order::PayPrice { to, draft } => {
            format!("Pay {} its price on {}", name(to), names::draft(draft))
        }
        Order::CallFavour { from, draft } => {
            format!(
                "Call in a favour of {} on {}",
                name(from),
                names::draft(draft)
            )
        }
        Order::Whip => "Tie your groups to the line at home".to_owned(),
        Order::Caveat { asset } => format!("Attach a caveat to your {}", names::asset(asset)),
        Order::ClaimSelfDefence => "Claim self-defence under Article 51".to_owned(),
        Order::Letter51 => "Send the Article 51 letter to the Security Council".to_owned(),
        Order::Pledge { asset, packages } => format!("Lend {}", names::packages(asset, packages)),
        Order::Explain => "Give a full account of what you did alone".to_owned(),
        Order::CallHinge {
            draft,
            member,
            stance,
            confidence,
        } => format!(
            "Call {} on {}: {}, {confidence} in 100 sure",
            name(member),
            names::draft(draft),
            stance::word(stance)
        ),
        Order::Instruct { instruction } => {
            format!("Standing instruction: {}", names::standing(instruction))
        }
        Order::Echo { to, factor, .. } => {
            format!(
                "Tell {} what its argument on {} did",
                name(to),
                weighing::label(case, factor)
            )
        }
        Order::AcceptSettlement => "Accept the arrangement that is offered".to_owned(),
        _ => return None,
    })
}

fn reply(answer: Answer) -> String {
    match answer {
        Answer::No => "no".to_owned(),
        Answer::Yes => "yes".to_owned(),
        Answer::Gap { points, .. } => format!("{points:+} points from silence"),
        Answer::Price { kind } => format!("yes, for {}", names::price(kind)),
    }
}

fn initiative(case: &Case, obs: Observation<'_>, order: &Order) -> Option<String> {
    let name = |member: Member| names::member(case, member);
    let title = |item: crate::base::ids::EvId| case.play.evidence[item.index()].title.as_str();
    let _ = obs;
    Some(match *order {
        Order::RequestArticle4 => "Ask for consultations under Article 4".to_owned(),
        Order::Raise => "Raise it in the Council, under no article".to_owned(),
        Order::Share { item, to, form } => format!(
            "Share \"{}\" with {}, {}",
            title(item),
            to.map_or("all delegations".to_owned(), name),
            names::form(form)
        ),
        Order::Publish { item, form } => {
            format!("Publish \"{}\", {}", title(item), names::form(form))
        }
        Order::Propose { clauses, .. } => {
            format!("Propose a text to the chair: {}", clause::list(clauses))
        }
        Order::Amend { draft, edit } => {
            format!("Amend {}: {}", names::draft(draft), clause::edit(edit))
        }
        Order::Sound { first, second } => match second {
            Some(second) => format!("Sound out {} and {}", name(first), name(second)),
            None => format!("Sound out {}", name(first)),
        },
        Order::Task { kind } => format!("Task your service: {}", names::kind(kind)),
        Order::Recall => "Recall your chamber".to_owned(),
        Order::Demarche {
            to,
            draft,
            argument,
        } => format!(
            "Ask {} to move on {}, arguing {}",
            name(to),
            names::draft(draft),
            weighing::label(case, argument)
        ),
        Order::Offer { asset, packages } => {
            format!("Offer {} unasked", names::packages(asset, packages))
        }
        Order::SeekMandate { kind } => {
            format!("Seek a mandate at home for {}", names::mandate(kind))
        }
        Order::EuAct { act } => eu(act).to_owned(),
        Order::UnAct { act } => un(act).to_owned(),
        Order::Hotline => format!("Use the hotline to {}", names::suspect_capital(case)),
        Order::CallToExplain { member } => format!("Call on {} to explain its act", name(member)),
        Order::UrgeRestraint { member } => format!("Urge {} to take no step alone", name(member)),
        Order::Enact { measure } => format!("At home: {}", case.measure(measure).name),
        Order::GoodOffices => "Offer good offices".to_owned(),
        Order::Alone { measure } => format!("Alone: {}", case.measure(measure).name),
        Order::Coalition { measure } => {
            format!("Form a coalition for: {}", case.measure(measure).name)
        }
        Order::Invoke42 => "Invoke Article 42(7) of the Union's treaty".to_owned(),
        _ => return None,
    })
}

fn eu(act: EuAct) -> &'static str {
    match act {
        EuAct::Statement => "Ask the European Union for a statement",
        EuAct::Sanctions => "Ask the European Union for a package of sanctions",
        EuAct::Solidarity222 => "Ask the European Union for solidarity under Article 222",
        EuAct::HoldBack => "Hold back unanimity on a package in the European Union",
        EuAct::Help42 => "Help under Article 42(7)",
    }
}

fn un(act: UnAct) -> &'static str {
    match act {
        UnAct::Meeting => "Ask for a meeting of the Security Council",
        UnAct::Draft => "Put a draft to the Security Council",
        UnAct::Assembly => "Take it to the General Assembly",
    }
}

fn chair(case: &Case, order: &Order) -> Option<String> {
    let name = |member: Member| names::member(case, member);
    Some(match *order {
        Order::Convene => "Convene the Council".to_owned(),
        Order::Table { clauses, hedges } => {
            let hedged = if hedges.0 == 0 {
                String::new()
            } else {
                format!(", with {}", clause::hedges(hedges))
            };
            format!("Table a text: {}{hedged}", clause::list(clauses))
        }
        Order::SetSilence { draft, hours } => {
            format!("Set the silence on {} to {hours} h", names::draft(draft))
        }
        Order::Extend { draft } => format!("Extend the silence on {}", names::draft(draft)),
        Order::RaiseLevel { draft } => format!("Raise {} to the next level", names::draft(draft)),
        Order::Broker { payer, to, draft } => format!(
            "Broker on {}: {} pays what {} asks",
            names::draft(draft),
            name(payer),
            name(to)
        ),
        Order::AskSaceur => "Ask the supreme commander to act under existing plans".to_owned(),
        Order::Split { draft } => format!("Split {} into wording and forces", names::draft(draft)),
        Order::Statement => "Make a statement in your own name".to_owned(),
        Order::Mediate => "Offer your good offices to both".to_owned(),
        Order::Withdraw { draft } => format!("Withdraw {}", names::draft(draft)),
        Order::Close => "Close the matter".to_owned(),
        _ => return None,
    })
}

fn state(case: &Case, order: &Order) -> Option<String> {
    Some(match *order {
        Order::Deny => "Deny it".to_owned(),
        Order::OfferData => "Offer data on your own movements".to_owned(),
        Order::Exploit => "Use the quarrel among the allies".to_owned(),
        Order::Incident { place } => case
            .play
            .scenario
            .follow_on
            .places
            .get(usize::from(place))
            .map_or("Order another incident".to_owned(), |at| {
                match case.tables.accused {
                    Some(_) => format!("Take a step: {} (step {} of 4)", at.place, at.step),
                    None => format!("Order another incident: {}", at.place),
                }
            }),
        Order::OfferTalks => "Offer talks".to_owned(),
        Order::Admit => "Admit it".to_owned(),
        Order::Compensate => "Offer compensation".to_owned(),
        Order::StandDown => "Stand down".to_owned(),
        Order::Mobilise => "Mobilise".to_owned(),
        Order::Retaliate { on } => format!("Retaliate on {}", names::member(case, on)),
        _ => return None,
    })
}
