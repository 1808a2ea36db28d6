//! The five stances, said (MOCKUPS: grammar).

use crate::base::ids::{DraftId, Member, MemberSet, Seat};
use crate::words::event::does;
use crate::words::{clause, names, weighing};
use crate::world::case::Case;
use crate::world::desk::Reading;
use crate::world::text::{Draft, Position, Stance};

/// One word for a list.
pub fn word(stance: Stance) -> &'static str {
    match stance {
        Stance::Open => "not said",
        Stance::Endorse => "endorses",
        Stance::Silent => "silent",
        Stance::Reserve => "reserves",
        Stance::AskTime => "asks for time",
        Stance::Break => "breaks",
    }
}

/// What a seat would do: "break silence".
pub fn act(stance: Stance) -> &'static str {
    match stance {
        Stance::Open => "say nothing yet",
        Stance::Endorse => "speak for it",
        Stance::Silent => "stay silent, and so agree",
        Stance::Reserve => "stay silent, with a reservation",
        Stance::AskTime => "ask for time",
        Stance::Break => "break silence",
    }
}

/// "Hungary breaks silence on paragraph 2 (naming the actor)."
pub fn sentence(case: &Case, member: Member, draft: Option<&Draft>, position: &Position) -> String {
    let name = names::capital(&names::member(case, member));
    match position.stance {
        Stance::Open => format!("{name} has not said."),
        Stance::Endorse => format!("{name} endorses."),
        Stance::Silent => format!("{name} stays silent."),
        Stance::Reserve => format!(
            "{name} stays silent, with a reservation on {}.",
            clause::place(draft, position.clause)
        ),
        Stance::AskTime => format!("{name} asks for time."),
        Stance::Break => format!(
            "{name} breaks silence on {}.",
            clause::place(draft, position.clause)
        ),
    }
}

/// "speak for it", "stays silent": a verb for so many.
pub fn do_it(stance: Stance, count: usize) -> &'static str {
    match (stance, count) {
        (Stance::Endorse, 1) => "speaks for it",
        (Stance::Endorse, _) => "speak for it",
        (Stance::Silent, 1) => "stays silent",
        (Stance::Silent, _) => "stay silent",
        (Stance::Reserve, 1) => "stays silent with a reservation",
        (Stance::Reserve, _) => "stay silent with a reservation",
        (Stance::AskTime, 1) => "asks for time",
        (Stance::AskTime, _) => "ask for time",
        (Stance::Break, 1) => "breaks silence",
        (Stance::Break, _) => "break silence",
        (Stance::Open, 1) => "has not said",
        (Stance::Open, _) => "have not said",
    }
}

/// What has been declared on a text so far: counts, and by name who asks for time or means to break it.
pub fn so_far(case: &Case, draft: &Draft) -> String {
    let who = |stance: Stance| -> MemberSet {
        Member::all()
            .filter(|member| draft.declared[member.index()].stance == stance)
            .collect()
    };
    let mut said = Vec::new();
    for (stance, one, many) in [
        (Stance::Endorse, "speaks for it", "speak for it"),
        (
            Stance::Reserve,
            "announces a reservation",
            "announce a reservation",
        ),
    ] {
        match who(stance).count() {
            0 => {}
            1 => said.push(format!("1 {one}")),
            count => said.push(format!("{count} {many}")),
        }
    }
    for (stance, one, many) in [
        (Stance::AskTime, "asks for time", "ask for time"),
        (Stance::Break, "means to break it", "mean to break it"),
    ] {
        let set = who(stance);
        let verb = if set.count() == 1 { one } else { many };
        if set.count() > 0 {
            said.push(format!("{} {verb}", names::members(case, set)));
        }
    }
    if said.is_empty() {
        "Nobody has declared yet.".to_owned()
    } else {
        format!("So far {}.", said.join(", "))
    }
}

/// A line declared before the last turn of silence.
pub fn declared(
    case: &Case,
    seat: Seat,
    by: Seat,
    id: DraftId,
    draft: Option<&Draft>,
    position: &Position,
) -> Option<String> {
    let on = names::draft(id);
    Some(match position.stance {
        Stance::Open | Stance::Silent => return None,
        Stance::Endorse => format!("{} for {on}.", does(case, seat, by, "speak", "speaks")),
        Stance::Reserve => format!(
            "{} a reservation on {on}, {}.",
            does(case, seat, by, "announce", "announces"),
            clause::place(draft, position.clause)
        ),
        Stance::AskTime => format!("{} for time on {on}.", does(case, seat, by, "ask", "asks")),
        Stance::Break => {
            let reasons = match by.member() {
                Some(member) => weighing::stated_by(case, member, position),
                None => weighing::stated(case, position),
            };
            let because = if reasons.is_empty() {
                String::new()
            } else {
                format!(": {reasons}")
            };
            format!(
                "{} silence on {on}, {}{because}.",
                does(case, seat, by, "will break", "will break"),
                clause::place(draft, position.clause)
            )
        }
    })
}

/// A sounding read: the gap in points, its doubt, what weighs against.
pub fn reading(case: &Case, member: Member, reading: &Reading) -> String {
    let name = names::member(case, member);
    let side = if reading.gap < 0 { "short of" } else { "over" };
    let gap = names::counted(reading.gap.unsigned_abs().into(), "point", "points");
    let gap = format!("{gap} {side} silence");
    let against: Vec<String> = reading
        .against
        .iter()
        .map(|factor| weighing::label(case, *factor))
        .collect();
    format!(
        "You read {name} {gap}, give or take {} (right 8 times in 10); against: {}.",
        reading.band,
        names::and(&against)
    )
}

/// What a reading says the stance will be.
pub fn read(reading: &Reading) -> &'static str {
    match reading.gap {
        ..0 => "breaking",
        0..12 => "near turning",
        _ => "silent or better",
    }
}
