//! On which words of the treaty a member stood, and how a seat went about its night.

use crate::study::debrief::seats::{Brier, Kept};
use crate::study::debrief::{Conduct, Ground, Stood};
use crate::words::{names, weighing};
use crate::world::case::Case;
use crate::world::factor::Factor;
use crate::world::text::Position;

/// The clause a member stood on, as the treaties have it. Without a finding help is Article 3's, whatever it is.
pub const fn clause(ground: Ground, found: bool) -> &'static str {
    match ground {
        Ground::Attacked if !found => "Charter Article 51: attacked itself, and no finding",
        Ground::ArmedForce if !found => "Article 3: \"mutual aid\", with units that fight",
        Ground::Individually if !found => "Article 3: \"separately\", beside the Council",
        Ground::Deems if !found => "Article 3: \"mutual aid\", short of units that fight",
        Ground::Attacked => "Article 5: attacked itself",
        Ground::ArmedForce => "Article 5: \"including the use of armed force\"",
        Ground::Individually => "Article 5: \"individually\"",
        Ground::Deems => "Article 5: \"such action as it deems necessary\"",
        Ground::Constitutional => "Article 11: \"constitutional processes\"",
        Ground::OutsideArea => "Article 6: outside the area",
        Ground::NoArmedAttack => "Article 5: no \"armed attack\" found",
        Ground::OwnAssessment => "Article 5: \"it deems\", on its own proof",
        Ground::NothingDue => "Articles 3 and 4: no finding, nothing due",
        Ground::Discretion => "Article 5: found, and nothing deemed necessary",
    }
}

/// The same while its desk is covered: whether its proof sufficed is not told.
pub const fn clause_told(ground: Ground, found: bool) -> &'static str {
    match ground {
        Ground::OwnAssessment | Ground::Discretion => "Article 5: \"it deems\"",
        ground => clause(ground, found),
    }
}

/// What a member gave, said or lacked, behind the clause.
pub fn stood(case: &Case, stood: &Stood) -> String {
    let mut facts = given(case, stood);
    if stood.ground == Ground::OwnAssessment {
        facts.push(format!(
            "own proof {} of a bar of {}",
            stood.proof, stood.bar
        ));
    }
    told(case, stood, facts)
}

/// The same while its desk is covered.
pub fn stood_told(case: &Case, stood: &Stood) -> String {
    told(case, stood, given(case, stood))
}

fn told(case: &Case, stood: &Stood, mut facts: Vec<String>) -> String {
    if let Some((_, position)) = stood.answer {
        facts.push(answer(case, position));
    }
    if facts.is_empty() {
        facts.push("gave nothing".to_owned());
    }
    facts.join("; ")
}

fn given(case: &Case, stood: &Stood) -> Vec<String> {
    let mut facts = Vec::new();
    let packages = |count: u16, how: &str| {
        (count > 0).then(|| {
            format!(
                "{count} {} {how}",
                if count == 1 { "package" } else { "packages" }
            )
        })
    };
    facts.extend(packages(stood.packages, "on a text"));
    facts.extend(packages(stood.bilateral, "between two capitals"));
    facts.extend(
        stood
            .measures
            .iter()
            .map(|id| case.measure(*id).name.to_lowercase()),
    );
    if stood.helped_42_7 {
        facts.push("help under Article 42(7)".to_owned());
    }
    if let Some(approval) = stood
        .approval
        .filter(|_| stood.ground == Ground::Constitutional)
    {
        let (kind, status) = (
            names::mandate(approval.kind),
            names::approval(approval.status),
        );
        facts.push(format!("{kind} at home: {status}"));
    }
    facts
}

fn answer(case: &Case, position: Position) -> String {
    let reasons: Vec<String> = position
        .reasons
        .into_iter()
        .filter_map(Factor::from_index)
        .map(|factor| weighing::label(case, factor))
        .collect();
    let word = crate::words::stance::word(position.stance);
    match reasons.is_empty() {
        true => format!("on the finding: {word}"),
        false => format!("on the finding: {word} ({})", reasons.join(", ")),
    }
}

/// Process, a line a measure: its name, what was counted.
pub fn conduct(conduct: &Conduct) -> Vec<(&'static str, String)> {
    let delivery = conduct.delivery;
    let units = match delivery.pledged {
        0 => "nothing pledged".to_owned(),
        pledged => format!(
            "{pledged} pledged: {} in time, {} late, {} awaited, {} fell through",
            delivery.in_time, delivery.late, delivery.awaited, delivery.fell
        ),
    };
    vec![
        (
            "evidence before acts",
            kept(conduct.evidence, "acts with the proof they needed"),
        ),
        ("calibration", brier(conduct.calibration)),
        ("calls of hinges", brier(conduct.calls)),
        (
            "acts alone, told before",
            kept(conduct.consulted, "of which the Council had heard"),
        ),
        (
            "consultation",
            format!(
                "{} approaches made; {}",
                conduct.approaches,
                kept(conduct.answered, "asks answered")
            ),
        ),
        ("law at home", kept(conduct.mandates, "approvals granted")),
        (
            "law abroad",
            kept(conduct.lawful, "acts alone proportionate, letters sent"),
        ),
        ("delivery", units),
        (
            "participation",
            format!(
                "{}; {}; {} initiatives",
                kept(conduct.by_hand, "turns by its own hand"),
                kept(conduct.active, "turns with a move"),
                conduct.initiatives
            ),
        ),
    ]
}

fn kept(kept: Kept, what: &str) -> String {
    match kept.of {
        0 => "none".to_owned(),
        of => format!("{} of {of} {what}", kept.kept),
    }
}

/// "0.09 over 24 answers (0 is perfect, 0.25 a coin's)".
fn brier(brier: Brier) -> String {
    match brier.score() {
        None => "no answers".to_owned(),
        Some(score) => format!(
            "Brier {}.{:02} over {} answers (0 is perfect, 0.25 a coin's)",
            score / 10_000,
            score % 10_000 / 100,
            brier.forecasts
        ),
    }
}
