//! What lies on top and is only read: the briefing, the brief, everything that was told, help, the parts of numbers.

use crate::content::scenario::Goal;
use crate::screens::model::{Model, Over};
use crate::screens::night::Night;
use crate::screens::page::{Page, Role, columns_in, hung, wrap};
use crate::screens::pane::boxed;
use crate::screens::{help, why};
use crate::words::verb::Verb;
use crate::words::{aims, goal, names, order, weighing};
use crate::world::order::Order;
use crate::world::setup::Reasons;

/// A line to be read: how far it is set in, the text, its role.
pub type Line = (u16, String, Role);

/// The lines of what is topmost and only read.
fn lines(model: &Model) -> Vec<Line> {
    let Some(over) = model.over.last() else {
        return Vec::new();
    };
    if let Over::Help { .. } = over {
        return help::lines(model);
    }
    let Some(night) = model.night() else {
        return Vec::new();
    };
    match over {
        Over::Briefing { .. } => briefing(night),
        Over::Brief { .. } => brief(night),
        Over::All { .. } => told(night),
        Over::Why { .. } => why::lines(night),
        _ => Vec::new(),
    }
}

/// Columns of what is read.
const READ: u16 = 84;

fn rows_of(model: &Model, columns: u16) -> Vec<Line> {
    let mut rows = Vec::new();
    for (indent, text, role) in lines(model) {
        if text.is_empty() {
            rows.push((0, String::new(), role));
        }
        let room = columns.saturating_sub(indent);
        let laid = laid(&text, room).into_iter();
        rows.extend(laid.map(|(by, row)| (indent + by, row, role)));
    }
    rows
}

/// Stands between a label and what it labels: the latter keeps its column in every row that it takes.
pub const BESIDE: char = '\t';

/// Rows of a text, each with how far it is set in; of a labelled one with its label before the first.
pub fn laid(text: &str, columns: u16) -> Vec<(u16, String)> {
    let Some((label, says)) = text.split_once(BESIDE) else {
        return hung(text, columns);
    };
    let by = columns_in(label);
    let rows = wrap(says, columns.saturating_sub(by)).into_iter();
    rows.enumerate()
        .map(|(at, row)| match at {
            0 => (0, format!("{label}{row}")),
            _ => (by, row),
        })
        .collect()
}

/// Rows of what is topmost, for scrolling.
pub fn rows(model: &Model) -> usize {
    rows_of(model, READ.min(model.width.saturating_sub(8))).len()
}

pub fn read(model: &Model, page: &mut Page, title: &str, from: usize) {
    let columns = READ.min(page.width().saturating_sub(8));
    let rows = rows_of(model, columns);
    let room = page.height().saturating_sub(6).max(3);
    let high = (rows.len() as u16 + 2).clamp(4, room);
    let inside = boxed(page, columns, high, title);
    let shown = usize::from(high.saturating_sub(1));
    let from = from.min(rows.len().saturating_sub(shown));
    for (at, (indent, text, role)) in rows.iter().skip(from).take(shown).enumerate() {
        let x = inside.x + 2 + indent;
        page.put(x, inside.y + at as u16, columns, text, *role);
    }
    let more = rows.len().saturating_sub(from + shown);
    let foot = match more {
        0 if matches!(model.over.last(), Some(Over::Briefing { .. })) => "all read".to_owned(),
        0 => "Enter closes it".to_owned(),
        1 => "↓ 1 more row".to_owned(),
        more => format!("↓ {more} more rows"),
    };
    // Whoever does not read to the end is told of the secret brief too.
    if let Some(Over::Briefing { .. }) = model.over.last() {
        let brief = model.night().and_then(|night| {
            let (case, obs) = (night.sitting.case(), night.sitting.obs());
            aims::brief(case, obs)
        });
        let key = model.keys.shown(Verb::Brief);
        let keys = match brief {
            Some(_) => format!(" Enter your desk   {key} your secret brief "),
            None => " Enter your desk ".to_owned(),
        };
        let room = inside.width.saturating_sub(columns_in(&foot) + 2);
        page.put(inside.x + 1, inside.bottom(), room, &keys, Role::Strong);
    }
    page.put_right(
        inside.right() + 1,
        inside.bottom(),
        40,
        &format!(" {foot} "),
        Role::Faint,
    );
    page.cursor = Some((inside.x + 2, inside.y));
}

