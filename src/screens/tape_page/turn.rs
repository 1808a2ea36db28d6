//! One turn: before it, how it stood; opened, what was heard and who ordered what.

use ratatui::layout::Rect;

use crate::base::ids::Seat;
use crate::screens::page::{Page, Role};
use crate::screens::pane::Pane;
use crate::screens::tape::Tape;
use crate::screens::tape_page::halves;
use crate::screens::tape_page::reading::Reading;
use crate::study::debrief::said::said_in;
use crate::study::debrief::{Night, unknown};
use crate::words::debrief as say;
use crate::words::{chronicle, clocks, digest, event, names, weighing};
use crate::world::event::Event;
use crate::world::order::Order;

/// Parts of a weighing that are told.
const PARTS: usize = 3;

pub fn draw(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let (first, second) = halves(area, 50);
    if !tape.opened || tape.at >= night.turns().len() {
        stood(tape, night, first, page);
        asks(tape, night, second, page);
        return;
    }
    heard(tape, night, first, page);
    ordered(tape, night, second, page);
}

/// How it stood before the turn, to the eyes one has.
fn stood(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let case = night.case();
    let obs = night.observe(tape.at, tape.hears());
    let mut pane = Pane::new(page, area, true, usize::MAX);
    pane.title("As it stood", &say::seen_by(case, tape.seat));
    let mut page = Reading::of(&pane);
    for line in clocks::three(case, obs) {
        page.para(&line, Role::Text);
    }
    page.para(&say::agenda(obs.public.agenda), Role::Faint);
    let known = say::knew(case, obs);
    for line in &known {
        page.para(&names::capital(line), Role::Text);
    }
    if tape.uncovered {
        page.skip();
        let facts = unknown(night, tape.at, tape.hears());
        for line in say::unknown(case, &facts) {
            page.para(&names::capital(&line), Role::Amber);
        }
    }
    page.show(&mut pane, tape.row, say::READ_ON);
}

/// A moment to say what one would have done.
fn asks(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let case = night.case();
    let obs = night.observe(tape.at, tape.hears());
    let mut pane = Pane::new(page, area, false, usize::MAX);
    pane.title("Before it is opened", "say it first");
    let mut page = Reading::of(&pane);
    for line in say::beforehand(tape.seat.map(|seat| names::seat(case, seat)).as_deref()) {
        page.para(&line, Role::Text);
    }
    page.skip();
    let [narrow, wide] = say::law(case, obs);
    page.para("An armed attack? Both readings", Role::Faint);
    page.para(&names::capital(&narrow), Role::Text);
    page.para(&names::capital(&wide), Role::Text);
    page.show(&mut pane, tape.below, say::READ_BELOW);
}

fn heard(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let case = night.case();
    let played = &night.turns()[tape.at];
    let seat = tape.hears();
    let obs = night.observe(tape.at + 1, seat);
    let told = played.events.iter().filter(|(_, to)| to.has(seat));
    // What capitals ask each other would drown what all heard.
    let told = told.filter(|(event, _)| tape.seat.is_some() || !matches!(event, Event::Lever(_)));
    let told: Vec<String> = told
        .filter_map(|(happened, _)| event::told(case, obs, happened))
        .collect();
    let told = digest::lines(case, &told);
    let mut pane = Pane::new(page, area, true, usize::MAX);
    pane.title("What was heard", &say::seen_by(case, tape.seat));
    let mut page = Reading::of(&pane);
    for line in &told {
        page.para(line, Role::Text);
    }
    if told.is_empty() {
        page.para(say::QUIET, Role::Faint);
    }
    for said in said_in(played).filter(|said| tape.may_hear(said)) {
        page.para(&say::spoken(case, &said), Role::Blue);
    }
    for (_, note) in tape
        .debrief
        .notes
        .iter()
        .filter(|(_, note)| note.on == played.line)
    {
        page.para(&say::note(note.by, &note.text), Role::Amber);
    }
    page.show(&mut pane, tape.row, say::READ_ON);
}

/// Who ordered what: said beside weighed, as far as it may be read.
fn ordered(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let case = night.case();
    let played = &night.turns()[tape.at];
    let mut pane = Pane::new(page, area, false, usize::MAX);
    pane.title("Who ordered what", "said, and weighed");
    let mut page = Reading::of(&pane);
    let mut covered = 0;
    for (seat, sealed) in &played.sealed {
        let chosen: Vec<&Order> = sealed
            .orders
            .iter()
            .filter(|order| !matches!(order, Order::Wait | Order::Echo { .. }))
            .collect();
        if !tape.may_read(*seat) {
            covered += usize::from(!chosen.is_empty());
            continue;
        }
        let obs = night.observe(tape.at, *seat);
        for given in chosen {
            let code = format!("{:<5} ", case.code(*seat));
            page.labelled(&code, 6, &say::order(case, obs, given), Role::Text);
            if let Some(said) = say::stated(case, given) {
                page.hang(6, &format!("said    {said}"), Role::Text);
            }
            let why = played
                .whys
                .iter()
                .find(|why| why.seat == *seat && why.order == *given);
            if let Some(why) = why {
                let parts = weighing::parts(case, &why.parts, PARTS);
                page.hang(6, &format!("weighed {parts}"), Role::Faint);
            }
        }
    }
    if covered > 0 {
        page.para(&say::covered(covered), Role::Faint);
    }
    page.show(&mut pane, tape.below, say::READ_BELOW);
}

/// In the place of a sheet that needs a night which can be played again: why there is none, and where what is left stands.
pub fn missing(tape: &Tape, area: Rect, page: &mut Page) {
    let mut pane = Pane::new(page, area, true, usize::MAX);
    pane.title(&format!("{}: not of this record", tape.sheet.name()), "");
    for line in troubles(tape) {
        pane.para(&line, Role::Amber, 6);
    }
    pane.skip(1);
    pane.para(say::ONLY_RECORDED, Role::Text, 3);
}

fn troubles(tape: &Tape) -> impl Iterator<Item = String> {
    let troubles = tape.debrief.troubles.iter();
    troubles.map(|trouble| say::trouble(&tape.debrief.head, trouble))
}

/// A record that is told from its chronicle alone.
pub fn chronicle(tape: &Tape, area: Rect, page: &mut Page) {
    let mut pane = Pane::new(page, area, true, usize::MAX);
    let Some(turn) = tape.debrief.chronicle.get(tape.at) else {
        pane.title("Recorded", "");
        for line in troubles(tape) {
            pane.para(&line, Role::Amber, 6);
        }
        pane.para(say::QUIET, Role::Faint, 1);
        return;
    };
    pane.title("What everyone heard", &format!("turn {}", turn.turn));
    let mut all = Reading::of(&pane);
    if tape.at == 0 {
        for line in troubles(tape) {
            all.para(&line, Role::Amber);
        }
        all.skip();
    }
    let told = turn.told.iter().filter(|told| told.to.0.has(Seat::PRESS));
    for told in told {
        all.para(&chronicle::told(told), Role::Text);
    }
    all.show(&mut pane, tape.row, say::READ_ON);
}
