//! The first two rows: whose seat, which screen, what time; how far the crisis has come.

use crate::screens::board::{Screen, Size};
use crate::screens::night::Night;
use crate::screens::page::{Page, Role, columns_in};
use crate::words::clocks::{AGENDA, was_on};
use crate::words::{names, when};
use crate::world::Observation;
use crate::world::clock::Agenda;

pub fn draw(night: &Night, page: &mut Page) {
    let small = Size::of(page.width(), page.height()) != Size::Full;
    first(night, page, small);
    second(night, page, small);
}

fn margin(small: bool) -> u16 {
    if small { 1 } else { 2 }
}

fn first(night: &Night, page: &mut Page, small: bool) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let left = margin(small);
    let right = page.width() - left;
    let stamp = when::stamp(case, obs.public.clock.start);
    let stamp = if small {
        stamp.replace("  ", " ")
    } else {
        stamp
    };
    let clock = page.put_right(right, 0, columns_in(&stamp), &stamp, Role::Amber);
    let mut x = page.put(left, 0, 6, case.code(obs.seat), Role::Own);
    x = x.max(left + 3);
    let whole = title(night);
    if let Some(title) = whole {
        page.put(x + 4, 0, clock.saturating_sub(x + 6), &title, Role::Strong);
        return;
    }
    x += if small { 2 } else { 3 };
    let all: u16 = if small { 7 * 8 } else { 91 };
    if x + all > clock {
        // No room for all eight: the open one, and that there are others.
        let open = format!("[{} {}]", night.screen as usize + 1, night.screen.name());
        let end = page.put(x, 0, clock.saturating_sub(x + 1), &open, Role::Strong);
        page.put(
            end + 1,
            0,
            clock.saturating_sub(end + 2),
            "1-8",
            Role::Faint,
        );
        return;
    }
    for screen in Screen::ALL {
        let name = if small {
            &screen.name()[..3]
        } else {
            screen.name()
        };
        let wide = columns_in(name) + 4;
        let digit = screen as usize + 1;
        if screen == night.screen {
            page.put(x, 0, wide, &format!("[{digit} {name}]"), Role::Strong);
        } else {
            page.put(x + 1, 0, wide, &format!("{digit} {name}"), Role::Faint);
        }
        x += wide;
    }
}

/// What stands instead of the screens while something takes the whole body.
fn title(night: &Night) -> Option<String> {
    if let Some(roll) = &night.roll {
        return Some(format!("Roll call    {}", names::draft(roll.call.draft)));
    }
    let running = night.is_running();
    running.then(|| "Running on as instructed    any key stops it".to_owned())
}

fn second(night: &Night, page: &mut Page, small: bool) {
    let obs = night.sitting.obs();
    let left = margin(small);
    let right = page.width() - left;
    let turns = night.sitting.case().play.scenario.schedule_hours.len();
    let turn = obs.public.clock.turn;
    let count = if small {
        format!("turn {turn}/{turns}")
    } else {
        format!("turn {turn} of {turns}")
    };
    let end = page.put_right(right, 1, columns_in(&count), &count, Role::Faint);
    let room = end.saturating_sub(left + 2);
    let mut row = phases(obs, small, false);
    if wide_of(&row) > room {
        row = phases(obs, true, true);
    }
    let wide = wide_of(&row);
    let mut x = left;
    if !small {
        let name = names::capital(&names::seat(night.sitting.case(), obs.seat));
        x = end.saturating_sub(wide + 3);
        page.put(
            left,
            1,
            x.saturating_sub(left + 1).min(30),
            &name,
            Role::Text,
        );
    }
    if x + wide + 1 > end {
        // On a narrow screen only the present one is named.
        if let Some((text, role)) = row.iter().find(|(_, role)| *role == Role::Strong) {
            page.put(x, 1, end.saturating_sub(x + 1), text, *role);
        }
        return;
    }
    for (at, (text, role)) in row.iter().enumerate() {
        if at > 0 {
            x = page.put(x, 1, 3, " ─ ", Role::Rule);
        }
        x = page.put(x, 1, end.saturating_sub(x), text, *role);
    }
}

/// What is past, present and to come. `past` and `later` cut the names to four letters.
fn phases(obs: Observation<'_>, past: bool, later: bool) -> Vec<(String, Role)> {
    let now = obs.public.agenda;
    let phase = |(agenda, name): &(Agenda, &str)| {
        let short = &name[..4.min(name.len())];
        if *agenda < now {
            let name = if past { short } else { name };
            let mark = if was_on(obs, *agenda) { "✓" } else { "–" };
            (format!("{mark} {name}"), Role::Faint)
        } else if *agenda == now {
            (format!("▸ {}", name.to_uppercase()), Role::Strong)
        } else {
            let name = if later { short } else { name };
            (name.to_owned(), Role::Faint)
        }
    };
    AGENDA.iter().map(phase).collect()
}

fn wide_of(row: &[(String, Role)]) -> u16 {
    row.iter()
        .map(|(text, _)| columns_in(text) + 3)
        .sum::<u16>()
        - 3
}
