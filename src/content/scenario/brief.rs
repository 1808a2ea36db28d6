//! A seat's secret brief, and the goals its objectives are judged by.

use serde::Deserialize;

use crate::base::ids::{EvId, MeasureId, Seat};
use crate::base::units::{Percent, Points};
use crate::content::clause::Clause;
use crate::content::measure::Asset;
use crate::content::refs::Ref;

/// At most 180 words in all; one of a seat's two or three briefs is drawn by seed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    pub seat: Seat,
    /// Short name of this variant, unique for the seat: "batteries first".
    pub id: String,
    pub office: String,
    /// Two sentences.
    pub situation: String,
    /// Three, ranked.
    pub interests: Vec<String>,
    /// Three: one on text, one on delivery, one on risk avoided.
    pub objectives: Vec<Objective>,
    pub red_line: RedLine,
    /// One private fact, with its grade and who may have it.
    pub private: String,
    pub private_item: Option<Ref<EvId>>,
    pub trade: String,
    pub unsayable: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    pub text: String,
    /// 1..=3.
    pub weight: u8,
    pub goal: Goal,
}

/// A word this seat cannot let pass while its condition holds, and what moves it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedLine {
    pub text: String,
    /// The clause it concerns; `None` for a brief without a red line.
    pub clause: Option<Clause>,
    pub when: RedLineWhen,
    /// A clause in the same text that lifts it.
    pub lifted_by: Option<Clause>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum RedLineWhen {
    Always,
    /// While own belief in the suspected state (or its proxy) is under this many percent.
    BeliefUnder(Percent),
    /// While own belief in drift or error is under this many percent.
    DriftUnder(Percent),
    /// Before this day.
    BeforeDay(u8),
    /// While this measure is not in force nor promised.
    Never,
}

/// A closed set of facts over the record, read at day 90 unless a day is named (day 0 is the first 24 hours).
#[derive(Clone, Debug, Deserialize)]
pub enum Goal {
    All(Vec<Goal>),
    Any(Vec<Goal>),
    Not(Box<Goal>),
    /// An adopted text holds this clause (or a stronger one of its ladder) by the day.
    ClauseAdopted {
        clause: Clause,
        by_day: u8,
    },
    /// An adopted text holds it at all before this day (for `Not`: "none names us with intent before day 10").
    ClauseBefore {
        clause: Clause,
        day: u8,
    },
    /// Something was adopted within so many hours of the first consultation.
    AdoptedWithinHours(u16),
    TextsAdopted(u8),
    /// A text that bears this seat's own amendment was adopted.
    OwnAmendmentAdopted,
    /// Units of other members in place on a victim's side by the day, in packages.
    ForeignUnits {
        asset: Asset,
        at_least: u8,
        by_day: u8,
    },
    /// The seat's own packages in place by the day.
    OwnUnits {
        at_least: u8,
        by_day: u8,
    },
    /// Every pledge of its own was delivered, and there was one.
    OwnPledgesKept,
    /// Share of the military requirement met by the day.
    Requirement {
        pct: u8,
        by_day: u8,
    },
    MeasureInForce {
        measure: Ref<MeasureId>,
        by_day: u8,
    },
    AnyMeasureByDay(u8),
    /// A chamber of its own granted what was asked, and refused nothing.
    OwnMandateGranted,
    OwnMandateNotRefused,
    /// Peak pressure stayed under this.
    PressureStayedUnder(Points),
    ThresholdNotCrossed(u8),
    CohesionAtLeast(Points),
    LegitimacyAtLeast(Points),
    AttentionWasAtLeast {
        points: Points,
        at_day: u8,
    },
    /// It was never the only objector to a text.
    NeverAloneObjecting,
    /// It broke no silence.
    NoOwnBreak,
    NoTextDied,
    NoObjectionLeaked,
    NoSoloAct,
    NoForceAbroad,
    IncidentsAtMost(u8),
    NoFatalities,
    /// Items it held first and shared, or published.
    OwnEvidenceShared(u8),
    /// It published or shared nothing that was later withdrawn, and no first account of its own failed.
    AccountStood,
    /// Average allied belief in what was true, at the day.
    TruthKnown {
        pct: u8,
        by_day: u8,
    },
    Article4By {
        day: u8,
    },
    OwnArticle4,
    Article5Found,
    UnMet,
    EuPackage,
    HotlineUsed,
    GoodOfficesUsed,
    OwnWordAtLeast(Points),
    OwnStandingAtLeast(Points),
    OwnSupportAtLeast(Points),
    CurrencyLossUnder(i32),
    GasRiseUnder(i16),
    FavourOwedBy(Seat),
    FavoursEarned(u8),
    /// For the suspected state: its aim's own test.
    AimMet,
    TalksHeld,
    /// The aspirant was invited by the day.
    InvitedBy {
        day: u8,
    },
    /// This seat gave its word for the aspirant.
    OwnConsentGiven,
    /// An arrangement was accepted.
    Settled,
    /// The Security Council decided: a mandate or, between allies, a ceasefire.
    UnDecided,
    /// Units were drawn apart, or stood down.
    DrawnApart,
    /// Article 42(7) of the Union's treaty was invoked, and somebody helped under it.
    Helped42,
    /// Of two allies: it took no step against the other above this one, 1..=4.
    OwnStepAtMost(u8),
    DeniabilityKept(Percent),
    Survived,
}

