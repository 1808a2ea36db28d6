//! Evidence: the ledger, one item's card, what others hold.

use crate::base::ids::{EvId, HypId, Member};
use crate::content::scenario::Evidence;
use crate::screens::board::Panel;
use crate::screens::marks;
use crate::screens::night::Night;
use crate::screens::numbers::ranked;
use crate::screens::page::{Role, columns_in, wrap};
use crate::screens::pane::Pane;
use crate::screens::panels::accounts::widest;
use crate::words::figure::Ink;
use crate::words::{bands, kind, names, when};
use crate::world::Observation;
use crate::world::clock::Clock;

/// How much of an item reaches this seat, in percent of its weight; 0 when it does not hold it.
fn held_pct(obs: Observation<'_>, item: EvId) -> u8 {
    match obs.capital() {
        Some((_, desk)) => desk.held_pct[item.index()],
        None if obs.public.open.has(item) => 100,
        None => u8::from(obs.council.is_some_and(|council| council.shared.has(item))) * 50,
    }
}

/// Items this seat holds, in the order in which they came; those of one turn chain by chain.
pub fn held(night: &Night) -> Vec<EvId> {
    came(night).into_iter().map(|(item, _)| item).collect()
}

/// The same, each with the clock of the turn from which on it lay there.
pub fn came(night: &Night) -> Vec<(EvId, &Clock)> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let seat = night.sitting.seat();
    let past = night.sitting.past();
    let since = |item: EvId| {
        let found = past
            .iter()
            .map(|state| state.observe(seat))
            .find(|then| held_pct(*then, item) > 0);
        found.map_or(&obs.public.clock, |then| &then.public.clock)
    };
    let mut items: Vec<(EvId, &Clock)> = case
        .evidence()
        .filter(|item| held_pct(obs, *item) > 0)
        .map(|item| (item, since(item)))
        .collect();
    items.sort_by_key(|(item, clock)| {
        let at = item.index();
        (clock.turn, clock.part, case.tables.chain[at], at)
    });
    items
}

fn chosen(night: &Night) -> Option<EvId> {
    let items = held(night);
    let row = night.row(Panel::Ledger).min(items.len().saturating_sub(1));
    items.get(row).copied()
}

fn grade(info: &Evidence) -> String {
    let source = char::from(b'A' + info.grade.source.min(5));
    format!("{source}{}", info.grade.information)
}

/// Decibans an item weighs for one hypothesis against another, as its tables have it.
fn weight(night: &Night, item: EvId, (one, other): (HypId, HypId)) -> i16 {
    let seen = &night.sitting.case().tables.seen_db[item.index()];
    seen[one.index()] - seen[other.index()]
}

fn who_has(obs: Observation<'_>, item: EvId) -> &'static str {
    if obs.public.open.has(item) {
        "everyone"
    } else if obs.council.is_some_and(|council| council.shared.has(item)) {
        "allies"
    } else {
        "you"
    }
}

/// Every item held: grade, weight for the pair, who else has it.
pub fn ledger(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let (one, other) = night.versus;
    let title = "The ledger";
    let room = pane.columns().saturating_sub(columns_in(title) + 15);
    let (one, other) = pair(night, (one, other), room);
    pane.title(title, &format!("v  {one} over {other}"));
    let items = came(night);
    if items.is_empty() {
        pane.text("Nothing yet.", Role::Faint);
        return;
    }
    // With room to spare, when each came.
    let dated = pane.columns() >= 50;
    let room = pane.columns().saturating_sub(if dated { 28 } else { 21 });
    // Where there are rows to spare, long titles go on in a second one.
    let title = |item: EvId| case.play.evidence[item.index()].title.as_str();
    let tall: usize = items
        .iter()
        .map(|(at, _)| wrap(title(*at), room).len())
        .sum();
    let whole = tall <= usize::from(pane.left());
    let first = pane.window(items.len(), 1);
    for (number, (item, clock)) in items.iter().enumerate().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let info = &case.play.evidence[item.index()];
        let db = weight(night, *item, night.versus);
        let role = match db {
            1.. => Role::Blue,
            0 => Role::Faint,
            _ => Role::Amber,
        };
        let (x, y) = (pane.right(), pane.y());
        pane.page
            .put(x.saturating_sub(17), y, 2, &grade(info), Role::Faint);
        pane.page
            .put_right(x.saturating_sub(10), y, 4, &decibans(db), role);
        let withdrawn = obs.public.withdrawn.has(*item);
        let who = if withdrawn {
            "withdrawn"
        } else {
            who_has(obs, *item)
        };
        pane.page.put_right(x, y, 9, who, Role::Faint);
        let rows = wrap(&info.title, room);
        let (title, rest) = match rows.split_first() {
            Some((first, rest)) if whole => (first.clone(), rest),
            _ => (marks::cut(&info.title, room), &rows[..0]),
        };
        let role = if withdrawn { Role::Faint } else { Role::Text };
        let number = format!("{:>2} ", number + 1);
        let hour = when::weekday(case, clock.start);
        let hour = format!("{:<7}", hour.get(..6).unwrap_or(&hour));
        let hour = if dated { hour.as_str() } else { "" };
        pane.pick(&[(&number, Role::Faint), (hour, Role::Amber), (&title, role)]);
        for row in rest {
            pane.hang(if dated { 10 } else { 3 }, row, role, 1);
        }
    }
}

