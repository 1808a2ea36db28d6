//! Writing with names: a serializer that passes everything on, but for ids.

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use crate::base::clean::offending_in_line;
use crate::record::names::{Names, name_of};

/// A value that writes its ids as names.
#[derive(Clone, Copy)]
pub struct Named<'a, T: ?Sized> {
    pub value: &'a T,
    pub names: &'a Names,
}

impl<T: Serialize + ?Sized> Serialize for Named<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(Writing {
            inner: serializer,
            names: self.names,
        })
    }
}

/// A serializer, or one of its compound parts, with the names to use.
struct Writing<'a, S> {
    inner: S,
    names: &'a Names,
}

/// Passes single values on as they are.
macro_rules! pass_on {
    ($($method:ident($type:ty);)*) => {$(
        fn $method(self, value: $type) -> Result<S::Ok, S::Error> {
            self.inner.$method(value)
        }
    )*};
}

/// Opens a compound part, which carries the names on.
macro_rules! pass_in {
    ($($method:ident($($arg:ident: $type:ty),*) -> $part:ident;)*) => {$(
        fn $method(self, $($arg: $type),*) -> Result<Self::$part, S::Error> {
            let names = self.names;
            let inner = self.inner.$method($($arg),*)?;
            Ok(Writing { inner, names })
        }
    )*};
}

impl<'a, S: Serializer> Serializer for Writing<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Writing<'a, S::SerializeSeq>;
    type SerializeTuple = Writing<'a, S::SerializeTuple>;
    type SerializeTupleStruct = Writing<'a, S::SerializeTupleStruct>;
    type SerializeTupleVariant = Writing<'a, S::SerializeTupleVariant>;
    type SerializeMap = Writing<'a, S::SerializeMap>;
    type SerializeStruct = Writing<'a, S::SerializeStruct>;
    type SerializeStructVariant = Writing<'a, S::SerializeStructVariant>;

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let names = self.names;
        let Some(list) = names.list(name) else {
            return self
                .inner
                .serialize_newtype_struct(name, &Named { value, names });
        };
        let number = serde_json::to_value(value).map_err(S::Error::custom)?;
        let index = number.as_u64().and_then(|number| u8::try_from(number).ok());
        let index = index.ok_or_else(|| S::Error::custom("an id is a small number"))?;
        self.inner.serialize_str(&name_of(list, index))
    }

    pass_on! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_bytes(&[u8]);
        serialize_unit_struct(&'static str);
    }
    pass_in! {
        serialize_seq(len: Option<usize>) -> SerializeSeq;
        serialize_tuple(len: usize) -> SerializeTuple;
        serialize_tuple_struct(name: &'static str, len: usize) -> SerializeTupleStruct;
        serialize_tuple_variant(name: &'static str, index: u32, variant: &'static str, len: usize) -> SerializeTupleVariant;
        serialize_map(len: Option<usize>) -> SerializeMap;
        serialize_struct(name: &'static str, len: usize) -> SerializeStruct;
        serialize_struct_variant(name: &'static str, index: u32, variant: &'static str, len: usize) -> SerializeStructVariant;
    }

    /// What could not be read again is not written.
    fn serialize_str(self, text: &str) -> Result<S::Ok, S::Error> {
        match offending_in_line(text) {
            None => self.inner.serialize_str(text),
            Some((_, name)) => Err(S::Error::custom(name)),
        }
    }
    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.inner.serialize_none()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        let names = self.names;
        self.inner.serialize_some(&Named { value, names })
    }
    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.inner.serialize_unit()
    }
    fn serialize_unit_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
    ) -> Result<S::Ok, S::Error> {
        self.inner.serialize_unit_variant(name, index, variant)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let names = self.names;
        let value = &Named { value, names };
        self.inner
            .serialize_newtype_variant(name, index, variant, value)
    }
    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// Parts of one kind of item: `method(item)`.
macro_rules! items {
    ($($part:ident::$method:ident;)*) => {$(
        impl<S: $part> $part for Writing<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
                let names = self.names;
                self.inner.$method(&Named { value, names })
            }
            fn end(self) -> Result<S::Ok, S::Error> {
                self.inner.end()
            }
        }
    )*};
}
items! {
    SerializeSeq::serialize_element;
    SerializeTuple::serialize_element;
    SerializeTupleStruct::serialize_field;
    SerializeTupleVariant::serialize_field;
}

/// Parts with named fields.
macro_rules! fields {
    ($($part:ident;)*) => {$(
        impl<S: $part> $part for Writing<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), S::Error> {
                let names = self.names;
                self.inner.serialize_field(key, &Named { value, names })
            }
            fn skip_field(&mut self, key: &'static str) -> Result<(), S::Error> {
                self.inner.skip_field(key)
            }
            fn end(self) -> Result<S::Ok, S::Error> {
                self.inner.end()
            }
        }
    )*};
}
fields! {
    SerializeStruct;
    SerializeStructVariant;
}

impl<S: SerializeMap> SerializeMap for Writing<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        let names = self.names;
        self.inner.serialize_key(&Named { value, names })
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        let names = self.names;
        self.inner.serialize_value(&Named { value, names })
    }
    fn end(self) -> Result<S::Ok, S::Error> {
        self.inner.end()
    }
}