/// All that was told since one last sat; with the book open, every weighing of the last turn too.
fn told(night: &Night) -> Vec<Line> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let news = night.news().into_iter();
    let mut lines: Vec<Line> = news.map(|line| (0, line, Role::Text)).collect();
    if night.sitting.reasons() != Reasons::Open {
        return lines;
    }
    lines.push((0, String::new(), Role::Text));
    lines.push((0, "Open book: what was weighed".to_owned(), Role::Strong));
    for (_, why) in night.sitting.fell() {
        if why.order == Order::Wait {
            continue;
        }
        let who = names::capital(&names::seat(case, why.seat));
        let what = order::order(case, obs, &why.order);
        lines.push((0, format!("{who}. {what}: {:+}", why.score), Role::Text));
        lines.push((2, weighing::parts(case, &why.parts, 4), Role::Faint));
    }
    lines
}

fn briefing(night: &Night) -> Vec<Line> {
    let case = night.sitting.case();
    let scenario = &case.play.scenario;
    let seat = names::capital(&names::seat(case, night.sitting.seat()));
    let mut lines = vec![
        (0, scenario.title.clone(), Role::Strong),
        (0, String::new(), Role::Text),
    ];
    for (at, line) in scenario.briefing.iter().enumerate() {
        lines.push((0, format!("{}  {BESIDE}{line}", at + 1), Role::Text));
    }
    lines.push((0, String::new(), Role::Text));
    lines.push((0, format!("You hold the seat of {seat}."), Role::Own));
    if let Some(member) = night.sitting.seat().member() {
        lines.push((0, case.member(member).hook.clone(), Role::Text));
    }
    lines.push((0, String::new(), Role::Text));
    lines.push((
        0,
        format!(
            "Roster of {}. The governments are as they stood then.",
            scenario.as_of
        ),
        Role::Faint,
    ));
    lines
}

fn brief(night: &Night) -> Vec<Line> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let Some(brief) = aims::brief(case, obs) else {
        return vec![(0, "This seat has no secret brief.".to_owned(), Role::Text)];
    };
    let gap = || (0, String::new(), Role::Text);
    let mut lines = vec![
        (0, brief.office.clone(), Role::Strong),
        (0, brief.situation.clone(), Role::Text),
        gap(),
    ];
    for (at, aim) in brief.objectives.iter().enumerate() {
        let text = format!(
            "{:<4}{BESIDE}{} (weight {} of 3)",
            ROMAN[at.min(7)],
            aim.text,
            aim.weight
        );
        lines.push((0, text, Role::Strong));
        for (at, part) in goal::parts(&aim.goal).iter().enumerate() {
            let or = matches!(aim.goal, Goal::Any(_)) && at > 0;
            let asked = format!("{}{}", if or { "or " } else { "" }, goal::asked(case, part));
            let now = goal::now(obs, part).map_or_else(String::new, |now| format!(" ({now})"));
            lines.push((4, format!("- {BESIDE}{asked}{now}"), Role::Faint));
        }
    }
    lines.push(gap());
    for interest in &brief.interests {
        lines.push((2, interest.clone(), Role::Text));
    }
    lines.push(gap());
    for (label, text) in [
        ("Red line", &brief.red_line.text),
        ("You alone know", &brief.private),
        ("To trade", &brief.trade),
        ("Not to be said aloud", &brief.unsayable),
    ] {
        lines.push((0, format!("{label}: {text}"), Role::Text));
    }
    lines
}

/// Numerals of aims.
pub const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];
