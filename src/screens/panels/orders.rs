//! Orders: the question and its answers against the aims, the draft, what the orders do, the sealed box.

use crate::engine::check::cost;
use crate::screens::cards::sealed_rows;
use crate::screens::marks;
use crate::screens::night::Night;
use crate::screens::page::{Role, columns_in, wrap};
use crate::screens::pane::{Pane, frame};
use crate::screens::sheet::ROMAN;
use crate::words::aims::{self, Effect};
use crate::words::menu::{self, Family};
use crate::words::question::Choice;
use crate::words::verb::Verb;
use crate::words::{names, next, order, spoken, stop};

const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];

/// Columns of a page from which the aims have a panel beside the question.
const BESIDE_AIMS: u16 = 110;

/// The question, its answers, and the aims they are held against.
pub fn question(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let Some(question) = night.question() else {
        pane.title("No question is open", "");
        pane.skip(1);
        pane.para(
            "Nothing is asked of you at this hour. Draft orders of your own, or run on.",
            Role::Text,
            3,
        );
        return;
    };
    let (at, of) = (night.at().unwrap_or(0) + 1, night.asked.len());
    let title = match of {
        0 | 1 => "The question".to_owned(),
        of => format!("Question {at} of {of}"),
    };
    let last = LETTERS[question.answers.len().min(4)];
    let note = match aims::brief(case, obs) {
        Some(_) => format!("A-{last} answer   i-iii your aims: d"),
        None => format!("A-{last} answer"),
    };
    pane.title(&title, &note);
    if let Some(reason) = night.stop() {
        let told = stop::stop(case, obs, reason);
        if !question.text.starts_with(&told) {
            pane.para(&told, Role::Text, 4);
        }
    }
    pane.para(&question.text, Role::Strong, 5);
    let answers = &question.answers;
    let whole: u16 = answers
        .iter()
        .map(|choice| height(night, pane, choice))
        .sum();
    let roomy = pane.left() > whole + answers.len() as u16 + 2;
    // Where not all has room every answer keeps its words, and only the one stood on says what comes of it.
    let tight = pane.left() < whole + 1;
    let here = pane.chosen().min(answers.len());
    for (at, choice) in answers.iter().enumerate() {
        pane.skip(u16::from(roomy));
        answer(night, pane, at, choice, !tight || at == here);
    }
    pane.skip(u16::from(roomy));
    let letter = LETTERS[question.answers.len().min(4)];
    let here = pane.mark();
    let role = if here { Role::Strong } else { Role::Text };
    pane.line(&[
        (letter, Role::Strong),
        ("  Something else", role),
        (&format!("  {}", menu::elsewhere(obs, "  ")), Role::Faint),
    ]);
    // Where the aims stand whole beside it they are not told again.
    let alone = pane.page.width() < BESIDE_AIMS;
    if roomy
        && alone
        && let Some(brief) = aims::brief(case, obs)
    {
        pane.skip(1);
        for (at, aim) in brief.objectives.iter().enumerate() {
            let numeral = format!("{:<4}", ROMAN[at.min(7)]);
            pane.line(&[(&numeral, Role::Strong), (&aim.text, Role::Faint)]);
        }
    }
}

/// Columns that an answer's words have.
fn label_room(pane: &Pane<'_>, choice: &Choice) -> u16 {
    pane.columns()
        .saturating_sub(6 + 6 * choice.effects.len() as u16)
}

/// Rows of an answer with all that is said of it.
fn height(night: &Night, pane: &Pane<'_>, choice: &Choice) -> u16 {
    let words = answer_rows(&choice.label, label_room(pane, choice), pane.columns()).len();
    let notes = wrap(&notes(night, choice), pane.columns().saturating_sub(3)).len();
    (words + notes.min(2)) as u16
}

/// The words of an answer: the first row leaves room for the aims at its end.
fn answer_rows(label: &str, first: u16, columns: u16) -> Vec<String> {
    if columns_in(label) <= first {
        return vec![label.to_owned()];
    }
    let mut rows = wrap(label, first);
    let rest = rows.split_off(1).join(" ");
    rows.extend(wrap(&rest, columns.saturating_sub(3)).into_iter().take(3));
    rows
}

