//! One number for a whole state: every field, in a declared little-endian encoding, hashed with blake3.
//!
//! The encoding is neither text nor raw memory, so it is the same on every machine. Fixed arrays carry no length;
//! lists and text begin with theirs; an `Option` begins with 0 or 1; an enum with its number. There is no encoding
//! of `usize` or of a float, because neither is the same everywhere.

use std::fmt;

use crate::base::ids::{
    BriefId, DraftId, EvId, HypId, IncidentId, InjectId, MeasureId, Member, MemberSet, Seat,
};
use crate::base::list::List;

/// The version of the encoding below; it is hashed first, so that two encodings never agree by chance.
const ENCODING: u8 = 1;
const BUFFER_BYTES: usize = 1024;

/// What can be part of a digest. Declare a type's fields with [`digest_fields!`].
pub trait Digest {
    fn digest(&self, out: &mut Digester);
    /// For an enum declared with numbers: the number of this variant. Zero for everything else.
    fn number(&self) -> u8 {
        0
    }
}

/// Collects the bytes of a digest.
pub struct Digester {
    hasher: blake3::Hasher,
    buffer: [u8; BUFFER_BYTES],
    held: usize,
}

impl Default for Digester {
    fn default() -> Self {
        Self::new()
    }
}

impl Digester {
    pub fn new() -> Digester {
        let mut new = Digester {
            hasher: blake3::Hasher::new(),
            buffer: [0; BUFFER_BYTES],
            held: 0,
        };
        new.put_u8(ENCODING);
        new
    }
    pub fn put(&mut self, value: &impl Digest) {
        value.digest(self);
    }
    pub fn put_u8(&mut self, value: u8) {
        self.put_bytes(&[value]);
    }
    pub fn put_u16(&mut self, value: u16) {
        self.put_bytes(&value.to_le_bytes());
    }
    pub fn put_u32(&mut self, value: u32) {
        self.put_bytes(&value.to_le_bytes());
    }
    pub fn put_u64(&mut self, value: u64) {
        self.put_bytes(&value.to_le_bytes());
    }
    pub fn put_i16(&mut self, value: i16) {
        self.put_bytes(&value.to_le_bytes());
    }
    pub fn put_i32(&mut self, value: i32) {
        self.put_bytes(&value.to_le_bytes());
    }
    /// The length in bytes (as `u32`), then the text.
    pub fn put_str(&mut self, value: &str) {
        self.put_len(value.len());
        self.put_bytes(value.as_bytes());
    }
    /// The length of something whose length is not fixed by its type.
    pub fn put_len(&mut self, len: usize) {
        self.put_u32(u32::try_from(len).expect("nothing in a state is four billion long"));
    }
    /// Bytes as they are, with no length before them.
    pub fn put_bytes(&mut self, bytes: &[u8]) {
        if self.held + bytes.len() > BUFFER_BYTES {
            self.hasher.update(&self.buffer[..self.held]);
            self.held = 0;
        }
        if bytes.len() > BUFFER_BYTES {
            self.hasher.update(bytes);
            return;
        }
        self.buffer[self.held..self.held + bytes.len()].copy_from_slice(bytes);
        self.held += bytes.len();
    }
    pub fn finish(mut self) -> Sum {
        self.hasher.update(&self.buffer[..self.held]);
        Sum(*self.hasher.finalize().as_bytes())
    }
}

/// A finished digest: 32 bytes, written as 64 lower-case hex digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sum(pub [u8; 32]);

impl Sum {
    /// The digest of one value.
    pub fn of(value: &impl Digest) -> Sum {
        let mut out = Digester::new();
        out.put(value);
        out.finish()
    }
    /// Plain blake3 of bytes: for files, which have no fields.
    pub fn of_bytes(bytes: &[u8]) -> Sum {
        Sum(*blake3::hash(bytes).as_bytes())
    }
    /// Reads exactly what `Display` writes; upper case, spaces and other lengths are refused.
    pub fn from_hex(text: &str) -> Option<Sum> {
        let digits = text.as_bytes();
        let mut sum = Sum::default();
        if digits.len() != 64 {
            return None;
        }
        for (byte, pair) in sum.0.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = hex_digit(pair[0])? << 4 | hex_digit(pair[1])?;
        }
        Some(sum)
    }
}

