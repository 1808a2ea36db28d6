//! The build script: every session of this folder goes into the program, deflated.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use miniz_oxide::deflate::compress_to_vec;

const LEVEL: u8 = 9;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=saves");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let mut sessions: Vec<PathBuf> = fs::read_dir("saves")?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<_>>()?;
    sessions.retain(|path| path.extension().is_some_and(|ending| ending == "casus"));
    sessions.sort();
    let mut table = String::from("&[\n");
    for path in &sessions {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let length = deflate(path, &out.join(&*name))?;
        let _ = writeln!(
            table,
            "    Sample {{ name: {name:?}, length: {length}, deflated: include_bytes!({name:?}) }},"
        );
    }
    table.push(']');
    fs::write(out.join("samples.rs"), table)
}

/// Returns how long the session is in full.
fn deflate(path: &Path, to: &Path) -> io::Result<usize> {
    let bytes = fs::read(path)?;
    fs::write(to, compress_to_vec(&bytes, LEVEL))?;
    Ok(bytes.len())
}
