//! A conditional finding becomes a full one once allies hold that the attack came from abroad (Council statements of 12 September and
//! 2 October 2001).

use crate::base::ids::MEMBERS;
use crate::base::units::{Hours, Points};
use crate::content::clause::Clause;
use crate::engine::Cx;
use crate::world::State;
use crate::world::event::{Event, TextEvent};
use crate::world::public::Public;

pub fn condition(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let waits = |text: &crate::world::text::AdoptedText| {
        text.clauses.has(Clause::ConditionalArticle5) && !text.clauses.has(Clause::Article5)
    };
    let Some(slot) = state.public.texts.iter().position(waits) else {
        return;
    };
    let rules = &cx.case.content.rules.text;
    let stood = state.public.clock.end.since(state.public.texts[slot].at);
    if stood < Hours(rules.condition_hours) {
        return;
    }
    let bar = cx.case.content.rules.position.bar[Clause::Article5.index()];
    if origin(cx, state) >= bar {
        out.push(Event::Text(TextEvent::ConditionMet { slot: slot as u8 }));
    }
}

/// Mean of capitals' belief that it was directed from abroad, in percent.
pub fn origin(cx: &Cx<'_>, state: &State) -> Points {
    let set = cx.case.tables.origin;
    let held =
        |capital: &crate::world::desk::Capital| crate::world::case::belief_in(&capital.belief, set);
    state.desks.capitals.iter().map(held).sum::<Points>() / MEMBERS as Points
}

/// A text finds Article 5 without a condition, or with one that was met.
pub fn found_in_full(public: &Public) -> bool {
    public
        .texts
        .iter()
        .any(|text| text.clauses.has(Clause::Article5))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::dice::Dice;
    use crate::content::Content;
    use crate::content::source::Sources;
    use crate::engine::begin::begin;
    use crate::world::case::Case;
    use crate::world::setup::Setup;
    use crate::world::text::{AdoptedText, Clauses};
    use std::sync::Arc;

    #[test]
    fn a_conditional_finding_becomes_full_once_origin_passes_its_bar() {
        let content = Content::open(&Sources::embedded()).expect("the shipped content is sound");
        let case = Case::new(Arc::new(content), "night-swarm").expect("the scenario ships");
        let (setup, dice) = (Setup::automatic("night-swarm", 1), Dice::from_seed(1));
        let mut state = begin(&case, &setup, &dice);
        let cx = Cx {
            case: &case,
            dice: &dice,
        };
        let told = |state: &State| {
            let mut out = Vec::new();
            condition(&cx, state, &mut out);
            out
        };
        let group = case.tables.nonstate.trailing_zeros() as usize;
        let believe = |state: &mut State, pct: u8| {
            for capital in &mut state.desks.capitals {
                capital.belief = [0; crate::world::incident::HYPOTHESES];
                capital.belief[group] = pct;
            }
        };
        believe(&mut state, 90);
        assert!(told(&state).is_empty(), "nothing was found");
        let clauses = Clauses::of(&[Clause::Condemn, Clause::ConditionalArticle5]);
        let text = AdoptedText {
            clauses,
            ..AdoptedText::default()
        };
        state.public.texts.push(text).expect("there is room");
        believe(&mut state, 90);
        assert!(told(&state).is_empty(), "it has just been said");
        state.public.clock.end = Hours::days(9);
        believe(&mut state, 80);
        assert!(told(&state).is_empty(), "80 in 100 is not enough");
        believe(&mut state, 90);
        let out = told(&state);
        assert_eq!(out.len(), 1);
        out[0].apply(&mut state);
        assert!(found_in_full(&state.public));
        assert!(told(&state).is_empty(), "it is met once");
    }
}
