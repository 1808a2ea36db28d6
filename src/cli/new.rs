//! `casus new`: the files of a scenario of one's own.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::args::{Args, Begun};
use crate::cli::kept::shown;
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::content::begin;
use crate::disk::RealDisk;
use crate::record::disk::{Disk, Fault};

pub fn new(args: &Args, new: &Begun, out: &mut Out) -> Result<ExitCode, Trouble> {
    let Begun::Scenario { id, into } = new;
    let folder = into.clone().unwrap_or_else(|| PathBuf::from(id));
    let known = loading::sources(args)?;
    let files = begin::scenario(&known, id, &shown(&folder))
        .map_err(|unborn| Trouble::Usage(unborn.to_string()))?;
    let places: Vec<PathBuf> = files.iter().map(|file| folder.join(&file.path)).collect();
    if let Some(there) = places.iter().find(|place| place.symlink_metadata().is_ok()) {
        return Err(told(there, &Fault::Exists));
    }
    let scenarios = folder.join("scenarios");
    RealDisk
        .make_folder(&scenarios)
        .map_err(|fault| told(&scenarios, &fault))?;
    for (place, file) in places.iter().zip(&files) {
        write(place, file.text().as_bytes()).map_err(|fault| told(place, &fault))?;
        out.line(&shown(place))?;
    }
    let folder = shown(&folder);
    out.line("")?;
    out.line("It plays as it stands. Open the first of these files, change it, and look:")?;
    out.line(&format!("  casus check {folder}"))?;
    out.line(&format!("  casus check {folder} --play"))?;
    out.line(&format!("  casus play {id} --content {folder}"))?;
    Ok(ExitCode::SUCCESS)
}

fn told(place: &Path, fault: &Fault) -> Trouble {
    Trouble::Found(format!("{}: {fault}", shown(place)))
}

fn write(place: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut file = RealDisk.create(place)?;
    file.append(bytes)?;
    file.sync()
}
