//! The lines as the session writes and reads them: inputs, weighings, the chronicle, the end.

use std::path::Path;
use std::sync::Arc;

use casus::base::digest::Sum;
use casus::base::ids::{DraftId, EvId, InjectId, MeasureId, Member, Seat};
use casus::record::names::Names;
use casus::record::open::{LastLine, OpenError};
use casus::record::payload::{
    Act, By, End, Head, Input, Note, Told, Turn, Weighed, Why, from_ron, to_ron,
};
use casus::record::recorder::{Item, Recorder, ResumeError};
use casus::record::recording::{ReadError, Recording};
use casus::world::event::{Audience, Event, TextEvent, TimeEvent};
use casus::world::factor::{Factor, Ledger, Parts};
use casus::world::order::{Form, Order, Orders, Sealed};
use casus::world::setup::{RULES_VERSION, Setup};

use crate::record::sim::SimDisk;

pub const PATH: &str = "night.casus";
pub const CONTENT: &[u8] = b"all that was known, in canonical bytes";

pub fn names() -> Names {
    let list = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Names {
        evidence: list(&["radar", "debris", "sim-card"]),
        measures: list(&["patrol", "closure"]),
        hypotheses: list(&["raid", "stray"]),
        injects: list(&["storm"]),
    }
}

pub fn head() -> Head {
    let mut setup = Setup::automatic("night-swarm", 7);
    setup.seats = vec!["POL".to_owned()];
    Head::new(&setup, "Night swarm", Sum::of_bytes(CONTENT))
}

fn pol() -> Member {
    Member::from_code("POL").expect("a member")
}

fn orders() -> Orders {
    let to = Some(pol());
    let item = EvId(1);
    let form = Form::Cleared;
    let measure = MeasureId(1);
    [
        Order::RequestArticle4,
        Order::Share { item, to, form },
        Order::Alone { measure },
    ]
    .into_iter()
    .collect()
}

fn input() -> Input {
    let sealed = Sealed {
        present: true,
        instructed: false,
        orders: orders(),
        who: 70,
    };
    let mut input = Input::seal(3, 0, Seat::of(pol()), &sealed);
    if let Act::Seal {
        reason, confidence, ..
    } = &mut input.act
    {
        *reason = "They flew “straight”, and low – Łódź".to_owned();
        *confidence = Some(60);
    }
    input
}

fn why() -> Why {
    let mut parts = Parts::default();
    parts.add(Factor::Threat, 30);
    parts.add(Factor::Gravity, -22);
    let chosen = Weighed::new(Order::RequestArticle4, &parts);
    let seat = Seat::of(pol());
    Why {
        turn: 3,
        part: 0,
        seat,
        choices: vec![(chosen, None)],
    }
}

fn turn() -> Turn {
    let draft = DraftId(2);
    let events = [
        Event::Text(TextEvent::Requested { by: pol() }),
        Event::Text(TextEvent::Adopted { draft }),
        Event::Time(TimeEvent::Refilled),
    ];
    let told = events
        .iter()
        .zip([
            Audience::EVERYONE,
            Audience::COUNCIL,
            Audience::seat(Seat::CHAIR),
        ])
        .map(|(event, to)| Told::new(event, to, &names()).expect("an event has names"))
        .collect();
    Turn {
        turn: 3,
        part: 0,
        told,
        digest: Sum::of(&3_u8),
    }
}

fn end(recorder: &Recorder) -> Item {
    Item::End(End {
        formal: 2,
        functional: 3,
        ending: "settled".to_owned(),
        day: 12,
        digest: Sum::of(&4_u8),
        words: recorder.words(),
    })
}

fn begun(disk: &SimDisk) -> Recorder {
    Recorder::begin(
        Arc::new(disk.clone()),
        Path::new(PATH),
        &head(),
        CONTENT,
        names(),
    )
    .expect("a sound disk")
}

/// A record with one turn; it has ended if so wished.
fn recorded(ended: bool) -> SimDisk {
    let disk = SimDisk::new();
    let mut recorder = begun(&disk);
    recorder
        .commit(&[Item::Input(input()), Item::Why(why()), Item::Turn(turn())])
        .expect("a sound disk");
    if ended {
        let end = end(&recorder);
        recorder.commit(&[end]).expect("a sound disk");
    }
    disk
}

pub fn open(disk: &SimDisk) -> Result<Recording, ReadError> {
    Recording::read(disk, Path::new(PATH))
}

#[test]
fn a_session_is_read_as_it_was_recorded() {
    let recording = open(&recorded(true)).expect("whole");
    assert_eq!(recording.head(), &head());
    assert_eq!(recording.head().setup().seats, ["POL"]);
    assert!(recording.head().is_playable());
    assert_eq!(recording.content(), Ok(CONTENT.to_vec()));
    assert_eq!(recording.inputs(&names()), Ok(vec![(3, input())]));
    assert_eq!(recording.whys(&names()), Ok(vec![(4, why())]));
    assert_eq!(recording.turns(&names()), Ok(vec![(5, turn())]));
    let end = recording.end(&names()).expect("good").expect("it ended");
    assert_eq!((end.formal, end.functional, end.day), (2, 3, 12));
    let (seat, sealed) = input().sealed().expect("it seals");
    assert_eq!(
        (seat, sealed.orders, sealed.who),
        (Seat::of(pol()), orders(), 70)
    );
}

#[test]
fn two_records_of_one_session_are_alike() {
    let bytes = |disk: SimDisk| disk.bytes(Path::new(PATH));
    assert_eq!(bytes(recorded(true)), bytes(recorded(true)));
}

