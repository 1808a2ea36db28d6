//! The roll call, drawn: the answers by the hour, the card on top, the counts.

use ratatui::layout::Rect;

use crate::base::ids::Member;
use crate::base::units::Hours;
use crate::screens::marks::{self, stance_mark};
use crate::screens::night::Night;
use crate::screens::page::{Page, Role};
use crate::screens::pane::{Pane, frame};
use crate::screens::roll::Roll;
use crate::sitting::roll::Card;
use crate::words::event::lever;
use crate::words::figure;
use crate::words::figure::answers::{Answer, Answers};
use crate::words::{clause, names, stance, weighing, when};
use crate::world::case::Case;
use crate::world::text::{DraftStatus, Stance};

/// `kept`: rows above the foot that a lesson's line takes.
pub fn draw(night: &Night, page: &mut Page, kept: u16) {
    let Some(roll) = &night.roll else { return };
    let wide = page.width() >= 110;
    let high = page.height() >= 34;
    let bottom = page.height() - 4 - kept;
    let line_rows = if high { 13 } else { 7 };
    let width = page.width() - 2;
    if roll.all && !high {
        // All of it is asked for: on a small sheet the list has the room to itself.
        list(night, roll, page, Rect::new(1, 3, width - 1, bottom - 3));
        return;
    }
    hours(night, roll, page, Rect::new(1, 3, width - 1, line_rows));
    let top = 3 + line_rows + u16::from(high);
    let split = if wide { 70 } else { width };
    if roll.all {
        list(
            night,
            roll,
            page,
            Rect::new(1, top, width - 1, bottom - top),
        );
        return;
    }
    let tall = if high { 14 } else { (bottom - top).min(9) };
    card(night, roll, page, Rect::new(2, top, split - 2, tall));
    if wide {
        let side = Rect::new(split + 3, top, width - split - 3, tall);
        counts(night, roll, page, side);
    }
    let under = top + tall;
    if bottom > under + 3 {
        let area = Rect::new(1, under + 1, width - 1, bottom - under - 1);
        order_of_answer(night, roll, page, area);
    }
}

/// The whole silence from left to right: each answer a mark at its hour, stacked where many fall together.
fn hours(night: &Night, roll: &Roll, page: &mut Page, area: Rect) {
    let mut pane = Pane::new(page, area, true, usize::MAX);
    pane.title(
        "The silence, hour by hour",
        "the later a capital answers, the closer it was",
    );
    let case = night.sitting.case();
    let told = roll.told();
    let (from, to) = (roll.call.from.0, roll.call.ends.0.max(roll.call.from.0 + 1));
    let own = night.sitting.seat().member();
    let answers: Vec<Answer> = told
        .iter()
        .map(|(member, at)| {
            let (glyph, ink) = figure::stance(roll.stance(*member));
            Answer {
                member: *member,
                at: at.0,
                glyph,
                ink,
                named: roll.is_card(*member),
                own: own == Some(*member),
            }
        })
        .collect();
    let moments: Vec<(i32, String)> = (0..=4)
        .map(|quarter| from + (to - from) * quarter / 4)
        .map(|at| (at, when::weekday(case, Hours(at))))
        .collect();
    let ticks: Vec<(i32, &str)> = moments
        .iter()
        .map(|(at, says)| (*at, says.as_str()))
        .collect();
    let figure = Answers {
        members: &night.sitting.case().content.members,
        from,
        to,
        answers: &answers,
        ticks: &ticks,
    };
    let (picture, _) = figure.picture(pane.columns(), pane.left());
    pane.picture(pane.x(), &picture);
}

fn card(night: &Night, roll: &Roll, page: &mut Page, area: Rect) {
    let draft = &roll.call.text;
    let Some(card) = roll.card() else {
        let mut pane = Pane::new(page, area, false, 0);
        block(night, roll, &mut pane);
        return;
    };
    frame(page, area, "");
    let inside = Rect::new(area.x + 1, area.y + 1, area.width - 4, area.height - 2);
    let case = night.sitting.case();
    let (member, answer) = (card.member, card.answer);
    let (glyph, role) = stance_mark(answer.stance);
    let tall = area.height >= 12;
    let mut pane = Pane::new(page, inside, false, 0);
    pane.skip(u16::from(tall));
    let left = when::length_of(roll.call.ends.since(answer.at.hours()));
    let at = format!("{}, {left} left", when::weekday(case, answer.at.hours()));
    pane.note(&at, Role::Amber);
    let name = names::capital(&names::member(case, member));
    pane.line(&[
        (&case.member(member).shown, Role::Strong),
        ("  ", Role::Text),
        (&name, Role::Strong),
    ]);
    pane.skip(u16::from(tall));
    let said = stance::sentence(case, member, Some(draft), &answer);
    pane.page.set(pane.x(), pane.y(), glyph, role);
    pane.hang(3, &said, role, 2);
    pane.skip(u16::from(tall));
    let stated = weighing::stated_by(case, member, &answer);
    let says = if stated.is_empty() {
        "nothing more"
    } else {
        &stated
    };
    marks::labelled(&mut pane, "says", says, 2);
    if answer.stance == Stance::Break {
        marks::labelled(&mut pane, "lifts", &clause::edit(answer.lifts), 1);
    }
    pane.skip(u16::from(tall));
    what_you_thought(case, card, &mut pane);
}

