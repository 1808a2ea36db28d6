//! Why these numbers: the parts of what is on show, and what the desk weighs.

use crate::screens::board::Screen;
use crate::screens::night::Night;
use crate::screens::page::Role;
use crate::screens::sheet::Line;
use crate::words::{clocks, order, weighing};
use crate::world::setup::Reasons;

/// Lines for the screen that is open.
pub fn lines(night: &Night) -> Vec<Line> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let mut lines: Vec<Line> = Vec::new();
    match night.screen {
        Screen::Effects => {
            lines.extend(
                clocks::effects(case, obs)
                    .into_iter()
                    .map(|line| (0, line, Role::Text)),
            );
        }
        Screen::Situation | Screen::Evidence => {
            for line in clocks::three(case, obs) {
                lines.push((0, line, Role::Text));
                lines.push((0, String::new(), Role::Text));
            }
            lines.extend(bars(night));
        }
        _ => {}
    }
    lines.extend(desk(night));
    lines
}

/// One's own bars, and whether they are passed.
fn bars(night: &Night) -> Vec<Line> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let blame = clocks::blame(case, obs);
    clocks::BARS
        .iter()
        .map(|(clause, what)| {
            let bar = clocks::bar(case, obs, *clause);
            let word = if blame >= bar { "passed" } else { "not passed" };
            (
                0,
                format!("Your bar {what}: {bar} in 100, {word}."),
                Role::Faint,
            )
        })
        .collect()
}

/// What the desk weighs now, where the setup opens it.
fn desk(night: &Night) -> Vec<Line> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    if night.sitting.reasons() == Reasons::Debrief {
        let text = "Your desk's weighing is closed until the end.";
        return vec![(0, text.to_owned(), Role::Faint)];
    }
    let whys = night.sitting.weighing();
    if whys.is_empty() {
        let text = "Your desk weighs nothing at this hour.";
        return vec![(0, text.to_owned(), Role::Faint)];
    }
    let mut lines = vec![
        (0, String::new(), Role::Text),
        (
            0,
            "What your desk weighs, in points: what it would do, not what you must".to_owned(),
            Role::Strong,
        ),
    ];
    for why in &whys {
        let said = order::order(case, obs, &why.order);
        lines.push((0, format!("{said}: {:+}", why.score), Role::Text));
        lines.push((2, weighing::parts(case, &why.parts, 12), Role::Faint));
        if let Some((other, score)) = &why.runner_up {
            let said = order::order(case, obs, other);
            lines.push((2, format!("next: {said}, {score:+}"), Role::Faint));
        }
    }
    lines
}
