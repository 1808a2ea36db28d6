//! Reports: the same bytes twice, one seat's copy without another's secret, hostile words inert, pages sound.

mod binary;
mod branches;
mod page;
mod same;
mod secret;

use std::path::Path;
use std::sync::{Arc, OnceLock};

use casus::base::digest::Sum;
use casus::base::ids::Seat;
use casus::content::Content;
use casus::content::source::Sources;
use casus::record::disk::Disk;
use casus::record::names::Names;
use casus::record::payload::{Act, By, Head, Input, Note, Told, Turn, Weighed, Why as Weighing};
use casus::record::recorder::{Item, Recorder};
use casus::record::recording::Recording;
use casus::session::Table;
use casus::study::debrief::Debrief;
use casus::world::case::Case;
use casus::world::setup::Setup;

use crate::record::sim::SimDisk;

const PATH: &str = "saves/night.casus";
/// Turns of the recorded night: texts, pledges and evidence are in it, and it is played in a moment.
const TURNS: u8 = 9;

/// Words that a person might try.
pub const HOSTILE: &str = "=cmd|' /C calc'!A0 <script>alert(1)</script> [x](javascript:alert(1)) | `y` http://evil.example <img src=x onerror=alert(2)>";
/// Told by Hungary to Germany alone.
pub const CABLE: &str = "PLANTED-CABLE keep this from the others";
/// Told by the facilitator to Germany alone.
pub const WORD: &str = "the facilitator's own word";
/// Hungary's own reason.
pub const REASON: &str = "PLANTED-REASON our real one";

/// The built-in content with every brief's own secret and every item's title numbered, to be looked for.
pub fn planted() -> Sources {
    let sources = Sources::embedded();
    let numbered = |path: &str, field: &str, mark: &str| {
        let text = sources.file(path).expect("it ships").text();
        let mut count = 0;
        let lines = text
            .lines()
            .map(|line| match line.trim_start().starts_with(field) {
                true => {
                    count += 1;
                    let indent = line.len() - line.trim_start().len();
                    format!("{}{field} \"{mark}{count}.\",", &line[..indent])
                }
                false => line.to_owned(),
            });
        (path.to_owned(), lines.collect::<Vec<_>>().join("\n"))
    };
    let briefs = numbered(
        "scenarios/night-swarm.briefs.ron",
        "private:",
        "PLANTED-BRIEF-",
    );
    let items = numbered(
        "scenarios/night-swarm.evidence.ron",
        "title:",
        "PLANTED-ITEM-",
    );
    sources.clone().overridden([briefs, items])
}

/// Some turns of a planted night, in which people at two seats said things.
pub fn recorded() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| record(&planted()))
}

pub fn debrief() -> Debrief {
    Debrief::read(&Recording::of(recorded().to_vec()).expect("a sound record"))
}

fn record(sources: &Sources) -> Vec<u8> {
    let content = Content::load(sources).unwrap_or_else(|bad| panic!("{}", bad.render(false)));
    let case = Case::new(Arc::new(content), "night-swarm").expect("it ships");
    let setup = Setup {
        seats: vec!["POL".to_owned(), "HUN".to_owned()],
        ..Setup::automatic("night-swarm", 7)
    };
    let mut table = Table::begin(Arc::new(case), setup);
    let disk = SimDisk::new();
    let packed = sources.pack();
    let head = Head::new(table.setup(), "Night swarm", Sum::of_bytes(&packed));
    let names = || Names::new(&table.case().content, &table.case().play);
    let mut recorder = Recorder::begin(
        Arc::new(disk.clone()),
        Path::new(PATH),
        &head,
        &packed,
        names(),
    )
    .expect("a sound disk");
    let names = names();
    for _ in 0..TURNS {
        let items = turn(&mut table, &names);
        recorder.commit(&items).expect("a sound disk");
    }
    let note = Note {
        on: 3,
        by: Some(Seat::CHAIR),
        text: HOSTILE.to_owned(),
        time: String::new(),
    };
    recorder.commit(&[Item::Note(note)]).expect("a sound disk");
    drop(recorder);
    disk.read(Path::new(PATH), u64::MAX - 1)
        .expect("it is there")
}

/// One turn, every seat's orders its automatic colleague's, with words added at two seats.
fn turn(table: &mut Table, names: &Names) -> Vec<Item> {
    let (turn, part) = table.turn();
    let mut items = Vec::new();
    let hungary = Seat::from_code("HUN").expect("a seat");
    for seat in Seat::all() {
        let mut whys = Vec::new();
        let sealed = table.auto(seat, &mut whys);
        let mut input = Input::seal(turn, part, seat, &sealed);
        if let Act::Seal {
            reason, confidence, ..
        } = &mut input.act
        {
            match seat.code() {
                "POL" => (*reason, *confidence) = (HOSTILE.to_owned(), Some(60)),
                "HUN" => *reason = REASON.to_owned(),
                _ => {}
            }
        }
        items.push(Item::Input(input));
        let choices: Vec<_> = whys
            .iter()
            .map(|why| (Weighed::new(why.order, &why.parts), None))
            .collect();
        if !choices.is_empty() {
            let why = Weighing {
                turn,
                part,
                seat,
                choices,
            };
            items.push(Item::Why(why));
        }
    }
    let said = |act| {
        Item::Input(Input {
            turn,
            part,
            by: By::Seat(hungary),
            act,
            time: String::new(),
        })
    };
    items.push(said(Act::Cable {
        to: vec![Seat::from_code("DEU").expect("a seat")],
        text: CABLE.to_owned(),
    }));
    items.push(Item::Input(Input {
        turn,
        part,
        by: By::Facilitator,
        act: Act::Cable {
            to: vec![Seat::from_code("DEU").expect("a seat")],
            text: WORD.to_owned(),
        },
        time: String::new(),
    }));
    items.push(said(Act::Line {
        text: format!("In public: {HOSTILE}"),
    }));
    let mut events = Vec::new();
    table.close(&mut events);
    let told = events
        .iter()
        .map(|(event, to)| Told::new(event, *to, names).expect("a line"));
    items.push(Item::Turn(Turn {
        turn,
        part,
        told: told.collect(),
        digest: table.digest(),
    }));
    items
}
