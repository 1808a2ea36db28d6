//! `casus` alone where there is no terminal: how to play.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::cli::out::{Out, Trouble};

const HOW: &str = "\
Casus Foederis: thirty-two governments, one treaty, drones at night.

  casus                                in a terminal: the game
  casus play --seat POL                a night from one seat, as lines; works down a pipe too
  casus run night-swarm --seed 7       one night in which every seat decides for itself
  casus sweep night-swarm --seeds 0..1000
                                       a thousand nights, and what they have in common
  casus list scenarios                 what there is (also: members, measures, terms)
  casus explain silence-procedure      a term, with its source
  casus --help                         everything else
";

pub fn welcome(_out: &mut Out) -> Result<ExitCode, Trouble> {
    // Where standard error is closed too, the code still tells.
    let _ = io::stderr().write_all(HOW.as_bytes());
    Ok(ExitCode::from(2))
}
