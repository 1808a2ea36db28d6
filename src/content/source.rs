//! Where content comes from: the files built in, and over them the files of a folder, path by path.

use std::sync::OnceLock;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// A file of `content/` as the build packed it.
#[derive(Debug)]
struct Packed {
    /// Its path in there.
    name: &'static str,
    length: usize,
    deflated: &'static [u8],
}

static EMBEDDED: &[Packed] = include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// One file of content.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Relative, with `/`: `members/POL.ron`.
    pub path: String,
    text: OnceLock<String>,
    /// What the text is unpacked from when somebody first reads it.
    packed: Option<&'static Packed>,
}

/// The files of one session's content, sorted by path, no path twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// The one scenario that is read whole, if not all are.
    whole: Option<String>,
}

impl SourceFile {
    pub fn new(path: impl Into<String>, text: &str) -> SourceFile {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // Looking for one byte first is many times quicker than looking for two.
        let text = match text.contains('\r') {
            true => text.replace("\r\n", "\n"),
            false => text.to_owned(),
        };
        SourceFile {
            path: path.into(),
            text: OnceLock::from(text),
            packed: None,
        }
    }

    /// Without a byte order mark, lines ended by a newline alone.
    pub fn text(&self) -> &str {
        self.text
            .get_or_init(|| self.packed.map_or_else(String::new, Packed::text))
    }

    /// The built-in file, if this one says exactly the same.
    fn recognised(self) -> SourceFile {
        let built_in = packed(&self.path).map(Packed::file);
        built_in.filter(|file| *file == self).unwrap_or(self)
    }

    /// It came with the program, whose tests have read and checked it.
    fn is_built_in(&self) -> bool {
        self.packed.is_some()
    }
}

impl PartialEq for SourceFile {
    fn eq(&self, other: &SourceFile) -> bool {
        self.path == other.path && self.text() == other.text()
    }
}

impl Eq for SourceFile {}

impl Sources {
    /// The content built into the program.
    pub fn embedded() -> Sources {
        let content = EMBEDDED.iter().filter(|file| file.name.ends_with(".ron"));
        Sources::of(content.map(Packed::file))
    }

    /// Exactly these files; of two with one path the later stands.
    pub fn of(files: impl IntoIterator<Item = SourceFile>) -> Sources {
        let mut sources = Sources {
            files: Vec::new(),
            whole: None,
        };
        for file in files {
            sources.put(file);
        }
        sources
    }

    /// These files over the ones already there: a file replaces the file of the same path, any other is added.
    /// Each is a relative path with `/` and the file's text, as whoever read the folder hands them in.
    #[must_use]
    pub fn overridden(mut self, files: impl IntoIterator<Item = (String, String)>) -> Sources {
        for (path, text) in files {
            self.put(SourceFile::new(path.replace('\\', "/"), &text));
        }
        self
    }

    /// The scenarios there are, by id.
    pub fn scenarios(&self) -> impl Iterator<Item = &str> + Clone {
        let named = self
            .files
            .iter()
            .filter_map(|file| scenario_file(&file.path));
        named.filter_map(|(id, list)| list.is_empty().then_some(id))
    }

    /// The files that a session of this scenario is played with: those of no scenario, and its own.
    #[must_use]
    pub fn of_session(mut self, id: &str) -> Sources {
        self.files
            .retain(|file| scenario_file(&file.path).is_none_or(|(of, _)| of == id));
        self
    }

    /// All files, of which this scenario is read whole, and of the others only what they are.
    #[must_use]
    pub fn about(mut self, id: &str) -> Sources {
        self.whole = Some(id.to_owned());
        self
    }

    /// Every file came with the program.
    pub(super) fn are_built_in(&self) -> bool {
        self.files.iter().all(SourceFile::is_built_in)
    }

    /// The files that are read: all but the lists of scenarios that are not read whole.
    fn read(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter(|file| {
            scenario_file(&file.path).is_none_or(|(id, list)| list.is_empty() || self.is_whole(id))
        })
    }

    /// A scenario's lists are read.
    pub(super) fn is_whole(&self, id: &str) -> bool {
        self.whole.as_deref().is_none_or(|whole| whole == id)
    }

    /// The same files with other texts.
    #[must_use]
    pub fn rewritten(&self, text: impl Fn(&str) -> String) -> Sources {
        let files = self.files.iter();
        let files = files.map(|file| SourceFile::new(file.path.as_str(), &text(file.text())));
        Sources {
            files: files.collect(),
            whole: self.whole.clone(),
        }
    }

    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// All files as one run of bytes, the same on every machine: path, length and text of each, in order of path.
    pub fn pack(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for file in &self.files {
            let head = format!("{}\t{}\n", file.path, file.text().len());
            out.extend_from_slice(head.as_bytes());
            out.extend_from_slice(file.text().as_bytes());
            out.push(b'\n');
        }
        out
    }

