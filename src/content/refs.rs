//! A reference from one piece of content to another: a name in the file, an index once the content is loaded.

use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base::ids::{EvId, HypId, InjectId, MeasureId};

/// What a reference points at; each kind is a list of its own.
pub trait Target {
    /// Singular noun for messages: "no measure `x`".
    const NOUN: &'static str;
    fn from_index(index: u8) -> Self;
}

/// A name in a file that must be the id of something else. Resolved by [`Ref::resolve`] when content loads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ref<T: Target> {
    name: String,
    index: Option<u8>,
    target: PhantomData<T>,
}

impl<T: Target> Ref<T> {
    /// A reference to something that was made together with it.
    pub fn made(name: &str, index: u8) -> Ref<T> {
        Ref {
            name: name.to_owned(),
            index: Some(index),
            target: PhantomData,
        }
    }
    pub fn name(&self) -> &str {
        &self.name
    }
    /// Finds the name among `ids`; false when it is not there.
    pub fn resolve<'a>(&mut self, ids: impl IntoIterator<Item = &'a str>) -> bool {
        self.index = ids
            .into_iter()
            .position(|id| id == self.name)
            .and_then(|at| u8::try_from(at).ok());
        self.index.is_some()
    }
    /// The thing referred to.
    pub fn id(&self) -> T {
        T::from_index(
            self.index
                .expect("content is handed out only after every reference was resolved"),
        )
    }
}

impl<'de, T: Target> Deserialize<'de> for Ref<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Ref {
            name: String::deserialize(deserializer)?,
            index: None,
            target: PhantomData,
        })
    }
}

impl<T: Target> Serialize for Ref<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

macro_rules! target {
    ($($id:ident $noun:literal;)*) => {$(
        impl Target for $id {
            const NOUN: &'static str = $noun;
            fn from_index(index: u8) -> Self {
                $id(index)
            }
        }
    )*};
}
target! {
    EvId "evidence item";
    HypId "hypothesis";
    MeasureId "measure";
    InjectId "inject";
}
