//! The replay drawn turn by turn: the whole night from its tape, or one seat's from its own screens.

use std::sync::Arc;

use crate::base::ids::Seat;
use crate::content::Content;
use crate::paper::cast::Cast;
use crate::paper::tell::turn_name;
use crate::screens::model::Place;
use crate::screens::tape::{Sheet, Tape};
use crate::screens::{Model, Settings};
use crate::session::{Refolded, Table};
use crate::sitting::Sitting;
use crate::study::debrief::{Debrief, Night, Played};

/// The recording: of `seat` alone, where there is one. `content` names what screens show besides.
pub fn replay(debrief: &Debrief, content: Arc<Content>, seat: Option<Seat>) -> String {
    match (&debrief.night, seat) {
        (Some(night), Some(seat)) => own(debrief, night, content, seat),
        _ => whole(debrief, content),
    }
}

fn whole(debrief: &Debrief, content: Arc<Content>) -> String {
    let title = &debrief.head.title;
    let mut cast = Cast::new(title);
    let names: Vec<String> = match &debrief.night {
        Some(night) => night
            .turns()
            .iter()
            .map(|played| turn_name(played.turn))
            .collect(),
        None => debrief
            .chronicle
            .iter()
            .map(|turn| turn_name((turn.turn, turn.part)))
            .collect(),
    };
    let mut tape = Tape::new(title.clone(), Arc::new(debrief.clone()));
    tape.sheet = Sheet::Turn;
    tape.uncovered = true;
    let mut model = Model::new(content, Settings::default());
    model.place = Place::Tape(Box::new(tape));
    for (at, name) in names.iter().enumerate() {
        if let Place::Tape(tape) = &mut model.place {
            tape.go(at);
            tape.opened = true;
        }
        cast.frame(&model, &format!("Turn {name}"));
    }
    cast.done()
}

/// What its holder would have had on the screen at the beginning of each turn.
fn own(debrief: &Debrief, night: &Night, content: Arc<Content>, seat: Seat) -> String {
    let mut cast = Cast::new(&format!(
        "{}, {}",
        debrief.head.title,
        night.case().code(seat)
    ));
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
        // Told beside the screens, or left out.
        spoken: Vec::new(),
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
