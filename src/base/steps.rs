//! Small numbers, one a member, two in a byte: trust in each member's evidence, and favours owed.

use std::ops::Index;

use crate::base::digest::digest_fields;
use crate::base::ids::MEMBERS;

/// Trust in each member's evidence, 0..=4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trust(Halves);

/// Favours each member owes, -3..=3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Favours(Halves);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Halves([u8; MEMBERS / 2]);

const TRUST: [u8; 16] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
const FAVOURS: [i8; 16] = [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

impl Halves {
    const fn all(value: u8) -> Halves {
        Halves([value << 4 | value; MEMBERS / 2])
    }
    const fn get(self, at: usize) -> usize {
        (self.0[at / 2] >> (at % 2 * 4) & 15) as usize
    }
    fn set(&mut self, at: usize, value: u8) {
        let shift = at % 2 * 4;
        let byte = &mut self.0[at / 2];
        *byte = *byte & !(15 << shift) | (value & 15) << shift;
    }
}

impl Trust {
    pub const fn all(value: u8) -> Trust {
        Trust(Halves::all(value))
    }
    /// Held to 0..=4.
    pub fn set(&mut self, at: usize, value: i8) {
        self.0.set(at, value.clamp(0, 4) as u8);
    }
}

impl Favours {
    pub const NONE: Favours = Favours(Halves::all(3));
    /// Held to -3..=3.
    pub fn set(&mut self, at: usize, value: i8) {
        self.0.set(at, (value.clamp(-3, 3) + 3) as u8);
    }
}

impl Index<usize> for Trust {
    type Output = u8;
    fn index(&self, at: usize) -> &u8 {
        &TRUST[self.0.get(at)]
    }
}

impl Index<usize> for Favours {
    type Output = i8;
    fn index(&self, at: usize) -> &i8 {
        &FAVOURS[self.0.get(at)]
    }
}

digest_fields!(struct Halves(bytes));
digest_fields!(struct Trust(halves));
digest_fields!(struct Favours(halves));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_member_has_a_place_of_its_own() {
        let (mut trust, mut favours) = (Trust::all(3), Favours::NONE);
        for at in 0..MEMBERS {
            trust.set(at, (at % 5) as i8);
            favours.set(at, (at % 7) as i8 - 3);
        }
        for at in 0..MEMBERS {
            assert_eq!(trust[at], (at % 5) as u8);
            assert_eq!(favours[at], (at % 7) as i8 - 3);
        }
        trust.set(0, 9);
        favours.set(31, -9);
        assert_eq!((trust[0], favours[31]), (4, -3));
    }
}