fn hex_digit(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl serde::Serialize for Sum {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Sum {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Sum::from_hex(&text)
            .ok_or_else(|| serde::de::Error::custom("a digest is 64 lower-case hex digits"))
    }
}

/// Declares how a type is digested. A field left out, or one too many, does not compile.
///
/// ```text
/// digest_fields!(struct Desk { purse, mandate, brief });       // fields, in this order
/// digest_fields!(struct Gap(points));                          // a tuple struct; the names are local
/// digest_fields!(plain Stance);                                // an enum without fields: its number, as u8
/// digest_fields!(enum Order { 0 Wait, 1 Share(item, to), 2 Raise { hours } });   // numbers only append
/// ```
macro_rules! digest_fields {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::base::digest::Digest for $name {
            fn digest(&self, out: &mut $crate::base::digest::Digester) {
                let $name { $($field),* } = self;
                $( $crate::base::digest::Digest::digest($field, out); )*
            }
        }
    };
    (struct $name:ident ( $($field:ident),* $(,)? )) => {
        impl $crate::base::digest::Digest for $name {
            fn digest(&self, out: &mut $crate::base::digest::Digester) {
                let $name($($field),*) = self;
                $( $crate::base::digest::Digest::digest($field, out); )*
            }
        }
    };
    (plain $($name:ident),+ $(,)?) => {$(
        impl $crate::base::digest::Digest for $name {
            fn digest(&self, out: &mut $crate::base::digest::Digester) {
                out.put_u8(*self as u8);
            }
        }
    )+};
    (enum $name:ident { $(
        $tag:literal $variant:ident $(( $($item:ident),* ))? $({ $($field:ident),* })?
    ),* $(,)? }) => {
        impl $crate::base::digest::Digest for $name {
            fn digest(&self, out: &mut $crate::base::digest::Digester) {
                match self {$(
                    $name::$variant $(($($item),*))? $({ $($field),* })? => {
                        out.put_u8($tag);
                        $($( $crate::base::digest::Digest::digest($item, out); )*)?
                        $($( $crate::base::digest::Digest::digest($field, out); )*)?
                    }
                )*}
            }
            #[allow(unused_variables)]
            fn number(&self) -> u8 {
                match self {$(
                    $name::$variant $(($($item),*))? $({ $($field),* })? => $tag,
                )*}
            }
        }
    };
}
pub(crate) use digest_fields;

macro_rules! digest_integers {
    ($($type:ty),*) => {$(
        impl Digest for $type {
            fn digest(&self, out: &mut Digester) {
                out.put_bytes(&self.to_le_bytes());
            }
        }
    )*};
}
digest_integers!(u8, i8, u16, i16, u32, i32, u64, i64, u128);

digest_fields!(struct MemberSet(bits));
digest_fields!(struct HypId(index));
digest_fields!(struct EvId(index));
digest_fields!(struct MeasureId(index));
digest_fields!(struct DraftId(index));
digest_fields!(struct IncidentId(index));
digest_fields!(struct BriefId(index));
digest_fields!(struct InjectId(index));

impl Digest for bool {
    fn digest(&self, out: &mut Digester) {
        out.put_u8(u8::from(*self));
    }
}

impl Digest for Member {
    fn digest(&self, out: &mut Digester) {
        out.put_u8(self.index() as u8);
    }
}

impl Digest for Seat {
    fn digest(&self, out: &mut Digester) {
        out.put_u8(self.index() as u8);
    }
}

impl Digest for Sum {
    fn digest(&self, out: &mut Digester) {
        out.put_bytes(&self.0);
    }
}

impl Digest for str {
    fn digest(&self, out: &mut Digester) {
        out.put_str(self);
    }
}

impl<T: Digest, const N: usize> Digest for [T; N] {
    fn digest(&self, out: &mut Digester) {
        self.iter().for_each(|item| item.digest(out));
    }
}

