//! Beside the table: one seat's card, objections, hinges, one's own position.

use crate::base::ids::{MEMBERS, Member};
use crate::screens::board::Panel;
use crate::screens::marks::{self, stance_mark};
use crate::screens::night::Night;
use crate::screens::page::{Role, columns_in};
use crate::screens::pane::Pane;
use crate::screens::panels::council::{said, shown};
use crate::words::menu::{self, Entry, Page as MenuPage, Pick};
use crate::words::verb::Verb;
use crate::words::{clause, hinge, names, stance, weighing};
use crate::world::order::Order;
use crate::world::text::{DraftStatus, Stance};

/// The chosen seat: what it said and why, what one reads, what would move it.
pub fn seat(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let member = Member::new(night.row(Panel::Table).min(MEMBERS - 1));
    let name = names::capital(&names::member(case, member));
    let Some((id, draft)) = shown(night) else {
        pane.title(&name, "arrows walk the table");
        pane.para(&case.member(member).hook, Role::Faint, 3);
        return;
    };
    let position = said(draft, member);
    pane.title(&name, stance::word(position.stance));
    let sentence = stance::sentence(case, member, Some(draft), &position);
    let (_, role) = stance_mark(position.stance);
    pane.para(&sentence, role, 2);
    let stated = weighing::stated_by(case, member, &position);
    if !stated.is_empty() {
        marks::labelled(pane, "it says", &stated, 2);
    }
    if matches!(position.stance, Stance::Break | Stance::Reserve) {
        marks::labelled(pane, "lifted by", &clause::edit(position.lifts), 2);
    }
    match hinge::reading(obs, id, member) {
        Some(reading) => {
            marks::labelled(
                pane,
                "you read",
                &stance::reading(case, member, &reading),
                3,
            );
        }
        None => marks::labelled(pane, "you read", "nothing yet; f sounds it out", 1),
    }
    if draft.is_live() {
        draw_levers(night, pane);
    }
}

/// The levers on the chosen seat: a sounding, and each argument with the factor it moves and by how much.
pub fn levers(night: &Night) -> Vec<Entry> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let member = Member::new(night.row(Panel::Table).min(MEMBERS - 1));
    let live = shown(night).filter(|(_, draft)| draft.is_live());
    let Some((id, _)) = live.filter(|_| obs.capital().is_some_and(|(me, _)| me != member)) else {
        return Vec::new();
    };
    let sounds = |entry: &Entry| {
        let order = Order::Sound {
            first: member,
            second: None,
        };
        entry.pick == Pick::Give(order)
    };
    let soundings = menu::page(case, obs, MenuPage::SoundWhom(id));
    let asks = menu::page(case, obs, MenuPage::AskHow(id, member));
    soundings.into_iter().filter(sounds).chain(asks).collect()
}

/// Each lever before it is spent: Enter drafts it.
fn draw_levers(night: &Night, pane: &mut Pane<'_>) {
    let levers = levers(night);
    if levers.is_empty() || pane.left() < 3 {
        return;
    }
    pane.skip(1);
    let how = if pane.is_focused() {
        "Enter drafts it"
    } else {
        "Enter, then choose"
    };
    pane.note(how, Role::Faint);
    pane.text("What would move it", Role::Strong);
    let chosen = levers.get(pane.chosen().min(levers.len() - 1));
    let tall = pane.whole(0, chosen.map(|entry| entry.label.as_str()), LEVER_ROWS);
    let first = pane.window_whole(levers.len(), tall);
    for (at, entry) in levers.iter().enumerate().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let role = if entry.off.is_some() {
            Role::Faint
        } else {
            Role::Text
        };
        let cost = "◆".repeat(usize::from(entry.cost));
        if pane.is_focused() && at == pane.chosen() {
            let whole = format!("{} {cost}", entry.label);
            pane.pick_whole(("", role), whole.trim_end(), role, LEVER_ROWS);
            continue;
        }
        pane.note(&cost, Role::Blue);
        let label = in_short(&entry.label, pane.columns().saturating_sub(4));
        pane.pick(&[(&label, role)]);
    }
}

/// Rows in which the chosen lever is told whole.
const LEVER_ROWS: u16 = 3;

/// A label in so many columns: of what stands in brackets only the first part is kept.
fn in_short(label: &str, columns: u16) -> String {
    let after = label.find(" (").and_then(|open| {
        let comma = label[open..].find([',', ';'])?;
        Some(open + comma)
    });
    match after {
        Some(end) if columns_in(label) > columns => {
            marks::cut(&format!("{})", &label[..end]), columns)
        }
        _ => marks::cut(label, columns),
    }
}

