//! The replay drawn turn by turn: the whole night from its tape, or one seat's from its own screens.

use std::sync::Arc;

use crate::base::ids::Seat;
use crate::content::Content;
use crate::paper::cast::Cast;
use crate::paper::tell::turn_name;
use crate::screens::model::Place;
use crate::screens::tape::{Frame, Tape};
use crate::screens::{Model, Settings};
use crate::session::{Refolded, Table};
use crate::sitting::Sitting;
use crate::study::debrief::{Debrief, Night, Played};
use crate::words::{chronicle, event, order, weighing};
use crate::world::order::Order;

/// Parts of a weighing that are told.
const PARTS: usize = 4;

/// The recording: of `seat` alone, where there is one. `content` names what screens show besides.
pub fn replay(debrief: &Debrief, content: Arc<Content>, seat: Option<Seat>) -> String {
    match (&debrief.night, seat) {
        (Some(night), Some(seat)) => own(debrief, night, content, seat),
        _ => whole(debrief, content),
    }
}

fn whole(debrief: &Debrief, content: Arc<Content>) -> String {
    let frames: Vec<Frame> = match &debrief.night {
        Some(night) => (0..night.turns().len())
            .map(|at| frame(night, at))
            .collect(),
        None => debrief.chronicle.iter().map(told).collect(),
    };
    let title = &debrief.head.title;
    let mut cast = Cast::new(title);
    let names: Vec<String> = frames
        .iter()
        .map(|frame| turn_name((frame.turn, frame.part)))
        .collect();
    let mut model = Model::new(content, Settings::default());
    model.place = Place::Tape(Box::new(Tape::new(title.clone(), frames)));
    for (at, name) in names.iter().enumerate() {
        if let Place::Tape(tape) = &mut model.place {
            tape.go(at);
        }
        cast.frame(&model, &format!("Turn {name}"));
    }
    cast.done()
}

fn told(turn: &crate::record::payload::Turn) -> Frame {
    let public = turn.told.iter().filter(|told| told.to.0.has(Seat::PRESS));
    Frame {
        turn: turn.turn,
        part: turn.part,
        told: public.map(chronicle::told).collect(),
        ordered: Vec::new(),
        table: None,
    }
}

fn frame(night: &Night, at: usize) -> Frame {
    let case = night.case();
    let played = &night.turns()[at];
    let press = night.observe(at + 1, Seat::PRESS);
    let public = played.events.iter().filter(|(_, to)| to.has(Seat::PRESS));
    let mut ordered = Vec::new();
    for (seat, sealed) in &played.sealed {
        let obs = night.observe(at, *seat);
        for given in sealed.orders.iter().filter(|given| **given != Order::Wait) {
            let mut whys = played.whys.iter();
            let why = whys.find(|why| why.seat == *seat && why.order == *given);
            let weighed =
                why.map_or_else(String::new, |why| weighing::parts(case, &why.parts, PARTS));
            ordered.push((*seat, order::order(case, obs, given), weighed));
        }
    }
    Frame {
        turn: played.turn.0,
        part: played.turn.1,
        told: public
            .filter_map(|(happened, _)| event::told(case, press, happened))
            .collect(),
        ordered,
        table: Some(night.table(at + 1)),
    }
}

/// What its holder would have had on the screen at the beginning of each turn.
fn own(debrief: &Debrief, night: &Night, content: Arc<Content>, seat: Seat) -> String {
    let mut cast = Cast::new(&format!("{}, {}", debrief.head.title, seat.code()));
    let mut model = Model::new(content, Settings::default());
    model.open(Sitting::new(night.table(0), seat));
    model.over.clear();
    for (at, played) in night.turns().iter().enumerate() {
        let (turn, part) = played.turn;
        cast.frame(&model, &format!("Turn {}", turn_name((turn, part))));
        if let Some(open) = model.night_mut() {
            open.sealing();
            recall(&mut open.sitting, &night.table(at + 1), played, seat);
            open.turned();
            open.arrive();
        }
    }
    cast.frame(&model, "The end");
    cast.done()
}

/// With its own weighings alone.
fn recall(sitting: &mut Sitting, after: &Table, played: &Played, seat: Seat) {
    let turn = Refolded {
        turn: played.turn,
        sealed: played.sealed.clone(),
        events: played.events.clone(),
        digest: played.digest,
    };
    let own: Vec<_> = played
        .whys
        .iter()
        .filter(|why| why.seat == seat)
        .copied()
        .collect();
    sitting.recall(after, &turn, &own);
}