#[cfg(test)]
mod tests {
    use ron::extensions::Extensions;

    use super::*;

    /// Seats that lend no countable package (facts: packages).
    const WITHOUT_UNITS: [&str; 7] = ["ALB", "ISL", "MNE", "MKD", "SVN", "CHAIR", "STATE"];
    /// Seats whose law asks a chamber or a committee nothing before units are sent (facts: war powers).
    const NO_CHAMBER: [&str; 10] = [
        "BEL", "CAN", "FRA", "GRC", "POL", "GBR", "USA", "SVN", "CHAIR", "STATE",
    ];

    fn briefs() -> Vec<Brief> {
        let options = ron::Options::default().with_default_extension(
            Extensions::IMPLICIT_SOME
                | Extensions::UNWRAP_NEWTYPES
                | Extensions::UNWRAP_VARIANT_NEWTYPES,
        );
        let text = include_str!("../../../content/scenarios/night-swarm.briefs.ron");
        options.from_str(text).expect("the briefs parse")
    }

    fn texts(brief: &Brief) -> Vec<&str> {
        let mut all = vec![
            brief.office.as_str(),
            &brief.situation,
            &brief.red_line.text,
            &brief.private,
            &brief.trade,
            &brief.unsayable,
        ];
        all.extend(brief.interests.iter().map(String::as_str));
        all.extend(brief.objectives.iter().map(|one| one.text.as_str()));
        all
    }

