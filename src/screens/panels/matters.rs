//! Measures and forces: what is asked, pledged, on its way, in force, and what could be done.

use crate::base::units::Hours;
use crate::content::measure::Asset;
use crate::screens::board::Panel;
use crate::screens::night::Night;
use crate::screens::page::Role;
use crate::screens::pane::Pane;
use crate::words::event::rest;
use crate::words::figure::timeline::{Arrival, Timeline};
use crate::words::{names, when};
use crate::world::force::{Pledge, PledgeStatus};

/// What the military authorities ask for, against what is pledged and what is in place.
pub fn needs(night: &Night, pane: &mut Pane<'_>) {
    pane.title("Asked and pledged", "packages");
    let Some(council) = night.sitting.obs().council else {
        pane.text("The Council's door is closed to this seat.", Role::Faint);
        return;
    };
    let mut any = false;
    for asset in Asset::ALL {
        let need = council.requirement[asset.index()];
        let of = |status: fn(PledgeStatus) -> bool| -> u8 {
            let kept = council.pledges.iter().filter(|pledge| {
                pledge.asset == asset && pledge.is_alive() && status(pledge.status)
            });
            kept.map(|pledge| pledge.packages).sum()
        };
        let pledged = of(|_| true);
        let there = of(|status| status == PledgeStatus::InPlace);
        if need + pledged == 0 || pane.left() == 0 {
            continue;
        }
        any = true;
        let name = format!("{:<24}", names::capital(names::asset(asset)));
        let shown = usize::from(need.max(pledged)).min(12);
        let marks: String = (0..shown)
            .map(|at| match at {
                at if at < usize::from(there) => '▮',
                at if at < usize::from(pledged) => '▯',
                _ => '·',
            })
            .collect();
        let short = need.saturating_sub(pledged);
        let (note, role) = match short {
            0 => (format!("{pledged} of {need}"), Role::Faint),
            short => (format!("{pledged} of {need}, {short} short"), Role::Orange),
        };
        pane.note(&note, role);
        pane.line(&[(&name, Role::Text), (&marks, Role::Blue)]);
    }
    if any {
        pane.skip(1);
        pane.text("▮ in place   ▯ pledged   · missing", Role::Faint);
    } else {
        pane.para("Nothing is asked for, and nothing pledged.", Role::Faint, 2);
    }
}

/// What is on its way, over time; below it every pledge.
pub fn pledges(night: &Night, pane: &mut Pane<'_>) {
    pane.title("Pledges and arrivals", "what, where, when");
    let Some(council) = night.sitting.obs().council else {
        return;
    };
    if council.pledges.is_empty() {
        pane.text("No capital has pledged anything.", Role::Faint);
        return;
    }
    if !pane.is_focused() && pane.left() >= 12 {
        arrivals(night, pane);
    }
    pledge_rows(night, pane);
}

/// The arrivals that are still to come, on one axis.
fn arrivals(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let Some(council) = obs.council else { return };
    let now = obs.public.clock.start;
    let own = night.sitting.seat().member();
    let alive = || council.pledges.iter().filter(|pledge| pledge.is_alive());
    let coming: Vec<(&Pledge, String)> = alive()
        .filter(|pledge| pledge.status != PledgeStatus::InPlace && pledge.due > now)
        .map(|pledge| {
            let what = names::packages(pledge.asset, pledge.packages);
            (
                pledge,
                format!("{} {what}", case.member(pledge.member).shown),
            )
        })
        .collect();
    if coming.is_empty() {
        return;
    }
    let arrivals: Vec<Arrival<'_>> = coming
        .iter()
        .map(|(pledge, label)| Arrival {
            label,
            at: pledge.due.0,
            packages: u16::from(pledge.packages),
            waits: pledge.status != PledgeStatus::OnTheWay,
            own: own == Some(pledge.member),
        })
        .collect();
    let until = now.0 + 24 * 14;
    let days: Vec<(i32, String)> = (0..4)
        .map(|week| now.0 + week * 24 * 4 + 24)
        .map(|at| (at, format!("Day {}", when::day_number(case, Hours(at)))))
        .collect();
    let ticks: Vec<(i32, &str)> = days.iter().map(|(at, says)| (*at, says.as_str())).collect();
    let have = alive().filter(|pledge| pledge.status == PledgeStatus::InPlace);
    let timeline = Timeline {
        now: now.0,
        until,
        need: council
            .requirement
            .iter()
            .map(|need| u16::from(*need))
            .sum(),
        have: have.map(|pledge| u16::from(pledge.packages)).sum(),
        arrivals: &arrivals,
        ticks: &ticks,
    };
    let rows = (pane.left() / 2).min(arrivals.len() as u16 + 4);
    let picture = timeline.picture(pane.columns(), rows);
    pane.picture(pane.x(), &picture);
    pane.skip(rows + 1);
}

