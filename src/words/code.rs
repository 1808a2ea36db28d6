//! Orders as codes, for lines that programs read too: `request-article-4`, `share wreck-serials to all`, `break-silence draft-1`.

use crate::base::ids::{DraftId, EvId, MeasureId};
use crate::content::clause::{Clause, Hedge};
use crate::world::case::Case;
use crate::world::desk::{Ask, Asked};
use crate::world::order::{Answer, Form, Order};
use crate::world::text::{Clauses, Edit, Hedges, Stance};

/// An order in a few words of this scenario. Texts are numbered from 1.
pub fn order(case: &Case, order: &Order) -> String {
    free(case, order)
        .or_else(|| initiative(case, order))
        .or_else(|| chair(case, order))
        .or_else(|| others(case, order))
        .unwrap_or_else(|| kebab(&format!("{order:?}")))
}

/// The same, and to a reply what was asked, when it is known: `reply 1 yes to GBR sounding draft-1`.
pub fn given(case: &Case, order: &Order, asks: &[Ask]) -> String {
    let line = self::order(case, order);
    let asked = match order {
        Order::Reply { ask, .. } => asks.get(usize::from(*ask)),
        _ => None,
    };
    asked.map_or(line.clone(), |ask| {
        format!(
            "{line} to {} {}",
            case.code(ask.from),
            asked_of(case, ask.kind)
        )
    })
}

fn asked_of(case: &Case, kind: Asked) -> String {
    match kind {
        Asked::Sounding { draft } => format!("sounding {}", text(draft)),
        Asked::Demarche { draft, argument } => {
            format!("argument {} {}", text(draft), name(argument))
        }
        Asked::Forces { asset, packages } => format!("call {packages} {}", name(asset)),
        Asked::Small { ask } => {
            let known = case.play.asks.get(usize::from(ask));
            known.map_or("ask".to_owned(), |known| known.id.clone())
        }
        Asked::Host { .. } => "host".to_owned(),
        other => name(other),
    }
}

fn free(case: &Case, order: &Order) -> Option<String> {
    Some(match *order {
        Order::Position {
            draft,
            stance,
            clause,
            lifts,
            ..
        } => position(draft, stance, clause, lifts),
        Order::Reply { ask, answer } => format!("reply {} {}", ask + 1, reply(answer)),
        Order::Say {
            actor,
            strength,
            deliberate,
        } => format!(
            "say {} {}{}",
            STRENGTHS[usize::from(strength.min(4))],
            name(actor),
            if deliberate { " deliberate" } else { "" }
        ),
        Order::Engage { engagement } => {
            let known = case.play.scenario.engagements.get(usize::from(engagement));
            format!("engage {}", known.map_or("-", |known| known.id.as_str()))
        }
        Order::PayPrice { to, draft } => format!("pay-price {} {}", case.shown(to), text(draft)),
        Order::CallFavour { from, draft } => {
            format!("call-favour {} {}", case.shown(from), text(draft))
        }
        Order::Caveat { asset } => format!("caveat {}", name(asset)),
        Order::Letter51 => "letter-article-51".to_owned(),
        Order::Pledge { asset, packages } => format!("pledge {packages} {}", name(asset)),
        Order::CallHinge {
            draft,
            member,
            stance,
            confidence,
        } => format!(
            "call-hinge {} {} {} {confidence}",
            text(draft),
            case.shown(member),
            name(stance)
        ),
        Order::Instruct { .. } => "instruct".to_owned(),
        Order::Echo { to, factor, .. } => format!("echo {} {}", case.shown(to), name(factor)),
        _ => return None,
    })
}

const STRENGTHS: [&str; 5] = [
    "nothing",
    "possible",
    "likely",
    "highly-likely",
    "confirmed",
];

fn initiative(case: &Case, order: &Order) -> Option<String> {
    Some(match *order {
        Order::RequestArticle4 => "request-article-4".to_owned(),
        Order::Share {
            item: id, to, form, ..
        } => {
            let to = to.map_or("all", |to| case.shown(to));
            format!("share {} to {to}{}", item(case, id), formed(form))
        }
        Order::Publish { item: id, form } => format!("publish {}{}", item(case, id), formed(form)),
        Order::Propose { clauses, hedges } => format!("propose {}", wording(clauses, hedges)),
        Order::Amend { draft, edit } => format!("amend {} {}", text(draft), change(edit)),
        Order::Sound { first, second } => match second {
            Some(second) => format!("sound {} {}", case.shown(first), case.shown(second)),
            None => format!("sound {}", case.shown(first)),
        },
        Order::Task { kind } => format!("task-services {}", name(kind)),
        Order::Demarche {
            to,
            draft,
            argument,
        } => format!(
            "ask {} on {} {}",
            case.shown(to),
            text(draft),
            name(argument)
        ),
        Order::Offer { asset, packages } => format!("offer {packages} {}", name(asset)),
        Order::SeekMandate { kind } => format!("seek-mandate {}", name(kind)),
        Order::EuAct { act } => format!("eu {}", name(act)),
        Order::UnAct { act } => format!("un {}", name(act)),
        Order::CallToExplain { member } => format!("call-to-explain {}", case.shown(member)),
        Order::UrgeRestraint { member } => format!("urge-restraint {}", case.shown(member)),
        Order::Enact { measure: id } => format!("enact {}", measure(case, id)),
        Order::Alone { measure: id } => format!("act-alone {}", measure(case, id)),
        Order::Coalition { measure: id } => format!("coalition {}", measure(case, id)),
        Order::Invoke42 => "invoke-article-42-7".to_owned(),
        _ => return None,
    })
}