    /// Reads what [`Sources::pack`] wrote; `None` for anything else.
    pub fn unpack(bytes: &[u8]) -> Option<Sources> {
        let mut rest = std::str::from_utf8(bytes).ok()?;
        let mut files = Vec::new();
        while !rest.is_empty() {
            let (head, tail) = rest.split_once('\n')?;
            let (path, length) = head.split_once('\t')?;
            let length: usize = length.parse().ok()?;
            files.push(SourceFile::new(path, tail.get(..length)?));
            rest = tail.get(length..)?.strip_prefix('\n')?;
        }
        Some(Sources::of(files.into_iter().map(SourceFile::recognised)))
    }

    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        let at = self.position(path).ok()?;
        Some(&self.files[at])
    }

    /// The names in `folder` that end in `.ron`, without the ending: `members` gives `ALB`, `BEL`, ...
    pub fn names_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.iter().filter_map(move |file| {
            let name = file.path.strip_prefix(folder)?.strip_prefix('/')?;
            name.strip_suffix(".ron").filter(|name| !name.contains('/'))
        })
    }

    /// blake3 over path and text of each file that is read, in order of path, each behind its length in eight little-endian bytes.
    pub fn digest(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("casus-foederis content 1");
        for file in self.read() {
            for part in [file.path.as_bytes(), file.text().as_bytes()] {
                hasher.update(&(part.len() as u64).to_le_bytes());
                hasher.update(part);
            }
        }
        *hasher.finalize().as_bytes()
    }

    fn put(&mut self, file: SourceFile) {
        match self.position(&file.path) {
            Ok(at) => self.files[at] = file,
            Err(at) => self.files.insert(at, file),
        }
    }

    fn position(&self, path: &str) -> Result<usize, usize> {
        self.files
            .binary_search_by(|file| file.path.as_str().cmp(path))
    }
}

/// A text that is built in beside the content: the patterns that new files are made of. Empty when there is none.
pub(super) fn embedded(path: &str) -> String {
    packed(path).map_or_else(String::new, Packed::text)
}

fn packed(path: &str) -> Option<&'static Packed> {
    let at = EMBEDDED.binary_search_by(|file| file.name.cmp(path));
    at.ok().map(|at| &EMBEDDED[at])
}

/// Scenario and list of a file of a scenario; its own file has no list.
fn scenario_file(path: &str) -> Option<(&str, &str)> {
    let name = path.strip_prefix("scenarios/")?.strip_suffix(".ron")?;
    Some(name.split_once('.').unwrap_or((name, "")))
}

impl Packed {
    fn file(&'static self) -> SourceFile {
        SourceFile {
            path: self.name.to_owned(),
            text: OnceLock::new(),
            packed: Some(self),
        }
    }

    /// The text as it was when the program was built; empty, should the program itself be damaged.
    fn text(&self) -> String {
        let bytes = decompress_to_vec_with_limit(self.deflated, self.length).unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        match text.contains('\r') || text.starts_with('\u{feff}') {
            true => SourceFile::new("", &text).text().to_owned(),
            false => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(files: &[(&str, &str)]) -> Sources {
        Sources::of(
            files
                .iter()
                .map(|(path, text)| SourceFile::new(*path, text)),
        )
    }

    #[test]
    fn a_file_replaces_the_file_of_the_same_path_and_only_that() {
        let base = sources(&[("b.ron", "2"), ("a.ron", "1")]);
        let over = base.clone().overridden([
            ("b.ron".to_owned(), "3".to_owned()),
            ("x\\c.ron".to_owned(), "4".to_owned()),
        ]);
        let texts: Vec<(&str, &str)> = over
            .files()
            .iter()
            .map(|file| (file.path.as_str(), file.text()))
            .collect();
        assert_eq!(texts, [("a.ron", "1"), ("b.ron", "3"), ("x/c.ron", "4")]);
        assert_ne!(base.digest(), over.digest());
        assert_eq!(over.file("a.ron"), base.file("a.ron"));
    }

    #[test]
    fn the_digest_sees_every_byte_and_no_line_ending() {
        let one = sources(&[("a.ron", "(x: 1)\n"), ("b.ron", "2")]);
        assert_eq!(
            one.digest(),
            sources(&[("b.ron", "2"), ("a.ron", "\u{feff}(x: 1)\r\n")]).digest()
        );
        assert_ne!(
            one.digest(),
            sources(&[("a.ron", "(x: 1)\nb.ron"), ("", "2")]).digest()
        );
        assert_ne!(
            one.digest(),
            sources(&[("a.ron", "(x: 2)\n"), ("b.ron", "2")]).digest()
        );
    }

    #[test]
    fn what_is_built_in_is_there() {
        let built_in = Sources::embedded();
        assert_eq!(built_in.names_in("members").count(), 32);
        assert!(built_in.file("measures.ron").is_some());
        assert!(EMBEDDED.is_sorted_by_key(|file| file.name));
    }
}
