//! Council: the table with the text in it, one seat's card, objections, hinges, one's own position.

use crate::base::ids::{DraftId, MEMBERS, Member};
use crate::screens::board::Panel;
use crate::screens::marks::stance_mark;
use crate::screens::night::Night;
use crate::screens::page::{Role, wrap};
use crate::screens::pane::Pane;
use crate::words::figure::ring::{Chip, Ring};
use crate::words::figure::{self, Ink};
use crate::words::{clause, hinge, names, stance, when};
use crate::world::text::{Draft, DraftStatus, Position, Stance};

/// The text that is shown: a living one, or the last.
pub fn shown(night: &Night) -> Option<(DraftId, &Draft)> {
    let council = night.sitting.obs().council?;
    let id = night.text.or_else(|| night.live())?;
    council.drafts.get(id.index()).map(|draft| (id, draft))
}

/// What a member has said on it: declared before the end, answered after a break.
pub fn said(draft: &Draft, member: Member) -> Position {
    match draft.status {
        DraftStatus::Broken | DraftStatus::Adopted => draft.answers[member.index()],
        _ => draft.declared[member.index()],
    }
}

/// A member's mark: what it said, or what one reads, with its question mark.
fn chip(night: &Night, id: DraftId, draft: &Draft, member: Member) -> Chip {
    let position = said(draft, member);
    let reading = hinge::reading(night.sitting.obs(), id, member);
    match (position.stance, reading) {
        (Stance::Open, Some(reading)) => {
            let stance = if reading.gap < 0 {
                Stance::Break
            } else {
                Stance::Silent
            };
            let (glyph, _) = figure::stance(stance);
            Chip {
                glyph,
                ink: Ink::Faint,
                read: true,
            }
        }
        (stance, _) => {
            let (glyph, ink) = figure::stance(stance);
            Chip {
                glyph,
                ink,
                read: false,
            }
        }
    }
}

/// The ring of thirty-two with the draft inside, the silence clock and the counts below.
pub fn table(night: &Night, pane: &mut Pane<'_>) {
    let obs = night.sitting.obs();
    if obs.council.is_none() {
        pane.title("The table", "");
        pane.text("The Council's door is closed to this seat.", Role::Faint);
        return;
    }
    let Some((id, draft)) = shown(night) else {
        empty(night, pane);
        return;
    };
    let status = status(night, draft);
    pane.title("The table", &status);
    let chips: [Chip; MEMBERS] = std::array::from_fn(|at| chip(night, id, draft, Member::new(at)));
    let member = Member::new(night.row(Panel::Table).min(MEMBERS - 1));
    let ring = Ring {
        members: &night.sitting.case().content.members,
        chips: &chips,
        own: night.sitting.seat().member(),
        chosen: pane.is_focused().then_some(member),
        head: "THE CHAIR",
    };
    let rest = pane.rest();
    let high = rest
        .height
        .saturating_sub(if rest.height > 18 { 4 } else { 1 });
    let (picture, seating) = ring.picture(rest.width + 2, high);
    let (x0, y0) = (rest.x - 2, rest.y);
    pane.page.picture(x0, y0, &picture);
    if pane.is_focused()
        && let Some(spot) = seating.seats[member.index()]
    {
        pane.page.cursor = Some((x0 + spot.x, y0 + spot.y));
    }
    let (left, top, wide, rows) = seating.inner;
    text(night, id, draft, pane, (x0 + left, y0 + top, wide, rows));
    pane.skip(high);
    if pane.left() >= 3 {
        clock(night, id, draft, pane);
    }
    tally(draft, pane);
}

fn empty(night: &Night, pane: &mut Pane<'_>) {
    let obs = night.sitting.obs();
    pane.title("The table", "no text yet");
    pane.skip(1);
    pane.para("No text has been tabled.", Role::Text, 2);
    if let Some(council) = obs.council
        && !council.meeting_at.is_never()
    {
        let at = when::moment(night.sitting.case(), council.meeting_at);
        pane.para(&format!("The Council meets {at}."), Role::Amber, 2);
    }
    pane.skip(1);
    let chips = [Chip {
        glyph: '◌',
        ink: Ink::Faint,
        read: false,
    }; MEMBERS];
    let ring = Ring {
        members: &night.sitting.case().content.members,
        chips: &chips,
        own: night.sitting.seat().member(),
        chosen: None,
        head: "THE CHAIR",
    };
    let rest = pane.rest();
    let (picture, _) = ring.picture(rest.width + 2, rest.height);
    pane.page.picture(rest.x - 2, rest.y, &picture);
}