impl<T: Digest> Digest for [T] {
    fn digest(&self, out: &mut Digester) {
        out.put_len(self.len());
        self.iter().for_each(|item| item.digest(out));
    }
}

impl<T: Digest + Copy + Default, const N: usize> Digest for List<T, N> {
    fn digest(&self, out: &mut Digester) {
        self.as_slice().digest(out);
    }
}

impl<T: Digest> Digest for Option<T> {
    fn digest(&self, out: &mut Digester) {
        out.put_u8(u8::from(self.is_some()));
        self.iter().for_each(|value| value.digest(out));
    }
}

impl<T: Digest + ?Sized> Digest for &T {
    fn digest(&self, out: &mut Digester) {
        (**self).digest(out);
    }
}

macro_rules! digest_tuples {
    ($(($($name:ident),*))*) => {$(
        impl<$($name: Digest),*> Digest for ($($name,)*) {
            #[expect(non_snake_case, reason = "the values borrow the names of their types")]
            fn digest(&self, out: &mut Digester) {
                let ($($name,)*) = self;
                $( $name.digest(out); )*
            }
        }
    )*};
}
digest_tuples!((A, B)(A, B, C)(A, B, C, D));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::units::Hours;

    #[derive(Clone, Copy)]
    enum Light {
        Red,
        Green,
    }
    digest_fields!(plain Light);

    enum Act {
        Wait,
        Share(EvId, Member),
        Raise { hours: Hours },
    }
    digest_fields!(enum Act { 0 Wait, 1 Share(item, to), 2 Raise { hours } });

    struct Desk {
        light: Light,
        held: List<u8, 4>,
        seen: Option<i16>,
    }
    digest_fields!(struct Desk { light, held, seen });

    fn desk() -> Desk {
        Desk {
            light: Light::Green,
            held: [7, 9].into_iter().collect(),
            seen: Some(-2),
        }
    }

    #[test]
    fn the_encoding_is_the_declared_bytes() {
        let mut by_hand = vec![ENCODING, 1];
        by_hand.extend([2, 0, 0, 0, 7, 9]);
        by_hand.extend([1, 0xfe, 0xff]);
        assert_eq!(Sum::of(&desk()), Sum::of_bytes(&by_hand));
    }

    #[test]
    fn any_change_of_a_field_changes_the_digest() {
        let whole = Sum::of(&desk());
        let light = Light::Red;
        assert_ne!(whole, Sum::of(&Desk { light, ..desk() }));
        let seen = None;
        assert_ne!(whole, Sum::of(&Desk { seen, ..desk() }));
        let held = [9, 7].into_iter().collect();
        assert_ne!(whole, Sum::of(&Desk { held, ..desk() }));
    }

    #[test]
    fn an_enum_begins_with_its_number() {
        let acts = [
            (Act::Wait, vec![0]),
            (Act::Share(EvId(3), Member::new(22)), vec![1, 3, 22]),
            (Act::Raise { hours: Hours(24) }, vec![2, 24, 0, 0, 0]),
        ];
        for (act, bytes) in acts {
            let by_hand = [vec![ENCODING], bytes].concat();
            assert_eq!(Sum::of(&act), Sum::of_bytes(&by_hand));
        }
    }

    #[test]
    fn the_buffer_never_shows() {
        let mut out = Digester::new();
        let mut by_hand = vec![ENCODING];
        for round in 0..700_u16 {
            out.put_u16(round);
            by_hand.extend(round.to_le_bytes());
        }
        out.put_bytes(&[5; 3000]);
        by_hand.extend([5; 3000]);
        assert_eq!(out.finish(), Sum::of_bytes(&by_hand));
    }

    #[test]
    fn hex_is_read_back_and_nothing_else_is() {
        let sum = Sum::of(&7_u8);
        let text = sum.to_string();
        assert_eq!(Sum::from_hex(&text), Some(sum));
        assert_eq!(Sum::from_hex(&text.to_uppercase()), None);
        assert_eq!(Sum::from_hex(&text[1..]), None);
        assert_eq!(Sum::from_hex(&format!("{} ", &text[1..])), None);
    }
}