fn what_you_thought(case: &Case, card: &Card, pane: &mut Pane<'_>) {
    if let Some(reading) = &card.read {
        let side = if reading.gap < 0 { "short of" } else { "over" };
        let came = if card.went_against() {
            "it came otherwise"
        } else {
            "so it came"
        };
        let read = format!(
            "{}, {} {side} silence, give or take {}; {came}",
            stance::read(reading),
            names::counted(reading.gap.unsigned_abs().into(), "point", "points"),
            reading.band
        );
        marks::labelled(pane, "you read", &read, 2);
    }
    if let (Some(call), Some(right)) = (&card.called, card.call_was_right()) {
        let (word, role) = if right {
            ("✓ right", Role::Blue)
        } else {
            ("✗ wrong", Role::Amber)
        };
        pane.note(word, role);
        let called = format!("{}, {} in 100", stance::word(call.stance), call.confidence);
        marks::labelled(pane, "you called", &called, 1);
    }
    if let Some(echo) = &card.echo {
        let what = weighing::label(case, echo.factor);
        let said = format!("your lever on {what}: {}", lever::result(echo.result));
        marks::labelled(pane, "echo", &said, 1);
    }
}

/// Before the first card: the sure answers, counted.
fn block(night: &Night, roll: &Roll, pane: &mut Pane<'_>) {
    let case = night.sitting.case();
    pane.title("The sure answers", "all at once");
    for block in &roll.call.blocks {
        let (glyph, role) = stance_mark(block.stance);
        let head = format!(
            "{glyph} {:>2} {}",
            block.members.count(),
            stance::word(block.stance)
        );
        let from = format!("from {}", when::weekday(case, block.from));
        pane.note(&from, Role::Amber);
        pane.line(&[(&head, role)]);
        let codes: Vec<&str> = block.members.iter().map(|at| case.shown(at)).collect();
        pane.hang(5, &codes.join("  "), Role::Text, 3);
    }
    match roll.left() {
        0 => result(case, roll, pane),
        left => {
            let text =
                format!("{left} more fell later, and each is a card. Space turns the first.");
            pane.skip(1);
            pane.para(&text, Role::Faint, 2);
        }
    }
}

fn counts(night: &Night, roll: &Roll, page: &mut Page, area: Rect) {
    let mut pane = Pane::new(page, area, false, 0);
    pane.title("So far", "");
    marks::tally(&mut pane, |member| roll.stance(member));
    pane.skip(1);
    if roll.is_told() {
        result(night.sitting.case(), roll, &mut pane);
    }
}

/// The result in one sentence.
fn result(case: &Case, roll: &Roll, pane: &mut Pane<'_>) {
    let draft = &roll.call.text;
    let name = names::draft(roll.call.draft);
    let (text, role) = match draft.status {
        DraftStatus::Adopted => (
            format!("{name} stands: {}.", clause::list(draft.clauses())),
            Role::Blue,
        ),
        DraftStatus::Broken => (
            format!(
                "{name} falls back to the table; {} unseen.",
                match roll.call.unseen {
                    1 => "one later answer stays".to_owned(),
                    many => format!("{many} later answers stay"),
                }
            ),
            Role::Orange,
        ),
        _ => (
            format!(
                "{name}: silence runs to {}.",
                when::moment(case, draft.silence_ends)
            ),
            Role::Amber,
        ),
    };
    if pane.left() < 2 {
        return;
    }
    pane.title("The result", "");
    pane.para(&text, role, 4);
}

fn order_of_answer(night: &Night, roll: &Roll, page: &mut Page, area: Rect) {
    let mut pane = Pane::new(page, area, false, 0);
    pane.title("In order of answer", "a  list with reasons");
    let answers = roll.told();
    let each = 7;
    let in_row = usize::from(pane.columns() / each).max(1);
    for row in answers.chunks(in_row) {
        let (x, y) = (pane.x(), pane.y());
        if pane.left() == 0 {
            break;
        }
        for (at, (member, _)) in row.iter().enumerate() {
            let x = x + at as u16 * each;
            let own = night.sitting.seat().member() == Some(*member);
            let (glyph, role) = stance_mark(roll.stance(*member));
            let name = if own { Role::Own } else { Role::Text };
            let code = &night.sitting.case().member(*member).shown;
            pane.page.put(x, y, 3, code, name);
            pane.page.set(x + 4, y, glyph, role);
        }
        pane.skip(1);
    }
}

/// All answers with their stated reasons, the last first, in two columns: the thirty-two stand there at every size.
fn list(night: &Night, roll: &Roll, page: &mut Page, area: Rect) {
    let case = night.sitting.case();
    let mut pane = Pane::new(page, area, false, 0);
    pane.title(
        "Every answer",
        "the reasons it gave; + there is more it does not say",
    );
    let answers: Vec<Member> = roll.told().into_iter().rev().map(|(at, _)| at).collect();
    let rows = answers.len().div_ceil(2).max(1);
    let (left, top, wide) = (pane.x(), pane.y(), pane.columns() / 2);
    let shown = rows.min(usize::from(pane.left()));
    for (at, member) in answers.into_iter().enumerate() {
        let (column, row) = ((at / rows) as u16, at % rows);
        if row >= shown {
            continue;
        }
        let (x, y) = (left + column * wide, top + row as u16);
        let answer = roll.call.text.answers[member.index()];
        let (glyph, role) = stance_mark(answer.stance);
        let said = weighing::stated_by(case, member, &answer);
        let said = said.replace(weighing::MORE, " +");
        let own = night.sitting.seat().member() == Some(member);
        let name = if own { Role::Own } else { Role::Text };
        pane.page.put(x, y, 3, &case.member(member).shown, name);
        pane.page.set(x + 4, y, glyph, role);
        pane.page
            .put(x + 6, y, wide.saturating_sub(8), &said, Role::Faint);
    }
}
