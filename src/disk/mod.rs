//! The one door to the file system.
//!
//! - No other room names `std::fs`.
//! - No link is followed at the end of a path, and nothing but a regular file is opened.
//! - Nothing is overwritten: a new file is new, and an old one only grows or is cut where its record says.
//! - No sync is tried twice.

mod content;
mod file;
mod folder;
mod lock;
mod system;

pub use content::{ContentFile, Unread, content_files, text};
pub use folder::{Saved, make_private_folder, saved, saves_folder};
pub use system::RealDisk;