    /// Every goal inside a goal, itself first.
    fn leaves<'a>(goal: &'a Goal, into: &mut Vec<&'a Goal>) {
        match goal {
            Goal::All(inner) | Goal::Any(inner) => {
                inner.iter().for_each(|one| leaves(one, into));
            }
            Goal::Not(inner) => leaves(inner, into),
            other => into.push(other),
        }
    }

    fn goals(brief: &Brief) -> Vec<&Goal> {
        let mut all = Vec::new();
        for objective in &brief.objectives {
            leaves(&objective.goal, &mut all);
        }
        all
    }

    fn name(brief: &Brief) -> String {
        format!("{} {}", brief.seat.code(), brief.id)
    }

    #[test]
    fn every_main_seat_has_two_or_three_briefs_with_names_of_their_own() {
        let all = briefs();
        for seat in Seat::main() {
            let mut ids: Vec<_> = all
                .iter()
                .filter(|one| one.seat == seat)
                .map(|one| &one.id)
                .collect();
            assert!(
                (2..=3).contains(&ids.len()),
                "{}: {}",
                seat.code(),
                ids.len()
            );
            ids.sort();
            ids.dedup();
            assert!(ids.len() >= 2, "{}: a name twice", seat.code());
        }
    }

    #[test]
    fn a_brief_has_its_parts_and_at_most_180_words() {
        for brief in briefs() {
            let what = name(&brief);
            let words: usize = texts(&brief)
                .iter()
                .map(|text| text.split_whitespace().count())
                .sum();
            assert!(words <= 180, "{what}: {words} words");
            assert!(
                texts(&brief).iter().all(|text| !text.trim().is_empty()),
                "{what}: a gap"
            );
            assert_eq!(brief.interests.len(), 3, "{what}");
            assert_eq!(brief.objectives.len(), 3, "{what}");
            assert!(
                brief
                    .objectives
                    .iter()
                    .all(|one| (1..=3).contains(&one.weight)),
                "{what}"
            );
            assert!(brief.office.ends_with(", 10 September 2025"), "{what}");
            assert_eq!(
                brief.situation.matches(['.', '?', '!']).count(),
                2,
                "{what}"
            );
        }
    }

    #[test]
    fn a_red_line_says_when_it_holds_or_that_there_is_none() {
        for brief in briefs() {
            let line = &brief.red_line;
            let never = line.when == RedLineWhen::Never;
            assert_eq!(line.clause.is_none(), never, "{}", name(&brief));
            assert!(line.lifted_by != line.clause || never, "{}", name(&brief));
        }
    }

    #[test]
    fn no_text_names_a_person() {
        let titles = [
            "Mr",
            "Mrs",
            "Ms",
            "Dr",
            "Sir",
            "Lord",
            "President",
            "Chancellor",
        ];
        for brief in briefs() {
            for text in texts(&brief) {
                let words: Vec<&str> = text.split_whitespace().collect();
                for pair in words.windows(2) {
                    let titled = titles.contains(&pair[0].trim_end_matches('.'));
                    let capital = pair[1].starts_with(char::is_uppercase);
                    assert!(!(titled && capital), "{}: {text}", name(&brief));
                }
            }
        }
    }

    #[test]
    fn a_seat_is_asked_only_for_what_it_can_give() {
        for brief in briefs() {
            let code = brief.seat.code();
            for goal in goals(&brief) {
                let units = matches!(goal, Goal::OwnUnits { .. } | Goal::OwnPledgesKept);
                assert!(!units || !WITHOUT_UNITS.contains(&code), "{}", name(&brief));
                let chamber = matches!(goal, Goal::OwnMandateGranted | Goal::OwnMandateNotRefused);
                assert!(!chamber || !NO_CHAMBER.contains(&code), "{}", name(&brief));
                let aim = matches!(goal, Goal::AimMet | Goal::DeniabilityKept(_));
                assert!(!aim || brief.seat == Seat::STATE, "{}", name(&brief));
            }
        }
    }

    /// Goals that hold from the first hour unless somebody acts.
    fn true_by_default(goal: &Goal) -> bool {
        match goal {
            Goal::All(inner) => inner.iter().all(true_by_default),
            Goal::Any(inner) => inner.iter().any(true_by_default),
            Goal::Not(inner) => !true_by_default(inner),
            Goal::PressureStayedUnder(_)
            | Goal::ThresholdNotCrossed(_)
            | Goal::NeverAloneObjecting
            | Goal::NoOwnBreak
            | Goal::NoTextDied
            | Goal::NoObjectionLeaked
            | Goal::NoSoloAct
            | Goal::NoForceAbroad
            | Goal::IncidentsAtMost(_)
            | Goal::NoFatalities
            | Goal::AccountStood
            | Goal::OwnMandateNotRefused
            | Goal::CurrencyLossUnder(_)
            | Goal::GasRiseUnder(_)
            | Goal::DeniabilityKept(_)
            | Goal::Survived => true,
            Goal::CohesionAtLeast(points) => *points <= 60,
            Goal::LegitimacyAtLeast(points) => *points <= 50,
            Goal::OwnWordAtLeast(points) => *points <= 60,
            Goal::OwnStandingAtLeast(points) => *points <= 0,
            _ => false,
        }
    }

    #[test]
    fn no_objective_is_met_by_a_night_in_which_nothing_happens() {
        for brief in briefs() {
            for objective in &brief.objectives {
                let idle = true_by_default(&objective.goal);
                assert!(!idle, "{}: {}", name(&brief), objective.text);
            }
        }
    }
}
