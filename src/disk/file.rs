//! An open file of the real disk.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

use crate::disk::system::fault;
use crate::record::disk::{DiskFile, Fault};

pub(super) struct RealFile(File);

impl RealFile {
    pub(super) fn new(file: File) -> RealFile {
        RealFile(file)
    }
}

impl DiskFile for RealFile {
    fn append(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let written = write_once(&mut self.0, bytes).map_err(fault)?;
        if written == bytes.len() {
            return Ok(());
        }
        let (written, of) = (written as u64, bytes.len() as u64);
        Err(Fault::Short { written, of })
    }
    fn sync(&mut self) -> Result<(), Fault> {
        self.0.sync_data().map_err(fault)
    }
    fn length(&mut self) -> Result<u64, Fault> {
        Ok(self.0.metadata().map_err(fault)?.len())
    }
    fn read(&mut self, limit: u64) -> Result<Vec<u8>, Fault> {
        if self.length()? > limit {
            return Err(Fault::TooLong { limit });
        }
        let mut bytes = Vec::new();
        self.0.seek(SeekFrom::Start(0)).map_err(fault)?;
        // One more than the limit: the file may be growing while it is read.
        let mut bounded = (&mut self.0).take(limit + 1);
        bounded.read_to_end(&mut bytes).map_err(fault)?;
        if bytes.len() as u64 > limit {
            return Err(Fault::TooLong { limit });
        }
        Ok(bytes)
    }
    fn cut(&mut self, len: u64) -> Result<(), Fault> {
        self.0.set_len(len).map_err(fault)
    }
}

/// A signal before the first byte is no failure; anything after it is told.
fn write_once(file: &mut File, bytes: &[u8]) -> io::Result<usize> {
    loop {
        match file.write(bytes) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}
