//! Who stands where in a scenario: the suspected party, the states beyond the alliance, and how roles can fall.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::base::ids::Member;

/// A state that is not a member.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    /// ISO alpha-2, as in members' `borders_outside`.
    pub code: String,
    pub name: String,
    /// "the Russian government", for sentences.
    pub government: String,
    pub capital: String,
    pub adjective: String,
    /// A permanent member of the Security Council that stands before it there, as a code.
    #[serde(default)]
    pub patron: Option<String>,
}

impl Outside {
    /// Its own code, and its patron's.
    pub fn voices(&self) -> impl Iterator<Item = &String> {
        [Some(&self.code), self.patron.as_ref()]
            .into_iter()
            .flatten()
    }
}

/// Whom the allies suspect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Suspect {
    /// The state at the STATE desk.
    #[default]
    State,
    /// A group of this name, which the state at the STATE desk shelters, or is said to.
    Group(String),
    /// Nobody is known: the state at the STATE desk is the first to be suspected, rightly or not.
    Nobody,
    /// A member: both sides sit at the table, and whoever holds the STATE desk looks on.
    Ally(Member),
}

/// Who may order an incident of the series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Author {
    /// The suspected party; between allies, either of the two against the other.
    #[default]
    Suspect,
    /// The state at the STATE desk, where that is not the suspected party.
    Outsider,
}

/// One way in which the roles of a scenario can fall, from its files as they are written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Short name: "greece-first".
    pub id: String,
    /// These two members change places wherever a member or its seat is named, but for the first seat.
    #[serde(default)]
    pub swap: Option<(Member, Member)>,
    /// Of two allies, who moved first, after the change of places.
    #[serde(default)]
    pub moved_first: Option<Member>,
    /// What stands for `{key}` in every text.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
}
