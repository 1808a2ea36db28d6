//! Capital: the own desk's weighing against the runner-up, brief, law, chamber; of another only what it has shown.

use crate::base::ids::Member;
use crate::content::member::{GroupRole, Needed, Road};
use crate::content::scenario::Brief;
use crate::screens::marks;
use crate::screens::model::Model;
use crate::screens::night::Night;
use crate::screens::page::Role;
use crate::screens::pane::Pane;
use crate::screens::sheet::ROMAN;
use crate::words::figure::balance::Balance;
use crate::words::figure::hemicycle::{Bloc, Chamber};
use crate::words::{aims, bands, hinge, names, order, other_desk, stance, weighing};
use crate::world::setup::Reasons;

/// The capital that is looked at: another, or one's own.
fn looked_at(night: &Night) -> Option<Member> {
    night.other.or(night.sitting.seat().member())
}

/// What one's desk weighs now; of another its stated reasons and one's readings.
pub fn weighing(night: &Night, pane: &mut Pane<'_>) {
    if let Some(other) = night.other {
        return stated(night, other, pane);
    }
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    if night.sitting.reasons() == Reasons::Debrief {
        pane.title("Your desk weighs", "closed");
        pane.text("Closed until the end.", Role::Faint);
        return;
    }
    let whys = night.sitting.weighing();
    let heaviest = whys.iter().max_by_key(|why| why.parts.parts.len());
    let Some(why) = heaviest else {
        pane.title("Your desk weighs", "");
        pane.para("Your desk weighs nothing at this hour.", Role::Faint, 2);
        return;
    };
    pane.title("Your desk weighs", "w  all of it");
    pane.para(&order::order(case, obs, &why.order), Role::Strong, 2);
    let total = format!("{:+} points", why.score);
    match &why.runner_up {
        Some((other, score)) => {
            let next = format!(
                "{total}; next best {score:+}: {}",
                order::order(case, obs, other)
            );
            pane.para(&next, Role::Faint, 2);
        }
        None => pane.text(&total, Role::Faint),
    }
    pane.skip(1);
    let parts = weighing::by_weight(&why.parts);
    let most = |sign: i16| {
        let heavy = parts
            .iter()
            .map(|(_, points)| i32::from(*points * sign))
            .max();
        heavy.unwrap_or(0).max(1)
    };
    let (against, for_it) = (most(-1), most(1));
    let wide = pane.columns().saturating_sub(30).clamp(6, 28);
    for (factor, points) in parts {
        if pane.left() < 2 {
            break;
        }
        let balance = Balance {
            chosen: i32::from(points),
            runner_up: None,
            against,
            for_it,
        };
        pane.picture(pane.x() + 24, &balance.picture(wide));
        pane.note(&format!("{points:+}"), Role::Text);
        pane.text(&marks::cut(&weighing::label(case, factor), 23), Role::Text);
    }
    pane.para(
        "What an automatic desk would do. You decide.",
        Role::Faint,
        1,
    );
}

/// Another capital: its public line, its stated reasons, one's readings.
fn stated(night: &Night, member: Member, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let name = names::capital(&names::member(case, member));
    pane.title(&name, "Esc  your own");
    pane.para(&case.member(member).hook, Role::Text, 4);
    pane.skip(1);
    let claim = &obs.public.claims[member.index()];
    let line = if claim.strength == 0 {
        "In public it has pointed at nobody.".to_owned()
    } else {
        format!(
            "In public it {} {}.",
            bands::strength(claim.strength),
            names::actor(case, claim.actor)
        )
    };
    pane.para(&line, Role::Text, 2);
    let Some(council) = obs.council else { return };
    for (id, draft) in council.live() {
        pane.skip(1);
        let position = draft.declared[member.index()];
        let said = stance::sentence(case, member, Some(draft), &position);
        pane.para(&format!("{}: {said}", names::draft(id)), Role::Strong, 2);
        let reasons = weighing::stated_by(case, member, &position);
        if !reasons.is_empty() {
            marks::labelled(pane, "it says", &reasons, 3);
        }
        if let Some(reading) = hinge::reading(obs, id, member) {
            marks::labelled(
                pane,
                "you read",
                &stance::reading(case, member, &reading),
                3,
            );
        }
    }
    if let Some((_, desk)) = obs.capital() {
        pane.skip(1);
        let owed = desk.favours[member.index()];
        let text = match owed {
            1.. => format!("It owes you {owed} of 3 favours."),
            0 => "No favour is owed either way.".to_owned(),
            _ => format!("You owe it {} of 3 favours.", -owed),
        };
        pane.para(&text, Role::Faint, 1);
    }
    pane.para("What it weighs opens on the last page.", Role::Faint, 1);
}

/// The secret brief in short; of another capital nothing.
pub fn brief(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    if night.other.is_some() {
        pane.title("Its brief", "secret");
        pane.text("Nobody shows you another's brief.", Role::Faint);
        return;
    }
    pane.title("Your brief", "d  all of it");
    let Some(brief) = aims::brief(case, obs) else {
        pane.text("This seat has no secret brief.", Role::Faint);
        return;
    };
    aims_of(brief, pane);
    if pane.left() == 0 {
        return;
    }
    marks::labelled(pane, "red line", &brief.red_line.text, 3);
    marks::labelled(pane, "to trade", &brief.trade, 2);
}

/// A brief's aims, each with its numeral, while rows are left.
pub fn aims_of(brief: &Brief, pane: &mut Pane<'_>) {
    for (at, aim) in brief.objectives.iter().enumerate() {
        if pane.left() == 0 {
            return;
        }
        let numeral = format!("{:<4}", ROMAN[at.min(7)]);
        pane.page.put(pane.x(), pane.y(), 4, &numeral, Role::Strong);
        pane.hang(4, &aim.text, Role::Text, 2);
    }
}

