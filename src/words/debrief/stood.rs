//! On which words of the treaty a member stood, and how a seat went about its night.

use crate::base::ids::Seat;
use crate::study::debrief::seats::{Brier, Deed, Fate, Kept};
use crate::study::debrief::{Conduct, Ground, Night, Stood};
use crate::words::{names, stance, weighing};
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
        facts.push("sent no units, and joined in no measure of others".to_owned());
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
    let word = stance::word(position.stance);
    match reasons.is_empty() {
        true => format!("on the finding: {word}"),
        false => format!("on the finding: {word} ({})", reasons.join(", ")),
    }
}

/// The measure that hangs on what was true, and what stands in its place until that is uncovered.
pub const CALIBRATION: &str = "calibration: \"who did it?\", turn by turn, against what was true";
pub const CALIBRATION_COVERED: &str = "covered until T, because it tells what was true";

/// Instances that a measure names.
const NAMED: usize = 4;

/// Process, a line a measure: its name, what is counted and how many, and the instances behind the number.
pub fn conduct(night: &Night, seat: Seat, conduct: &Conduct) -> Vec<(&'static str, String)> {
    let told = |keep: &dyn Fn(&Deed) -> bool, counted: String| {
        with(counted, instances(night, seat, conduct, keep))
    };
    let delivery = conduct.delivery;
    let home = match delivery.home {
        0 => String::new(),
        home => format!("; {home} went home since"),
    };
    let units = match delivery.pledged {
        0 => "it pledged no units".to_owned(),
        pledged => format!(
            "{} pledged: {} in time, {} late, {} still awaited, {} never came{home}",
            count(pledged, "package", "packages"),
            delivery.in_time,
            delivery.late,
            delivery.awaited,
            delivery.fell
        ),
    };
    vec![
        (
            "evidence before acts",
            told(
                &|deed| matches!(deed, Deed::Rests { .. }),
                kept(
                    conduct.evidence,
                    "acts that say who did it had the proof that such an act asks for",
                    "it took no act that says who did it: no public name, no word for a text that names anyone, no force abroad",
                ),
            ),
        ),
        (
            CALIBRATION,
            told(
                &|deed| matches!(deed, Deed::Who { .. }),
                brier(conduct.calibration, "answers"),
            ),
        ),
        (
            "calls: how others would answer, said beforehand",
            told(
                &|deed| matches!(deed, Deed::Call { .. }),
                brier(conduct.calls, "calls"),
            ),
        ),
        (
            "acts alone",
            told(
                &|deed| matches!(deed, Deed::Alone { .. } | Deed::Letter { .. }),
                match (conduct.consulted.of, conduct.lawful.of) {
                    (0, 0) => "none".to_owned(),
                    _ => format!(
                        "{}; {}",
                        kept(
                            conduct.consulted,
                            "the Council had heard of beforehand",
                            "none"
                        ),
                        kept(
                            conduct.lawful,
                            "held proportionate, or owed to the Security Council and sent",
                            "no letter was owed",
                        )
                    ),
                },
            ),
        ),
        (
            "consultation",
            format!(
                "{} to others (soundings, arguments, evidence shared, offers); {}",
                count(conduct.approaches, "approach", "approaches"),
                kept(
                    conduct.answered,
                    "questions put to it were answered",
                    "nothing was asked of it",
                )
            ),
        ),
        (
            "law at home",
            told(
                &|deed| matches!(deed, Deed::Approval { .. }),
                kept(
                    conduct.mandates,
                    "consents that it sought at home were granted",
                    "it sought no consent at home",
                ),
            ),
        ),
        (
            "delivery",
            told(&|deed| matches!(deed, Deed::Pledge { .. }), units),
        ),
        (
            "participation",
            format!(
                "{}; {}; {} spent",
                kept(
                    conduct.by_hand,
                    "turns sealed by itself, not by its standing instruction",
                    "no turn"
                ),
                kept(
                    conduct.active,
                    "turns with more than silence and replies",
                    "no turn",
                ),
                count(conduct.initiatives, "initiative", "initiatives")
            ),
        ),
    ]
}

fn with(counted: String, named: Vec<String>) -> String {
    match named.is_empty() {
        true => counted,
        false => format!("{counted}. {}", names::capital(&named.join("; "))),
    }
}

