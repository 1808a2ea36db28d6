//! Capital: the own desk's weighing against its runner-up, law, chamber, instruction; others as far as they show.

use std::io::{self, Write};

use crate::base::clean::did_you_mean;
use crate::base::ids::Member;
use crate::content::member::{GroupRole, Needed};
use crate::government::Why;
use crate::sitting::Sitting;
use crate::words::{names, order, other_desk, stance, weighing};
use crate::world::case::Case;
use crate::world::setup::Reasons;

pub fn page<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    if let Some((me, desk)) = sitting.obs().capital() {
        chamber(out, sitting.case(), me)?;
        for approval in &desk.approvals {
            writeln!(
                out,
                "  Asked at home: {}. {}; the government counts {} yes.",
                names::mandate(approval.kind),
                names::approval(approval.status),
                approval.counted_yes
            )?;
        }
        instruction(out, sitting)?;
        for member in Member::all().filter(|member| desk.favours[member.index()] != 0) {
            let owed = desk.favours[member.index()];
            let name = names::member(sitting.case(), member);
            if owed > 0 {
                writeln!(
                    out,
                    "  {} owes you favours: {owed} of 3.",
                    names::capital(&name)
                )?;
            } else {
                writeln!(out, "  You owe {name} favours: {} of 3.", -owed)?;
            }
        }
    }
    for line in other_desk::lines(sitting.case(), sitting.obs()) {
        writeln!(out, "{line}")?;
    }
    why(out, sitting)
}

fn chamber<W: Write>(out: &mut W, case: &Case, member: Member) -> io::Result<()> {
    let info = case.member(member);
    let of = |role: GroupRole| -> u16 {
        info.chamber
            .groups
            .iter()
            .filter(|group| group.role == role)
            .map(|group| group.seats)
            .sum()
    };
    writeln!(
        out,
        "{}, {}; roster of {}.",
        info.name, info.capital, info.as_of
    )?;
    writeln!(
        out,
        "  {}: {} seats filled of {}; cabinet {}, support {}, opposition {}{}.",
        info.chamber.name,
        info.chamber.sitting,
        info.chamber.seats,
        of(GroupRole::Cabinet),
        of(GroupRole::Support),
        of(GroupRole::Opposition),
        if info.chamber.caretaker {
            "; the cabinet is a caretaker"
        } else {
            ""
        }
    )?;
    writeln!(
        out,
        "  To send units: {}, {} days. {}",
        needed(info.war_powers.send.needed),
        info.war_powers.send.days_normal,
        info.war_powers.legal_basis
    )
}

fn needed(needed: Needed) -> &'static str {
    match needed {
        Needed::Nothing => "the government decides",
        Needed::Inform => "the government decides and reports",
        Needed::Consult => "a committee or the party leaders are consulted first",
        Needed::SimplePresent => "more yes than no in the chamber",
        Needed::HalfOfPresent => "more than half of those present in the chamber",
        Needed::HalfOfAll => "more than half of all members of the chamber",
        Needed::TwoThirdsPresent => "two thirds of those present in the chamber",
        Needed::TwoThirdsAll => "two thirds of all members of the chamber",
    }
}

pub fn instruction<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    let Some((_, desk)) = sitting.obs().capital() else {
        return writeln!(out, "This seat follows routine when you run on.");
    };
    writeln!(
        out,
        "  Standing instruction: {} ({}); bar {:+} points; price {}. m changes it.",
        names::line(desk.instruction.line),
        names::line_means(desk.instruction.line),
        desk.instruction.bar,
        names::price(desk.instruction.price)
    )
}

/// The desk's weighing now, against its runner-up, where the setup opens it.
pub fn why<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    if sitting.reasons() == Reasons::Debrief {
        return writeln!(out, "Your desk's weighing is closed until the end.");
    }
    let whys = sitting.weighing();
    if whys.is_empty() {
        return writeln!(out, "Your desk has nothing to decide at this hour.");
    }
    writeln!(
        out,
        "YOUR DESK WEIGHS, in points (what it would do, not what you must):"
    )?;
    for why in &whys {
        one(out, sitting, why)?;
    }
    Ok(())
}

pub fn one<W: Write>(out: &mut W, sitting: &Sitting, why: &Why) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    writeln!(
        out,
        "  {}: {}",
        order::order(case, obs, &why.order),
        weighing::account(case, &why.parts, 5)
    )?;
    if let Some((other, score)) = &why.runner_up {
        writeln!(
            out,
            "    Next best: {}, {score:+}.",
            order::order(case, obs, other)
        )?;
    }
    Ok(())
}

/// Another capital: law, chamber, what it said and what one reads.
pub fn other<W: Write>(out: &mut W, sitting: &Sitting, typed: &str) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let code = typed.trim().to_uppercase();
    let called = |member: &Member| {
        let info = case.member(*member);
        info.shown == code || info.name.to_uppercase() == code
    };
    let found = Member::all().find(called);
    let Some(member) = found.or_else(|| Member::from_code(&code)) else {
        let near = did_you_mean(&code, Member::all().map(|member| case.shown(member)));
        return writeln!(out, "No such capital. {near}");
    };
    chamber(out, case, member)?;
    let claim = &obs.public.claims[member.index()];
    writeln!(
        out,
        "  In public it {} {}.",
        crate::words::bands::strength(claim.strength),
        names::actor(case, claim.actor)
    )?;
    let Some(council) = obs.council else {
        return Ok(());
    };
    for (id, draft) in council.live() {
        let position = draft.declared[member.index()];
        let stated = weighing::stated_by(case, member, &position);
        let because = if stated.is_empty() {
            String::new()
        } else {
            format!(" It says: {stated}.")
        };
        let said = stance::sentence(case, member, Some(draft), &position);
        writeln!(out, "  {}: {said}{because}", names::draft(id))?;
        if let Some(reading) = crate::words::hinge::reading(obs, id, member) {
            writeln!(out, "  {}", stance::reading(case, member, &reading))?;
        }
    }
    Ok(())
}