fn status(night: &Night, draft: &Draft) -> String {
    let case = night.sitting.case();
    match draft.status {
        DraftStatus::Tabled => "tabled".to_owned(),
        DraftStatus::UnderSilence => {
            let left = draft
                .silence_ends
                .since(night.sitting.obs().public.clock.start);
            format!(
                "silence ends {}, {} left",
                when::weekday(case, draft.silence_ends),
                when::length_of(left)
            )
        }
        DraftStatus::Broken => "broken, back at the table".to_owned(),
        DraftStatus::Adopted => "it stands".to_owned(),
        DraftStatus::Withdrawn => "withdrawn".to_owned(),
        DraftStatus::Dead => "dead".to_owned(),
    }
}

/// The paragraphs, each with what stands against it.
fn text(
    night: &Night,
    id: DraftId,
    draft: &Draft,
    pane: &mut Pane<'_>,
    (x, y, wide, rows): (u16, u16, u16, u16),
) {
    let case = night.sitting.case();
    let mut row = y;
    let end = y + rows;
    let head = format!("{}, among {}", names::draft(id), names::level(draft.level));
    let right = x + wide;
    pane.page.put(x, row, wide, &head, Role::Strong);
    let by = format!("round {}", draft.round);
    pane.page.put_right(right, row, 12, &by, Role::Faint);
    row += if rows > 10 { 2 } else { 1 };
    for (at, provision) in draft.provisions.iter().enumerate() {
        let against = on(draft, provision.clause, Stance::Break);
        let reserved = on(draft, provision.clause, Stance::Reserve);
        let role = if against > 0 {
            Role::Strong
        } else {
            Role::Text
        };
        let words = clause::paragraph(case, provision);
        let words = words.strip_prefix("The Council ").unwrap_or(&words);
        let lines = wrap(words, wide.saturating_sub(10));
        for (nth, line) in lines.iter().take(3).enumerate() {
            if row >= end {
                return;
            }
            if nth == 0 {
                pane.page.put(x, row, 2, &(at + 1).to_string(), role);
                let (mark, role) = match (against, reserved) {
                    (0, 0) => ("✓".to_owned(), Role::Blue),
                    (0, some) => (format!("◐ {some}"), Role::Amber),
                    (some, _) => (format!("✗ {some}"), Role::Orange),
                };
                pane.page.put(right.saturating_sub(4), row, 4, &mark, role);
            }
            pane.page
                .put(x + 2, row, wide.saturating_sub(8), line, role);
            row += 1;
        }
    }
}

/// Who takes a stance on a paragraph.
fn on(draft: &Draft, clause: crate::content::clause::Clause, stance: Stance) -> usize {
    Member::all()
        .map(|member| said(draft, member))
        .filter(|position| position.stance == stance && position.clause == clause)
        .count()
}

/// How much of the silence is left.
fn clock(night: &Night, id: DraftId, draft: &Draft, pane: &mut Pane<'_>) {
    if draft.status != DraftStatus::UnderSilence {
        return;
    }
    let now = night.sitting.obs().public.clock.start;
    let begun = night.sitting.lies_since(id, draft);
    let whole = draft.silence_ends.since(begun).0.max(1);
    let gone = now.since(begun).0.clamp(0, whole);
    let wide = pane.columns().saturating_sub(34).clamp(8, 48);
    pane.skip(1);
    let x = pane.x() + 25;
    pane.bar(x, wide, gone, whole, Ink::Warn);
    let left = when::length_of(draft.silence_ends.since(now));
    pane.page
        .put(x + wide + 1, pane.y(), 10, &left, Role::Amber);
    let ends = when::weekday(night.sitting.case(), draft.silence_ends);
    pane.line(&[("Silence ends ", Role::Text), (&ends, Role::Amber)]);
}

fn tally(draft: &Draft, pane: &mut Pane<'_>) {
    if pane.left() == 0 {
        return;
    }
    let mut x = pane.x();
    let y = pane.y();
    for kind in [
        Stance::Endorse,
        Stance::Silent,
        Stance::Reserve,
        Stance::Break,
        Stance::Open,
    ] {
        let count = Member::all()
            .filter(|member| said(draft, *member).stance == kind)
            .count();
        let (glyph, role) = stance_mark(kind);
        pane.page.set(x, y, glyph, role);
        let text = format!("{count} {}", stance::word(kind));
        let columns = pane.right().saturating_sub(x + 2);
        x = pane.page.put(x + 2, y, columns, &text, Role::Text) + 2;
    }
    pane.note("? read", Role::Faint);
    pane.skip(1);
}
