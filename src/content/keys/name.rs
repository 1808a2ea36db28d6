//! A name that is read on the way, of a field or a variant, is kept.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

/// A seed, a reader or a visitor of a name, which is kept on the way.
pub(super) struct Name<'a, T> {
    pub(super) inner: T,
    pub(super) into: &'a mut String,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Name<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Name {
            inner: from,
            into: self.into,
        })
    }
}

macro_rules! named {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.deserialize_any(visitor)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Name<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_identifier(Name {
            inner: visitor,
            into: self.into,
        })
    }
    // A name is never a number with a fraction; the reader is asked for a name all the same.
    named! { deserialize_f32 deserialize_f64 }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Name<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }
    fn visit_str<E: Error>(self, name: &str) -> Result<V::Value, E> {
        self.into.push_str(name);
        self.inner.visit_str(name)
    }
    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<V::Value, E> {
        self.into.push_str(name);
        self.inner.visit_borrowed_str(name)
    }
    fn visit_string<E: Error>(self, name: String) -> Result<V::Value, E> {
        self.into.push_str(&name);
        self.inner.visit_string(name)
    }
}
