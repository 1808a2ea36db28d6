//! Where content comes from: the files built in, and over them the files of a folder, path by path.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// A file of `content/` as the build packed it.
struct Packed {
    /// Its path in there.
    name: &'static str,
    length: usize,
    deflated: &'static [u8],
}

static EMBEDDED: &[Packed] = include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// One file of content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative, with `/`: `members/POL.ron`.
    pub path: String,
    /// Without a byte order mark, lines ended by a newline alone.
    pub text: String,
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
        SourceFile {
            path: path.into(),
            text: text.replace("\r\n", "\n"),
        }
    }
}

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

    /// A scenario's lists are read.
    pub(super) fn is_whole(&self, id: &str) -> bool {
        self.whole.as_deref().is_none_or(|whole| whole == id)
    }

    /// The same files with other texts.
    #[must_use]
    pub fn rewritten(&self, text: impl Fn(&str) -> String) -> Sources {
        let files = self.files.iter();
        let files = files.map(|file| SourceFile::new(file.path.as_str(), &text(&file.text)));
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
            let head = format!("{}\t{}\n", file.path, file.text.len());
            out.extend_from_slice(head.as_bytes());
            out.extend_from_slice(file.text.as_bytes());
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
        Some(Sources::of(files))
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

    /// blake3 over path and text of each file in order of path, each behind its length in eight little-endian bytes.
    pub fn digest(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("casus-foederis content 1");
        for file in &self.files {
            for part in [file.path.as_bytes(), file.text.as_bytes()] {
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
    let found = EMBEDDED.iter().find(|file| file.name == path);
    found.map_or_else(String::new, |file| file.file().text)
}

/// Scenario and list of a file of a scenario; its own file has no list.
fn scenario_file(path: &str) -> Option<(&str, &str)> {
    let name = path.strip_prefix("scenarios/")?.strip_suffix(".ron")?;
    Some(name.split_once('.').unwrap_or((name, "")))
}

impl Packed {
    /// The file as it was; empty, should the program itself be damaged.
    fn file(&self) -> SourceFile {
        let bytes = decompress_to_vec_with_limit(self.deflated, self.length).unwrap_or_default();
        SourceFile::new(self.name, &String::from_utf8_lossy(&bytes))
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
            .map(|file| (file.path.as_str(), file.text.as_str()))
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
    }
}
