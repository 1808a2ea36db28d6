//! Marks that stand for the same thing wherever they are drawn.

use crate::base::ids::Member;
use crate::screens::page::{Role, columns_in};
use crate::screens::pane::Pane;
use crate::words::figure::{self, Ink};
use crate::words::stance;
use crate::world::text::Stance;

/// The glyph of a stance, and its role.
pub const fn stance_mark(stance: Stance) -> (char, Role) {
    let (glyph, ink) = figure::stance(stance);
    let role = match ink {
        Ink::Good => Role::Blue,
        Ink::Warn => Role::Amber,
        Ink::Alarm => Role::Orange,
        Ink::Faint => Role::Faint,
        _ => Role::Text,
    };
    (glyph, role)
}

/// How many take each stance: two a row, in words.
pub fn tally(pane: &mut Pane<'_>, of: impl Fn(Member) -> Stance) {
    let count = |stance| Member::all().filter(|member| of(*member) == stance).count();
    let all = [
        Stance::Endorse,
        Stance::Silent,
        Stance::Reserve,
        Stance::Break,
        Stance::AskTime,
        Stance::Open,
    ];
    let shown: Vec<(Stance, usize)> = all
        .into_iter()
        .map(|stance| (stance, count(stance)))
        .filter(|(stance, count)| *count > 0 || *stance != Stance::AskTime)
        .collect();
    let half = (pane.columns() / 2).clamp(14, 17);
    for row in shown.chunks(2) {
        let (x, y) = (pane.x(), pane.y());
        if pane.left() == 0 {
            return;
        }
        for (at, (stance, count)) in row.iter().enumerate() {
            let (glyph, role) = stance_mark(*stance);
            let x = x + at as u16 * half;
            pane.page.set(x, y, glyph, role);
            let text = format!("{count:>2} {}", stance::word(*stance));
            let room = pane.right().min(x + half).saturating_sub(x + 2);
            pane.page.put(x + 2, y, room, &text, Role::Text);
        }
        pane.skip(1);
    }
}

/// Columns of a faint label before what it labels.
const LABEL: u16 = 12;

/// A faint label, then text that hangs beside it.
pub fn labelled(pane: &mut Pane<'_>, label: &str, text: &str, rows: u16) {
    beside(pane, LABEL, label, text, rows);
}

/// The same, where a label is as long as `columns` allow.
pub fn beside(pane: &mut Pane<'_>, columns: u16, label: &str, text: &str, rows: u16) {
    if pane.left() == 0 {
        return;
    }
    let (x, y) = (pane.x(), pane.y());
    pane.page.put(x, y, columns - 1, label, Role::Faint);
    pane.hang(columns, text, Role::Text, rows);
}

/// Initiatives: `◆` to spend, `◇` spent.
pub fn purse(held: u8, spent: u8, most: u8) -> String {
    let rest = held.saturating_sub(spent);
    let full = "◆".repeat(usize::from(rest));
    let empty = "◇".repeat(usize::from(most.saturating_sub(rest)));
    full + &empty
}

/// A change since one last sat: arrow and size, blank when there is none.
pub fn trend(now: i16, was: i16) -> String {
    match now - was {
        0 => String::new(),
        up @ 1.. => format!("▲ {up}"),
        down => format!("▼ {}", -down),
    }
}

/// Text ended with `…` when it is longer than that many columns.
pub fn cut(text: &str, columns: u16) -> String {
    if columns_in(text) <= columns {
        return text.to_owned();
    }
    let kept: String = text.chars().take(usize::from(columns.max(1)) - 1).collect();
    format!("{}…", kept.trim_end())
}
