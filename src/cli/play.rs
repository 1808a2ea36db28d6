//! `casus play`: a person takes a seat.

use std::io::{self, BufWriter, IsTerminal};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::base::clean::nearest;
use crate::base::ids::Seat;
use crate::cli::args::{Args, Play};
use crate::cli::kept::{self, shown};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::disk::RealDisk;
use crate::government::Why;
use crate::plain::{self, Keep, Left, Sitting};
use crate::record::name::SaveName;
use crate::record::names::Names;
use crate::record::open::LastLine;
use crate::record::recording::Recording;
use crate::session::{Autosave, Dated, Keeper, Refolded, Reopened, Table, weighings};
use crate::words;
use crate::world::case::Case;
use crate::world::setup::Setup;

pub fn play(args: &Args, typed: &Play, out: &mut Out) -> Result<ExitCode, Trouble> {
    if typed.save.is_none() && typed.resume.is_none() && io::stdout().is_terminal() {
        mention(args, out)?;
    }
    let (mut sitting, mut keep, cut) = sit(args, typed)?;
    if let Some(cut) = cut {
        out.line(&cut)?;
    }
    out.flush()?;
    let left = plain::play(
        &mut sitting,
        io::stdin().lock(),
        BufWriter::new(io::stdout().lock()),
        &mut keep,
    );
    match left {
        Ok(left) => goodbye(args, &sitting, &keep, left, out)?,
        // The reader has gone, which is its right; every sealed turn is kept.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => return Err(Trouble::Found(error.to_string())),
    }
    Ok(ExitCode::SUCCESS)
}

/// A seat, where its night is kept, and what has to be said of the end of its file.
type Seated = (Sitting, Autosave, Option<String>);

/// The seat that was asked for: in a new night, or in one that was left.
pub(super) fn sit(args: &Args, typed: &Play) -> Result<Seated, Trouble> {
    match &typed.resume {
        Some(file) => resumed(args, typed, file),
        None => begun(args, typed).map(|(sitting, keep)| (sitting, keep, None)),
    }
}

/// A new night.
fn begun(args: &Args, typed: &Play) -> Result<(Sitting, Autosave), Trouble> {
    let case = loading::case(args, &typed.scenario)?;
    let usual = || case.play.scenario.usual_seed().unwrap_or_else(chosen);
    let seed = typed.seed.unwrap_or_else(usual);
    let case = case.drawn(seed);
    let seat = seat(&case, typed)?;
    let setup = Setup {
        seats: vec![seat.code().to_owned()],
        tempo: typed.tempo.into(),
        reasons: typed.reasons.into(),
        ..Setup::automatic(&typed.scenario, seed)
    };
    let table = Table::begin(case, setup);
    let keep = autosave(args, typed, &table)?;
    Ok((Sitting::new(table, seat), keep))
}

/// In the file that was named, at once, so that a wrong name is told at once; else in the folder of saves.
pub(super) fn autosave(args: &Args, typed: &Play, table: &Table) -> Result<Autosave, Trouble> {
    let content = loading::sources(args)?.of_session(&table.setup().scenario);
    let content = content.pack();
    let disk = Arc::new(RealDisk);
    let Some(path) = &typed.save else {
        return Ok(Autosave::on(kept::shelf(args)?, disk, table, content));
    };
    let keeper = Keeper::begin(disk.clone(), path, table, &content)
        .map_err(|error| Trouble::Found(format!("{}: {error}", shown(path))))?;
    Ok(Autosave::with(keeper, disk))
}

/// The night that was left, if one was.
fn mention(args: &Args, out: &mut Out) -> Result<(), Trouble> {
    // What the folder of saves has wrong with it is told when something is to be kept there.
    let shelf = kept::shelf(args)?;
    let Ok(Some(save)) = shelf.unfinished() else {
        return Ok(());
    };
    let line = shelf.alias().codes(&words::save::line(&save));
    out.line(&format!("Unfinished: {line}"))?;
    out.line(&format!(
        "casus play --resume {} goes on with it.",
        save.name
    ))?;
    out.line("")
}