fn chair(case: &Case, order: &Order) -> Option<String> {
    Some(match *order {
        Order::Table { clauses, hedges } => format!("table {}", wording(clauses, hedges)),
        Order::SetSilence { draft, hours } => format!("set-silence {} {hours}h", text(draft)),
        Order::Extend { draft } => format!("extend-silence {}", text(draft)),
        Order::RaiseLevel { draft } => format!("raise-level {}", text(draft)),
        Order::Broker { payer, to, draft } => {
            format!(
                "broker {} for {} {}",
                case.shown(payer),
                case.shown(to),
                text(draft)
            )
        }
        Order::Split { draft } => format!("split {}", text(draft)),
        Order::Withdraw { draft } => format!("withdraw {}", text(draft)),
        Order::Mediate => "good-offices both".to_owned(),
        _ => return None,
    })
}

fn others(case: &Case, order: &Order) -> Option<String> {
    Some(match *order {
        Order::Incident { place } => {
            let known = case.play.scenario.follow_on.places.get(usize::from(place));
            format!(
                "incident {}",
                known.map_or("-", |known| known.place.as_str())
            )
        }
        Order::Retaliate { on } => format!("retaliate {}", case.shown(on)),
        Order::Require { asset, packages } => format!("require {packages} {}", name(asset)),
        Order::Activate { measure: id } => format!("activate {}", measure(case, id)),
        Order::NeighbourShare { item: id } => format!("share {} to all", item(case, id)),
        Order::Story { item: id } => format!("story {}", item(case, id)),
        _ => return None,
    })
}

fn position(draft: DraftId, stance: Stance, clause: Clause, lifts: Edit) -> String {
    let text = text(draft);
    let on = match lifts {
        Edit::None => name(clause),
        edit => change(edit),
    };
    match stance {
        Stance::Open => format!("hold {text}"),
        Stance::Endorse => format!("endorse {text}"),
        Stance::Silent => format!("keep-silent {text}"),
        Stance::Reserve => format!("reserve {text} on {}", name(clause)),
        Stance::AskTime => format!("ask-time {text}"),
        Stance::Break => format!("break-silence {text} unless {on}"),
    }
}

fn reply(answer: Answer) -> String {
    match answer {
        Answer::No => "no".to_owned(),
        Answer::Yes => "yes".to_owned(),
        Answer::Gap { points, .. } => format!("gap {points:+}"),
        Answer::Price { kind } => format!("price {}", name(kind)),
    }
}

fn formed(form: Form) -> &'static str {
    match form {
        Form::Raw => " raw",
        Form::Cleared => "",
        Form::Assertion => " word-only",
    }
}

/// A text by its number at the table, from 1.
pub fn text(draft: DraftId) -> String {
    format!("draft-{}", draft.index() + 1)
}

/// Clauses joined by plus signs, with hedges behind.
pub fn wording(clauses: Clauses, hedges: Hedges) -> String {
    let clauses: Vec<String> = clauses.iter().map(name).collect();
    let hedges = Hedge::ALL.into_iter().filter(|hedge| hedges.has(*hedge));
    let hedges: String = hedges.map(|hedge| format!(" ~{}", name(hedge))).collect();
    format!("{}{hedges}", clauses.join("+"))
}

/// A change to a text.
pub fn change(edit: Edit) -> String {
    match edit {
        Edit::None => "as-it-stands".to_owned(),
        Edit::Soften { clause } => format!("soften {}", name(clause)),
        Edit::Strengthen { clause } => format!("strengthen {}", name(clause)),
        Edit::Hedge { clause, hedge } => format!("hedge {} {}", name(clause), name(hedge)),
        Edit::Add { clause } => format!("add {}", name(clause)),
        Edit::Drop { clause } => format!("drop {}", name(clause)),
    }
}

fn item(case: &Case, id: EvId) -> &str {
    let known = case.play.evidence.get(id.index());
    known.map_or("-", |known| known.id.as_str())
}

fn measure(case: &Case, id: MeasureId) -> &str {
    let known = case.content.measures.get(id.index());
    known.map_or("-", |known| known.id.as_str())
}

/// A plain name of the program's own (a clause, an asset, a stance) in lower case with hyphens.
pub fn name(value: impl std::fmt::Debug) -> String {
    kebab(&format!("{value:?}"))
}

/// `ConditionalArticle5` as `conditional-article-5`; what follows the first word of a value is left out.
fn kebab(debug: &str) -> String {
    let end = debug.find(|c: char| !c.is_ascii_alphanumeric());
    let word = &debug[..end.unwrap_or(debug.len())];
    let mut out = String::new();
    let mut digit_before = true;
    for letter in word.chars() {
        let starts = letter.is_ascii_uppercase() || letter.is_ascii_digit() && !digit_before;
        if starts && !out.is_empty() {
            out.push('-');
        }
        digit_before = letter.is_ascii_digit();
        out.push(letter.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::Member;

    #[test]
    fn names_are_lower_case_with_hyphens() {
        assert_eq!(name(Clause::ConditionalArticle5), "conditional-article-5");
        assert_eq!(name(Stance::AskTime), "ask-time");
        assert_eq!(name(Member::new(0)), "member");
    }
}
