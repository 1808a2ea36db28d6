//! Standard output that survives a closed pipe, and trouble told on standard error.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::process::ExitCode;

use crate::base::clean::name_of_offence;
use crate::cli::args::When;

/// Lines to standard output.
pub struct Out {
    to: BufWriter<Stdout>,
    colour: bool,
}

/// Why a verb did not do what was asked.
#[derive(Debug)]
pub enum Trouble {
    /// What was typed cannot be meant: exit 2.
    Usage(String),
    /// Something is wrong with what was found: exit 1.
    Found(String),
}

impl Out {
    pub fn new(when: When) -> Out {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let colour = match when {
            When::Always => true,
            When::Never => false,
            When::Auto => wanted && !dumb && io::stdout().is_terminal(),
        };
        Out {
            to: BufWriter::new(io::stdout()),
            colour,
        }
    }
    pub fn line(&mut self, text: &str) -> Result<(), Trouble> {
        let written = writeln!(self.to, "{text}");
        self.done(written)
    }
    /// A heading: bold where there is colour.
    pub fn heading(&mut self, text: &str) -> Result<(), Trouble> {
        if self.colour {
            self.line(&format!("\u{1b}[1m{text}\u{1b}[0m"))
        } else {
            self.line(text)
        }
    }
    /// Text that ends its own lines.
    pub fn text(&mut self, text: &str) -> Result<(), Trouble> {
        self.bytes(text.as_bytes())
    }
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let written = self.to.write_all(bytes);
        self.done(written)
    }
    /// Whether colour was asked for, or can be seen.
    pub const fn colour(&self) -> bool {
        self.colour
    }
    pub fn flush(&mut self) -> Result<(), Trouble> {
        let written = self.to.flush();
        self.done(written)
    }
    fn done(&mut self, written: io::Result<()>) -> Result<(), Trouble> {
        match written {
            Ok(()) => Ok(()),
            // The reader has gone, which is its right.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Err(error) => Err(Trouble::Found(format!("cannot write the output: {error}"))),
        }
    }
}

impl Trouble {
    pub fn what(&self) -> &str {
        match self {
            Trouble::Usage(what) | Trouble::Found(what) => what,
        }
    }
    /// Says it on standard error and gives the exit code.
    pub fn tell(self) -> ExitCode {
        let (code, what) = match self {
            Trouble::Usage(what) => (2, what),
            Trouble::Found(what) => (1, what),
        };
        // A path or a word that was typed may carry what a terminal obeys.
        let plain = |c: &char| *c == '\n' || name_of_offence(*c).is_none();
        let what: String = what.chars().filter(plain).collect();
        // Standard error may be closed too; the code still tells.
        let _ = writeln!(io::stderr(), "error: {what}");
        ExitCode::from(code)
    }
}
