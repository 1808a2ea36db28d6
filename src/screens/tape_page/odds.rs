//! Odds over time, and the turning points below or beside them.

use ratatui::layout::Rect;

use crate::screens::page::{Page, Role, columns_in};
use crate::screens::pane::Pane;
use crate::screens::tape::{Drawn, LISTED, Tape};
use crate::screens::tape_page::reading::Reading;
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
pub fn draw(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let measure = tape.measure();
    let wide = area.width >= 110;
    let upper = match wide {
        true => area.height * 55 / 100,
        false => area.height * 2 / 5,
    };
    let upper = upper.max(6);
    let chart = Rect::new(area.x, area.y, area.width, upper);
    over_time(tape, night, measure, chart, page);
    let below = Rect::new(area.x, area.y + upper, area.width, area.height - upper);
    let (points, beside) = match wide {
        true => {
            let left = below.width * 52 / 100;
            let rest = below.width - left - 1;
            (
                Rect::new(below.x, below.y, left - 1, below.height),
                Rect::new(below.x + left + 1, below.y, rest, below.height),
            )
        }
        // A list of a few rows, and what the chosen one is below it.
        false => {
            let rows = (below.height / 2).max(2);
            let under = below.height - rows;
            (
                Rect::new(below.x, below.y, below.width, rows),
                Rect::new(below.x, below.y + rows, below.width, under),
            )
        }
    };
    turning_points(tape, night, points, page);
    about(tape, night, beside, page);
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
        .find(|(at, _)| *at == tape.eye() as i32)
        .or(known.last());
    // The number is that of the turn one looks at, and says so: the line ends at another.
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

fn turning_points(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let turning: Vec<&Turning> = tape.turning().take(LISTED).collect();
    let road = tape.road();
    let rows = turning.len() + usize::from(road.is_some());
    let row = tape.row.min(rows.saturating_sub(1));
    let mut pane = Pane::new(page, area, true, row);
    let note = match rows >= usize::from(area.height) {
        true => "in points of 100   ↓ more below",
        false => "in points of 100",
    };
    pane.title("Turning points", note);
    if turning.is_empty() {
        let why = match tape.figures.is_done() {
            true => say::NO_TURNING,
            false => say::LOOKING,
        };
        pane.para(why, Role::Faint, 2);
    }
    let first = pane.window(rows, 1);
    for turning in turning.iter().skip(first) {
        if pane.left() == 0 {
            return;
        }
        listed(night, turning, &mut pane);
    }
    if pane.left() == 0 {
        return;
    }
    match road {
        Some(road) => {
            let what = say::road_short(night, road);
            pane.pick(&[("a road not taken  ", Role::Strong), (&what, Role::Text)]);
        }
        None => pane.text(
            &say::no_road(tape.covers_road(), tape.looked_for()),
            Role::Faint,
        ),
    }
}

/// "T19   -96 L luck       ends faded".
fn listed(night: &Night, turning: &Turning, pane: &mut Pane<'_>) {
    let (letter, word) = say::kind(turning.kind());
    let name = format!("{:<5}", turn_name(night, turning.at));
    let moved = format!("{:>+4}  ", turning.moved());
    let kind = format!("{letter} {word:<11}");
    let role = match letter {
        'D' => Role::Blue,
        _ => Role::Amber,
    };
    let mover = turning.mover().map_or("", |seat| night.case().code(seat));
    let mover = format!("{mover:<10}");
    let what = say::measure(turning.measure);
    pane.pick(&[
        (&name, Role::Strong),
        (&moved, Role::Text),
        (&kind, role),
        (&mover, Role::Text),
        (&what, Role::Faint),
    ]);
}

/// What the chosen turning point was and whose choice moved it; or the road not taken.
fn about(tape: &Tape, night: &Night, area: Rect, page: &mut Page) {
    let mut pane = Pane::new(page, area, false, usize::MAX);
    let road = tape.road().filter(|_| tape.at_road());
    if let Some(road) = road {
        pane.title("A road not taken", "Enter plays it");
        let mut read = Reading::of(&pane);
        for line in &say::road(night, road) {
            read.para(line, Role::Text);
        }
        read.show(&mut pane, tape.below, say::READ_BELOW);
        return;
    }
    let Some(turning) = tape.point() else {
        pane.title("What it was", "");
        return;
    };
    pane.title(&say::turn_title(night, turning.at), "Enter goes to it");
    let mut read = Reading::of(&pane);
    let eyes = if tape.uncovered {
        None
    } else {
        Some(tape.hears())
    };
    let news = say::news(night, turning, eyes);
    if !news.is_empty() {
        read.para(&news, Role::Strong);
    }
    read.para(
        &names::capital(&format!("{}.", say::what_moved(night, turning))),
        Role::Text,
    );
    read.skip();
    let (_, word) = say::kind(turning.kind());
    read.para(
        &format!("{word}: {}", say::kind_means(turning.kind())),
        Role::Faint,
    );
    read.para(
        &format!("decisions {}", say::gap(turning.decisions)),
        Role::Faint,
    );
    let shares = turning.shares.iter().filter(|(_, gap)| gap.points() != 0);
    for (seat, gap) in shares {
        let who = names::seat(night.case(), *seat);
        read.hang(2, &format!("{who} {}", say::gap(*gap)), Role::Faint);
    }
    if !turning.shares.is_empty() {
        let together = format!("no single seat, but together {:+}", turning.together());
        read.hang(2, &together, Role::Faint);
    }
    if let Some(revelation) = turning.revelation {
        read.para(&format!("evidence {}", say::gap(revelation)), Role::Faint);
    }
    read.para(
        &format!("other luck {:+}", turning.other_luck()),
        Role::Faint,
    );
    read.show(&mut pane, tape.below, say::READ_BELOW);
}
