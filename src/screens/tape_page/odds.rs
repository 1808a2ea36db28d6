//! Odds over time, and the turning points below or beside them.

use ratatui::layout::Rect;

use crate::screens::page::{Page, Role, columns_in};
use crate::screens::pane::Pane;
use crate::screens::tape::{Drawn, Tape};
use crate::screens::tape_page::turn_name;
use crate::study::debrief::{Measure, Night, Share, Turning};
use crate::words::debrief as say;
use crate::words::figure::Ink;
use crate::words::figure::chart::{Chart, Series};
use crate::words::{bands, names};

/// Columns left of the chart and before its label.
const AXIS: u16 = 5;
/// Columns of a turn's number with room behind it.
const NUMBER: usize = 3;
/// Turning points listed.
const LISTED: usize = 10;

pub fn draw(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let measure = tape.measure();
    let upper = (area.height * 55 / 100).max(7);
    let chart = Rect::new(area.x, area.y, area.width, upper);
    over_time(tape, night, measure, chart, page);
    let below = Rect::new(area.x, area.y + upper, area.width, area.height - upper);
    let (points, beside) = if area.width >= 110 {
        let left = area.width * 58 / 100;
        (
            Rect::new(below.x, below.y, left - 1, below.height),
            Some(Rect::new(
                below.x + left + 1,
                below.y,
                below.width - left - 1,
                below.height,
            )),
        )
    } else {
        (below, None)
    };
    let turning: Vec<&Turning> = tape.turning().take(LISTED).collect();
    turning_points(tape, night, &turning, points, page);
    if let Some(beside) = beside {
        let row = tape.row.min(turning.len().saturating_sub(1));
        judgement(night, turning.get(row).copied(), beside, page);
    }
}

fn over_time(tape: &Tape, night: &Night, measure: Measure, area: Rect, page: &mut Page) {
    let mut pane = Pane::new(page, area, false, usize::MAX);
    let (played, _) = tape.figures.progress();
    let title = format!("Odds of {}", say::measure(measure));
    pane.title(&title, &say::opinion(played));
    let odds = tape.figures.odds(night, measure);
    let last = if tape.blind {
        tape.at.min(night.closing())
    } else {
        night.closing()
    };
    let known: Vec<(i32, Share)> = odds
        .iter()
        .take(last + 1)
        .enumerate()
        .filter_map(|(at, share)| Some((at as i32, (*share)?)))
        .collect();
    if known.is_empty() {
        pane.text(say::PLAYING, Role::Faint);
        return;
    }
    let whole = say::means(measure);
    match columns_in(&whole) <= pane.columns() {
        true => pane.text(&whole, Role::Faint),
        false => pane.text(&names::capital(&say::meaning(measure)), Role::Faint),
    }
    match tape.drawn {
        Drawn::Chart => drawn(tape, night, &known, &mut pane),
        Drawn::Numbers | Drawn::Words => told(tape, night, &known, &mut pane),
    }
}

fn drawn(tape: &Tape, night: &Night, known: &[(i32, Share)], pane: &mut Pane<'_>) {
    let line = |value: &dyn Fn(Share) -> u8| -> Vec<(i32, i32)> {
        known
            .iter()
            .map(|(at, share)| (*at, i32::from(value(*share))))
            .collect()
    };
    let (middle, low, high) = (
        line(&|share| share.percent()),
        line(&|share| share.interval().0),
        line(&|share| share.interval().1),
    );
    let now = known
        .iter()
        .find(|(at, _)| *at == tape.at as i32)
        .or(known.last());
    // The number is that of the place one stands at, and says so: the line ends at another.
    let label = now.map_or_else(String::new, |(at, share)| {
        let name = match turn_name(night, *at as usize) {
            name if name.is_empty() => "end".to_owned(),
            name => name,
        };
        format!("{name} {}", say::share_short(*share))
    });
    let series = |points, every, label| Series {
        points,
        stepped: false,
        ink: if every == 1 { Ink::Own } else { Ink::Faint },
        every,
        label,
    };
    let lines = [
        series(&middle[..], 1, label.as_str()),
        series(&low[..], 4, ""),
        series(&high[..], 4, ""),
    ];
    let (wide, high) = (pane.columns(), pane.left());
    let every = every(
        night.closing(),
        wide.saturating_sub(columns_in(&label) + AXIS),
    );
    let items: Vec<(i32, u16)> = (0..night.closing())
        .map(|at| (at, night.turns()[at].turn))
        .filter(|(_, (turn, part))| *part == 0 && turn % every == 0)
        .map(|(at, (turn, _))| (at as i32, u16::from(turn)))
        .collect();
    let chart = Chart {
        from: 0,
        to: (night.closing() as i32).max(1),
        low: 0,
        high: 100,
        lines: &lines,
        bars: &[],
        items: &items,
    };
    let x = pane.x();
    pane.picture(x, &chart.picture(wide, high));
}