/// A night that was left, told again to where it was left; and what has to be said of the end of its file.
pub(super) fn resumed(args: &Args, typed: &Play, file: &Path) -> Result<Seated, Trouble> {
    let path = kept::path(args, file)?;
    if kept::is_missing(&path) {
        return Err(Trouble::Found(kept::no_save(args, file)));
    }
    let wrong = |what: String| Trouble::Found(format!("{}: {what}", shown(&path)));
    let last = match typed.without_last_line {
        true => LastLine::LeaveOut,
        false => LastLine::Refuse,
    };
    let mut again = Again::default();
    let alias = loading::alias(args)?;
    let disk = Arc::new(RealDisk);
    let opened = Reopened::open(
        disk.clone(),
        &path,
        last,
        &alias,
        |recording, table, turn| {
            again.tell(recording, table, turn);
        },
    )
    .map_err(|error| wrong(error.to_string()))?;
    let cut = opened.cut.map(|cut| {
        format!(
            "The end of the file was not whole ({}). {} bytes were put aside in {}; no sealed turn was told from them.",
            cut.flaw,
            cut.bytes,
            shown(&cut.aside)
        )
    });
    let mut keep = Autosave::with(opened.keeper, disk);
    let mut sitting = again
        .sitting
        .ok_or_else(|| wrong("nobody held a seat in it: `casus replay` tells it".into()))?;
    sitting.go_on(opened.table, &mut keep).map_err(wrong)?;
    Ok((sitting, keep, cut))
}

/// The person seated again, and told turn by turn what was told then.
#[derive(Default)]
struct Again {
    sitting: Option<Sitting>,
    whys: Vec<Dated>,
}

impl Again {
    fn tell(&mut self, recording: &Recording, table: &Table, turn: Option<&Refolded>) {
        match (&mut self.sitting, turn) {
            (Some(sitting), Some(turn)) => {
                let of_turn = self.whys.iter().filter(|(at, _)| *at == turn.turn);
                let whys: Vec<Why> = of_turn.map(|(_, why)| *why).collect();
                sitting.recall(table, turn, &whys);
            }
            (None, None) => self.sit(recording, table),
            _ => {}
        }
    }
    fn sit(&mut self, recording: &Recording, table: &Table) {
        let seat = recording.head().seats.first();
        let seat = seat.and_then(|code| Seat::from_code(code));
        self.sitting = seat.map(|seat| Sitting::new(table.clone(), seat));
        let names = Names::new(&table.case().content, &table.case().play);
        // Weighings that cannot be read are missing on the last page, and nowhere else.
        self.whys = weighings(recording, &names).unwrap_or_default();
    }
}

fn goodbye(
    args: &Args,
    sitting: &Sitting,
    keep: &Autosave,
    left: Left,
    out: &mut Out,
) -> Result<(), Trouble> {
    out.line("")?;
    match keep.place() {
        None => out.line("No turn was sealed, so nothing is kept.")?,
        Some(path) => {
            out.line(&format!("Kept in {}.", shown(path)))?;
            let verb = match left {
                Left::Over => "casus replay",
                Left::Away => "casus play --resume",
            };
            out.line(&format!("`{verb} {}` opens it.", short(args, path)))?;
        }
    }
    if left == Left::Over {
        return Ok(());
    }
    let seed = sitting.table().setup().seed;
    out.line(&format!("Left before the end. Seed {seed}."))
}

/// The name of a save in the folder of saves, or the path.
fn short(args: &Args, path: &Path) -> String {
    let file = path.file_name().and_then(|file| file.to_str());
    let name = file.and_then(SaveName::of_file);
    let shelf = kept::shelf(args).ok();
    match (name, shelf) {
        (Some(name), Some(shelf)) if shelf.path(&name) == path => name.to_string(),
        _ => shown(path),
    }
}

/// The seat typed, or the scenario's good first one.
fn seat(case: &Case, typed: &Play) -> Result<Seat, Trouble> {
    let Some(code) = &typed.seat else {
        return Ok(case.play.scenario.first_seat);
    };
    let upper = code.to_uppercase();
    let mut seats = Seat::main().filter(|seat| !case.is_empty(*seat));
    let found = seats.find(|seat| case.code(*seat) == upper || seat.code() == upper);
    let by_name = || {
        let named = |seat: &Seat| {
            seat.member()
                .is_some_and(|member| case.member(member).name.to_uppercase() == upper)
        };
        Seat::main().find(named)
    };
    found
        .or_else(by_name)
        .ok_or_else(|| Trouble::Usage(no_seat(case, code)))
}

/// The nearest codes and names; where none is near, the codes.
fn no_seat(case: &Case, typed: &str) -> String {
    let seats = Seat::main().filter(|seat| !case.is_empty(*seat));
    let codes: Vec<&str> = seats.map(|seat| case.code(seat)).collect();
    let names = case
        .content
        .members
        .iter()
        .map(|member| member.name.as_str());
    let either: Vec<&str> = codes.iter().copied().chain(names).collect();
    match nearest(typed, either.iter().copied()).is_empty() {
        true => loading::unknown("seat", typed, codes.into_iter()),
        false => loading::unknown("seat", typed, either.into_iter()),
    }
}

/// A seed nobody chose: from the clock, small enough to be read out.
pub(super) fn chosen() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(1, |since| since.as_nanos() as u64 / 1_000 % 1_000_000)
}
