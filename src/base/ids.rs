//! Names for the things of a crisis: small numbers inside, three-letter codes and words on disk.

use serde::{Deserialize, Serialize};

/// How many members the alliance has.
pub const MEMBERS: usize = 32;
/// How many desks there are: 32 capitals, the chair, the suspected state, and five small desks.
pub const SEATS: usize = 39;
/// Members in English alphabetical order of their names, as they sit at the table; the code is ISO 3166-1 alpha-3.
pub const MEMBER_CODES: [&str; MEMBERS] = [
    "ALB", "BEL", "BGR", "CAN", "HRV", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN",
    "ISL", "ITA", "LVA", "LTU", "LUX", "MNE", "NLD", "MKD", "NOR", "POL", "PRT", "ROU", "SVK",
    "SVN", "ESP", "SWE", "TUR", "GBR", "USA",
];
const OTHER_SEATS: [&str; SEATS - MEMBERS] =
    ["CHAIR", "STATE", "MIL", "EU", "UNSC", "NEIGHBOUR", "PRESS"];

/// One of the 32 members, by its place at the table (0..32).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Member(u8);

impl Member {
    /// The member at place `index`; panics outside 0..32, which is a mistake in the caller.
    pub const fn new(index: usize) -> Member {
        assert!(index < MEMBERS);
        Member(index as u8)
    }
    pub fn from_code(code: &str) -> Option<Member> {
        MEMBER_CODES
            .iter()
            .position(|known| *known == code)
            .map(Member::new)
    }
    pub const fn index(self) -> usize {
        self.0 as usize
    }
    pub const fn code(self) -> &'static str {
        MEMBER_CODES[self.0 as usize]
    }
    /// All 32 in the order of the table.
    pub fn all() -> impl DoubleEndedIterator<Item = Member> + ExactSizeIterator {
        (0..MEMBERS as u8).map(Member)
    }
}

/// A desk that can be played: a capital, the chair, the suspected state, or a small desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seat(u8);

impl Seat {
    pub const CHAIR: Seat = Seat(32);
    /// The state the allies suspect ("counterpart").
    pub const STATE: Seat = Seat(33);
    /// The military authorities: SACEUR and the Military Committee.
    pub const MIL: Seat = Seat(34);
    pub const EU: Seat = Seat(35);
    pub const UNSC: Seat = Seat(36);
    /// The neighbour at war, beside the victim.
    pub const NEIGHBOUR: Seat = Seat(37);
    pub const PRESS: Seat = Seat(38);

    pub const fn new(index: usize) -> Seat {
        assert!(index < SEATS);
        Seat(index as u8)
    }
    pub const fn of(member: Member) -> Seat {
        Seat(member.0)
    }
    pub const fn index(self) -> usize {
        self.0 as usize
    }
    pub fn member(self) -> Option<Member> {
        (self.index() < MEMBERS).then_some(Member(self.0))
    }
    pub fn code(self) -> &'static str {
        match self.member() {
            Some(member) => member.code(),
            None => OTHER_SEATS[self.index() - MEMBERS],
        }
    }
    pub fn from_code(code: &str) -> Option<Seat> {
        Member::from_code(code).map(Seat::of).or_else(|| {
            OTHER_SEATS
                .iter()
                .position(|known| *known == code)
                .map(|at| Seat::new(MEMBERS + at))
        })
    }
    pub fn all() -> impl DoubleEndedIterator<Item = Seat> + ExactSizeIterator {
        (0..SEATS as u8).map(Seat)
    }
    /// The 34 seats a person may hold: 32 capitals, chair, suspected state.
    pub fn main() -> impl DoubleEndedIterator<Item = Seat> + ExactSizeIterator {
        (0..MEMBERS as u8 + 2).map(Seat)
    }
}

/// Members as a bit set; iteration is in the order of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MemberSet(pub u32);

impl MemberSet {
    pub const NONE: MemberSet = MemberSet(0);
    pub const ALL: MemberSet = MemberSet(u32::MAX);

    pub const fn only(member: Member) -> MemberSet {
        MemberSet(1 << member.0)
    }
    pub const fn has(self, member: Member) -> bool {
        self.0 & (1 << member.0) != 0
    }
    #[must_use]
    pub const fn with(self, member: Member) -> MemberSet {
        MemberSet(self.0 | 1 << member.0)
    }
    #[must_use]
    pub const fn without(self, member: Member) -> MemberSet {
        MemberSet(self.0 & !(1 << member.0))
    }
    #[must_use]
    pub const fn and(self, other: MemberSet) -> MemberSet {
        MemberSet(self.0 & other.0)
    }
    #[must_use]
    pub const fn or(self, other: MemberSet) -> MemberSet {
        MemberSet(self.0 | other.0)
    }
    pub const fn count(self) -> i16 {
        self.0.count_ones() as i16
    }
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    pub fn iter(self) -> impl Iterator<Item = Member> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let at = rest.trailing_zeros();
                rest &= rest - 1;
                Member(at as u8)
            })
        })
    }
}

impl FromIterator<Member> for MemberSet {
    fn from_iter<I: IntoIterator<Item = Member>>(iter: I) -> Self {
        iter.into_iter().fold(MemberSet::NONE, MemberSet::with)
    }
}

/// On disk a set is the list of its members' codes.
impl Serialize for MemberSet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// Names on disk: a member or a seat is written as its code.
macro_rules! code_serde {
    ($type:ty, $what:literal) => {
        impl Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<str>::deserialize(deserializer)?;
                Self::from_code(&code).ok_or_else(|| {
                    serde::de::Error::custom(format!(concat!("no ", $what, " `{}`"), code))
                })
            }
        }
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }
    };
}
code_serde!(Member, "member");
code_serde!(Seat, "seat");

/// A small index into a list of the content or the state; written as a number inside the state's digest only.
macro_rules! index_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u8);
        impl $name {
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}
index_id! {
    /// A hypothesis of the scenario (0..16).
    HypId;
    /// An evidence item of the scenario (0..64).
    EvId;
    /// A measure of the catalogue (0..64).
    MeasureId;
    /// A text on file (0..8).
    DraftId;
    /// An incident of the session, in order of happening (0..8); 0 is the night itself.
    IncidentId;
    /// A secret brief of one seat (0..4).
    BriefId;
    /// A scripted inject of the scenario (0..64).
    InjectId;
}