/// What each road needs at home.
pub fn law(night: &Night, pane: &mut Pane<'_>) {
    let case = night.sitting.case();
    let Some(member) = looked_at(night) else {
        pane.title("Law", "");
        pane.text("This seat asks no chamber.", Role::Faint);
        return;
    };
    let info = case.member(member);
    pane.title(&format!("How {} decides", info.name), "g  terms");
    for (label, road) in [
        ("send", &info.war_powers.send),
        ("host", &info.war_powers.receive),
        ("transit", &info.war_powers.transit),
    ] {
        marks::labelled(pane, label, &said_road(road), 2);
    }
    marks::labelled(pane, "basis", &info.war_powers.legal_basis, 3);
    if night.other.is_none()
        && let Some(instruction) = night.instruction()
    {
        let standing = names::standing(instruction);
        marks::labelled(pane, "instruction", &standing, 2);
    }
}

fn said_road(road: &Road) -> String {
    let days = match road.days_normal {
        0 => String::new(),
        1 => ", 1 day".to_owned(),
        days => format!(", {days} days"),
    };
    format!("{}{days}", needed(road.needed))
}

const fn needed(needed: Needed) -> &'static str {
    match needed {
        Needed::Nothing => "the government decides",
        Needed::Inform => "the government decides and reports",
        Needed::Consult => "a committee or the leaders are consulted first",
        Needed::SimplePresent => "more yes than no in the chamber",
        Needed::HalfOfPresent => "more than half of those present",
        Needed::HalfOfAll => "more than half of all members",
        Needed::TwoThirdsPresent => "two thirds of those present",
        Needed::TwoThirdsAll => "two thirds of all members",
    }
}

/// A chamber is never drawn in fewer rows than these.
const CHAMBER_ROWS: u16 = 6;

/// The chamber as it sits; the count of an approval dealt out to it, then the groups.
pub fn chamber(model: &Model, night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let Some(member) = looked_at(night) else {
        pane.title("On your desk", "");
        let lines = other_desk::lines(case, obs);
        for line in lines.iter().filter(|line| line.starts_with(' ')) {
            pane.para(line, Role::Text, 3);
        }
        return;
    };
    let info = case.member(member);
    let approval = obs
        .capital()
        .filter(|_| night.other.is_none())
        .and_then(|(_, desk)| {
            desk.approvals
                .iter()
                .rev()
                .find(|approval| approval.is_open())
        });
    let title = match approval {
        Some(approval) => format!("{}: {}", info.chamber.name, names::mandate(approval.kind)),
        None => info.chamber.name.clone(),
    };
    pane.title(&title, &format!("roster of {}", info.as_of));
    let counted = approval.map_or(0, |approval| approval.counted_yes);
    let against = if counted > 0 {
        info.chamber.sitting as i16 - counted
    } else {
        0
    };
    let blocs = Bloc::dealt(&info.chamber, counted, against);
    let below = info.chamber.groups.len() as u16 + if pane.left() < 20 { 2 } else { 4 };
    // The picture comes before the list: where there is not room for both, the list ends early.
    let rows = pane.left().saturating_sub(below).max(CHAMBER_ROWS);
    if pane.left() >= CHAMBER_ROWS * 2 {
        let figure = Chamber {
            shape: info.chamber.shape,
            blocs: &blocs,
        };
        let (picture, layout) = if model.settings.ascii {
            figure.letters(pane.columns(), rows)
        } else {
            figure.picture(pane.columns(), rows)
        };
        pane.picture(pane.x(), &picture);
        pane.skip(rows);
        pane.para(&layout.caption(), Role::Faint, 1);
    }
    if counted > 0 {
        let text = format!("{counted} yes counted on; by group a likeness only.");
        pane.para(&text, Role::Faint, 1);
    }
    groups_of(&info.chamber, &blocs, pane);
}

/// Groups with their seats, cabinet first.
fn groups_of(chamber: &crate::content::member::Chamber, blocs: &[Bloc], pane: &mut Pane<'_>) {
    let caretaker = if chamber.caretaker {
        "; a caretaker cabinet"
    } else {
        ""
    };
    let head = format!(
        "{} seats, {} filled{caretaker}",
        chamber.seats, chamber.sitting
    );
    pane.para(&head, Role::Faint, 1);
    let mut untold = chamber.groups.len();
    for role in [
        GroupRole::Cabinet,
        GroupRole::Support,
        GroupRole::Opposition,
    ] {
        for (group, bloc) in chamber.groups.iter().zip(blocs) {
            if group.role != role || pane.left() == 0 {
                continue;
            }
            if pane.left() == 1 && untold > 1 {
                let more = format!("and {untold} smaller groups");
                pane.text(&more, Role::Faint);
                return;
            }
            untold -= 1;
            let (word, ink) = match role {
                GroupRole::Cabinet => ("cabinet", Role::Blue),
                GroupRole::Support => ("support", Role::Text),
                _ => ("opposition", Role::Faint),
            };
            pane.note(&format!("{:>4}  {word:<10}", group.seats), ink);
            let short = format!("{:<6}", bloc.short);
            let room = pane.columns().saturating_sub(24);
            let name = if room < 8 {
                String::new()
            } else {
                marks::cut(&group.name, room)
            };
            pane.line(&[(&short, Role::Text), (&name, Role::Faint)]);
        }
    }
}