/// What it costs, who sees it, what is for good.
fn notes(night: &Night, choice: &Choice) -> String {
    let obs = night.sitting.obs();
    let mut notes = Vec::new();
    let spent: u8 = choice.orders.iter().map(|order| cost(obs, order)).sum();
    if spent > 0 {
        notes.push("◆".repeat(usize::from(spent)));
    }
    if !choice.orders.is_empty() {
        notes.push(format!("seen by {}", choice.seen_by));
    }
    if let Some(what) = choice.for_good {
        notes.push(format!("for good: {what}"));
    }
    if notes.is_empty() {
        notes.push("nothing is ordered".to_owned());
    }
    notes.join("; ")
}

fn answer(night: &Night, pane: &mut Pane<'_>, at: usize, choice: &Choice, whole: bool) {
    let taken = night.taken() == Some(at);
    effects(pane, &choice.effects);
    let here = pane.mark();
    let role = if here || taken {
        Role::Strong
    } else {
        Role::Text
    };
    let rows = answer_rows(&choice.label, label_room(pane, choice), pane.columns());
    let mark = if taken { "✓" } else { " " };
    pane.line(&[
        (LETTERS[at.min(4)], Role::Strong),
        (mark, Role::Blue),
        (" ", Role::Text),
        (&rows[0], role),
    ]);
    for row in &rows[1..] {
        pane.hang(3, row, role, 1);
    }
    if whole {
        pane.hang(3, &notes(night, choice), Role::Faint, 2);
    }
}

/// "i ▲  ii ▼  iii ·" at the right end of the row that comes next.
fn effects(pane: &mut Pane<'_>, effects: &[Effect]) {
    if pane.left() == 0 {
        return;
    }
    let mut x = pane.right();
    let y = pane.y();
    for (at, effect) in effects.iter().enumerate().rev() {
        let (glyph, role) = match effect {
            Effect::Helps => ('▲', Role::Blue),
            Effect::Hurts => ('▼', Role::Orange),
            Effect::Level => ('·', Role::Faint),
        };
        pane.page.set(x - 1, y, glyph, role);
        let numeral = ROMAN[at.min(7)];
        x = pane.page.put_right(x - 2, y, 4, numeral, Role::Faint) - 2;
    }
}

/// The drafted orders, then the five families.
pub fn draft(night: &Night, pane: &mut Pane<'_>) {
    let note = match night.purse() {
        Some((held, most)) => format!("{}  to spend", marks::purse(held, night.cost(), most)),
        None => String::new(),
    };
    pane.title("Your draft", &note);
    for (at, given) in night.orders().iter().enumerate() {
        if pane.left() == 0 {
            return;
        }
        let obs = night.sitting.obs();
        let spent = "◆".repeat(usize::from(cost(obs, given)));
        pane.note(&spent, Role::Blue);
        let number = format!("{:<3}", at + 1);
        let room = pane.columns().saturating_sub(8);
        let said = marks::cut(&night.say(given), room);
        pane.pick(&[(&number, Role::Faint), (&said, Role::Strong)]);
    }
    if night.draft.is_empty() {
        pane.text("Nothing is drafted.", Role::Faint);
    }
    if pane.left() > 6 {
        pane.skip(1);
    }
    for family in menu::families(night.sitting.obs()) {
        let verb = match family {
            Family::FindOut => Verb::FindOut,
            Family::Persuade => Verb::Persuade,
            Family::Table => Verb::Table,
            Family::Home => Verb::Home,
            Family::Act => Verb::Act,
        };
        let key = format!("{:<3}", verb.key());
        let name = format!("{:<11}", family.name());
        pane.pick(&[
            (&key, Role::Strong),
            (&name, Role::Text),
            (verb.says(), Role::Faint),
        ]);
    }
    let verb = Verb::OwnWords;
    let key = format!("{:<3}", verb.key());
    let name = format!("{:<12}", verb.short());
    pane.pick(&[
        (&key, Role::Strong),
        (&name, Role::Text),
        (verb.says(), Role::Faint),
    ]);
}

