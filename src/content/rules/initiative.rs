//! What speaks for each kind of initiative, as shares of what weighs with a government anyway (MODEL 4).

use serde::Deserialize;

use crate::base::units::{Percent, Points};

macro_rules! initiatives {
    ($($name:ident),* $(,)?) => {
        /// Kinds of initiative that are weighed alike. Append only: a kind's number is its word of luck.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
        pub enum Initiative {
            $($name),*
        }
        impl Initiative {
            pub const ALL: &'static [Initiative] = &[$(Initiative::$name),*];
        }
    };
}
initiatives! {
    Article4, Raise, ShareAll, ShareVictim, Publish, Strengthen, Hedge, Moderate, Sound, Demarche, Task, Propose, Offer,
    Mandate, Recall, UnMeeting, EuStatement, EuSanctions, Hotline, GoodOffices, CallToExplain, UrgeRestraint, Home, Law, Aid,
    Diplomacy, Expulsion, Closure, Coalition, Invoke42, Help42, HoldBack, Strike, Intercept, Solidarity222, Board,
}

/// How many kinds there are.
pub const INITIATIVES: usize = Initiative::ALL.len();

impl Initiative {
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// One kind: points of its own, and shares in percent of weights that a government has anyway. What is left out is nothing.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pull {
    pub kind: Initiative,
    /// Hours after the first incident before which no government thinks of it.
    #[serde(default)]
    pub from_hour: i32,
    /// Luck of the day beside the common one, either way: what hangs on other things at home.
    #[serde(default)]
    pub roll: Points,
    /// That it is useful at all.
    #[serde(default)]
    pub need: Points,
    /// When this seat has done one before.
    #[serde(default)]
    pub repeat: Points,
    /// What it costs at the table or at home.
    #[serde(default)]
    pub cost: Points,
    #[serde(default)]
    pub threat: Percent,
    #[serde(default)]
    pub solidarity: Percent,
    #[serde(default)]
    pub treaty: Percent,
    /// Of legal caution: those who care for the law use its roads.
    #[serde(default)]
    pub law: Percent,
    /// Of the readiness to offer good offices.
    #[serde(default)]
    pub channel: Percent,
    /// Of the points that exposure costs, as a share: negative ones hold it back.
    #[serde(default)]
    pub exposure: Percent,
    #[serde(default)]
    pub cabinet: Percent,
    #[serde(default)]
    pub chamber: Percent,
    /// Of ten points a step of services' reach.
    #[serde(default)]
    pub services: Percent,
    /// Own belief that the suspected state did it, above so many percent, as a share.
    #[serde(default)]
    pub belief: (Percent, Percent),
    /// Attention above so much, as a share.
    #[serde(default)]
    pub attention: (Points, Percent),
    #[serde(default)]
    pub pressure: Percent,
}

/// Raising a matter that units would not answer: what speaks against it, and the custom of the capital, drawn once.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaiseWords {
    pub words_only: Points,
    pub roll: Points,
}

/// Article 42(7) TEU after an attack that killed many: what moves a victim in the Union towards it (record: November 2015).
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MutualAid {
    /// Least harm of an incident that can pass for armed aggression (Treaty on European Union, Article 42(7)).
    pub armed_harm: u8,
    /// Harm from which it is thought of at once, and points for each step above 2.
    pub from_harm: u8,
    pub harm: Points,
    /// Each day that has passed since.
    pub late: Points,
    /// Custom of the capital, drawn once, either way.
    pub roll: Points,
}

/// Force for people who are no allies and are killed in great number (record: 1999, 2011).
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForOthers {
    /// What so many dead weigh.
    pub mass: Points,
    /// A mandate of the Security Council; without one, this share of legal caution, in percent.
    pub mandate: Points,
    pub unlawful: Percent,
    /// A cabinet's disposition, drawn once, either way.
    pub roll: Points,
}

/// `rules.initiative`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InitiativeRules {
    /// What waiting is worth before anything else is known.
    pub wait: Points,
    /// Shares of solidarity and of threat that make waiting harder, in percent.
    pub wait_solidarity: Percent,
    pub wait_threat: Percent,
    /// What distance adds to waiting, by nearness as `position.threat`.
    pub wait_distance: [Points; 5],
    /// Luck of the day, either way.
    pub roll: Points,
    /// A capital whose Article 4 score carries asks before it does anything else.
    pub article4_urgency: Points,
    /// Raising the matter before this turn is too soon, by so much.
    pub raise_turn: u8,
    pub raise_early: Points,
    /// Share of an item's span in decibans that is its gain; share of the risk to its source that is its cost.
    pub evidence_gain: Percent,
    pub evidence_burn: Percent,
    /// A service is tasked while own belief stands under this, by a share of what is missing.
    pub doubt: (Percent, Percent),
    /// Share of what a measure protects and deters; of its cost at home.
    pub measure_gain: Percent,
    pub measure_cost: Percent,
    /// Belief that a measure which escalates asks for, and the share of what is over it.
    pub measure_belief: (Percent, Percent),
    /// Help unasked, while nobody was harmed and once somebody was.
    pub offer: (Points, Points),
    pub raise_words: RaiseWords,
    pub mutual_aid: MutualAid,
    /// Points of a step of exposure towards a softer text.
    pub soften_exposed: Points,
    /// The turn from which those in front look for a road beside the Council.
    pub patience_turns: u8,
    /// Steps of exposure (0 none to 3 high) from which a capital may hold back a package of the Union.
    pub holds_back_from: Points,
    /// Hours for which an ally's line to the other side or good offices are enough for all.
    pub channel_again_hours: u16,
    /// Harm (0..=5) from which nobody offers good offices between the two.
    pub offices_harm: u8,
    /// How sure in public (0 silent to 4 proven) a government must have spoken before it proposes a package of the Union.
    pub package_claim: u8,
    /// For Article 42(7) of the Union's treaty where Article 6 of the alliance's draws the line, and the custom of the capital.
    pub outside_area: Points,
    pub outside_roll: Points,
    /// Force for people who are no allies.
    pub for_others: ForOthers,
    /// Force against the place an attack came from.
    pub strike: StrikeRules,
    pub rows: Vec<Pull>,
}

/// What moves a government to strike a launch site, beside its row: judgement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrikeRules {
    /// Harm from which it is thought of, and packages in all below which a government has not the means.
    pub harm_from: u8,
    pub packages: u16,
    /// Points for each step of harm over 2.
    pub per_harm: Points,
    /// A leading ally seen as this reliable makes an act alone look covered, by so much (moral hazard).
    pub covered_from: u8,
    pub covered: Points,
    /// Off where restraint was urged, where help is on its way, where a text has answered, and where the law does not carry it.
    pub urged: Points,
    pub helped: Points,
    pub answered: Points,
    pub unlawful: Points,
    /// A cabinet's disposition, drawn once for each incident, either way.
    pub roll: Points,
}
