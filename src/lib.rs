pub mod base;
pub mod content;
pub mod disk;
pub mod engine;
pub mod government;
pub mod record;
pub mod world;
