//! Room on the disk, held by a file that has no name: when its holder dies, the system gives the room back.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::disk::system::{fault, private};
use crate::record::disk::{DiskReserve, Fault, beside};

/// Written at a time.
const PIECE: usize = 64 << 10;

pub(super) struct RealReserve {
    /// Held for its drop, which frees the room.
    _file: File,
}

impl DiskReserve for RealReserve {}

impl RealReserve {
    pub(super) fn take(path: &Path, bytes: u64) -> Result<RealReserve, Fault> {
        let name = beside(path, ".reserve");
        let mut options = OpenOptions::new();
        private(options.write(true).create_new(true));
        let mut file = options.open(&name).map_err(fault)?;
        let unnamed = fs::remove_file(&name).map_err(fault);
        fill(&mut file, bytes)?;
        unnamed.map(|()| RealReserve { _file: file })
    }
}

/// A length alone takes no room, so it is written; what is in it is never read.
fn fill(file: &mut File, bytes: u64) -> Result<(), Fault> {
    let piece = [0x5a; PIECE];
    let mut left = bytes;
    while left > 0 {
        let now = left.min(PIECE as u64);
        file.write_all(&piece[..now as usize]).map_err(fault)?;
        left -= now;
    }
    Ok(())
}
