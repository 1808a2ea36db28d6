//! The factors governments weigh, and a weighing: the list of points that made a choice.

use crate::base::digest::digest_fields;
use crate::base::list::List;
use crate::base::units::Points;

macro_rules! factors {
    ($($name:ident),* $(,)?) => {
        /// A factor of a weighing; its wording and who may hear it are in `content/rules.ron`. Append only.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum Factor {
            #[default]
            $($name),*
        }
        impl Factor {
            pub const ALL: &'static [Factor] = &[$(Factor::$name),*];
        }
    };
}
factors! {
    // Position under silence (MODEL 5).
    Threat, Solidarity, Commitment, Belief, Gravity, Government, Mandate, Exposure, Escalation, Others, Grievance, Precedent,
    Ties, LegalDoubt, Roll, Demand, Visibility, Relief, Reluctance, Awaited, RedLine, Asked, Price, Favour, Pledged, Level,
    Company, Base,
    // Asking for Article 4.
    Domain, Certainty, Intent, Territory, Harm, Massing, Accident, HelpComing, OwnShot, Mediation, RecentUse, WordsOnly, PublicDemand,
    Neighbour,
    // Initiatives and forces.
    Need, Gain, Cost, Brief, Attention, Opportunity, Trust, Burn, HomeNeed, Filled, Framework, Chamber, Caretaker, Waiting, Urgency,
    Legitimacy, Reciprocity, Repeat, Market, Duty, Credit, Aim, Deniability, Fear, Cohesion, Pressure, DisplacedDefence, Face,
    Law, Capability, Distance, Instruction,
    // Between allies.
    Named,
    // Acts below the threshold that follow on one another.
    Series,
}

impl Factor {
    pub const fn index(self) -> usize {
        self as usize
    }
    pub fn from_index(index: u8) -> Option<Factor> {
        Factor::ALL.get(index as usize).copied()
    }
}

/// Receives the parts of a sum: a rollout keeps only the sum, a played session the parts.
pub trait Ledger {
    fn add(&mut self, factor: Factor, points: Points);
    fn sum(&self) -> Points;
    /// Adds parts whose sum is known beforehand; only who keeps parts looks at them.
    fn lump(&mut self, sum: Points, parts: impl FnOnce(&mut Self));
}

/// Keeps the sum only.
#[derive(Clone, Copy, Debug, Default)]
pub struct Total(pub Points);

impl Ledger for Total {
    fn add(&mut self, _factor: Factor, points: Points) {
        self.0 += points;
    }
    fn sum(&self) -> Points {
        self.0
    }
    fn lump(&mut self, sum: Points, _parts: impl FnOnce(&mut Self)) {
        self.0 += sum;
    }
}

/// Keeps every part that is not zero; two parts of one factor are added up. The parts always sum to the score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub parts: List<(Factor, Points), 32>,
}

impl Ledger for Parts {
    fn add(&mut self, factor: Factor, points: Points) {
        if points == 0 {
            return;
        }
        if let Some(part) = self.parts.iter_mut().find(|part| part.0 == factor) {
            part.1 += points;
        } else {
            self.parts
                .push((factor, points))
                .expect("no rule weighs more than 32 factors");
        }
    }
    fn sum(&self) -> Points {
        self.parts.iter().map(|part| part.1).sum()
    }
    fn lump(&mut self, sum: Points, parts: impl FnOnce(&mut Self)) {
        let before = self.sum();
        parts(self);
        debug_assert_eq!(self.sum() - before, sum);
    }
}

digest_fields!(plain Factor);
