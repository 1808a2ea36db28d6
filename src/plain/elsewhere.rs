//! When a turn cannot be kept: nothing goes on before it is kept elsewhere, or the person leaves.

use std::io::{BufRead, Read, Write};
use std::path::Path;

use crate::base::clean::clean;
use crate::record::name::ENDING;
use crate::session::Turned;
use crate::sitting::Keep;

/// Longest path that is read.
const PATH_MAX: u64 = 2_000;

/// Keeps, and where that fails asks the person for another file.
pub(super) struct Asking<'a, R, W, K> {
    pub(super) keep: &'a mut K,
    pub(super) input: &'a mut R,
    pub(super) out: &'a mut W,
}

impl<R: BufRead, W: Write, K: Keep> Keep for Asking<'_, R, W, K> {
    fn keep(&mut self, turned: &Turned<'_>) -> Result<(), String> {
        let Err(mut why) = self.keep.keep(turned) else {
            return Ok(());
        };
        loop {
            let file = self.ask(turned.turn.0, &why)?;
            let path = Path::new(&file);
            // Whoever goes on typing keys makes no file by it.
            if path.extension().is_none_or(|ending| ending != ENDING) {
                why = format!("{}: the name does not end in .{ENDING}", shown(path));
                continue;
            }
            match self
                .keep
                .elsewhere(path)
                .and_then(|()| self.keep.keep(turned))
            {
                Ok(()) => {
                    let said = writeln!(self.out, "Kept in {}, and going on there.", shown(path));
                    return said.map_err(|error| error.to_string());
                }
                Err(error) => why = format!("{}: {error}", shown(path)),
            }
        }
    }
    fn place(&self) -> Option<&Path> {
        self.keep.place()
    }
}

impl<R: BufRead, W: Write, K: Keep> Asking<'_, R, W, K> {
    /// The file a person names; the error is how the night was left instead.
    fn ask(&mut self, turn: u8, why: &str) -> Result<String, String> {
        let kept = match (turn, self.keep.place()) {
            (0 | 1, _) | (_, None) => "nothing is kept yet".to_owned(),
            (_, Some(path)) => format!("kept to turn {} in {}", turn - 1, shown(path)),
        };
        let asked = writeln!(
            self.out,
            "STOPPED: turn {turn} cannot be kept, so it is not told: {why}. The night is {kept}.\n\
             Type the path of a new .casus file on another disk to keep all of it there and go on, or q to leave."
        );
        let mut line = Vec::new();
        let read = asked.and_then(|()| self.out.flush()).and_then(|()| {
            let mut bounded = Read::take(&mut *self.input, PATH_MAX);
            bounded.read_until(b'\n', &mut line)
        });
        let typed = String::from_utf8_lossy(&line).trim().to_owned();
        match read {
            Ok(read) if read > 0 && typed != "q" => Ok(typed),
            _ => Err(format!(
                "left at turn {turn}, which could not be kept: {why}; {kept}"
            )),
        }
    }
}

fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), 200)
}
