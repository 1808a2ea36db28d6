//! The sessions that ship with the program: records like any other, deflated by the build.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::record::recording::{ReadError, Recording};

/// A session of `saves/`.
#[derive(Debug)]
pub struct Sample {
    /// Its file's name without the ending.
    pub name: &'static str,
    length: usize,
    deflated: &'static [u8],
}

/// All of them, by name.
pub static SAMPLES: &[Sample] = include!(concat!(env!("OUT_DIR"), "/samples.rs"));

impl Sample {
    /// The one of that name.
    pub fn find(name: &str) -> Option<&'static Sample> {
        SAMPLES.iter().find(|sample| sample.name == name)
    }
    /// The record as it stands in its file; nothing, should the program itself be damaged.
    pub fn bytes(&self) -> Vec<u8> {
        decompress_to_vec_with_limit(self.deflated, self.length).unwrap_or_default()
    }
    /// Reads it like a file.
    ///
    /// # Errors
    /// As a file would: a sample from before may be of an older format one day.
    pub fn read(&self) -> Result<Recording, ReadError> {
        Recording::of(self.bytes())
    }
}
