pub mod base;
pub mod content;
pub mod engine;
pub mod world;
