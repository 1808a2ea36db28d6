//! The one door to the file system.
//!
//! - No other room names `std::fs`.
//! - No link is followed at the end of a path, and nothing but a regular file is opened.
//! - Nothing but the settings is overwritten, and a report where a person said so: a new file is new, and an old one only
//!   grows or is cut where its record says.
//! - Nothing is removed but a save that a person chose, and the program's own lock and reserve.
//! - No sync is tried twice.

mod content;
mod file;
mod folder;
mod lock;
mod output;
mod reserve;
mod settings;
mod system;

pub use content::{ContentFile, Unread, content_files, text};
pub use folder::saves_folder;
pub use output::{is_there, write_whole};
pub use settings::{read_settings, write_settings};
pub use system::RealDisk;