/// The instances behind a number, those that went wrong first; of many the first few.
fn instances(
    night: &Night,
    seat: Seat,
    conduct: &Conduct,
    keep: &dyn Fn(&Deed) -> bool,
) -> Vec<String> {
    let mut all: Vec<&(usize, Deed)> = conduct
        .deeds
        .iter()
        .filter(|(_, deed)| keep(deed))
        .collect();
    all.sort_by_key(|(at, deed)| (well(deed), *at));
    // Of answers only the farthest off teaches anything; they come a turn.
    let most = match all.first() {
        Some((_, Deed::Who { .. })) => 1,
        _ => NAMED,
    };
    let left = all.len().saturating_sub(most);
    let mut said: Vec<String> = all
        .into_iter()
        .take(most)
        .map(|(at, deed)| instance(night, seat, *at, deed))
        .collect();
    if left > 0 && most > 1 {
        said.push(format!("and {left} more"));
    }
    said
}

/// How well it went, the worst 0.
fn well(deed: &Deed) -> u8 {
    match *deed {
        Deed::Rests { proof, bar, .. } => u8::from(proof >= bar),
        Deed::Who { pct, guilty: true } => pct.min(100),
        Deed::Who { pct, guilty: false } => 100 - pct.min(100),
        Deed::Call { called, answer, .. } => u8::from(called == answer),
        Deed::Alone {
            told,
            proportionate,
            ..
        } => u8::from(told) + u8::from(proportionate),
        Deed::Letter { sent } => u8::from(sent),
        Deed::Approval { granted, .. } => u8::from(granted),
        Deed::Pledge { fate, .. } => match fate {
            Fate::Fell => 0,
            Fate::Late => 1,
            Fate::Awaited => 2,
            Fate::InTime => 3,
        },
    }
}

fn instance(night: &Night, seat: Seat, at: usize, deed: &Deed) -> String {
    let case = night.case();
    let turn = super::turn_name(night, at);
    match *deed {
        Deed::Rests { order, proof, bar } => {
            let what = super::order(case, night.observe(at, seat), &order);
            format!("{turn}, {what} (its proof {proof}, asked {bar})")
        }
        Deed::Who { pct, guilty } => {
            let was = if guilty { "it was so" } else { "it was not so" };
            format!("farthest off in {turn}: {pct} in 100, and {was}")
        }
        Deed::Call {
            draft,
            member,
            called,
            confidence,
            answer,
        } => format!(
            "{turn}, {} on {}: called \"{}\" at {confidence} in 100, and it was \"{}\"",
            names::member(case, member),
            names::draft(draft),
            stance::word(called),
            stance::word(answer)
        ),
        Deed::Alone {
            measure,
            told,
            proportionate,
        } => format!(
            "{turn}, {}: {}, {}",
            case.measure(measure).name.to_lowercase(),
            if told {
                "the Council had heard"
            } else {
                "the Council had not heard"
            },
            if proportionate {
                "held proportionate"
            } else {
                "held out of proportion"
            }
        ),
        Deed::Letter { sent } => format!(
            "its letter under Article 51 of the Charter: {}",
            if sent { "sent" } else { "not sent" }
        ),
        Deed::Approval { kind, granted } => format!(
            "{}: {}",
            names::mandate(kind),
            if granted {
                "granted"
            } else {
                "refused or taken back"
            }
        ),
        Deed::Pledge {
            asset,
            packages,
            fate,
            home,
        } => {
            let fate = match fate {
                Fate::InTime => "in time",
                Fate::Late => "late",
                Fate::Awaited => "still awaited",
                Fate::Fell => "never came",
            };
            let home = if home { ", home since" } else { "" };
            format!("{}: {fate}{home}", names::packages(asset, packages))
        }
    }
}

/// "1 package", "3 packages".
fn count(number: u16, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn kept(kept: Kept, what: &str, none: &str) -> String {
    match kept.of {
        0 => none.to_owned(),
        of => format!("{} of {of} {what}", kept.kept),
    }
}

/// "Brier score 0.09 over 24 answers (0 is perfect, 0.25 a coin's)".
fn brier(brier: Brier, what: &str) -> String {
    match brier.score() {
        None => format!("no {what}"),
        Some(score) => format!(
            "Brier score {}.{:02} over {} {what} (0 is perfect, 0.25 a coin's)",
            score / 10_000,
            score % 10_000 / 100,
            brier.forecasts
        ),
    }
}
