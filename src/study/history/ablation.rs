//! The model with one of its parts taken out: what a forecast owes to that part.

use crate::content::Content;
use crate::content::member::{Needed, Road};
use crate::study::history::crisis::Without;

/// A part that can be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ablation {
    /// No chamber and no second office is asked before units are sent, received or let through.
    Parliaments,
    /// Reports come as they should: none fails, none misleads.
    Noise,
    /// The suspected state chooses nothing, and nothing recurs.
    State,
    /// Of the reasons to stop short of Article 4 none weighs but doubt about who it was.
    Reasons,
}

impl Ablation {
    pub const ALL: [Ablation; 4] = [
        Ablation::Parliaments,
        Ablation::Noise,
        Ablation::State,
        Ablation::Reasons,
    ];

    /// What it takes out of the making of a crisis.
    pub fn without(self) -> Without {
        Without {
            noise: self == Ablation::Noise,
            state: self == Ablation::State,
        }
    }

    /// What it takes out of content.
    pub fn content(self, content: &Content) -> Content {
        let mut content = content.clone();
        match self {
            Ablation::Parliaments => no_chambers(&mut content),
            Ablation::Reasons => no_reasons(&mut content),
            Ablation::Noise | Ablation::State => {}
        }
        content
    }
}

fn no_chambers(content: &mut Content) {
    let open = |road: &mut Road| {
        road.needed = Needed::Nothing;
        road.exemptions.clear();
    };
    for member in &mut content.members {
        let powers = &mut member.war_powers;
        open(&mut powers.send);
        open(&mut powers.receive);
        open(&mut powers.transit);
        member.second_chamber = None;
    }
}

fn no_reasons(content: &mut Content) {
    let rules = &mut content.rules.article4;
    for points in &mut rules.domain {
        *points = (*points).max(0);
    }
    for reason in [
        &mut rules.union_terror,
        &mut rules.harmless,
        &mut rules.unhurt,
        &mut rules.accident,
        &mut rules.help_coming,
        &mut rules.recent,
        &mut rules.words_only,
        &mut rules.outside,
        &mut rules.stale,
        &mut rules.mediation_max,
    ] {
        *reason = 0;
    }
}
