//! One turn's decisions, each with what it could have been, and a night that took another road beside the one that was.

use crate::base::ids::Seat;
use crate::study::debrief::decisions::weightiest;
use crate::study::debrief::outcome::ENDINGS;
use crate::study::debrief::{
    Decision, Measure, Night, Other, Paired, difference, otherwise, unknown,
};
use crate::study::history::features_of;
use crate::words::debrief as say;
use crate::words::{clocks, digest, event, names};
use crate::world::event::{Audience, Event};

/// As it stood before the turn at `at`, then what was decided in it: each decision has a number, and each of what it could have
/// been a letter.
pub fn turn(night: &Night, at: usize) -> Vec<String> {
    let case = night.case();
    let public = night.observe(at, Seat::PRESS);
    let mut lines = vec![format!("== Before {}", say::turn_name(night, at))];
    lines.extend(clocks::three(case, public));
    let [narrow, wide] = say::law(case, public);
    lines.push(format!("an armed attack, {narrow}"));
    lines.push(format!("an armed attack, {wide}"));
    lines.push(String::new());
    lines.push("== What was decided, and what else could have been".to_owned());
    for (nth, decision) in weightiest(night, at).iter().enumerate() {
        lines.extend(about(night, nth, decision));
    }
    lines.push(String::new());
    lines.push(say::TRY_ANOTHER.to_owned());
    lines
}

fn about(night: &Night, nth: usize, decision: &Decision) -> Vec<String> {
    let case = night.case();
    let obs = night.observe(decision.at, decision.seat);
    let mut lines = super::decided(night, decision);
    if let Some(first) = lines.first_mut() {
        *first = format!("{}. {first}", nth + 1);
    }
    lines.push(format!("  knew: {}", say::knew(case, obs).join("; ")));
    let facts = unknown(night, decision.at, decision.seat);
    lines.push(format!(
        "  could not know: {}",
        say::unknown(case, &facts).join("; ")
    ));
    let truth = features_of(case, night.state(decision.at));
    let near = say::beside(case, obs, truth).into_iter();
    lines.extend(near.map(|(label, text)| format!("  {label}: {text}")));
    for (letter, other) in LETTERS.chars().zip(&otherwise(night, decision)) {
        let does = say::instead(case, obs, decision, other);
        lines.push(format!("  {}{letter}: {does}", nth + 1));
    }
    lines
}

const LETTERS: &str = "abcdefghijklmnop";

/// The decision and the other choice that are typed so: `3b`.
pub fn other(night: &Night, at: usize, typed: &str) -> Option<(Decision, Other)> {
    let letter = typed.chars().last()?.to_ascii_lowercase();
    let number: usize = typed.strip_suffix(|_: char| true)?.parse().ok()?;
    let decision = weightiest(night, at)
        .into_iter()
        .nth(number.checked_sub(1)?)?;
    let others = otherwise(night, &decision);
    let other = *others.get(LETTERS.find(letter)?)?;
    Some((decision, other))
}

/// Two nights of one beginning: how each ended, and what happened in one alone where they part.
pub fn side_by_side(night: &Night, fork: &Night, says: &str) -> Vec<String> {
    let ended = |night: &Night| say::ended(night.observe(night.turns().len(), Seat::PRESS).public);
    let mut lines = vec![
        format!("== What if: {says}"),
        format!("as it was: {}", ended(night)),
        format!("what if: {}", ended(fork)),
    ];
    match difference(night, fork) {
        None => lines.push("They are the same night.".to_owned()),
        Some(parted) => {
            lines.push(format!(
                "They part in {}.",
                say::turn_name(night, parted.at)
            ));
            for (name, night, other, only) in [
                ("only as it was", night, fork, &parted.only[0]),
                ("only what if", fork, night, &parted.only[1]),
            ] {
                let told = told(night, parted.at, only);
                lines.extend(told.iter().map(|line| format!("{name}: {line}")));
                let later = say::later(night, other, parted.at, None).into_iter();
                lines.extend(later.map(|(turn, line)| format!("{name}, turn {turn}: {line}")));
            }
        }
    }
    lines
}

fn told(night: &Night, at: usize, only: &[(Event, Audience)]) -> Vec<String> {
    let (case, obs) = (night.case(), night.observe(at + 1, Seat::MIL));
    let told: Vec<String> = only
        .iter()
        .filter_map(|(happened, _)| event::told(case, obs, happened))
        .collect();
    digest::lines(case, &told)
}

/// What it is worth over many pairs.
pub fn outcomes(paired: &Paired) -> Vec<String> {
    let mut lines = vec![format!(
        "Over {} pairs played on from there, of 100, as it was and what if; {}:",
        paired.one.len(),
        say::OPINION
    )];
    let classes = (1..=5).map(Measure::Formal);
    let classes = classes.chain((1..=5).map(Measure::Functional));
    for measure in classes.chain(ENDINGS.map(Measure::Ending)) {
        let (one, other) = (paired.one.share(measure), paired.other.share(measure));
        let open = |percent: u8| percent > 0 && percent < 100;
        if open(one.percent()) || open(other.percent()) || one.percent() != other.percent() {
            let name = names::capital(&say::measure(measure));
            let gap = say::gap(paired.gap(measure));
            let (one, other) = (one.percent(), other.percent());
            lines.push(format!("{name}: {one}, {other} ({gap})"));
        }
    }
    lines
}
