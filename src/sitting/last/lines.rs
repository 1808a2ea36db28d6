//! The last page as lines, the same on every face.

use crate::base::ids::Member;
use crate::content::USUAL;
use crate::government::Why;
use crate::sitting::Sitting;
use crate::sitting::last::{afterwards, decisions, gave, judged, knowers, other_seat};
use crate::words::{ending, kind, names, order, stance, weighing, when};
use crate::world::case::Case;
use crate::world::order::Order;
use crate::world::setup::Reasons;
use crate::world::text::{Edit, Position, Stance};

/// The last page as lines, once the tail has been played; the faces print it as it is.
pub fn lines(sitting: &Sitting) -> Vec<String> {
    let mut lines = vec!["== THE LAST PAGE".to_owned()];
    lines.extend(ended(sitting));
    lines.extend(truth(sitting));
    lines.extend(brief(sitting));
    lines.extend(calls(sitting));
    lines.extend(five(sitting));
    lines.extend(again(sitting));
    lines
}

fn ended(sitting: &Sitting) -> Vec<String> {
    let public = sitting.obs().public;
    let closing = sitting.table().closing();
    let (how, day) = closing.map_or((Default::default(), 90), |closing| {
        (closing.ending, closing.day)
    });
    let ladders = public.ladders;
    vec![
        format!("Ending, day {day}: {}", ending::ending(how)),
        format!(
            "On paper: class {} of 5, {} (class {} on day 14).",
            ladders.formal,
            ending::formal(ladders.formal),
            ladders.formal_day_14
        ),
        format!(
            "On the ground: class {} of 5, {} (class {} on day 14).",
            ladders.functional,
            ending::functional(ladders.functional),
            ladders.functional_day_14
        ),
    ]
}

fn truth(sitting: &Sitting) -> Vec<String> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let hidden = &sitting.table().state().hidden;
    let mut lines = vec!["WHAT WAS TRUE".to_owned()];
    for (at, incident) in obs.public.incidents.iter().enumerate() {
        let hyp = hidden.truth[at];
        let own = if hidden.own_damage[at] {
            kind::was_own_damage(case)
        } else {
            ""
        };
        lines.push(format!(
            "  {}, {}: {}{own}{}.",
            when::moment(case, incident.at),
            names::hit(case, incident.victim),
            names::hypothesis(case, hyp),
            afterwards(sitting, at)
        ));
        if at == 0 {
            lines.extend(gave(sitting).map(|said| format!("    {said}")));
        }
    }
    let known = match knowers(sitting) {
        0 => "nobody".to_owned(),
        count if count == Member::all().count() => "all 32 governments".to_owned(),
        count => format!("{count} of 32 governments"),
    };
    lines.push(format!("  At the end {known} held it to be likely."));
    lines
}

fn brief(sitting: &Sitting) -> Vec<String> {
    let judged = judged(sitting);
    if judged.is_empty() {
        return Vec::new();
    }
    let mut lines = vec!["YOUR SECRET BRIEF, read at day 90 or on the days it names".to_owned()];
    let all: u16 = judged.iter().map(|aim| u16::from(aim.weight)).sum();
    let got = judged.iter().filter(|aim| aim.met);
    let got: u16 = got.map(|aim| u16::from(aim.weight)).sum();
    for (at, aim) in judged.iter().enumerate() {
        let word = if aim.met { "met" } else { "not met" };
        lines.push(format!(
            "  Aim {} (weight {}): {word}. {}.",
            at + 1,
            aim.weight,
            aim.text
        ));
        let said = aim
            .parts
            .iter()
            .map(|(part, held)| format!("{part}: {}", if *held { "yes" } else { "no" }));
        let said: Vec<String> = said.collect();
        let which = if aim.any {
            "one was enough"
        } else {
            "all were asked"
        };
        let which = if said.len() > 1 {
            format!(" ({which})")
        } else {
            String::new()
        };
        lines.push(format!("    Because{which}: {}.", said.join("; ")));
    }
    lines.push(format!(
        "  {got} of {all} by weight. How it was decided counts beside it, and who was to blame counts nothing."
    ));
    lines
}

fn calls(sitting: &Sitting) -> Vec<String> {
    if sitting.called.is_empty() {
        return Vec::new();
    }
    let right = sitting.called.iter().filter(|called| called.right).count();
    let mut lines = vec![format!(
        "YOUR CALLS: {right} of {} right",
        sitting.called.len()
    )];
    for called in &sitting.called {
        lines.push(format!(
            "  Turn {}, {} on {}: you called it {}, {} in 100 sure: {}.",
            called.turn,
            names::member(sitting.case(), called.call.member),
            names::draft(called.call.draft),
            stance::word(called.call.stance),
            called.call.confidence,
            if called.right { "right" } else { "wrong" }
        ));
    }
    lines
}

fn five(sitting: &Sitting) -> Vec<String> {
    let mut lines = vec!["FIVE DECISIONS OF OTHERS, said and weighed (in points)".to_owned()];
    for (turn, why) in decisions(sitting) {
        lines.extend(decision(sitting, *turn, why));
    }
    lines
}

fn decision(sitting: &Sitting, turn: u8, why: &Why) -> Vec<String> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let who = names::capital(&names::seat(case, why.seat));
    let mut lines = vec![format!(
        "  Turn {turn}, {who}. {}.",
        order::order(case, obs, &why.order)
    )];
    if let Order::Position {
        stance,
        reasons,
        more,
        lifts,
        ..
    } = why.order
    {
        let position = Position {
            stance,
            reasons,
            more,
            lifts,
            ..Position::default()
        };
        let said = match why.seat.member() {
            Some(member) => weighing::stated_by(case, member, &position),
            None => weighing::stated(case, &position),
        };
        if !said.is_empty() {
            lines.push(format!("    It said: {said}."));
        }
    }
    lines.push(format!("    It weighed {}", weighed(case, why)));
    if let Some((other, score)) = &why.runner_up {
        lines.push(format!(
            "    Next best: {}, {score:+}.",
            order::order(case, obs, other)
        ));
    }
    lines
}

fn weighed(case: &Case, why: &Why) -> String {
    match why.order {
        Order::Position {
            stance: Stance::Break,
            lifts,
            ..
        } if !matches!(lifts, Edit::Strengthen { .. }) => {
            weighing::account_of_break(case, &why.parts, 4)
        }
        _ => weighing::account(case, &why.parts, 4),
    }
}

fn again(sitting: &Sitting) -> Vec<String> {
    let setup = sitting.table().setup();
    let other = other_seat(sitting);
    // A command without a scenario opens the usual one.
    let play = match setup.scenario.as_str() {
        USUAL => "casus play".to_owned(),
        named => format!("casus play {named}"),
    };
    let mut lines = vec![
        "WHAT TO TRY NEXT".to_owned(),
        format!(
            "  The same night from another chair: {play} --seat {} --seed {} ({}).",
            sitting.case().code(other),
            setup.seed,
            names::seat(sitting.case(), other)
        ),
        format!(
            "  Another night from this one: {play} --seat {} --seed {}.",
            sitting.case().code(sitting.seat()),
            setup.seed.wrapping_add(1)
        ),
    ];
    if setup.reasons == Reasons::Open {
        lines.push("  This night was played with open book, and its record says so.".to_owned());
    }
    lines.push(format!(
        "Seed {}. The same seed and the same decisions are the same night.",
        setup.seed
    ));
    lines
}
