//! A reader of values that listens: while a file is read it notes what kind of value each place was asked for.
//!
//! The types of content say what may stand where; this asks them, so no list of kinds is kept beside them.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::heard::{Heard, Kind};
use super::name::Name;

/// Something that reads (a reader, a visitor, a seed, what gives access to parts), and the place it stands at.
pub struct Listen<'a, T> {
    inner: T,
    heard: &'a Heard,
    path: String,
    /// The element that comes next, of a list.
    next: usize,
}

impl<'a, T> Listen<'a, T> {
    pub fn new(inner: T, heard: &'a Heard) -> Listen<'a, T> {
        Listen::at(inner, heard, String::new())
    }
    const fn at(inner: T, heard: &'a Heard, path: String) -> Listen<'a, T> {
        Listen {
            inner,
            heard,
            path,
            next: 0,
        }
    }
}

/// `deserialize_x(self, visitor)`, noted as this kind.
macro_rules! asked {
    ($($method:ident $kind:expr;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.heard.note(&self.path, $kind);
            self.inner.$method(Listen::at(visitor, self.heard, self.path))
        }
    )*};
}

/// The range of a type of numbers.
macro_rules! whole {
    ($type:ty) => {
        Kind::Whole(<$type>::MIN as i128, <$type>::MAX as i128)
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Listen<'_, D> {
    type Error = D::Error;

    asked! {
        deserialize_any Kind::Other;
        deserialize_bool Kind::Bool;
        deserialize_i8 whole!(i8);
        deserialize_i16 whole!(i16);
        deserialize_i32 whole!(i32);
        deserialize_i64 whole!(i64);
        deserialize_u8 whole!(u8);
        deserialize_u16 whole!(u16);
        deserialize_u32 whole!(u32);
        deserialize_u64 whole!(u64);
        deserialize_f32 Kind::Other;
        deserialize_f64 Kind::Other;
        deserialize_char Kind::Other;
        deserialize_str Kind::Text;
        deserialize_string Kind::Text;
        deserialize_bytes Kind::Other;
        deserialize_byte_buf Kind::Other;
        deserialize_unit Kind::Other;
        deserialize_seq Kind::List;
        deserialize_map Kind::Other;
        deserialize_identifier Kind::Text;
        deserialize_ignored_any Kind::Other;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.heard.optional(&self.path);
        let visitor = Listen::at(visitor, self.heard, self.path);
        self.inner.deserialize_option(visitor)
    }
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_unit_struct(name, visitor)
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = Listen::at(visitor, self.heard, self.path);
        self.inner.deserialize_newtype_struct(name, visitor)
    }
    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.heard.note(&self.path, Kind::List);
        let visitor = Listen::at(visitor, self.heard, self.path);
        self.inner.deserialize_tuple(length, visitor)
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.heard.note(&self.path, Kind::List);
        let visitor = Listen::at(visitor, self.heard, self.path);
        self.inner.deserialize_tuple_struct(name, length, visitor)
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.heard.note(&self.path, Kind::Fields(fields));
        let visitor = Listen::at(visitor, self.heard, self.path);
        self.inner.deserialize_struct(name, fields, visitor)
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.heard.note(&self.path, Kind::Word(variants));
        let visitor = Listen::at(visitor, self.heard, self.path);
        self.inner.deserialize_enum(name, variants, visitor)
    }
}

/// `visit_x(self, value)`, passed on.
macro_rules! visited {
    ($($method:ident $type:ty;)*) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Listen<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }
    visited! {
        visit_bool bool;
        visit_i8 i8;
        visit_i16 i16;
        visit_i32 i32;
        visit_i64 i64;
        visit_i128 i128;
        visit_u8 u8;
        visit_u16 u16;
        visit_u32 u32;
        visit_u64 u64;
        visit_u128 u128;
        visit_char char;
        visit_str &str;
        visit_borrowed_str &'de str;
        visit_string String;
        visit_bytes &[u8];
        visit_borrowed_bytes &'de [u8];
        visit_byte_buf Vec<u8>;
    }
    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }
    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        self.inner
            .visit_some(Listen::at(from, self.heard, self.path))
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        self.inner
            .visit_newtype_struct(Listen::at(from, self.heard, self.path))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<V::Value, A::Error> {
        self.inner
            .visit_seq(Listen::at(from, self.heard, self.path))
    }
    fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Entries {
            inner: from,
            heard: self.heard,
            path: self.path,
            key: String::new(),
        })
    }
    fn visit_enum<A: EnumAccess<'de>>(self, from: A) -> Result<V::Value, A::Error> {
        self.inner
            .visit_enum(Listen::at(from, self.heard, self.path))
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Listen<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<S::Value, D::Error> {
        self.inner
            .deserialize(Listen::at(from, self.heard, self.path))
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Listen<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let path = format!("{}[{}]", self.path, self.next);
        self.next += 1;
        self.inner
            .next_element_seed(Listen::at(seed, self.heard, path))
    }
}

/// The fields of a struct or the entries of a map, and the key that was read last.
struct Entries<'a, A> {
    inner: A,
    heard: &'a Heard,
    path: String,
    key: String,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.key.clear();
        self.inner.next_key_seed(Name {
            inner: seed,
            into: &mut self.key,
        })
    }
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let path = field(&self.path, &self.key);
        self.inner
            .next_value_seed(Listen::at(seed, self.heard, path))
    }
}

fn field(path: &str, name: &str) -> String {
    match path {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    }
}

impl<'a, 'de, A: EnumAccess<'de>> EnumAccess<'de> for Listen<'a, A> {
    type Error = A::Error;
    type Variant = Listen<'a, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        let mut name = String::new();
        let (value, variant) = self.inner.variant_seed(Name {
            inner: seed,
            into: &mut name,
        })?;
        let path = field(&self.path, &name);
        Ok((value, Listen::at(variant, self.heard, path)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Listen<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.inner
            .newtype_variant_seed(Listen::at(seed, self.heard, self.path))
    }
    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.inner
            .tuple_variant(length, Listen::at(visitor, self.heard, self.path))
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.inner
            .struct_variant(fields, Listen::at(visitor, self.heard, self.path))
    }
}
