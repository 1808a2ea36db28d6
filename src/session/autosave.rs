//! A night that keeps itself: a save of its own from the first sealed turn on, unless a file was named.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::record::disk::{Disk, Fault};
use crate::session::{KeepError, Keeper, Shelf, Table, Turned};

/// Where a session is kept, or will be.
pub struct Autosave {
    disk: Arc<dyn Disk>,
    place: Place,
    /// The content it is played with, as bytes.
    content: Vec<u8>,
}

enum Place {
    /// In the folder of saves, under a free name like this one, once a turn is sealed.
    Shelf(Shelf, String),
    /// In this new file, once a turn is sealed.
    File(PathBuf),
    Open(Keeper),
}

impl Autosave {
    /// Kept on `shelf` under a name of its scenario, seat and seed. Nothing is written before a turn is sealed: who
    /// only looks leaves no file.
    pub fn on(shelf: Shelf, disk: Arc<dyn Disk>, table: &Table, content: Vec<u8>) -> Autosave {
        let setup = table.setup();
        let seat = setup.seats.first().map_or("nobody", String::as_str);
        let wish = format!("{}-{seat}-{}", setup.scenario, setup.seed);
        let place = Place::Shelf(shelf, wish);
        Autosave {
            disk,
            place,
            content,
        }
    }
    /// Kept where it is kept already.
    pub fn with(keeper: Keeper, disk: Arc<dyn Disk>) -> Autosave {
        Autosave {
            disk,
            place: Place::Open(keeper),
            content: Vec::new(),
        }
    }
    /// Keeps a turn. When this returns `Ok`, and not before, what it brought may be told to anyone.
    ///
    /// # Errors
    /// It is not kept. After [`Autosave::elsewhere`] the same turn is handed in again.
    pub fn turn(&mut self, turned: &Turned<'_>) -> Result<(), KeepError> {
        let begun = match &self.place {
            Place::Open(_) => None,
            Place::File(path) => {
                let disk = Arc::clone(&self.disk);
                Some(Keeper::begin(disk, path, turned.table, &self.content)?)
            }
            Place::Shelf(shelf, wish) => {
                let name = shelf.free_name(wish)?;
                Some(shelf.begin(&name, turned.table, &self.content)?)
            }
        };
        if let Some(keeper) = begun {
            self.place = Place::Open(keeper);
        }
        match &mut self.place {
            Place::Open(keeper) => keeper.turn(turned),
            _ => Ok(()),
        }
    }
    /// Goes on in a new file elsewhere, with all that was kept so far.
    ///
    /// # Errors
    /// Nothing has changed.
    pub fn elsewhere(&mut self, path: &Path) -> Result<(), Fault> {
        match &mut self.place {
            Place::Open(keeper) => keeper.rescue(path)?,
            // Nothing is kept so far: the next turn makes the file.
            place => *place = Place::File(path.to_owned()),
        }
        Ok(())
    }
    /// Where it is kept, once it is.
    pub fn path(&self) -> Option<&Path> {
        match &self.place {
            Place::Open(keeper) => Some(keeper.path()),
            _ => None,
        }
    }
}
