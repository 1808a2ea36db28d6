//! What no government would do: rules of conduct that every night of the game's own scenario keeps.

use casus::base::ids::Member;
use casus::base::units::Hours;
use casus::content::clause::Clause;
use casus::world::text::Stance;

use super::nights;
use super::shipped::night_of;
use crate::session::case;

/// Who calls it proven has called it highly likely before, and signs a text that says so without a reservation.
#[test]
fn a_word_in_public_is_kept_in_the_council() {
    let case = case();
    let mut proven = 0;
    for seed in 0..nights(40) {
        let mut before = [0; 32];
        night_of(&case, seed, |state| {
            for member in Member::all() {
                let at = member.index();
                let said = state.public.claims[at].strength;
                assert!(
                    said <= before[at].max(1) + 1,
                    "seed {seed}: {} from {} to {said}",
                    member.code(),
                    before[at]
                );
                // What was sealed in the turn in which it was first said was sealed beside it.
                if before[at] == 4 {
                    proven += 1;
                    for draft in state.council.drafts.iter().filter(|draft| draft.is_live()) {
                        let declared = &draft.declared[at];
                        let on_who = matches!(declared.clause, Clause::Likely | Clause::Attribute);
                        let reserves = declared.stance == Stance::Reserve && on_who;
                        assert!(!reserves, "seed {seed}: {} reserves", member.code());
                    }
                }
                before[at] = said;
            }
        });
    }
    assert!(proven > 0, "nobody ever calls it proven");
}

/// A package of sanctions follows the Union's word and takes days (record: twelve and more, but for February 2022).
#[test]
fn sanctions_are_not_the_first_thing_anyone_thinks_of() {
    let case = case();
    let mut proposed = 0;
    for seed in 0..nights(60) {
        let table = night_of(&case, seed, |_| {});
        let eu = &table.state().public.eu;
        if !eu.package_proposed.is_never() {
            proposed += 1;
            assert!(eu.package_proposed >= Hours(60), "seed {seed}");
            assert!(eu.statement <= eu.package_proposed, "seed {seed}");
        }
    }
    assert!(proposed > 0, "nobody ever proposes any");
}

/// One objection stops a text, so that a second and a third bring nothing: a broken silence mostly has few objectors.
#[test]
fn a_broken_silence_does_not_cascade() {
    let case = case();
    let (mut broken, mut many) = (0, 0);
    for seed in 0..nights(100) {
        let mut most = 0;
        night_of(&case, seed, |state| {
            for draft in &state.council.drafts {
                let objectors = draft.answers.iter();
                let objectors = objectors.filter(|answer| answer.stance == Stance::Break);
                most = most.max(objectors.count());
            }
        });
        broken += u64::from(most > 0);
        many += u64::from(most > 8);
    }
    assert!(broken > 0, "no silence is ever broken");
    assert!(many * 2 < broken, "{many} of {broken} with more than eight");
}
