//! The build script: every file of `content/` and every session of this folder go into the program, deflated.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use miniz_oxide::deflate::compress_to_vec;

const LEVEL: u8 = 9;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=saves");
    println!("cargo::rerun-if-changed=content");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let name = |path: &Path| {
        path.file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    table(
        &out,
        "samples",
        "Sample",
        &files(Path::new("saves"), &["casus"])?,
        name,
    )?;
    let inside = |path: &Path| {
        let path = path.strip_prefix("content").unwrap_or(path);
        path.to_string_lossy().replace('\\', "/")
    };
    table(
        &out,
        "content",
        "Packed",
        &files(Path::new("content"), &["ron", "txt"])?,
        inside,
    )
}

/// Files with one of the endings, in this folder and those within it, in order of path.
fn files(folder: &Path, endings: &[&str]) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, endings)?);
        } else if path
            .extension()
            .is_some_and(|known| endings.iter().any(|ending| known == *ending))
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A list of `kind { name, length, deflated }`, a file each, for `include!`.
fn table(
    out: &Path,
    list: &str,
    kind: &str,
    paths: &[PathBuf],
    name: impl Fn(&Path) -> String,
) -> io::Result<()> {
    let mut table = String::from("&[\n");
    for (at, path) in paths.iter().enumerate() {
        let name = name(path);
        let bytes = fs::read(path)?;
        let deflated = format!("{list}-{at}");
        fs::write(out.join(&deflated), compress_to_vec(&bytes, LEVEL))?;
        let length = bytes.len();
        let _ = writeln!(
            table,
            "    {kind} {{ name: {name:?}, length: {length}, deflated: include_bytes!({deflated:?}) }},"
        );
    }
    table.push(']');
    fs::write(out.join(format!("{list}.rs")), table)
}