/// What the drafted orders do: cost, who sees them, what is for good, which aims they move.
pub fn preview(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("What these orders do", "");
    if night.draft.is_empty() {
        let text = format!("Nothing is drafted: {} instead.", next::unsaid(obs));
        pane.para(&text, Role::Faint, 2);
    } else {
        let held = night.purse().map_or(0, |(held, _)| held);
        let costs = match night.cost() {
            0 => "no initiative".to_owned(),
            cost => format!(
                "{cost} of your {}",
                names::counted(held.into(), "initiative", "initiatives")
            ),
        };
        marks::labelled(pane, "cost", &costs, 1);
        let mut seen: Vec<&str> = night.orders().iter().map(order::seen_by).collect();
        seen.sort();
        seen.dedup();
        marks::labelled(pane, "seen by", &seen.join("; "), 2);
        let mut good: Vec<&str> = night.orders().iter().filter_map(order::for_good).collect();
        good.dedup();
        let good = if good.is_empty() {
            "nothing".to_owned()
        } else {
            good.join("; ")
        };
        marks::labelled(pane, "for good", &good, 3);
        marks::labelled(pane, "undo", "u, until you seal", 1);
    }
    pane.skip(1);
    let Some(brief) = aims::brief(case, obs) else {
        return;
    };
    pane.title("Against your brief", "d  all of it");
    let effects = aims::effects(case, obs, night.orders());
    for (at, aim) in brief.objectives.iter().enumerate() {
        let (glyph, role) = match effects.get(at) {
            Some(Effect::Helps) => ("▲ ", Role::Blue),
            Some(Effect::Hurts) => ("▼ ", Role::Orange),
            _ => ("· ", Role::Faint),
        };
        if pane.left() == 0 {
            return;
        }
        let numeral = format!("{:<4}", ROMAN[at.min(7)]);
        let (x, y) = (pane.x(), pane.y());
        pane.page.put(x, y, 4, &numeral, Role::Faint);
        pane.page.put(x + 4, y, 2, glyph, role);
        pane.hang(6, &aim.text, Role::Text, 4);
    }
    pane.para(
        &format!("Red line: {}.", brief.red_line.text),
        Role::Faint,
        3,
    );
}

/// Rows of the box while little is drafted: as tall as it stands at the size of the design.
const SEAL_ROWS: u16 = 15;

/// The box under one's seal.
pub fn seal(night: &Night, pane: &mut Pane<'_>) {
    // No taller than what may stand in it.
    let words = spoken::under_seal(night.sitting.case(), &night.sitting.spoken);
    let rows = (night.orders().len() * 4 + words.len() * 2 + 12) as u16;
    let rows = rows.max(SEAL_ROWS).min(pane.left());
    let area = ratatui::layout::Rect::new(pane.x() - 2, pane.y(), pane.columns() + 2, rows);
    let boxed = area.height >= 8;
    let mut inner = if boxed {
        frame(pane.page, area, "Under your seal");
        let inside =
            ratatui::layout::Rect::new(area.x + 1, area.y + 2, area.width - 4, area.height - 3);
        Pane::new(pane.page, inside, false, 0)
    } else {
        pane.title("Under your seal", "s  seal and send");
        Pane::new(
            pane.page,
            ratatui::layout::Rect::new(
                area.x,
                area.y + 1,
                area.width,
                area.height.saturating_sub(1),
            ),
            false,
            0,
        )
    };
    let pane = &mut inner;
    sealed_rows(night, pane);
    if let Some(instruction) = night.instruction() {
        pane.skip(1);
        let standing = names::standing(instruction);
        marks::labelled(pane, "standing", &standing, 2);
    }
    if night.sitting.obs().capital().is_some() {
        let sure = match night.sitting.who {
            Some(pct) => format!("{pct} in 100, as you say"),
            None => "your desk's figure (%: say your own)".to_owned(),
        };
        marks::labelled(pane, "who did it", &sure, 1);
    }
    if boxed {
        pane.skip(1);
        pane.line(&[
            ("s", Role::Strong),
            ("  seal and send", Role::Strong),
            ("   it asks once more", Role::Faint),
        ]);
    }
}
