pub mod base;
pub mod content;
pub mod disk;
pub mod engine;
pub mod record;
pub mod world;