/// Who breaks or reserves, on what, and what would lift it.
pub fn objections(night: &Night, pane: &mut Pane<'_>) {
    let case = night.sitting.case();
    pane.title("Objections", "");
    let Some((_, draft)) = shown(night) else {
        pane.text("There is no text to object to.", Role::Faint);
        return;
    };
    let of = |kind| Member::all().filter(move |at| said(draft, *at).stance == kind);
    let all: Vec<Member> = of(Stance::Break).chain(of(Stance::Reserve)).collect();
    for (at, member) in all.iter().enumerate() {
        // Those who find no row of their own are named together.
        if pane.left() == 1 && at + 1 < all.len() {
            let rest = all[at..].iter().map(|at| case.shown(*at));
            let codes: Vec<&str> = rest.collect();
            pane.text(&format!("and {}", codes.join(" ")), Role::Text);
            return;
        }
        let position = said(draft, *member);
        let (glyph, role) = stance_mark(position.stance);
        let place = clause::place(Some(draft), position.clause);
        pane.line(&[
            (&glyph.to_string(), role),
            (" ", Role::Text),
            (&case.member(*member).shown, Role::Strong),
            ("  ", Role::Text),
            (&place, Role::Text),
        ]);
        if position.stance == Stance::Break {
            let stated = weighing::stated_by(case, *member, &position);
            if !stated.is_empty() {
                pane.hang(6, &format!("says: {stated}"), Role::Faint, 2);
            }
            let lifts = format!("lifts: {}", clause::edit(position.lifts));
            pane.hang(6, &lifts, Role::Faint, 2);
        }
    }
    if all.is_empty() {
        pane.text("Nobody objects in the open.", Role::Faint);
    }
}

/// The three whose reading lies nearest to turning, or is unknown.
pub fn near(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("Three hinges", "c  call them");
    let Some(id) = night.live() else {
        pane.text("No text is before the seats.", Role::Faint);
        return;
    };
    let hinges = hinge::hinges(case, obs, id);
    if hinges.is_empty() {
        pane.para("Nobody is near to turning.", Role::Faint, 2);
    }
    for member in hinges {
        let read = hinge::reading(obs, id, member).map_or_else(
            || "not sounded".to_owned(),
            |reading| {
                format!(
                    "gap {:+} (±{}), {}",
                    reading.gap,
                    reading.band,
                    stance::read(&reading)
                )
            },
        );
        let call = obs.capital().and_then(|(_, desk)| {
            desk.calls
                .iter()
                .find(|call| call.draft == id && call.member == member)
        });
        let called = call.map_or_else(String::new, |call| {
            format!(
                "  called {}, {}",
                stance::word(call.stance),
                call.confidence
            )
        });
        pane.pick(&[
            (&case.member(member).shown, Role::Strong),
            ("  ", Role::Text),
            (&read, Role::Text),
            (&called, Role::Faint),
        ]);
    }
}

/// One's own position: what is declared or drafted, and the four keys.
pub fn position(night: &Night, pane: &mut Pane<'_>) {
    let obs = night.sitting.obs();
    let Some((me, _)) = obs.capital() else {
        pane.title("Your pen", "t");
        pane.para(
            "t opens the pen: table, amend, extend, raise, withdraw.",
            Role::Text,
            3,
        );
        return;
    };
    let Some((id, draft)) = shown(night).filter(|(_, draft)| draft.is_live()) else {
        pane.title("Your position", "");
        pane.text("No text awaits your answer.", Role::Faint);
        return;
    };
    let due = draft.status == DraftStatus::UnderSilence && obs.public.clock.due(draft.silence_ends);
    pane.title("Your position", if due { "owed this turn" } else { "" });
    let drafted = night.orders().iter().find_map(|order| match order {
        Order::Position { draft, stance, .. } if *draft == id => Some(*stance),
        _ => None,
    });
    let now = drafted.unwrap_or(draft.declared[me.index()].stance);
    for (verb, kind) in [
        (Verb::Endorse, Stance::Endorse),
        (Verb::StaySilent, Stance::Silent),
        (Verb::Reserve, Stance::Reserve),
        (Verb::Break, Stance::Break),
    ] {
        let (glyph, role) = stance_mark(kind);
        let note = match (kind == now, drafted.is_some()) {
            (true, true) => "drafted",
            (true, false) => "declared",
            _ => "",
        };
        pane.note(note, Role::Faint);
        let text = if kind == now {
            Role::Strong
        } else {
            Role::Text
        };
        pane.pick(&[
            (verb.key(), Role::Strong),
            ("  ", Role::Text),
            (&glyph.to_string(), role),
            ("  ", Role::Text),
            (stance::act(kind), text),
        ]);
    }
    pane.skip(1);
    pane.para(
        "Silent at the end is consent. One objection stops the text, not an ally's aid.",
        Role::Faint,
        3,
    );
}