#[test]
fn what_is_written_is_in_names() {
    let recording = open(&recorded(false)).expect("whole");
    let lines: Vec<&str> = recording.walk().lines().map(|line| line.payload).collect();
    assert_eq!(
        lines[2..],
        [
            r#"(turn:3,by:Seat("POL"),act:Seal(orders:[RequestArticle4,Share(item:"debris",to:Some("POL"),form:Cleared),Alone(measure:"closure")],who:Some(70),reason:"They flew “straight”, and low – Łódź",confidence:Some(60)))"#.to_owned(),
            r#"(turn:3,seat:"POL",choices:[((order:RequestArticle4,score:8,parts:[(0,30),(4,-22)]),None)])"#.to_owned(),
            format!(r#"(turn:3,told:[(kind:"text-requested",to:"everyone",of:{{"by":"POL"}}),(kind:"text-adopted",to:"council",of:{{"draft":2}}),(kind:"time-refilled",to:"CHAIR")],digest:"{}")"#, Sum::of(&3_u8)),
        ]
    );
    let head = format!(
        r#"(magic:"casus foederis record",format:1,program:"0.1.0",rules:{RULES_VERSION},scenario:"night-swarm","#
    );
    assert!(lines[0].starts_with(&head), "{}", lines[0]);
}

#[test]
fn the_chronicle_is_the_vocabulary_of_jsonl() {
    let told = &turn().told[0];
    let json = serde_json::to_string(told).expect("it has names");
    assert_eq!(
        json,
        r#"{"kind":"text-requested","to":"everyone","of":{"by":"POL"}}"#
    );
    assert_eq!(told.seat(), Some(Seat::of(pol())));
}

#[test]
fn an_id_without_a_name_comes_back() {
    for index in [0, 2, 3, 255] {
        let order = Order::NeighbourShare { item: EvId(index) };
        let text = to_ron(&order, &names()).expect("it has names");
        assert_eq!(from_ron::<Order>(&text, &names(), 1), Ok(order), "{text}");
    }
    for text in [
        "NeighbourShare(item:\"nothing\")",
        "NeighbourShare(item:\"#1\")",
        "NeighbourShare(item:1)",
    ] {
        assert!(from_ron::<Order>(text, &names(), 1).is_err(), "{text}");
    }
    let act = Act::Inject(InjectId(0));
    assert_eq!(to_ron(&act, &names()), Ok("Inject(\"storm\")".to_owned()));
    assert_eq!(from_ron("Inject(\"storm\")", &names(), 1), Ok(act));
}

fn resume(disk: &SimDisk, last: LastLine) -> Result<(Recorder, Recording), ResumeError> {
    let resumed = Recorder::resume(Arc::new(disk.clone()), Path::new(PATH), last, |_| {
        Some(names())
    });
    resumed.map(|(recorder, recording, _)| (recorder, recording))
}

#[test]
fn a_session_goes_on_where_it_was_left() {
    let disk = recorded(false);
    let (mut recorder, recording) = resume(&disk, LastLine::Refuse).expect("it has not ended");
    assert_eq!(recording.turns(&names()).map(|turns| turns.len()), Ok(1));
    let end = end(&recorder);
    recorder.commit(&[end]).expect("a sound disk");
    drop(recorder);
    assert_eq!(
        disk.bytes(Path::new(PATH)),
        recorded(true).bytes(Path::new(PATH))
    );
    let again = resume(&disk, LastLine::Refuse);
    assert_eq!(again.map(|_| ()), Err(ResumeError::Ended));
}

#[test]
fn going_on_without_a_damaged_last_line_is_recorded() {
    let disk = recorded(false);
    let mut bytes = disk.bytes(Path::new(PATH)).expect("written");
    let at = bytes.len() - 10;
    bytes[at] ^= 1;
    disk.put(PATH, &bytes);
    let refused = resume(&disk, LastLine::Refuse);
    assert!(matches!(
        refused.map(|_| ()),
        Err(ResumeError::Open(OpenError::LastLine(_)))
    ));
    drop(resume(&disk, LastLine::LeaveOut).expect("by choice"));
    let notes = open(&disk).expect("whole").notes(&names()).expect("good");
    let [(5, Note { on: 5, text, .. })] = &notes[..] else {
        panic!("{notes:?}");
    };
    assert!(
        text.starts_with("Gone on without a damaged last line"),
        "{text}"
    );
}

#[test]
fn older_rules_are_read_but_not_gone_on_with() {
    let disk = SimDisk::new();
    let older = Head { rules: 0, ..head() };
    let begun = Recorder::begin(
        Arc::new(disk.clone()),
        Path::new(PATH),
        &older,
        CONTENT,
        names(),
    );
    drop(begun.expect("a sound disk"));
    assert!(open(&disk).is_ok());
    let refused = resume(&disk, LastLine::Refuse);
    assert_eq!(
        refused.map(|_| ()),
        Err(ResumeError::OtherRules { rules: 0 })
    );
}

#[test]
fn text_that_a_terminal_would_obey_is_never_written() {
    let mut recorder = begun(&SimDisk::new());
    let cable = Input {
        turn: 1,
        part: 0,
        by: By::Facilitator,
        act: Act::Cable {
            to: vec![Seat::CHAIR],
            text: "\u{1b}[2J".to_owned(),
        },
        time: String::new(),
    };
    assert!(recorder.commit(&[Item::Input(cable)]).is_err());
    recorder
        .commit(&[Item::Input(input())])
        .expect("the next is written");
}
