//! Council: texts by paragraph, stances, objections and what would lift them, hinges; and the measures page.

use std::io::{self, Write};

use crate::base::ids::{DraftId, Member, MemberSet};
use crate::content::measure::Asset;
use crate::sitting::Sitting;
use crate::sitting::roll::seen;
use crate::words::{clause, event, hinge, names, stance, weighing, when};
use crate::world::text::{Draft, DraftStatus, Stance};

pub fn page<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    let obs = sitting.obs();
    let Some(council) = obs.council else {
        return writeln!(out, "The Council's door is closed to this seat.");
    };
    if council.drafts.is_empty() {
        writeln!(out, "No text has been tabled.")?;
    }
    for (at, draft) in council.drafts.iter().enumerate() {
        text(out, sitting, DraftId(at as u8), draft)?;
    }
    if !council.meeting_at.is_never() {
        writeln!(
            out,
            "The Council meets {}.",
            when::moment(sitting.case(), council.meeting_at)
        )?;
    }
    Ok(())
}

fn text<W: Write>(out: &mut W, sitting: &Sitting, id: DraftId, draft: &Draft) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let status = match draft.status {
        DraftStatus::Tabled => "tabled".to_owned(),
        DraftStatus::UnderSilence => format!(
            "under silence until {}, {}",
            when::moment(case, draft.silence_ends),
            when::until(obs.public.clock.start, draft.silence_ends)
        ),
        DraftStatus::Broken => "broken, back at the table".to_owned(),
        DraftStatus::Adopted => "stands".to_owned(),
        DraftStatus::Withdrawn => "withdrawn".to_owned(),
        DraftStatus::Dead => "dead".to_owned(),
    };
    writeln!(
        out,
        "{}, tabled by {}, among {}, round {}: {status}.",
        names::draft(id).to_uppercase(),
        names::seat(case, draft.sponsor),
        names::level(draft.level),
        draft.round
    )?;
    for (at, provision) in draft.provisions.iter().enumerate() {
        writeln!(out, "  {}. {}", at + 1, clause::paragraph(case, provision))?;
    }
    if draft.is_live() {
        lines(out, sitting, draft)?;
        hinges(out, sitting, id)?;
    }
    Ok(())
}

/// The declared lines, counted, and each objection with its reasons.
fn lines<W: Write>(out: &mut W, sitting: &Sitting, draft: &Draft) -> io::Result<()> {
    let case = sitting.case();
    let answered = draft.status == DraftStatus::Broken;
    let said = |member: Member| {
        if answered {
            draft.answers[member.index()]
        } else {
            draft.declared[member.index()]
        }
    };
    for kind in [
        Stance::Endorse,
        Stance::Silent,
        Stance::Reserve,
        Stance::AskTime,
        Stance::Open,
    ] {
        let set: MemberSet = Member::all()
            .filter(|member| said(*member).stance == kind)
            .collect();
        if !set.is_empty() && !answered {
            writeln!(
                out,
                "  {} {}: {}.",
                set.count(),
                stance::word(kind),
                names::members(case, set)
            )?;
        }
    }
    let broke = Member::all()
        .filter(|member| said(*member).stance == Stance::Break)
        .filter(|member| !answered || seen(draft, *member));
    for member in broke {
        let position = said(member);
        let stated = weighing::stated_by(case, member, &position);
        writeln!(
            out,
            "  {} It says: {}. What would lift it: {}.",
            stance::sentence(case, member, Some(draft), &position),
            if stated.is_empty() {
                "nothing more"
            } else {
                &stated
            },
            clause::edit(position.lifts)
        )?;
    }
    Ok(())
}

fn hinges<W: Write>(out: &mut W, sitting: &Sitting, id: DraftId) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    for member in hinge::hinges(case, obs, id) {
        match hinge::reading(obs, id, member) {
            Some(reading) => writeln!(out, "  Hinge: {}", stance::reading(case, member, &reading))?,
            None => writeln!(
                out,
                "  Hinge: {}, not read; sound it out with f, call it with t.",
                names::member(case, member)
            )?,
        }
    }
    Ok(())
}

/// All thirty-two at the table, in alphabetical order, each with what it has said on every live text.
pub fn ring<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let Some(council) = obs.council else {
        return writeln!(out, "The Council's door is closed to this seat.");
    };
    for (id, draft) in council.live() {
        writeln!(out, "{}, all at the table:", names::draft(id))?;
        for member in Member::all() {
            let position = draft.declared[member.index()];
            let said = stance::sentence(case, member, Some(draft), &position);
            let stated = weighing::stated_by(case, member, &position);
            let because = if stated.is_empty() {
                String::new()
            } else {
                format!(" It says: {stated}.")
            };
            writeln!(out, "  {said}{because}")?;
        }
    }
    if council.live().next().is_none() {
        writeln!(out, "No text lies before the seats.")?;
    }
    Ok(())
}

/// What is asked for, pledged, in place, in force.
pub fn measures<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    if let Some(council) = obs.council {
        for asset in Asset::ALL {
            let need = council.requirement[asset.index()];
            let alive = council
                .pledges
                .iter()
                .filter(|pledge| pledge.asset == asset && pledge.is_alive());
            let have: u8 = alive.map(|pledge| pledge.packages).sum();
            if need + have > 0 {
                writeln!(
                    out,
                    "{}: asked {need}, pledged {have}.",
                    names::capital(names::asset(asset))
                )?;
            }
        }
        for pledge in &council.pledges {
            writeln!(
                out,
                "  {}: {} for {}, {}, promised {}, expected {}.",
                names::capital(&names::member(case, pledge.member)),
                names::packages(pledge.asset, pledge.packages),
                names::member(case, pledge.host),
                event::rest::standing(pledge.status),
                when::moment(case, pledge.promised),
                when::moment(case, pledge.due)
            )?;
        }
    }
    for on in obs.public.measures.iter().filter(|on| on.is_on()) {
        writeln!(
            out,
            "In force: {}, by {}; works from {}.",
            case.measure(on.measure).name,
            names::members(case, on.joiners),
            when::moment(case, on.effective)
        )?;
    }
    if obs.public.measures.is_empty() {
        writeln!(out, "No measure is in force.")?;
    }
    Ok(())
}