/// Every how many turns the axis bears a number, so that numbers stand at even steps with room between them.
fn every(turns: usize, columns: u16) -> u8 {
    let fits = |every: &u8| usize::from(*every) * usize::from(columns) >= NUMBER * turns;
    [1, 2, 5, 10].into_iter().find(fits).unwrap_or(20)
}

/// The same in numbers or words, a turn a place, as many columns as there is room for.
fn told(tape: &Tape, night: &Night, known: &[(i32, Share)], pane: &mut Pane<'_>) {
    const WIDE: u16 = 26;
    let columns = (pane.columns() / WIDE).max(1);
    let rows = usize::from(pane.left().max(1));
    let (x, y) = (pane.x(), pane.y());
    for (nth, (at, share)) in known.iter().take(rows * usize::from(columns)).enumerate() {
        let (column, row) = ((nth / rows) as u16, (nth % rows) as u16);
        let value = match tape.drawn {
            Drawn::Words => bands::band(i16::from(share.percent())).to_owned(),
            _ => say::share_short(*share),
        };
        let name = match turn_name(night, *at as usize) {
            name if name.is_empty() || *at as usize >= night.closing() => "end".to_owned(),
            name => name,
        };
        let role = if *at as usize == tape.at {
            Role::Strong
        } else {
            Role::Text
        };
        pane.page.put(
            x + column * WIDE,
            y + row,
            WIDE,
            &format!("{name:<5}{value}"),
            role,
        );
    }
}

fn turning_points(tape: &Tape, night: &Night, turning: &[&Turning], area: Rect, page: &mut Page) {
    let row = tape.row.min(turning.len().saturating_sub(1));
    let mut pane = Pane::new(page, area, true, row);
    pane.title("Turning points", "points of 100, decisions and luck");
    if turning.is_empty() {
        pane.text(say::NO_TURNING, Role::Faint);
        return;
    }
    let first = pane.window(turning.len(), 1);
    for turning in turning.iter().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let (letter, word) = say::kind(turning.kind());
        let mover = turning.mover().map_or("", |seat| night.case().code(seat));
        let name = format!("{:<5}", turn_name(night, turning.at));
        let moved = format!("{:>+4}  ", turning.moved());
        let kind = format!("{letter} {:<6}", mover);
        let split = say::split(turning);
        let role = match letter {
            'D' => Role::Blue,
            _ => Role::Amber,
        };
        pane.pick(&[
            (&name, Role::Strong),
            (&moved, Role::Text),
            (&kind, role),
            (&split, Role::Faint),
            ("  ", Role::Faint),
            (word, Role::Faint),
        ]);
    }
}

/// What each seat moved in the turning point that is chosen.
fn judgement(night: &Night, turning: Option<&Turning>, area: Rect, page: &mut Page) {
    let mut pane = Pane::new(page, area, false, usize::MAX);
    pane.title("Whose choice", "against its automatic colleague");
    let Some(turning) = turning else {
        return;
    };
    let (_, word) = say::kind(turning.kind());
    pane.para(
        &format!("{word}: {}", say::kind_means(turning.kind())),
        Role::Faint,
        2,
    );
    for (seat, gap) in turning.shares.iter().filter(|(_, gap)| gap.points() != 0) {
        if pane.left() < 2 {
            break;
        }
        let name = format!("{:<7}", night.case().code(*seat));
        let points = say::gap(*gap);
        pane.line(&[(&name, Role::Strong), (&points, Role::Text)]);
    }
    if !turning.shares.is_empty() {
        let together = format!("{:+}", turning.together());
        pane.line(&[("together ", Role::Faint), (&together, Role::Text)]);
    } else {
        pane.para(&say::turning(night.case(), turning), Role::Text, 4);
    }
}