/// Every pledge: whose, what, where it stands, when it is due.
fn pledge_rows(night: &Night, pane: &mut Pane<'_>) {
    let case = night.sitting.case();
    let Some(council) = night.sitting.obs().council else {
        return;
    };
    let first = pane.window(council.pledges.len(), 1);
    let own = night.sitting.seat().member();
    for pledge in council.pledges.iter().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let role = match pledge.status {
            PledgeStatus::InPlace => Role::Blue,
            PledgeStatus::Fell => Role::Orange,
            _ => Role::Amber,
        };
        let due = if pledge.status == PledgeStatus::OnTheWay || pledge.slipped {
            when::stamp(case, pledge.due)
        } else {
            String::new()
        };
        pane.note(&due, Role::Amber);
        let what = format!("  {}  ", names::packages(pledge.asset, pledge.packages));
        let name = if own == Some(pledge.member) {
            Role::Own
        } else {
            Role::Strong
        };
        pane.pick(&[
            (&case.member(pledge.member).shown, name),
            (&what, Role::Text),
            (rest::standing(pledge.status), role),
        ]);
    }
}

/// Measures that are in force, and since when they work.
pub fn in_force(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("In force", "");
    let on: Vec<_> = obs.public.measures.iter().filter(|on| on.is_on()).collect();
    if on.is_empty() {
        pane.text("No measure is in force.", Role::Faint);
        return;
    }
    let first = pane.window(on.len(), 1);
    for measure in on.into_iter().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let from = when::day_hour(case, measure.effective);
        pane.note(&from, Role::Amber);
        let by = format!("  {}", names::members(case, measure.joiners));
        pane.pick(&[
            (&case.measure(measure.measure).name, Role::Text),
            (&by, Role::Faint),
        ]);
    }
}

/// All measures; the chosen one with what it needs and what it does.
pub fn catalogue(night: &Night, pane: &mut Pane<'_>) {
    let case = night.sitting.case();
    pane.title("What could be done", "x  order one");
    let all: Vec<_> = case.measures().collect();
    let row = night.row(Panel::Catalogue).min(all.len().saturating_sub(1));
    let detail = pane.left() >= 10;
    let list = if detail { pane.left() - 6 } else { pane.left() };
    let bottom = pane.y() + list;
    let first = if pane.is_focused() {
        let room = usize::from(list.max(1));
        (row + 1).saturating_sub(room)
    } else {
        0
    };
    pane.start_at(first);
    for (_, measure) in all.iter().skip(first) {
        if pane.y() >= bottom {
            break;
        }
        let roads: Vec<&str> = measure.by.iter().map(|by| names::road(*by)).collect();
        pane.note(&roads.join(", "), Role::Faint);
        pane.pick(&[(&measure.name, Role::Text)]);
    }
    let Some((_, measure)) = all.get(row).filter(|_| detail) else {
        return;
    };
    pane.skip(1);
    pane.para(&measure.text, Role::Text, 3);
    let needs: Vec<String> = measure
        .needs
        .iter()
        .map(|(asset, count)| names::packages(*asset, *count))
        .collect();
    let needs = if needs.is_empty() {
        "no units".to_owned()
    } else {
        names::and(&needs)
    };
    let hours = crate::base::units::Hours(i32::from(measure.hours_to_effect));
    pane.para(
        &format!(
            "Needs {needs}; works after {}; pressure {:+}, deterrence {:+}.",
            when::length_of(hours),
            measure.escalation,
            measure.deterrence
        ),
        Role::Faint,
        2,
    );
}
