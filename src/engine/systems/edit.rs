//! Changing a text: one rung softer or stronger, a hedge, a paragraph more or less.

use crate::base::list::List;
use crate::content::clause::{Clause, Hedge};
use crate::world::text::{Clauses, Edit, Hedges, Provision};

type Provisions = List<Provision, 5>;

/// The provisions of a new text: at most five, heaviest first; hedges stand on the clauses that name or bind.
pub fn provisions(clauses: Clauses, hedges: Hedges) -> Provisions {
    clauses
        .iter()
        .map(|clause| Provision {
            clause,
            hedges: hedges_for(clause, hedges),
            bracketed: false,
        })
        .collect()
}

fn hedges_for(clause: Clause, hedges: Hedges) -> Hedges {
    let fits = |hedge: Hedge| match hedge {
        Hedge::Assessed | Hedge::FurtherEvidence => {
            clause.wording().is_some_and(|rung| rung >= 2) || clause == Clause::Intent
        }
        Hedge::NationalProcedures | Hedge::OptOut | Hedge::TimeLimit => {
            clause.forces().is_some() || clause == Clause::Sanctions
        }
        Hedge::Annex => false,
    };
    Hedge::ALL
        .into_iter()
        .filter(|hedge| hedges.has(*hedge) && fits(*hedge))
        .fold(Hedges(0), Hedges::with)
}

/// The text after an edit; `None` when the edit does not apply to it.
pub fn apply_edit(provisions: &Provisions, edit: Edit) -> Option<Provisions> {
    let mut text = *provisions;
    let at = |clause: Clause| {
        provisions
            .iter()
            .position(|provision| provision.clause == clause)
    };
    match edit {
        Edit::None => return None,
        Edit::Soften { clause } => replace(&mut text, at(clause)?, softer(clause)?)?,
        Edit::Strengthen { clause } => replace(&mut text, at(clause)?, stronger(clause)?)?,
        Edit::Hedge { clause, hedge } => {
            let provision = &mut text[at(clause)?];
            if provision.hedges.has(hedge) {
                return None;
            }
            provision.hedges = provision.hedges.with(hedge);
            provision.bracketed = false;
        }
        Edit::Add { clause } => {
            if at(clause).is_some() {
                return None;
            }
            text.push(Provision {
                clause,
                ..Provision::default()
            })
            .ok()?;
        }
        Edit::Drop { clause } => {
            if text.len() < 2 {
                return None;
            }
            text.remove(at(clause)?);
        }
    }
    Some(text)
}

/// A clause two delegations want otherwise: it stands in square brackets, at most three in a text (GAME: the table).
pub fn bracketed(provisions: &Provisions, clause: Clause) -> Option<Provisions> {
    let mut text = *provisions;
    let brackets = text.iter().filter(|provision| provision.bracketed).count();
    let provision = text
        .iter_mut()
        .find(|provision| provision.clause == clause && !provision.bracketed)?;
    provision.bracketed = true;
    (brackets < 3).then_some(text)
}

fn replace(text: &mut Provisions, at: usize, clause: Clause) -> Option<()> {
    if text.iter().any(|provision| provision.clause == clause) {
        text.remove(at);
        return (!text.is_empty()).then_some(());
    }
    text[at].clause = clause;
    text[at].bracketed = false;
    Some(())
}

/// One rung down the clause's ladder.
pub fn softer(clause: Clause) -> Option<Clause> {
    Some(match clause {
        Clause::Condemn => Clause::Concern,
        Clause::Likely => Clause::Condemn,
        Clause::Attribute | Clause::Intent => Clause::Likely,
        Clause::ConditionalArticle5 => Clause::Attribute,
        Clause::Article5 => Clause::ConditionalArticle5,
        Clause::Reinforce => Clause::Vigilance,
        Clause::ReactionForce => Clause::Reinforce,
        Clause::Operation => Clause::ReactionForce,
        _ => return None,
    })
}

/// One rung up.
pub fn stronger(clause: Clause) -> Option<Clause> {
    Some(match clause {
        Clause::Concern => Clause::Condemn,
        Clause::Condemn => Clause::Likely,
        Clause::Likely => Clause::Attribute,
        Clause::Vigilance => Clause::Reinforce,
        Clause::Reinforce => Clause::ReactionForce,
        Clause::ConditionalArticle5 => Clause::Article5,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_bears_three_square_brackets() {
        let clauses = [
            Clause::Condemn,
            Clause::Reinforce,
            Clause::Dialogue,
            Clause::Civil,
        ];
        let mut text = provisions(Clauses::of(&clauses), Hedges::default());
        for clause in &clauses[..3] {
            text = bracketed(&text, *clause).expect("there is room for it");
        }
        assert!(bracketed(&text, clauses[3]).is_none());
        let mended = apply_edit(
            &text,
            Edit::Soften {
                clause: Clause::Condemn,
            },
        );
        let mended = mended.expect("there is a softer word");
        assert!(bracketed(&mended, clauses[3]).is_some());
    }
}