/// "+4", "-6", "0".
fn decibans(db: i16) -> String {
    if db == 0 {
        "0".to_owned()
    } else {
        format!("{db:+}")
    }
}

/// The names of two hypotheses in so many columns: what the shorter leaves is the longer's.
fn pair(night: &Night, (one, other): (HypId, HypId), room: u16) -> (String, String) {
    let name = |id| names::hypothesis(night.sitting.case(), id);
    let (one, other) = (name(one), name(other));
    let left = |other: &str| room.saturating_sub(columns_in(other)).max(room / 2);
    (marks::cut(one, left(other)), marks::cut(other, left(one)))
}

/// The chosen item: what it says, how often one would see it under each hypothesis, how to share it.
pub fn item(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let Some(item) = chosen(night) else {
        pane.title("No item yet", "");
        return;
    };
    let info = &case.play.evidence[item.index()];
    pane.title(&info.title, "g  terms");
    pane.para(&info.text, Role::Text, 4);
    let about = format!(
        "{}; grade {}; chain {}; it counts {} % of its weight with you; held by {}.",
        names::capital(names::kind(info.kind)),
        grade(info),
        info.chain,
        held_pct(obs, item),
        who_has(obs, item)
    );
    pane.para(&about, Role::Faint, 2);
    if pane.left() < 4 {
        return;
    }
    pane.skip(1);
    pane.text("How often you would see it, if it was", Role::Text);
    let ranked = ranked(&night.sitting);
    let names = widest(case, &ranked).min(pane.columns().saturating_sub(20)) + 2;
    let wide = pane.columns().saturating_sub(names + 12).clamp(6, 24);
    for (id, _) in ranked {
        if pane.left() == 0 {
            return;
        }
        let pct = chance(info, id);
        let x = pane.x() + names;
        pane.bar(x, wide, i32::from(pct), 100, Ink::Good);
        pane.note(&format!("{pct:>3} in 100"), Role::Text);
        let name = marks::cut(names::hypothesis(case, id), names - 2);
        pane.text(&name, Role::Faint);
    }
    let db = decibans(weight(night, item, night.versus));
    let (one, other) = night.versus;
    pane.skip(1);
    // In a single row the pair is not named: the ledger's title does it.
    let said = if pane.left() > 1 {
        format!(
            "So it weighs {db} decibans for \"{}\" over \"{}\", before its chain.",
            names::hypothesis(case, one),
            names::hypothesis(case, other)
        )
    } else {
        format!("So it weighs {db} decibans (v: the pair).")
    };
    pane.para(&said, Role::Text, 2);
    if who_has(obs, item) == "you" && obs.capital().is_some() && pane.left() > 2 {
        pane.skip(1);
        let raw = format!(
            "raw: its full weight; the source is lost {} times in 100",
            info.sharing.burn_raw_pct
        );
        let cleared = format!(
            "cleared: half its weight; lost {} times in 100",
            info.sharing.burn_cleared_pct
        );
        pane.line(&[
            ("p", Role::Strong),
            ("  share it with one or with all, or publish it", Role::Text),
        ]);
        pane.hang(3, &raw, Role::Faint, 1);
        pane.hang(3, &cleared, Role::Faint, 1);
    }
}

/// Chance in 100 of seeing an item under a hypothesis.
fn chance(info: &Evidence, id: HypId) -> u8 {
    let named = info.seen.iter().find(|likely| likely.under.id() == id);
    named.map_or(info.otherwise, |likely| likely.pct)
}

/// What is known of others: their public line, and one's readings.
pub fn others(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("What others say of it", "in public");
    for strength in (1..=4).rev() {
        let set: crate::base::ids::MemberSet = Member::all()
            .filter(|member| obs.public.claims[member.index()].strength == strength)
            .collect();
        if set.is_empty() || pane.left() == 0 {
            continue;
        }
        let codes: Vec<&str> = set.iter().map(|at| case.shown(at)).collect();
        marks::beside(pane, 15, bands::public(strength), &codes.join(" "), 3);
    }
    if obs.public.claims.iter().all(|claim| claim.strength == 0) {
        pane.text("Nobody has pointed at anyone yet.", Role::Faint);
    }
    if let Some((_, desk)) = obs.capital()
        && let Some(own) = kind::own_damage(case)
        && pane.left() > 1
    {
        pane.skip(1);
        let text = format!("{own}: {}.", bands::said(i16::from(desk.own_damage_pct)));
        pane.para(&text, Role::Faint, 2);
    }
}
